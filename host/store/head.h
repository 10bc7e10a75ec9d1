// Where a store stands: how many records, the sum of their tags, the end of the log. One row in the file, authenticated
// and written with every change, so that no record can be taken out or put back to an older state unseen; and the end
// of the log again in S.head beside the file, so that an older file in its place is seen.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "host/base/problem.h"
#include "host/store/records.h"
#include "host/store/store_keys.h"

namespace plumb {

struct StoreHead {
    uint64_t schema = 0;            // number of the newest migration
    std::string layout;             // keyed hash of the text of all tables
    uint64_t changed = 0;           // goes up with every change; each row notes its own
    uint64_t records = 0;           // rows of people, assessments, steps, items, counts and tombstones
    std::array<uint64_t, 2> sum{};  // of their tags, each half modulo 2^64
    uint64_t logSeq = 0;
    std::string logMac;  // 32 bytes

    void add(std::string_view tag);  // kTagBytes
    void remove(std::string_view tag);
    LogHead log() const;

    std::string write(const StoreKeys &keys, const Id &store) const;
    // Nothing when a byte was changed.
    static std::optional<StoreHead> read(std::string_view bytes, const StoreKeys &keys, const Id &store);
};

// S.head, one line. Nothing when there is none or it belongs to another store.
Status writeHeadFile(const std::string &path, const Id &store, const LogHead &head);
std::optional<LogHead> readHeadFile(const std::string &path, const Id &store);

}  // namespace plumb
