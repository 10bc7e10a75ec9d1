#include "failing_disk.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

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
};

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
    if (fails(FailingDisk::Call::write)) return SQLITE_IOERR_WRITE;
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
    if (fails(FailingDisk::Call::truncate)) return SQLITE_IOERR_TRUNCATE;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file *file, int flags) {
    if (fails(FailingDisk::Call::sync)) return SQLITE_IOERR_FSYNC;
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
    if (fails(FailingDisk::Call::open)) return SQLITE_CANTOPEN;
    ours->real = reinterpret_cast<sqlite3_file *>(ours + 1);
    ours->real->pMethods = nullptr;
    const int rc = plan.real->xOpen(plan.real, name, ours->real, flags, flagsOut);
    if (ours->real->pMethods) ours->base.pMethods = &kMethods;
    return rc;
}

}  // namespace

FailingDisk::FailingDisk() {
    plan = Plan{};
    plan.real = sqlite3_vfs_find(nullptr);
    plan.shim = *plan.real;
    plan.shim.zName = "failing";
    plan.shim.pNext = nullptr;
    plan.shim.szOsFile = static_cast<int>(sizeof(File)) + plan.real->szOsFile;
    plan.shim.xOpen = openFile;
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
}

bool FailingDisk::failed() const { return plan.failed; }
uint64_t FailingDisk::written() const { return plan.written; }

}  // namespace plumb::exchange_test
