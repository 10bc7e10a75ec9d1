#include <cstdlib>
#include <filesystem>
#include <set>

#include "host/cli/report_command.h"
#include "host/print/pdf.h"

namespace plumb {

namespace {

namespace fs = std::filesystem;

// Where the PDF of a report goes.
std::string targetOf(const fs::path &report, const PdfOptions &options) {
    const fs::path name = fs::path(report).replace_extension(".pdf");
    std::error_code ignored;
    if (options.out.empty()) return name.string();
    const bool folder = options.files.size() > 1 || fs::is_directory(options.out, ignored);
    return folder ? (fs::path(options.out) / name.filename()).string() : options.out;
}

}  // namespace

int pdfCommand(const PdfOptions &options) {
    const char *path = std::getenv("PATH");
    const auto program = findPdfProgram(path ? path : "", options.program);
    if (!program) {
        complain(program.problem().sentence());
        return kBadInput;
    }
    std::set<std::string> written;
    std::error_code error;
    if (options.files.size() > 1 && !options.out.empty() && !fs::is_directory(options.out, error)) {
        complain(options.out + ": several reports need a folder. Make it first, or name one that is there.");
        return kWrongUse;
    }
    for (const std::string &file : options.files) {
        const std::string target = targetOf(file, options);
        if (!written.insert(target).second) {
            complain(target + ": two reports would become this file. Print them one by one, each with -o.");
            return kWrongUse;
        }
        if (const Status status = printPdf(*program, file, target); !status) {
            complain(status.problem().sentence());
            return kBadInput;
        }
        if (!printAll(target + ", by " + program->version + "\n")) return kCannotWrite;
    }
    return kDone;
}

}  // namespace plumb
