// plumbline-cli exercises: the page of pictures for who edits poses.
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

const std::string kPoses = PLUMB_SOURCE "/reports/poses.json";

bool has(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

size_t count(const std::string &text, std::string_view part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::string page(std::vector<std::string> options) {
    std::vector<std::string> words = {"exercises", "-o", "-"};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = run(cli(std::move(words)));
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    return outcome.out;
}

}  // namespace

TEST_CASE("all installed exercises stand on one page") {
    const std::string html = page({});
    CHECK(count(html, "<figure>") == 60);
    CHECK(count(html, "<svg ") == 60);
    CHECK(html.ends_with("</html>"));
    const TempFolder folder;
    const Outcome written = run(cli({"exercises", "-o", folder / "sheet.html", "--poses", kPoses}));
    CHECK(written.status == 0);
    CHECK(count(slurp(folder / "sheet.html"), "<figure>") == 60);
}

TEST_CASE("some exercises alone, and an id that is not there") {
    const std::string html = page({"--only", "ST-23,ST-01"});
    CHECK(count(html, "<figure>") == 2);
    CHECK(html.find("ST-01") < html.find("ST-23"));  // as in the file
    const Outcome unknown = run(cli({"exercises", "-o", "-", "--only", "ST-23,ST-58"}));
    CHECK(unknown.status == 2);
    CHECK(has(unknown.err, "There are no poses for “ST-58”"));
}

TEST_CASE("names and doses come from beside the poses, and escape") {
    const TempFolder folder;
    const std::string poses = folder.write("poses.json", slurp(kPoses));
    CHECK(has(page({"--poses", poses, "--only", "ST-28"}), "<b>ST-28</b>"));
    folder.write("exercises.en.json", R"({"texts": {"ST-28": {"name": "Bridge <up> & down"}}})");
    folder.write("exercises.json", R"({"exercises": [{"id": "ST-28", "dose": {"hold_s": 5, "reps": 8, "sides": 1}}]})");
    const std::string html = page({"--poses", poses, "--only", "ST-28"});
    CHECK(has(html, "<b>ST-28 Bridge &lt;up&gt; &amp; down</b>5 s · × 8<"));
    CHECK(has(html, "<title id=\"ST-28-t\">Bridge &lt;up&gt; &amp; down</title>"));
}

TEST_CASE("poses with mistakes are not drawn, and every mistake is named") {
    const TempFolder folder;
    const std::string bad = folder.write("poses.json", with(with(slurp(kPoses), "\"radius\"", "\"radios\""),
                                                            "\"from\": \"fours\"", "\"from\": \"four\""));
    const Outcome outcome = run(cli({"exercises", "-o", folder / "sheet.html", "--poses", bad}));
    CHECK(outcome.status == 3);
    CHECK(has(outcome.err, "the key “radius” is missing"));
    CHECK(has(outcome.err, "the key “radios” is not known here. Did you mean “radius”?"));
    CHECK(has(outcome.err, "there is no stance “four” before this. Did you mean “fours”?"));
    CHECK(folder.count() == 1);
    CHECK(run(cli({"exercises", "-o", "-", "--poses", folder / "none.json"})).status == 3);
    CHECK(run(cli({"exercises", "-o", folder / "no/sheet.html"})).status == 4);
    CHECK(run(cli({"exercises"})).status == 2);
}
