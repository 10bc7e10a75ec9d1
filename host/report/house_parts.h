// What of an organisation's own stands on a page, and where: its letterhead above everything, its sections where the
// page wants them, its last lines at the end.
//
// On a page that begins with a card for somebody who is to be seen, the letterhead is the name alone, and there are no
// sections: nothing that could keep the reader from acting on the card.
#pragma once
#include <string>

#include "host/base/html.h"
#include "host/form/words.h"
#include "host/report/copy.h"
#include "host/report/house.h"

namespace plumb {

// whole: also the last lines. withoutFoot: for a page that the person gives away.
enum class Letterhead { whole, withoutFoot, nameOnly, none };

// The values of a copy: all that is in them was released for it. `page`: the report's own words.
TemplateValues houseValues(const House &house, const Released &released, const Words &page);

// Values that every page has. `day` may be "".
TemplateValues houseValues(const House &house, const std::string &day);

// Into the head of a page, after its own style; nothing when the house has no colours.
void appendHouseStyle(Html &page, const House &house);

House::Reader readerOf(Copy copy);

void appendLetterhead(Html &page, const House &house, Letterhead letterhead, const std::string &day);
void appendHouseSections(Html &page, const House &house, House::Reader reader, const TemplateValues &values);
void appendHouseFoot(Html &page, const House &house, const std::string &day);

}  // namespace plumb
