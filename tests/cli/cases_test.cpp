// Every worked ROSA case through the real program in one run, and the findings that its answers must give.
#include <algorithm>
#include <string>

#include "desk_cases.h"
#include "process.h"
#include "result_reader.h"
#include "tests/support/catch.h"
#include "texts.h"

using namespace plumb::testing;

namespace {

const std::map<std::string, std::string> kNeutral = {
    {"seat.height", "knees_90"}, {"seat.depth", "ok"}, {"armrest", "ok"},    {"back", "ok"},
    {"monitor", "ok"},           {"phone", "ok"},      {"mouse", "in_line"}, {"keyboard", "straight"}};

// Sonne, Villalta and Andrews 2012: what scores two more than the neutral answer; everything else scores one.
const std::set<std::string> kTwoPoints = {"seat.height.no_foot_contact", "monitor.too_high",
                                          "phone.also.neck_shoulder_hold", "mouse.also.different_surface"};

std::string levelOfRosa(double value) {
    return value < 3 ? "good" : value < 5 ? "watch" : value < 8 ? "act" : "urgent";
}

Said costing(int points) { return {static_cast<double>(points), points >= 2 ? "act" : "watch"}; }

std::map<std::string, Said> expectedFindings(const DeskCase &one) {
    std::map<std::string, Said> findings;
    auto found = [&](const std::string &id) { findings[id] = costing(kTwoPoints.contains(id) ? 2 : 1); };
    for (const auto &[question, neutral] : kNeutral) {
        const std::string option = one.choice(question);
        if (option == "not_used") continue;
        if (option != neutral) found(question + "." + option);
        for (const std::string &tick : one.ticks(question + ".also")) found(question + ".also." + tick);
    }
    for (const char *question : {"chair", "monitor", "phone", "mouse", "keyboard"})
        if (one.choice(std::string(question) + ".use") == "long") found(std::string(question) + ".use.long");
    return findings;
}

double pointsOf(const DeskResult &result, std::initializer_list<std::string_view> prefixes) {
    double points = 0;
    for (const auto &[finding, said] : result.findings)
        for (const std::string_view prefix : prefixes)
            if (finding.starts_with(prefix)) points += said.value;
    return points;
}

double brief(const DeskCase &one, const std::string &device) { return one.choice(device + ".use") == "short" ? 1 : 0; }

// The findings cost exactly what the score is above the best one: nothing is counted twice or forgotten.
void checkPointsAddUp(const DeskCase &one, const DeskResult &result) {
    const auto &factors = result.factors;
    CHECK(factors.at("rosa.seat") == 2 + pointsOf(result, {"seat."}));
    CHECK(factors.at("rosa.arm_back") == 2 + pointsOf(result, {"armrest.", "back."}));
    for (const std::string device : {"monitor", "phone", "mouse", "keyboard"}) {
        if (one.choice(device) == "not_used") continue;
        const double cut = device == "monitor" ? factors.at("rosa.monitor.cut") : 0;
        CHECK(factors.at("rosa." + device) == 1 + pointsOf(result, {device + "."}) - brief(one, device) - cut);
    }
}

void checkCase(const DeskCase &one, const DeskResult &result) {
    INFO(one.id);
    for (const auto &[scale, value] : one.scores) {
        INFO(scale);
        REQUIRE(result.scores.contains(scale));
        CHECK(result.scores.at(scale) == Said{value, levelOfRosa(value)});
    }
    for (const auto &[factor, value] : one.factors) {
        INFO(factor);
        REQUIRE(result.factors.contains(factor));
        CHECK(result.factors.at(factor) == value);
    }
    CHECK((result.scores.at("rosa.final").value >= 5) == one.act);
    CHECK(result.findings == expectedFindings(one));
    checkPointsAddUp(one, result);
}

}  // namespace

TEST_CASE("every worked ROSA case scores as expected through one run") {
    const auto cases = deskCases();
    REQUIRE(cases.size() == 219);
    std::string input;
    for (const DeskCase &one : cases) input += lineOf(one.answers);
    const Outcome outcome = run(cli({"score", "-"}, input));
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    const auto lines = linesOf(outcome.out);
    REQUIRE(lines.size() == cases.size());
    for (size_t i = 0; i < cases.size(); ++i) checkCase(cases[i], readDeskResult(lines[i]));
}

TEST_CASE("a device that is not used scores nothing and asks nothing more") {
    auto phoneless = neutralDesk();
    phoneless["monitor"] = R"("too_high")";
    phoneless["monitor.also"] = R"(["too_far","neck_twist","glare","no_document_holder"])";
    phoneless["phone"] = R"("not_used")";
    auto bare = neutralDesk();
    for (const std::string device : {"phone", "mouse", "keyboard"}) {
        bare[device] = R"("not_used")";
        for (AnswerTexts *answers : {&phoneless, &bare})
            if (answers == &bare || device == "phone") {
                answers->erase(device + ".also");
                answers->erase(device + ".use");
            }
    }
    const Outcome outcome = run(cli({"score", "-"}, lineOf(phoneless) + lineOf(bare)));
    REQUIRE(outcome.status == 0);
    const auto lines = linesOf(outcome.out);
    REQUIRE(lines.size() == 2);
    const DeskResult first = readDeskResult(lines[0]), second = readDeskResult(lines[1]);
    CHECK(first.scores.at("rosa.monitor_phone").value == 6);
    CHECK(first.factors.at("rosa.phone") == 0);
    CHECK(second.scores.at("rosa.monitor_phone").value == 1);
    CHECK(second.scores.at("rosa.mouse_keyboard").value == 1);
    for (const DeskResult &result : {first, second}) {
        CHECK(result.scores.contains("rosa.final"));
        for (const auto &[scale, question] : result.needs) CHECK_FALSE(scale.starts_with("rosa."));
    }
}
