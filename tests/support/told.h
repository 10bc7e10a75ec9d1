// What problems say, in a form that a failed test can print.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"

namespace plumb {

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

inline std::string told(const Problems &problems) {
    std::string all;
    for (const Problem &problem : problems) all += problem.sentence() + "\n";
    return all;
}

// What stands in the way; "" when nothing does.
template <class T>
std::string whatIsToldBy(const Result<T> &result) {
    return result ? "" : result.problem().what;
}

// Whether one of the problems is at this place and says this.
inline bool tells(const Problems &problems, std::string_view where, std::string_view what) {
    for (const Problem &problem : problems)
        if (contains(problem.where, where) && contains(problem.what, what)) return true;
    return false;
}

// "" repeated, for text that is too long or too deep.
inline std::string repeat(std::string_view text, size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace plumb
