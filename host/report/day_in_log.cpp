#include "host/report/day_in_log.h"

#include <algorithm>
#include <initializer_list>

#include "host/base/fill.h"
#include "host/base/number.h"
#include "host/report/explain.h"

namespace plumb {

namespace {

// `words` with every {name} replaced by its number.
std::string withNumbers(std::string_view words, std::initializer_list<std::pair<const char *, double>> facts) {
    Fillings fillings;
    for (const auto &[name, value] : facts) fillings[name] = shown(value, 0);
    return filled(words, fillings);
}

std::string sentenceOf(const DayTimeline &figure, size_t days, double needed, const Words &page) {
    const auto &bouts = figure.day.bouts;
    const auto over = std::count_if(bouts.begin(), bouts.end(),
                                    [&](const LogDay::Bout &bout) { return bout.length() > figure.longOver; });
    const auto count = static_cast<double>(days);
    const std::string &which = page.get(count < needed ? "day.example" : "day.typical", "text");
    return withNumbers(which, {{"days", count}, {"needed", needed}}) + " " + dateInWords(figure.day.date, page) + ". " +
           withNumbers(page.get("day.facts", "text"), {{"stretches", static_cast<double>(bouts.size())},
                                                       {"longest", static_cast<double>(figure.day.longest())},
                                                       {"long", figure.longOver},
                                                       {"over", static_cast<double>(over)},
                                                       {"break", figure.breakFrom},
                                                       {"breaks", static_cast<double>(bouts.size() - 1)}});
}

std::string othersOf(const DayTimeline &figure, const Words &page) {
    if (figure.others.empty()) return "";
    if (figure.others.size() <= kMostOtherDays) return page.get("day.others", "text");
    return withNumbers(page.get("day.some_others", "text"), {{"others", static_cast<double>(kMostOtherDays)}});
}

}  // namespace

void addDays(ReportModel &model, const Plugin &plugin, const Document &document, const Words &page) {
    const FormAnswers *logged = document.find(plugin.form().id);
    if (!logged || logged->days.empty()) return;
    for (const Scale &scale : plugin.manifest().scales) {
        if (scale.day.empty()) continue;
        std::vector<LogDay> days;
        for (const LogDay &day : logged->days) days.push_back(withBreaksFrom(day, scale.day.breakFrom));
        ReportDay shown;
        DayTimeline &figure = shown.figure;
        const auto middle = days.begin() + static_cast<ptrdiff_t>(middleDay(days));
        figure.day = *middle;
        days.erase(middle);
        figure.others = std::move(days);
        figure.longOver = scale.day.longOver;
        figure.longerOver = scale.day.longerOver;
        figure.breakFrom = scale.day.breakFrom;
        figure.useName = page.get("day.use", "text");
        figure.overName = page.get("day.over", "text");
        figure.breakName = page.get("day.break", "text");
        figure.longestName = page.get("day.longest", "text");
        figure.minutesName = page.get("day.minutes", "text");
        figure.toName = page.get("day.to", "text");
        shown.sentence = sentenceOf(figure, logged->days.size(), scale.day.typicalFrom, page);
        shown.others = othersOf(figure, page);
        shown.caveat = plugin.words().get(scale.id + ".day", "text");
        shown.note = plugin.words().get(scale.id + ".day", "note");
        shown.privacy = scale.day.privacy;
        model.days.push_back(std::move(shown));
    }
}

}  // namespace plumb
