#include "host/present/pages.h"

#include <algorithm>

#include "host/base/translated.h"
#include "host/form/progress.h"
#include "host/present/question_view.h"

namespace plumb {

namespace {

const std::string &sectionTitle(const AssessmentDesk &desk, uint32_t form, uint32_t section) {
    const Plugin &plugin = desk.library().plugin(form);
    return plugin.words().get("section." + plugin.form().sections[section].id, "text");
}

bool asksAnything(const AssessmentDesk &desk, uint32_t form, uint32_t section) {
    const auto places = placesOf(desk, form, section);
    return std::any_of(places.begin(), places.end(), [&](QuestionPlace place) { return !desk.hidden(place); });
}

PageEntry sectionPage(const AssessmentDesk &desk, uint32_t form, const SectionProgress &progress) {
    PageEntry page{
        {Standing::Page::section, form, progress.section, {}}, sectionTitle(desk, form, progress.section), "", false};
    if (progress.asked == 0) page.progress = tr("optional");
    else if (progress.answered == progress.asked) page.progress = tr("done");
    else
        page.progress = tr("{answered} of {asked}", {{"answered", std::to_string(progress.answered)},
                                                     {"asked", std::to_string(progress.asked)}});
    page.done = progress.asked > 0 && progress.answered == progress.asked;
    return page;
}

void addDoubtful(const AssessmentDesk &desk, uint32_t form, uint32_t section, const NumberStyle &style,
                 ReviewSection &out) {
    for (const auto &[place, value] : desk.state().doubtful) {
        const Question &question = desk.question(place);
        if (place.form != form || question.section != section || desk.hidden(place)) continue;
        std::erase_if(out.items, [&place = place](const ReviewItem &item) { return item.place == place; });
        out.items.push_back(
            {place, desk.library().plugin(form).words().get(question.id, "text"),
             tr("waits for your yes: {value}", {{"value", numberWithUnit(value, question.unit, style)}})});
    }
}

// The signs that cannot wait first, then what to do; nothing else is asked of somebody in pain.
std::vector<PageEntry> pagesOfNow(const AssessmentDesk &desk) {
    std::vector<PageEntry> pages;
    for (const uint32_t form : desk.forms()) {
        const FormAnswers &answers = desk.document().forms[form];
        const auto last = desk.library().lastOfScreen(form);
        for (const SectionProgress &section : progress(answers.answers, answers.visibility))
            if (last && section.section <= *last && asksAnything(desk, form, section.section))
                pages.push_back(sectionPage(desk, form, section));
    }
    pages.push_back({{Standing::Page::now, 0, 0, {}}, tr("What to do now"), "", false});
    return pages;
}

// Where the person and the assessor answered differently.
void addDisagreements(const AssessmentDesk &desk, const NumberStyle &style, ReviewList &review) {
    if (!desk.theirs()) return;
    for (const uint32_t form : desk.forms())
        for (Slot slot = 0; slot < desk.answersOf(form).form().questions.size(); ++slot) {
            const QuestionPlace place{form, slot};
            if (desk.question(place).group != kNoSlot || desk.hidden(place)) continue;
            const QuestionView view = viewOf(desk, place, style);
            if (view.theirs.empty()) continue;
            const std::string own = answerInWordsOf(desk, place, desk.answer(place), style.units);
            review.disagreements.push_back(
                {place, view.text, tr("{theirs}. You: {own}", {{"theirs", view.theirs}, {"own", own}})});
        }
}

std::vector<std::string> noticeToPerson() {
    return {
        tr("Your answers stay on this computer, in a file that only your user account can read. The program sends "
           "nothing anywhere."),
        tr("You decide who gets a report, and which copy. Yours says in plain words what came out and what to do. That "
           "of occupational health has every answer and the whole working. The manager's holds work and equipment "
           "only: no health answers, and nothing that was worked out from them.")};
}

std::vector<std::string> noticeToAssessor(const AssessmentDesk &desk) {
    const bool inStore = desk.personIsFixed();
    std::vector<std::string> notice = {
        tr("You are assessing somebody else's workplace. Tell the person what you note and who will read it; "
           "they may see the report before anybody else does.")};
    if (desk.theirs())
        notice.push_back(
            tr("What the person answered themselves lies beside: you see it once you have answered a "
               "question yourself, and the review lists where you differ."));
    notice.push_back(
        inStore ? tr("What you note stays on this computer, in the sealed file of people and visits. Whoever opens "
                     "that file can read it. The program sends nothing anywhere.")
                : tr("What you note stays on this computer, in a file that only your user account can read. The "
                     "program sends nothing anywhere."));
    notice.push_back(
        inStore ? tr("Copies go out from “Reports and copies” on the person's page: once the person has agreed, or "
                     "without that for a legal reason and with a second person, which is written down.")
                : tr("The person decides who gets a report, and which copy."));
    notice.push_back(
        tr("The person's copy says in plain words what came out and what to do. That of occupational "
           "health has every answer and the whole working. The manager's holds work and equipment only: "
           "no health answers, and nothing that was worked out from them."));
    return notice;
}

}  // namespace

std::vector<PageEntry> pagesOf(const AssessmentDesk &desk) {
    std::vector<PageEntry> pages;
    if (desk.way() == AssessmentDesk::Way::now) return pagesOfNow(desk);
    pages.push_back({{Standing::Page::about, 0, 0, {}}, tr("Who and where"), "", false});
    for (const uint32_t form : desk.forms()) {
        const FormAnswers &answers = desk.document().forms[form];
        for (const SectionProgress &section : progress(answers.answers, answers.visibility))
            if (asksAnything(desk, form, section.section)) pages.push_back(sectionPage(desk, form, section));
    }
    pages.push_back({{Standing::Page::review, 0, 0, {}}, tr("Review"), "", false});
    pages.push_back({{Standing::Page::result, 0, 0, {}}, tr("Result"), "", false});
    return pages;
}

size_t pageIndex(const std::vector<PageEntry> &pages, const Standing &at) {
    for (size_t i = 0; i < pages.size(); ++i) {
        const Standing &page = pages[i].at;
        if (page.page != at.page) continue;
        if (page.page != Standing::Page::section || (page.form == at.form && page.section == at.section)) return i;
    }
    return 0;
}

ReviewList reviewOf(const AssessmentDesk &desk, const NumberStyle &style) {
    ReviewList review;
    for (const uint32_t form : desk.forms()) {
        const FormAnswers &answers = desk.document().forms[form];
        for (const SectionProgress &section : progress(answers.answers, answers.visibility)) {
            ReviewSection shown{sectionTitle(desk, form, section.section), {}};
            for (const Missing &missing : section.missing) {
                const QuestionPlace place{form, missing.question, missing.row};
                const Question &question = desk.question(place);
                const std::string note =
                    missing.row == kWholeForm ? "" : rowTitle(desk, {form, question.group}, missing.row);
                shown.items.push_back({place, desk.library().plugin(form).words().get(question.id, "text"), note});
            }
            addDoubtful(desk, form, section.section, style, shown);
            review.count += shown.items.size();
            if (!shown.items.empty()) review.sections.push_back(std::move(shown));
        }
    }
    addDisagreements(desk, style, review);
    if (review.count == 0) review.headline = tr("Everything that is needed is answered.");
    else review.headline = trn("One answer is missing.", "{n} answers are missing.", review.count);
    return review;
}

std::vector<std::string> noticeOf(const AssessmentDesk &desk) {
    std::vector<std::string> notice = desk.byAssessor() ? noticeToAssessor(desk) : noticeToPerson();
    notice.push_back(
        tr("Questions about health are voluntary; “I prefer not to say” is always a full answer and lowers "
           "no score."));
    notice.push_back(
        tr("There is no time limit. Every answer is kept as soon as you give it, and you can change it at "
           "any time."));
    return notice;
}

std::string shortNotice(const AssessmentDesk &desk) {
    if (desk.way() != AssessmentDesk::Way::now) return "";
    return tr(
        "Your answers stay on this computer, in a file that only your user account can read, and nothing is sent "
        "anywhere. You need not answer, and you decide who gets a copy.");
}

}  // namespace plumb
