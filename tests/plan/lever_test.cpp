#include "host/plan/lever.h"

#include <algorithm>

#include "tests/plan/plan_support.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"

using namespace plumb;
using namespace plumb::planning;

namespace {

struct Looked {
    FormAnswers answers;
    PluginResult result;
    std::vector<Lever> levers;

    const Lever *find(const std::string &id) const {
        const auto at = std::find_if(levers.begin(), levers.end(), [&](const Lever &l) { return l.id == id; });
        return at == levers.end() ? nullptr : &*at;
    }
};

Looked look(const std::string &form, FormAnswers answers, const std::vector<std::string> &tried = {}) {
    Rescorer rescorer(plugin(form), answers);
    if (!rescorer.score()) throw std::runtime_error("the plugin failed");
    PluginResult result = rescorer.result();
    auto levers = leversOf(result, answers, &book(form), tried);
    return {std::move(answers), std::move(result), std::move(levers)};
}

Looked atDesk(const desk::Given &changes, const std::vector<std::string> &tried = {}) {
    const Document document = desk::document(desk::documentText(desk::with(desk::neutral(), changes)));
    return look("desk", *document.find("desk"), tried);
}

Looked lift(const std::string &task) {
    return look("lifting",
                answersOf(plugin("lifting"), R"("duration": "short", "exclusions": [], "tasks": [{)" + task + "}]"));
}

const std::string kLift =
    R"("task.load_average": 20, "task.load_max": 24, "task.v_origin": 60, "task.a_origin": 0, "task.v_dest": 80, )"
    R"("task.control": false, "task.frequency": 1, "task.coupling": "good", )";

}  // namespace

TEST_CASE("Every fix of an answer is a lever, with a readable id") {
    const Looked looked = atDesk(
        {{"seat.height", "\"too_low\""}, {"armrest.also", R"(["too_wide", "hard_surface"])"}, {"dse.breaks", "false"}});
    std::vector<std::string> ids;
    for (const Lever &lever : looked.levers) ids.push_back(lever.id);
    CHECK(ids == std::vector<std::string>{"desk/seat.height=knees_90", "desk/armrest.also-hard_surface",
                                          "desk/armrest.also-too_wide", "desk/dse.breaks=true"});
    CHECK(looked.levers[0].effort == 2);
    CHECK(looked.levers[0].privacy == Privacy::work);
    CHECK(looked.levers[1].changes[0].after.ticks == 2);
    CHECK(looked.levers[2].changes[0].after.ticks == 1);
    CHECK_FALSE(conflict(looked.levers[1], looked.levers[2]));
    CHECK(conflict(looked.levers[1], looked.levers[1]));
    CHECK(atDesk({}).levers.empty());
}

TEST_CASE("Blank, unsure and hidden answers have no lever") {
    CHECK(atDesk({{"seat.height", ""}}).levers.empty());
    CHECK(atDesk({{"seat.height", "\"not_sure\""}}).levers.empty());
    CHECK(atDesk({{"phone", "\"not_used\""}, {"phone.also", R"(["no_hands_free"])"}, {"phone.use", "\"long\""}})
              .levers.empty());
    CHECK(atDesk({{"phone.also", R"(["no_hands_free"])"}}).levers.size() == 1);
}

TEST_CASE("The cheapest rule of advice that fires prices a lever") {
    const Looked easy = atDesk({{"seat.height", "\"too_high\""}, {"desk.adjustable", "true"}});
    REQUIRE(easy.find("desk/seat.height=knees_90"));
    CHECK(easy.levers[0].tier == 0);
    CHECK(easy.levers[0].rule->id == "CH-2");
    CHECK(easy.levers[0].effort == 5);  // the form's, which knows this very option
    const Looked fixed = atDesk({{"seat.height", "\"too_high\""}, {"desk.adjustable", "false"}});
    REQUIRE(fixed.levers.size() == 1);
    CHECK(fixed.levers[0].rule->id == "CH-3");
    CHECK(fixed.levers[0].tier == 1);
    CHECK(fixed.levers[0].effort == fixed.levers[0].rule->effort);
    CHECK(fixed.levers[0].who == "manager");
    // Tried already, and the next rule has opened: what comes now is dearer.
    const Looked tried = atDesk({{"seat.height.also", R"(["no_leg_room"])"}}, {"CH-5"});
    REQUIRE(tried.levers.size() == 1);
    CHECK(tried.levers[0].rule->id == "CH-6");
    CHECK(tried.levers[0].tier == 2);
    const Looked free = atDesk({{"seat.height.also", R"(["no_leg_room"])"}});
    CHECK(free.levers[0].tier == 0);
}

TEST_CASE("Hands come no nearer than the box allows") {
    const auto h = [](const std::string &more) {
        const Looked looked = lift(kLift + more);
        for (const Lever &lever : looked.levers)
            if (lever.id.starts_with("lifting/task.h_origin")) return lever.id;
        return std::string("none");
    };
    CHECK(h(R"("task.h_origin": 50, "task.box_depth": 24)") == "lifting/task.h_origin[0]=32");
    CHECK(h(R"("task.h_origin": 50, "task.box_depth": 8)") == "lifting/task.h_origin[0]=25");
    CHECK(h(R"("task.h_origin": 50)") == "lifting/task.h_origin[0]=30");  // the careful end: the depth is not known
    CHECK(h(R"("task.h_origin": 50, "task.box_depth": 60)") == "none");
    CHECK(h(R"("task.h_origin": 28, "task.box_depth": 10)") == "lifting/task.h_origin[0]=25");
    CHECK(h(R"("task.h_origin": 28)") == "none");
    CHECK(h(R"("task.h_origin": 20)") == "none");  // never for the worse
    std::string floor = kLift;
    floor.replace(floor.find("\"task.v_origin\": 60"), 19, "\"task.v_origin\": 10");
    const Looked low = lift(floor + R"("task.h_origin": 50, "task.box_depth": 24)");
    CHECK(low.find("lifting/task.h_origin[0]=37"));  // 25 + 24/2 below 25 cm
}

TEST_CASE("No lever of random lifts asks for the impossible") {
    Random random(31);
    size_t seen = 0;
    for (int i = 0; i < 400; ++i) {
        const Looked looked = look("lifting", randomAnswers(plugin("lifting"), random, {80, 5, 10, 3, true}));
        const Form &form = plugin("lifting").form();
        const Slot depth = form.find("task.box_depth");
        for (const Lever &lever : looked.levers)
            for (const Change &change : lever.changes) {
                const Question &question = form.at(change.question);
                if (!question.isNumber()) continue;
                REQUIRE(change.after.number >= question.least);
                REQUIRE(change.after.number <= question.most);
                REQUIRE(change.after.number != change.before.number);
                if (question.id != "task.h_origin" && question.id != "task.h_dest") continue;
                REQUIRE(change.after.number < change.before.number);
                const Answer &box = looked.answers.answers.at(depth, change.row);
                if (box.given()) REQUIRE(change.after.number >= 20 + box.number / 2);
                ++seen;
            }
    }
    CHECK(seen > 200);
}

TEST_CASE("A load is made lighter as a whole, or split and lifted twice as often") {
    const Looked looked = lift(kLift + R"("task.h_origin": 25)");
    const Lever *lighter = looked.find("lifting/task.load_average[0]=15"),
                *split = looked.find("lifting/task.load_average[0]*0.5");
    const Lever *heaviest = looked.find("lifting/task.load_max[0]=15");
    REQUIRE((lighter && split && heaviest));
    REQUIRE(lighter->changes.size() == 2);
    CHECK(lighter->changes[1].after.number == 15);
    REQUIRE(split->changes.size() == 3);
    CHECK(split->changes[0].after.number == 10);
    CHECK(split->changes[1].after.number == 12);
    CHECK(split->changes[2].after.number == 2);
    CHECK(split->byTimes);
    CHECK_FALSE(split->rule);
    CHECK((conflict(*lighter, *split) && conflict(*lighter, *heaviest) && conflict(*split, *heaviest)));
    // Not when the pace is not known, or would be more than the form accepts.
    std::string blank = kLift, fast = kLift;
    blank.replace(blank.find(R"("task.frequency": 1, )"), 21, "");
    fast.replace(fast.find(R"("task.frequency": 1)"), 19, R"("task.frequency": 31)");
    CHECK_FALSE(lift(blank + R"("task.h_origin": 25)").find(split->id));
    CHECK_FALSE(lift(fast + R"("task.h_origin": 25)").find(split->id));
}

TEST_CASE("Findings lead to the levers that mend them") {
    const Looked looked = atDesk({{"seat.height", "\"too_low\""}, {"armrest.also", R"(["too_wide", "hard_surface"])"}});
    const auto behind = [&](std::vector<std::string> findings) {
        std::string ids;
        for (const size_t i : leversBehind(looked.levers, looked.result, findings)) ids += looked.levers[i].id + " ";
        return ids;
    };
    CHECK(behind({"armrest.also.too_wide"}) == "desk/armrest.also-too_wide ");
    CHECK(behind({"seat.height.too_low", "armrest.also.hard_surface"}) ==
          "desk/seat.height=knees_90 desk/armrest.also-hard_surface ");
    CHECK(behind({"monitor.too_high"}).empty());
    const Looked lifted = lift(kLift + R"("task.h_origin": 60)");
    const std::vector<std::string> reach = {"niosh.hm"};
    REQUIRE(lifted.result.found("niosh.hm"));
    const auto near = leversBehind(lifted.levers, lifted.result, reach);
    REQUIRE(near.size() == 1);
    CHECK(lifted.levers[near[0]].id == "lifting/task.h_origin[0]=30");
}

TEST_CASE("A habit that is better than the aim has no lever") {
    const auto ids = [](const std::string &members) {
        std::string all;
        for (const Lever &lever : look("breaks", answersOf(plugin("breaks"), members)).levers) all += lever.id + " ";
        return all;
    };
    CHECK(ids(R"("sitting.longest": 20, "activity.per_day": 300, "breaks.length": 15)").empty());
    CHECK(ids(R"("sitting.longest": 90, "activity.per_day": 30, "breaks.length": 5)") ==
          "breaks/activity.per_day=120 breaks/sitting.longest=30 breaks/breaks.length=10 ");
}
