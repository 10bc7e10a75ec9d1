// The codes of the exercise catalogue: what calls for an exercise (a trigger) and what forbids it (a contraindication),
// as data in reports/triggers.json ("plumbline-triggers/1"). A code holds by findings, scores or answers of any form.
//
// Plain values; the functions keep no state, and any thread may call them. What a code says to a person stands in
// reports/programme.en.json ("code.A1").
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "host/assess/result.h"
#include "host/base/json.h"

namespace plumb {

// A leaf, or all or any of others.
struct CodeTest {
    enum class Kind { all, any, code, finding, value, level, question } kind = Kind::all;
    std::vector<CodeTest> parts;
    std::string form, id;        // id: of a finding, scale or factor, question, or of a code that stands earlier
    Test::Op op = Test::Op::eq;  // of a value or question
    Json value;                  // that it is compared with
    Level level = Level::none;   // a scale that is at this level or a heavier one, in any row
    int weight = 0;              // 1 to 3, how strongly it calls; 0: by level, points or the person's own 0 to 10
};

struct Code {
    std::string id, note;
    bool forbids = false;  // a contraindication
    CodeTest when;
};

struct CodeBook {
    std::vector<Code> codes;                     // in the order written; a test names only codes before it
    std::map<std::string, std::string> unasked;  // code that no form asks yet → why
    const Code *find(std::string_view id) const;
    bool knows(std::string_view id) const { return find(id) || unasked.contains(std::string(id)); }
};

// Adds every problem, with file, line and code.
CodeBook readCodes(const Json &json, const std::string &file, Problems &problems);

// Every form, finding, scale, factor and question that a code names must be there, of that kind and with a value that
// fits. `partly`: forms that are not among `plugins` are passed over; their tests cannot hold.
void checkCodes(const CodeBook &book, const std::string &file, const Plugins &plugins, bool partly, Problems &problems);

// What was found, scored or answered; the page has its words under the form.
struct Cause {
    std::string form, id;
    bool operator==(const Cause &) const = default;
};

// A code that holds.
struct Call {
    std::string code;
    bool forbids = false;
    std::vector<Cause> causes;
    std::vector<std::string> stands;  // codes that it stands for: itself, or those that its test names
    int strength = 1;                 // 1 to 3: the heaviest of its causes
};

// The codes that hold, in the book's order. Of a contraindication "not sure" counts as yes, and with `blankForbids` a
// question that was not answered does too.
std::vector<Call> callsOf(const CodeBook &book, const Assessment &assessment, const Document &document,
                          bool blankForbids);

}  // namespace plumb
