#include "host/present/number_entry.h"

#include <random>

#include "host/form/answer_value.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr NumberStyle kMetric{}, kComma{UnitSystem::metric, ','}, kInches{UnitSystem::imperial, '.'};

double number(std::string_view typed, char mark = '.', std::string_view unit = "cm") {
    const auto read = readTyped(typed, unit, mark);
    INFO(typed);
    REQUIRE(read);
    return *read;
}

std::string problem(std::string_view typed, char mark = '.') {
    const auto read = readTyped(typed, "cm", mark);
    INFO(typed);
    REQUIRE_FALSE(read);
    return read.problem().sentence();
}

}  // namespace

TEST_CASE("A comma and a point both stand before decimals") {
    for (const char mark : {'.', ','}) {
        CHECK(number("71.5", mark) == 71.5);
        CHECK(number("71,5", mark) == 71.5);
        CHECK(number(" 71,25 ", mark) == 71.25);
        CHECK(number("0,125", mark) == 0.125);
        CHECK(number("1234", mark) == 1234);
        CHECK(number("-3", mark) == -3);
    }
}

TEST_CASE("The unit may be typed too") {
    CHECK(number("71 cm") == 71);
    CHECK(number("71cm") == 71);
    CHECK(number("71\u00A0cm") == 71);
    CHECK(number("28 in", '.', "in") == 28);
    CHECK(contains(problem("28 in"), "is not a number"));
}

TEST_CASE("A number may be typed in another unit of its kind") {
    const auto stored = [](std::string_view typed, std::string_view unit, const NumberStyle &style) {
        const auto read = readStored(typed, unit, style);
        INFO(typed);
        REQUIRE(read);
        return *read;
    };
    CHECK(stored("1,75 m", "cm", kMetric) == 175);
    CHECK(stored("1.13m", "cm", kMetric) == 113);
    CHECK(stored("18 in", "cm", kMetric) == 45.72);
    CHECK(stored("6 ft", "cm", kComma) == 182.88);
    CHECK(stored("455\u00A0mm", "cm", kMetric) == 45.5);
    CHECK(stored("175cm", "cm", kInches) == 175);
    CHECK(stored("175 cm", "cm", kMetric) == 175);
    CHECK(stored("20", "cm", kInches) == 20 * 2.54);
    CHECK(stored("20 in", "cm", kInches) == 20 * 2.54);
    CHECK(stored("250 cm", "m", kMetric) == 2.5);
    CHECK(stored("500 g", "kg", kMetric) == 0.5);
    CHECK(stored("10 lb", "kg", kMetric) == Approx(4.535924));
    CHECK(stored("30 min", "min", kMetric) == 30);
    for (const auto &[typed, unit] :
         {std::pair("5 kg", "cm"), {"5 m", "kg"}, {"2 m", "min"}, {"5 h", "min"}, {"m", "cm"}}) {
        INFO(typed);
        CHECK_FALSE(readStored(typed, unit, kMetric));
    }
    CHECK_FALSE(readStored("1,234 m", "cm", kMetric));  // two readings
}

TEST_CASE("What could be a thousand or a decimal is asked about") {
    CHECK(contains(problem("1,234"), "two ways"));
    CHECK(contains(problem("1.234", ','), "two ways"));
    CHECK(contains(problem("1.234,5"), "two ways"));
    CHECK(contains(problem("1,234,567"), "two ways"));
    CHECK(number("1.234") == 1.234);
    CHECK(number("1,234", ',') == 1.234);
}

TEST_CASE("What is no number is refused with a remedy") {
    for (const char *text : {"high", "1e", "--3", "nan", "inf", "7 7", "5'11\"", "¾"})
        CHECK(contains(problem(text), "is not a number. Type digits"));
}

TEST_CASE("Numbers are shown as the person writes them") {
    CHECK(numberInField(71.5, "cm", kMetric) == "71.5");
    CHECK(numberInField(71.5, "cm", kComma) == "71,5");
    CHECK(numberInField(180, "cm", kInches) == "70.9");
    CHECK(numberInField(30, "min", kInches) == "30");
    CHECK(numberWithUnit(180, "cm", kInches) == "70.9\u00A0in");
    CHECK(numberWithUnit(0.5, "", kComma) == "0,5");
}

TEST_CASE("Whatever lies in the range that is shown is taken") {
    CHECK(rangeToShow(120, 230, "cm", kMetric) == "120 to 230\u00A0cm");
    CHECK(rangeToShow(0.5, 24, "h", kComma) == "0,5 to 24\u00A0h");
    CHECK(rangeToShow(120, 230, "cm", kInches) == "47.3 to 90.5\u00A0in");
    std::mt19937 random(9);
    Question question;
    question.kind = QuestionKind::number;
    question.unit = "cm";
    size_t ends = 0;
    for (int i = 0; i < 2000; ++i) {
        question.least = static_cast<double>(random() % 3000) / 10;
        question.most = question.least + 5 + static_cast<double>(random() % 3000) / 10;
        const std::string range = rangeToShow(question.least, question.most, "cm", kInches);
        const size_t to = range.find(" to ");
        for (const std::string &end : {range.substr(0, to), range.substr(to + 4)}) {
            Answer answer;
            CHECK(giveNumber(question, toStored(number(end, '.', "in"), "cm", UnitSystem::imperial), answer));
            ++ends;
        }
    }
    CHECK(ends == 4000);
}
