// Ranges where something is in the way: numbers, lists without rows, declined scales, plugins that fail, parts that do
// not stand apart. And how they are told.
#include "host/base/number.h"
#include "host/plan/range.h"
#include "host/plan/range_words.h"
#include "tests/lifting/installed.h"
#include "tests/plan/brute.h"
#include "tests/plan/ranges.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"
#include "tests/support/reports.h"
#include "tests/support/small_plugin.h"

using namespace plumb;

namespace {

using State = ScaleRange::State;
using Certainty = ScaleRange::Certainty;

}  // namespace

TEST_CASE("Not sure is not answered") {
    const auto blank = desk::with(desk::neutral(), {{"monitor.also", ""}});
    const auto unsure = desk::with(desk::neutral(), {{"monitor.also", "\"not_sure\""}});
    const auto a = ranges(desk::plugin(), desk::document(desk::documentText(blank)));
    const auto b = ranges(desk::plugin(), desk::document(desk::documentText(unsure)));
    REQUIRE(a.size() == b.size());
    for (size_t i = 0; i < a.size(); ++i) {
        CHECK(a[i].all.least == b[i].all.least);
        CHECK(a[i].all.most == b[i].all.most);
        CHECK(a[i].state == b[i].state);
    }
    CHECK(of(a, "rosa.monitor_phone").scored == 16);
}

TEST_CASE("Of a declined scale nothing is computed, and the reason is told") {
    auto answered = lifts::job({lifts::hardLift()});
    answered.whole["exclusions"] = "[\"one_handed\"]";
    answered.groups["tasks"][0].erase("task.h_origin");
    const auto all = ranges(lifts::plugin("lifting"), lifts::document(lifts::text(answered)));
    for (const char *scale : {"niosh.cli", "niosh.vli"}) {
        const ScaleRange &range = of(all, scale);
        CHECK(range.state == State::declined);
        CHECK(range.reasons == std::vector<std::string>{"one_handed"});
        CHECK_FALSE(range.all.said);
        CHECK(range.scored == 0);
        CHECK(range.open.empty());
    }
    CHECK(of(all, "niosh.li", 0).state == State::declined);
    const ScaleRange &iso = of(all, "iso11228.li", 0);  // one hand is within that standard
    CHECK(iso.state == State::range);
    CHECK(iso.privacy == Privacy::health);
}

TEST_CASE("A list without rows is not completed") {
    const auto all = ranges(lifts::plugin("lifting"), lifts::document(lifts::text(lifts::job({}))));
    const ScaleRange &range = of(all, "niosh.cli");
    CHECK(range.state == State::noScore);
    CHECK(range.stuck);
    CHECK(range.scored == 0);
}

TEST_CASE("A missing number is tried at its ends and where the method changes, and never called exact") {
    const auto &plugin = lifts::plugin("lifting");
    const char *questions[] = {"task.v_origin", "task.h_origin", "task.a_origin", "task.frequency", "task.v_dest"};
    size_t values = 0;
    for (const char *question : questions) {
        INFO(question);
        auto answered = lifts::job({lifts::hardLift(), lifts::easyLift()});
        answered.groups["tasks"][0].erase(question);
        const Document document = lifts::document(lifts::text(answered));
        const ScaleRange range = of(ranges(plugin, document), "niosh.li", 0);
        REQUIRE(range.state == State::range);
        CHECK(range.certainty == Certainty::seen);
        CHECK(range.sampled);
        CHECK(range.all.unsaid);  // all of these have a place beyond which there is no limit
        const Question &asked = plugin.form().at(plugin.form().find(question));
        brute::Blank blank{plugin.form().find(question), 0, {}};
        for (double x = asked.least; x <= asked.most; x += (asked.most - asked.least) / 3000)
            blank.answers.push_back(brute::number(x));
        Extent grid, usual;
        brute::everyCompletion(plugin, *document.find("lifting"), {blank}, [&](const auto &chosen, const auto &result) {
            const auto value = result.value("niosh.li", 0);
            const double x = blank.answers[chosen[0]].number;
            if (value) grid.say(*value, Level::none);
            if (value && x >= asked.soft->first && x <= asked.soft->second) usual.say(*value, Level::none);
            values += value ? 1 : 0;
        });
        for (const auto &[seen, truth] : {std::pair(range.all, grid), std::pair(range.usual, usual)}) {
            CHECK(seen.least <= truth.least * 1.002);  // of one number the points meet the extremes, but for a slack
            CHECK(seen.most >= truth.most * 0.998);
        }
        CHECK(range.usual.least >= range.all.least);
        CHECK(range.usual.most <= range.all.most);
    }
    CHECK(values > 3000);
}

TEST_CASE("What is too much to try is the same each time") {
    const auto document = lifts::document(lifts::text(lifts::job({{{"task.coupling", "\"good\""}}})));
    const auto a = ranges(lifts::plugin("lifting"), document), b = ranges(lifts::plugin("lifting"), document);
    REQUIRE(a.size() == b.size());
    size_t searched = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        searched += a[i].tooMany ? 1 : 0;
        CHECK(a[i].all.least == b[i].all.least);
        CHECK(a[i].all.most == b[i].all.most);
        CHECK(a[i].first.has_value() == b[i].first.has_value());
        CHECK(a[i].certainty == b[i].certainty);
        if (a[i].tooMany) CHECK(a[i].certainty == Certainty::seen);
    }
    CHECK(searched > 0);
}

namespace {

// Needs seat and extras; fails when the seat is too high and all extras are ticked.
int32_t failing(const plumb_value *answers, plumb_line *lines) {
    const plumb_value &seat = answers[small::seat], &extras = answers[small::extras];
    int32_t count = 0;
    if (seat.state != PLUMB_ANSWERED) lines[count++] = small::needs(small::total, small::seat);
    if (extras.state != PLUMB_ANSWERED) lines[count++] = small::needs(small::total, small::extras);
    if (count > 0) return count;
    if (extras.as.ticks == 7) return PLUMB_FAILED;
    lines[0] = small::says(small::total, 4);
    return 1;
}

}  // namespace

TEST_CASE("A plugin that fails in a completion gives no range but its problem") {
    const auto plugin = small::make(failing);
    const Document document = small::document(*plugin, "");
    const auto all = rangesOf(*plugin, *document.find("small"));
    REQUIRE_FALSE(all);
    CHECK(contains(all.problem().what, "the plugin says that it failed"));
}

TEST_CASE("What is needed and hidden cannot be asked, and no answer is made up for it") {
    const auto plugin = small::make(failing);
    const Document document = small::document(*plugin, R"("seat": "high")");  // hides the extras
    const auto all = rangesOf(*plugin, *document.find("small"));
    REQUIRE(all);
    const ScaleRange &range = of(*all, "total");
    CHECK(range.state == State::noScore);
    CHECK(range.stuck);
    CHECK(range.open.empty());
    CHECK_FALSE(range.all.said);
}

namespace {

// A scale that is the larger of two; a question of the first decides whether one is asked that feeds the second.
const char *const kCrossForm =
    R"({"format": "plumbline-form/1", "id": "cross", "revision": 1, "default_language": "en", "sections": [
    {"id": "one", "questions": [{"id": "a", "kind": "yesno", "privacy": "work"}]},
    {"id": "two", "questions": [{"id": "b", "kind": "yesno", "privacy": "work",
        "show_if": {"all": [{"question": "a", "op": "ne", "value": true}]}}, {"id": "c", "kind": "yesno", "privacy": "work"}]}]})";
std::string crossScale(const std::string &id, const std::string &more) {
    return R"({"id": ")" + id + R"(", "min": 0, "max": 10, "whole": true, "better": "lower", "label": "structured",
        "privacy": "work", "method": "M", "edition": "E", "citation": "C", "bands": [{"from": 0, "level": "good"}], )" +
           more + "}";
}
const std::string kCrossManifest =
    R"({"format": "plumbline-plugin/1", "id": "cross", "version": "1", "contract": 1, "module": "cross", "form": "cross", "scales": [)" +
    crossScale("whole", R"("set_by": ["first", "second"], "sections": ["one", "two"])") + ", " +
    crossScale("first", R"("sections": ["one"])") + ", " + crossScale("second", R"("sections": ["two"])") + "]}";
const char *const kCrossWords = R"({"format": "plumbline-words/1", "language": "en", "texts": {
    "cross": {"text": "Cross"}, "section.one": {"text": "One"}, "section.two": {"text": "Two"}, "a": {"text": "A?"},
    "b": {"text": "B?"}, "c": {"text": "C?"}, "whole": {"text": "Whole", "working": "W."},
    "first": {"text": "First", "working": "F."}, "second": {"text": "Second", "working": "S."}}})";

int32_t cross(const plumb_value *answers, plumb_line *lines) {
    const bool a = answers[0].state == PLUMB_ANSWERED, c = answers[2].state == PLUMB_ANSWERED;
    const double first = answers[0].n ? 3 : 1, second = (answers[1].state == PLUMB_ANSWERED ? 8 : 2) + answers[2].n;
    int32_t count = 0;
    lines[count++] = a ? small::says(1, first) : small::needs(1, 0);
    lines[count++] = c ? small::says(2, second) : small::needs(2, 2);
    if (a && c) lines[count++] = small::says(0, std::max(first, second));
    if (!a) lines[count++] = small::needs(0, 0);
    if (!c) lines[count++] = small::needs(0, 2);
    return count;
}

}  // namespace

TEST_CASE("Parts of which one decides what the other is asked are not put together") {
    const std::vector<plumb_input> inputs = {{PLUMB_YESNO, 0, "a", nullptr, nullptr, 0, 0},
                                             {PLUMB_YESNO, 0, "b", nullptr, nullptr, 0, 0},
                                             {PLUMB_YESNO, 0, "c", nullptr, nullptr, 0, 0}};
    const std::vector<plumb_output> outputs = {
        {PLUMB_SCALE, 0, "whole", nullptr}, {PLUMB_SCALE, 0, "first", nullptr}, {PLUMB_SCALE, 0, "second", nullptr}};
    plumb_plugin table = small::table(inputs, outputs, cross);
    table.id = "cross";
    table.version = "1";
    Problems problems;
    const auto plugin = Plugin::fromTable(table, bundleFrom(kCrossManifest, kCrossForm, kCrossWords), problems);
    INFO(told(problems));
    REQUIRE(plugin);
    FormAnswers answers(plugin->form());
    answers.answers.at(plugin->form().find("b")) = brute::option(1);
    answers.visibility.update(answers.answers);
    for (const uint64_t most : {kMostCompletions, uint64_t{2}}) {  // of the whole there are four, of each part two
        const auto all = rangesOf(*plugin, answers, {most, 1});
        REQUIRE(all);
        const ScaleRange &whole = of(*all, "whole");
        CHECK_FALSE(whole.fromParts);
        CHECK(whole.tooMany == (most == 2));
        CHECK(whole.all.least == 3);  // a hides b: the larger of 3 and 2 or 3
        CHECK(whole.all.most == 9);
    }
}

TEST_CASE("Beside the questions only the whole score is worked out") {
    const Document open = desk::document(desk::documentText(desk::with(desk::neutral(), {{"monitor", ""}})));
    const FormAnswers &answers = *open.find("desk");
    const auto all = rangesOf(desk::plugin(), answers);
    const auto top = rangesOf(desk::plugin(), answers, {.topOnly = true});
    REQUIRE(all);
    REQUIRE(top);
    CHECK(all->size() > 5);
    REQUIRE(top->size() == 2);
    CHECK(top->front().scale->id == "rosa.final");
    CHECK(top->back().scale->id == "dse.checklist");
    for (const ScaleRange &range : *top) {
        CHECK(range.all.least == of(*all, range.scale->id).all.least);
        CHECK(range.all.most == of(*all, range.scale->id).all.most);
    }
    // Less searching, and the ends are said to be what was seen.
    const auto least = rangesOf(desk::plugin(), answers, {.mostCompletions = 2, .mostSearched = 3, .topOnly = true});
    REQUIRE(least);
    CHECK(least->front().tooMany);
    CHECK(least->front().certainty == ScaleRange::Certainty::seen);
}

TEST_CASE("A range is told in the words of the form") {
    const auto value = [](double x, const Scale &scale) { return shown(x, scale.decimals); };
    const auto line = [&](const desk::Given &changes, const std::string &scale) {
        const auto all =
            ranges(desk::plugin(), desk::document(desk::documentText(desk::with(desk::neutral(), changes))));
        return wordsOf(of(all, scale), desk::plugin(), pageData().words, value);
    };
    const RangeWords one = line({{"monitor", ""}}, "rosa.monitor_phone");
    CHECK(contains(one.line, ", because the answer to “How high is your screen?” is missing"));
    CHECK(one.line.find(" to ") < 4);
    REQUIRE(one.notes.size() == 2);
    CHECK(contains(one.notes[1], "Exact"));
    CHECK(line({}, "rosa.final").line == "2");
    CHECK(line({{"monitor", ""}, {"seat.height", "\"no_foot_contact\""}, {"seat.height.also", "[\"no_leg_room\"]"}},
               "rosa.final")
              .line == "4, whatever the missing answer to “How high is your screen?” is");
    CHECK(contains(line({{"monitor", ""}, {"mouse", ""}}, "rosa.peripherals").line, "because 2 answers are missing"));
    const auto nothing = ranges(desk::plugin(), desk::document(desk::documentText({{"place", "\"office\""}})));
    const RangeWords checklist = wordsOf(of(nothing, "dse.checklist"), desk::plugin(), pageData().words, value);
    CHECK(contains(checklist.line, "0 to 1, because "));
    REQUIRE(checklist.notes.size() == 3);
    CHECK(contains(checklist.notes[1], "the best and the worst value of the scale itself are both possible"));
    for (const char *id : {"range.one", "range.many", "range.seen_numbers", "tolerance.to"})
        CHECK_FALSE(pageData().words.get(id, "text").empty());
}

TEST_CASE("A missing number of the break index is tried where its points change") {
    Problems problems;
    std::unique_ptr<Plugin> plugin;
    for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
        if (entry.folder.ends_with("/breaks")) plugin = Plugin::load(entry, problems);
    INFO(told(problems));
    REQUIRE(plugin);
    FormAnswers answers(plugin->form());
    answers.present = true;
    const std::pair<const char *, double> given[] = {
        {"work.hours_per_day", 8}, {"activity.per_day", 90},   {"slump.longest", 12},  {"breaks.interval", 130},
        {"breaks.length", 6},      {"breaks.active_share", 0}, {"micro.interval", 30}, {"eyes.interval", 30}};
    for (const auto &[question, x] : given) answers.answers.at(plugin->form().find(question)) = brute::number(x);
    answers.visibility.update(answers.answers);
    const Slot sitting = plugin->form().find("sitting.longest");
    auto all = rangesOf(*plugin, answers);
    REQUIRE(all);
    const ScaleRange &range = of(*all, "bei.index");
    REQUIRE(range.open.size() == 1);
    CHECK(range.open[0].question == sitting);
    CHECK(range.sampled);
    brute::Blank blank{sitting, kWholeForm, {}};
    for (double x = 0; x <= 1440; x += 0.5) blank.answers.push_back(brute::number(x));
    Extent grid;
    brute::everyCompletion(*plugin, answers, {blank}, [&](const auto &, const PluginResult &result) {
        if (const plumb_line *line = result.line("bei.index")) grid.say(line->value, result.levelOf(*line));
    });
    CHECK(grid.said);
    CHECK(range.all.least == grid.least);
    CHECK(range.all.most == grid.most);
    CHECK(range.all.best == grid.best);
    CHECK(range.all.worst == grid.worst);  // also what the method raises by a pattern
    CHECK(range.all.worst == Level::act);
}
