// Every control that can have the focus has a name for a screen reader, and a choice says which question it answers.
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

struct Count {
    size_t controls = 0, choices = 0;
};

void checkNames(wxWindow &top, Count &count) {
    for (wxWindow *window : shownBelow(top)) {
        const bool choice = dynamic_cast<wxRadioButton *>(window) || dynamic_cast<wxCheckBox *>(window);
        const bool field = dynamic_cast<wxTextCtrl *>(window) || dynamic_cast<wxButton *>(window);
        if (!choice && !field) continue;
        ++count.controls;
        INFO(fromWx(window->GetClassInfo()->GetClassName()) << " " << fromWx(window->GetLabel()));
        CHECK_FALSE(accessName(*window).empty());
        if (!choice) continue;
        ++count.choices;
        CHECK_FALSE(accessDescription(*window).empty());
    }
}

}  // namespace

TEST_CASE("Controls of every page have names") {
    TestWindow window;
    Count count;
    checkNames(window.frame(), count);
    for (const FormCard &card : builtLibrary().forms()) {
        window.open(card.id);
        checkNames(window.frame(), count);
        for (uint32_t section = 0; section < builtLibrary().plugin(card.form).form().sections.size(); ++section) {
            window.go(card.id, section);
            if (wxButton *add = buttonIn(window.page(), "Add one")) press(*add);
            checkNames(window.page(), count);
        }
    }
    window.openSample("office.json");
    for (const auto page : {Standing::Page::review, Standing::Page::result}) {
        window.go(page);
        checkNames(window.page(), count);
    }
    CHECK(count.controls > 500);
    CHECK(count.choices > 300);
}

TEST_CASE("A field is named by its question, and told what is wrong with what it holds") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 5);
    QuestionRow &row = window.row("desk", "stature");
    wxTextCtrl &field = *controlsIn<wxTextCtrl>(row).front();
    CHECK(accessName(field) == "How tall are you?");
    type(field, "300");
    row.commit();
    pump();
    CHECK(accessDescription(field).find("cannot be right here") != std::string::npos);
    CHECK(accessName(row) == "How tall are you?");
}
