#include "host/store/sqlite_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/store/schema.h"
#include "host/store/sqlite_impl.h"

namespace plumb {

SqliteStore::SqliteStore(const Opening &how, KeySlots slots, const Key &key)
    : path_(how.path),
      actor_(how.actor),
      outside_(how.outside),
      slots_(std::move(slots)),
      store_(slots_.store),
      key_(key),
      keys_(key) {}

SqliteStore::~SqliteStore() = default;

StoreInfo SqliteStore::info() const {
    const std::lock_guard hold(mutex_);
    return {store_, static_cast<uint32_t>(head_.schema), !whyReadOnly_.empty(), whyReadOnly_, notices_, head_.records};
}

Problem SqliteStore::damaged(std::string_view what, const Id &id) const {
    return {path_ + ", " + tr(what) + " " + id.hex(), tr("it is damaged or was changed outside the program"),
            tr("Restore a backup; verify tells what else is wrong")};
}

void SqliteStore::tell(const std::string &sentence) {
    if (std::find(notices_.begin(), notices_.end(), sentence) == notices_.end()) notices_.push_back(sentence);
}

Status SqliteStore::write(const std::function<Status()> &work) {
    const std::lock_guard hold(mutex_);
    if (!whyReadOnly_.empty()) return Problem{path_, tr("the store is open to read only"), whyReadOnly_};
    return inTransaction_ ? guarded(work) : runTransaction(work);
}

Status SqliteStore::transaction(const std::function<Status()> &work) {
    const std::lock_guard hold(mutex_);
    if (inTransaction_) return Problem{path_, tr("a transaction is open already"), tr("Close it first")};
    return write(work);
}

namespace {

// While it lives, new pages go straight into the file, and only pages that were there before into a journal: through
// the log of writes each would be written twice and read once. When somebody else reads, all stays as it is.
class StraightIntoFile {
  public:
    // With EXTRA the folder is synced when the journal goes: else it could be back after a power loss and undo the
    // work.
    explicit StraightIntoFile(Sql &sql) : sql_(sql) {
        sql_.tryExec("PRAGMA synchronous=EXTRA");
        sql_.tryExec("PRAGMA journal_mode=DELETE");
    }
    ~StraightIntoFile() {
        sql_.tryExec("PRAGMA journal_mode=WAL");
        sql_.tryExec("PRAGMA synchronous=FULL");
    }
    StraightIntoFile(const StraightIntoFile &) = delete;
    StraightIntoFile &operator=(const StraightIntoFile &) = delete;

  private:
    Sql &sql_;
};

}  // namespace

// While it lives, lines of the log are left out and chance is stretched.
class SqliteStore::Bulk {
  public:
    explicit Bulk(SqliteStore &store)
        : store_(store), outside_(std::exchange(store.outside_, store.outside_.stretched())) {
        store_.inBulk_ = true;
    }
    ~Bulk() {
        store_.inBulk_ = false;
        store_.outside_ = std::move(outside_);
        store_.departments_.clear();
    }
    Bulk(const Bulk &) = delete;
    Bulk &operator=(const Bulk &) = delete;

  private:
    SqliteStore &store_;
    Outside outside_;
};

Status SqliteStore::bulk(const std::string &reason, const std::function<Status()> &work) {
    const std::lock_guard hold(mutex_);
    std::optional<StraightIntoFile> straight;
    if (whyReadOnly_.empty() && !inTransaction_) straight.emplace(*sql_);
    return transaction([&]() -> Status {
        std::vector<std::string> indexes;
        if (head_.records < kFewRecords) indexes = dropIndexes(*sql_);
        Status done = Done{};
        {
            const Bulk bulk(*this);
            done = work();
        }
        if (!done) return done;
        for (const std::string &index : indexes) sql_->exec(index);
        writeLog("bulk", store_, reason);
        return Done{};
    });
}

Status SqliteStore::runTransaction(const std::function<Status()> &work) {
    const StoreHead before = head_;
    poison_.reset();
    Status done = guarded([&]() -> Status {
        sql_->exec("BEGIN IMMEDIATE");
        inTransaction_ = true;
        return work();
    });
    if (done && poison_) done = *poison_;
    if (done) {
        done = guarded([&]() -> Status {
            commit();
            return Done{};
        });
    }
    if (done) afterCommit(before);
    else rollback(before);
    return done;
}

void SqliteStore::commit() {
    mergeRollup();
    writeHead();
    sql_->exec("COMMIT");
    inTransaction_ = false;
}

void SqliteStore::rollback(const StoreHead &before) {
    if (sql_->inTransaction()) sql_->tryExec("ROLLBACK");
    inTransaction_ = false;
    head_ = before;
    pending_.clear();
    lastHolder_.reset();
    namesOf_.reset();
}

void SqliteStore::afterCommit(const StoreHead &before) {
    if (head_.logSeq != before.logSeq) {
        // The change is durable whatever happens here: a head that is behind is still a head.
        const Status written = writeHeadFile(path_ + ".head", store_, head_.log());
        if (!written) tell(written.problem().sentence());
    }
    if (namesOf_ && *namesOf_ == before.changed) namesOf_ = head_.changed;
    if (!emptyWal_) return;
    const Status emptied = guarded([&]() -> Status {
        emptyWal_ =
            sql_->number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;  // a reader is in the way: after the next change
        return Done{};
    });
    if (!emptied) tell(emptied.problem().sentence());
}

Status SqliteStore::putSlots(const KeySlots &slots, const std::string &reason) {
    Status done = write([&]() -> Status {
        (*sql_)("UPDATE header SET bytes = ? WHERE one = 1").blob(slots.bytes).run();
        writeLog("store.unlock", store_, reason);
        emptyWal_ = true;
        return Done{};
    });
    if (done) slots_ = slots;
    return done;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::make(const Opening &how, std::unique_ptr<Sql> sql,
                                                       std::unique_ptr<WriterLock> lock, KeySlots slots, const Key &key,
                                                       std::string whyReadOnly, bool isCopy) {
    std::unique_ptr<SqliteStore> store(new SqliteStore(how, std::move(slots), key));
    store->lock_ = std::move(lock);
    store->sql_ = std::move(sql);
    store->whyReadOnly_ = std::move(whyReadOnly);
    if (const Status begun = store->guarded([&] { return store->begin(isCopy); }); !begun) return begun.problem();
    return store;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::makeNew(const Opening &how, std::unique_ptr<Sql> sql,
                                                          std::unique_ptr<WriterLock> lock, KeySlots slots,
                                                          const Key &key) {
    std::unique_ptr<SqliteStore> store(new SqliteStore(how, std::move(slots), key));
    store->lock_ = std::move(lock);
    store->sql_ = std::move(sql);
    if (const Status made = store->setUp(); !made) return made.problem();
    return store;
}

namespace {

// What SQLite writes at the beginning of a file, and where it keeps the application's number.
constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr size_t kHeaderBytes = 100, kApplicationAt = 68;

Status checkFile(const std::string &path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0) return cannotRead(path, errno);
    std::string header(kHeaderBytes, '\0');
    const ssize_t n = ::read(fd, header.data(), header.size());
    ::close(fd);
    int64_t application = 0;
    for (size_t i = 0; i < 4; ++i)
        application = application << 8 | static_cast<unsigned char>(header[kApplicationAt + i]);
    if (n == static_cast<ssize_t>(header.size()) && header.starts_with(kSqliteMagic) && application == kApplicationId)
        return Done{};
    return Problem{path, tr("this is not a store, or its beginning is damaged"),
                   tr("Name another file, or restore a backup")};
}

// How the file can be opened, and why not for writing.
struct Access {
    std::unique_ptr<WriterLock> lock = std::make_unique<WriterLock>();
    Sql::Mode mode = Sql::Mode::read;
    std::string whyReadOnly;
};

Access accessTo(const Opening &how) {
    Access access;
    if (how.readOnly) {
        access.whyReadOnly = tr("It was opened so that nothing can be changed");
    } else if (::access(how.path.c_str(), W_OK) != 0) {
        access.whyReadOnly = tr("You may not write to this file; ask its owner, or copy the store");
    } else if (const Status taken = access.lock->take(how.path + ".lock"); !taken) {
        access.whyReadOnly = taken.problem().sentence();
    } else {
        access.mode = Sql::Mode::write;
    }
    const std::string folder = how.path.substr(0, how.path.rfind('/') + 1);
    const bool alone = ::access((how.path + "-wal").c_str(), F_OK) != 0;
    if (access.mode == Sql::Mode::read && alone && ::access(folder.empty() ? "." : folder.c_str(), W_OK) != 0)
        access.mode = Sql::Mode::readUnchanging;
    return access;
}

Result<KeySlots> headerOf(Sql &sql, const std::string &path) {
    Query row = sql("SELECT bytes FROM header WHERE one = 1");
    if (!row.step()) return Problem{path, tr("the header of the store is missing"), tr("Restore a backup")};
    return readSlots(row.string(0), path);
}

// Makes the file, for its owner alone, and the tables in it. What was made goes again when something fails.
Result<std::unique_ptr<SqliteStore>> makeFile(const Opening &how, const FreshSlots &fresh) {
    auto lock = std::make_unique<WriterLock>();
    if (const Status taken = lock->take(how.path + ".lock"); !taken) return taken.problem();
    const int fd = ::open(how.path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return cannotRead(how.path, errno);
    ::close(fd);
    try {
        auto store = SqliteStore::makeNew(how, std::make_unique<Sql>(how.path, Sql::Mode::create), std::move(lock),
                                          fresh.slots, fresh.key);
        if (store) return store;
        for (const char *suffix : {"", "-wal", "-shm", ".head", ".lock"}) ::unlink((how.path + suffix).c_str());
        return store;
    } catch (const SQLite::Exception &error) {
        for (const char *suffix : {"", "-wal", "-shm", ".lock"}) ::unlink((how.path + suffix).c_str());
        return explainSql(how.path, error);
    }
}

}  // namespace

Result<std::unique_ptr<SqliteStore>> openSqlite(const Opening &how, bool isCopy, const Key *known) {
    if (const Status place = checkPlace(how.path); !place) return place.problem();
    if (const Status file = checkFile(how.path); !file) return file.problem();
    Access access = accessTo(how);
    try {
        auto sql = std::make_unique<Sql>(how.path, access.mode);
        auto slots = headerOf(*sql, how.path);
        if (!slots) return slots.problem();
        const auto key = known ? Result<Key>(*known) : openSlots(*slots, how.unlock, how.path);
        if (!key) return key.problem();
        return SqliteStore::make(how, std::move(sql), std::move(access.lock), std::move(*slots), *key,
                                 access.whyReadOnly, isCopy);
    } catch (const SQLite::Exception &error) {
        return explainSql(how.path, error);
    }
}

namespace {

std::optional<KeySlots> slotsIn(const std::string &path) {
    if (!checkFile(path)) return std::nullopt;
    try {
        Sql sql(path, Sql::Mode::read);
        auto slots = headerOf(sql, path);
        return slots ? std::optional(std::move(*slots)) : std::nullopt;
    } catch (const SQLite::Exception &) {
        return std::nullopt;
    }
}

}  // namespace

std::optional<Id> storeIdOf(const std::string &path) {
    const auto slots = slotsIn(path);
    return slots ? std::optional(slots->store) : std::nullopt;
}

std::optional<bool> asksPassphrase(const std::string &path) {
    const auto slots = slotsIn(path);
    return slots ? std::optional(asksPassphrase(*slots)) : std::nullopt;
}

Result<SqliteStore *> fileStore(Store &store) {
    if (auto *of = dynamic_cast<SqliteStore *>(&store)) return of;
    return Problem{"", tr("this store is not a file"), tr("Ask who keeps it")};
}

Result<Created> createStore(const Opening &how, const KdfCost &cost) {
    if (const Status folder = makeFolderFor(how.path); !folder) return folder.problem();
    if (const Status place = checkPlace(how.path); !place) return place.problem();
    struct stat info {};
    if (::lstat(how.path.c_str(), &info) == 0)
        return Problem{how.path, tr("there is such a file already"), tr("Choose another name, or open that store")};
    const auto fresh = makeSlots(how.unlock, cost, how.outside);
    if (!fresh) return fresh.problem();
    auto store = makeFile(how, *fresh);
    if (!store) {
        if (how.unlock.passphrase.empty()) ::unlink(how.unlock.keyFile.c_str());
        return store.problem();
    }
    syncFolder(how.path);
    return Created{std::move(*store), fresh->recoveryKey};
}

Result<std::unique_ptr<Store>> openStore(const Opening &how) {
    auto store = openSqlite(how);
    if (!store) return store.problem();
    return std::unique_ptr<Store>(std::move(*store));
}

namespace {

Status changeIn(SqliteStore &store, const Unlock &fresh, const KdfCost &cost) {
    const StoreInfo info = store.info();
    if (info.readOnly) return Problem{store.path(), tr("the store is open to read only"), info.whyReadOnly};
    const auto slots = changeSlots(store.slots(), store.key(), fresh, cost, store.outside());
    if (!slots) return slots.problem();
    return store.putSlots(*slots, fresh.passphrase.empty() ? "key file" : "passphrase");
}

// The store, when `old` opens it.
Result<SqliteStore *> proved(Store &open, const Unlock &old) {
    auto store = fileStore(open);
    if (!store) return store;
    const auto key = openSlots((*store)->slots(), old, (*store)->path());
    if (!key) return key.problem();
    return store;
}

}  // namespace

Status changeUnlock(const Opening &how, const Unlock &fresh, const KdfCost &cost) {
    auto store = openSqlite(how);
    if (!store) return store.problem();
    return changeIn(**store, fresh, cost);
}

Status changeUnlock(Store &open, const Unlock &old, const Unlock &fresh, const KdfCost &cost) {
    if (!fresh.passphrase.empty())  // before the old one is tried, which takes a second
        if (Status enough = checkPassphrase(fresh.passphrase); !enough) return enough;
    auto store = proved(open, old);
    if (!store) return store.problem();
    return changeIn(**store, fresh, cost);
}

Result<std::string> renewRecoveryKey(Store &open, const Unlock &old) {
    auto store = proved(open, old);
    if (!store) return store.problem();
    auto fresh = renewRecovery((*store)->slots(), (*store)->key(), (*store)->outside());
    if (!fresh) return fresh.problem();
    if (const Status put = (*store)->putSlots(fresh->slots, "recovery key"); !put) return put.problem();
    return std::move(fresh->recoveryKey);
}

}  // namespace plumb
