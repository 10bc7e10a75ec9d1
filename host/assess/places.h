// Where bundles are looked for, in this order: PLUMBLINE_PLUGIN_PATH (folders with ":" between them), ../lib/plumbline/
// bundles beside the program, the user's data folder, the system's. Never the current directory: relative folders in
// the variable are passed over.
#pragma once
#include <string>
#include <vector>

namespace plumb {

std::vector<std::string> bundlePlaces();

// ../share/plumbline beside the program: page words and styles.
std::string shareFolder();

}  // namespace plumb
