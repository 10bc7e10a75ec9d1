#include "csv_cases.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace {

std::vector<std::string> cells(const std::string &line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        else if (c == ',' && !quoted) out.emplace_back();
        else if (c != '\r') out.back() += c;
    }
    return out;
}

}  // namespace

std::vector<CsvCase> csvCases(const std::string &file) {
    std::ifstream in(std::string(PLUMB_TEST_DATA) + "/cases/" + file);
    std::string line;
    if (!std::getline(in, line)) throw std::runtime_error("cannot read " + file);
    const std::vector<std::string> names = cells(line);
    std::vector<CsvCase> out;
    while (std::getline(in, line)) {
        std::vector<std::string> values = cells(line);
        values.resize(names.size());
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = values[i];
        out.emplace_back(std::move(row));
    }
    return out;
}

std::map<std::string, std::string> named(const std::string &pairs) {
    std::map<std::string, std::string> out;
    std::istringstream in(pairs);
    for (std::string pair; std::getline(in, pair, ';');) {
        const auto equals = pair.find('=');
        out[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return out;
}
