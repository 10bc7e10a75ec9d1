#include "host/advise/advice.h"

#include <algorithm>

#include "host/assess/setting.h"
#include "host/base/text.h"

namespace plumb {

namespace {

class Judge {
  public:
    Judge(const PluginResult &result, const FormAnswers &answers) : result_(result), answers_(answers) {}

    bool fires(const When &when, Action &action) const {
        switch (when.kind) {
            case When::Kind::all: {
                Action whole = action;  // what half a condition found did not call for anything
                if (!std::all_of(when.parts.begin(), when.parts.end(), [&](const When &p) { return fires(p, whole); }))
                    return false;
                action = std::move(whole);
                return true;
            }
            case When::Kind::any: {
                bool one = false;  // every part is asked, so that all findings are named
                for (const When &part : when.parts) one = fires(part, action) || one;
                return one;
            }
            case When::Kind::finding: return when.gate ? result_.found(when.id) : finding(when.id, action);
            case When::Kind::scale: {
                const auto value = result_.value(when.id);
                if (!value || !compares(when.test, *value)) return false;
                action.privacy = std::max(action.privacy, result_.plugin->manifest().find(when.id)->privacy);
                return true;
            }
            case When::Kind::question: break;
        }
        const Question &question = result_.plugin->form().at(when.test.question);
        if (!holds(when.test, question, answers_.visibility.effective(answers_.answers, when.test.question), false))
            return false;
        action.privacy = std::max(action.privacy, question.privacy);
        return true;
    }

  private:
    bool finding(const std::string &id, Action &action) const {
        if (isAmong(action.findings, id)) return true;  // its points count once
        bool there = false;
        for (const plumb_line &line : result_.lines) {
            if (line.kind != PLUMB_SAYS || result_.output(line).kind != PLUMB_FINDING || result_.output(line).id != id)
                continue;
            there = true;
            action.points += line.value;
            action.privacy = std::max(action.privacy, result_.output(line).privacy);
            const Slot question = result_.output(line).question;
            if (question != kNoSlot &&
                sectionSetsScore(result_,
                                 result_.plugin->form().sections[result_.plugin->form().at(question).section].id))
                action.setsScore = true;
        }
        if (there) action.findings.push_back(id);
        return there;
    }

    const PluginResult &result_;
    const FormAnswers &answers_;
};

Privacy strictestIn(const When &when, const Plugin &plugin) {
    Privacy strictest = Privacy::identity;
    switch (when.kind) {
        case When::Kind::all:
        case When::Kind::any:
            for (const When &part : when.parts) strictest = std::max(strictest, strictestIn(part, plugin));
            return strictest;
        case When::Kind::finding:
            for (const BoundOutput &output : plugin.binding().outputs)
                if (output.kind == PLUMB_FINDING && output.id == when.id)
                    strictest = std::max(strictest, output.privacy);
            return strictest;
        case When::Kind::scale: return plugin.manifest().find(when.id)->privacy;
        case When::Kind::question: break;
    }
    return plugin.form().at(when.test.question).privacy;
}

}  // namespace

Privacy strictestOf(const Rule &rule, const Plugin &plugin) {
    return std::max(rule.privacy, strictestIn(rule.when, plugin));
}

bool compares(const Test &test, double value) {
    Question number;
    number.kind = QuestionKind::number;
    Answer answer;
    answer.state = Answer::State::given;
    answer.number = value;
    return holds(test, number, answer, false);
}

std::vector<Action> advise(const AdviceBook &book, const PluginResult &result, const FormAnswers &answers,
                           const std::vector<std::string> &tried) {
    const Judge judge(result, answers);
    std::vector<Action> actions;
    for (const Rule &rule : book.rules) {
        if (!std::all_of(rule.after.begin(), rule.after.end(),
                         [&](const std::string &id) { return isAmong(tried, id); }))
            continue;
        Action action;
        action.rule = &rule;
        action.privacy = rule.privacy;
        if (judge.fires(rule.when, action)) actions.push_back(std::move(action));
    }
    const auto replaced = [&](const Action &action) {  // tried, and the next step has opened
        return isAmong(tried, action.rule->id) && std::any_of(actions.begin(), actions.end(), [&](const Action &other) {
                   return isAmong(other.rule->after, action.rule->id);
               });
    };
    std::vector<Action> kept;
    for (const Action &action : actions)
        if (!replaced(action)) kept.push_back(action);
    std::stable_sort(kept.begin(), kept.end(), [](const Action &a, const Action &b) {
        if (a.rule->noAction != b.rule->noAction) return b.rule->noAction;
        if (a.setsScore != b.setsScore) return a.setsScore;
        if (a.rule->tier != b.rule->tier) return a.rule->tier < b.rule->tier;
        return a.points * b.rule->effort > b.points * a.rule->effort;
    });
    return kept;
}

}  // namespace plumb
