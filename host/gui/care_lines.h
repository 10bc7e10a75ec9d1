// Lines of a card or a sheet on a page, as native text.
#pragma once
#include "host/gui/scrolled_page.h"
#include "host/present/care_card.h"

namespace plumb::gui {

// A shape and words in the colour of a band.
wxSizer *makeBandLine(ScrolledPage &page, Level level, const std::string &text, int rank);

void addCareLine(ScrolledPage &page, const CareLine &line);
void addCareLines(ScrolledPage &page, const std::vector<CareLine> &lines);
// The card: its title with shape and colour where it is one.
void addCareCard(ScrolledPage &page, const CareCard &card);

}  // namespace plumb::gui
