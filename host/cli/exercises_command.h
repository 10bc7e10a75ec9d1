// plumbline-cli exercises: every exercise of a file of poses on one page, for who edits poses and who wants to look.
#pragma once
#include <string>

namespace plumb {

struct ExercisesOptions {
    std::string poses;  // file of poses; empty: the installed one
    std::string out;    // "-" is standard output
    std::string only;   // ids, separated by commas; empty: all
};

// Pictures with name and dose where the installed exercises.json and exercises.en.json say them, else with the id
// alone. Exit statuses of commands.h.
int exercisesCommand(const ExercisesOptions &options);

}  // namespace plumb
