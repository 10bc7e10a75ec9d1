#include "host/plan/rescore.h"

#include <algorithm>

namespace plumb {

namespace {

Answer &cell(Answers &answers, Slot question, uint32_t row) {
    return row == kWholeForm ? answers.at(question) : answers.at(question, row);
}

const Answer &cell(const Answers &answers, Slot question, uint32_t row) {
    return row == kWholeForm ? answers.at(question) : answers.at(question, row);
}

}  // namespace

Rescorer::Rescorer(const Plugin &plugin, const FormAnswers &answers)
    : plugin_(&plugin), original_(answers), now_(answers), runner_(plugin.binding()) {
    const Form &form = plugin.form();
    inputOf_.assign(form.questions.size(), UINT32_MAX);
    steers_.assign(form.questions.size(), 0);
    const auto &inputs = plugin.binding().inputs;
    for (uint32_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].question != kNoSlot) inputOf_[inputs[i].question] = i;
    for (const BoundOutput &output : plugin.binding().outputs)
        levelFrom_.push_back(output.kind == PLUMB_SCALE && !output.scale->levelFrom.empty()
                                 ? plugin.binding().findOutput(output.scale->levelFrom)
                                 : UINT32_MAX);
    for (const Slot slot : form.conditional) {
        groupsHide_ = groupsHide_ || form.at(slot).kind == QuestionKind::group;
        for (const Test &test : form.at(slot).showIf.tests) steers_[test.question] = 1;
    }
    original_.visibility.update(original_.answers);
    now_.visibility = original_.visibility;
    runner_.fill(now_);
}

ScaleAt Rescorer::scale(std::string_view id, uint32_t row) const { return {plugin_->binding().findOutput(id), row}; }

const Answer &Rescorer::answer(Slot question, uint32_t row) const { return cell(now_.answers, question, row); }

const Answer &Rescorer::original(Slot question, uint32_t row) const { return cell(original_.answers, question, row); }

const FormAnswers &Rescorer::answers() {
    refresh();
    return now_;
}

bool Rescorer::hidden(Slot question, uint32_t row) {
    refresh();
    return now_.visibility.hidden(question, row);
}

void Rescorer::put(Slot question, uint32_t row) {
    if (const uint32_t input = inputOf_[question]; input != UINT32_MAX)
        runner_.put(input, now_.visibility.effective(now_.answers, question, row), row);
}

void Rescorer::set(Slot question, uint32_t row, const Answer &answer) {
    const std::pair at(question, row);
    if (std::find(changed_.begin(), changed_.end(), at) == changed_.end()) changed_.push_back(at);
    cell(now_.answers, question, row) = answer;
    put(question, row);
    stale_ = stale_ || steers_[question];
}

void Rescorer::reset(Slot question, uint32_t row) {
    cell(now_.answers, question, row) = original(question, row);
    put(question, row);
    stale_ = stale_ || steers_[question];
}

void Rescorer::resetAll() {
    for (const auto &[question, row] : changed_) reset(question, row);
    changed_.clear();
}

void Rescorer::refresh() {
    if (!stale_) return;
    stale_ = false;
    before_ = now_.visibility;
    now_.visibility.update(now_.answers);
    if (before_ == now_.visibility) return;
    if (groupsHide_) return runner_.fill(now_);
    const Form &form = plugin_->form();
    for (const Slot slot : form.conditional) {
        if (form.at(slot).group == kNoSlot) put(slot, kWholeForm);
        else
            for (uint32_t row = 0; row < now_.answers.rows(form.at(slot).group); ++row) put(slot, row);
    }
}

Result<std::span<const plumb_line>> Rescorer::score() {
    refresh();
    ++scored_;
    auto lines = runner_.score();
    lines_ = lines ? *lines : std::span<const plumb_line>();
    if (!lines && !failure_) failure_ = lines.problem();
    return lines;
}

Reading Rescorer::score(ScaleAt scale) {
    if (!score()) return {Reading::State::failed, 0, Level::none};
    return read(scale);
}

Reading Rescorer::read(ScaleAt scale) const {
    const BoundOutput &output = plugin_->binding().outputs[scale.output];
    const uint32_t levelFrom = levelFrom_[scale.output];
    Reading reading;
    for (const plumb_line &line : lines_) {
        if (line.output != scale.output || line.row != scale.row) continue;
        if (line.kind == PLUMB_NEEDS) reading.state = Reading::State::needed;
        else if (line.kind == PLUMB_DECLINES) reading.state = Reading::State::declined;
        else reading = {Reading::State::said, line.value, Level::none};
        if (reading.said()) break;
    }
    if (!reading.said() || output.kind != PLUMB_SCALE) return reading;
    if (levelFrom == UINT32_MAX) {
        reading.level = output.scale->levelOf(reading.value);
    } else if (const Reading level = read({levelFrom, scale.row}); level.value >= 1 && level.value <= 4) {
        reading.level = static_cast<Level>(static_cast<int>(level.value));
    }
    return reading;
}

PluginResult Rescorer::result() const { return {plugin_, {lines_.begin(), lines_.end()}}; }

}  // namespace plumb
