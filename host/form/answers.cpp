#include "host/form/answers.h"

#include <algorithm>

namespace plumb {

Answers::Answers(const Form &form)
    : form_(&form), whole_(form.questions.size()), groupIndex_(form.questions.size(), 0) {
    for (Slot slot = 0; slot < form.questions.size(); ++slot) {
        if (form.at(slot).kind != QuestionKind::group) continue;
        groupIndex_[slot] = static_cast<uint32_t>(cells_.size());
        cells_.emplace_back();
    }
}

void Answers::clear() {
    std::fill(whole_.begin(), whole_.end(), Answer());
    for (auto &cells : cells_) cells.clear();
    textCount_ = 0;
}

bool Answers::any() const {
    return std::any_of(whole_.begin(), whole_.end(), [](const Answer &a) { return !a.blank(); });
}

size_t Answers::cell(Slot field, uint32_t row) const {
    const Question &question = form_->at(field);
    return size_t{row} * form_->at(question.group).fields.size() + question.column;
}

Answer &Answers::at(Slot field, uint32_t row) { return cells_[groupIndex_[form_->at(field).group]][cell(field, row)]; }

const Answer &Answers::at(Slot field, uint32_t row) const {
    return cells_[groupIndex_[form_->at(field).group]][cell(field, row)];
}

void Answers::addRow(Slot group) {
    auto &cells = cells_[groupIndex_[group]];
    cells.resize(cells.size() + form_->at(group).fields.size());
    whole_[group].state = Answer::State::given;
    ++whole_[group].option;
}

uint32_t Answers::addText(std::string_view text) {
    if (textCount_ == texts_.size()) texts_.emplace_back();
    texts_[textCount_].assign(text);
    return static_cast<uint32_t>(textCount_++);
}

}  // namespace plumb
