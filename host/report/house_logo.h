// An organisation's mark as a data: address for <img>, in which no script runs and nothing is fetched; and because not
// every reader of a page keeps to that, what could do either is refused.
//
// Taken: PNG of at most 2,000 by 2,000 pixels, and SVG without scripts, event attributes, foreign content, entities and
// references to anything outside; at most 64 KiB, because it stands in every report.
#pragma once
#include <string>

#include "host/base/problem.h"

namespace plumb {

inline constexpr size_t kLargestLogo = 64 * 1024;  // bytes

// `file` names it in problems.
Result<std::string> logoAddress(const std::string &bytes, const std::string &file);

}  // namespace plumb
