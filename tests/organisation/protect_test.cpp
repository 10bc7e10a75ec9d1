// What a reader can work out of a printed table: every table that would be printed the same is tried.
#include "host/organisation/protect.h"

#include <map>
#include <random>
#include <set>
#include <string>

#include "tests/support/catch.h"

using namespace plumb;

namespace {

// All that is printed, as a reader sees it who knows the size of every group.
std::string published(const CountTable &table, const Protection &shown) {
    std::string text;
    for (size_t row = 0; row < table.size(); ++row)
        for (const Count &cell : table[row]) text += shown.rowShown[row] ? std::to_string(cell.high) + "," : "?,";
    for (size_t column = 0; column < shown.totals.size(); ++column)
        text += shown.totalShown[column] ? std::to_string(shown.totals[column].high) + ";" : "?;";
    return text;
}

// Every way in which the people of these groups can be high; false when that was the last one.
bool nextTable(CountTable &table) {
    for (auto &row : table)
        for (Count &cell : row) {
            if (cell.high < cell.of) {
                ++cell.high;
                return true;
            }
            cell.high = 0;
        }
    return false;
}

struct Found {
    size_t tables = 0, hiddenCells = 0, sums = 0;
};

// Of every hidden group, over all tables that are printed alike: is there more than one number of high people in it?
void attack(CountTable sizes, uint32_t least, Found &found) {
    std::map<std::string, std::vector<std::set<uint32_t>>> possible;
    const size_t columns = sizes.front().size();
    std::vector<char> rowShown;
    for (auto &row : sizes)
        for (Count &cell : row) cell.high = 0;
    do {
        const Protection shown = protect(sizes, least);
        if (!rowShown.empty()) REQUIRE(rowShown == shown.rowShown);  // sizes alone decide
        rowShown = shown.rowShown;
        auto &cells = possible[published(sizes, shown)];
        cells.resize(sizes.size() * columns);
        for (size_t row = 0; row < sizes.size(); ++row)
            for (size_t column = 0; column < columns; ++column)
                cells[row * columns + column].insert(sizes[row][column].high);
        ++found.tables;
        for (const char total : shown.totalShown) found.sums += total ? 1u : 0u;
    } while (nextTable(sizes));
    for (const auto &[text, cells] : possible)
        for (size_t row = 0; row < sizes.size(); ++row)
            for (size_t column = 0; column < columns; ++column) {
                const uint32_t of = sizes[row][column].of;
                if (of == 0) continue;
                if (rowShown[row]) {
                    REQUIRE(of >= least);
                    continue;
                }
                INFO(text << " row " << row << " column " << column);
                REQUIRE(cells[row * columns + column].size() >= 2);
                ++found.hiddenCells;
            }
}

}  // namespace

TEST_CASE("No hidden group can be worked out of any table of up to four groups") {
    Found found;
    for (uint32_t a = 0; a <= 6; ++a)
        for (uint32_t b = a; b <= 6; ++b) {
            attack({{{a, 0}}, {{b, 0}}}, 3, found);
            for (uint32_t c = b; c <= 6; ++c) {
                attack({{{a, 0}}, {{b, 0}}, {{c, 0}}}, 3, found);
                for (uint32_t d = c; d <= 6; ++d) attack({{{a, 0}}, {{b, 0}}, {{c, 0}}, {{d, 0}}}, 3, found);
            }
        }
    CHECK(found.tables > 60'000);
    CHECK(found.hiddenCells > 10'000);
    CHECK(found.sums > 5'000);
}

TEST_CASE("Nor out of two columns that hide the same rows") {
    std::mt19937 random(7);
    Found found;
    for (int round = 0; round < 60; ++round) {
        CountTable sizes(3, std::vector<Count>(2));
        for (auto &row : sizes)
            for (Count &cell : row) cell.of = static_cast<uint32_t>(random() % 5);
        attack(sizes, 3, found);
    }
    CHECK(found.tables > 20'000);
    CHECK(found.hiddenCells > 1'000);
}

namespace {

// People by what of each of some actions was advised to them and what of it they tried; all that is printed of them.
class Advised {
  public:
    static constexpr uint32_t kLeast = 3;

    Advised(size_t actions, uint32_t people) : kinds_(1), people_(people) {
        for (size_t i = 0; i < actions; ++i) kinds_ *= 3;
        actions_ = actions;
        of_.resize(kinds_);
    }

    void tryAll() {
        deal(1, people_);
        for (const auto &[text, values] : possible_)
            for (const auto &[what, seen] : values)
                // Of the largest worlds those that have some people more are not among what was tried.
                if (*seen.begin() > 0 && *seen.begin() < kLeast &&
                    *values.at("advised").begin() + kLeast <= people_ + 1) {
                    INFO(text << " " << what);
                    REQUIRE(seen.size() >= 2);
                    ++smallOnes;
                }
    }

    size_t worlds = 0, smallOnes = 0, shownParts = 0;

  private:
    // Kind of a person: a digit of three an action: not advised, open, tried. Nobody is of kind 0.
    void deal(size_t kind, uint32_t left) {
        if (kind == kinds_) return look();
        for (uint32_t count = 0; count <= left; ++count) {
            of_[kind] = count;
            deal(kind + 1, left - count);
        }
        of_[kind] = 0;
    }

    void look() {
        ++worlds;
        OpenActions all;
        listed_.assign(actions_, 0);
        for (size_t kind = 1; kind < kinds_; ++kind) {
            bool open = false;
            for (size_t i = 0, rest = kind; i < actions_; ++i, rest /= 3)
                if (rest % 3 == 1) {
                    listed_[i] += of_[kind];
                    open = true;
                }
            all.advised += of_[kind];
            all.open += open ? of_[kind] : 0;
        }
        all.listed = listed_;
        std::erase(all.listed, 0u);
        const OpenShown shown = openShown(all, kLeast);
        shownParts += shown.parts && all.open > 0 ? 1u : 0u;
        const auto few = [](uint32_t people) {
            return people > 0 && people < kLeast ? "few," : std::to_string(people) + ",";
        };
        std::string text =
            (shown.advised ? few(all.advised) : "hidden,") + (shown.parts ? std::to_string(all.open) : "hidden") + ":";
        for (const uint32_t listed : listed_) text += few(listed);
        auto &values = possible_[text];
        values["advised"].insert(all.advised);
        values["open"].insert(all.open);
        values["tried"].insert(all.advised - all.open);
        for (size_t i = 0; i < actions_; ++i) values["action " + std::to_string(i)].insert(listed_[i]);
    }

    size_t kinds_, actions_ = 0;
    uint32_t people_;
    std::vector<uint32_t> of_, listed_;  // by kind of person; by action
    std::map<std::string, std::map<std::string, std::set<uint32_t>>> possible_;
};

}  // namespace

TEST_CASE("What is open of few cannot be got by subtracting, from each other or from the list of actions") {
    for (const auto &[actions, people] : {std::pair<size_t, uint32_t>{1, 14}, {2, 10}, {3, 6}}) {
        Advised all(actions, people);
        all.tryAll();
        CHECK(all.worlds > 80);
        CHECK(all.smallOnes > 5);
        CHECK(all.shownParts > 10);
    }
}

TEST_CASE("Open and tried are hidden together") {
    CHECK(openShown({20, 15, {}}, kLeastOfGroup).parts);
    CHECK(openShown({20, 20, {}}, kLeastOfGroup).parts);
    CHECK(openShown({20, 0, {}}, kLeastOfGroup).parts);
    CHECK_FALSE(openShown({20, 17, {}}, kLeastOfGroup).parts);
    CHECK_FALSE(openShown({20, 4, {}}, kLeastOfGroup).parts);
    CHECK_FALSE(openShown({4, 4, {}}, kLeastOfGroup).parts);
    CHECK(openShown({30, 20, {12, 14}}, kLeastOfGroup).parts);
    CHECK_FALSE(openShown({30, 14, {10, 4}}, kLeastOfGroup).parts);
    CHECK_FALSE(openShown({30, 20, {10, 3, 4}}, kLeastOfGroup).parts);
    CHECK(openShown({20, 17, {}}, kLeastOfGroup).advised);
    CHECK_FALSE(openShown({20, 17, {17}}, kLeastOfGroup).advised);  // all that is open
}

TEST_CASE("A group is hidden for its own size and a second one for the sum") {
    const CountTable table = {{{40, 12}}, {{4, 1}}, {{9, 3}}, {{30, 8}}};
    const Protection shown = protect(table, kLeastOfGroup);
    CHECK(shown.rowShown == std::vector<char>{1, 0, 0, 1});  // the 4, and the 9 as the smallest of the others
    CHECK(shown.totals.front() == Count{83, 24});
    CHECK(shown.totalShown.front());
    CHECK(protect({{{40, 12}}, {{9, 3}}, {{30, 8}}}, kLeastOfGroup).rowShown == std::vector<char>{1, 1, 1});
    CHECK(protect({{{40, 12}}, {{9, 3}}, {{30, 8}}}, kLeastOfHealth).rowShown == std::vector<char>{1, 0, 0});
}

TEST_CASE("Hidden groups that are too few together take another with them") {
    const Protection shown = protect({{{40, 12}}, {{2, 1}}, {{2, 1}}, {{6, 3}}}, kLeastOfGroup);
    CHECK(shown.rowShown == std::vector<char>{1, 0, 0, 0});
}

TEST_CASE("A sum that would say of each hidden person what they are is hidden") {
    for (const uint32_t high : {0u, 1u, 12u, 13u}) {
        const uint32_t inFirst = std::min(high, 4u);
        const CountTable table = {{{40, 12}}, {{4, inFirst}}, {{9, high - inFirst}}};
        CHECK_FALSE(protect(table, kLeastOfGroup).totalShown.front());
    }
    CHECK(protect({{{40, 12}}, {{4, 0}}, {{9, 2}}}, kLeastOfGroup).totalShown.front());
}

TEST_CASE("Who is alone has no sum, and nobody is no group") {
    CHECK_FALSE(protect({{{4, 2}}}, kLeastOfGroup).totalShown.front());
    CHECK_FALSE(protect({{{4, 2}}, {{0, 0}}}, kLeastOfGroup).totalShown.front());
    CHECK(protect({{{5, 2}}, {{0, 0}}}, kLeastOfGroup).totalShown.front());
    CHECK(protect({}, kLeastOfGroup).rowShown.empty());
    const Protection nobody = protect({{{0, 0}}, {{0, 0}}}, kLeastOfGroup);
    CHECK(nobody.rowShown == std::vector<char>{1, 1});
    CHECK_FALSE(nobody.totalShown.front());
}

TEST_CASE("Every shown group is large enough in large random tables, and the rest cannot be told apart") {
    std::mt19937 random(8);
    size_t hidden = 0, shownSums = 0;
    for (int round = 0; round < 2'000; ++round) {
        CountTable table(1 + random() % 12, std::vector<Count>(1 + random() % 5));
        for (auto &row : table)
            for (Count &cell : row) {
                cell.of = static_cast<uint32_t>(random() % 4 ? random() % 40 : random() % 8);
                cell.high = cell.of ? static_cast<uint32_t>(random() % (cell.of + 1)) : 0;
            }
        const uint32_t least = round % 2 ? kLeastOfGroup : kLeastOfHealth;
        const Protection shown = protect(table, least);
        for (size_t column = 0; column < table.front().size(); ++column) {
            Count sum;
            size_t rows = 0;
            for (size_t row = 0; row < table.size(); ++row) {
                const Count &cell = table[row][column];
                if (shown.rowShown[row]) REQUIRE((cell.of == 0 || cell.of >= least));
                else if (cell.of > 0) {
                    sum += cell;
                    ++rows;
                }
            }
            hidden += rows;
            if (!shown.totalShown[column]) continue;
            ++shownSums;
            REQUIRE((rows == 0 || (rows > 1 && sum.of >= least && sum.high >= 2 && sum.of - sum.high >= 2)));
        }
    }
    CHECK(hidden > 2'000);
    CHECK(shownSums > 2'000);
}
