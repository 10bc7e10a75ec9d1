// The lettering of pictures: places in the file, words in the language of the form.
#include "host/form/captions.h"

#include "host/form/translation.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

const char *const kPicture =
    R"(<svg viewBox="0 0 20 10"><text x="1" y="2" font-size="3" fill="#000000">{low}</text>)"
    R"(<text x="1" y="9" font-size="2">2 kg</text><text x="4" y="5" font-size="2">{two_lines}</text>)"
    R"(<text x="7" y="2" font-size="3">{low}</text></svg>)";

Words wordsOf(const std::string &texts) {
    return wordsFrom(R"({"format": "plumbline-words/1", "language": "en", "texts": {)" + texts + "}}");
}

}  // namespace

TEST_CASE("The places of a picture are found, each once") {
    CHECK(captionNames(kPicture) == std::vector<std::string>{"low", "two_lines"});
    for (const char *text : {"", "<text ", "<text x=\"1\">{a}", "<text x=\"1\">{}</text>", "</text><text >{a", "{a}",
                             "<text x=\"1\">{a} b</text>"})
        CHECK(captionNames(text).empty());
    CHECK(captionId("seat-height.svg", "low") == "picture.seat-height.low");
}

TEST_CASE("Words stand where the places were, line below line, and numbers stay") {
    const std::string drawn = captioned(
        kPicture, "seat.svg",
        wordsOf(R"("picture.seat.low": {"text": "a < b & c"}, "picture.seat.two_lines": {"text": "one\ntwo"})"));
    CHECK(contains(drawn, R"(<text x="1" y="2" font-size="3" fill="#000000">a &lt; b &amp; c</text>)"));
    CHECK(contains(drawn, R"(<text x="7" y="2" font-size="3">a &lt; b &amp; c</text>)"));
    CHECK(contains(drawn, R"(<text x="4" y="5" font-size="2">one</text>)"));
    CHECK(contains(drawn, R"(<text x="4" y="7.5" font-size="2">two</text>)"));
    CHECK(contains(drawn, ">2 kg</text>"));
    CHECK(drawn.ends_with("</svg>"));
}

TEST_CASE("A place without words is left out, and a word is not read as a place") {
    const std::string drawn =
        captioned(kPicture, "seat.svg", wordsOf(R"("picture.seat.low": {"text": "{two_lines}"})"));
    CHECK_FALSE(contains(drawn, "{low}"));
    CHECK(contains(drawn, ">{two_lines}</text>"));
    CHECK_FALSE(contains(drawn, R"(x="4")"));
}

TEST_CASE("A form whose picture has a place without words is refused, and its translation stays itself") {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "pictures");
    folder.write("pictures/seat.svg", kPicture);
    const Form form = formOf(R"({"id": "seat", "kind": "yesno", "privacy": "work", "picture": "seat.svg"},
                                {"id": "chair", "kind": "yesno", "privacy": "work", "picture": "seat.svg"})");
    const auto missing = [&](const std::string &texts) {
        Problems problems;
        checkCaptions(form, wordsOf(texts), folder.path(), "en.json", problems);
        return problems;
    };
    const std::string low = R"("picture.seat.low": {"text": "low"})",
                      two = R"("picture.seat.two_lines": {"text": "x"})";
    CHECK(missing(low + ", " + two).empty());
    REQUIRE(missing(low).size() == 1);  // of two questions with one picture: told once
    CHECK(tells(missing(low), "en.json, picture.seat.two_lines", "the place {two_lines} in “seat.svg” has no words"));
    CHECK(missing(low).front().whatToDo == "Add \"picture.seat.two_lines\": { \"text\": … }");
    CHECK(missing("").size() == 2);
}
