// The gate with the back plugin itself: answers in, programme out.
#include <algorithm>
#include <map>

#include "host/form/answers_reader.h"
#include "tests/programme/stage.h"
#include "tests/support/catch.h"

using namespace plumb;

namespace {

using Given = std::map<std::string, std::string>;

// Back pain for some weeks, no warning sign, nothing against exercise.
Given answers() {
    Given given = {{"consent", "true"},
                   {"pain.where", "[\"back\"]"},
                   {"pain.since", "\"weeks_1_6\""},
                   {"pain.now", "true"},
                   {"pain.episode", "\"repeat\""},
                   {"person.age", "41"},
                   {"body.low_back", "5"},
                   {"h1", "true"}};
    for (const Question &question : stage::plugin("back").form().questions)
        for (const char *begin : {"rf", "ready.", "avoid."})
            if (question.id.starts_with(begin))
                given[question.id] = question.kind == QuestionKind::ticks ? "[]" : "false";
    return given;
}

Programme after(const Given &changes, const std::string &assessed = "2026-11-23") {
    Given given = answers();
    for (const auto &[question, answer] : changes) given[question] = answer;
    std::string members;
    for (const auto &[question, answer] : given)
        members += (members.empty() ? "\"" : ", \"") + question + "\": " + answer;
    Document document(formsOf(stage::plugins()));
    const Status status = AnswersReader(formsOf(stage::plugins()))
                              .read(R"({"format": "plumbline-answers/1", "assessed": ")" + assessed +
                                        R"(", "forms": {"back": {)" + members + "}}}",
                                    "back.json", document);
    if (!status) throw std::runtime_error(status.problem().sentence());
    Assessment assessment;
    Assessor(stage::plugins()).assess(document, assessment);
    REQUIRE(assessment.failures.empty());
    return makeProgramme(stage::catalogue(), assessment, document, stage::Case::monday());
}

Gate gate(const Given &changes) { return after(changes).gate.gate; }

}  // namespace

TEST_CASE("A whole screen without a warning sign opens the gate") {
    const Programme programme = after({});
    CHECK(programme.gate.gate == Gate::full);
    CHECK(programme.gate.route == 4);
    CHECK(programme.items.size() == 4);
    CHECK(programme.leftOut.empty());
}

TEST_CASE("The first week, and what route 3 allows") {
    CHECK(gate({{"pain.since", "\"days_0_7\""}}) == Gate::firstWeek);
    CHECK(gate({{"pain.where", "[\"back\", \"leg\"]"}, {"rf07", "true"}}) == Gate::walkAndRest);
    CHECK(gate({{"rf28", "true"}}) == Gate::walk);
    CHECK(gate({{"pain.since", "\"weeks_6_12\""}, {"rf29", "true"}}) == Gate::full);
}

TEST_CASE("Warning signs and readiness shut the gate, with the flags to tell about") {
    for (const char *flag : {"rf04", "rf20", "rf21", "rf24"}) {
        INFO(flag);
        for (const char *answer : {"true", "\"not_sure\""}) {
            const Programme programme = after({{flag, answer}});
            CHECK(programme.gate.gate == Gate::nothing);
            CHECK(programme.gate.why == GateFound::Why::redFlag);
            CHECK(programme.gate.route == 1);
            CHECK(std::count(programme.gate.flags.begin(), programme.gate.flags.end(), flag) == 1);
            CHECK(programme.items.empty());
        }
    }
    CHECK(after({{"rf17", "true"}}).gate.route == 2);
    size_t count = 0;
    for (const auto &[question, answer] : answers()) {
        if (!question.starts_with("ready.")) continue;
        CHECK(after({{question, "true"}}).gate.why == GateFound::Why::notReady);
        CHECK(gate({{question, "\"not_sure\""}}) == Gate::nothing);
        count += 1;
    }
    CHECK(count == 6);
}

TEST_CASE("One open question of the screen keeps all but the harmless items back") {
    std::vector<std::string> asked;
    for (const char *flag : {"01", "02", "03", "04", "05", "16", "17", "20", "21", "24", "25", "32"})
        asked.push_back(std::string("rf") + flag);  // always asked
    for (const auto &[question, answer] : answers())
        if (question.starts_with("ready.") || question.starts_with("avoid.")) asked.push_back(question);
    CHECK(asked.size() == 33);
    for (const std::string &question : asked) {
        INFO(question);
        const Programme programme = after({{question, "null"}});
        CHECK(programme.gate.gate == Gate::notScreened);
        CHECK(programme.gate.why == GateFound::Why::open);
        CHECK(stage::ids(programme.items) == allowedBy(Gate::notScreened));
    }
}

TEST_CASE("Each contraindication of the form takes its exercises out") {
    size_t count = 0, prevented = 0;
    for (const Code &code : stage::catalogue().codes.codes) {
        if (!code.forbids) continue;
        std::string question = "avoid." + code.id.substr(2);
        std::transform(question.begin(), question.end(), question.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        for (const char *answer : {"true", "\"not_sure\""}) {
            const Programme programme = after({{question, answer}, {"body.neck", "4"}, {"body.wrists_hands", "4"}});
            REQUIRE(programme.gate.gate == Gate::full);
            for (const Chosen &item : programme.items) {
                const auto &avoid = item.exercise->avoidIf;
                CHECK(std::find(avoid.begin(), avoid.end(), code.id) == avoid.end());
            }
            prevented += programme.leftOut.size();
            count += 1;
        }
    }
    CHECK(count == 30);
    CHECK(prevented > 100);
}

TEST_CASE("A screen counts for seven days") {
    CHECK(after({}, "2026-11-16").gate.gate == Gate::full);
    CHECK(after({}, "2026-11-15").gate.gate == Gate::notScreened);
    CHECK(after({{"rf04", "true"}}, "2025-11-15").gate.gate == Gate::nothing);
}
