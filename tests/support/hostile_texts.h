// Texts that would like to be more than text.
#pragma once
#include <string>
#include <vector>

#include "tests/support/told.h"

namespace plumb {

inline const std::vector<std::string> &hostileTexts() {
    static const std::vector<std::string> texts = {
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</textarea></div></section></main></body>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' autofocus='",
        "\"><svg onload=alert(1)>",
        "'\"><b>",
        "<!-- comment",
        "--> end of comment",
        "]]> <![CDATA[ x",
        "&lt;script&gt;",
        "&amp; &quot; &#39;",
        "&#x3C;script&#x3E;",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "`${alert(1)}`",
        "{{constructor.constructor('alert(1)')()}}",
        "{rosa.final} {seat} %s %n {0}",
        "javascript:alert(1)",
        "\"; } body { display: none } @page { content: \"",
        "\\\"; } * { color: red } /*",
        "*/ } p { position: fixed } /*",
        "\\22 ; } body { display: none",
        "a\\00000a b\\",
        "<style>*{display:none}</style>",
        "url(data:text/html,x) expression(alert(1))",
        "@import 'x'; @charset 'y';",
        "evil \u202Etxt.exe\u202C",
        "\u202A\u202B\u202D\u2066left\u2067right\u2068\u2069",
        "line one\nline two\r\nline three\ttab",
        "bell \x07 escape \x1B[31m red \x7F end",
        "\x01\x02\x03\x0B\x0C",
        "=cmd|' /C calc'!A0",
        "../../etc/passwd",
        "\uFFFD and \uFEFF and \u2028 and \u2029 are text",
        "\u05D0\u05D1\u05D2 <b>\u0627\u0644</b>",
        "\U0001F600 <\U0001F600>",
        std::string(3000, '<'),
        repeat("&quot;", 500),
    };
    return texts;
}

}  // namespace plumb
