// Figures made from answers and from what a plugin said, as its manifest declares them. Pure.
#pragma once
#include <optional>

#include "host/assess/result.h"
#include "host/base/unit.h"
#include "host/figure/desk_figure.h"
#include "host/figure/lift_figures.h"

namespace plumb {

// A lift of one row; nothing when the scale declares none, or a length is not answered. `page`: the report's words.
std::optional<LiftFigure> liftFigureOf(const Scale &scale, const FormAnswers &answers, uint32_t row, const Words &page,
                                       UnitSystem units);

// How the limit of one row came about; nothing when the scale declares no such product, or has no value there.
std::optional<WaterfallFigure> waterfallOf(const Scale &scale, const PluginResult &result, uint32_t row,
                                           const Words &page, UnitSystem units);

// Who sits there, without shoes where they were measured with them; kFigureStature tall where that is not known.
Sitter sitterOf(const WorkstationDrawing &drawing, const FormAnswers &answers);

// A desk with what is known of it; nothing when the scale declares none.
std::optional<DeskFigure> deskFigureOf(const Scale &scale, const FormAnswers &answers, const PluginResult &result,
                                       const Words &page, UnitSystem units);

}  // namespace plumb
