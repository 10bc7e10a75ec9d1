// A batch that is killed at any moment: all of it is stored or nothing, what was told is stored, and the same command
// given again stores what is missing and nothing twice.
#include <filesystem>
#include <random>

#include "exchange_support.h"
#include "host/exchange/batch.h"
#include "killed.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::exchange_test;

namespace {

constexpr size_t kRows = 250, kWrong = 25;  // of a table; wrong ones are among the rows

// Of one day, so that the tables of two days have no row in common. Some people have a name alone.
std::string tableOf(size_t day) {
    const std::string date = isoDate(Date(std::chrono::sys_days(std::chrono::days(15'000 + day))));
    std::string table = "reference,name,department,workstation,assessed,by,desk/seat.height\n";
    for (size_t i = 0; i < kRows; ++i) {
        const std::string number = std::to_string(i);
        const std::string who = i % 5 == 0 ? ",Person " + number + "-" + std::to_string(day) : "R-" + number + ",";
        table += who + ",Stores,Desk " + number + "," + date + ",self," + (i % 10 == 3 ? "sideways" : "too_low") + "\n";
    }
    return table;
}

Result<BatchReport> load(Store &store, const std::string &file) {
    Problems problems;
    Scorer scorer(plugins(), problems);
    return runBatch(store, scorer, Outside::real(), file, file + ".rejected", [](const Problem &) {});
}

// The exit status of a child that loads the table; it says when the batch was told to be stored.
int work(const Opening &how, const std::string &file, const Say<BatchReport> &say) {
    auto store = openStore(how);
    if (!store) return 3;
    const auto report = load(**store, file);
    if (!report) return 4;
    return say(*report) ? 0 : 5;
}

size_t countAll(Store &store) {
    size_t count = 0;
    for (const RollupRow &row : must(store.rollup())) count += row.count;
    return count;
}

struct Counts {
    size_t nothing = 0, unsaid = 0, told = 0;  // what was stored when the program was killed
};

// `told`: the delay begins when the child was told that all is stored.
void killOne(House &house, size_t day, std::chrono::microseconds delay, bool told, Counts &counts) {
    const size_t before = countAll(*house.store);
    house.store.reset();
    const std::string file = house.folder.write("t.csv", tableOf(day));
    const auto killed =
        killAfter<BatchReport>(delay, told, [&](const Say<BatchReport> &say) { return work(house.how, file, say); });
    REQUIRE((killed.byUs || killed.status == 0));
    house.reopen();
    CHECK_FALSE(house.store->info().readOnly);
    CHECK(isSound(*house.store));
    const size_t stored = countAll(*house.store) - before;
    CHECK((stored == 0 || stored == kRows - kWrong));
    if (!killed.said.empty()) CHECK(stored == kRows - kWrong);
    counts.nothing += stored == 0 ? 1 : 0;
    counts.unsaid += stored != 0 && killed.said.empty() ? 1 : 0;
    counts.told += killed.said.empty() ? 0 : 1;
    const std::string aside = file + ".rejected";
    if (std::filesystem::exists(aside)) CHECK(stored != 0);
    std::filesystem::remove(aside);
    const auto again = must(load(*house.store, file));
    CHECK(again.assessments == kRows - kWrong - stored);
    CHECK(again.already == stored);
    CHECK(again.rejected == kWrong);
    CHECK(countAll(*house.store) == before + kRows - kWrong);
    const std::string rejected = house.folder.read("t.csv.rejected");
    CHECK(std::count(rejected.begin(), rejected.end(), '\n') == kWrong + 1);
    CHECK(isSound(*house.store));
    std::filesystem::remove(aside);
}

// How long the whole of it takes here and now.
std::chrono::microseconds duration(House &house) {
    const std::string file = house.folder.write("t.csv", tableOf(999));
    house.store.reset();
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(killAfter<BatchReport>(std::chrono::microseconds(0), true, [&](const Say<BatchReport> &say) {
                return work(house.how, file, say);
            }).said.size() == 1);
    const auto took = std::chrono::steady_clock::now() - start;
    house.reopen();
    std::filesystem::remove(file + ".rejected");
    return std::chrono::duration_cast<std::chrono::microseconds>(took);
}

void killManyTimes(size_t times, uint32_t seed) {
    std::mt19937 random(seed);
    Counts counts;
    for (size_t done = 0; done < times;) {
        House house;
        const auto most = static_cast<uint64_t>(duration(house).count()) * 5 / 4;
        for (size_t day = 0; day < 5 && done < times; ++day, ++done) {
            const bool told = day == 4;  // the other delays depend on how busy the machine is
            killOne(house, day, std::chrono::microseconds(random() % (told ? 1000 : most)), told, counts);
        }
    }
    WARN(times << " kills: nothing stored " << counts.nothing << " times, everything before it was told "
               << counts.unsaid << ", told " << counts.told);
    CHECK(counts.nothing + counts.unsaid + counts.told == times);
    CHECK(counts.nothing > times / 5);
    CHECK(counts.told >= times / 5);
}

}  // namespace

TEST_CASE("30 kills in a batch, first lot") { killManyTimes(30, 11); }
TEST_CASE("30 kills in a batch, second lot") { killManyTimes(30, 12); }
TEST_CASE("30 kills in a batch, third lot") { killManyTimes(30, 13); }
TEST_CASE("30 kills in a batch, fourth lot") { killManyTimes(30, 14); }
