#include "rosa.h"

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <tuple>

#include "catch.h"
#include "rosa_cases.h"

using namespace plumb::rosa;

namespace {

// The numbers of a score under the ids of their scales and factors.
std::map<std::string, int> byId(const Score &s) {
    return {{"rosa.final", s.finalScore},
            {"rosa.chair", s.chair},
            {"rosa.peripherals", s.peripherals},
            {"rosa.monitor_phone", s.monitorPhone},
            {"rosa.mouse_keyboard", s.mouseKeyboard},
            {"rosa.seat", s.seat},
            {"rosa.arm_back", s.armBack},
            {"rosa.chair_table", s.chairTable},
            {"rosa.monitor", s.monitorPoints},
            {"rosa.phone", s.phonePoints},
            {"rosa.mouse", s.mousePoints},
            {"rosa.keyboard", s.keyboardPoints}};
}

// "A",row,column -> value, as published.
std::map<std::tuple<std::string, int, int>, int> publishedCells() {
    std::ifstream file(PLUMB_TEST_DATA "/tables/rosa.csv");
    std::map<std::tuple<std::string, int, int>, int> cells;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream row(line);
        std::string table, r, c, value;
        std::getline(row, table, ',');
        std::getline(row, r, ',');
        std::getline(row, c, ',');
        std::getline(row, value);
        cells[{table, std::stoi(r), std::stoi(c)}] = std::stoi(value);
    }
    return cells;
}

int ourCell(const std::string &table, int row, int column) {
    const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
    if (table == "A") return kChartA.at(r - kChartAFirst).at(c - kChartAFirst);
    if (table == "B") return kChartB.at(r).at(c);
    if (table == "C") return kChartC.at(r).at(c);
    return table == "D" ? chartD(row, column) : chartE(row, column);
}

template <std::size_t R, std::size_t C>
void checkMonotone(const Chart<R, C> &chart) {
    for (std::size_t r = 0; r < R; ++r) {
        for (std::size_t c = 0; c < C; ++c) {
            if (r > 0) CHECK(chart[r][c] >= chart[r - 1][c]);
            if (c > 0) CHECK(chart[r][c] >= chart[r][c - 1]);
        }
    }
}

Input worst() {
    Input in;
    in.seatHeight = SeatHeight::noFootContact;
    in.seatHeightFlags = 3;
    in.seatDepth = SeatDepth::tooShort;
    in.seatDepthFlags = 1;
    in.armrest = Armrest::tooHighOrLow;
    in.armrestFlags = 7;
    in.back = Back::badAngle;
    in.backFlags = 3;
    in.monitor = Monitor::tooHigh;
    in.monitorFlags = 15;
    in.phone = {Device::strained, 3, Use::extended};
    in.mouse = {Device::strained, 7, Use::extended};
    in.keyboard = {Device::strained, 15, Use::extended};
    in.chairUse = in.monitorUse = Use::extended;
    return in;
}

}  // namespace

TEST_CASE("every worked ROSA case gives its scores and factors") {
    const auto cases = rosaCases();
    REQUIRE(cases.size() == 219);
    for (const RosaCase &one : cases) {
        INFO(one.id);
        const auto ours = byId(score(one.input));
        for (const char *part : {"scores", "factors"}) {
            for (const auto &expected : one.json[part].GetObject()) {
                INFO(expected.name.GetString());
                CHECK(ours.at(expected.name.GetString()) == expected.value.GetInt());
            }
        }
        CHECK((score(one.input).finalScore >= 5) == one.json["act"].GetBool());
    }
}

TEST_CASE("charts A to E are those published, cell by cell") {
    const auto published = publishedCells();
    REQUIRE(published.size() == 7 * 8 + 7 * 8 + 8 * 8 + 9 * 9 + 10 * 10);
    for (const auto &[key, value] : published) {
        const auto &[table, row, column] = key;
        INFO(table << "[" << row << "][" << column << "]");
        CHECK(ourCell(table, row, column) == value);
    }
}

TEST_CASE("no chart gets better when something gets worse") {
    checkMonotone(kChartA);
    checkMonotone(kChartB);
    checkMonotone(kChartC);
}

TEST_CASE("mouse and keyboard may change places in chart C, telephone and monitor not in chart B") {
    for (std::size_t r = 0; r < 8; ++r) {
        for (std::size_t c = 0; c < 8; ++c) CHECK(kChartC[r][c] == kChartC[c][r]);
    }
    CHECK(kChartB[3][6] != kChartB[6][3]);
}

TEST_CASE("the best desk scores 1") {
    Input in;
    in.chairUse = in.monitorUse = in.phone.use = in.mouse.use = in.keyboard.use = Use::brief;
    const Score s = score(in);
    CHECK(s.chairTable == 2);
    CHECK(s.chair == 1);
    CHECK(s.monitorPoints == 0);
    CHECK(s.peripherals == 1);
    CHECK(s.finalScore == 1);
}

TEST_CASE("the worst desk scores 10, and every factor ends on the edge of its chart") {
    const Score s = score(worst());
    CHECK(s.seat == 8);
    CHECK(s.armBack == 9);
    CHECK(s.chairTable == 9);
    CHECK(s.chair == 10);
    CHECK(s.monitor.sum() == 8);
    CHECK(s.monitorCut == 1);
    CHECK(s.monitorPoints == 7);
    CHECK(s.phonePoints == 6);
    CHECK(s.mousePoints == 7);
    CHECK(s.keyboardPoints == 7);
    CHECK(s.monitorPhone == 9);
    CHECK(s.mouseKeyboard == 9);
    CHECK(s.peripherals == 9);
    CHECK(s.finalScore == 10);
}

TEST_CASE("duration is added to the chair after the chart, to the devices before it") {
    Input in = worst();
    in.chairUse = Use::brief;
    CHECK(score(in).chairTable == 9);
    CHECK(score(in).chair == 8);
    in.monitorUse = Use::medium;
    CHECK(score(in).monitorPoints == 7);
    CHECK(score(in).monitorCut == 0);
}

TEST_CASE("a device that is not used has no points, whatever else stands there") {
    Input in;
    in.phone = {Device::notUsed, 3, Use::extended};
    in.mouse = {Device::notUsed, 7, Use::extended};
    in.keyboard = {Device::notUsed, 15, Use::extended};
    const Score s = score(in);
    for (const Part &part : {s.phone, s.mouse, s.keyboard}) {
        CHECK(part.base == 0);
        CHECK(part.flags == 0);
        CHECK(part.use == 0);
    }
    CHECK(s.monitorPhone == 1);
    CHECK(s.mouseKeyboard == 1);
}

TEST_CASE("neck-shoulder hold and a mouse on another surface count double") {
    Input in;
    in.phone.flags = neckShoulderHold;
    in.mouse.flags = differentSurface;
    CHECK(score(in).phone.flags == 2);
    CHECK(score(in).mouse.flags == 2);
    in.phone.flags = noHandsFree;
    in.mouse.flags = pinchGrip | palmRest;
    CHECK(score(in).phone.flags == 1);
    CHECK(score(in).mouse.flags == 2);
}

TEST_CASE("monitor too high with all four flags, no telephone: section B is 6") {
    Input in;
    in.monitor = Monitor::tooHigh;
    in.monitorFlags = tooFar | neckTwist | glare | noDocumentHolder;
    in.phone.pose = Device::notUsed;
    CHECK(score(in).monitorPoints == 7);
    CHECK(score(in).monitorPhone == 6);
}
