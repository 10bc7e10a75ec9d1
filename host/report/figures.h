// Drawings: pure functions from values to inline SVG. 1 user unit = 1 mm on paper. Presentation attributes only,
// because one of the two print engines ignores style sheets inside SVG. A band is always fill, shape and (beside it)
// word.
#pragma once
#include <string>

#include "host/base/html.h"
#include "host/figure/level_bars.h"
#include "host/figure/sheet.h"
#include "host/report/report_model.h"

namespace plumb {

inline constexpr double kPageWidth = DrawingSheet{}.width;  // mm between the margins, on A4 and Letter alike

// Whole-number scales as one cell a value, others as an axis with bands; now marked by a ring and a pointer, last time
// by a hollow circle. `id` makes the ids of title and description unique in the page; they say the values.
void drawScale(Html &page, const ReportScore &score, const std::string &id, const std::string &title,
               const std::string &description, const DrawingSheet &sheet = {}, const NumberLook &look = {});

// Where the axis of a scale ends in a drawing: a scale that goes on for ever beyond its last band is drawn a third
// further, or a little beyond the largest of the values.
double axisEnd(const Scale &scale, double largest);

// The same axis for bars; and what to add to a value drawn on it: a whole number stands in the middle of a cell of its
// own, for on an edge it could be read as either level.
LevelAxis axisOf(const Scale &scale, double largest, const NumberLook &look = {});
double inCell(const Scale &scale);

// Four boxes from low to very high, the one that holds emphasised. `names`: of the levels good to urgent.
void drawPriority(Html &page, Level level, const std::string (&names)[4], const std::string &id,
                  const std::string &title, const DrawingSheet &sheet = {});

// A published chart with the used cell ringed.
void drawChart(Html &page, const ReportWorking::ChartCell &used, const std::string &id, const std::string &title,
               const std::string &description, const DrawingSheet &sheet = {});

// The shape of a level: circle, triangle, diamond, square. Decorative: the word stands beside it, and the style sheet
// gives it its size.
void drawShape(Html &page, Level level);

}  // namespace plumb
