// The exercises that a person can be given: reports/exercises.json, their words in exercises.<language>.json, the sets
// of sets.json and the codes of triggers.json. Read once, constant afterwards, shared by any number of threads.
//
// Doses are what the sources say, with their grade: A trials of this exercise or programme, B advice of health bodies
// or clinics, C general guidance, D practice alone.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "host/programme/codes.h"
#include "host/programme/fixed_texts.h"

namespace plumb {

struct Dose {
    double hold = 0;  // seconds
    int reps = 1, sets = 1, sides = 1;
    int timesPerDay = 1, daysPerWeek = 7;
    int seconds = 0;       // that one go takes, all sides and sets
    int everyMinutes = 0;  // not at breaks but every so many minutes of screen work; 0: at breaks
};

struct ExerciseWords {
    std::string name, brief, start;  // brief: eight words at most, for a short break
    std::vector<std::string> steps;
    std::string feel, stop, progression;
    Review review;
};

struct Exercise {
    enum class Type { mobility, stretch, strength, relaxation, eye, aerobic, nerve };
    enum class Position { seated, standing, walk, floor };
    std::string id, region;
    std::vector<std::string> muscles;
    Type type = Type::mobility;
    Position position = Position::seated;
    bool atDesk = false;        // can be done beside a desk, in work clothes
    bool assessorOnly = false;  // never given by the program
    Dose dose;
    std::vector<std::string> avoidIf, triggers, sets;
    std::string source, doseSource;
    char grade = 'D';
    ExerciseWords words;
};

// Exercises that go together, called for by any of the codes in `when`.
struct ExerciseSet {
    std::string id;
    std::vector<std::string> items, when;
};

struct Catalogue {
    std::vector<Exercise> exercises;  // by id, ascending
    std::vector<ExerciseSet> sets;
    std::vector<std::vector<std::string>> alternatives;  // of one movement: at most one of each is given
    CodeBook codes;
    std::string language;
    const Exercise *find(std::string_view id) const;  // nullptr when there is none
};

// Reads the four files of `folder` and checks them against each other: ids, codes, sets on both sides, words of every
// exercise. Adds every problem, with file, line and id; the catalogue is sound only when none was added.
Catalogue readCatalogue(const std::string &folder, std::string_view language, Problems &problems);

}  // namespace plumb
