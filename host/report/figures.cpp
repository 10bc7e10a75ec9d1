#include "host/report/figures.h"

#include <algorithm>
#include <cmath>

#include "host/base/number.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr std::string_view kUsedLine = "#E6EEF2";
constexpr double kScaleWidth = 66, kScaleHeight = 12.5, kLeft = 1.2, kTop = 4.2, kBar = 4.2;
constexpr double kCell = 6.6, kLine = 4.6, kAxis = 7;  // of a chart

void pointer(Html &page, double x) {
    page.shape("path", {{"d", "M" + mm(x - 1.3) + " " + mm(kTop - 2.9) + "L" + mm(x + 1.3) + " " + mm(kTop - 2.9) +
                                  "L" + mm(x) + " " + mm(kTop - 0.7) + "Z"},
                        {"fill", kInk}});
}

void lastTime(Html &page, double x) {
    page.shape("circle", {{"cx", mm(x)},
                          {"cy", mm(kTop + kBar / 2)},
                          {"r", "1.05"},
                          {"fill", kPaper},
                          {"stroke", kInk},
                          {"stroke-width", "0.5"}});
}

void drawCells(Html &page, const ReportScore &score) {
    const Scale &scale = *score.scale;
    const double count = scale.most - scale.least + 1, width = (kScaleWidth - 2 * kLeft) / count;
    auto at = [&](double value) { return kLeft + (value - scale.least) * width; };
    std::string cells;  // of one band
    for (double value = scale.least; value <= scale.most; ++value) {
        const Level level = scale.levelOf(value);
        cells += "M" + mm(at(value)) + " " + mm(kTop) + "h" + mm(width) + "v" + mm(kBar) + "h" + mm(-width) + "z";
        if (value + 1 <= scale.most && scale.levelOf(value + 1) == level) continue;
        svgPath(page, cells, bandLook(level).fill, kInk, 0.2);
        cells.clear();
    }
    {
        const SvgTexts values(page, {kSoftInk, 8});
        for (double value = scale.least; value <= scale.most; ++value) {
            const double x = at(value) + width / 2, y = kTop + kBar + 3.1;
            if (value == score.number) svgText(page, x, y, shown(value, 0), {kInk, 8, true});
            else values.at(x, y, shown(value, 0));
        }
    }
    svgBox(page, at(score.number), kTop, width, kBar, "none", kInk, 0.8);
    pointer(page, at(score.number) + width / 2);
    if (score.previous) lastTime(page, at(*score.previous) + width / 2);
}

void drawAxis(Html &page, const ReportScore &score, const NumberLook &look) {
    const Scale &scale = *score.scale;
    const double width = kScaleWidth - 2 * kLeft,
                 end = axisEnd(scale, std::max(score.number, score.previous.value_or(0)));
    const bool share = scale.unit.empty() && scale.least == 0 && scale.most == 1, open = end < scale.most;
    auto at = [&](double value) {
        return kLeft + width * std::clamp((value - scale.least) / (end - scale.least), 0.0, 1.0);
    };
    auto tick = [&](double value, const char *anchor) {
        svgText(page, at(value), kTop + kBar + 3.1, share ? shown(value * 100, 0) + "%" : look.said(shown(value, 2)),
                {kSoftInk, 8, false, anchor});
    };
    double lastTick = -kScaleWidth;
    for (size_t i = 0; i < scale.bands.size(); ++i) {
        const double from = std::max(scale.bands[i].at, scale.least),
                     to = i + 1 < scale.bands.size() ? scale.bands[i + 1].at : end;
        svgBox(page, at(from), kTop, at(to) - at(from), kBar, bandLook(scale.bands[i].level).fill, kInk, 0.2);
        if (i == 0 || at(from) - lastTick < 6) continue;
        tick(from, "middle");
        lastTick = at(from);
    }
    tick(scale.least, "start");
    if (!open && at(end) - lastTick > 9) tick(end, "end");
    svgLine(page, at(score.number), kTop, at(score.number), kTop + kBar, kInk, 0.7);
    pointer(page, at(score.number));
    if (score.previous) lastTime(page, at(*score.previous));
}

// Of a chart, as one path.
void gridLines(Html &page, size_t columns, size_t rows, double top) {
    const double right = kAxis + kCell * static_cast<double>(columns), bottom = top + kLine * static_cast<double>(rows);
    std::string d;
    for (size_t r = 0; r <= rows; ++r)
        d += "M" + mm(kAxis) + " " + mm(top + kLine * static_cast<double>(r)) + "H" + mm(right);
    for (size_t c = 0; c <= columns; ++c)
        d += "M" + mm(kAxis + kCell * static_cast<double>(c)) + " " + mm(top) + "V" + mm(bottom);
    page.shape("path", {{"d", d}, {"fill", "none"}, {"stroke", kRuleInk}, {"stroke-width", "0.2"}});
}

}  // namespace

double axisEnd(const Scale &scale, double largest) {
    constexpr double kFar = 10;
    const double last = scale.bands.empty() ? scale.most : scale.bands.back().at;
    if (last <= scale.least || scale.most <= kFar * last) return scale.most;
    return std::max(last * 4 / 3, largest * 1.1);
}

double inCell(const Scale &scale) { return scale.whole && scale.most - scale.least <= 20 ? 0.5 : 0; }

LevelAxis axisOf(const Scale &scale, double largest, const NumberLook &look) {
    LevelAxis axis{scale.least, axisEnd(scale, largest) + 2 * inCell(scale), {}, look};
    for (const Band &band : scale.bands) axis.parts.push_back({std::max(band.at, scale.least), band.level});
    return axis;
}

void drawScale(Html &page, const ReportScore &score, const std::string &id, const std::string &title,
               const std::string &description, const DrawingSheet &sheet, const NumberLook &look) {
    const SvgDrawing drawing(page, kScaleWidth, kScaleHeight, id, title, description, Ends::flat, sheet);
    const Scale &scale = *score.scale;
    if (scale.whole && scale.most - scale.least <= 20) drawCells(page, score);
    else drawAxis(page, score, look);
}

void drawPriority(Html &page, Level level, const std::string (&names)[4], const std::string &id,
                  const std::string &title, const DrawingSheet &sheet) {
    constexpr double kHeight = 13;
    const double each = sheet.width / 4;
    const SvgDrawing drawing(page, sheet.width, kHeight, id, title, title, Ends::flat, sheet);
    for (int pass = 0; pass < 2; ++pass)  // the emphasised box last, on top
        for (int i = 0; i < 4; ++i) {
            const auto one = static_cast<Level>(i + 1);
            const bool holds = one == level;
            if (holds != (pass == 1)) continue;
            const double inset = holds ? 0.6 : 1.2, top = holds ? 0.6 : 3;
            const double x = i * each + inset, w = each - 2 * inset, h = kHeight - 2 * top;
            svgBox(page, x, top, w, h, holds ? bandLook(one).fill : kPaper, holds ? kInk : kRuleInk, holds ? 1 : 0.3);
            const std::string_view ink = holds ? bandLook(one).ink : kSoftInk;
            const double points = holds ? 12 : 9;
            const double wordWidth = textWidth(names[i], points);
            const double middle = x + w / 2;
            svgShape(page, one, middle - wordWidth / 2 - 1.8, kHeight / 2, holds ? 3.2 : 2.6,
                     holds && ink == kPaper ? kPaper : kInk);
            svgText(page, middle + 1.8, kHeight / 2 + points * 0.127, names[i], {ink, points, holds});
        }
}

void drawChart(Html &page, const ReportWorking::ChartCell &used, const std::string &id, const std::string &title,
               const std::string &description, const DrawingSheet &sheet) {
    const Chart &chart = *used.chart;
    const std::string heading = "→ " + used.columnName;
    const double width = std::max(kAxis + kCell * static_cast<double>(chart.columns.size()) + 1,
                                  kAxis + textWidth(heading, 8) * 1.05),
                 height = 5 + kLine * static_cast<double>(chart.rows.size() + 1) + 1;
    const SvgDrawing drawing(page, width, height, id, title, description, Ends::flat, sheet);
    svgText(page, kAxis, 3.2, heading, {kSoftInk, 8, false, "start"});
    svgText(page, kAxis - 1.6, 5 + kLine * 0.72, "↓", {kSoftInk, 8, false, "end"});
    {
        const SvgTexts names(page, {kSoftInk, 8});
        for (size_t c = 0; c < chart.columns.size(); ++c) {
            const double x = kAxis + kCell * (static_cast<double>(c) + 0.5), y = 5 + kLine * 0.72;
            if (chart.columns[c] == used.column) svgText(page, x, y, shown(chart.columns[c], 0), {kInk, 8, true});
            else names.at(x, y, shown(chart.columns[c], 0));
        }
    }
    const auto row =
        static_cast<double>(std::find(chart.rows.begin(), chart.rows.end(), used.row) - chart.rows.begin());
    const auto column =
        static_cast<double>(std::find(chart.columns.begin(), chart.columns.end(), used.column) - chart.columns.begin());
    const double top = 5 + kLine, right = kAxis + kCell * static_cast<double>(chart.columns.size()),
                 bottom = top + kLine * static_cast<double>(chart.rows.size());
    svgBox(page, kAxis, top + kLine * row, right - kAxis, kLine, kUsedLine, "none", 0);
    svgBox(page, kAxis + kCell * column, top, kCell, bottom - top, kUsedLine, "none", 0);
    gridLines(page, chart.columns.size(), chart.rows.size(), top);
    const auto line = [&](size_t r) { return top + kLine * (static_cast<double>(r) + 0.72); };
    {
        const SvgTexts names(page, {kSoftInk, 8, false, "end"});
        for (size_t r = 0; r < chart.rows.size(); ++r) {
            if (chart.rows[r] == used.row)
                svgText(page, kAxis - 1.6, line(r), shown(chart.rows[r], 0), {kInk, 8, true, "end"});
            else names.at(kAxis - 1.6, line(r), shown(chart.rows[r], 0));
        }
    }
    {
        const SvgTexts cells(page, {kInk, 8});
        for (size_t r = 0; r < chart.rows.size(); ++r)
            for (size_t c = 0; c < chart.columns.size(); ++c) {
                const double x = kAxis + kCell * (static_cast<double>(c) + 0.5);
                const bool here = chart.rows[r] == used.row && chart.columns[c] == used.column;
                if (here) svgText(page, x, line(r), shown(chart.cells[r][c], 0), {kInk, 8, true});
                else cells.at(x, line(r), shown(chart.cells[r][c], 0));
            }
    }
    svgBox(page, kAxis + kCell * column, top + kLine * row, kCell, kLine, "none", kAccent, 0.9);
}

void drawShape(Html &page, Level level) {
    page.open("svg", {{"viewBox", "0 0 34 34"}, {"aria-hidden", "true"}});
    svgShape(page, level, 17, 17, 28, kInk, 2.5);
    page.close("svg");
}

}  // namespace plumb
