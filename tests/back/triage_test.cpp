// Red flags and their routes: the worked cases, every follow-up, the gates, ticks and ages.
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <rapidjson/document.h>

#include "catch.h"
#include "people.h"

using namespace plumb::triage;

namespace {

rapidjson::Document cases() {
    std::ifstream file(PLUMB_TEST_DATA "/cases/triage.json");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    rapidjson::Document json;
    json.Parse(text.c_str());
    if (json.HasParseError()) throw std::runtime_error("triage.json is not JSON");
    return json;
}

// The follow-ups of the cases by their names there.
void follow(Facts &facts, const std::string &name, bool yes) {
    const std::size_t flag = name == "severe" ? 9 : name == "neuro" ? 12 : name == "systemic" ? 16 : 8;
    if (flag == 8 && name != "sudden") throw std::runtime_error("no follow-up " + name);
    facts.flag[flag].first = yes ? Said::yes : Said::no;
}

struct Row {
    std::size_t flag;
    Said first, second, known;
    Route route;
};

constexpr Said B = Said::blank, N = Said::no, Y = Said::yes, U = Said::unsure;

}  // namespace

TEST_CASE("every worked case gives its route") {
    const auto json = cases();
    REQUIRE(json.Size() == 15);
    for (const auto &one : json.GetArray()) {
        Facts facts = well();
        for (const auto &flag : one["yes"].GetArray()) {
            INFO(flag.GetString());
            facts.flag[std::stoul(std::string(flag.GetString()).substr(2))].said = Said::yes;
        }
        for (const auto &member : one["flags"].GetObject())
            follow(facts, member.name.GetString(), member.value.GetBool());
        const std::string wanted = one["route"].GetString();
        CHECK(static_cast<int>(routeOf(facts)) == wanted.at(1) - '0');
    }
}

TEST_CASE("every follow-up changes its flag as it should") {
    using enum Route;
    const Row rows[] = {
        // began or got worse in the last 14 days, examined
        {1, B, B, B, emergency},
        {1, Y, B, B, emergency},
        {1, U, Y, B, emergency},
        {1, N, B, B, today},
        {1, N, N, B, today},
        {1, N, U, B, today},
        {1, N, Y, B, soon},
        {2, N, Y, B, soon},
        {3, N, Y, B, soon},
        {3, N, N, B, today},
        {3, U, B, B, emergency},
        // raised by one
        {7, B, B, B, soon},
        {7, N, B, B, soon},
        {7, Y, B, B, today},
        {7, U, B, B, today},
        {8, N, B, B, today},
        {8, Y, B, B, emergency},
        {8, U, B, B, emergency},
        {12, Y, B, B, emergency},
        {16, U, B, B, emergency},
        {17, Y, B, B, emergency},
        {17, N, B, B, today},
        {25, Y, B, B, emergency},
        {25, B, B, B, today},
        {26, Y, B, B, emergency},
        {26, N, B, B, today},
        {30, Y, B, B, emergency},
        {30, N, B, B, soon},
        {31, Y, B, B, today},
        {31, N, B, B, soon},
        // raised by either of two
        {9, N, N, B, today},
        {9, Y, N, B, emergency},
        {9, N, Y, B, emergency},
        {9, N, U, B, emergency},
        // lowered by a yes alone
        {11, B, B, B, today},
        {11, N, B, B, today},
        {11, U, B, B, today},
        {11, Y, B, B, soon},
        // checked and unchanged
        {29, B, B, N, soon},
        {29, B, B, U, soon},
        {29, B, B, Y, selfCare},
        {18, B, B, Y, selfCare},
        {7, N, B, Y, selfCare},
        {7, B, B, Y, soon},   // it may be spreading: that was not answered
        {7, Y, B, Y, today},  // what spreads is not unchanged
        {30, Y, B, Y, emergency},
        {31, N, B, Y, selfCare},
    };
    for (const Row &row : rows) {
        Facts facts = with({row.flag});
        facts.flag[row.flag].first = row.first;
        facts.flag[row.flag].second = row.second;
        facts.flag[row.flag].known = row.known;
        INFO("flag " << row.flag << " " << static_cast<int>(row.first) << static_cast<int>(row.second)
                     << static_cast<int>(row.known));
        CHECK(routeOf(facts) == row.route);
        facts.flag[row.flag].said = Said::unsure;  // counts as yes
        CHECK(routeOf(facts) == row.route);
        facts.flag[row.flag].said = Said::no;
        CHECK(routeOf(facts) == selfCare);
        facts.flag[row.flag].said = Said::blank;
        CHECK(routeOf(facts) == unknown);
    }
}

TEST_CASE("flags that stand together are more urgent") {
    using enum Route;
    for (const std::size_t n : {1, 2, 3, 4}) CHECK(routeOf(with({5, n})) == emergency);
    CHECK(routeOf(with({5})) == today);
    CHECK(routeOf(with({5, 6})) == today);
    for (const std::size_t n : {6, 8}) CHECK(routeOf(with({12, n})) == emergency);
    CHECK(routeOf(with({12, 7})) == today);
    CHECK(routeOf(with({14})) == soon);
    for (const std::size_t n : {11, 12, 13, 15, 16, 17}) CHECK(routeOf(with({14, n})) == today);
    CHECK(routeOf(with({14, 29})) == soon);
    for (const std::size_t n : {4, 6, 7, 8}) CHECK(routeOf(with({16, n})) == emergency);
    CHECK(routeOf(with({16, 29})) == today);
    CHECK(routeOf(with({17, 16})) == emergency);
    for (const std::size_t n : {4, 6, 8}) CHECK(routeOf(with({32, n})) == emergency);
    CHECK(routeOf(with({32, 7})) == today);
    Facts height = with({11, 14});
    height.flag[11].first = Said::yes;
    CHECK(routeOf(height) == today);
    Facts old = with({11});
    old.flag[1] = {Said::yes, Said::no, Said::yes, Said::blank};  // long there and examined
    old.flag[5].said = Said::yes;
    CHECK(routeOf(old) == emergency);
}

TEST_CASE("a checked flag keeps what it adds to others") {
    Facts facts = with({14, 15});
    facts.flag[14].known = Said::yes;
    CHECK(routeOf(facts) == Route::today);
    facts = with({14, 29});
    facts.flag[14].known = Said::yes;
    CHECK(routeOf(facts) == Route::soon);
    facts.flag[29].known = Said::yes;
    CHECK(routeOf(facts) == Route::selfCare);
    CHECK(triage(facts).known == 2);
}

TEST_CASE("a flag is asked when its gate is open or blank") {
    const auto asks = [](std::size_t flag, std::optional<std::uint32_t> where, std::optional<Since> since = {},
                         std::optional<Episode> episode = {}) {
        return asked(kRules[flag].gate, {where, since, episode, {}});
    };
    for (const std::size_t n : {1, 2, 3, 4, 5, 16, 17, 20, 21, 24, 25, 32})
        CHECK(asks(n, nowhere, Since::days0to7, Episode::none));
    for (std::size_t n = 1; n <= kFlags; ++n) {
        CHECK(asks(n, {}));
        CHECK(asks(n, 0));  // nothing ticked, not even "none": as good as blank
    }
    for (const std::size_t n : {8, 9, 10, 11, 12, 13, 22, 26, 30}) {
        CHECK(asks(n, eyes));
        CHECK_FALSE(asks(n, nowhere));
        CHECK(asks(n, nowhere | back));  // contradicts itself: asked
    }
    for (const std::size_t n : {6, 7}) {
        CHECK(asks(n, back | leg));
        CHECK_FALSE(asks(n, back));
    }
    for (const std::size_t n : {28, 29}) {
        CHECK(asks(n, back));
        CHECK_FALSE(asks(n, neck));
    }
    CHECK(asks(23, neck));
    CHECK_FALSE(asks(23, arm));
    CHECK(asks(27, wrist));
    CHECK_FALSE(asks(27, arm));
    CHECK(asks(31, arm));
    CHECK(asks(31, neck));
    CHECK_FALSE(asks(31, wrist));
    CHECK_FALSE(asks(14, back, Since::days0to7));
    CHECK(asks(14, back, Since::weeks1to6));
    CHECK_FALSE(asks(18, back, Since::weeks6to12));
    CHECK(asks(18, back, Since::months3to12));
    CHECK(asks(19, back, Since::overAYear));
    CHECK(asks(15, back, {}, Episode::first));
    CHECK_FALSE(asks(15, back, {}, Episode::repeat));
}

TEST_CASE("a flag that is not asked is not waited for") {
    Facts facts = well();
    facts.gates.where = back;
    facts.flag[6].said = Said::blank;
    CHECK(routeOf(facts) == Route::selfCare);
    facts.flag[8].said = Said::blank;
    CHECK(routeOf(facts) == Route::unknown);
    CHECK(triage(facts).open == 1);
}

TEST_CASE("ASAS counts four of five") {
    for (std::uint64_t ticks = 0; ticks < 32; ++ticks) {
        int count = 0;
        for (int i = 0; i < 5; ++i) count += (ticks >> i & 1) != 0;
        CHECK(asas(ticks) == (count >= 4));
    }
}

TEST_CASE("NG65 counts the nine of who began before 45") {
    CHECK(ng65(0) == 0);
    CHECK(ng65(0x3fc) == 0);  // eight, and began later
    CHECK(ng65(0x001) == 0);
    CHECK(ng65(0x001 | 0x01c) == 3);
    CHECK(ng65(0x001 | 0x03c) == 4);
    CHECK(ng65(0x002 | 0x01c) == 4);  // before 35 is before 45 and counts itself
    CHECK(ng65(0x3ff) == 9);
}

TEST_CASE("age alone is a note, and only of a first episode") {
    using enum Route;
    const auto aged = [](double age, Episode episode, std::initializer_list<std::size_t> flags) {
        Facts facts = with(flags);
        facts.gates.age = age;
        facts.gates.episode = episode;
        return triage(facts);
    };
    for (const double age : {19.0, 56.0}) {
        CHECK(aged(age, Episode::first, {}).of[15] == selfCare);
        CHECK(aged(age, Episode::first, {}).route == selfCare);
        CHECK(aged(age, Episode::repeat, {}).of[15] == unknown);
        CHECK(aged(age, Episode::first, {14}).route == today);
        CHECK(aged(age, Episode::first, {29}).of[15] == soon);
    }
    for (const double age : {20.0, 55.0}) {
        CHECK(aged(age, Episode::first, {}).of[15] == unknown);
        CHECK(aged(age, Episode::first, {14}).route == soon);
    }
    Facts facts = well();
    facts.flag[15].said = Said::blank;
    facts.gates.age = 70;
    facts.gates.episode = Episode::first;
    CHECK(routeOf(facts) == selfCare);  // the age has answered it
    facts.gates.age.reset();
    CHECK(routeOf(facts) == unknown);
}
