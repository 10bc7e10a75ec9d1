// One photo: the picture, what is being measured on it, and what was.
#pragma once
#include <wx/listbox.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include <optional>

#include "host/caseload/photos.h"
#include "host/gui/case_room.h"
#include "host/gui/photo_canvas.h"

namespace plumb::gui {

class PhotoPage : public ScrolledPage {
  public:
    PhotoPage(wxWindow *parent, CaseRoom &room, const PersonId &person, const Id &photo);
    void pageShown() override;

    PhotoCanvas *canvas() { return canvas_; }
    wxListBox *list() { return list_; }

  private:
    void addKinds();
    void addPicture(const wxImage &picture);
    void addResults();
    wxTextCtrl *addTyped(const std::string &label, long style = 0);
    void arrange();  // picture and list beside each other where there is room
    void setKind(MeasureKind kind);
    void place();
    void removeChosen();
    void nameChosen();
    void keep(const std::string &said);  // what changed, into the store; told with what comes next
    void say(const std::string &said);
    void showLines();

    CaseRoom &room_;
    PersonId person_;
    Photo photo_;
    std::optional<Measuring> measuring_;
    wxTextCtrl *name_ = nullptr, *length_ = nullptr, *said_ = nullptr;
    PhotoCanvas *canvas_ = nullptr;
    wxListBox *list_ = nullptr;
    wxBoxSizer *both_ = nullptr, *left_ = nullptr, *results_ = nullptr;
    std::vector<wxWindow *> wide_;  // as wide as the left side
    bool beside_ = true;
    double shape_ = 1;  // height of the picture by its width
};

}  // namespace plumb::gui
