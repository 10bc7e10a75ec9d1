#include "host/plan/tolerance.h"

#include <cmath>
#include <map>
#include <random>
#include <set>

#include "host/base/number.h"
#include "host/plan/points.h"
#include "host/plan/range_words.h"
#include "plugin/lifting/niosh.h"
#include "tests/lifting/installed.h"
#include "tests/plan/brute.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

using State = ToleranceRange::State;
using ByQuestion = std::map<std::string, double>;  // question → tolerance

const Plugin &lifting() { return lifts::plugin("lifting"); }

Document measured(const lifts::Answered &answered, const ByQuestion &tolerances, const char *method = "measured") {
    std::string how;
    for (const auto &[question, tolerance] : tolerances)
        how += (how.empty() ? "\"" : ", \"") + answered.form + "/" + question + "\": {\"method\": \"" + method +
               "\", \"tolerance\": " + lifts::json(tolerance) + "}";
    std::string text = lifts::text(answered);
    text.pop_back();
    return lifts::document(text + ", \"how\": {" + how + "}}");
}

Tolerances tolerances(const Document &document, const ToleranceOptions &options = {}) {
    auto all = tolerancesOf(lifting(), *document.find("lifting"), document.how, options);
    if (!all) throw std::runtime_error(all.problem().sentence());
    return std::move(*all);
}

ToleranceRange of(const Tolerances &all, const std::string &scale, uint32_t row = PLUMB_WHOLE) {
    for (const ToleranceRange &range : all.scales)
        if (range.scale->id == scale && range.row == row) return range;
    throw std::runtime_error("no range of " + scale);
}

// Of the draws of the default seed, for a lift that stands below.
constexpr double kShareOfThisSeed = 0.6781;

const ByQuestion kTape = {{"task.h_origin", 3},  {"task.v_origin", 3},      {"task.a_origin", 10},
                          {"task.v_dest", 3},    {"task.h_dest", 3},        {"task.a_dest", 10},
                          {"task.frequency", 1}, {"task.load_average", 0.5}};

class Lifts {
  public:
    explicit Lifts(uint64_t seed) : random_(seed) {}
    double from(double least, double most) {
        return least + (most - least) * static_cast<double>(random_() >> 11) * 0x1.0p-53;
    }
    // Near to where the method breaks, more often than not.
    lifts::Given lift() {
        const bool control = random_() % 2 == 0;
        const char *grips[] = {"\"good\"", "\"fair\"", "\"poor\""};
        auto given = lifts::with(lifts::hardLift(), {{"task.h_origin", lifts::json(from(22, 45))},
                                                     {"task.v_origin", lifts::json(from(65, 85))},
                                                     {"task.v_dest", lifts::json(from(60, 115))},
                                                     {"task.a_origin", lifts::json(from(0, 60))},
                                                     {"task.load_average", lifts::json(from(4, 12))},
                                                     {"task.load_max", lifts::json(from(13, 20))},
                                                     {"task.frequency", lifts::json(from(0.2, 7))},
                                                     {"task.coupling", grips[random_() % 3]},
                                                     {"task.control", control ? "true" : "false"}});
        if (!control) return lifts::with(given, {{"task.h_dest", ""}, {"task.a_dest", ""}});
        return lifts::with(given, {{"task.h_dest", lifts::json(from(22, 60))}, {"task.a_dest", "20"}});
    }

  private:
    std::mt19937_64 random_;
};

// Draws of the test's own: numbers within their reach, scored from scratch. Returns how many scores were compared.
size_t checkFreshDraws(const Document &document, const Tolerances &all, size_t draws, uint64_t seed) {
    Lifts random(seed);
    FormAnswers answers = *document.find("lifting");
    Runner runner(lifting().binding());
    size_t compared = 0, outside = 0;
    for (size_t i = 0; i < draws; ++i) {
        for (const Uncertain &number : all.numbers)
            brute::cell(answers, number.number.question, number.number.row) =
                brute::number(random.from(number.least, number.most));
        const auto lines = runner.run(answers);
        if (!lines) throw std::runtime_error(lines.problem().sentence());
        const PluginResult result{&lifting(), {lines->begin(), lines->end()}};
        for (const ToleranceRange &range : all.scales) {
            const auto value = result.value(range.scale->id, range.row);
            if (range.state != State::computed || !value) continue;
            ++compared;
            const bool inside = *value >= range.all.least && *value <= range.all.most;
            if (!inside)
                UNSCOPED_INFO(range.scale->id << ": " << *value << " outside " << range.all.least << " to "
                                              << range.all.most);
            outside += inside ? 0 : 1;
        }
    }
    CHECK(outside == 0);
    return compared;
}

}  // namespace

TEST_CASE("Fresh draws lie within the range, near to all that breaks") {
    Lifts random(1);
    size_t compared = 0;
    for (int job = 0; job < 12; ++job) {
        INFO("job " << job);
        const Document document = measured(lifts::job({random.lift()}), kTape);
        const Tolerances all = tolerances(document);
        CHECK(all.numbers.size() >= 6);
        compared += checkFreshDraws(document, all, 1000, 1000 + static_cast<uint64_t>(job));
    }
    CHECK(compared > 50'000);
}

TEST_CASE("Fresh draws lie within the range also when there are too many numbers for all corners") {
    Lifts random(2);
    const Document document = measured(lifts::job({random.lift(), random.lift(), random.lift()}), kTape);
    const Tolerances all = tolerances(document);
    CHECK(all.numbers.size() >= 18);
    const ToleranceRange &whole = of(all, "niosh.cli");
    CHECK_FALSE(whole.allCorners);
    CHECK(whole.corners <= kMostCorners);
    CHECK(whole.corners > 512);
    CHECK(checkFreshDraws(document, all, 1000, 7) > 5000);
}

TEST_CASE("Of two numbers the range is that of a fine grid") {
    struct Pair {
        const char *a, *b;
    };
    const Pair pairs[] = {{"task.v_origin", "task.v_dest"},
                          {"task.h_origin", "task.v_origin"},
                          {"task.a_origin", "task.v_dest"},
                          {"task.frequency", "task.v_origin"},
                          {"task.h_dest", "task.h_origin"}};
    constexpr int kSteps = 150;
    Lifts random(3);
    size_t compared = 0;
    for (const Pair &pair : pairs)
        for (int i = 0; i < 5; ++i) {
            INFO(pair.a << ", " << pair.b << ", " << i);
            auto lift = random.lift();
            if (!lift.contains("task.h_dest")) lift["task.h_dest"] = "40", lift["task.a_dest"] = "20";
            lift["task.control"] = "true";
            const Document document = measured(lifts::job({lift}), {{pair.a, 4}, {pair.b, 4}});
            const Tolerances all = tolerances(document);
            REQUIRE(all.numbers.size() == 2);
            std::vector<brute::Blank> axes;
            for (const Uncertain &number : all.numbers) {
                axes.push_back({number.number.question, number.number.row, {}});
                for (int k = 0; k <= kSteps; ++k)
                    axes.back().answers.push_back(
                        brute::number(number.least + (number.most - number.least) * k / kSteps));
            }
            Extent grid;
            brute::everyCompletion(lifting(), *document.find("lifting"), axes, [&](const auto &, const auto &result) {
                if (const auto value = result.value("niosh.li", 0)) grid.say(*value, Level::none);
            });
            const ToleranceRange &range = of(all, "niosh.li", 0);
            if (range.state != State::computed) continue;
            ++compared;
            const double width = range.all.width();
            CHECK(range.all.least <= grid.least + 0.001 * width);  // the stated slack
            CHECK(range.all.most >= grid.most - 0.001 * width);
            CHECK(range.all.least >= grid.least - 0.03 * width);  // what a grid of this step may miss beside a jump
            CHECK(range.all.most <= grid.most + 0.03 * width);
        }
    CHECK(compared == 25);
}

TEST_CASE("An extreme that lies at no corner is met") {
    // Towards a place high above, the way gets shorter as the start gets worse: the index is highest in between.
    const auto lift = lifts::with(
        lifts::easyLift(10),
        {{"task.h_origin", "40"}, {"task.a_origin", "30"}, {"task.v_origin", "102"}, {"task.v_dest", "140"}});
    const Document document =
        measured(lifts::job({lift}),
                 {{"task.h_origin", 3}, {"task.a_origin", 10}, {"task.load_average", 1}, {"task.v_origin", 12}});
    const auto limit = [](double v) {  // by hand, the others at their worst
        return 23 * (25.0 / 43) * (1 - 0.0032 * 40) * (1 - 0.003 * (v - 75)) * (0.82 + 4.5 / (140 - v));
    };
    double worst = 0;
    for (double v = 90; v <= 114; v += 0.001) worst = std::max(worst, 11 / limit(v));
    CHECK(worst > std::max(11 / limit(90), 11 / limit(114)) * 1.002);
    const ToleranceRange &range = of(tolerances(document), "niosh.li", 0);
    CHECK(range.all.most == Approx(worst).epsilon(1e-6));
}

TEST_CASE("A number is tried at its ends, at bends, on both sides of jumps, and by its distance to another") {
    const Form &form = lifting().form();
    const Slot origin = form.find("task.v_origin"), dest = form.find("task.v_dest");
    const auto reachOf = [&](Slot number, uint32_t) -> std::optional<Reach> {
        if (number == origin) return Reach{70, 80};
        if (number == dest) return Reach{99, 99};
        return std::nullopt;
    };
    const double below = std::nextafter(75.0, 0.0), above = std::nextafter(75.0, 100.0);
    CHECK(pointsOf(lifting(), {origin, 0}, reachOf) == std::vector<double>{70, 74, below, 75, above, 80});
    CHECK(pointsOf(lifting(), {dest, 0}, reachOf) == std::vector<double>{99});
    CHECK(pointsOf(lifting(), {form.find("task.h_origin"), 0}, reachOf).empty());
}

TEST_CASE("The break points of the installed plugins are those of their methods") {
    std::map<std::string, std::set<double>> bends, jumps;
    for (const BreakPoints &points : lifting().manifest().breakPoints) {
        const std::string key = points.question + (points.other.empty() ? "" : " - " + points.other);
        bends[key].insert(points.bends.begin(), points.bends.end());
        jumps[key].insert(points.jumps.begin(), points.jumps.end());
    }
    const niosh::Constants &c = niosh::kMetric;
    using Set = std::set<double>;
    for (const char *h : {"task.h_origin", "task.h_dest"}) {
        CHECK(bends[h] == Set{c.hNear});
        CHECK(jumps[h] == Set{c.hFar});
    }
    for (const char *v : {"task.v_origin", "task.v_dest"}) CHECK(jumps[v] == Set{c.vBest, c.vMost});
    for (const char *a : {"task.a_origin", "task.a_dest"}) CHECK(jumps[a] == Set{c.aMost});
    CHECK(bends["task.v_dest - task.v_origin"] == Set{0, c.dLeast});
    CHECK(jumps["task.v_dest - task.v_origin"] == Set{c.dMost});
    for (size_t row = 0; row + 1 < niosh::kFmRows; ++row) {
        const double f = niosh::kFmFrequency[row];
        INFO(f << " lifts a minute");
        bool last = false;  // above it a column has no limit
        for (size_t column = 0; column < 6; ++column)
            last = last || (niosh::kFm[row][column] > 0 && niosh::kFm[row + 1][column] == 0);
        CHECK(jumps["task.frequency"].contains(f) == last);
        CHECK(bends["task.frequency"].contains(f) == !last);
    }
}

TEST_CASE("Range and shares of one number are those of a calculation by hand") {
    // All other multipliers are 1: LI = load * H / (23 * 25) from 25 cm on; 1 at 40 cm.
    const auto lift = lifts::with(lifts::easyLift(23.0 * 25 / 40), {{"task.h_origin", "40"}});
    const Tolerances all = tolerances(measured(lifts::job({lift}), {{"task.h_origin", 4}}));
    const ToleranceRange &range = of(all, "niosh.li", 0);
    CHECK(range.value == Approx(1));
    CHECK(range.all.least == Approx(36.0 / 40));
    CHECK(range.all.most == Approx(44.0 / 40));
    CHECK(range.all.best == Level::good);
    CHECK(range.all.worst == Level::watch);
    CHECK(range.low == Approx(36.4 / 40).margin(0.002));
    CHECK(range.high == Approx(43.6 / 40).margin(0.002));
    REQUIRE(range.shares.size() == 3);
    CHECK(range.shares[0].level == Level::watch);
    CHECK(range.shares[0].share == Approx(0.5).margin(0.02));
    CHECK(range.shares[1].share == 0);
    CHECK(range.shares[2].share == 0);
    CHECK(range.unsaidShare == 0);
    CHECK(all.draws == 10'000);
    REQUIRE(range.by.size() == 1);
    CHECK(range.by[0].width == Approx(0.2));
    CHECK(range.corners == 2);
}

TEST_CASE("A height around 75 cm is looked at on both sides") {
    // V at the origin from 74 to 76: the column of FM changes at 75 and so does CM of a fair grip.
    const auto lift = lifts::with(lifts::easyLift(10), {{"task.frequency", "9"}, {"task.coupling", "\"fair\""}});
    auto answered = lifts::job({lift});
    answered.whole["duration"] = "\"long\"";
    const Tolerances all = tolerances(measured(answered, {{"task.v_origin", 1}}));
    const ToleranceRange &range = of(all, "niosh.li", 0);
    CHECK(range.all.unsaid);  // at 9 lifts a minute there is no limit below 75 cm
    CHECK(range.reasons == std::vector<std::string>{"frequency_limit"});
    CHECK(range.unsaidShare == Approx(0.5).margin(0.02));
    CHECK(range.all.least == Approx(10 / (23 * 0.15)));  // at 75 cm itself
}

TEST_CASE("The same numbers give the same result, on every machine") {
    const auto lift =
        lifts::with(lifts::hardLift(), {{"task.control", "false"}, {"task.h_dest", ""}, {"task.a_dest", ""}});
    const Document document = measured(lifts::job({lift}), kTape);
    const Tolerances a = tolerances(document), b = tolerances(document);
    REQUIRE(a.scales.size() == b.scales.size());
    for (size_t i = 0; i < a.scales.size(); ++i) {
        CHECK(a.scales[i].all.least == b.scales[i].all.least);
        CHECK(a.scales[i].all.most == b.scales[i].all.most);
        CHECK(a.scales[i].low == b.scales[i].low);
        CHECK(a.scales[i].high == b.scales[i].high);
    }
    std::mt19937_64 random(5489);
    random.discard(9999);
    CHECK(random() == 9981545732273789042u);  // the standard's own check of the generator
    CHECK(of(a, "niosh.li", 0).shares[1].share == kShareOfThisSeed);
}

TEST_CASE("Of a scale that is declined or open nothing is computed, and that is told") {
    auto answered = lifts::job({lifts::hardLift()});
    answered.whole["exclusions"] = "[\"one_handed\"]";
    const Tolerances declined = tolerances(measured(answered, kTape));
    CHECK(of(declined, "niosh.li", 0).state == State::declined);
    CHECK(of(declined, "niosh.li", 0).reasons == std::vector<std::string>{"one_handed"});
    CHECK_FALSE(of(declined, "niosh.li", 0).all.said);
    CHECK(of(declined, "niosh.cli").state == State::declined);
    CHECK(of(declined, "iso11228.li", 0).state == State::computed);
    CHECK(of(declined, "iso11228.li", 0).privacy == Privacy::health);

    answered = lifts::job({lifts::with(lifts::hardLift(), {{"task.coupling", ""}})});
    const Tolerances open = tolerances(measured(answered, kTape));
    CHECK(of(open, "niosh.li", 0).state == State::open);
    CHECK_FALSE(of(open, "niosh.li", 0).all.said);
    CHECK(open.draws == 0);  // every scale waits for the grip

    const auto value = [](double x, const Scale &scale) { return shown(x, scale.decimals); };
    const auto line = [&](const Tolerances &all) {
        return wordsOf(of(all, "niosh.li", 0), all, lifting(), pageData().words, value).line;
    };
    CHECK(line(declined) == "tolerances not worked out, because there is no score");
    CHECK(line(open) == "tolerances not worked out, because answers are missing");
}

TEST_CASE("Only numbers have a tolerance, and it ends where the question's range does") {
    const auto lift = lifts::with(lifts::easyLift(), {{"task.a_origin", "2"}});
    const Document document =
        measured(lifts::job({lift}), {{"task.a_origin", 5}, {"task.coupling", 1}, {"task.h_origin", 0}}, "observed");
    const Tolerances all = tolerances(document);
    REQUIRE(all.numbers.size() == 1);
    CHECK(all.numbers[0].least == 0);
    CHECK(all.numbers[0].most == 7);
    CHECK(all.unused == std::vector<std::string>{"task.coupling"});
    CHECK(tolerances(measured(lifts::job({lift}), {})).scales.empty());
}
