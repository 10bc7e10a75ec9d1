// The map of where it hurts: every place is drawn where it was said, named with its number, and nothing is invented.
#include "host/figure/body_map.h"

#include "tests/support/catch.h"

using namespace plumb;

namespace {

std::string draw(std::vector<BodyMapFigure::Region> regions) {
    std::string out;
    Html page(out);
    drawBodyMap(page, {std::move(regions), "left side", "right side"}, "map", "Where it hurts", "values");
    return out;
}

// How many shapes are filled as a place that hurts.
size_t filled(const std::string &svg) {
    size_t count = 0;
    for (const std::string_view fill : {"#8E2F12", "#DB7F58", "#F6D9C8"})
        for (size_t at = svg.find(fill); at != svg.npos; at = svg.find(fill, at + 1)) ++count;
    return count;
}

bool has(const std::string &svg, std::string_view text) { return svg.find(text) != svg.npos; }

}  // namespace

TEST_CASE("Names of places are those of the vocabulary") {
    CHECK(bodyPlace("neck") == BodyPlace::neck);
    CHECK(bodyPlace("low_back") == BodyPlace::lowBack);
    CHECK(bodyPlace("ankles_feet") == BodyPlace::anklesFeet);
    CHECK_FALSE(bodyPlace("Low back"));
    CHECK_FALSE(bodyPlace(""));
}

TEST_CASE("A body without pain has no place filled") {
    CHECK(filled(draw({})) == 0);
    CHECK(filled(draw({{BodyPlace::knees, BodySide::both, 0, "Knees"}})) == 0);
    CHECK_FALSE(has(draw({{BodyPlace::knees, BodySide::both, 0, "Knees"}}), "Knees"));
}

TEST_CASE("A place of two sides is filled on the side that was said") {
    CHECK(filled(draw({{BodyPlace::knees, BodySide::both, 3, "Knees"}})) == 2);
    CHECK(filled(draw({{BodyPlace::knees, BodySide::middle, 3, "Knees"}})) == 2);
    const std::string left = draw({{BodyPlace::knees, BodySide::left, 3, "Knees"}}),
                      right = draw({{BodyPlace::knees, BodySide::right, 3, "Knees"}});
    CHECK(filled(left) == 1);
    CHECK(filled(right) == 1);
    CHECK(left != right);
}

TEST_CASE("The middle of the body is one place whatever the side") {
    for (const BodySide side : {BodySide::both, BodySide::left, BodySide::right, BodySide::middle})
        CHECK(filled(draw({{BodyPlace::lowBack, side, 5, "Low back"}})) == 1);
}

TEST_CASE("More pain is darker") {
    CHECK(has(draw({{BodyPlace::neck, BodySide::both, 3, "Neck"}}), "#F6D9C8"));
    CHECK(has(draw({{BodyPlace::neck, BodySide::both, 4, "Neck"}}), "#DB7F58"));
    CHECK(has(draw({{BodyPlace::neck, BodySide::both, 7, "Neck"}}), "#8E2F12"));
}

TEST_CASE("Every place is named with its number, one line apart") {
    std::vector<BodyMapFigure::Region> all;
    for (int i = 0; i < kBodyPlaces; ++i)
        all.push_back({static_cast<BodyPlace>(i), BodySide::right, i + 1, "place" + std::to_string(i)});
    const std::string svg = draw(all);
    std::vector<double> heights;
    for (int i = 0; i < kBodyPlaces; ++i) {
        const size_t label = svg.find("place" + std::to_string(i) + "  " + std::to_string(i + 1));
        REQUIRE(label != svg.npos);
        const size_t y = svg.rfind(" y=\"", label);
        heights.push_back(std::stod(svg.substr(y + 4)));
        CHECK(heights.back() > 0);
        CHECK(heights.back() < 96);
    }
    for (const double &one : heights)
        for (const double &other : heights)
            if (&one != &other) CHECK(std::abs(one - other) >= 4.99);
}

TEST_CASE("A name cannot become markup") {
    CHECK(has(draw({{BodyPlace::neck, BodySide::both, 3, "<b>&"}}), "&lt;b&gt;&amp;"));
}

TEST_CASE("Every place is hit where it is drawn, on its own side") {
    // Centres of the places in cm, right of the middle line and above the floor.
    struct Drawn {
        BodyPlace place;
        double x, y;
    };
    constexpr Drawn places[] = {
        {BodyPlace::neck, 0, 150},      {BodyPlace::shoulders, 19, 136},  {BodyPlace::upperBack, 0, 128},
        {BodyPlace::elbows, 24, 108},   {BodyPlace::wristsHands, 29, 76}, {BodyPlace::lowBack, 0, 104},
        {BodyPlace::hipsThighs, 9, 76}, {BodyPlace::knees, 9, 50},        {BodyPlace::anklesFeet, 9, 9}};
    constexpr double scale = 84.0 / 172, floor = 88, middle = 30;
    for (const Drawn &drawn : places)
        for (const double side : {1.0, -1.0}) {
            const auto hit = bodyHit(middle + side * drawn.x * scale, floor - drawn.y * scale);
            INFO("place " << static_cast<int>(drawn.place) << ", side " << side);
            REQUIRE(hit);
            CHECK(hit->place == drawn.place);
            const BodySide expected = drawn.x == 0 ? BodySide::middle : side > 0 ? BodySide::right : BodySide::left;
            CHECK(hit->side == expected);
        }
}

TEST_CASE("A point a little beside a place is that place, and one far away is none") {
    constexpr double scale = 84.0 / 172;
    const double outside = 30 + 37 * scale, height = 88 - 76 * scale;  // 3 cm beyond the hand
    const auto near = bodyHit(outside, height);
    REQUIRE(near);
    CHECK(near->place == BodyPlace::wristsHands);
    CHECK_FALSE(bodyHit(outside + 12, height));
    CHECK_FALSE(bodyHit(1, 1));
    CHECK_FALSE(bodyHit(59, 95));
    CHECK_FALSE(bodyHit(-50, 500));
}

TEST_CASE("Coarser names have all their places, and what is not on the map has none") {
    CHECK(bodyPlaces("neck") == std::vector{BodyPlace::neck});
    CHECK(bodyPlaces("back") == std::vector{BodyPlace::upperBack, BodyPlace::lowBack});
    CHECK(bodyPlaces("leg").size() == 3);
    CHECK(bodyPlaces("eyes").empty());
    CHECK(bodyPlaces("none").empty());
}

TEST_CASE("To be pointed at, every place is outlined and only what hurts is filled") {
    const auto drawn = [](std::vector<BodyMapFigure::Region> regions) {
        std::string out;
        Html page(out);
        drawBodyPick(page, {std::move(regions), "left side", "right side"}, "pick", "Where it hurts", "values");
        return out;
    };
    CHECK(filled(drawn({})) == 0);
    CHECK(filled(drawn({{BodyPlace::lowBack, BodySide::left, 4, "Low back"}})) == 1);
    CHECK(filled(drawn({{BodyPlace::knees, BodySide::both, 4, "Knees"}})) == 2);
    CHECK_FALSE(has(drawn({{BodyPlace::knees, BodySide::both, 4, "Knees"}}), "Knees"));
    CHECK(has(drawn({}), "left side"));
    CHECK(has(drawn({}), "viewBox=\"0 0 60 96\""));
}
