#include "host/base/date.h"

#include <charconv>
#include <cstdio>

namespace plumb {

std::optional<Date> parseDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto part = [&](size_t from, size_t length) {
        int value = -1;
        const char *end = text.data() + from + length;
        const auto read = std::from_chars(text.data() + from, end, value);
        return read.ec == std::errc() && read.ptr == end ? value : -1;
    };
    const int year = part(0, 4), month = part(5, 2), day = part(8, 2);
    if (year < 1900 || year > 2999 || month < 1 || day < 1) return std::nullopt;
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string isoDate(Date date) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::string longDate(Date date) {
    static constexpr const char *kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};
    return std::to_string(static_cast<unsigned>(date.day())) + "\u00A0" +
           kMonths[static_cast<unsigned>(date.month()) - 1] + "\u00A0" + std::to_string(static_cast<int>(date.year()));
}

}  // namespace plumb
