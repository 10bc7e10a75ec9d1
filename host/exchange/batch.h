// Many documents into a store at once: scored, stored in one transaction, the store's search indexes built afterwards.
//
// A file of documents, one a line (NDJSON), or a table (table_rows.h). A row that is wrong is told with its line, kept
// aside in a file of the same form, and the rest goes on; a store that fails takes everything back.
//
// A batch is one transaction: a program that is killed in it has stored all or nothing, and the same command can be
// given again, because what is in the store already is not stored twice.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "host/exchange/intake.h"

namespace plumb {

struct BatchReport {
    uint64_t rows = 0, assessments = 0, newPeople = 0, rejected = 0;
    uint64_t byName = 0;             // of the new people: with neither reference nor e-mail
    uint64_t already = 0;            // assessments that were in the store before, or stand in the file twice
    uint64_t urgent = 0;             // of those stored: red flags of route 1 or 2
    std::optional<Problem> notKept;  // what was rejected is in no file, though the rest is stored
};

struct BatchWishes {
    std::optional<ReviewPolicy> policy;  // gives each assessment its day of review
    bool again = false;                  // store what is in the store already
    SameName sameName = SameName::ask;
};

// `aside` is where rejected rows go; it must not exist and is made only when there are any. `tell` gets each problem,
// while the file is read. Problems: the file or its first line cannot be read, `aside` is there, the store failed;
// nothing is stored then.
Result<BatchReport> runBatch(Store &store, Scorer &scorer, const Outside &outside, const std::string &file,
                             const std::string &aside, const std::function<void(const Problem &)> &tell,
                             const BatchWishes &wishes = {});

}  // namespace plumb
