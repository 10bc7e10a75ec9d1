// The advice that comes with the installed desk: 76 rules, each with a desk that calls for it.
#include <algorithm>
#include <random>
#include <set>

#include "host/advise/advice.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const AdviceBook &book() {
    static const AdviceBook read = [] {
        Problems problems;
        AdviceBook advice = readAdvice(desk::plugin(), problems);
        if (!problems.empty()) throw std::runtime_error(told(problems));
        return advice;
    }();
    return read;
}

std::vector<Action> advised(const desk::Given &given, const std::vector<std::string> &tried = {}) {
    const Document document = desk::document(desk::documentText(given, tried));
    return advise(book(), desk::result(document), *document.find("desk"), document.tried);
}

const Action *find(const std::vector<Action> &actions, std::string_view rule) {
    const auto at = std::find_if(actions.begin(), actions.end(), [&](const Action &a) { return a.rule->id == rule; });
    return at == actions.end() ? nullptr : &*at;
}

struct Case {
    const char *rule;
    desk::Given changes;  // to a desk on which everything is as it should be
    std::vector<std::string> tried = {};
};

const std::vector<Case> &cases() {
    static const std::string yes = "true", no = "false";
    static const std::vector<Case> all = {
        {"CH-1", {{"seat.height", "\"too_low\""}}},
        {"CH-2", {{"seat.height", "\"too_high\""}, {"desk.adjustable", yes}}},
        {"CH-3", {{"seat.height", "\"too_high\""}, {"desk.adjustable", no}}},
        {"CH-4", {{"seat.height", "\"no_foot_contact\""}}},
        {"CH-5", {{"seat.height.also", "[\"no_leg_room\"]"}}},
        {"CH-6", {{"seat.height.also", "[\"no_leg_room\"]"}}, {"CH-5"}},
        {"CH-7", {{"seat.height.also", "[\"not_adjustable\"]"}}},
        {"SD-1", {{"seat.depth", "\"too_long\""}}},
        {"SD-2", {{"seat.depth", "\"too_long\""}, {"seat.depth.also", "[\"not_adjustable\"]"}}},
        {"SD-3", {{"seat.depth", "\"too_short\""}}},
        {"SD-4", {{"seat.depth", "\"too_short\""}, {"seat.depth.also", "[\"not_adjustable\"]"}}},
        {"SD-5", {{"seat.depth.also", "[\"not_adjustable\"]"}}},
        {"AR-1", {{"armrest", "\"too_high_or_low\""}}},
        {"AR-2", {{"armrest", "\"too_high_or_low\""}, {"armrest.also", "[\"not_adjustable\"]"}}},
        {"AR-3", {{"armrest.also", "[\"hard_surface\"]"}}},
        {"AR-4", {{"armrest.also", "[\"too_wide\"]"}}},
        {"AR-5", {{"armrest.also", "[\"not_adjustable\"]"}}},
        {"BK-1", {{"back", "\"no_lumbar\""}}},
        {"BK-2", {{"back", "\"no_lumbar\""}, {"back.also", "[\"not_adjustable\"]"}}},
        {"BK-3", {{"back", "\"bad_angle\""}}},
        {"BK-4", {{"back", "\"no_support\""}, {"chair.has_back", yes}}},
        {"BK-5", {{"back", "\"no_support\""}, {"chair.has_back", no}}},
        {"BK-6", {{"back.also", "[\"surface_too_high\"]"}, {"desk.adjustable", yes}}},
        {"BK-7", {{"back.also", "[\"surface_too_high\"]"}, {"desk.adjustable", no}}},
        {"BK-8", {{"back.also", "[\"not_adjustable\"]"}}},
        {"CD-1", {{"chair.use", "\"long\""}}},
        {"MO-1", {{"monitor", "\"too_low\""}}},
        {"MO-2", {{"monitor", "\"too_high\""}}},
        {"MO-3", {{"monitor", "\"too_high\""}, {"glasses", "\"multifocal\""}}},
        {"MO-4", {{"monitor.also", "[\"too_far\"]"}}},
        {"MO-5", {{"screen.distance", "35"}}},
        {"MO-6", {{"monitor.also", "[\"neck_twist\"]"}}},
        {"MO-7", {{"monitor.also", "[\"neck_twist\"]"}, {"screen.kind", "\"two_monitors\""}, {"screens.equal", yes}}},
        {"MO-8", {{"monitor.also", "[\"glare\"]"}}},
        {"MO-9", {{"monitor.also", "[\"glare\"]"}}, {"MO-8"}},
        {"MO-10", {{"monitor.also", "[\"no_document_holder\"]"}}},
        {"MO-11", {{"monitor.use", "\"long\""}}},
        {"PH-1", {{"phone", "\"too_far\""}}},
        {"PH-2", {{"phone.also", "[\"neck_shoulder_hold\"]"}}},
        {"PH-3", {{"phone.also", "[\"no_hands_free\"]"}}},
        {"PH-4", {{"phone.use", "\"long\""}}},
        {"MS-1", {{"mouse", "\"reaching\""}}},
        {"MS-2", {{"mouse", "\"reaching\""}, {"keyboard.wide", yes}}, {"MS-1"}},
        {"MS-3", {{"mouse.also", "[\"different_surface\"]"}}},
        {"MS-4", {{"mouse.also", "[\"different_surface\"]"}, {"tray.small", yes}}},
        {"MS-5", {{"mouse.also", "[\"pinch_grip\"]"}}},
        {"MS-6", {{"mouse.also", "[\"palm_rest\"]"}}},
        {"MS-7", {{"mouse.use", "\"long\""}}},
        {"KB-1", {{"keyboard", "\"extended\""}}},
        {"KB-2", {{"keyboard.also", "[\"deviation\"]"}}},
        {"KB-3", {{"keyboard.also", "[\"deviation\"]"}}, {"KB-2"}},
        {"KB-4", {{"keyboard.also", "[\"too_high\"]"}}},
        {"KB-5", {{"keyboard.also", "[\"overhead_reach\"]"}}},
        {"KB-6", {{"keyboard.also", "[\"platform_not_adjustable\"]"}}},
        {"KB-7", {{"keyboard.use", "\"long\""}}},
        {"LT-1", {{"screen.kind", "\"laptop\""}, {"monitor.use", "\"long\""}}},
        {"LT-2", {{"screen.kind", "\"laptop\""}}},
        {"SS-1", {{"sit_stand", yes}, {"sit_stand.requested", ""}}},
        {"SS-2", {{"sit_stand", yes}, {"sit_stand.requested", ""}, {"standing.over_hour", yes}}},
        {"SS-3", {{"sit_stand.requested", yes}, {"comfort.areas", "[\"low_back\"]"}}},
        {"HD-1", {{"place", "\"hot_desk\""}}},
        {"HM-1", {{"place", "\"home_permanent\""}}},
        {"HM-2", {{"place", "\"home_temporary\""}}},
        {"EN-1", {{"dse.room.light", no}}},
        {"EN-2", {{"dse.room.noise", no}}},
        {"EN-3", {{"dse.room.heat", no}}},
        {"EN-4", {{"dse.room.air", no}}},
        {"EN-5", {{"dse.room.space", no}}},
        {"SW-1", {{"dse.software.suits", no}}},
        {"EY-1", {{"comfort.eyes", "[\"headache\"]"}}},
        {"SY-1", {{"comfort.discomfort", yes}, {"comfort.worst", "4"}}},
        {"SY-2", {{"comfort.signs", "[\"night_hand_pain\"]"}}},
        {"SP-1", {{"comfort.needs", "[\"return_to_work\"]"}}},
        {"RA-1",
         {{"mouse", "\"reaching\""},
          {"mouse.also", "[\"different_surface\", \"pinch_grip\"]"},
          {"mouse.use", "\"long\""}}},
        {"RA-2", {{"chair.use", "\"long\""}}},
        {"RA-3", {{"comfort.changed", yes}}},
    };
    return all;
}

bool onlyScales(const When &when) {
    if (when.kind == When::Kind::scale) return true;
    return !when.parts.empty() && std::all_of(when.parts.begin(), when.parts.end(), onlyScales);
}

// Any answers that the form allows.
desk::Given randomAnswers(std::mt19937 &random) {
    desk::Given given;
    const auto below = [&](size_t n) { return static_cast<size_t>(random() % n); };
    for (const Question &question : desk::plugin().form().questions) {
        if (below(10) == 0) continue;
        if (question.notSure && below(12) == 0) {
            given[question.id] = "\"not_sure\"";
        } else if (question.kind == QuestionKind::choice) {
            given[question.id] = "\"" + question.options[below(question.options.size())].id + "\"";
        } else if (question.kind == QuestionKind::ticks) {
            std::string ticked;
            for (const Option &option : question.options)
                if (below(3) == 0) ticked += (ticked.empty() ? "\"" : ", \"") + option.id + "\"";
            given[question.id] = "[" + ticked + "]";
        } else if (question.kind == QuestionKind::yesno) {
            given[question.id] = below(2) ? "true" : "false";
        } else if (question.isNumber()) {
            given[question.id] =
                std::to_string(static_cast<int>(question.least) +
                               static_cast<int>(below(static_cast<size_t>(question.most - question.least))));
        }
    }
    return given;
}

}  // namespace

TEST_CASE("There are seventy-six rules and each has its desk here") {
    CHECK(book().rules.size() == 76);
    std::set<std::string> written, tested;
    for (const Rule &rule : book().rules) written.insert(rule.id);
    for (const Case &one : cases()) tested.insert(one.rule);
    CHECK(cases().size() == 76);
    CHECK(written == tested);
}

TEST_CASE("A desk on which everything is right gets no advice") {
    const auto actions = advised(desk::neutral());
    for (const Action &action : actions) UNSCOPED_INFO(action.rule->id);
    CHECK(actions.empty());
    const PluginResult result = desk::result(desk::document(desk::documentText(desk::neutral())));
    CHECK(result.value("rosa.final") == 2);
    CHECK(result.value("dse.checklist") == 1);
}

TEST_CASE("Nobody who has answered nothing is advised anything") { CHECK(advised({}).empty()); }

TEST_CASE("Every rule fires on its desk and names the finding that called for it") {
    size_t fired = 0;
    for (const Case &one : cases()) {
        INFO(one.rule);
        const Document document =
            desk::document(desk::documentText(desk::with(desk::neutral(), one.changes), one.tried));
        CHECK(document.warnings.empty() == (one.rule != std::string("MO-5")));  // 35 cm is unusual
        const PluginResult result = desk::result(document);
        const auto actions = advise(book(), result, *document.find("desk"), document.tried);
        const Action *action = find(actions, one.rule);
        REQUIRE(action);
        ++fired;
        for (const std::string &finding : action->findings) CHECK(result.found(finding));
        CHECK(action->findings.empty() == onlyScales(action->rule->when));
    }
    CHECK(fired == 76);
}

TEST_CASE("A rule that waits for another does not fire before") {
    for (const Case &one : cases()) {
        if (one.tried.empty()) continue;
        INFO(one.rule);
        const auto before = advised(desk::with(desk::neutral(), one.changes));
        CHECK_FALSE(find(before, one.rule));
        CHECK(find(before, one.tried[0]));
        const auto after = advised(desk::with(desk::neutral(), one.changes), one.tried);
        CHECK_FALSE(find(after, one.tried[0]));  // its place is taken
    }
}

TEST_CASE("A question that decides between two rules must be answered") {
    const desk::Given high = desk::with(desk::neutral(), {{"seat.height", "\"too_high\""}});
    CHECK(find(advised(desk::with(high, {{"desk.adjustable", "true"}})), "CH-2"));
    CHECK_FALSE(find(advised(desk::with(high, {{"desk.adjustable", "true"}})), "CH-3"));
    for (const char *answer : {"", "\"not_sure\""}) {
        const auto open = advised(desk::with(high, {{"desk.adjustable", answer}}));
        CHECK_FALSE(find(open, "CH-2"));
        CHECK_FALSE(find(open, "CH-3"));
    }
    const desk::Given low = desk::with(desk::neutral(), {{"monitor", "\"too_low\""}});
    CHECK_FALSE(find(advised(desk::with(low, {{"screen.kind", "\"laptop\""}})), "MO-1"));
    CHECK_FALSE(find(advised(desk::with(low, {{"screen.kind", ""}})), "MO-1"));
}

TEST_CASE("Advice never appears without what was found") {
    std::mt19937 random(76);
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const desk::Given given = randomAnswers(random);
        const Document document = desk::document(desk::documentText(given, {"CH-5", "MS-1"}));
        const PluginResult result = desk::result(document);
        for (const Action &action : advise(book(), result, *document.find("desk"), document.tried)) {
            seen.insert(action.rule->id);
            bool sound = !action.findings.empty() || onlyScales(action.rule->when);
            for (const std::string &finding : action.findings) sound = sound && result.found(finding);
            if (onlyScales(action.rule->when)) sound = sound && result.value("rosa.final").has_value();
            if (!sound) FAIL(action.rule->id << " was advised without a finding");
        }
    }
    CHECK(seen.size() > 60);  // and the answers were varied enough to say so
}

TEST_CASE("Free adjustments come before anything is bought") {
    std::mt19937 random(12);
    for (int i = 0; i < 300; ++i) {
        const auto actions = advised(randomAnswers(random));
        for (size_t k = 1; k < actions.size(); ++k) {
            const Action &a = actions[k - 1], &b = actions[k];
            if (a.rule->noAction == b.rule->noAction && a.setsScore == b.setsScore && a.rule->tier > b.rule->tier)
                FAIL(a.rule->id << " stands before " << b.rule->id);
        }
    }
    SUCCEED();
}

TEST_CASE("What touches health stays tagged as health") {
    for (const Case &one : cases()) {
        const auto actions = advised(desk::with(desk::neutral(), one.changes), one.tried);
        const Action *action = find(actions, one.rule);
        REQUIRE(action);
        INFO(one.rule);
        for (const std::string &finding : action->findings)
            if (finding.starts_with("comfort.") || finding.starts_with("glasses"))
                CHECK(action->privacy == Privacy::health);
    }
}
