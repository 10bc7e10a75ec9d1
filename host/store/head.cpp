#include "host/store/head.h"

#include "host/base/file.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/store/fields.h"

namespace plumb {

namespace {

constexpr std::string_view kFirstWord = "plumbline-head/1";

std::array<uint64_t, 2> halves(std::string_view tag) {
    FieldReader in(tag);
    const uint64_t first = in.number();
    return {first, in.number()};
}

std::string macOf(const StoreKeys &keys, const Id &store, std::string_view fields) {
    std::string bytes;
    FieldWriter(bytes).id(store).text(fields);
    return keyedHash(keys.head, bytes);
}

}  // namespace

void StoreHead::add(std::string_view tag) {
    const auto [first, second] = halves(tag);
    ++records;
    sum[0] += first;
    sum[1] += second;
}

void StoreHead::remove(std::string_view tag) {
    const auto [first, second] = halves(tag);
    --records;
    sum[0] -= first;
    sum[1] -= second;
}

LogHead StoreHead::log() const { return {logSeq, hexOf(logMac)}; }

std::string StoreHead::write(const StoreKeys &keys, const Id &store) const {
    std::string bytes;
    FieldWriter out(bytes);
    out.number(schema).text(layout).number(changed).number(records).number(sum[0]).number(sum[1]);
    out.number(logSeq).text(logMac);
    return macOf(keys, store, bytes) + bytes;
}

std::optional<StoreHead> StoreHead::read(std::string_view bytes, const StoreKeys &keys, const Id &store) {
    constexpr size_t kMac = 32;
    if (bytes.size() < kMac || !sameBytes(macOf(keys, store, bytes.substr(kMac)), bytes.substr(0, kMac)))
        return std::nullopt;
    FieldReader in(bytes.substr(kMac));
    StoreHead head;
    head.schema = in.number();
    head.layout = in.string();
    head.changed = in.number();
    head.records = in.number();
    head.sum = {in.number(), in.number()};
    head.logSeq = in.number();
    head.logMac = in.string();
    return head;
}

Status writeHeadFile(const std::string &path, const Id &store, const LogHead &head) {
    return writeFile(
        path, std::string(kFirstWord) + " " + store.hex() + " " + std::to_string(head.seq) + " " + head.mac + "\n");
}

std::optional<LogHead> readHeadFile(const std::string &path, const Id &store) {
    const auto text = readFile(path, 1024);
    if (!text) return std::nullopt;
    const auto words = split(trim(*text), ' ');
    if (words.size() != 4 || words[0] != kFirstWord || words[1] != store.hex()) return std::nullopt;
    const auto seq = parseNumber(words[2]);
    if (!seq || *seq < 0 || *seq > 1e15) return std::nullopt;
    return LogHead{static_cast<uint64_t>(*seq), std::string(words[3])};
}

}  // namespace plumb
