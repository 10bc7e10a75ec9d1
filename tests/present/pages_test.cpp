#include "host/present/pages.h"

#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/told.h"

using namespace plumb;

TEST_CASE("The pages run from the notice to the result, with what is done") {
    const TestDesk desk("breaks");
    auto pages = pagesOf(*desk);
    CHECK(pages.front().title == "Who and where");
    CHECK(pages.back().title == "Result");
    REQUIRE(pages.size() == 10);
    CHECK(pages[1].progress == "0 of 2");
    CHECK(pages[4].progress == "optional");
    desk->enterNumber(placeIn("breaks", "work.hours_per_day"), "8", {}, false);
    CHECK(pagesOf(*desk)[1].progress == "1 of 2");
    desk->setUnsure(placeIn("breaks", "activity.per_day"), true);
    CHECK(pagesOf(*desk)[1].done);
    CHECK(pageIndex(pages, {Standing::Page::section, formOf("breaks"), 2, {}}) == 3);
    CHECK(pageIndex(pages, {Standing::Page::review, 0, 0, {}}) == 8);
}

TEST_CASE("Who begins with what cannot wait is told in short who sees it, others at length before") {
    const TestDesk whole("back"), now("back", AssessmentDesk::By::self, AssessmentDesk::Way::now);
    CHECK(shortNotice(*whole).empty());
    CHECK(contains(shortNotice(*now), "only your user account can read"));
    CHECK(pagesOf(*now).front().at.page != Standing::Page::about);
}

TEST_CASE("The review names everything that is missing, and what waits for a yes") {
    const TestDesk desk;
    const size_t all = reviewOf(*desk, {}).count;
    CHECK(all > 40);
    const QuestionPlace seat = placeIn("desk", "seat.height");
    desk->choose(seat, 0);
    CHECK(reviewOf(*desk, {}).count == all - 1);
    desk->enterNumber(placeIn("desk", "stature"), "210", {}, false);
    const ReviewList review = reviewOf(*desk, {});
    CHECK(review.count == all);
    bool waits = false;
    for (const ReviewSection &section : review.sections)
        for (const ReviewItem &item : section.items) {
            CHECK_FALSE(item.text.empty());
            waits = waits || item.note == "waits for your yes: 210\u00A0cm";
        }
    CHECK(waits);
    CHECK(review.headline == std::to_string(all) + " answers are missing.");
}

TEST_CASE("A complete assessment has nothing to review") {
    const TempFolder folder;
    MemoryDrafts drafts;
    const auto desk =
        AssessmentDesk::openAsAssessor(builtLibrary(), drafts, assessedSample(folder, "office.json"), "2026-11-22");
    REQUIRE(desk);
    CHECK(reviewOf(**desk, {}).headline == "Everything that is needed is answered.");
    CHECK(reviewOf(**desk, {}).sections.empty());
}

TEST_CASE("Where the person answered differently is listed once the assessor has answered") {
    MemoryDrafts drafts;
    const auto desk = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, sampleFile("office.json"), "2026-11-22");
    REQUIRE(desk);
    CHECK(reviewOf(**desk, {}).disagreements.empty());
    CHECK(reviewOf(**desk, {}).count > 40);
    const QuestionPlace seat = placeIn("desk", "seat.height");
    (*desk)->choose(seat, optionOf(seat, "too_low"));
    CHECK(reviewOf(**desk, {}).disagreements.empty());
    (*desk)->choose(seat, optionOf(seat, "too_high"));
    CHECK(reviewOf(**desk, {}).disagreements.size() == 1);
}

TEST_CASE("Rows of a group are told apart in the review") {
    const TestDesk desk("lifting");
    desk->addRow(placeIn("lifting", "tasks"));
    desk->addRow(placeIn("lifting", "tasks"));
    size_t second = 0;
    for (const ReviewSection &section : reviewOf(*desk, {}).sections)
        for (const ReviewItem &item : section.items) second += item.note == "Lift 2";
    CHECK(second > 4);
}

TEST_CASE("The notice says who sees what, and an assessor what to tell") {
    const TestDesk self, other("desk", AssessmentDesk::By::assessor);
    CHECK(noticeOf(*self).size() == 4);
    CHECK(contains(noticeOf(*self)[1], "no health answers"));
    const auto said = [](const AssessmentDesk &desk) { return join(noticeOf(desk), "\n"); };
    CHECK_FALSE(contains(said(*other), "our answers stay"));  // Your, your
    CHECK_FALSE(contains(said(*other), "You decide"));
    CHECK(contains(said(*other), "The person decides who gets a report"));
    CHECK(contains(said(*other), "no health answers"));
    CHECK_FALSE(contains(said(*other), "lies beside"));
    MemoryDrafts drafts;
    const auto opened = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, sampleFile("office.json"), "2026-11-22");
    REQUIRE(opened);
    CHECK(contains(said(**opened), "What the person answered themselves lies beside"));
}
