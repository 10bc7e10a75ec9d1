#include "host/gui/photos_page.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/utils.h>

#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/photo_file.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

PhotosPage::PhotosPage(wxWindow *parent, CaseRoom &room, const PersonId &person)
    : ScrolledPage(parent), room_(room), person_(person) {
    column()->Add(makeHeading(this, "Photos", 1));
    auto shelf = photoShelf(room.caseload(), person);
    if (!shelf) {
        column()->Add(makeText(this, shelf.problem().sentence()));
        return;
    }
    shelf_ = std::move(*shelf);
    column()->Add(makeQuiet(this, shelf_.whose + ": " + photosInWords(shelf_.photos.size())));
    column()->Add(makeText(this,
                           "Photos stay in this store, small and without place and camera. They are in no report; they "
                           "are in what is handed over when the person asks for their data. No face is needed."),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    if (!shelf_.photos.empty()) {
        wxArrayString lines;
        for (const PhotoLine &photo : shelf_.photos) lines.push_back(toWx(photo.caption + "  ·  " + photo.detail));
        list_ = addList(*this, "Photo&s, the newest first", lines, 8, [this](size_t at) { open(at); });
        first_ = list_;
    }
    wxBoxSizer *ways = addRow(*this);
    if (list_) {
        addButton(*this, *ways, "&Open and measure", "The photo that is chosen in the list", [this] {
            if (list_->GetSelection() != wxNOT_FOUND) open(static_cast<size_t>(list_->GetSelection()));
        });
        addStep(*ways, "Change the &caption…", &PhotosPage::caption);
        addStep(*ways, "De&lete…", &PhotosPage::remove);
    }
    wxBoxSizer *more = addRow(*this);
    auto *fresh = addButton(*this, *more, "&Add a photo…", shelf_.whose, [this] { add(); });
    addButton(*this, *more, "&Back to " + inLabel(shelf_.whose), "", [this] { room_.showPerson(person_); });
    if (!first_) first_ = fresh;
}

void PhotosPage::addStep(wxSizer &ways, const std::string &label, void (PhotosPage::*act)(const PhotoLine &)) {
    addButton(*this, ways, label, "The photo that is chosen in the list", [this, act] {
        if (list_->GetSelection() != wxNOT_FOUND)
            (this->*act)(shelf_.photos[static_cast<size_t>(list_->GetSelection())]);
    });
}

void PhotosPage::pageShown() {
    if (first_) first_->SetFocus();
    else SetFocus();
}

void PhotosPage::add() {
    if (shelf_.places.empty())
        return showProblem(room_.window(), {"", "this person has no workplace and no visit yet",
                                            "Add a workplace to the person first: Correct the person"});
    wxFileDialog dialog(room_.window(), "Choose a photo", "", "",
                        "Photos (JPEG, PNG)|*.jpg;*.jpeg;*.png;*.JPG;*.JPEG;*.PNG", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) addFile(fromWx(dialog.GetPath()));
}

void PhotosPage::addFile(const std::string &file) {
    const auto kept = [&] {
        const wxBusyCursor busy;
        return pictureToKeep(file);
    }();
    if (!kept) return showProblem(room_.window(), kept.problem());
    Ask ask{"Add a photo",
            "It is kept upright, with 1,600 pixels on its longer side at the most. Where, when and by "
            "which camera it was taken is not kept.",
            "&Keep it",
            {},
            {}};
    ask.groups = {{"It is of", {}}, {"The person was asked, and agrees that it is kept", {"&No, or not yet", "&Yes"}}};
    for (const PhotoPlace &place : shelf_.places) ask.groups[0].options.push_back(asOption(place.name));
    ask.fields = {{"C&aption: what is to be seen", ""}};
    Id added;
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) -> Status {
        const auto id =
            addPhoto(room_.caseload(), {person_, shelf_.places[static_cast<size_t>(given.groups[0].chosen)].about,
                                        given.fields[0].value, given.groups[1].chosen == 1, *kept});
        if (!id) return id.problem();
        added = *id;
        return Done{};
    });
    if (done) room_.showPhoto(person_, added);
}

void PhotosPage::caption(const PhotoLine &photo) {
    Ask ask{"Change the caption", "", "&Keep", {}, {{"&What is to be seen", photo.caption}}};
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) {
        return keepCaption(room_.caseload(), photo.id, given.fields[0].value);
    });
    if (done) again();
}

void PhotosPage::remove(const PhotoLine &photo) {
    wxMessageDialog ask(room_.window(), toWx(askBeforeDeleting(photo.caption)), "Plumbline",
                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    ask.SetYesNoLabels("&Delete", "&Keep");
    if (ask.ShowModal() != wxID_YES) return;
    if (room_.told(deletePhoto(room_.caseload(), photo.id))) again();
}

}  // namespace plumb::gui
