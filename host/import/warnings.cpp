#include "host/import/warnings.h"

namespace plumb {

namespace {
constexpr size_t kMost = 50;
}

void Warnings::add(std::string where, std::string what, std::string whatToDo) {
    ++count_;
    if (kept_.size() < kMost) kept_.push_back({std::move(where), std::move(what), std::move(whatToDo)});
}

Problems Warnings::take() {
    Problems all = std::move(kept_);
    if (count_ > all.size())
        all.push_back({"", "there were " + std::to_string(count_ - all.size()) + " more problems of this kind",
                       "Check that this is the right file and that it is whole"});
    *this = {};
    return all;
}

std::string fileName(const std::string &path) { return path.substr(path.rfind('/') + 1); }

std::string atLine(const std::string &path, size_t line) { return fileName(path) + ", line " + std::to_string(line); }

}  // namespace plumb
