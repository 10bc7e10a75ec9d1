#include "host/form/progress.h"

namespace plumb {

std::vector<SectionProgress> progress(const Answers &answers, const Visibility &visibility) {
    const Form &form = answers.form();
    std::vector<SectionProgress> sections(form.sections.size());
    for (uint32_t i = 0; i < sections.size(); ++i) sections[i].section = i;
    auto count = [&](Slot slot, uint32_t row, const Answer &answer) {
        const Question &question = form.at(slot);
        if (!question.required || visibility.hidden(slot, row)) return;
        SectionProgress &section = sections[question.section];
        ++section.asked;
        const bool tooFewRows = question.kind == QuestionKind::group && answer.option < question.least;
        if (answer.blank() || tooFewRows) section.missing.push_back({slot, row});
        else ++section.answered;
    };
    for (Slot slot = 0; slot < form.questions.size(); ++slot) {
        const Question &question = form.at(slot);
        if (question.group == kNoSlot) {
            count(slot, kWholeForm, answers.at(slot));
            continue;
        }
        for (uint32_t row = 0; row < answers.rows(question.group); ++row) count(slot, row, answers.at(slot, row));
    }
    return sections;
}

}  // namespace plumb
