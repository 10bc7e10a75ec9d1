// Drawing, score and heights to try beside the questions.
#include <wx/slider.h>

#include "host/gui/access.h"
#include "host/gui/text.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

constexpr AtQuestion kSeat{"desk", "seat.height_cm"};

void openWide(TestWindow &window, const std::string &sample, std::string_view form, uint32_t section) {
    window.frame().SetSize(1270, 900);
    window.openSample(sample);
    window.go(form, section);
}

size_t checkFits(wxWindow &top) {
    size_t checked = 0;
    for (wxStaticText *text : controlsIn<wxStaticText>(top)) {
        const wxSize wanted = text->GetBestSize(), has = text->GetSize();
        INFO(fromWx(text->GetLabelText()));
        CHECK(has.x >= wanted.x);
        CHECK(has.y >= wanted.y);
        ++checked;
    }
    return checked;
}

}  // namespace

TEST_CASE("The drawing stands beside the questions where there is room, and away where there is none") {
    TestWindow window;
    openWide(window, "office.json", "desk", 1);
    REQUIRE(window.frame().desk()->live());
    CHECK(contains(accessName(*controlsIn<wxStaticBitmap>(*window.frame().desk()->live()).front()), "Seat 41"));
    window.go(Standing::Page::result);
    CHECK_FALSE(window.frame().desk()->live());
    window.go("desk", 1);
    window.frame().SetSize(900, 700);
    REQUIRE(until([&] { return window.frame().desk()->live() == nullptr; }));
}

TEST_CASE("Where there is no room beside the questions, a button puts the drawing in their place") {
    for (const int size : {100, 200}) {
        INFO(size << " %");
        Settings settings;
        settings.textSize = size;
        TestWindow window(settings);
        window.frame().SetSize(1024, 700);
        window.openSample("office.json");
        window.go("desk", 1);
        DeskPanel &desk = *window.frame().desk();
        CHECK_FALSE(desk.live());
        window.row("desk", "back").focusFirst();
        pump();
        REQUIRE(buttonIn(desk, "Drawing"));
        CHECK(accessDescription(*buttonIn(desk, "Drawing")) == "In place of the questions");
        press(*buttonIn(desk, "Drawing"));
        REQUIRE(desk.live());
        CHECK_FALSE(window.page().IsShown());
        CHECK(desk.live()->GetSize().x > 1000 - (size == 100 ? 400 : 0));
        CHECK(checkFits(*desk.live()) > 8);
        wxButton *questions = buttonIn(desk, "Questions");
        REQUIRE(questions);
        CHECK(questions->HasFocus());
        CHECK(checkLetters(window.frame(), window.frame()) > 5);
        wxKeyEvent down(wxEVT_CHAR_HOOK);
        down.m_keyCode = WXK_PAGEDOWN;
        questions->ProcessWindowEvent(down);
        CHECK(desk.live()->GetViewStart().y > 0);
        press(*questions);
        CHECK_FALSE(desk.live());
        CHECK(window.page().IsShown());
        CHECK(window.row("desk", "back").holds(wxWindow::FindFocus()));
        CHECK(buttonIn(desk, "Drawing"));
    }
}

TEST_CASE("The drawing gives way to another page, and stands beside its questions when there is room") {
    TestWindow window;
    window.frame().SetSize(1024, 700);
    window.openSample("office.json");
    window.go("desk", 1);
    DeskPanel &desk = *window.frame().desk();
    press(*buttonIn(desk, "Drawing"));
    desk.goForward();
    pump();
    CHECK_FALSE(desk.live());
    CHECK(window.page().IsShown());
    press(*buttonIn(desk, "Drawing"));
    window.frame().SetSize(1270, 900);
    REQUIRE(until([&] { return window.page().IsShown(); }));
    REQUIRE(desk.live());
    CHECK(desk.live()->GetRect().x > window.page().GetRect().GetRight());
    CHECK_FALSE(buttonIn(desk, "Drawing"));
    CHECK_FALSE(buttonIn(desk, "Questions"));
    window.frame().SetSize(1024, 700);
    REQUIRE(until([&] { return desk.live() == nullptr; }));
    CHECK(buttonIn(desk, "Drawing"));
    window.go(Standing::Page::result);
    CHECK_FALSE(buttonIn(desk, "Drawing"));
    window.openSample("breaks.json");
    window.go("breaks", 1);  // nothing to draw
    CHECK_FALSE(buttonIn(*window.frame().desk(), "Drawing"));
}

TEST_CASE("Nothing beside the questions is cut off") {
    for (const auto &[sample, form] : {std::pair("office.json", "desk"), std::pair("lifting.json", "lifting")}) {
        TestWindow window;
        openWide(window, sample, form, 1);
        REQUIRE(window.frame().desk()->live());
        CHECK(checkFits(*window.frame().desk()->live()) > 8);
        window.frame().desk()->clearAnswer();  // other lines in the same place
        pump();
        CHECK(checkFits(*window.frame().desk()->live()) > 5);
    }
}

TEST_CASE("A height that is tried moves the figure and is no answer") {
    TestWindow window;
    openWide(window, "office.json", "desk", 1);
    LivePanel &live = *window.frame().desk()->live();
    const std::string before = live.view().svg;
    const auto sliders = controlsIn<wxSlider>(live);
    REQUIRE(sliders.size() == 3);
    CHECK(accessName(*sliders.front()) == "Try: Seat");
    wxCommandEvent moved(wxEVT_SLIDER, sliders.front()->GetId());
    moved.SetInt(2 * 50);  // half centimetres
    sliders.front()->ProcessWindowEvent(moved);
    pump();
    CHECK(live.view().svg != before);
    CHECK(contains(live.view().alt, "Seat 50"));
    CHECK(window.desk().answer(kSeat).number == 41);
    CHECK_FALSE(window.desk().canUndo());
    moved.SetInt(2 * 47);  // which fits
    sliders.front()->ProcessWindowEvent(moved);
    pump();
    CHECK(contains(textsIn(live), "Desk score (ROSA): 5 (as answered: 6)"));
    CHECK(contains(textsIn(live), "At these heights:"));
    CHECK(checkFits(live) > 8);
    press(*buttonIn(live, "Back to the answers"));
    CHECK(live.view().svg == before);
    CHECK_FALSE(contains(textsIn(live), "as answered"));
    CHECK_FALSE(contains(textsIn(live), "At these heights:"));
}

TEST_CASE("The wheel moves no slider") {
    TestWindow window;
    openWide(window, "office.json", "desk", 1);
    size_t turned = 0;
    for (wxSlider *slider : controlsIn<wxSlider>(*window.frame().desk()->live())) {
        const int before = slider->GetValue();
        wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
        wheel.m_wheelDelta = 120;
        wheel.m_wheelRotation = 120;
        slider->ProcessWindowEvent(wheel);
        pump();
        CHECK_FALSE(wheel.GetSkipped());
        CHECK(slider->GetValue() == before);
        ++turned;
    }
    CHECK(turned == 3);
}

TEST_CASE("A self-assessment is drawn without scores or sliders") {
    TestWindow window;
    window.frame().SetSize(1270, 900);
    window.open("desk");
    window.go("desk", 1);
    REQUIRE(window.frame().desk()->live());
    CHECK(window.frame().desk()->live()->view().scores.empty());
    CHECK(controlsIn<wxSlider>(*window.frame().desk()->live()).empty());
}

namespace {

// A click on the drawing of the body, by cm to the right of its middle line and above the floor.
void clickBody(TestWindow &window, double right, double above) {
    constexpr double scale = 84.0 / 172;
    window.frame().desk()->live()->pointAt(30 + right * scale, 88 - above * scale);
    pump();
}

void openBody(TestWindow &window, AtQuestion question) {
    window.frame().SetSize(1270, 900);
    window.open("back");
    const QuestionPlace place = question;
    window.go("back", builtLibrary().plugin(place.form).form().at(place.question).section);
}

}  // namespace

TEST_CASE("A click on the body ticks what stands in the list") {
    constexpr AtQuestion kWhere{"back", "pain.where"};
    TestWindow window;
    openBody(window, kWhere);
    REQUIRE(window.frame().desk()->live());
    const auto boxes = controlsIn<wxCheckBox>(window.row("back", "pain.where"));
    REQUIRE(boxes.size() >= 6);
    CHECK(fromWx(boxes.front()->GetLabelText()) == "Back");
    CHECK_FALSE(boxes.front()->GetValue());
    clickBody(window, 0, 104);
    CHECK(boxes.front()->GetValue());
    CHECK(window.row("back", "pain.where").holds(wxWindow::FindFocus()));
    CHECK(contains(accessName(*controlsIn<wxStaticBitmap>(*window.frame().desk()->live()).front()), "Back"));
    clickBody(window, 0, 104);
    CHECK_FALSE(boxes.front()->GetValue());
    clickBody(window, -75, 170);  // beside the body
    for (const wxCheckBox *box : boxes) CHECK_FALSE(box->GetValue());
}

TEST_CASE("A body in place of the questions takes clicks and stays, unless a question has more to ask") {
    TestWindow window;
    openBody(window, {"back", "pain.where"});
    window.frame().SetSize(1000, 700);
    DeskPanel &desk = *window.frame().desk();
    REQUIRE(until([&] { return buttonIn(desk, "Drawing") != nullptr; }));
    press(*buttonIn(desk, "Drawing"));
    REQUIRE(desk.live());
    const auto *body = controlsIn<wxStaticBitmap>(*desk.live()).front();
    CHECK(until([&] { return body->GetRect().GetBottom() < desk.live()->GetClientSize().y; }));  // all of it is seen
    CHECK(body->GetSize().y > desk.live()->GetClientSize().y / 2);
    clickBody(window, 0, 104);
    REQUIRE(desk.live());
    CHECK(contains(accessName(*controlsIn<wxStaticBitmap>(*desk.live()).front()), "Back"));
    press(*buttonIn(desk, "Questions"));
    CHECK(controlsIn<wxCheckBox>(window.row("back", "pain.where")).front()->GetValue());
    window.go("back", builtLibrary().plugin(formOf("back")).form().at(placeIn("back", "body.knees").question).section);
    press(*buttonIn(desk, "Drawing"));
    clickBody(window, -9, 50);
    CHECK_FALSE(desk.live());
    CHECK(window.row("back", "body.knees").holds(wxWindow::FindFocus()));
}

TEST_CASE("A click on the body goes to the question about that place") {
    constexpr AtQuestion kKnees{"back", "body.knees"};
    TestWindow window;
    openBody(window, kKnees);
    REQUIRE(window.frame().desk()->live());
    clickBody(window, -9, 50);
    CHECK(window.row("back", "body.knees").holds(wxWindow::FindFocus()));
    CHECK_FALSE(window.desk().answer(kKnees).given());
    window.desk().choose(kKnees, 6);
    window.frame().desk()->changed();
    pump();
    clickBody(window, -9, 50);
    const Answer &side = window.desk().answer(AtQuestion{"back", "body.knees.side"});
    REQUIRE(side.given());
    CHECK(side.option == optionOf(AtQuestion{"back", "body.knees.side"}, "left"));
}

TEST_CASE("The least that has to change is told beside an assessor's questions when nothing moves") {
    TestWindow window;
    openWide(window, "office.json", "desk", 1);
    LivePanel &live = *window.frame().desk()->live();
    const auto told = [&] {
        for (const wxStaticText *text : controlsIn<wxStaticText>(live))
            if (fromWx(text->GetLabelText()).starts_with("The least that has to change")) return true;
        return false;
    };
    CHECK(until(told));
    CHECK(checkFits(live) > 10);
}
