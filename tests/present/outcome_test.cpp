#include "host/present/outcome.h"

#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

// The sample as a self-assessment, as when its draft is opened again.
TestDesk sample() {
    TestDesk desk;
    const auto bytes = readFile(sampleFile("office.json"), kLargestDocument);
    REQUIRE(bytes);
    desk.drafts.drafts[desk->draft()] = *bytes;
    desk.reopen();
    return desk;
}

}  // namespace

TEST_CASE("The summary gives bands as words and the three things to do first") {
    const TestDesk desk = sample();
    const auto summary = Outcome(*desk, {}, "2026-11-22").summary();
    REQUIRE(summary);
    CHECK(summary->priority == Level::act);
    CHECK(summary->headline == "High");
    REQUIRE_FALSE(summary->scores.empty());
    CHECK(summary->scores.front().name == "Desk score (ROSA)");
    CHECK(summary->scores.front().value == "6");
    CHECK(summary->scores.front().word == "High");
    CHECK(summary->scores.front().label == "Cross-checked");
    REQUIRE(summary->first.size() == 3);
    CHECK(contains(summary->first.front().text, "Raise the seat"));
    CHECK(summary->first.front().tier == "Free: adjust what is there");
    CHECK(summary->moreActions > 5);
    CHECK(summary->open.empty());
    CHECK(summary->trouble.empty());
    const std::string text = summary->asText();
    for (const char *part :
         {"Overall priority: High", "Desk score (ROSA): 6, High", "Do these first\n1. Raise the seat"})
        CHECK(contains(text, part));
}

TEST_CASE("Where more is better the value says of what it is, and the level that it is a priority") {
    const TestDesk desk = sample();
    const Outcome outcome(*desk, {}, "2026-11-22");
    const Summary summary = *outcome.summary();
    const auto at = std::find_if(summary.scores.begin(), summary.scores.end(),
                                 [](const Summary::Score &one) { return one.name == "Screen workstation checklist"; });
    REQUIRE(at != summary.scores.end());
    CHECK(at->value.ends_with("% in order"));
    CHECK(at->word == "Moderate priority");
    const auto page = outcome.report(Copy::occupationalHealth);
    REQUIRE(page);
    CHECK(contains(*page, at->value));
    CHECK(contains(*page, "Moderate priority"));
}

TEST_CASE("Without answers there is no score, and what is missing is said") {
    const TestDesk desk;
    const auto summary = Outcome(*desk, {}, "2026-11-22").summary();
    REQUIRE(summary);
    CHECK(summary->priority == Level::none);
    CHECK(summary->scores.empty());
    CHECK(summary->first.empty());
    CHECK(contains(summary->firstNone, "Nothing can be advised yet"));
    CHECK(summary->open.size() > 4);
    CHECK(contains(summary->missing, "answers are missing"));
    const std::string text = summary->asText();
    CHECK(text.find("“Still open”") < text.find("\nStill open\n"));  // what stands below, as it says
    CHECK(contains(text, summary->missing));
}

TEST_CASE("What was put right lowers the score, and both are shown") {
    const TestDesk desk = sample();
    desk->fix(placeIn("desk", "seat.height"));
    desk->fix(placeIn("desk", "armrest"));
    desk->fix(placeIn("desk", "back"));
    const auto summary = Outcome(*desk, {}, "2026-11-22").summary();
    REQUIRE(summary);
    CHECK(summary->scores.front().before == "before: 6");
    CHECK(summary->scores.front().value != "6");
    const auto html = Outcome(*desk, {}, "2026-11-22").report(Copy::occupationalHealth);
    REQUIRE(html);
    CHECK(contains(*html, "observed: Put right on the spot. Before: The seat is low"));
}

TEST_CASE("Each copy holds what it may, and a name is in no file name") {
    const TestDesk desk = sample();
    Person person = desk->document().person;
    person.name = "CANARY-NAME";
    desk->setPerson(person, "Desk 14");
    Settings settings;
    settings.paper = Paper::letter;
    const Outcome outcome(*desk, settings, "2026-11-22");
    const auto employee = outcome.report(Copy::employee), whole = outcome.report(Copy::occupationalHealth),
               manager = outcome.report(Copy::manager);
    REQUIRE(employee);
    REQUIRE(whole);
    REQUIRE(manager);
    CHECK(contains(*whole, "How strong has it been at its worst"));
    CHECK_FALSE(contains(*manager, "How strong has it been at its worst"));
    CHECK(contains(*employee, "CANARY-NAME"));
    CHECK(readRecord(*employee, "report"));
    CHECK(readRecord(*employee, "report")->paper == Paper::letter);
    CHECK_FALSE(readRecord(*manager, "report"));
    CHECK(outcome.fileName(Copy::manager) == "plumbline-report-2026-11-20-manager");
    CHECK(outcome.copies().front().copy == Copy::employee);
}

TEST_CASE("An assessor is offered the copy of occupational health first") {
    MemoryDrafts drafts;
    const auto desk = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, sampleFile("lifting.json"), "2026-11-22");
    REQUIRE(desk);
    const Outcome outcome(**desk, {}, "2026-11-22");
    CHECK(outcome.copies().front().copy == Copy::occupationalHealth);
    const auto summary = outcome.summary();
    REQUIRE(summary);
    CHECK(summary->scores.size() > 2);
    CHECK(summary->priority > Level::good);
}

TEST_CASE("A PDF that no program can make is told, and nothing is left behind") {
    const TempFolder folder;
    const Status saved = savePdf("<p>x</p>", folder / "report.pdf", folder.path());
    REQUIRE_FALSE(saved);
    CHECK(contains(saved.problem().sentence(), "Install Chromium or WeasyPrint"));
    CHECK(folder.count() == 0);
}

TEST_CASE("The organisation's own file is on every report; a broken one is told, and the report is made without") {
    const TempFolder folder;
    const auto with = [&](const std::string &house) {
        auto library = Library::load({PLUMB_BUNDLE_DIR}, PLUMB_BUNDLE_DIR "/../../../share/plumbline", house);
        REQUIRE(library);
        MemoryDrafts drafts;
        const AssessmentDesk desk(*library, drafts, *library->find("desk"), AssessmentDesk::By::self, "2026-11-22",
                                  AssessmentDesk::Way::whole);
        const Outcome outcome(desk, {}, "2026-11-22");
        const auto page = outcome.report(Copy::employee);
        const auto summary = outcome.summary();
        REQUIRE(page);
        REQUIRE(summary);
        return std::pair(*page, summary->asText());
    };
    const auto [page, text] =
        with(folder.write("house.json", R"({"format": "plumbline-house/1", "organisation": "Works-q"})"));
    CHECK(contains(page, "Works-q"));
    const auto [without, told] = with(folder.write("broken.json", "{}"));
    CHECK_FALSE(contains(without, "class=\"house\""));
    CHECK(contains(told, "broken.json"));
    CHECK_FALSE(contains(text, "broken.json"));
}
