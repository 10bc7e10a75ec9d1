#include <algorithm>
#include <map>

#include "tests/programme/stage.h"
#include "tests/support/catch.h"

using namespace plumb;
using stage::Case;

namespace {

std::vector<const Exercise *> some(const std::vector<std::string> &ids) {
    std::vector<const Exercise *> exercises;
    for (const std::string &id : ids) exercises.push_back(stage::catalogue().find(id));
    return exercises;
}

std::chrono::weekday on(unsigned iso) { return std::chrono::weekday(iso); }

}  // namespace

TEST_CASE("The day comes from the answers about breaks, else from what is said to be assumed") {
    const WorkDay assumed = dayOf(Case().document(), 540);
    CHECK((assumed.minutes == 480 && assumed.between == 60 && !assumed.ownMinutes && !assumed.ownBetween));
    struct Own {
        const char *hours, *interval;
        int minutes, between;
    };
    for (const Own &own : {Own{"7.5", "45", 450, 45}, Own{"4", "95", 240, 60}, Own{"24", "5", 720, 20}}) {
        const WorkDay day = dayOf(Case()
                                      .answer("breaks", "work.hours_per_day", own.hours)
                                      .answer("breaks", "breaks.interval", own.interval)
                                      .document(),
                                  480);
        CHECK(day.start == 480);
        CHECK(day.ownMinutes);
        CHECK(day.minutes == own.minutes);
        CHECK(day.between == own.between);
        CHECK(day.ownBetween == std::stoi(own.interval));
    }
    const Case unsure = Case().answer("breaks", "work.hours_per_day", "\"not_sure\"");
    CHECK_FALSE(dayOf(unsure.document(), 540).ownMinutes);
}

TEST_CASE("Each exercise of any set stands as often in the day as its dose says, at breaks or at home") {
    size_t checked = 0;
    for (const ExerciseSet &set : stage::catalogue().sets) {
        INFO(set.id);
        const auto exercises = some(set.items);
        const Timetable table = makeTimetable(exercises, {});
        std::map<const Exercise *, int> times;
        int before = -1, seconds = 0;
        for (const TimeSlot &slot : table.slots) {
            CHECK(slot.minute > before);
            before = slot.minute;
            seconds += slot.seconds();
            for (const Exercise *exercise : slot.exercises) {
                CHECK(std::count(slot.exercises.begin(), slot.exercises.end(), exercise) == 1);
                const bool during = slot.minute > 540 && slot.minute < 540 + 480;
                CHECK(during == (slot.kind == TimeSlot::Kind::pause));
                if (exercise->position == Exercise::Position::floor) CHECK_FALSE(during);
                times[exercise] += 1;
            }
            if (slot.kind == TimeSlot::Kind::pause) CHECK(slot.seconds() <= 600);
        }
        for (const Exercise *exercise : exercises) {
            const bool often = std::find(table.often.begin(), table.often.end(), exercise) != table.often.end();
            CHECK(often == (exercise->id == "ST-44"));
            if (often) seconds += exercise->dose.seconds * exercise->dose.timesPerDay;
            else CHECK(times[exercise] == exercise->dose.timesPerDay);
            checked += 1;
        }
        CHECK(table.secondsPerDay == seconds);
    }
    CHECK(checked > 40);
}

TEST_CASE("A day too short for its breaks has one in the middle, and a night runs past midnight") {
    WorkDay brief;
    brief.minutes = 30;
    const Timetable table = makeTimetable(some({"ST-06"}), brief);
    REQUIRE(table.slots.size() == 1);
    CHECK(table.slots[0].minute == 540 + 15);
    WorkDay night;
    night.start = 22 * 60;
    const Timetable late = makeTimetable(some({"ST-06", "ST-33"}), night);
    CHECK(late.slots.front().minute < 24 * 60);
    CHECK(late.slots.back().minute > 24 * 60);
}

TEST_CASE("Days of the week: five are workdays, three have days between them, any number is kept") {
    for (int days = 1; days <= 7; ++days) {
        int due = 0;
        for (unsigned iso = 1; iso <= 7; ++iso) due += dueOn(days, on(iso % 7));
        CHECK(due == days);
    }
    CHECK((dueOn(5, on(5)) && !dueOn(5, on(6)) && !dueOn(5, on(0))));
    CHECK((dueOn(3, on(1)) && !dueOn(3, on(2)) && dueOn(3, on(3)) && !dueOn(3, on(0))));
}

TEST_CASE("The diary has fourteen days from the first, with what is due and when to look again") {
    const auto exercises = some({"ST-54", "ST-56", "ST-25"});
    const auto diary = makeDiary(exercises, stage::kToday, false);
    REQUIRE(diary.size() == 14);
    CHECK(diary[0].date == stage::kToday);
    CHECK(diary[13].date == Date(std::chrono::year(2026), std::chrono::month(12), std::chrono::day(6)));
    int sums[3] = {0, 0, 0};
    for (const DiaryDay &day : diary)
        for (size_t i = 0; i < 3; ++i) sums[i] += day.times[i];
    CHECK((sums[0] == 10 && sums[1] == 28 && sums[2] == 20));
    CHECK(std::count_if(diary.begin(), diary.end(), [](const DiaryDay &day) { return day.lookAgain; }) == 1);
    const auto first = makeDiary(exercises, stage::kToday, true);
    CHECK((first[2].lookAgain && first[13].lookAgain && !first[3].lookAgain));
}
