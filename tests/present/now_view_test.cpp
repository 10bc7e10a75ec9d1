// The way of somebody in pain: signs that cannot wait first, nothing that calms before they are answered.
#include "host/present/now_view.h"

#include <algorithm>

#include "host/present/pages.h"
#include "host/present/question_view.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr const char *kToday = "2026-11-22";

TestDesk begun() { return TestDesk("back", AssessmentDesk::By::self, AssessmentDesk::Way::now); }

// Every question on the pages of this way: consent yes, since some days, all else no.
size_t answerNo(const TestDesk &desk) {
    size_t answered = 0;
    for (int round = 0; round < 3; ++round)  // follow-ups come with their questions
        for (const PageEntry &page : pagesOf(*desk)) {
            if (page.at.page != Standing::Page::section) continue;
            for (const QuestionPlace place : placesOf(*desk, page.at.form, page.at.section)) {
                const Question &question = desk->question(place);
                if (!question.required || desk->hidden(place) || !desk->answer(place).blank()) continue;
                ++answered;
                if (question.kind == QuestionKind::yesno) desk->choose(place, question.id == "consent" ? 1 : 0);
                else if (question.kind == QuestionKind::choice) desk->choose(place, 0);
                else desk->tickNone(place, true);
            }
        }
    return answered;
}

NowView viewOf(const TestDesk &desk, const std::string &today = kToday) {
    const auto view = nowView(*desk, {}, today);
    REQUIRE(view);
    return *view;
}

bool says(const std::vector<CareLine> &lines, const std::string &part) {
    return std::any_of(lines.begin(), lines.end(), [&](const CareLine &line) { return contains(line.text, part); });
}

}  // namespace

TEST_CASE("Only what the card needs is asked, then comes what to do") {
    const TestDesk desk = begun();
    const auto pages = pagesOf(*desk);
    REQUIRE(pages.size() > 4);
    CHECK(pages.size() < pagesOf(*TestDesk("back")).size() / 2 + 1);
    CHECK(pages.back().at.page == Standing::Page::now);
    CHECK(pages.front().at == Standing{Standing::Page::section, desk->standing().form, 0, {}});
    CHECK(desk->standing().page == Standing::Page::section);
    size_t signs = 0;
    for (const PageEntry &page : pages)
        if (page.at.page == Standing::Page::section)
            for (const QuestionPlace place : placesOf(*desk, page.at.form, page.at.section))
                signs += desk->question(place).id.starts_with("rf") && desk->question(place).id.size() == 4;
    CHECK(signs == 32);
    const uint32_t other = formOf("desk");
    CHECK_FALSE(builtLibrary().lastOfScreen(other));
    CHECK_FALSE(nowView(*TestDesk("desk"), {}, kToday));
}

TEST_CASE("Nothing calms before every sign is answered") {
    const TestDesk desk = begun();
    desk->choose(placeIn("back", "consent"), 1);
    const NowView view = viewOf(desk);
    CHECK_FALSE(view.card.isCard());
    CHECK(view.missing.size() > 20);
    CHECK_FALSE(says(view.week, "Move a little, often"));
    CHECK(view.exercises.empty());
    CHECK(says(view.help, "New trouble with the bladder or bowel"));
}

TEST_CASE("With every sign denied today the first week is told") {
    const TestDesk desk = begun();
    CHECK(answerNo(desk) > 30);
    const NowView view = viewOf(desk);
    CHECK(view.missing.empty());
    CHECK(says(view.week, "Move a little, often"));
    CHECK(says(view.week, "Day 3"));
    CHECK(says(view.help, "New trouble with the bladder or bowel"));
    CHECK_FALSE(says(viewOf(desk, "2026-11-23").week, "Move a little, often"));  // answered the day before
}

TEST_CASE("A sign that cannot wait leaves nothing but the card") {
    const TestDesk desk = begun();
    answerNo(desk);
    desk->choose(placeIn("back", "rf04"), 1);
    const NowView view = viewOf(desk);
    CHECK(view.card.urgency == 1);
    CHECK(view.week.empty());
    CHECK(view.exercises.empty());
    CHECK(view.help.empty());
}

TEST_CASE("Exercises have a picture, a dose and a rule to stop by") {
    TestDesk desk("back");
    const auto bytes = readFile(sampleFile("back.json"), kLargestDocument);
    REQUIRE(bytes);
    desk.drafts.drafts[desk->draft()] = *bytes;
    desk.reopen();
    const NowView view = viewOf(desk, "2026-11-20");
    REQUIRE_FALSE(view.exercises.empty());
    CHECK_FALSE(view.stop.empty());
    for (const NowExercise &item : view.exercises) {
        CHECK(item.picture.starts_with("<svg"));
        CHECK(contains(item.alt, item.name));
        CHECK_FALSE((item.dose.empty() || item.steps.empty() || item.stop.empty()));
    }
}

TEST_CASE("The way is kept in the draft, and all of the form can follow") {
    TestDesk desk = begun();
    desk.reopen();
    CHECK(desk->way() == AssessmentDesk::Way::now);
    desk->standAt({Standing::Page::now, 0, 0, {}});
    desk.reopen();
    CHECK(desk->standing().page == Standing::Page::now);
    desk->askEverything();
    desk.reopen();
    CHECK(desk->way() == AssessmentDesk::Way::whole);
    CHECK(pagesOf(*desk).back().at.page == Standing::Page::result);
}
