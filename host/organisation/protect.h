// Which shares of groups may be shown, so that nobody's answers can be worked out from what is printed. Pure counts.
//
// A row is a group of people (a department, a month), a column something that they were scored by; the columns of one
// table follow from the same answers, so a row is shown in all of them or in none. The rule, for a least number k:
//   1. A row that holds fewer than k people in a column, but not nobody, is hidden.
//   2. The hidden rows of a column are at least two and at least k people together: else the smallest shown row is
//      hidden too. No sum then gives one of them away.
//   3. The sum of a column may be shown when rule 2 could be kept, and when among the hidden people at least two are
//      high and at least two are not: else the sum would say of each what he is.
// Rules 1 and 2 look at how many people there are, never at their scores, so that a hidden row tells nothing by being
// hidden. A reader who knows rules, published numbers and the size of every group still cannot tell how many of a
// hidden group are high (tests/organisation/protect_test.cpp tries every table of small groups). What this does not
// stop: comparing reports of different days, and what members of a group know of each other.
#pragma once
#include <cstdint>
#include <vector>

namespace plumb {

inline constexpr uint32_t kLeastOfGroup = 5, kLeastOfHealth = 10;

struct Count {
    uint32_t of = 0, high = 0;  // people scored, and those of them at the high levels
    void add(bool isHigh) {
        ++of;
        high += isHigh ? 1u : 0u;
    }
    Count &operator+=(const Count &more) {
        of += more.of;
        high += more.high;
        return *this;
    }
    bool operator==(const Count &) const = default;
};

using CountTable = std::vector<std::vector<Count>>;  // by row, then column; all rows have as many columns

struct Protection {
    std::vector<char> rowShown;    // a row
    std::vector<char> totalShown;  // a column
    std::vector<Count> totals;     // a column; to be printed only where totalShown
};
Protection protect(const CountTable &table, uint32_t least);

// People to whom something of a kind was advised, and those of them for whom some of it is open. Beside them a list may
// say of each action of the kind for how many people it is open, and of those with fewer than the least only that.
struct OpenActions {
    uint32_t advised = 0, open = 0;
    std::vector<uint32_t> listed;
};
// What may be printed of them: `parts`, open and not, only when neither is of fewer than `least` people, and when the
// actions that are told leave so few of the open that each of the others can still be of one person or of `least` - 1.
// Where there is a list, `advised` is hidden with them: beside it the list would say too much.
struct OpenShown {
    bool advised = false, parts = false;
};
OpenShown openShown(const OpenActions &actions, uint32_t least);

}  // namespace plumb
