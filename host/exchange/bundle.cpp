#include "host/exchange/bundle.h"

#include <algorithm>

#include "host/base/hash.h"
#include "host/base/json_writer.h"
#include "host/base/translated.h"
#include "host/exchange/record_json.h"

namespace plumb {

namespace {

// One id a form: the bundle's own, then its neighbours.
std::vector<AssessmentId> idsFrom(const Id &bundle, size_t count) {
    std::vector<AssessmentId> ids(count, AssessmentId(bundle));
    for (size_t i = 0; i < count; ++i) ids[i].bytes[15] ^= static_cast<unsigned char>(i);
    return ids;
}

// The largest id counts as the newest assessment, so a clock that is far ahead would stay ahead of every later one.
constexpr Moment kMostAhead = 24 * 60 * 60;

bool isRedFlag(uint8_t route) { return route == 1 || route == 2; }

// With what a bundle says of a person who is known by less, to be found by it the next time.
Status fillGaps(Store &store, const PersonId &id, const Person &given) {
    auto person = store.person(id);
    if (!person) return person.problem();
    bool filled = false;
    for (std::string Person::*part : {&Person::reference, &Person::department, &Person::email}) {
        if (given.*part == person->who.*part || !(person->who.*part).empty()) continue;
        person->who.*part = given.*part;
        filled = true;
    }
    return filled ? store.putPerson(*person) : Status(Done{});
}

}  // namespace

Result<std::string> packBundle(const std::string &answers, const InboxKeys &inbox, const SenderKeys &sender,
                               const Outside &outside) {
    if (answers.size() > kLargestDocument)
        return Problem{"", tr("the answers are larger than 4 MiB"), tr("Check that this is an answers document")};
    return closeEnvelope(answers, inbox, sender, IdMaker(outside).next(), timeText(outside.now()));
}

Result<Incoming> lookAt(Store &store, Intake &intake, Scorer &scorer, const InboxKeys &inbox,
                        const std::vector<std::string> &senders, const std::string &bytes, const std::string &file,
                        SameName sameName) {
    Incoming incoming;
    incoming.sameName = sameName;
    incoming.file = file;
    incoming.hash = sha256(bytes);
    auto envelope = readEnvelope(bytes, file);
    if (!envelope) return envelope.problem();
    incoming.envelope = std::move(*envelope);
    const std::string &sender = incoming.envelope.sender;
    if (std::find(senders.begin(), senders.end(), sender) == senders.end())
        return Problem{file, tr("its sender has the key {key}, which is not accepted", {{"key", sender}}),
                       tr("Ask the person whether this is theirs, then name it with --sender")};
    if (madeAt(incoming.envelope.id) > intake.now() + kMostAhead)
        return Problem{file, tr("it was made more than a day from now"),
                       tr("Ask the sender to set the clock of their computer and to send it again")};
    const auto answers = openEnvelope(incoming.envelope, inbox, file);
    if (!answers) return answers.problem();
    if (const Status scored = scorer.score(*answers, file, incoming.document); !scored) return scored.problem();
    incoming.ids = idsFrom(incoming.envelope.id, incoming.document.forms.size());
    incoming.already = static_cast<bool>(store.assessment(incoming.ids.front()));
    if (!incoming.already) {
        const auto person = intake.find(incoming.document.person, sameName);
        if (!person)
            return Problem{file + ", " + person.problem().where, person.problem().what, person.problem().whatToDo};
        incoming.person = *person;
    }
    for (const ScoredForm &form : incoming.document.forms) incoming.route = std::max(incoming.route, form.route);
    return incoming;
}

void sortByUrgency(std::vector<Incoming> &incoming) {
    const auto key = [](const Incoming &one) { return isRedFlag(one.route) ? one.route : uint8_t{9}; };
    std::stable_sort(incoming.begin(), incoming.end(),
                     [&](const Incoming &a, const Incoming &b) { return key(a) < key(b); });
}

Result<std::vector<TakenIn>> takeIn(Store &store, Intake &intake, const std::vector<Incoming> &incoming,
                                    bool newPeople) {
    std::vector<TakenIn> all(incoming.size());
    const Status done = store.transaction([&]() -> Status {
        for (size_t i = 0; i < incoming.size(); ++i) {
            const Incoming &one = incoming[i];
            if (one.already) continue;
            IntakeWishes wishes;
            wishes.ids = one.ids;
            wishes.knownOnly = !newPeople;
            wishes.person = one.saidToBeAs ? all[*one.saidToBeAs].person : one.saidToBe;
            wishes.sameName = one.sameName;
            wishes.note =
                "Sent by the employee in bundle " + one.envelope.id.hex() + ", signed by " + one.envelope.sender;
            auto taken = intake.take(one.document, wishes);
            if (!taken) {
                Problem problem = taken.problem();
                problem.where = one.file + ", " + problem.where;
                return problem;
            }
            all[i] = std::move(*taken);
            if (wishes.person)
                if (Status filled = fillGaps(store, *wishes.person, one.document.person); !filled) return filled;
            if (Status logged = store.log("bundle.imported", one.envelope.id, one.hash); !logged) return logged;
        }
        return Done{};
    });
    if (!done) return done.problem();
    return all;
}

std::string receiptOf(const Incoming &incoming, const Id &store, Moment now) {
    std::string text;
    JsonWriter writer(text);
    writer.open('{').key("format").text("plumbline-receipt/1").key("bundle").text(incoming.envelope.id.hex());
    writer.key("sha256").text(incoming.hash).key("sender").text(incoming.envelope.sender);
    writer.key("store").text(store.hex()).key("received").text(timeText(now)).key("forms").open('[');
    for (const ScoredForm &form : incoming.document.forms) writer.text(form.form);
    writer.close(']').close('}');
    text += '\n';
    return text;
}

}  // namespace plumb
