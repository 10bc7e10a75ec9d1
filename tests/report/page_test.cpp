#include "host/report/page.h"

#include <set>

#include "host/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

TEST_CASE("A page fetches nothing and runs nothing") {
    for (const std::string &previous : {std::string(), desk::sample("office-before.json")}) {
        const Reported report = deskReport(desk::sample("office.json"), previous);
        for (const char *forbidden : {"http://", "https://", "<script", "javascript:", "<link", "<img", "<iframe",
                                      "<object", "<a ", "url(", "@import", "src=", "href="}) {
            INFO(forbidden);
            CHECK_FALSE(contains(report.page, forbidden));
        }
        static const std::set<std::string> known = {
            "html",  "head",  "meta",   "title", "style", "body", "main",     "header", "section", "div", "span",
            "p",     "h1",    "h2",     "h3",    "h4",    "dl",   "dt",       "dd",     "ul",      "ol",  "li",
            "table", "thead", "tbody",  "tr",    "th",    "td",   "colgroup", "col",    "strong",  "bdi", "svg",
            "desc",  "rect",  "circle", "path",  "text",  "line", "g",        "small",  "!DOCTYPE"};
        for (const Tag &tag : report.scanned.tags) {
            INFO(tag.name);
            CHECK(known.contains(tag.name[0] == '/' ? tag.name.substr(1) : tag.name));
            for (const auto &[name, value] : tag.attributes) CHECK_FALSE(name.starts_with("on"));
        }
        CHECK(contains(report.page, "Content-Security-Policy\" content=\"default-src 'none'"));
        CHECK(report.page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
        CHECK(contains(report.page, "<meta charset=\"utf-8\">"));
        CHECK(report.page.ends_with("</main></body></html>"));
    }
}

TEST_CASE("Headings go down one step at a time") {
    const Reported report = deskReport(desk::sample("office.json"));
    int level = 0, first = 0;
    for (const Tag &tag : report.scanned.tags) {
        if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' || tag.name[1] > '6') continue;
        const int next = tag.name[1] - '0';
        CHECK(next <= level + 1);
        first += next == 1;
        level = next;
    }
    CHECK(first == 1);
}

TEST_CASE("Every column of every table has a heading") {
    const Reported report = deskReport(desk::sample("office.json"), desk::sample("office-before.json"));
    size_t tables = 0, heads = 0;
    for (const Tag &tag : report.scanned.tags) {
        tables += tag.name == "table";
        heads += tag.name == "thead";
        if (tag.name == "th") CHECK(tag.find("scope"));
    }
    CHECK(tables >= 8);
    CHECK(heads == tables);
}

TEST_CASE("The paper decides the page size") {
    ReportSource source(desk::plugins());
    source.document = desk::document(desk::sample("office.json"));
    const Reported a4 = reported(source, Paper::a4), letter = reported(source, Paper::letter);
    CHECK(contains(a4.scanned.styles, "@page { size: A4;"));
    CHECK(contains(letter.scanned.styles, "@page { size: letter;"));
    CHECK(a4.scanned.shape() == letter.scanned.shape());
    CHECK(contains(a4.scanned.styles, "WS\\00002d 014"));  // the reference, in the running header
}

TEST_CASE("Words and styles of the page are read or refused") {
    const auto problem = [](const TempFolder &folder) {
        const auto read = PageData::read(folder.path());
        return read ? "" : read.problem().sentence();
    };
    const std::string words = R"({"format": "plumbline-words/1", "language": "en", "texts": {}})";
    TempFolder folder;
    CHECK(contains(problem(folder), "style.css: there is no such file"));
    folder.write("style.css", "p { margin: 0; }");
    CHECK(contains(problem(folder), "sheets.css: there is no such file"));
    folder.write("sheets.css", "p { margin: 0; }");
    CHECK(contains(problem(folder), "house.css: there is no such file"));
    folder.write("house.css", "p { margin: 0; }");
    CHECK(contains(problem(folder), "large.css: there is no such file"));
    folder.write("large.css", "p { margin: 0; }");
    CHECK(contains(problem(folder), "en.json: there is no such file"));
    folder.write("en.json", words);
    CHECK(problem(folder).empty());
    folder.write("en.json", R"({"format": "plumbline-words/1", "language": "en", "texts": {"a": {"txt": "x"}}})");
    CHECK(contains(problem(folder), "the key “txt” is not known here"));
    folder.write("en.json", "{");
    CHECK(contains(problem(folder), "en.json, line 1"));
    folder.write("en.json", words);
    for (const char *style :
         {"p{background:url(x)}", "@import 'x';", "p{}</style><script>", "p{content:'\\41'}", "P{BACKGROUND:URL(x)}"}) {
        folder.write("style.css", style);
        CHECK(contains(problem(folder), "a style sheet must not hold"));
    }
}

TEST_CASE("Every word of the page that the program asks for is there") {
    for (const char *label : {"verified", "cross-checked", "transcribed", "recalled", "structured"}) {
        CHECK_FALSE(pageData().words.get(std::string("label.") + label, "text").empty());
        CHECK_FALSE(pageData().words.get(std::string("label.") + label, "note").empty());
    }
    for (const char *level : {"good", "watch", "act", "urgent", "none"})
        CHECK_FALSE(pageData().words.get(std::string("level.") + level, "text").empty());
    for (const char *tier : {"0", "1", "2", "3"})
        CHECK_FALSE(pageData().words.get(std::string("tier.") + tier, "text").empty());
    for (const char *method : {"observed", "measured", "told", "from_log", "assumed"})
        CHECK_FALSE(pageData().words.get(std::string("how.") + method, "text").empty());
    for (const char *control : {"eliminate", "substitute", "engineering", "administrative"})
        CHECK_FALSE(pageData().words.get(std::string("control.") + control, "text").empty());
    const Reported report = deskReport(desk::sample("office.json"), desk::sample("office-before.json"));
    for (size_t i = 0; i < report.scanned.tags.size(); ++i) {
        const std::string &tag = report.scanned.tags[i].name;
        if (tag == "h1" || tag == "h2" || tag == "h3" || tag == "dt") CHECK_FALSE(report.scanned.texts[i + 1].empty());
    }
}
