#include "host/form/translation.h"

#include "tests/support/catch.h"
#include "tests/support/forms.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

std::string file(const std::string &language, const std::string &texts) {
    return R"({"format": "plumbline-words/1", "language": ")" + language + R"(", "texts": {)" + texts + "}}";
}

const std::string kEnglish = R"("seat": {"text": "Is the seat high?", "help": "Look."},
    "score": {"text": "Score", "working": "{a} and {b} give {score}, %d of 5 % in < 3 tries & more."})";

const Words &english() {
    static const Words words = wordsFrom(file("en", kEnglish));
    return words;
}

// English with de.json over it.
Words german(const std::string &bytes, Problems &told, const std::string &language = "de") {
    const TempFolder folder;
    folder.write("de.json", bytes);
    return inLanguage(english(), folder.path(), "", language, told);
}
Words germanTexts(const std::string &texts, Problems &told) { return german(file("de", texts), told); }

// The only problem of a translation of score's working.
std::string trouble(const std::string &working) {
    Problems told;
    const Words words = germanTexts(R"("score": {"working": ")" + working + "\"}", told);
    CHECK((words.get("score", "working") == english().get("score", "working")) != told.empty());
    CHECK(words.coverage()->translated == (told.empty() ? 1 : 0));
    CHECK(told.size() <= 1);
    return told.empty() ? "" : told.front().sentence();
}

}  // namespace

TEST_CASE("A translation stands over the original, and what it lacks stays as it was") {
    Problems told;
    const Words words = germanTexts(R"("seat": {"text": "Ist der Sitz hoch?"}, "score": {"text": ""})", told);
    CHECK(told.empty());
    CHECK(words.language() == "de");
    CHECK(words.get("seat", "text") == "Ist der Sitz hoch?");
    CHECK(words.get("seat", "help") == "Look.");
    CHECK(words.get("score", "text") == "Score");
    REQUIRE(words.coverage());
    CHECK(words.coverage()->all == 4);
    CHECK(words.coverage()->translated == 1);
    CHECK(words.coverage()->percent() == 25);
    CHECK_FALSE(words.coverage()->complete());
    CHECK_FALSE(english().coverage());
}

TEST_CASE("Every text translated is 100 per cent, and nothing less is") {
    Problems told;
    const Words words = germanTexts(R"("seat": {"text": "a", "help": "b"}, "score": {"text": "c",
        "working": "{score}: %d aus {b} und {a}, noch einmal {a}"})",
                                    told);
    CHECK(told.empty());
    CHECK(words.coverage()->complete());
    CHECK(words.coverage()->percent() == 100);
    CHECK(Words::Coverage{999, 1000}.percent() == 99);
}

TEST_CASE("A text with other places to fill in, markup or turning marks is not used") {
    CHECK(trouble("{b}, {a}: {score} %d < 3 & 4").empty());
    const std::string where = "/de.json, score, working: ";
    for (const auto &[text, what] : std::initializer_list<std::pair<const char *, const char *>>{
             {"{a} {b} %d", "it has other places to fill in than the original: %d {a} {b}, not %d {a} {b} {score}"},
             {"{a} {b} {score} {more} %d", "other places"},
             {"{a} {b} {score}", "other places"},
             {"{a} {b} {score} %d %s", "other places"},
             {"{a} {b} {{score}} %d", "other places"},
             {"{a} {b} {score} %d {", "other places"},
             {"{a} {b} {score} %d }", "other places"},
             {"<b>{a}</b> {b} {score} %d", "it holds markup"},
             {"{a} {b} {score} %d <!-- -->", "it holds markup"},
             {"{a} {b} {score} %d &nbsp;", "it holds markup"},
             {"{a} {b} {score} %d &#8238;", "it holds markup"},
             {"{a} {b} {score} %d \u202Eabc", "marks that turn text around"},
             {"{a} {b} {score} %d \\u2066abc", "marks that turn text around"},
             {"{a} {b} {score} %d \\u0007", "control characters"}}) {
        const std::string sentence = trouble(text);
        CAPTURE(text, sentence);
        CHECK(contains(sentence, where));
        CHECK(contains(sentence, what));
    }
}

TEST_CASE("A text that the original has not is told and left out") {
    Problems told;
    const Words words = germanTexts(R"("seet": {"text": "x"}, "seat": {"why": "y", "text": "z"})", told);
    CHECK(told.size() == 2);
    CHECK(tells(told, "de.json, seet, text", "the original has no such text"));
    CHECK(tells(told, "de.json, seat, why", "the original has no such text"));
    CHECK_FALSE(words.has("seet"));
    CHECK(words.get("seat", "why").empty());
    CHECK(words.get("seat", "text") == "z");
}

TEST_CASE("A translation that is not there, or is not what its name says, changes nothing") {
    Problems told;
    for (const char *language : {"", "en", "fr", "../de", "DE", "d", "de/"}) {
        CAPTURE(language);
        CHECK_FALSE(german(file("de", R"("seat": {"text": "x"})"), told, language).coverage());
        CHECK(told.empty());
    }
    CHECK(german(file("fr", R"("seat": {"text": "x"})"), told).get("seat", "text") == "Is the seat high?");
    CHECK(tells(told, "de.json", "the words are in “fr”, the file's name says “de”"));
    told.clear();
    CHECK(german("{", told).language() == "en");
    CHECK(tells(told, "de.json, line 1", "a name in double quotes"));
    told.clear();
    CHECK(germanTexts(R"("seat": {"txt": "x", "text": "y"})", told).get("seat", "text") == "y");
    CHECK(tells(told, "seat", "the key “txt” is not known here"));
}

TEST_CASE("Languages are known by the names of files") {
    const TempFolder folder;
    for (const char *name :
         {"en.json", "de.json", "pt-BR.json", "advice.de.json", "poses.json", "de.txt", "advice.json", ".json"})
        folder.write(name, "{}");
    CHECK(languagesIn(folder.path()) == std::vector<std::string>{"de", "en", "pt-BR"});
    CHECK(languagesIn(folder.path(), "advice.") == std::vector<std::string>{"de"});
    CHECK(languagesIn(folder / "nowhere").empty());
    for (const char *text : {"de", "gsw", "zh-Hant", "de-1996", "pt-BR-abl1943"}) CHECK(isLanguage(text));
    for (const char *text : {"", "d", "desk", "DE", "de-", "de-x", "de_AT", "de.json", "../de", "de-/etc"})
        CHECK_FALSE(isLanguage(text));
}
