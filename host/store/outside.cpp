#include "host/store/outside.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>

namespace plumb {

namespace {

// A block of ChaCha20's key stream at a time (IETF, with libsodium's own nonce: each key makes one block). Its
// beginning is the key of the next, and what was given out is wiped.
class Stretched {
  public:
    explicit Stretched(const std::function<void(void *, size_t)> &random) { random(block_.data(), kSeed); }
    ~Stretched() { sodium_memzero(block_.data(), block_.size()); }
    Stretched(const Stretched &) = delete;
    Stretched &operator=(const Stretched &) = delete;

    void give(void *bytes, size_t count) {
        auto *out = static_cast<unsigned char *>(bytes);
        while (count > 0) {
            if (at_ == block_.size()) refill();
            const size_t part = std::min(count, block_.size() - at_);
            std::copy_n(block_.data() + at_, part, out);
            sodium_memzero(block_.data() + at_, part);
            at_ += part;
            out += part;
            count -= part;
        }
    }

  private:
    static constexpr size_t kSeed = randombytes_SEEDBYTES;

    void refill() {
        std::array<unsigned char, kSeed> seed;
        std::copy_n(block_.data(), kSeed, seed.data());
        randombytes_buf_deterministic(block_.data(), block_.size(), seed.data());
        sodium_memzero(seed.data(), seed.size());
        at_ = kSeed;
    }

    std::array<unsigned char, 2048> block_{};
    size_t at_ = block_.size();
};

}  // namespace

Outside Outside::stretched() const {
    const auto from = std::make_shared<Stretched>(random);
    return {now, [from](void *bytes, size_t count) { from->give(bytes, count); }, tick};
}

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
