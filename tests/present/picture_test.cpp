#include "host/present/picture.h"

#include <filesystem>

#include "host/base/file.h"
#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("The lettering of a picture is read with its place and look") {
    const PictureText picture = letteringOf(
        R"(<svg xmlns="x" width="20mm" height="10mm" viewBox="0 0 20 10"><text x="1.5" y="2" font-size="3" )"
        R"(font-weight="bold" text-anchor="middle" fill="#1B2733">a &lt; b &amp; c</text><text x="1" y="1">no size</text>)"
        R"(<text x="4" y="5" font-size="2">2 kg</text></svg>)");
    CHECK(picture.width == 20);
    CHECK(picture.height == 10);
    REQUIRE(picture.lines.size() == 2);
    CHECK(picture.lines[0].text == "a < b & c");
    CHECK(picture.lines[0].x == 1.5);
    CHECK(picture.lines[0].bold);
    CHECK(picture.lines[0].anchor == Lettering::Anchor::middle);
    CHECK(picture.lines[0].fill == "#1B2733");
    CHECK(picture.lines[1].anchor == Lettering::Anchor::start);
}

TEST_CASE("What is cut off gives what there is") {
    for (const char *text : {"", "<svg", "<svg viewBox=\"0 0 1\">", "<svg><text x=\"1\"", "<text font-size=\"2\">open",
                             "<svg viewBox=\"3 4 20 10\">", "</text><text >", "<text x=\"1></text>"})
        CHECK(letteringOf(text).lines.empty());
    CHECK(letteringOf("<svg viewBox=\"3 4 20 10\">").width == 0);
}

TEST_CASE("All lettering of the forms' pictures is found, and uses only what is read") {
    size_t files = 0, lines = 0;
    for (const auto &file : std::filesystem::recursive_directory_iterator(PLUMB_SOURCE_DIR "/forms")) {
        if (file.path().extension() != ".svg") continue;
        const auto svg = readFile(file.path().string(), 1 << 22);
        REQUIRE(svg);
        INFO(file.path());
        ++files;
        size_t texts = 0;
        for (size_t at = svg->find("<text"); at != svg->npos; at = svg->find("<text", at + 1)) ++texts;
        const PictureText picture = letteringOf(*svg);
        CHECK(picture.lines.size() == texts);
        CHECK(picture.width > 0);
        CHECK(svg->find("<tspan") == svg->npos);
        CHECK(svg->find("transform=") == svg->npos);
        lines += texts;
    }
    CHECK(files >= 8);
    CHECK(lines > 80);
}
