// plumb/plugin.hpp: the plugin contract (plumb/plugin.h) for C++20. A whole plugin:
//
//   #include "plumb/plugin.hpp"
//   using namespace plumb;
//
//   static constexpr plumb_input inputs[] = {number("sitting.longest", "min", 0, 1440)};
//   static constexpr plumb_output outputs[] = {scale("sit.longest")};
//
//   static void assess(Answers<inputs> in, Lines<inputs, outputs> &out) {
//       if (out.has(in, "sit.longest", {"sitting.longest"})) out.score("sit.longest", in.number("sitting.longest"));
//   }
//   PLUMB_PLUGIN("sit", "1.0.0", inputs, outputs, assess)
//
// Ids are looked up by the compiler: one that is misspelt, or of the wrong kind, does not compile.
// The rules of plumb/plugin.h hold. An exception that leaves assess() is caught and becomes PLUMB_FAILED.
//
//   tables.hpp    writing the tables, from an id to its number
//   answers.hpp   reading answers
//   restated.hpp  findings that only restate an answer
//   lines.hpp     writing conclusions
//   sound.hpp     what the host would refuse, refused by the compiler
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "plumb/answers.hpp"
#include "plumb/lines.hpp"
#include "plumb/plugin.h"
#include "plumb/restated.hpp"
#include "plumb/sound.hpp"
#include "plumb/tables.hpp"

namespace plumb {

// Assess: void(Answers<In>, Lines<In, Out> &). Nothing that it throws reaches the host.
// Flattened, so that a plugin may be written in small functions and still keep its place among the lines in a register.
template <const auto &In, const auto &Out, auto Assess>
[[gnu::flatten]] std::int32_t fenced(const plumb_value *answers, plumb_line *lines) noexcept {
    try {
        Lines<In, Out> out(lines);
        Assess(Answers<In>(answers), out);
        return out.count();
    } catch (...) {
        return PLUMB_FAILED;
    }
}

}  // namespace plumb

// Defines plumb_plugin_1. Once per plugin, at namespace scope.
#define PLUMB_PLUGIN(ID, VERSION, INPUTS, OUTPUTS, ASSESS)                                          \
    static_assert(plumb::soundPluginId(ID), "plumb: the id of a plugin is lower case, [a-z0-9_-]"); \
    static_assert(plumb::sound<INPUTS, OUTPUTS>);                                                   \
    constinit const plumb_plugin plumb_plugin_1 = {sizeof(plumb_plugin),                            \
                                                   std::size(INPUTS),                               \
                                                   std::size(OUTPUTS),                              \
                                                   0,                                               \
                                                   ID,                                              \
                                                   VERSION,                                         \
                                                   INPUTS,                                          \
                                                   OUTPUTS,                                         \
                                                   plumb::fenced<INPUTS, OUTPUTS, ASSESS>};
