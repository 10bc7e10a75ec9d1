#include "host/base/text.h"

#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace std::string_literals;

namespace {

constexpr size_t kSound = std::string_view::npos;

struct Bytes {
    const char *what;
    std::string text;
    size_t bad;  // offset of the first bad byte, or kSound
};

}  // namespace

TEST_CASE("Text that is UTF-8 is taken, to the last character there is") {
    const Bytes table[] = {
        {"nothing", "", kSound},
        {"ASCII", "Seat height", kSound},
        {"two bytes, first and last", "\xC2\x80\xDF\xBF", kSound},
        {"three bytes, first", "\xE0\xA0\x80", kSound},
        {"the last before the surrogates", "\xED\x9F\xBF", kSound},
        {"the first after the surrogates", "\xEE\x80\x80", kSound},
        {"three bytes, last", "\xEF\xBF\xBF", kSound},
        {"four bytes, first", "\xF0\x90\x80\x80", kSound},
        {"the last character of Unicode", "\xF4\x8F\xBF\xBF", kSound},
        {"every length in one text", "a\u00E9\u20AC\U0001F600z", kSound},
    };
    for (const Bytes &row : table) {
        INFO(row.what);
        CHECK(findBadUtf8(row.text) == row.bad);
    }
}

TEST_CASE("Text that is not UTF-8 is told where it goes wrong") {
    const Bytes table[] = {
        {"a continuation byte alone", "a\x80", 1},
        {"Latin-1", "caf\xE9", 3},
        {"Latin-1 amid ASCII", "caf\xE9 au lait", 3},
        {"overlong NUL, two bytes", "\xC0\x80", 0},
        {"overlong slash, two bytes", "ab\xC0\xAF", 2},
        {"overlong, C1", "\xC1\xBF", 0},
        {"overlong, three bytes", "\xE0\x9F\xBF", 0},
        {"overlong, four bytes", "\xF0\x8F\xBF\xBF", 0},
        {"the first surrogate", "x\xED\xA0\x80", 1},
        {"the last surrogate", "\xED\xBF\xBF", 0},
        {"a pair of surrogates", "\xED\xA0\xBD\xED\xB8\x80", 0},
        {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
        {"F5, which begins nothing", "\xF5\x80\x80\x80", 0},
        {"five bytes", "\xF8\x88\x80\x80\x80", 0},
        {"FE", "\xFE", 0},
        {"FF", "abc\xFF", 3},
        {"cut after the first of two", "ab\xC3", 2},
        {"cut after the second of three", "ab\xE2\x82", 2},
        {"cut after the third of four", "ab\xF0\x9F\x98", 2},
        {"cut and followed by ASCII", "\xE2\x82z", 0},
        {"two bytes followed by a start", "\xC3\xC3\xA9", 0},
        {"NUL first", "\0"s, 0},
        {"NUL in the middle", "ab\0cd"s, 2},
        {"NUL last", "abcdefgh\0"s, 8},
    };
    for (const Bytes &row : table) {
        INFO(row.what);
        CHECK(findBadUtf8(row.text) == row.bad);
    }
}

TEST_CASE("ASCII goes eight bytes a step and nothing is overlooked at the seams") {
    for (const size_t length : {7u, 8u, 9u, 16u, 17u}) {
        const std::string plain(length, 'a');
        CHECK(findBadUtf8(plain) == kSound);
        for (size_t at = 0; at < length; ++at) {
            for (const char bad : {'\0', '\x80', '\xC0', '\xFF'}) {
                std::string text = plain;
                text[at] = bad;
                INFO(length << " bytes, bad at " << at);
                CHECK(findBadUtf8(text) == at);
            }
            std::string text = plain;
            text.replace(at, 1, "\u00E9");
            CHECK(findBadUtf8(text) == kSound);
        }
        CHECK(findBadUtf8(plain + "\x7F") == kSound);
    }
}

TEST_CASE("Splitting keeps empty parts and joining puts them back") {
    CHECK(split("", ' ').empty());
    CHECK(split("a", ' ') == std::vector<std::string_view>{"a"});
    CHECK(split("a  b", ' ') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split(" a", ' ') == std::vector<std::string_view>{"", "a"});
    CHECK(join({}, ", ").empty());
    CHECK(join({"a"}, ", ") == "a");
    CHECK(join({"a", "b", "c"}, ", ") == "a, b, c");
}

TEST_CASE("Trimming takes blanks off both ends only") {
    CHECK(trim(" \t\r\n a b \n") == "a b");
    CHECK(trim("a") == "a");
    CHECK(trim("  \n").empty());
    CHECK(trim("").empty());
}

TEST_CASE("Lines count from one") {
    CHECK(lineOfOffset("", 0) == 1);
    CHECK(lineOfOffset("a\nb\nc", 0) == 1);
    CHECK(lineOfOffset("a\nb\nc", 2) == 2);
    CHECK(lineOfOffset("a\nb\nc", 4) == 3);
    CHECK(lineOfOffset("a\nb\nc", 999) == 3);
}

TEST_CASE("A cut text ends at a character's edge") {
    CHECK(upTo("seat", 4) == "seat");
    CHECK(upTo("seat", 3) == "sea");
    CHECK(upTo("", 3).empty());
    CHECK(upTo("a\u20ACb", 3) == "a");
    CHECK(upTo("a\u20ACb", 4) == "a\u20AC");
    CHECK(upTo("\U0001F600", 3).empty());
}

TEST_CASE("Quoted text in a message is short and harmless") {
    CHECK(inQuotes("seat") == "“seat”");
    CHECK(inQuotes("") == "“”");
    CHECK(inQuotes("a\nb\x1B[31m\x7F") == "“a?b?[31m?”");
    CHECK(inQuotes(std::string(60, 'x')) == "“" + std::string(60, 'x') + "”");
    CHECK(inQuotes(std::string(61, 'x')) == "“" + std::string(60, 'x') + "…”");
    const std::string cutInTheMiddle = std::string(59, 'x') + "\u00E9\u00E9";
    CHECK(inQuotes(cutInTheMiddle) == "“" + std::string(59, 'x') + "…”");
    CHECK(findBadUtf8(inQuotes(repeat("\u20AC", 40))) == kSound);
    CHECK(findBadUtf8(inQuotes(repeat("\U0001F600", 40))) == kSound);
}

TEST_CASE("A slip of the pen finds the word that was meant") {
    const std::vector<std::string> known = {"seat.height", "seat.depth", "armrest", "back"};
    CHECK(nearest("seat.heigth", known) == "seat.height");
    CHECK(nearest("seathdepth", known) == "seat.depth");
    CHECK(nearest("bcak", known).empty());  // two of four letters: too far
    CHECK(nearest("bak", known) == "back");
    CHECK(nearest("keyboard", known).empty());
    CHECK(nearest("armrest", known) == "armrest");
    CHECK(nearest(std::string(5000, 'a'), known).empty());
    CHECK(nearest("seat", {}).empty());
    CHECK(didYouMean("armrset", known, "Use another") == "Did you mean “armrest”? Correct it and try again");
    CHECK(didYouMean("nothing like it", known, "Use another") == "Use another");
}

TEST_CASE("Control characters and marks that turn text around are taken out") {
    CHECK(withoutControls("plain text\twith tab\nand line") == "plain text\twith tab\nand line");
    CHECK(withoutControls("a\x01\x02\x1F\x7F"
                          "b\r") == "ab");
    for (const char *mark : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
        CHECK(withoutControls("invoice"s + mark + "gnp.exe") == "invoicegnp.exe");
    CHECK(withoutControls("\u2029\u202F\u2065\u206A\u2019") == "\u2029\u202F\u2065\u206A\u2019");  // their neighbours
    CHECK(withoutControls("\u05D0\u0628 \u00E9\U0001F600") ==
          "\u05D0\u0628 \u00E9\U0001F600");  // names stay as they are
    CHECK(withoutControls("cut \xE2\x80") == "cut \xE2\x80");
    CHECK(withoutControls("").empty());
}

TEST_CASE("A first sentence ends before its stop") {
    CHECK(firstSentence("Raise the seat. Then the desk.") == "Raise the seat");
    CHECK(firstSentence("Raise the seat to 46.5 cm") == "Raise the seat to 46.5 cm");
    CHECK(firstSentence("").empty());
    CHECK(oneLine(" right\telbow,\nabove \u202E ") == "right elbow, above ");
}
