// Which exercises, of those that a gate lets through.
//
// At the gate `full` an exercise is a candidate when a code that holds calls for it (one of its own triggers, or a set
// it is in), no contraindication that holds forbids it, an assessor need not release it, and it can be done at the
// place wanted. Then, one after the other, the candidate is taken that answers most to what is not answered yet: the
// strength of every code it stands for, quartered for each item that answers that code already, so that every finding
// gets an answer before the strongest gets a second. Ties: in a set that is called for; called for by a trigger of its
// own; the better grade; the id. [our convention]
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/programme/catalogue.h"
#include "host/programme/gate.h"

namespace plumb {

// Where a person wants to do them. desk: whatever can be done beside it, in work clothes; standing: on the feet, also
// walking; floor: lying or kneeling.
enum class Place { any, desk, standing, floor };

struct Chosen {
    const Exercise *exercise = nullptr;
    std::vector<Call> calls;        // codes that called for it; empty: it is right for everybody
    std::vector<std::string> sets;  // that are called for and hold it
};

struct LeftOut {
    const Exercise *exercise = nullptr;  // called for, and forbidden
    std::vector<Call> because;
};

struct Selection {
    std::vector<Chosen> items;     // best first
    std::vector<LeftOut> leftOut;  // in the catalogue's order
};

// `calls` as callsOf gives them. At most `most` items. The catalogue must outlive what comes back.
Selection select(const Catalogue &catalogue, Gate gate, const std::vector<Call> &calls, Place place, size_t most);

}  // namespace plumb
