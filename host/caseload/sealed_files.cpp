#include "host/caseload/sealed_files.h"

#include <algorithm>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/person_page.h"
#include "host/exchange/key_files.h"
#include "host/present/spoken_day.h"
#include "host/store/names.h"

namespace plumb {

namespace {

// Of a time as an envelope has it.
std::string dayInWords(const std::string &time) {
    const auto day = parseDate(time.substr(0, 10));
    return day ? spokenDay(*day) : time;
}

bool isNew(const SealedFile &file) { return file.stranger && !file.already; }

Result<SealedFile> lookAtOne(Caseload &caseload, Intake &intake, const InboxKeys &inbox, const SealedMemory &memory,
                             const std::string &file) {
    const auto bytes = readFile(file, kLargestEnvelope);
    if (!bytes) return bytes.problem();
    const auto envelope = readEnvelope(*bytes, file);
    if (!envelope) return envelope.problem();
    SealedFile one;
    one.file = file;
    one.key = envelope->sender;
    auto incoming = lookAt(caseload.store(), intake, caseload.scorer(), inbox, {envelope->sender}, *bytes, file,
                           SameName::other);  // who else it may be is asked below
    if (!incoming) return incoming.problem();
    one.already = incoming->already;
    one.route = incoming->route == 1 || incoming->route == 2 ? incoming->route : 0;
    one.stranger = !incoming->person;
    one.keyKnown = incoming->person && memory.senders.contains({one.key, *incoming->person});
    one.who = personInWords(incoming->document.person);
    incoming->sameName = SameName::ask;
    if (isNew(one)) {
        auto namesakes = namesakesOf(caseload.store(), incoming->document.person);
        if (!namesakes) return namesakes.problem();
        one.question.who = one.who;
        one.question.given = incoming->document.person;
        one.question.comes = caseload.newId<PersonId>();
        for (PersonRecord &known : *namesakes) one.question.namesakes.push_back({std::move(known)});
    }
    if (incoming->person) {
        const auto person = caseload.store().person(*incoming->person);
        if (!person) return person.problem();
        one.who = personInWords(person->who);
    }
    std::vector<std::string> forms;
    for (const ScoredForm &form : incoming->document.forms) forms.push_back(caseload.formTitle(form.form));
    one.what =
        tr("{forms}, sent {day}", {{"forms", join(forms, ", ")}, {"day", dayInWords(incoming->envelope.created)}});
    one.incoming = std::move(*incoming);
    return one;
}

bool shareKey(const Person &one, const Person &other) {
    const auto alike = [](const std::string &a, const std::string &b) {
        return !trim(a).empty() && folded(a) == folded(b);
    };
    return alike(one.reference, other.reference) || alike(one.email, other.email);
}

// Strangers of the same name among the files themselves: the first is new, and may be the others.
void askAmong(std::vector<SealedFile> &files) {
    for (size_t i = 0; i < files.size(); ++i) {
        if (!isNew(files[i])) continue;
        NameQuestion &question = files[i].question;
        for (size_t j = 0; j < i; ++j) {
            const NameQuestion &other = files[j].question;
            if (!isNew(files[j]) || !mayBeOne(question.given, other.given) || shareKey(question.given, other.given))
                continue;
            PersonRecord known;
            known.id = other.comes;
            known.who = other.given;
            question.namesakes.push_back({known, tr("sent too")});
        }
    }
}

// What was said of its sender.
void tellWho(const SealedFile &file, const std::vector<SealedFile> &files, Incoming &incoming) {
    if (!file.question.asked()) return;
    const PersonRecord *one = file.question.person();
    if (!one) {
        incoming.sameName = SameName::other;
        return;
    }
    const auto earlier = std::find_if(files.begin(), files.end(),
                                      [&](const SealedFile &other) { return other.question.comes == one->id; });
    if (earlier == files.end()) incoming.saidToBe = one->id;
    else incoming.saidToBeAs = static_cast<size_t>(earlier - files.begin());
}

}  // namespace

SealedMemory readSealedMemory(const std::string &file) {
    SealedMemory memory;
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return memory;
    const auto json = readJsonFile(file);
    if (!json || !json->isObject()) return memory;
    if (const Json *inbox = json->find("inbox")) memory.inbox = inbox->asText().value_or("");
    if (const Json *senders = json->find("senders"))
        for (const Json &sender : senders->children()) {
            const Json *key = sender.find("key"), *person = sender.find("person");
            const auto id = person ? idFromHex(person->asText().value_or("")) : std::nullopt;
            if (key && id) memory.senders.emplace(key->asText().value_or(""), *id);
        }
    return memory;
}

Status writeSealedMemory(const std::string &file, const SealedMemory &memory) {
    std::string out;
    JsonWriter json(out);
    json.open('{').key("format").text("plumbline-senders/1").key("inbox").text(memory.inbox).key("senders").open('[');
    for (const auto &[key, person] : memory.senders)
        json.open('{').key("key").text(key).key("person").text(person.hex()).close('}');
    json.close(']').close('}');
    return writeFile(file, out + "\n");
}

Result<SealedLook> lookAtSealed(Caseload &caseload, const SealedMemory &memory, const std::vector<std::string> &files) {
    const auto inbox = inboxToOpenWith(memory.inbox);
    if (!inbox) return inbox.problem();
    Intake intake(caseload.store(), caseload.outside());
    SealedLook look;
    for (const std::string &file : files) {
        auto one = lookAtOne(caseload, intake, *inbox, memory, file);
        const bool twice = one && std::any_of(look.files.begin(), look.files.end(), [&](const SealedFile &other) {
                               return other.incoming.envelope.id == one->incoming.envelope.id;
                           });
        if (twice) look.refused.push_back(Problem{file, tr("another of these files is the same"), ""}.sentence());
        else if (one) look.files.push_back(std::move(*one));
        else look.refused.push_back(one.problem().sentence());
    }
    std::stable_sort(look.files.begin(), look.files.end(), [](const SealedFile &a, const SealedFile &b) {
        return (a.route == 0 ? 9 : a.route) < (b.route == 0 ? 9 : b.route);
    });
    askAmong(look.files);
    return look;
}

Result<std::vector<std::string>> takeSealed(Caseload &caseload, const std::vector<SealedFile> &files, bool newPeople,
                                            SealedMemory &memory) {
    if (Status said = allAnswered(questionsOf(files)); !said) return said.problem();
    for (const SealedFile &file : files)
        if (!file.keyKnown && !file.compared && !file.already)
            return Problem{file.who, tr("this key was not compared with what the person said"),
                           tr("Ask them and tick it, or go back and leave this file out")};
    Intake intake(caseload.store(), caseload.outside());
    intake.reviewBy(caseload.policy());
    std::vector<Incoming> incoming;
    incoming.reserve(files.size());
    for (const SealedFile &file : files) {
        incoming.push_back(file.incoming);
        tellWho(file, files, incoming.back());
    }
    const auto taken = takeIn(caseload.store(), intake, incoming, newPeople);
    if (!taken) return taken.problem();
    const Id store = caseload.store().info().id;
    std::vector<std::string> told;
    for (size_t i = 0; i < files.size(); ++i) {
        if (!files[i].already) memory.senders.emplace(files[i].key, (*taken)[i].person);
        std::string line = files[i].who + ": " +
                           (files[i].already        ? tr("was here already")
                            : (*taken)[i].newPerson ? tr("taken in, new")
                                                    : tr("taken in"));
        const std::string receipt = files[i].file + ".receipt.json";
        const Status written = writeFile(receipt, receiptOf(incoming[i], store, caseload.outside().now()));
        line += ". " + (written ? tr("Receipt: {file}", {{"file", receipt}})
                                : tr("No receipt: {why}", {{"why", written.problem().sentence()}}));
        told.push_back(std::move(line));
    }
    return told;
}

}  // namespace plumb
