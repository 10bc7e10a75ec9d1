#include "host/figure/heat_map.h"

#include <algorithm>
#include <array>

#include "host/base/number.h"
#include "host/figure/labels.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kWidth = 178, kNames = 42, kRow = 7.2, kGap = 0.5, kHeadLine = 3.4, kLegend = 8, kMostCell = 30;

struct Step {
    double from;
    std::string_view fill, ink;
};
constexpr std::array<Step, 6> kSteps = {{{0, "#F6F8F9", kInk},
                                         {0.05, "#DDEFE5", kInk},
                                         {0.15, "#F2D48F", kInk},
                                         {0.25, "#E9B234", kInk},
                                         {0.4, "#C4521A", kPaper},
                                         {0.6, "#6B1230", kPaper}}};

const Step &stepOf(double share) {
    size_t at = 0;
    while (at + 1 < kSteps.size() && share >= kSteps[at + 1].from) ++at;
    return kSteps[at];
}

// Lines instead of a pattern, which one of the print engines shows with seams.
void hatch(Html &page, double x, double y, double w, double h) {
    std::string d;
    for (double at = 2.2; at < w + h; at += 3.2) {
        const double x1 = x + std::max(0.0, at - h), y1 = y + std::min(at, h), x2 = x + std::min(at, w),
                     y2 = y + std::max(0.0, at - w);
        d += "M" + mm(x1) + " " + mm(y1) + "L" + mm(x2) + " " + mm(y2);
    }
    svgPath(page, d, "none", kRuleInk, 0.2);
}

void drawCell(Html &page, const HeatMapFigure &figure, const HeatMapFigure::Cell &cell, double x, double y, double w) {
    const double h = kRow - kGap, text = y + h / 2 + 1.1;
    if (cell.kind == HeatMapFigure::Cell::Kind::nobody) {
        svgBox(page, x, y, w, h, kPaper, kRuleInk, 0.2);
        return svgText(page, x + w / 2, text, "–", {kSoftInk, 8});
    }
    if (cell.kind == HeatMapFigure::Cell::Kind::hidden) {
        svgBox(page, x, y, w, h, kPaper, kMeasured, 0.2);
        hatch(page, x, y, w, h);
        const double word = textWidth(figure.hiddenName, 8) + 2;
        svgBox(page, x + w / 2 - word / 2, y + 1.2, word, h - 2.4, kPaper, kPaper, 0.1);
        return svgText(page, x + w / 2, text, figure.hiddenName, {kSoftInk, 8});
    }
    const Step &step = stepOf(cell.share);
    svgBox(page, x, y, w, h, step.fill, kInk, 0.25);
    svgText(page, x + 1.5, text, cell.value, {step.ink, 9, true, "start"});
    svgText(page, x + w - 1.2, text, cell.people, {step.ink, 7.5, false, "end"});
}

void legend(Html &page, double x, double y) {
    for (size_t i = 0; i < kSteps.size(); ++i) {
        std::string name = shown(kSteps[i].from * 100, 0);
        if (i == 0) name = "< " + shown(kSteps[1].from * 100, 0);
        else if (i + 1 < kSteps.size()) name += "–" + shown(kSteps[i + 1].from * 100 - 1, 0);
        else name += "+";
        name += "\u00A0%";
        svgBox(page, x, y - 2.6, 5, 3.2, kSteps[i].fill, kInk, 0.25);
        svgText(page, x + 6.2, y, name, {kInk, 7.5, false, "start"});
        x += 9 + textWidth(name, 7.5) + 3;
    }
}

}  // namespace

void drawHeatMap(Html &page, const HeatMapFigure &figure, const std::string &id, const std::string &title,
                 const std::string &description) {
    const double columns = static_cast<double>(std::max<size_t>(figure.columns.size(), 1));
    const double pitch = std::min((kWidth - kNames) / columns, kMostCell);
    std::vector<std::vector<std::string>> heads;
    size_t most = 1;
    for (const std::string &column : figure.columns) {
        heads.push_back(wrapped(column, 8, pitch - 1.5, 4));
        most = std::max(most, heads.back().size());
    }
    const double top = static_cast<double>(most) * kHeadLine + 2;
    const bool sum = std::any_of(figure.rows.begin(), figure.rows.end(), [](const auto &row) { return row.sum; });
    const double bottom = top + static_cast<double>(figure.rows.size()) * kRow + (sum ? 1.2 : 0);
    const SvgDrawing drawing(page, kWidth, bottom + kLegend, id, title, description);
    for (size_t c = 0; c < heads.size(); ++c)
        for (size_t i = 0; i < heads[c].size(); ++i)
            svgText(page, kNames + (static_cast<double>(c) + 0.5) * pitch,
                    top - 1.8 - static_cast<double>(heads[c].size() - 1 - i) * kHeadLine, heads[c][i], {kInk, 8, true});
    double y = top;
    for (const HeatMapFigure::Row &row : figure.rows) {
        if (row.sum) y += 1.2;
        svgText(page, kNames - 2, y + kRow / 2 + 0.9, shortened(row.name, 8.5, kNames - 3),
                {kInk, 8.5, row.sum, "end"});
        for (size_t c = 0; c < row.cells.size(); ++c)
            drawCell(page, figure, row.cells[c], kNames + static_cast<double>(c) * pitch, y, pitch - kGap);
        y += kRow;
    }
    legend(page, kNames, bottom + 5);
}

std::string heatMapInWords(const HeatMapFigure &figure) {
    std::string words;
    size_t hidden = 0;
    for (const HeatMapFigure::Row &row : figure.rows) {
        std::string cells;
        for (size_t c = 0; c < row.cells.size(); ++c) {
            const HeatMapFigure::Cell &cell = row.cells[c];
            hidden += cell.kind == HeatMapFigure::Cell::Kind::hidden ? 1u : 0u;
            if (cell.kind != HeatMapFigure::Cell::Kind::shown) continue;
            cells += (cells.empty() ? "" : ", ") + figure.columns[c] + " " + cell.value + " (" + cell.people + ")";
        }
        if (!cells.empty()) words += row.name + ": " + cells + ". ";
    }
    if (hidden > 0) words += figure.hiddenName + ": " + std::to_string(hidden) + ".";
    return words;
}

}  // namespace plumb
