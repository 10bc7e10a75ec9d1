// What stands on the page: nothing about few, and nothing from which few can be worked out.
#include <algorithm>
#include <map>
#include <random>

#include "tests/organisation/stage.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::organisation;
using Kind = HeatMapFigure::Cell::Kind;

namespace {

bool has(const std::string &page, const std::string &text) { return page.find(text) != page.npos; }

const HeatMapFigure &deskMap(const Counted &found) {
    for (const OrganisationArea &area : found.model.areas)
        if (area.title == "Desk and screen work") return area.maps.front();
    throw std::runtime_error("no map of desks");
}

const HeatMapFigure::Cell &cell(const HeatMapFigure &map, const std::string &row) {
    for (const auto &one : map.rows)
        if (one.name == row) return one.cells.front();
    throw std::runtime_error("no row " + row);
}

// Two departments whose breaks only few answered, so that they are hidden there; `firstBad`: whose are bad.
std::string withHidden(size_t badInFirst, size_t badInSecond) {
    std::string lines;
    addPeople(lines, "Large", 30, 12);
    const auto few = [&](const std::string &name, size_t bad) {
        addPeople(lines, name, 4, bad);
        for (int i = 0; i < 6; ++i)  // known by other forms
            lines += lineOf({name + "-other" + std::to_string(i), name, Desk::good, "2026-03-02", "",
                             R"("breaks": {"work.hours_per_day": 7.5})"});
    };
    few("First", badInFirst);
    few("Second", badInSecond);
    return lines;
}

}  // namespace

TEST_CASE("Fewer than five people give no report") {
    std::string lines;
    addPeople(lines, "A", 4, 2);
    const Counted found = counted(lines);
    CHECK(found.model.tooFew);
    CHECK(found.model.areas.empty());
    CHECK_FALSE(has(found.page, "<svg"));
    addPeople(lines, "B", 1, 1);
    CHECK_FALSE(counted(lines).model.tooFew);
}

TEST_CASE("Departments of fewer than five are not named") {
    std::string lines;
    addPeople(lines, "Large", 20, 8);
    addPeople(lines, "Alone in the tower", 1, 1);
    addPeople(lines, "Four of us", 4, 1);
    const Counted found = counted(lines);
    CHECK(has(found.page, "Large"));
    CHECK_FALSE(has(found.page, "tower"));
    CHECK_FALSE(has(found.page, "Four of us"));
    REQUIRE(found.model.departments.size() == 2);
    CHECK(found.model.departments[1].name == "All other departments");
    CHECK(found.model.departments[1].people == "5");
}

TEST_CASE("Too few others take the smallest department with them") {
    std::string lines;
    addPeople(lines, "Large", 20, 8);
    addPeople(lines, "Quay", 6, 3);
    addPeople(lines, "One", 1, 1);
    const Counted found = counted(lines);
    REQUIRE(found.model.departments.size() == 2);
    CHECK(found.model.departments[1].people == "7");
    CHECK_FALSE(has(found.page, "Quay"));
}

TEST_CASE("Hidden groups: only their sum can be worked out, and the page is the same whoever of them is high") {
    const std::string page = counted(withHidden(3, 1)).page;
    const Counted found = counted(withHidden(3, 1));
    CHECK(cell(deskMap(found), "First").kind == Kind::hidden);
    CHECK(cell(deskMap(found), "Second").kind == Kind::hidden);
    CHECK(cell(deskMap(found), "Everybody").value == "42\u00A0%");
    for (size_t first = 0; first <= 4; ++first) CHECK(counted(withHidden(first, 4 - first)).page == page);
    // A sum that would say the same of all of them is not there, nor in any other figure.
    for (const size_t each : {0u, 4u}) {
        const Counted same = counted(withHidden(each, each));
        CHECK(cell(deskMap(same), "Everybody").kind == Kind::hidden);
        for (const OrganisationArea &area : same.model.areas)
            if (area.title == "Desk and screen work") {
                CHECK_FALSE(area.trend);
                CHECK_FALSE(area.change);
            }
    }
}

TEST_CASE("No figure of a random organisation is about few, and no sum gives them away") {
    std::mt19937 random(11);
    size_t hidden = 0, shownCells = 0, hiddenMonths = 0, bars = 0;
    for (int round = 0; round < 40; ++round) {
        std::string lines;
        const size_t departments = 2 + random() % 6;
        for (size_t d = 0; d < departments; ++d) {
            const size_t people = 1 + random() % (random() % 2 ? 30 : 7);
            for (size_t i = 0; i < people; ++i) {
                const std::string who = std::to_string(d) + "-" + std::to_string(i), name = "D" + std::to_string(d);
                const auto desk = random() % 3 ? Desk::good : Desk::bad;
                const std::string day = "2026-0" + std::to_string(1 + random() % 6) + "-05";
                const bool other = random() % 4 == 0;
                lines += lineOf({who, name, desk, day, "", other ? R"("breaks": {"work.hours_per_day": 7.5})" : ""});
                if (random() % 3 == 0) lines += lineOf({who, name, Desk::good, "2026-07-05", "", ""});
            }
        }
        const Counted found = counted(lines);
        if (found.model.tooFew) continue;
        for (const OrganisationArea &area : found.model.areas) {
            for (const HeatMapFigure &map : area.maps)
                for (size_t c = 0; c < map.columns.size(); ++c) {
                    size_t hiddenHere = 0;
                    for (const auto &row : map.rows) {
                        const HeatMapFigure::Cell &one = row.cells[c];
                        hiddenHere += !row.sum && one.kind == Kind::hidden ? 1u : 0u;
                        if (one.kind != Kind::shown) continue;
                        ++shownCells;
                        CHECK(std::stoul(one.people.substr(3)) >= kLeastOfGroup);
                    }
                    hidden += hiddenHere;
                    if (hiddenHere == 1) CHECK(map.rows.back().cells[c].kind == Kind::hidden);
                }
            if (area.trend) {
                size_t months = 0;
                for (const auto &point : area.trend->points) {
                    months += point.hidden ? 1u : 0u;
                    if (!point.hidden) CHECK(std::stoul(point.people.substr(3)) >= kLeastOfGroup);
                }
                CHECK(months != 1);
                hiddenMonths += months;
            }
            if (!area.change) continue;
            ++bars;
            CHECK(std::stoul(area.change->rows.front().people.substr(3)) >= kLeastOfGroup);
        }
        for (const ParetoFigure::Row &row : found.model.findings.rows) CHECK(row.count >= kLeastOfGroup);
        for (const auto &department : found.model.departments) CHECK(std::stoul(department.people) >= kLeastOfGroup);
    }
    CHECK(hidden > 20);
    CHECK(shownCells > 300);
    CHECK(hiddenMonths > 10);
    CHECK(bars > 3);
}

TEST_CASE("Before and after are hidden when the difference would tell of the few that were assessed once") {
    const auto organisation = [](size_t twice, size_t once) {
        std::string lines;
        for (size_t i = 0; i < twice; ++i)
            for (const char *day : {"2026-01-05", "2026-06-05"})
                lines += lineOf({"T" + std::to_string(i), "A", i % 2 ? Desk::bad : Desk::good, day, "", ""});
        addPeople(lines, "A", once, once / 2);
        const Counted found = counted(lines);
        return found.model.areas.front().change.has_value();
    };
    CHECK(organisation(20, 0));
    CHECK_FALSE(organisation(20, 1));
    CHECK_FALSE(organisation(20, 4));
    CHECK(organisation(20, 5));
    CHECK_FALSE(organisation(4, 20));
}

TEST_CASE("The report of a large organisation names what matters") {
    std::string lines;
    addPeople(lines, "Accounts", 30, 21);
    addPeople(lines, "Sales", 25, 5);
    const Counted found = counted(lines);
    CHECK(found.model.headline == "Desk score (ROSA): 47\u00A0% of 55 people are at high or very high");
    CHECK(cell(deskMap(found), "Accounts").value == "70\u00A0%");
    CHECK(cell(deskMap(found), "Sales").value == "20\u00A0%");
    REQUIRE_FALSE(found.model.findings.rows.empty());
    CHECK(found.model.findings.rows.front().value == "26 (47\u00A0%)");
    CHECK_FALSE(found.model.equipment.empty());
    CHECK_FALSE(found.model.tiers.empty());
    CHECK(counted(lines).page == found.page);
}

TEST_CASE("Head counts give shares of departments, of all, and where nobody was assessed") {
    std::string lines;
    addPeople(lines, "Large", 20, 8);
    addPeople(lines, "Quay", 6, 3);
    addPeople(lines, "Quillq", 3, 1);
    addPeople(lines, "Nookq", 2, 1);
    const HeadCounts heads = {{"Large", 40},    {"Quay", 5},   {"Quillq", 4}, {"Nookq", 6},
                              {"Tower <b>", 7}, {"Closed", 0}, {"Lodgeq", 1}, {"Gateq", 4}};
    const Counted found = counted(lines, {heads, {}});
    REQUIRE(found.model.departments.size() == 3);
    CHECK(found.model.departments[0].of == "40");
    CHECK(found.model.departments[0].share == "50\u00A0%");
    CHECK(found.model.departments[1].share == "more than counted");
    CHECK(found.model.departments[2].of == "10");
    CHECK(found.model.departments[2].share == "50\u00A0%");
    CHECK(found.model.missing == std::vector<std::string>{"Tower <b> (7)"});
    CHECK(has(found.page, "<li><bdi>Tower &lt;b&gt; (7)</bdi></li>"));
    CHECK(has(found.page, "of the 67 people counted as working here"));
    CHECK(has(found.page, ">46\u00A0%<"));
    CHECK(has(found.page, "<li>Departments of fewer than 5 people, not named here: 2</li>"));
    for (const char *few : {"Quillq", "Nookq", "Lodgeq", "Gateq"}) CHECK_FALSE(has(found.page, few));
    const Counted without = counted(lines);
    CHECK_FALSE(without.model.headCounts);
    CHECK_FALSE(has(without.page, "counted as working here"));
}

TEST_CASE("Whoever gave no department is no part of a share") {
    std::string lines;
    addPeople(lines, "Large", 20, 8);
    addPeople(lines, "", 6, 1);
    const Counted found = counted(lines, {{{"Large", 40}}, {}});
    CHECK(found.model.departments[0].share == "50\u00A0%");
    CHECK(found.model.departments[1].share.empty());
    CHECK_FALSE(has(found.page, "counted as working here<"));
}

TEST_CASE("A head count of nobody counts nobody, and a sum of counts does not wrap") {
    std::string lines;
    addPeople(lines, "Large", 20, 8);
    addPeople(lines, "Quay", 6, 3);
    CHECK(has(counted(lines, {{{"Large", 40}, {"Quay", 6}}, {}}).page, "of the 46 people counted"));
    const Counted nobody = counted(lines, {{{"Large", 40}, {"Quay", 0}}, {}});
    CHECK(nobody.model.departments[1].share.empty());
    CHECK_FALSE(has(nobody.page, "counted as working here<"));
    HeadCounts heads = {{"Large", 40}, {"Quay", 6}};
    for (int i = 0; i < 430; ++i) heads["D" + std::to_string(i)] = 10'000'000;
    CHECK(has(counted(lines, {heads, {}}).page, "of the 4300000046 people counted"));
}

// What head counts add is their own and the counts that were there: all departments below the limit stay together.
TEST_CASE("Head counts name no department that few gave, and tell no other count") {
    std::mt19937 random(21);
    size_t few = 0;
    for (int round = 0; round < 30; ++round) {
        std::string lines;
        HeadCounts heads;
        std::map<std::string, size_t> people;
        for (size_t d = 0; d < 2 + random() % 6; ++d) {
            const std::string name = "Dept" + std::to_string(d) + "x";
            people[name] = random() % (random() % 2 ? 30 : 7);
            addPeople(lines, name, people[name], 0);
            if (random() % 5) heads[name] = static_cast<uint32_t>(people[name] + random() % 9);
        }
        const Counted found = counted(lines, {heads, {}}), without = counted(lines);
        if (found.model.tooFew) continue;
        REQUIRE(found.model.departments.size() == without.model.departments.size());
        for (const auto &[name, count] : people) {
            const bool listed = has(found.page, name + " (");
            CHECK(listed == (count == 0 && heads[name] >= 5));
            if (count > 0 && count < 5) {
                CHECK_FALSE(has(found.page, name));
                ++few;
            }
        }
        for (size_t i = 0; i < found.model.departments.size(); ++i)
            CHECK(found.model.departments[i].people == without.model.departments[i].people);
    }
    CHECK(few > 20);
}

TEST_CASE("How far actions are is told in people, never of few, and takes the place of what answers say of it") {
    std::string lines;
    addPeople(lines, "Large", 20, 8);
    FollowedActions followed;
    followed.tiers[0] = {12, 7, 4, 1};
    followed.tiers[2] = {0, 0, 5, 0};
    const Counted found = counted(lines, {{}, followed});
    REQUIRE(found.model.followed.size() == 2);
    CHECK(found.model.followed[0].open == "12");
    CHECK(found.model.followed[0].overdue == "7");
    CHECK(found.model.followed[0].done == "fewer than 5");
    CHECK(found.model.followed[0].declined == "fewer than 5");
    CHECK(found.model.followed[1].open == "0");
    CHECK(found.model.followed[1].done == "5");
    CHECK(has(found.page, "Of them overdue"));
    const auto overdue = [&](uint32_t open, uint32_t late) {
        followed.tiers[0] = {open, late, 0, 0};
        return counted(lines, {{}, followed}).model.followed[0].overdue;
    };
    CHECK(overdue(12, 9) == "hidden");  // of three it is not
    CHECK(overdue(12, 12) == "12");
    CHECK(overdue(12, 7) == "7");
    CHECK(overdue(12, 3) == "fewer than 5");
    CHECK_FALSE(has(found.page, "All noted as tried"));
    CHECK(has(counted(lines, {{}, FollowedActions()}).page, "No action about work is noted."));
    CHECK(has(counted(lines).page, "All noted as tried"));
}

TEST_CASE("Actions by kind count people, not what was advised to each, and are hidden together") {
    const auto tier = [](const Counted &found, size_t which) {
        for (const auto &one : found.model.tiers)
            if (one.name == data().page.words.get("tier." + std::to_string(which), "text"))
                return one.advised + " " + one.tried + " " + one.open;
        return std::string();
    };
    const auto advisedTo = [](const Counted &found, const std::string &plugin) {  // people, once for each action
        uint32_t sum = 0;
        for (const auto &counts : found.tally.plugins)
            for (size_t i = 0; i < counts.actions.size(); ++i)
                if (counts.plugin->manifest().id == plugin && counts.book.rules[i].tier == 0)
                    sum += counts.actions[i].people;
        return sum;
    };
    std::string lines;
    addPeople(lines, "Large", 20, 2);
    REQUIRE(advisedTo(counted(lines), "desk") >= kLeastOfGroup);
    CHECK(tier(counted(lines), 0) == "fewer than 5 hidden hidden");
    lines.clear();
    addPeople(lines, "Large", 20, 8);
    CHECK(tier(counted(lines), 0) == "8 0 8");
    // Two forms of one person in two documents.
    for (int i = 0; i < 8; ++i)
        lines += lineOf({"Large-" + std::to_string(i), "Large", Desk::good, "2026-04-02", "",
                         R"("breaks": {"sitting.longest": 180, "breaks.interval": 240})"});
    REQUIRE(advisedTo(counted(lines), "breaks") >= 8);
    CHECK(tier(counted(lines), 0) == "8 0 8");
}

TEST_CASE("Actions of few stand in the order of the advice, not of how few they are") {
    std::string some, more;
    addPeople(some, "Large", 20, 1);
    addPeople(more, "Large", 20, 4);
    const auto listed = [](const std::string &lines) {
        std::string all;
        for (const auto &item : counted(lines).model.equipment) all += item.text + ": " + item.people + "\n";
        return all;
    };
    CHECK(has(listed(some), "fewer than 5"));
    CHECK(listed(some) == listed(more));
}

TEST_CASE("Where something is felt is told of ten people or more, in fifths, as counted by hand") {
    constexpr const char *places[] = {"neck",     "shoulders",   "upper_back", "elbows",     "wrists_hands",
                                      "low_back", "hips_thighs", "knees",      "ankles_feet"};
    std::mt19937 random(31);
    size_t shownMaps = 0, hiddenMaps = 0, repeated = 0;
    for (int round = 0; round < 40; ++round) {
        const size_t people = 5 + random() % 25;
        std::string lines;
        std::map<std::string, std::pair<size_t, size_t>> counts;  // answered, felt
        for (size_t i = 0; i < people; ++i) {
            const auto add = [&](const std::string &day, bool counts_) {
                std::string answers = R"("consent": true)";
                for (const char *place : places) {
                    if (random() % 12 == 0) continue;
                    const unsigned felt = random() % 3 ? 0 : 1 + random() % 10;
                    answers += ", \"body." + std::string(place) + "\": " + std::to_string(felt);
                    if (!counts_) continue;
                    ++counts[place].first;
                    counts[place].second += felt > 0;
                }
                lines += lineOf({"R" + std::to_string(i), "A", Desk::good, day, "", "\"back\": {" + answers + "}"});
            };
            if (random() % 4 == 0) {
                add("2026-01-05", false);  // an earlier one of the same person
                ++repeated;
            }
            add("2026-03-05", true);
        }
        const Counted found = counted(lines);
        REQUIRE(found.model.bodies.size() == 1);
        const OrganisationModel::Body &body = found.model.bodies.front();
        const bool enough = std::all_of(std::begin(places), std::end(places),
                                        [&](const char *place) { return counts[place].first >= 10; });
        CHECK(body.figure.has_value() == enough);
        CHECK(has(found.page, "Not shown: fewer than 10 people") != enough);
        ++(enough ? shownMaps : hiddenMaps);
        if (!enough) continue;
        REQUIRE(body.figure->regions.size() == 9);
        for (const BodyMapFigure::Region &region : body.figure->regions) {
            const auto &[answered, felt] = counts[places[static_cast<size_t>(region.place)]];
            const size_t fifth = std::min<size_t>(felt * 5 / answered, 4);
            const std::string wanted =
                std::to_string(fifth * 20) + "–" + (fifth == 4 ? "100" : std::to_string(fifth * 20 + 19)) + "\u00A0%";
            CHECK(region.value == wanted);
            CHECK(has(found.page, region.name + "  " + wanted));
        }
    }
    CHECK(shownMaps > 5);
    CHECK(hiddenMaps > 5);
    CHECK(repeated > 20);
}

TEST_CASE("Nobody who answered about the back leaves no map") {
    std::string lines;
    addPeople(lines, "Large", 20, 8);
    CHECK(counted(lines).model.bodies.empty());
}
