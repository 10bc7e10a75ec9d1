#include "host/assess/runner.h"

#include <cmath>
#include <limits>
#include <new>

#include "tests/support/catch.h"
#include "tests/support/small_plugin.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::small;

namespace {

constexpr const char *kTwoTasks = R"("seat": "low", "tasks": [{"load": 20, "grip": "poor"}, {"load": 5}])";
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN(), kInfinity = std::numeric_limits<double>::infinity();

// What the host makes of a plugin that says these lines: "" when it takes them.
std::string verdict(const std::vector<plumb_line> &lines, const std::string &answers = kTwoTasks) {
    static const auto plugin = make(sayIt);
    Runner runner(plugin->binding());
    willSay(lines);
    const Document read = document(*plugin, answers);
    const auto ran = runner.run(read.forms[0]);
    return ran ? "" : ran.problem().sentence();
}

struct Lie {
    const char *name;
    std::vector<plumb_line> lines;
    const char *what;
};

plumb_line changed(plumb_line line, uint32_t why) {
    line.why = why;
    return line;
}

// The array that a plugin is given for these answers.
std::vector<plumb_value> laidOut(const std::string &answers) {
    const auto plugin = make(sayIt);
    Runner runner(plugin->binding());
    const Document read = document(*plugin, answers);
    runner.fill(read.forms[0]);
    return runner.values();
}

}  // namespace

TEST_CASE("What a plugin may say is taken") {
    const std::vector<std::vector<plumb_line>> truths = {
        {},
        {says(total, 0), says(base, -3.5), says(part, 10)},
        {says(low, 2, PLUMB_WHOLE, PLUMB_ACT), says(also, 0), says(hot, 0, PLUMB_WHOLE, PLUMB_URGENT)},
        {says(loadIndex, 1.5, 0), says(loadIndex, 0, 1), says(factorOfIndex, 2, 0), says(heavy, 1, 1, PLUMB_WATCH)},
        {needs(total, seat), needs(total, extras), needs(part, seat)},
        {declines(total, refusal), needs(part, warm), declines(loadIndex, refusal, 1), needs(loadIndex, load, 0)},
        {says(part, std::numeric_limits<double>::denorm_min())},
    };
    for (const auto &lines : truths) CHECK(verdict(lines) == "");
}

TEST_CASE("What a plugin must not say makes its whole answer void") {
    const Lie table[] = {
        {"unknown output",
         {says(static_cast<uint32_t>(kOutputs.size()), 1)},
         "named an output that it has not declared"},
        {"far output", {says(UINT32_MAX, 1)}, "named an output that it has not declared"},
        {"row of a whole score", {says(total, 1, 0)}, "spoke of a row that does not exist (total)"},
        {"row after the last", {says(loadIndex, 1, 2)}, "spoke of a row that does not exist (index)"},
        {"far row", {says(loadIndex, 1, UINT32_MAX - 1)}, "spoke of a row that does not exist (index)"},
        {"need in a row that is not there", {needs(loadIndex, load, 2)}, "spoke of a row that does not exist (index)"},
        {"NaN", {says(total, kNaN)}, "gave a value that is not a finite number (total)"},
        {"infinity", {says(part, kInfinity)}, "gave a value that is not a finite number (part)"},
        {"minus infinity in a factor", {says(base, -kInfinity)}, "gave a value that is not a finite number (base)"},
        {"NaN in a finding", {says(low, kNaN)}, "gave a value that is not a finite number (seat.low_found)"},
        {"above the scale", {says(total, 11)}, "gave a value outside its scale (total)"},
        {"a hair above the scale", {says(part, std::nextafter(10.0, 11.0))}, "gave a value outside its scale (part)"},
        {"below the scale", {says(total, -1)}, "gave a value outside its scale (total)"},
        {"broken number", {says(total, 3.5)}, "gave a broken number on a scale of whole numbers (total)"},
        {"level of a score",
         {says(total, 3, PLUMB_WHOLE, PLUMB_ACT)},
         "gave a level to something that is not a finding (total)"},
        {"level of a factor",
         {says(base, 3, PLUMB_WHOLE, PLUMB_GOOD)},
         "gave a level to something that is not a finding (base)"},
        {"unknown level", {says(low, 1, PLUMB_WHOLE, 5)}, "gave an unknown level (seat.low_found)"},
        {"said twice", {says(total, 3), says(total, 3)}, "said the same thing twice (total)"},
        {"found twice", {says(low, 1), says(also, 1), says(low, 1)}, "said the same thing twice (seat.low_found)"},
        {"said twice in a row",
         {says(loadIndex, 1, 0), says(loadIndex, 1, 1), says(loadIndex, 2, 0)},
         "said the same thing twice (index)"},
        {"said and needed",
         {says(total, 3), needs(total, seat)},
         "gave a score and said that it cannot be had (total)"},
        {"needed and said",
         {needs(total, seat), says(total, 3)},
         "gave a score and said that it cannot be had (total)"},
        {"declined and said",
         {declines(total, refusal), says(total, 3)},
         "gave a score and said that it cannot be had (total)"},
        {"said and declined in a row",
         {says(loadIndex, 1, 1), declines(loadIndex, refusal, 1)},
         "gave a score and said that it cannot be had (index)"},
        {"line of kind 0", {{0, 0, total, 0, PLUMB_WHOLE, 1}}, "wrote a line of an unknown kind (total)"},
        {"line of kind 4", {{4, 0, total, 0, PLUMB_WHOLE, 1}}, "wrote a line of an unknown kind (total)"},
        {"unknown reason",
         {declines(total, static_cast<uint32_t>(kOutputs.size()))},
         "gave an unknown question or reason (total)"},
        {"finding as a reason", {declines(total, low)}, "gave an unknown question or reason (total)"},
        {"unknown question",
         {needs(total, static_cast<uint32_t>(kInputs.size()))},
         "gave an unknown question or reason (total)"},
        {"need of a factor", {needs(base, seat)}, "needs or declines something that is not a scale (base)"},
        {"finding declined",
         {declines(low, refusal)},
         "needs or declines something that is not a scale (seat.low_found)"},
        {"need with a value",
         {{PLUMB_NEEDS, 0, total, seat, PLUMB_WHOLE, 1}},
         "gave a value or level to something that cannot be had (total)"},
        {"need with NaN",
         {{PLUMB_NEEDS, 0, total, seat, PLUMB_WHOLE, kNaN}},
         "gave a value or level to something that cannot be had (total)"},
        {"decline with a level",
         {{PLUMB_DECLINES, PLUMB_ACT, total, refusal, PLUMB_WHOLE, 0}},
         "gave a value or level to something that cannot be had (total)"},
        {"reason of something said",
         {changed(says(total, 3), seat + 1)},
         "gave a reason for something that it said (total)"},
        {"reason said", {says(refusal, 0)}, "said a reason without declining anything (no_score)"},
        {"truth before the lie",
         {says(total, 3), says(part, 4), says(loadIndex, 99, 0)},
         "gave a value outside its scale (index)"},
    };
    for (const Lie &lie : table) {
        const std::string sentence = verdict(lie.lines);
        INFO(lie.name << ": " << sentence);
        CHECK(sentence == "plugin small: the plugin " + std::string(lie.what) +
                              ". Its results were not used; tell the plugin's author.");
    }
}

TEST_CASE("Without rows no row can be spoken of") {
    CHECK(contains(verdict({says(loadIndex, 1, 0)}, R"("seat": "ok")"), "spoke of a row that does not exist"));
    CHECK(contains(verdict({says(loadIndex, 1, 0)}, R"("tasks": [])"), "spoke of a row that does not exist"));
    CHECK(verdict({says(loadIndex, 1, 0)}, R"("tasks": [{}])").empty());
}

TEST_CASE("A plugin that fails is told and not believed") {
    const auto sentence = [](Assess assess) {
        const auto plugin = make(assess);
        Runner runner(plugin->binding());
        const Document read = document(*plugin, "");
        const auto ran = runner.run(read.forms[0]);
        return ran ? "" : ran.problem().what;
    };
    CHECK(sentence([](const plumb_value *, plumb_line *) -> int32_t { return PLUMB_FAILED; }) ==
          "the plugin says that it failed");
    CHECK(sentence([](const plumb_value *, plumb_line *) -> int32_t { return INT32_MIN; }) ==
          "the plugin says that it failed");
    CHECK(sentence([](const plumb_value *, plumb_line *) -> int32_t { return 5000; }) ==
          "the plugin says that it wrote more than 4,096 lines");
    CHECK(sentence([](const plumb_value *, plumb_line *) -> int32_t { return PLUMB_MOST_LINES + 1; }) ==
          "the plugin says that it wrote more than 4,096 lines");
    CHECK(sentence([](const plumb_value *, plumb_line *) -> int32_t { throw 7; }) == "the plugin let an exception out");
    CHECK(sentence([](const plumb_value *, plumb_line *) -> int32_t { throw std::bad_alloc(); }) ==
          "the plugin let an exception out");
    CHECK(sentence([](const plumb_value *, plumb_line *) -> int32_t { return 0; }) == "");
}

TEST_CASE("There is room for as many lines as the contract says") {
    const auto plugin = make([](const plumb_value *, plumb_line *lines) -> int32_t {
        for (int i = 0; i < PLUMB_MOST_LINES; ++i) lines[i] = needs(total, static_cast<uint32_t>(i) % 5);
        return PLUMB_MOST_LINES;
    });
    Runner runner(plugin->binding());
    const Document read = document(*plugin, "");
    const auto lines = runner.run(read.forms[0]);
    REQUIRE(lines);
    CHECK(lines->size() == PLUMB_MOST_LINES);
    CHECK(reinterpret_cast<uintptr_t>(LinePage().lines()) % 8 == 0);
}

TEST_CASE("Two runs do not remember each other") {
    const auto plugin = make(sayIt);
    Runner runner(plugin->binding());
    const Document two = document(*plugin, kTwoTasks), none = document(*plugin, "");
    for (int round = 0; round < 3; ++round) {
        willSay({says(total, 3), says(loadIndex, 1, 1)});
        CHECK(static_cast<bool>(runner.run(two.forms[0])));
        willSay({needs(total, seat)});
        CHECK(static_cast<bool>(runner.run(none.forms[0])));
        willSay({says(loadIndex, 1, 1)});
        CHECK_FALSE(static_cast<bool>(runner.run(none.forms[0])));
    }
}

TEST_CASE("Answers are laid out as the contract says") {
    const auto values = laidOut(R"("seat": "low", "extras": ["b", "c"], "height": 41.5, "warm": true, "pain": 7)");
    REQUIRE(values.size() == kInputs.size());
    CHECK(values[seat].state == PLUMB_ANSWERED);
    CHECK(values[seat].n == 2);  // the plugin's own order: high ok low
    CHECK(values[extras].state == PLUMB_ANSWERED);
    CHECK(values[extras].as.ticks == 0b101);  // c a b
    CHECK(values[extras].n == 0);
    CHECK(values[height].as.number == 41.5);
    CHECK(values[warm].n == 1);
    CHECK(values[pain].as.number == 7);
    CHECK(values[tasks].state == PLUMB_BLANK);
    CHECK(values[tasks].n == 0);
    CHECK(values[none].state == PLUMB_BLANK);  // the form does not ask it
}

TEST_CASE("Every option arrives as the option that was meant") {
    const std::pair<const char *, uint32_t> choices[] = {{"ok", 1}, {"low", 2}, {"high", 0}};
    for (const auto &[option, place] : choices)
        CHECK(laidOut(std::string("\"seat\": \"") + option + "\"")[seat].n == place);
    const std::pair<const char *, uint64_t> ticks[] = {
        {"", 0}, {"\"a\"", 2}, {"\"b\"", 4}, {"\"c\"", 1}, {"\"a\", \"b\", \"c\"", 7}};
    for (const auto &[ticked, bits] : ticks) {
        const plumb_value value = laidOut(std::string("\"extras\": [") + ticked + "]")[extras];
        CHECK(value.state == PLUMB_ANSWERED);
        CHECK(value.as.ticks == bits);
    }
}

TEST_CASE("Blank and hidden answers and those not sure hold nothing else") {
    const auto allZero = [](const plumb_value &value) { return value.n == 0 && value.as.ticks == 0; };
    for (const plumb_value &value : laidOut("")) {
        CHECK(value.state == PLUMB_BLANK);
        CHECK(value.as.ticks == 0);
    }
    const auto hidden = laidOut(R"("seat": "high", "extras": ["a"])");
    CHECK(hidden[extras].state == PLUMB_BLANK);
    CHECK(allZero(hidden[extras]));
    const auto unsure = laidOut(R"("seat": "not_sure", "extras": "not_sure", "warm": "not_sure")");
    for (const Input input : {seat, extras, warm}) {
        CHECK(unsure[input].state == PLUMB_UNSURE);
        CHECK(allZero(unsure[input]));
    }
}

TEST_CASE("The rows of a group stand in columns after the answers") {
    const auto values = laidOut(
        R"("seat": "ok", "tasks": [{"load": 20, "grip": "poor"}, {}, {"load": 5, "grip": "poor"}, {"load": 50, "grip": "good"}])");
    REQUIRE(values.size() == kInputs.size() + 2 * 4);
    CHECK(values[tasks].state == PLUMB_ANSWERED);
    CHECK(values[tasks].n == 4);
    CHECK(values[load].state == PLUMB_BLANK);
    CHECK(values[load].as.ticks == 0);
    CHECK(values[load].n == kInputs.size());
    CHECK(values[grip].n == kInputs.size() + 4);
    const auto at = [&](Input field, uint32_t row) { return values[values[field].n + row]; };
    CHECK(at(load, 0).as.number == 20);
    CHECK(at(load, 1).state == PLUMB_BLANK);
    CHECK(at(load, 2).as.number == 5);
    CHECK(at(load, 3).as.number == 50);
    CHECK(at(grip, 0).state == PLUMB_ANSWERED);
    CHECK(at(grip, 0).n == 0);  // poor good
    CHECK(at(grip, 1).state == PLUMB_BLANK);
    CHECK(at(grip, 2).state == PLUMB_BLANK);  // hidden in its row: the load is light
    CHECK(at(grip, 3).n == 1);
}

TEST_CASE("A list with too few rows is not answered") {
    const auto values = laidOut(R"("tasks": [])");
    CHECK(values.size() == kInputs.size());
    CHECK(values[tasks].state == PLUMB_BLANK);
}
