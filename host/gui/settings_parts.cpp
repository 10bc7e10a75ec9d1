#include "host/gui/settings_parts.h"

#include "host/base/translated.h"
#include "host/caseload/store_keeping.h"
#include "host/gui/access.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/store/seal.h"

namespace plumb::gui {

Choices::Choices(ScrolledPage &page, const std::string &question, const std::vector<std::string> &options,
                 size_t chosen) {
    page.column()->Add(page.makeHeading(&page, question, 3), wxSizerFlags().Border(wxBOTTOM, gap(page, 0.2)));
    for (const std::string &option : options) {
        auto *button =
            new wxRadioButton(&page, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, buttons_.empty() ? wxRB_GROUP : 0);
        page.breakText(button, option, gap(page, 2.2));
        setAccessDescription(*button, question);
        page.column()->Add(button, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(page, 0.2)));
        buttons_.push_back(button);
    }
    page.column()->AddSpacer(gap(page, 0.8));
    buttons_.at(chosen)->SetValue(true);
}

size_t Choices::chosen() const {
    for (size_t i = 0; i < buttons_.size(); ++i)
        if (buttons_[i]->GetValue()) return i;
    return 0;
}

void Choices::whenChosen(const std::function<void()> &act) {
    for (wxRadioButton *button : buttons_) button->Bind(wxEVT_RADIOBUTTON, [act](wxCommandEvent &) { act(); });
}

wxCheckBox *addTick(ScrolledPage &page, const std::string &label, const std::string &about, bool ticked) {
    auto *box = new wxCheckBox(&page, wxID_ANY, toWx(label));
    box->SetValue(ticked);
    setAccessDescription(*box, about);
    page.column()->Add(box, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(page, 0.2)));
    return box;
}

wxTextCtrl *addFileField(ScrolledPage &page, const std::string &label, const std::string &value) {
    wxTextCtrl *field = addField(page, label, value);
    page.whenWidth(field, [field](int width) { field->SetMinSize(wxSize(width, fieldHeight(*field))); });
    return field;
}

wxTextCtrl *addSecretField(ScrolledPage &page, const std::string &label) {
    return addField(page, label, "", wxTE_PASSWORD);
}

wxCheckBox *addShowing(ScrolledPage &page, const std::string &label, std::vector<wxTextCtrl *> fields) {
    wxCheckBox *box = addTick(page, label, tr("Passphrases can then be read on the screen"), false);
    box->Bind(wxEVT_CHECKBOX, [fields](wxCommandEvent &event) {
        for (wxTextCtrl *field : fields) {
            const long style = field->GetWindowStyleFlag() & ~wxTE_PASSWORD;
            field->SetWindowStyleFlag(event.IsChecked() ? style : style | wxTE_PASSWORD);
        }
    });
    return box;
}

StrengthLine::StrengthLine(ScrolledPage &page, wxTextCtrl *field)
    : page_(&page), field_(field), text_(page.makeQuiet(&page, "")) {
    page.column()->Add(text_, wxSizerFlags().Border(wxBOTTOM, gap(page, 0.6)));
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { look(); });
}

void StrengthLine::look() {
    std::string typed = fromWx(field_->GetValue());
    const std::string sentence = lookAtPassphrase(typed).sentence;
    wipe(typed);
    page_->breakText(text_, sentence);
    setAccessDescription(*field_, sentence);
    page_->reflow();
}

std::string taken(wxTextCtrl &field) {
    std::string secret = fromWx(field.GetValue());
    field.ChangeValue("");
    return secret;
}

ToldLine::ToldLine(ScrolledPage &page) : page_(&page), text_(page.makeText(&page, "")) {
    page.column()->Add(text_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(page, 0.4)));
}

void ToldLine::say(const std::string &text) {
    page_->breakText(text_, text);
    page_->reflow();
    if (text.empty() || !text_->IsShownOnScreen()) return;
    page_->showChild(text_);
    announce(*text_, text);
}

}  // namespace plumb::gui
