// Where this user's files of the program are, by the XDG rules; made with mode 0700 when they are not there.
#pragma once
#include <string>

#include "host/base/problem.h"

namespace plumb {

// $XDG_DATA_HOME/plumbline or ~/.local/share/plumbline. Problem: no home, or it cannot be made.
Result<std::string> dataFolder();

// $XDG_CONFIG_HOME/plumbline or ~/.config/plumbline.
Result<std::string> configFolder();

// Makes `folder` and what leads to it, readable by its owner alone; a folder that is there stays as it is.
Status makeFolder(const std::string &folder);

}  // namespace plumb
