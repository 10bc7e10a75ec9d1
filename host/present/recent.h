// The answers files that were opened last, newest first: where each is and on which day it was opened, nothing of what
// is in it. A convenience: a list that cannot be read is an empty one.
#pragma once
#include <string>
#include <vector>

#include "host/base/problem.h"

namespace plumb {

struct RecentFile {
    std::string path;  // absolute
    std::string day;   // "2026-11-22"
    bool operator==(const RecentFile &) const = default;
};
using RecentFiles = std::vector<RecentFile>;
inline constexpr size_t kMostRecent = 8;

// Entries without an absolute path and a real day are passed over.
RecentFiles readRecent(const std::string &file);
Status writeRecent(const std::string &file, const RecentFiles &recent);  // readable by its owner alone

// With `path` first, once, and the oldest gone; without it.
RecentFiles withOpened(const RecentFiles &recent, const std::string &path, const std::string &day);
RecentFiles without(const RecentFiles &recent, const std::string &path);

// What a menu calls each: the file's name, and its folder where two have one name.
std::vector<std::string> namesOf(const RecentFiles &recent);

// Whether it can still be opened. Problem: it is gone, in words.
Status stillThere(const RecentFile &file);

}  // namespace plumb
