// Where bundles are looked for, in this order: PLUMBLINE_PLUGIN_PATH (folders with ":" between them), ../lib/plumbline/
// bundles beside the program, the user's data folder, the system's. Never the current directory: relative folders in
// the variable are passed over.
#pragma once
#include <string>
#include <vector>

namespace plumb {

std::vector<std::string> bundlePlaces();

// The organisation's own file, house.json, where there is one: in $XDG_CONFIG_HOME/plumbline (or ~/.config/plumbline),
// else in plumbline below the folders of $XDG_CONFIG_DIRS (or /etc/xdg); "" where there is none.
std::string houseFile();

// ../share/plumbline beside the program: page words and styles.
std::string shareFolder();

}  // namespace plumb
