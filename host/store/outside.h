// What the store takes from outside: the time and chance. Tests hand in their own, so that they can be repeated.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>

namespace plumb {

using Moment = int64_t;  // seconds since 1970, UTC; 0: never
using Tick = int64_t;    // the same in parts of 2^-24 seconds

struct Outside {
    std::function<Moment()> now;
    std::function<void(void *bytes, size_t count)> random;
    std::function<Tick()> tick = {};  // finer than now(), for the order of ids; without it whole seconds

    static Outside real();  // the system's clock and libsodium's generator; any thread may call them

    // The same clock, and chance that is asked for once and stretched: for very many ids and seals, each of which would
    // be a call of the system. What was given out cannot be told from what comes next. One thread, and not across a
    // fork.
    Outside stretched() const;
};

}  // namespace plumb
