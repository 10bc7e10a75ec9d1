#include "host/cli/house_command.h"

#include "host/assess/places.h"
#include "host/cli/common.h"

namespace plumb {

namespace {

std::string counted(size_t count, const std::string &one, const std::string &many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

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
    const std::string text =
        file + ": sound: " + house->organisation + ", " + (house->logo.empty() ? "no logo" : "a logo") + ", " +
        counted(house->lines.size(), "line", "lines") + " beside the name, " +
        counted(house->sections.size(), "section", "sections") + ", " + counted(house->foot.size(), "line", "lines") +
        " at the end, head counts of " + counted(house->headCounts.size(), "department", "departments") + ".\n";
    return printAll(text) ? kDone : kCannotWrite;
}

}  // namespace plumb
