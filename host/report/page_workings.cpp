// How each score was worked out: sentences, factors, charts with the used cell, figures; and the day in the log.
#include <algorithm>

#include "host/base/number.h"
#include "host/figure/lift_figures.h"
#include "host/report/figures.h"
#include "host/report/page_parts.h"

namespace plumb {

namespace {
constexpr size_t kFewFactors = 3;  // so few stand in a line, more in a table
}  // namespace

// A scale of the whole form: its sentence, its factors, its chart.
void PageParts::working(const ReportWorking &working, int number) {
    const auto block = page_.scope("div", {{"class", "working"}});
    const ReportWorking::Row &row = working.rows.front();
    page_.element("h3", working.name + ": " + row.value);
    page_.element("p", row.sentence);
    if (!working.note.empty()) page_.element("p", working.note, {{"class", "soft"}});
    if (working.charts.empty() && working.factorNames.size() <= kFewFactors) {
        std::string few;
        for (size_t i = 0; i < working.factorNames.size(); ++i)
            few += (few.empty() ? "" : "; ") + working.factorNames[i] + ": " + row.factors[i];
        if (!few.empty()) page_.element("p", few + ".", {{"class", "soft"}});
        return;
    }
    const auto pair = page_.scope("div", {{"class", "pair"}});
    {
        const auto left = page_.scope("div", {{"class", "factors"}});
        const auto table = page_.scope("table", {{"class", "dense"}});
        page_.markup("<colgroup><col style=\"width:82%\"><col style=\"width:18%\"></colgroup>");
        this->row({say("working.factor"), say("working.value")});
        const auto body = page_.scope("tbody");
        for (size_t i = 0; i < working.factorNames.size(); ++i) {
            const auto line = page_.scope("tr");
            page_.element("td", working.factorNames[i]);
            page_.element("td", row.factors[i]);
        }
    }
    const auto right = page_.scope("div", {{"class", "chart"}});
    for (const ReportWorking::ChartCell &used : working.charts) {
        page_.element("div", used.name, {{"class", "caption"}});
        const std::string description = say("working.row") + " " + shown(used.row, 0) + " (" + used.rowName + "), " +
                                        say("working.column") + " " + shown(used.column, 0) + " (" + used.columnName +
                                        "): " + shown(used.cell, 0);
        drawChart(page_, used, "chart" + std::to_string(number), used.name, description, sheet_);
        page_.element("div", description, {{"class", "caption"}});
    }
}

// A scale of a repeating group: every row's sentence, the factors of all rows side by side, the figures of the worst.
void PageParts::workingRows(const ReportWorking &working, int number) {
    const auto block = page_.scope("div", {{"class", "working"}});
    page_.element("h3", working.name);
    if (!working.note.empty()) page_.element("p", working.note, {{"class", "soft"}});
    {
        const auto list = page_.scope("ul");
        for (const ReportWorking::Row &row : working.rows) {
            const auto item = page_.scope("li");
            page_.element("strong", row.name + " – " + row.value).text(". " + row.sentence);
        }
    }
    for (size_t from = 0; !working.factorNames.empty() && from < working.rows.size(); from += rowsTogether_)
        factorTable(working, from);
    workingFigures(working, number);
}

// Of the worst row.
void PageParts::workingFigures(const ReportWorking &working, int number) {
    const std::string id = "working" + std::to_string(number), of = working.name + ", " + working.figureRow;
    for (const WaterfallFigure &figure : working.waterfall) {
        std::string description = figure.startName + " " + figure.look.said(shown(figure.start, 1));
        for (const WaterfallFigure::Step &step : figure.steps)
            description += "; " + step.name + " " + figure.look.said(shown(step.multiplier, 3));
        const auto box = page_.scope("div", {{"class", "figure"}});
        drawWaterfall(page_, figure, id + "w", of, description, sheet_);
        page_.element("div", of, {{"class", "caption"}});
    }
    for (const LiftFigure &figure : working.lift) {
        const auto named = [&](const std::string &name, double value) {
            return name + " " + figure.look.said(shown(value, 1));
        };
        const std::string description =
            named(figure.reachName, figure.hOrigin) + ", " + named(figure.startName, figure.vOrigin) + ", " +
            named(figure.endName, figure.vDest) + ", " + figure.turnName + " " + shown(figure.aOrigin, 0) + "°";
        const auto box = page_.scope("div", {{"class", "figure"}});
        drawLift(page_, figure, id + "l", of, description, sheet_);
        page_.element("div", of + ". " + say("lift.caption"), {{"class", "caption"}});
    }
}

void PageParts::factorTable(const ReportWorking &working, size_t from) {
    const size_t to = std::min(from + rowsTogether_, working.rows.size());
    const auto table = page_.scope("table", {{"class", "dense side"}});
    std::vector<std::string> names;
    for (size_t i = from; i < to; ++i) names.push_back(working.rows[i].name);
    rowHeadings(say("working.factor"), names);
    const auto body = page_.scope("tbody");
    for (size_t f = 0; f < working.factorNames.size(); ++f) {
        const auto line = page_.scope("tr");
        page_.element("th", working.factorNames[f], {{"scope", "row"}});
        for (size_t i = from; i < to; ++i) page_.element("td", working.rows[i].factors[f]);
    }
    const auto line = page_.scope("tr");
    page_.element("th", working.name, {{"scope", "row"}});
    for (size_t i = from; i < to; ++i) {
        const auto cell = page_.scope("td");
        page_.element("strong", working.rows[i].value);
        if (working.rows[i].level != Level::none) {
            page_.text(" ");
            band(working.rows[i].level);
        }
    }
}

void PageParts::days() {
    int number = 0;
    for (const ReportDay &day : model_.days) {
        const auto part = page_.scope("section", {{"class", "keep"}});
        page_.element("h2", say("day.title"));
        page_.element("p", day.sentence);
        const auto box = page_.scope("div", {{"class", "figure"}});
        drawDayTimeline(page_, day.figure, "day" + std::to_string(++number), day.sentence, dayInWords(day.figure),
                        sheet_);
        if (!day.others.empty()) page_.element("div", day.others, {{"class", "caption"}});
        page_.element("p", day.caveat, {{"class", "soft"}});
        page_.element("p", day.note, {{"class", "soft"}});
        if (day.privacy == Privacy::health) page_.element("p", say("day.private"), {{"class", "soft"}});
    }
}

void PageParts::workings() {
    if (model_.workings.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("working.title"));
    page_.element("p", say("working.intro"), {{"class", "soft"}});
    int number = 0;
    for (const ReportWorking &one : model_.workings)
        one.rows.front().name.empty() ? working(one, ++number) : workingRows(one, ++number);
}

}  // namespace plumb
