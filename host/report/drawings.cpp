#include "host/report/drawings.h"

#include "host/report/explain.h"

namespace plumb {

std::optional<LiftFigure> liftFigureOf(const Scale &scale, const FormAnswers &answers, uint32_t row, const Words &page,
                                       UnitSystem units) {
    const LiftDrawing &drawing = scale.drawing;
    if (drawing.hOrigin.empty()) return std::nullopt;
    const auto h = answers.number(drawing.hOrigin, row), v = answers.number(drawing.vOrigin, row),
               end = answers.number(drawing.vDest, row);
    if (!h || !v || !end) return std::nullopt;
    const auto say = [&](const char *id) { return page.get(id, "text"); };
    return LiftFigure{*h,
                      *v,
                      *end,
                      answers.number(drawing.aOrigin, row).value_or(0),
                      say("lift.reach"),
                      say("lift.start"),
                      say("lift.end"),
                      say("lift.turn"),
                      lookOf(units, page)};
}

std::optional<WaterfallFigure> waterfallOf(const Scale &scale, const PluginResult &result, uint32_t row,
                                           const Words &page, UnitSystem units) {
    if (scale.waterfall.start.empty() || !result.value(scale.id, row)) return std::nullopt;
    const Words &words = result.plugin->words();
    WaterfallFigure figure;
    figure.startName = words.get(scale.waterfall.start, "text");
    figure.endName = words.get(scale.id, "text");
    figure.timesName = page.get("waterfall.times", "text");
    figure.takesName = page.get("waterfall.takes", "text");
    figure.start = result.value(scale.waterfall.start, row).value_or(0);
    figure.unit = scale.unit;
    figure.look = lookOf(units, page);
    for (const std::string &id : scale.waterfall.times)
        figure.steps.push_back({words.get(id, "text"), result.value(id, row).value_or(0)});
    return figure;
}

Sitter sitterOf(const WorkstationDrawing &drawing, const FormAnswers &answers) {
    const Answer *shoes = answers.given(drawing.shoes);
    const double off = shoes && shoes->option == 1 ? kShoeSole : 0;
    const auto height = [&](const std::string &id) {
        const auto taken = answers.number(id);
        return taken ? std::optional(*taken - off) : std::nullopt;
    };
    return {height(drawing.stature).value_or(kFigureStature), height(drawing.popliteal), height(drawing.elbow),
            height(drawing.eye)};
}

std::optional<DeskFigure> deskFigureOf(const Scale &scale, const FormAnswers &answers, const PluginResult &result,
                                       const Words &page, UnitSystem units) {
    const WorkstationDrawing &drawing = scale.workstation;
    if (drawing.empty()) return std::nullopt;
    const auto height = [&](const char *name, const std::string &question, const std::string &fits) {
        return DeskHeight{page.get(name, "text"), answers.number(question), result.value(fits),
                          result.value(fits + ".spread").value_or(0)};
    };
    DeskFigure figure;
    figure.sitter = sitterOf(drawing, answers);
    figure.distance = answers.number(drawing.distance);
    figure.seat = height("desk.seat", drawing.seat, drawing.aimSeat);
    figure.desk = height("desk.desk", drawing.desk, drawing.aimDesk);
    figure.screen = height("desk.screen", drawing.screen, drawing.aimScreen);
    figure.fitsName = page.get("desk.fits", "text");
    figure.system = units;
    return figure;
}

}  // namespace plumb
