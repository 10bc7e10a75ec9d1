// The course of an assessment in a store: begun, answered, completed, reviewed, signed, corrected.
//
// Each call is one transaction of its own. The next review follows from the policy, the band that queries may see (a
// day that came from an answer about health would tell it) and the day on which the last open action is due. Problems:
// those of the store (not there, wrong state, frozen) and of the answers.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/exchange/scorer.h"
#include "host/store/review.h"
#include "host/store/store.h"

namespace plumb {

struct NewDraft {
    PersonId person;
    std::string form, workstation;  // workstation: its name, made when the person has none of it; "": none
    std::string assessor;           // "": the person themselves
};
Result<AssessmentId> beginDraft(Store &store, const Scorer &scorer, const Outside &outside, const NewDraft &draft);

// `question`: "seat.height" or "desk/seat.height". `value`: as in a table's cell (table_rows.h), or a JSON array for a
// group; "" clears the answer. Durable when it returns well.
Status answerDraft(Store &store, const Scorer &scorer, const AssessmentId &id, const std::string &question,
                   const std::string &value);

// One step back or forth. Problem: there is none.
Status undoAnswer(Store &store, const AssessmentId &id);
Status redoAnswer(Store &store, const AssessmentId &id);

// The red flag that the answers of a draft about health raise so far is kept with it, so that urgent() has it before
// the draft is completed; it goes when its answer is taken back. Answers that do not score change nothing.
Status keepRedFlag(Store &store, Scorer &scorer, const Outside &outside, const AssessmentId &id);

// The answers become a document that is scored; the steps go.
Status completeDraft(Store &store, Scorer &scorer, const Outside &outside, const ReviewPolicy &policy,
                     const AssessmentId &id);

// `next`: a day of the reviewer's own instead of the policy's.
Status reviewAssessment(Store &store, const Outside &outside, const ReviewPolicy &policy, const AssessmentId &id,
                        const std::string &reviewer, const std::optional<Date> &next);
Status signAssessment(Store &store, const Outside &outside, const ReviewPolicy &policy, const AssessmentId &id,
                      const std::string &signer);

// The newest version that corrects `a`, a draft or not; nothing when there is none.
Result<std::optional<AssessmentRecord>> correctionOf(Store &store, const AssessmentRecord &a);

// A draft that corrects the signed assessment `id`: it begins with these entries and supersedes the old one, which
// stays, once it is completed. `why` becomes its note. Problems: it is not signed, it is corrected already, no reason.
struct NewCorrection {
    AssessmentId id;
    std::string assessor, why;
    std::vector<Draft::Entry> answers;
};
Result<AssessmentId> beginCorrection(Store &store, const Scorer &scorer, const Outside &outside,
                                     const NewCorrection &correction);

// A new, completed version of a signed assessment from an answers document of that form alone; the old one stays.
Result<AssessmentId> correctSigned(Store &store, Scorer &scorer, const Outside &outside, const ReviewPolicy &policy,
                                   const AssessmentId &id, const std::string &answers, const std::string &file);

// Of completed, or of today while there is no such day; nothing when an action's due day cannot be read.
Result<Date> reviewDay(Store &store, const ReviewPolicy &policy, const AssessmentRecord &assessment, Moment now);

}  // namespace plumb
