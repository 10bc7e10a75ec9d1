// Pages that a browser shows, which needs a file. Those about a draft of one's own lie in a folder of their own for as
// long as the draft does.
//
// Pages about other people are there for as long as they are looked at: a sealed store leaves none.
// They lie in clear in a folder that only the user may enter, on the user's run-time folder where there is one (which
// is memory, and gone when they log out), else beside the user's other files. Each opening is a file of its own, so
// that a page that is read anew never shows somebody else's.
#pragma once
#include <string>

#include "host/base/problem.h"

namespace plumb {

// `reports/<draft>` in the data folder.
Result<std::string> pagesFolder(const std::string &draft);

// `$XDG_RUNTIME_DIR/plumbline/shown`, or `shown` in the data folder.
Result<std::string> shownFolder();

// The new file; `name` without an ending.
Result<std::string> keepShown(const std::string &folder, const std::string &name, const std::string &html);

// Such a folder with all that is in it, also those that an end of the program left. A browser keeps what it shows until
// it is closed.
void forgetShown(const std::string &folder);

}  // namespace plumb
