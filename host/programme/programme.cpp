#include "host/programme/programme.h"

namespace plumb {

namespace {

std::vector<const Exercise *> exercisesOf(const std::vector<Chosen> &items) {
    std::vector<const Exercise *> exercises;
    exercises.reserve(items.size());
    for (const Chosen &item : items) exercises.push_back(item.exercise);
    return exercises;
}

}  // namespace

Programme makeProgramme(const Catalogue &catalogue, const Assessment &assessment, const Document &document,
                        const Wishes &wishes) {
    Programme programme;
    programme.gate = gateOf(assessment, document, wishes.today);
    if (wishes.spasm && programme.gate.gate == Gate::full) programme.gate.gate = Gate::firstWeek;
    const Gate gate = programme.gate.gate;
    if (gate == Gate::nothing) return programme;
    const bool screened = gate != Gate::notScreened;  // then every contraindication was answered, and a blank is none
    const auto calls = callsOf(catalogue.codes, assessment, document, screened);
    Selection selection = select(catalogue, gate, calls, wishes.place, wishes.again ? kMostAgain : kMostFirst);
    programme.items = std::move(selection.items);
    programme.leftOut = std::move(selection.leftOut);
    if (wishes.confidence && *wishes.confidence < kSureEnough && programme.items.size() > kMostUnsure) {
        const auto cut = programme.items.begin() + kMostUnsure;
        programme.later.assign(cut, programme.items.end());
        programme.items.erase(cut, programme.items.end());
    }
    const auto exercises = exercisesOf(programme.items);
    programme.timetable = makeTimetable(exercises, dayOf(document, wishes.dayStart));
    if (wishes.today) programme.diary = makeDiary(exercises, *wishes.today, gate == Gate::firstWeek);
    return programme;
}

}  // namespace plumb
