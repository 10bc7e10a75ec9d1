// Pages about other people, for as long as they are looked at: a browser needs a file, a sealed store leaves none.
//
// They lie in clear in a folder that only the user may enter, on the user's run-time folder where there is one (which
// is memory, and gone when they log out), else beside the user's other files. Each opening is a file of its own, so
// that a page that is read anew never shows somebody else's.
#pragma once
#include <string>

#include "host/base/problem.h"

namespace plumb {

// `$XDG_RUNTIME_DIR/plumbline/shown`, or `shown` in the data folder.
Result<std::string> shownFolder();

// The new file; `name` without an ending.
Result<std::string> keepShown(const std::string &folder, const std::string &name, const std::string &html);

// All of them, also those that an end of the program left. A browser keeps what it shows until it is closed.
void forgetShown(const std::string &folder);

}  // namespace plumb
