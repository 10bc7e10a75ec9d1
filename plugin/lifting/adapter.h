// adapter.h: what the parts of the lifting adapter share. Each part (*_lines.h) takes answers to one method and says
// what it gives; none of them holds method. Included by lifting.cpp alone.
#pragma once

#include "lifting_tables.h"
#include "plumb/plugin.hpp"

namespace plumb::lifting {

using In = Answers<inputs>;
using Out = Lines<inputs, outputs>;
using Question = Ref<inputs>;
using Choice = Ref<inputs, PLUMB_CHOICE>;
using Number = Ref<inputs, PLUMB_NUMBER>;

template <typename Enum>
Enum chosen(In in, Choice question, std::uint32_t row = PLUMB_WHOLE) {
    return static_cast<Enum>(in.choice(question, row));
}

template <std::size_t S, std::size_t R>
void declineBits(const Out::Scale (&scales)[S], const Out::Reason (&reasons)[R], std::uint64_t bits, std::uint32_t row,
                 Out &out) {
    for (const Out::Scale scale : scales) {
        for (std::size_t i = 0; i < R; ++i) {
            if (bits >> i & 1) out.declines(scale, reasons[i], row);
        }
    }
}

template <std::size_t S>
void needAll(const Out::Scale (&scales)[S], Question question, std::uint32_t row, Out &out) {
    for (const Out::Scale scale : scales) out.needs(scale, question, row);
}

}  // namespace plumb::lifting
