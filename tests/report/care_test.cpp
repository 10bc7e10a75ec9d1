// The health part of a report: the card first, nothing beside it that could keep somebody from acting on it.
#include "host/report/care.h"

#include <cstring>

#include "host/base/text.h"
#include "tests/report/care_stage.h"
#include "tests/support/catch.h"

using namespace plumb;
using care::Given;

namespace {

// What may comfort somebody whose answers allow it: every text that is for routes 3 and 4 alone.
std::vector<std::string> comforts() {
    std::vector<std::string> lines;
    for (const FixedText &text : care::data().texts.fixed.texts) {
        const bool late = !text.routes.empty() &&
                          std::all_of(text.routes.begin(), text.routes.end(), [](int route) { return route >= 3; });
        if (!late) continue;
        for (const auto *some : {&text.text, &text.points, &text.after})
            for (const std::string &line : *some)
                if (line.size() > 30 && line.find('{') == line.npos) lines.push_back(line);
    }
    std::erase_if(lines, [](const std::string &line) { return line.starts_with("Nobody at work sees"); });  // any card
    for (const char *id : {"first.none", "findings.none"}) lines.push_back(pageData().words.get(id, "text"));
    return lines;
}

std::vector<std::string> exercises() {
    std::vector<std::string> names;
    for (const Exercise &exercise : care::data().catalogue.exercises) names.push_back(exercise.words.name);
    return names;
}

const std::string &title(std::string_view id) { return care::data().texts.fixed.find(id)->title; }

size_t at(const std::string &text, const std::string &part) { return text.find(part); }

Given well() {
    std::mt19937 random(3);
    Given given = care::anything(random, 1u << 30);
    given["pain.where"] = "[\"back\"]";
    given["pain.since"] = "\"weeks_1_6\"";
    for (const Question &question : care::back().form().questions)
        if (question.id.starts_with("avoid.")) given[question.id] = "false";
    return given;
}

void lookAtUrgent(unsigned seed, Copy copy) {
    const std::vector<std::string> names = exercises(), soothing = comforts();
    REQUIRE(names.size() > 50);
    REQUIRE(soothing.size() > 40);
    std::mt19937 random(seed);
    size_t urgent[3] = {0, 0, 0};
    for (int round = 0; round < 5000 && urgent[1] + urgent[2] < 250; ++round) {
        const std::string text = care::text(care::anything(random, 18), round % 5 == 0 ? care::kOthers : "");
        const Reported report = care::report(text, copy);
        REQUIRE(report.model.care);
        const int urgency = report.model.care->card.urgency;
        if (urgency != 1 && urgency != 2) continue;
        ++urgent[urgency];
        std::string page = report.scanned.text();
        // Without the citations at the end, which are the same each time.
        const ReportMethod &first = report.model.methods.at(0);
        const std::string &title = pageData().words.get("methods.title", "text");
        const size_t methods = std::min(page.find(title + first.method), page.find(title + first.label));
        REQUIRE(methods != page.npos);
        page.resize(methods);
        const auto found = [&](const std::string &part) {
            return ::memmem(page.data(), page.size(), part.data(), part.size()) != nullptr;
        };
        const auto name = std::find_if(names.begin(), names.end(), found),
                   comfort = std::find_if(soothing.begin(), soothing.end(), found);
        if (name != names.end()) FAIL("exercise under route " << urgency << ": " << *name);
        if (comfort != soothing.end()) FAIL("comfort under route " << urgency << ": " << *comfort);
        const size_t card = report.page.find("class=\"card urgency"), table = report.page.find("<table");
        REQUIRE(card != std::string::npos);
        CHECK(card < table);
        CHECK_FALSE(found(pageData().words.get("priority.title", "text") + ":"));
        CHECK(found(care::data().texts.fixed.line("review.none")));
        for (const std::string &said : report.model.care->card.said) CHECK(found(said));
        CHECK_FALSE(report.model.care->card.said.empty());
        if (urgency == 1) CHECK(report.model.actions.empty());
        for (const ReportAction &action : report.model.actions) CHECK(action.id.starts_with("BH-"));
    }
    CHECK(urgent[1] + urgent[2] == 250);
    CHECK(urgent[1] > 25);
    CHECK(urgent[2] > 25);
}

}  // namespace

TEST_CASE("With route 4 there is one calm line: no band, no priority, no promise of a score") {
    const Reported report = care::report(care::text(well()));
    const std::string text = report.scanned.text();
    REQUIRE(report.model.care);
    CHECK(report.model.care->card.urgency == 4);
    CHECK(contains(text, title("line.r4")));
    CHECK(contains(text, pageData().words.get("care.help_below", "text")));
    CHECK_FALSE(contains(text, pageData().words.get("priority.title", "note")));
    CHECK_FALSE(contains(report.page, "class=\"card urgency"));
    for (const ReportScore &score : report.model.scores) CHECK_FALSE(score.scale->id.starts_with("back."));
    CHECK(contains(text, title("card.help")));
    CHECK(contains(text, title("stop")));
    REQUIRE(report.model.care->programme);
    CHECK(report.model.care->programme->items.size() >= 2);
    CHECK(report.model.care->programme->diary.size() == 14);
    const Reported own = care::report(care::text(well()), Copy::employee);
    for (const char *id : {"programme.private", "programme.times", "programme.diary"}) {
        const std::string &words = care::data().texts.words.get(id, "text");
        CHECK(contains(own.scanned.text(), words));
        CHECK_FALSE(contains(text, words));  // of the copy that the employee does not hold
    }
}

TEST_CASE("The sample prints its parts in order") {
    const Reported report = care::report(care::sample("back.json"));
    CHECK(report.trouble.empty());
    const std::string text = report.scanned.text();
    const std::vector<std::string> order = {title("line.r4"),
                                            pageData().words.get("priority.title", "text"),
                                            pageData().words.get("body.title", "text"),
                                            title("para.factors") + ": 6 / 12",
                                            pageData().words.get("findings.title", "text"),
                                            care::data().texts.words.get("programme.title", "text"),
                                            title("para.spasm"),
                                            pageData().words.get("working.title", "text")};
    for (size_t i = 1; i < order.size(); ++i) {
        INFO(order[i]);
        REQUIRE(at(text, order[i]) != text.npos);
        CHECK(at(text, order[i - 1]) < at(text, order[i]));
    }
    const ReportRanking &ranking = report.model.care->rankings.at(0);
    REQUIRE(ranking.first.size() == 3);
    for (const ReportRanking::First &first : ranking.first) CHECK(first.todo.starts_with("First step"));
    CHECK(ranking.apart.size() == 2);
    CHECK(ranking.first.size() + ranking.others.size() == 6);
    const ReportBody &body = report.model.care->bodies.at(0);
    CHECK(body.rows.size() == body.figure.regions.size());
    CHECK(body.total == "26");
}

TEST_CASE("Under routes 1 and 2 no page names an exercise or comforts, and the card comes first") {
    lookAtUrgent(11, Copy::employee);
}

TEST_CASE("The same of other people") { lookAtUrgent(13, Copy::employee); }

TEST_CASE("The same in the copy of occupational health") { lookAtUrgent(12, Copy::occupationalHealth); }

TEST_CASE("The same of other people in that copy") { lookAtUrgent(14, Copy::occupationalHealth); }

TEST_CASE("The border grows with the urgency") {
    for (const auto &[flag, look] :
         {std::pair("rf04", "card urgency1"), std::pair("rf13", "card urgency2"), std::pair("rf29", "card urgency3")}) {
        Given given = well();
        given[flag] = "true";
        given[std::string(flag) + ".known"] = "false";
        if (std::string_view(flag) != "rf29") given.erase(std::string(flag) + ".known");
        CHECK(contains(care::report(care::text(given)).page, look));
    }
    const std::string &style = pageData().style;
    CHECK(contains(style, ".urgency3{border-width:2px;"));
    CHECK(contains(style, ".urgency2{border-width:4px;"));
    CHECK(contains(style, ".urgency1{border-width:6px;"));
    CHECK(contains(style, ".card{border:1px solid;padding:4px 12px;margin:8px 0;break-inside:avoid}"));
}

TEST_CASE("An open flag gives no programme, a no to consent nothing but the help card") {
    Given open = well();
    open.erase("rf20");
    const Reported waits = care::report(care::text(open));
    CHECK(waits.model.care->card.urgency == 0);
    CHECK(contains(waits.scanned.text(), title("line.none")));
    for (const ReportExercise &item : waits.model.care->programme->items)
        CHECK((item.id == "ST-06" || item.id == "ST-44" || item.id == "ST-46"));
    const Reported no = care::report(care::text({{"consent", "false"}}));
    CHECK(contains(no.scanned.text(), title("notice.declined")));
    CHECK_FALSE(no.model.care->programme);
    CHECK(contains(no.scanned.text(), title("card.help")));
}

TEST_CASE("Without the texts of the cards a report on health is told as trouble") {
    ReportSource source(care::plugins());
    source.document = care::document(care::sample("back.json"));
    CHECK(reported(source).trouble.size() == 1);
}

TEST_CASE("What only the person answered leaves the exercises out of an assessor's report, which says why") {
    ReportSource source(care::plugins());
    source.document = care::document(care::text(well()));
    source.care = &care::data();
    source.answersText = care::text(well());
    const std::string why = pageData().words.get("care.seen_first", "text");
    REQUIRE_FALSE(why.empty());
    for (const Copy copy : {Copy::employee, Copy::occupationalHealth}) {
        source.seenFirst = false;
        const Reported before = reported(source, Paper::a4, copy);
        REQUIRE(before.model.care->programme);
        REQUIRE_FALSE(before.model.care->programme->items.empty());
        const std::string exercise = before.model.care->programme->items.front().name;
        REQUIRE(before.page.find(exercise) != std::string::npos);
        CHECK(before.page.find(why) == std::string::npos);
        source.seenFirst = true;
        const Reported after = reported(source, Paper::a4, copy);
        CHECK(after.model.care->programme->items.empty());
        CHECK(after.page.find(exercise) == std::string::npos);
        CHECK(after.page.find(why) != std::string::npos);
        REQUIRE(after.model.record);
        CHECK(after.model.record->seenFirst);
    }
}

TEST_CASE("That nobody at work sees it is said to who answers alone, else that the assessor does") {
    const std::string nobody = "Nobody at work sees this now",
                      seen = "only the assessor, and who keeps the same records, can see this";
    std::string text = care::text({{"consent", "true"}, {"rf04", "true"}});
    CareWishes wishes;
    for (const bool assessor : {false, true}) {
        const Document document = care::document(text);
        Assessment assessment;
        Assessor(care::plugins()).assess(document, assessment);
        for (const bool asked : {false, true}) {
            wishes.assessor = asked;
            const auto care = careOf(care::data(), assessment, document, pageData().words, wishes);
            REQUIRE(care);
            const std::string said = join(care->card.main.after, "\n");
            CHECK((said.find(nobody) != said.npos) == (!assessor && !asked));
            CHECK((said.find(seen) != said.npos) == (assessor || asked));
        }
        if (!assessor) text.replace(text.find("\"self\""), 6, "\"assessor\"");
    }
}
