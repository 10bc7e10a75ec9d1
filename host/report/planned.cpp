#include "host/report/planned.h"

#include <algorithm>
#include <cmath>

#include "host/base/fill.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/form/progress.h"
#include "host/plan/plan_words.h"
#include "host/plan/range_words.h"
#include "host/report/explain.h"

namespace plumb {

namespace {

std::string namesOf(const std::vector<const Scale *> &scales, const Plugin &plugin, const Words &page) {
    std::string text;
    for (size_t i = 0; i < scales.size(); ++i)
        text += (i == 0                   ? ""
                 : i + 1 == scales.size() ? " " + page.get("report.and", "text") + " "
                                          : ", ") +
                plugin.words().get(scales[i]->id, "text");
    return text;
}

// Of a form that is hardly begun everything is possible, and to show that takes longer than the whole report.
constexpr uint32_t kMostMissing = 10;

constexpr size_t kMostEffects = 8;  // in one figure

std::string readingSaid(const Reading &reading, const Scale &scale, const Words &page, UnitSystem units) {
    return reading.said() ? valueInWords(reading.value, scale, lookOf(units, page)) : page.get("plan.no_score", "text");
}

uint32_t missingIn(const FormAnswers &answers) {
    uint32_t missing = 0;
    for (const SectionProgress &section : progress(answers.answers, answers.visibility))
        missing += section.asked - section.answered;
    return missing;
}

}  // namespace

std::string planSummary(const FormPlan &plan, const Words &page, UnitSystem units) {
    using Outcome = FormPlan::Outcome;
    const std::string level = page.get("level." + std::string(levelName(plan.goal)), "text");
    const Fillings fillings = {{"scale", plan.plugin->words().get(plan.target->id, "text")},
                               {"goal", level},
                               {"now", readingSaid(plan.now, *plan.target, page, units)},
                               {"after", readingSaid(plan.after, *plan.target, page, units)},
                               {"changes", std::to_string(plan.steps.size())},
                               {"minutes", plumb::shown(plan.effort, 0)},
                               {"scored", std::to_string(plan.scored)}};
    const auto say = [&](std::string_view id) { return filled(page.get(id, "text"), fillings); };
    switch (plan.outcome) {
        case Outcome::missing: return "";
        case Outcome::already: return say("plan.already");
        case Outcome::nothing: return say("plan.nothing");
        case Outcome::reaches:
        case Outcome::lowers: break;
    }
    return say(plan.outcome == Outcome::reaches ? "plan.reaches" : "plan.lowers") + " " +
           say(plan.proved ? "plan.proved" : "plan.not_proved");
}

const AdviceBook &Planned::add(const PluginResult &result, const FormAnswers &answers, Problems &trouble) {
    const AdviceBook *known = nullptr;
    for (size_t i = 0; source_.books && i < source_.plugins.size(); ++i)
        if (source_.plugins[i].get() == result.plugin) known = &(*source_.books)[i];
    return forms_.emplace_back(result, answers, known, trouble, source_.document.tried).book;
}

std::string Planned::said(const Reading &reading, const Scale &scale) const {
    return readingSaid(reading, scale, page_, source_.units);
}

std::string Planned::effectInWords(const Effect &effect, const Plugin &plugin) const {
    const Scale &scale = *plugin.manifest().planned();
    const std::string &name = plugin.words().get(scale.id, "text");
    if (!effect.none())
        return filled(page_.get("plan.alone", "text"),
                      {{"scale", name}, {"before", said(effect.before, scale)}, {"after", said(effect.after, scale)}});
    if (effect.setBy.empty()) return filled(page_.get("plan.alone_nothing", "text"), {{"scale", name}});
    return filled(page_.get("plan.alone_set_by", "text"),
                  {{"scale", name}, {"by", namesOf(effect.setBy, plugin, page_)}});
}

std::string Planned::effectOf(const std::vector<std::string> &findings) {
    if (forms_.empty() || !forms_.back().whatIf.target()) return "";
    const auto effect = forms_.back().whatIf.effectOf(findings);
    return effect ? effectInWords(*effect, forms_.back().whatIf.plugin()) : "";
}

ReportPlanStep Planned::stepOf(const PlanStep &step, const FormPlan &plan, int number) const {
    const Lever &lever = *step.lever;
    ReportPlanStep shown;
    shown.number = number;
    shown.change = leverInWords(lever, *plan.plugin, lookOf(source_.units, page_), leverWords(page_));
    if (lever.rule) shown.how = nameOf(lever, plan);
    shown.scale = plan.plugin->words().get(plan.target->id, "text");
    shown.before = said(step.before, *plan.target);
    shown.after = said(step.after, *plan.target);
    shown.beforeLevel = step.before.level;
    shown.afterLevel = step.after.level;
    shown.alone = effectInWords(step.alone, *plan.plugin);
    shown.who = page_.get("who." + lever.who, "text");
    shown.minutes = filled(page_.get("plan.minutes", "text"), {{"minutes", plumb::shown(lever.effort, 0)}});
    shown.tier = lever.tier;
    shown.privacy = std::max(plan.privacy, lever.privacy);
    return shown;
}

// What is said of a lever: the action of advice where there is one, else the answer that changes.
std::string Planned::nameOf(const Lever &lever, const FormPlan &plan) const {
    if (!lever.rule) return leverInWords(lever, *plan.plugin, lookOf(source_.units, page_), leverWords(page_));
    const auto form = std::find_if(forms_.begin(), forms_.end(),
                                   [&](const FormWhatIf &f) { return &f.whatIf.plugin() == plan.plugin; });
    return form->book.words.get(lever.rule->id, "action");
}

ReportEffects Planned::effectsOf(const FormPlan &plan) const {
    ReportEffects effects;
    effects.scale = plan.target;
    effects.name = plan.plugin->words().get(plan.target->id, "text");
    effects.now = said(plan.now, *plan.target);
    effects.number = plan.now.value;
    effects.privacy = plan.privacy;
    const auto add = [&](const Lever &lever, const Effect &effect) {
        if (effect.none() || !effect.after.said()) return;
        const uint32_t row = lever.changes.front().row;
        effects.rows.push_back({(row == kWholeForm || !lever.rule ? "" : std::to_string(row + 1) + ": ") +
                                    std::string(firstSentence(nameOf(lever, plan))),
                                said(effect.after, *plan.target), effect.after.value, effect.after.level});
    };
    for (const PlanStep &step : plan.steps) add(*step.lever, step.alone);
    for (const auto &[lever, effect] : plan.others) add(*lever, effect);
    const auto moved = [&](const ReportEffects::Row &row) { return std::abs(row.number - effects.number); };
    std::stable_sort(effects.rows.begin(), effects.rows.end(),
                     [&](const auto &a, const auto &b) { return moved(a) > moved(b); });
    if (effects.rows.size() > kMostEffects) effects.rows.resize(kMostEffects);
    return effects;
}

void Planned::addPlan(ReportModel &model, Problems &trouble) {
    plans_.clear();
    for (FormWhatIf &form : forms_) {
        if (!form.whatIf.target()) continue;
        auto plan = planForm(form.whatIf, Level::good);
        if (!plan) trouble.push_back(plan.problem());
        else plans_.push_back(std::move(*plan));
    }
    for (const FormPlan &plan : plans_)
        if (std::string summary = planSummary(plan, page_, source_.units); !summary.empty())
            model.plan.summaries.push_back({std::move(summary), plan.privacy});
    for (const FormPlan &plan : plans_)
        if (ReportEffects effects = effectsOf(plan); plan.now.said() && effects.rows.size() > 1)
            model.plan.effects.push_back(std::move(effects));
    for (const PlanStep *step : together(plans_))
        for (const FormPlan &plan : plans_)
            if (!plan.steps.empty() && step >= plan.steps.data() && step < plan.steps.data() + plan.steps.size())
                model.plan.steps.push_back(stepOf(*step, plan, static_cast<int>(model.plan.steps.size()) + 1));
}

const FormPlan *Planned::planOf(const Plugin &plugin) const {
    const auto at =
        std::find_if(plans_.begin(), plans_.end(), [&](const FormPlan &plan) { return plan.plugin == &plugin; });
    return at == plans_.end() ? nullptr : &*at;
}

void addRanges(ReportModel &model, const Plugin &plugin, const FormAnswers &answers, const Words &page,
               UnitSystem units, Problems &trouble) {
    if (plugin.manifest().head()) return;  // between what urgencies it lies is nobody's comfort
    if (missingIn(answers) > kMostMissing) return;
    const auto ranges = rangesOf(plugin, answers);
    if (!ranges) return trouble.push_back(ranges.problem());
    for (const ScaleRange &range : *ranges) {
        if (range.state != ScaleRange::State::range || range.row != PLUMB_WHOLE) continue;
        const auto open = std::find_if(model.open.begin(), model.open.end(), [&](const ReportOpen &one) {
            return one.scale == plugin.words().get(range.scale->id, "text") && one.reason.empty();
        });
        if (open == model.open.end()) continue;
        const auto value = [&](double x, const Scale &scale) { return valueInWords(x, scale, lookOf(units, page)); };
        const RangeWords words = wordsOf(range, plugin, page, value);
        open->range = words.line + "." + (words.notes.empty() ? "" : " " + join(words.notes, " "));
        open->privacy = std::max(open->privacy, range.privacy);
    }
}

}  // namespace plumb
