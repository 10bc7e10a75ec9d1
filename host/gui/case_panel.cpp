#include "host/gui/case_panel.h"

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/statline.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/flow_row.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

CasePanel::CasePanel(wxWindow *parent, CaseRoom &room) : wxPanel(parent), place_(new wxBoxSizer(wxVERTICAL)) {
    auto *column = new wxBoxSizer(wxVERTICAL);
    auto *bar = new wxWrapSizer(wxHORIZONTAL);
    auto way = [&](const std::string &label, void (CaseRoom::*go)()) {
        auto *button = new wxButton(this, wxID_ANY, toWx(label));
        button->Bind(wxEVT_BUTTON, [this, &room, go](wxCommandEvent &) { CallAfter([&room, go] { (room.*go)(); }); });
        bar->Add(button, wxSizerFlags().Border(wxRIGHT, gap(*this, 0.5)));
    };
    if (room.isOpen() && !room.holdsKey()) {  // which nothing but saying so may take from the screen
        way(tr("&Queue"), &CaseRoom::showQueue);
        way(tr("&People"), &CaseRoom::showPeople);
        way(tr("&Import…"), &CaseRoom::showImport);
        way(tr("Close the store"), &CaseRoom::close);
        column->Add(bar, wxSizerFlags().Expand().Border(wxALL, gap(*this, 0.7)));
        column->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    }
    column->Add(place_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void CasePanel::show(ScrolledPage *page) {
    page_ = page;
    place_->Add(page, wxSizerFlags(1).Expand());
    Layout();
}

wxTextCtrl *addField(ScrolledPage &page, const std::string &label, const std::string &value, long style) {
    auto *text = new wxStaticText(&page, wxID_ANY, toWx(label));
    auto *field =
        new wxTextCtrl(&page, wxID_ANY, toWx(value), wxDefaultPosition, wxDefaultSize, style | wxTE_PROCESS_ENTER);
    page.whenWidth(field, [field, &page](int width) {
        field->SetMinSize(wxSize(std::min(width, 46 * page.GetCharWidth()), fieldHeight(page)));
    });
    page.column()->Add(text, wxSizerFlags().Border(wxBOTTOM, gap(page, 0.2)));
    page.column()->Add(field, wxSizerFlags().Border(wxBOTTOM, gap(page, 0.7)));
    return field;
}

wxButton *addButton(ScrolledPage &page, wxSizer &sizer, const std::string &label, const std::string &about,
                    std::function<void()> act) {
    auto *button = new wxButton(&page, wxID_ANY, toWx(label));
    if (!about.empty()) setAccessDescription(*button, about);
    button->Bind(wxEVT_BUTTON, [&page, act](wxCommandEvent &) { page.CallAfter(act); });
    sizer.Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, gap(page, 0.5)));
    return button;
}

wxBoxSizer *addRow(ScrolledPage &page) {
    auto *row = new FlowRow;
    page.column()->Add(row, wxSizerFlags().Border(wxTOP, gap(page, 0.3)));
    page.whenWidth(&page, [row](int width) { row->setWidth(width); });
    return row;
}

void setShown(ScrolledPage &page, wxListBox *list, int lines) {
    page.forget(list);
    page.whenWidth(list, [list, lines, &page](int width) {
        const int row = static_cast<int>(1.55 * page.GetCharHeight());
        const int most = std::max(3, page.GetClientSize().y * 2 / 5 / row);  // what is below is seen too
        const int room = page.GetClientSize().x - 2 * gap(page, 1.6);
        int wide = width;  // of a line of text; longer where a line of the list needs it and the window has it
        for (const wxString &line : list->GetStrings())
            wide = std::max(wide, std::min(room, list->GetTextExtent(line).x + gap(page, 1.5)));
        list->SetMinSize(wxSize(wide, row * std::min(lines, most)));
    });
}

std::string listLine(std::vector<std::string> parts, bool overdue) {
    std::erase(parts, "");
    return (overdue ? std::string(levelSign(Level::act)) + "  " : "") + join(parts, "  ·  ");
}

wxListBox *addList(ScrolledPage &page, const std::string &label, const wxArrayString &lines, int shown,
                   std::function<void(size_t)> open) {
    auto *text = new wxStaticText(&page, wxID_ANY, toWx(label));
    auto *list = new wxListBox(&page, wxID_ANY, wxDefaultPosition, wxDefaultSize, lines, wxLB_SINGLE | wxLB_HSCROLL);
    setAccessName(*list, fromWx(text->GetLabelText()));
    page.column()->Add(text, wxSizerFlags().Border(wxBOTTOM, gap(page, 0.2)));
    page.column()->Add(list, wxSizerFlags().Border(wxBOTTOM, gap(page, 0.3)));
    setShown(page, list, shown);
    auto act = [&page, list, open] {
        const int at = list->GetSelection();
        if (open && at != wxNOT_FOUND) page.CallAfter([open, at] { open(static_cast<size_t>(at)); });
    };
    list->Bind(wxEVT_LISTBOX_DCLICK, [act](wxCommandEvent &) { act(); });
    list->Bind(wxEVT_CHAR_HOOK, [act](wxKeyEvent &event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter && !event.HasAnyModifiers()) act();
        else event.Skip();
    });
    if (lines.empty()) return list;
    list->SetSelection(0);
    list->CallAfter([list] { list->SetFirstItem(0); });  // GTK scrolls to what is chosen before it knows the height
    return list;
}

}  // namespace plumb::gui
