// The workplace from the side: only from what was answered, the same heights and angles in picture and words.
#include <filesystem>

#include "host/assess/bundle.h"
#include "host/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

std::string without(std::string text, const std::string &question) {
    const size_t at = text.find("\"" + question + "\":"), end = text.find(',', at);
    if (at == text.npos) throw std::runtime_error(question);
    return text.erase(at, end + 1 - at);
}

}  // namespace

TEST_CASE("A report draws the workplace from heights that were answered and those to aim for") {
    const Reported report = deskReport(desk::sample("office.json"));
    REQUIRE(report.model.workstations.size() == 1);
    const ReportWorkstation &side = report.model.workstations.front();
    CHECK(side.figure.now.seat == 41);
    CHECK(side.figure.now.desk == 74);
    CHECK(side.figure.now.screen == 94);
    CHECK(side.figure.aim.desk == 71);    // the measured elbow
    CHECK(side.figure.stature == 177.5);  // taken with shoes
    CHECK(side.gauges.gauges.size() == 4);
    const SeatedPerson now = seatedAt(side.figure.now, 177.5, 60);
    for (size_t i = 0; i < 4; ++i) CHECK(side.gauges.gauges[i].now == now.angles[i]);
    CHECK(report.page.find(workstationInWords(side.figure)) != std::string::npos);
    CHECK(report.page.size() < 120'000);
}

TEST_CASE("No height is assumed: one that is missing leaves no drawing, a missing distance is said") {
    for (const char *question : {"seat.height_cm", "desk.height", "screen.top", "stature", "shoes"}) {
        INFO(question);
        CHECK(deskReport(without(desk::sample("office.json"), question)).model.workstations.empty());
    }
    std::string text = desk::sample("office.json");
    const std::string how = R"("desk/screen.distance": { "by": "self", "method": "measured", "tolerance": 2 })";
    text.replace(text.find(",\n    " + how), how.size() + 6, "");
    const Reported report = deskReport(without(text, "screen.distance"));
    REQUIRE(report.model.workstations.size() == 1);
    CHECK_FALSE(report.model.workstations.front().distanceKnown);
    CHECK(report.page.find("eyes drawn 65\u00A0cm from the screen") != std::string::npos);
}

TEST_CASE("A manifest that draws from what is not there is refused") {
    namespace fs = std::filesystem;
    const fs::path installed = fs::path(PLUMB_BUNDLE_DIR) / "desk";
    for (const auto &[from, to] :
         {std::pair<std::string, std::string>{R"("seat": "seat.height_cm")", R"("seat": "seat.height")"},
          {R"("stature": "stature")", R"("stature": "nothing")"},
          {R"("shoes": "shoes")", R"("shoes": "place")"},
          {R"("aim_desk": "fit.desk")", R"("aim_desk": "rosa.final")"},
          {R"("angle": "knee")", R"("angle": "toe")"},
          {R"("from": 80, "to": 120)", R"("from": 120, "to": 80)"}}) {
        INFO(to);
        const TempFolder folder;
        fs::copy(installed, fs::path(folder.path()) / "desk", fs::copy_options::recursive);
        auto bytes = readFile((installed / "plugin.json").string(), 1024 * 1024);
        REQUIRE(bytes);
        const size_t at = bytes->find(from);
        REQUIRE(at != bytes->npos);
        bytes->replace(at, from.size(), to);
        fs::remove(folder / "desk/plugin.json");
        folder.write("desk/plugin.json", *bytes);
        Problems problems;
        CHECK(loadPlugins({folder.path()}, problems).empty());
        CHECK_FALSE(problems.empty());
    }
}
