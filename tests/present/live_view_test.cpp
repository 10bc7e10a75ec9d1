// What stands beside the questions: drawn from the answers, scored for an assessor alone, tried without being answered.
#include "host/present/live_view.h"

#include <algorithm>

#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr AtQuestion kSeat{"desk", "seat.height_cm"}, kDesk{"desk", "desk.height"};

std::unique_ptr<AssessmentDesk> opened(MemoryDrafts &drafts, const std::string &sample) {
    const TempFolder folder;
    auto desk = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, assessedSample(folder, sample), "2026-11-22");
    if (!desk) throw std::runtime_error(desk.problem().sentence());
    return std::move(*desk);
}

const LiveSlider &sliderOf(const LiveView &view, QuestionPlace place) {
    const auto at = std::find_if(view.sliders.begin(), view.sliders.end(),
                                 [&](const LiveSlider &slider) { return slider.place == place; });
    if (at == view.sliders.end()) throw std::runtime_error("no such slider");
    return *at;
}

}  // namespace

TEST_CASE("A self-assessment is drawn, and neither scored nor told what fits") {
    const TestDesk desk;
    const uint32_t form = formOf("desk");
    desk->enterNumber(kSeat, "52", {}, false);
    desk->enterNumber(placeIn("desk", "stature"), "170", {}, false);
    desk->choose(placeIn("desk", "shoes"), 1);
    const LiveView view = liveView(*desk, form, {}, {});
    CHECK(view.svg.starts_with("<svg"));
    CHECK(contains(view.alt, "Seat 52\u00A0cm"));
    CHECK_FALSE(contains(view.svg + view.alt, "fits"));
    CHECK(view.scores.empty());
    REQUIRE(view.lines.size() == 3);
    CHECK(view.lines.front() == "Seat 52\u00A0cm");
    CHECK(view.sliders.empty());
    CHECK(liveRanges(*desk, form, {}).empty());
}

TEST_CASE("An assessor sees the score so far and may try other heights, which are no answers") {
    MemoryDrafts drafts;
    const auto desk = opened(drafts, "office.json");
    const uint32_t form = formOf("desk");
    const LiveView before = liveView(*desk, form, {}, {});
    REQUIRE_FALSE(before.scores.empty());
    CHECK(before.scores.front().name == "Desk score (ROSA)");
    CHECK(before.scores.front().value == "6");
    CHECK(before.scores.front().level == Level::act);
    CHECK_FALSE(before.scores.front().setBy.empty());
    CHECK(before.scores.back().value == "73\u00A0% in order");
    CHECK(before.scores.back().word == "Moderate priority");
    REQUIRE(before.sliders.size() == 3);
    const double seat = sliderOf(before, kSeat).value;
    const LiveView after = liveView(*desk, form, {{kSeat, seat - 4}}, {});
    CHECK(sliderOf(after, kSeat).tried);
    CHECK_FALSE(sliderOf(after, kDesk).tried);
    CHECK(sliderOf(after, kSeat).value == seat - 4);
    CHECK(after.svg != before.svg);
    CHECK(after.lines != before.lines);
    CHECK(liveView(*desk, form, {}, {}).svg == before.svg);
    CHECK(desk->answer(kSeat).number == seat);
}

TEST_CASE("Score and plan follow the heights that are tried") {
    MemoryDrafts drafts;
    const auto desk = opened(drafts, "office.json");
    const uint32_t form = formOf("desk");
    const LiveView before = liveView(*desk, form, {}, {});
    CHECK(before.followed.empty());
    CHECK(before.scores.front().answered.empty());
    CHECK(contains(before.follows, "The score follows"));
    const Tried trial{{kSeat, 46.5}};  // what fits is 46; the elbows come up to the desk, too
    const LiveView after = liveView(*desk, form, trial, {});
    REQUIRE(after.followed.size() == 3);
    CHECK(contains(after.followed[0], "knees and feet"));
    CHECK(contains(after.followed[1], "no longer"));
    CHECK(contains(after.follows, "ROSA: knees at about 90°"));
    CHECK_FALSE(contains(after.follows, "gaze"));  // the screen still stands for what it did
    CHECK(after.scores.front().name == "Desk score (ROSA)");
    CHECK(after.scores.front().value == "5");
    CHECK(after.scores.front().answered == "6");
    CHECK(livePlan(*desk, form, trial, {}) != livePlan(*desk, form, {}, {}));
    CHECK(desk->answer(placeIn("desk", "seat.height")).option ==
          desk->question(placeIn("desk", "seat.height")).optionIndex("too_low"));
    const LiveView lifted = liveView(*desk, form, {{kSeat, 60}}, {});
    CHECK(contains(join(lifted.followed, " "), "feet do not"));
    desk->clear(placeIn("desk", "stature"));
    const LiveView unknown = liveView(*desk, form, trial, {});
    CHECK(unknown.followed.empty());
    CHECK(contains(unknown.follows, "how tall the person is"));
}

TEST_CASE("What is not measured is tried from the height at which it is drawn") {
    const TestDesk desk("desk", AssessmentDesk::By::assessor);
    const LiveView view = liveView(*desk, formOf("desk"), {}, {});
    REQUIRE(view.sliders.size() == 3);
    CHECK(contains(view.alt, "Seat: not measured"));
    Tried asDrawn;
    for (const LiveSlider &slider : view.sliders) {
        CHECK_FALSE(slider.tried);
        CHECK(slider.least <= slider.value);
        CHECK(slider.value <= slider.most);
        asDrawn[slider.place] = slider.value;
    }
    CHECK(sliderOf(view, kSeat).value == 46);
    CHECK(sliderOf(view, kDesk).value == 72);
    const LiveView tried = liveView(*desk, formOf("desk"), asDrawn, {});
    for (const LiveSlider &slider : tried.sliders) CHECK(slider.value == asDrawn[slider.place]);
}

TEST_CASE("With answers missing there is a range instead of the score") {
    MemoryDrafts drafts;
    const auto desk = opened(drafts, "office.json");
    const uint32_t form = formOf("desk");
    CHECK(liveRanges(*desk, form, {}).empty());
    desk->clear(placeIn("desk", "seat.height"));
    const LiveView view = liveView(*desk, form, {}, {});
    CHECK(std::none_of(view.scores.begin(), view.scores.end(),
                       [](const LiveScore &score) { return score.name == "Desk score (ROSA)"; }));
    const auto ranges = liveRanges(*desk, form, {});
    REQUIRE_FALSE(ranges.empty());
    CHECK(contains(ranges.front(), "Desk score (ROSA): "));
    CHECK(contains(ranges.front(), " to "));
    for (const char *id : {"seat.depth", "armrest", "back", "chair.use", "monitor", "monitor.use", "mouse", "keyboard"})
        desk->clear(placeIn("desk", id));
    CHECK(contains(liveRanges(*desk, form, {}).front(), "Desk score (ROSA): 2 to 7, because 9 answers are missing"));
    const TestDesk empty("desk", AssessmentDesk::By::assessor);
    CHECK(contains(liveRanges(*empty, form, {}).front(), "Desk score (ROSA): 1 to 10, because "));
}

TEST_CASE("A lift is drawn with its multipliers, the one where the person stands") {
    MemoryDrafts drafts;
    const auto desk = opened(drafts, "lifting.json");
    const uint32_t form = formOf("lifting");
    const QuestionPlace field = placeIn("lifting", "task.h_origin", 0);
    REQUIRE(desk->answersOf(form).rows(desk->question(field).group) > 1);
    desk->standAt({Standing::Page::section, form, desk->question(field).section, field});
    const LiveView first = liveView(*desk, form, {}, {});
    CHECK(first.svg.starts_with("<svg"));
    CHECK(contains(first.title, "lift 1"));
    REQUIRE(first.lines.size() == 9);  // the lift, 23 kg, six multipliers, the limit
    CHECK(contains(first.lines.front(), "reach 54\u00A0cm"));
    CHECK(contains(first.lines[1], "23\u00A0kg"));
    CHECK_FALSE(first.scores.empty());
    const std::string reach = first.lines[2];
    desk->enterNumber(field, "63", {}, false);
    const LiveView farther = liveView(*desk, form, {}, {});
    CHECK(farther.svg != first.svg);
    CHECK(farther.lines[2] != reach);
}

TEST_CASE("A form without a drawing has nothing beside it") {
    CHECK(liveView(*TestDesk("breaks"), formOf("breaks"), {}, {}).empty());
    CHECK(liveView(*TestDesk("lifting"), formOf("lifting"), {}, {}).empty());  // no lift yet
}

TEST_CASE("An assessor sees the least that has to change, a self-assessment does not") {
    MemoryDrafts drafts;
    const auto desk = opened(drafts, "office.json");
    const uint32_t form = formOf("desk");
    const auto plan = livePlan(*desk, form, {}, {});
    REQUIRE(plan.size() >= 2);
    CHECK(contains(plan.front(), "Desk score (ROSA)"));
    CHECK(plan[1].starts_with("1. "));
    const TestDesk self;
    CHECK(livePlan(*self, form, {}, {}).empty());
    TestDesk empty("desk", AssessmentDesk::By::assessor);
    CHECK(livePlan(*empty, form, {}, {}).empty());
}

TEST_CASE("What a slider costs is in the trace, by stages") {
    MemoryDrafts drafts;
    const auto desk = opened(drafts, "office.json");
    const TempFolder folder;
    Trace trace(folder / "trace");
    trace.begin("slider");
    CHECK_FALSE(liveView(*desk, formOf("desk"), {{kSeat, 44}}, {}, &trace).empty());
    trace.end();
    CHECK(contains(folder.read("trace"), "{\"turn\":\"slider\",\"score\":"));
    CHECK(contains(folder.read("trace"), "\"posture\":"));
}
