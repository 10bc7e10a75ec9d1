#include "host/plan/plan.h"

#include "host/base/json.h"
#include "host/plan/plan_json.h"
#include "host/plan/plan_words.h"
#include "tests/plan/plan_support.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"
#include "tests/support/small_plugin.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::planning;
using Outcome = FormPlan::Outcome;

namespace {

bool has(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

FormAnswers deskAnswers(const desk::Given &changes) {
    return *desk::document(desk::documentText(desk::with(desk::neutral(), changes))).find("desk");
}

// A chair and a screen that are equally bad: 7 and 7.
const desk::Given kBothBad = {{"seat.height", "\"no_foot_contact\""},
                              {"seat.height.also", R"(["no_leg_room", "not_adjustable"])"},
                              {"seat.depth", "\"too_long\""},
                              {"seat.depth.also", R"(["not_adjustable"])"},
                              {"monitor", "\"too_high\""},
                              {"monitor.also", R"(["too_far", "neck_twist", "glare", "no_document_holder"])"},
                              {"monitor.use", "\"long\""},
                              {"phone", "\"too_far\""},
                              {"phone.also", R"(["neck_shoulder_hold"])"}};

// The small plugin with a scale to lower and a seat, so private, that can be put right.
std::unique_ptr<Plugin> planned(const std::string &privacy, small::Assess assess) {
    std::string form = small::kForm, manifest = small::kManifest;
    const std::string seat = R"("privacy": "work", "not_sure": true, "options": [{"id": "ok"}, {"id": "low"})";
    form.replace(form.find(seat), seat.size(),
                 R"("privacy": ")" + privacy +
                     R"(", "not_sure": true, "options": [{"id": "ok"}, {"id": "low", "fix": {"to": "ok", "tier": 0}})");
    const std::string setBy = R"("set_by": ["part"])";
    manifest.replace(manifest.find(setBy), setBy.size(), R"("plan": {"monotone": true})");
    static std::vector<std::unique_ptr<plumb_plugin>> tables;  // a plugin is never unloaded
    tables.push_back(std::make_unique<plumb_plugin>(small::table(small::kInputs, small::kOutputs, assess)));
    Problems problems;
    auto plugin = Plugin::fromTable(*tables.back(), bundleFrom(manifest, form, small::kWords), problems);
    if (!plugin) throw std::runtime_error(told(problems));
    return plugin;
}

FormPlan planOf(WhatIf &whatIf, Level goal = Level::good) {
    auto plan = planForm(whatIf, goal);
    if (!plan) throw std::runtime_error(plan.problem().sentence());
    return std::move(*plan);
}

std::string wordsOf(const FormPlan &plan) {
    const PlanVoice voice{UnitSystem::metric, &book(plan.plugin->form().id)};
    return planInWords({&plan, 1}, {&voice, 1});
}

}  // namespace

TEST_CASE("Mending one of two sections that set the score alone changes nothing, and the plan says why") {
    WhatIf whatIf(plugin("desk"), deskAnswers(kBothBad), &book("desk"));
    const FormPlan plan = planOf(whatIf, Level::watch);
    CHECK(plan.outcome == Outcome::reaches);
    CHECK(plan.now.value == 8);
    CHECK(plan.after.value <= 4);
    CHECK(plan.proved);
    REQUIRE(plan.steps.size() > 2);
    size_t none = 0, byOther = 0;
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        const PlanStep &step = plan.steps[i];
        CHECK(step.alone.before.value == plan.now.value);
        CHECK(step.before.value == (i == 0 ? plan.now.value : plan.steps[i - 1].after.value));
        none += step.alone.none();
        for (const Scale *scale : step.alone.setBy)
            byOther += scale->id == "rosa.monitor_phone" || scale->id == "rosa.chair";
    }
    CHECK(plan.steps.back().after.value == plan.after.value);
    CHECK(none > 0);
    CHECK(byOther > 0);
    // Every effect is what scoring again gives.
    Rescorer again(plugin("desk"), whatIf.trial().rescorer().answers());
    for (const PlanStep &step : plan.steps) {
        Trial alone(again, {step.lever, 1});
        alone.take(0);
        CHECK(again.score(again.scale("rosa.final")).value == step.alone.after.value);
        alone.take(0, false);
    }
    const std::string words = wordsOf(plan);
    CHECK(has(words, "Desk score (ROSA): 8 (urgent) now; the goal is watch."));
    CHECK(has(words, "No effect by itself, because the score is set by: "));
    CHECK(has(words, "Proved: no cheaper set of changes reaches watch; "));
    CHECK(has(words, "How: "));
}

TEST_CASE("The screen alone has no effect while the chair sets the score") {
    WhatIf whatIf(plugin("desk"),
                  deskAnswers({{"seat.height", "\"too_low\""},
                               {"seat.depth", "\"too_long\""},
                               {"armrest", "\"too_high_or_low\""},
                               {"back", "\"no_lumbar\""},
                               {"back.also", R"(["surface_too_high"])"},
                               {"monitor", "\"too_high\""}}),
                  &book("desk"));
    const std::vector<std::string> screen = {"monitor.too_high"}, chair = {"seat.height.too_low", "back.no_lumbar"};
    const auto effect = whatIf.effectOf(screen);
    REQUIRE(effect);
    CHECK(effect->none());
    REQUIRE(effect->setBy.size() == 1);
    CHECK(effect->setBy.front()->id == "rosa.chair");
    CHECK(whyNone(*effect, plugin("desk"), false) ==
          "No effect by itself, because the score is set by: Chair score (ROSA).");
    const auto mended = whatIf.effectOf(chair);
    REQUIRE(mended);
    CHECK_FALSE(mended->none());
    CHECK(mended->after.value < mended->before.value);
    CHECK(whyNone(*mended, plugin("desk"), true).empty());
    const std::vector<std::string> nothing = {"mouse.reaching"};
    CHECK_FALSE(whatIf.effectOf(nothing));
}

TEST_CASE("Without a score there is no plan but what is missing") {
    WhatIf whatIf(plugin("desk"),
                  deskAnswers({{"mouse", ""}, {"seat.height", "\"not_sure\""}, {"monitor", "\"too_low\""}}),
                  &book("desk"));
    const FormPlan plan = planOf(whatIf);
    CHECK(plan.outcome == Outcome::missing);
    CHECK(plan.steps.empty());
    CHECK(plan.missing == std::vector<std::string>{"seat.height", "mouse"});
    CHECK(has(wordsOf(plan),
              "a score is never worked out from unanswered questions. Still missing: “Which of these fits your knees"));
}

TEST_CASE("A goal that is reached needs no plan") {
    WhatIf whatIf(plugin("desk"), deskAnswers({}), &book("desk"));
    const FormPlan plan = planOf(whatIf);
    CHECK(plan.outcome == Outcome::already);
    CHECK(plan.steps.empty());
    CHECK(has(wordsOf(plan), "The goal is reached already"));
}

TEST_CASE("A lift that the equation cannot score is brought to where it can") {
    const std::string lift =
        R"("duration": "short", "exclusions": ["one_handed"], "tasks": [{"task.load_average": 6, "task.load_max": 6,
        "task.h_origin": 70, "task.v_origin": 75, "task.a_origin": 0, "task.v_dest": 75, "task.control": false,
        "task.frequency": 0.2, "task.coupling": "good"}])";
    WhatIf whatIf(plugin("lifting"), answersOf(plugin("lifting"), lift), &book("lifting"));
    CHECK(whatIf.now().state == Reading::State::declined);
    const FormPlan plan = planOf(whatIf);
    CHECK(plan.outcome == Outcome::reaches);
    REQUIRE(plan.steps.size() == 2);
    CHECK(plan.after.level == Level::good);
    CHECK(plan.after.value == Approx(6 / (23 * 25 / 30.0)));
    CHECK(has(wordsOf(plan), "no score, the method does not apply"));
}

TEST_CASE("A goal out of reach gives the best level, or the lowest value, that can be reached") {
    const std::string lift =
        R"("duration": "short", "exclusions": [], "tasks": [{"task.load_average": 40, "task.load_max": 40,
        "task.h_origin": 62, "task.box_depth": 60, "task.v_origin": 75, "task.a_origin": 60, "task.v_dest": 75,
        "task.control": false, "task.frequency": 0.2, "task.coupling": "good"}])";
    WhatIf far(plugin("lifting"), answersOf(plugin("lifting"), lift), &book("lifting"));
    const FormPlan level = planOf(far);
    CHECK(level.now.level == Level::urgent);
    CHECK(level.outcome == Outcome::lowers);
    CHECK(level.after.level == Level::watch);
    CHECK(level.proved);
    CHECK(has(wordsOf(level), "do not reach good"));
    // No better level: then the lowest value.
    const auto plugin = planned("work", [](const plumb_value *v, plumb_line *lines) {
        lines[0] = small::says(small::total, v[small::seat].n == 2 ? 7 : 6);
        return int32_t{1};
    });
    const Document document = small::document(*plugin, R"("seat": "low")");
    WhatIf whatIf(*plugin, document.forms.front());
    const FormPlan value = planOf(whatIf);
    CHECK(value.outcome == Outcome::lowers);
    CHECK(value.after.value == 6);
    CHECK(value.after.level == value.now.level);
    CHECK(value.proved);
    CHECK(value.steps.size() == 1);
}

TEST_CASE("Nothing that could be changed is said to be nothing") {
    const std::string lift =
        R"("duration": "short", "exclusions": ["wheelbarrow_or_shovel"], "tasks": [{"task.load_average": 30, "task.load_max": 30,
        "task.h_origin": 60, "task.v_origin": 75, "task.a_origin": 0, "task.v_dest": 75, "task.control": false,
        "task.frequency": 0.2, "task.coupling": "good"}])";
    WhatIf whatIf(plugin("lifting"), answersOf(plugin("lifting"), lift), &book("lifting"));
    const FormPlan plan = planOf(whatIf);
    CHECK(plan.outcome == Outcome::nothing);
    CHECK(plan.proved);
    CHECK(plan.steps.empty());
    CHECK_FALSE(plan.others.empty());
    CHECK(has(wordsOf(plan), "None of the changes that are known here"));
}

TEST_CASE("Steps of several forms come in one order, each plan's own order kept") {
    Random random(41);
    size_t mixed = 0;
    for (int i = 0; i < 40; ++i) {
        WhatIf desk(plugin("desk"), randomAnswers(plugin("desk"), random, {70, 20, 0, 0, false}), &book("desk"));
        WhatIf lifting(plugin("lifting"), randomAnswers(plugin("lifting"), random, {60, 0, 0, 1, false}),
                       &book("lifting"));
        WhatIf breaks(plugin("breaks"), randomAnswers(plugin("breaks"), random, {80, 20, 0, 0, false}),
                      &book("breaks"));
        std::vector<FormPlan> plans;
        for (WhatIf *whatIf : {&desk, &lifting, &breaks}) plans.push_back(planOf(*whatIf, Level::watch));
        const auto order = together(plans);
        size_t steps = 0, changes = 0;
        for (const FormPlan &plan : plans) {
            steps += plan.steps.size();
            std::vector<const PlanStep *> own;
            for (const PlanStep *step : order)
                if (step >= plan.steps.data() && step < plan.steps.data() + plan.steps.size()) own.push_back(step);
            REQUIRE(own.size() == plan.steps.size());
            for (size_t k = 0; k < own.size(); ++k) CHECK(own[k] == &plan.steps[k]);
            changes += !own.empty();
            // Something urgent comes before what is not.
            for (size_t k = 1; k < own.size(); ++k) CHECK_FALSE((own[k]->lever->urgent && !own[k - 1]->lever->urgent));
        }
        CHECK(order.size() == steps);
        mixed += changes > 1;
    }
    CHECK(mixed > 10);
}

TEST_CASE("How far a reading is along its bands grows with it") {
    for (const char *form : {"desk", "lifting"}) {
        const Scale &scale = *plugin(form).manifest().planned();
        double last = -1;
        for (double value = scale.least; value <= 12 && value <= scale.most; value += scale.whole ? 1 : 0.25) {
            const double now = severity({Reading::State::said, value, scale.levelOf(value)}, scale);
            CHECK(now > last);
            CHECK(static_cast<int>(now) == static_cast<int>(scale.levelOf(value)));
            last = now;
        }
        CHECK(severity({Reading::State::declined, 0, Level::none}, scale) > last);
    }
}

TEST_CASE("What comes of a health answer is health") {
    WhatIf desk(plugin("desk"), deskAnswers({{"seat.height", "\"too_low\""}}), &book("desk"));
    CHECK(planOf(desk).privacy == Privacy::work);
    const auto plugin = planned("health", [](const plumb_value *v, plumb_line *lines) {
        lines[0] = small::says(small::total, v[small::seat].n == 2 ? 7 : 1);
        return int32_t{1};
    });
    const Document document = small::document(*plugin, R"("seat": "low")");
    WhatIf whatIf(*plugin, document.forms.front());
    const FormPlan plan = planOf(whatIf);
    REQUIRE(plan.steps.size() == 1);
    CHECK(plan.steps[0].lever->privacy == Privacy::health);
    CHECK(plan.steps[0].alone.privacy == Privacy::health);
    CHECK(plan.privacy == Privacy::health);
    CHECK(has(planInWords({&plan, 1}, std::vector<PlanVoice>(1)), "How is the seat? from “Too low” to “Right”."));
}

TEST_CASE("A plugin that fails on the way makes no plan") {
    const auto plugin = planned("work", [](const plumb_value *v, plumb_line *lines) {
        lines[0] = small::says(small::total, v[small::seat].n == 2 ? 7 : 99);
        return int32_t{1};
    });
    const Document document = small::document(*plugin, R"("seat": "low")");
    WhatIf whatIf(*plugin, document.forms.front());
    const auto plan = planForm(whatIf, Level::good);
    REQUIRE_FALSE(plan);
    CHECK(has(plan.problem().what, "outside its scale"));
}

TEST_CASE("A plan as JSON can be read back") {
    WhatIf desk(plugin("desk"), deskAnswers(kBothBad), &book("desk"));
    WhatIf breaks(plugin("breaks"), answersOf(plugin("breaks"), R"("sitting.longest": 90)"), &book("breaks"));
    std::vector<FormPlan> plans;
    plans.push_back(planOf(desk));
    plans.push_back(planOf(breaks));
    std::string text;
    appendPlans(text, plans, {"A sentence."});
    CHECK(text.find('\n') == text.npos);
    const auto json = readJson(text, "plan.json");
    REQUIRE(json);
    CHECK(json->find("format")->asText() == "plumbline-plan/1");
    REQUIRE(json->find("plans")->children().size() == 2);
    const Json &first = json->find("plans")->children()[0];
    CHECK(first.find("scale")->asText() == "rosa.final");
    CHECK(first.find("now")->find("value")->asNumber() == 8);
    CHECK(first.find("steps")->children().size() == plans[0].steps.size());
    CHECK(first.find("steps")->children().size() + first.find("others")->children().size() == desk.levers().size());
    CHECK(first.find("steps")->children()[0].find("lever")->asText() == plans[0].steps[0].lever->id);
    CHECK(json->find("plans")->children()[1].find("outcome")->asText() == "missing");
    CHECK(json->find("plans")->children()[1].find("now")->kind() == Json::Kind::null);
    CHECK(json->find("order")->children().size() == plans[0].steps.size());
    CHECK(json->find("warnings")->children().size() == 1);
}
