// Reports from the command line: made, and checked against the answers that they carry.
#pragma once
#include <string>
#include <vector>

#include "host/cli/common.h"
#include "host/cli/house_command.h"

namespace plumb {

struct ReportOptions {
    std::string file, out, paper = "a4", units = "metric", copy = "employee", previous, today, country;
    HouseOptions house;
    bool largePrint = false;
};
int reportCommand(const ReportOptions &options);

// The page of an answers document, without a file: `where` names it in problems. `troubles` counts what was told.
Result<std::string> reportOf(const ReportOptions &options, const Plugins &plugins, const std::string &answers,
                             const std::string &where, size_t &troubles);

// Each report as a PDF: into `out` when that is a folder or there are several, else the file itself; without it beside
// the report. `program`: "chromium", "weasyprint" or "" for whichever is there.
struct PdfOptions {
    std::vector<std::string> files;
    std::string out, program;
};
int pdfCommand(const PdfOptions &options);

// Scores the answers inside a report again and makes the report anew. kDone: result and page are equal; kNotEqual: the
// result is not, or the page was changed. A page that another version of the program or of a plugin's data wrote may
// differ while its result is equal: that is said, and is kDone. `house`: with which organisation's own file to make it
// anew, where it was made with one.
int verifyCommand(const std::string &file, const HouseOptions &house);

// A manager's copy holds no record: it is made again from the record in another copy of the same report, `against`.
int verifyManagersCommand(const std::string &file, const std::string &against, const HouseOptions &options);

}  // namespace plumb
