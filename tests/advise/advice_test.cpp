#include "host/advise/advice.h"

#include "host/form/form_reader.h"
#include "tests/support/catch.h"
#include "tests/support/small_plugin.h"

using namespace plumb;
using namespace plumb::small;

namespace {

When leaf(std::string finding) {
    When when;
    when.kind = When::Kind::finding;
    when.id = std::move(finding);
    return when;
}
When scale(std::string id, Test::Op op, double value) {
    When when;
    when.kind = When::Kind::scale;
    when.id = std::move(id);
    when.test.op = op;
    when.test.number = value;
    return when;
}
When group(When::Kind kind, std::vector<When> parts) {
    When when;
    when.kind = kind;
    when.parts = std::move(parts);
    return when;
}
When all(std::vector<When> parts) { return group(When::Kind::all, std::move(parts)); }
When any(std::vector<When> parts) { return group(When::Kind::any, std::move(parts)); }

Rule rule(std::string id, When when, int tier = 0, double effort = 2) {
    Rule rule;
    rule.id = std::move(id);
    rule.when = std::move(when);
    rule.tier = tier;
    rule.effort = effort;
    rule.privacy = Privacy::work;
    return rule;
}

// What the small plugin said of these answers, with what was advised.
struct Desk {
    Desk(const std::vector<plumb_line> &lines, const std::string &answers) {
        plugins.push_back(make(sayIt));
        willSay(lines);
        document.emplace(small::document(*plugins[0], answers));
        Assessor(plugins).assess(*document, assessment);
        REQUIRE(assessment.results.size() == 1);
    }
    When asked(const char *question, Test::Op op, uint64_t options, double number = 0) const {
        When when;
        when.kind = When::Kind::question;
        when.test.question = plugins[0]->form().find(question);
        when.test.op = op;
        when.test.options = options;
        when.test.number = number;
        return when;
    }
    std::vector<Action> advise(std::vector<Rule> rules, const std::vector<std::string> &tried = {}) {
        book.rules = std::move(rules);
        return plumb::advise(book, assessment.results[0], document->forms[0], tried);
    }
    std::string advised(std::vector<Rule> rules, const std::vector<std::string> &tried = {}) {
        std::string ids;
        for (const Action &action : advise(std::move(rules), tried)) ids += (ids.empty() ? "" : " ") + action.rule->id;
        return ids;
    }
    bool fires(const When &when) { return !advise({rule("R", when)}).empty(); }

    Plugins plugins;
    std::optional<Document> document;
    Assessment assessment;
    AdviceBook book;
};

using Op = Test::Op;

}  // namespace

TEST_CASE("A finding calls for its advice and no other") {
    Desk desk({says(low, 1), says(hot, 0)}, R"("seat": "low")");
    CHECK(desk.fires(leaf("seat.low_found")));
    CHECK(desk.fires(leaf("warm.found")));
    CHECK_FALSE(desk.fires(leaf("extras.found")));
    CHECK(desk.advised({rule("A", leaf("extras.found")), rule("B", leaf("seat.low_found"))}) == "B");
}

TEST_CASE("A finding in any row calls for its advice once") {
    Desk desk({says(heavy, 1, 0), says(heavy, 2, 2)}, R"("tasks": [{}, {}, {}])");
    const auto actions = desk.advise({rule("R", leaf("load.heavy"))});
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].findings == std::vector<std::string>{"load.heavy"});
    CHECK(actions[0].points == 3);
}

TEST_CASE("All wants every part and any wants one") {
    Desk desk({says(low, 1), says(total, 4)}, R"("seat": "low")");
    const When yes = leaf("seat.low_found"), no = leaf("extras.found");
    CHECK(desk.fires(all({yes, yes})));
    CHECK_FALSE(desk.fires(all({yes, no})));
    CHECK_FALSE(desk.fires(all({no, no})));
    CHECK(desk.fires(any({no, yes})));
    CHECK_FALSE(desk.fires(any({no, no})));
    CHECK(desk.fires(all({yes, any({no, all({yes, scale("total", Op::ge, 4)})})})));
    CHECK_FALSE(desk.fires(all({yes, any({no, all({yes, scale("total", Op::gt, 4)})})})));
}

TEST_CASE("A score is compared as it was said") {
    Desk desk({says(total, 4), needs(part, seat)}, "");
    const std::tuple<Op, double, bool> table[] = {{Op::ge, 4, true},  {Op::ge, 5, false}, {Op::gt, 4, false},
                                                  {Op::gt, 3, true},  {Op::le, 4, true},  {Op::le, 3, false},
                                                  {Op::lt, 4, false}, {Op::lt, 5, true},  {Op::eq, 4, true},
                                                  {Op::eq, 5, false}, {Op::ne, 5, true},  {Op::ne, 4, false}};
    for (const auto &[op, value, fires] : table) CHECK(desk.fires(scale("total", op, value)) == fires);
    for (const Op op : {Op::ge, Op::gt, Op::le, Op::lt, Op::eq, Op::ne})
        CHECK_FALSE(desk.fires(scale("part", op, 5)));  // not had
}

TEST_CASE("A question must be answered before anything is advised") {
    const plumb_line found = says(low, 1);
    const When finding = leaf("seat.low_found");
    Desk answered({found}, R"("seat": "low", "extras": ["a"], "height": 50, "warm": false)");
    CHECK(answered.fires(all({finding, answered.asked("seat", Op::eq, 2)})));
    CHECK(answered.fires(all({finding, answered.asked("seat", Op::ne, 1)})));
    CHECK(answered.fires(all({finding, answered.asked("seat", Op::in, 6)})));
    CHECK_FALSE(answered.fires(all({finding, answered.asked("seat", Op::ne, 2)})));
    CHECK(answered.fires(all({finding, answered.asked("extras", Op::has, 1)})));
    CHECK(answered.fires(all({finding, answered.asked("extras", Op::lacks, 2)})));
    CHECK(answered.fires(all({finding, answered.asked("height", Op::ge, 0, 50)})));
    CHECK(answered.fires(all({finding, answered.asked("warm", Op::ne, 2)})));

    const char *const without[] = {"", R"("seat": null)",
                                   R"("seat": "not_sure", "extras": "not_sure", "warm": "not_sure")"};
    for (const char *answers : without) {
        INFO(answers);
        Desk blank({found}, answers);
        CHECK(blank.fires(finding));
        CHECK_FALSE(blank.fires(all({finding, blank.asked("seat", Op::ne, 1)})));
        CHECK_FALSE(blank.fires(all({finding, blank.asked("extras", Op::lacks, 1)})));
        CHECK_FALSE(blank.fires(all({finding, blank.asked("height", Op::ne, 0, 50)})));
        CHECK_FALSE(blank.fires(all({finding, blank.asked("warm", Op::ne, 2)})));
        CHECK_FALSE(blank.fires(all({finding, blank.asked("seat", Op::eq, 1)})));
    }
    Desk hidden({found}, R"("seat": "high", "extras": ["a"])");  // extras are not asked then
    CHECK_FALSE(hidden.fires(all({finding, hidden.asked("extras", Op::has, 1)})));
    CHECK_FALSE(hidden.fires(all({finding, hidden.asked("extras", Op::lacks, 2)})));
}

TEST_CASE("An action names what called for it and nothing else") {
    Desk desk({says(low, 2), says(also, 1), says(hot, 0)}, R"("seat": "low", "warm": true)");
    const auto both = desk.advise({rule("R", any({leaf("seat.low_found"), leaf("extras.found"), leaf("load.heavy")}))});
    REQUIRE(both.size() == 1);
    CHECK(both[0].findings == std::vector<std::string>{"seat.low_found", "extras.found"});
    CHECK(both[0].points == 3);
    // The first way did not hold as a whole, so its finding called for nothing.
    const auto second =
        desk.advise({rule("R", any({all({leaf("seat.low_found"), leaf("load.heavy")}), leaf("extras.found")}))});
    REQUIRE(second.size() == 1);
    CHECK(second[0].findings == std::vector<std::string>{"extras.found"});
    CHECK(second[0].points == 1);
    // Asked for twice, it counts once.
    const auto once =
        desk.advise({rule("R", all({leaf("seat.low_found"), any({leaf("seat.low_found"), leaf("extras.found")})}))});
    REQUIRE(once.size() == 1);
    CHECK(once[0].points == 3);
    CHECK(once[0].findings.size() == 2);
}

TEST_CASE("An action is as private as the most private thing behind it") {
    Desk desk({says(low, 2), says(hot, 0), says(part, 5)}, R"("seat": "low", "warm": true)");
    const auto privacyOf = [&](const When &when) { return desk.advise({rule("R", when)}).at(0).privacy; };
    CHECK(privacyOf(leaf("seat.low_found")) == Privacy::work);
    CHECK(privacyOf(leaf("warm.found")) == Privacy::health);
    CHECK(privacyOf(all({leaf("seat.low_found"), scale("part", Op::ge, 1)})) == Privacy::health);
    CHECK(privacyOf(all({leaf("seat.low_found"), desk.asked("warm", Op::eq, 2)})) == Privacy::health);
    CHECK(privacyOf(all({leaf("seat.low_found"), desk.asked("seat", Op::eq, 2)})) == Privacy::work);
    CHECK(privacyOf(any({leaf("seat.low_found"), all({leaf("warm.found"), leaf("load.heavy")})})) == Privacy::work);
    Rule health = rule("R", leaf("seat.low_found"));
    health.privacy = Privacy::health;
    CHECK(desk.advise({health}).at(0).privacy == Privacy::health);
}

TEST_CASE("The next step opens when the first was tried") {
    Desk desk({says(low, 1)}, R"("seat": "low")");
    Rule first = rule("first", leaf("seat.low_found")), second = rule("second", leaf("seat.low_found"), 2, 120),
         third = rule("third", leaf("seat.low_found"), 3, 240);
    second.after = {"first"};
    third.after = {"first", "second"};
    const std::vector<Rule> rules = {first, second, third};
    CHECK(desk.advised(rules) == "first");
    CHECK(desk.advised(rules, {"first"}) == "second");
    CHECK(desk.advised(rules, {"second"}) == "first");
    CHECK(desk.advised(rules, {"first", "second"}) == "third");
    CHECK(desk.advised(rules, {"unknown"}) == "first");
    // Tried, and nothing comes after it: it is still what there is to do.
    CHECK(desk.advised({first}, {"first"}) == "first");
    // The next step has opened but does not apply: the first is kept.
    Rule other = rule("other", leaf("extras.found"));
    other.after = {"first"};
    CHECK(desk.advised({first, other}, {"first"}) == "first");
}

TEST_CASE("First what sets the score and free before bought and most points for least effort") {
    // total is set by part, and part is fed by the section of seat and extras, not by that of warm.
    Desk desk({says(total, 4), says(part, 4), says(low, 2), says(also, 1), says(hot, 3), says(heavy, 1, 0)},
              R"("seat": "low", "warm": true, "tasks": [{}])");
    CHECK(desk.advised({rule("warm", leaf("warm.found")), rule("low", leaf("seat.low_found"), 2, 120),
                        rule("also", leaf("extras.found"), 1, 15)}) == "also low warm");
    CHECK(desk.advised({rule("also", leaf("extras.found"), 0, 5), rule("low", leaf("seat.low_found"), 0, 5)}) ==
          "low also");
    CHECK(desk.advised({rule("low", leaf("seat.low_found"), 0, 30), rule("also", leaf("extras.found"), 0, 5)}) ==
          "also low");
    CHECK(desk.advised({rule("b", leaf("extras.found"), 0, 5), rule("a", leaf("extras.found"), 0, 5)}) ==
          "b a");  // as written
    CHECK(desk.advised({rule("2", leaf("load.heavy"), 2, 1), rule("3", leaf("load.heavy"), 3, 1),
                        rule("0", leaf("load.heavy"), 0, 999), rule("1", leaf("load.heavy"), 1, 1)}) == "0 1 2 3");
    const auto actions = desk.advise({rule("warm", leaf("warm.found")), rule("low", leaf("seat.low_found"))});
    CHECK(actions[0].setsScore);
    CHECK_FALSE(actions[1].setsScore);
}

TEST_CASE("What needs no action comes last") {
    Desk desk({says(low, 2), says(heavy, 1, 0)}, R"("seat": "low", "tasks": [{}])");
    Rule note = rule("note", leaf("seat.low_found"));
    note.noAction = true;
    CHECK(desk.advised({note, rule("heavy", leaf("load.heavy"), 3, 240)}) == "heavy note");
}

TEST_CASE("Without rules or findings there is no advice") {
    Desk nothing({}, "");
    CHECK(nothing.advised({}).empty());
    CHECK(nothing.advised({rule("R", leaf("seat.low_found")), rule("S", scale("total", Op::le, 10))}).empty());
}
