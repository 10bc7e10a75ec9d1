#include "host/present/dark_picture.h"

#include "host/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr Rgb kPaper{0x2d, 0x2d, 0x2d}, kBlack{0, 0, 0};

}  // namespace

TEST_CASE("White becomes the window's colour, black nearly white, greys keep their order the other way round") {
    CHECK(onDark(kWhite, kPaper) == kPaper);
    CHECK(onDark(kBlack, kPaper) == Rgb{242, 242, 242});
    int before = 256;
    for (int grey = 0; grey < 256; ++grey) {
        const Rgb now = onDark({grey, grey, grey}, kPaper);
        CHECK(now.red == now.green);
        CHECK(now.green == now.blue);
        CHECK(now.red <= before);
        before = now.red;
    }
}

TEST_CASE("Hues stay") {
    const Rgb red = onDark({0xb3, 0x26, 0x1e}, kPaper), blue = onDark({0x0b, 0x5c, 0x7a}, kPaper),
              green = onDark({0x1b, 0x7a, 0x3d}, kPaper);
    CHECK(red.red > red.green);
    CHECK(red.red > red.blue);
    CHECK(blue.blue > blue.green);
    CHECK(blue.green > blue.red);
    CHECK(green.green > green.blue);
    CHECK(green.blue > green.red);
}

TEST_CASE("The inks of our pictures can be read on dark") {
    for (const Rgb ink : {Rgb{0x1b, 0x27, 0x33}, Rgb{0x4a, 0x58, 0x66}, Rgb{0x0b, 0x5c, 0x7a}})
        for (const Rgb paper : {kPaper, kBlack}) CHECK(contrast(onDark(ink, paper), onDark(kWhite, paper)) >= 4.5);
}

TEST_CASE("Only colours are changed") {
    CHECK(onDark(R"(<a fill="#FFFFFF" href="#abcdefg" stroke="#000000"/><b c="#12345" d="#fff" e="#FfFfFf">#FFFFFF)",
                 kPaper) ==
          R"(<a fill="#2d2d2d" href="#abcdefg" stroke="#f2f2f2"/><b c="#12345" d="#fff" e="#2d2d2d">#FFFFFF)");
    for (const char *text : {"", "=\"#", "=\"#12345", "=\"#123456"}) CHECK(onDark(text, kPaper) == text);
}

TEST_CASE("In pictures that are installed every colour is found") {
    const auto svg = readFile(PLUMB_SOURCE_DIR "/forms/lifting-self/pictures/reach.svg", 1 << 20);
    REQUIRE(svg);
    const std::string dark = onDark(*svg, kPaper);
    CHECK(dark.size() == svg->size());
    CHECK(dark != *svg);
    for (const char *colour : {"\"#FFFFFF\"", "\"#1B2733\"", "\"#E9DCC3\""}) CHECK_FALSE(contains(dark, colour));
}
