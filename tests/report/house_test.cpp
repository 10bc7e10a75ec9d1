// The organisation's own file: what it may hold, and that every mistake has its place and a remedy.
#include "host/report/house.h"

#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/report/house_logo.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

constexpr const char *kSvg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9"/></svg>)";

std::string png(uint32_t width, uint32_t height) {
    std::string bytes = "\x89PNG\r\n\x1A\n";
    bytes += std::string("\0\0\0\x0DIHDR", 8);
    for (const uint32_t size : {width, height})
        for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(size >> shift & 255);
    return bytes + std::string("\x08\x02\0\0\0crc!\0\0\0\0IEND\xAE\x42\x60\x82", 21);
}

std::string told(const TempFolder &folder, const std::string &text) {
    Problems problems;
    const auto house = readHouse(folder.write("house.json", text), problems);
    CHECK(house.has_value() == problems.empty());
    std::string all;
    for (const Problem &problem : problems) {
        CHECK(contains(problem.where, folder.path()));
        CHECK_FALSE(problem.whatToDo.empty());
        all += problem.sentence() + "\n";
    }
    return all;
}

// A house file with this beside its name.
std::string with(const std::string &more) {
    return "{\n\"format\": \"plumbline-house/1\",\n\"organisation\": \"Works\"" + (more.empty() ? "" : ",\n" + more) +
           "}";
}

std::string section(const std::string &readers, const std::string &text) {
    return with(R"("sections": [{"title": "T", "for": [)" + readers + R"(], "paragraphs": [")" + text + "\"]}]");
}

}  // namespace

TEST_CASE("The example is sound and holds what it shows") {
    Problems problems;
    const auto house = readHouse(PLUMB_SOURCE_DIR "/reports/house.example.json", problems);
    REQUIRE(problems.empty());
    REQUIRE(house);
    CHECK(house->organisation == "Example Works");
    CHECK(house->logo.starts_with("data:image/svg+xml;base64,"));
    CHECK(house->lines.size() == 2);
    CHECK(house->sections.size() == 3);
    CHECK(house->sections[0].readers.size() == 2);
    CHECK(house->sections[0].paragraphs[1].list);
    CHECK(house->headCounts.at("Sales") == 31);
    CHECK(house->hash.size() == 64);
}

TEST_CASE("A name is enough, and every change is another fingerprint") {
    const TempFolder folder;
    Problems problems;
    const auto read = [&](const std::string &text) {
        auto house = readHouse(folder.write("house.json", text), problems);
        REQUIRE(house);
        return *house;
    };
    const House plain = read(with(""));
    CHECK(plain.organisation == "Works");
    CHECK_FALSE(plain.headings);
    folder.write("a.svg", kSvg);
    const std::string marked = with(R"("logo": "a.svg")");
    const House one = read(marked);
    CHECK(one.hash != plain.hash);
    CHECK(fromBase64(one.logo.substr(one.logo.find(',') + 1)) == kSvg);
    folder.write("a.svg", std::string(kSvg) + "\n");
    CHECK(read(marked).hash != one.hash);
}

TEST_CASE("Every mistake is told with its line and what to do") {
    const TempFolder folder;
    const auto tells = [&](const std::string &text, const std::string &wanted) {
        const std::string all = told(folder, text);
        INFO(text << "\n" << all);
        CHECK(contains(all, wanted));
    };
    tells("[]", "a house file is an object");
    tells("{", "house.json, line 1");
    tells("{}", "organisation");
    tells(with("\"organization\": \"x\""), "the key “organization” is not known here. Did you mean “organisation”");
    tells(R"({"format": "plumbline-house/1", "organisation": "  "})", "the organisation has no name");
    tells(with("\"lines\": \"x\""), "line 4: “lines” must be a list");
    tells(with("\"lines\": [\n1]"), "line 5: a text is missing here");
    tells(with("\"lines\": [\"{{name}}\"]"), "line 4: there is no value “name” here");
    tells(with("\"lines\": [\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]"), "has 7 entries, and may have 6");
    tells(with("\"foot\": [\"" + std::string(301, 'x') + "\"]"), "this text has 301 bytes, and may have 300");
    tells(section("\"employee\"", "{{{name}}}"), "line 4, section 1: {{{name}}} and {{&name}} would put");
    tells(section("\"employee\"", "{{nme}}"), "section 1: there is no value “nme” here. Did you mean “name”");
    tells(section("\"organisation\"", "{{name}}"), "there is no value “name” here. There are: organisation, day");
    tells(section("\"employee\", \"organisation\"", "{{name}}"), "there is no value “name” here");
    tells(section("\"managers\"", "x"), "“managers” is none of them. Did you mean “manager”");
    tells(section("", "x"), "nobody gets this section");
    tells(section("\"manager\"", " "), "a text is missing here");
    tells(with("\"sections\": [{\"for\": [\"manager\"], \"paragraphs\": [[]], \"title\": 1}]"), "a list is empty");
    tells(with("\"sections\": [{\"for\": [\"manager\"], \"paragraphs\": [[]], \"title\": 1}]"), "title");
    tells(with("\"sections\": [3]"), "section 1 must be an object");
    tells(with("\"colours\": {\"headings\": \"red\"}"), "“red” is not a colour. Write it as #0B5C7A");
    tells(with("\"colours\": {\"headings\": \"#8FA0B0\"}"),
          "against white is 2.68 to 1, and must be at least 4.5 to 1");
    tells(with("\"colours\": {\"lines\": \"#DDDDDD\"}"), "must be at least 3 to 1 (WCAG AA)");
    tells(with("\"colours\": {\"text\": \"#000000\"}"), "the key “text” is not known here");
    tells(with("\"head_counts\": {\"Sales\": 1.5}"), "the head count of “Sales” must be a whole number");
    tells(with("\"head_counts\": {\"Sales\": -1}"), "must be a whole number");
    tells(with("\"head_counts\": [1]"), "must be an object");
    for (const char *name : {"", " ", "\\u0007"})
        tells(with("\"head_counts\": {\"" + std::string(name) + "\": 3}"),
              "line 4: a head count is of a department without");
    tells(with("\"head_counts\": {\"Sales\": 3,\n\"Sales \": 4}"), "line 5: the head count of “Sales” is given twice");
    tells(with("\"head_counts\": {\"" + std::string(201, 'x') + "\": 3}"), "has 201 bytes, and may have 200");
    std::string many;
    for (int i = 0; i <= 10'000; ++i) many += (i ? ", \"D" : "\"D") + std::to_string(i) + "\": 1";
    tells(with("\"head_counts\": {" + many + "}"), "has 10001 departments, and may have 10000");
    for (const char *logo : {"../a.svg", "/etc/passwd", ".hidden.svg", "a\\\\b.svg"})
        tells(with("\"logo\": \"" + std::string(logo) + "\""), "the name of a file beside this one");
    tells(with("\"logo\": \"none.svg\""), "none.svg: there is no such file");
    CHECK(told(folder, with("\"x-note\": \"ours\", \"colours\": {\"lines\": \"#767676\"}")).empty());
}

TEST_CASE("A logo is a picture and nothing else") {
    const auto refused = [](const std::string &bytes) {
        const auto address = logoAddress(bytes, "logo");
        return address ? "" : address.problem().sentence();
    };
    CHECK(refused(kSvg).empty());
    CHECK(refused("<?xml version=\"1.0\"?>\n<!-- by hand -->\n" + std::string(kSvg) + "\n").empty());
    CHECK(refused(png(600, 200)).empty());
    CHECK(contains(refused(png(2001, 10)), "2001 by 10 pixels"));
    CHECK(contains(refused(png(0, 10)), "pixels"));
    CHECK(contains(refused(png(600, 200).substr(0, 40)), "damaged"));
    CHECK(contains(refused(png(600, 200) + "more"), "cut off"));
    CHECK(contains(refused(std::string(kLargestLogo + 1, ' ')), "bytes, and may have 65536"));
    CHECK(contains(refused("GIF89a"), "neither a PNG file nor"));
    CHECK(contains(refused("\xFF\xD8\xFF"), "neither a PNG file nor"));
    CHECK(contains(refused(""), "neither a PNG file nor"));
    CHECK(contains(refused("<svg><path/></svg>"), "no xmlns"));
    CHECK(contains(refused(std::string(kSvg).substr(0, 60)), "whole SVG"));
    const std::string inside(R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">)");
    for (const char *sound : {"<defs><linearGradient id=\"a\"/></defs><rect fill=\"url(#a)\"/>",
                              "<use xlink:href=\"#a\"/>", "<image href=\"data:image/png;base64,AAAA\"/>",
                              "<title>only once, on = off</title>", "<style>.a { fill: #123456 }</style>",
                              "<path class=\"icon-one\" d='M0 0'/>", "<rect fill=\"url( '#a' )\"/>"}) {
        INFO(sound);
        CHECK(refused(inside + sound + "</svg>").empty());
    }
    for (const char *hostile : {"<script>alert(1)</script>",
                                "<SCRIPT href=\"x\"/>",
                                "<svg:script/>",
                                "< script>alert(1)</script>",
                                "<rect onload=\"alert(1)\"/>",
                                "<rect OnClick = \"alert(1)\"/>",
                                "<rect fill=\"red\"onload=\"alert(1)\"/>",
                                "<rect/onload=alert(1)>",
                                "<rect\nonmouseover\n=\n'x'/>",
                                "<foreignObject><p/></foreignObject>",
                                "<a xlink:href=\"javascript:alert(1)\"><rect/></a>",
                                "<a href=\"http://x.invalid/\"/>",
                                "<image href=\"//x.invalid/a.png\"/>",
                                "<image xlink:href = \"file:///etc/passwd\"/>",
                                "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
                                "<use href=\"other.svg#a\"/>",
                                "<rect fill=\"url(http://x.invalid/#a)\"/>",
                                "<style>@import 'x';</style>",
                                "<style>rect { fill: \\75rl(x) }</style>",
                                "<rect fill=\"&#117;rl(x)\"/>",
                                "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                                "<set attributeName=\"onload\" to=\"x\"/>",
                                "<!ENTITY a \"x\">",
                                "<?xml-stylesheet href=\"#\"?>",
                                "<iframe src=\"x\"/>"}) {
        INFO(hostile);
        CHECK_FALSE(refused(inside + hostile + "</svg>").empty());
    }
    CHECK(contains(refused(inside + repeat("<use href=\"#a\"/>", 17) + "</svg>"), "too often"));
}
