#include "host/gui/about_page.h"

#include <wx/button.h>

#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/pages.h"

namespace plumb::gui {

AboutPage::AboutPage(wxWindow *parent, PageHost &host) : ScrolledPage(parent), host_(host) {
    column()->Add(makeHeading(this, "Who and where", 1));
    column()->AddSpacer(gap(*this, 1));
    column()->Add(makeHeading(this, "Who sees your answers", 2), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    for (const std::string &paragraph : noticeOf(host.desk()))
        column()->Add(makeText(this, paragraph), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
    for (const std::string &note : host.desk().notes())
        column()->Add(makeQuiet(this, note), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    column()->Add(makeHeading(this, "Whose workplace it is", 2),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    const Document &document = host.desk().document();
    if (host.desk().personIsFixed()) {
        addFixed(document);
        return;
    }
    column()->Add(makeQuiet(this, "This stands on the report. All of it may be left out."),
                  wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
    first_ = name_ = addField("&Name", document.person.name);
    reference_ = addField("&Reference, for example a staff number", document.person.reference);
    department_ = addField("&Department", document.person.department);
    workplace_ = addField("&Workplace, for example “Office, 2nd floor, desk 14”", document.workstation);
}

// As the store has it; it is corrected there.
void AboutPage::addFixed(const Document &document) {
    const std::pair<const char *, const std::string &> facts[] = {{"Name: ", document.person.name},
                                                                  {"Number: ", document.person.reference},
                                                                  {"Department: ", document.person.department},
                                                                  {"Workplace: ", document.workstation}};
    for (const auto &[label, value] : facts)
        if (!value.empty())
            column()->Add(makeText(this, label + value), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    auto *begin = new wxButton(this, wxID_ANY, "&Begin");
    begin->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { CallAfter([this] { host_.goForward(); }); });
    column()->Add(begin, wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
    first_ = begin;
}

wxTextCtrl *AboutPage::addField(const std::string &label, const std::string &value) {
    auto *text = new wxStaticText(this, wxID_ANY, toWx(label));
    auto *field = new wxTextCtrl(this, wxID_ANY, toWx(value));
    field->SetMaxLength(200);
    field->SetInitialSize(wxSize(46 * GetCharWidth(), -1));
    column()->Add(text, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.2)));
    column()->Add(field, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.7)));
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { give(); });
    return field;
}

void AboutPage::give() {
    Person person = host_.desk().document().person;
    person.name = fromWx(name_->GetValue());
    person.reference = fromWx(reference_->GetValue());
    person.department = fromWx(department_->GetValue());
    host_.desk().setPerson(person, fromWx(workplace_->GetValue()));
    host_.changed();
}

}  // namespace plumb::gui
