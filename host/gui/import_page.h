// Taking in what others sent: a list of people from a personnel file, sealed self-assessments. Both are looked at
// first; nothing is stored before that is said.
#pragma once
#include <wx/checkbox.h>

#include "host/caseload/people_file.h"
#include "host/caseload/sealed_files.h"
#include "host/gui/case_room.h"
#include "host/gui/same_name_block.h"

namespace plumb::gui {

class ImportPage : public ScrolledPage {
  public:
    ImportPage(wxWindow *parent, CaseRoom &room);
    void pageShown() override;

  private:
    void choosePeople();
    void chooseSealed();

    CaseRoom &room_;
    wxWindow *first_ = nullptr;
};

// What a personnel file would change.
class PeopleFilePage : public ScrolledPage {
  public:
    PeopleFilePage(wxWindow *parent, CaseRoom &room, PeopleFile people, std::string file);
    void pageShown() override;

  private:
    void addRows(const wxArrayString &lines);
    void take();
    CaseRoom &room_;
    PeopleFile people_;
    std::string file_;
    std::optional<SameNameBlock> names_;
    wxWindow *first_ = nullptr;
};

// What sealed files hold, and whose keys are to be accepted.
class SealedPage : public ScrolledPage {
  public:
    SealedPage(wxWindow *parent, CaseRoom &room, SealedLook look);
    void pageShown() override;

  private:
    void addFile(const SealedFile &file);
    void take();
    CaseRoom &room_;
    SealedLook look_;
    std::vector<std::pair<size_t, wxCheckBox *>> keys_;  // place in look_.files; for keys that are new
    wxCheckBox *strangers_ = nullptr;
    std::optional<SameNameBlock> names_;
    wxWindow *first_ = nullptr;
};

}  // namespace plumb::gui
