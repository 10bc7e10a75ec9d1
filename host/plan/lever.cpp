#include "host/plan/lever.h"

#include <algorithm>
#include <bit>

#include "host/base/number.h"

namespace plumb {

namespace {

using Range = std::pair<double, double>;

Answer givenNumber(double value) {
    Answer answer;
    answer.state = Answer::State::given;
    answer.number = value;
    return answer;
}

class Finder {
  public:
    Finder(const Form &form, const FormAnswers &answers) : form_(form), answers_(answers) {}

    std::vector<Lever> find() {
        for (Slot slot = 0; slot < form_.questions.size(); ++slot) {
            const Question &question = form_.at(slot);
            if (question.group == kNoSlot) look(slot, kWholeForm);
            else
                for (uint32_t row = 0; row < answers_.answers.rows(question.group); ++row) look(slot, row);
        }
        return std::move(levers_);
    }

  private:
    const Answer &answer(Slot slot, uint32_t row) const {
        return answers_.visibility.effective(answers_.answers, slot,
                                             form_.at(slot).group == kNoSlot ? kWholeForm : row);
    }

    void look(Slot slot, uint32_t row) {
        const Question &question = form_.at(slot);
        const Answer &now = answer(slot, row);
        if (!now.given()) return;
        Change change{slot, row, now, now, 0};
        if (question.kind == QuestionKind::choice) {
            const auto &fix = question.options[now.option].fix;
            if (!fix) return;
            change.after.option = static_cast<uint32_t>(question.optionIndex(fix->to));
            add(*fix, "=" + fix->to, {change});
        } else if (question.hasOptions()) {
            for (uint64_t left = now.ticks; left; left &= left - 1) {
                const Option &option = question.options[static_cast<size_t>(std::countr_zero(left))];
                if (!option.fix) continue;
                change.untick = left & ~(left - 1);
                change.after.ticks = now.ticks & ~change.untick;
                add(*option.fix, "-" + option.id, {change});
            }
        } else if (question.kind == QuestionKind::yesno) {
            if (!question.fix || (now.option == 1) == *question.fix->toYes) return;
            change.after.option = *question.fix->toYes;
            add(*question.fix, *question.fix->toYes ? "=true" : "=false", {change});
        } else if (question.isNumber()) {
            if (question.fix) lookAtNumber(*question.fix, change);
            for (const Fix &fix : question.otherFixes) lookAtNumber(fix, change);
        }
    }

    // A better number, and the answers that change with it; nothing when one of them cannot be.
    void lookAtNumber(const Fix &fix, Change change) {
        const double now = change.before.number;
        const double aim = fix.times ? now * *fix.times : aimOf(fix, now, change.row);
        if (aim == now || !accepts(change.question, aim)) return;
        change.after = givenNumber(aim);
        std::vector<Change> changes = {change};
        for (const AlsoFix &also : fix.also) {
            const Slot slot = form_.find(also.question);
            const uint32_t row = form_.at(slot).group == kNoSlot ? kWholeForm : change.row;
            const Answer &other = answer(slot, row);
            if (!other.given() && also.times) return;
            const double better =
                also.times ? other.number * *also.times : std::min(other.number, also.toRange->second);
            if (!accepts(slot, better)) return;
            if (other.given() && better != other.number) changes.push_back({slot, row, other, givenNumber(better), 0});
        }
        add(fix, fix.times ? "*" + shortest(*fix.times) : "=" + shortest(aim), std::move(changes));
    }

    // The nearer end of the range; its lower end or a little above when it is known how far down one can go.
    double aimOf(const Fix &fix, double now, uint32_t row) const {
        const auto [least, most] = *fix.toRange;
        if (now < least) return fix.only == Fix::Only::above ? now : least;
        if (fix.only == Fix::Only::below || now <= least) return now;
        const std::optional<double> floor = floorOf(fix, row);
        if (floor) return std::min(now, std::max(least, *floor));
        return std::min(now, most);
    }

    std::optional<double> floorOf(const Fix &fix, uint32_t row) const {
        std::optional<double> floor;
        for (const Floor &one : fix.notBelow) {
            const Answer &on = answer(form_.find(one.question), row);
            if (!on.given()) return std::nullopt;
            if (!one.whenBelow.empty()) {  // where that is not known, the careful bound holds
                const Answer &when = answer(form_.find(one.whenBelow), row);
                if (when.given() && when.number >= one.below) continue;
            }
            floor = std::max(floor.value_or(0), one.times * on.number + one.plus);
        }
        return floor;
    }

    bool accepts(Slot slot, double value) const {
        return value >= form_.at(slot).least && value <= form_.at(slot).most;
    }

    void add(const Fix &fix, const std::string &how, std::vector<Change> changes) {
        const Question &question = form_.at(changes.front().question);
        const uint32_t row = changes.front().row;
        Lever lever;
        lever.id = form_.id + "/" + question.id + (row == kWholeForm ? "" : "[" + std::to_string(row) + "]") + how;
        lever.tier = fix.tier;
        lever.effort = fix.effort;
        lever.who = fix.who;
        lever.byTimes = fix.times.has_value();
        lever.privacy = question.privacy;
        for (const Change &change : changes) lever.privacy = std::max(lever.privacy, form_.at(change.question).privacy);
        lever.changes = std::move(changes);
        levers_.push_back(std::move(lever));
    }

    const Form &form_;
    const FormAnswers &answers_;
    std::vector<Lever> levers_;
};

// Whether a finding stands for what a lever mends by its first change: the option that goes, or, when it is none of the
// question's options (niosh.hm), the question.
bool standsFor(const BoundOutput &finding, uint32_t row, const Change &change, const Form &form) {
    if (finding.question != change.question || row != change.row) return false;
    const Question &question = form.at(change.question);
    if (!question.hasOptions()) return true;
    const std::string_view id = finding.id;
    if (!id.starts_with(question.id + ".")) return true;
    const size_t option = question.optionIndex(id.substr(question.id.size() + 1));
    if (option == question.options.size()) return true;
    return change.untick ? change.untick >> option & 1 : change.before.option == option;
}

template <class Use>
void eachFinding(const Lever &lever, const PluginResult &result, Use use) {
    for (const plumb_line &line : result.lines) {
        const BoundOutput &output = result.output(line);
        if (line.kind != PLUMB_SAYS || output.kind != PLUMB_FINDING) continue;
        if (standsFor(output, line.row, lever.changes.front(), result.plugin->form())) use(line, output);
    }
}

void price(Lever &lever, const std::vector<std::string> &found, const std::vector<Action> &actions) {
    const Action *cheapest = nullptr;
    for (const Action &action : actions) {
        const bool calls = std::any_of(found.begin(), found.end(), [&](const std::string &id) {
            return std::find(action.findings.begin(), action.findings.end(), id) != action.findings.end();
        });
        if (!calls || action.rule->noAction) continue;
        if (!cheapest ||
            std::pair(action.rule->tier, action.rule->effort) < std::pair(cheapest->rule->tier, cheapest->rule->effort))
            cheapest = &action;
    }
    if (!cheapest) return;
    lever.rule = cheapest->rule;
    lever.privacy = std::max(lever.privacy, cheapest->privacy);
    if (cheapest->rule->tier == lever.tier) return;  // the form knows the effort of this very option
    lever.tier = cheapest->rule->tier;
    lever.effort = cheapest->rule->effort;
    if (lever.tier > 0 && lever.who == "self") lever.who = "manager";
}

}  // namespace

std::vector<Lever> leversOf(const PluginResult &result, const FormAnswers &answers, const AdviceBook *book,
                            const std::vector<std::string> &tried) {
    std::vector<Lever> levers = Finder(result.plugin->form(), answers).find();
    std::vector<Action> actions;
    if (book) actions = advise(*book, result, answers, tried);
    for (Lever &lever : levers) {
        std::vector<std::string> found;
        eachFinding(lever, result, [&](const plumb_line &line, const BoundOutput &output) {
            found.push_back(output.id);
            lever.urgent = lever.urgent || line.level == PLUMB_URGENT;
        });
        if (!lever.byTimes) price(lever, found, actions);
    }
    return levers;
}

bool conflict(const Lever &a, const Lever &b) {
    for (const Change &one : a.changes)
        for (const Change &other : b.changes)
            if (one.sameCell(other) && !(one.untick && other.untick && one.untick != other.untick)) return true;
    return false;
}

std::vector<size_t> leversBehind(std::span<const Lever> levers, const PluginResult &result,
                                 std::span<const std::string> findings) {
    std::vector<size_t> behind;
    for (size_t i = 0; i < levers.size(); ++i) {
        bool stands = false;
        eachFinding(levers[i], result, [&](const plumb_line &, const BoundOutput &output) {
            stands = stands || std::find(findings.begin(), findings.end(), output.id) != findings.end();
        });
        if (stands) behind.push_back(i);
    }
    return behind;
}

}  // namespace plumb
