#include <algorithm>

#include "host/base/number.h"
#include "host/figure/labels.h"
#include "host/figure/lift_figures.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kTop = 8, kRight = 38, kLine = 3.3;

}  // namespace

void drawWaterfall(Html &page, const WaterfallFigure &figure, const std::string &id, const std::string &title,
                   const std::string &description, const DrawingSheet &sheet) {
    const double wide = sheet.width, names = sheet.large() ? 42 : 68, bars = wide - names - kRight,
                 tall = sheet.large() ? 8 : 6.2;
    const double rows = static_cast<double>(figure.steps.size() + 2), height = kTop + rows * tall + 7;
    const SvgDrawing drawing(page, wide, height, id, title, description, Ends::flat, sheet);
    const double most = std::max(figure.start, figure.hasLoad ? figure.load : 0) * 1.02, scale = bars / most;
    const double bottom = kTop + rows * tall;
    auto kilograms = [&](double value, bool plus = false) { return withUnit(value, figure.unit, figure.look, plus); };
    for (double at = 0; at <= most; at += 5) {
        svgLine(page, names + at * scale, kTop, names + at * scale, bottom, kRuleInk, 0.2);
        svgText(page, names + at * scale, bottom + 4, shown(toShown(at, figure.unit, figure.look.system), 0),
                {kSoftInk, 8});
    }
    svgText(page, names + bars + 16, kTop - 2, figure.timesName, {kSoftInk, 8, false, "end"});
    svgText(page, wide - 1, kTop - 2, figure.takesName, {kSoftInk, 8, false, "end"});
    const auto worst = std::min_element(figure.steps.begin(), figure.steps.end(),
                                        [](const auto &a, const auto &b) { return a.multiplier < b.multiplier; });
    auto row = [&](size_t i, const std::string &name, double from, double to, std::string_view fill, bool bold) {
        const double y = kTop + static_cast<double>(i) * tall;
        const auto lines = wrapped(name, 8.5, (names - 3) / (bold ? 1.08 : 1), 2);
        for (size_t l = 0; l < lines.size(); ++l)
            svgText(page, names - 2,
                    y + tall * 0.66 + (static_cast<double>(l) - (static_cast<double>(lines.size()) - 1) / 2) * kLine,
                    lines[l], {kInk, 8.5, bold, "end"});
        const double left = std::min(from, to), width = std::max(0.25, (std::max(from, to) - left) * scale);
        svgBox(page, names + left * scale, y + 1, width, tall - 2, fill, kInk, bold ? 0.5 : 0.25);
        return y + tall * 0.66;
    };
    const double y0 = row(0, figure.startName, 0, figure.start, kMeasured, false);
    svgText(page, wide - 1, y0, kilograms(figure.start), {kInk, 8.5, true, "end"});
    double running = figure.start;
    for (size_t i = 0; i < figure.steps.size(); ++i) {
        const WaterfallFigure::Step &step = figure.steps[i];
        const double next = running * step.multiplier;
        const bool marked = &step == &*worst && step.multiplier < 1;
        const double y = row(i + 1, step.name, running, next,
                             bandLook(marked                ? Level::act
                                      : step.multiplier < 1 ? Level::watch
                                                            : Level::good)
                                 .fill,
                             marked);
        svgText(page, names + bars + 16, y, "×\u00A0" + figure.look.said(shown(step.multiplier, 2)),
                {kInk, 8.5, marked, "end"});
        svgText(page, wide - 1, y, kilograms(next - running), {kInk, 8.5, marked, "end"});
        running = next;
    }
    const double y = row(figure.steps.size() + 1, figure.endName, 0, running, kAccent, true);
    svgText(page, wide - 1, y, kilograms(running), {kInk, 8.5, true, "end"});
    if (figure.hasLoad) {
        const double x = names + figure.load * scale;
        svgLine(page, x, kTop - 1, x, bottom, kInk, 0.5, "1.4 1");
        svgText(page, std::clamp(x, names + 14, names + bars - 14), kTop - 2,
                figure.loadName + " " + kilograms(figure.load), {kInk, 8.5, true});
    }
}

}  // namespace plumb
