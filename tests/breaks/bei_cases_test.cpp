// The worked cases of tests/cases/bei.jsonl: points, coverage, index, band and what a pattern raised.
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <rapidjson/document.h>

#include "bei.h"
#include "catch.h"

using namespace plumb::bei;

namespace {

// An id that is not known fails the test: a case must not be half read.
Facts factsOf(const rapidjson::Value &answers) {
    Facts facts;
    for (const auto &answer : answers.GetObject()) {
        const std::string id = answer.name.GetString();
        Fact *fact = id == "sitting.longest"             ? &facts.longestSitting
                     : id == "breaks.interval"           ? &facts.breakInterval
                     : id == "breaks.length"             ? &facts.breakLength
                     : id == "breaks.offscreen_per_hour" ? &facts.offScreenPerHour
                     : id == "micro.interval"            ? &facts.microInterval
                     : id == "slump.longest"             ? &facts.longestSlump
                     : id == "activity.per_day"          ? &facts.activity
                     : id == "work.hours_per_day"        ? &facts.hours
                     : id == "breaks.active_share"       ? &facts.activeShare
                     : id == "eyes.interval"             ? &facts.eyesInterval
                     : id == "standing.longest"          ? &facts.longestStanding
                     : id == "prompts.missed_share"      ? &facts.missedPrompts
                                                         : throw std::runtime_error("unknown question: " + id);
        *fact = answer.value.GetDouble();
    }
    return facts;
}

std::vector<rapidjson::Document> cases() {
    std::ifstream file(PLUMB_TEST_DATA "/cases/bei.jsonl");
    std::vector<rapidjson::Document> read;
    for (std::string line; std::getline(file, line);) {
        read.emplace_back().Parse(line.c_str());
        if (read.back().HasParseError()) throw std::runtime_error("not JSON: " + line);
    }
    return read;
}

std::string inWords(Band band) {
    const char *const words[] = {"insufficient data", "low", "moderate", "high", "very high"};
    return words[static_cast<std::size_t>(band)];
}

void checkItems(const rapidjson::Value &items, const Points &points) {
    std::size_t known = 0;
    for (std::size_t i = 0; i < kItems; ++i) {
        const std::string name = "A" + std::to_string(i + 1);
        INFO(name);
        CHECK(points[i].has_value() == items.HasMember(name.c_str()));
        if (!points[i] || !items.HasMember(name.c_str())) continue;
        CHECK(*points[i] == items[name.c_str()].GetInt());
        ++known;
    }
    CHECK(known == items.MemberCount());
}

}  // namespace

TEST_CASE("every worked BEI case gives its points, index and band") {
    const auto all = cases();
    REQUIRE(all.size() == 8);
    for (const auto &one : all) {
        INFO(one["id"].GetString());
        const Score got = score(factsOf(one["answers"]));
        checkItems(one["items"], got.points);
        CHECK(got.coverage == one["coverage"].GetInt());
        CHECK(got.enough == !one["score"].IsNull());
        CHECK(inWords(got.band) == one["band"].GetString());
        CHECK((got.raisedTo == Band::none) == one["gate"].IsNull());
        if (!one["score"].IsNull()) CHECK(got.index() == one["score"].GetDouble());
        if (!one["gate"].IsNull()) CHECK(inWords(got.raisedTo) == one["gate"].GetString());
    }
}
