// The model as one self-contained HTML file: styles inlined, figures inline SVG, nothing fetched, no script. The
// running header and page numbers are @page margin boxes, which Chromium and WeasyPrint both print.
#pragma once
#include <string>

#include "host/report/copy.h"

namespace plumb {

// The report's own words and styles: reports/en.json and reports/style.css.
struct PageData {
    Words words;
    std::string style;
    static Result<PageData> read(const std::string &folder);
};

void appendPage(std::string &out, const Released &released, const PageData &page, Paper paper);

}  // namespace plumb
