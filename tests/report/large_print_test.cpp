// Large print: the same page in sizes of 12 points at least, most of them 16 and more.
#include <algorithm>
#include <cmath>

#include "host/base/number.h"
#include "host/base/text.h"
#include "tests/report/care_stage.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

struct Both {
    Scanned normal, large;
};

Scanned scanned(const ReportModel &model, Print print, Paper paper) {
    std::string page;
    appendPage(page, release(model, Copy::occupationalHealth), pageData(), paper, print);
    return scanHtml(page);
}

Both bothOf(ReportModel model, Paper paper = Paper::a4) {
    model.record.reset();  // says how the page is printed
    return {scanned(model, Print::normal, paper), scanned(model, Print::large, paper)};
}

ReportModel deskModel() { return deskReport(desk::sample("office.json"), desk::sample("office-before.json")).model; }

double number(const Tag &tag, const char *name) { return parseNumber(*tag.find(name)).value(); }

// Points on paper of every text in every figure of a page, and how wide the widest figure is, in mm.
struct Lettering {
    std::vector<double> points;
    double widest = 0;
};
Lettering letteringOf(const Scanned &page) {
    Lettering lettering;
    double scale = 0;
    std::vector<double> sizes;
    for (const Tag &tag : page.tags) {
        if (tag.name == "svg" && tag.find("width")) {
            const std::string &width = *tag.find("width");
            const double wide = parseNumber(width.substr(0, width.size() - 2)).value();
            scale = wide / parseNumber(split(*tag.find("viewBox"), ' ')[2]).value();
            lettering.widest = std::max(lettering.widest, wide);
        }
        if (tag.name == "g") sizes.push_back(tag.find("font-size") ? number(tag, "font-size") : 0);
        if (tag.name == "/g") sizes.pop_back();
        if (tag.name != "text") continue;
        const double size = tag.find("font-size") ? number(tag, "font-size") : sizes.back();
        REQUIRE(size > 0);
        lettering.points.push_back(size * scale / 0.3528);
    }
    return lettering;
}

// Every size of text in a style sheet, pixels.
std::vector<double> textSizes(const std::string &style) {
    std::vector<double> sizes;
    constexpr std::string_view kName = "font-size:";
    for (size_t at = style.find(kName); at != style.npos; at = style.find(kName, at + 1)) {
        const size_t from = at + kName.size(), to = style.find("px", from);
        sizes.push_back(parseNumber(style.substr(from, to - from)).value());
    }
    return sizes;
}

// Every word of every text is in large print too.
void checkWords(const Both &both) {
    const std::string large = both.large.text();
    size_t words = 0;
    for (const std::string &text : both.normal.texts)
        for (const std::string_view word : split(text, ' ')) {
            if (word.ends_with("…")) continue;  // cut to fit a figure, whose description has it whole
            INFO(word);
            CHECK(contains(large, word));
            ++words;
        }
    CHECK(words > 1000);
}

}  // namespace

TEST_CASE("Large print says the same, word for word") {
    for (const Paper paper : {Paper::a4, Paper::letter}) {
        const Both desk = bothOf(deskModel(), paper);
        CHECK(desk.normal.text().size() > 5000);
        checkWords(desk);
    }
    const Both back = bothOf(care::report(care::sample("back.json")).model);
    CHECK(back.normal.text().size() > 5000);
    checkWords(back);
    CHECK(back.large.text().size() < back.normal.text().size() * 1.02);
}

TEST_CASE("No text of large print has less than 12 points, and most has 16") {
    const Both both = bothOf(deskModel());
    const auto normal = textSizes(both.normal.styles), large = textSizes(both.large.styles);
    REQUIRE(normal.size() >= 15);
    REQUIRE(large.size() >= normal.size());
    CHECK(*std::min_element(normal.begin(), normal.end()) < 16);
    for (const double pixels : large) {
        CHECK(pixels >= 16);                  // 12 points
        CHECK(pixels == std::floor(pixels));  // both engines set lines of whole pixels alike
    }
    CHECK(contains(both.large.styles, "html{font-size:22px}"));
    CHECK(contains(both.large.styles, "font: 12pt"));
    CHECK(contains(both.large.styles, "max-width:640px"));        // of a screen: stays
    CHECK(contains(both.large.styles, "border:1px solid"));       // stays
    CHECK(contains(both.large.styles, ".top dl{border-left:0"));  // from large.css
    CHECK_FALSE(contains(both.normal.styles, ".top dl{border-left:0"));
}

TEST_CASE("What would stay small in large print has 12 points") {
    PageData data = pageData();
    data.style += ".tiny{font-size:8px;padding:8px}.gap{margin:0 0 8px}";
    std::string page;
    appendPage(page, release(deskModel(), Copy::employee), data, Paper::a4, Print::large);
    CHECK(contains(page, ".tiny{font-size:16px;padding:13px}"));
    CHECK(contains(page, ".gap{margin:0 0 13px}"));
}

TEST_CASE("The lettering of every figure in large print has 12 points, and no figure is wider than the page") {
    size_t texts = 0;
    for (const Both &both : {bothOf(deskModel()), bothOf(care::report(care::sample("back.json")).model)}) {
        const Lettering large = letteringOf(both.large), normal = letteringOf(both.normal);
        for (const double points : large.points) CHECK(points > 11.9);
        CHECK(large.widest <= 178.01);
        CHECK(normal.widest <= 178.01);
        CHECK(large.points.size() >= normal.points.size());
        texts += large.points.size();
    }
    CHECK(texts > 250);
}

TEST_CASE("The record says that a page is in large print, and of others nothing") {
    ReportRecord record;
    record.program = "1";
    record.copy = "employee";
    for (const Print print : {Print::normal, Print::large}) {
        record.print = print;
        std::string page;
        Html html(page);
        appendRecord(html, record);
        const auto back = readRecord(page, "report.html");
        REQUIRE(back);
        CHECK(back->print == print);
    }
}
