#include "host/report/page.h"

#include <algorithm>
#include <cmath>

#include "host/base/file.h"
#include "host/base/html.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/form/translation.h"
#include "host/report/page_parts.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 1024 * 1024;
constexpr size_t kLongestInHeader = 60;  // bytes

// A style sheet without its comments, the breaks of its lines and the blanks beside its marks, which no reader of a
// page needs. A blank before a colon stays: it means “inside”.
std::string compactStyle(std::string_view css) {
    constexpr std::string_view kMarks = ",:;{}";
    std::string out;
    for (size_t at = 0; at < css.size(); ++at) {
        if (css.substr(at, 2) == "/*") at = std::min(css.find("*/", at + 2), css.size() - 2) + 1;
        else if (css[at] == ' ' || css[at] == '\n') {
            if (!out.empty() && out.back() != ' ' && kMarks.find(out.back()) == kMarks.npos) out += ' ';
        } else {
            if ((css[at] == '{' || css[at] == '}') && !out.empty() && (out.back() == ' ' || out.back() == ';'))
                out.pop_back();
            out += css[at];
        }
    }
    return out;
}

// Other languages have longer words than the columns were made for.
constexpr std::string_view kOtherLanguage = "body{hyphens:auto;overflow-wrap:break-word}";

// How long a rule's sizes become in large print: 14 pixels, which are 10.5 points, become 22 or 16.5.
constexpr double kEnlarged = 22.0 / 14;
constexpr double kLeastText = 16;  // pixels, 12 points

// Of what size is asked after: what makes room for words grows with them, borders and widths of screens do not.
bool grows(std::string_view property) {
    for (const std::string_view start :
         {"font-size", "line-height", "padding", "margin", "height", "width", "vertical"})
        if (property.starts_with(start)) return true;
    return false;
}

// A compact style sheet with every length in px or mm larger; pixels stay whole.
std::string enlarged(const std::string &css) {
    std::string out, property;
    for (size_t at = 0; at < css.size();) {
        const size_t digits = std::min(css.find_first_not_of("0123456789.", at), css.size());
        const std::string_view unit = std::string_view(css).substr(digits, 2);
        const bool number = digits > at && css[at] != '.' && !out.empty() &&
                            std::string_view(": -").find(out.back()) != std::string_view::npos;
        if (number && (unit == "px" || unit == "mm") && grows(property)) {
            const double longer = parseNumber(css.substr(at, digits - at)).value_or(0) * kEnlarged;
            const double least = property == "font-size:" ? kLeastText : 0;
            out += unit == "px" ? fixed(std::max(std::round(longer), least), 0) : fixed(longer, 2);
            at = digits;
            continue;
        }
        if (std::string_view("{};(").find(css[at]) != std::string_view::npos) property.clear();
        else property += css[at];
        out += css[at++];
    }
    return out;
}

// A CSS string from any text: everything but letters, digits, blanks and what lies beyond ASCII becomes an escape, so
// that nothing can end the string or the style element.
std::string cssString(std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : withoutControls(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || byte >= 0x80;
        if (plain) out += c;
        else (((out += "\\0000") += kHex[byte >> 4]) += kHex[byte & 15]) += ' ';
    }
    return out + "\"";
}

// A reference as it fits into the running header: what is longer than a line would run off the page.
std::string headerReference(const PageFrame &frame) {
    if (frame.reference == frame.title) return "";
    const std::string whole = withoutControls(frame.reference);
    const std::string kept(upTo(whole, kLongestInHeader));
    return kept.size() < whole.size() ? kept + "…" : whole;
}

void appendPageRules(std::string &out, const PageFrame &frame, const Words &words) {
    const bool a4 = frame.paper == Paper::a4;
    const std::string font = std::string("font: ") + (frame.print == Print::large ? "12pt" : "8.5pt") +
                             " \"Liberation Sans\", Arial, Helvetica, sans-serif; color: #4A5866; ";
    out += "<style>\n@page { size: ";
    out += a4 ? "A4; margin: 21mm 16mm 19mm 16mm; " : "letter; margin: 16mm 18.95mm 14mm 18.95mm; ";
    out += font;  // for all the boxes in the margins
    out += "\n  @top-left { content: " + cssString(frame.title) + " }";
    out += "\n  @top-right { content: " + cssString(headerReference(frame)) + " }";
    out += "\n  @bottom-left { content: " + cssString(frame.confidential) + " }";
    out += "\n  @bottom-right { content: " + cssString(words.get("report.page", "text") + " ") + " counter(page) " +
           cssString(" " + words.get("report.of", "text") + " ") + " counter(pages); " +
           (frame.print == Print::large ? "white-space: nowrap; " : "") + "}\n}";
    out += "\n@page :first { @top-left { content: none } @top-right { content: none } }\n</style>\n";
}

std::string styleOf(const PageFrame &frame, const PageData &data) {
    std::string style = data.style;
    if (data.words.coverage()) style += kOtherLanguage;
    if (data.house) style += data.houseStyle;
    // Sheets are small to fit a page, and the card larger than other pages: in large print all have one size.
    if (frame.print == Print::large) return enlarged(style) + data.largeStyle;
    return frame.sheet ? style + data.sheetStyle : style;
}

Result<std::string> readStyle(const std::string &file) {
    auto style = readFile(file, kLargestFile);
    if (!style) return style.problem();
    std::string probe, compact = compactStyle(*style);
    if (!Html(probe).style(compact))
        return Problem{file, "a style sheet must not hold <, a backslash, url( or @import",
                       "Take it out; a report fetches nothing"};
    return compact;
}

}  // namespace

Result<PageData> PageData::read(const std::string &folder, const std::string &language) {
    PageData page;
    for (const auto &[file, style] : {std::pair("/style.css", &page.style),
                                      {"/sheets.css", &page.sheetStyle},
                                      {"/house.css", &page.houseStyle},
                                      {"/large.css", &page.largeStyle}}) {
        auto read = readStyle(folder + file);
        if (!read) return read.problem();
        *style = std::move(*read);
    }
    auto bytes = readFile(folder + "/en.json", kLargestFile);
    if (!bytes) return bytes.problem();
    Problems problems;
    auto words = readWords(*bytes, folder + "/en.json", problems);
    if (!words) return words.problem();
    if (!problems.empty()) return problems.front();
    page.words = inLanguage(*words, folder, "", language, page.translationTroubles);
    return page;
}

void appendFramed(std::string &out, const PageFrame &frame, const PageData &data,
                  const std::function<void(Html &)> &content) {
    Html page(out);
    page.markup("<!DOCTYPE html>\n");
    const auto html = page.scope("html", {{"lang", data.words.language()}});
    {
        const auto head = page.scope("head");
        page.markup(
            "\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "img-src data:; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title",
                     frame.reference.empty() ? frame.title : frame.title + " " + withoutControls(frame.reference));
        page.markup("\n");
        page.style(styleOf(frame, data));
        page.markup("\n");
        appendPageRules(out, frame, data.words);
        if (data.house) appendHouseStyle(page, *data.house);
    }
    const auto body = page.scope("body");
    const auto main = page.scope("main");
    if (data.house) appendLetterhead(page, *data.house, frame.letterhead, frame.day);
    content(page);
    if (data.house && frame.letterhead == Letterhead::whole) appendHouseFoot(page, *data.house, frame.day);
}

void appendPage(std::string &out, const Released &released, const PageData &data, Paper paper, Print print) {
    const ReportModel &model = released.model();
    const std::string copy(copyName(released.copy()));
    const PageFrame frame = {model.title,
                             model.reference,
                             data.words.get("copy." + copy, "note"),
                             paper,
                             model.identityOf("identity.assessed"),
                             model.care && model.care->stops() ? Letterhead::nameOnly : Letterhead::whole,
                             false,
                             print};
    appendFramed(out, frame, data, [&](Html &page) {
        PageParts(page, released, data, print).all();
        if (!model.record) return;
        ReportRecord record = *model.record;
        record.copy = copy;
        record.paper = paper;
        record.print = print;
        appendRecord(page, record);
    });
}

}  // namespace plumb
