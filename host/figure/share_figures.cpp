#include "host/figure/share_figures.h"

#include <algorithm>
#include <numeric>

#include "host/base/number.h"
#include "host/figure/labels.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kWidth = 178;

// A mark with its shape, so that a point is found without colour.
void dot(Html &page, double x, double y) {
    page.shape(
        "circle",
        {{"cx", mm(x)}, {"cy", mm(y)}, {"r", "1.3"}, {"fill", kAccent}, {"stroke", kPaper}, {"stroke-width", "0.4"}});
}

}  // namespace

void drawTrend(Html &page, const TrendFigure &figure, const std::string &id, const std::string &title,
               const std::string &description) {
    constexpr double kLeft = 12, kTop = 5, kTall = 30, kBottom = kTop + kTall;
    const SvgDrawing drawing(page, kWidth, kBottom + 9, id, title, description);
    double most = 0.2;
    for (const auto &point : figure.points) most = std::max(most, point.hidden ? 0 : point.share);
    const double end = most > 0.5    ? 1
                       : most > 0.25 ? 0.5
                                     : 0.25,
                 pitch = (kWidth - kLeft - 4) / static_cast<double>(figure.points.size());
    const auto x = [&](size_t i) { return kLeft + pitch * (static_cast<double>(i) + 0.5); };
    const auto y = [&](double share) { return kBottom - share / end * kTall; };
    for (int i = 0; i <= 4; ++i) {
        const double share = end * i / 4;
        if (i % 2 == 0)
            svgText(page, kLeft - 1.5, y(share) + 1, shown(share * 100, 1) + "\u00A0%", {kSoftInk, 7.5, false, "end"});
        svgLine(page, kLeft, y(share), kWidth - 2, y(share), i == 0 ? kInk : kRuleInk, i == 0 ? 0.4 : 0.2);
    }
    for (size_t i = 0; i + 1 < figure.points.size(); ++i)
        if (!figure.points[i].hidden && !figure.points[i + 1].hidden)
            svgLine(page, x(i), y(figure.points[i].share), x(i + 1), y(figure.points[i + 1].share), kAccent, 0.7);
    for (size_t i = 0; i < figure.points.size(); ++i) {
        const TrendFigure::Point &point = figure.points[i];
        svgText(page, x(i), kBottom + 4, point.label, {kInk, 7.5});
        svgText(page, x(i), kBottom + 7.6, point.hidden ? figure.hiddenName : point.people, {kSoftInk, 7.5});
        if (point.hidden) continue;
        dot(page, x(i), y(point.share));
        const bool under = y(point.share) < kTop + 2;
        svgText(page, x(i), y(point.share) + (under ? 4.6 : -2.2), point.value, {kInk, 8, true});
    }
}

std::string trendInWords(const TrendFigure &figure) {
    std::string words;
    for (const TrendFigure::Point &point : figure.points)
        words += (words.empty() ? "" : "; ") + point.label + ": " +
                 (point.hidden ? figure.hiddenName : point.value + " (" + point.people + ")");
    return words;
}

void drawStacked(Html &page, const StackedFigure &figure, const std::string &id, const std::string &title,
                 const std::string &description) {
    constexpr double kLeft = 46, kRight = 14, kBar = kWidth - kLeft - kRight, kRow = 7.6, kTop = 1;
    const double bottom = kTop + kRow * static_cast<double>(figure.rows.size());
    const SvgDrawing drawing(page, kWidth, bottom + 6, id, title, description);
    double y = kTop;
    for (const StackedFigure::Row &row : figure.rows) {
        svgText(page, kLeft - 2, y + 4.2, shortened(row.name, 8.5, kLeft - 3), {kInk, 8.5, row.strong, "end"});
        double x = kLeft;
        for (size_t i = 0; i < 4; ++i) {
            const double w = row.shares[i] * kBar;
            if (w <= 0) continue;
            const BandLook look = bandLook(static_cast<Level>(i + 1));
            svgBox(page, x, y, w, kRow - 1.6, look.fill, kInk, 0.25);
            if (row.shares[i] >= 0.06)
                svgText(page, x + w / 2, y + 4.1, shown(row.shares[i] * 100, 0) + "\u00A0%",
                        {look.ink, 8.5, row.strong});
            x += w;
        }
        svgText(page, kWidth - 0.5, y + 4.1, row.people, {kSoftInk, 7.5, false, "end"});
        y += kRow;
    }
    double x = kLeft;
    for (size_t i = 0; i < 4; ++i) {
        svgShape(page, static_cast<Level>(i + 1), x + 1.3, bottom + 2.6, 2.6, kInk);
        svgText(page, x + 4, bottom + 3.6, figure.names[i], {kInk, 8, false, "start"});
        x += textWidth(figure.names[i], 8) + 10;
    }
}

std::string stackedInWords(const StackedFigure &figure) {
    std::string words;
    for (const StackedFigure::Row &row : figure.rows) {
        words += row.name + " (" + row.people + "): ";
        for (size_t i = 0; i < 4; ++i)
            words += figure.names[i] + " " + shown(row.shares[i] * 100, 0) + "\u00A0%" + (i < 3 ? ", " : ". ");
    }
    return words;
}

void drawPareto(Html &page, const ParetoFigure &figure, const std::string &id, const std::string &title,
                const std::string &description) {
    constexpr double kLeft = 98, kRight = 26, kBars = kWidth - kLeft - kRight, kBar = 4.4, kLine = 3.3, kGap = 1.6;
    std::vector<std::vector<std::string>> names;
    double most = 1, all = 0, before = 0, height = 1;
    for (const ParetoFigure::Row &row : figure.rows) {
        most = std::max(most, row.count);
        all += row.count;
        names.push_back(wrapped(row.name, 8.5, kLeft - 3, 2));
        height += std::max(kBar, kLine * static_cast<double>(names.back().size())) + kGap;
    }
    const SvgDrawing drawing(page, kWidth, height, id, title, description);
    double y = 0.5;
    for (size_t r = 0; r < figure.rows.size(); ++r) {
        const ParetoFigure::Row &row = figure.rows[r];
        const double lines = static_cast<double>(names[r].size()), tall = std::max(kBar, kLine * lines),
                     middle = y + tall / 2, w = row.count / most * kBars;
        for (size_t i = 0; i < names[r].size(); ++i)
            svgText(page, kLeft - 2, middle + 1.05 + (static_cast<double>(i) - (lines - 1) / 2) * kLine, names[r][i],
                    {kInk, 8.5, false, "end"});
        svgBox(page, kLeft, middle - kBar / 2, w, kBar, before * 2 < all ? kAccent : "#9FB3BF", kInk, 0.2);
        svgText(page, kLeft + w + 1.5, middle + 1.05, row.value, {kInk, 8.5, true, "start"});
        before += row.count;
        y += tall + kGap;
    }
}

std::string paretoInWords(const ParetoFigure &figure) {
    std::string words;
    for (const ParetoFigure::Row &row : figure.rows) words += (words.empty() ? "" : "; ") + row.name + ": " + row.value;
    return words;
}

}  // namespace plumb
