#include "host/form/condition.h"

#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

constexpr const char *kQuestions = R"(
    {"id": "seat", "kind": "choice", "privacy": "work", "not_sure": true, "options": [{"id": "ok"}, {"id": "low"}, {"id": "none"}]},
    {"id": "extras", "kind": "ticks", "privacy": "work", "not_sure": true, "options": [{"id": "a"}, {"id": "b"}]},
    {"id": "height", "kind": "number", "privacy": "work", "not_sure": true, "hard": [0, 100]},
    {"id": "warm", "kind": "yesno", "privacy": "work", "not_sure": true},
    {"id": "pain", "kind": "scale", "privacy": "health", "not_sure": true},
    {"id": "where", "kind": "bodymap", "privacy": "health", "options": [{"id": "neck"}, {"id": "back"}]})";

// Whether a question with this condition is asked when these answers were given.
bool asked(const std::string &test, const std::string &answers) {
    Asking asking(formOf(std::string(kQuestions) +
                         R"(, {"id": "q", "kind": "yesno", "privacy": "work", "show_if": {"all": [{)" + test + "}]}}"));
    const std::string trouble = asking.read(answers);
    if (!trouble.empty()) FAIL(trouble);
    return !asking.hidden("q");
}

struct Row {
    const char *test, *answers;
    bool asked;
};

}  // namespace

TEST_CASE("Each test holds for what it says") {
    const Row table[] = {
        {R"("question": "seat", "op": "eq", "value": "low")", R"("seat": "low")", true},
        {R"("question": "seat", "op": "eq", "value": "low")", R"("seat": "ok")", false},
        {R"("question": "seat", "op": "ne", "value": "low")", R"("seat": "low")", false},
        {R"("question": "seat", "op": "ne", "value": "low")", R"("seat": "ok")", true},
        {R"("question": "seat", "op": "in", "value": ["ok", "low"])", R"("seat": "low")", true},
        {R"("question": "seat", "op": "in", "value": ["ok", "low"])", R"("seat": "none")", false},
        {R"("question": "extras", "op": "has", "value": "b")", R"("extras": ["a", "b"])", true},
        {R"("question": "extras", "op": "has", "value": "b")", R"("extras": ["a"])", false},
        {R"("question": "extras", "op": "has", "value": "b")", R"("extras": [])", false},
        {R"("question": "extras", "op": "lacks", "value": "b")", R"("extras": ["a"])", true},
        {R"("question": "extras", "op": "lacks", "value": "b")", R"("extras": [])", true},
        {R"("question": "extras", "op": "lacks", "value": "b")", R"("extras": ["b"])", false},
        {R"("question": "where", "op": "has", "value": "neck")", R"("where": ["neck"])", true},
        {R"("question": "where", "op": "lacks", "value": "neck")", R"("where": ["neck"])", false},
        {R"("question": "extras", "op": "has", "value": ["a", "b"])", R"("extras": ["b"])", true},
        {R"("question": "extras", "op": "has", "value": ["a", "b"])", R"("extras": [])", false},
        {R"("question": "extras", "op": "lacks", "value": ["a", "b"])", R"("extras": ["b"])", false},
        {R"("question": "extras", "op": "lacks", "value": ["a", "b"])", R"("extras": [])", true},
        {R"("question": "extras", "op": "eq", "value": ["b"])", R"("extras": ["b"])", true},
        {R"("question": "extras", "op": "eq", "value": ["b"])", R"("extras": ["a", "b"])", false},
        {R"("question": "extras", "op": "eq", "value": [])", R"("extras": [])", true},
        {R"("question": "extras", "op": "ne", "value": ["b"])", R"("extras": ["b"])", false},
        {R"("question": "extras", "op": "ne", "value": ["b"])", R"("extras": ["a", "b"])", true},
        {R"("question": "extras", "op": "ne", "value": ["b"])", R"("extras": [])", true},
        {R"("question": "seat", "op": "ne", "value": ["ok", "low"])", R"("seat": "low")", false},
        {R"("question": "seat", "op": "ne", "value": ["ok", "low"])", R"("seat": "none")", true},
        {R"("question": "seat", "op": "in", "value": ["low", "not_sure"])", R"("seat": "not_sure")", true},
        {R"("question": "seat", "op": "in", "value": ["low", "not_sure"])", R"("seat": "low")", true},
        {R"("question": "seat", "op": "in", "value": ["low", "not_sure"])", R"("seat": "ok")", false},
        {R"("question": "seat", "op": "in", "value": ["low", "not_sure"])", "", false},
        {R"("question": "warm", "op": "eq", "value": "not_sure")", R"("warm": "not_sure")", true},
        {R"("question": "warm", "op": "eq", "value": "not_sure")", R"("warm": false)", false},
        {R"("question": "warm", "op": "ne", "value": [true, "not_sure"])", R"("warm": "not_sure")", false},
        {R"("question": "warm", "op": "ne", "value": [true, "not_sure"])", R"("warm": true)", false},
        {R"("question": "warm", "op": "ne", "value": [true, "not_sure"])", R"("warm": false)", true},
        {R"("question": "warm", "op": "ne", "value": [true, "not_sure"])", "", true},
        {R"("question": "warm", "op": "in", "value": [true, "not_sure"])", R"("warm": "not_sure")", true},
        {R"("question": "warm", "op": "in", "value": [true, "not_sure"])", R"("warm": false)", false},
        {R"("question": "height", "op": "lt", "value": 50)", R"("height": 49.9)", true},
        {R"("question": "height", "op": "lt", "value": 50)", R"("height": 50)", false},
        {R"("question": "height", "op": "le", "value": 50)", R"("height": 50)", true},
        {R"("question": "height", "op": "le", "value": 50)", R"("height": 50.1)", false},
        {R"("question": "height", "op": "gt", "value": 50)", R"("height": 50.1)", true},
        {R"("question": "height", "op": "gt", "value": 50)", R"("height": 50)", false},
        {R"("question": "height", "op": "ge", "value": 50)", R"("height": 50)", true},
        {R"("question": "height", "op": "ge", "value": 50)", R"("height": 49.9)", false},
        {R"("question": "height", "op": "eq", "value": 50)", R"("height": 50)", true},
        {R"("question": "height", "op": "eq", "value": 50)", R"("height": 51)", false},
        {R"("question": "height", "op": "ne", "value": 50)", R"("height": 51)", true},
        {R"("question": "height", "op": "ne", "value": 50)", R"("height": 50)", false},
        {R"("question": "height", "op": "ge", "value": 0)", R"("height": 0)", true},
        {R"("question": "pain", "op": "ge", "value": 4)", R"("pain": 4)", true},
        {R"("question": "pain", "op": "ge", "value": 4)", R"("pain": 3)", false},
        {R"("question": "warm", "op": "eq", "value": true)", R"("warm": true)", true},
        {R"("question": "warm", "op": "eq", "value": true)", R"("warm": false)", false},
        {R"("question": "warm", "op": "eq", "value": false)", R"("warm": false)", true},
        {R"("question": "warm", "op": "ne", "value": true)", R"("warm": false)", true},
        {R"("question": "warm", "op": "ne", "value": true)", R"("warm": true)", false},
    };
    for (const Row &row : table) {
        INFO(row.test << " with " << row.answers);
        CHECK(asked(row.test, row.answers) == row.asked);
    }
}

TEST_CASE("Without an answer only ne and lacks hold") {
    const std::pair<const char *, bool> tests[] = {
        {R"("question": "seat", "op": "eq", "value": "ok")", false},
        {R"("question": "seat", "op": "in", "value": ["ok", "low", "none"])", false},
        {R"("question": "seat", "op": "ne", "value": "ok")", true},
        {R"("question": "extras", "op": "has", "value": "a")", false},
        {R"("question": "extras", "op": "lacks", "value": "a")", true},
        {R"("question": "height", "op": "lt", "value": 50)", false},
        {R"("question": "height", "op": "le", "value": 0)", false},
        {R"("question": "height", "op": "ge", "value": 0)", false},
        {R"("question": "height", "op": "gt", "value": -1)", false},
        {R"("question": "height", "op": "eq", "value": 0)", false},
        {R"("question": "height", "op": "ne", "value": 0)", true},
        {R"("question": "warm", "op": "eq", "value": false)", false},
        {R"("question": "warm", "op": "ne", "value": true)", true},
    };
    for (const auto &[test, wanted] : tests) {
        INFO(test);
        CHECK(asked(test, "") == wanted);
        CHECK(asked(test, R"("seat": null, "extras": null, "height": null, "warm": null)") == wanted);
        CHECK(asked(test, R"("seat": "not_sure", "extras": "not_sure", "height": "not_sure", "warm": "not_sure")") ==
              wanted);
    }
}

TEST_CASE("Advice waits for an answer where a form does not") {
    Asking asking(formOf(kQuestions));
    REQUIRE(asking.read(R"("seat": "ok", "extras": "not_sure")").empty());
    const auto holdsFor = [&](const char *question, Test::Op op, bool blankDiffers) {
        Test test;
        test.question = asking.form.find(question);
        test.op = op;
        test.options = 2;
        return holds(test, asking.form.at(test.question), asking.answer(question), blankDiffers);
    };
    CHECK(holdsFor("seat", Test::Op::ne, true));
    CHECK(holdsFor("seat", Test::Op::ne, false));  // answered: differs
    CHECK(holdsFor("extras", Test::Op::lacks, true));
    CHECK_FALSE(holdsFor("extras", Test::Op::lacks, false));
    CHECK(holdsFor("warm", Test::Op::ne, true));
    CHECK_FALSE(holdsFor("warm", Test::Op::ne, false));
}

TEST_CASE("All needs every test and any needs one") {
    const auto form = [](const char *how) {
        return formOf(
            std::string(kQuestions) + R"(, {"id": "q", "kind": "yesno", "privacy": "work", "show_if": {")" + how +
            R"(": [{"question": "seat", "op": "eq", "value": "low"}, {"question": "height", "op": "gt", "value": 50}]}})");
    };
    Asking all(form("all")), any(form("any"));
    const std::tuple<const char *, bool, bool> table[] = {{R"("seat": "low", "height": 60)", true, true},
                                                          {R"("seat": "low", "height": 40)", false, true},
                                                          {R"("seat": "ok", "height": 60)", false, true},
                                                          {R"("seat": "ok")", false, false}};
    for (const auto &[answers, forAll, forAny] : table) {
        REQUIRE(all.read(answers).empty());
        REQUIRE(any.read(answers).empty());
        CHECK(all.hidden("q") == !forAll);
        CHECK(any.hidden("q") == !forAny);
    }
}

TEST_CASE("A hidden question counts as not answered down the whole chain") {
    Asking asking(formOf(R"(
        {"id": "a", "kind": "yesno", "privacy": "work"},
        {"id": "b", "kind": "yesno", "privacy": "work", "show_if": {"all": [{"question": "a", "op": "eq", "value": true}]}},
        {"id": "c", "kind": "yesno", "privacy": "work", "show_if": {"all": [{"question": "b", "op": "eq", "value": true}]}},
        {"id": "d", "kind": "yesno", "privacy": "work", "show_if": {"all": [{"question": "c", "op": "ne", "value": true}]}})"));
    REQUIRE(asking.read(R"("a": true, "b": true, "c": true, "d": true)").empty());
    CHECK_FALSE(asking.hidden("b"));
    CHECK_FALSE(asking.hidden("c"));
    CHECK(asking.hidden("d"));
    REQUIRE(asking.read(R"("a": false, "b": true, "c": true, "d": true)").empty());
    CHECK(asking.hidden("b"));
    CHECK(asking.hidden("c"));
    CHECK_FALSE(asking.hidden("d"));  // c is hidden, so it is not yes
    CHECK(asking.visibility().effective(asking.document.forms[0].answers, asking.form.find("b")).blank());
    CHECK(asking.visibility().effective(asking.document.forms[0].answers, asking.form.find("d")).given());
}

TEST_CASE("In a group a condition looks at its own row and then at the whole form") {
    Asking asking(formOf(R"(
        {"id": "gloves", "kind": "yesno", "privacy": "work"},
        {"id": "tasks", "kind": "group", "privacy": "work", "rows": [0, 9],
         "show_if": {"all": [{"question": "gloves", "op": "eq", "value": true}]}, "questions": [
            {"id": "load", "kind": "number", "privacy": "work", "hard": [0, 50]},
            {"id": "grip", "kind": "yesno", "privacy": "work", "show_if": {"all": [{"question": "load", "op": "gt", "value": 10}]}},
            {"id": "wet", "kind": "yesno", "privacy": "work", "show_if": {"all": [{"question": "grip", "op": "eq", "value": true}, {"question": "gloves", "op": "eq", "value": true}]}}]})"));
    const char *rows =
        R"("tasks": [{"load": 20, "grip": true, "wet": true}, {"load": 5, "grip": true, "wet": true}, {"load": 20, "grip": false}, {}])";
    REQUIRE(asking.read(std::string(R"("gloves": true, )") + rows).empty());
    CHECK_FALSE(asking.hidden("grip", 0));
    CHECK(asking.hidden("grip", 1));
    CHECK_FALSE(asking.hidden("grip", 2));
    CHECK(asking.hidden("grip", 3));
    CHECK_FALSE(asking.hidden("wet", 0));
    CHECK(asking.hidden("wet", 1));  // the grip of its own row is hidden
    CHECK(asking.hidden("wet", 2));
    CHECK_FALSE(asking.hidden("load", 1));

    REQUIRE(asking.read(std::string(R"("gloves": false, )") + rows).empty());
    CHECK(asking.hidden("tasks"));
    for (uint32_t row = 0; row < 4; ++row) CHECK(asking.hidden("load", row));
    CHECK(asking.visibility().effective(asking.document.forms[0].answers, asking.form.find("load"), 0).blank());
}
