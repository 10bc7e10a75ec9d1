// Values against the levels of their scale: a bar each, before and now as two marks joined by a line, or what each of
// several changes does as a bar from where the value is now. The level is
// fill, shape and (in the words) its name. Pure; 1 user unit = 1 mm; 178 mm wide.
#pragma once
#include <string>
#include <vector>

#include "host/assess/manifest.h"
#include "host/base/html.h"
#include "host/base/number_look.h"
#include "host/figure/sheet.h"

namespace plumb {

// A scale as it is drawn: from `least` to `most`, with the values from which each level holds.
struct LevelAxis {
    struct Part {
        double from = 0;
        Level level = Level::none;
    };
    double least = 0, most = 1;
    std::vector<Part> parts;  // ascending
    NumberLook look;
};

// Rows that share a scale: the tasks of a job.
struct LevelBars {
    struct Row {
        std::string name, value;
        double number = 0;
        Level level = Level::none;
    };
    LevelAxis axis;
    std::vector<Row> rows;
};
void drawLevelBars(Html &page, const LevelBars &figure, const std::string &id, const std::string &title,
                   const std::string &description, const DrawingSheet &sheet = {});

// Scores that each have a scale of their own: a ring for before, a disc for now.
struct Dumbbells {
    struct Row {
        std::string name, text;  // text: "8 → 6"
        LevelAxis axis;
        double before = 0, now = 0;
    };
    std::vector<Row> rows;
};
void drawDumbbells(Html &page, const Dumbbells &figure, const std::string &id, const std::string &title,
                   const std::string &description, const DrawingSheet &sheet = {});

// What single changes do to one scale, each by itself: a bar from `now` to where it leads.
struct EffectBars {
    struct Row {
        std::string name, text;  // text: "6 → 5"
        double after = 0;
        Level level = Level::none;  // after it
    };
    LevelAxis axis;
    double now = 0;
    std::vector<Row> rows;
};
void drawEffectBars(Html &page, const EffectBars &figure, const std::string &id, const std::string &title,
                    const std::string &description, const DrawingSheet &sheet = {});

}  // namespace plumb
