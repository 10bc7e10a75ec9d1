// A visit: an assessment of somebody by an assessor, begun in the store and worked on at a desk; then completed,
// reviewed and signed (exchange's course.h does the steps).
//
// What the person answered themselves lies beside it. Answers of the last visit or of a neighbouring desk are only
// proposals: none is an answer before the assessor has said so.
#pragma once
#include <memory>

#include "host/caseload/store_drafts.h"
#include "host/present/assessment_desk.h"

namespace plumb {

// Where proposals come from.
struct ProposalFrom {
    AssessmentId assessment;  // none: there are no proposals
    bool neighbour = false;   // of another person: nothing but answers about the workplace is taken over
};

struct NewVisit {
    PersonId person;
    std::string form, workstation;  // workstation: its name, "" none
    ProposalFrom from;
};

// The draft is in the store. Problems: those of the store, a form that no plugin scores.
Result<AssessmentId> beginVisit(Caseload &caseload, const NewVisit &visit);

// The desk to go on at. `drafts` must outlive it.
Result<std::unique_ptr<AssessmentDesk>> openVisit(Caseload &caseload, StoreDrafts &drafts, const AssessmentId &id);

// An answers document with what was answered of furniture, equipment and room alone (`of_place` in the form): nothing
// of who the person is, no size of theirs, no habit, no answer about health, no words that somebody typed.
// Problem: it does not read.
Result<std::string> workplaceOnly(const Library &library, const std::string &answers);

// The newest completed assessment of a person by form, made by anybody, by themselves or by an assessor; nothing when
// there is none.
enum class Whose { anybody, theirs, assessors };
Result<std::optional<AssessmentRecord>> newestOf(Store &store, const PersonId &person, const std::string &form,
                                                 Whose whose);

// What still has no answer in a visit that is begun, by part, as its review page counts it: "6 answers are missing.",
// then a line a part. "" when nothing is missing.
Result<std::string> missingInWords(Caseload &caseload, StoreDrafts &drafts, const AssessmentId &id);

// Completed, reviewed by the assessor and signed in one go.
Status completeVisit(Caseload &caseload, const AssessmentId &id);
Status signVisit(Caseload &caseload, const AssessmentId &id, const std::string &signer);

}  // namespace plumb
