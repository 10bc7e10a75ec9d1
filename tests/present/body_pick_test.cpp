// The body beside the questions: a second way to the answers that the list has.
#include "host/present/body_pick.h"

#include "host/present/live_view.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr AtQuestion kWhere{"back", "pain.where"}, kLow{"back", "body.low_back"}, kKnees{"back", "body.knees"},
    kKneesSide{"back", "body.knees.side"};

uint32_t sectionOf(QuestionPlace place) { return builtLibrary().plugin(place.form).form().at(place.question).section; }

// A point of the drawing, by cm to the right of the middle line and above the floor.
struct Point {
    double x, y;
};
constexpr Point kLowBack{0, 104}, kLeftKnee{-9, 50}, kRightKnee{9, 50}, kRightHand{29, 76};

std::optional<BodyPick> at(const AssessmentDesk &desk, QuestionPlace section, Point p) {
    constexpr double scale = 84.0 / 172;
    return bodyPickAt(desk, section.form, sectionOf(section), 30 + p.x * scale, 88 - p.y * scale);
}

BodyView viewAt(const AssessmentDesk &desk, QuestionPlace section) {
    auto view = bodyView(desk, section.form, sectionOf(section));
    if (!view) throw std::runtime_error("no body");
    return *view;
}

std::string chosen(const AssessmentDesk &desk, QuestionPlace place) {
    const Answer &answer = desk.answer(place);
    return answer.given() ? desk.question(place).options[answer.option].id : "";
}

}  // namespace

TEST_CASE("A point of the body ticks the option that the list has, and takes the tick away again") {
    const TestDesk desk("back");
    const uint32_t back = optionOf(kWhere, "back");
    const auto picked = at(*desk, kWhere, kLowBack);
    REQUIRE(picked);
    CHECK(picked->question == QuestionPlace(kWhere));
    CHECK(picked->option == back);
    CHECK(picked->name == "Back");
    CHECK(contains(viewAt(*desk, kWhere).alt, "No part"));
    CHECK(pick(*desk, *picked));
    CHECK(desk->answer(kWhere).ticks == uint64_t{1} << back);
    CHECK(viewAt(*desk, kWhere).alt == "Back");
    CHECK(pick(*desk, *picked));
    CHECK((desk->answer(kWhere).ticks >> back & 1) == 0);
    CHECK(desk->canUndo());
    desk->undo();
    CHECK(desk->answer(kWhere).ticks == uint64_t{1} << back);
}

TEST_CASE("Options that have a place on the body are all found there") {
    const TestDesk desk("back");
    for (const auto &[option, point] : {std::pair("neck", Point{0, 150}), std::pair("arm", Point{24, 108}),
                                        std::pair("leg", kLeftKnee), std::pair("wrist", kRightHand)}) {
        const auto picked = at(*desk, kWhere, point);
        REQUIRE(picked);
        CHECK(picked->option == optionOf(kWhere, option));
    }
    CHECK_FALSE(at(*desk, kWhere, {-70, 150}));
}

TEST_CASE("How much is never answered by a point; the side is, once there is a number") {
    const TestDesk desk("back");
    const auto picked = at(*desk, kKnees, kLeftKnee);
    REQUIRE(picked);
    CHECK(picked->question == QuestionPlace(kKnees));
    CHECK_FALSE(picked->option);
    CHECK(picked->name == "Knees");
    CHECK_FALSE(pick(*desk, *picked));
    CHECK_FALSE(desk->answer(kKnees).given());
    CHECK_FALSE(desk->canUndo());
    desk->choose(kKnees, 4);
    CHECK(viewAt(*desk, kKnees).alt == "Knees  4");
    CHECK(pick(*desk, *picked));
    CHECK(chosen(*desk, kKneesSide) == "left");
    CHECK(pick(*desk, *at(*desk, kKnees, kRightKnee)));
    CHECK(chosen(*desk, kKneesSide) == "both");
    desk->choose(kKnees, 0);
    CHECK_FALSE(pick(*desk, *picked));
}

TEST_CASE("The body stands beside the parts that ask for it, for everybody, and nowhere else") {
    TestDesk desk("back");
    const uint32_t form = formOf("back");
    size_t with = 0;
    for (uint32_t section = 0; section < builtLibrary().plugin(form).form().sections.size(); ++section) {
        desk->standAt({Standing::Page::section, form, section, {}});
        const LiveView live = liveView(*desk, form, {}, {});
        CHECK(live.body == bodyView(*desk, form, section).has_value());
        if (!live.body) continue;
        ++with;
        CHECK(live.svg.starts_with("<svg"));
        CHECK(live.scores.empty());
        CHECK(live.lines.size() == 2);
    }
    CHECK(with == 2);
    const TestDesk other("desk");
    CHECK_FALSE(bodyView(*other, formOf("desk"), 0));
}
