// The organisation's own file from outside: named or in its usual place, checked, and part of what `verify` compares.
#include "desk_cases.h"
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

const std::string kSample = PLUMB_SOURCE "/forms/sample/office.json",
                  kExample = PLUMB_SOURCE "/reports/house.example.json";

bool has(const std::string &text, const std::string &word) { return text.find(word) != text.npos; }

// With its configuration in the folder.
Command at(const TempFolder &folder, std::vector<std::string> words) {
    Command command = cli(std::move(words));
    command.environment.emplace_back("XDG_CONFIG_HOME", folder / "own");
    command.environment.emplace_back("XDG_CONFIG_DIRS", folder / "all" + ":relative:" + (folder / "more"));
    return command;
}

// A report's page; fails when it cannot be made.
std::string page(const TempFolder &folder, std::vector<std::string> options) {
    std::vector<std::string> words = {"report", kSample, "-o", folder / "report.html"};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = run(at(folder, words));
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    return folder.read("report.html");
}

std::string named(const std::string &organisation) {
    return R"({"format": "plumbline-house/1", "organisation": ")" + organisation + "\"}";
}

}  // namespace

TEST_CASE("check-house says what is in a sound file and every problem of another") {
    const Outcome sound = run(cli({"check-house", kExample}));
    CHECK(sound.status == 0);
    CHECK(has(sound.out,
              "sound: Example Works, a logo, 2 lines beside the name, 3 sections, 1 line at the end, head "
              "counts of 3 departments."));
    const TempFolder folder;
    const std::string file = folder.write("house.json",
                                          "{\"format\": \"plumbline-house/1\",\n\"organisation\": \"A\",\n\"lines\": "
                                          "[\"{{{day}}}\"],\n\"foot\": [\"{{dy}}\"]}");
    const Outcome wrong = run(cli({"check-house", file}));
    CHECK(wrong.status == 3);
    CHECK(wrong.out.empty());
    const auto told = linesOf(wrong.err);
    REQUIRE(told.size() == 2);
    CHECK(has(told[0], "house.json, line 3: {{{name}}} and {{&name}} would put"));
    CHECK(has(told[1], "house.json, line 4: there is no value “dy” here. Did you mean “day”"));
    CHECK(run(cli({"check-house", folder / "none.json"})).status == 3);
}

TEST_CASE("A house file is named, or in the user's or the system's place, or left out") {
    const TempFolder folder;
    CHECK_FALSE(has(page(folder, {}), "class=\"house\""));
    folder.write("more/plumbline/house.json", named("Third-q"));
    CHECK(has(page(folder, {}), "Third-q"));
    folder.write("all/plumbline/house.json", named("Second-q"));
    CHECK(has(page(folder, {}), "Second-q"));
    folder.write("own/plumbline/house.json", named("First-q"));
    CHECK(has(page(folder, {}), "First-q"));
    CHECK(has(page(folder, {"--house", kExample}), "Example Works"));
    CHECK_FALSE(has(page(folder, {"--no-house"}), "class=\"house\""));
    CHECK(run(at(folder, {"report", kSample, "-o", "-", "--house", kExample, "--no-house"})).status == 2);
    folder.write("own/plumbline/house.json", "{}");
    const Outcome broken = run(at(folder, {"report", kSample, "-o", folder / "none.html"}));
    CHECK(broken.status == 3);
    CHECK(has(broken.err, "--no-house makes pages without it"));
    CHECK_FALSE(std::filesystem::exists(folder / "none.html"));
}

TEST_CASE("A report is verified with the house file that it was made with") {
    const TempFolder folder;
    const std::string file = folder.write("house.json", named("Works")), report = folder / "report.html";
    page(folder, {"--house", file});
    const Outcome same = run(at(folder, {"verify", report, "--house", file}));
    CHECK(same.status == 0);
    CHECK(same.out.starts_with("Equal: "));
    for (const std::vector<std::string> &other :
         std::vector<std::vector<std::string>>{{}, {"--house", kExample}, {"--no-house"}}) {
        std::vector<std::string> words = {"verify", report};
        words.insert(words.end(), other.begin(), other.end());
        const Outcome outcome = run(at(folder, words));
        CHECK(outcome.status == 0);
        CHECK(outcome.out.starts_with("Equal result: "));
        CHECK(has(outcome.out, "name that one with --house"));
    }
    folder.write("report.html", with(folder.read("report.html"), "Works", "Worse"));
    CHECK(run(at(folder, {"verify", report, "--house", file})).status == 5);
    page(folder, {});  // made without: what is in its usual place now does not count
    folder.write("own/plumbline/house.json", named("Works"));
    CHECK(run(at(folder, {"verify", report})).out.starts_with("Equal: "));
}

TEST_CASE("A manager's copy is verified whatever house file it or the other copy was made with") {
    const TempFolder folder, other;
    const std::string file = folder.write("house.json", named("Works")), manager = other / "report.html";
    const auto verified = [&](std::vector<std::string> made, std::vector<std::string> against,
                              std::vector<std::string> now) {
        page(folder, std::move(made));
        against.insert(against.end(), {"--copy", "manager"});
        page(other, std::move(against));
        std::vector<std::string> words = {"verify", manager, "--against", folder / "report.html"};
        words.insert(words.end(), now.begin(), now.end());
        return run(at(folder, words));
    };
    const std::vector<std::string> with = {"--house", file}, without = {};
    for (const auto &[made, of, alike] :
         {std::tuple(with, with, true), {without, without, true}, {with, without, false}, {without, with, false}}) {
        const Outcome outcome = verified(made, of, with);
        CAPTURE(outcome.out, outcome.err);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.starts_with("Equal: "));
        CHECK(has(outcome.out, "One of the two was made with the organisation's own file") == !alike);
    }
    const Outcome missing = verified(with, with, without);
    CHECK(missing.status == 5);
    CHECK(has(missing.out, "name that one with --house"));
    const Outcome unknown = verified(without, with, without);
    CHECK(unknown.status == 5);
    CHECK(has(unknown.out, "If it was made with a file of the organisation's own, name that one with --house."));
    CHECK_FALSE(has(verified(with, without, {"--house", kExample}).out, "Not equal"));
}

TEST_CASE("What is wrong with a house file is told when a report is verified") {
    const TempFolder folder;
    const std::string report = folder / "report.html";
    page(folder, {"--house", folder.write("house.json", named("Works"))});
    const std::string broken = folder.write("broken.json", "{}");
    for (const std::vector<std::string> &words : std::vector<std::vector<std::string>>{
             {"verify", report, "--house", broken}, {"verify", report, "--against", report, "--house", broken}})
        CHECK(has(run(at(folder, words)).err, "broken.json"));
}

TEST_CASE("The letter and the organisation's report have the letterhead, the card for an emergency has not") {
    const TempFolder folder;
    const std::string back = PLUMB_SOURCE "/forms/sample/back.json";
    for (const char *name : {"letter", "card", "now"}) {
        folder.write("own/plumbline/house.json", named("Works-q"));
        const Outcome outcome = run(at(folder, {name, back, "-o", folder / "sheet.html"}));
        CHECK(outcome.status == 0);
        CHECK(has(folder.read("sheet.html"), "Works-q") == (std::string(name) == "letter"));
    }
    std::string lines;
    for (int i = 0; i < 8; ++i) lines += lineOf(neutralDesk());
    const Outcome all = run(at(folder, {"report", "--organisation", folder.write("all.ndjson", lines), "-o",
                                        folder / "all.html", "--house", kExample}));
    CHECK(all.status == 0);
    CHECK(has(folder.read("all.html"), "What Example Works does with this report"));
    CHECK_FALSE(has(folder.read("all.html"), "Who helps at"));
}
