#include "host/store/outside.h"

#include <sodium.h>

#include <chrono>

namespace plumb {

Outside Outside::real() {
    return {[] {
                const auto now = std::chrono::system_clock::now().time_since_epoch();
                return std::chrono::duration_cast<std::chrono::seconds>(now).count();
            },
            [](void *bytes, size_t count) { randombytes_buf(bytes, count); },
            [] {
                using namespace std::chrono;
                const int64_t ns = nanoseconds(system_clock::now().time_since_epoch()).count();
                constexpr int64_t kSecond = 1'000'000'000;
                return (ns / kSecond << 24) + (ns % kSecond << 24) / kSecond;
            }};
}

}  // namespace plumb
