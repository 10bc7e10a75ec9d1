// Scored documents into the store: who it is, where, and an assessment for each form.
//
// A person is known by reference, else by e-mail, whatever the case. A name alone makes a new person; when somebody in
// the store has that name and department it takes somebody to say whether they are one (SameName). What a person has
// already, the same form with the same answers byte for byte, is not stored a second time.
// Calls of one document belong into one transaction of the store; the caller opens it. One a thread.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/base/translated.h"
#include "host/exchange/scorer.h"
#include "host/store/review.h"
#include "host/store/store.h"

namespace plumb {

struct TakenIn {
    PersonId person;
    bool newPerson = false;
    bool byName = false;                    // new, with neither reference nor e-mail
    std::vector<AssessmentId> assessments;  // in the order of the document's forms; none: it was there already
    size_t already = 0;                     // so many were there
    size_t urgent = 0;                      // so many new ones are red flags of route 1 or 2
};

// Whether a name alone means the one person in the store who has that name and department: it is a problem, unless that
// person has these very answers; or it does; or it means somebody else.
enum class SameName : uint8_t { ask, same, other };
// What to do about that problem; whoever offers another answer adds how to give it.
inline constexpr std::string_view kNameAloneIsKnown = trMark("Have a reference or e-mail added to the answers");

// How a document is taken in, where it is not left to the document.
struct IntakeWishes {
    std::optional<PersonId> person;   // it is this one's, whatever the document says
    std::vector<AssessmentId> ids{};  // of the assessments, in the order of the forms; empty: new ones
    bool knownOnly = false;           // a person who is not in the store is a problem
    bool again = false;               // store it though the person has this form with these very answers already
    SameName sameName = SameName::ask;
    std::string note;
};

class Intake {
  public:
    Intake(Store &store, const Outside &outside) : store_(store), ids_(outside), now_(outside.now) {}

    // Reads all persons, workstations and answers once and keeps their look-up in memory, for a bulk load into a small
    // store: its own indexes are gone meanwhile. A number and an id stand for each assessment.
    Status remember();

    Moment now() const { return now_(); }

    // Nothing when the person is not in the store. Problem: several persons have this reference or e-mail, or the name
    // alone is not enough.
    Result<std::optional<PersonId>> find(const Person &who, SameName sameName = SameName::ask);

    Result<TakenIn> take(const ScoredDocument &document, const IntakeWishes &wishes = {});

    // From now on each assessment gets a day of review.
    void reviewBy(const ReviewPolicy &policy) { policy_ = policy; }

    // The person's workstation of this name, made when there is none; none for "".
    Result<WorkstationId> station(const PersonId &person, const std::string &name, bool isNew = false);

  private:
    Status rememberPeople();
    Status rememberNames();
    Status rememberStations();
    Status rememberAnswers();
    Result<std::optional<PersonId>> findByKey(const Person &who);
    Result<std::vector<PersonId>> namesakes(const Person &who);
    Result<std::optional<PersonId>> withTheseAnswers(const std::vector<PersonId> &people,
                                                     const std::vector<ScoredForm> &forms);
    Result<std::optional<PersonId>> whoIs(const ScoredDocument &document, const IntakeWishes &wishes);
    Result<PersonId> addPerson(const Person &who);
    Result<bool> isHere(const PersonId &person, const ScoredForm &form);
    uint64_t numberOf(const PersonId &person, const ScoredForm &form) const;
    void fillRecord(const ScoredDocument &document, const ScoredForm &form);

    Store &store_;
    IdMaker ids_;
    std::function<Moment()> now_;
    bool remembers_ = false;
    std::unordered_map<std::string, std::optional<PersonId>> persons_;     // by key; nothing: several have it
    std::optional<std::unordered_multimap<std::string, PersonId>> names_;  // by name and department; nothing: not read
    std::unordered_map<std::string, WorkstationId> stations_;              // by person and name
    std::unordered_multimap<uint64_t, AssessmentId> answers_;              // by a hash of person, form and answers
    std::optional<ReviewPolicy> policy_;
    AssessmentRecord record_;  // the one being stored; its memory is used again
};

}  // namespace plumb
