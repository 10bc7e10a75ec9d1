// What the commands of store_command.h do. Each tells its trouble on standard error and returns the exit status.
//
// Reading somebody's record is logged in the store, unless it can only be read.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/cli/common.h"
#include "host/cli/store_unlock.h"
#include "host/exchange/intake.h"

namespace plumb {

// A problem told; the status that goes with it.
int failed(const Problem &problem, int status = kBadInput);

// The same where a document is taken in: with the option that says whom a name alone means, where that is the trouble.
std::string intakeSentence(Problem problem);

// On standard output, without what a terminal would obey; the status.
int printText(const std::string &text);

// Words that several commands say alike.
Problem noSuchId(const std::string &text);
std::string shownAssessment(const AssessmentRecord &a);
std::string shownRoute(uint8_t route);  // 1 or 2

// That somebody's record was read, into the store's log.
void logRead(Store &store, const std::string &action, const Id &object);

struct InitOptions {
    bool isProtected = false;  // by a passphrase; else by a key file
};
int storeInit(const StoreAccess &access, const InitOptions &options);

// Another passphrase or, with `keyFile`, another key file.
int storeRekey(const StoreAccess &access, const std::string &keyFile, int newFd);

struct AddOptions {
    std::vector<std::string> files;
    std::optional<std::string> person;  // id; nothing: by reference or e-mail, else a new one
    std::string policy;
    bool again = false;  // store it though it is there already
    SameName sameName = SameName::ask;
};
int storeAdd(const StoreAccess &access, const AddOptions &options);

// Shows the store's policy of review; with an id, chooses that one of `file` or of the installed ones.
int storePolicy(const StoreAccess &access, const std::string &id, const std::string &file);

struct ListOptions {
    std::string text, department, after;
    size_t limit = 50;
    bool urgentOnly = false;
};
int storeList(const StoreAccess &access, const ListOptions &options);

int storeShow(const StoreAccess &access, const std::string &id, bool answers);

struct ContactOptions {
    std::string assessment, on, by, note;
};
int storeContact(const StoreAccess &access, const ContactOptions &options);

struct EraseOptions {
    std::string person, reason, backups;
    bool yes = false;
};
int storeErase(const StoreAccess &access, const EraseOptions &options);

int storeVerify(const StoreAccess &access, const std::string &backup);
int storeBackup(const StoreAccess &access, const std::string &folder, size_t keep);
int storeRestore(const StoreAccess &access, const std::string &backup);

struct ExportOptions {
    std::optional<std::string> person;  // id, and `out` is a folder; nothing: everything, into a file
    std::string out;
};
int storeExport(const StoreAccess &access, const ExportOptions &options);

int storeInbox(const std::string &folder);

struct BundleOptions {
    std::string answers, inbox, key, out;
};
int storeBundle(const BundleOptions &options);

struct ImportBundles {
    std::vector<std::string> files, senders;
    std::string inbox;
    std::string policy;
    bool apply = false, newPeople = false;
    SameName sameName = SameName::ask;
};
int storeImport(const StoreAccess &access, const ImportBundles &options);

struct BatchOptions {
    std::string file, rejected, policy;
    bool again = false;
    SameName sameName = SameName::ask;
};
int batchCommand(const StoreAccess &access, const BatchOptions &options);

}  // namespace plumb
