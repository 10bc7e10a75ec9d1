// The tables of a store, by numbered migrations. A migration that was released is never edited: add one behind it.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "host/store/sql.h"
#include "host/store/store_keys.h"

namespace plumb {

inline constexpr int64_t kApplicationId = 0x506C6D62;  // "Plmb", by which file(1) and we know the file

inline constexpr uint32_t kSchemaOfSettings = 2;  // older files have no such table

struct Migration {
    uint32_t number;  // 1, 2, 3 …
    const char *sql;
};
std::span<const Migration> migrations();
inline uint32_t newestSchema() { return migrations().back().number; }

uint32_t schemaOf(Sql &sql);  // of the file; 0 when it has no tables
// Brings the file from its number to the last of `all`, inside the caller's transaction.
void migrate(Sql &sql, std::span<const Migration> all);

// A keyed hash of the text of all tables, indexes and triggers, in the order of their names.
std::string layoutOf(Sql &sql, const StoreKeys &keys);

// Drops the indexes that only searching needs and whose keys come in no order, for a bulk load; the statements that
// build them again. Keys that begin with a band or a day and go on with an id are put at the end of what they share.
std::vector<std::string> dropIndexes(Sql &sql);

}  // namespace plumb
