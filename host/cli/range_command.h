// plumbline-cli range: between what each score lies while answers are missing or measured with a tolerance.
#pragma once
#include <string>

namespace plumb {

struct RangeCommand {
    std::string file;              // answers document
    std::string units = "metric";  // or "imperial"
    std::string language;          // of the words: "de"; "" the first one
    bool json = false;             // "plumbline-range/1" as one line instead of words
};

// Prints on standard output. Exit statuses of commands.h.
int rangeCommand(const RangeCommand &options);

}  // namespace plumb
