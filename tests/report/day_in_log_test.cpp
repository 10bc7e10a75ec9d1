// A day of a log in the report: where a manifest declares one and the document has days, and nowhere else.
#include "host/report/day_in_log.h"

#include <chrono>
#include <stdexcept>

#include "tests/support/catch.h"
#include "tests/support/reports.h"
#include "tests/support/small_plugin.h"

using namespace plumb;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const size_t at = text.find(from);
    if (at == text.npos) throw std::runtime_error("no " + std::string(from));
    return text.replace(at, from.size(), to);
}

// The small plugin, with a day of its own cuts.
const Plugins &plugins() {
    static const plumb_plugin table = small::table(small::kInputs, small::kOutputs, small::sayIt);
    static const Plugins one = [] {
        const std::string manifest = replaced(small::kManifest, R"("figure": "cells",)",
                                              R"("figure": "cells", "day": {"long_over": 20, "longer_over": 45,
            "break_from": 10, "typical_from": 4, "privacy": "health"},)");
        const std::string words =
            replaced(small::kWords, R"("base":)",
                     R"("total.day": {"text": "What it is not.", "note": "What is known."}, "base":)");
        Problems problems;
        Plugins made;
        made.push_back(Plugin::fromTable(table, bundleFrom(manifest, small::kForm, words), problems));
        if (!made.front()) throw std::runtime_error(told(problems));
        return made;
    }();
    return one;
}

// Days from 1 March on whose longest stretch is as long as said.
Reported reportOf(const std::vector<int> &longest) {
    small::willSay({});
    ReportSource source(plugins());
    source.document = small::document(*plugins().front(), "");
    for (size_t i = 0; i < longest.size(); ++i)
        source.document.forms[0].days.push_back({std::chrono::sys_days(*parseDate("2026-03-01")) + std::chrono::days(i),
                                                 {{500, 515}, {524, 525}, {600, 600 + longest[i]}, {900, 910}}});
    return reported(source);
}

}  // namespace

TEST_CASE("The day in the middle is shown with its date, out of how many, and what the method calls long") {
    const Reported report = reportOf({120, 30, 50, 40, 44});
    REQUIRE(report.model.days.size() == 1);
    const ReportDay &day = report.model.days[0];
    CHECK(day.figure.day.date == *parseDate("2026-03-05"));
    CHECK(day.figure.others.size() == 4);
    CHECK(day.figure.longOver == 20);
    CHECK(day.figure.longerOver == 45);
    CHECK(day.figure.day.bouts.size() == 3);  // 9 minutes are no break here
    CHECK(contains(day.sentence, "Of the 5 days in your log"));
    CHECK(contains(day.sentence, longDate(*parseDate("2026-03-05"))));
    CHECK(contains(day.sentence,
                   "Stretches of use: 3; over 20 minutes: 2; the longest: 44 minutes; breaks of 10 minutes "
                   "or more: 2."));
    CHECK(day.privacy == Privacy::health);
    const std::string text = report.scanned.text();
    for (const char *part :
         {"A day in your log", "What it is not.", "What is known.", "Dates and times of day are personal"})
        CHECK(contains(text, part));
    CHECK(contains(text, day.sentence));
    CHECK(contains(text, dayInWords(day.figure)));  // the description of the figure
}

TEST_CASE("Too few days are an example, not a typical one") {
    const Reported report = reportOf({25, 30});
    REQUIRE(report.model.days.size() == 1);
    CHECK(contains(report.model.days[0].sentence, "Your log has 2 of the 4 days that a typical one needs"));
    const Reported one = reportOf({25});
    CHECK(one.model.days[0].others.empty());
    CHECK(contains(one.model.days[0].sentence, "1 of the 4 days"));
}

TEST_CASE("More days than are drawn are said to be there") {
    const Reported report = reportOf(std::vector<int>(20, 30));
    CHECK(contains(report.model.days[0].others, "the latest 14 of the other days"));
    CHECK(contains(report.model.days[0].sentence, "Of the 20 days"));
}

TEST_CASE("Without days, or without a plugin that declares them, nothing is shown") {
    CHECK(reportOf({}).model.days.empty());
    CHECK_FALSE(contains(reportOf({}).scanned.text(), "A day in your log"));
    ReportSource source(desk::plugins());
    source.document = desk::document(desk::documentText(
        desk::neutral(), {}, R"("days": {"desk": [{"date": "2026-03-01", "bouts": [["08:00", "10:00"]]}]})"));
    CHECK(source.document.forms[0].days.size() == 1);
    CHECK(reported(source).model.days.empty());
}

TEST_CASE("Days change no score") {
    std::string plain = desk::documentText(desk::neutral());
    const std::string logged = desk::documentText(
        desk::neutral(), {}, R"("days": {"desk": [{"date": "2026-03-01", "bouts": [["08:00", "10:00"]]}]})");
    CHECK(deskReport(plain).page == deskReport(logged).page);
}
