// The workplace beside the questions: to scale, what is not known in dashes.
#include "host/figure/desk_figure.h"

#include <algorithm>

#include "host/base/number.h"
#include "host/base/text.h"
#include "host/figure/seated_scene.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"

using namespace plumb;

namespace {

DeskFigure figureOf(double stature, double seat, double desk, double screen) {
    DeskFigure figure;
    figure.sitter.stature = stature;
    figure.seat = {"Seat", seat, {}, 0};
    figure.desk = {"Desk", desk, {}, 0};
    figure.screen = {"Screen", screen, {}, 0};
    figure.fitsName = "fits at";
    return figure;
}

std::string drawn(const DeskFigure &figure) {
    std::string svg;
    Html html(svg);
    drawDesk(html, figure, "d", "title", "description");
    return svg;
}

bool says(const std::string &svg, const std::string &part) { return svg.find(part) != svg.npos; }

}  // namespace

TEST_CASE("The person is drawn at the heights that are known, else at those that fit, else at usual ones") {
    DeskFigure figure;
    const WorkHeights usual = figure.heights();
    CHECK(usual.seat > 40);
    CHECK(usual.desk > usual.seat + 15);
    CHECK(usual.screen > usual.desk + 30);
    figure.seat.fits = 44;
    CHECK(figure.heights().seat == 44);
    figure.seat.now = 52;
    CHECK(figure.heights().seat == 52);
    const std::string plain = drawn(figureOf(170, 52, 74, 118));
    figure = figureOf(170, 52, 74, 118);
    figure.sitter.popliteal = 38;  // legs that are shorter than their share
    CHECK(drawn(figure) != plain);
}

TEST_CASE("It is the person of the other pictures, and inside the picture whoever sits there") {
    size_t looked = 0;
    for (const double stature : {120.0, 145.0, 170.0, 198.0, 230.0})
        for (const double seat : {30.0, 45.0, 70.0})
            for (const double desk : {40.0, 72.0, 120.0})
                for (const double screen : {50.0, 120.0, 220.0}) {
                    const DeskFigure figure = figureOf(stature, seat, desk, screen);
                    const Scanned scanned = scanHtml(drawn(figure));
                    const auto box = split(*scanned.tags.front().find("viewBox"), ' ');
                    const double tall = *parseNumber(box[3]);
                    INFO(stature << " " << seat << " " << desk << " " << screen);
                    CHECK(tall < 78);
                    const SeatedScene scene(figure.heights(), figure.sitter, 0);
                    const auto eye = std::find_if(scanned.tags.begin(), scanned.tags.end(), [](const Tag &tag) {
                        return tag.name == "circle" && *tag.find("fill") == kPaper;
                    });
                    REQUIRE(eye != scanned.tags.end());
                    const double x = *parseNumber(*eye->find("cx")), y = *parseNumber(*eye->find("cy"));
                    const double scale = (tall - 3 - y) / (scene.person().eye.y / scene.person().scale);
                    CHECK(scene.top() * scale <= tall - 3 - 2.9);
                    CHECK(x - (scene.person().eye.x / scene.person().scale + SeatedScene::kBehind) * scale >= 2.9);
                    CHECK(x + (scene.right() - scene.person().eye.x / scene.person().scale) * scale < 100);
                    ++looked;
                }
    CHECK(looked == 135);
}

TEST_CASE("Heights are written, what fits beside them, and what is not known in dashes") {
    DeskFigure figure = figureOf(170, 52, 74, 118);
    CHECK(says(drawn(figure), "Seat 52"));
    CHECK_FALSE(says(drawn(figure), "fits at"));
    figure.seat.fits = 44.5;
    const std::string thin = drawn(figure);
    figure.seat.spread = 2.8;
    CHECK(drawn(figure) != thin);  // the bracket
    CHECK(says(drawn(figure), "fits at 44.5"));
    const std::string known = drawn(figure);
    figure.fitsWritten = false;
    CHECK_FALSE(says(drawn(figure), "fits at"));
    figure.desk.now.reset();
    CHECK(says(drawn(figure), "1.5 1.2"));
    CHECK_FALSE(says(known, "1.5 1.2"));
    CHECK_FALSE(says(drawn({}), "nan"));
    figure.system = UnitSystem::imperial;
    CHECK(says(drawn(figure), "in</text>"));
}
