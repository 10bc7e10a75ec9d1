#include "host/gui/people_page.h"

#include <wx/button.h>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/same_name.h"
#include "host/gui/access.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kShown = 13;  // lines

wxString lineOf(const PersonLine &person) {
    std::vector<std::string> parts = {person.name};
    for (const std::string *part : {&person.reference, &person.department})
        if (!part->empty()) parts.push_back(*part);
    return toWx(join(parts, "  ·  "));
}

// When somebody of the name is here already, it is asked whether a new person is the same; then what was typed is laid
// over what is known. Problem: it was not said.
Status askName(CaseRoom &room, PersonRecord &person) {
    const auto namesakes = namesakesOf(room.caseload().store(), person.who);
    if (!namesakes) return namesakes.problem();
    if (namesakes->empty()) return Done{};
    Ask ask{
        tr("The same name"),
        tr("The store has somebody of this name. If it is the same person, what you typed is added to what is known."),
        tr("&Keep"),
        {{tr("This is"), {tr("&another person")}}},
        {}};
    for (const PersonRecord &one : *namesakes)
        ask.groups[0].options.push_back(
            tr("the same person as {known}", {{"known", asOption(personInWords(one.who))}}));
    const bool said = askAndDo(room.window(), ask, [&](const Ask &given) -> Status {
        if (given.groups[0].chosen == 0) return Done{};
        PersonRecord known = (*namesakes)[static_cast<size_t>(given.groups[0].chosen - 1)];
        layOver(person.who, known.who);
        person = std::move(known);
        return Done{};
    });
    if (said) return Done{};
    return Problem{"", tr("Nothing is kept yet"), tr("Say whether it is the same person, or change the name")};
}

}  // namespace

PeoplePage::PeoplePage(wxWindow *parent, CaseRoom &room)
    : ScrolledPage(parent), room_(room), people_(room.caseload().store()) {
    column()->Add(makeHeading(this, tr("People"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    search_ = addField(*this, tr("&Name, number or e-mail, or a part of it"), room.sought().text);
    list_ = addList(*this, tr("Foun&d"), {}, kShown, [this](size_t at) { open(at); });
    said_ = makeQuiet(this, "");
    column()->Add(said_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.5)));
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("&Open"), tr("The person who is chosen in the list"), [this] {
        if (list_->GetSelection() != wxNOT_FOUND) open(static_cast<size_t>(list_->GetSelection()));
    });
    more_ = addButton(*this, *ways, tr("&Show more"), "", [this] { more(); });
    addButton(*this, *ways, tr("&Add a person…"), "", [this] {
        PersonRecord person;
        person.who.name = fromWx(search_->GetValue());
        if (const auto kept = editPerson(room_, person)) room_.showPerson(*kept);
    });
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { find(); });
    search_->Bind(wxEVT_KEY_DOWN, &PeoplePage::onKey, this);
    search_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) {
        if (!people_.lines().empty()) open(static_cast<size_t>(std::max(0, list_->GetSelection())));
    });
    find();
    for (size_t i = 0; i < people_.lines().size(); ++i)
        if (people_.lines()[i].id == room.sought().chosen) list_->SetSelection(static_cast<int>(i));
}

void PeoplePage::pageShown() {
    search_->SetFocus();
    search_->SelectAll();  // the next name is typed over the last
}

void PeoplePage::find() {
    room_.sought().text = fromWx(search_->GetValue());
    if (!room_.told(people_.find(fromWx(search_->GetValue())))) return;
    show();
    if (search_->HasFocus()) announce(*said_, people_.summary() + " " + chosenLine());
}

std::string PeoplePage::chosenLine() const {
    return list_->GetSelection() == wxNOT_FOUND ? "" : fromWx(list_->GetStringSelection());
}

void PeoplePage::more() {
    const int at = list_->GetSelection();
    if (!room_.told(people_.more())) return;
    show();
    list_->SetSelection(at);
    list_->SetFocus();
}

void PeoplePage::show() {
    wxArrayString lines;
    for (const PersonLine &person : people_.lines()) lines.push_back(lineOf(person));
    list_->Set(lines);
    if (!lines.empty()) list_->SetSelection(0);
    breakText(said_, people_.summary());
    more_->Enable(people_.hasMore());
}

// The arrows move in the list while the words are still being typed.
void PeoplePage::onKey(wxKeyEvent &event) {
    const int code = event.GetKeyCode(), count = static_cast<int>(list_->GetCount());
    if ((code != WXK_DOWN && code != WXK_UP) || count == 0) return event.Skip();
    const int at = list_->GetSelection() + (code == WXK_DOWN ? 1 : -1);
    if (at < 0 || at >= count) return;
    list_->SetSelection(at);
    announce(*said_, chosenLine());  // because the focus stays where it is
}

void PeoplePage::open(size_t at) {
    const PersonId person = people_.lines()[at].id;
    room_.sought().chosen = person;
    CallAfter([this, person] { room_.showPerson(person); });
}

std::optional<PersonId> editPerson(CaseRoom &room, PersonRecord person) {
    const bool isNew = person.id.none();
    Ask ask{
        isNew ? tr("Add a person") : tr("Correct a person"), tr("A name or a number is needed."), tr("&Keep"), {}, {}};
    ask.fields = {{tr("&Name"), person.who.name},
                  {tr("N&umber, for example a staff number"), person.who.reference},
                  {tr("&Department"), person.who.department},
                  {tr("&E-mail address"), person.who.email},
                  {isNew ? tr("&Workplace, for example “Office, 2nd floor, desk 14”") : tr("&Another workplace"), ""}};
    std::optional<PersonId> kept;
    askAndDo(room.window(), ask, [&](const Ask &given) -> Status {
        PersonRecord typed = person;
        std::string *const texts[] = {&typed.who.name, &typed.who.reference, &typed.who.department, &typed.who.email};
        for (size_t i = 0; i < std::size(texts); ++i) *texts[i] = oneLine(given.fields[i].value);
        if (isNew)
            if (Status said = askName(room, typed); !said) return said;
        Status done = keepPerson(room.caseload(), typed, {oneLine(given.fields[4].value)});
        if (done) kept = typed.id;
        return done;
    });
    return kept;
}

}  // namespace plumb::gui
