// Damaged and hostile logs, each with what has to come of it. A table, so that their number can be told.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "host/import/import.h"
#include "tests/support/temp_folder.h"

namespace plumb::import_test {

struct Damage {
    std::string name;
    enum class Program { workrave, activityWatch, csv } program;
    std::function<std::string(const TempFolder &)> make;  // gives the path
    const char *zone;
    // What comes of it: a problem that says this, or so many days, valid days and warnings.
    std::string problem;
    size_t days = 0, validDays = 0, warnings = 0;
    std::string warning;  // part of one, when there are any
};

std::vector<Damage> damages();

Result<Evidence> importDamage(const Damage &damage, const std::string &path);

}  // namespace plumb::import_test
