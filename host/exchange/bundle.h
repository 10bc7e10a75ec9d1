// Bundles from employees into a store: looked at without changing anything, then taken in together or not at all.
//
// The bundle's id becomes that of its assessments, so that a bundle that comes twice is found to be here already.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/exchange/envelope.h"
#include "host/exchange/intake.h"

namespace plumb {

// An answers document, closed for an organisation. Problem: it is too large to be sent.
Result<std::string> packBundle(const std::string &answers, const InboxKeys &inbox, const SenderKeys &sender,
                               const Outside &outside);

// A bundle that could be taken in, and what would come of it.
struct Incoming {
    std::string file, hash;  // SHA-256 of the file
    Envelope envelope;
    ScoredDocument document;
    std::optional<PersonId> person;  // nothing: nobody in the store has the reference or e-mail
    std::vector<AssessmentId> ids;   // in the order of the forms
    bool already = false;            // it is in the store
    uint8_t route = 0;               // of back health, 1 and 2 first; 0: none
    SameName sameName = SameName::ask;
    std::optional<PersonId> saidToBe;  // somebody says that it is this person, whom it then tells more about
    std::optional<size_t> saidToBeAs;  // or whoever an earlier one of those taken in together is
};

// `bytes` are the file's. Problems: those of the envelope and of the answers; the sender is not among `senders`
// (fingerprints); it was made in the future.
Result<Incoming> lookAt(Store &store, Intake &intake, Scorer &scorer, const InboxKeys &inbox,
                        const std::vector<std::string> &senders, const std::string &bytes, const std::string &file,
                        SameName sameName = SameName::ask);

// Routes 1 and 2 before all others, 1 first; otherwise as they came.
void sortByUrgency(std::vector<Incoming> &incoming);

// All that are not here already, in one transaction. `newPeople`: persons who are not in the store may be added.
// What came of each, in order.
Result<std::vector<TakenIn>> takeIn(Store &store, Intake &intake, const std::vector<Incoming> &incoming,
                                    bool newPeople);

// "plumbline-receipt/1", for the sender: that this bundle arrived, when, in which store.
std::string receiptOf(const Incoming &incoming, const Id &store, Moment now);

}  // namespace plumb
