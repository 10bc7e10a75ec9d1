// The self-assessment gives a range; the index of a lift that was measured within its answers must lie in it.
#include <cmath>
#include <random>

#include "installed.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::lifts;

namespace {

// What an answer in words stands for (tables of forms/lifting-self). The last one may be beyond the equation.
struct Zone {
    const char *word;
    double least, most;
};
using Zones = std::vector<Zone>;

const Zones kWeight = {{"under_3", 0, 3},  {"w3_7", 3, 7},     {"w7_12", 7, 12},  {"w12_18", 12, 18},
                       {"w18_25", 18, 25}, {"w25_35", 25, 35}, {"w35_50", 35, 50}};
const Zones kReach = {{"close", 0, 30}, {"forearm", 30, 45}, {"stretched", 45, 63}, {"leaning", 63.01, 200}};
const Zones kHeight = {{"floor", 0, 25},
                       {"knee", 25, 60},
                       {"hip", 60, 95},
                       {"chest", 95, 125},
                       {"shoulder", 125, 150},
                       {"overhead", 150, 175},
                       {"out_of_reach", 175.01, 300}};
const Zones kTwist = {{"ahead", 0, 15}, {"partly", 15, 45}, {"sideways", 45, 90}, {"behind", 90, 135}};
const Zones kOften = {{"rare", 0, 0.2}, {"minutes", 0.2, 1},  {"often", 1, 3},       {"steady", 3, 6},
                      {"fast", 6, 9},   {"very_fast", 9, 15}, {"over_15", 15.01, 60}};

class Drawing {
  public:
    explicit Drawing(unsigned seed) : random_(seed) {}
    bool chance(double of) { return std::uniform_real_distribution<double>(0, 1)(random_) < of; }
    const char *oneOf(const std::vector<const char *> &words) { return words[random_() % words.size()]; }

    // Draws a zone and a number in it, at its edges now and then; the last zone seldom when it is beyond the equation.
    void zone(const Zones &zones, bool lastIsBeyond, std::string &word, std::string &number) {
        const size_t usual = zones.size() - (lastIsBeyond && !chance(0.03) ? 1 : 0);
        const Zone &zone = zones[random_() % usual];
        word = "\"" + std::string(zone.word) + "\"";
        const double within = std::uniform_real_distribution<double>(zone.least, zone.most)(random_);
        number = json(chance(0.1) ? zone.least : chance(0.1) ? zone.most : within);
    }

  private:
    std::mt19937 random_;
};

// The same lift in words and measured.
struct Pair {
    Answered words = easySelf(), measured;
};

Pair draw(Drawing &from) {
    Pair pair;
    Given &self = pair.words.whole;
    Given lift = easyLift();
    const bool careful = from.chance(0.5);
    from.zone(kWeight, false, self["self.weight"], lift["task.load_average"]);
    lift["task.load_max"] = lift["task.load_average"];
    from.zone(kReach, true, self["self.reach"], lift["task.h_origin"]);
    from.zone(kHeight, true, self["self.from"], lift["task.v_origin"]);
    from.zone(kHeight, true, self["self.to"], lift["task.v_dest"]);
    from.zone(kTwist, false, self["self.twist"], lift["task.a_origin"]);
    from.zone(kOften, true, self["self.often"], lift["task.frequency"]);
    if (careful) {
        from.zone(kReach, true, self["self.reach_to"], lift["task.h_dest"]);
        from.zone(kTwist, false, self["self.twist_to"], lift["task.a_dest"]);
    }
    self["self.careful"] = lift["task.control"] = careful ? "true" : "false";
    self["self.grip"] = lift["task.coupling"] = from.oneOf({"\"good\"", "\"fair\"", "\"poor\""});
    self["self.duration"] = from.oneOf({"\"short\"", "\"moderate\"", "\"long\""});
    pair.measured = job({lift});
    pair.measured.whole["duration"] = self["self.duration"];
    return pair;
}

}  // namespace

TEST_CASE("The range of the self-assessment holds the index of 300 lifts within its answers") {
    Drawing from(11228);
    int indices = 0, open = 0, none = 0;
    for (int i = 0; i < 300; ++i) {
        const Pair pair = draw(from);
        INFO(text(pair.words) << "\n" << text(pair.measured));
        const PluginResult range = result(pair.words), lift = result(pair.measured);
        const auto best = range.value("self.li_best"), worst = range.value("self.li_worst");
        const auto li = lift.value("niosh.li", 0);
        REQUIRE(lift.value("niosh.rwl", 0).has_value());
        if (li) {
            ++indices;
            REQUIRE(best.has_value());
            CHECK(*best <= *li * (1 + 1e-12));
            if (worst) CHECK(*worst >= *li * (1 - 1e-12));
        } else {  // somewhere in the answers the limit is 0, so there is no upper end
            ++none;
            CHECK_FALSE(worst.has_value());
        }
        open += best && !worst;
    }
    INFO(indices << " indices, " << none << " without, " << open << " ranges without an upper end");
    CHECK(indices > 200);
    CHECK(none > 5);
    CHECK(open > 5);
}

TEST_CASE("Measured numbers take the place of the words, and the range becomes the index") {
    Drawing from(2021);
    int indices = 0;
    for (int i = 0; i < 100; ++i) {
        Pair pair = draw(from);
        const Given &lift = pair.measured.groups["tasks"][0];
        Given &self = pair.words.whole;
        const std::pair<const char *, const char *> same[] = {
            {"self.weight_kg", "task.load_average"}, {"self.reach_cm", "task.h_origin"},
            {"self.from_cm", "task.v_origin"},       {"self.to_cm", "task.v_dest"},
            {"self.twist_degrees", "task.a_origin"}, {"self.per_minute", "task.frequency"},
            {"self.reach_to_cm", "task.h_dest"},     {"self.twist_to_degrees", "task.a_dest"}};
        for (const auto &[number, task] : same)
            if (lift.contains(task)) self[number] = lift.at(task);
        INFO(text(pair.words));
        const PluginResult range = result(pair.words), one = result(pair.measured);
        const auto li = one.value("niosh.li", 0);
        CHECK(range.value("self.li_best") == li);
        CHECK(range.value("self.li_worst") == li);
        indices += li.has_value();
        if (li) continue;
        for (const char *scale : {"self.li_best", "self.li_worst"})
            CHECK(reasons(range, {scale, PLUMB_WHOLE}) == reasons(one, {"niosh.li", 0}));
    }
    CHECK(indices > 60);
}

TEST_CASE("Words that are missing are asked for") {
    const Form &form = plugin("lifting-self").form();
    Answered careful =
        selfWith({{"self.careful", "true"}, {"self.reach_to", "\"close\""}, {"self.twist_to", "\"ahead\""}});
    CHECK(result(careful).value("self.li_worst").has_value());
    int tried = 0;
    for (const Question &question : form.questions) {
        if (!question.required) continue;
        for (const char *instead : {"", "\"not_sure\""}) {
            INFO(question.id << " " << instead);
            Answered answered = careful;
            answered.whole = with(answered.whole, {{question.id, instead}});
            const PluginResult open = result(answered);
            CHECK(scores(open).empty());
            for (const char *scale : {"self.li_best", "self.li_worst"})
                CHECK(needs(open, {scale, PLUMB_WHOLE}) == std::vector<std::string>{question.id});
            ++tried;
        }
    }
    CHECK(tried == 2 * 13);
}
