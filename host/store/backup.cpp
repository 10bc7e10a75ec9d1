#include "host/store/backup.h"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/number.h"
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
    if (fd < 0) return Problem{to, "the backup could not be made here", "Name a folder of yours"};
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
    if (!fs::copy_file(from, to, error)) return Problem{to, "the backup could not be copied here", "Free some space"};
    const int fd = ::open(to.c_str(), O_RDWR | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fchmod(fd, 0600) == 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!synced) return Problem{to, "the backup could not be copied here", "Free some space"};
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

Result<std::string> makeBackup(const Opening &how, const std::string &folder, size_t keep) {
    const std::string stem = nameOf(how.path);
    if (const Status made = makeFolderFor(folder + "/" + stem); !made) return made.problem();
    auto store = openSqlite(how);
    if (!store) return store.problem();
    const std::string path = folder + "/" + stem + "-" + stamp(how.outside.now()) + std::string(kEnding);
    const std::string part = path + ".part";
    if (::access(path.c_str(), F_OK) == 0)
        return Problem{path, "there is a backup of this second already", "Use that one, or try again"};
    removeCopy(part);
    Status done = copyPages((*store)->sql(), part);
    if (done) {
        const auto found = verifyBackup(part, how);
        done = found ? sound(*found) : Status(found.problem());
    }
    if (done && std::rename(part.c_str(), path.c_str()) != 0)
        done = Problem{path, "the backup could not be given its name", "Name a folder of yours"};
    removeCopy(part);
    if (!done) return done.problem();
    syncFolder(path);
    rotate(folder, stem, std::max<size_t>(keep, 1));
    if (!(*store)->info().readOnly)
        if (const Status logged = (*store)->log("store.backup", {}, nameOf(path)); !logged) return logged.problem();
    return path;
}

Result<Verification> verifyBackup(const std::string &backup, const Opening &how) {
    auto store = openSqlite(at(backup, how, true), true);
    if (!store) return store.problem();
    auto found = (*store)->verify();
    if (found) std::erase_if(found->faults, [](const auto &fault) { return fault.kind == Verification::Kind::noHead; });
    return found;
}

namespace {

// Whom the store in the way erased; nobody when it cannot be read any more. Its key is that of its backups, whatever
// passphrase it has by now. Problem: it is another store.
Result<std::vector<PersonId>> erasedInPlace(const Opening &how, SqliteStore &backup) {
    const auto id = storeIdOf(how.path);
    if (!id) return std::vector<PersonId>();
    if (*id != backup.info().id)
        return Problem{how.path, "the backup is of another store than the one in its place", "Name another backup"};
    auto store = openSqlite(at(how.path, how, true), false, &backup.key());
    if (!store) return std::vector<PersonId>();
    auto erased = (*store)->erased();
    return erased ? std::move(*erased) : std::vector<PersonId>();
}

// Checks the copy of a backup and writes a word on it in its log.
Status checkCopy(const std::string &copy, const std::string &backup, const Opening &how) {
    auto store = openSqlite(at(copy, how, false), true);
    if (!store) return store.problem();
    const StoreInfo info = (*store)->info();
    if (info.readOnly) return Problem{copy, "it opens to read only", info.whyReadOnly};
    const auto found = (*store)->verify();
    if (!found) return found.problem();
    if (Status good = sound(*found); !good) return good;
    const auto erased = erasedInPlace(how, **store);
    if (!erased) return erased.problem();
    return (*store)->noteReplaced(*erased, nameOf(backup));
}

// A checked copy of the backup beside the store's place. Its path.
Result<std::string> prepare(const std::string &backup, const Opening &how) {
    const std::string path = how.path + ".restoring";
    removeCopy(path);
    Status done = copyFile(backup, path);
    if (done) done = checkCopy(path, backup, how);
    if (done) return path;
    removeCopy(path);
    return Problem{backup, done.problem().what, "Take another backup"};
}

Status replace(const std::string &prepared, const std::string &path) {
    const std::string aside = path + ".before-restore";
    for (const char *suffix : {"", "-wal", "-shm"}) {
        ::unlink((aside + suffix).c_str());
        // What an old log of writes holds must never meet the restored file.
        if (std::rename((path + suffix).c_str(), (aside + suffix).c_str()) != 0 && errno != ENOENT)
            return Problem{path, "the store in its place could not be moved aside", "Check who may write here"};
    }
    ::unlink((path + ".head").c_str());
    if (std::rename(prepared.c_str(), path.c_str()) != 0)
        return Problem{path, "the restored store could not be given its name",
                       "The old one is " + aside + "; give it its name back"};
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
    if (candidates.empty()) return Problem{backup, "there is no backup in this folder", "Name another folder"};
    Problem last;
    for (const BackupFile &candidate : candidates) {
        const auto prepared = prepare(candidate.path, how);
        if (!prepared) {
            last = prepared.problem();
            continue;
        }
        if (const Status replaced = replace(*prepared, how.path); !replaced) return replaced.problem();
        return candidate.path;
    }
    return last;
}

namespace {

// Whether this backup held the person, who is erased in it now.
Result<bool> eraseIn(const std::string &backup, const Opening &how, const PersonId &person, const std::string &reason) {
    auto store = openSqlite(at(backup, how, false), true);
    if (!store) return store.problem();
    if (!(*store)->person(person)) return false;
    if (const Status erased = (*store)->erasePerson(person, reason); !erased) return erased.problem();
    if ((*store)->sql().tryExec("PRAGMA journal_mode=DELETE")) return true;
    return Problem{backup, "the backup could not be finished", "Try again"};
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
