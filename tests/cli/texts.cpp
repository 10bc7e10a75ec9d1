#include "texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace plumb::testing {

std::string slurp(const std::string &path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string with(std::string text, std::string_view from, std::string_view to) {
    const size_t at = text.find(from);
    if (at == text.npos) throw std::runtime_error("not in the text: " + std::string(from));
    return text.replace(at, from.size(), to);
}

std::string repeat(std::string_view text, size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::vector<std::string> linesOf(const std::string &text) {
    std::vector<std::string> lines;
    for (size_t from = 0; from < text.size();) {
        const size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

std::string writeRepeated(const std::string &path, std::string_view text, size_t times, std::string_view begin) {
    constexpr size_t kAtOnce = 1u << 20;
    const std::string block = repeat(text, kAtOnce);
    std::ofstream out(path, std::ios::binary);
    out << begin;
    for (; times >= kAtOnce; times -= kAtOnce) out << block;
    out << repeat(text, times);
    if (!out.flush()) throw std::runtime_error("cannot write " + path);
    return path;
}

void copyFolder(const std::string &from, const std::string &to) {
    std::filesystem::create_directories(to);
    std::filesystem::copy(from, to,
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
}

}  // namespace plumb::testing
