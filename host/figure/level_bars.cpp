#include "host/figure/level_bars.h"

#include <algorithm>
#include <cmath>

#include "host/base/number.h"
#include "host/figure/labels.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kRight = 32;

double namesOf(const DrawingSheet &sheet) { return sheet.large() ? 42 : 60; }  // their column

// Where on the page an axis lies, beside a column of names.
struct Ruler {
    const LevelAxis &axis;
    const DrawingSheet &sheet;
    double left = namesOf(sheet);

    double right() const { return sheet.width - kRight; }
    double at(double value) const {
        return left + (right() - left) * std::clamp((value - axis.least) / (axis.most - axis.least), 0.0, 1.0);
    }
};

// The levels of a scale as a strip.
void strip(Html &page, const Ruler &ruler, double y, double height) {
    const auto &parts = ruler.axis.parts;
    for (size_t i = 0; i < parts.size(); ++i) {
        const double from = ruler.at(parts[i].from),
                     to = i + 1 < parts.size() ? ruler.at(parts[i + 1].from) : ruler.right();
        if (to > from) svgBox(page, from, y, to - from, height, bandLook(parts[i].level).fill, kInk, 0.2);
    }
}

// The strip above rows, and where each level begins as a line through them.
void head(Html &page, const Ruler &ruler, double top, double bottom) {
    strip(page, ruler, top - 3, 2);
    double last = -ruler.sheet.width;
    for (size_t i = 1; i < ruler.axis.parts.size(); ++i) {
        const double x = ruler.at(ruler.axis.parts[i].from);
        svgLine(page, x, top - 3, x, bottom, kInk, 0.25, "1.2 .9");
        if (x - last < 7) continue;
        svgText(page, x, top - 4.2, ruler.axis.look.said(shown(ruler.axis.parts[i].from, 2)), {kSoftInk, 8});
        last = x;
    }
}

void name(Html &page, const std::string &text, double middle, double right, size_t most) {
    const auto lines = wrapped(text, 8.5, right - 4, most);
    for (size_t i = 0; i < lines.size(); ++i)
        svgText(page, right - 2.5,
                middle + 1.05 + (static_cast<double>(i) - (static_cast<double>(lines.size()) - 1) / 2) * 3.3, lines[i],
                {kInk, 8.5, false, "end"});
}

}  // namespace

void drawLevelBars(Html &page, const LevelBars &figure, const std::string &id, const std::string &title,
                   const std::string &description, const DrawingSheet &sheet) {
    constexpr double kTop = 8, kRow = 8;
    const double bottom = kTop + kRow * static_cast<double>(figure.rows.size());
    const SvgDrawing drawing(page, sheet.width, bottom + 1, id, title, description, Ends::flat, sheet);
    const Ruler ruler{figure.axis, sheet};
    head(page, ruler, kTop, bottom);
    svgLine(page, ruler.left, kTop - 1, ruler.left, bottom, kInk, 0.4);
    for (size_t i = 0; i < figure.rows.size(); ++i) {
        const LevelBars::Row &row = figure.rows[i];
        const double middle = kTop + kRow * (static_cast<double>(i) + 0.5), end = ruler.at(row.number);
        // One line always: people typed it, and no typed text may change how a page is built.
        svgText(page, ruler.left - 2.5, middle + 1.05, shortened(row.name, 8.5, ruler.left - 4),
                {kInk, 8.5, false, "end"});
        svgBox(page, ruler.left, middle - 2.2, std::max(0.3, end - ruler.left), 4.4, bandLook(row.level).fill, kInk,
               0.3);
        svgBox(page, end + 1, middle - 2, 5.6 + textWidth(row.value, 8.5) * 1.1, 4, kPaper, kPaper, 0.1);
        svgShape(page, row.level, end + 3, middle, 2.6, kInk);
        svgText(page, end + 5.6, middle + 1.05, row.value, {kInk, 8.5, true, "start"});
    }
}

void drawDumbbells(Html &page, const Dumbbells &figure, const std::string &id, const std::string &title,
                   const std::string &description, const DrawingSheet &sheet) {
    constexpr double kRow = 8;
    const SvgDrawing drawing(page, sheet.width, kRow * static_cast<double>(figure.rows.size()) + 0.5, id, title,
                             description, Ends::flat, sheet);
    for (size_t i = 0; i < figure.rows.size(); ++i) {
        const Dumbbells::Row &row = figure.rows[i];
        const Ruler ruler{row.axis, sheet};
        const double y = kRow * (static_cast<double>(i) + 0.5), before = ruler.at(row.before), now = ruler.at(row.now);
        name(page, row.name, y, ruler.left, 2);
        strip(page, ruler, y + 0.9, 2.2);
        svgLine(page, before, y - 1.2, now, y - 1.2, kInk, 0.8);
        page.shape("circle", {{"cx", mm(before)},
                              {"cy", mm(y - 1.2)},
                              {"r", "1.4"},
                              {"fill", kPaper},
                              {"stroke", kInk},
                              {"stroke-width", "0.6"}});
        page.shape("circle", {{"cx", mm(now)}, {"cy", mm(y - 1.2)}, {"r", "1.4"}, {"fill", kInk}});
        svgText(page, ruler.right() + 3, y + 1.05, row.text, {kInk, 8.5, true, "start"});
    }
}

void drawEffectBars(Html &page, const EffectBars &figure, const std::string &id, const std::string &title,
                    const std::string &description, const DrawingSheet &sheet) {
    constexpr double kTop = 8, kRow = 11.5;
    const double names = sheet.large() ? 52 : 88;
    const double bottom = kTop + kRow * static_cast<double>(figure.rows.size());
    const SvgDrawing drawing(page, sheet.width, bottom + 1, id, title, description, Ends::flat, sheet);
    const Ruler ruler{figure.axis, sheet, names};
    head(page, ruler, kTop, bottom);
    const double now = ruler.at(figure.now);
    for (size_t i = 0; i < figure.rows.size(); ++i) {
        const EffectBars::Row &row = figure.rows[i];
        const double middle = kTop + kRow * (static_cast<double>(i) + 0.5), after = ruler.at(row.after);
        name(page, row.name, middle, names, 3);
        svgBox(page, std::min(now, after), middle - 2.2, std::max(0.3, std::abs(after - now)), 4.4,
               bandLook(row.level).fill, kInk, 0.3);
        svgShape(page, row.level, ruler.right() + 4, middle, 2.6, kInk);
        svgText(page, ruler.right() + 7, middle + 1.05, row.text, {kInk, 8.5, true, "start"});
    }
    svgLine(page, now, kTop - 1, now, bottom, kInk, 0.8);
}

}  // namespace plumb
