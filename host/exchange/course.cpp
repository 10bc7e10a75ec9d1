#include "host/exchange/course.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/intake.h"
#include "host/exchange/record_json.h"
#include "host/exchange/table_rows.h"
#include "host/store/draft.h"
#include "host/store/each.h"
#include "host/store/rules.h"

namespace plumb {

namespace {

// `change` reads the assessment and says what becomes of it.
Status changed(Store &store, const AssessmentId &id, const std::function<Status(AssessmentRecord &)> &change) {
    return store.transaction([&]() -> Status {
        auto assessment = store.assessment(id);
        if (!assessment) return assessment.problem();
        if (Status ready = change(*assessment); !ready) return ready;
        return store.putAssessment(*assessment);
    });
}

Status setReview(Store &store, const ReviewPolicy &policy, AssessmentRecord &assessment, Moment now) {
    const auto day = reviewDay(store, policy, assessment, now);
    if (!day) return day.problem();
    assessment.nextReview = *day;
    return Done{};
}

Problem notInState(const AssessmentRecord &a, std::string what, std::string whatToDo) {
    return {tr("assessment {id}", {{"id", a.id.hex()}}), std::move(what), std::move(whatToDo)};
}

Result<std::string> stationName(Store &store, const WorkstationId &id) {
    if (id.none()) return std::string();
    const auto station = get<Workstation>(store, id);
    if (!station) return station.problem();
    return station->name;
}

// What a draft comes to so far, as a document.
Result<std::string> answersOf(Store &store, const AssessmentRecord &a, Moment now) {
    const auto draft = store.draft(a.id);
    if (!draft) return draft.problem();
    const auto person = store.person(a.person);
    if (!person) return person.problem();
    const auto station = stationName(store, a.workstation);
    if (!station) return station.problem();
    return answersDocument(*draft, person->who, *station, a.by, dateAt(now));
}

// What a new version takes over from the signed one that it corrects.
Result<AssessmentRecord> versionOf(Store &store, const Outside &outside, const AssessmentId &id) {
    const auto old = store.assessment(id);
    if (!old) return old.problem();
    if (old->state != AssessmentState::signedOff)
        return notInState(*old, tr("it is not signed yet"), tr("Change it itself as long as it is not"));
    const auto known = correctionOf(store, *old);
    if (!known) return known.problem();
    if (*known && (*known)->state == AssessmentState::draft)
        return notInState(*old, tr("a correction of it is begun already"), tr("Go on with that one, or delete it"));
    if (*known) return notInState(*old, tr("it was corrected already"), tr("Correct the newer version"));
    AssessmentRecord fresh;
    fresh.id = IdMaker(outside).next<AssessmentId>();
    fresh.person = old->person;
    fresh.workstation = old->workstation;
    fresh.supersedes = old->id;
    fresh.form = old->form;
    fresh.health = old->health;
    fresh.assessor = old->assessor;
    return fresh;
}

Status step(Store &store, const AssessmentId &id, DraftStep::Kind kind) {
    const auto draft = store.draft(id);
    if (!draft) return draft.problem();
    if (kind == DraftStep::Kind::undo ? !draft->canUndo : !draft->canRedo)
        return Problem{
            tr("assessment {id}", {{"id", id.hex()}}),
            kind == DraftStep::Kind::undo ? tr("there is no answer to take back") : tr("no answer was taken back"),
            tr("Give an answer")};
    return store.appendStep(id, {kind, "", ""});
}

}  // namespace

Result<Date> reviewDay(Store &store, const ReviewPolicy &policy, const AssessmentRecord &assessment, Moment now) {
    std::optional<Date> last;
    ItemFilter filter;
    filter.about = assessment.id;
    const Status read = eachItem<ActionItem>(store, filter, [&](const ActionItem &action) {
        const bool open = action.state == ActionState::open || action.state == ActionState::inProgress;
        if (open && action.due) last = std::max(last, action.due);
    });
    if (!read) return read.problem();
    const Moment from = assessment.completed != 0 ? assessment.completed : now;
    return nextReview(policy, clearBand(assessment), dateAt(from), last);
}

Result<AssessmentId> beginDraft(Store &store, const Scorer &scorer, const Outside &outside, const NewDraft &draft) {
    const auto health = scorer.isAboutHealth(draft.form);
    const Form *form = scorer.form(draft.form);
    if (!health || !form)
        return Problem{inQuotes(draft.form), tr("no installed plugin scores this form"),
                       tr("plumbline-cli plugins lists them")};
    AssessmentRecord a;
    a.id = IdMaker(outside).next<AssessmentId>();
    a.person = draft.person;
    a.form = draft.form;
    a.formRevision = static_cast<uint32_t>(form->revision);
    a.health = *health;
    a.by = draft.assessor.empty() ? AssessedBy::self : AssessedBy::assessor;
    a.assessor = draft.assessor;
    const Status stored = store.transaction([&]() -> Status {
        const auto station = Intake(store, outside).station(draft.person, draft.workstation);
        if (!station) return station.problem();
        a.workstation = *station;
        return store.putAssessment(a);
    });
    if (!stored) return stored.problem();
    return a.id;
}

Status answerDraft(Store &store, const Scorer &scorer, const AssessmentId &id, const std::string &question,
                   const std::string &value) {
    const auto assessment = store.assessment(id);
    if (!assessment) return assessment.problem();
    const Form *form = scorer.form(assessment->form);
    if (!form) return Problem{assessment->form, tr("the plugin of this form is not installed"), tr("Install it")};
    const std::string prefix = form->id + "/";
    const std::string name = question.starts_with(prefix) ? question.substr(prefix.size()) : question;
    const auto json = answerJson(*form, name, value);
    if (!json) return json.problem();
    return store.appendStep(id, {DraftStep::Kind::answer, prefix + name, *json});
}

Status undoAnswer(Store &store, const AssessmentId &id) { return step(store, id, DraftStep::Kind::undo); }
Status redoAnswer(Store &store, const AssessmentId &id) { return step(store, id, DraftStep::Kind::redo); }

Status keepRedFlag(Store &store, Scorer &scorer, const Outside &outside, const AssessmentId &id) {
    auto a = store.assessment(id);
    if (!a) return a.problem();
    if (a->state != AssessmentState::draft || !a->health) return Done{};
    const auto answers = answersOf(store, *a, outside.now());
    if (!answers) return answers.problem();
    ScoredDocument scored;
    if (!scorer.score(*answers, "", scored)) return Done{};
    const uint8_t route = scored.forms.front().route;
    const uint8_t flag = route == 1 || route == 2 ? route : 0;
    if (flag == a->route) return Done{};
    a->route = flag;
    return store.putAssessment(*a);
}

Status completeDraft(Store &store, Scorer &scorer, const Outside &outside, const ReviewPolicy &policy,
                     const AssessmentId &id) {
    return changed(store, id, [&](AssessmentRecord &a) -> Status {
        if (a.state != AssessmentState::draft)
            return notInState(a, tr("it is no draft any more"), tr("Start a new one, or correct it"));
        const Moment now = outside.now();
        const auto answers = answersOf(store, a, now);
        if (!answers) return answers.problem();
        ScoredDocument scored;
        if (Status done = scorer.score(*answers, tr("draft {id}", {{"id", id.hex()}}), scored); !done) return done;
        keepScored(scored.forms.front(), a);
        a.state = AssessmentState::completed;
        a.completed = now;
        return setReview(store, policy, a, now);
    });
}

Status reviewAssessment(Store &store, const Outside &outside, const ReviewPolicy &policy, const AssessmentId &id,
                        const std::string &reviewer, const std::optional<Date> &next) {
    return changed(store, id, [&](AssessmentRecord &a) -> Status {
        if (a.state == AssessmentState::draft)
            return notInState(a, tr("it is still a draft"), tr("Complete it, then review it"));
        if (a.state == AssessmentState::completed) a.state = AssessmentState::reviewed;
        a.reviewer = reviewer;
        a.nextReview = next;
        return next ? Status(Done{}) : setReview(store, policy, a, outside.now());
    });
}

Status signAssessment(Store &store, const Outside &outside, const ReviewPolicy &policy, const AssessmentId &id,
                      const std::string &signer) {
    return changed(store, id, [&](AssessmentRecord &a) -> Status {
        if (a.state != AssessmentState::reviewed)
            return notInState(
                a, a.state == AssessmentState::signedOff ? tr("it is signed already") : tr("nobody reviewed it"),
                a.state == AssessmentState::signedOff ? tr("Correct it if it is wrong")
                                                      : tr("Review it, then sign it"));
        a.state = AssessmentState::signedOff;
        a.signer = signer;
        return a.nextReview ? Status(Done{}) : setReview(store, policy, a, outside.now());
    });
}

Result<std::optional<AssessmentRecord>> correctionOf(Store &store, const AssessmentRecord &a) {
    AssessmentFilter filter;
    filter.person = a.person;
    filter.form = a.form;
    std::optional<AssessmentRecord> correction;
    const Status read = eachAssessment(store, filter, [&](AssessmentRecord &one) -> Result<bool> {
        if (one.supersedes == a.id) correction = std::move(one);
        return !correction;
    });
    if (!read) return read.problem();
    return correction;
}

Result<AssessmentId> beginCorrection(Store &store, const Scorer &scorer, const Outside &outside,
                                     const NewCorrection &correction) {
    AssessmentRecord fresh;
    const Status begun = store.transaction([&]() -> Status {
        auto version = versionOf(store, outside, correction.id);
        if (!version) return version.problem();
        fresh = std::move(*version);
        const Form *form = scorer.form(fresh.form);
        if (!form) return Problem{fresh.form, tr("the plugin of this form is not installed"), tr("Install it")};
        if (trim(correction.why).empty())
            return Problem{"", tr("the reason is missing"), tr("Say in a few words what is corrected, and why")};
        fresh.formRevision = static_cast<uint32_t>(form->revision);
        fresh.by = AssessedBy::assessor;
        fresh.assessor = correction.assessor;
        fresh.note = std::string(trim(correction.why));
        if (Status stored = store.putAssessment(fresh); !stored) return stored;
        for (const Draft::Entry &entry : correction.answers)
            if (Status kept = store.appendStep(fresh.id, {DraftStep::Kind::answer, entry.key, entry.value}); !kept)
                return kept;
        return Done{};
    });
    if (!begun) return begun.problem();
    return fresh.id;
}

Result<AssessmentId> correctSigned(Store &store, Scorer &scorer, const Outside &outside, const ReviewPolicy &policy,
                                   const AssessmentId &id, const std::string &answers, const std::string &file) {
    ScoredDocument scored;
    if (const Status done = scorer.score(answers, file, scored); !done) return done.problem();
    AssessmentRecord fresh;
    const Status stored = store.transaction([&]() -> Status {
        auto version = versionOf(store, outside, id);
        if (!version) return version.problem();
        fresh = std::move(*version);
        if (scored.forms.size() != 1 || scored.forms.front().form != fresh.form)
            return Problem{file, tr("it does not answer the form {form} alone", {{"form", fresh.form}}),
                           tr("Give the answers to correct")};
        fresh.by = scored.by;
        fresh.state = AssessmentState::completed;
        fresh.started = fresh.completed = outside.now();
        keepScored(scored.forms.front(), fresh);
        if (Status set = setReview(store, policy, fresh, outside.now()); !set) return set;
        return store.putAssessment(fresh);
    });
    if (!stored) return stored.problem();
    return fresh.id;
}

}  // namespace plumb
