#include "host/gui/care_lines.h"

#include <wx/statbmp.h>

#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

void addPoint(ScrolledPage &page, const std::string &text) {
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    line->AddSpacer(gap(page, 0.3));
    line->Add(new wxStaticText(&page, wxID_ANY, toWx("•")), wxSizerFlags().Border(wxRIGHT, gap(page, 0.4)));
    line->Add(page.makeText(&page, text, gap(page, 1)));
    page.column()->Add(line, wxSizerFlags().Border(wxTOP, gap(page, 0.25)));
}

}  // namespace

wxSizer *makeBandLine(ScrolledPage &page, Level level, const std::string &text, int rank) {
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    const int size = static_cast<int>(page.GetCharHeight() * (rank == 1 ? 1.5 : 0.95));
    auto *shape = new wxStaticBitmap(&page, wxID_ANY, levelBitmap(level, size));
    line->Add(shape, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap(page, 0.5)));
    wxStaticText *word = page.makeHeading(&page, text, rank);
    word->SetForegroundColour(levelText(level));
    line->Add(word, wxSizerFlags().CenterVertical());
    return line;
}

void addCareLine(ScrolledPage &page, const CareLine &line) {
    wxBoxSizer &column = *page.column();
    switch (line.kind) {
        case CareLine::Kind::title:
            column.Add(page.makeHeading(&page, line.text, 2), wxSizerFlags().Border(wxBOTTOM, gap(page, 0.3)));
            break;
        case CareLine::Kind::heading:
            column.Add(page.makeHeading(&page, line.text, 3), wxSizerFlags().Border(wxTOP, gap(page, 0.7)));
            break;
        case CareLine::Kind::text:
            column.Add(page.makeText(&page, line.text), wxSizerFlags().Border(wxTOP, gap(page, 0.3)));
            break;
        case CareLine::Kind::point: addPoint(page, line.text); break;
        case CareLine::Kind::quiet:
            column.Add(page.makeQuiet(&page, line.text), wxSizerFlags().Border(wxTOP, gap(page, 0.3)));
            break;
    }
}

void addCareLines(ScrolledPage &page, const std::vector<CareLine> &lines) {
    for (const CareLine &line : lines) addCareLine(page, line);
}

void addCareCard(ScrolledPage &page, const CareCard &card) {
    for (const CareLine &line : card.lines) {
        if (line.kind != CareLine::Kind::title || !card.isCard()) addCareLine(page, line);
        else
            page.column()->Add(makeBandLine(page, card.level(), line.text, 1),
                               wxSizerFlags().Border(wxBOTTOM, gap(page, 0.4)));
    }
}

}  // namespace plumb::gui
