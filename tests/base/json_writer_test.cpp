#include "host/base/json_writer.h"

#include <random>

#include "host/base/json.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace std::string_literals;

namespace {

std::string quoted(std::string_view text) {
    std::string out;
    appendJsonText(out, text);
    return out;
}

}  // namespace

TEST_CASE("Text is escaped where JSON asks for it and nowhere else") {
    CHECK(quoted("plain") == R"("plain")");
    CHECK(quoted("") == R"("")");
    CHECK(quoted("a\"b\\c/d") == R"("a\"b\\c/d")");
    CHECK(quoted("\n\r\t") == R"("\n\r\t")");
    CHECK(quoted("\x01\x1F"s) == R"("\u0001\u001f")");
    CHECK(quoted("a\0b"s) == R"("a\u0000b")");
    CHECK(quoted("\u00E9\u20AC\U0001F600\x7F") == "\"\u00E9\u20AC\U0001F600\x7F\"");
}

TEST_CASE("What needs an escape is found wherever it stands") {
    std::mt19937 random(7);
    const std::string special = "\"\\\n\x01\x1F", plain = "a \x20\x21\x23[]{}\x7F\x80\xC3\xA9\xFF";
    size_t escaped = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text, expected = "\"";
        for (size_t n = random() % 40; n > 0; --n) {
            const bool escape = random() % 8 == 0;
            const std::string &from = escape ? special : plain;
            const char c = from[random() % from.size()];
            text += c;
            escaped += escape ? 1 : 0;
            if (c == '"' || c == '\\') expected += '\\';
            if (c == '\n') expected += "\\n";
            else if (c == '\x01' || c == '\x1F') expected += c == '\x01' ? "\\u0001" : "\\u001f";
            else expected += c;
        }
        if (quoted(text) != expected + '"') FAIL_CHECK(text);
    }
    CHECK(escaped > 10'000);
}

TEST_CASE("Commas stand between members and nowhere else") {
    std::string out;
    JsonWriter json(out);
    json.open('{')
        .key("a")
        .number(1)
        .key("b")
        .open('[')
        .close(']')
        .key("c")
        .open('[')
        .number(0.5)
        .text("x")
        .null()
        .boolean(true);
    json.open('{').close('}').open('{').key("d").boolean(false).close('}').close(']').key("e").literal("[1,2]").close(
        '}');
    CHECK(out == R"({"a":1,"b":[],"c":[0.5,"x",null,true,{},{"d":false}],"e":[1,2]})");
}

TEST_CASE("What was written can be read again") {
    const std::string hard = "tab\t quote\" back\\ line\n \x01 \u20AC </script>";
    std::string out;
    JsonWriter(out).open('{').key(hard).text(hard).key("n").number(-1.5e-7).close('}');
    const auto json = readJson(out, "out");
    REQUIRE(json);
    REQUIRE(json->find(hard));
    CHECK(json->find(hard)->asText() == hard);
    CHECK(json->find("n")->asNumber() == -1.5e-7);
}
