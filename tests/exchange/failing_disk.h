// A disk that fails when told to, under every SQLite file that this process opens while the disk is in place.
//
// It counts what would change the disk (writes, syncs, truncations, opens) and lets the n-th fail, once or from then
// on; or it is full after so many bytes; or the power goes after so many calls, and of what was not synced any sectors
// are on the disk and the others not. Made of SQLite's own file system with its calls passed on. One at a time, one
// thread.
#pragma once
#include <cstdint>

namespace plumb::exchange_test {

class FailingDisk {
  public:
    enum class Call : uint8_t { write, sync, truncate, open };
    static constexpr Call kCalls[] = {Call::write, Call::sync, Call::truncate, Call::open};

    FailingDisk();   // becomes SQLite's default
    ~FailingDisk();  // gives it back
    FailingDisk(const FailingDisk &) = delete;
    FailingDisk &operator=(const FailingDisk &) = delete;

    void failAt(Call call, uint64_t number, bool andAfter = false);  // 1: the next one
    void fullAfter(uint64_t bytes);
    void heal();
    bool failed() const;       // since failAt, fullAfter or powerGoesAfter
    uint64_t written() const;  // bytes, since fullAfter

    // From now on syncs only note what is safe. After so many writes, syncs, truncations and deletions all fail.
    void powerGoesAfter(uint64_t calls);
    uint64_t calls() const;  // since then
    // Once every file is closed: each gets what was synced and, of the rest, sectors picked by `seed`; a file that was
    // made or deleted meanwhile may be there or not. Returns how many sectors were lost.
    uint64_t losePower(uint32_t seed);
};

}  // namespace plumb::exchange_test
