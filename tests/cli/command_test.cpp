// The commands, their options and exit statuses, and where plugins are looked for.
#include <sys/stat.h>

#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

namespace fs = std::filesystem;

const std::string kSample = PLUMB_SOURCE "/forms/sample/office.json";
const std::string kEarlier = PLUMB_SOURCE "/forms/sample/office-before.json";

bool has(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

// Numbers and dates stand on one line in a report: with blanks that do not break.
std::string unbroken(std::string_view text) {
    std::string joined;
    for (const char c : text) joined += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return joined;
}

std::string report(const TempFolder &folder, std::vector<std::string> options = {}) {
    const std::string file = folder / "report.html";
    std::vector<std::string> words = {"report", kSample, "-o", file};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = run(cli(words));
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    return slurp(file);
}

std::string withoutRecord(const std::string &page) {
    const size_t from = page.rfind("<pre "), to = page.rfind("</pre>");
    REQUIRE(from < to);
    return page.substr(0, from) + page.substr(to);
}

void checkWrongUse(std::vector<std::string> words) {
    const Outcome outcome = run(cli(std::move(words)));
    CAPTURE(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(linesOf(outcome.err).size() == 1);
    CHECK(outcome.err.starts_with("plumbline-cli: "));
    CHECK(has(outcome.err, "See plumbline-cli --help."));
}

bool listsKinds(const Command &command) {
    const Outcome outcome = run(command);
    CHECK(outcome.status == 0);
    CHECK(has(outcome.out, "desk 1.0.0, form desk"));
    return has(outcome.out, "kinds 1.0.0");
}

}  // namespace

TEST_CASE("help and version go to standard output") {
    for (const char *option : {"--help", "-h"}) {
        const Outcome help = run(cli({option}));
        CHECK(help.status == 0);
        CHECK(help.err.empty());
        for (const char *part : {"plugins", "score", "report", "check-form", "Exit status"}) CHECK(has(help.out, part));
    }
    const Outcome reportHelp = run(cli({"report", "--help"}));
    CHECK(reportHelp.status == 0);
    for (const char *part : {"--output", "--paper", "--units", "--previous", "letter", "imperial"})
        CHECK(has(reportHelp.out, part));
    const Outcome version = run(cli({"--version"}));
    CHECK(version.status == 0);
    CHECK(version.out == "plumbline-cli " PLUMB_VERSION "\n");
}

TEST_CASE("wrong use ends with 2 and one sentence") {
    checkWrongUse({});
    checkWrongUse({"sing"});
    checkWrongUse({"--sing"});
    checkWrongUse({"score"});
    checkWrongUse({"score", kSample, kSample});
    checkWrongUse({"score", kSample, "--sing"});
    checkWrongUse({"report", kSample});
    checkWrongUse({"report", "-o", "r.html"});
    checkWrongUse({"report", kSample, "-o"});
    checkWrongUse({"report", kSample, "-o", "r.html", "--paper", "a5"});
    checkWrongUse({"report", kSample, "-o", "r.html", "--units", "imperail"});
    checkWrongUse({"check-form"});
    checkWrongUse({"plugins", "desk"});
    checkWrongUse({"score", kSample, "plugins"});
}

TEST_CASE("a report that cannot be written ends with 4 and leaves nothing behind") {
    const TempFolder folder;
    fs::create_directory(folder / "shut");
    auto written = [&](const std::string &to) { return run(withoutPrivilege(cli({"report", kSample, "-o", to}))); };
    const Outcome onto = written(folder.path());
    CHECK(onto.status == 4);
    CHECK(has(onto.err, folder.path() + ": this is a folder, not a file"));
    const Outcome nowhere = written(folder / "no/report.html");
    CHECK(nowhere.status == 4);
    CHECK(has(nowhere.err, "the folder does not exist"));
    REQUIRE(::chmod((folder / "shut").c_str(), 0500) == 0);
    const Outcome shut = written(folder / "shut/report.html");
    CHECK(shut.status == 4);
    CHECK(has(shut.err, "you have no permission to write here"));
    const Outcome full = written("/dev/full");
    CHECK(full.status == 4);
    CHECK(has(full.err, "the disk is full"));
    for (const Outcome &outcome : {onto, nowhere, shut, full}) CHECK(linesOf(outcome.err).size() == 1);
    CHECK(fs::is_empty(folder / "shut"));
    CHECK(folder.count() == 1);
}

TEST_CASE("bad answers make no report and leave the old one") {
    const TempFolder folder;
    const std::string bad = folder.write("bad.json", "{"), out = folder.write("report.html", "old");
    const Outcome first = run(cli({"report", bad, "-o", out}));
    CHECK(first.status == 3);
    CHECK(has(first.err, "bad.json, line 1: "));
    const Outcome previous = run(cli({"report", kSample, "-o", out, "--previous", bad}));
    CHECK(previous.status == 3);
    CHECK(has(previous.err, "bad.json, line 1: "));
    CHECK(run(cli({"report", kSample, "-o", out, "--previous", folder / "missing.json"})).status == 3);
    CHECK(slurp(out) == "old");
    CHECK(folder.count() == 2);
}

TEST_CASE("the same answers give the same bytes, which their owner alone can read") {
    const TempFolder folder;
    const std::string first = report(folder);
    struct stat info {};
    REQUIRE(::stat((folder / "report.html").c_str(), &info) == 0);
    CHECK((info.st_mode & 07777) == 0600);
    REQUIRE(::chmod((folder / "report.html").c_str(), 0666) == 0);
    CHECK(report(folder) == first);
    REQUIRE(::stat((folder / "report.html").c_str(), &info) == 0);
    CHECK((info.st_mode & 07777) == 0600);
    CHECK(folder.count() == 1);
    CHECK(first.ends_with("</html>"));
    CHECK(run(cli({"report", kSample, "-o", "-"})).out == first);
}

TEST_CASE("paper changes the rule of the page and what the record says of it, nothing else") {
    const TempFolder folder;
    const auto a4 = linesOf(withoutRecord(report(folder))),
               letter = linesOf(withoutRecord(report(folder, {"--paper", "letter"})));
    REQUIRE(a4.size() == letter.size());
    size_t different = 0;
    for (size_t i = 0; i < a4.size(); ++i) {
        if (a4[i] == letter[i]) continue;
        ++different;
        CHECK(a4[i].starts_with("@page { size: A4;"));
        CHECK(letter[i].starts_with("@page { size: letter;"));
    }
    CHECK(different == 1);
    CHECK(linesOf(withoutRecord(report(folder, {"--paper", "a4"}))) == a4);
}

TEST_CASE("units are shown as asked, scores stay") {
    const TempFolder folder;
    const std::string metric = report(folder), imperial = report(folder, {"--units", "imperial"});
    CHECK(has(metric, unbroken("74 cm")));
    CHECK_FALSE(has(imperial, unbroken("74 cm")));
    CHECK(has(imperial, unbroken("29.1 in")));  // 74 / 2.54
    CHECK_FALSE(has(metric, unbroken("29.1 in")));
    CHECK(has(imperial, "Desk score (ROSA)"));
}

TEST_CASE("an earlier assessment is compared with") {
    const TempFolder folder;
    const std::string alone = report(folder), compared = report(folder, {"--previous", kEarlier});
    CHECK_FALSE(has(alone, unbroken("18 May 2026")));
    CHECK(has(compared, unbroken("18 May 2026")));
    CHECK(has(compared, "Compared with"));
    CHECK(has(compared, unbroken("20 November 2026")));
}

TEST_CASE("plugins are listed with method and validation label") {
    const Outcome outcome = run(cli({"plugins"}));
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(has("\n" + outcome.out, "\ndesk 1.0.0, form desk\n    /"));
    CHECK(has(outcome.out, "    rosa.final: ROSA, Rapid Office Strain Assessment"));
    CHECK(has(outcome.out, "1 to 10, lower is better; cross-checked\n"));
    CHECK(has(outcome.out, "0 to 1, higher is better; structured\n"));
    CHECK_FALSE(has(outcome.out, "reads, and can see nothing else"));
}

TEST_CASE("a loaded plugin says what it reads, which is no name and no text") {
    Command command = cli({"plugins", "--load"});
    command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", PLUMB_TEST_BUNDLES);
    const Outcome outcome = run(command);
    CHECK(outcome.status == 0);
    const auto lines = linesOf(outcome.out);
    std::vector<std::string> reads;
    for (const std::string &line : lines)
        if (line.starts_with("    reads, and can see nothing else: ")) reads.push_back(line);
    REQUIRE(reads.size() >= 2);
    CHECK(reads[0] == "    reads, and can see nothing else: much give_up");  // its form also asks "said", a text
    CHECK(has(outcome.out, "    reads, and can see nothing else: seat.height seat.height.also "));
    for (const std::string &line : reads)
        for (const char *word : {"name", "reference", "email", "department", "note", "said"}) {
            INFO(line << word);
            CHECK_FALSE(has(" " + line + " ", " " + std::string(word) + " "));
            CHECK_FALSE(has(line, "." + std::string(word)));
        }
}

TEST_CASE("an earlier folder wins, and the list says so") {
    const TempFolder folder;
    copyFolder(PLUMB_TEST_BUNDLES "/kinds", folder / "a/kinds");
    copyFolder(PLUMB_TEST_BUNDLES "/kinds", folder / "b/kinds");
    Command command = cli({"plugins", "--load"});
    command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", folder / "a" + ":" + (folder / "b"));
    const Outcome outcome = run(command);
    CHECK(outcome.status == 0);
    const std::string first = "kinds 1.0.0, form kinds\n    " + (folder / "a/kinds");
    const std::string second =
        "kinds 1.0.0, form kinds, not used: an earlier folder has it too\n    " + (folder / "b/kinds");
    CHECK(has(outcome.out, first));
    CHECK(has(outcome.out, second));
    CHECK(outcome.out.find(first) < outcome.out.find(second));
}

TEST_CASE("plugins are never looked for in the current folder") {
    const TempFolder folder;
    for (const char *place :
         {"kinds", "bundles/kinds", "lib/plumbline/bundles/kinds", ".local/share/plumbline/bundles/kinds"})
        copyFolder(PLUMB_TEST_BUNDLES "/kinds", folder / place);
    Command command = cli({"plugins"});
    command.folder = folder.path();
    CHECK_FALSE(listsKinds(command));
    for (const char *path :
         {"", ".", "bundles", "./bundles", ":", "::bundles:", ":lib/plumbline/bundles", "..", "~/bundles"}) {
        INFO(path);
        command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", path);
        CHECK_FALSE(listsKinds(command));
        command.environment.pop_back();
    }
    for (const char *home : {"", ".", "relative"})
        for (const char *variable : {"HOME", "XDG_DATA_HOME"}) {
            Command moved = command;
            moved.environment.emplace_back(variable, home);
            CHECK_FALSE(listsKinds(moved));
        }
    command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", "relative::" + (folder / "bundles") + ":");
    CHECK(listsKinds(command));
}

TEST_CASE("plugins are found in the user's data folder, and without one nothing breaks") {
    const TempFolder folder;
    copyFolder(PLUMB_TEST_BUNDLES "/kinds", folder / ".local/share/plumbline/bundles/kinds");
    copyFolder(PLUMB_TEST_BUNDLES "/kinds", folder / "data/plumbline/bundles/kinds");
    Command command = cli({"plugins"});
    auto with = [&](const std::string &home, const std::string &data) {
        Command changed = command;
        changed.environment.emplace_back("HOME", home);
        changed.environment.emplace_back("XDG_DATA_HOME", data);
        return changed;
    };
    CHECK(listsKinds(with(folder.path(), kUnset)));
    CHECK(listsKinds(with(kUnset, folder / "data")));
    CHECK_FALSE(listsKinds(with(kUnset, kUnset)));
    CHECK_FALSE(listsKinds(with(folder / "no", folder / "no")));
    CHECK_FALSE(listsKinds(with("/dev/null", kUnset)));
    Command score = with(kUnset, kUnset);
    score.words = {PLUMB_CLI, "score", kSample};
    CHECK(run(score).status == 0);
}
