#include "host/report/figures.h"

#include <algorithm>
#include <cmath>

#include "host/base/number.h"

namespace plumb {

namespace {

constexpr std::string_view kInk = "#1B2733", kSoft = "#4A5866", kRule = "#B9C3CC", kWhite = "#FFFFFF",
                           kAccent = "#0B5C7A";
constexpr std::string_view kFont = "Liberation Sans, Arial, Helvetica, sans-serif";
constexpr double kPoint = 0.3528;  // mm

struct BandLook {
    std::string_view fill, ink;
};
// Ordered by lightness, so that a grey copier keeps the order (design: low, moderate, high, very high).
BandLook look(Level level) {
    switch (level) {
        case Level::good: return {"#DDEFE5", kInk};
        case Level::watch: return {"#E9B234", kInk};
        case Level::act: return {"#C4521A", kWhite};
        case Level::urgent: return {"#6B1230", kWhite};
        case Level::none: break;
    }
    return {kWhite, kInk};
}

std::string mm(double value) { return fixed(value, 2); }

void label(Html &page, double x, double y, const std::string &text, std::string_view fill, double points = 8,
           bool bold = false, const char *anchor = "middle") {
    page.element("text", text,
                 {{"x", mm(x)},
                  {"y", mm(y)},
                  {"font-family", kFont},
                  {"font-size", mm(points * kPoint)},
                  {"font-weight", bold ? "bold" : "normal"},
                  {"text-anchor", anchor},
                  {"fill", fill}});
}

void box(Html &page, double x, double y, double w, double h, std::string_view fill, std::string_view stroke,
         double width) {
    page.shape("rect", {{"x", mm(x)},
                        {"y", mm(y)},
                        {"width", mm(w)},
                        {"height", mm(h)},
                        {"fill", fill},
                        {"stroke", stroke},
                        {"stroke-width", mm(width)}});
}

void shapeAt(Html &page, Level level, double x, double y, double size, std::string_view stroke) {
    const std::string_view fill = look(level).fill;
    const double h = size / 2;
    switch (level) {
        case Level::good:
            page.shape("circle", {{"cx", mm(x)},
                                  {"cy", mm(y)},
                                  {"r", mm(h)},
                                  {"fill", fill},
                                  {"stroke", stroke},
                                  {"stroke-width", "0.25"}});
            break;
        case Level::watch:
            page.shape("path", {{"d", "M" + mm(x) + " " + mm(y - h) + "L" + mm(x + h) + " " + mm(y + h) + "L" +
                                          mm(x - h) + " " + mm(y + h) + "Z"},
                                {"fill", fill},
                                {"stroke", stroke},
                                {"stroke-width", "0.25"}});
            break;
        case Level::act:
            page.shape("path", {{"d", "M" + mm(x) + " " + mm(y - h) + "L" + mm(x + h) + " " + mm(y) + "L" + mm(x) +
                                          " " + mm(y + h) + "L" + mm(x - h) + " " + mm(y) + "Z"},
                                {"fill", fill},
                                {"stroke", stroke},
                                {"stroke-width", "0.25"}});
            break;
        case Level::urgent: box(page, x - h, y - h, size, size, fill, stroke, 0.25); break;
        case Level::none: break;
    }
}

// The <svg> with its title and description; closes with the scope.
class Drawing {
  public:
    Drawing(Html &page, double w, double h, const std::string &id, const std::string &title,
            const std::string &description)
        : page_(page) {
        const std::string titleId = id + "-t", descriptionId = id + "-d";
        page.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                          {"width", mm(w) + "mm"},
                          {"height", mm(h) + "mm"},
                          {"viewBox", "0 0 " + mm(w) + " " + mm(h)},
                          {"role", "img"},
                          {"aria-labelledby", titleId + " " + descriptionId}});
        page.element("title", title, {{"id", titleId}});
        page.element("desc", description, {{"id", descriptionId}});
    }
    ~Drawing() { page_.close("svg"); }
    Drawing(const Drawing &) = delete;
    Drawing &operator=(const Drawing &) = delete;

  private:
    Html &page_;
};

constexpr double kScaleWidth = 66, kScaleHeight = 12.5, kLeft = 1.2, kTop = 4.2, kBar = 4.2;

void pointer(Html &page, double x) {
    page.shape("path", {{"d", "M" + mm(x - 1.3) + " " + mm(kTop - 2.9) + "L" + mm(x + 1.3) + " " + mm(kTop - 2.9) +
                                  "L" + mm(x) + " " + mm(kTop - 0.7) + "Z"},
                        {"fill", kInk}});
}

void lastTime(Html &page, double x) {
    page.shape("circle", {{"cx", mm(x)},
                          {"cy", mm(kTop + kBar / 2)},
                          {"r", "1.05"},
                          {"fill", kWhite},
                          {"stroke", kInk},
                          {"stroke-width", "0.5"}});
}

void drawCells(Html &page, const ReportScore &score) {
    const Scale &scale = *score.scale;
    const double count = scale.most - scale.least + 1, width = (kScaleWidth - 2 * kLeft) / count;
    auto at = [&](double value) { return kLeft + (value - scale.least) * width; };
    for (double value = scale.least; value <= scale.most; ++value) {
        box(page, at(value), kTop, width, kBar, look(scale.levelOf(value)).fill, kInk, 0.2);
        label(page, at(value) + width / 2, kTop + kBar + 3.1, shown(value, 0), value == score.number ? kInk : kSoft, 8,
              value == score.number);
    }
    box(page, at(score.number), kTop, width, kBar, "none", kInk, 0.8);
    pointer(page, at(score.number) + width / 2);
    if (score.previous) lastTime(page, at(*score.previous) + width / 2);
}

void drawAxis(Html &page, const ReportScore &score) {
    const Scale &scale = *score.scale;
    const double width = kScaleWidth - 2 * kLeft;
    auto at = [&](double value) {
        return kLeft + width * std::clamp((value - scale.least) / (scale.most - scale.least), 0.0, 1.0);
    };
    auto tick = [&](double value) {
        const bool share = scale.unit.empty() && scale.least == 0 && scale.most == 1;
        const char *anchor = value == scale.least ? "start" : value == scale.most ? "end" : "middle";
        label(page, at(value), kTop + kBar + 3.1, share ? shown(value * 100, 0) + "%" : shown(value, 2), kSoft, 8,
              false, anchor);
    };
    for (size_t i = 0; i < scale.bands.size(); ++i) {
        const double from = std::max(scale.bands[i].at, scale.least),
                     to = i + 1 < scale.bands.size() ? scale.bands[i + 1].at : scale.most;
        box(page, at(from), kTop, at(to) - at(from), kBar, look(scale.bands[i].level).fill, kInk, 0.2);
        if (i > 0) tick(from);
    }
    tick(scale.least);
    if (scale.bands.empty() || at(scale.most) - at(scale.bands.back().at) > 9) tick(scale.most);
    page.shape("path", {{"d", "M" + mm(at(score.number)) + " " + mm(kTop) + "V" + mm(kTop + kBar)},
                        {"stroke", kInk},
                        {"stroke-width", "0.7"}});
    pointer(page, at(score.number));
    if (score.previous) lastTime(page, at(*score.previous));
}

}  // namespace

void drawScale(Html &page, const ReportScore &score, const std::string &id, const std::string &title,
               const std::string &description) {
    const Drawing drawing(page, kScaleWidth, kScaleHeight, id, title, description);
    const Scale &scale = *score.scale;
    if (scale.whole && scale.most - scale.least <= 20) drawCells(page, score);
    else drawAxis(page, score);
}

void drawPriority(Html &page, Level level, const std::string (&names)[4], const std::string &id,
                  const std::string &title) {
    constexpr double kHeight = 13, kWidth = kPageWidth / 4;
    const Drawing drawing(page, kPageWidth, kHeight, id, title, title);
    for (int pass = 0; pass < 2; ++pass)  // the emphasised box last, on top
        for (int i = 0; i < 4; ++i) {
            const auto one = static_cast<Level>(i + 1);
            const bool holds = one == level;
            if (holds != (pass == 1)) continue;
            const double inset = holds ? 0.6 : 1.2, top = holds ? 0.6 : 3;
            const double x = i * kWidth + inset, w = kWidth - 2 * inset, h = kHeight - 2 * top;
            box(page, x, top, w, h, holds ? look(one).fill : kWhite, holds ? kInk : kRule, holds ? 1 : 0.3);
            const std::string_view ink = holds ? look(one).ink : kSoft;
            const double points = holds ? 12 : 9;
            const double textWidth = static_cast<double>(names[i].size()) * points * kPoint * 0.52;
            const double middle = x + w / 2;
            shapeAt(page, one, middle - textWidth / 2 - 1.8, kHeight / 2, holds ? 3.2 : 2.6,
                    holds && ink == kWhite ? kWhite : kInk);
            label(page, middle + 1.8, kHeight / 2 + points * kPoint * 0.36, names[i], ink, points, holds);
        }
}

void drawChart(Html &page, const ReportWorking::ChartCell &used, const std::string &id, const std::string &title,
               const std::string &description) {
    const Chart &chart = *used.chart;
    constexpr double kCell = 6.6, kLine = 4.6, kAxis = 7;
    const double width = kAxis + kCell * static_cast<double>(chart.columns.size()) + 1,
                 height = 5 + kLine * static_cast<double>(chart.rows.size() + 1) + 1;
    const Drawing drawing(page, width, height, id, title, description);
    label(page, kAxis + kCell * static_cast<double>(chart.columns.size()) / 2, 3.2, "→ " + used.columnName, kSoft, 7.5);
    label(page, kAxis - 1.6, 5 + kLine * 0.72, "↓", kSoft, 7.5, false, "end");
    for (size_t c = 0; c < chart.columns.size(); ++c)
        label(page, kAxis + kCell * (static_cast<double>(c) + 0.5), 5 + kLine * 0.72, shown(chart.columns[c], 0),
              chart.columns[c] == used.column ? kInk : kSoft, 8, chart.columns[c] == used.column);
    for (size_t r = 0; r < chart.rows.size(); ++r) {
        const double y = 5 + kLine * (static_cast<double>(r) + 1);
        const bool row = chart.rows[r] == used.row;
        label(page, kAxis - 1.6, y + kLine * 0.72, shown(chart.rows[r], 0), row ? kInk : kSoft, 8, row, "end");
        for (size_t c = 0; c < chart.columns.size(); ++c) {
            const bool here = row && chart.columns[c] == used.column, inLine = row || chart.columns[c] == used.column;
            const double x = kAxis + kCell * static_cast<double>(c);
            box(page, x, y, kCell, kLine, inLine ? "#E6EEF2" : kWhite, kRule, 0.2);
            label(page, x + kCell / 2, y + kLine * 0.72, shown(chart.cells[r][c], 0), kInk, 8, here);
        }
    }
    const auto row =
        static_cast<double>(std::find(chart.rows.begin(), chart.rows.end(), used.row) - chart.rows.begin());
    const auto column =
        static_cast<double>(std::find(chart.columns.begin(), chart.columns.end(), used.column) - chart.columns.begin());
    box(page, kAxis + kCell * column, 5 + kLine * (row + 1), kCell, kLine, "none", kAccent, 0.9);
}

void drawShape(Html &page, Level level) {
    page.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                      {"width", "3.4mm"},
                      {"height", "3.4mm"},
                      {"viewBox", "0 0 3.4 3.4"},
                      {"aria-hidden", "true"}});
    shapeAt(page, level, 1.7, 1.7, 2.8, kInk);
    page.close("svg");
}

}  // namespace plumb
