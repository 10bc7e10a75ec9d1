// People: their keys, names, and their end.
#include "host/base/translated.h"
#include "host/store/sqlite_impl.h"

namespace plumb {

namespace {

constexpr size_t kHashBytes = 16;  // of a look-up: enough that two texts do not meet

#define PERSON_COLUMNS "id, rev, changed, department, reference, email, key, sealed"

}  // namespace

std::string SqliteStore::lookupHash(const char *column, const std::string &text) const {
    const std::string plain = folded(text);
    if (plain.empty()) return "";
    std::string bytes;
    FieldWriter(bytes).text(column).id(store_).text(plain);
    return keyedHash(keys_.lookup, bytes).substr(0, kHashBytes);
}

// Few departments have many people.
std::string SqliteStore::departmentHash(const std::string &text) {
    constexpr size_t kMostKept = 1000;
    if (!inBulk_) return lookupHash("department", text);
    if (departments_.size() >= kMostKept) departments_.clear();
    const auto [at, fresh] = departments_.try_emplace(text);
    if (fresh) at->second = lookupHash("department", text);
    return at->second;
}

std::string SqliteStore::tombstoneMac(const PersonId &id, Moment time) const {
    std::string bytes;
    FieldWriter(bytes).id(store_).id(id).time(time);
    return keyedHash(keys_.tombstone, bytes);
}

bool SqliteStore::isErasedHere(const PersonId &id) {
    Query row = (*sql_)("SELECT 1 FROM tombstone WHERE id = ?");
    row.bind(id);
    return row.step();
}

Result<SqliteStore::Holder> SqliteStore::holder(const PersonId &id) {
    if (lastHolder_ && lastHolder_->id == id) return *lastHolder_;
    Query row = (*sql_)("SELECT key, department FROM person WHERE id = ?");
    row.bind(id);
    if (!row.step()) return isErasedHere(id) ? isErased(id) : notThere(trMark("person"), id);
    auto bytes = opened(keys_.persons, row.bytes(0), placeOfKey(store_, id));
    if (!bytes || bytes->size() != Key::kBytes) return damaged(trMark("the key of person"), id);
    lastHolder_ = Holder{id, Key(*bytes), row.string(1)};
    wipe(*bytes);
    return *lastHolder_;
}

Result<PersonRecord> SqliteStore::personAt(const Query &row) {
    PersonRecord person;
    person.id = PersonId(row.id(0));
    person.rev = static_cast<uint32_t>(row.number(1));
    const RowMeta meta{static_cast<uint64_t>(row.number(2)), row.string(3), row.string(4), row.string(5)};
    auto key = opened(keys_.persons, row.bytes(6), placeOfKey(store_, person.id));
    if (!key || key->size() != Key::kBytes) return damaged(trMark("the key of person"), person.id);
    auto plain = opened(Key(*key), row.bytes(7), placeOf(store_, person, meta));
    wipe(*key);
    if (!plain || !readPayload(*plain, person)) return damaged(trMark("person"), person.id);
    wipe(*plain);
    return person;
}

Result<std::optional<PersonRecord>> SqliteStore::loadPerson(const PersonId &id) {
    Query row = (*sql_)("SELECT " PERSON_COLUMNS " FROM person WHERE id = ?");
    row.bind(id);
    if (!row.step()) return std::optional<PersonRecord>();
    auto person = personAt(row);
    if (!person) return person.problem();
    return std::optional(std::move(*person));
}

Result<PersonRecord> SqliteStore::person(const PersonId &id) {
    return read([&]() -> Result<PersonRecord> {
        auto person = loadPerson(id);
        if (!person) return person.problem();
        if (*person) return std::move(**person);
        return isErasedHere(id) ? isErased(id) : notThere(trMark("person"), id);
    });
}

Status SqliteStore::storePerson(const PersonRecord &person, bool isNew) {
    Key key;
    std::string wrapped;
    if (isNew) {
        key = Key::random(outside_);
        wrapped = sealed(keys_.persons, key.view(), placeOfKey(store_, person.id), outside_);
    } else {
        const auto known = holder(person.id);
        if (!known) return known.problem();
        key = known->key;
        Query old = (*sql_)("SELECT substr(sealed, -16) FROM person WHERE id = ?");
        old.bind(person.id);
        if (old.step()) head_.remove(old.bytes(0));
    }
    const RowMeta meta{++head_.changed, departmentHash(person.who.department),
                       lookupHash("reference", person.who.reference), lookupHash("email", person.who.email)};
    const std::string bytes = sealed(key, writePayload(person), placeOf(store_, person, meta), outside_);
    const auto bindAll = [&](Query &row) {
        row.bind(int64_t{person.rev}).bind(static_cast<int64_t>(meta.changed)).blob(meta.department);
        for (const std::string *hash : {&meta.reference, &meta.email})
            if (hash->empty()) row.null();
            else row.blob(*hash);
        row.blob(bytes).bind(person.id);
    };
    if (isNew) {
        Query row = (*sql_)(
            "INSERT INTO person(rev, changed, department, reference, email, sealed, id, key) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
        bindAll(row);
        row.blob(wrapped).run();
    } else {
        Query row = (*sql_)(
            "UPDATE person SET rev = ?, changed = ?, department = ?, reference = ?, email = ?, "
            "sealed = ? WHERE id = ?");
        bindAll(row);
        row.run();
    }
    head_.add(std::string_view(bytes).substr(bytes.size() - kTagBytes));
    lastHolder_ = Holder{person.id, key, meta.department};
    return Done{};
}

Status SqliteStore::putPerson(PersonRecord &person) {
    const uint32_t rev = person.rev;
    Status done = write([&]() -> Status {
        if (isErasedHere(person.id)) return isErased(person.id);
        const auto old = oldOf(person, [&] { return loadPerson(person.id); });
        if (!old) return old.problem();
        if (Status checked = checkPerson(*old, person); !checked) return checked;
        ++person.rev;
        Status stored = storedNew("person", person.id, [&] { return storePerson(person, !*old); });
        if (!stored) return stored;
        note(*old ? "person.changed" : "person.added", person.id);
        if (namesOf_ && !*old) names_.add(person);
        else if (namesOf_) names_.put(person);
        return Done{};
    });
    if (!done) person.rev = rev;
    return done;
}

Status SqliteStore::loadNames() {
    if (!inTransaction_ && !whyReadOnly_.empty()) {  // somebody else may have written
        const auto head = readHead();
        if (!head) return head.problem();
        head_ = *head;
        if (namesOf_ && *namesOf_ != head_.changed) namesOf_.reset();
    }
    if (namesOf_) return Done{};
    names_.clear();
    Query rows = (*sql_)("SELECT " PERSON_COLUMNS " FROM person");
    while (rows.step()) {
        const auto person = personAt(rows);
        if (!person) return person.problem();
        names_.add(*person);
    }
    namesOf_ = head_.changed;
    return Done{};
}

Result<std::vector<PersonRecord>> SqliteStore::people(const PeopleFilter &filter, const PageAfter<PersonId> &page) {
    return read([&]() -> Result<std::vector<PersonRecord>> {
        if (const Status loaded = loadNames(); !loaded) return loaded.problem();
        std::vector<PersonRecord> found;
        for (const PersonId &id : names_.find(filter.text, filter.department, page.after, page.limit)) {
            auto person = loadPerson(id);
            if (!person) return person.problem();
            if (!*person) return damaged(trMark("person"), id);
            found.push_back(std::move(**person));
        }
        return found;
    });
}

Result<std::vector<PersonRecord>> SqliteStore::neverAssessed(const PageAfter<PersonId> &page) {
    return read([&]() -> Result<std::vector<PersonRecord>> {
        std::vector<PersonId> ids;
        {
            Query rows = (*sql_)(
                "SELECT id FROM person WHERE id > ? AND NOT EXISTS (SELECT 1 FROM assessment WHERE person = person.id) "
                "ORDER BY id LIMIT ?");
            rows.bind(page.after).bind(static_cast<int64_t>(std::min(page.limit, kMostRowsOfPage)));
            while (rows.step()) ids.emplace_back(rows.id(0));
        }
        std::vector<PersonRecord> found;
        for (const PersonId &id : ids) {
            auto person = loadPerson(id);
            if (!person) return person.problem();
            if (!*person) return damaged(trMark("person"), id);
            found.push_back(std::move(**person));
        }
        return found;
    });
}

Result<std::vector<PersonId>> SqliteStore::findPeople(const std::string &referenceOrEmail) {
    return read([&]() -> Result<std::vector<PersonId>> {
        const std::string reference = lookupHash("reference", referenceOrEmail);
        const std::string email = lookupHash("email", referenceOrEmail);
        std::vector<PersonId> found;
        if (reference.empty()) return found;
        Query rows = (*sql_)("SELECT id FROM person WHERE reference = ? OR email = ? ORDER BY id");
        rows.blob(reference).blob(email);
        while (rows.step()) found.emplace_back(rows.id(0));
        return found;
    });
}

// Takes the tags of rows out of the head's sum, then the rows.
void SqliteStore::removeRows(const char *tags, const char *rows, const Id &id) {
    {
        Query query = (*sql_)(tags);
        query.bind(id);
        while (query.step()) head_.remove(query.bytes(0));
    }
    (*sql_)(rows).bind(id).run();
}

Status SqliteStore::eraseNow(const PersonId &id, const std::string &reason) {
    removeRows("SELECT substr(sealed, -16) FROM step WHERE assessment IN (SELECT id FROM assessment WHERE person = ?)",
               "DELETE FROM step WHERE assessment IN (SELECT id FROM assessment WHERE person = ?)", id);
    removeRows("SELECT substr(sealed, -16) FROM item WHERE person = ?", "DELETE FROM item WHERE person = ?", id);
    removeRows("SELECT substr(sealed, -16) FROM assessment WHERE person = ?", "DELETE FROM assessment WHERE person = ?",
               id);
    removeRows("SELECT substr(sealed, -16) FROM person WHERE id = ?", "DELETE FROM person WHERE id = ?", id);
    lastHolder_.reset();
    ++head_.changed;
    if (!isErasedHere(id)) {
        const Moment now = outside_.now();
        const std::string mac = tombstoneMac(id, now);
        (*sql_)("INSERT INTO tombstone(id, time, mac) VALUES(?, ?, ?)").bind(id).bind(now).blob(mac).run();
        head_.add(std::string_view(mac).substr(0, kTagBytes));
    }
    writeLog("person.erased", id, reason);
    if (namesOf_) names_.remove(id);
    emptyWal_ = true;
    return Done{};
}

Status SqliteStore::erasePerson(const PersonId &id, const std::string &reason) {
    return write([&]() -> Status {
        if (id.none()) return Problem{tr("person"), tr("it has no id"), tr("Name the person")};
        return eraseNow(id, reason);
    });
}

Status SqliteStore::noteReplaced(const std::vector<PersonId> &erased, const std::string &reason) {
    return write([&]() -> Status {
        writeLog("store.restored", store_, reason);
        for (const PersonId &id : erased)
            if (!isErasedHere(id))
                if (Status done = eraseNow(id, "erased before the restore"); !done) return done;
        return Done{};
    });
}

Result<std::vector<PersonId>> SqliteStore::erased() {
    return read([&]() -> Result<std::vector<PersonId>> {
        std::vector<PersonId> found;
        Query rows = (*sql_)("SELECT id, time, mac FROM tombstone ORDER BY id");
        while (rows.step()) {
            const PersonId id(rows.id(0));
            if (!sameBytes(tombstoneMac(id, rows.number(1)), rows.bytes(2)))
                return damaged(trMark("the tombstone of"), id);
            found.push_back(id);
        }
        return found;
    });
}

#undef PERSON_COLUMNS

}  // namespace plumb
