// A log that somebody touched: verify names the first bad entry and what was done to it.
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::store_test;
using Kind = Verification::Kind;

namespace {

constexpr int kEntries = 60;

// A closed store with a log of kEntries, made once.
struct Master {
    TempFolder folder;
    Master() {
        const auto store = createIn(folder);
        must(store->transaction([&] {
            for (int i = 1; i < kEntries; ++i) must(store->log("test.entry", {}, "number " + std::to_string(i + 1)));
            return Status(Done{});
        }));
    }
};

// A copy of it, and SQL on it as a thief would have.
struct Touched {
    TempFolder folder;

    Touched() {
        static const Master master;
        for (const auto &file : std::filesystem::directory_iterator(master.folder.path()))
            std::filesystem::copy(file, folder.path());
    }
    void run(const std::string &sql) const {
        SQLite::Database db(openingIn(folder).path, SQLite::OPEN_READWRITE);
        db.exec("PRAGMA synchronous=OFF");
        SQLite::Transaction all(db);
        // The triggers are against slips of our own; a thief takes them away and puts them back.
        std::vector<std::string> triggers;
        {
            SQLite::Statement rows(db, "SELECT sql FROM sqlite_master WHERE type = 'trigger'");
            while (rows.executeStep()) triggers.push_back(rows.getColumn(0).getString());
        }
        db.exec("DROP TRIGGER audit_stays; DROP TRIGGER audit_is;" + sql);
        for (const std::string &trigger : triggers) db.exec(trigger);
        all.commit();
    }
    // The first fault: its kind and entry.
    std::pair<Kind, uint64_t> first() const {
        Opening how = openingIn(folder);
        how.readOnly = true;
        const Verification found = must(reopen(how)->verify());
        REQUIRE(!found.faults.empty());
        CHECK(!found.faults[0].problem.whatToDo.empty());
        return {found.faults[0].kind, found.faults[0].entry};
    }
};

std::string number(uint64_t n) { return std::to_string(n); }

}  // namespace

TEST_CASE("a log that nobody touched is in order") {
    const Touched log;
    Opening how = openingIn(log.folder);
    const Verification found = must(reopen(how)->verify());
    CHECK(found.faults.empty());
    CHECK(found.entries == kEntries);
}

TEST_CASE("each of fifty entries that is edited is named") {
    size_t named = 0;
    for (uint64_t i = 1; i <= 50; ++i) {
        const Touched log;
        const char *columns[] = {"sealed", "mac", "previous"};
        const std::string column = columns[i % 3];
        log.run("UPDATE audit SET " + column + " = CAST(substr(" + column + ", 1, 10) || x'5a5a' || substr(" + column +
                ", 13) AS BLOB) WHERE seq = " + number(i));
        named += log.first() == std::pair(Kind::edited, i);
    }
    CHECK(named == 50);
}

TEST_CASE("each of fifty entries that is taken out is named") {
    size_t named = 0;
    for (uint64_t i = 1; i <= 50; ++i) {
        const Touched log;
        log.run("DELETE FROM audit WHERE seq = " + number(i));
        named += log.first() == std::pair(Kind::gap, i);
    }
    CHECK(named == 50);
}

TEST_CASE("each of fifty pairs of entries that change places is named") {
    size_t named = 0;
    for (uint64_t i = 1; i <= 50; ++i) {
        const Touched log;
        log.run("UPDATE audit SET seq = 9999 WHERE seq = " + number(i) + "; UPDATE audit SET seq = " + number(i) +
                " WHERE seq = " + number(i + 3) + "; UPDATE audit SET seq = " + number(i + 3) + " WHERE seq = 9999");
        named += log.first() == std::pair(Kind::moved, i);
    }
    CHECK(named == 50);
}

TEST_CASE("each of fifty entries that is put in between is named") {
    size_t named = 0;
    for (uint64_t i = 1; i <= 50; ++i) {
        const Touched log;
        log.run("UPDATE audit SET seq = seq + 1000 WHERE seq >= " + number(i) +
                "; UPDATE audit SET seq = seq - 999 WHERE seq > 999; INSERT INTO audit SELECT " + number(i) +
                ", previous, sealed, mac FROM audit WHERE seq = 55");
        named += log.first() == std::pair(Kind::moved, i);
    }
    CHECK(named == 50);
}

TEST_CASE("each of fifty ends that is cut off is named") {
    size_t named = 0;
    for (uint64_t i = 1; i <= 50; ++i) {
        const Touched log;
        log.run("DELETE FROM audit WHERE seq > " + number(kEntries - i));
        named += log.first() == std::pair(Kind::cut, kEntries - i + 1);
    }
    CHECK(named == 50);
}

TEST_CASE("an older file in the store's place is named, and cannot be written to") {
    const Touched log;
    const std::string older = log.folder.read("office.plumbline");
    size_t named = 0;
    for (uint64_t i = 1; i <= 50; ++i) {
        {
            const auto store = reopen(openingIn(log.folder));
            must(store->log("later", {}, ""));
        }
        const std::string newer = log.folder.read("office.plumbline");
        log.folder.write("office.plumbline", older);
        named += log.first() == std::pair(Kind::olderFile, uint64_t{kEntries + 1});
        const auto store = reopen(openingIn(log.folder));
        CHECK(store->info().readOnly);
        CHECK(contains(store->info().whyReadOnly, "older or changed file"));
        CHECK_FALSE(store->log("now", {}, ""));
        log.folder.write("office.plumbline", newer);
    }
    CHECK(named == 50);
}

TEST_CASE("a missing head outside is told, logged, and made again") {
    const Touched log;
    std::filesystem::remove(log.folder / "office.plumbline.head");
    CHECK(log.first() == std::pair(Kind::noHead, uint64_t{kEntries}));
    const auto store = reopen(openingIn(log.folder));
    CHECK(store->info().notices.size() == 1);
    CHECK(must(store->entries(kEntries, 5)).at(0).action == "head.missing");
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("records that are taken out, moved or put back to an older state are found") {
    const TempFolder folder;
    const Opening how = openingIn(folder);
    {
        const auto store = createIn(folder);
        fill(*store, 4);
    }
    const std::string whole = folder.read("office.plumbline"), head = folder.read("office.plumbline.head");
    std::string oldRow;
    size_t cases = 0, found = 0;
    for (const char *sql :
         {"DELETE FROM item WHERE seq = (SELECT max(seq) FROM item)",
          "DELETE FROM step WHERE step = 3 AND assessment = (SELECT max(assessment) FROM step)",
          "DELETE FROM rollup WHERE month = (SELECT min(month) FROM rollup) AND band = 2", "DELETE FROM tombstone",
          "UPDATE rollup SET count = count + 1", "UPDATE assessment SET state = 1 WHERE state = 3",
          "UPDATE assessment SET band = 1", "UPDATE assessment SET next_review = next_review + 1",
          "UPDATE assessment SET person = (SELECT min(id) FROM person)", "UPDATE assessment SET urgency = NULL",
          "UPDATE assessment SET health = 0", "UPDATE person SET department = x'00'",
          "UPDATE person SET key = (SELECT key FROM person ORDER BY seq DESC LIMIT 1)", "UPDATE item SET due = due + 1",
          "UPDATE item SET state = 2", "UPDATE item SET rev = rev + 1", "UPDATE tombstone SET time = time + 1",
          "INSERT INTO tombstone SELECT id, 0, x'00' FROM person",
          "UPDATE person SET sealed = (SELECT sealed FROM person ORDER BY seq DESC LIMIT 1)"}) {
        folder.write("office.plumbline", whole);
        folder.write("office.plumbline.head", head);
        {
            SQLite::Database db(how.path, SQLite::OPEN_READWRITE);
            REQUIRE(db.exec(sql) > 0);
        }
        ++cases;
        INFO(sql);
        const auto store = openStore(how);
        const bool noticed = !store || !must((*store)->verify()).faults.empty();
        CHECK(noticed);
        found += noticed;
    }
    CHECK(cases == 19);
    CHECK(found == cases);
}

TEST_CASE("a record put back to its state of yesterday is found") {
    const TempFolder folder;
    const Opening how = openingIn(folder);
    PersonRecord ada;
    {
        const auto store = createIn(folder);
        ada.id = IdMaker(outsideOf(4)).next<PersonId>();
        ada.who.name = "Ada";
        must(store->putPerson(ada));
    }
    const std::string yesterday = folder.write("yesterday", folder.read("office.plumbline"));
    {
        const auto store = reopen(how);
        ada.note = "changed";
        must(store->putPerson(ada));
    }
    {
        SQLite::Database db(how.path, SQLite::OPEN_READWRITE);
        db.exec("ATTACH '" + yesterday +
                "' AS old; UPDATE person SET (rev, changed, sealed) = "
                "(SELECT rev, changed, sealed FROM old.person)");
    }
    const auto store = reopen(how);
    CHECK(must(store->person(ada.id)).note.empty());  // the row alone is sound
    const Verification found = must(store->verify());
    REQUIRE(found.faults.size() == 1);
    CHECK(found.faults[0].kind == Kind::missing);
}

TEST_CASE("tables that are not ours are refused") {
    const TempFolder folder;
    { const auto store = createIn(folder); }
    const std::string whole = folder.read("office.plumbline");
    for (const char *sql : {"CREATE TABLE more(x)", "DROP TRIGGER audit_is", "CREATE VIEW v AS SELECT 1",
                            "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM audit; END",
                            "DROP INDEX person_email", "PRAGMA user_version=0"}) {
        folder.write("office.plumbline", whole);
        {
            SQLite::Database db(openingIn(folder).path, SQLite::OPEN_READWRITE);
            db.exec(sql);
        }
        INFO(sql);
        const auto store = openStore(openingIn(folder));
        REQUIRE_FALSE(store);
        CHECK(contains(store.problem().sentence(), "its tables are not those"));
    }
}
