// What to do first, and the plan: the least change that reaches the goal, with what each change does.
#include <algorithm>

#include "host/base/fill.h"
#include "host/report/figures.h"
#include "host/report/page_parts.h"

namespace plumb {

void PageParts::firstThree() {
    const auto part = page_.scope("section", {{"class", "first"}});
    page_.element("h2", say("first.title"));
    if (!model_.plan.steps.empty()) return firstSteps();
    std::vector<const ReportAction *> first;
    for (const ReportAction &action : model_.actions)
        if (!action.noAction && !action.tried && first.size() < 3) first.push_back(&action);
    if (first.empty()) {
        // Where nothing could be scored or found, "nothing calls for a change" would be said of unanswered questions.
        const bool silent = model_.priority == Level::none && model_.findings.empty();
        page_.element("p", say(silent ? "first.unanswered" : "first.none"));
        return;
    }
    const auto list = page_.scope("ol");
    for (const ReportAction *action : first) {
        const auto item = page_.scope("li");
        page_.element("strong", action->text).text(" ");
        page_.element("span",
                      say("tier." + std::to_string(action->tier)) + ". " + say("first.number") + " " +
                          std::to_string(action->number),
                      {{"class", "soft"}});
    }
}

// The first three changes of the plan, each with what it does in its turn.
void PageParts::firstSteps() {
    const auto list = page_.scope("ol");
    for (const ReportPlanStep &step : model_.plan.steps) {
        if (step.number > 3) break;
        const auto item = page_.scope("li");
        page_.element("strong", step.how.empty() ? step.change : step.how).text(" ");
        const auto soft = page_.scope("span", {{"class", "soft"}});
        page_.text(say("tier." + std::to_string(step.tier)) + ". " + step.scale + ": ");
        if (step.before == step.after) page_.text(say("plan.still") + " " + step.after);
        else page_.text(step.before + "\u00A0→\u00A0").element("strong", step.after);
    }
}

void PageParts::plan() {
    if (model_.plan.summaries.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("plan.title"));
    for (const ReportPlan::Summary &summary : model_.plan.summaries) page_.element("p", summary.text);
    if (model_.plan.steps.empty()) return;
    const auto table = page_.scope("table");
    page_.markup(
        "<colgroup><col style=\"width:5%\"><col style=\"width:51%\"><col style=\"width:17%\"><col "
        "style=\"width:27%\"></colgroup>");
    row({say("actions.number"), say("plan.change"), say("plan.who"), say("plan.effect")});
    const auto body = page_.scope("tbody");
    for (const ReportPlanStep &step : model_.plan.steps) {
        const auto line = page_.scope("tr");
        page_.element("th", std::to_string(step.number), {{"scope", "row"}});
        {
            const auto cell = page_.scope("td");
            page_.text(step.change);
            tag(step.privacy);
        }
        page_.element("td", step.who + ", " + step.minutes);
        const auto cell = page_.scope("td");
        page_.text(step.before + "\u00A0→\u00A0").element("strong", step.after).text(" ");
        if (step.afterLevel != Level::none && step.afterLevel != step.beforeLevel) band(step.afterLevel);
        page_.element("div", step.alone, {{"class", "source"}});
    }
}

// For whoever weighs one change against another.
void PageParts::effects() {
    int number = 0;
    for (const ReportEffects &effects : model_.plan.effects) {
        double largest = effects.number;
        for (const ReportEffects::Row &row : effects.rows) largest = std::max(largest, row.number);
        const double middle = inCell(*effects.scale);
        EffectBars figure{axisOf(*effects.scale, largest, look()), effects.number + middle, {}};
        std::string described;
        for (const ReportEffects::Row &row : effects.rows) {
            figure.rows.push_back({row.name, effects.now + " → " + row.after, row.number + middle, row.level});
            described += (described.empty() ? "" : "; ") + row.name + " " + effects.now + " → " + row.after + ", " +
                         levelWord(row.level);
        }
        const std::string title = filled(say("effects.title"), {{"scale", effects.name}});
        const auto box = page_.scope("div", {{"class", "figure"}});
        {
            const auto heading = page_.scope("h3");
            page_.text(title);
            tag(effects.privacy);
        }
        drawEffectBars(page_, figure, "effects" + std::to_string(++number), title, described, sheet_);
        page_.element("p", say("effects.caption"), {{"class", "caption"}});
    }
}

}  // namespace plumb
