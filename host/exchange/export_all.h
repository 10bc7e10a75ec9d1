// Everything in a store into one file: JSON lines with every record, or CSV with one row an assessment.
//
// Written bit by bit, in pages, from one state of the store as long as nobody writes meanwhile. Health answers are in
// it: whoever may open the store may read them. The file can be read by its owner alone.
#pragma once
#include <cstdint>
#include <string>

#include "host/store/store.h"

namespace plumb {

struct Exported {
    uint64_t people = 0, assessments = 0, items = 0;
};

// A line an object: {"store": …}, {"person": …}, {"assessment": …}, {"draft": …}, {"workstation": …} and so on, then
// {"log": …} and {"count": …} of the roll-up.
Result<Exported> exportJsonLines(Store &store, const std::string &path);

// Columns as in its first row. Texts are quoted and no formula; items are counted as 0, because a row is an assessment.
Result<Exported> exportCsv(Store &store, const std::string &path);

}  // namespace plumb
