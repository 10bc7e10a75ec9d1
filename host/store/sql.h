// SQLite as the store uses it: prepared statements that are kept, values in and out, and the settings.
//
// Members throw SQLite::Exception, which ends inside the store. What is bound must live until the query has run:
// nothing is copied. Not for several threads at once.
#pragma once
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "host/base/problem.h"
#include "host/store/fields.h"

namespace plumb {

// One run of a prepared statement; it is reset when this goes. Parameters are bound in order, columns count from 0.
class Query {
  public:
    explicit Query(SQLite::Statement &statement) : statement_(statement) {}
    ~Query() { statement_.tryReset(); }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(int64_t value);
    Query &bind(const Id &id) { return blob(id.view()); }
    Query &bind(const std::optional<Date> &day);
    Query &blob(std::string_view bytes);
    Query &text(const std::string &text);
    Query &null();

    bool step() { return statement_.executeStep(); }
    void run() { statement_.exec(); }

    int64_t number(int column) const { return statement_.getColumn(column).getInt64(); }
    std::string_view bytes(int column) const;  // until the next step
    std::string string(int column) const { return std::string(bytes(column)); }
    Id id(int column) const { return idFromBytes(bytes(column)).value_or(Id{}); }
    std::optional<Date> day(int column) const;
    bool isNull(int column) const { return statement_.getColumn(column).isNull(); }

  private:
    SQLite::Statement &statement_;
    int next_ = 1;
};

class Sql {
  public:
    enum class Mode { create, write, read, readUnchanging };  // the last: a file in a folder that nobody may write to
    Sql(const std::string &path, Mode mode);

    // `text` is a literal, by whose address the statement is kept.
    Query operator()(const char *text);
    void exec(const std::string &text) { db_.exec(text); }
    bool tryExec(const char *text) { return db_.tryExec(text) == 0; }
    bool inTransaction() const;
    void allowTriggers();  // after the layout was found to be ours
    int64_t number(const char *text) { return db_.execAndGet(text).getInt64(); }
    void forget() { kept_.clear(); }  // before tables change
    SQLite::Database &db() { return db_; }

  private:
    SQLite::Database db_;
    std::unordered_map<const char *, std::unique_ptr<SQLite::Statement>> kept_;
};

// What went wrong, for a person.
Problem explainSql(const std::string &path, const SQLite::Exception &error);

}  // namespace plumb
