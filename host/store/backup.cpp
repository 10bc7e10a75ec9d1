#include "host/store/backup.h"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/store/backup_note.h"
#include "host/store/place.h"
#include "host/store/sqlite_impl.h"

namespace fs = std::filesystem;

namespace plumb {

namespace {

constexpr std::string_view kEnding = ".plumbline-backup";
constexpr size_t kStampBytes = 16;  // 20261122T051839Z

std::string stamp(Moment time) {
    const std::chrono::sys_seconds second{std::chrono::seconds(time)};
    const auto day = std::chrono::floor<std::chrono::days>(second);
    const Date date(day);
    const auto clock = (second - day).count();
    const auto padded = [](int64_t number, size_t digits) {
        std::string text = std::to_string(number);
        return std::string(digits - std::min(digits, text.size()), '0') + text;
    };
    return padded(static_cast<int>(date.year()), 4) + padded(static_cast<unsigned>(date.month()), 2) +
           padded(static_cast<unsigned>(date.day()), 2) + "T" + padded(clock / 3600, 2) + padded(clock / 60 % 60, 2) +
           padded(clock % 60, 2) + "Z";
}

// "" unless it is one of ours: what stands before the time, which stands before the ending.
std::string stemOf(const std::string &name) {
    if (!name.ends_with(kEnding) || name.size() < kEnding.size() + kStampBytes + 2) return "";
    const size_t end = name.size() - kEnding.size() - kStampBytes;
    return name[end - 1] == '-' && name[end + 8] == 'T' ? name.substr(0, end - 1) : "";
}

std::string nameOf(const std::string &path) { return path.substr(path.rfind('/') + 1); }

Opening at(const std::string &path, const Opening &how, bool readOnly) {
    Opening there = how;
    there.path = path;
    there.readOnly = readOnly;
    return there;
}

void removeCopy(const std::string &path) {
    for (const char *suffix : {"", "-wal", "-shm", "-journal", ".lock", ".head"}) ::unlink((path + suffix).c_str());
}

// The pages of an open store as a file of their own, in one piece and on the disk when this returns.
Status copyPages(Sql &from, const std::string &to) {
    const int fd = ::open(to.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return Problem{to, tr("the backup could not be made here"), tr("Name a folder of yours")};
    ::close(fd);
    try {
        SQLite::Database copy(to, SQLite::OPEN_READWRITE);
        SQLite::Backup(copy, from.db()).executeStep(-1);
        copy.exec("PRAGMA journal_mode=DELETE");
        return Done{};
    } catch (const SQLite::Exception &error) {
        return explainSql(to, error);
    }
}

Status copyFile(const std::string &from, const std::string &to) {
    std::error_code error;
    if (!fs::copy_file(from, to, error))
        return Problem{to, tr("the backup could not be copied here"), tr("Free some space")};
    const int fd = ::open(to.c_str(), O_RDWR | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fchmod(fd, 0600) == 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!synced) return Problem{to, tr("the backup could not be copied here"), tr("Free some space")};
    return Done{};
}

// The first fault as a problem; a copy has no head outside, which is none.
Status sound(const Verification &found) {
    for (const Verification::Fault &fault : found.faults)
        if (fault.kind != Verification::Kind::noHead) return fault.problem;
    return Done{};
}

void rotate(const std::string &folder, const std::string &stem, size_t keep) {
    for (const BackupFile &backup : backupsIn(folder)) {
        if (stemOf(nameOf(backup.path)) != stem) continue;
        if (keep > 0) --keep;
        else ::unlink(backup.path.c_str());
    }
}

}  // namespace

std::vector<BackupFile> backupsIn(const std::string &folder) {
    std::vector<BackupFile> found;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (stemOf(name).empty() || !at->is_regular_file(error)) continue;
        found.push_back({at->path().string(), name.substr(name.size() - kEnding.size() - kStampBytes, kStampBytes)});
    }
    std::sort(found.begin(), found.end(), [](const BackupFile &a, const BackupFile &b) {
        return std::tie(a.made, a.path) > std::tie(b.made, b.path);
    });
    return found;
}

namespace {

Result<Verification> verifyCopy(const std::string &backup, const Opening &how, const Key *key) {
    auto store = openSqlite(at(backup, how, true), true, key);
    if (!store) return store.problem();
    auto found = (*store)->verify();
    if (found) std::erase_if(found->faults, [](const auto &fault) { return fault.kind == Verification::Kind::noHead; });
    return found;
}

Opening openingOf(const SqliteStore &store) {
    Opening how;
    how.path = store.path();
    how.outside = store.outside();
    return how;
}

// A checked copy of the open store as the file `part`, which goes again when something fails.
Status checkedCopy(SqliteStore &store, const std::string &part) {
    removeCopy(part);
    Status done = Done{};
    {
        const auto hold = store.hold();
        done = copyPages(store.sql(), part);
    }
    if (done) {
        const auto found = verifyCopy(part, openingOf(store), &store.key());
        done = found ? sound(*found) : Status(found.problem());
    }
    if (!done) removeCopy(part);
    return done;
}

// Takes the name; without `replace` only where nothing has it.
Status takeName(const std::string &part, const std::string &path, bool replace, std::string what) {
    const unsigned flags = replace ? 0 : RENAME_NOREPLACE;
    int done = ::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, path.c_str(), flags);
    if (done != 0 && errno == EINVAL && ::access(path.c_str(), F_OK) != 0)  // file systems that cannot say “only new”
        done = std::rename(part.c_str(), path.c_str());
    if (done == 0) return Done{};
    if (errno == EEXIST || ::access(path.c_str(), F_OK) == 0)
        return Problem{path, tr("there is such a file already"), tr("Name another; nothing was written over")};
    return Problem{path, std::move(what), tr("Name a folder of yours")};
}

}  // namespace

std::string backupName(const std::string &store, Moment made) {
    return nameOf(store) + "-" + stamp(made) + std::string(kEnding);
}

Result<std::string> makeBackup(const Opening &how, const std::string &folder, size_t keep) {
    const std::string stem = nameOf(how.path);
    if (const Status made = makeFolderFor(folder + "/" + stem); !made) return made.problem();
    auto store = openSqlite(how);
    if (!store) return store.problem();
    const std::string path = folder + "/" + backupName(how.path, how.outside.now());
    if (::access(path.c_str(), F_OK) == 0)
        return Problem{path, tr("there is a backup of this second already"), tr("Use that one, or try again")};
    if (const Status made = makeBackupAt(**store, path); !made) return made.problem();
    rotate(folder, stem, std::max<size_t>(keep, 1));
    return path;
}

Status makeBackupAt(Store &open, const std::string &path, bool replace) {
    const auto store = fileStore(open);
    if (!store) return store.problem();
    std::error_code error;
    if (!replace && ::access(path.c_str(), F_OK) == 0)
        return Problem{path, tr("there is such a file already"), tr("Name another; nothing was written over")};
    if (fs::equivalent(path, (*store)->path(), error))
        return Problem{path, tr("this is the store itself"), tr("Name another file for its backup")};
    const std::string part = path + ".part";
    if (Status copied = checkedCopy(**store, part); !copied) return copied;
    if (Status named = takeName(part, path, replace, tr("the backup could not be given its name")); !named) {
        removeCopy(part);
        return named;
    }
    removeCopy(part);
    syncFolder(path);
    return noteBackup(**store, nameOf(path));
}

Result<std::optional<Moment>> lastBackup(Store &store) {
    const auto file = fileStore(store);
    return file ? lastBackupOf(**file) : keptBackup(store);
}

Result<Verification> verifyBackup(const std::string &backup, const Opening &how) {
    return verifyCopy(backup, how, nullptr);
}

Result<Verification> verifyBackup(const std::string &backup, Store &open) {
    const auto store = fileStore(open);
    if (!store) return store.problem();
    const auto id = storeIdOf(backup);
    if (!id)
        return Problem{backup, tr("this is no backup of a store, or its beginning is damaged"),
                       tr("Name another file")};
    if (*id != (*store)->info().id)
        return Problem{backup, tr("the backup is of another store than the one that is open"),
                       tr("Open that one first")};
    return verifyCopy(backup, openingOf(**store), &(*store)->key());
}

namespace {

// Whom the store in the way erased; nobody when it cannot be read any more. Its key is that of its backups, whatever
// passphrase it has by now. Nothing when it is not there or another store.
std::optional<std::vector<PersonId>> erasedIn(const std::string &path, const Opening &how, SqliteStore &backup) {
    if (storeIdOf(path) != std::optional(backup.info().id)) return std::nullopt;
    auto store = openSqlite(at(path, how, true), false, &backup.key());
    if (!store) return std::nullopt;
    auto erased = (*store)->erased();
    return erased ? std::optional(std::move(*erased)) : std::nullopt;
}

// Checks the copy of a backup and writes a word on it in its log.
Result<Restored> checkCopy(const std::string &copy, const std::string &backup, const Opening &how,
                           const std::string &current) {
    auto store = openSqlite(at(copy, how, false), true);
    if (!store) return store.problem();
    const StoreInfo info = (*store)->info();
    if (info.readOnly) return Problem{copy, tr("it opens to read only"), info.whyReadOnly};
    const auto found = (*store)->verify();
    if (!found) return found.problem();
    if (const Status good = sound(*found); !good) return good.problem();
    const auto id = storeIdOf(how.path);
    if (id && *id != info.id)
        return Problem{how.path, tr("the backup is of another store than the one in its place"),
                       tr("Name another backup")};
    const auto erased = erasedIn(current, how, **store);
    if (const Status noted = (*store)->noteReplaced(erased.value_or(std::vector<PersonId>()), nameOf(backup)); !noted)
        return noted.problem();
    return Restored{erased.has_value()};
}

// A checked copy of the backup beside the store's place: how.path + ".restoring".
Result<Restored> prepare(const std::string &backup, const Opening &how, const std::string &current) {
    const std::string path = how.path + ".restoring";
    removeCopy(path);
    Result<Restored> done = Restored{};
    if (const Status copied = copyFile(backup, path); !copied) done = copied.problem();
    else done = checkCopy(path, backup, how, current);
    if (done) return done;
    removeCopy(path);
    return Problem{backup, done.problem().what, done.problem().whatToDo};
}

Status replace(const std::string &prepared, const std::string &path) {
    const std::string aside = path + ".before-restore";
    for (const char *suffix : {"", "-wal", "-shm"}) {
        ::unlink((aside + suffix).c_str());
        // What an old log of writes holds must never meet the restored file.
        if (std::rename((path + suffix).c_str(), (aside + suffix).c_str()) != 0 && errno != ENOENT)
            return Problem{path, tr("the store in its place could not be moved aside"), tr("Check who may write here")};
    }
    ::unlink((path + ".head").c_str());
    if (std::rename(prepared.c_str(), path.c_str()) != 0)
        return Problem{path, tr("the restored store could not be given its name"),
                       tr("The old one is {file}; give it its name back", {{"file", aside}})};
    std::rename((prepared + ".head").c_str(), (path + ".head").c_str());
    removeCopy(prepared);
    syncFolder(path);
    return Done{};
}

}  // namespace

Result<std::string> restoreBackup(const std::string &backup, const Opening &how) {
    if (const Status place = checkPlace(how.path); !place) return place.problem();
    WriterLock lock;
    if (const Status taken = lock.take(how.path + ".lock"); !taken) return taken.problem();
    std::error_code ignored;
    std::vector<BackupFile> candidates = {{backup, {}}};
    if (fs::is_directory(backup, ignored)) candidates = backupsIn(backup);
    if (candidates.empty()) return Problem{backup, tr("there is no backup in this folder"), tr("Name another folder")};
    Problem last;
    for (const BackupFile &candidate : candidates) {
        const auto prepared = prepare(candidate.path, how, how.path);
        if (!prepared) {
            last = {candidate.path, prepared.problem().what, tr("Take another backup")};
            continue;
        }
        if (const Status replaced = replace(how.path + ".restoring", how.path); !replaced) return replaced.problem();
        return candidate.path;
    }
    return last;
}

Result<Restored> restoreToNew(const std::string &backup, const Opening &how, const std::string &current) {
    if (const Status folder = makeFolderFor(how.path); !folder) return folder.problem();
    if (const Status place = checkPlace(how.path); !place) return place.problem();
    WriterLock lock;
    if (const Status taken = lock.take(how.path + ".lock"); !taken) return taken.problem();
    for (const char *suffix : {"", "-wal", "-shm"})  // an old log of writes must never meet the restored file
        if (::access((how.path + suffix).c_str(), F_OK) == 0)
            return Problem{how.path + suffix, tr("there is such a file already"),
                           tr("Name another; nothing is written over")};
    auto prepared = prepare(backup, how, current);
    if (!prepared) return prepared;
    const std::string copy = how.path + ".restoring";
    if (const Status named = takeName(copy, how.path, false, tr("the restored store could not be given its name"));
        !named) {
        removeCopy(copy);
        return named.problem();
    }
    std::rename((copy + ".head").c_str(), (how.path + ".head").c_str());
    removeCopy(copy);
    syncFolder(how.path);
    return prepared;
}

namespace {

// Whether this backup held the person, who is erased in it now.
Result<bool> eraseIn(const std::string &backup, const Opening &how, const PersonId &person, const std::string &reason) {
    auto store = openSqlite(at(backup, how, false), true);
    if (!store) return store.problem();
    if (!(*store)->person(person)) return false;
    if (const Status erased = (*store)->erasePerson(person, reason); !erased) return erased.problem();
    if ((*store)->sql().tryExec("PRAGMA journal_mode=DELETE")) return true;
    return Problem{backup, tr("the backup could not be finished"), tr("Try again")};
}

}  // namespace

Result<size_t> eraseInBackups(const std::string &folder, const Opening &how, const PersonId &person,
                              const std::string &reason) {
    size_t held = 0;
    for (const BackupFile &backup : backupsIn(folder)) {
        const auto erased = eraseIn(backup.path, how, person, reason);
        for (const char *suffix : {".lock", ".head"}) ::unlink((backup.path + suffix).c_str());
        if (!erased) return erased.problem();
        held += *erased ? 1 : 0;
    }
    return held;
}

}  // namespace plumb
