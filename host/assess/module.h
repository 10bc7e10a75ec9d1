// Loads a plugin's shared library and hands over its one exported constant. Never unloaded: its tables live on.
#pragma once
#include <plumb/plugin.h>

#include <string>

#include "host/base/problem.h"

namespace plumb {

// `file` is an absolute path. Problems: not there, cut off, not a library, built for another machine or library
// version, without plumb_plugin_1, or with one that is smaller than the contract's.
Result<const plumb_plugin *> loadModule(const std::string &file);

}  // namespace plumb
