// The way in: a path or the documented places to Evidence. Whoever calls says what time it is.
//
// An empty path searches the documented places of log_places.h and reads all that is there; a folder is searched the
// same; a file is told apart by its content. One file of several that cannot be read is a warning; when nothing can be
// read, its problem comes back. TZ decides the local days.
#pragma once
#include <string>

#include "host/base/problem.h"
#include "host/import/evidence.h"
#include "host/import/log_places.h"

namespace plumb {

Result<Evidence> importWorkrave(const std::string &path, Instant now, const Environment &environment);
Result<Evidence> importActivityWatch(const std::string &path, Instant now, const Environment &environment);
Result<Evidence> importCsv(const std::string &path, Instant now);

}  // namespace plumb
