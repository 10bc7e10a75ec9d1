// A programme as a report prints it: the programme room's choice, in its words.
#include "host/base/text.h"
#include "host/programme/cards.h"
#include "host/report/care.h"

namespace plumb {

namespace {

ReportExercise exerciseOf(const Chosen &chosen, const SheetTexts &texts) {
    const Exercise &exercise = *chosen.exercise;
    const ExerciseWords &words = exercise.words;
    ReportExercise out;
    out.id = exercise.id;
    out.name = words.name;
    out.position = positionInWords(exercise.position, texts.words);
    out.dose = doseInWords(exercise.dose, texts.words);
    out.start = words.start;
    out.steps = words.steps;
    out.feel = words.feel;
    out.stop = words.stop;
    out.progression = words.progression;
    out.why = whyInWords(chosen, texts.words);
    out.source = sourceInWords(exercise, texts.words);
    out.review = reviewInWords(words.review, texts.fixed);
    return out;
}

void addTimes(ReportProgramme &out, const Timetable &table, const Words &words) {
    out.day = dayInWords(table.day, words);
    for (const TimeSlot &slot : table.slots) {
        std::vector<std::string> names;
        for (const Exercise *exercise : slot.exercises) names.push_back(exercise->words.name);
        const std::string &kind = words.get(slot.kind == TimeSlot::Kind::pause ? "slot.pause" : "slot.home", "text");
        out.times.emplace_back(clockTime(slot.minute), join(names, ", ") + " (" + kind + ")");
    }
    for (const Exercise *exercise : table.often)
        out.times.emplace_back(
            filled(words.get("slot.often", "text"), {{"minutes", std::to_string(exercise->dose.everyMinutes)}}),
            exercise->words.name);
}

}  // namespace

ReportProgramme programmeInWords(const Programme &programme, const CareData &data, const Fillings &fillings) {
    const SheetTexts &texts = data.texts;
    const Words &words = texts.words;
    const auto text = [&](std::string_view id) {
        const FixedText *found = texts.fixed.find(id);
        return found ? reportText(*found, fillings, texts.fixed) : ReportText();
    };
    ReportProgramme out;
    out.words = &words;
    out.said = gateInWords(programme.gate, words);
    if (programme.gate.gate == Gate::nothing) {
        const bool ready = programme.gate.why == GateFound::Why::notReady;  // a red flag's card stands first anyway
        out.cards.push_back(text(ready ? "programme.ready" : "programme.none"));
        return out;
    }
    if (programme.gate.gate == Gate::notScreened) out.cards.push_back(text("programme.none"));
    for (const LeftOut &left : programme.leftOut) {
        std::vector<std::string> because;
        for (const Call &call : left.because) because.push_back(words.get("code." + call.code, "text"));
        out.leftOut.push_back(left.exercise->words.name + ": " + join(because, "; "));
    }
    for (const Chosen &chosen : programme.later) out.later.push_back(chosen.exercise->words.name);
    if (programme.items.empty()) {
        out.said.push_back(words.get(programme.leftOut.empty() ? "programme.noCall" : "programme.empty", "text"));
        return out;
    }
    for (const Chosen &chosen : programme.items) {
        out.items.push_back(exerciseOf(chosen, texts));
        out.items.back().pose = findPose(data.poses, chosen.exercise->id);
    }
    out.stop = text("stop");
    out.sure = text("programme.confidence");
    addTimes(out, programme.timetable, words);
    for (const DiaryDay &day : programme.diary) out.diary.push_back({day.date, day.times, day.lookAgain});
    return out;
}

}  // namespace plumb
