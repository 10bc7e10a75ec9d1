// Days of a log in an answers document: read, bounded, refused with the day; never an answer.
#include <functional>

#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

struct Logged : Asking {
    Logged() : Asking(formOf(R"({"id": "q", "kind": "yesno", "privacy": "work"})")) {}
    std::string readDays(const std::string &days) { return read("", "\"days\": " + days); }
    std::string readDay(const std::string &day) { return readDays(R"({"test": [)" + day + "]}"); }
    const std::vector<LogDay> &days() const { return document.forms[0].days; }
};

std::string dayOf(size_t number) {
    const size_t month = number / 28 + 1, day = number % 28 + 1;
    const auto two = [](size_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return R"({"date": "2026-)" + two(month) + "-" + two(day) + R"(", "bouts": [["08:30", "10:05"]]})";
}

std::string many(size_t count, const std::function<std::string(size_t)> &one) {
    std::string all;
    for (size_t i = 0; i < count; ++i) all += (i ? ", " : "") + one(i);
    return all;
}

std::string boutAt(size_t i) {
    const int from = 240 + static_cast<int>(i) * 4;
    return "[\"" + dayClock(from) + "\", \"" + dayClock(from + 1) + "\"]";
}

}  // namespace

TEST_CASE("Days are read as bouts by the clock") {
    Logged log;
    REQUIRE(log.readDays(R"({"test": [{"date": "2026-11-02", "bouts": [["08:30", "10:05"], ["10:10", "10:10"]]},
                                      {"bouts": [["23:30", "25:30"], ["25:35", "28:00"]], "date": "2026-11-03"}]})") ==
            "");
    REQUIRE(log.days().size() == 2);
    CHECK(log.days()[0].date == *parseDate("2026-11-02"));
    CHECK(log.days()[0].bouts == std::vector<LogDay::Bout>{{510, 605}, {610, 610}});
    CHECK(log.days()[1].date == *parseDate("2026-11-03"));
    CHECK(log.days()[1].bouts == std::vector<LogDay::Bout>{{1410, 1530}, {1535, 1680}});
    CHECK_FALSE(log.document.forms[0].answers.any());
    CHECK(log.document.warnings.empty());
}

TEST_CASE("A document without days has none, and a second document keeps none of the first") {
    Logged log;
    REQUIRE(log.readDay(dayOf(0)) == "");
    REQUIRE(log.days().size() == 1);
    REQUIRE(log.read("\"q\": true") == "");
    CHECK(log.days().empty());
    for (const char *none : {"null", "{}", R"({"test": []})", R"({"test": null})"}) {
        INFO(none);
        REQUIRE(log.readDays(none) == "");
        CHECK(log.days().empty());
    }
}

TEST_CASE("Days of a form without answers are read, and the form is not there for that") {
    Logged log;
    REQUIRE(log.readText(R"({"format": "plumbline-answers/1", "forms": {}, "days": {"test": [)" + dayOf(0) + "]}}") ==
            "");
    CHECK(log.days().size() == 1);
    CHECK_FALSE(log.document.forms[0].present);
    REQUIRE(log.readText(R"({"format": "plumbline-answers/1", "forms": {}})") == "");
    CHECK(log.days().empty());
}

TEST_CASE("Days of a form that is not known are told and left") {
    Logged log;
    REQUIRE(log.readDays(R"({"breaks": [{"date": 5}]})") == "");
    REQUIRE(log.document.warnings.size() == 1);
    CHECK(log.document.warnings[0] == "No installed plugin reads the form “breaks”; its days were not used.");
    REQUIRE(log.readText(
                R"({"format": "plumbline-answers/1", "forms": {"test": {}, "breaks": {}}, "days": {"breaks": []}})") ==
            "");
    CHECK(log.document.warnings.size() == 1);  // once for the form
}

TEST_CASE("Damaged days are refused with the day and what it needs") {
    Logged log;
    const std::pair<std::string, std::string> damaged[] = {
        {R"({"bouts": [["08:30", "10:05"]]})", "days, test, day 1: the day has no date"},
        {R"({"date": null, "bouts": [["08:30", "10:05"]]})", "the day has no date"},
        {R"({"date": "2026-02-30", "bouts": []})", "“2026-02-30” is not a date"},
        {R"({"date": 20261102, "bouts": []})", "the value must be a text in double quotes"},
        {R"({"date": "2026-11-02"})", "the day has no bouts"},
        {R"({"date": "2026-11-02", "bouts": []})", "the day has no bouts"},
        {R"({"date": "2026-11-02", "bouts": {}})", "the value must be a list in [ ]"},
        {R"({"date": "2026-11-02", "bouts": ["08:30", "10:05"]})", "a bout must be a list of two times"},
        {R"({"date": "2026-11-02", "bouts": [null]})", "a bout must be a list of two times"},
        {R"({"date": "2026-11-02", "bouts": [[]]})", "a bout needs two times"},
        {R"({"date": "2026-11-02", "bouts": [["08:30"]]})", "a bout needs two times"},
        {R"({"date": "2026-11-02", "bouts": [["08:30", "10:05", "11:00"]]})", "a bout has more than two times"},
        {R"({"date": "2026-11-02", "bouts": [["08:30", null]]})", "a time must be a text in double quotes"},
        {R"({"date": "2026-11-02", "bouts": [[510, 605]]})", "a time must be a text in double quotes"},
        {R"({"date": "2026-11-02", "bouts": [["08:30", "28:01"]]})", "“28:01” is not a time from 00:00 to 28:00"},
        {R"({"date": "2026-11-02", "bouts": [["10:05", "08:30"]]})", "a bout ends at 08:30, before it begins"},
        {R"({"date": "2026-11-02", "bouts": [["08:30", "10:05"], ["10:04", "11:00"]]})",
         "a bout begins at 10:04, before the one before it has ended"},
        {R"({"date": "2026-11-02", "date": "2026-11-03", "bouts": [["08:30", "10:05"]]})", "stands twice"},
        {R"({"date": "2026-11-02", "title": "x"})", "the name “title” is not known here"},
        {dayOf(3) + ", " + dayOf(2), "days, test, day 2: the day is not later than the one before it"},
        {dayOf(3) + ", " + dayOf(3), "the day is not later than the one before it"},
        {"7", "a day must be an object in { }"},
        {"null", "a day must be an object in { }"},
    };
    for (const auto &[day, sentence] : damaged) {
        INFO(day);
        const std::string said = log.readDay(day);
        CHECK(contains(said, sentence));
        CHECK(contains(said, "days, test"));
    }
    CHECK(contains(log.readDays("[]"), "a.json, line 1, days: the value must be an object in { }"));
    CHECK(contains(log.readDays(R"({"test": {}})"), "the value must be a list in [ ]"));
    CHECK(contains(log.readDays(R"({"test": [], "test": []})"), "a name stands twice"));
    CHECK(contains(log.read("", R"("days": {}, "days": {})"), "the name “days” stands twice"));
}

TEST_CASE("Days and bouts are bounded") {
    Logged log;
    CHECK(log.readDay(many(kMostLogDays, dayOf)) == "");
    CHECK(log.days().size() == kMostLogDays);
    CHECK(contains(log.readDay(many(kMostLogDays + 1, dayOf)), "there are more than 28 days"));
    const auto withBouts = [](size_t count) {
        return R"({"date": "2026-11-02", "bouts": [)" + many(count, boutAt) + "]}";
    };
    CHECK(log.readDay(withBouts(kMostBouts)) == "");
    CHECK(log.days()[0].bouts.size() == kMostBouts);
    CHECK(contains(log.readDay(withBouts(kMostBouts + 1)), "the day has more than 300 bouts"));
}
