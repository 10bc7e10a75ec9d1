#include "host/present/question_view.h"

#include <filesystem>

#include "host/present/picture.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const NumberStyle kMetric{}, kInches{UnitSystem::imperial, '.'}, kGerman{UnitSystem::metric, ','};
constexpr AtQuestion kStature{"desk", "stature"};

}  // namespace

TEST_CASE("A question comes with all its words and nothing chosen") {
    const TestDesk desk;
    const QuestionView view = viewOf(*desk, placeIn("desk", "seat.height"), kMetric);
    CHECK(view.text == "Which of these fits your knees and feet when you sit and work?");
    CHECK(contains(view.help, "Sit right back"));
    CHECK_FALSE(view.why.empty());
    CHECK(view.options.size() == 4);
    for (const auto &option : view.options) CHECK_FALSE(option.chosen);
    CHECK(view.mayBeUnsure);
    CHECK_FALSE(view.mayWithhold);
    CHECK(viewOf(*desk, placeIn("desk", "desk.adjustable"), kMetric).options[0].text == "Yes");
}

TEST_CASE("Health questions may be left out, unless they have an option for it") {
    const TestDesk desk, lifting("lifting");
    CHECK(viewOf(*desk, placeIn("desk", "glasses"), kMetric).mayWithhold);
    CHECK_FALSE(viewOf(*lifting, placeIn("lifting", "person.sex"), kMetric).mayWithhold);
    CHECK(contains(aboutQuestion(viewOf(*desk, placeIn("desk", "glasses"), kMetric)), "never part of the manager's"));
}

TEST_CASE("A number is shown in the person's units and decimals") {
    const TestDesk desk;
    desk->enterNumber(kStature, "180.5", kMetric, false);
    CHECK(viewOf(*desk, kStature, kMetric).entry == "180.5");
    CHECK(viewOf(*desk, kStature, kGerman).entry == "180,5");
    const QuestionView inches = viewOf(*desk, kStature, kInches);
    CHECK(inches.entry == "71.1");
    CHECK(inches.unit == "in");
    CHECK(inches.range == "47.3 to 90.5\u00A0in");
    desk->enterNumber(kStature, "210", kMetric, false);
    CHECK(viewOf(*desk, kStature, kInches).entry == "82.7");
    CHECK(contains(viewOf(*desk, kStature, kInches).doubt, "82.7\u00A0in is unusual"));
}

TEST_CASE("Conditions show and hide at once") {
    const TestDesk desk;
    const QuestionPlace equal = placeIn("desk", "screens.equal"), screen = placeIn("desk", "screen.kind");
    CHECK_FALSE(viewOf(*desk, equal, kMetric).shown);
    desk->choose(screen, optionOf(screen, "two_monitors"));
    CHECK(viewOf(*desk, equal, kMetric).shown);
    desk->choose(screen, optionOf(screen, "laptop"));
    CHECK_FALSE(viewOf(*desk, equal, kMetric).shown);
}

TEST_CASE("A picture has a file and says what it shows") {
    size_t pictures = 0;
    for (uint32_t form = 0; form < builtLibrary().plugins().size(); ++form) {
        const TestDesk desk(builtLibrary().plugin(form).form().id);
        for (Slot slot = 0; slot < builtLibrary().plugin(form).form().questions.size(); ++slot) {
            if (builtLibrary().plugin(form).form().at(slot).group != kNoSlot) continue;
            const QuestionView view = viewOf(*desk, {form, slot}, kMetric);
            CHECK_FALSE(view.text.empty());
            if (view.picture.empty()) continue;
            ++pictures;
            CHECK(std::filesystem::exists(view.picture));
            CHECK_FALSE(view.alt.empty());
        }
    }
    CHECK(pictures > 30);
}

TEST_CASE("A picture is lettered in the language of the windows") {
    auto loaded = Library::load({PLUMB_BUNDLE_DIR}, PLUMB_BUNDLE_DIR "/../../../share/plumbline", "", "de");
    REQUIRE(loaded);
    size_t lettered = 0;
    for (const std::string_view id : {"desk", "lifting-self"}) {
        MemoryDrafts drafts;
        const uint32_t form = *loaded->find(id);
        const AssessmentDesk german(*loaded, drafts, form, AssessmentDesk::By::self, "2026-11-22",
                                    AssessmentDesk::Way::whole);
        const TestDesk english(id);
        for (Slot slot = 0; slot < loaded->plugin(form).form().questions.size(); ++slot) {
            const Question &question = loaded->plugin(form).form().at(slot);
            if (question.group != kNoSlot) continue;
            INFO(question.id);
            const std::string there = drawingOf(german, {form, slot}), here = drawingOf(*english, {formOf(id), slot});
            CHECK(there.empty() == question.picture.empty());
            const auto lines = letteringOf(there).lines;
            for (const Lettering &line : lines) CHECK_FALSE(contains(line.text, "{"));
            // No line with a word in it is the same in both, but for units.
            size_t same = 0;
            for (const Lettering &line : letteringOf(here).lines) {
                lettered += line.text.find_first_of("0123456789") == line.text.npos;
                for (const Lettering &other : lines)
                    same += line.text == other.text && line.text.find_first_of("0123456789") == line.text.npos;
            }
            CHECK(same == 0);
        }
    }
    CHECK(lettered > 60);
    const TestDesk desk;
    CHECK(contains(drawingOf(*desk, placeIn("desk", "seat.height")), ">feet in the air</text>"));
}

TEST_CASE("The person's answer stands beside another one of the assessor's") {
    MemoryDrafts drafts;
    const auto desk = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, sampleFile("office.json"), "2026-11-22");
    REQUIRE(desk);
    const QuestionPlace seat = placeIn("desk", "seat.height");
    CHECK(viewOf(**desk, seat, kMetric).theirs.empty());
    (*desk)->choose(seat, optionOf(seat, "too_high"));
    const std::string theirs = viewOf(**desk, seat, kMetric).theirs;
    CHECK(theirs.starts_with("The person answered on "));
    CHECK(contains(theirs, ", at "));
    CHECK(contains(theirs, ": The seat is low"));
}

TEST_CASE("Rows of a group carry the name that they were given") {
    const TestDesk desk("lifting");
    const QuestionPlace tasks = placeIn("lifting", "tasks");
    desk->addRow(tasks);
    CHECK(rowTitle(*desk, tasks, 0) == "Lift 1");
    desk->enterText(placeIn("lifting", "task.name", 0), "Pallet to shelf", false);
    CHECK(rowTitle(*desk, tasks, 0) == "Lift 1: Pallet to shelf");
    CHECK(placesOfRow(*desk, tasks, 0).size() > 8);
    CHECK(placesOf(*desk, tasks.form, 1) == std::vector<QuestionPlace>{tasks});
}
