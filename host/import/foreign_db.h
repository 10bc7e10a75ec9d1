// A SQLite file that belongs to another program, which may be writing to it: opened to read only, as a suspect.
//
// In place when that leaves no trace: with SQLite's own locks and a wait for the writer. A database in WAL mode whose
// program is not running, one in a folder where locks cannot be made, or one with an unfinished journal is copied with
// its -wal and -journal to a private folder (mode 0700) that is gone afterwards. Defensive settings: no views,
// triggers, extensions or attached files, short rows and statements, a bound on the work done. Problems come as values;
// members of db() throw SQLite::Exception, which explain() turns into a Problem. Not for several threads at once.
#pragma once
#include <memory>
#include <string>

#include "host/base/problem.h"

namespace SQLite {
class Database;
class Exception;
}  // namespace SQLite

namespace plumb {

class ForeignDb {
  public:
    // One read transaction is open from now on: everything read is of one moment.
    static Result<ForeignDb> open(const std::string &path);
    ForeignDb(ForeignDb &&) noexcept;
    ~ForeignDb();

    SQLite::Database &db() { return *db_; }

    // A table that is really one: no view, no virtual table.
    bool hasTable(const std::string &name);
    bool hasColumn(const std::string &table, const std::string &column);

    static Problem explain(const std::string &path, const SQLite::Exception &error);

  private:
    struct PrivateFolder;
    struct Work;
    ForeignDb();
    void openFile(const std::string &path, bool ours);

    std::unique_ptr<PrivateFolder> folder_;  // goes after db_
    std::unique_ptr<Work> work_;
    std::unique_ptr<SQLite::Database> db_;
};

}  // namespace plumb
