// What a log says, ready to be put before the person: answers to the form "breaks" to confirm, days to look at, and
// what the log cannot know, in words.
//
// An answer is a typical value and needs three valid days; with less there is none, and a caveat says so. The person
// confirms or changes what is offered: keyboard and mouse are not sitting.
#pragma once
#include <string>
#include <vector>

#include "host/form/log_day.h"
#include "host/import/days.h"
#include "host/import/workrave_day.h"

namespace plumb {

inline constexpr size_t kDaysNeeded = 3, kDaysWanted = 5;  // valid days for a typical value; our convention

struct OfferedAnswer {
    std::string question;  // of the form "breaks"
    double value;          // in the form's unit, rounded to what is worth showing
    std::string note;      // "from log, 10 valid days", and what kind of value it is where that matters
};

struct EvidenceDay {
    Date date;
    std::string first, last;  // local time, "08:30"; "" when the log does not say
    double activeMinutes = 0;
    bool valid = false;
    std::vector<Span> bouts;  // empty where a log has totals only
};

struct Evidence {
    std::string program;             // "Workrave", "ActivityWatch", "CSV log"
    std::vector<std::string> files;  // that were read
    std::vector<OfferedAnswer> answers;
    std::vector<EvidenceDay> days;  // in order
    std::vector<LogDay> timeline;   // the latest valid ones, to be drawn; empty where a log has totals only
    size_t validDays = 0;
    std::vector<std::string> caveats;  // sentences
    Problems warnings;                 // what was wrong with the log
};

Evidence evidenceOf(const WorkraveDays &days);

// `computers`: how many sources the log has. `micro`: whether it has micro-breaks.
Evidence evidenceOf(const std::vector<ActiveDay> &days, const std::string &program, size_t computers, bool micro);

// An answers document, "plumbline-answers/1", with `how` for each answer and `days` for a timeline; a line with its
// line feed.
void appendAnswers(std::string &out, const Evidence &evidence);

}  // namespace plumb
