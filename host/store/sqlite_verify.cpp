// Reads everything and checks it: SQLite's own structure, every seal, the sum over all, the chain of the log.
#include "host/base/translated.h"
#include "host/store/audit.h"
#include "host/store/sqlite_impl.h"

namespace plumb {

// One run of verify(). A damaged row is noted and the next one looked at.
class Verifier {
  public:
    explicit Verifier(SqliteStore &store) : store_(store), sql_(*store.sql_) {}

    Verification run() {
        // The head outside is read before the file: another program's writer is then never behind it.
        const auto outside = readHeadFile(store_.path_ + ".head", store_.store_);
        part([&] { checkFile(); });
        if (const auto head = store_.readHead(); head) head_ = *head;
        else fault(head.problem());
        part([&] { checkRows("person"); });
        part([&] { checkRows("assessment"); });
        part([&] { checkSteps(); });
        part([&] { checkRows("item"); });
        part([&] { checkCounts(); });
        part([&] { checkTombstones(); });
        part([&] { checkSettings(); });
        part([&] { checkLog(outside); });
        if (sum_.records != head_.records || sum_.sum != head_.sum)
            found_.faults.push_back({Verification::Kind::missing,
                                     0,
                                     {store_.path_, tr("records were taken out, added or put back to an older state"),
                                      tr("Compare with a backup")}});
        found_.records = sum_.records;
        return std::move(found_);
    }

  private:
    static constexpr size_t kMostFaults = 100;

    void fault(Problem problem, Verification::Kind kind = Verification::Kind::record) {
        if (found_.faults.size() < kMostFaults) found_.faults.push_back({kind, 0, std::move(problem)});
    }

    template <class Work>
    void part(Work work) {
        try {
            work();
        } catch (const SQLite::Exception &error) {
            fault(explainSql(store_.path_, error), Verification::Kind::file);
        }
    }

    void checkFile() {
        for (const char *check : {"PRAGMA integrity_check(20)", "PRAGMA foreign_key_check"}) {
            Query rows = sql_(check);
            while (rows.step()) {
                if (rows.string(0) == "ok") continue;
                fault({store_.path_, tr("the structure of the file is damaged ({error})", {{"error", rows.string(0)}}),
                       tr("Restore a backup")},
                      Verification::Kind::file);
            }
        }
    }

    template <class Load>
    void checkEach(const char *ids, const char *tags, Load load) {
        std::vector<Id> all;
        {
            Query rows = sql_(ids);
            while (rows.step()) all.push_back(rows.id(0));
        }
        for (const Id &id : all)
            if (const auto loaded = load(id); !loaded) fault(loaded.problem());
        addTags(tags);
    }

    void addTags(const char *tags) {
        Query rows = sql_(tags);
        while (rows.step()) sum_.add(rows.bytes(0));
    }

    void checkRows(std::string_view table) {
        if (table == "person")
            checkEach("SELECT id FROM person", "SELECT substr(sealed, -16) FROM person",
                      [&](const Id &id) { return store_.loadPerson(PersonId(id)); });
        else if (table == "assessment")
            checkEach("SELECT id FROM assessment", "SELECT substr(sealed, -16) FROM assessment",
                      [&](const Id &id) { return store_.loadAssessment(AssessmentId(id)); });
        else
            checkEach("SELECT id FROM item", "SELECT substr(sealed, -16) FROM item",
                      [&](const Id &id) { return store_.loadItem(id); });
    }

    void checkSteps() {
        checkEach("SELECT DISTINCT assessment FROM step", "SELECT substr(sealed, -16) FROM step",
                  [&](const Id &id) -> Status {
                      const auto assessment = store_.loadAssessment(AssessmentId(id));
                      if (!assessment) return assessment.problem();
                      if (!*assessment) return notThere(trMark("assessment"), id);
                      if (const auto steps = store_.steps(**assessment); !steps) return steps.problem();
                      return Done{};
                  });
    }

    void checkCounts() {
        Query rows = sql_("SELECT department, form, month, band, count, mac FROM rollup");
        while (rows.step()) {
            const RollupCell cell{rows.string(0), rows.string(1), static_cast<int32_t>(rows.number(2)),
                                  static_cast<Level>(rows.number(3))};
            if (!sameBytes(store_.rollupMac(cell, rows.number(4)), rows.bytes(5)))
                fault({store_.path_ + ", " + tr("counts"), tr("a count was changed outside the program"),
                       tr("Restore a backup")});
            sum_.add(rows.bytes(5).substr(0, kTagBytes));
        }
    }

    void checkTombstones() {
        Query rows = sql_("SELECT id, time, mac FROM tombstone");
        while (rows.step()) {
            const PersonId id(rows.id(0));
            if (!sameBytes(store_.tombstoneMac(id, rows.number(1)), rows.bytes(2)))
                fault(store_.damaged(trMark("the tombstone of"), id));
            sum_.add(rows.bytes(2).substr(0, kTagBytes));
        }
    }

    void checkSettings() {
        if (head_.schema < kSchemaOfSettings) return;
        Query rows = sql_("SELECT rev, changed, sealed, name FROM setting");
        while (rows.step()) {
            if (const auto value = store_.settingAt(rows.string(3), rows); !value) fault(value.problem());
            sum_.add(rows.bytes(2).substr(rows.bytes(2).size() - std::min(rows.bytes(2).size(), kTagBytes)));
        }
    }

    void checkLog(const std::optional<LogHead> &outside) {
        ChainCheck chain(store_.keys_, store_.store_, store_.path_, outside);
        Query rows = sql_("SELECT seq, previous, sealed, mac FROM audit ORDER BY seq");
        while (rows.step())
            chain.take({static_cast<uint64_t>(rows.number(0)), rows.string(1), rows.string(2), rows.string(3)});
        chain.finish(head_.log(), found_);
    }

    SqliteStore &store_;
    Sql &sql_;
    StoreHead head_, sum_;
    Verification found_;
};

Result<Verification> SqliteStore::verify() {
    return read([&]() -> Result<Verification> { return Verifier(*this).run(); });
}

}  // namespace plumb
