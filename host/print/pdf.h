// An HTML report as a PDF, through Chromium (or a browser made from it) or WeasyPrint.
//
// Chromium is asked first, because only it tags figures with their descriptions. It starts with a profile of its own
// that is thrown away, without network, and with its sandbox except for root, for whom it has none.
#pragma once
#include <optional>
#include <string>

#include "host/base/problem.h"

namespace plumb {

struct PdfProgram {
    enum class Kind { chromium, weasyprint } kind = Kind::chromium;
    std::string file;     // absolute
    std::string version;  // as it says itself, "Chromium 120.0.6099.224"
};

// The first that is on `path` (the variable PATH) and says its version. `only`: "chromium", "weasyprint" or "" for any.
// Problem: none is there; says what to install.
Result<PdfProgram> findPdfProgram(const std::string &path, const std::string &only = "");

// Writes `pdf`, readable by its owner alone; a file that is there is replaced only by a complete one. Problems: the
// program failed or took more than two minutes, no PDF came of it, no permission.
Status printPdf(const PdfProgram &program, const std::string &html, const std::string &pdf);

}  // namespace plumb
