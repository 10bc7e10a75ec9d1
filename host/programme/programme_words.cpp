#include "host/programme/programme_words.h"

#include <algorithm>
#include <cstdio>

#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

std::string number(double value) { return fixed(value, 1); }

std::string_view whyNot(GateFound::Why why) {
    switch (why) {
        case GateFound::Why::noForm: return "why.noForm";
        case GateFound::Why::noDate: return "why.noDate";
        case GateFound::Why::tooOld: return "why.tooOld";
        case GateFound::Why::inFuture: return "why.inFuture";
        default: return "why.open";
    }
}

}  // namespace

std::string clockTime(int minute) {
    char text[16];
    std::snprintf(text, sizeof text, "%d:%02d", minute / 60 % 24, minute % 60);
    return text;
}

std::string doseInWords(const Dose &dose, const Words &words) {
    const auto word = [&](std::string_view id, const Fillings &fillings = {}) {
        return filled(words.get(id, "text"), fillings);
    };
    std::vector<std::string> go;
    if (dose.hold > 0 && dose.hold < dose.seconds)
        go.push_back(word(dose.hold == 1 ? "item.holdOne" : "item.hold", {{"seconds", number(dose.hold)}}));
    if (dose.reps > 1) go.push_back(word("item.reps", {{"reps", std::to_string(dose.reps)}}));
    if (dose.sides > 1) go.push_back(word("item.side"));
    if (dose.sets > 1) go.push_back(word("item.sets", {{"sets", std::to_string(dose.sets)}}));
    std::vector<std::string> day = {
        dose.everyMinutes > 0  ? word("slot.often", {{"minutes", std::to_string(dose.everyMinutes)}})
        : dose.timesPerDay > 1 ? word("item.daily", {{"times", std::to_string(dose.timesPerDay)}})
                               : word("item.once"),
        dose.daysPerWeek < 7 ? word("item.days", {{"days", std::to_string(dose.daysPerWeek)}}) : word("item.every")};
    const std::string time =
        dose.seconds < 120 ? std::to_string(dose.seconds) + " s" : number(dose.seconds / 60.0) + " min";
    const std::string takes = word("item.takes", {{"time", time}});
    return (go.empty() ? "" : join(go, ", ") + "; ") + join(day, ", ") + "; " + takes;
}

std::string whyInWords(const Chosen &item, const Words &words) {
    std::vector<std::string> why;
    for (const Call &call : item.calls) {
        const std::string &word = words.get("code." + call.code, "text");
        if (std::find(why.begin(), why.end(), word) == why.end()) why.push_back(word);
    }
    return why.empty() ? words.get("item.everybody", "text") : join(why, "; ");
}

std::vector<std::string> gateInWords(const GateFound &gate, const Words &words) {
    static constexpr std::string_view kWords[] = {"gate.notScreened", "gate.nothing",   "gate.walk",
                                                  "gate.walkAndRest", "gate.firstWeek", "gate.full"};
    std::vector<std::string> lines = {words.get(kWords[static_cast<size_t>(gate.gate)], "text")};
    if (gate.gate == Gate::notScreened)
        lines.push_back(filled(words.get(whyNot(gate.why), "text"), {{"days", std::to_string(kScreenDays)}}));
    return lines;
}

std::vector<std::string> dayInWords(const WorkDay &day, const Words &words) {
    const Fillings fillings = {{"minutes", std::to_string(day.minutes)},
                               {"start", clockTime(day.start)},
                               {"between", std::to_string(day.between)},
                               {"own", std::to_string(day.ownBetween.value_or(0))}};
    const char *between = !day.ownBetween                  ? "between.assumed"
                          : *day.ownBetween == day.between ? "between.own"
                                                           : "between.nearest";
    return {filled(words.get(day.ownMinutes ? "day.own" : "day.assumed", "text"), fillings),
            filled(words.get(between, "text"), fillings)};
}

const std::string &positionInWords(Exercise::Position position, const Words &words) {
    static constexpr std::string_view kPositions[] = {"position.seated", "position.standing", "position.walk",
                                                      "position.floor"};
    return words.get(kPositions[static_cast<size_t>(position)], "text");
}

std::string sourceInWords(const Exercise &exercise, const Words &words) {
    return exercise.source + "; " + words.get("item.doseSource", "text") + ": " + exercise.doseSource + "; " +
           filled(words.get("item.grade", "text"), {{"grade", std::string(1, exercise.grade)}});
}

std::string reviewInWords(const Review &review, const FixedTexts &fixed) {
    if (!review.done()) return fixed.line("review.none");
    return filled(
        fixed.line("review.done"),
        {{"reviewed_by", review.by}, {"role", review.role}, {"date", review.date}, {"edition", review.edition}});
}

}  // namespace plumb
