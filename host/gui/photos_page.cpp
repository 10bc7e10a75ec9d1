#include "host/gui/photos_page.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/utils.h>

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/photo_file.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

std::string askPhotoFile(CaseRoom &room) {
    wxFileDialog dialog(room.window(), toWx(tr("Choose a photo")), "", "",
                        toWx(tr("Photos (JPEG, PNG)|*.jpg;*.jpeg;*.png;*.JPG;*.JPEG;*.PNG")),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    return dialog.ShowModal() == wxID_OK ? fromWx(dialog.GetPath()) : "";
}

// What a photo most likely is of stands first among what it may be of.
Result<PhotoShelf> placesFor(CaseRoom &room, const PersonId &person, const Id &about) {
    auto shelf = photoShelf(room.caseload(), person);
    if (!shelf) return shelf;
    if (shelf->places.empty())
        return Problem{"", tr("this person has no workplace and no visit yet"),
                       tr("Add a workplace to the person first: Correct the person")};
    std::stable_partition(shelf->places.begin(), shelf->places.end(),
                          [&](const PhotoPlace &place) { return place.about == about; });
    return shelf;
}

Result<std::string> readPicture(const std::string &file) {
    const wxBusyCursor busy;
    return pictureToKeep(file);
}

}  // namespace

PhotosPage::PhotosPage(wxWindow *parent, CaseRoom &room, const PersonId &person)
    : ScrolledPage(parent), room_(room), person_(person) {
    column()->Add(makeHeading(this, tr("Photos"), 1));
    auto shelf = photoShelf(room.caseload(), person);
    if (!shelf) {
        column()->Add(makeText(this, shelf.problem().sentence()));
        return;
    }
    shelf_ = std::move(*shelf);
    column()->Add(makeQuiet(this, shelf_.whose + ": " + photosInWords(shelf_.photos.size())));
    column()->Add(
        makeText(this, tr("Photos stay in this store, small and without place and camera. They are in no report; they "
                          "are in what is handed over when the person asks for their data. No face is needed.")),
        wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    if (!shelf_.photos.empty()) {
        wxArrayString lines;
        for (const PhotoLine &photo : shelf_.photos) lines.push_back(toWx(photo.caption + "  ·  " + photo.detail));
        list_ = addList(*this, tr("Photo&s, the newest first"), lines, 8, [this](size_t at) { open(at); });
        first_ = list_;
    }
    wxBoxSizer *ways = addRow(*this);
    if (list_) {
        addButton(*this, *ways, tr("&Open and measure"), tr("The photo that is chosen in the list"), [this] {
            if (list_->GetSelection() != wxNOT_FOUND) open(static_cast<size_t>(list_->GetSelection()));
        });
        addStep(*ways, tr("Change the &caption…"), &PhotosPage::caption);
        addStep(*ways, tr("De&lete…"), &PhotosPage::remove);
    }
    wxBoxSizer *more = addRow(*this);
    auto *fresh = addButton(*this, *more, tr("&Add a photo…"), shelf_.whose, [this] { add(); });
    addButton(*this, *more, tr("&Back to {person}", {{"person", inLabel(shelf_.whose)}}), "",
              [this] { room_.showPerson(person_); });
    if (!first_) first_ = fresh;
}

void PhotosPage::addStep(wxSizer &ways, const std::string &label, void (PhotosPage::*act)(const PhotoLine &)) {
    addButton(*this, ways, label, tr("The photo that is chosen in the list"), [this, act] {
        if (list_->GetSelection() != wxNOT_FOUND)
            (this->*act)(shelf_.photos[static_cast<size_t>(list_->GetSelection())]);
    });
}

void PhotosPage::pageShown() {
    if (first_) first_->SetFocus();
    else SetFocus();
}

void PhotosPage::add() {
    if (const auto added = takePhoto(room_, person_, {})) room_.showPhoto(person_, *added);
}

void PhotosPage::caption(const PhotoLine &photo) {
    Ask ask{tr("Change the caption"), "", tr("&Keep"), {}, {{tr("&What is to be seen"), photo.caption}}};
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) {
        return keepCaption(room_.caseload(), photo.id, given.fields[0].value);
    });
    if (done) again();
}

void PhotosPage::remove(const PhotoLine &photo) {
    wxMessageDialog ask(room_.window(), toWx(askBeforeDeleting(photo.caption)), "Plumbline",
                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    ask.SetYesNoLabels(toWx(tr("&Delete")), toWx(tr("&Keep")));
    if (ask.ShowModal() != wxID_YES) return;
    if (room_.told(deletePhoto(room_.caseload(), photo.id))) again();
}

std::optional<Id> takePhoto(CaseRoom &room, const PersonId &person, const Id &about) {
    const auto shelf = placesFor(room, person, about);
    const std::string file = shelf ? askPhotoFile(room) : "";
    if (shelf && file.empty()) return std::nullopt;
    const auto kept = shelf ? readPicture(file) : Result<std::string>(shelf.problem());
    if (!kept) {
        showProblem(room.window(), kept.problem());
        return std::nullopt;
    }
    Ask ask{tr("Add a photo"),
            tr("It is kept upright, with 1,600 pixels on its longer side at the most. Where, when and by "
               "which camera it was taken is not kept."),
            tr("&Keep it"),
            {},
            {}};
    ask.groups = {{tr("It is of"), {}},
                  {tr("The person was asked, and agrees that it is kept"), {tr("&No, or not yet"), tr("&Yes")}}};
    for (const PhotoPlace &place : shelf->places) ask.groups[0].options.push_back(asOption(place.name));
    ask.fields = {{tr("C&aption: what is to be seen"), ""}};
    Id added;
    const bool done = askAndDo(room.window(), ask, [&](const Ask &given) -> Status {
        const auto id =
            addPhoto(room.caseload(), {person, shelf->places[static_cast<size_t>(given.groups[0].chosen)].about,
                                       given.fields[0].value, given.groups[1].chosen == 1, *kept});
        if (!id) return id.problem();
        added = *id;
        return Done{};
    });
    return done ? std::optional(added) : std::nullopt;
}

}  // namespace plumb::gui
