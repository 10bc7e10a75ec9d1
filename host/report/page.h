// The model as one self-contained HTML file: styles inlined, figures inline SVG, nothing fetched, no script. The
// running header and page numbers are @page margin boxes, which Chromium and WeasyPrint both print.
#pragma once
#include <functional>
#include <string>

#include "host/base/html.h"
#include "host/report/copy.h"
#include "host/report/house_parts.h"

namespace plumb {

// The report's own words and styles: reports/en.json, reports/style.css; then sheets.css for sheets alone, house.css
// with an organisation's own part, large.css for large print, after all sizes of the others were made larger.
struct PageData {
    Words words;                     // in the language asked for, as far as it is translated
    Problems translationTroubles{};  // texts of it that are not used
    std::string style, sheetStyle, houseStyle, largeStyle;
    std::optional<House> house;  // the organisation's own, when it has any; not from the folder
    // `language`: "de", from reports/de.json; "" for en.json alone.
    static Result<PageData> read(const std::string &folder, const std::string &language = "");
};

// What stands around any page: title, reference, what the lower margin says of who may read it.
struct PageFrame {
    std::string title, reference, confidential;
    Paper paper = Paper::a4;
    std::string day{};  // in words, for the letterhead
    Letterhead letterhead = Letterhead::whole;
    bool sheet = false;
    Print print = Print::normal;
};
void appendFramed(std::string &out, const PageFrame &frame, const PageData &data,
                  const std::function<void(Html &)> &content);

void appendPage(std::string &out, const Released &released, const PageData &page, Paper paper,
                Print print = Print::normal);

}  // namespace plumb
