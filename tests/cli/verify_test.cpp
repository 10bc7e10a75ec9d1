// A report is checked by anybody who has it: scored again, made again, and compared.
#include <algorithm>
#include <filesystem>

#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

const std::string kSample = PLUMB_SOURCE "/forms/sample/office.json";
const std::string kEarlier = PLUMB_SOURCE "/forms/sample/office-before.json";

std::string makeReport(const TempFolder &folder, std::vector<std::string> options) {
    std::string file = folder / "report.html";
    std::vector<std::string> words = {"report", kSample, "-o", file};
    words.insert(words.end(), options.begin(), options.end());
    CHECK(run(cli(words)).status == 0);
    return file;
}

Outcome verify(const std::string &file) { return run(cli({"verify", file})); }

}  // namespace

TEST_CASE("A report as it was written is equal, whatever it was written with") {
    for (const std::vector<std::string> &options :
         std::vector<std::vector<std::string>>{{},
                                               {"--previous", kEarlier},
                                               {"--paper", "letter", "--units", "imperial"},
                                               {"--large-print"},
                                               {"--copy", "occupational-health", "--previous", kEarlier}}) {
        const TempFolder folder;
        const Outcome outcome = verify(makeReport(folder, options));
        CAPTURE(outcome.out, outcome.err);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.starts_with("Equal: "));
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("A changed page is not equal though its result is") {
    const TempFolder folder;
    const std::string page = slurp(makeReport(folder, {}));
    const Outcome outcome = verify(folder.write("changed.html", with(page, "High", "Low")));
    CHECK(outcome.status == 5);
    CHECK(outcome.out.starts_with("Not equal: the result is the same, but "));
}

TEST_CASE("The manager's copy cannot be checked and says so") {
    const TempFolder folder;
    const Outcome outcome = verify(makeReport(folder, {"--copy", "manager"}));
    CHECK(outcome.status == 3);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("no record") != std::string::npos);
    CHECK(outcome.err.find("--against") != std::string::npos);
}

TEST_CASE("A manager's copy is checked against another copy of the same report") {
    const TempFolder folder, other;
    const std::string employee = makeReport(folder, {"--previous", kEarlier});
    for (const std::vector<std::string> &options :
         std::vector<std::vector<std::string>>{{}, {"--paper", "letter", "--units", "imperial"}, {"--large-print"}}) {
        std::vector<std::string> words = {"--copy", "manager", "--previous", kEarlier};
        words.insert(words.end(), options.begin(), options.end());
        const std::string manager = makeReport(other, words);
        const Outcome same = run(cli({"verify", manager, "--against", employee}));
        CAPTURE(same.out, same.err);
        CHECK(same.status == 0);
        CHECK(same.out.starts_with("Equal: "));
        const std::string changed = other.write("changed.html", with(slurp(manager), "High", "Low"));
        CHECK(run(cli({"verify", changed, "--against", employee})).status == 5);
    }
    const std::string apart = makeReport(other, {"--copy", "manager"});  // without the earlier answers
    const Outcome unequal = run(cli({"verify", apart, "--against", employee}));
    CHECK(unequal.status == 5);
    CHECK(unequal.out.starts_with("Not equal: "));
    CHECK(run(cli({"verify", apart, "--against", apart})).status == 3);
    CHECK(run(cli({"verify", apart, "--against", folder / "not-there.html"})).status == 3);
}

TEST_CASE("Trouble is told once, however often the page was made to find the manager's") {
    const TempFolder folder;
    copyFolder(std::filesystem::path(PLUMB_CLI).parent_path() / "../lib/plumbline/bundles/desk", folder / "own/desk");
    const std::string advice = slurp(folder / "own/desk/advice.json");
    folder.write("own/desk/advice.json", with(advice, "\"tier\": 0", "\"tier\": 77"));
    const auto made = [&](std::vector<std::string> words) {
        Command command = cli(std::move(words));
        command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", folder / "own");
        return run(command);
    };
    const std::string employee = folder / "employee.html", manager = folder / "manager.html";
    CHECK(made({"report", kSample, "-o", employee}).status == 1);
    CHECK(made({"report", kSample, "-o", manager, "--copy", "manager"}).status == 1);
    folder.write("manager.html", with(slurp(manager), "High", "Low"));
    const Outcome outcome = made({"verify", manager, "--against", employee});
    CHECK(outcome.status == 5);
    REQUIRE(outcome.err.find("advice.json") != std::string::npos);
    auto told = linesOf(outcome.err);
    std::sort(told.begin(), told.end());
    CHECK(std::adjacent_find(told.begin(), told.end()) == told.end());
}

TEST_CASE("What is no report, or a damaged one, is a sentence") {
    const TempFolder folder;
    const std::string page = slurp(makeReport(folder, {}));
    const size_t record = page.find("id=\"record\">") + 20;
    for (const std::string &bytes :
         {std::string(), std::string("<html>"), slurp(kSample), page.substr(0, page.size() / 2),
          std::string(page).replace(record, 1, "!"), std::string(page).replace(record, 8, "AAAAAAAA")}) {
        const Outcome outcome = verify(folder.write("bad.html", bytes));
        CHECK(outcome.status == 3);
        CHECK(linesOf(outcome.err).size() == 1);
    }
    CHECK(verify(folder / "not-there.html").status == 3);
    CHECK(verify(folder.path()).status == 3);
}
