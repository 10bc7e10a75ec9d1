// What the store takes from outside: the time and chance. Tests hand in their own, so that they can be repeated.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>

namespace plumb {

using Moment = int64_t;  // seconds since 1970, UTC; 0: never

struct Outside {
    std::function<Moment()> now;
    std::function<void(void *bytes, size_t count)> random;

    static Outside real();  // the system's clock and libsodium's generator; any thread may call them
};

}  // namespace plumb
