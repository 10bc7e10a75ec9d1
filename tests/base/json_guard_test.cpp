#include "host/base/json_guard.h"

#include "host/base/json.h"
#include "host/base/json_sax.h"
#include "tests/support/catch.h"
#include "tests/support/small_stack.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace std::string_literals;

namespace {

struct Refusal {
    std::string bytes;
    const char *where, *what;
};

std::string nested(int depth) {
    return repeat("[", static_cast<size_t>(depth)) + repeat("]", static_cast<size_t>(depth));
}

}  // namespace

TEST_CASE("The guard says what is wrong and in which line") {
    const Refusal table[] = {
        {"", "f.json", "the file is empty"},
        {" \n\t ", "f.json", "the file is empty"},
        {"{\n\"a\": \"caf\xE9\"\n}", "f.json, line 2", "the text is not UTF-8"},
        {"{\n\n\"a\": 1\0}"s, "f.json, line 3", "there is a NUL byte in the text"},
        {"{\n\"a\": \"x\\u0000y\"}", "f.json, line 2", "a text holds the character U+0000"},
        {"{\n\"a\\u0000\": 1}", "f.json, line 2", "a text holds the character U+0000"},
        {"{\n \"a\": 1,\n \"b\": 2,\n \"a\": 3\n}", "f.json, line 4", "the name “a” stands twice in one object"},
        {"{\"a\": 1, \"\\u0061\": 2}", "f.json, line 1", "the name “a” stands twice in one object"},
        {"{\"\": 1, \"\": 2}", "f.json, line 1", "stands twice"},
        {"[{\"a\": 1},\n{\"b\": {\"c\": 1,\n\"c\": 2}}]", "f.json, line 3", "the name “c” stands twice in one object"},
        {"{}\n{}", "f.json, line 2", "there is more text after its end"},
        {"{\"a\": }", "f.json, line 1", "a value is expected here"},
        {"{\"a\": NaN}", "f.json, line 1", "a value is expected here"},
        {"{\"a\": Infinity}", "f.json, line 1", "a value is expected here"},
        {"{\"a\": True}", "f.json, line 1", "a value is expected here"},
        {"[1,\n]", "f.json, line 2", "a value is expected here"},
        {"{a: 1}", "f.json, line 1", "a name in double quotes is expected here"},
        {"{'a': 1}", "f.json, line 1", "a name in double quotes is expected here"},
        {"{\"a\": 1,\n}", "f.json, line 2", "a name in double quotes is expected here"},
        {"{\"a\" 1}", "f.json, line 1", "a colon is missing after a name"},
        {"{\"a\": 1\n \"b\": 2}", "f.json, line 2", "a comma or } is missing"},
        {"{\"a\": 01}", "f.json, line 1", "a comma or } is missing"},
        {"{\"a\": 1", "f.json, line 1", "a comma or } is missing"},
        {"[1\n2]", "f.json, line 2", "a comma or ] is missing"},
        {"[\"\\uZZZZ\"]", "f.json, line 1", "a \\u escape is not a character"},
        {"[\"\\uD800\"]", "f.json, line 1", "a \\u escape is not a character"},
        {"[\"\\uDC00\"]", "f.json, line 1", "a \\u escape is not a character"},
        {"[\"\\x41\"]", "f.json, line 1", "a text holds a backslash before a sign that takes none"},
        {"[\"abc", "f.json, line 1", "a closing quotation mark is missing"},
        {"[1e999]", "f.json, line 1", "a number is too large"},
        {"[1.]", "f.json, line 1", "a number is not complete"},
        {"[1e]", "f.json, line 1", "a number is not complete"},
        {"[\"a\nb\"]", "f.json, line 1", "a tab or line end that is not written as"},
        {"// no comments\n{}", "f.json, line 1", "a value is expected here"},
        {"{\"a\": 1} // none", "f.json, line 1", "there is more text after its end"},
    };
    for (const Refusal &row : table) {
        INFO(row.bytes);
        const auto marks = guardJson(row.bytes, "f.json");
        REQUIRE_FALSE(static_cast<bool>(marks));
        CHECK(marks.problem().where == row.where);
        CHECK(contains(marks.problem().what, row.what));
        CHECK_FALSE(marks.problem().whatToDo.empty());
    }
}

TEST_CASE("Thirty-two levels are read and thirty-three are not") {
    CHECK(static_cast<bool>(guardJson(nested(kDeepestJson), "f")));
    CHECK(static_cast<bool>(readJson(nested(kDeepestJson), "f")));
    const auto deeper = guardJson(nested(kDeepestJson + 1), "f");
    REQUIRE_FALSE(static_cast<bool>(deeper));
    CHECK(deeper.problem().what == "it is nested more than 32 deep");
    const auto objects = guardJson(repeat("{\"a\":", 33) + "1" + repeat("}", 33), "f");
    REQUIRE_FALSE(static_cast<bool>(objects));
    CHECK(objects.problem().what == "it is nested more than 32 deep");
}

TEST_CASE("However deep a file is nested it needs no more than a small stack") {
    std::string refusal, accepted;
    onSmallStack([&] {
        const auto deep = readJson(repeat("[", 200'000), "deep.json");
        if (!deep) refusal = deep.problem().what;
        const auto objects = readJson(repeat("{\"a\":", 200'000), "deep.json");
        if (objects) refusal = "";
        const auto most = readJson(nested(kDeepestJson), "most.json");
        accepted = most ? "yes" : most.problem().what;
    });
    CHECK(refusal == "it is nested more than 32 deep");
    CHECK(accepted == "yes");
}

TEST_CASE("The guard notes kind and line of every value in the order of the text") {
    using Kind = JsonMark::Kind;
    const auto marks =
        guardJson("{\n\"a\": \"1\", \"b\": 1,\n\"c\": [true,\n null, {}, \"x\\\"}\"],\n\n\"d\": -1.5e3\n}", "f");
    REQUIRE(marks);
    const std::vector<std::pair<Kind, uint32_t>> wanted = {{Kind::object, 1}, {Kind::text, 2},    {Kind::number, 2},
                                                           {Kind::array, 3},  {Kind::boolean, 3}, {Kind::null, 4},
                                                           {Kind::object, 4}, {Kind::text, 4},    {Kind::number, 6}};
    REQUIRE(marks->size() == wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        INFO("value " << i);
        CHECK((*marks)[i].kind == wanted[i].first);
        CHECK((*marks)[i].line == wanted[i].second);
    }
}
