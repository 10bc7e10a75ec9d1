#include "host/gui/ask_dialog.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/display.h>
#include <wx/msgdlg.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/dialogs.h"
#include "host/gui/scrolled_page.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kWide = 52;  // average characters

// Radio buttons under a title, the arrow keys choosing as on the pages with questions: in a wxRadioBox they only move
// the focus, on GTK.
class Choices {
  public:
    Choices(wxWindow &dialog, wxSizer &sizer, const Ask::Group &group) {
        auto *title = new wxStaticText(&dialog, wxID_ANY, toWx(group.title));
        setTextLook(*title, headingLook(3));
        sizer.Add(title, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(dialog)));
        // One is always chosen; while nothing is, it is this one, which nobody sees.
        auto *nothing = new wxRadioButton(&dialog, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
        nothing->Hide();
        for (const std::string &option : group.options) {
            auto *button = new wxRadioButton(&dialog, wxID_ANY, toWx(option));
            setAccessDescription(*button, group.title);
            sizer.Add(button, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(dialog, 0.45)));
            buttons_.push_back(button);
        }
        if (group.chosen >= 0) buttons_.at(static_cast<size_t>(group.chosen))->SetValue(true);
    }
    int chosen() const {
        const auto at = std::find_if(buttons_.begin(), buttons_.end(), [](const auto *one) { return one->GetValue(); });
        return at == buttons_.end() ? -1 : static_cast<int>(at - buttons_.begin());
    }
    void setFocus() const { buttons_.at(static_cast<size_t>(std::max(chosen(), 0)))->SetFocus(); }

  private:
    std::vector<wxRadioButton *> buttons_;
};

class AskDialog : public wxDialog {
  public:
    AskDialog(wxWindow *parent, const Ask &ask, const std::function<Status(const Ask &)> &act)
        : wxDialog(parent, wxID_ANY, toWx(ask.title), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          ask_(ask),
          act_(act) {
        if (parent) SetFont(parent->GetFont());
        window_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxVSCROLL);
        asked_ = new wxPanel(window_);
        auto *sizer = new wxBoxSizer(wxVERTICAL);
        if (!ask.text.empty()) {
            auto *text = new wxStaticText(asked_, wxID_ANY, "");
            text->SetLabelText(broken(*this, toWx(ask.text), kWide * GetCharWidth()));
            sizer->Add(text, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this)));
        }
        for (size_t i = 0; i < ask.fieldsFirst; ++i) addField(*sizer, ask.fields[i]);
        for (const Ask::Group &group : ask.groups) groups_.emplace_back(*asked_, *sizer, group);
        for (size_t i = ask.fieldsFirst; i < ask.fields.size(); ++i) addField(*sizer, ask.fields[i]);
        asked_->SetSizer(sizer);
        auto *buttons = CreateStdDialogButtonSizer(wxOK | wxCANCEL);
        nameButtons(*this);
        FindWindow(wxID_OK)->SetLabel(toWx(ask.ok));
        layOut(buttons);
        Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent &) { follow(); });
        Bind(
            wxEVT_BUTTON, [this](wxCommandEvent &) { finish(); }, wxID_OK);
        Bind(
            wxEVT_BUTTON, [this](wxCommandEvent &event) { event.Skip(mayLeave()); }, wxID_CANCEL);
        centre(*this);
        CallAfter([this] {  // once it is shown: radio buttons do not take the focus before
            if (!groups_.empty() && ask_.fieldsFirst == 0) groups_.front().setFocus();
            else if (!fields_.empty()) fields_.front()->SetFocus();
        });
    }

  private:
    // On a low screen what is asked scrolls, and the buttons stay.
    void layOut(wxSizer *buttons) {
        auto *sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(window_, wxSizerFlags(1).Expand());
        sizer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap(*this)));
        SetSizer(sizer);
        window_->SetScrollRate(0, GetCharHeight());
        window_->Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
            fill();
            event.Skip();
        });
        window_->Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent &event) {
            event.Skip();
            bringIntoView(*window_, *event.GetWindow());
        });
        const int frame = 2 * GetCharHeight();  // what the desktop puts around
        room_ = wxDisplay(GetParent() ? GetParent() : this).GetClientArea().height - frame - buttons->GetMinSize().y -
                2 * gap(*this);
        fit();
    }
    void fit() {
        const wxSize least = asked_->GetSizer()->CalcMin();
        const int bar = least.y > room_ ? wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this) : 0;
        window_->SetMinSize(wxSize(least.x + bar, std::min(least.y, room_)));
        GetSizer()->SetSizeHints(this);
        fill();
    }
    void fill() {
        wxSize size = asked_->GetSizer()->CalcMin();
        size.IncTo(window_->GetClientSize());
        asked_->SetSize(size);
        window_->SetVirtualSize(size);
    }

    void addField(wxSizer &sizer, const Ask::Field &field) {
        auto *label = new wxStaticText(asked_, wxID_ANY, broken(*this, toWx(field.label), kWide * GetCharWidth()));
        auto *box = new wxTextCtrl(
            asked_, wxID_ANY, toWx(field.value), wxDefaultPosition,
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

    void takeChosen() {
        for (size_t i = 0; i < groups_.size(); ++i) ask_.groups[i].chosen = groups_[i].chosen();
    }

    // What was not typed but follows from the choices.
    void follow() {
        takeChosen();
        for (size_t i = 0; i < fields_.size(); ++i) {
            Ask::Field &field = ask_.fields[i];
            if (!field.usual || fromWx(fields_[i]->GetValue()) != field.value) continue;
            field.value = field.usual(ask_);
            fields_[i]->ChangeValue(toWx(field.value));
        }
    }

    // Whether nothing that was typed is lost.
    bool mayLeave() {
        bool typed = false;
        for (size_t i = 0; i < fields_.size(); ++i)
            typed = typed || fromWx(fields_[i]->GetValue()) != ask_.fields[i].value;
        if (!typed) return true;
        wxMessageDialog lose(this, toWx(tr("Leave without keeping what you typed?")), GetTitle(),
                             wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
        lose.SetYesNoLabels(toWx(tr("&Leave")), toWx(tr("&Stay")));
        return lose.ShowModal() == wxID_YES;
    }

    void finish() {
        takeChosen();
        Ask given = ask_;  // what is typed is still what would be lost when it does not work
        for (size_t i = 0; i < fields_.size(); ++i) given.fields[i].value = fromWx(fields_[i]->GetValue());
        if (const Status done = act_(given); !done) return showProblem(this, done.problem());
        EndModal(wxID_OK);
    }

    Ask ask_;
    wxScrolledWindow *window_ = nullptr;
    wxPanel *asked_ = nullptr;
    int room_ = 0;  // for what is asked, on this screen
    const std::function<Status(const Ask &)> &act_;
    std::vector<Choices> groups_;
    std::vector<wxTextCtrl *> fields_;
};

}  // namespace

bool askAndDo(wxWindow *parent, const Ask &ask, const std::function<Status(const Ask &)> &act) {
    return AskDialog(parent, ask, act).ShowModal() == wxID_OK;
}

}  // namespace plumb::gui
