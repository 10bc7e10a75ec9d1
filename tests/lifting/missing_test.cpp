// What is not answered: it is asked for by every scale that it feeds, and by no other, and no score changes.
#include <set>

#include "installed.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::lifts;

namespace {

using Scales = std::vector<std::string>;
const Scales kLift = {"niosh.rwl", "niosh.li", "niosh.frwl", "niosh.fili", "niosh.strwl", "niosh.stli", "iso11228.li"};
const Scales kPace = {"niosh.rwl", "niosh.li", "niosh.strwl", "niosh.stli", "iso11228.li"};

// What a question of the job or of its lifts feeds. `everyRow`: in each row, else in the row in which it stands.
struct Feeds {
    const char *question;
    bool inTask, everyRow;
    Scales ofRow, ofJob;
};

const std::vector<Feeds> &feeds() {
    static const Scales both = {"niosh.cli", "niosh.vli"};
    static const std::vector<Feeds> all = {
        {"duration", false, true, kPace, {"niosh.cli", "niosh.vli", "niosh.duration"}},
        {"exclusions", false, true, kLift, {"niosh.cli", "niosh.vli", "niosh.duration"}},
        {"shift.hours", false, true, {"iso11228.li"}, {}},
        {"persons", false, true, {"iso11228.li"}, {}},
        {"person.sex", false, true, {"iso11228.li"}, {}},
        {"person.age", false, true, {"iso11228.li"}, {}},
        {"task.load_average", true, false, {"niosh.li", "niosh.stli", "iso11228.li"}, {"niosh.cli"}},
        {"task.load_max", true, false, {"niosh.fili"}, both},
        {"task.h_origin", true, false, kLift, both},
        {"task.v_origin", true, false, kLift, both},
        {"task.a_origin", true, false, kLift, both},
        {"task.v_dest", true, false, kLift, both},
        {"task.control", true, false, kLift, both},
        {"task.h_dest", true, false, kLift, both},
        {"task.a_dest", true, false, kLift, both},
        {"task.coupling", true, false, kLift, both},
        {"task.frequency", true, false, kPace, both},
        {"task.box_depth", true, false, {}, {}},
    };
    return all;
}

constexpr uint32_t kRows = 2;
Answered twoLifts() { return wholeJob({hardLift(), with(hardLift(9), {{"task.h_origin", "30"}})}); }

std::set<Place> fed(const Feeds &by, uint32_t row) {
    std::set<Place> all;
    for (const std::string &scale : by.ofJob) all.insert({scale, PLUMB_WHOLE});
    for (uint32_t r = 0; r < kRows; ++r)
        for (const std::string &scale : by.ofRow)
            if (by.everyRow || r == row) all.insert({scale, r});
    return all;
}

// Whether the scores of `after` are those of `before` without the places of `gone`.
void checkOthersUnchanged(const std::map<Place, double> &before, const std::map<Place, double> &after,
                          const std::set<Place> &gone) {
    CHECK(after.size() + gone.size() == before.size());
    for (const auto &[place, value] : before) {
        INFO(place.scale << " of row " << place.row);
        if (gone.contains(place)) CHECK_FALSE(after.contains(place));
        else CHECK((after.contains(place) && after.at(place) == value));
    }
}

void checkLeftOut(const Feeds &by, uint32_t row, const std::string &instead) {
    INFO(by.question << " of row " << row << " is " << (instead.empty() ? "left out" : instead));
    static const auto before = scores(result(twoLifts()));
    Answered answered = twoLifts();
    Given &given = by.inTask ? answered.groups["tasks"][row] : answered.whole;
    REQUIRE(given.contains(by.question));
    given = with(given, {{by.question, instead}});
    const PluginResult without = result(answered);
    const auto gone = fed(by, row);
    checkOthersUnchanged(before, scores(without), gone);
    for (const Place &place : gone) {
        INFO(place.scale << " of row " << place.row);
        CHECK(needs(without, place) == std::vector<std::string>{by.question});
        CHECK(reasons(without, place).empty());
    }
}

}  // namespace

TEST_CASE("Every scale is scored when everything is answered") {
    const auto all = scores(result(twoLifts()));
    CHECK(all.size() == kRows * kLift.size() + 3 + 2 * 2 + 2 + 2 + 2);  // job; handling; pushing on; MAC; filter
}

TEST_CASE("What is left out or not sure is asked for by each scale that it feeds, and no other changes") {
    size_t tried = 0;
    for (const Feeds &by : feeds()) {
        const Form &form = plugin("lifting").form();
        for (uint32_t row = 0; row < (by.inTask ? kRows : 1); ++row) {
            checkLeftOut(by, row, "");
            ++tried;
            if (!form.at(form.find(by.question)).notSure) continue;
            checkLeftOut(by, row, "\"not_sure\"");
            ++tried;
        }
    }
    CHECK(tried == 6 + 12 * kRows + 3 + 2 * kRows);
}

TEST_CASE("The questions of the job and of its lifts are all tried") {
    std::set<std::string> tried = {"sessions", "session.work", "session.recovery", "tasks", "task.name"};
    for (const Feeds &by : feeds()) tried.insert(by.question);
    const Form &form = plugin("lifting").form();
    for (const Question &question : form.questions) {
        const std::string &section = form.sections[question.section].id;
        INFO(question.id);
        if (section == "job" || section == "tasks" || section == "person") CHECK(tried.contains(question.id));
    }
}

TEST_CASE("Whatever is left out of the other parts changes no score, and a score that goes is asked for") {
    const auto before = scores(result(twoLifts()));
    const auto check = [&](const Answered &answered, const std::string &question) {
        INFO(question);
        const PluginResult without = result(answered);
        const auto after = scores(without);
        for (const auto &[place, value] : after) CHECK((before.contains(place) && before.at(place) == value));
        for (const auto &[place, value] : before)
            if (!after.contains(place)) CHECK(needs(without, place) == std::vector<std::string>{question});
    };
    const Answered full = twoLifts();
    for (const auto &[question, answer] : full.whole) {
        Answered answered = full;
        answered.whole.erase(question);
        check(answered, question);
    }
    for (uint32_t row = 0; row < kRows; ++row) {
        for (const auto &[question, answer] : full.groups.at("handling")[row]) {
            Answered answered = full;
            answered.groups["handling"][row].erase(question);
            check(answered, question);
        }
    }
}

TEST_CASE("Sessions that are not complete are asked for") {
    Answered answered = job({hardLift()});
    answered.groups["sessions"] = {{{"session.work", "50"}, {"session.recovery", "15"}}, {{"session.work", "40"}}};
    CHECK(result(answered).value("niosh.duration") == 2);
    for (const char *question : {"session.work", "session.recovery"}) {
        Answered without = answered;
        without.groups["sessions"][0].erase(question);
        const PluginResult open = result(without);
        for (const std::string &scale : kPace) CHECK(needs(open, {scale, 0}) == std::vector<std::string>{question});
        for (const char *scale : {"niosh.cli", "niosh.vli", "niosh.duration"})
            CHECK(needs(open, {scale, PLUMB_WHOLE}) == std::vector<std::string>{question});
        CHECK(open.value("niosh.frwl", 0) == result(answered).value("niosh.frwl", 0));
    }
}

TEST_CASE("A job without lifts asks for them") {
    const PluginResult none = result(job({}));
    for (const char *scale : {"niosh.cli", "niosh.vli"})
        CHECK(needs(none, {scale, PLUMB_WHOLE}) == std::vector<std::string>{"tasks"});
    CHECK(scores(none).size() == 1);  // the duration class
}
