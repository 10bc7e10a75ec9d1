#include "host/store/fields.h"

namespace plumb {

namespace {

void appendBytes(std::string &out, uint64_t value, int count) {
    for (int i = 0; i < count; ++i) out += static_cast<char>(value >> (8 * i));
}

uint64_t number(std::string_view bytes) {
    uint64_t value = 0;
    for (size_t i = 0; i < bytes.size(); ++i) value |= uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
}

}  // namespace

FieldWriter &FieldWriter::number(uint64_t value) {
    appendBytes(out_, value, 8);
    return *this;
}

FieldWriter &FieldWriter::text(std::string_view value) {
    appendBytes(out_, value.size(), 4);
    out_ += value;
    return *this;
}

std::string_view FieldReader::take(size_t count) {
    if (rest_.empty() || !good_) return {};
    if (rest_.size() < count) {
        good_ = false;
        return {};
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
}

uint64_t FieldReader::number() { return plumb::number(take(8)); }

std::string_view FieldReader::text() {
    const size_t size = plumb::number(take(4));
    if (size > rest_.size()) good_ = false;
    return size == 0 ? std::string_view() : take(size);
}

Id FieldReader::id() {
    const auto id = idFromBytes(text());
    if (!id) good_ = false;
    return id.value_or(Id{});
}

int64_t dayNumber(Date date) { return std::chrono::sys_days(date).time_since_epoch().count(); }

Date dayOf(int64_t number) { return Date(std::chrono::sys_days(std::chrono::days(number))); }

// Counted from 1900, the first year that a date may have, so that 0 is free.
constexpr int64_t kDaysBefore1970 = 25'568;

uint64_t fieldOf(const std::optional<Date> &date) {
    return date ? static_cast<uint64_t>(dayNumber(*date) + kDaysBefore1970) : 0;
}

std::optional<Date> dateOf(uint64_t field) {
    if (field == 0 || field > 1'000'000) return std::nullopt;
    return dayOf(static_cast<int64_t>(field) - kDaysBefore1970);
}

}  // namespace plumb
