// Answers documents, of a file one a line or from elsewhere, counted without holding any: read once to see whose first
// and latest assessment of a form each is, and once more to score those. One document is in memory at a time, and 16
// bytes a line and form while the first reading is sorted out.
//
// Of two assessments of one day the one that was made later counts: by the order of the documents.
//
// Whose a document is: what its source says, else the person's reference, else name, else e-mail address; only a number
// made from it is kept. Documents without any of them count as a person each.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "host/organisation/tally.h"

namespace plumb {

// Called once for every line that cannot be read, with its number (from 1) and what is wrong as a sentence.
using BadLine = std::function<void(size_t line, const std::string &what)>;

// Documents in an order that stays the same, to be gone through twice.
class Documents {
  public:
    struct Next {
        std::string text;
        std::string name, person;  // what to call it in problems, and whose it is; "": by its line, by what it says
        std::optional<std::string> department;  // instead of the document's own
        bool tooLong = false;                   // and left out
    };
    virtual ~Documents() = default;
    virtual bool newestFirst() const { return false; }  // of one day; else the later one is the newer
    virtual Status begin() = 0;                         // from the first, again
    virtual Result<bool> next(Next &to) = 0;            // false: there is no more
};

Result<Tally> tallyDocuments(Documents &documents, const std::string &where, const Plugins &plugins,
                             const std::string &today, const BadLine &badLine, Problems &trouble);

// The same of a file. `today` (yyyy-mm-dd) says what the last twelve months are; "" is the day of the latest document.
// Problems: the file cannot be read, or changed while it was. Advice that is broken is told in `trouble`.
Result<Tally> tallyFile(const std::string &file, const Plugins &plugins, const std::string &today,
                        const BadLine &badLine, Problems &trouble);

}  // namespace plumb
