#include <filesystem>
#include <set>

#include "host/base/file.h"
#include "host/programme/sheet.h"
#include "tests/programme/stage.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const std::string kReports = std::string(PLUMB_SOURCE_DIR) + "/reports";
const char *const kFiles[] = {"exercises.json", "exercises.en.json", "sets.json", "triggers.json"};

// The problems of the catalogue with `from` replaced by `to` once in `file`.
Problems after(const std::string &file, const std::string &from, const std::string &to) {
    TempFolder folder;
    for (const char *name : kFiles) {
        std::string text = *readFile(kReports + "/" + name, 8 << 20);
        if (name == file) {
            const size_t at = text.find(from);
            REQUIRE(at != text.npos);
            text.replace(at, from.size(), to);
        }
        folder.write(name, text);
    }
    Problems problems;
    readCatalogue(folder.path(), "en", problems);
    return problems;
}

}  // namespace

TEST_CASE("The catalogue holds its sixty exercises, twelve sets and every code") {
    const Catalogue &catalogue = stage::catalogue();
    CHECK(catalogue.exercises.size() == 60);
    CHECK(catalogue.sets.size() == 12);
    size_t triggers = 0, forbid = 0;
    for (const Code &code : catalogue.codes.codes) (code.forbids ? forbid : triggers) += 1;
    CHECK(triggers + catalogue.codes.unasked.size() == 48);  // 46 of the method, A9 and R3 that sets ask for
    CHECK(forbid == 15);
    for (const auto &[code, reason] : catalogue.codes.unasked) CHECK_FALSE(reason.empty());
}

TEST_CASE("Every exercise has all its words, a dose with its source, and says what forbids it") {
    size_t count = 0;
    std::set<std::string> names, briefs;
    for (const Exercise &exercise : stage::catalogue().exercises) {
        INFO(exercise.id);
        const ExerciseWords &words = exercise.words;
        for (const std::string *text : {&words.name, &words.brief, &words.start, &words.feel, &words.stop,
                                        &words.progression, &exercise.source, &exercise.doseSource, &exercise.region})
            CHECK_FALSE(text->empty());
        CHECK(words.steps.size() >= 2);
        for (const std::string &step : words.steps) CHECK(step.ends_with("."));
        CHECK_FALSE(words.review.done());
        CHECK(exercise.dose.seconds >= exercise.dose.hold);
        CHECK(names.insert(words.name).second);
        CHECK(briefs.insert(words.brief).second);
        count += 1;
    }
    CHECK(count == 60);
}

TEST_CASE("Every code of the catalogue is in the forms and plugins that are installed") {
    Problems problems;
    checkCodes(stage::catalogue().codes, "triggers.json", stage::plugins(), false, problems);
    CHECK(told(problems) == "");
}

TEST_CASE("A code that names what is not there is told, and with it the form") {
    Problems problems;
    CodeBook book = stage::catalogue().codes;
    book.codes.front().when.parts.front().id = "bei.a99";
    book.codes.back().when.parts.front().form = "spine";
    checkCodes(book, "triggers.json", stage::plugins(), false, problems);
    CHECK(problems.size() == 2);
    CHECK(tells(problems, "triggers.json, A1", "no scale or factor “bei.a99”"));
    CHECK(tells(problems, "triggers.json, C-EYE", "no form “spine”"));
    problems.clear();
    checkCodes(book, "triggers.json", stage::plugins(), true, problems);
    CHECK(problems.size() == 1);
}

TEST_CASE("Every code and set has its words, and every text that a sheet needs is there") {
    Problems problems;
    const SheetTexts texts = readSheetTexts(kReports, stage::catalogue(), problems);
    CHECK(told(problems) == "");
    CHECK(texts.fixed.texts.size() > 20);
}

TEST_CASE("What is wrong in the catalogue is told with file, line and id") {
    struct Damage {
        const char *file, *from, *to, *where, *what;
    };
    for (const Damage &damage : {
             Damage{"exercises.json", "\"grade\": \"B\"", "\"grade\": \"E\"", "exercises.json, line ", "“E”"},
             Damage{"exercises.json", "\"reps\": 8", "\"reps\": 0", "ST-01, dose", "“reps” must be a whole number"},
             Damage{"exercises.json", "\"reps\": 8", "\"reps\": 8.5", "ST-01, dose", "“reps” must be a whole number"},
             Damage{"exercises.json", "\"C-NECK\"", "\"C-NOSE\"", "ST-01", "no contraindication “C-NOSE”"},
             Damage{"exercises.json", "\"B-NECK\"", "\"C-NECK\"", "ST-01", "no trigger “C-NECK”"},
             Damage{"exercises.json", "\"id\": \"ST-02\"", "\"id\": \"ST-01\"", "exercises.json, line ",
                    "out of order"},
             Damage{"exercises.json", "\"sets\": [\"SET-NECK\"]", "\"sets\": []", "sets.json",
                    "ST-01 and set SET-NECK"},
             Damage{"exercises.json", "\"region\"", "\"religion\"", "ST-01", "“region” is missing"},
             Damage{"sets.json", "\"ST-06\"", "\"ST-58\"", "SET-MICRO", "no exercise “ST-58”"},
             Damage{"sets.json", "\"when\": [\"A4\"]", "\"when\": [\"A44\"]", "SET-MICRO", "no trigger “A44”"},
             Damage{"triggers.json", "\"op\": \"ge\"", "\"op\": \"more\"", "A1", "“more” is not known"},
             Damage{"triggers.json", "\"value\": 2", "\"value\": \"2\"", "A1", "compared with a number"},
             Damage{"triggers.json", "\"id\": \"A2\"", "\"id\": \"A1\"", "A1", "stands twice"},
             Damage{"triggers.json", "\"code\": \"M8\"", "\"code\": \"T-HAM\"", "T-HAM", "no code “T-HAM”"},
             Damage{"exercises.en.json", "\"ST-01\": {", "\"ST-58\": {", "ST-58", "no such exercise"},
             Damage{"exercises.en.json", "\"date\": \"\"", "\"date\": \"soon\"", "ST-01", "no date"},
             Damage{"exercises.en.json", "Slide your head straight back",
                    "One two three four five six seven eight nine", "ST-01", "more than eight words"},
             Damage{"exercises.en.json", "\"feel\": \"A mild pull", "\"feels\": \"A mild pull", "ST-01",
                    "“feel” is missing"},
         }) {
        INFO(damage.file << ": " << damage.to);
        const Problems problems = after(damage.file, damage.from, damage.to);
        CHECK(told(problems) != "");
        CHECK(tells(problems, damage.where, damage.what));
        for (const Problem &problem : problems) CHECK_FALSE(problem.whatToDo.empty());
    }
    CHECK(told(after("sets.json", "SET-MICRO", "SET-MICRO")) == "");  // undamaged
}

TEST_CASE("What is wrong in the words around it is told as well") {
    struct Damage {
        const char *file, *from, *to, *where, *what;
    };
    for (const Damage &damage :
         {Damage{"programme.en.json", "\"code.A1\"", "\"code.A0\"", "code.A1", "no words"},
          Damage{"programme.en.json", "plumbline-words/1", "plumbline-words/2", "programme.en.json, line ", "format"},
          Damage{"back.en.json", "\"stop\": {", "\"stopp\": {", "back.en.json, stop", "missing"},
          Damage{"back.en.json", "\"reviewed_by\": \"\"", "\"reviewed_by\": 1", "back.en.json, line ",
                 "must be a text"},
          Damage{"back.en.json", "\"routes\": [", "\"routes\": [7, ", "back.en.json, line ", "1, 2, 3 or 4"},
          Damage{"back.en.json", "\"points\": [", "\"points\": [3, ", "back.en.json, line ", "list of texts"}}) {
        INFO(damage.file << ": " << damage.to);
        TempFolder folder;
        for (const char *name : {"programme.en.json", "back.en.json"}) {
            std::string text = *readFile(kReports + "/" + name, 8 << 20);
            if (std::string(name) == damage.file) {
                const size_t at = text.find(damage.from);
                REQUIRE(at != text.npos);
                text.replace(at, std::string(damage.from).size(), damage.to);
            }
            folder.write(name, text);
        }
        Problems problems;
        readSheetTexts(folder.path(), stage::catalogue(), problems);
        CHECK(tells(problems, damage.where, damage.what));
    }
}

TEST_CASE("A file that is not there is told") {
    TempFolder folder;
    Problems problems;
    const Catalogue catalogue = readCatalogue(folder.path(), "en", problems);
    CHECK(problems.size() == 4);
    CHECK(catalogue.exercises.empty());
}

TEST_CASE("Fixed texts are filled in where the name is known, and nowhere else") {
    CHECK(filled("call {emergency} or {who}", {{"emergency", "112"}}) == "call 112 or {who}");
    CHECK(filled("{a}{a}{", {{"a", "{a}"}}) == "{a}{a}{");
    CHECK(filled("", {}) == "");
}
