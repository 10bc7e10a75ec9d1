// A whole store: checked, copied, put back, handed out, filled.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/cli/store_course.h"
#include "host/exchange/batch.h"
#include "host/exchange/bundle.h"
#include "host/exchange/export_all.h"
#include "host/exchange/export_person.h"
#include "host/exchange/key_files.h"
#include "host/store/backup.h"

namespace plumb {

namespace {

const char *kindName(Verification::Kind kind) {
    switch (kind) {
        case Verification::Kind::file: return "file";
        case Verification::Kind::record: return "record";
        case Verification::Kind::missing: return "missing";
        case Verification::Kind::edited: return "edited";
        case Verification::Kind::gap: return "gap";
        case Verification::Kind::moved: return "moved";
        case Verification::Kind::cut: return "cut off";
        case Verification::Kind::olderFile: return "older file";
        case Verification::Kind::noHead: return "no head outside";
    }
    return "damage";
}

int exportPerson(const StoreAccess &access, const ExportOptions &options) {
    const auto id = idFromHex(*options.person);
    if (!id)
        return failed({inQuotes(*options.person), "this is not an id", "plumbline-cli store list shows them"},
                      kWrongUse);
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    if (::mkdir(options.out.c_str(), 0700) != 0 && errno != EEXIST)
        return failed(cannotWrite(options.out, errno), kCannotWrite);
    const auto files =
        writePack(**store, Outside::real(), installedPlugins(), PersonId(*id), options.out + "/" + id->hex());
    if (!files) return failed(files.problem());
    return printText(files->front() + "\n" + files->back() + "\n");
}

}  // namespace

int storeVerify(const StoreAccess &access, const std::string &backup) {
    Result<Verification> found = Problem{};
    if (backup.empty()) {
        StoreAccess reading = access;
        reading.readOnly = true;
        auto store = openFor(reading);
        if (!store) return failed(store.problem());
        found = (*store)->verify();
    } else {
        const auto how = openingOf(access);
        if (!how) return failed(how.problem());
        found = verifyBackup(backup, *how);
    }
    if (!found) return failed(found.problem());
    bool bad = false;
    for (const Verification::Fault &fault : found->faults) {
        std::string sentence = std::string(kindName(fault.kind)) + ": ";
        if (fault.entry != 0) sentence += "log entry " + std::to_string(fault.entry) + ": ";
        complain(sentence + fault.problem.sentence());
        bad = true;
    }
    std::string text = counted(found->records, "record", "records") + " and " +
                       counted(found->entries, "log entry", "log entries") + " were read";
    text += bad ? "; not everything is as it was written.\n" : "; everything is as it was written.\n";
    const int status = printText(text);
    return status != kDone ? status : bad ? kNotEqual : kDone;
}

int storeBackup(const StoreAccess &access, const std::string &folder, size_t keep) {
    const auto how = openingOf(access);
    if (!how) return failed(how.problem());
    const auto made = makeBackup(*how, folder, keep);
    if (!made) return failed(made.problem(), kCannotWrite);
    return printText(*made + "\n");
}

int storeRestore(const StoreAccess &access, const std::string &backup) {
    const auto how = openingOf(access);
    if (!how) return failed(how.problem());
    const auto restored = restoreBackup(backup, *how);
    if (!restored) return failed(restored.problem());
    return printText("Restored from " + *restored + ".\n");
}

int storeExport(const StoreAccess &access, const ExportOptions &options) {
    if (options.person) return exportPerson(access, options);
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    if (!(*store)->info().readOnly)
        if (const Status logged = (*store)->log("store.exported", {}, "everything"); !logged)
            return failed(logged.problem());
    const auto done =
        options.out.ends_with(".csv") ? exportCsv(**store, options.out) : exportJsonLines(**store, options.out);
    if (!done) return failed(done.problem(), kCannotWrite);
    return printText(options.out + ": " + counted(done->people, "person", "people") + ", " +
                     counted(done->assessments, "assessment", "assessments") + ", " +
                     counted(done->items, "item", "items") + ". It holds names and health answers: keep it safe.\n");
}

int storeInbox(const std::string &folder) {
    const auto files = makeInboxIn(folder, Outside::real());
    if (!files) return failed(files.problem(), kCannotWrite);
    return printText("Give " + files->open + " to everybody who sends you answers.\nKeep " + files->secret +
                     ": it opens what they send.\n");
}

int storeBundle(const BundleOptions &options) {
    const Plugins plugins = installedPlugins();
    Document document(formsOf(plugins));
    std::string answers;
    if (!readDocument(options.answers, plugins, document, &answers)) return kBadInput;
    const auto key = sealAnswers(answers, options.inbox, options.key, options.out, Outside::real());
    if (!key) return failed(key.problem());
    return printText(options.out + "\nTell the organisation, not by the same way, that your key is " + *key + ".\n");
}

namespace {

std::string shownIncoming(const Incoming &one, bool newPeople) {
    std::string text = one.file + ": ";
    if (one.route == 1 || one.route == 2) text += one.route == 1 ? "EMERGENCY, at once; " : "URGENT, the same day; ";
    if (one.already) return text + "is in the store already.\n";
    text += one.person ? "for person " + one.person->hex() : newPeople ? "for a new person" : "for nobody in the store";
    for (const ScoredForm &form : one.document.forms) text += ", " + form.form;
    return text + ", sent " + one.envelope.created + "\n";
}

}  // namespace

int storeImport(const StoreAccess &access, const ImportBundles &options) {
    const auto inbox = inboxIn(options.inbox);
    if (!inbox) return failed(inbox.problem());
    Filling to(access, options.policy);
    if (to.status != kDone) return to.status;
    Store &store = *to.store;
    Intake intake(store, Outside::real());
    intake.reviewBy(to.policy);
    std::vector<Incoming> incoming;
    bool wrong = false, stranger = false;
    for (const std::string &file : options.files) {
        const auto bytes = readFile(file, kLargestEnvelope);
        auto one = bytes ? lookAt(store, intake, to.scorer, *inbox, options.senders, *bytes, file, options.sameName)
                         : Result<Incoming>(bytes.problem());
        if (one) incoming.push_back(std::move(*one));
        else wrong = true, complain(intakeSentence(one.problem()));
    }
    sortByUrgency(incoming);
    std::string text;
    for (const Incoming &one : incoming) {
        text += shownIncoming(one, options.newPeople);
        stranger = stranger || (!one.already && !one.person && !options.newPeople);
    }
    if (stranger) complain("Somebody is not in the store yet. Check the reference, or say --new-people.");
    if (!options.apply || wrong || stranger) {
        text += options.apply ? "Nothing was imported.\n" : "Nothing was imported yet: say --apply to do so.\n";
        const int status = printText(text);
        return status != kDone ? status : wrong || stranger ? kBadInput : kDone;
    }
    const auto taken = takeIn(store, intake, incoming, options.newPeople);
    if (!taken) return failed(taken.problem());
    int status = kDone;
    for (size_t i = 0; i < incoming.size(); ++i) {
        for (const AssessmentId &id : (*taken)[i].assessments) text += "  assessment " + id.hex() + "\n";
        const std::string receipt = incoming[i].file + ".receipt.json";
        const Status written = writeFile(receipt, receiptOf(incoming[i], store.info().id, Outside::real().now()));
        if (written) text += "  receipt " + receipt + "\n";
        else status = failed(written.problem(), kCannotWrite);
    }
    return std::max(status, printText(text));
}

int batchCommand(const StoreAccess &access, const BatchOptions &options) {
    BatchWishes wishes;
    wishes.again = options.again;
    wishes.sameName = options.sameName;
    Filling to(access, options.policy);
    if (to.status != kDone) return to.status;
    wishes.policy = to.policy;
    const std::string aside = options.rejected.empty() ? options.file + ".rejected" : options.rejected;
    const auto report = runBatch(
        *to.store, to.scorer, Outside::real(), options.file, aside,
        [](const Problem &problem) { complain(intakeSentence(problem)); }, wishes);
    if (!report) return failed(report.problem());
    std::string text = counted(report->rows, "row", "rows") + ": " +
                       counted(report->assessments, "assessment", "assessments") + " stored, " +
                       counted(report->newPeople, "new person", "new people") + ", " +
                       std::to_string(report->rejected) + " rejected.\n";
    if (report->byName > 0)
        text += counted(report->byName, "new person is", "new people are") +
                " known by the name alone; a reference or e-mail would find them again.\n";
    if (report->already > 0)
        text += counted(report->already, "assessment was", "assessments were") +
                " in the store already and not stored twice; --again does.\n";
    if (report->urgent > 0)
        text += counted(report->urgent, "red flag waits", "red flags wait") +
                " for a contact: plumbline-cli store list --urgent.\n";
    if (report->rejected > 0 && !report->notKept) text += "What was rejected is in " + aside + ".\n";
    const int status = printText(text);
    if (report->notKept) return failed(*report->notKept, kCannotWrite);
    return status != kDone ? status : report->rejected > 0 ? kBadInput : kDone;
}

}  // namespace plumb
