#include "host/base/html.h"

#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace std::string_literals;

TEST_CASE("Text and attribute values are escaped") {
    std::string out;
    Html page(out);
    page.element("p", "a < b & \"c\" > 'd'", {{"title", "\"><script>alert('1')</script>&amp;"}, {"class", "x"}});
    CHECK(out ==
          "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\" class=\"x\">"
          "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>");
}

TEST_CASE("Control characters never reach the page and line ends do") {
    std::string out;
    Html(out).text("a\x01\x02\0\x1B"s + "b\r\n\tc");
    CHECK(out == "ab\n\tc");
}

TEST_CASE("What a person typed stands by itself in bdi") {
    std::string out;
    Html(out).typed("Anna \u202Egpj.exe <b>\x07");
    CHECK(out == "<bdi>Anna gpj.exe &lt;b&gt;</bdi>");
}

TEST_CASE("Elements close themselves in the right order") {
    std::string out;
    Html page(out);
    {
        const auto table = page.scope("table", {{"class", "t"}});
        const auto row = page.scope("tr");
        page.element("td", "1");
        page.empty("br").shape("rect", {{"x", "0"}}).markup("<hr>");
    }
    CHECK(out == "<table class=\"t\"><tr><td>1</td><br><rect x=\"0\"/><hr></tr></table>");
}

TEST_CASE("A style sheet goes in when it can do no harm") {
    std::string out;
    CHECK(Html(out).style("p { margin: 0; } a > b { color: #123; }"));
    CHECK(out == "<style>\np { margin: 0; } a > b { color: #123; }</style>");
}

TEST_CASE("A style sheet that could end itself or load something is refused whole") {
    for (const char *css : {"p{}</style><script>", "p{background:url(a.png)}", "p{background:URL(a.png)}",
                            "p{background:Url( 'x' )}", "@import 'x';", "@IMPORT 'x';", "p{content:'\\3C'}",
                            "p{background:\\75rl(x)}", "<!-- p{} -->", "p{background:image-set('a.png' 1x)}",
                            "p{background:-webkit-Image-Set('a.png' 1x)}", "@font-face{src:src('x')}"}) {
        INFO(css);
        std::string out;
        CHECK_FALSE(Html(out).style(css));
        CHECK(out.empty());
    }
}
