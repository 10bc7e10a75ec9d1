#include "host/cli/store_course.h"

#include <algorithm>

#include "host/base/date.h"
#include "host/base/file.h"
#include "host/base/text.h"
#include "host/exchange/record_json.h"
#include "host/store/rules.h"

namespace plumb {

namespace {

// What a command about one assessment needs; when `status` is not kDone it was told why, and there is no store.
struct Work {
    Work(const StoreAccess &access, const std::string &id) {
        const auto read = idFromHex(id);
        if (!read) {
            status = failed(noSuchId(id), kWrongUse);
            return;
        }
        assessment = AssessmentId(*read);
        auto opened = openFor(access);
        if (opened) store = std::move(*opened);
        else status = failed(opened.problem());
    }
    AssessmentId assessment;
    std::unique_ptr<Store> store;
    int status = kDone;
};

std::string shown(const AssessmentRecord &a) {
    std::string text = "Assessment " + a.id.hex() + ": " + a.form + ", " + stateName(a.state);
    if (a.nextReview) text += ", next review " + isoDate(*a.nextReview);
    return text + ".\n";
}

int told(Store &store, const AssessmentId &id, const Status &done) {
    if (!done) return failed(done.problem());
    const auto a = store.assessment(id);
    if (!a) return failed(a.problem());
    std::string text = shown(*a);
    if (a->state == AssessmentState::completed && (a->route == 1 || a->route == 2))
        text += shownRoute(a->route) + ": get in touch, then note it with plumbline-cli store contact.\n";
    return printText(text);
}

// `change` with the store, and the policy that the options name.
template <class Change>
int change(const StoreAccess &access, const CourseOptions &options, const Change &change) {
    Work work(access, options.id);
    if (work.status != kDone) return work.status;
    const auto policy = policyFor(*work.store, options.policy);
    if (!policy) return failed(policy.problem());
    return told(*work.store, work.assessment, change(*work.store, *policy, work.assessment));
}

Status setPerson(PersonRecord &person, const PersonOptions &options) {
    const std::pair<const std::optional<std::string> &, std::string &> texts[] = {
        {options.name, person.who.name},
        {options.reference, person.who.reference},
        {options.department, person.who.department},
        {options.email, person.who.email},
        {options.note, person.note}};
    for (const auto &[given, kept] : texts)
        if (given) kept = *given;
    person.who = onOneLine(person.who);
    if (!options.left) return Done{};
    person.left = parseDate(*options.left);
    if (!person.left && !options.left->empty())
        return Problem{"--left", inQuotes(*options.left) + " is not a day", "Write it as 2026-11-22"};
    return Done{};
}

}  // namespace

int storePerson(const StoreAccess &access, const PersonOptions &options) {
    PersonRecord person;
    if (!options.id.empty()) {
        const auto id = idFromHex(options.id);
        if (!id) return failed(noSuchId(options.id), kWrongUse);
        person.id = PersonId(*id);
    }
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    if (options.id.empty()) {
        person.id = IdMaker(Outside::real()).next<PersonId>();
    } else {
        auto known = (*store)->person(person.id);
        if (!known) return failed(known.problem());
        person = std::move(*known);
    }
    if (const Status set = setPerson(person, options); !set) return failed(set.problem(), kWrongUse);
    if (const Status stored = (*store)->putPerson(person); !stored) return failed(stored.problem());
    return printText((options.id.empty() ? "New person     " : "Person         ") + person.id.hex() + "\n");
}

int storeDraft(const StoreAccess &access, const DraftOptions &options) {
    const Scoring scoring;
    const Work work(access, options.person);
    if (work.status != kDone) return work.status;
    const auto begun = beginDraft(*work.store, scoring.scorer, Outside::real(),
                                  {PersonId(work.assessment), options.form, options.workstation, options.assessor});
    if (!begun) return failed(begun.problem());
    return printText("Draft          " + begun->hex() + "\n");
}

int storeAnswer(const StoreAccess &access, const std::string &id, const std::string &question,
                const std::string &value) {
    Scoring scoring;
    const Work work(access, id);
    if (work.status != kDone) return work.status;
    Status kept = answerDraft(*work.store, scoring.scorer, work.assessment, question, value);
    if (kept) kept = keepRedFlag(*work.store, scoring.scorer, Outside::real(), work.assessment);
    return kept ? kDone : failed(kept.problem());
}

int storeUndo(const StoreAccess &access, const std::string &id, bool redo) {
    Scoring scoring;
    const Work work(access, id);
    if (work.status != kDone) return work.status;
    Status done = redo ? redoAnswer(*work.store, work.assessment) : undoAnswer(*work.store, work.assessment);
    if (done) done = keepRedFlag(*work.store, scoring.scorer, Outside::real(), work.assessment);
    return done ? kDone : failed(done.problem());
}

int storeComplete(const StoreAccess &access, const CourseOptions &options) {
    Scoring scoring;
    return change(access, options, [&](Store &store, const ReviewPolicy &policy, const AssessmentId &id) {
        return completeDraft(store, scoring.scorer, Outside::real(), policy, id);
    });
}

int storeReview(const StoreAccess &access, const CourseOptions &options) {
    const std::optional<Date> next = parseDate(options.next);
    if (!next && !options.next.empty())
        return failed({"--next", inQuotes(options.next) + " is not a day", "Write it as 2026-11-22"}, kWrongUse);
    return change(access, options, [&](Store &store, const ReviewPolicy &policy, const AssessmentId &id) {
        return reviewAssessment(store, Outside::real(), policy, id, options.by, next);
    });
}

int storeSign(const StoreAccess &access, const CourseOptions &options) {
    return change(access, options, [&](Store &store, const ReviewPolicy &policy, const AssessmentId &id) {
        return signAssessment(store, Outside::real(), policy, id, options.by);
    });
}

int storeDiscard(const StoreAccess &access, const std::string &id, bool yes) {
    const Work work(access, id);
    if (work.status != kDone) return work.status;
    if (!yes)
        return failed({id, "nothing was discarded; this cannot be taken back",
                       "Look with plumbline-cli store show, then say --yes"},
                      kWrongUse);
    const Status gone = work.store->discardDraft(work.assessment);
    return gone ? printText("Discarded: the draft, its answers and what was about it.\n") : failed(gone.problem());
}

int storeCorrect(const StoreAccess &access, const CourseOptions &options) {
    const auto answers = readFile(options.file, kLargestDocument);
    if (!answers) return failed(answers.problem());
    Scoring scoring;
    const Work work(access, options.id);
    if (work.status != kDone) return work.status;
    const auto policy = policyFor(*work.store, options.policy);
    if (!policy) return failed(policy.problem());
    const auto fresh =
        correctSigned(*work.store, scoring.scorer, Outside::real(), *policy, work.assessment, *answers, options.file);
    if (!fresh) return failed(fresh.problem());
    return told(*work.store, *fresh, Done{});
}

}  // namespace plumb
