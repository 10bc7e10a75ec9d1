// Where Workrave and ActivityWatch keep their logs. The environment is a parameter, so that tests need no real home.
//
// Linux, by the programs' sources (Workrave 1.10.50 to its head, aw-core, aw-server-rust); macOS and Windows as
// documented, from memory. Workrave's own folder beside its program on Windows has to be named by hand.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace plumb {

using Environment = std::function<std::string(const char *)>;  // "" when a variable is not set
std::string systemEnvironment(const char *name);

// Folders in which Workrave may keep its files, whether there or not. First the one that it uses itself, which is the
// first to hold a file `state`: what is newer stands first
std::vector<std::string> workraveFolders(const Environment &environment);

// The files in one folder that are there, in the order in which they are to be read: later ones are newer.
std::vector<std::string> workraveFiles(const std::string &folder);

// ActivityWatch's databases in its documented places, or in `folder` when that is not empty; those that are there.
std::vector<std::string> activityWatchFiles(const Environment &environment, const std::string &folder = "");

bool isFolder(const std::string &path);

}  // namespace plumb
