// Shares of many people: over time, before against after, and what was found most often. Pure; 1 user unit = 1 mm;
// 178 mm wide. Values stand beside their marks in figures; fills only repeat them.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "host/base/html.h"

namespace plumb {

// Points over time on a scale from 0 to 100 %; a hidden one leaves a gap that says so.
struct TrendFigure {
    struct Point {
        std::string label, value, people;  // "2026-11", "31 %", "n 84"
        double share = 0;                  // 0 to 1
        bool hidden = false;
    };
    std::vector<Point> points;
    std::string hiddenName;
};
void drawTrend(Html &page, const TrendFigure &figure, const std::string &id, const std::string &title,
               const std::string &description);
std::string trendInWords(const TrendFigure &figure);

// Four bands from low to very high that make up a whole, a bar a row.
struct StackedFigure {
    struct Row {
        std::string name, people;
        std::array<double, 4> shares{};  // 0 to 1, together 1
        bool strong = false;
    };
    std::vector<Row> rows;
    std::array<std::string, 4> names;  // of the bands
};
void drawStacked(Html &page, const StackedFigure &figure, const std::string &id, const std::string &title,
                 const std::string &description);
std::string stackedInWords(const StackedFigure &figure);

// Bars in falling order; those that make up the first half of all are dark.
struct ParetoFigure {
    struct Row {
        std::string name, value;  // "Screen too low", "121 (43 %)"
        double count = 0;
    };
    std::vector<Row> rows;
};
void drawPareto(Html &page, const ParetoFigure &figure, const std::string &id, const std::string &title,
                const std::string &description);
std::string paretoInWords(const ParetoFigure &figure);

}  // namespace plumb
