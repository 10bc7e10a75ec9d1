// plumbline-cli range: in words, as JSON, its exit statuses.
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

const std::string kOffice = PLUMB_SOURCE "/forms/sample/office.json";
const std::string kLifting = PLUMB_SOURCE "/forms/sample/lifting.json";

bool has(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string told(const std::string &file, const std::vector<std::string> &options = {}) {
    std::vector<std::string> words = {"range", file};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = run(cli(words));
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    return outcome.out;
}

// What follows `scale` in the JSON, up to its privacy.
std::string entryOf(const std::string &json, const std::string &list, const std::string &scale) {
    const size_t from = json.find("{\"scale\":\"" + scale + "\"", json.find("\"" + list + "\""));
    REQUIRE(from != std::string::npos);
    return json.substr(from, json.find("\"privacy\"", from) - from);
}

}  // namespace

TEST_CASE("a missing answer gives a range, in words with the question") {
    const TempFolder folder;
    const std::string file = folder.write("a.json", with(slurp(kOffice), "\"monitor\":", "\"x-monitor\":"));
    const std::string words = told(file);
    CHECK(has(words, "Desk and screen work\n"));
    CHECK(has(words, "  Desk score (ROSA): 6, whatever the missing answer to “How high is your screen?” is.\n"));
    CHECK(
        has(words, "  Equipment score (ROSA): 3 to 4, because the answer to “How high is your screen?” is missing.\n"));
    CHECK(has(words, "Exact: every allowed way to complete the answers was scored."));
    CHECK(has(words, "  Mouse and keyboard score (ROSA): 3.\n"));
}

TEST_CASE("ranges as JSON") {
    const TempFolder folder;
    const std::string file = folder.write("a.json", with(slurp(kOffice), "\"monitor\":", "\"x-monitor\":"));
    const std::string json = told(file, {"--json"});
    CHECK(json.starts_with("{\"format\":\"plumbline-range/1\",\"forms\":[{\"plugin\":\"desk\",\"form\":\"desk\","));
    CHECK(linesOf(json).size() == 1);
    const std::string entry = entryOf(json, "ranges", "rosa.peripherals");
    CHECK(has(entry, "\"state\":\"range\",\"least\":3,\"most\":4,\"best\":\"watch\",\"worst\":\"watch\""));
    CHECK(has(entry, "\"sure\":\"exact\",\"scored\":3,\"open\":[{\"question\":\"monitor\",\"row\":null}]"));
    CHECK(has(entry, "\"first\":{\"question\":\"monitor\",\"row\":null,\"expected_width\":0,\"worst_width\":0}"));
    CHECK(has(entryOf(json, "ranges", "rosa.mouse_keyboard"), "\"state\":\"value\",\"least\":3,\"most\":3"));
}

TEST_CASE("tolerances of measurements are told with the shares of each level") {
    const std::string words = told(kLifting), json = told(kLifting, {"--json"});
    CHECK(has(words, "when what was measured is off by up to its tolerance"));
    CHECK(has(words, "Very high or worse: 0 % of the draws."));
    CHECK(has(words, "“Distance of the hands from the body at the start (H) (no. 1)” matters most"));
    const std::string entry = entryOf(json, "tolerances", "niosh.li");
    CHECK(has(entry, "\"state\":\"computed\""));
    CHECK(has(entry, "\"shares\":[{\"from\":\"watch\",\"share\":"));
    CHECK(has(entry, "\"draws\":10000"));
    CHECK(told(kLifting, {"--json"}) == json);
}

TEST_CASE("a declined scale says why, and no range") {
    const TempFolder folder;
    const std::string text = with(slurp(kLifting), "\"exclusions\": []", "\"exclusions\": [\"one_handed\"]");
    const std::string file = folder.write("a.json", text);
    const std::string json = told(file, {"--json"});
    for (const char *list : {"ranges", "tolerances"}) {
        const std::string entry = entryOf(json, list, "niosh.cli");
        CHECK(has(entry, "\"state\":\"declined\",\"reasons\":[\"one_handed\"]"));
        CHECK_FALSE(has(entry, "\"least\""));
    }
    CHECK(has(told(file), "(NIOSH CLI): no score, because it does not apply.\n"));
}

TEST_CASE("a range of bad input, or wrong use of it") {
    const TempFolder folder;
    const Outcome bad = run(cli({"range", folder.write("bad.json", "{")}));
    CHECK(bad.status == 3);
    CHECK(bad.out.empty());
    CHECK(has(bad.err, "bad.json, line 1: "));
    CHECK(run(cli({"range"})).status == 2);
    CHECK(run(cli({"range", kOffice, "--units", "miles"})).status == 2);
    const std::string tick =
        with(slurp(kOffice), "\"how\": {", "\"how\": { \"desk/back\": { \"method\": \"observed\", \"tolerance\": 2 },");
    const Outcome unused = run(cli({"range", folder.write("tick.json", tick)}));
    CHECK(unused.status == 0);
    CHECK(has(unused.err, "desk, back: the tolerance was not used, because the answer is not a number."));
}
