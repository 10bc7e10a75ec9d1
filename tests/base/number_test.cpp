#include "host/base/number.h"

#include <bit>
#include <charconv>
#include <clocale>
#include <cmath>
#include <limits>
#include <random>

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("The shortest text of a number reads back to the same double") {
    std::mt19937_64 random(20261122);
    size_t tried = 0, different = 0;
    while (tried < 100'000) {
        const auto value = std::bit_cast<double>(random());
        if (!std::isfinite(value)) continue;
        ++tried;
        const auto back = parseNumber(shortest(value));
        if (!back || std::bit_cast<uint64_t>(*back) != std::bit_cast<uint64_t>(value)) ++different;
    }
    CHECK(different == 0);
}

TEST_CASE("Measured numbers read back too") {
    for (int tenths = -20'000; tenths <= 20'000; ++tenths) {
        const double value = tenths / 10.0;
        const auto back = parseNumber(shortest(value));
        if (!back || *back != value) FAIL("lost: " << shortest(value));
    }
    SUCCEED();
}

TEST_CASE("The shortest text has no more digits than it needs") {
    CHECK(shortest(0) == "0");
    CHECK(shortest(9) == "9");
    CHECK(shortest(10) == "10");
    CHECK(shortest(-1) == "-1");
    CHECK(shortest(0.1) == "0.1");
    CHECK(shortest(0.1 + 0.2) == "0.30000000000000004");
    CHECK(shortest(73.5) == "73.5");
    CHECK(shortest(0.8918918918918919) == "0.8918918918918919");
    CHECK(shortest(-0.0) == "-0");
    CHECK(parseNumber(shortest(std::numeric_limits<double>::denorm_min())) ==
          std::numeric_limits<double>::denorm_min());
    std::string text = "score ";
    appendShortest(text, 6);
    appendShortest(text, 0.5);
    CHECK(text == "score 60.5");
}

TEST_CASE("A number is the whole text and finite, or it is none") {
    CHECK(parseNumber("12.5") == 12.5);
    CHECK(parseNumber("-3") == -3);
    CHECK(parseNumber("1e3") == 1000);
    CHECK(parseNumber("0") == 0);
    for (const char *text : {"",      " ",  "1,5", "NaN", "nan",  "inf",   "-inf", "Infinity", "1e999", "-1e999",
                             "12 cm", " 1", "1 ",  "+1",  "0x10", "1_000", "one",  "--1",      "1e",    "."})
        CHECK_FALSE(parseNumber(text).has_value());
}

TEST_CASE("Numbers do not know the locale") {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const char *german = std::setlocale(LC_ALL, "de_DE.UTF-8");  // where it is installed
    CHECK(shortest(1.5) == "1.5");
    CHECK(fixed(1.25, 2) == "1.25");
    CHECK(parseNumber("1.5") == 1.5);
    CHECK_FALSE(parseNumber("1,5").has_value());
    if (german) std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("Numbers for people are rounded and without trailing zeros") {
    CHECK(fixed(71.50, 2) == "71.5");
    CHECK(fixed(71, 2) == "71");
    CHECK(fixed(100, 0) == "100");
    CHECK(fixed(0.005, 1) == "0");
    CHECK(fixed(-0.004, 2) == "0");
    CHECK(fixed(2.676, 2) == "2.68");
    CHECK(fixed(-12.34, 1) == "-12.3");
    CHECK(fixed(1e300, 2).size() == 301);
}

TEST_CASE("What is printed has a real minus sign and a plus on request") {
    CHECK(shown(-4.5, 1) == "\u22124.5");
    CHECK(shown(4.5, 1) == "4.5");
    CHECK(shown(4.5, 1, true) == "+4.5");
    CHECK(shown(-4.5, 1, true) == "\u22124.5");
    CHECK(shown(0, 1, true) == "0");
    CHECK(shown(0.01, 1, true) == "0");
    CHECK(shown(-0.01, 1, true) == "0");
}

TEST_CASE("A short number is written as the exact conversion writes it") {
    const auto exact = [](double value, int decimals) {
        char buffer[400];
        std::string text(buffer,
                         std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr);
        if (text.find('.') != text.npos) text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
        return text == "-0" ? "0" : text;
    };
    std::mt19937_64 random(3);
    size_t compared = 0;
    for (int round = 0; round < 300'000; ++round) {
        const int decimals = static_cast<int>(random() % 5);
        const double steps = static_cast<double>(random() % 2'000'001) - 1'000'000;
        double value = 0;
        switch (round % 5) {
            case 0: value = steps / 1000; break;
            case 1: value = steps / 2000; break;  // halves among them
            case 2: value = steps * 1e4 + 0.125; break;
            case 3: value = std::nextafter(steps / 200, 1e9); break;
            default: value = std::bit_cast<double>(random()); break;
        }
        if (!std::isfinite(value) || std::abs(value) > 1e300) continue;
        ++compared;
        if (fixed(value, decimals) != exact(value, decimals)) FAIL_CHECK(value << " with " << decimals);
    }
    CHECK(compared > 200'000);
}
