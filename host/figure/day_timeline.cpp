#include "host/figure/day_timeline.h"

#include <algorithm>
#include <numeric>

#include "host/base/number.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr int kHour = 60, kFirstHour = 6, kLastHour = 20;
constexpr double kLeft = 29, kRight = 20;
constexpr double kStrip = 9, kStripTop = 8.4, kAxis = kStripTop + kStrip + 6, kPitch = 4.6, kText = 8;
constexpr double kCap = 0.35 * 0.72;  // mm a point: how far capitals and figures rise, for setting text in the middle

struct Look {
    Level level;
    double height;          // of a thin strip
    std::string_view fill;  // there: grey, so that the other days stay in the background
};

// How a stretch of use stands out. Band shapes of the report, so that they mean the same everywhere.
Look lookOf(const DayTimeline &figure, const LogDay::Bout &bout) {
    if (bout.length() > figure.longerOver) return {Level::act, 3.4, kMeasured};
    if (bout.length() > figure.longOver) return {Level::watch, 2.4, kRuleInk};
    return {Level::good, 1.4, kPaper};
}

class Clock {  // minutes to the page
  public:
    Clock(const DayTimeline &figure, const DrawingSheet &sheet) : width_(sheet.width) {
        auto widen = [&](const LogDay &day) {
            first_ = std::min(first_, day.bouts.front().from / kHour);
            last_ = std::max(last_, (day.bouts.back().to + kHour - 1) / kHour);
        };
        widen(figure.day);
        for (const LogDay &day : figure.others) widen(day);
    }
    double x(double minute) const {
        return kLeft + (minute - first_ * kHour) / ((last_ - first_) * kHour) * (width_ - kLeft - kRight);
    }
    int first() const { return first_; }
    int last() const { return last_; }
    double width() const { return width_; }
    int step() const {  // hours between labels
        const double hour = x(kHour) - x(0);
        return hour > 8.5 ? 1 : hour > 4.25 ? 2 : 4;
    }

  private:
    double width_;
    int first_ = kFirstHour, last_ = kLastHour;
};

std::string clockTime(int minute) { return dayClock(minute % (24 * kHour)); }

void block(Html &page, const Clock &clock, const LogDay::Bout &bout, std::string_view fill, double y, double height) {
    constexpr double kLeast = 0.35;
    svgBox(page, clock.x(bout.from), y, std::max(kLeast, clock.x(bout.to) - clock.x(bout.from)), height, fill, kInk,
           0.2);
}

// Labels between the day and the others, and lines above and below them.
void hours(Html &page, const Clock &clock, double bottom) {
    for (int hour = clock.first(); hour <= clock.last(); ++hour) {
        const double x = clock.x(hour * kHour);
        svgLine(page, x, kStripTop - 1, x, kStripTop + kStrip + 1, kRuleInk, 0.15);
        if (bottom > kAxis) svgLine(page, x, kAxis, x, bottom, kRuleInk, 0.15);
        if ((hour - clock.first()) % clock.step() == 0)
            svgText(page, x, kAxis - 1.6, clockTime(hour * kHour), {kSoftInk, kText});
    }
}

void wholeDay(Html &page, const DayTimeline &figure, const Clock &clock) {
    const double middle = kStripTop + kStrip / 2;
    svgText(page, 0.5, middle + 8 * kCap / 2, longDate(figure.day.date), {kInk, 8, true, "start"});
    for (const LogDay::Bout &bout : figure.day.bouts) {
        const Level level = lookOf(figure, bout).level;
        block(page, clock, bout, bandLook(level).fill, kStripTop, kStrip);
        if (level == Level::good) continue;
        const double x = (clock.x(bout.from) + clock.x(bout.to)) / 2, room = clock.x(bout.to) - clock.x(bout.from);
        svgShape(page, level, x, kStripTop - 2.8, 2.6, kInk);
        const std::string number = shown(bout.length(), 0), withUnit = number + "\u00A0" + figure.minutesName;
        const std::string &label = textWidth(withUnit, 8) * 1.1 < room ? withUnit : number;
        svgText(page, x, middle + 8 * kCap / 2, label, {bandLook(level).ink, 8, true});
    }
    svgText(page, clock.width() - 0.5, middle + 8 * kCap / 2,
            shown(figure.day.longest(), 0) + "\u00A0" + figure.minutesName, {kInk, 8, true, "end"});
}

void otherDay(Html &page, const DayTimeline &figure, const Clock &clock, const LogDay &day, double y) {
    const double middle = y + kPitch / 2;
    svgText(page, 0.5, middle + kText * kCap / 2, longDate(day.date), {kSoftInk, kText, false, "start"});
    for (const LogDay::Bout &bout : day.bouts) {
        const Look look = lookOf(figure, bout);
        block(page, clock, bout, look.fill, middle - look.height / 2, look.height);
    }
    svgText(page, clock.width() - 0.5, middle + kText * kCap / 2, shown(day.longest(), 0),
            {kSoftInk, kText, false, "end"});
}

void legend(Html &page, const DayTimeline &figure, double y, const DrawingSheet &sheet) {
    const double from = sheet.large() ? 0.5 : kLeft;
    double x = from;
    auto word = [&](const std::string &text) {
        svgText(page, x, y, text, {kInk, kText, false, "start"});
        x += textWidth(text, kText) + 7;
    };
    auto sample = [&](Level level) {
        svgBox(page, x, y - 2.5, 6, 2.9, bandLook(level).fill, kInk, 0.2);
        x += 7.2;
        if (level == Level::good) return;
        svgShape(page, level, x + 1, y - 1, 2.4, kInk);
        x += 3.4;
    };
    auto minutes = [&](double value) { return " " + shown(value, 0) + "\u00A0" + figure.minutesName; };
    sample(Level::good);
    word(figure.useName + minutes(figure.longOver));
    sample(Level::watch);
    word(figure.overName + minutes(figure.longOver));
    if (sheet.large()) {  // in two lines
        x = from;
        y += 4.6;
    }
    sample(Level::act);
    word(figure.overName + minutes(figure.longerOver));
    word(figure.breakName + minutes(figure.breakFrom));
}

}  // namespace

void drawDayTimeline(Html &page, const DayTimeline &asked, const std::string &id, const std::string &title,
                     const std::string &description, const DrawingSheet &sheet) {
    DayTimeline figure = asked;
    if (figure.others.size() > kMostOtherDays)
        figure.others.erase(figure.others.begin(), figure.others.end() - static_cast<ptrdiff_t>(kMostOtherDays));
    const double bottom = kAxis + kPitch * static_cast<double>(figure.others.size());
    const double legendRows = sheet.large() ? 2 : 1;
    const SvgDrawing drawing(page, sheet.width, bottom + 1.4 + 4.6 * legendRows, id, title, description, Ends::flat,
                             sheet);
    const Clock clock(figure, sheet);
    hours(page, clock, bottom);
    svgText(page, sheet.width - 0.5, kStripTop - 2, figure.longestName, {kSoftInk, kText, false, "end"});
    wholeDay(page, figure, clock);
    double y = kAxis;
    for (const LogDay &day : figure.others) {
        otherDay(page, figure, clock, day, y);
        y += kPitch;
    }
    legend(page, figure, bottom + 4.4, sheet);
}

std::string dayInWords(const DayTimeline &figure) {
    const std::string minutes = "\u00A0" + figure.minutesName;
    std::string words;
    int before = -1;
    for (const LogDay::Bout &bout : figure.day.bouts) {
        if (before >= 0) words += "; (" + shown(bout.from - before, 0) + minutes + ") ";
        words += clockTime(bout.from) + " " + figure.toName + " " + clockTime(bout.to) + ", " +
                 shown(bout.length(), 0) + minutes;
        const Level level = lookOf(figure, bout).level;
        if (level != Level::good)
            words += ", " + figure.overName + " " +
                     shown(level == Level::act ? figure.longerOver : figure.longOver, 0) + minutes;
        before = bout.to;
    }
    return words;
}

size_t middleDay(const std::vector<LogDay> &days) {
    std::vector<size_t> order(days.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return days[a].longest() < days[b].longest(); });
    const int middle = days[order[order.size() / 2]].longest();
    return static_cast<size_t>(
        std::find_if(days.begin(), days.end(), [&](const LogDay &day) { return day.longest() == middle; }) -
        days.begin());
}

LogDay withBreaksFrom(const LogDay &day, double breakFrom) {
    LogDay joined{day.date, {}};
    for (const LogDay::Bout &bout : day.bouts)
        if (!joined.bouts.empty() && bout.from - joined.bouts.back().to < breakFrom) joined.bouts.back().to = bout.to;
        else joined.bouts.push_back(bout);
    return joined;
}

}  // namespace plumb
