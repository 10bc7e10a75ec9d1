#include "host/import/evidence.h"

#include <algorithm>

#include "host/base/file.h"
#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

std::string documentOf(const Evidence &evidence) {
    std::string text;
    appendAnswers(text, evidence);
    return text;
}

Evidence ofDays(size_t days) {
    Activity activity(samplesNow());
    for (const Event &event : madeEvents(days))
        if (event.active) activity.add({event.from, event.from + event.length});
    return evidenceOf(daysOf(activity.spans()), "ActivityWatch", 1, false);
}

bool caveat(const Evidence &evidence, std::string_view part) {
    return std::any_of(evidence.caveats.begin(), evidence.caveats.end(),
                       [&](const std::string &one) { return contains(one, part); });
}

Form breaksForm() {
    auto bytes = readFile(std::string(PLUMB_SOURCE_DIR) + "/forms/breaks/form.json", 1 << 20);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    return formFrom(*bytes);
}

}  // namespace

TEST_CASE("no typical value comes from less than three valid days, and it is said") {
    const InZone utc("UTC0");
    for (size_t days : {0, 1, 2}) {
        const Evidence evidence = ofDays(days);
        CHECK(evidence.validDays == days);
        CHECK(evidence.answers.empty());
        CHECK(evidence.days.size() == days);
        CHECK(caveat(evidence, "a typical value needs 3, so no answer was filled in"));
        CHECK(documentOf(evidence).starts_with(R"({"format":"plumbline-answers/1","forms":{"breaks":{}})"));
        CHECK(contains(documentOf(evidence), "how") == false);
    }
    CHECK(ofDays(3).answers.size() == 3);
    CHECK(caveat(ofDays(3), "5 or more give a better typical value"));
    CHECK(caveat(ofDays(4), "5 or more"));
    CHECK(!caveat(ofDays(5), "5 or more"));
}

TEST_CASE("an offered answer says where it comes from") {
    const InZone utc("UTC0");
    const Evidence evidence = ofDays(5);
    REQUIRE(evidence.answers.size() == 3);
    CHECK(evidence.answers[0].question == "sitting.longest");
    CHECK(evidence.answers[1].question == "breaks.interval");
    CHECK(evidence.answers[1].note == "from log, 5 valid days");
    CHECK(evidence.answers[2].question == "breaks.offscreen_per_hour");
    CHECK(contains(
        documentOf(evidence),
        R"("breaks/breaks.interval":{"by":"ActivityWatch","method":"from_log","note":"from log, 5 valid days"})"));
}

TEST_CASE("what a log cannot know is said") {
    const InZone utc("UTC0");
    CHECK(caveat(ofDays(5), "not sitting"));
    CHECK(caveat(ofDays(5), "Pauses shorter than 3 minutes"));
    CHECK(caveat(ofDays(5), "another computer"));
    CHECK(caveat(evidenceOf(std::vector<ActiveDay>(), "ActivityWatch", 2, false), "2 sources"));
    const auto workrave = importWorkrave(samplePath("workrave/historystats"), samplesNow(), nothing);
    REQUIRE(workrave);
    CHECK(caveat(*workrave, "lower bound"));
    CHECK(caveat(*workrave, "the longest time of sitting is not in them"));
    CHECK(workrave->answers.size() == 4);
}

TEST_CASE("the days are there as bouts, for a timeline") {
    const InZone utc("UTC0");
    const auto evidence =
        importActivityWatch(samplePath("activitywatch/aw-buckets-export.json"), samplesNow(), nothing);
    REQUIRE(evidence);
    REQUIRE(evidence->days.size() == 2);
    CHECK(evidence->days[0].bouts[0] == Span{at("2026-03-02T08:30:00Z"), at("2026-03-02T10:42:00Z")});
    CHECK(evidence->days[0].first == "08:30");
    CHECK(evidence->days[0].last == "17:10");
    CHECK(evidence->days[1].bouts.size() == 14);
}

TEST_CASE("the form accepts every answer that can be offered, and no more is offered than it accepts") {
    const InZone utc("UTC0");
    Asking asking(breaksForm());
    const Evidence evidence = ofDays(5);
    CHECK(asking.readText(documentOf(evidence)).empty());
    CHECK(asking.document.how.size() == 3);
    CHECK(asking.document.forms[0].days.size() == 5);
    CHECK(asking.document.forms[0].days == evidence.timeline);
    CHECK(asking.answer("breaks.interval").given());
    const auto workrave = importWorkrave(samplePath("workrave/historystats"), samplesNow(), nothing);
    CHECK(asking.readText(documentOf(*workrave)).empty());
    CHECK(asking.answer("prompts.missed_share").number == 0.486);
    CHECK(!contains(documentOf(*workrave), "days\":"));  // totals are no timeline
    CHECK(asking.document.forms[0].days.empty());
    CHECK(asking.document.warnings.empty());
}

TEST_CASE("a log of a machine that clicks by itself is not offered") {
    const InZone utc("UTC0");
    Asking asking(breaksForm());
    WorkraveDays days;
    for (unsigned day = 1; day <= 3; ++day) {
        WorkraveDay &one = days[Date(std::chrono::year(2026), std::chrono::month(3), std::chrono::day(day))];
        one.giveMisc(WorkraveDay::activeSeconds, 8 * 3600);
        one.giveBreak(WorkraveDay::restBreak, WorkraveDay::natural, 86'400);
    }
    const Evidence evidence = evidenceOf(days);
    CHECK(caveat(evidence, "for breaks.interval, which no working day can have"));
    CHECK(caveat(evidence, "for breaks.offscreen_per_hour"));
    CHECK(asking.readText(documentOf(evidence)).empty());
    const InZone berlin(kBerlin);
    const Evidence autumn =
        evidenceOf(daysOf({{at("2026-10-22T02:00:00Z"), at("2026-10-29T03:00:00Z")}}), "ActivityWatch", 1, false);
    CHECK(autumn.validDays == 7);
    CHECK(asking.readText(documentOf(autumn)).empty());
}
