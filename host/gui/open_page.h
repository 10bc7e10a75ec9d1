// Hands a page of HTML to the person's browser, which shows and prints it.
#pragma once
#include "host/gui/page_host.h"
#include "host/present/outcome.h"

namespace plumb::gui {

// In a file of the user's own folder, which lies there as long as the draft; of a visit in one that goes with the
// store. Told when it cannot be written or shown. The file that can be found again, or "".
std::string openInBrowser(PageHost &host, const std::string &name, const Result<std::string> &html);

// A page about somebody else, in a file that goes with the store (shown_pages.h).
Status showInBrowser(const std::string &name, const Result<std::string> &html);

void openSheet(PageHost &host, Sheet sheet);

}  // namespace plumb::gui
