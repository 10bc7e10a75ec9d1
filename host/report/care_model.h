// What a report says of somebody's health: the card that comes first, where it hurts, what can be changed, exercises.
// All of it is health as a whole: it hangs on the model as one part, so that a copy drops it in one go.
//
// Plain values, ready for people, in the report's language, unescaped; nothing in it was typed by a person.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "host/base/date.h"
#include "host/figure/body_map.h"
#include "host/figure/exercise_pose.h"
#include "host/form/words.h"

namespace plumb {

// A text that is printed as it stands, its blanks filled in.
struct ReportText {
    std::string title;
    std::vector<std::string> text, points, after;
    std::string review;  // who has read it, or that nobody has
};

// 1 now, 2 today, 3 soon, 4 nothing reported (no card but a calm line), 0 not enough answers.
struct ReportCard {
    int urgency = 0;
    ReportText main;
    std::vector<ReportText> more;    // what single signs add
    std::vector<std::string> said;   // what to tell a clinician
    std::vector<std::string> notes;  // on the numbers to call
};

// Where it hurts, and the score of each place.
struct ReportBody {
    struct Row {
        std::string place, pain, side, score;
    };
    BodyMapFigure figure;
    std::vector<Row> rows;
    std::string name, total;
};

// Things that can be changed: a count, where to begin, the rest; what is past stands apart.
struct ReportRanking {
    struct First {
        std::string what, todo;  // todo: "" when nothing may be advised
    };
    std::string count;  // "5 of 12"
    ReportText intro;
    std::vector<First> first;
    std::vector<std::string> others, apart;
};

struct ReportExercise {
    const ExercisePose *pose = nullptr;  // outlives the model; nullptr when nobody has drawn it
    std::string id, name, position, dose, start, feel, stop, progression, why, source, review;
    std::vector<std::string> steps;
};

struct ReportProgramme {
    struct Day {
        Date date;
        std::vector<int> times;  // by exercise
        bool lookAgain = false;
    };
    const Words *words = nullptr;   // of the programme's headings; outlives the model
    std::vector<std::string> said;  // what it was chosen from, or why there is none
    std::vector<ReportText> cards;  // to read first; with no exercises the reason
    ReportText stop, sure;
    std::vector<ReportExercise> items;  // none: no page, but what was said
    std::vector<std::string> later, leftOut, day;
    bool own = true;  // the page of whoever does the exercises, with times and a diary
    std::vector<std::pair<std::string, std::string>> times;  // "9:55", what
    std::vector<Day> diary;
};

struct ReportCare {
    ReportCard card;
    std::vector<ReportText> keep;  // cards to keep, under routes 1 and 2; others: when to get help
    std::vector<ReportText> help;
    std::vector<std::string> helpNotes;
    std::vector<ReportText> about;  // what is known about backs
    std::vector<ReportText> also;   // what certain answers call for, whatever the route
    std::vector<ReportBody> bodies;
    std::vector<ReportRanking> rankings;
    std::optional<ReportProgramme> programme;
    std::vector<ReportText> followUp;

    bool stops() const { return card.urgency == 1 || card.urgency == 2; }
    bool alone() const { return card.urgency == 1; }  // nothing else belongs on the page
};

}  // namespace plumb
