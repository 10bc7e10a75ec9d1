#include "host/programme/timetable.h"

#include <algorithm>
#include <climits>
#include <cmath>

namespace plumb {

namespace {

constexpr int kLongestDay = 12 * 60, kUsualBetween = 60, kLeastBetween = 20;
constexpr int kLongestInBreak = 5 * 60;       // seconds: what is longer has a time of its own
constexpr int kHomeTimes[] = {60, 180, -60};  // minutes after the end of work; the last before its start

std::optional<double> numberOf(const Document &document, std::string_view question) {
    const FormAnswers *answers = document.find("breaks");
    if (!answers || !answers->present) return std::nullopt;
    const Slot slot = answers->answers.form().find(question);
    if (slot == kNoSlot) return std::nullopt;
    const Answer &answer = answers->visibility.effective(answers->answers, slot);
    return answer.given() ? std::optional(answer.number) : std::nullopt;
}

bool inBreak(const Exercise &exercise) { return exercise.atDesk && exercise.dose.seconds <= kLongestInBreak; }

class Day {
  public:
    explicit Day(const WorkDay &day) : day_(day) {
        for (int minute = day.between; minute < day.minutes; minute += day.between)
            breaks_.push_back(day.start + minute);
        if (breaks_.empty()) breaks_.push_back(day.start + day.minutes / 2);
    }

    void add(const Exercise &exercise) {
        if (inBreak(exercise)) spread(exercise);
        else
            for (int i = 0; i < std::min(exercise.dose.timesPerDay, 3); ++i)
                put(exercise, homeTime(i), TimeSlot::Kind::home);
    }

    std::vector<TimeSlot> slots() {
        std::stable_sort(slots_.begin(), slots_.end(),
                         [](const TimeSlot &a, const TimeSlot &b) { return a.minute < b.minute; });
        return std::move(slots_);
    }

  private:
    int homeTime(int i) const {
        return i == 2 ? std::max(0, day_.start + kHomeTimes[2]) : day_.start + day_.minutes + kHomeTimes[i];
    }

    // Evenly over the breaks of the day, one go a break at the most, in the nearest break that has time for it.
    void spread(const Exercise &exercise) {
        const int count = static_cast<int>(breaks_.size()), times = std::min(exercise.dose.timesPerDay, count);
        std::vector<bool> taken(breaks_.size());
        for (int i = 0; i < times; ++i) {
            const int at = nearest((2 * i + 1) * count / (2 * times), exercise, taken);
            taken[static_cast<size_t>(at)] = true;
            put(exercise, breaks_[static_cast<size_t>(at)], TimeSlot::Kind::pause);
        }
    }

    // The break nearest to `wanted` that is free and has time; when none has time, the nearest that is free.
    int nearest(int wanted, const Exercise &exercise, const std::vector<bool> &taken) const {
        const int count = static_cast<int>(breaks_.size());
        for (const int most : {kLongestInBreak - exercise.dose.seconds, INT_MAX})
            for (int away = 0; away < count; ++away)
                for (const int at : {wanted + away, wanted - away})
                    if (at >= 0 && at < count && !taken[static_cast<size_t>(at)] &&
                        secondsAt(breaks_[static_cast<size_t>(at)]) <= most)
                        return at;
        return wanted;
    }

    int secondsAt(int minute) const {
        for (const TimeSlot &slot : slots_)
            if (slot.minute == minute && slot.kind == TimeSlot::Kind::pause) return slot.seconds();
        return 0;
    }

    void put(const Exercise &exercise, int minute, TimeSlot::Kind kind) {
        const auto at = std::find_if(slots_.begin(), slots_.end(),
                                     [&](const TimeSlot &slot) { return slot.minute == minute && slot.kind == kind; });
        if (at == slots_.end()) slots_.push_back({kind, minute, {&exercise}});
        else at->exercises.push_back(&exercise);
    }

    WorkDay day_;
    std::vector<int> breaks_;
    std::vector<TimeSlot> slots_;
};

}  // namespace

int TimeSlot::seconds() const {
    int sum = 0;
    for (const Exercise *exercise : exercises) sum += exercise->dose.seconds;
    return sum;
}

WorkDay dayOf(const Document &document, int start) {
    WorkDay day;
    day.start = start;
    if (const auto hours = numberOf(document, "work.hours_per_day")) {
        day.minutes = std::min(kLongestDay, static_cast<int>(std::lround(*hours * 60)));
        day.ownMinutes = true;
    }
    if (const auto between = numberOf(document, "breaks.interval")) {
        day.ownBetween = static_cast<int>(std::lround(*between));
        day.between = std::clamp(*day.ownBetween, kLeastBetween, kUsualBetween);
    }
    return day;
}

Timetable makeTimetable(const std::vector<const Exercise *> &exercises, const WorkDay &day) {
    Timetable timetable;
    timetable.day = day;
    Day made(day);
    for (const Exercise *exercise : exercises) {
        if (exercise->dose.everyMinutes > 0) {
            timetable.often.push_back(exercise);
            timetable.secondsPerDay += exercise->dose.seconds * exercise->dose.timesPerDay;
        } else {
            made.add(*exercise);
        }
    }
    timetable.slots = made.slots();
    for (const TimeSlot &slot : timetable.slots) timetable.secondsPerDay += slot.seconds();
    return timetable;
}

bool dueOn(int daysPerWeek, std::chrono::weekday weekday) {
    const int day = static_cast<int>(weekday.iso_encoding()) - 1;  // Monday 0
    if (daysPerWeek == 3) return day % 2 == 0 && day < 6;
    if (daysPerWeek == 5) return day < 5;
    return (day + 1) * daysPerWeek / 7 > day * daysPerWeek / 7;
}

std::vector<DiaryDay> makeDiary(const std::vector<const Exercise *> &exercises, Date from, bool firstWeek) {
    std::vector<DiaryDay> days;
    for (int i = 0; i < kDiaryDays; ++i) {
        const std::chrono::sys_days date = std::chrono::sys_days(from) + std::chrono::days(i);
        DiaryDay day{Date(date), {}, i + 1 == kDiaryDays || (firstWeek && i + 1 == 3)};
        for (const Exercise *exercise : exercises)
            day.times.push_back(dueOn(exercise->dose.daysPerWeek, date) ? exercise->dose.timesPerDay : 0);
        days.push_back(std::move(day));
    }
    return days;
}

}  // namespace plumb
