#include "host/gui/about_page.h"

#include <wx/button.h>

#include "host/base/translated.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/pages.h"

namespace plumb::gui {

AboutPage::AboutPage(wxWindow *parent, PageHost &host) : ScrolledPage(parent), host_(host) {
    column()->Add(makeHeading(this, tr("Who and where"), 1));
    column()->AddSpacer(gap(*this, 1));
    column()->Add(
        makeHeading(this, host.desk().byAssessor() ? tr("Who sees what you note") : tr("Who sees your answers"), 2),
        wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    for (const std::string &paragraph : noticeOf(host.desk()))
        column()->Add(makeText(this, paragraph), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
    for (const std::string &note : host.desk().notes())
        column()->Add(makeQuiet(this, note), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    column()->Add(makeHeading(this, tr("Whose workplace it is"), 2),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    const Document &document = host.desk().document();
    if (host.desk().personIsFixed()) {
        addFixed(document);
        return;
    }
    column()->Add(makeQuiet(this, tr("This stands on the report. All of it may be left out.")),
                  wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
    first_ = name_ = addField(tr("&Name"), document.person.name);
    reference_ = addField(tr("&Reference, for example a staff number"), document.person.reference);
    department_ = addField(tr("&Department"), document.person.department);
    workplace_ = addField(tr("&Workplace, for example “Office, 2nd floor, desk 14”"), document.workstation);
}

// As the store has it; it is corrected there.
void AboutPage::addFixed(const Document &document) {
    const std::pair<std::string_view, const std::string &> facts[] = {
        {trMark("Name: {text}"), document.person.name},
        {trMark("Number: {text}"), document.person.reference},
        {trMark("Department: {text}"), document.person.department},
        {trMark("Workplace: {text}"), document.workstation}};
    for (const auto &[label, value] : facts)
        if (!value.empty())
            column()->Add(makeText(this, tr(label, {{"text", value}})),
                          wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    auto *begin = new wxButton(this, wxID_ANY, toWx(tr("&Begin")));
    begin->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { CallAfter([this] { host_.goForward(); }); });
    column()->Add(begin, wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
    first_ = begin;
}

wxTextCtrl *AboutPage::addField(const std::string &label, const std::string &value) {
    auto *text = new wxStaticText(this, wxID_ANY, toWx(label));
    auto *field = new wxTextCtrl(this, wxID_ANY, toWx(value));
    field->SetMaxLength(200);
    field->SetInitialSize(wxSize(46 * GetCharWidth(), fieldHeight(*this)));
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
