// What the manifest says of a day is what the method and the import say; and a log's days reach the report.
#include <stdexcept>

#include "bei.h"
#include "host/import/evidence.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

const Plugins &plugins() {
    static const Plugins loaded = [] {
        Problems problems;
        Plugins one;
        for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
            if (entry.folder.ends_with("/breaks"))
                if (auto plugin = Plugin::load(entry, problems)) one.push_back(std::move(plugin));
        if (one.size() != 1) throw std::runtime_error("the breaks plugin does not load:\n" + told(problems));
        return one;
    }();
    return loaded;
}

Reported reportOf(const std::string &text) {
    ReportSource source(plugins());
    const Status status = AnswersReader(formsOf(plugins())).read(text, "answers.json", source.document);
    if (!status) throw std::runtime_error(status.problem().sentence());
    return reported(source);
}

const DayDrawing &declared() { return plugins().front()->manifest().find("bei.index")->day; }

// So many days of 3 hours, without a stop.
std::vector<ActiveDay> days(size_t count) {
    std::vector<ActiveDay> all;
    const std::chrono::sys_days first = *parseDate("2026-11-02");
    for (size_t i = 0; i < count; ++i) {
        const Date date = first + std::chrono::days(i);
        const Instant nine = localInstant(date, 9 * 3600);
        all.push_back(ActiveDay{.date = date, .bouts = {{nine, nine + 3 * kHour}}, .active = 3 * kHour});
    }
    return all;
}

std::string documentOf(size_t count) {
    std::string text;
    appendAnswers(text, evidenceOf(days(count), "CSV log", 1, false));
    return text;
}

}  // namespace

TEST_CASE("a day is marked from the minutes at which item A1 gives its first two points") {
    CHECK(declared().longOver == bei::kSittingUpTo[0]);
    CHECK(declared().longerOver == bei::kSittingUpTo[1]);
    CHECK(declared().typicalFrom == kDaysNeeded);
    CHECK(declared().privacy == Privacy::health);
    const std::string &words = plugins().front()->words().get("bei.index.day", "text");
    CHECK(contains(words, "same 30 and 60 minutes as item A1"));
    CHECK(contains(words, "not sitting"));
}

TEST_CASE("an imported log shows its day in the report, typical from as many days as an answer needs") {
    const Reported two = reportOf(documentOf(2)), three = reportOf(documentOf(3));
    REQUIRE(two.model.days.size() == 1);
    CHECK(contains(two.model.days[0].sentence, "Your log has 2 of the 3 days"));
    REQUIRE(three.model.days.size() == 1);
    CHECK(contains(three.model.days[0].sentence, "Of the 3 days in your log"));
    CHECK(contains(three.model.days[0].sentence, "the longest: 180 minutes"));
    CHECK(contains(three.scanned.text(), "McGill and Brown 1992"));
}

TEST_CASE("the sample with a log shows the day whose longest stretch is in the middle") {
    const Reported report = reportOf(desk::sample("breaks-log.json"));
    REQUIRE(report.model.days.size() == 1);
    const DayTimeline &figure = report.model.days[0].figure;
    CHECK(figure.day.date == *parseDate("2026-11-17"));
    CHECK(figure.day.longest() == 105);
    CHECK(figure.others.size() == 9);
    size_t longer = 0;
    for (const LogDay &day : figure.others) longer += day.longest() > figure.day.longest();
    CHECK(longer == 4);
    CHECK(report.model.warnings.empty());
}
