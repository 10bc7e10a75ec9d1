// The pages of their own: the sheet for a spasm now, the emergency card, the letter to a clinician.
#include "host/report/sheets.h"

#include "tests/report/care_stage.h"
#include "tests/support/catch.h"

using namespace plumb;

namespace {

using Append = bool (*)(std::string &, const SheetSource &);

std::string pageOf(Append append, const std::string &text, const std::string &today = "2026-11-20",
                   const std::string &country = "GB") {
    const Document document = care::document(text);
    Assessment assessment;
    Assessor(care::plugins()).assess(document, assessment);
    std::string page;
    const bool written = append(page, {care::data(),
                                       pageData(),
                                       assessment,
                                       document,
                                       {parseDate(today), country, append == appendNowSheet},
                                       Paper::a4,
                                       UnitSystem::metric});
    CHECK(written == !page.empty());
    return page.empty() ? "" : scanHtml(page).text();
}

std::string sampleWith(const std::string &from, const std::string &to) {
    std::string text = care::sample("back.json");
    const size_t at = text.find(from);
    if (at == text.npos) throw std::runtime_error("no " + from);
    return text.replace(at, from.size(), to);
}

const std::string &title(std::string_view id) { return care::data().texts.fixed.find(id)->title; }
const std::string &nameOf(std::string_view id) { return care::data().catalogue.find(id)->words.name; }

size_t exercisesIn(const std::string &page) {
    size_t count = 0;
    for (const Exercise &exercise : care::data().catalogue.exercises)
        count += contains(page, ". " + exercise.words.name);
    return count;
}

}  // namespace

TEST_CASE("In a spasm with no warning sign: the first week's movements and nothing stronger") {
    const std::string page = pageOf(appendNowSheet, care::sample("back.json"));
    for (const char *id : {"line.r4", "week.move", "week.work", "day3", "day14", "stop", "card.help"}) {
        INFO(id);
        CHECK(contains(page, title(id)));
    }
    CHECK(contains(page, longDate(*parseDate("2026-11-23"))));
    CHECK(contains(page, longDate(*parseDate("2026-12-04"))));
    CHECK_FALSE(contains(page, title("week.work.r3")));
    for (const char *id : {"ST-33", "ST-34", "ST-53"}) CHECK(contains(page, nameOf(id)));
    CHECK(exercisesIn(page) <= 4);
    CHECK_FALSE(contains(page, "Going on:"));
}

TEST_CASE("The sheet needs warning signs that were answered today") {
    for (const char *today : {"2026-11-21", "2026-11-19", ""}) {
        const std::string page = pageOf(appendNowSheet, care::sample("back.json"), today);
        CHECK(contains(page, title("week")));
        CHECK(contains(page, title("card.help")));
        CHECK_FALSE(contains(page, title("week.move")));
        CHECK(exercisesIn(page) == 0);
    }
    const std::string open = pageOf(appendNowSheet, sampleWith("\"rf20\": false,", ""));
    CHECK(contains(open, title("line.none")));
    CHECK_FALSE(contains(open, title("week.move")));
    CHECK(exercisesIn(open) == 0);
}

TEST_CASE("With a warning sign the sheet is the card, at any age of the answers") {
    for (const char *today : {"2026-11-20", "2026-12-20"}) {
        const std::string page = pageOf(appendNowSheet, sampleWith("\"rf04\": false", "\"rf04\": true"), today);
        CHECK(contains(page, title("card.r1")));
        CHECK(contains(page, title("card.ces")));
        CHECK(contains(page, "999"));
        CHECK_FALSE(contains(page, title("week.move")));
        CHECK(exercisesIn(page) == 0);
    }
}

TEST_CASE("The card has the numbers of the country, and words without one") {
    const std::string sick = sampleWith("\"rf04\": false", "\"rf04\": true");
    CHECK(contains(pageOf(appendCardSheet, sick), "Call 999 or 112,"));
    CHECK(contains(pageOf(appendCardSheet, sick, "2026-11-20", "US"), "Call 911,"));
    CHECK(contains(pageOf(appendCardSheet, sick, "2026-11-20", ""), "Call your local emergency number,"));
    const std::string well = pageOf(appendCardSheet, care::sample("back.json"));
    CHECK(contains(well, title("card.ces")));
    CHECK_FALSE(contains(well, title("card.r1")));
}

TEST_CASE("The letter says what was reported, denied and left open") {
    const FixedTexts &fixed = care::data().texts.fixed;
    const auto sign = [&](const char *flag) {
        const std::string &line = fixed.line(std::string("say.") + flag);
        return line.substr(0, line.find(';'));
    };
    std::string text = sampleWith("\"rf16\": false", "\"rf16\": true");
    text.replace(text.find("\"rf20\": false,"), 14, "");
    const std::string page = pageOf(appendLetter, text);
    const auto at = [&](const std::string &part) { return page.find(part); };
    REQUIRE(at(title("letter.reported")) != page.npos);
    CHECK(at(title("letter.reported")) < at(sign("rf16")));
    CHECK(at(sign("rf16")) < at(title("letter.open")));
    CHECK(at(title("letter.open")) < at(sign("rf20")));
    CHECK(at(sign("rf20")) < at(title("letter.denied")));
    CHECK(at(title("letter.denied")) < at(sign("rf04")));
    CHECK(contains(page, longDate(*parseDate("2026-11-20"))));
    CHECK(contains(page, "Low back 6 (Both)"));
    CHECK(contains(page, title("card.r2")));
    CHECK(contains(page, pageData().words.get("letter.nothing", "text")));
    CHECK_FALSE(contains(page, "{"));
}

TEST_CASE("Without answers about the back there is no such page") {
    for (const Append append : {&appendNowSheet, &appendCardSheet, &appendLetter})
        CHECK(pageOf(append, R"({"format": "plumbline-answers/1", "forms": {"desk": {}}})").empty());
}

TEST_CASE("Sheets in large print say the same, in the report's large sizes") {
    const Document document = care::document(care::sample("back.json"));
    Assessment assessment;
    Assessor(care::plugins()).assess(document, assessment);
    for (const Append append : {&appendNowSheet, &appendCardSheet, &appendLetter}) {
        std::string pages[2];
        for (const Print print : {Print::normal, Print::large}) {
            const bool now = append == &appendNowSheet;
            SheetSource source{
                care::data(), pageData(),        assessment, document, {parseDate("2026-11-20"), "GB", now},
                Paper::a4,    UnitSystem::metric};
            source.print = print;
            REQUIRE(append(pages[print == Print::large], source));
        }
        CHECK(scanHtml(pages[0]).text() == scanHtml(pages[1]).text());
        CHECK_FALSE(contains(pages[0], "font-size:22px"));
        CHECK(contains(pages[1], "font-size:22px"));
        CHECK_FALSE(contains(pages[1], "font-size:11.5px"));
    }
}
