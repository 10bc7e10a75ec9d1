#include "host/report/sheets.h"

#include <algorithm>

#include "host/report/care_parts.h"

namespace plumb {

namespace {

constexpr int kFirstLook = 3, kSecondLook = 14;  // days after today on which the questions are answered again

PageFrame frameOf(const SheetSource &source, const std::string &title) {
    return {title,
            source.document.person.reference,
            source.page.words.get("copy.employee", "note"),
            source.paper,
            "",
            Letterhead::none,  // the card comes first
            true,
            source.print};
}

void heading(Html &page, const SheetSource &source, const std::string &title) {
    const auto header = page.scope("header", {{"class", "top"}});
    const auto left = page.scope("div", {{"class", "name"}});
    page.element("h1", title);
    const auto line = page.scope("p", {{"class", "soft"}});
    page.typed(source.document.person.name);
    if (source.wishes.today)
        page.text((source.document.person.name.empty() ? "" : ", ") + longDate(*source.wishes.today));
}

std::optional<ReportCare> careFor(const SheetSource &source) {
    return careOf(source.care, source.assessment, source.document, source.page.words, source.wishes);
}

ReportText worded(const FixedText &text, const SheetSource &source, int days) {
    const FixedTexts &fixed = source.care.texts.fixed;
    const HelpLines lines = helpLinesFor(source.care.numbers, source.wishes.country, fixed);
    return reportText(text, withDate(fillingsFor({}, fixed, lines), source.wishes.today, days), fixed);
}

bool fits(const FixedText &text, int route) {
    return std::find(text.routes.begin(), text.routes.end(), route) != text.routes.end();
}

void printNow(Html &page, const SheetSource &source, const NowSheet &sheet) {
    CareParts parts(page, sheet.care, source.page.words);
    heading(page, source, sheet.title);
    parts.first();
    if (sheet.care.stops()) return;
    if (!sheet.told) {
        for (const ReportText &text : sheet.week) printText(page, text, "h2", ReviewLine::shown);
        return parts.help();
    }
    for (const ReportText &text : sheet.week) {
        const auto part = page.scope("section", {{"class", "keep"}});
        printText(page, text, "h2", ReviewLine::left);
    }
    {
        const auto columns = page.scope("div", {{"class", "columns"}});  // side by side
        for (const ReportText &text : sheet.looks) {
            const auto column = page.scope("div", {{"class", "column"}});
            printText(page, text, "h2", ReviewLine::left);
        }
    }
    if (sheet.exercises()) {
        parts.stopRules();
        parts.items(Progression::left);  // not in a spasm
    }
    parts.help();
}

}  // namespace

std::optional<NowSheet> nowSheet(const SheetSource &source) {
    auto care = careFor(source);
    if (!care) return std::nullopt;
    NowSheet sheet;
    sheet.care = std::move(*care);
    const FixedTexts &fixed = source.care.texts.fixed;
    const FixedText *week = fixed.find("week");
    sheet.title = week ? week->title : "";
    if (sheet.care.stops()) return sheet;
    const int route = sheet.care.card.urgency;
    sheet.told = parseDate(source.document.assessed) == source.wishes.today && route != 0;
    if (!sheet.told) {
        if (week) sheet.week.push_back(worded(*week, source, 0));
        return sheet;
    }
    for (const FixedText &text : fixed.texts)
        if (text.id.starts_with("week.") && fits(text, route)) sheet.week.push_back(worded(text, source, 0));
    for (const auto &[id, days] : {std::pair("day3", kFirstLook), std::pair("day14", kSecondLook)})
        if (const FixedText *text = fixed.find(id); text && fits(*text, route))
            sheet.looks.push_back(worded(*text, source, days));
    return sheet;
}

bool appendNowSheet(std::string &out, const SheetSource &source) {
    const auto sheet = nowSheet(source);
    if (!sheet) return false;
    appendFramed(out, frameOf(source, sheet->title), source.page, [&](Html &page) {
        const auto now = page.scope("div", {{"class", "now"}});
        printNow(page, source, *sheet);
    });
    return true;
}

bool appendCardSheet(std::string &out, const SheetSource &source) {
    auto care = careFor(source);
    if (!care) return false;
    const FixedTexts &fixed = source.care.texts.fixed;
    const HelpLines lines = helpLinesFor(source.care.numbers, source.wishes.country, fixed);
    if (const FixedText *card = fixed.find("card.ces"); card && care->keep.empty())
        care->keep.push_back(reportText(*card, fillingsFor({}, fixed, lines), fixed));
    const std::string title = care->stops() ? care->card.main.title : source.page.words.get("card.title", "text");
    appendFramed(out, frameOf(source, title), source.page, [&](Html &page) {
        heading(page, source, source.page.words.get("card.title", "text"));
        const auto large = page.scope("div", {{"class", "large"}});
        CareParts parts(page, *care, source.page.words);
        if (care->stops()) parts.card();
        parts.keep();
        if (!care->stops()) parts.help();
    });
    return true;
}

}  // namespace plumb
