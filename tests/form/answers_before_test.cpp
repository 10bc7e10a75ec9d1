// What was put right on the spot: what the answer was before stands beside it, and is none of the answers.
#include "host/form/answers_writer.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

constexpr const char *kQuestions = R"(
    {"id": "seat", "kind": "choice", "privacy": "work", "not_sure": true, "options": [{"id": "ok"}, {"id": "low"}]},
    {"id": "extras", "kind": "ticks", "privacy": "work", "options": [{"id": "a"}, {"id": "b"}, {"id": "c"}]},
    {"id": "height", "kind": "number", "privacy": "work", "unit": "cm", "hard": [30, 70], "soft": [36, 55]},
    {"id": "warm", "kind": "yesno", "privacy": "work"},
    {"id": "pain", "kind": "scale", "privacy": "health", "not_sure": true},
    {"id": "where", "kind": "bodymap", "privacy": "health", "options": [{"id": "neck"}, {"id": "back"}]},
    {"id": "note", "kind": "text", "privacy": "identity"},
    {"id": "tasks", "kind": "group", "privacy": "work", "rows": [1, 3], "questions": [
        {"id": "load", "kind": "number", "privacy": "work", "unit": "kg", "hard": [0, 50]}]})";

}  // namespace

TEST_CASE("What is given is asked by id and row, and a row that is not there has nothing") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(asking.read(R"("height": 44, "seat": "not_sure", "tasks": [{"load": 5}, {}])") == "");
    const FormAnswers &answers = asking.document.forms[0];
    CHECK(answers.number("height") == 44);
    CHECK_FALSE(answers.given("seat"));  // not sure
    CHECK_FALSE(answers.given("warm"));
    CHECK_FALSE(answers.given("chair"));  // of no form
    CHECK_FALSE(answers.given(""));
    CHECK_FALSE(answers.given("height", 0));  // in no list
    CHECK(answers.number("load", 0) == 5);
    for (const uint32_t row : {1u, 2u, 1000u}) CHECK_FALSE(answers.given("load", row));
}

TEST_CASE("What was put right on the spot is an answer of its question, and is none of the answers") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(asking.read(R"("warm": true)",
                        R"("how": {"test/seat": {"before": "low", "note": "n"}, "test/extras": {"before": ["c", "a"]},
        "test/height": {"note": "m", "before": 32}, "test/warm": {"before": false}, "test/pain": {"before": "not_sure"},
        "test/where": {"before": []}, "gone/x": {"before": {"any": ["thing"]}}})") == "");
    const auto &how = asking.document.how;
    REQUIRE(how.size() == 7);
    CHECK(how[0].before.option == 1);
    CHECK(how[0].note == "n");
    CHECK(how[1].before.ticks == 5);
    CHECK(how[2].before.number == 32);
    CHECK(how[2].note == "m");
    CHECK((how[3].before.given() && how[3].before.option == 0));
    CHECK(how[4].before.unsure());
    CHECK((how[5].before.given() && how[5].before.ticks == 0));
    CHECK(how[6].before.blank());
    CHECK(asking.document.warnings.empty());  // 32 is unusual, and no answer
    for (const char *question : {"seat", "extras", "height", "pain", "where"}) CHECK(asking.answer(question).blank());
    CHECK(asking.answer("warm").option == 1);
    REQUIRE(asking.read("", R"("how": {"test/seat": {"before": null}})") == "");
    CHECK(asking.document.how[0].before.blank());
}

TEST_CASE("Answers that stand behind what was put right are the answers") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(asking.readText(R"({"format": "plumbline-answers/1", "how": {"test/seat": {"before": "low"}},
        "forms": {"test": {"seat": "ok", "tasks": [{"load": 3}]}}})") == "");
    CHECK(asking.answer("seat").option == 0);
    CHECK(asking.document.how[0].before.option == 1);
    CHECK(asking.answer("tasks").option == 1);
}

TEST_CASE("What cannot have been an answer is refused with its place") {
    Asking asking{formOf(kQuestions)};
    const std::pair<const char *, const char *> table[] = {
        {R"("test/seat": {"before": "hi"})", "test/seat, before: “hi” is not an answer to this question"},
        {R"("test/seat": {"before": 7})", "the answer must be one of: ok, low"},
        {R"("test/seat": {"before": ["ok"]})", "the answer must be one of: ok, low"},
        {R"("test/seat": {"before": {}})", "the answer must be one of: ok, low"},
        {R"("test/height": {"before": 90})", "30 to 70 cm"},
        {R"("test/extras": {"before": ["a", "a"]})", "test/extras, before: "},
        {R"("test/seat": {"before": "ok", "before": "low"})", "the name “before” stands twice"},
        {R"("test/seat": {"before": "ok", "tolerance": -1})", "line 1, tolerance: the tolerance must not be negative"},
        {R"("test/note": {"before": "x"})", "nothing is kept of what “test/note” was before"},
        {R"("test/tasks": {"before": []})", "nothing is kept of what “test/tasks” was before"},
        {R"("test/load": {"before": 4})", "nothing is kept of what “test/load” was before"},
    };
    for (const auto &[how, what] : table) {
        const std::string sentence = asking.read("", std::string(R"("how": {)") + how + "}");
        INFO(how << "\n" << sentence);
        CHECK(contains(sentence, what));
    }
    CHECK(contains(asking.read("", R"("withheld": ["test/pain"], "how": {"test/pain": {"before": 4}})"),
                   "answered and withheld at once"));
}

TEST_CASE("What was put right is written as its answer, and only where something was") {
    Asking asking{formOf(kQuestions)};
    const std::string how =
        R"("how":{"test/seat":{"by":"self","method":"observed","note":"n","before":"low"},)"
        R"("test/extras":{"before":["a","c"]},"test/height":{"tolerance":1,"before":42.5},"else/d":{"by":"self"}})";
    REQUIRE(asking.read(R"("seat":"ok")", how) == "");
    CHECK(contains(writeAnswers(asking.document), how));
    asking.document.how[0].before = Answer();
    CHECK(contains(writeAnswers(asking.document), R"("note":"n"},)"));
}
