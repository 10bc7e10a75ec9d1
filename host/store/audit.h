// The audit log as a chain: each entry is sealed, and authenticated together with the entry before it.
//
// Whoever has no key can neither read nor change it unseen; verify() names the first bad entry and what was done to it.
// An end that was cut off shows only against a head that is kept elsewhere: see head.h.
#pragma once
#include <optional>
#include <string>

#include "host/store/store.h"
#include "host/store/store_keys.h"

namespace plumb {

struct ChainLink {
    uint64_t seq = 0;
    std::string previous, sealed, mac;  // previous: the mac before, kFirstMac of entry 1
};

extern const std::string kFirstMac;  // 32 zero bytes

ChainLink makeLink(const StoreKeys &keys, const Id &store, const LogEntry &entry, const std::string &previous,
                   const Outside &outside);
std::optional<LogEntry> openLink(const StoreKeys &keys, const Id &store, const ChainLink &link);

// Follows the chain from its first link and gathers what is wrong.
class ChainCheck {
  public:
    // `file` names the store in problems; `outside` is the head kept outside the file, where there is one.
    ChainCheck(const StoreKeys &keys, const Id &store, std::string file, std::optional<LogHead> outside);

    void take(const ChainLink &link);
    // `inside` is the head that the file says it has. Appends to `found`.
    void finish(const LogHead &inside, Verification &found);

  private:
    void fault(Verification::Kind kind, uint64_t entry, std::string what, std::string whatToDo = "");

    const StoreKeys &keys_;
    Id store_;
    std::string file_;
    std::optional<LogHead> outside_;
    std::string lastMac_ = kFirstMac, macAtOutside_;
    uint64_t last_ = 0, entries_ = 0;
    std::vector<Verification::Fault> faults_;
};

}  // namespace plumb
