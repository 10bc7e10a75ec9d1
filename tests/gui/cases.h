// A window with a store, for tests of the pages about people.
#pragma once
#include "host/caseload/actions.h"
#include "host/caseload/people_list.h"
#include "host/caseload/queue.h"
#include "host/exchange/bundle.h"
#include "host/exchange/key_files.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "tests/gui/gui.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

namespace plumb::gui {

// A window with a store of one person who has a completed visit with actions, and an own assessment that waits.
struct Cases {
    TempFolder folder;
    TestWindow window;
    CaseRoom &room;
    PersonId person;
    AssessmentId visit;

    explicit Cases(int textSize = 100) : window(sized(textSize)), room(window.frame().cases()) {}
    static Settings sized(int textSize) {
        Settings settings;
        settings.textSize = textSize;
        return settings;
    }
    void make() {
        Entrance entrance;
        entrance.path = folder / "people.plumbline";
        entrance.who = "N. Assessor";
        entrance.protect = false;
        if (!room.make(entrance)) throw std::runtime_error("no store was made");
        pump();
    }
    void fill() {
        PersonRecord ann;
        ann.who = {"Ann & Example", "R-1", "Accounts", "ann@example.org"};
        must(keepPerson(room.caseload(), ann, {"Office, desk 14"}));
        person = ann.id;
        add(R"("back":{"pain.now":true,"rf01":true})");
        visit = add(R"("desk":{"seat.height":"too_low"})");
        must(takeAdvice(room.caseload(), visit, "Facilities"));
    }
    // Completed; answers to one form, JSON.
    AssessmentId add(const std::string &form, const std::string &by = "self") {
        ScoredDocument scored;
        must(room.caseload().scorer().score(
            R"({"format":"plumbline-answers/1","by":")" + by + R"(","forms":{)" + form + "}}", "test", scored));
        Intake intake(room.caseload().store(), room.caseload().outside());
        IntakeWishes wishes;
        wishes.person = person;
        return must(intake.take(scored, wishes)).assessments.at(0);
    }
    // A file that somebody sealed, looked at. `person`: members of JSON.
    SealedLook sealed(const std::string &person = R"("name":"Ann & Example")") {
        const InboxKeys inbox = makeInbox(Outside::real());
        SealedMemory memory;
        memory.inbox = folder.write("inbox-key.json", inboxKeyFile(inbox));
        const std::string text = R"({"format":"plumbline-answers/1","person":{)" + person +
                                 R"(},"by":"self","forms":{"desk":{"seat.height":"too_low"}}})";
        const std::string file =
            folder.write("sealed", must(packBundle(text, inbox, makeSender(Outside::real()), Outside::real())));
        return must(lookAtSealed(room.caseload(), memory, {file}));
    }
    ScrolledPage &page() {
        pump();
        auto *panel = dynamic_cast<CasePanel *>(window.frame().content());
        if (!panel) throw std::runtime_error("no page about people is shown");
        return *panel->page();
    }
    bool says(const std::string &text) {
        for (wxStaticText *one : controlsIn<wxStaticText>(page())) {
            wxString shown = one->GetLabelText();
            shown.Replace("\n", " ");
            if (fromWx(shown).find(text) != std::string::npos) return true;
        }
        return false;
    }
};

}  // namespace plumb::gui
