// Scored documents into the store: who it is, where, and an assessment for each form.
//
// A person is known by reference, else by e-mail, whatever the case; a name alone is never enough to take two for one.
// What a person has already, the same form with the same answers byte for byte, is not stored a second time.
// Calls of one document belong into one transaction of the store; the caller opens it. One a thread.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/exchange/scorer.h"
#include "host/store/review.h"
#include "host/store/store.h"

namespace plumb {

struct TakenIn {
    PersonId person;
    bool newPerson = false;
    std::vector<AssessmentId> assessments;  // in the order of the document's forms; none: it was there already
    size_t already = 0;                     // so many were there
    size_t urgent = 0;                      // so many new ones are red flags of route 1 or 2
};

// How a document is taken in, where it is not left to the document.
struct IntakeWishes {
    std::optional<PersonId> person;   // it is this one's, whatever the document says
    std::vector<AssessmentId> ids{};  // of the assessments, in the order of the forms; empty: new ones
    bool knownOnly = false;           // a person who is not in the store is a problem
    bool again = false;               // store it though the person has this form with these very answers already
    std::string note;
};

class Intake {
  public:
    Intake(Store &store, const Outside &outside) : store_(store), ids_(outside), now_(outside.now) {}

    // Reads all persons, workstations and answers once and keeps their look-up in memory, for a bulk load into a small
    // store: its own indexes are gone meanwhile. A number and an id stand for each assessment.
    Status remember();

    Moment now() const { return now_(); }

    // Nothing when the person is not in the store. Problem: several persons have this reference or e-mail.
    Result<std::optional<PersonId>> find(const Person &who);

    Result<TakenIn> take(const ScoredDocument &document, const IntakeWishes &wishes = {});

    // From now on each assessment gets a day of review.
    void reviewBy(const ReviewPolicy &policy) { policy_ = policy; }

    // The person's workstation of this name, made when there is none; none for "".
    Result<WorkstationId> station(const PersonId &person, const std::string &name, bool isNew = false);

  private:
    Status rememberPeople();
    Status rememberStations();
    Status rememberAnswers();
    Result<PersonId> addPerson(const Person &who);
    Result<bool> isHere(const PersonId &person, const ScoredForm &form, uint64_t number);
    void fillRecord(const ScoredDocument &document, const ScoredForm &form);

    Store &store_;
    IdMaker ids_;
    std::function<Moment()> now_;
    bool remembers_ = false;
    std::unordered_map<std::string, std::optional<PersonId>> persons_;  // by key; nothing: several have it
    std::unordered_map<std::string, WorkstationId> stations_;           // by person and name
    std::unordered_multimap<uint64_t, AssessmentId> answers_;           // by a hash of person, form and answers
    std::optional<ReviewPolicy> policy_;
    AssessmentRecord record_;  // the one being stored; its memory is used again
};

}  // namespace plumb
