// CMDQ, STarT Back and ODI against tests/cases/instruments.json; the factors.
//
// The program has no questions of the last two: the items of a case are added up here, its totals are what somebody
// enters.
#include "instruments.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include <rapidjson/document.h>

#include "catch.h"
#include "cmdq.h"
#include "factors.h"

using namespace plumb;

namespace {

rapidjson::Document instrumentCases() {
    std::ifstream file(PLUMB_TEST_DATA "/cases/instruments.json");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    rapidjson::Document json;
    json.Parse(text.c_str());
    if (json.HasParseError()) throw std::runtime_error("instruments.json is not JSON");
    return json;
}

template <std::size_t N>
std::size_t place(const std::array<double, N> &table, double value) {
    const auto at = std::find(table.begin(), table.end(), value);
    if (at == table.end()) throw std::runtime_error("the table does not hold " + std::to_string(value));
    return static_cast<std::size_t>(at - table.begin());
}

std::string inWords(instruments::startback::Group group) {
    using instruments::startback::Group;
    return group == Group::low ? "low" : group == Group::medium ? "medium" : "high";
}

}  // namespace

TEST_CASE("every worked CMDQ product comes out") {
    const auto json = instrumentCases();
    REQUIRE(json["cmdq"].Size() == 45);
    for (const auto &one : json["cmdq"].GetArray()) {
        const cmdq::Region region = {place(cmdq::kFrequency, one["freq"].GetDouble()),
                                     place(cmdq::kDiscomfort, one["disc"].GetDouble()),
                                     place(cmdq::kInterference, one["interf"].GetDouble())};
        CHECK(cmdq::score(region) == one["score"].GetDouble());
    }
}

TEST_CASE("CMDQ without a part is as its authors say") {
    CHECK(cmdq::score({}) == 0);
    CHECK(cmdq::score({{}, 2, 2}) == 0);
    CHECK(cmdq::score({3, {}, {}}) == 5);
    CHECK(cmdq::score({3, 2, {}}) == 15);
    CHECK(cmdq::score({3, {}, 1}) == 10);
}

TEST_CASE("every worked STarT Back case gives its group from total and sub-score") {
    const auto json = instrumentCases();
    REQUIRE(json["start_back"].Size() == 7);
    for (const auto &one : json["start_back"].GetArray()) {
        std::vector<int> items;
        for (const auto &item : one["in"].GetArray()) items.push_back(item.GetInt());
        items[8] = items[8] >= 3;  // very much and extremely
        const double total = std::accumulate(items.begin(), items.end(), 0);
        const double sub = std::accumulate(items.begin() + 4, items.end(), 0);
        CHECK(total == one["out"]["total"].GetInt());
        CHECK(sub == one["out"]["sub"].GetInt());
        REQUIRE(instruments::startback::possible(total, sub));
        const auto group = instruments::startback::group(total, sub);
        REQUIRE(group);
        CHECK(inWords(*group) == one["out"]["risk"].GetString());
    }
}

TEST_CASE("STarT Back totals that no answers give are told apart") {
    namespace startback = instruments::startback;
    int possible = 0;
    for (int total = 0; total <= 9; ++total)
        for (int sub = 0; sub <= 5; ++sub) possible += startback::possible(total, sub);
    CHECK(possible == 30);  // five of the first four questions' sums for each of six
    CHECK_FALSE(startback::possible(3, 4));
    CHECK_FALSE(startback::possible(9, 4));
    CHECK_FALSE(startback::possible(4.5, 4));
    CHECK_FALSE(startback::group(4, {}));
    CHECK(startback::group(3, {}) == startback::Group::low);
}

TEST_CASE("every worked ODI case that has a result falls into its band") {
    const auto json = instrumentCases();
    REQUIRE(json["odi"].Size() == 5);
    int checked = 0;
    for (const auto &one : json["odi"].GetArray()) {
        if (one["out"].IsNull()) continue;
        const double percent = one["out"].GetDouble();
        CHECK(instruments::odi::band(percent) == (percent <= 20 ? 1 : percent <= 40 ? 2 : 5));
        ++checked;
    }
    CHECK(checked == 4);
    const std::pair<double, int> edges[] = {{20, 1}, {20.5, 2}, {40, 2}, {41, 3}, {60, 3}, {61, 4}, {80, 4}, {81, 5}};
    for (const auto &[percent, band] : edges) CHECK(instruments::odi::band(percent) == band);
}

TEST_CASE("factors are counted, and ranked by what helps most") {
    factors::Facts facts{};
    CHECK(factors::score(facts).answered == 0);
    for (std::size_t n = 1; n <= factors::kFactors; ++n) facts[n] = false;
    CHECK(factors::score(facts).present == 0);
    CHECK(factors::score(facts).answered == 12);
    CHECK(factors::score(facts).first[0] == 0);
    facts[7] = facts[1] = true;
    CHECK(factors::score(facts).first == std::array<std::size_t, 3>{1, 7, 0});
    for (std::size_t n = 1; n <= factors::kFactors; ++n) facts[n] = true;
    CHECK(factors::score(facts).present == 12);
    CHECK(factors::score(facts).first == std::array<std::size_t, 3>{4, 5, 10});
    auto order = factors::kFirstTo;
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) CHECK(order[i] == i + 1);
}
