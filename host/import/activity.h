// Times at which a person used keyboard or mouse, gathered from any log of such times.
//
// Steps 1 and 2 of the way from events to breaks: what cannot be true is left out and counted; what remains is sorted
// and united. Events of "away from keyboard" are not needed: a break is what lies between. Holds 16 bytes a stretch and
// unites as it grows, so that a log with every event twice needs no more. Not for several threads at once.
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "host/import/instant.h"
#include "host/import/warnings.h"

namespace plumb {

struct Span {
    Instant from, to;
    bool operator==(const Span &) const = default;
};

// Sorted, without overlaps; gaps of up to `gap` are closed.
std::vector<Span> united(std::vector<Span> spans, Instant gap);

// What is in `spans` and not in `holes`; both united.
std::vector<Span> without(const std::vector<Span> &spans, const std::vector<Span> &holes);

class Activity {
  public:
    explicit Activity(Instant now) : now_(now) {}

    // One event. Left out and counted: negative, longer than 24 h, ending after the time of import, not a number. One
    // of no length is left out without a word: ActivityWatch writes such twins.
    void add(Instant from, double seconds);
    void add(Span span);
    void unreadable() { ++unreadable_; }

    // An event source; several mean several computers. Its name is compared, never shown.
    void addBucket(const std::string &id);
    size_t buckets() const { return buckets_.size(); }

    void take(Activity &&other);  // joins both

    Instant now() const { return now_; }
    bool empty() const { return spans_.empty(); }
    std::vector<Span> spans();  // united, gaps of up to a second closed

    // The counts of what was left out, as warnings for this file; starts counting anew.
    void tell(const std::string &path, Warnings &warnings);

  private:
    void keep(Span span);

    Instant now_;
    std::vector<Span> spans_;
    size_t uniteAt_ = 1 << 20;
    std::set<std::string> buckets_;
    size_t negative_ = 0, tooLong_ = 0, future_ = 0, unreadable_ = 0;
};

}  // namespace plumb
