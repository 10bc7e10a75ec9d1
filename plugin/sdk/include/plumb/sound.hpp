// plumb/sound.hpp: what the host would refuse at load, refused by the compiler. Part of plumb/plugin.hpp.
//
// The sentence that is thrown stands in the compiler's error message.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "plumb/tables.hpp"

namespace plumb {

constexpr bool soundId(const char *id) {
    if (id == nullptr) return false;
    const std::string_view text = id;
    if (text.empty() || text.front() == '.' || text.back() == '.') return false;
    for (const char c : text) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.')) return false;
    }
    return true;
}

// Option ids, one blank between two, none twice.
constexpr void checkOptions(const char *options, std::size_t most) {
    if (options == nullptr || *options == '\0') throw "plumb: a choice or ticks question needs options";
    std::string_view left = options;
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
        const auto end = left.find(' ');
        const std::string_view option = left.substr(0, end);
        if (option.empty()) throw "plumb: exactly one blank between two options";
        if (findOption(options, option) != count) throw "plumb: two options have the same id";
        more = end != left.npos;
        if (more) left.remove_prefix(end + 1);
    }
    if (count > most) throw "plumb: a ticks question has more than 64 ticks";
}

constexpr void checkRange(const plumb_input &input) {
    constexpr double kMost = 1e300;
    if (!(input.least >= -kMost && input.most <= kMost)) throw "plumb: a range must be finite";
    if (input.kind == PLUMB_NUMBER && !(input.domain != nullptr && input.least < input.most))
        throw "plumb: a number needs a unit and a range";
    if (input.kind == PLUMB_GROUP && !(input.least >= 0 && input.least <= input.most))
        throw "plumb: a group needs a range of rows";
}

template <const auto &In>
constexpr void checkInput(std::uint32_t i) {
    const plumb_input &input = In[i];
    if (!soundId(input.id)) throw "plumb: an id is lower case and dotted, [a-z0-9_.]";
    if (input.group != nullptr) {
        if (input.kind == PLUMB_GROUP) throw "plumb: a group cannot stand in a group";
        find<In>(input.group, PLUMB_GROUP);
    }
    if (input.kind == PLUMB_CHOICE) checkOptions(input.domain, SIZE_MAX);
    if (input.kind == PLUMB_TICKS) checkOptions(input.domain, PLUMB_MOST_TICKS);
    checkRange(input);
}

template <const auto &In, const auto &Out>
constexpr void checkOutput(std::uint32_t i) {
    const plumb_output &output = Out[i];
    if (!soundId(output.id)) throw "plumb: an id is lower case and dotted, [a-z0-9_.]";
    if (output.kind == PLUMB_FACTOR) find<Out>(output.of, PLUMB_SCALE);
    if (output.kind == PLUMB_FINDING) find<In>(output.of, 0);
    if (output.kind == PLUMB_SCALE && output.of != nullptr) find<In>(output.of, PLUMB_GROUP);
}

// The id of a plugin is part of file names: hyphens instead of dots.
constexpr bool soundPluginId(const char *id) {
    if (id == nullptr || *id == 0) return false;
    for (const char c : std::string_view(id)) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-')) return false;
    }
    return true;
}

// FNV-1a.
constexpr std::uint64_t hashOf(const char *text) {
    std::uint64_t hash = 14695981039346656037u;
    for (; *text != '\0'; ++text) hash = (hash ^ static_cast<unsigned char>(*text)) * 1099511628211u;
    return hash;
}

// A finding may have the id of a factor: the points of an item, and that it costs points.
constexpr bool clash(const plumb_output &a, const plumb_output &b) {
    return same(a.id, b.id) && (a.kind == PLUMB_FINDING) == (b.kind == PLUMB_FINDING);
}
constexpr bool clash(const plumb_input &a, const plumb_input &b) { return same(a.id, b.id); }

// Whether an id stands in a table twice. By hash first: a large plugin has ten thousand pairs.
template <const auto &Table>
consteval bool idTwice() {
    std::array<std::uint64_t, std::size(Table)> hashes{};
    for (std::uint32_t i = 0; i < std::size(Table); ++i) {
        hashes[i] = hashOf(Table[i].id);
        for (std::uint32_t k = 0; k < i; ++k) {
            if (hashes[i] == hashes[k] && clash(Table[i], Table[k])) return true;
        }
    }
    return false;
}

template <const auto &In>
consteval bool soundInputs() {
    for (std::uint32_t i = 0; i < std::size(In); ++i) checkInput<In>(i);
    if (idTwice<In>()) throw "plumb: two inputs have the same id";
    return true;
}

// After soundInputs(), which it leans on.
template <const auto &In, const auto &Out>
consteval bool soundOutputs() {
    for (std::uint32_t i = 0; i < std::size(Out); ++i) checkOutput<In, Out>(i);
    if (idTwice<Out>()) throw "plumb: two outputs have the same id";
    return true;
}

// Both; two evaluations, because compilers limit the steps of one.
template <const auto &In, const auto &Out>
inline constexpr bool sound = soundInputs<In>() && soundOutputs<In, Out>();

}  // namespace plumb
