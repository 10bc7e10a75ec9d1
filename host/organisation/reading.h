// A file of answers documents, one a line, counted without holding any: read once to see whose first and latest
// assessment of a form each is, and once more to score those. One document is in memory at a time, and 16 bytes a line
// and form while the first reading is sorted out.
//
// Whose a document is: the person's reference, else name, else e-mail address; only a number made from it is kept.
// Documents without any of them count as a person each.
#pragma once
#include <functional>
#include <string>

#include "host/organisation/tally.h"

namespace plumb {

// Called once for every line that cannot be read, with its number (from 1) and what is wrong as a sentence.
using BadLine = std::function<void(size_t line, const std::string &what)>;

// `today` (yyyy-mm-dd) says what the last twelve months are; "" is the day of the latest document. Problems: the file
// cannot be read, or changed while it was. Advice that is broken is told in `trouble`.
Result<Tally> tallyFile(const std::string &file, const Plugins &plugins, const std::string &today,
                        const BadLine &badLine, Problems &trouble);

}  // namespace plumb
