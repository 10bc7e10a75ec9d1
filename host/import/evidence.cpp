#include "host/import/evidence.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "host/base/json_writer.h"
#include "host/form/answers_writer.h"
#include "host/import/timeline.h"

namespace plumb {

namespace {

constexpr const char *kNotSitting =
    "Keyboard and mouse activity is not sitting: reading, calls and meetings look like breaks, and work while standing "
    "looks like sitting. Confirm or change what was filled in.";
constexpr const char *kOtherComputers = "Work on another computer, on a phone or on paper is not in this log.";

double rounded(double value, double steps) { return std::round(value * steps) / steps; }
double minutesShown(double value) { return rounded(value, 100); }
double shareShown(double value) { return rounded(value, 1000); }

std::string countOf(size_t count, const std::string &one, const std::string &several) {
    return count == 1 ? "1 " + one : std::to_string(count) + " " + several;
}

std::string clockText(std::optional<int> minute) { return minute ? dayClock(*minute) : ""; }

// What the form "breaks" accepts, in its units; a log of a machine that clicks by itself may give something else.
struct Range {
    std::string_view question;
    double least, most;
};
constexpr Range kRanges[] = {{"sitting.longest", 0, 1440},
                             {"breaks.interval", 1, 1440},
                             {"breaks.offscreen_per_hour", 0, 600},
                             {"micro.interval", 0, 1440},
                             {"prompts.missed_share", 0, 1}};

void offer(Evidence &evidence, const std::string &question, double value, const std::string &kind = "") {
    const Range *range = std::find_if(std::begin(kRanges), std::end(kRanges),
                                      [&](const Range &one) { return one.question == question; });
    if (value < range->least || value > range->most) {
        evidence.caveats.push_back("The log gives " + shortest(value) + " for " + question +
                                   ", which no working day can have; it was not filled in.");
        return;
    }
    evidence.answers.push_back(
        {question, value,
         "from log, " + countOf(evidence.validDays, "valid day", "valid days") + (kind.empty() ? "" : "; " + kind)});
}

// Whether there are days enough for typical values; says so when not, or when more would be better.
bool enough(Evidence &evidence) {
    const std::string have = countOf(evidence.validDays, "day", "days");
    if (evidence.validDays < kDaysNeeded) {
        evidence.caveats.push_back("The log has " + have + " with 2 hours of activity or more; a typical value needs " +
                                   std::to_string(kDaysNeeded) + ", so no answer was filled in.");
        return false;
    }
    if (evidence.validDays < kDaysWanted)
        evidence.caveats.push_back("The log has only " + have + " with 2 hours of activity or more; " +
                                   std::to_string(kDaysWanted) + " or more give a better typical value.");
    return true;
}

EvidenceDay dayOf(const ActiveDay &day) {
    return {day.date,
            localClock(day.bouts.front().from).substr(0, 5),
            localClock(day.bouts.back().to).substr(0, 5),
            minutes(day.active),
            day.valid(),
            day.bouts};
}

}  // namespace

Evidence evidenceOf(const WorkraveDays &days) {
    Evidence evidence;
    evidence.program = "Workrave";
    for (const auto &[date, day] : days)
        evidence.days.push_back(
            {date, clockText(day.first), clockText(day.last), day.activeMinutes(), day.valid(), {}});
    const auto all = summarise(days);
    evidence.validDays = all ? all->validDays : 0;
    if (enough(evidence)) {
        offer(evidence, "breaks.interval", minutesShown(all->restInterval));
        offer(evidence, "breaks.offscreen_per_hour", minutesShown(all->offscreenPerHour), "a lower bound");
        offer(evidence, "micro.interval", minutesShown(all->microInterval));
        if (all->missedShare) offer(evidence, "prompts.missed_share", shareShown(*all->missedShare));
        evidence.caveats.emplace_back(
            "Breaks in this log are a lower bound: a pause that begins while a prompt is showing counts as none, and "
            "off-screen minutes take each rest break as 10 minutes, Workrave's own setting.");
    }
    evidence.caveats.emplace_back(
        "Workrave keeps totals of each day: the longest time of sitting is not in them, so ask.");
    evidence.caveats.emplace_back(kNotSitting);
    evidence.caveats.emplace_back("In Workrave's reading mode a person counts as active without touching anything.");
    evidence.caveats.emplace_back(kOtherComputers);
    return evidence;
}

Evidence evidenceOf(const std::vector<ActiveDay> &days, const std::string &program, size_t computers, bool micro) {
    Evidence evidence;
    evidence.program = program;
    for (const ActiveDay &day : days) evidence.days.push_back(dayOf(day));
    const auto all = summarise(days);
    evidence.validDays = all ? all->validDays : 0;
    if (enough(evidence)) {
        offer(evidence, "sitting.longest", minutesShown(all->longestMinutes),
              "activity, taken for sitting: confirm it");
        offer(evidence, "breaks.interval", minutesShown(all->meanMinutes));
        offer(evidence, "breaks.offscreen_per_hour", minutesShown(all->offscreenPerHour));
        if (micro) offer(evidence, "micro.interval", minutesShown(all->microInterval));
    }
    evidence.caveats.emplace_back(kNotSitting);
    if (!micro)
        evidence.caveats.emplace_back(
            "Pauses shorter than 3 minutes are not in this log, so ask for the time between micro-breaks.");
    if (computers > 1)
        evidence.caveats.push_back("The log has " + std::to_string(computers) +
                                   " sources of activity; they were taken together, as one person's.");
    evidence.caveats.emplace_back(kOtherComputers);
    addTimeline(evidence);
    return evidence;
}

void appendAnswers(std::string &out, const Evidence &evidence) {
    JsonWriter json(out);
    json.open('{').key("format").text("plumbline-answers/1").key("forms").open('{').key("breaks").open('{');
    for (const OfferedAnswer &answer : evidence.answers) json.key(answer.question).number(answer.value);
    json.close('}').close('}');
    if (!evidence.answers.empty()) {
        json.key("how").open('{');
        for (const OfferedAnswer &answer : evidence.answers)
            json.key("breaks/" + answer.question)
                .open('{')
                .key("by")
                .text(evidence.program)
                .key("method")
                .text("from_log")
                .key("note")
                .text(answer.note)
                .close('}');
        json.close('}');
    }
    if (!evidence.timeline.empty()) {
        json.key("days").open('{').key("breaks");
        appendLogDays(json, evidence.timeline);
        json.close('}');
    }
    json.close('}');
    out += '\n';
}

}  // namespace plumb
