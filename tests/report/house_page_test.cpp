// What of an organisation's own stands on which page, and that none of it is more than text.
#include <filesystem>

#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/report/house_parts.h"
#include "tests/report/care_stage.h"
#include "tests/support/catch.h"
#include "tests/support/hostile_texts.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

constexpr Copy kCopies[] = {Copy::employee, Copy::occupationalHealth, Copy::manager};

House houseWith(const std::string &text) {
    const TempFolder folder;
    folder.write("logo.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>)");
    Problems problems;
    auto house = readHouse(folder.write("house.json", text), problems);
    if (!house) throw std::runtime_error(told(problems));
    return *house;
}

std::string pageWith(const House &house, const Released &released) {
    PageData data = pageData();
    data.house = house;
    std::string page;
    appendPage(page, released, data, Paper::a4);
    return page;
}

Released released(const std::string &text, Copy copy, const Plugins &plugins = care::plugins()) {
    ReportSource source(plugins);
    source.document = care::document(text, plugins);
    source.care = &care::data();
    Problems trouble;
    return release(buildReport(source, pageData().words, trouble), copy);
}

// This text in every place of a house file that takes one, a section for every copy with a name for it.
House everywhere(const std::string &text, const std::string &values = "") {
    std::string json;
    appendJsonText(json, text);
    std::string filled;
    appendJsonText(filled, text + values);
    std::string sections;
    for (const char *copy : {"employee", "occupational-health", "manager"})
        sections += (sections.empty() ? R"({"title": )" : R"(, {"title": )") + json + R"(, "for": [")" + copy +
                    R"("], "paragraphs": [)" + filled + ", [" + json + ", " + filled + "]]}";
    return houseWith(R"({"format": "plumbline-house/1", "organisation": )" + json +
                     R"(, "logo": "logo.svg", "lines": [)" + json + R"(], "foot": [)" + json +
                     R"(], "colours": {"headings": "#123456"}, "sections": [)" + sections + "]}");
}

size_t times(const std::string &text, const std::string &word) {
    size_t count = 0;
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
    return count;
}

const std::string kPerson = R"({"format": "plumbline-answers/1", "assessed": "2026-11-20", "by": "self",
"person": {"name": "Name-q", "reference": "Reference-q", "department": "Department-q"},
"workstation": {"name": "Workstation-q"}, "forms": {"desk": {"monitor": "too_high"}, "back": {"consent": true, "rf01": false}}})";

}  // namespace

TEST_CASE("Each copy has its own sections, and the others' not") {
    const House house = houseWith(
        R"({"format": "plumbline-house/1", "organisation": "Works", "sections": [
{"title": "One-q", "for": ["employee"], "paragraphs": ["a"]}, {"title": "Two-q", "for": ["occupational-health"], "paragraphs": ["a"]},
{"title": "Three-q", "for": ["manager"], "paragraphs": ["a"]}, {"title": "Four-q", "for": ["organisation"], "paragraphs": ["a"]},
{"title": "All-q", "for": ["manager", "employee", "occupational-health"], "paragraphs": ["a"]}]})");
    constexpr const char *own[] = {"One-q", "Two-q", "Three-q"};
    for (size_t i = 0; i < 3; ++i) {
        const std::string page = pageWith(house, released(kPerson, kCopies[i]));
        for (size_t j = 0; j < 3; ++j) CHECK(times(page, own[j]) == (i == j ? 1 : 0));
        CHECK(times(page, "All-q") == 1);
        CHECK(times(page, "Four-q") == 0);
        CHECK(times(page, "<div class=\"house\">") == 1);
    }
}

TEST_CASE("Values come from what was released for the copy") {
    const House house =
        everywhere("x",
                   " [{{name}}|{{reference}}|{{department}}|{{workstation}}|{{day}}|{{#forms}}<{{form}}>"
                   "{{/forms}}|{{copy}}]");
    for (const Copy copy : kCopies) {
        const std::string text = scanHtml(pageWith(house, released(kPerson, copy))).text();
        CHECK(times(text, "[Name-q|Reference-q|Department-q|Workstation-q|20\u00A0November\u00A02026|") == 2);
        CHECK(times(text, "<Desk and screen work>") == 2);
        CHECK(times(text, "<Back") == (copy == Copy::manager ? 0 : 2));
    }
}

TEST_CASE("Not even that health was answered reaches the manager through a template") {
    const House house = everywhere("x", " {{#forms}}{{form}}, {{/forms}}{{day}}{{name}}{{copy}}");
    const std::string none = pageWith(
        house,
        released(
            R"({"format": "plumbline-answers/1", "assessed": "2026-11-20", "forms": {"desk": {"monitor": "too_high"}}})",
            Copy::manager));
    std::mt19937 random(8);
    for (int round = 0; round < 40; ++round) {
        const std::string back = care::text(care::anything(random, 40), R"(, "desk": {"monitor": "too_high"})");
        std::string text = back;
        text.erase(text.find(R"("by": "self", )"), 14);
        REQUIRE(pageWith(house, released(text, Copy::manager)) == none);
    }
}

TEST_CASE("Every value that a text may name has one") {
    const Released copy = released(kPerson, Copy::employee);
    const House house = everywhere("x");
    const TemplateValues person = houseValues(house, copy, pageData().words), page = houseValues(house, "1 May 2026");
    for (const std::string &name : namesOfPerson().values) CHECK_FALSE(person.values.at(name).empty());
    for (const auto &[name, entry] : namesOfPerson().lists) CHECK(person.lists.at(name).entry == entry);
    CHECK(person.values.size() == namesOfPerson().values.size());
    for (const std::string &name : namesOnEveryPage().values) CHECK_FALSE(page.values.at(name).empty());
    CHECK(page.values.size() == namesOnEveryPage().values.size());
}

TEST_CASE("Of a form about both nobody sees in the manager's copy that only its questions about health were answered") {
    const House house = everywhere("x", " {{#forms}}{{form}}, {{/forms}}");
    const auto page = [&](const std::string &form, const std::string &answers) {
        return pageWith(house, released(R"({"format": "plumbline-answers/1", "assessed": "2026-11-20", "forms": {")" +
                                            form + "\": {" + answers + "}}}",
                                        Copy::manager));
    };
    CHECK(page("desk", R"("comfort.discomfort": true, "comfort.worst": 7)") == page("desk", ""));
    CHECK(page("breaks", R"("breaks.pain": true)") == page("breaks", ""));
    CHECK(page("desk", R"("monitor": "too_high")") != page("desk", ""));
}

// Beside a card for somebody who is to be seen there is the name alone.
TEST_CASE("Nothing of the organisation's stands between a reader and the card") {
    const House house = everywhere("Words-q");
    size_t stopped = 0, others = 0;
    std::mt19937 random(9);
    for (int round = 0; round < 60; ++round) {
        const Released copy = released(care::text(care::anything(random, round % 2 ? 1000 : 20)), Copy::employee);
        const bool stops = copy.model().care->stops();
        CHECK(times(pageWith(house, copy), "Words-q") == (stops ? 1 : 7));
        ++(stops ? stopped : others);
    }
    CHECK(stopped > 5);
    CHECK(others > 5);
}

TEST_CASE("Hostile text in a house file is text on the page") {
    const std::string harmless = pageWith(everywhere("plain"), released(kPerson, Copy::employee));
    const Scanned plain = scanHtml(harmless);
    size_t tried = 0;
    for (const std::string &written : hostileTexts()) {
        if (written.size() > 200 || trim(withoutControls(written)).empty()) continue;
        INFO(inQuotes(written));
        if (contains(written, "{{")) {
            CHECK_THROWS(everywhere(written));
            continue;
        }
        const Scanned page = scanHtml(pageWith(everywhere(written), released(kPerson, Copy::employee)));
        CHECK(page.shape() == plain.shape());
        CHECK(page.styles == plain.styles);
        const std::string wanted(trim(withoutControls(written)));
        size_t fields = 0;
        for (size_t i = 0; i < page.tags.size(); ++i)
            fields += page.tags[i].name == "bdi" && trim(page.texts[i + 1]) == wanted;
        CHECK(fields == 7);
        ++tried;
    }
    CHECK(tried >= 30);
}

TEST_CASE("Hostile values in a template are text on the page") {
    const House house = everywhere("x", " {{name}} {{#workstation}}{{workstation}}{{/workstation}}");
    const auto document = [](const std::string &written) {
        std::string json;
        appendJsonText(json, written);
        return R"({"format": "plumbline-answers/1", "person": {"name": )" + json + R"(}, "workstation": {"name": )" +
               json + R"(}, "forms": {"desk": {"monitor": "too_high"}}})";
    };
    const auto shape = scanHtml(pageWith(house, released(document("plain"), Copy::manager))).shape();
    for (const std::string &written : hostileTexts()) {
        INFO(inQuotes(written));
        const Scanned page = scanHtml(pageWith(house, released(document(written), Copy::manager)));
        CHECK(page.shape() == shape);
        CHECK(times(page.text(), "x " + withoutControls(written) + " " + std::string(trim(withoutControls(written)))) >=
              2);
    }
}

TEST_CASE("A house file without colours, lines, sections or logo adds no more than its name and how that is set") {
    const House house = houseWith(R"({"format": "plumbline-house/1", "organisation": "Works"})");
    std::string with = pageWith(house, released(kPerson, Copy::employee)), without;
    appendPage(without, released(kPerson, Copy::employee), pageData(), Paper::a4);
    const std::string head = "<div class=\"house\"><div><p><bdi>Works</bdi></p></div></div>";
    REQUIRE(contains(with, head));
    with.erase(with.find(head), head.size());
    REQUIRE(contains(with, pageData().houseStyle));
    with.erase(with.find(pageData().houseStyle), pageData().houseStyle.size());
    CHECK(with == without);
}

TEST_CASE("Colours are rules of style, without cards and not on dark screens") {
    const House house = houseWith(
        R"({"format": "plumbline-house/1", "organisation": "Works", "colours": {"headings": "#0B5C7A", "lines": "#6A1B4D"}})");
    const std::string styles = scanHtml(pageWith(house, released(kPerson, Copy::employee))).styles;
    CHECK(contains(styles, "h1, h2 { color: #0b5c7a; } .card h2 { color: inherit; }"));
    CHECK(contains(styles, ".house, .top { border-color: #6a1b4d; }"));
    CHECK(contains(styles, "dark) { h1, h2 { color: inherit; } .house, .top { border-color: #E6EEF2; } }"));
}
