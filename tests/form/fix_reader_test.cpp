#include "host/form/fix_reader.h"

#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

const std::string kDepth = R"({"id": "depth", "kind": "number", "privacy": "work", "hard": [1, 200]}, )";

// A number with this fix, in a group beside the number "pace"; "depth" is asked of the whole form before.
std::string reach(const std::string &fix) {
    return formText("\n" + kDepth +
                    R"({"id": "tasks", "kind": "group", "privacy": "work", "rows": [1, 3], "questions": [
        {"id": "reach", "kind": "number", "privacy": "work", "hard": [0, 200], "fix": )" +
                    fix + R"(}, {"id": "pace", "kind": "number", "privacy": "work", "hard": [0, 60]}]})");
}

Problems problemsOf(const std::string &text) {
    Problems problems;
    const auto form = readForm(text, "form.json", problems);
    if (!form) problems.push_back(form.problem());
    return problems;
}

}  // namespace

TEST_CASE("A fix of a number says for whom it is, how far one can go and what changes with it") {
    const Form form = formFrom(reach(R"([
        {"to": [25, 30], "only": "above", "tier": 0,
         "not_below": [{"question": "depth", "times": 0.5, "plus": 20, "when_below": {"question": "pace", "value": 5}}, {"question": "pace"}]},
        {"times": 0.5, "tier": 2, "also": [{"question": "pace", "times": 2}, {"question": "depth", "to": 5}]}])"));
    const Question &question = form.at(form.find("reach"));
    REQUIRE(question.fix);
    CHECK(question.fix->toRange == std::pair(25.0, 30.0));
    CHECK(question.fix->only == Fix::Only::above);
    CHECK(question.fix->tier == 0);
    REQUIRE(question.fix->notBelow.size() == 2);
    CHECK(question.fix->notBelow[0].question == "depth");
    CHECK(question.fix->notBelow[0].times == 0.5);
    CHECK(question.fix->notBelow[0].plus == 20);
    CHECK(question.fix->notBelow[0].whenBelow == "pace");
    CHECK(question.fix->notBelow[0].below == 5);
    CHECK(question.fix->notBelow[1].times == 1);
    CHECK(question.fix->notBelow[1].whenBelow.empty());
    REQUIRE(question.otherFixes.size() == 1);
    const Fix &split = question.otherFixes[0];
    CHECK(split.times == 0.5);
    CHECK_FALSE(split.toRange);
    CHECK(split.effort == kDefaultEffort[2]);
    REQUIRE(split.also.size() == 2);
    CHECK(split.also[0].times == 2.0);
    CHECK(split.also[1].toRange == std::pair(5.0, 5.0));

    const Form plain = formFrom(reach(R"({"to": 30, "tier": 1})"));
    CHECK(plain.at(plain.find("reach")).fix->only == Fix::Only::any);
    CHECK(plain.at(plain.find("reach")).otherFixes.empty());
}

TEST_CASE("Every mistake in a fix of a number is told with its place") {
    const std::pair<const char *, const char *> table[] = {
        {R"({"to": 30, "times": 0.5, "tier": 0})", "a fix has either “to” or “times”"},
        {R"({"times": 1, "tier": 0})", "“times” must be a number above 0, and not 1"},
        {R"({"times": -2, "tier": 0})", "“times” must be a number above 0, and not 1"},
        {R"({"times": "2", "tier": 0})", "“times” must be a number above 0, and not 1"},
        {R"({"tier": 0})", "“to” must be a number or two in [ ]"},
        {R"({"to": 30, "only": "higher", "tier": 0})", "the value “higher” of “only” is not known"},
        {R"({"to": 30, "not_below": {"question": "depth"}, "tier": 0})", "“not_below” must be a list in [ ]"},
        {R"({"to": 30, "not_below": [{"times": 2}], "tier": 0})", "the key “question” is missing"},
        {R"({"to": 30, "not_below": [{"question": "depth", "times": 0}], "tier": 0})", "“times” must be above 0"},
        {R"({"to": 30, "not_below": [{"question": "depht"}], "tier": 0})", "it speaks of “depht”"},
        {R"({"to": 30, "not_below": [{"question": "depth", "when_below": {"question": "depth"}}], "tier": 0})",
         "the key “value” is missing"},
        {R"({"to": 30, "not_below": [{"question": "depth", "when_below": {"question": "speed", "value": 3}}], "tier": 0})",
         "it speaks of “speed”"},
        {R"({"to": 30, "not_below": [{"question": "depth", "less": 2}], "tier": 0})",
         "the key “less” is not known here"},
        {R"({"to": 30, "also": {}, "tier": 0})", "“also” must be a list in [ ]"},
        {R"({"to": 30, "also": [{"question": "pace"}], "tier": 0})", "needs either “to” or “times”"},
        {R"({"to": 30, "also": [{"question": "pace", "to": 1, "times": 2}], "tier": 0})",
         "needs either “to” or “times”"},
        {R"({"to": 30, "also": [{"question": "tasks", "times": 2}], "tier": 0})",
         "it speaks of “tasks”, which is no number of the same group or the whole form"},
        {R"([])", "only a number may have a list of fixes, with at least one in it"},
        {R"([{"to": 30}])", "the key “tier” is missing"},
    };
    for (const auto &[fix, what] : table) {
        const Problems problems = problemsOf(reach(fix));
        INFO(fix << "\n" << told(problems));
        CHECK(tells(problems, "form.json", what));
        CHECK(tells(problems, "reach", ""));
    }
    const Problems yes =
        problemsOf(formText(R"({"id": "q", "kind": "yesno", "privacy": "work", "fix": [{"to": true, "tier": 0}]})"));
    CHECK(tells(yes, "q", "only a number may have a list of fixes"));
    const Problems outside = problemsOf(formText(
        R"({"id": "q", "kind": "number", "privacy": "work", "hard": [0, 9], "fix": {"to": 3, "tier": 0, "also": [{"question": "load", "times": 2}]}},
        {"id": "tasks", "kind": "group", "privacy": "work", "rows": [1, 3], "questions": [{"id": "load", "kind": "number", "privacy": "work", "hard": [0, 9]}]})"));
    CHECK(tells(outside, "q, fix", "it speaks of “load”, which is no number of the same group or the whole form"));
}
