// Worked cases from a comma-separated file under tests/cases, and numbers drawn at random but the same every time.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

class CsvCase {
  public:
    explicit CsvCase(std::map<std::string, std::string> cells) : cells_(std::move(cells)) {}

    // The text of a column; a column that the file lacks is a mistake in the test.
    const std::string &text(const std::string &column) const { return cells_.at(column); }
    bool has(const std::string &column) const { return !text(column).empty(); }
    double number(const std::string &column) const { return std::stod(text(column)); }
    double number(const std::string &column, double otherwise) const {
        return has(column) ? number(column) : otherwise;
    }

  private:
    std::map<std::string, std::string> cells_;
};

std::vector<CsvCase> csvCases(const std::string &file);

// "a=1;b=2" as names and values.
std::map<std::string, std::string> named(const std::string &pairs);

class Draw {
  public:
    explicit Draw(unsigned seed) : source_(seed) {}
    double number(double least, double most) { return std::uniform_real_distribution<>(least, most)(source_); }
    int below(int count) { return std::uniform_int_distribution<>(0, count - 1)(source_); }
    template <typename T>
    void shuffle(T &list) {
        std::shuffle(list.begin(), list.end(), source_);
    }

  private:
    std::mt19937 source_;
};
