#include "host/cli/store_command.h"

#include <CLI/CLI.hpp>
#include <functional>

#include "host/cli/store_course.h"
#include "host/cli/store_list.h"

namespace plumb {

void offerPolicy(CLI::App *app, std::string &policy) {
    app->add_option("--policy", policy,
                    "When it is due again: a policy of reports/review.json instead of the store's own (store policy)");
}

namespace {

void offerSameName(CLI::App *app, SameName &sameName) {
    app->add_option_function<std::string>(
           "--same-name",
           [&sameName](const std::string &text) {
               sameName = text == "same" ? SameName::same : text == "other" ? SameName::other : SameName::ask;
           },
           "A person is known by reference or e-mail; who has a name alone is new. When somebody in the store has that "
           "name and department: ask refuses it, same takes them for one, other for two")
        ->check(CLI::IsMember({"ask", "same", "other"}))
        ->default_str("ask");
}

}  // namespace

CLI::App *StoreCommandList::add(CLI::App *above, const std::string &name, const std::string &help,
                                std::function<int()> run, bool needsStore) {
    CLI::App *app = above->add_subcommand(name, help);
    commands.emplace_back(app, std::move(run));
    if (!needsStore) return app;
    addStoreOptions(app, access)->required();
    return app;
}

CLI::Option *addStoreOptions(CLI::App *app, StoreAccess &access) {
    CLI::Option *store = app->add_option("--store", access.path, "The store's file");
    app->add_option("--key-file", access.keyFile, "Key file; without it STORE.key, else a passphrase is asked for")
        ->needs(store);
    app->add_option("--passphrase-fd", access.passphraseFd, "Read the passphrase from this open file descriptor")
        ->check(CLI::Range(0, 1 << 20))
        ->needs(store);
    app->add_flag("--recovery", access.recovery, "Open with the recovery key instead of the passphrase")->needs(store);
    app->add_option("--as", access.actor, "Who is named in the log; else the login name")->needs(store);
    return store;
}

struct StoreCommands::State : StoreCommandList {
    InitOptions init;
    AddOptions adding;
    ListOptions list;
    ContactOptions contact;
    EraseOptions erase;
    ExportOptions exporting;
    BundleOptions bundle;
    ImportBundles importing;
    BatchOptions batch;
    std::string id, backup, folder, newKeyFile, policy, policyFile;
    bool answers = false;
    size_t keep = 10;
    int newFd = -1;

    void makeAndFill(CLI::App *store);
    void read(CLI::App *store);
    void keepSafe(CLI::App *store);
    void bundles(CLI::App *store);
};

void StoreCommands::State::makeAndFill(CLI::App *store) {
    CLI::App *app = add(store, "init", "Make a new store", [this] { return storeInit(access, init); });
    app->add_flag("--protected", init.isProtected, "Protect it with a passphrase instead of a key file");
    app = add(store, "rekey", "Change the passphrase or the key file",
              [this] { return storeRekey(access, newKeyFile, newFd); });
    app->add_option("--new-key-file", newKeyFile, "Write a key file here; without it a new passphrase is asked for");
    app->add_option("--new-passphrase-fd", newFd, "Read the new passphrase from this open file descriptor")
        ->check(CLI::Range(0, 1 << 20));
    app = add(store, "add", "Score answers files and store them", [this] { return storeAdd(access, adding); });
    app->add_option("FILE", adding.files, "Answers files (plumbline-answers/1)")->required();
    app->add_option("--person", adding.person, "Id of the person; else known by reference or e-mail, or new");
    app->add_flag("--again", adding.again, "Store it though the same answers are in the store already");
    offerSameName(app, adding.sameName);
    offerPolicy(app, adding.policy);
    app = add(store, "policy", "Show when assessments of this store are due again, or choose it",
              [this] { return storePolicy(access, policy, policyFile); });
    app->add_option("POLICY", policy, "Choose this one, for example 24-months");
    app->add_option("--from", policyFile, "A file of policies (plumbline-review/1) instead of reports/review.json");
    app = add(store, "contact", "Note that a person with a red flag was contacted",
              [this] { return storeContact(access, contact); });
    app->add_option("ASSESSMENT", contact.assessment, "Id of the assessment")->required();
    app->add_option("--on", contact.on, "Day, for example 2026-11-22")->required();
    app->add_option("--by", contact.by, "Who got in touch")->required();
    app->add_option("--note", contact.note, "What was said");
}

void StoreCommands::State::read(CLI::App *store) {
    CLI::App *app = add(store, "list", "List people, red flags that wait for a contact first",
                        [this] { return storeList(access, list); });
    app->add_option("TEXT", list.text, "In name, reference or e-mail");
    app->add_option("--department", list.department, "Of this department alone");
    app->add_option("--limit", list.limit, "At most so many")->check(CLI::Range(1, 1000))->capture_default_str();
    app->add_option("--after", list.after, "Those that come after the person of this id");
    app->add_flag("--urgent", list.urgentOnly, "Only red flags that wait for a contact");
    app = add(store, "show", "Show a person with what belongs to them, or an assessment",
              [this] { return storeShow(access, id, answers); });
    app->add_option("ID", id, "Of a person or an assessment")->required();
    app->add_flag("--answers", answers, "Of an assessment: its answers file alone, to score again");
    app = add(store, "export", "Export one person's data as HTML and JSON, or everything",
              [this] { return storeExport(access, exporting); });
    app->add_option("--person", exporting.person, "Id: only what is stored about this person");
    app->add_option("-o,--output", exporting.out,
                    "A folder for one person's pack; else a file, .csv for a table, any other for JSON lines")
        ->required();
    app = add(store, "erase", "Erase a person for good", [this] { return storeErase(access, erase); });
    app->add_option("PERSON", erase.person, "Id of the person")->required();
    app->add_option("--reason", erase.reason, "Why, for the log")->required();
    app->add_option("--backups", erase.backups, "Folder of backups in which to erase too");
    app->add_flag("--yes", erase.yes, "Do it: it cannot be taken back");
}

void StoreCommands::State::keepSafe(CLI::App *store) {
    CLI::App *app = add(store, "verify", "Read everything and say whether it is as it was written",
                        [this] { return storeVerify(access, backup); });
    app->add_option("--backup", backup, "Check this backup of the store instead");
    app =
        add(store, "backup", "Make a checked copy of the store", [this] { return storeBackup(access, folder, keep); });
    app->add_option("--to", folder, "Folder")->required();
    app->add_option("--keep", keep, "How many to keep")->check(CLI::Range(1, 1000))->capture_default_str();
    app = add(store, "restore", "Put a backup in the store's place; what stood there is kept beside it",
              [this] { return storeRestore(access, backup); });
    app->add_option("BACKUP", backup, "A backup, or a folder for its newest good one")->required();
}

void StoreCommands::State::bundles(CLI::App *store) {
    CLI::App *app = add(
        store, "inbox", "Make the organisation's keys, for answers that employees send",
        [this] { return storeInbox(folder); }, false);
    app->add_option("-o,--output", folder, "Folder for the two key files")->required();
    app = add(
        store, "bundle", "Close an answers file so that only the organisation can open it",
        [this] { return storeBundle(bundle); }, false);
    app->add_option("FILE", bundle.answers, "Answers file (plumbline-answers/1)")->required();
    app->add_option("--inbox", bundle.inbox, "The organisation's inbox.json")->required();
    app->add_option("--key", bundle.key, "Your key file; it is made when it is not there")->required();
    app->add_option("-o,--output", bundle.out, "Where to write the bundle")->required();
    app = add(store, "import", "Look at bundles from employees; with --apply, import them",
              [this] { return storeImport(access, importing); });
    app->add_option("FILE", importing.files, "Bundles")->required();
    app->add_option("--inbox-key", importing.inbox, "The organisation's inbox-key.json")->required();
    app->add_option("--sender", importing.senders, "Fingerprint of a key that is accepted; may stand several times");
    app->add_flag("--apply", importing.apply, "Import all of them together, and write receipts");
    app->add_flag("--new-people", importing.newPeople, "Persons who are not in the store may be added");
    offerSameName(app, importing.sameName);
    offerPolicy(app, importing.policy);
}

StoreCommands::StoreCommands(CLI::App &app) : state_(std::make_unique<State>()) {
    CLI::App *store = app.add_subcommand("store", "People and their assessments, kept sealed in one file");
    store->require_subcommand(1);
    state_->makeAndFill(store);
    state_->read(store);
    state_->keepSafe(store);
    state_->bundles(store);
    addCourseCommands(*state_, store);
    addFollowCommands(*state_, store);
    CLI::App *batch = state_->add(&app, "batch",
                                  "Score and store a table (CSV) or documents, one a line (NDJSON): all of it or, when "
                                  "it is cut short, nothing, and what is in the store already is not stored twice",
                                  [this] { return batchCommand(state_->access, state_->batch); });
    batch->add_option("FILE", state_->batch.file, "CSV or NDJSON")->required();
    batch->add_flag("--again", state_->batch.again, "Store what is in the store already, with the same answers");
    offerSameName(batch, state_->batch.sameName);
    offerPolicy(batch, state_->batch.policy);
    batch->add_option("--rejected", state_->batch.rejected, "Where rows go that are wrong; else FILE.rejected");
}

StoreCommands::~StoreCommands() = default;

std::optional<int> StoreCommands::run() {
    for (const auto &[app, run] : state_->commands)
        if (app->parsed()) return run();
    return std::nullopt;
}

}  // namespace plumb
