// Small changes of texts and folders that tests are made of.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace plumb::testing {

std::string slurp(const std::string &path);  // throws when it cannot be read

// `text` with the first `from` replaced; throws when it is not there, so that a test cannot lose its meaning.
std::string with(std::string text, std::string_view from, std::string_view to);
std::string repeat(std::string_view text, size_t times);
std::vector<std::string> linesOf(const std::string &text);  // without line feeds; a last one without it counts

// Writes a file that is too large to hold: the beginning, then `text` so many times. Gives its path.
std::string writeRepeated(const std::string &path, std::string_view text, size_t times, std::string_view begin = "");

void copyFolder(const std::string &from, const std::string &to);

}  // namespace plumb::testing
