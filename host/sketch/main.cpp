// sketch FORMS: writes the pictures into the folders of the forms. sketch --check FORMS: says which are not up to date.
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "host/base/file.h"
#include "host/sketch/pictures.h"

using namespace plumb;

namespace {

constexpr uint64_t kLargest = 1u << 20;

// What is there and what should be: "" when they are the same.
std::string staleness(const Sketch &sketch, const std::string &path) {
    const auto there = readFile(path, kLargest);
    if (!there) return "is missing";
    return *there == svgOf(sketch) ? "" : "is not up to date";
}

}  // namespace

int main(int count, char **words) {
    const std::vector<std::string> given(words + 1, words + count);
    const bool check = !given.empty() && given.front() == "--check";
    if (given.size() != (check ? 2u : 1u)) {
        std::cerr << "sketch [--check] FORMS: give the folder of the forms\n";
        return 2;
    }
    bool wrong = false;
    for (const Sketch &sketch : sketches()) {
        const std::string path = given.back() + "/" + sketch.form + "/pictures/" + sketch.file;
        if (check) {
            const std::string stale = staleness(sketch, path);
            if (stale.empty()) continue;
            std::cerr << path << " " << stale << ". Run: sketch " << given.back() << "\n";
            wrong = true;
        } else if (!(std::ofstream(path, std::ios::binary) << svgOf(sketch) << std::flush)) {
            std::cerr << path << " could not be written. Look whether the folder is there.\n";
            wrong = true;
        }
    }
    return wrong ? 1 : 0;
}
