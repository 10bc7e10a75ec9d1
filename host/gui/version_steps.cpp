#include "host/gui/version_steps.h"

#include <wx/msgdlg.h>

#include "host/base/translated.h"
#include "host/caseload/correction.h"
#include "host/caseload/visit.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"

namespace plumb::gui {

void correctAssessment(CaseRoom &room, const AssessmentRecord &a) {
    Ask ask{tr("Correct a signed assessment"),
            tr("A new version begins with its answers. It takes the place of the signed one once it is completed and "
               "signed; the signed one stays as it is and can still be read."),
            tr("&Begin"),
            {},
            {}};
    ask.fields = {{tr("What is corrected, and &why"), "", 4}};
    AssessmentId begun;
    const bool done = askAndDo(room.window(), ask, [&](const Ask &given) -> Status {
        const auto id = correctVisit(room.caseload(), a.id, given.fields[0].value);
        if (!id) return id.problem();
        begun = *id;
        return Done{};
    });
    if (done) room.openVisit(a.person, begun);
}

bool askAndComplete(CaseRoom &room, const AssessmentRecord &a) {
    const auto missing = missingInWords(room.caseload(), room.drafts(), a.id);
    if (!missing) return room.told(missing.problem());
    if (!missing->empty()) {
        const std::string text =
            *missing + "\n\n" + tr("What is completed cannot be gone on with, and scores as it stands.");
        wxMessageDialog ask(room.window(), toWx(text), toWx(tr("Complete it all the same?")),
                            wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
        ask.SetYesNoLabels(toWx(tr("&Complete")), toWx(tr("&Not yet")));
        if (ask.ShowModal() != wxID_YES) return false;
    }
    return room.told(completeVisit(room.caseload(), a.id));
}

bool deleteDraft(CaseRoom &room, const AssessmentRecord &a) {
    const auto lost = lostWithDraft(room.caseload(), a.id);
    if (!lost) return room.told(lost.problem());
    wxMessageDialog ask(room.window(), toWx(*lost), toWx(tr("Delete a draft?")),
                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    ask.SetYesNoLabels(toWx(tr("&Delete")), toWx(tr("&Keep")));
    return ask.ShowModal() == wxID_YES && room.told(room.drafts().remove(a.id.hex()));
}

}  // namespace plumb::gui
