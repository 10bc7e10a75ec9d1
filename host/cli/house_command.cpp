#include "host/cli/house_command.h"

#include "host/assess/places.h"
#include "host/cli/common.h"
#include "host/report/house_words.h"

namespace plumb {

Result<std::optional<House>> houseOf(const HouseOptions &options) {
    const std::string file = options.none ? "" : options.file.empty() ? houseFile() : options.file;
    if (file.empty()) return std::optional<House>();
    Problems problems;
    auto house = readHouse(file, problems);
    if (house) return std::optional<House>(std::move(*house));
    if (options.file.empty())
        complain(file + " is used because it is in its usual place; --no-house makes pages without it.");
    const Problem last = problems.back();
    problems.pop_back();
    complainOf(problems);
    return last;
}

int checkHouseCommand(const std::string &file) {
    Problems problems;
    const auto house = readHouse(file, problems);
    complainOf(problems);
    if (!house) return kBadInput;
    const std::string text = file + ": sound: " + houseInWords(*house) + ".\n";
    return printAll(text) ? kDone : kCannotWrite;
}

}  // namespace plumb
