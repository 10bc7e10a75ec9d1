// Days of a log in an answers document: "days": { "breaks": [ { "date": "2026-11-02", "bouts": [["08:30", "10:05"]] } ]
// }
#include "host/base/text.h"
#include "host/form/answers_state.h"

namespace plumb {

using namespace answers_detail;

bool AnswersReader::State::daysKey(std::string_view form) {
    memberName_ = form;
    const size_t at = formAt(form);
    logged_ = at == forms_.size() ? nullptr : &doc_->forms[at];
    if (!logged_) unknownDays_.emplace_back(form);
    stack_[depth_ - 1].next = logged_ ? Goal::formDays : Goal::ignored;
    return true;
}

bool AnswersReader::State::startDay() {
    if (logged_->days.size() == kMostLogDays)
        return fail("there are more than " + std::to_string(kMostLogDays) + " days", "Keep the latest ones");
    logged_->days.emplace_back();
    return open(Goal::day);
}

bool AnswersReader::State::dayDate(std::string_view text) {
    const auto date = parseDate(text);
    if (!date)
        return fail(inQuotes(text) + " is not a date", "Write the day as year-month-day, for example 2026-11-21");
    logged_->days.back().date = *date;
    return true;
}

bool AnswersReader::State::startBout() {
    auto &bouts = logged_->days.back().bouts;
    if (bouts.size() == kMostBouts)
        return fail("the day has more than " + std::to_string(kMostBouts) + " bouts",
                    "Join those with less than 5 minutes between them");
    bouts.push_back({0, 0});
    times_ = 0;
    return open(Goal::dayBout, Goal::dayClock);
}

bool AnswersReader::State::boutTime(std::string_view text) {
    const auto minute = parseDayClock(text);
    if (!minute)
        return fail(inQuotes(text) + " is not a time from 00:00 to 28:00",
                    "Write hours and minutes, for example 08:30; past midnight they are counted on: 25:30 is half past "
                    "one");
    auto &bouts = logged_->days.back().bouts;
    LogDay::Bout &bout = bouts.back();
    switch (++times_) {
        case 1:
            if (bouts.size() > 1 && *minute < bouts[bouts.size() - 2].to)
                return fail("a bout begins at " + dayClock(*minute) + ", before the one before it has ended",
                            "Put the bouts in order and join those that overlap");
            bout.from = *minute;
            return true;
        case 2:
            if (*minute < bout.from)
                return fail("a bout ends at " + dayClock(*minute) + ", before it begins",
                            "Correct the two times; past midnight hours are counted on from 24");
            bout.to = *minute;
            return true;
        default: return fail("a bout has more than two times", "Write [\"08:30\", \"10:05\"]");
    }
}

bool AnswersReader::State::endBout() {
    return times_ == 2 || fail("a bout needs two times", "Write [\"08:30\", \"10:05\"]");
}

bool AnswersReader::State::endDay() {
    const auto &days = logged_->days;
    if (!days.back().date.ok()) return fail("the day has no date", "Add \"date\": \"2026-11-21\"");
    if (days.back().bouts.empty()) return fail("the day has no bouts", "Leave the day out, or add \"bouts\": [ … ]");
    if (days.size() > 1 && !(days[days.size() - 2].date < days.back().date))
        return fail("the day is not later than the one before it", "Sort the days by date, each once");
    return true;
}

// "days, breaks, day 3": within a day, so that whoever looks for it can count.
std::string AnswersReader::State::dayInWords() const {
    const std::string form = logged_ ? ", " + logged_->answers.form().id : "";
    const bool inDay = depth_ > 3 && stack_[3].what == Goal::day;
    return "days" + form + (inDay ? ", day " + std::to_string(logged_->days.size()) : "");
}

}  // namespace plumb
