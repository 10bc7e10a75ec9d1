// Making a store, and the records in it: added, listed, shown, erased.
#include <algorithm>

#include "host/base/date.h"
#include "host/base/file.h"
#include "host/base/text.h"
#include "host/cli/store_course.h"
#include "host/exchange/intake.h"
#include "host/exchange/record_json.h"
#include "host/store/backup.h"
#include "host/store/items.h"
#include "host/store/place.h"

namespace plumb {

namespace {

std::string shownPerson(const Person &who) {
    std::string text = who.name.empty() ? "(no name)" : who.name;
    for (const std::string &part : {who.reference, who.department, who.email})
        if (!part.empty()) text += ", " + part;
    return text;
}

int addOne(Store &store, Intake &intake, Scorer &scorer, const std::string &file, const IntakeWishes &wishes,
           std::string &told) {
    const auto bytes = readFile(file, kLargestDocument);
    if (!bytes) return failed(bytes.problem());
    ScoredDocument document;
    if (const Status scored = scorer.score(*bytes, file, document); !scored) return failed(scored.problem());
    for (const std::string &warning : document.warnings) complain(warning);
    TakenIn taken;
    const Status done = store.transaction([&]() -> Status {
        auto result = intake.take(document, wishes);
        if (!result) return result.problem();
        taken = std::move(*result);
        return Done{};
    });
    if (!done) {
        complain(intakeSentence({file + ", " + done.problem().where, done.problem().what, done.problem().whatToDo}));
        return kBadInput;
    }
    told += (taken.newPerson ? "New person     " : "Person         ") + taken.person.hex();
    told += taken.byName ? "  known by the name alone: give a reference or e-mail to be found again by\n" : "\n";
    for (size_t i = 0; i < taken.assessments.size(); ++i) {
        const ScoredForm &form = document.forms[i];
        if (taken.assessments[i].none()) {
            told += "  " + form.form + " is in the store already, with the same answers; --again stores it twice.\n";
            continue;
        }
        told += "  assessment   " + taken.assessments[i].hex() + "  " + form.form + "\n";
        if (form.route == 1 || form.route == 2)
            told += "  " + shownRoute(form.route) + ": get in touch, then note it with plumbline-cli store contact.\n";
    }
    return kDone;
}

}  // namespace

int failed(const Problem &problem, int status) {
    complain(problem.sentence());
    return status;
}

std::string intakeSentence(Problem problem) {
    if (problem.whatToDo == kNameAloneIsKnown)
        problem.whatToDo += ", or say with --same-name whether they are one person";
    return problem.sentence();
}

Problem noSuchId(const std::string &text) {
    return {inQuotes(text), "this is not an id", "Ids have 32 hexadecimal digits; plumbline-cli store list shows them"};
}

std::string shownAssessment(const AssessmentRecord &a) {
    std::string text = a.id.hex() + "  " + a.form + ", " + stateName(a.state);
    if (a.completed != 0) text += ", " + timeText(a.completed).substr(0, 10);
    const std::string_view level = levelName(a.band);
    if (!a.health && !level.empty()) text += ", worst level " + std::string(level);
    return text;
}

std::string shownRoute(uint8_t route) { return route == 1 ? "EMERGENCY, at once" : "URGENT, the same day"; }

void logRead(Store &store, const std::string &action, const Id &object) {
    if (store.info().readOnly) return;
    if (const Status logged = store.log(action, object, ""); !logged) complain(logged.problem().sentence());
}

int printText(const std::string &text) { return printAll(withoutControls(text)) ? kDone : kCannotWrite; }

int storeInit(const StoreAccess &access, const InitOptions &options) {
    const std::string keyFile = access.keyFile.empty() ? keyFileOf(access.path) : access.keyFile;
    auto unlock = freshUnlock(options.isProtected ? "" : keyFile, access.passphraseFd);
    if (!unlock) return failed(unlock.problem());
    Opening how;
    how.path = access.path;
    how.unlock = std::move(*unlock);
    how.actor = access.actor.empty() ? "plumbline-cli" : access.actor;
    auto created = createStore(how);
    wipe(how.unlock.passphrase);
    if (!created) return failed(created.problem());
    std::string text = "A new store is in " + access.path + ".\n";
    if (!options.isProtected)
        text += "Whoever has " + keyFile + " can open it: keep it where the store's copies are not.\n";
    text += "Its recovery key is shown only now. Write it down, keep it elsewhere; without it and the " +
            std::string(options.isProtected ? "passphrase" : "key file") + " nobody opens the store:\n\n    " +
            created->recoveryKey + "\n\n";
    const int status = printText(text);
    wipe(text);
    wipe(created->recoveryKey);
    return status;
}

int storeRekey(const StoreAccess &access, const std::string &keyFile, int newFd) {
    auto how = openingOf(access);
    if (!how) return failed(how.problem());
    auto fresh = freshUnlock(keyFile, newFd);
    if (!fresh) return failed(fresh.problem());
    const Status changed = changeUnlock(*how, *fresh);
    wipe(how->unlock.passphrase);
    wipe(fresh->passphrase);
    if (!changed) return failed(changed.problem());
    return printText("The store opens in the new way. Backups made before open in the old one.\n");
}

int storeAdd(const StoreAccess &access, const AddOptions &options) {
    IntakeWishes wishes;
    if (options.person) {
        const auto id = idFromHex(*options.person);
        if (!id) return failed(noSuchId(*options.person), kWrongUse);
        wishes.person = PersonId(*id);
    }
    wishes.again = options.again;
    wishes.sameName = options.sameName;
    Filling to(access, options.policy);
    if (to.status != kDone) return to.status;
    Intake intake(*to.store, Outside::real());
    intake.reviewBy(to.policy);
    std::string told;
    int status = kDone;
    for (const std::string &file : options.files)
        status = std::max(status, addOne(*to.store, intake, to.scorer, file, wishes, told));
    return std::max(status, printText(told));
}

int storeList(const StoreAccess &access, const ListOptions &options) {
    PageAfter<PersonId> page{{}, options.limit};
    if (!options.after.empty()) {
        const auto after = idFromHex(options.after);
        if (!after) return failed(noSuchId(options.after), kWrongUse);
        page.after = PersonId(*after);
    }
    auto opened = openFor(access);
    if (!opened) return failed(opened.problem());
    Store &store = **opened;
    std::string text;
    const auto urgent = store.urgent();
    if (!urgent) return failed(urgent.problem());
    for (const AssessmentRecord &a : *urgent) {
        const auto person = store.person(a.person);
        if (!person) return failed(person.problem());
        text += shownRoute(a.route) + ": " + shownPerson(person->who) + "\n  " + shownAssessment(a) + "\n";
    }
    if (!urgent->empty()) {
        logRead(store, "urgent.read", {});
        text += "Get in touch, then: plumbline-cli store contact ASSESSMENT --on DATE --by NAME\n\n";
    }
    if (options.urgentOnly) return printText(text.empty() ? "Nobody is waiting to be contacted.\n" : text);
    const auto people = store.people({options.text, options.department}, page);
    if (!people) return failed(people.problem());
    for (const PersonRecord &person : *people) {
        text += person.id.hex() + "  " + shownPerson(person.who) + "\n";
        AssessmentFilter filter;
        filter.person = person.id;
        const auto latest = store.assessments(filter, {{}, 1});
        if (!latest) return failed(latest.problem());
        for (const AssessmentRecord &a : *latest) text += "    latest  " + shownAssessment(a) + "\n";
    }
    if (people->empty()) text += "Nobody was found.\n";
    if (people->size() == options.limit) text += "More may follow: --after " + people->back().id.hex() + "\n";
    return printText(text);
}

namespace {

int showAssessment(Store &store, const AssessmentRecord &a, bool answers) {
    logRead(store, "assessment.read", a.id);
    if (answers) return printAll(a.answers + (a.answers.ends_with('\n') ? "" : "\n")) ? kDone : kCannotWrite;
    std::string text;
    JsonWriter writer(text);
    writeJson(writer, a);
    text += '\n';
    if (a.state == AssessmentState::draft) {
        const auto draft = store.draft(a.id);
        if (!draft) return failed(draft.problem());
        JsonWriter answers(text);
        writeJson(answers, *draft);
        text += '\n';
    }
    return printText(text);
}

template <class T>
Status appendItems(Store &store, const PersonId &person, const char *title, std::string &text,
                   const std::function<std::string(const T &)> &shown) {
    ItemFilter filter;
    filter.person = person;
    const auto items = list<T>(store, filter, {{}, 200});
    if (!items) return items.problem();
    for (const T &item : *items) text += std::string(title) + item.id.hex() + "  " + shown(item) + "\n";
    return Done{};
}

int showPerson(Store &store, const PersonRecord &person) {
    logRead(store, "person.read", person.id);
    std::string text = shownPerson(person.who) + "\n";
    if (!person.note.empty()) text += person.note + "\n";
    AssessmentFilter filter;
    filter.person = person.id;
    const auto all = store.assessments(filter, {{}, 200});
    if (!all) return failed(all.problem());
    for (const AssessmentRecord &a : *all) text += "assessment   " + shownAssessment(a) + "\n";
    Status done =
        appendItems<Workstation>(store, person.id, "workstation  ", text, [](const Workstation &w) { return w.name; });
    if (done)
        done = appendItems<ActionItem>(store, person.id, "action       ", text, [](const ActionItem &a) {
            return std::string(stateName(a.state)) + (a.due ? ", due " + isoDate(*a.due) : "") + ": " + a.text;
        });
    if (done)
        done = appendItems<Release>(store, person.id, "release      ", text, [](const Release &r) {
            return timeText(r.when) + ", " + r.copy + " copy " + stageName(r.stage) + ", " + r.recipient;
        });
    if (done)
        done = appendItems<Contact>(store, person.id, "contact      ", text,
                                    [](const Contact &c) { return (c.on ? isoDate(*c.on) : "") + " by " + c.by; });
    return done ? printText(text) : failed(done.problem());
}

}  // namespace

int storeShow(const StoreAccess &access, const std::string &text, bool answers) {
    const auto id = idFromHex(text);
    if (!id) return failed(noSuchId(text), kWrongUse);
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    if (const auto person = (*store)->person(PersonId(*id))) return showPerson(**store, *person);
    const auto assessment = (*store)->assessment(AssessmentId(*id));
    if (assessment) return showAssessment(**store, *assessment, answers);
    return failed(assessment.problem());
}

int storeContact(const StoreAccess &access, const ContactOptions &options) {
    const auto id = idFromHex(options.assessment);
    if (!id) return failed(noSuchId(options.assessment), kWrongUse);
    Contact contact;
    contact.on = parseDate(options.on);
    if (!contact.on)
        return failed({"--on", inQuotes(options.on) + " is not a day", "Write it as 2026-11-22"}, kWrongUse);
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    const auto assessment = (*store)->assessment(AssessmentId(*id));
    if (!assessment) return failed(assessment.problem());
    contact.id = IdMaker(Outside::real()).next();
    contact.person = assessment->person;
    contact.about = assessment->id;
    contact.by = options.by;
    contact.note = options.note;
    if (const Status noted = put(**store, contact); !noted) return failed(noted.problem());
    return printText("Noted: contacted on " + isoDate(*contact.on) + " by " + contact.by + ".\n");
}

int storeErase(const StoreAccess &access, const EraseOptions &options) {
    const auto id = idFromHex(options.person);
    if (!id) return failed(noSuchId(options.person), kWrongUse);
    if (!options.yes)
        return failed({options.person, "nothing was erased; this cannot be taken back",
                       "Look with plumbline-cli store show, then say --yes"},
                      kWrongUse);
    const auto how = openingOf(access);
    if (!how) return failed(how.problem());
    {
        auto store = openStore(*how);
        if (!store) return failed(store.problem());
        if (const auto person = (*store)->person(PersonId(*id)); !person) return failed(person.problem());
        const Status erased = (*store)->erasePerson(PersonId(*id), options.reason);
        if (!erased) return failed(erased.problem());
    }
    std::string text = "Erased: the key to everything about this person is destroyed.\n";
    if (options.backups.empty()) {
        text += "Backups still hold it until they are rotated out: --backups FOLDER erases there too.\n";
    } else {
        const auto count = eraseInBackups(options.backups, *how, PersonId(*id), options.reason);
        if (!count) return failed(count.problem());
        text += "Erased in " + std::to_string(*count) + " backups too.\n";
    }
    return printText(text);
}

}  // namespace plumb
