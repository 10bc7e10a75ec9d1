#include "host/store/schema.h"

#include "host/store/fields.h"

namespace plumb {

namespace {

// 1: the first. Ids, hashes and macs are blobs; times seconds, days and months numbers; "sealed" ends in its tag.
constexpr const char *kFirst =
    "CREATE TABLE header(one INTEGER PRIMARY KEY CHECK(one = 1), bytes BLOB NOT NULL);"
    "CREATE TABLE head(one INTEGER PRIMARY KEY CHECK(one = 1), bytes BLOB NOT NULL);"
    "CREATE TABLE person(seq INTEGER PRIMARY KEY, id BLOB NOT NULL, rev INTEGER NOT NULL, changed INTEGER NOT NULL,"
    " department BLOB NOT NULL, reference BLOB, email BLOB, key BLOB NOT NULL, sealed BLOB NOT NULL);"
    "CREATE UNIQUE INDEX person_id ON person(id);"
    "CREATE TABLE tombstone(id BLOB PRIMARY KEY, time INTEGER NOT NULL, mac BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE assessment(seq INTEGER PRIMARY KEY, id BLOB NOT NULL, person BLOB NOT NULL REFERENCES person(id),"
    " rev INTEGER NOT NULL, changed INTEGER NOT NULL, form TEXT NOT NULL, state INTEGER NOT NULL,"
    " health INTEGER NOT NULL, band INTEGER NOT NULL, started INTEGER NOT NULL, completed INTEGER NOT NULL,"
    " reviewed INTEGER NOT NULL, signed INTEGER NOT NULL, next_review INTEGER, department BLOB NOT NULL,"
    " urgency BLOB, sealed BLOB NOT NULL);"
    "CREATE UNIQUE INDEX assessment_id ON assessment(id);"
    "CREATE TABLE step(assessment BLOB NOT NULL REFERENCES assessment(id), step INTEGER NOT NULL,"
    " sealed BLOB NOT NULL, PRIMARY KEY(assessment, step)) WITHOUT ROWID;"
    "CREATE TABLE item(seq INTEGER PRIMARY KEY, id BLOB NOT NULL, kind INTEGER NOT NULL,"
    " person BLOB NOT NULL REFERENCES person(id), about BLOB NOT NULL, rev INTEGER NOT NULL, changed INTEGER NOT NULL,"
    " state INTEGER NOT NULL, due INTEGER, sealed BLOB NOT NULL);"
    "CREATE UNIQUE INDEX item_id ON item(id);"
    "CREATE INDEX item_person ON item(person, id);"
    "CREATE INDEX item_about ON item(about, kind);"
    "CREATE INDEX item_due ON item(due, id) WHERE due IS NOT NULL;"
    "CREATE TABLE rollup(department BLOB NOT NULL, form TEXT NOT NULL, month INTEGER NOT NULL, band INTEGER NOT NULL,"
    " count INTEGER NOT NULL, mac BLOB NOT NULL, PRIMARY KEY(department, form, month, band)) WITHOUT ROWID;"
    "CREATE TABLE audit(seq INTEGER PRIMARY KEY, previous BLOB NOT NULL, sealed BLOB NOT NULL, mac BLOB NOT NULL);"
    "CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the log is never shortened'); END;"
    "CREATE TRIGGER audit_is BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the log is never changed'); END;"
    "CREATE INDEX person_reference ON person(reference);"
    "CREATE INDEX person_email ON person(email);"
    "CREATE INDEX assessment_person ON assessment(person, id);"
    "CREATE INDEX assessment_band ON assessment(band, id);"
    "CREATE INDEX assessment_review ON assessment(next_review, id) WHERE next_review IS NOT NULL;"
    "CREATE INDEX assessment_health ON assessment(id) WHERE health = 1;";

// 2: what an organisation decides for its store, by name.
constexpr const char *kSettings =
    "CREATE TABLE setting(name TEXT PRIMARY KEY, rev INTEGER NOT NULL, changed INTEGER NOT NULL, sealed BLOB NOT NULL)"
    " WITHOUT ROWID;";

constexpr Migration kMigrations[] = {{1, kFirst}, {kSchemaOfSettings, kSettings}};

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

uint32_t schemaOf(Sql &sql) { return static_cast<uint32_t>(sql.number("PRAGMA user_version")); }

void migrate(Sql &sql, std::span<const Migration> all) {
    const uint32_t from = schemaOf(sql);
    sql.forget();
    for (const Migration &migration : all) {
        if (migration.number <= from) continue;
        sql.exec(migration.sql);
        sql.exec("PRAGMA user_version=" + std::to_string(migration.number));
    }
    sql.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
}

std::vector<std::string> dropIndexes(Sql &sql) {
    std::vector<std::string> names, texts;
    {
        Query rows =
            sql("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND "
                "name IN ('person_reference', 'person_email', 'assessment_person')");
        while (rows.step()) {
            names.push_back(rows.string(0));
            texts.push_back(rows.string(1));
        }
    }
    sql.forget();
    for (const std::string &name : names) sql.exec("DROP INDEX \"" + name + "\"");
    return texts;
}

std::string layoutOf(Sql &sql, const StoreKeys &keys) {
    std::string text;
    Query rows = sql("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY name");
    FieldWriter out(text);
    while (rows.step()) out.text(rows.bytes(0)).text(rows.bytes(1));
    return keyedHash(keys.head, text);
}

}  // namespace plumb
