#include "failing_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <new>
#include <random>
#include <string>
#include <vector>

namespace plumb::exchange_test {

namespace {

struct Plan {
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs shim{};
    FailingDisk::Call call{};
    uint64_t failAt = 0, seen = 0;
    bool andAfter = false, failed = false;
    uint64_t room = 0, written = 0;
    bool bounded = false;
} plan;

struct File {
    sqlite3_file base;
    sqlite3_file *real;  // behind this one, in the same memory
    const char *name;    // SQLite's, lives as long as the file; nullptr: temporary
};

// What would be left of the files if the power went.
struct Change {
    uint64_t at;
    std::string bytes;
    bool isTruncation;  // to `at`
};
struct Unsafe {
    std::string safe;  // as it was synced
    std::vector<Change> changes;
    bool isThere = false, isDeleted = false;
};
struct Power {
    std::map<std::string, Unsafe> files;
    uint64_t calls = 0, goesAfter = 0;  // 0: it stays
    bool gone() const { return goesAfter != 0 && calls >= goesAfter; }
} power;

// Counts a call that changes the disk; false when there is no power for it.
bool powered() {
    if (power.goesAfter == 0) return true;
    if (power.gone()) {
        plan.failed = true;
        return false;
    }
    ++power.calls;
    return true;
}

Unsafe *unsafe(sqlite3_file *file) {
    const char *name = reinterpret_cast<File *>(file)->name;
    return power.goesAfter != 0 && name ? &power.files[name] : nullptr;
}

std::string bytesOf(const std::string &path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void apply(std::string &to, const Change &change) {
    if (change.isTruncation) return to.resize(change.at);
    to.resize(std::max<size_t>(to.size(), change.at + change.bytes.size()));
    to.replace(change.at, change.bytes.size(), change.bytes);
}

sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }

bool fails(FailingDisk::Call call) {
    if (plan.failAt == 0 || call != plan.call) return false;
    ++plan.seen;
    const bool now = plan.andAfter ? plan.seen >= plan.failAt : plan.seen == plan.failAt;
    plan.failed = plan.failed || now;
    return now;
}

int closeFile(sqlite3_file *file) { return realOf(file)->pMethods->xClose(realOf(file)); }
int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at) {
    return realOf(file)->pMethods->xRead(realOf(file), to, count, at);
}
int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at) {
    if (fails(FailingDisk::Call::write) || !powered()) return SQLITE_IOERR_WRITE;
    if (Unsafe *of = unsafe(file))
        of->changes.push_back(
            {static_cast<uint64_t>(at), {static_cast<const char *>(from), static_cast<size_t>(count)}, false});
    plan.written += static_cast<uint64_t>(count);
    if (plan.bounded && plan.written > plan.room) {
        plan.failed = true;
        // A part of it is on the disk, as when it fills up in the middle.
        if (count > 1) realOf(file)->pMethods->xWrite(realOf(file), from, count / 2, at);
        return SQLITE_FULL;
    }
    return realOf(file)->pMethods->xWrite(realOf(file), from, count, at);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size) {
    if (fails(FailingDisk::Call::truncate) || !powered()) return SQLITE_IOERR_TRUNCATE;
    if (Unsafe *of = unsafe(file)) of->changes.push_back({static_cast<uint64_t>(size), "", true});
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file *file, int flags) {
    if (fails(FailingDisk::Call::sync) || !powered()) return SQLITE_IOERR_FSYNC;
    if (Unsafe *of = unsafe(file)) {
        for (const Change &change : of->changes) apply(of->safe, change);
        of->changes.clear();
        of->isThere = true;
        return SQLITE_OK;
    }
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}
int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlockFile(sqlite3_file *file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int checkLock(sqlite3_file *file, int *out) { return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out); }
int control(sqlite3_file *file, int what, void *with) {
    return realOf(file)->pMethods->xFileControl(realOf(file), what, with);
}
int sectorSize(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int traits(sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, out);
}
int shmLock(sqlite3_file *file, int offset, int n, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags);
}
void shmBarrier(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int shmUnmap(sqlite3_file *file, int remove) { return realOf(file)->pMethods->xShmUnmap(realOf(file), remove); }

const sqlite3_io_methods kMethods = {2,        closeFile,  readFile,  writeFile, truncateFile, syncFile, sizeOfFile,
                                     lockFile, unlockFile, checkLock, control,   sectorSize,   traits,   shmMap,
                                     shmLock,  shmBarrier, shmUnmap,  nullptr,   nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut) {
    auto *ours = reinterpret_cast<File *>(file);
    ours->base.pMethods = nullptr;
    ours->name = name;
    if (fails(FailingDisk::Call::open)) return SQLITE_CANTOPEN;
    ours->real = reinterpret_cast<sqlite3_file *>(ours + 1);
    ours->real->pMethods = nullptr;
    if (name && power.goesAfter != 0) {
        const auto [at, isNew] = power.files.try_emplace(name);
        Unsafe &of = at->second;
        if (isNew) {
            of.isThere = std::filesystem::exists(name);
            of.safe = bytesOf(name);
        } else if (of.isDeleted) {
            of.isDeleted = false;
            of.changes.push_back({0, "", true});
        }
    }
    const int rc = plan.real->xOpen(plan.real, name, ours->real, flags, flagsOut);
    if (ours->real->pMethods) ours->base.pMethods = &kMethods;
    return rc;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder) {
    if (!powered()) return SQLITE_IOERR_DELETE;
    if (const auto at = power.files.find(name); at != power.files.end()) {
        at->second.isDeleted = true;
        if (syncFolder) power.files.erase(at);
    }
    return plan.real->xDelete(plan.real, name, syncFolder);
}

// A write in pieces of a sector, each of which is on the disk or not.
uint64_t applySome(std::string &to, const Change &change, size_t sector, double chance, std::mt19937 &random) {
    const auto kept = [&] { return std::uniform_real_distribution<>(0, 1)(random) < chance; };
    if (change.isTruncation) {
        if (kept()) apply(to, change);
        return 0;
    }
    uint64_t lost = 0;
    for (size_t at = 0; at < change.bytes.size();) {
        const size_t end = std::min(change.bytes.size(), (change.at + at) / sector * sector + sector - change.at);
        if (kept()) apply(to, {change.at + at, change.bytes.substr(at, end - at), false});
        else ++lost;
        at = end;
    }
    return lost;
}

}  // namespace

FailingDisk::FailingDisk() {
    plan = Plan{};
    power = Power{};
    plan.real = sqlite3_vfs_find(nullptr);
    plan.shim = *plan.real;
    plan.shim.zName = "failing";
    plan.shim.pNext = nullptr;
    plan.shim.szOsFile = static_cast<int>(sizeof(File)) + plan.real->szOsFile;
    plan.shim.xOpen = openFile;
    plan.shim.xDelete = deleteFile;
    sqlite3_vfs_register(&plan.shim, 1);
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_unregister(&plan.shim);
    sqlite3_vfs_register(plan.real, 1);
}

void FailingDisk::failAt(Call call, uint64_t number, bool andAfter) {
    heal();
    plan.call = call;
    plan.failAt = number;
    plan.andAfter = andAfter;
}

void FailingDisk::fullAfter(uint64_t bytes) {
    heal();
    plan.room = bytes;
    plan.bounded = true;
}

void FailingDisk::heal() {
    plan.failAt = plan.seen = plan.written = 0;
    plan.failed = plan.bounded = false;
    power = Power{};
}

void FailingDisk::powerGoesAfter(uint64_t calls) {
    heal();
    power.goesAfter = calls;
}

uint64_t FailingDisk::calls() const { return power.calls; }

uint64_t FailingDisk::losePower(uint32_t seed) {
    std::mt19937 random(seed);
    const size_t sector = random() % 2 ? 512 : 4096;
    const double chance = static_cast<double>(random() % 5) / 4;
    uint64_t lost = 0;
    for (auto &[name, of] : power.files) {
        for (const Change &change : of.changes) lost += applySome(of.safe, change, sector, chance, random);
        const bool mayBeGone = of.isDeleted || !of.isThere;
        std::filesystem::remove(name + "-shm");
        if (mayBeGone && random() % 2) {
            std::filesystem::remove(name);
            continue;
        }
        std::ofstream(name, std::ios::binary) << of.safe;
        std::filesystem::permissions(name, std::filesystem::perms(0600));
    }
    return lost;
}

bool FailingDisk::failed() const { return plan.failed; }
uint64_t FailingDisk::written() const { return plan.written; }

}  // namespace plumb::exchange_test
