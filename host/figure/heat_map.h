// Groups against what they were scored by: how many of a hundred are high, as a grid. Every shown cell has its value
// and the number of people in words; the fill only repeats it, in steps ordered by lightness. What is hidden is hatched
// and says so. Pure; 1 user unit = 1 mm; 178 mm wide.
#pragma once
#include <string>
#include <vector>

#include "host/base/html.h"

namespace plumb {

inline constexpr size_t kMostHeatRows = 24, kMostHeatColumns = 8;  // of one figure

struct HeatMapFigure {
    struct Cell {
        enum class Kind { shown, hidden, nobody } kind = Kind::nobody;
        double share = 0;           // 0 to 1: chooses the fill
        std::string value, people;  // "31 %", "n 84"
    };
    struct Row {
        std::string name;
        bool sum = false;  // set off from the others
        std::vector<Cell> cells;
    };
    std::vector<std::string> columns;
    std::vector<Row> rows;
    std::string hiddenName;  // word for a hidden cell
};
void drawHeatMap(Html &page, const HeatMapFigure &figure, const std::string &id, const std::string &title,
                 const std::string &description);

// Every shown cell and that others are hidden: for the description.
std::string heatMapInWords(const HeatMapFigure &figure);

}  // namespace plumb
