// A picture in a window that shows it whole or in part.
#include "host/photo/picture_frame.h"

#include <random>

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("a picture fits its window, in the middle") {
    PictureFrame frame(1600, 1200);
    frame.setView(800, 700);
    CHECK(frame.scale() == Approx(0.5));
    const auto corner = frame.toView({0, 0});
    CHECK(corner.x == Approx(0.25));  // the middle of the first pixel
    CHECK(corner.y == Approx(50.25));
    CHECK(frame.sureOfPoint() == Approx(4));  // two units are four pixels
    frame.zoom(4);
    CHECK(frame.scale() == Approx(2));
    CHECK(frame.sureOfPoint() == Approx(2));
    frame.zoom(1000);
    CHECK_FALSE(frame.canZoomIn());
    CHECK(frame.scale() == Approx(8));
    frame.zoom(0.1);
    CHECK(frame.zoomed() == Approx(1));
}

TEST_CASE("there and back again, and what is followed is in view") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> x(0, 1599), y(0, 899), zoom(1, 12);
    size_t tried = 0;
    for (int i = 0; i < 1000; ++i) {
        PictureFrame frame(1600, 900);
        frame.setView(640, 480);
        frame.zoom(zoom(random));
        const PicturePoint point{x(random), y(random)};
        frame.follow(point);
        const auto shown = frame.toView(point);
        CHECK((shown.x >= 0 && shown.x <= 640));
        CHECK((shown.y >= 0 && shown.y <= 480));
        const PicturePoint back = frame.toPicture(shown.x, shown.y);
        CHECK(back.x == Approx(point.x).margin(1e-6));
        CHECK(back.y == Approx(point.y).margin(1e-6));
        // No empty room beside a picture that is larger than the window.
        if (frame.scale() * 900 >= 480) {
            CHECK(frame.toView({0, 0}).y <= frame.scale() + 1e-6);
            CHECK(frame.toView({0, 899}).y >= 480 - frame.scale() - 1e-6);
            ++tried;
        }
    }
    CHECK(tried > 500);
}

TEST_CASE("outside the picture is its edge") {
    PictureFrame frame(100, 100);
    frame.setView(400, 200);
    CHECK(frame.toPicture(-10, -10).x == 0);
    CHECK(frame.toPicture(400, 200).x == 99);
    CHECK(frame.toPicture(400, 200).y == 99);
}
