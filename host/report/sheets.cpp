#include "host/report/sheets.h"

#include <algorithm>

#include "host/report/care_parts.h"

namespace plumb {

namespace {

constexpr int kFirstLook = 3, kSecondLook = 14;  // days after today on which the questions are answered again

PageFrame frameOf(const SheetSource &source, const std::string &title) {
    return {title, source.document.person.reference, source.page.words.get("copy.employee", "note"), source.paper};
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

class NowSheet {
  public:
    NowSheet(Html &page, const SheetSource &source, const ReportCare &care)
        : page_(page), source_(source), fixed_(source.care.texts.fixed), care_(care) {}

    void write() {
        CareParts parts(page_, care_, source_.page.words);
        const FixedText *week = fixed_.find("week");
        heading(page_, source_, week ? week->title : "");
        parts.first();
        if (care_.stops()) return;
        if (!answeredToday() || care_.card.urgency == 0) {
            if (week) printText(page_, worded(*week, 0), "h2", ReviewLine::shown);
            return parts.help();
        }
        for (const FixedText &text : fixed_.texts)
            if (text.id.starts_with("week.") && fits(text)) print(text, 0);
        looks();
        if (care_.programme && !care_.programme->items.empty()) {
            parts.stopRules();
            parts.items(Progression::left);  // not in a spasm
        }
        parts.help();
    }

  private:
    bool answeredToday() const { return parseDate(source_.document.assessed) == source_.wishes.today; }
    bool fits(const FixedText &text) const {
        return std::find(text.routes.begin(), text.routes.end(), care_.card.urgency) != text.routes.end();
    }
    ReportText worded(const FixedText &text, int days) const {
        const HelpLines lines = helpLinesFor(source_.care.numbers, source_.wishes.country, fixed_);
        return reportText(text, withDate(fillingsFor({}, fixed_, lines), source_.wishes.today, days), fixed_);
    }
    // Days 3 and 14, side by side.
    void looks() const {
        const auto columns = page_.scope("div", {{"class", "columns"}});
        for (const auto &[id, days] : {std::pair("day3", kFirstLook), std::pair("day14", kSecondLook)}) {
            const FixedText *text = fixed_.find(id);
            if (!text || !fits(*text)) continue;
            const auto column = page_.scope("div", {{"class", "column"}});
            printText(page_, worded(*text, days), "h2", ReviewLine::left);
        }
    }
    void print(const FixedText &text, int days) const {
        const auto part = page_.scope("section", {{"class", "keep"}});
        printText(page_, worded(text, days), "h2", ReviewLine::left);
    }

    Html &page_;
    const SheetSource &source_;
    const FixedTexts &fixed_;
    const ReportCare &care_;
};

std::optional<ReportCare> careFor(const SheetSource &source) {
    return careOf(source.care, source.assessment, source.document, source.page.words, source.wishes);
}

}  // namespace

bool appendNowSheet(std::string &out, const SheetSource &source) {
    const auto care = careFor(source);
    if (!care) return false;
    const FixedText *week = source.care.texts.fixed.find("week");
    appendFramed(out, frameOf(source, week ? week->title : ""), source.page, [&](Html &page) {
        const auto now = page.scope("div", {{"class", "now"}});
        NowSheet(page, source, *care).write();
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
