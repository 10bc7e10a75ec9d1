#include <filesystem>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/store_keeping.h"
#include "host/exchange/record_json.h"
#include "host/present/spoken_day.h"
#include "host/store/backup.h"
#include "host/store/place.h"
#include "host/store/recovery_key.h"

namespace plumb {

namespace {

// The key file is the way in: the restored store needs it beside it, as every store has.
Status layKeyBeside(const std::string &keyFile, const std::string &store) {
    const std::string beside = keyFileOf(store);
    if (isInTheWay(beside)) return Done{};
    auto key = readFile(keyFile, 4096);
    if (!key) return key.problem();
    Status written = writeFile(beside, *key);
    wipe(*key);
    return written;
}

}  // namespace

BackupStanding backupStanding(Caseload &caseload) {
    const auto last = lastBackup(caseload.store());
    if (!last) return {true, last.problem().sentence()};
    if (!*last) return {true, tr("No backup of this store is known yet.")};
    const Date day = dateAt(**last);
    const auto days = (std::chrono::sys_days(caseload.today()) - std::chrono::sys_days(day)).count();
    const std::string when = days <= 0   ? tr("today")
                             : days == 1 ? tr("yesterday")
                                         : trn("{n} day ago", "{n} days ago", static_cast<size_t>(days));
    return {days >= kBackupDays, tr("Last backup: {when}, {day}.", {{"when", when}, {"day", spokenDay(day)}})};
}

std::string usualBackup(const Caseload &caseload, const std::string &store, const std::string &folder) {
    return folder + "/" + backupName(store, caseload.outside().now());
}

bool isInTheWay(const std::string &path) {
    std::error_code error;
    return std::filesystem::symlink_status(path, error).type() != std::filesystem::file_type::not_found;
}

Result<std::string> backUp(Caseload &caseload, const std::string &path, bool replace) {
    if (trim(path).empty()) return Problem{"", tr("no file is named for the backup"), tr("Name one")};
    if (const Status made = makeBackupAt(caseload.store(), path, replace); !made) return made.problem();
    return tr("The backup is made and was read again from end to end: {file}", {{"file", path}});
}

Result<BackupLook> lookAtBackup(Caseload &caseload, const std::string &path) {
    const auto found = verifyBackup(path, caseload.store());
    if (!found) return found.problem();
    BackupLook look;
    look.whole = found->faults.empty();
    look.sentences.push_back(tr(look.whole
                                    ? trMark("{records} and {entries} were read; everything is as it was written.")
                                    : trMark("{records} and {entries} were read; not everything is as it was written."),
                                {{"records", trn("{n} record", "{n} records", found->records)},
                                 {"entries", trn("{n} log entry", "{n} log entries", found->entries)}}));
    for (const Verification::Fault &fault : found->faults) look.sentences.push_back(fault.problem.sentence());
    return look;
}

std::optional<bool> backupAsksSecret(const std::string &path) { return asksPassphrase(path); }

Result<std::string> restore(Restoring &restoring) {
    Opening how;
    how.path = restoring.into;
    how.actor = restoring.who;
    const bool asks = backupAsksSecret(restoring.backup).value_or(true);
    const auto recovery = readRecoveryKey(restoring.secret);
    if (recovery) how.unlock.recoveryKey = restoring.secret;
    else if (asks) how.unlock.passphrase = restoring.secret;
    else how.unlock.keyFile = restoring.keyFile;
    wipe(restoring.secret);
    restoring.secret.clear();
    const auto done = trim(restoring.into).empty()
                          ? Result<Restored>(Problem{"", tr("no new file is named"), tr("Name one that is not there")})
                          : restoreToNew(restoring.backup, how, restoring.current);
    wipe(how.unlock.passphrase);
    wipe(how.unlock.recoveryKey);
    if (!done) return done.problem();
    std::string said =
        tr("The backup is restored into the new file {file}. Everything in it was read.", {{"file", restoring.into}});
    said += " ";
    said += done->erasuresKept ? tr("Whom the store of now has erased is erased in it too.")
                               : tr("Who was erased after the backup was made is in it again: erase them there too.");
    if (!asks && !how.unlock.keyFile.empty())
        if (const Status laid = layKeyBeside(how.unlock.keyFile, restoring.into); !laid)
            said += " " + tr("Its key file could not be laid beside it: {why}", {{"why", laid.problem().sentence()}});
    return said;
}

}  // namespace plumb
