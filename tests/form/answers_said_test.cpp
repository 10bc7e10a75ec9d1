// What is wrong with answers is said in the windows' language; what is kept or printed with them is not.
#include "host/base/translated.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

constexpr const char *kQuestions = R"(
    {"id": "seat", "kind": "choice", "privacy": "work", "options": [{"id": "ok"}, {"id": "low"}]},
    {"id": "extras", "kind": "ticks", "privacy": "work", "options": [{"id": "a"}, {"id": "b"}]},
    {"id": "height", "kind": "number", "privacy": "work", "unit": "cm", "hard": [30, 70], "soft": [36, 55]},
    {"id": "pain", "kind": "scale", "privacy": "health"},
    {"id": "tasks", "kind": "group", "privacy": "work", "rows": [1, 2], "questions": [
        {"id": "load", "kind": "number", "privacy": "work", "unit": "kg", "hard": [0, 50]}]})";

// Every sentence that is asked for stands between these.
struct Marking {
    Marking() { setTranslator(&translator); }
    ~Marking() { setTranslator(nullptr); }
    Translator translator = [](std::string_view english, std::optional<size_t>) {
        return "<" + std::string(english) + ">";
    };
};

bool isMarked(const std::string &text) { return text.starts_with('<') && text.ends_with('>'); }

}  // namespace

TEST_CASE("Whatever is wrong with an answers file is said in the windows' language") {
    const std::string head = R"({"format": "plumbline-answers/1", "forms": {"test": {)";
    const std::string texts[] = {
        "",
        "nothing",
        "{",
        "[]",
        R"({"forms": {}})",
        R"({"format": "plumbline-answers/1"})",
        R"({"format": "other"})",
        R"({"format": "plumbline-answers/1", "forms": {"other": {}}})",
        R"({"format": "plumbline-answers/1", "nme": 1})",
        "{\"format\": \"\xFF\"}",
        std::string("{\"format\": \"\0\"}", 15),
        R"({"format": "a", "format": "b"})",
        head + R"("seat": "high"}}})",
        head + R"("seat": 3}}})",
        head + R"("seat": "not_sure"}}})",
        head + R"("seat": "ok", "seat": "ok"}}})",
        head + R"("extras": ["c"]}}})",
        head + R"("extras": ["a", "a"]}}})",
        head + R"("extras": [3]}}})",
        head + R"("height": 71}}})",
        head + R"("height": "tall"}}})",
        head + R"("pain": 1.5}}})",
        head + R"("tasks": [3]}}})",
        head + R"("tasks": [{"load": 51}]}}})",
        head + R"("tasks": [{}, {}, {}]}}})",
        head + R"("tasks": [{"lod": 1}]}}})",
        head + R"("hight": 41}}})",
        head + R"(}}, "by": "nobody"})",
        head + R"(}}, "assessed": "yesterday"})",
        head + R"(}}, "withheld": ["x"]})",
        head + R"("seat": "ok"}}, "withheld": ["test/seat"]})",
        head + R"(}}, "withheld": ["test/sit"]})",
        head + R"(}}, "how": {"test/seat": {"method": "guessed"}}})",
        head + R"(}}, "how": {"test/seat": {"tolerance": -1}}})",
        head + R"(}}, "days": {"test": [{}]}})",
        head + R"(}}, "days": {"test": [{"date": "x"}]}})",
        head + R"(}}, "days": {"test": [{"date": "2026-11-02", "bouts": [["08:30"]]}]}})",
        head + R"(}}, "days": {"test": [{"date": "2026-11-02", "bouts": [["09:30", "08:30"]]}]}})",
        head + R"(}}, "days": {"test": [{"date": "2026-11-02", "bouts": [["8", "9"]]}]}})"};
    Asking asking{formOf(kQuestions)};
    for (const std::string &text : texts) {
        INFO(text);
        const auto english = asking.reader.read(text, "a.json", asking.document);
        REQUIRE_FALSE(english);
        CHECK(english.problem().where.starts_with("a.json, line 1"));
        const Marking marking;
        const auto marked = asking.reader.read(text, "a.json", asking.document);
        REQUIRE_FALSE(marked);
        CAPTURE(marked.problem().what, marked.problem().whatToDo);
        CHECK(marked.problem().where.starts_with("<a.json, line 1>"));
        CHECK(isMarked(marked.problem().what));
        CHECK(isMarked(marked.problem().whatToDo));
    }
}

TEST_CASE("The warnings of answers, which records and reports hold, are the same in every language of the windows") {
    Asking asking{formOf(kQuestions)};
    const std::string text = answersText("test", R"("height": 60)", R"("days": {"strange": []})");
    REQUIRE(asking.readText(text).empty());
    const auto english = asking.document.warnings;
    REQUIRE(english.size() == 2);
    const Marking marking;
    REQUIRE(asking.readText(text).empty());
    CHECK(asking.document.warnings == english);
    REQUIRE(asking.document.spokenWarnings.size() == 2);
    for (const std::string &spoken : asking.document.spokenWarnings) CHECK(isMarked(spoken));
}
