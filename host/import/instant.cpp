#include "host/import/instant.h"

#include <charconv>
#include <cstdio>
#include <ctime>

namespace plumb {

namespace {

constexpr int kDayBegins = 4;  // o'clock
constexpr Instant kDay = 24 * kHour;
constexpr Instant kEarliest = -2'208'988'800 * kSecond, kLatest = 32'503'680'000 * kSecond;  // of 1900, of 3000

// Takes fixed pieces off the front of a text; `ok` stays false once something was not there.
struct Pieces {
    std::string_view left;
    bool ok = true;

    int number(size_t digits) {
        int value = 0;
        ok = ok && left.size() >= digits;
        for (size_t i = 0; ok && i < digits; ++i) {
            ok = left[i] >= '0' && left[i] <= '9';
            value = value * 10 + (left[i] - '0');
        }
        left.remove_prefix(ok ? digits : 0);
        return value;
    }
    bool take(std::string_view oneOf) {
        if (!ok || left.empty() || oneOf.find(left.front()) == oneOf.npos) return false;
        left.remove_prefix(1);
        return true;
    }
    void need(std::string_view oneOf) { ok = take(oneOf); }

    int64_t micros() {  // after the decimal point
        int64_t value = 0;
        size_t digits = 0;
        for (; !left.empty() && left.front() >= '0' && left.front() <= '9'; left.remove_prefix(1), ++digits)
            if (digits < 6) value = value * 10 + (left.front() - '0');
        ok = ok && digits > 0;
        for (; digits < 6; ++digits) value *= 10;
        return value;
    }
    int clock() {  // hh:mm[:ss]
        const int hour = number(2);
        need(":");
        const int minute = number(2);
        const int second = take(":") ? number(2) : 0;
        ok = ok && hour < 24 && minute < 60 && second <= 60;  // 60: a leap second
        return (hour * 60 + minute) * 60 + second;
    }
    Instant offset() {
        if (left.empty() || take("Zz")) return 0;
        const bool west = left.front() == '-';
        need("+-");
        const int hour = number(2);
        take(":");
        const int minute = left.empty() ? 0 : number(2);
        ok = ok && hour < 24 && minute < 60;
        const Instant length = hour * kHour + minute * kMinute;
        return west ? -length : length;
    }
};

std::time_t wholeSeconds(Instant instant) {
    return static_cast<std::time_t>(instant / kSecond - (instant % kSecond < 0 ? 1 : 0));
}

std::tm localTime(Instant instant) {
    const std::time_t seconds = wholeSeconds(instant);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return local;
}

Date dateOf(const std::tm &local) {
    return Date{std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

// The local day that an instant falls in, by the clock alone.
Date dayOf(Instant instant) {
    const std::tm local = localTime(instant);
    const std::chrono::sys_days calendar(dateOf(local));
    return local.tm_hour < kDayBegins ? calendar - std::chrono::days(1) : calendar;
}

}  // namespace

bool isPlausible(Instant instant) { return instant >= kEarliest && instant < kLatest; }

std::optional<Instant> parseInstant(std::string_view text) {
    if (text.size() < 10) return std::nullopt;
    const auto date = parseDate(text.substr(0, 10));
    if (!date) return std::nullopt;
    Pieces pieces{text.substr(10)};
    pieces.need("Tt ");
    Instant instant = pieces.clock() * kSecond;
    if (pieces.take(".,")) instant += pieces.micros();
    if (pieces.ok) instant -= pieces.offset();
    if (!pieces.ok || !pieces.left.empty()) return std::nullopt;
    return instant + std::chrono::sys_days(*date).time_since_epoch().count() * kDay;
}

std::optional<int> parseClock(std::string_view text) {
    Pieces pieces{text};
    const int seconds = pieces.clock();
    return pieces.ok && pieces.left.empty() ? std::optional(seconds) : std::nullopt;
}

LocalDay localDay(Instant instant) {
    LocalDay day{dayOf(instant), 0, 0};
    day.from = localInstant(day.date, kDayBegins * 3600);
    day.to = localInstant(std::chrono::sys_days(day.date) + std::chrono::days(1), kDayBegins * 3600);
    // A zone may change its clock at the very hour at which days begin; then the instant itself decides.
    if (day.from > instant) day.from = instant;
    if (day.to <= instant) day.to = instant + kSecond;
    return day;
}

Date localDate(Instant instant) { return dateOf(localTime(instant)); }

Instant localInstant(Date date, int secondsAfterMidnight) {
    std::tm local{};
    local.tm_year = static_cast<int>(date.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    local.tm_hour = secondsAfterMidnight / 3600;
    local.tm_min = secondsAfterMidnight / 60 % 60;
    local.tm_sec = secondsAfterMidnight % 60;
    local.tm_isdst = -1;
    return static_cast<Instant>(std::mktime(&local)) * kSecond;
}

std::string localClock(Instant instant) {
    const std::tm local = localTime(instant);
    char text[16];
    std::strftime(text, sizeof text, "%H:%M:%S", &local);
    return text;
}

}  // namespace plumb
