#include "host/programme/sheet.h"

#include "host/base/text.h"
#include "tests/programme/stage.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using stage::Case;

namespace {

const SheetTexts &texts() {
    static const SheetTexts read = [] {
        Problems problems;
        return readSheetTexts(std::string(PLUMB_SOURCE_DIR) + "/reports", stage::catalogue(), problems);
    }();
    return read;
}

std::string sheetOf(const Programme &programme) {
    std::string out;
    appendSheet(out, programme, texts());
    return out;
}

// On one line, so that where a line was broken does not matter.
std::string flat(const std::string &text) {
    std::string out;
    for (const std::string_view part : split(text, '\n')) {
        for (const std::string_view word : split(part, ' '))
            if (!word.empty()) (out += word) += ' ';
    }
    return std::string(trim(out));
}

std::string said(const Programme &programme) { return flat(sheetOf(programme)); }

const std::string &word(const char *id) { return texts().words.get(id, "text"); }

}  // namespace

TEST_CASE("Every sheet with an exercise has the stop rules, dose, steps, reason and source of each") {
    size_t items = 0;
    for (const int level : {1, 2, 3, 4}) {
        const Programme programme = Case().screened(level).answer("back", "body.low_back", "6").programme();
        const std::string sheet = said(programme);
        const FixedText *stop = texts().fixed.find("stop");
        REQUIRE(stop);
        CHECK(contains(sheet, stop->points.front()));
        CHECK(contains(sheet, stop->after.front()));
        CHECK(contains(sheet, texts().fixed.line("review.none")));
        for (const Chosen &item : programme.items) {
            INFO(item.exercise->id);
            CHECK(contains(sheet, item.exercise->words.name + " (" + item.exercise->id + ")"));
            CHECK(contains(sheet, flat(doseInWords(item.exercise->dose, texts().words))));
            for (const std::string &step : item.exercise->words.steps) CHECK(contains(sheet, flat(step)));
            for (const std::string *text : {&item.exercise->words.feel, &item.exercise->words.stop,
                                            &item.exercise->words.start, &item.exercise->source})
                CHECK(contains(sheet, flat(*text)));
            CHECK(contains(sheet, flat(whyInWords(item, texts().words))));
            items += 1;
        }
    }
    CHECK(items >= 12);
}

TEST_CASE("No line is wider than a terminal, and no placeholder is left") {
    for (const int level : {0, 1, 2, 3, 4}) {
        Case made = Case().screened(level).finding("back", "m10").value("breaks", "bei.a8", 2);
        if (level == 0) made.value("back", "back.route", 1).finding("back", "rf09", Level::urgent);
        const std::string sheet = sheetOf(made.programme());
        CHECK_FALSE(contains(sheet, "{"));
        for (const std::string_view line : split(sheet, '\n')) {
            INFO(line);
            CHECK(line.size() < 125);  // bytes; some characters have more than one
        }
    }
}

TEST_CASE("Under a red flag the sheet is the card, with what to say, and no exercise") {
    const std::string sheet =
        said(Case().value("back", "back.route", 1).finding("back", "rf09", Level::urgent).programme());
    CHECK(contains(sheet, texts().fixed.find("card.r1")->title));
    CHECK(contains(sheet, texts().fixed.find("card.r1.trauma")->title));
    CHECK(contains(sheet, flat(texts().fixed.line("say.rf09"))));
    CHECK_FALSE(contains(sheet, "ST-"));
    const std::string doctor =
        said(Case().value("back", "back.route", 2).finding("back", "rf06", Level::urgent).programme());
    CHECK(contains(doctor, texts().fixed.find("card.r2")->title));
    CHECK_FALSE(contains(doctor, texts().fixed.find("card.r1")->title));
    const std::string ask = said(Case().screened(4).finding("back", "ready.heart").programme());
    CHECK(contains(ask, texts().fixed.find("programme.ready")->title));
    CHECK_FALSE(contains(ask, "ST-"));
}

TEST_CASE("Every sheet ends with when to get help") {
    for (const int level : {0, 2, 4}) {
        const std::string sheet = said(Case().screened(level).programme());
        CHECK(contains(sheet, texts().fixed.find("card.help")->title));
        CHECK(contains(sheet, flat(texts().fixed.find("card.help.now")->points.front())));
    }
    const std::string open = said(Case().answer("back", "consent", "true").programme());
    CHECK(contains(open, texts().fixed.find("card.help")->title));
    CHECK(contains(open, flat(word("why.open"))));
}

TEST_CASE("What was left out is named with its reason, and an empty choice is explained") {
    const std::string sheet =
        said(Case().screened(4).answer("back", "body.neck", "4").finding("back", "avoid.shoulder").programme());
    CHECK(contains(sheet, word("programme.leftOut")));
    CHECK(contains(sheet, "(ST-52): " + word("code.C-SHOULDER")));
    CHECK(contains(said(Case().screened(4).programme()), flat(word("programme.noCall"))));
}

TEST_CASE("The sheet says whether hours and breaks are the person's own") {
    CHECK(contains(said(Case().screened(1).programme()), "because your own hours are not known"));
    const std::string own = said(Case()
                                     .screened(1)
                                     .answer("breaks", "work.hours_per_day", "7")
                                     .answer("breaks", "breaks.interval", "120")
                                     .programme());
    CHECK(contains(own, "the 420 minutes that you work, from 9:00"));
    CHECK(contains(own, "You answered 120"));
}

TEST_CASE("Doses are said in words") {
    const auto dose = [](const char *id) { return doseInWords(stage::catalogue().find(id)->dose, texts().words); };
    CHECK(dose("ST-01") == "hold 3 seconds, 8 times; 3 times a day, 5 days a week; about 45 s each time");
    CHECK(dose("ST-44") == "every 20 minutes, 5 days a week; about 20 s each time");
    CHECK(dose("ST-53") == "6 times a day, 5 days a week; about 5 min each time");
    CHECK(dose("ST-46") == "hold 1 second, 10 times; 6 times a day, 5 days a week; about 20 s each time");
    CHECK(dose("ST-33") == "3 times a day, every day; about 10 min each time");
    CHECK(dose("ST-26") == "hold 8 seconds, 4 times, each side; once a day, 5 days a week; about 90 s each time");
}

TEST_CASE("A reviewed exercise says by whom") {
    Catalogue catalogue = stage::catalogue();
    for (Exercise &exercise : catalogue.exercises)
        exercise.words.review = {"A. B.", "physiotherapist", "2026-11-01", "1"};
    const Case made = Case().screened(1);
    const std::string sheet = said(makeProgramme(catalogue, made.assessment(), made.document(), Case::monday()));
    CHECK(contains(sheet, "Reviewed by A. B., physiotherapist, 2026-11-01, edition 1."));
}
