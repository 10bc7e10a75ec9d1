#include "hse_filter.h"

#include <sstream>

#include "catch.h"
#include "csv_cases.h"

using namespace plumb::hse;

namespace {

using Named = std::map<std::string, std::string>;

const char *kZoneNames[] = {"head_shoulder", "shoulder_elbow", "elbow_knuckle", "knuckle_midleg", "midleg_floor"};

double numberOf(const Named &values, const std::string &name, double otherwise) {
    return values.contains(name) ? std::stod(values.at(name)) : otherwise;
}

// "shoulder_elbow:close,midleg_floor:far": each zone with its own reach, the smallest holds.
double boxOf(const std::string &zones, Sex sex) {
    double least = 1e9;
    std::istringstream in(zones);
    for (std::string one; std::getline(in, one, ',');) {
        const auto colon = one.find(':');
        for (std::size_t i = 0; i < kZones; ++i) {
            if (one.substr(0, colon) != kZoneNames[i]) continue;
            const bool far = one.substr(colon + 1) == "far";
            least = std::min(least, smallestBox(static_cast<std::uint8_t>(1u << i), far, sex));
        }
    }
    return least;
}

double allowed(const Named &in) {
    const double twist = numberOf(in, "twist", 0);
    const std::size_t turned = twist > 90 ? 2 : twist > 45 ? 1 : 0;
    return boxOf(in.at("zones"), in.at("sex") == "M" ? Sex::men : Sex::women) * kTwistShare[turned] *
           frequencyShare(numberOf(in, "per_min", 0));
}

}  // namespace

TEST_CASE("worked boxes") {
    int boxes = 0;
    for (const CsvCase &row : csvCases("mac_reba.csv")) {
        if (row.text("method") != "hse_filter") continue;
        INFO(row.text("id"));
        CHECK(allowed(named(row.text("inputs"))) == Approx(std::stod(named(row.text("expected")).at("kg"))));
        ++boxes;
    }
    CHECK(boxes == 8);
}

TEST_CASE("the smallest of the boxes that the hands pass") {
    CHECK(smallestBox(0b11111, false, Sex::men) == 10);
    CHECK(smallestBox(0b01110, false, Sex::men) == 20);
    CHECK(smallestBox(0b01110, true, Sex::women) == 7);
    CHECK(smallestBox(0b00100, false, Sex::women) == 16);
    CHECK(smallestBox(0b00100, true, Sex::women) == 10);
}

TEST_CASE("no box of women is larger than that of men, and no stretched arm bears more than a close one") {
    for (std::size_t i = 0; i < kZones; ++i) {
        CHECK(kBoxes[0][i].close <= kBoxes[1][i].close);
        CHECK(kBoxes[0][i].extended <= kBoxes[1][i].extended);
        CHECK(kBoxes[0][i].extended < kBoxes[0][i].close);
        CHECK(kBoxes[1][i].extended < kBoxes[1][i].close);
    }
}

TEST_CASE("the reductions by frequency, the gaps with their more severe neighbour") {
    CHECK(frequencyShare(0) == 1);
    CHECK(frequencyShare(0.5) == 1);
    CHECK(frequencyShare(0.7) == 0.7);
    CHECK(frequencyShare(1) == 0.7);
    CHECK(frequencyShare(2) == 0.7);
    CHECK(frequencyShare(3) == 0.5);
    CHECK(frequencyShare(5) == 0.5);
    CHECK(frequencyShare(8) == 0.5);
    CHECK(frequencyShare(10) == 0.2);
    CHECK(frequencyShare(12.1) == 0.2);
}
