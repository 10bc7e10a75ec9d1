// What a report was made from comes back out of it, and damage to it is seen.
#include "host/report/record.h"

#include "host/base/hash.h"
#include "host/base/json_writer.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

ReportRecord sample() {
    ReportRecord record;
    record.program = "1.2.3";
    record.answers = "{\"format\":\"plumbline-answers/1\",\"x\":\"</pre> \\\" & \u00e4\"}\n";
    record.result = "0123";
    record.copy = "employee";
    record.units = UnitSystem::imperial;
    record.paper = Paper::letter;
    record.bundles = {{"desk", "1.0.0", "abc"}, {"lifting", "2.0.0", ""}};
    return record;
}

std::string pageWith(const ReportRecord &record) {
    std::string out = "<p>page</p>";
    Html page(out);
    appendRecord(page, record);
    return out + "</body>";
}

Released deskRecord(Copy copy) {
    ReportSource source(desk::plugins());
    source.answersText = desk::sample("office.json");
    source.document = desk::document(source.answersText);
    source.program = "1.2.3";
    source.bundles = {{"desk", "1.0.0", "abc"}, {"other", "1.0.0", "abc"}};
    Problems trouble;
    return release(buildReport(source, pageData().words, trouble), copy);
}

std::string pageOf(const Released &released) {
    std::string page;
    appendPage(page, released, pageData(), Paper::letter);
    return page;
}

}  // namespace

TEST_CASE("A record comes back as it went in") {
    const auto back = readRecord(pageWith(sample()), "report.html");
    REQUIRE(back);
    CHECK(*back == sample());
    ReportRecord seenFirst = sample();
    seenFirst.seenFirst = true;
    const auto again = readRecord(pageWith(seenFirst), "report.html");
    REQUIRE(again);
    CHECK(*again == seenFirst);
    CHECK(pageWith(seenFirst) != pageWith(sample()));
    CHECK(pageWith(sample()).find("</pre>") == pageWith(sample()).rfind("</pre>"));
}

TEST_CASE("A record of the first edition, documents inside the rest, is still read") {
    std::string json;
    JsonWriter out(json);
    out.open('{').key("format").text("plumbline-record/1").key("program").text("0.9").key("copy").text("employee");
    out.key("units").text("imperial").key("paper").text("letter").key("plugins").open('[').close(']');
    out.key("answers").text(sample().answers).key("previous").text("").key("result").text("0123").close('}');
    const auto page = [](const std::string &text) { return "<pre hidden=\"hidden\" id=\"record\">" + text + "</pre>"; };
    const auto back = readRecord(page(toBase64(json)), "report.html");
    REQUIRE(back);
    CHECK(back->answers == sample().answers);
    CHECK(back->previous.empty());
    CHECK(back->paper == Paper::letter);
    CHECK_FALSE(readRecord(page(toBase64(json) + "." + toBase64("{}") + "."), "report.html"));
    CHECK_FALSE(readRecord(page(toBase64(json) + "."), "report.html"));
}

TEST_CASE("A page without a record says so") {
    const auto none = readRecord("<p>page</p>", "report.html");
    REQUIRE_FALSE(none);
    CHECK(contains(none.problem().sentence(), "no record"));
}

TEST_CASE("Damage in a record is a sentence, never a crash") {
    const std::string page = pageWith(sample());
    const size_t from = page.find("id=\"record\">") + 12, to = page.find("</pre>");
    size_t refused = 0;
    for (size_t at = from; at < to; ++at) {
        const auto cut = readRecord(page.substr(0, at), "report.html");
        CHECK_FALSE(cut);
        std::string changed = page;
        changed[at] = '<';
        const auto other = readRecord(changed, "report.html");
        CHECK_FALSE(other);
        refused += !cut + !other;
    }
    CHECK(refused > 400);
    for (const char *json : {"", "[]", "1", "{}", "{\"format\":\"plumbline-record/3\"}", "{\"format\":1}"}) {
        const std::string bad = "<pre hidden=\"hidden\" id=\"record\">" + toBase64(json) + "</pre>";
        CHECK_FALSE(readRecord(bad, "report.html"));
    }
}

TEST_CASE("Copies with health answers carry their record, the manager's carries none") {
    for (const Copy copy : {Copy::employee, Copy::occupationalHealth}) {
        const auto record = readRecord(pageOf(deskRecord(copy)), "report.html");
        REQUIRE(record);
        CHECK(record->answers == desk::sample("office.json"));
        CHECK(record->copy == copyName(copy));
        CHECK(record->paper == Paper::letter);
        CHECK(record->bundles == std::vector<ReportRecord::Bundle>{{"desk", "1.0.0", "abc"}});
        CHECK(record->result.size() == 64);
    }
    CHECK_FALSE(readRecord(pageOf(deskRecord(Copy::manager)), "report.html"));
    CHECK_FALSE(deskRecord(Copy::manager).model().record);
}

TEST_CASE("The page with a record is still a sound page") {
    const Scanned scanned = scanHtml(pageOf(deskRecord(Copy::employee)));
    size_t records = 0;
    for (const Tag &tag : scanned.tags) records += tag.name == "pre";
    CHECK(records == 1);
}
