// plugin.json, "plumbline-plugin/1": what a plugin is and, for every scale, where it comes from and how it is read.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/problem.h"
#include "host/form/form.h"

namespace plumb {

enum class Level { none, good, watch, act, urgent };  // in order of weight; the numbers of the contract
std::string_view levelName(Level level);              // "good" … ; "" for none

// From this value on (or, when `above`, only above it) the level holds, until the next band.
struct Band {
    double at = 0;
    bool above = false;
    Level level = Level::none;
    std::string source;
};

// A published look-up chart, printed with the used cell ringed. `row`, `column`, `cell`: ids of factors or scales.
struct Chart {
    std::string name, row, column, cell;
    std::vector<double> rows, columns;
    std::vector<std::vector<double>> cells;  // rows × columns
};

// How a product of multipliers came about, drawn step by step: ids of factors. Empty: nothing to draw.
struct Waterfall {
    std::string start;
    std::vector<std::string> times;
};

// A lift to draw to scale: ids of the questions (cm, degrees) that it is drawn from. Empty: nothing to draw.
struct LiftDrawing {
    std::string hOrigin, vOrigin, hDest, vDest, aOrigin;
};

// A person at a desk to draw from the side, to scale: ids of the questions (cm above the floor; the distance of the
// eyes from the screen; stature and the heights of hollow of the knee, elbow and eye of the sitting person, and whether
// these were taken with shoes), ids of the scales that say the heights to aim for, each with a factor "<scale>.spread",
// and between what an angle is comfortable. Empty: nothing to draw.
struct WorkstationDrawing {
    struct Comfort {
        size_t angle = 0;  // place in kSeatedAngleNames
        double from = 0, to = 0;
        std::string source;
    };
    // What a height that is tried makes of an answer that rests on it: the first case that holds, by how many cm the
    // height lies above the one that fits; of a screen also by how many degrees the eyes look down to a point `middle`
    // cm below its upper edge, `distance` cm away where that was not said. Of ticks each is set or taken away; of a
    // choice `otherwise` where none holds.
    struct Follow {
        struct Case {
            std::string option;
            std::optional<double> above, below, gazeBelow;
        };
        size_t height = 0;  // place in kWorkHeightNames
        std::string question, otherwise, source;
        double middle = 0, distance = 0;
        std::vector<Case> cases;
    };
    std::string seat, desk, screen, distance, stature, shoes, aimSeat, aimDesk, aimScreen;
    std::string popliteal, elbow, eye;  // "" where the form does not ask it
    // What a plan does to the heights: findings that say that one is wrong, and are mended by setting it right; and the
    // yes/no question whether the desk can be set. Where it cannot, seat and feet are raised to it. "": it can.
    std::vector<std::string> seatWrong, deskWrong, screenWrong;
    std::string deskMoves;
    std::vector<Comfort> comfort;
    std::vector<Follow> follow;

    bool empty() const { return seat.empty(); }
};
inline constexpr std::string_view kSeatedAngleNames[] = {"head", "elbow", "hip", "knee"};
inline constexpr std::string_view kWorkHeightNames[] = {"seat", "desk", "screen"};

// Days of a log to draw: minutes from which a stretch of use is long, longer, and a gap a break, and the least days of
// which one can be called typical. The words for it are those of "<scale id>.day". Empty: nothing to draw.
struct DayDrawing {
    double longOver = 0, longerOver = 0, breakFrom = 0, typicalFrom = 0;
    Privacy privacy = Privacy::health;  // of dates and times, which may be stricter than the scale's

    bool empty() const { return longOver == 0; }
};

// Marks the scale of a plugin that a plan lowers. How the search for a plan may be cut short rests on what is said here
// and tested on random answers.
struct PlanTarget {
    bool monotone = false;  // one more change for the better never raises this scale
    // Else a scale for which that holds and below whose largest row this one never lies; each row of it rests on the
    // answers of that row and of the whole form alone. "" when there is none.
    std::string floor;
    std::vector<std::string> except;  // questions whose changes may raise the scale (or the floor) all the same
};

// Things that a scale counts, of which the plugin says by number where to begin: ids of factors whose value is that
// number, ids of findings (what is counted, by number), and findings that stand apart and are not counted.
struct Ranking {
    std::vector<std::string> first, counted, apart;
};

// Answers for a clinician's letter: the sections of the form under a title of its own.
struct LetterPart {
    std::string title;  // id of a fixed text
    std::vector<std::string> sections;
};

struct Scale {
    std::string id, unit, label, method, edition, citation, figure;
    double least = 0, most = 0;
    bool whole = false;
    int decimals = 2;  // that are printed at the most; the value itself is never rounded
    enum class Better { lower, higher, none } better = Better::lower;
    Privacy privacy = Privacy::health;
    std::vector<Band> bands;  // ascending; empty: no level
    std::string levelFrom;    // factor whose value (1 good to 4 urgent) is the level where a method raises the
                              // band by a rule of its own; "" when the bands alone decide
    std::vector<std::string> sections;  // of the form, whose answers feed it
    std::vector<std::string> setBy;     // scales of which it is the largest
    std::vector<Chart> charts;          // none or one
    Waterfall waterfall;
    LiftDrawing drawing;
    WorkstationDrawing workstation;
    DayDrawing day;
    std::optional<PlanTarget> plan;  // of one scale of a plugin, at the most
    // Where a report has it: in the table of scores; as a card before everything else, without a band, a place in the
    // table or a part in the priority; or in a section of its own.
    enum class Place { table, head, section } place = Place::table;
    std::vector<std::string> bodyMap;  // questions from 0 to 10, "<any>.<place of the body>", with "<question>.side"
    Ranking ranking;
    std::vector<LetterPart> letter;

    Level levelOf(double value) const;
};

// Where a method changes its rule: values of a number or, when `other` is not "", of the distance between two numbers
// of the same row. At a bend the result turns, at a jump it may leap: then the values just below and above differ too.
// Nothing is scored by this; it says where to look for the least and the most (host/plan).
struct BreakPoints {
    std::string question, other;
    std::vector<double> bends, jumps;
};

struct Manifest {
    std::string id, version, module, form;
    std::vector<Scale> scales;
    std::vector<BreakPoints> breakPoints;             // may be none
    const Scale *find(std::string_view scale) const;  // nullptr when there is none
    const Scale *planned() const;                     // the scale that a plan lowers; nullptr when there is none
    const Scale *head() const;                        // the scale that is a card; nullptr when there is none
};

// Adds what is wrong to `problems`; a Problem comes back when there is nothing to read at all.
Result<Manifest> readManifest(const std::string &bytes, std::string_view file, Problems &problems);

}  // namespace plumb
