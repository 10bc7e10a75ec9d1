// The card comes with the answer that calls for it, and nothing stands beside it that could keep somebody from acting.
#include "host/present/care_card.h"

#include "host/present/outcome.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr const char *kToday = "2026-11-22";

TestDesk sample(const std::string &name) {
    TestDesk desk("back");
    const auto bytes = readFile(sampleFile(name), kLargestDocument);
    REQUIRE(bytes);
    desk.drafts.drafts[desk->draft()] = *bytes;
    desk.reopen();
    return desk;
}

void yes(const TestDesk &desk, std::string_view question) { desk->choose(placeIn("back", question), 1); }

CareCard cardOf(const TestDesk &desk, const Settings &settings = {}) {
    const auto card = careCardNow(*desk, settings, kToday);
    REQUIRE(card);
    return *card;
}

}  // namespace

TEST_CASE("Forms without such a card have none") {
    const TestDesk desk("desk");
    CHECK_FALSE(careCardNow(*desk, {}, kToday));
    CHECK_FALSE(Outcome(*desk, {}, kToday).hasSheets());
    CHECK_FALSE(Outcome(*desk, {}, kToday).sheet(Sheet::card));
}

TEST_CASE("One answer is enough for the card, long before the form is complete") {
    const TestDesk desk("back");
    CHECK_FALSE(cardOf(desk).isCard());
    yes(desk, "consent");
    CHECK_FALSE(cardOf(desk).isCard());
    yes(desk, "rf04");
    const CareCard card = cardOf(desk);
    CHECK(card.urgency == 1);
    CHECK(card.stops());
    CHECK(card.level() == Level::urgent);
    CHECK(card.title() == "Get emergency help now");
    CHECK(contains(card.first(), "a hospital has to check at once"));
    CHECK(contains(card.asText(), "Not yet clinically reviewed."));
    CHECK(contains(card.asText(), "This page holds nothing else today"));
    desk->undo();
    CHECK_FALSE(cardOf(desk).isCard());
}

TEST_CASE("A sign that only the person reported stops an assessor too") {
    const TestDesk person("back");
    yes(person, "consent");
    yes(person, "rf04");
    const TempFolder folder;
    MemoryDrafts drafts;
    const auto opened = AssessmentDesk::openAsAssessor(builtLibrary(), drafts,
                                                       folder.write("answers.json", person->answersText()), kToday);
    REQUIRE(opened);
    AssessmentDesk &desk = **opened;
    REQUIRE_FALSE(desk.answersOf(formOf("back")).any());
    const auto card = careCardNow(desk, {}, kToday);
    REQUIRE(card);
    CHECK(card->stops());
    CHECK(card->theirs);
    CHECK(card->title() == "Get emergency help now");
    CHECK(contains(card->asText(), "From what the person answered themselves."));
    const Outcome outcome(desk, {}, kToday);
    const Summary summary = must(outcome.summary());
    REQUIRE(summary.care);
    CHECK(summary.care->asText() == card->asText());
    CHECK(summary.programme.empty());  // nothing stands beside it
    CHECK(summary.programmeTitle.empty());
    CHECK(summary.firstTitle.empty());
    CHECK(summary.scores.empty());
    const std::string printed = must(outcome.sheet(Sheet::card));
    CHECK(contains(printed, "Get emergency help now"));
    CHECK(contains(printed, "only the assessor, and who keeps the same records, can see this"));
    CHECK_FALSE(contains(printed, "Nobody at work sees this now"));
    CHECK(contains(must(outcome.report(Copy::occupationalHealth)), "There are no exercises here"));
    desk.choose(placeIn("back", "consent"), 1);
    desk.choose(placeIn("back", "rf04"), 1);
    const auto own = careCardNow(desk, {}, kToday);
    REQUIRE(own);
    CHECK(own->stops());
    CHECK_FALSE(own->theirs);
}

TEST_CASE("The card tells an assessor whom it speaks to, and a person that nobody sees it") {
    const std::string nobody = "Nobody at work sees this now", assessor = "You see this as the assessor";
    const TestDesk self("back"), other("back", AssessmentDesk::By::assessor);
    for (const TestDesk *desk : {&self, &other}) {
        yes(*desk, "consent");
        yes(*desk, "rf04");
        const std::string said = cardOf(*desk).asText();
        const auto summary = Outcome(**desk, {}, kToday).summary();
        REQUIRE(summary);
        for (const std::string &text : {said, summary->asText()}) {
            CHECK(contains(text, nobody) == (desk == &self));
            CHECK(contains(text, assessor) == (desk == &other));
        }
    }
}

TEST_CASE("Numbers to call are those of the country that was set, and none are guessed") {
    const TestDesk desk("back");
    yes(desk, "rf04");
    Settings settings;
    CHECK_FALSE(contains(cardOf(desk, settings).asText(), "Call 999"));
    settings.country = "GB";
    CHECK(contains(cardOf(desk, settings).asText(), "Call 999"));
    settings.country = "DE";
    CHECK(contains(cardOf(desk, settings).asText(), "Call 112"));
}

TEST_CASE("Under the most urgent card the summary holds nothing else") {
    const TestDesk desk = sample("back.json");
    yes(desk, "rf04");
    const Outcome outcome(*desk, {}, kToday);
    const auto summary = outcome.summary();
    REQUIRE(summary);
    REQUIRE(summary->care);
    CHECK(summary->care->urgency == 1);
    CHECK_FALSE(summary->ranked);
    CHECK(summary->scores.empty());
    CHECK(summary->firstTitle.empty());
    CHECK(summary->first.empty());
    CHECK(summary->programme.empty());
    CHECK(summary->asText().starts_with("Get emergency help now"));
    CHECK_FALSE(contains(summary->asText(), "Overall priority"));
    const auto report = outcome.report(Copy::manager);
    REQUIRE(report);
    CHECK_FALSE(contains(*report, "Get emergency help now"));
}

TEST_CASE("Without a warning sign there is a calm line, exercises, and the sheets") {
    const TestDesk desk = sample("back.json");
    const Outcome outcome(*desk, {}, kToday);
    const auto summary = outcome.summary();
    REQUIRE(summary);
    REQUIRE(summary->care);
    CHECK_FALSE(summary->care->isCard());
    CHECK(summary->care->level() == Level::none);
    CHECK_FALSE(summary->programme.empty());
    CHECK(summary->programme.size() <= 4);
    for (const Summary::Exercise &item : summary->programme) CHECK_FALSE((item.name.empty() || item.dose.empty()));
    CHECK(contains(summary->asText(), summary->programme.front().name));
    for (const Sheet sheet : {Sheet::now, Sheet::card, Sheet::letter}) {
        const auto page = outcome.sheet(sheet);
        REQUIRE(page);
        CHECK(contains(*page, "</html>"));
    }
    CHECK(outcome.fileName(Sheet::letter) == "plumbline-letter-2026-11-22");
}

TEST_CASE("A sheet for now needs the warning signs answered on that day") {
    const TestDesk desk = sample("back.json");  // of two days before
    const auto old = Outcome(*desk, {}, kToday).sheet(Sheet::now),
               then = Outcome(*desk, {}, "2026-11-20").sheet(Sheet::now);
    REQUIRE(old);
    REQUIRE(then);
    CHECK(contains(*then, "Move a little, often"));
    CHECK_FALSE(contains(*old, "Move a little, often"));
}
