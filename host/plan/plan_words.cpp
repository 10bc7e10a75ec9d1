#include "host/plan/plan_words.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "host/base/fill.h"
#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

using Outcome = FormPlan::Outcome;

const std::string kTiers[] = {"free", "an accessory", "furniture or layout", "a professional"};

std::string quoted(const std::string &text) { return "“" + text + "”"; }

std::string whoInWords(const std::string &who) {
    if (who == "self") return "the person";
    if (who == "manager") return "the manager";
    if (who == "it") return "IT";
    if (who == "occupational_health") return "occupational health";
    return who;
}

std::string minutes(double effort) { return fixed(effort, 0) + (fixed(effort, 0) == "1" ? " minute" : " minutes"); }

std::string changeInWords(const Change &change, const Plugin &plugin, const NumberLook &look, const LeverWords &say) {
    const Question &question = plugin.form().at(change.question);
    const Words &words = plugin.words();
    std::string text = words.get(question.id, "text");
    if (change.row != kWholeForm)
        text = rowInWords(words, plugin.form().at(question.group).id, change.row) + ", " + text;
    const auto option = [&](size_t i) {
        return filled(say.quoted, {{"text", words.get(question.id + "." + question.options[i].id, "text")}});
    };
    if (!text.ends_with('?')) text += ':';
    if (change.untick)
        return filled(say.noLonger,
                      {{"question", text}, {"before", option(static_cast<size_t>(std::countr_zero(change.untick)))}});
    if (question.kind == QuestionKind::ticks)
        return filled(
            say.nowAlso,
            {{"question", text},
             {"after", option(static_cast<size_t>(std::countr_zero(change.after.ticks & ~change.before.ticks)))}});
    const auto fromTo = [&](const std::string &before, const std::string &after) {
        return filled(say.fromTo, {{"question", text}, {"before", before}, {"after", after}});
    };
    if (question.kind == QuestionKind::choice) return fromTo(option(change.before.option), option(change.after.option));
    if (question.kind == QuestionKind::yesno)
        return change.after.option ? fromTo(say.no, say.yes) : fromTo(say.yes, say.no);
    const auto number = [&](double value) {
        const std::string unit(shownUnit(question.unit, look.system));
        return look.said(fixed(toShown(value, question.unit, look.system), 2)) + (unit.empty() ? "" : " " + unit);
    };
    return fromTo(number(change.before.number), number(change.after.number));
}

std::string names(const std::vector<const Scale *> &scales, const Plugin &plugin) {
    std::string text;
    for (size_t i = 0; i < scales.size(); ++i)
        text += (i == 0 ? "" : i + 1 == scales.size() ? " and " : ", ") + plugin.words().get(scales[i]->id, "text");
    return text;
}

class WordsWriter {
  public:
    WordsWriter(std::span<const FormPlan> plans, std::span<const PlanVoice> voices) : plans_(plans), voices_(voices) {}

    std::string write() {
        for (size_t i = 0; i < plans_.size(); ++i) head(plans_[i]);
        const auto order = together(plans_);
        if (!order.empty()) line(order.size() == 1 ? "\nThis is to be done:" : "\nTo be done, in this order:");
        for (size_t i = 0; i < order.size(); ++i) step(i + 1, *order[i]);
        return std::move(out_);
    }

  private:
    void line(const std::string &text) { out_ += text + '\n'; }

    void head(const FormPlan &plan) {
        line((out_.empty() ? "" : "\n") + plan.plugin->words().get(plan.target->id, "text") + ": " +
             readingInWords(plan.now, *plan.target) + " now; the goal is " + std::string(levelName(plan.goal)) + ".");
        line(outcomeInWords(plan));
        if (const std::string proof = proofInWords(plan); !proof.empty()) line(proof);
    }

    size_t planOf(const PlanStep &step) const {
        size_t i = 0;
        while (&step < plans_[i].steps.data() || &step >= plans_[i].steps.data() + plans_[i].steps.size()) ++i;
        return i;
    }

    void step(size_t number, const PlanStep &step) {
        const size_t at = planOf(step);
        const FormPlan &plan = plans_[at];
        const Lever &lever = *step.lever;
        line(std::to_string(number) + ". " + leverInWords(lever, *plan.plugin, voices_[at].units));
        if (voices_[at].book && lever.rule)
            if (const std::string &how = voices_[at].book->words.get(lever.rule->id, "action"); !how.empty())
                line("   How: " + how);
        line("   " + plan.plugin->words().get(plan.target->id, "text") + ": " + courseInWords(step, *plan.target) +
             " Who: " + whoInWords(lever.who) + ", " + minutes(lever.effort) + ", " + kTiers[lever.tier] + ".");
        const std::string why = whyNone(step.alone, *plan.plugin, plan.steps.size() > 1);
        if (!why.empty()) line("   " + why);
        else if (same(step.before, step.after)) line("   No effect yet: it counts together with what follows.");
    }

    static bool same(const Reading &a, const Reading &b) { return a.state == b.state && a.value == b.value; }

    static std::string courseInWords(const PlanStep &step, const Scale &scale) {
        const std::string after = readingInWords(step.after, scale);
        return same(step.before, step.after) ? "still " + after + "."
                                             : readingInWords(step.before, scale) + " → " + after + ".";
    }

    std::span<const FormPlan> plans_;
    std::span<const PlanVoice> voices_;
    std::string out_;
};

}  // namespace

LeverWords leverWords(const Words &page) {
    return {page.get("plan.from_to", "text"), page.get("plan.no_longer", "text"), page.get("plan.now_also", "text"),
            page.get("plan.quoted", "text"),  page.get("answer.yes", "text"),     page.get("answer.no", "text")};
}

std::string leverInWords(const Lever &lever, const Plugin &plugin, const NumberLook &look, const LeverWords &say) {
    std::vector<std::string> parts;
    for (const Change &change : lever.changes) parts.push_back(changeInWords(change, plugin, look, say));
    return join(parts, "; ") + ".";
}

std::string readingInWords(const Reading &reading, const Scale &scale) {
    if (!reading.said())
        return reading.state == Reading::State::declined ? "no score, the method does not apply" : "no score";
    std::string text = fixed(reading.value, scale.decimals);
    if (!scale.unit.empty()) text += " " + scale.unit;
    return reading.level == Level::none ? text : text + " (" + std::string(levelName(reading.level)) + ")";
}

std::string whyNone(const Effect &effect, const Plugin &plugin, bool needed) {
    if (!effect.none()) return "";
    if (!effect.setBy.empty())
        return "No effect by itself, because the score is set by: " + names(effect.setBy, plugin) + ".";
    return needed ? "No effect by itself; it counts together with the other changes." : "No effect by itself.";
}

std::string outcomeInWords(const FormPlan &plan) {
    const std::string goal(levelName(plan.goal));
    switch (plan.outcome) {
        case Outcome::missing: {
            std::vector<std::string> asked;
            for (const std::string &id : plan.missing) asked.push_back(quoted(plan.plugin->words().get(id, "text")));
            return "There is no plan yet: a score is never worked out from unanswered questions. Still missing: " +
                   join(asked, "; ") + ".";
        }
        case Outcome::already: return "The goal is reached already; nothing has to change.";
        case Outcome::nothing:
            if (!plan.proved)
                return "No set of changes that was tried gives a better score, but there are too many to try them all.";
            return "None of the changes that are known here, together or alone, lowers this score; it takes another "
                   "look by somebody who knows the workplace.";
        default: break;
    }
    const std::string count = std::to_string(plan.steps.size()) + (plan.steps.size() == 1 ? " change" : " changes");
    const std::string cost = count + ", " + minutes(plan.effort) + " in all, " +
                             (plan.tier == 0 ? "all free" : "at most " + kTiers[plan.tier]);
    const std::string after = readingInWords(plan.after, *plan.target);
    if (plan.outcome == Outcome::reaches) return "The plan: " + cost + "; then it is " + after + ".";
    return "The changes known here do not reach " + goal + (plan.proved ? "" : " as far as was looked") +
           ". The best that they do is " + after + ": " + cost + ".";
}

std::string proofInWords(const FormPlan &plan) {
    if (plan.outcome == Outcome::missing || plan.outcome == Outcome::already) return "";
    const std::string scored = std::to_string(plan.scored) + " scores were worked out.";
    if (plan.outcome == Outcome::nothing)
        return plan.proved ? "Proved: " + scored : "Not every set was tried; " + scored;
    const std::string as = plan.outcome == Outcome::reaches ? std::string(levelName(plan.goal)) : "as much";
    if (plan.proved) return "Proved: no cheaper set of changes reaches " + as + "; " + scored;
    return "Not proved to be the cheapest: it takes " + minutes(plan.effort) + ", and none that takes less than " +
           minutes(plan.leastEffort) + " reaches " + as + "; " + scored;
}

std::string planInWords(std::span<const FormPlan> plans, std::span<const PlanVoice> voices) {
    return WordsWriter(plans, voices).write();
}

}  // namespace plumb
