// plumb/tables.hpp: writing the two tables of a plugin, and finding an id in them while compiling.
//
//   static constexpr plumb_input inputs[] = {number("sitting.longest", "min", 0, 1440)};
//   static constexpr plumb_output outputs[] = {scale("sit.longest"), finding("sit.too_long", "sitting.longest")};
//
// Part of plumb/plugin.hpp; nothing here runs when the plugin does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "plumb/plugin.h"

namespace plumb {

// ---- one line per question
// ----------------------------------------------------------------------------------------------

// Option ids stand in one string, one blank between two: choice("armrest", "ok too_high_or_low").
consteval plumb_input choice(const char *id, const char *options) {
    return {PLUMB_CHOICE, 0, id, options, nullptr, 0, 0};
}
consteval plumb_input ticks(const char *id, const char *options) {
    return {PLUMB_TICKS, 0, id, options, nullptr, 0, 0};
}
// Unit as the form writes it, "" for none; both ends of the range are accepted.
consteval plumb_input number(const char *id, const char *unit, double least, double most) {
    return {PLUMB_NUMBER, 0, id, unit, nullptr, least, most};
}
consteval plumb_input yesno(const char *id) { return {PLUMB_YESNO, 0, id, nullptr, nullptr, 0, 0}; }
// A repeating group with so many rows.
consteval plumb_input group(const char *id, double least, double most) {
    return {PLUMB_GROUP, 0, id, nullptr, nullptr, least, most};
}
// A question that is asked in every row of a group: in("tasks", number("task.load_max", "kg", 0, 200)).
consteval plumb_input in(const char *group, plumb_input field) {
    field.group = group;
    return field;
}
// A question that a form may lack.
consteval plumb_input optional(plumb_input question) {
    question.optional = 1;
    return question;
}

// ---- one line per conclusion
// --------------------------------------------------------------------------------------------

// With a group: scored for each of its rows.
consteval plumb_output scale(const char *id, const char *group = nullptr) { return {PLUMB_SCALE, 0, id, group}; }
consteval plumb_output factor(const char *id, const char *scale) { return {PLUMB_FACTOR, 0, id, scale}; }
consteval plumb_output finding(const char *id, const char *question) { return {PLUMB_FINDING, 0, id, question}; }
consteval plumb_output reason(const char *id) { return {PLUMB_REASON, 0, id, nullptr}; }

// ---- from an id to its number
// -------------------------------------------------------------------------------------------

// Written out: stops at the first difference, which counts when a compiler does it ten thousand times.
constexpr bool same(const char *a, const char *b) {
    if (a == nullptr || b == nullptr) return false;
    for (; *a == *b; ++a, ++b) {
        if (*a == '\0') return true;
    }
    return false;
}

// The row of an id in a table. Kind 0 takes any kind. A sentence that is thrown here is the compiler's error message.
template <const auto &Table>
constexpr std::uint32_t find(const char *id, std::uint32_t kind) {
    bool otherKind = false;
    for (std::uint32_t i = 0; i < std::size(Table); ++i) {
        if (!same(Table[i].id, id)) continue;
        if (kind == 0 || Table[i].kind == kind) return i;
        otherKind = true;
    }
    if (otherKind) throw "plumb: this id is of another kind in the table";
    throw "plumb: there is no such id in the table";
}

// The number of an option in a list of options ("ok too_long too_short"), or kNoOption.
inline constexpr std::uint32_t kNoOption = UINT32_MAX;
constexpr std::uint32_t findOption(const char *options, std::string_view option) {
    std::string_view left = options;
    for (std::uint32_t n = 0;; ++n) {
        const auto end = left.find(' ');
        if (left.substr(0, end) == option) return n;
        if (end == left.npos) return kNoOption;
        left.remove_prefix(end + 1);
    }
}

// An id, written as text and looked up by the compiler: one that is misspelt, or of another kind, does not compile.
template <const auto &Table, std::uint32_t Kind = 0>
struct Ref {
    std::uint32_t place;
    // Implicit, so that an id can be written wherever a Ref is asked for.
    consteval Ref(const char *id) : place(find<Table>(id, Kind)) {}
};

}  // namespace plumb
