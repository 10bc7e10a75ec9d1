// Reports from the command line: made, and checked against the answers that they carry.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "host/cli/common.h"
#include "host/cli/house_command.h"
#include "host/report/answers_page.h"

namespace plumb {

struct ReportOptions {
    std::string file, out, paper = "a4", units = "metric", copy = "employee", previous, today, country, language;
    HouseOptions house;
    bool largePrint = false;
};
int reportCommand(const ReportOptions &options);

// A page that `make` makes with the texts, the organisation's own file and the wishes that the options mean. `troubles`
// counts what was told.
using MakePage = std::function<Result<std::string>(const PageKit &, const PageWishes &, Copy, Problems &)>;
Result<std::string> pageAs(const ReportOptions &options, const Plugins &plugins, size_t &troubles,
                           const MakePage &make);

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
