// plumbline-cli programme: which exercises, in plain words, and their times as a calendar file.
#pragma once
#include <optional>
#include <string>

namespace plumb {

struct ProgrammeOptions {
    std::string file;
    std::string ics;       // where to write the calendar; empty: none
    bool named = false;    // the calendar names the exercises
    std::string position;  // desk, standing, floor; empty: any
    std::string today;     // yyyy-mm-dd; empty: the system's clock
    std::string start;     // of work, hh:mm; empty: 09:00
    std::optional<int> confidence;
    bool again = false;
};

// Prints the programme. Exit statuses of commands.h.
int programmeCommand(const ProgrammeOptions &options);

}  // namespace plumb
