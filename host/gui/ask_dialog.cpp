#include "host/gui/ask_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/radiobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "host/gui/access.h"
#include "host/gui/dialogs.h"
#include "host/gui/scrolled_page.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kWide = 52;  // average characters

class AskDialog : public wxDialog {
  public:
    AskDialog(wxWindow *parent, const Ask &ask, const std::function<Status(const Ask &)> &act)
        : wxDialog(parent, wxID_ANY, toWx(ask.title), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          ask_(ask),
          act_(act) {
        if (parent) SetFont(parent->GetFont());
        auto *sizer = new wxBoxSizer(wxVERTICAL);
        if (!ask.text.empty()) {
            auto *text = new wxStaticText(this, wxID_ANY, "");
            text->SetLabelText(broken(*this, toWx(ask.text), kWide * GetCharWidth()));
            sizer->Add(text, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this)));
        }
        for (const Ask::Group &group : ask.groups) addGroup(*sizer, group);
        for (const Ask::Field &field : ask.fields) addField(*sizer, field);
        auto *buttons = CreateStdDialogButtonSizer(wxOK | wxCANCEL);
        nameButtons(*this);
        FindWindow(wxID_OK)->SetLabel(toWx(ask.ok));
        sizer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap(*this)));
        Bind(
            wxEVT_BUTTON, [this](wxCommandEvent &) { finish(); }, wxID_OK);
        SetSizerAndFit(sizer);
        CentreOnParent();
        CallAfter([this] {  // once it is shown: radio buttons do not take the focus before
            if (!groups_.empty()) groups_.front()->SetFocus();
            else if (!fields_.empty()) fields_.front()->SetFocus();
        });
    }

  private:
    void addGroup(wxSizer &sizer, const Ask::Group &group) {
        wxArrayString options;
        for (const std::string &option : group.options) options.push_back(toWx(option));
        auto *box = new wxRadioBox(this, wxID_ANY, toWx(group.title), wxDefaultPosition, wxDefaultSize, options, 1,
                                   wxRA_SPECIFY_COLS);
        box->SetSelection(group.chosen);
        sizer.Add(box, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this)));
        groups_.push_back(box);
    }

    void addField(wxSizer &sizer, const Ask::Field &field) {
        auto *label = new wxStaticText(this, wxID_ANY, broken(*this, toWx(field.label), kWide * GetCharWidth()));
        auto *box = new wxTextCtrl(
            this, wxID_ANY, toWx(field.value), wxDefaultPosition,
            wxSize(kWide * GetCharWidth(), field.lines > 1 ? field.lines * GetCharHeight() : fieldHeight(*this)),
            field.lines > 1 ? wxTE_MULTILINE : wxTE_PROCESS_ENTER);
        wxString name = label->GetLabelText();
        name.Replace("\n", " ");
        setAccessName(*box, fromWx(name));
        if (field.lines > 1) insetText(*box, gap(*this, 0.4));
        sizer.Add(label, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this)));
        sizer.Add(box,
                  wxSizerFlags(field.lines > 1 ? 1 : 0).Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this, 0.3)));
        if (field.lines == 1) box->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { finish(); });
        fields_.push_back(box);
    }

    void finish() {
        for (size_t i = 0; i < groups_.size(); ++i) ask_.groups[i].chosen = groups_[i]->GetSelection();
        for (size_t i = 0; i < fields_.size(); ++i) ask_.fields[i].value = fromWx(fields_[i]->GetValue());
        if (const Status done = act_(ask_); !done) return showProblem(this, done.problem());
        EndModal(wxID_OK);
    }

    Ask ask_;
    const std::function<Status(const Ask &)> &act_;
    std::vector<wxRadioBox *> groups_;
    std::vector<wxTextCtrl *> fields_;
};

}  // namespace

bool askAndDo(wxWindow *parent, const Ask &ask, const std::function<Status(const Ask &)> &act) {
    return AskDialog(parent, ask, act).ShowModal() == wxID_OK;
}

}  // namespace plumb::gui
