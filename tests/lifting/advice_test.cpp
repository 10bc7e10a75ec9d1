// The advice that comes with the lifting forms: 34 and 18 rules, each with answers that call for it.
#include <algorithm>
#include <set>

#include "host/advise/advice.h"
#include "installed.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::lifts;

namespace {

AdviceBook readBook(const std::string &form) {
    Problems problems;
    AdviceBook advice = readAdvice(plugin(form), problems);
    if (!problems.empty()) throw std::runtime_error(told(problems));
    return advice;
}

const AdviceBook &book(const std::string &form) {
    static const AdviceBook lifting = readBook("lifting"), self = readBook("lifting-self");
    return form == "lifting" ? lifting : self;
}

struct Advised {
    Document read;
    PluginResult said;
    std::vector<Action> actions;
};

Advised advised(const Answered &answered) {
    Advised all{document(text(answered)), {}, {}};
    all.said = result(all.read);
    all.actions = advise(book(answered.form), all.said, *all.read.find(answered.form), all.read.tried);
    return all;
}

const Action *find(const std::vector<Action> &actions, std::string_view rule) {
    const auto at = std::find_if(actions.begin(), actions.end(), [&](const Action &a) { return a.rule->id == rule; });
    return at == actions.end() ? nullptr : &*at;
}

struct Case {
    const char *rule;
    Answered answered;
    std::vector<std::string> tried = {};
};

// ---- lifting ----

// Too heavy at the easiest place: nothing but the load is wrong.
Answered heavy(const Given &changes = {}, double kg = 25) { return job({with(easyLift(kg), changes)}); }
Answered whole(const Given &changes) {
    Answered answered = job({easyLift()});
    answered.whole = with(answered.whole, changes);
    return answered;
}
Answered atEnd(const Given &changes) {
    return heavy(with({{"task.control", "true"}, {"task.h_dest", "25"}, {"task.a_dest", "0"}}, changes));
}
Answered longWork(Answered answered) {
    answered.whole["duration"] = "\"long\"";
    return answered;
}
Given mac(const char *kind, const char *factor, const char *colour) {
    return {{"mac.kind", "\"" + std::string(kind) + "\""}, {factor, "\"" + std::string(colour) + "\""}};
}
Given team(const char *kg) {
    return {{"mac.kind", "\"team\""},           {"mac.team_persons", "2"},         {"mac.team_load", kg},
            {"mac.hand_distance", "\"green\""}, {"mac.vertical", "\"green\""},     {"mac.twist", "\"green\""},
            {"mac.posture", "\"green\""},       {"mac.grip", "\"green\""},         {"mac.floor", "\"green\""},
            {"mac.environment", "\"green\""},   {"mac.communication", "\"green\""}};
}
Answered pushing(const char *sustained) {
    Answered answered = job({easyLift()});
    answered.groups["handling"] = {{{"handling.kind", "\"push\""},
                                    {"handling.load", "5"},
                                    {"handling.sustained", sustained},
                                    {"handling.v", "100"},
                                    {"handling.distance", "10"},
                                    {"handling.frequency", "0.1"}}};
    return answered;
}

const std::vector<Case> &liftingCases() {
    static const Given far = {{"task.h_origin", "50"}}, low = {{"task.v_origin", "40"}, {"task.v_dest", "50"}};
    static const Given up = {{"task.v_origin", "75"}, {"task.v_dest", "150"}}, turned = {{"task.a_origin", "60"}};
    static const Given poor = {{"task.coupling", "\"poor\""}}, quick = {{"task.frequency", "6"}};
    static const std::vector<Case> all = {
        {"LU-1", heavy({}, 80)},
        {"LE-1", heavy()},
        {"LA-1", heavy()},
        {"LA-2", heavy(), {"LE-1", "LA-1", "LY-1"}},
        {"LW-1", heavy()},
        {"LW-2", heavy({{"task.load_average", "10"}})},
        {"LY-1", heavy()},
        {"LR-1", heavy(far)},
        {"LR-2", heavy(far), {"LR-1"}},
        {"LR-3", atEnd({{"task.h_dest", "50"}})},
        {"LR-4", heavy({{"task.box_depth", "60"}}, 5)},
        {"LH-1", heavy(low)},
        {"LH-2", heavy(low), {"LH-1"}},
        {"LH-3", atEnd({{"task.v_dest", "120"}})},
        {"LD-1", heavy(up)},
        {"LD-2", heavy(up), {"LD-1"}},
        {"LX-1", heavy(turned)},
        {"LX-2", heavy(turned), {"LX-1"}},
        {"LC-1", atEnd({{"task.a_dest", "60"}})},
        {"LG-1", heavy(poor)},
        {"LG-2", heavy(poor), {"LG-1"}},
        {"LB-1", whole(mac("lift", "mac.posture", "red"))},
        {"LB-2", whole(mac("lift", "mac.floor", "red"))},
        {"LB-3", whole(mac("carry", "mac.obstacles", "amber"))},
        {"LL-1", pushing("30")},
        {"LP-1", heavy(quick)},
        {"LP-2", longWork(heavy(quick))},
        {"LP-3", heavy()},
        {"LM-1", heavy(), {"LE-1", "LA-1", "LW-1"}},
        {"LM-2", whole(team("60"))},
        {"LO-1", whole({{"exclusions", "[\"fast_lift\"]"}})},
        {"LO-2", whole({{"exclusions", "[\"wheelbarrow_or_shovel\"]"}})},
        {"LU-2", heavy({}, 40)},
        {"LK-1", heavy()},
    };
    return all;
}

// ---- lifting-self ----

const std::vector<Case> &selfCases() {
    static const Given heavy = {{"self.weight", "\"w18_25\""}, {"self.reach", "\"forearm\""}};
    static const auto also = [](const Given &changes) { return selfWith(with(heavy, changes)); };
    static const std::vector<Case> all = {
        {"SL-1", also({})},
        {"SL-2", selfWith({{"self.aid", "\"available_not_used\""}})},
        {"SL-3", also({{"self.aid", "\"none\""}}), {"SL-1", "SL-5"}},
        {"SL-4", also({})},
        {"SL-5", selfWith({{"self.weight", "\"over_50\""}})},
        {"SL-6", also({})},
        {"SL-7", selfWith({{"self.from", "\"floor\""}})},
        {"SL-8", selfWith({{"self.twist", "\"behind\""}})},
        {"SL-9", selfWith({{"self.grip", "\"poor\""}})},
        {"SL-10", selfWith({{"self.floor", "[\"steps\"]"}})},
        {"SL-11", also({{"self.often", "\"steady\""}})},
        {"SL-12", selfWith({{"self.persons", "\"two_or_more\""}})},
        {"SL-13", selfWith({{"self.weight", "\"w35_50\""}})},
        {"SL-14", also({{"self.weight_kg", "24"}, {"self.reach", "\"stretched\""}})},
        {"SL-15", also({{"self.weight_kg", "24"},
                        {"self.reach_cm", "30"},
                        {"self.often", "\"fast\""},
                        {"self.from_cm", "75"},
                        {"self.to_cm", "75"}})},
        {"SL-16", also({})},
        {"SL-17", selfWith({{"self.what", "\"living\""}})},
        {"SL-18", selfWith({{"self.trained", "false"}})},
    };
    return all;
}

void checkComplete(const std::string &form, const std::vector<Case> &cases, size_t count) {
    std::set<std::string> written, tested;
    for (const Rule &rule : book(form).rules) written.insert(rule.id);
    for (const Case &one : cases) tested.insert(one.rule);
    CHECK(cases.size() == count);
    CHECK(book(form).rules.size() == count);
    CHECK(written == tested);
}

// Whether the rule can fire without any finding, as when a scale and a question are enough.
bool mayNameNothing(const When &when) {
    if (when.kind == When::Kind::finding) return false;
    if (when.kind == When::Kind::any) return std::any_of(when.parts.begin(), when.parts.end(), mayNameNothing);
    return std::all_of(when.parts.begin(), when.parts.end(), mayNameNothing);
}

size_t fired(const std::vector<Case> &cases) {
    size_t count = 0;
    for (const Case &one : cases) {
        INFO(one.rule);
        Answered answered = one.answered;
        answered.tried = one.tried;
        const Advised all = advised(answered);
        const Action *action = find(all.actions, one.rule);
        CHECK(action);
        if (!action) continue;
        ++count;
        for (const std::string &finding : action->findings) CHECK(all.said.found(finding));
        if (action->findings.empty()) CHECK(mayNameNothing(action->rule->when));
        if (one.tried.empty()) continue;
        answered.tried.clear();
        CHECK_FALSE(find(advised(answered).actions, one.rule));  // it waits for the others
    }
    return count;
}

}  // namespace

TEST_CASE("There are thirty-four and eighteen rules, and each has its answers here") {
    checkComplete("lifting", liftingCases(), 34);
    checkComplete("lifting-self", selfCases(), 18);
}

TEST_CASE("Each of the thirty-four rules fires") { CHECK(fired(liftingCases()) == 34); }
TEST_CASE("Each of the eighteen rules of the self-assessment fires") { CHECK(fired(selfCases()) == 18); }

TEST_CASE("An easy lift gets no advice, and nobody who has answered nothing") {
    for (const Answered &nothing : {job({easyLift()}), easySelf(), Answered{}, Answered{"lifting-self", {}, {}}}) {
        const Advised all = advised(nothing);
        for (const Action &action : all.actions) UNSCOPED_INFO(action.rule->id);
        CHECK(all.actions.empty());
    }
}

TEST_CASE("Far reach alone calls for nothing while the job stays within its limit") {
    const Advised all = advised(heavy({{"task.h_origin", "50"}}, 5));
    CHECK(all.said.found("niosh.hm"));
    CHECK(all.actions.empty());
}

TEST_CASE("A job without a limit is advised although it has no index") {
    const std::pair<const char *, Given> cases[] = {
        {"LR-1", {{"task.h_origin", "70"}}},
        {"LH-1", {{"task.v_origin", "180"}, {"task.v_dest", "170"}}},
        {"LD-1", {{"task.v_origin", "0"}, {"task.v_dest", "176"}}},
        {"LX-1", {{"task.a_origin", "140"}}},
        {"LP-1", {{"task.frequency", "16"}}},
        {"LP-2", {{"task.frequency", "16"}}},
        {"LG-1", {{"task.h_origin", "70"}, {"task.coupling", "\"poor\""}}},
        {"LR-3", {{"task.control", "true"}, {"task.h_dest", "70"}, {"task.a_dest", "0"}}},
        {"LH-3", {{"task.control", "true"}, {"task.h_dest", "25"}, {"task.a_dest", "0"}, {"task.v_dest", "180"}}},
        {"LC-1", {{"task.control", "true"}, {"task.h_dest", "25"}, {"task.a_dest", "140"}}},
    };
    for (const auto &[rule, changes] : cases) {
        INFO(rule);
        const Advised all = advised(longWork(heavy(changes, 5)));
        CHECK_FALSE(all.said.value("niosh.cli").has_value());
        CHECK_FALSE(all.said.value("niosh.vli").has_value());
        for (const char *always : {"LE-1", "LA-1", "LW-1", "LY-1", "LP-3", "LK-1"}) CHECK(find(all.actions, always));
        CHECK(find(all.actions, rule));
    }
}

TEST_CASE("What rests on sex or age does not reach the advice") {
    for (const Case &one : liftingCases()) {
        INFO(one.rule);
        Answered answered = one.answered;
        answered.tried = one.tried;
        const Advised all = advised(answered);
        const Action *action = find(all.actions, one.rule);
        REQUIRE(action);
        CHECK(action->privacy == Privacy::work);
    }
}
