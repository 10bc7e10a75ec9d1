// Parts of a programme in plain words, for any page: doses, reasons, the gate, the day, sources, reviews.
#pragma once
#include <string>
#include <vector>

#include "host/programme/programme.h"

namespace plumb {

// A dose as it is said: "hold 3 seconds, 8 times; 3 times a day, 5 days a week; about 45 s each time".
std::string doseInWords(const Dose &dose, const Words &words);

// Why an exercise was chosen, each reason once: "your neck is uncomfortable; you sit for a long time without a break".
std::string whyInWords(const Chosen &item, const Words &words);

// "9:05", from minutes after midnight.
std::string clockTime(int minute);

// What a gate lets through, and, where nothing was screened, why not.
std::vector<std::string> gateInWords(const GateFound &gate, const Words &words);

// What the timetable is tied to, and where that comes from: a sentence on the hours, one on the breaks.
std::vector<std::string> dayInWords(const WorkDay &day, const Words &words);

const std::string &positionInWords(Exercise::Position position, const Words &words);

// Of an exercise: source, source of the dose, grade.
std::string sourceInWords(const Exercise &exercise, const Words &words);

// Who has read a text, or that nobody has.
std::string reviewInWords(const Review &review, const FixedTexts &fixed);

}  // namespace plumb
