// The programme on paper: stop rules, exercises side by side, times, a diary to tick.
#include <algorithm>

#include "host/base/text.h"
#include "host/figure/exercise_figure.h"
#include "host/form/words.h"
#include "host/report/care_parts.h"

namespace plumb {

namespace {
constexpr size_t kSideBySide = 2;
constexpr double kPictureWidth = 62, kPictureHeight = 42, kBesideWidth = 30, kBesideHeight = 19;  // mm
}  // namespace

const std::string &CareParts::word(std::string_view id) const { return care_.programme->words->get(id, "text"); }

void CareParts::programme() {
    if (care_.programme && !care_.programme->items.empty()) sheet(*care_.programme);
    else if (care_.programme) noSheet(*care_.programme);
    about();
    if (care_.stops()) return;
    followUp();
    help();
}

void CareParts::sheet(const ReportProgramme &programme) {
    const auto part = page_.scope("section", {{"class", "sheet"}});
    page_.element("h2", word("programme.title"));
    if (programme.own) page_.element("p", word("programme.private"), {{"class", "soft"}});
    for (const std::string &line : programme.said) page_.element("p", line);
    for (const ReportText &text : programme.cards) printText(page_, text, "h3", ReviewLine::left);
    stopRules();
    items();
    leftOut();
    if (!programme.own) return;
    times();
    diary();
}

void CareParts::noSheet(const ReportProgramme &programme) {
    const auto part = page_.scope("section");
    if (programme.cards.empty()) page_.element("h2", word("programme.title"));
    for (const ReportText &text : programme.cards) printText(page_, text, "h2", ReviewLine::left);
    for (const std::string &line : programme.said) page_.element("p", line);
    leftOut();
}

void CareParts::stopRules() {
    const auto part = page_.scope("section", {{"class", "card"}});
    printText(page_, care_.programme->stop, "h3", ReviewLine::shown);
}

void CareParts::items(Progression progression) {
    const std::vector<ReportExercise> &items = care_.programme->items;
    for (size_t from = 0; from < items.size(); from += kSideBySide) {
        const auto row = page_.scope("div", {{"class", "side-by-side"}});
        for (size_t i = from; i < from + kSideBySide; ++i) {
            if (i > from) page_.element("div", "", {{"class", "gap"}});
            if (i < items.size()) exercise(items[i], i + 1, progression);
            else page_.element("div", "", {{"class", "none"}});
        }
    }
}

void CareParts::exercise(const ReportExercise &item, size_t number, Progression progression) {
    const auto card = page_.scope("div", {{"class", "exercise"}});
    if (item.pose) {
        const bool above = progression == Progression::shown;  // else the words run beside it
        drawExercise(page_, *item.pose, above ? kPictureWidth : kBesideWidth, above ? kPictureHeight : kBesideHeight,
                     item.id, item.name, item.start, Repeats::referred, sheet_);
    }
    page_.element("h3", std::to_string(number) + ". " + item.name);
    page_.element("p", item.dose, {{"class", "dose"}});
    page_.element("p", item.start + " (" + item.position + ")");
    {
        const auto steps = page_.scope("ol");
        for (const std::string &step : item.steps) page_.element("li", step);
    }
    const auto entry = [&](std::string_view label, const std::string &text) {
        const auto p = page_.scope("p");
        page_.element("strong", word(label) + ": ").text(text);
    };
    entry("item.feel", item.feel);
    entry("item.stop", item.stop);
    entry("item.why", item.why);
    if (progression == Progression::shown) entry("item.progression", item.progression);
    page_.element("p", item.id + ". " + word("item.source") + ": " + item.source + ". " + item.review,
                  {{"class", "source"}});
}

void CareParts::leftOut() {
    const ReportProgramme &programme = *care_.programme;
    if (!programme.later.empty()) {
        page_.element("h3", word("programme.later"));
        list(programme.later);
    }
    if (!programme.leftOut.empty()) {
        page_.element("h3", word("programme.leftOut"));
        list(programme.leftOut);
    }
}

void CareParts::times() {
    const ReportProgramme &programme = *care_.programme;
    const auto part = page_.scope("section", {{"class", "keep"}});
    page_.element("h3", word("programme.times"));
    page_.element("p", join(programme.day, " "), {{"class", "soft"}});
    if (programme.times.empty()) return;
    const auto table = page_.scope("table", {{"class", "dense"}});
    page_.markup("<colgroup><col style=\"width:18%\"><col style=\"width:82%\"></colgroup>");
    {
        const auto head = page_.scope("thead");
        const auto line = page_.scope("tr");
        page_.element("th", say("programme.when"), {{"scope", "col"}});
        page_.element("th", say("programme.what"), {{"scope", "col"}});
    }
    const auto body = page_.scope("tbody");
    for (const auto &[when, what] : programme.times) {
        const auto line = page_.scope("tr");
        page_.element("th", when, {{"scope", "row"}});
        page_.element("td", what);
    }
}

// A column a day. A box to tick, and how often when that is more than once.
void CareParts::diary() {
    const ReportProgramme &programme = *care_.programme;
    const auto part = page_.scope("section", {{"class", "keep"}});
    if (!programme.diary.empty()) {
        page_.element("h3", word("programme.diary"));
        page_.element("p", word("programme.diaryKey"), {{"class", "soft"}});
        const auto table = page_.scope("table", {{"class", "diary"}});
        page_.markup("<colgroup><col style=\"width:23%\"><col span=\"14\" style=\"width:5.5%\"></colgroup>");
        diaryHead();
        const auto body = page_.scope("tbody");
        for (size_t i = 0; i < programme.items.size(); ++i) {
            const auto line = page_.scope("tr");
            page_.element("th", std::to_string(i + 1) + ". " + programme.items[i].name, {{"scope", "row"}});
            for (const ReportProgramme::Day &day : programme.diary) diaryCell(day.times[i]);
        }
        const auto line = page_.scope("tr");
        page_.element("th", word("programme.pain") + " 0–10", {{"scope", "row"}});
        for (size_t i = 0; i < programme.diary.size(); ++i) page_.element("td", "");
    }
    for (const ReportProgramme::Day &day : programme.diary)
        if (day.lookAgain) page_.element("p", longDate(day.date) + ": " + word("programme.lookAgain") + ".");
    printText(page_, programme.sure, "h3", ReviewLine::left);
    std::string grades = word("programme.grades") + ":";
    for (const char grade : {'A', 'B', 'C', 'D'})
        grades += std::string(grade == 'A' ? " " : "; ") + grade + " " + word(std::string("grade.") + grade);
    page_.element("p", grades + ".", {{"class", "source"}});
}

void CareParts::diaryHead() {
    const auto head = page_.scope("thead");
    const auto line = page_.scope("tr");
    page_.element("th", say("programme.what"), {{"scope", "col"}});
    for (const ReportProgramme::Day &day : care_.programme->diary) {
        const std::string date = longDate(day.date);  // "23 November 2026", its blanks of any kind
        const size_t month = date.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        page_.element("th", std::to_string(static_cast<unsigned>(day.date.day())) + " " + date.substr(month, 3),
                      {{"scope", "col"}});
    }
}

void CareParts::diaryCell(int times) {
    const auto cell = page_.scope("td");
    if (times == 0) {
        page_.text("–");
        return;
    }
    page_.element("i", "");
    if (times > 1) page_.text(" " + std::to_string(times));
}

}  // namespace plumb
