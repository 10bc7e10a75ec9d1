#include "host/programme/sheet.h"

#include <algorithm>

#include "host/base/file.h"
#include "host/base/text.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 8u * 1024 * 1024;
constexpr size_t kWidth = 100;  // columns of a terminal, counted in characters

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
          fillings_(fillingsFor(programme.gate, texts.fixed, helpLinesFor({}, "", texts.fixed))) {}

    void write() {
        heading(word("programme.title"));
        para(word("programme.private"));
        para(fixed_.line("review.none"));
        const Gate gate = programme_.gate.gate;
        for (const FixedText *card : gate == Gate::nothing ? cardsFor(programme_.gate, fixed_) : Cards())
            fixedText(*card);
        for (const std::string &line : gateInWords(programme_.gate, words_)) para(line);
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
        if (text.review.done()) para(reviewInWords(text.review, fixed_));
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
        const Exercise &exercise = *chosen.exercise;
        const ExerciseWords &words = exercise.words;
        heading(std::to_string(number) + ". " + named(exercise) + ", " + positionInWords(exercise.position, words_));
        para(reviewInWords(words.review, fixed_), "   ");
        entry("item.dose", doseInWords(exercise.dose, words_));
        entry("item.start", words.start);
        for (size_t i = 0; i < words.steps.size(); ++i)
            wrapped(words.steps[i], "   " + std::to_string(i + 1) + ") ", "      ");
        entry("item.feel", words.feel);
        entry("item.stop", words.stop);
        entry("item.progression", words.progression);
        entry("item.why", whyInWords(chosen, words_));
        entry("item.source", sourceInWords(exercise, words_));
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
        for (const std::string &line : dayInWords(table.day, words_)) para(line);
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
        for (const FixedText *text : helpTexts(fixed_)) fixedText(*text);
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

void appendSheet(std::string &out, const Programme &programme, const SheetTexts &texts) {
    Sheet(out, programme, texts).write();
}

}  // namespace plumb
