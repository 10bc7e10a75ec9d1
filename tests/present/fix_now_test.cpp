#include "host/present/fix_now.h"

#include "host/base/translated.h"
#include "host/form/answers_reader.h"
#include "host/present/question_view.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr AtQuestion kSeat{"desk", "seat.height"}, kAlso{"desk", "seat.height.also"},
    kDistance{"desk", "screen.distance"}, kFlicker{"desk", "dse.screen.text_size"};

void answer(const TestDesk &desk, QuestionPlace place, std::string_view option) {
    desk->choose(place, optionOf(place, option));
}

}  // namespace

TEST_CASE("A free change that one can make oneself is offered with its advice") {
    const TestDesk desk;
    CHECK_FALSE(fixOffer(*desk, kSeat));
    answer(desk, kSeat, "too_low");
    const auto offer = fixOffer(*desk, kSeat);
    REQUIRE(offer);
    CHECK(contains(offer->remedy, "Raise the seat"));
    CHECK_FALSE(contains(offer->remedy, "[conv]"));
    answer(desk, kSeat, "knees_90");
    CHECK_FALSE(fixOffer(*desk, kSeat));
    desk->setUnsure(kSeat, true);
    CHECK_FALSE(fixOffer(*desk, kSeat));
}

TEST_CASE("What has to be bought or decided by others is not offered now") {
    const TestDesk desk;
    answer(desk, kSeat, "no_foot_contact");
    CHECK_FALSE(fixOffer(*desk, kSeat));
    desk->tick(kAlso, optionOf(kAlso, "not_adjustable"), true);
    CHECK_FALSE(fixOffer(*desk, kAlso));
    const QuestionPlace screen = placeIn("desk", "dse.screen.suits");
    desk->choose(screen, 0);
    CHECK_FALSE(fixOffer(*desk, screen));
}

TEST_CASE("Fixing keeps before and after") {
    TestDesk desk;
    answer(desk, kSeat, "too_low");
    CHECK_FALSE(desk->answersBeforeFixes());
    desk->fix(kSeat);
    CHECK(desk->answer(kSeat).option == optionOf(kSeat, "knees_90"));
    const auto before = desk->answersBeforeFixes();
    REQUIRE(before);
    CHECK(contains(*before, "\"seat.height\":\"too_low\""));
    CHECK(contains(desk->answersText(), "\"seat.height\":\"knees_90\""));
    CHECK(contains(desk->answersText(), R"("desk/seat.height":{"by":"self","method":"observed","before":"too_low"})"));
    CHECK_FALSE(contains(*before, "\"how\""));
    desk.reopen();
    CHECK(desk->answersBeforeFixes() == before);
    CHECK(viewOf(*desk, kSeat, {}).fixed.starts_with("Put right. Before: The seat is low"));
}

TEST_CASE("An assessor's own words are theirs alone, whatever is put right and taken back") {
    TestDesk desk("desk", AssessmentDesk::By::assessor);
    answer(desk, kSeat, "too_low");
    desk->setNote(kSeat, "The lever sticks.");
    desk->fix(kSeat);
    CHECK(desk->note(kSeat) == "The lever sticks.");
    CHECK(desk->document().how.size() == 1);
    CHECK(desk->before(kSeat).option == optionOf(kSeat, "too_low"));
    answer(desk, kSeat, "too_low");
    CHECK(desk->note(kSeat) == "The lever sticks.");
    CHECK(desk->before(kSeat).blank());
    desk->fix(kSeat);
    desk->setNote(kSeat, "");
    CHECK(desk->before(kSeat).given());
    desk->clear(kSeat);
    CHECK(desk->before(kSeat).given());
    desk->undo();
    desk->setNote(kSeat, "Shown how.");
    desk.reopen();
    CHECK(desk->note(kSeat) == "Shown how.");
    CHECK(desk->before(kSeat).option == optionOf(kSeat, "too_low"));
}

TEST_CASE("What was put right is the same in every language") {
    const TestDesk desk;
    {
        const Translator other = [](std::string_view english, std::optional<size_t>) {
            return "» " + std::string(english);
        };
        setTranslator(&other);
        answer(desk, kSeat, "too_low");
        desk->fix(kSeat);
        CHECK(viewOf(*desk, kSeat, {}).fixed.starts_with("» Put right. Before: The seat is low"));
        setTranslator(nullptr);
    }
    CHECK_FALSE(contains(desk->answersText(), "»"));
    answer(desk, kSeat, "too_low");
    CHECK(viewOf(*desk, kSeat, {}).fixed.empty());
    CHECK(desk->document().how.empty());
}

TEST_CASE("Put right twice keeps the answer from before the first time") {
    const TestDesk desk("desk", AssessmentDesk::By::assessor);
    answer(desk, kSeat, "too_low");
    desk->fix(kSeat);
    answer(desk, kSeat, "too_high");
    REQUIRE(fixOffer(*desk, kSeat));
    desk->fix(kSeat);
    CHECK(desk->document().how.size() == 1);
    CHECK(desk->before(kSeat).option == optionOf(kSeat, "too_low"));
    CHECK(desk->note(kSeat).empty());
    desk->undo();
    desk->undo();
    CHECK(desk->before(kSeat).option == optionOf(kSeat, "too_low"));
    desk->undo();
    CHECK(desk->before(kSeat).blank());
}

TEST_CASE("Who withholds an answer withholds what it was before, too") {
    const TestDesk desk;
    answer(desk, kSeat, "too_low");
    desk->fix(kSeat);
    desk->setWithheld(kSeat, true);
    CHECK(desk->before(kSeat).blank());
    CHECK_FALSE(desk->answersBeforeFixes());
}

TEST_CASE("A draft of an earlier program keeps its note, and what was put right") {
    TestDesk desk;
    const std::string before = R"({\"format\":\"plumbline-answers/1\",\"forms\":{\"desk\":{)"
                               R"(\"seat.height\":\"too_low\",\"screen.distance\":41}}})";
    desk.drafts.drafts[desk->draft()] =
        R"({"format":"plumbline-answers/1","by":"assessor","forms":{"desk":{"seat.height":"knees_90"}},)"
        R"("how":{"desk/seat.height":{"by":"assessor","method":"observed","note":"The lever sticks. Put right on the )"
        R"(spot. Before: The seat is low"}},"x-draft":{"before":")" +
        before + R"("}})";
    desk.reopen();
    CHECK(desk->note(kSeat) == "The lever sticks. Put right on the spot. Before: The seat is low");
    CHECK(desk->before(kSeat).option == optionOf(kSeat, "too_low"));
    CHECK(desk->before(kDistance).number == 41);
    const auto told = desk->answersBeforeFixes();
    REQUIRE(told);
    CHECK(contains(*told, R"("seat.height":"too_low")"));
    answer(desk, kAlso, "no_leg_room");
    desk.reopen();
    CHECK(desk->answersBeforeFixes());
    CHECK_FALSE(contains(desk.drafts.drafts[desk->draft()], R"(\"seat.height\":\"too_low\")"));
    CHECK(contains(desk->answersText(), R"("before":"too_low")"));
}

TEST_CASE("Going back to the old answer takes the fix back") {
    TestDesk desk;
    answer(desk, kSeat, "too_low");
    desk->fix(kSeat);
    answer(desk, kSeat, "too_low");
    CHECK_FALSE(desk->answersBeforeFixes());
    CHECK(viewOf(*desk, kSeat, {}).fixed.empty());
    CHECK_FALSE(contains(desk->answersText(), "before"));
}

TEST_CASE("Ticks that are free to change are taken away, the others stay") {
    TestDesk desk;
    desk->tick(kAlso, optionOf(kAlso, "no_leg_room"), true);
    desk->tick(kAlso, optionOf(kAlso, "not_adjustable"), true);
    REQUIRE(fixOffer(*desk, kAlso));
    desk->fix(kAlso);
    CHECK(desk->answer(kAlso).ticks == uint64_t{1} << optionOf(kAlso, "not_adjustable"));
}

TEST_CASE("A no becomes a yes, and a length has to be measured again") {
    TestDesk desk;
    desk->choose(kFlicker, 0);
    REQUIRE(fixOffer(*desk, kFlicker));
    desk->fix(kFlicker);
    CHECK(desk->answer(kFlicker).option == 1);
    desk->enterNumber(kDistance, "41", {}, false);
    const auto offer = fixOffer(*desk, kDistance);
    REQUIRE(offer);
    CHECK(offer->measureAgain);
    desk->fix(kDistance);
    CHECK(desk->answer(kDistance).blank());
    desk->enterNumber(kDistance, "60", {}, false);
    CHECK(contains(*desk->answersBeforeFixes(), "\"screen.distance\":41"));
    CHECK(contains(desk->answersText(), "\"screen.distance\":60"));
    CHECK(viewOf(*desk, kDistance, {}).fixed == "Put right. Before: 41\u00A0cm");
    CHECK_FALSE(fixOffer(*desk, kDistance));
}

TEST_CASE("Every answer of every form is offered a change or not, and none fails") {
    size_t asked = 0, offered = 0;
    for (uint32_t form = 0; form < builtLibrary().plugins().size(); ++form) {
        const TestDesk desk(builtLibrary().plugin(form).form().id);
        for (Slot slot = 0; slot < builtLibrary().plugin(form).form().questions.size(); ++slot) {
            const QuestionPlace place{form, slot};
            const Question &question = desk->question(place);
            const size_t options = question.kind == QuestionKind::yesno ? 2 : question.options.size();
            for (uint32_t option = 0; option < options && question.group == kNoSlot; ++option) {
                if (question.kind == QuestionKind::ticks) desk->tick(place, option, true);
                else desk->choose(place, option);
                ++asked;
                const auto offer = fixOffer(*desk, place);
                if (!offer) continue;
                ++offered;
                CHECK_FALSE(offer->remedy.empty());
                const Answer old = desk->answer(place);
                desk->fix(place);
                CHECK_FALSE(
                    sameAnswer(desk->answersOf(form), old, desk->answersOf(form), desk->answer(place), question));
            }
        }
    }
    CHECK(asked > 200);
    CHECK(offered > 30);
}
