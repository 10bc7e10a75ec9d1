#include "host/form/document.h"

#include <algorithm>

namespace plumb {

const Answer *FormAnswers::given(std::string_view question, uint32_t row) const {
    const Slot slot = answers.form().find(question);
    if (slot == kNoSlot) return nullptr;
    const Slot group = answers.form().at(slot).group;
    if (row != kWholeForm && (group == kNoSlot || row >= answers.rows(group))) return nullptr;
    const Answer &answer = visibility.effective(answers, slot, row);
    return answer.given() ? &answer : nullptr;
}

std::optional<double> FormAnswers::number(std::string_view question, uint32_t row) const {
    const Answer *answer = given(question, row);
    return answer ? std::optional(answer->number) : std::nullopt;
}

Document::Document(const std::vector<const Form *> &known) {
    forms.reserve(known.size());
    for (const Form *form : known) forms.emplace_back(*form);
}

void Document::clear() {
    person = {};
    workstation.clear();
    assessed.clear();
    by.clear();
    for (FormAnswers &form : forms) {
        form.days.clear();
        if (!form.present) continue;
        form.answers.clear();
        form.present = false;
    }
    withheld.clear();
    tried.clear();
    how.clear();
    warnings.clear();
    spokenWarnings.clear();
}

const FormAnswers *Document::find(std::string_view form) const {
    const auto at =
        std::find_if(forms.begin(), forms.end(), [&](const FormAnswers &f) { return f.answers.form().id == form; });
    return at == forms.end() ? nullptr : &*at;
}

std::optional<Document::Named> Document::named(std::string_view key) const {
    const size_t slash = key.find('/');
    const FormAnswers *form = slash == key.npos ? nullptr : find(key.substr(0, slash));
    if (!form) return std::nullopt;
    return Named{static_cast<uint32_t>(form - forms.data()), form->answers.form().find(key.substr(slash + 1))};
}

bool keepsBefore(const Question &question) {
    return question.group == kNoSlot && question.kind != QuestionKind::group && question.kind != QuestionKind::text;
}

}  // namespace plumb
