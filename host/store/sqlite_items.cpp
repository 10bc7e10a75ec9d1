// What belongs to people beside assessments.
#include <algorithm>

#include "host/base/translated.h"
#include "host/store/sqlite_impl.h"

namespace plumb {

namespace {

#define ITEM_COLUMNS "id, kind, person, about, rev, changed, state, due, sealed"

}  // namespace

Result<Item> SqliteStore::itemAt(const Query &row) {
    Item item;
    item.id = row.id(0);
    item.kind = static_cast<ItemKind>(row.number(1));
    item.person = PersonId(row.id(2));
    item.about = row.id(3);
    item.rev = static_cast<uint32_t>(row.number(4));
    item.state = static_cast<uint8_t>(row.number(6));
    item.due = row.day(7);
    const auto known = holder(item.person);
    if (!known) return damaged(trMark("item"), item.id);
    auto plain = opened(known->key, row.bytes(8), placeOf(store_, item, static_cast<uint64_t>(row.number(5))));
    if (!plain) return damaged(trMark("item"), item.id);
    item.payload = std::move(*plain);
    return item;
}

Result<std::optional<Item>> SqliteStore::loadItem(const Id &id) {
    Query row = (*sql_)("SELECT " ITEM_COLUMNS " FROM item WHERE id = ?");
    row.bind(id);
    if (!row.step()) return std::optional<Item>();
    auto item = itemAt(row);
    if (!item) return item.problem();
    return std::optional(std::move(*item));
}

Result<Item> SqliteStore::item(const Id &id) {
    return read([&]() -> Result<Item> {
        auto item = loadItem(id);
        if (!item) return item.problem();
        if (!*item) return notThere(trMark("item"), id);
        return std::move(**item);
    });
}

Status SqliteStore::storeItem(const Item &item, bool isNew, const Key &key) {
    if (!isNew) {
        Query old = (*sql_)("SELECT substr(sealed, -16) FROM item WHERE id = ?");
        old.bind(item.id);
        if (old.step()) head_.remove(old.bytes(0));
    }
    const uint64_t changed = ++head_.changed;
    const std::string bytes = sealed(key, item.payload, placeOf(store_, item, changed), outside_);
    Query row = isNew ? (*sql_)(
                            "INSERT INTO item(about, rev, changed, state, due, sealed, id, kind, person) "
                            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                      : (*sql_)(
                            "UPDATE item SET about = ?, rev = ?, changed = ?, state = ?, due = ?, sealed = ? "
                            "WHERE id = ?");
    row.bind(item.about).bind(int64_t{item.rev}).bind(static_cast<int64_t>(changed)).bind(int64_t{item.state});
    row.bind(item.due).blob(bytes).bind(item.id);
    if (isNew) row.bind(static_cast<int64_t>(item.kind)).bind(item.person);
    row.run();
    head_.add(std::string_view(bytes).substr(bytes.size() - kTagBytes));
    return Done{};
}

Status SqliteStore::putItem(Item &item) {
    const uint32_t rev = item.rev;
    Status done = write([&]() -> Status {
        const auto old = oldOf(item, [&] { return loadItem(item.id); });
        if (!old) return old.problem();
        if (Status checked = checkItem(*old, item); !checked) return checked;
        const auto known = holder(item.person);
        if (!known) return known.problem();
        ++item.rev;
        Status stored = storedNew("item", item.id, [&] { return storeItem(item, !*old, known->key); });
        if (!stored) return stored;
        note(actionOf(!*old, item), item.id);
        return Done{};
    });
    if (!done) item.rev = rev;
    return done;
}

Result<std::vector<Item>> SqliteStore::items(const ItemFilter &filter, const PageAfter<Id> &page) {
    std::string where = "1";
    if (filter.kind) where += " AND kind = ?";
    if (filter.person) where += " AND person = ?";
    if (filter.about) where += " AND about = ?";
    if (filter.state) where += " AND state = ?";
    if (filter.dueBy) where += " AND due <= ?";
    if (!page.after.none())
        where += filter.dueBy ? " AND (due, id) > (SELECT due, id FROM item WHERE id = ?)" : " AND id < ?";
    const std::string text = "SELECT " ITEM_COLUMNS " FROM item WHERE " + where + " ORDER BY " +
                             (filter.dueBy ? "due, id" : "id DESC") + " LIMIT ?";
    return read([&]() -> Result<std::vector<Item>> {
        SQLite::Statement statement(sql_->db(), text);
        Query query(statement);
        if (filter.kind) query.bind(static_cast<int64_t>(*filter.kind));
        if (filter.person) query.bind(*filter.person);
        if (filter.about) query.bind(*filter.about);
        if (filter.state) query.bind(int64_t{*filter.state});
        if (filter.dueBy) query.bind(dayNumber(*filter.dueBy));
        if (!page.after.none()) query.bind(page.after);
        query.bind(static_cast<int64_t>(std::min(page.limit, kMostRowsOfPage)));
        std::vector<Item> found;
        while (query.step()) {
            auto item = itemAt(query);
            if (!item) return item.problem();
            found.push_back(std::move(*item));
        }
        return found;
    });
}

Status SqliteStore::deleteItem(const Id &id) {
    return write([&]() -> Status {
        const auto old = loadItem(id);
        if (!old) return old.problem();
        if (!*old) return notThere(trMark("item"), id);
        if (Status checked = checkDeleted(**old); !checked) return checked;
        {
            Query row = (*sql_)("SELECT substr(sealed, -16) FROM item WHERE id = ?");
            row.bind(id);
            if (row.step()) head_.remove(row.bytes(0));
        }
        (*sql_)("DELETE FROM item WHERE id = ?").bind(id).run();
        ++head_.changed;
        writeLog("photo.deleted", (*old)->person, "photo " + id.hex());
        emptyWal_ = true;
        return Done{};
    });
}

#undef ITEM_COLUMNS

}  // namespace plumb
