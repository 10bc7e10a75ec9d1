#include "host/caseload/visit.h"

#include "host/base/json_writer.h"
#include "host/base/translated.h"
#include "host/caseload/due.h"
#include "host/caseload/next_visit.h"
#include "host/exchange/course.h"
#include "host/exchange/record_json.h"
#include "host/form/answers_reader.h"
#include "host/form/answers_writer.h"
#include "host/present/pages.h"
#include "host/store/draft.h"
#include "host/store/each.h"

namespace plumb {

namespace {

std::string inJson(std::string_view text) {
    std::string out;
    appendJsonText(out, text);
    return out;
}

DraftStep ofDesk(const char *member, std::string_view text) {
    return {DraftStep::Kind::answer, std::string(kDeskKey) + member, inJson(text)};
}

// Its answers with the day and the workplace that the store has for them: a window tells both. Answers that do not read
// any more stay as they are.
Result<std::string> toldAnswers(Caseload &caseload, const AssessmentRecord &a) {
    const auto places = Workplaces::of(caseload.store(), a.person);
    if (!places) return places.problem();
    const auto forms = formsOf(caseload.library().plugins());
    Document document(forms);
    if (!AnswersReader(forms).read(a.answers, "", document)) return a.answers;
    document.assessed = isoDate(dateAt(a.completed));
    document.workstation = places->nameOf(a.workstation);
    return writeAnswers(document);
}

Result<std::vector<DraftStep>> proposals(Caseload &caseload, const ProposalFrom &from) {
    const auto source = caseload.store().assessment(from.assessment);
    if (!source) return source.problem();
    if (const Status logged = caseload.noteRead("assessment.read", from.assessment); !logged) return logged.problem();
    const auto answers =
        from.neighbour ? workplaceOnly(caseload.library(), source->answers) : toldAnswers(caseload, *source);
    if (!answers) return answers.problem();
    const std::string where = from.neighbour ? std::string(kFromNeighbour) : isoDate(dateAt(source->completed));
    return std::vector<DraftStep>{ofDesk("proposed", *answers), ofDesk("proposed_from", where)};
}

}  // namespace

Result<std::optional<AssessmentRecord>> newestOf(Store &store, const PersonId &person, const std::string &form,
                                                 Whose whose) {
    return newestWanted(store, person, form, whose, [](const AssessmentRecord &) { return true; });
}

Result<std::string> workplaceOnly(const Library &library, const std::string &answers) {
    const auto forms = formsOf(library.plugins());
    Document whole(forms), kept(forms);
    if (const Status read = AnswersReader(forms).read(answers, tr("the neighbour's answers"), whole); !read)
        return read.problem();
    for (size_t i = 0; i < whole.forms.size(); ++i) {
        const Answers &from = whole.forms[i].answers;
        Answers &to = kept.forms[i].answers;
        kept.forms[i].present = whole.forms[i].present;
        for (Slot slot = 0; slot < from.form().questions.size(); ++slot) {
            const Question &question = from.form().at(slot);
            const bool plain = question.group == kNoSlot && question.kind != QuestionKind::group &&
                               question.kind != QuestionKind::text;
            if (plain && question.ofPlace) to.at(slot) = from.at(slot);
        }
    }
    return writeAnswers(kept);
}

Result<AssessmentId> beginVisit(Caseload &caseload, const NewVisit &visit) {
    Store &store = caseload.store();
    std::vector<DraftStep> steps;
    // A red flag is theirs wherever they sit.
    const bool anywhere = caseload.scorer().isAboutHealth(visit.form).value_or(false);
    const auto theirs = anywhere ? newestOf(store, visit.person, visit.form, Whose::theirs)
                                 : newestAt(store, visit.person, visit.form, Whose::theirs, visit.workstation);
    if (!theirs) return theirs.problem();
    if (*theirs) {
        const auto answers = toldAnswers(caseload, **theirs);
        if (!answers) return answers.problem();
        steps.push_back(ofDesk("theirs", *answers));
    }
    if (!visit.from.assessment.none()) {
        const auto proposed = proposals(caseload, visit.from);
        if (!proposed) return proposed.problem();
        steps.insert(steps.end(), proposed->begin(), proposed->end());
    }
    const auto id = beginDraft(store, caseload.scorer(), caseload.outside(),
                               {visit.person, visit.form, visit.workstation, caseload.who()});
    if (!id) return id.problem();
    const Status kept = store.transaction([&]() -> Status {
        for (const DraftStep &step : steps)
            if (Status appended = store.appendStep(*id, step); !appended) return appended;
        return Done{};
    });
    if (!kept) return kept.problem();
    return *id;
}

Result<std::unique_ptr<AssessmentDesk>> openVisit(Caseload &caseload, StoreDrafts &drafts, const AssessmentId &id) {
    return AssessmentDesk::resume(caseload.library(), drafts, id.hex());
}

Result<std::string> missingInWords(Caseload &caseload, StoreDrafts &drafts, const AssessmentId &id) {
    const auto desk = openVisit(caseload, drafts, id);
    if (!desk) return desk.problem();
    const ReviewList review = reviewOf(**desk, {});
    if (review.count == 0) return std::string();
    std::string text = review.headline;
    for (const ReviewSection &section : review.sections) {
        const std::string number = std::to_string(section.items.size());
        text += "\n" + tr("{part}: {number}", {{"part", section.title}, {"number", number}});
    }
    return text;
}

Status completeVisit(Caseload &caseload, const AssessmentId &id) {
    return completeDraft(caseload.store(), caseload.scorer(), caseload.outside(), caseload.policy(), id);
}

Status signVisit(Caseload &caseload, const AssessmentId &id, const std::string &signer) {
    const auto a = caseload.store().assessment(id);
    if (!a) return a.problem();
    if (a->state == AssessmentState::completed) {
        Status reviewed =
            reviewAssessment(caseload.store(), caseload.outside(), caseload.policy(), id, signer, std::nullopt);
        if (!reviewed) return reviewed;
    }
    return signAssessment(caseload.store(), caseload.outside(), caseload.policy(), id, signer);
}

}  // namespace plumb
