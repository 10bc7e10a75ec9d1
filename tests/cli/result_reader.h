// A line of "plumbline-result/1" as tables, read with a parser of the test's own choice.
#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plumb::testing {

struct Said {
    double value = 0;
    std::string level;  // "" for null
    bool operator==(const Said &) const = default;
};

struct DeskResult {
    std::map<std::string, Said> scores, findings;
    std::map<std::string, double> factors;
    std::set<std::pair<std::string, std::string>> needs;  // scale, question
    std::vector<std::string> warnings;
};

// Of a line with one result of the plugin "desk" and nothing by rows; throws on anything else.
DeskResult readDeskResult(const std::string &line);

struct LineError {
    int line = 0;
    std::string what;
};
bool isError(const std::string &line);
LineError readError(const std::string &line);  // throws when it is not an error

}  // namespace plumb::testing
