// Nothing is assumed for an answer that is missing or "not_sure": each scale that it feeds says what it needs, every
// other scale stays as it was.
#include <string>

#include "desk_cases.h"
#include "process.h"
#include "result_reader.h"
#include "tests/support/catch.h"
#include "texts.h"

using namespace plumb::testing;

namespace {

const std::set<std::string> kInChecklistToo = {"seat.height", "seat.height.also", "seat.depth",   "armrest", "back",
                                               "back.also",   "monitor",          "monitor.also", "phone",   "mouse",
                                               "keyboard",    "keyboard.also"};

bool isOf(const std::string &question, std::initializer_list<const char *> devices) {
    for (const char *device : devices)
        if (question == device || question.starts_with(std::string(device) + ".")) return true;
    return false;
}

std::set<std::string> scalesFedBy(const std::string &question) {
    if (question.starts_with("dse.")) return {"dse.checklist"};
    std::set<std::string> scales = {"rosa.final"};
    if (isOf(question, {"monitor", "phone"})) scales.insert({"rosa.monitor_phone", "rosa.peripherals"});
    else if (isOf(question, {"mouse", "keyboard"})) scales.insert({"rosa.mouse_keyboard", "rosa.peripherals"});
    else scales.insert("rosa.chair");
    if (kInChecklistToo.contains(question)) scales.insert("dse.checklist");
    return scales;
}

struct Omission {
    std::string name, question;
    std::set<std::string> scales;  // that must be missing
    const DeskResult *whole;       // nothing left out
};

void check(const Omission &omission, const DeskResult &result) {
    INFO(omission.name);
    for (const auto &[scale, said] : omission.whole->scores) {
        INFO(scale);
        const bool fed = omission.scales.contains(scale);
        CHECK(result.scores.contains(scale) != fed);
        CHECK(result.needs.contains({scale, omission.question}) == fed);
        if (!fed && result.scores.contains(scale)) CHECK(result.scores.at(scale) == said);
    }
}

// Every line of a run that must end with status 0.
std::vector<DeskResult> score(const std::string &input) {
    const Outcome outcome = run(cli({"score", "-"}, input));
    REQUIRE(outcome.status == 0);
    std::vector<DeskResult> results;
    for (const std::string &line : linesOf(outcome.out)) results.push_back(readDeskResult(line));
    return results;
}

void checkOmissionsOf(const std::string &name, AnswerTexts answers) {
    answers.insert(checklistInOrder().begin(), checklistInOrder().end());
    const auto whole = score(lineOf(answers));
    REQUIRE(whole.size() == 1);
    REQUIRE(whole[0].scores.size() == 6);
    std::vector<Omission> omissions;
    std::string input;
    for (const auto &[question, answer] : answers)
        for (const char *instead : {"", "null", "\"not_sure\""}) {
            AnswerTexts changed = answers;
            if (*instead) changed[question] = instead;
            else changed.erase(question);
            input += lineOf(changed);
            omissions.push_back({name + ", " + question + " " + instead, question, scalesFedBy(question), &whole[0]});
        }
    const auto results = score(input);
    REQUIRE(results.size() == omissions.size());
    for (size_t i = 0; i < results.size(); ++i) check(omissions[i], results[i]);
}

}  // namespace

TEST_CASE("a missing or unsure answer silences exactly the scales that it feeds") {
    const auto cases = deskCases();
    size_t checked = 0;
    for (size_t i = 0; i < cases.size(); i += 9, ++checked) checkOmissionsOf(cases[i].id, cases[i].answers);
    CHECK(checked >= 20);
}

TEST_CASE("what is asked of a device is needed only when the device is used") {
    for (const std::string device : {"phone", "mouse", "keyboard"}) {
        INFO(device);
        AnswerTexts answers = neutralDesk(), unused = answers, unknown = answers;
        for (AnswerTexts *all : {&unused, &unknown}) {
            all->erase(device + ".also");
            all->erase(device + ".use");
        }
        unused[device] = R"("not_used")";
        unknown.erase(device);
        const auto results = score(lineOf(unused) + lineOf(unknown));
        REQUIRE(results.size() == 2);
        CHECK(results[0].scores.contains("rosa.final"));
        for (const std::string &question : {device, device + ".also", device + ".use"}) {
            CHECK_FALSE(results[0].needs.contains({"rosa.final", question}));
            CHECK(results[1].needs.contains({"rosa.final", question}));
        }
        CHECK(results[1].scores.contains("rosa.chair"));
        CHECK_FALSE(results[1].scores.contains("rosa.final"));
    }
}

TEST_CASE("a document without any answer scores nothing and says what it needs") {
    const auto results = score(lineOf({}));
    REQUIRE(results.size() == 1);
    CHECK(results[0].scores.empty());
    CHECK(results[0].findings.empty());
    CHECK(results[0].needs.contains({"rosa.final", "seat.height"}));
    CHECK(results[0].needs.contains({"dse.checklist", "dse.breaks"}));
}
