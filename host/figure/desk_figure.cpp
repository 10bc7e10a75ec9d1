#include "host/figure/desk_figure.h"

#include <algorithm>

#include "host/figure/seated_scene.h"

namespace plumb {

namespace {

constexpr double kUsualSeat = 46, kUsualDesk = 72, kUsualScreen = 122;  // cm, where nothing is known [our choice]
constexpr double kWidth = 118, kTall = 78;                              // mm

// The height as a number, and beside it where it would fit, as a bracket.
void drawHeight(Html &page, const SceneView &view, const DeskFigure &figure, const DeskHeight &height, double x,
                double y) {
    const auto length = [&](double cm) { return withUnit(cm, "cm", figure.system); };
    double down = y;
    if (height.now) {
        svgLine(page, x, view.y(0), x, view.y(*height.now), kInk, 0.4);
        for (const double end : {0.0, *height.now}) svgLine(page, x - 1, view.y(end), x + 1, view.y(end), kInk, 0.4);
        svgText(page, x + 1.5, down, height.name + " " + length(*height.now), {kInk, figure.points, true, "start"});
        down += figure.points * 0.42;
    }
    if (!height.fits) return;
    const double half = std::max(height.spread, 0.7), low = view.y(*height.fits - half),
                 high = view.y(*height.fits + half);
    svgPath(page, "M" + mm(x - 3) + " " + mm(low) + "H" + mm(x - 1.6) + "V" + mm(high) + "H" + mm(x - 3), "none",
            kAccent, 0.7);
    if (!figure.fitsWritten && height.now) return;
    const std::string name = height.now ? "" : height.name + " ";
    svgText(page, x + 1.5, down, name + figure.fitsName + " " + length(*height.fits),
            {kAccent, figure.points, false, "start"});
}

}  // namespace

WorkHeights DeskFigure::heights() const {
    return {seat.drawn(kUsualSeat), desk.drawn(kUsualDesk), screen.drawn(kUsualScreen), 0};
}

void drawDesk(Html &page, const DeskFigure &figure, const std::string &id, const std::string &title,
              const std::string &description) {
    const WorkHeights heights = figure.heights();
    const SeatedScene scene(heights, figure.sitter, figure.distance.value_or(0));
    const double side = 9 + textWidth(figure.screen.name + " 000.0 cm", figure.points);
    const double scale =
        std::min((kTall - 8) / scene.top(), (kWidth - 6 - side) / (scene.right() + SeatedScene::kBehind));
    const double floor = 3 + scene.top() * scale;
    const SvgDrawing drawing(page, kWidth, floor + 3, id, title, description);
    const SceneView view(page, scene, scale, 3 + SeatedScene::kBehind * scale, floor);
    svgLine(page, 1, floor, kWidth - 1, floor, kInk, 0.5);
    view.draw(kLookNow, figure.seat.now.has_value(), figure.desk.now.has_value(), figure.screen.now.has_value());
    const double rule = view.x(scene.right()) + 4;
    drawHeight(page, view, figure, figure.screen, rule, view.y(heights.screen) + 3);
    drawHeight(page, view, figure, figure.desk, rule, view.y(heights.desk) + 3);
    drawHeight(page, view, figure, figure.seat, rule, view.y(heights.seat) + 8);
}

}  // namespace plumb
