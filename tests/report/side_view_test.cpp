// The workplace from the side: only from what was answered, the same heights and angles in picture and words.
#include <algorithm>
#include <filesystem>

#include "host/assess/bundle.h"
#include "host/base/file.h"
#include "host/report/side_view.h"
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

TEST_CASE("A report draws the workplace from heights that were answered and those the plan sets") {
    const Reported report = deskReport(desk::sample("office.json"));
    REQUIRE(report.model.workstations.size() == 1);
    const ReportWorkstation &side = report.model.workstations.front();
    CHECK(side.figure.now.heights.seat == 41);
    CHECK(side.figure.now.heights.desk == 74);
    CHECK(side.figure.now.heights.screen == 94);
    CHECK(side.figure.now.aim.desk == 71);        // the measured elbow
    CHECK(side.figure.sitter.stature == 177.5);   // taken with shoes
    CHECK(side.figure.sitter.elbow == 71 - 2.5);  // so was the elbow
    CHECK_FALSE(side.figure.sitter.popliteal);
    CHECK(side.gauges.gauges.size() == 4);
    const SeatedPerson now = seatedAt(side.figure.now.heights, side.figure.sitter, 60),
                       after = seatedAt(side.figure.after.heights, side.figure.sitter, 60);
    for (size_t i = 0; i < 4; ++i) {
        CHECK(side.gauges.gauges[i].now == now.angles[i]);
        CHECK(side.gauges.gauges[i].aim == after.angles[i]);
    }
    CHECK(contains(report.page, workstationInWords(side.figure)));
    CHECK(contains(report.page, "As measured: elbow height. From stature: lower leg, eye height."));
    CHECK(report.page.size() < 120'000);
}

TEST_CASE("The second picture is what the plan makes of the heights, and says so") {
    // What the plan leaves alone stays; what it mends gets the height to aim for.
    const Reported none = deskReport(desk::documentText(desk::with(desk::neutral(), {{"shoes", "true"},
                                                                                     {"stature", "180"},
                                                                                     {"seat.height_cm", "41"},
                                                                                     {"desk.height", "74"},
                                                                                     {"screen.top", "94"}})));
    REQUIRE(none.model.workstations.size() == 1);
    const WorkHeights aim = none.model.workstations.front().figure.now.aim;
    CHECK_FALSE(none.model.workstations.front().planned);
    CHECK(none.model.workstations.front().figure.after.heights.seat == aim.seat);
    CHECK(contains(none.page, "The second picture has the heights to aim for."));
    CHECK_FALSE(contains(none.page, "After the plan"));

    std::string text = desk::sample("office.json");
    const std::string fixed = R"("desk.adjustable": false)";
    text.replace(text.find(fixed), fixed.size(), R"("desk.adjustable": true)");
    const Reported both = deskReport(text);
    const ReportWorkstation &side = both.model.workstations.front();
    REQUIRE(side.planned);
    const auto step = [&](const char *how) {
        return std::any_of(both.model.plan.steps.begin(), both.model.plan.steps.end(),
                           [&](const ReportPlanStep &one) { return contains(one.how, how); });
    };
    const bool seat = step("Raise the seat"), desk = step("Lower the desk"), screen = step("Raise the screen");
    CHECK((seat && !screen));
    const WorkHeights &after = side.figure.after.heights;
    CHECK(after.seat == (seat ? side.figure.now.aim.seat : 41));
    CHECK(after.desk == (desk ? side.figure.now.aim.desk : 74));
    CHECK(after.screen == (screen ? side.figure.now.aim.screen : 94));
    CHECK(after.footrest == 0);
    CHECK(side.gauges.aimName == "planned");
    CHECK(contains(both.page, "The second picture is after the plan"));
    CHECK(contains(both.page, ">After the plan<"));
    CHECK_FALSE(contains(both.page, "With the heights to aim for"));
}

TEST_CASE("A desk that cannot be set has the seat and the feet raised to it") {
    const WorkHeights now{41, 74, 94}, aim{46, 71, 127};
    const auto same = [](const WorkHeights &a, const WorkHeights &b) {
        return a.seat == b.seat && a.desk == b.desk && a.screen == b.screen && a.footrest == b.footrest;
    };
    CHECK(same(heightsAfter(now, aim, {true, true, true}, true), aim));
    CHECK(same(heightsAfter(now, aim, {true, false, false}, true), {46, 74, 94}));
    CHECK(same(heightsAfter(now, aim, {true, true, true}, false), {49, 74, 130, 3}));
    CHECK(same(heightsAfter(now, aim, {false, true, false}, false), {49, 74, 94, 3}));
    CHECK(same(heightsAfter(now, aim, {true, false, true}, false), {46, 74, 127}));
    // A seat that is as high as the desk needs stays, on a footrest.
    CHECK(same(heightsAfter({52, 77, 127}, aim, {true, false, false}, false), {52, 77, 127, 6}));
    // No footrest of 16 cm, and none of half a centimetre.
    CHECK(same(heightsAfter({52, 87, 127}, aim, {true, true, false}, false), {46, 71, 127}));
    CHECK(same(heightsAfter({52, 71.5, 127}, aim, {true, true, false}, false), {46, 71, 127}));
    CHECK(same(heightsAfter({41, 65, 127}, aim, {false, true, false}, false), {41, 71, 127}));
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
          {R"("eye": "eye.seated")", R"("eye": "monitor")"},
          {R"("desk_moves": "desk.adjustable")", R"("desk_moves": "desk.height")"},
          {R"("monitor.too_low", "monitor.too_high"], "desk_moves")", R"("monitor.ok"], "desk_moves")"},
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
