#include "host/plan/scale_reader.h"

#include <algorithm>

namespace plumb {

namespace {

bool before(const Missing &a, const Missing &b) {
    return a.question != b.question ? a.question < b.question : a.row < b.row;
}

// The cells of a needed question that are missing and asked.
void addWanted(Rescorer &scorer, ScaleAt at, Slot slot, std::vector<Missing> &wanted) {
    const Question &question = scorer.plugin().form().at(slot);
    if (question.kind == QuestionKind::group || question.kind == QuestionKind::text) return;
    const auto add = [&](uint32_t row) {
        if (!scorer.answer(slot, row).given() && !scorer.hidden(slot, row)) wanted.push_back({slot, row});
    };
    if (question.group == kNoSlot) return add(kWholeForm);
    const Binding &binding = scorer.plugin().binding();
    const uint32_t group = binding.outputs[at.output].group;
    if (at.row != PLUMB_WHOLE && group != UINT32_MAX && binding.inputs[group].question == question.group)
        return add(at.row);
    const uint32_t rows = scorer.answers().answers.rows(question.group);
    for (uint32_t row = 0; row < rows; ++row) add(row);
}

Level levelOf(Rescorer &scorer, ScaleAt at, double value) {
    const Scale &scale = *scorer.plugin().binding().outputs[at.output].scale;
    return scale.levelFrom.empty() ? scale.levelOf(value) : scorer.read(at).level;
}

// Where a row stands in ScaleReader::place_; the whole form first.
size_t indexOf(uint32_t row) { return row == PLUMB_WHOLE ? 0 : size_t{row} + 1; }

}  // namespace

ScaleReader::ScaleReader(std::vector<ScaleAt> scales) : scales_(std::move(scales)) {
    for (uint32_t i = 0; i < scales_.size(); ++i) {
        const auto [output, row] = scales_[i];
        if (place_.size() <= output) place_.resize(size_t{output} + 1);
        if (place_[output].size() <= indexOf(row)) place_[output].resize(indexOf(row) + 1, 0);
        place_[output][indexOf(row)] = i + 1;
    }
}

const std::vector<Said> &ScaleReader::read(Rescorer &scorer, std::span<const plumb_line> lines) {
    said_.assign(scales_.size(), {});
    for (const plumb_line &line : lines) {
        if (line.kind != PLUMB_SAYS || line.output >= place_.size()) continue;
        const auto &rows = place_[line.output];
        const uint32_t place = indexOf(line.row) < rows.size() ? rows[indexOf(line.row)] : 0;
        if (place == 0) continue;
        said_[place - 1].said = true;
        said_[place - 1].value = line.value;
        said_[place - 1].level = levelOf(scorer, scales_[place - 1], line.value);
    }
    for (size_t i = 0; i < scales_.size(); ++i)
        if (!said_[i].said) said_[i] = readScale(scorer, scales_[i], lines);
    return said_;
}

Said readScale(Rescorer &scorer, ScaleAt at, std::span<const plumb_line> lines) {
    const Binding &binding = scorer.plugin().binding();
    Said said;
    for (const plumb_line &line : lines) {
        if (line.output != at.output || line.row != at.row) continue;
        if (line.kind == PLUMB_SAYS) {
            said.said = true;
            said.value = line.value;
            said.level = levelOf(scorer, at, line.value);
            break;
        }
        if (line.kind == PLUMB_DECLINES) said.reasons.push_back(line.why);
        if (line.kind != PLUMB_NEEDS) continue;
        said.needs = true;
        if (const Slot slot = binding.inputs[line.why].question; slot != kNoSlot)
            addWanted(scorer, at, slot, said.wanted);
    }
    std::sort(said.wanted.begin(), said.wanted.end(), before);
    said.wanted.erase(std::unique(said.wanted.begin(), said.wanted.end(), same), said.wanted.end());
    return said;
}

}  // namespace plumb
