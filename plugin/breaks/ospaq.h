// ospaq.h: minutes of a workday spent sitting, standing, walking and in heavy labour, from hours and percentages.
//
// Occupational Sitting and Physical Activity Questionnaire (OSPAQ), Chau and others 2012; the facts asked are its, the
// words ours. Hours and days of the last 7 days; percentages of a typical workday, which must make 100 (0.5 either way
// is let through). minutes = hours / days * 60 * percent / 100: the usual conversion [from memory].
// Pure; any thread. Preconditions: finite, not negative.
#pragma once

#include <cstdint>

namespace plumb::ospaq {

struct Input {
    double hours = 0, days = 0;                                 // in the last 7 days
    double sitting = 0, standing = 0, walking = 0, labour = 0;  // percent
};

enum class Fault : std::uint8_t {
    none,
    noWork,   // no hours or no days
    tooLong,  // more than 24 hours a day
    not100,   // the percentages do not make 100
};

// Minutes per workday; they mean something only when fault is none.
struct Result {
    Fault fault = Fault::none;
    double sitting = 0, standing = 0, walking = 0, labour = 0;
};

inline constexpr double kLeeway = 0.5;  // percent

constexpr Fault faultOf(const Input &in) {
    if (!(in.hours > 0) || !(in.days > 0)) return Fault::noWork;
    if (in.hours > 24 * in.days) return Fault::tooLong;
    const double off = in.sitting + in.standing + in.walking + in.labour - 100;
    return off > kLeeway || off < -kLeeway ? Fault::not100 : Fault::none;
}

constexpr Result minutes(const Input &in) {
    Result out;
    out.fault = faultOf(in);
    if (out.fault != Fault::none) return out;
    const double day = in.hours / in.days * 60;
    out.sitting = day * in.sitting / 100;
    out.standing = day * in.standing / 100;
    out.walking = day * in.walking / 100;
    out.labour = day * in.labour / 100;
    return out;
}

}  // namespace plumb::ospaq
