#include "host/programme/sheet.h"

#include <algorithm>
#include <cstdio>

#include "host/base/file.h"
#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 8u * 1024 * 1024;
constexpr size_t kWidth = 100;  // columns of a terminal, counted in characters

std::string number(double value) { return fixed(value, 1); }

// Characters, not bytes: bytes that begin one.
size_t width(std::string_view text) {
    return static_cast<size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Sheet {
  public:
    Sheet(std::string &out, const Programme &programme, const SheetTexts &texts)
        : out_(out),
          programme_(programme),
          words_(texts.words),
          fixed_(texts.fixed),
          fillings_(fillingsFor(programme.gate, texts.fixed)) {}

    void write() {
        heading(word("programme.title"));
        para(word("programme.private"));
        para(fixed_.line("review.none"));
        const Gate gate = programme_.gate.gate;
        for (const FixedText *card : gate == Gate::nothing ? cardsFor(programme_.gate, fixed_) : Cards())
            fixedText(*card);
        para(word(gateWord()));
        if (gate == Gate::notScreened) para(why());
        if (gate == Gate::nothing) return general();
        if (const FixedText *stop = fixed_.find("stop")) fixedText(*stop);
        items();
        leftOut();
        timetable();
        diary();
        if (!programme_.items.empty()) {
            if (const FixedText *sure = fixed_.find("programme.confidence")) fixedText(*sure);
            grades();
        }
        general();
    }

  private:
    using Cards = std::vector<const FixedText *>;

    const std::string &word(std::string_view id) const { return words_.get(id, "text"); }
    std::string word(std::string_view id, const Fillings &fillings) const { return filled(word(id), fillings); }

    std::string_view gateWord() const {
        static constexpr std::string_view kWords[] = {"gate.notScreened", "gate.nothing",   "gate.walk",
                                                      "gate.walkAndRest", "gate.firstWeek", "gate.full"};
        return kWords[static_cast<size_t>(programme_.gate.gate)];
    }

    std::string why() const {
        switch (programme_.gate.why) {
            case GateFound::Why::noForm: return word("why.noForm");
            case GateFound::Why::noDate: return word("why.noDate");
            case GateFound::Why::tooOld: return word("why.tooOld", {{"days", std::to_string(kScreenDays)}});
            case GateFound::Why::inFuture: return word("why.inFuture");
            default: return word("why.open");
        }
    }

    // ---- lines ----

    void wrapped(std::string_view text, const std::string &first, const std::string &next) {
        std::string line = first;
        size_t filledTo = width(first);
        bool empty = true;
        for (const std::string_view part : split(text, ' ')) {
            if (!empty && filledTo + 1 + width(part) > kWidth) {
                out_ += line + "\n";
                line = next;
                filledTo = width(next);
                empty = true;
            }
            if (!empty) {
                line += ' ';
                ++filledTo;
            }
            line += part;
            filledTo += width(part);
            empty = false;
        }
        out_ += line + "\n";
    }
    void para(std::string_view text, const std::string &indent = "") { wrapped(text, indent, indent); }
    void point(std::string_view text, const std::string &indent = "") { wrapped(text, indent + "- ", indent + "  "); }
    void entry(std::string_view label, std::string_view text) {
        wrapped(word(label) + ": " + std::string(text), "   ", "     ");
    }
    void heading(const std::string &text) {
        out_ += (out_.empty() ? "" : "\n") + text + "\n" + std::string(width(text), '-') + "\n";
    }

    void fixedText(const FixedText &text) {
        if (!text.title.empty()) heading(filled(text.title, fillings_));
        for (const std::string &line : text.text) para(filled(line, fillings_));
        for (const std::string &line : text.points) point(filled(line, fillings_));
        for (const std::string &line : text.after) para(filled(line, fillings_));
        if (text.review.done()) para(reviewLine(text.review));
    }

    std::string reviewLine(const Review &review) const {
        return filled(
            fixed_.line("review.done"),
            {{"reviewed_by", review.by}, {"role", review.role}, {"date", review.date}, {"edition", review.edition}});
    }

    // ---- parts ----

    void items() {
        if (programme_.items.empty()) {
            para(word(programme_.leftOut.empty() ? "programme.noCall" : "programme.empty"));
            return;
        }
        for (size_t i = 0; i < programme_.items.size(); ++i) item(i + 1, programme_.items[i]);
        if (programme_.later.empty()) return;
        heading(word("programme.later"));
        for (const Chosen &chosen : programme_.later) point(named(*chosen.exercise));
    }

    static std::string named(const Exercise &exercise) { return exercise.words.name + " (" + exercise.id + ")"; }

    void item(size_t number, const Chosen &chosen) {
        static constexpr std::string_view kPositions[] = {"position.seated", "position.standing", "position.walk",
                                                          "position.floor"};
        const Exercise &exercise = *chosen.exercise;
        const ExerciseWords &words = exercise.words;
        heading(std::to_string(number) + ". " + named(exercise) + ", " +
                word(kPositions[static_cast<size_t>(exercise.position)]));
        para(words.review.done() ? reviewLine(words.review) : fixed_.line("review.none"), "   ");
        entry("item.dose", doseInWords(exercise.dose, words_));
        entry("item.start", words.start);
        for (size_t i = 0; i < words.steps.size(); ++i)
            wrapped(words.steps[i], "   " + std::to_string(i + 1) + ") ", "      ");
        entry("item.feel", words.feel);
        entry("item.stop", words.stop);
        entry("item.progression", words.progression);
        entry("item.why", whyInWords(chosen, words_));
        entry("item.source", exercise.source + "; " + word("item.doseSource") + ": " + exercise.doseSource + "; " +
                                 word("item.grade", {{"grade", std::string(1, exercise.grade)}}));
    }

    void leftOut() {
        if (programme_.leftOut.empty()) return;
        heading(word("programme.leftOut"));
        for (const LeftOut &left : programme_.leftOut) {
            std::vector<std::string> because;
            for (const Call &call : left.because) because.push_back(word("code." + call.code));
            point(named(*left.exercise) + ": " + join(because, "; "));
        }
    }

    void timetable() {
        const Timetable &table = programme_.timetable;
        if (programme_.items.empty()) return;
        heading(word("programme.times"));
        const Fillings fillings = {{"minutes", std::to_string(table.day.minutes)},
                                   {"start", clockTime(table.day.start)},
                                   {"between", std::to_string(table.day.between)},
                                   {"own", std::to_string(table.day.ownBetween.value_or(0))}};
        para(word(table.day.ownMinutes ? "day.own" : "day.assumed", fillings));
        para(word(!table.day.ownBetween                        ? "between.assumed"
                  : *table.day.ownBetween == table.day.between ? "between.own"
                                                               : "between.nearest",
                  fillings));
        for (const TimeSlot &slot : table.slots) {
            std::vector<std::string> names;
            for (const Exercise *exercise : slot.exercises) names.push_back(named(*exercise));
            wrapped(clockTime(slot.minute) + "  " + join(names, ", ") + " (" +
                        word(slot.kind == TimeSlot::Kind::pause ? "slot.pause" : "slot.home") + ")",
                    "   ", "          ");
        }
        for (const Exercise *exercise : table.often)
            para(word("slot.often", {{"minutes", std::to_string(exercise->dose.everyMinutes)}}) + ": " +
                     named(*exercise),
                 "   ");
    }

    void diary() {
        if (programme_.items.empty() || programme_.diary.empty()) return;
        heading(word("programme.diary"));
        para(word("programme.diaryKey"));
        for (const DiaryDay &day : programme_.diary) {
            std::string line;
            for (size_t i = 0; i < day.times.size(); ++i)
                line += "  " + programme_.items[i].exercise->id + " " +
                        (day.times[i] > 0 ? "[ ]" + std::to_string(day.times[i]) : std::string(" - "));
            wrapped(longDate(day.date) + line + "  " + word("programme.pain") + " __" +
                        (day.lookAgain ? "  " + word("programme.lookAgain") : ""),
                    "   ", "      ");
        }
    }

    void grades() {
        heading(word("programme.grades"));
        for (const char grade : {'A', 'B', 'C', 'D'})
            point(std::string(1, grade) + ": " + word(std::string("grade.") + grade));
    }

    void general() {
        for (const FixedText &text : fixed_.texts)
            if (text.id == "card.help" || text.id.starts_with("card.help.")) fixedText(text);
    }

    std::string &out_;
    const Programme &programme_;
    const Words &words_;
    const FixedTexts &fixed_;
    Fillings fillings_;
};

}  // namespace

SheetTexts readSheetTexts(const std::string &folder, const Catalogue &catalogue, Problems &problems) {
    SheetTexts texts;
    texts.fixed = readFixedTexts(folder + "/back." + catalogue.language + ".json", problems);
    const std::string path = folder + "/programme." + catalogue.language + ".json";
    const auto bytes = readFile(path, kLargestFile);
    auto words = bytes ? readWords(*bytes, path, problems) : Result<Words>(bytes.problem());
    if (!words) {
        problems.push_back(words.problem());
        return texts;
    }
    texts.words = std::move(*words);
    const auto want = [&](const std::string &id) {
        if (texts.words.get(id, "text").empty())
            problems.push_back({path + ", " + id, "there are no words", "Add them"});
    };
    for (const Code &code : catalogue.codes.codes) want("code." + code.id);
    for (const ExerciseSet &set : catalogue.sets) want("set." + set.id);
    for (const char *id : {"stop", "card.help", "card.r1", "card.r2", "programme.ready", "programme.confidence",
                           "review.none", "review.done", "number.emergency", "number.urgent"})
        if (texts.fixed.find(id) == nullptr)
            problems.push_back(
                {folder + "/back." + catalogue.language + ".json, " + id, "the text is missing", "Add it"});
    return texts;
}

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

std::vector<const FixedText *> cardsFor(const GateFound &gate, const FixedTexts &fixed) {
    std::vector<const FixedText *> cards;
    if (gate.why == GateFound::Why::notReady) {
        if (const FixedText *text = fixed.find("programme.ready")) cards.push_back(text);
        return cards;
    }
    if (gate.why != GateFound::Why::redFlag) return cards;
    const std::string id = gate.route == 1 ? "card.r1" : "card.r2";
    for (const FixedText &text : fixed.texts) {
        const bool flagged = std::any_of(text.flags.begin(), text.flags.end(), [&](const std::string &flag) {
            return std::find(gate.flags.begin(), gate.flags.end(), flag) != gate.flags.end();
        });
        if (text.id == id || (flagged && text.id.starts_with(id + "."))) cards.push_back(&text);
    }
    return cards;
}

Fillings fillingsFor(const GateFound &gate, const FixedTexts &fixed) {
    std::vector<std::string> say;
    for (const std::string &flag : gate.flags)
        if (const std::string &line = fixed.line("say." + flag); !line.empty()) say.push_back(line);
    return {{"emergency", fixed.line("number.emergency")},
            {"urgent", fixed.line("number.urgent")},
            {"crisis", fixed.line("number.crisis")},
            {"say", join(say, "; ")}};
}

void appendSheet(std::string &out, const Programme &programme, const SheetTexts &texts) {
    Sheet(out, programme, texts).write();
}

}  // namespace plumb
