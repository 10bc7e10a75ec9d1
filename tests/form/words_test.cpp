#include "host/form/words.h"

#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

Problems problemsOf(const std::string &text) {
    Problems problems;
    const auto words = readWords(text, "en.json", problems);
    if (!words) problems.push_back(words.problem());
    return problems;
}

}  // namespace

TEST_CASE("Words are found by id and field") {
    const Words words = wordsFrom(R"({"format": "plumbline-words/1", "language": "en", "texts": {
        "seat.height": {"text": "How high is the seat?", "help": "Look.", "x-note": "for translators"},
        "CH-1": {"action": "Raise it", "reason": "r", "verify": "v", "escalate": "e"},
        "rosa.final": {"text": "ROSA", "note": "n", "working": "{rosa.chair}", "alt": "a", "why": "w", "finding": "f"}}})");
    CHECK(words.language() == "en");
    CHECK(words.get("seat.height", "text") == "How high is the seat?");
    CHECK(words.get("CH-1", "escalate") == "e");
    CHECK(words.get("rosa.final", "working") == "{rosa.chair}");
    CHECK(words.get("seat.height", "why").empty());
    CHECK(words.get("nobody", "text").empty());
    CHECK(words.has("CH-1"));
    CHECK_FALSE(words.has("CH-2"));
}

TEST_CASE("Mistakes in words are told with file and line") {
    CHECK(tells(
        problemsOf("{\"format\": \"plumbline-words/1\", \"language\": \"en\", \"texts\": {\n\"a\": {\"txt\": \"x\"}}}"),
        "en.json, line 2, a", "the key “txt” is not known here"));
    CHECK(tells(problemsOf(R"({"format": "plumbline-words/1", "language": "en", "texts": {"a": {"text": 1}}})"), "a",
                "must be a text"));
    CHECK(tells(problemsOf(R"({"format": "plumbline-words/1", "language": "en", "texts": {"a": "x"}})"), "a",
                "this must be an object"));
    CHECK(tells(problemsOf(R"({"format": "plumbline-words/1", "language": "en", "texts": []})"), "",
                "the key “texts” must hold an object"));
    CHECK(tells(problemsOf(R"({"format": "plumbline-words/1", "language": "en"})"), "",
                "the key “texts” must hold an object"));
    CHECK(tells(problemsOf(R"({"format": "plumbline-words/1", "texts": {}})"), "", "the key “language” is missing"));
    CHECK(tells(problemsOf(R"({"format": "words", "language": "en", "texts": {}})"), "",
                "the format must be “plumbline-words/1”"));
    CHECK(tells(problemsOf(R"({"format": "plumbline-words/1", "language": "en", "texts": {"a": {}, "a": {}}})"), "",
                "stands twice"));
    CHECK(tells(problemsOf("words"), "", "a value is expected here"));
}
