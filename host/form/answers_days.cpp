// Days of a log in an answers document: "days": { "breaks": [ { "date": "2026-11-02", "bouts": [["08:30", "10:05"]] } ]
// }
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/form/answers_state.h"

namespace plumb {

using namespace answers_detail;

namespace {

constexpr const char *kBout = "[\"08:30\", \"10:05\"]";

}  // namespace

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
        return fail(tr("there are more than {n} days", {{"n", std::to_string(kMostLogDays)}}),
                    tr("Keep the latest ones"));
    logged_->days.emplace_back();
    return open(Goal::day);
}

bool AnswersReader::State::dayDate(std::string_view text) {
    const auto date = parseDate(text);
    if (!date)
        return fail(tr("{text} is not a date", {{"text", inQuotes(text)}}),
                    tr("Write the day as year-month-day, for example 2026-11-21"));
    logged_->days.back().date = *date;
    return true;
}

bool AnswersReader::State::startBout() {
    auto &bouts = logged_->days.back().bouts;
    if (bouts.size() == kMostBouts)
        return fail(tr("the day has more than {n} bouts", {{"n", std::to_string(kMostBouts)}}),
                    tr("Join those with less than 5 minutes between them"));
    bouts.push_back({0, 0});
    times_ = 0;
    return open(Goal::dayBout, Goal::dayClock);
}

bool AnswersReader::State::boutTime(std::string_view text) {
    const auto minute = parseDayClock(text);
    if (!minute)
        return fail(tr("{text} is not a time from 00:00 to 28:00", {{"text", inQuotes(text)}}),
                    tr("Write hours and minutes, for example 08:30; past midnight they are counted on: 25:30 is half "
                       "past one"));
    auto &bouts = logged_->days.back().bouts;
    LogDay::Bout &bout = bouts.back();
    switch (++times_) {
        case 1:
            if (bouts.size() > 1 && *minute < bouts[bouts.size() - 2].to)
                return fail(
                    tr("a bout begins at {time}, before the one before it has ended", {{"time", dayClock(*minute)}}),
                    tr("Put the bouts in order and join those that overlap"));
            bout.from = *minute;
            return true;
        case 2:
            if (*minute < bout.from)
                return fail(tr("a bout ends at {time}, before it begins", {{"time", dayClock(*minute)}}),
                            tr("Correct the two times; past midnight hours are counted on from 24"));
            bout.to = *minute;
            return true;
        default: return fail(tr("a bout has more than two times"), tr("Write {example}", {{"example", kBout}}));
    }
}

bool AnswersReader::State::endBout() {
    return times_ == 2 || fail(tr("a bout needs two times"), tr("Write {example}", {{"example", kBout}}));
}

bool AnswersReader::State::endDay() {
    const auto &days = logged_->days;
    if (!days.back().date.ok())
        return fail(tr("the day has no date"), tr("Add {example}", {{"example", "\"date\": \"2026-11-21\""}}));
    if (days.back().bouts.empty())
        return fail(tr("the day has no bouts"),
                    tr("Leave the day out, or add {example}", {{"example", "\"bouts\": [ … ]"}}));
    if (days.size() > 1 && !(days[days.size() - 2].date < days.back().date))
        return fail(tr("the day is not later than the one before it"), tr("Sort the days by date, each once"));
    return true;
}

// "days, breaks, day 3": within a day, so that whoever looks for it can count.
std::string AnswersReader::State::dayInWords() const {
    const std::string form = logged_ ? ", " + logged_->answers.form().id : "";
    const bool inDay = depth_ > 3 && stack_[3].what == Goal::day;
    return "days" + form + (inDay ? ", " + tr("day {n}", {{"n", std::to_string(logged_->days.size())}}) : "");
}

}  // namespace plumb
