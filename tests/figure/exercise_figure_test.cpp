// The pictures of all exercises: inside their card, only shapes and attributes that both print engines draw, the words
// that were given, and what was approved by eye.
#include "host/figure/exercise_figure.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "host/base/text.h"
#include "host/figure/outline.h"
#include "tests/figure/drawn_range.h"
#include "tests/figure/poses.h"
#include "tests/support/html_scan.h"

using namespace plumb;

namespace {

constexpr double kWidth = 54, kHeight = 44;

std::string drawn(const ExercisePose &pose, double width = kWidth, double height = kHeight) {
    std::string svg;
    Html page(svg);
    drawExercise(page, pose, width, height, pose.id, "title of " + pose.id, "description of " + pose.id);
    return svg;
}

// FNV-1a, 64 bit.
std::string hashOf(const std::string &text) {
    uint64_t hash = 14695981039346656037ull;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    std::string hex;
    for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[hash >> shift & 15];
    return hex;
}

const std::string kHashes = PLUMB_SOURCE_DIR "/tests/figure/exercise_hashes.txt";

std::map<std::string, std::string> approved() {
    std::map<std::string, std::string> hashes;
    const auto text = readFile(kHashes, 1 << 20);
    if (!text) return hashes;
    for (const std::string_view line : split(*text, '\n')) {
        const size_t blank = line.find(' ');
        if (blank != line.npos) hashes.emplace(line.substr(0, blank), line.substr(blank + 1));
    }
    return hashes;
}

void approve() {
    std::string text;
    for (const ExercisePose &pose : allPoses()) text += pose.id + " " + hashOf(drawn(pose)) + "\n";
    REQUIRE(writeFile(kHashes, text));
}

}  // namespace

TEST_CASE("Every exercise stays inside its card, whatever its size") {
    for (const ExercisePose &pose : allPoses())
        for (const auto &[width, height] : {std::pair(54.0, 44.0), std::pair(40.0, 60.0), std::pair(84.0, 40.0)}) {
            INFO(pose.id << " in " << width << " by " << height);
            const Range range = rangeOf(drawn(pose, width, height));
            CHECK(range.places > 30);
            CHECK(range.left >= 0);
            CHECK(range.top >= 0);
            CHECK(range.right <= width);
            CHECK(range.bottom <= height);
            // and fills it: at least half of one of its sides
            CHECK(std::max((range.right - range.left) / width, (range.bottom - range.top) / height) > 0.5);
        }
}

TEST_CASE("Exercises are drawn with presentation attributes alone") {
    const std::map<std::string, std::set<std::string>> allowed = {
        {"svg",
         {"width", "height", "viewBox", "font-family", "role", "aria-labelledby", "stroke-linecap", "stroke-linejoin"}},
        {"title", {"id"}},
        {"desc", {"id"}},
        {"path", {"d", "fill", "stroke", "stroke-width", "stroke-dasharray"}},
        {"g", {"stroke", "stroke-width"}},
        {"circle", {"cx", "cy", "r", "fill", "stroke", "stroke-width"}},
        {"ellipse", {"cx", "cy", "rx", "ry", "fill"}},
        {"rect", {"x", "y", "width", "height", "fill", "stroke", "stroke-width"}}};
    for (const ExercisePose &pose : allPoses()) {
        INFO(pose.id);
        const std::string svg = drawn(pose);
        CHECK(svg.find("nan") == svg.npos);
        CHECK(svg.find("inf") == svg.npos);
        CHECK(svg.size() < 20000);
        const Scanned scanned = scanHtml(svg);
        for (const Tag &tag : scanned.tags) {
            if (tag.name.starts_with("/")) continue;
            INFO(tag.name);
            REQUIRE(allowed.contains(tag.name));
            for (const auto &[name, value] : tag.attributes) {
                INFO(name);
                CHECK(allowed.at(tag.name).contains(name));
            }
        }
        CHECK(scanned.text() == "title of " + pose.id + "description of " + pose.id);
    }
}

// All shapes of one colour, in the order that they are drawn, whether written or referred to; those that stand by
// themselves and those that were shared.
std::map<std::string, std::multiset<std::string>> shapesOf(const std::string &svg) {
    std::map<std::string, std::multiset<std::string>> shapes;
    std::map<std::string, std::string> shared;
    std::string group;
    const auto add = [&](const std::string &fill, const std::string &d) {
        for (const std::string_view one : split(d, 'M'))
            if (!one.empty()) shapes[fill].emplace(one);
    };
    for (const Tag &tag : scanHtml(svg).tags) {
        if (tag.name == "g" && tag.find("fill")) group = *tag.find("fill");
        if (tag.name == "/g") group.clear();
        if (tag.name == "path") add(tag.find("fill") ? *tag.find("fill") : group, *tag.find("d"));
        if (tag.name == "path" && tag.find("id")) {
            REQUIRE(shared.emplace("#" + *tag.find("id"), *tag.find("d")).second);
        }
        if (tag.name == "use") {
            REQUIRE(shared.contains(*tag.find("href")));
            add(*tag.find("fill"), shared.at(*tag.find("href")));
        }
    }
    return shapes;
}

TEST_CASE("A part that two shapes share may be written once, and the picture stays the same") {
    size_t shorter = 0, longer = 0;
    for (const ExercisePose &pose : allPoses()) {
        INFO(pose.id);
        const std::string written = drawn(pose);
        std::string referred;
        Html page(referred);
        drawExercise(page, pose, kWidth, kHeight, pose.id, "title of " + pose.id, "description of " + pose.id,
                     Repeats::referred);
        // All shapes are there in their colours; a limb's colour also takes what its white edge goes round, which is
        // inside the limb.
        const auto one = shapesOf(written), other = shapesOf(referred);
        CHECK(one.size() == other.size());
        for (const auto &[fill, shapes] : one) {
            std::vector<std::string> lost, more, strange;
            const auto &others = other.at(fill), &edges = other.at("#FFFFFF");
            std::set_difference(shapes.begin(), shapes.end(), others.begin(), others.end(), std::back_inserter(lost));
            std::set_difference(others.begin(), others.end(), shapes.begin(), shapes.end(), std::back_inserter(more));
            std::set_difference(more.begin(), more.end(), edges.begin(), edges.end(), std::back_inserter(strange));
            CHECK(lost.empty());
            CHECK(strange.empty());
        }
        shorter += referred.size();
        longer += written.size();
    }
    CHECK(shorter < longer * 0.85);
}

TEST_CASE("The exercises look as they were approved") {
    const char *wish = std::getenv("PLUMB_APPROVE");
    if (wish && *wish) approve();
    const auto hashes = approved();
    std::string changed;
    for (const ExercisePose &pose : allPoses()) {
        const auto at = hashes.find(pose.id);
        if (at == hashes.end() || at->second != hashOf(drawn(pose))) changed += " " + pose.id;
    }
    INFO("These pictures changed:"
         << changed
         << "\nLook at them: plumbline-cli exercises --poses reports/poses.json -o sheet.html"
            "\nIf they are right: PLUMB_APPROVE=1 figure_tests 'The exercises look as they were "
            "approved', and commit tests/figure/exercise_hashes.txt.");
    CHECK(changed.empty());
    CHECK(hashes.size() == allPoses().size());
}

TEST_CASE("A picture depends on its pose alone") {
    std::set<std::string> hashes;
    for (const ExercisePose &pose : allPoses()) {
        CHECK(drawn(pose) == drawn(pose));
        ExercisePose renamed = pose;
        renamed.id = "same";
        hashes.insert(hashOf(drawn(renamed)));
    }
    CHECK(hashes.size() == allPoses().size());  // no two are alike
}

TEST_CASE("An outline goes tightly around its discs") {
    Range range;
    addPath(range, outline({{10, 10, 3}, {20, 10, 1}, {12, 11, 0.5}}), 0);
    CHECK(range.left == Approx(7).margin(0.02));
    CHECK(range.right == Approx(21).margin(0.02));
    CHECK(range.top == Approx(7).margin(0.02));
    CHECK(range.bottom == Approx(13).margin(0.02));
    Range one;
    addPath(one, outline({{5, 5, 2}, {5.2, 5, 1}}), 0);  // a disc inside another
    CHECK(one.right == Approx(7).margin(0.02));
    CHECK(one.bottom == Approx(7).margin(0.02));
    CHECK(outline(std::vector<Disc>{}).empty());
}

TEST_CASE("A camera sees the right side, the front and the back") {
    const Vec3 forward{1, 0, 0}, right{0, 0, 1}, up{0, 1, 0};
    CHECK(Camera(0, 0).x(forward) == Approx(1));
    CHECK(Camera(0, 0).depth(right) == Approx(1));
    CHECK(Camera(90, 0).x(right) == Approx(-1));
    CHECK(Camera(90, 0).depth(forward) == Approx(1));
    CHECK(Camera(270, 0).x(right) == Approx(1));
    CHECK(Camera(270, 0).depth(forward) == Approx(-1));
    CHECK(Camera(30, 0).y(up) == Approx(1));
    CHECK(Camera(0, 90).depth(up) == Approx(1));
}
