// The photos of a person's workplaces: a list in words, one more, captions, and their end.
#pragma once
#include <wx/listbox.h>

#include <optional>

#include "host/caseload/photos.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class PhotosPage : public ScrolledPage {
  public:
    PhotosPage(wxWindow *parent, CaseRoom &room, const PersonId &person);
    void pageShown() override;
    void remove(const PhotoLine &photo);  // asks first

  private:
    void add();
    void caption(const PhotoLine &photo);
    void open(size_t at) { room_.showPhoto(person_, shelf_.photos[at].id); }
    void addStep(wxSizer &ways, const std::string &label, void (PhotosPage::*act)(const PhotoLine &));
    void again() { room_.showPhotos(person_); }

    CaseRoom &room_;
    PersonId person_;
    PhotoShelf shelf_;
    wxListBox *list_ = nullptr;
    wxWindow *first_ = nullptr;
};

// Asks for a file, of what it is and whether the person agrees, and keeps it; nothing when it was not kept. `about`:
// what it most likely is of.
std::optional<Id> takePhoto(CaseRoom &room, const PersonId &person, const Id &about);

}  // namespace plumb::gui
