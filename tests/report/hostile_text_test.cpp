// Texts that would like to be more than text, in every place where a person may write.
#include <algorithm>

#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/hostile_texts.h"
#include "tests/support/reports.h"
#include "tests/support/small_plugin.h"

using namespace plumb;

namespace {

std::string json(const std::string &text) {
    std::string quoted;
    appendJsonText(quoted, text);
    return quoted;
}

// Fields that a person may write in, each with this text.
Reported reportWith(const std::string &written) {
    static const Plugins plugins = [] {
        Plugins all;
        all.push_back(small::make(small::sayIt));
        return all;
    }();
    small::willSay({small::says(small::total, 6), small::says(small::base, 1), small::says(small::part, 6),
                    small::says(small::loadIndex, 2, 0), small::says(small::loadIndex, 1, 1),
                    small::says(small::factorOfIndex, 2, 0), small::says(small::low, 1, PLUMB_WHOLE, PLUMB_WATCH),
                    small::says(small::heavy, 1, 0, PLUMB_ACT)});
    const std::string text = json(written),
                      how = R"({"by": )" + text + R"(, "method": "measured", "tolerance": 1, "note": )" + text + "}";
    const std::string document =
        R"({"format": "plumbline-answers/1", "person": {"name": )" + text + R"(, "reference": )" + text +
        R"(, "department": )" + text + R"(, "email": )" + text + R"(}, "workstation": {"name": )" + text +
        R"(}, "assessed": "2026-11-21", "by": "self", "tried": [)" + text + R"(], "x-note": )" + text +
        R"(, "how": {"small/height": )" + how + R"(, "small/note": )" + how + R"(}, "forms": {)" + json("x" + written) +
        R"(: {}, "small": {"seat": "low", "height": 50, "note": )" + text + R"(, "tasks": [{"load": 20, "label": )" +
        text + R"(}, {"load": 5, "label": )" + text + "}]}}}";
    ReportSource source(plugins);
    const Status status = AnswersReader(formsOf(plugins)).read(document, "a.json", source.document);
    if (!status) throw std::runtime_error(status.problem().sentence());
    source.previous = source.document;
    return reported(source);
}

// The style sheets with nothing in their strings.
std::string bare(const std::string &styles) {
    std::string rules;
    bool inside = false;
    for (const char c : styles) {
        if (c == '"') inside = !inside;
        else if (!inside) rules += c;
    }
    return rules;
}

// What a browser makes of a CSS string as we write them.
std::string cssUnescaped(std::string_view text) {
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain += text[i];
            continue;
        }
        plain += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 6)), nullptr, 16));
        i += 7;  // the blank after six digits belongs to the escape
    }
    return plain;
}

// Every attribute with its value.
std::vector<std::string> attributes(const Reported &report) {
    std::vector<std::string> all;
    for (const Tag &tag : report.scanned.tags)
        for (const auto &[name, value] : tag.attributes) all.push_back(name + "=" + value);
    return all;
}

}  // namespace

TEST_CASE("There are enough hostile texts") { CHECK(hostileTexts().size() >= 30); }

TEST_CASE("Hostile text changes nothing about the page but its text") {
    const Reported harmless = reportWith("plain");
    for (const std::string &written : hostileTexts()) {
        INFO(inQuotes(written));
        const Reported report = reportWith(written);  // throws when the page is not well-formed
        CHECK(report.scanned.shape() == harmless.scanned.shape());
        CHECK(bare(report.scanned.styles) == bare(harmless.scanned.styles));
        CHECK(attributes(report) == attributes(harmless));
    }
}

TEST_CASE("Hostile text is on the page as the text that it is") {
    for (const std::string &written : hostileTexts()) {
        INFO(inQuotes(written));
        const Reported report = reportWith(written);
        const std::string wanted = withoutControls(written);
        size_t fields = 0;
        for (size_t i = 0; i < report.scanned.tags.size(); ++i)
            if (report.scanned.tags[i].name == "bdi" && report.scanned.texts[i + 1] == wanted) ++fields;
        CHECK(fields >= 7);  // name, reference, department, workplace, an answer and one in each of two rows
        CHECK(contains(report.scanned.text(), "measured, ±\u00A01: " + wanted));
    }
}

TEST_CASE("Nothing in a page can be taken for a script or a mark that turns text around") {
    for (const std::string &written : hostileTexts()) {
        INFO(inQuotes(written));
        const Reported report = reportWith(written);
        std::string lower = report.page;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        for (const char *forbidden :
             {"<script", "<img", "<svg onload", "<b>", "<!--", "<![cdata", "</textarea", "=\"\" onmouseover"})
            CHECK_FALSE(contains(lower, forbidden));
        for (const char *mark :
             {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
            CHECK_FALSE(contains(report.page, mark));
        for (const char c : report.page)
            if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
                FAIL_CHECK("a control character is on the page");
        CHECK(findBadUtf8(report.page) == std::string::npos);
        CHECK_FALSE(contains(report.scanned.text(), "\uFFFE"));
    }
}

TEST_CASE("A reference cannot leave its place in the running header") {
    for (const std::string &written : hostileTexts()) {
        INFO(inQuotes(written));
        const Reported report = reportWith(written);
        const std::string &styles = report.scanned.styles;
        const size_t at = styles.find("@top-right { content: \"");
        REQUIRE(at != styles.npos);
        const size_t begin = at + 23, end = styles.find('"', begin);
        REQUIRE(end != styles.npos);
        CHECK(styles.substr(end).starts_with("\" }"));
        const std::string whole = withoutControls(written), shown = cssUnescaped(styles.substr(begin, end - begin));
        if (whole.size() <= 60) CHECK(shown == whole);
        else CHECK(shown == std::string(upTo(whole, 60)) + "…");
    }
}

TEST_CASE("What is nobody's business is not on the page") {
    const Reported report = reportWith("plain");
    CHECK_FALSE(contains(report.page, "@example"));
    ReportSource source(desk::plugins());
    source.document = desk::document(desk::documentText(
        desk::neutral(), {},
        R"("person": {"name": "A", "email": "secret@example.org"}, "x-note": "secret", "withheld": ["desk/comfort.worst"], "how": {"desk/seat.height": {"by": "secret"}})"));
    CHECK_FALSE(contains(reported(source).page, "secret"));
}
