// What the report says a change would do is what scoring again gives.
#include "host/report/planned.h"

#include "host/report/explain.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

// Chair and screen both score 3, so that mending one of them alone changes nothing.
desk::Given bothBad() {
    return desk::with(desk::neutral(), {{"armrest", "\"too_high_or_low\""},
                                        {"seat.height", "\"too_low\""},
                                        {"seat.depth", "\"too_short\""},
                                        {"back", "\"no_lumbar\""},
                                        {"monitor", "\"too_high\""},
                                        {"monitor.also", "[\"too_far\", \"glare\"]"}});
}

double rosa(const desk::Given &given) {
    return desk::result(desk::document(desk::documentText(given))).value("rosa.final").value();
}

std::string words(double value) {
    return valueInWords(value, *desk::plugin().manifest().find("rosa.final"), UnitSystem::metric);
}

const ReportAction *action(const ReportModel &model, std::string_view text) {
    for (const ReportAction &one : model.actions)
        if (contains(one.text, text)) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("What single changes do stands with the largest first, and is what scoring again gives") {
    const desk::Given given = desk::with(desk::neutral(), {{"armrest", "\"too_high_or_low\""},
                                                           {"armrest.also", "[\"hard_surface\", \"too_wide\"]"},
                                                           {"back", "\"no_lumbar\""}});
    const Reported report = deskReport(desk::documentText(given));
    REQUIRE(report.model.plan.effects.size() == 1);
    const ReportEffects &effects = report.model.plan.effects[0];
    CHECK(effects.now == words(rosa(given)));
    REQUIRE(effects.rows.size() > 1);
    double least = 100;
    for (const ReportEffects::Row &row : effects.rows) {
        CHECK(row.number < effects.number);
        CHECK(effects.number - row.number <= least);
        least = effects.number - row.number;
    }
    size_t seen = 0;
    for (const auto &[question, better] : {std::pair{"armrest", "\"ok\""}, {"back", "\"ok\""}}) {
        const double after = rosa(desk::with(given, {{question, better}}));
        if (after < rosa(given))
            seen += std::any_of(effects.rows.begin(), effects.rows.end(),
                                [&](const auto &row) { return row.number == after; });
    }
    CHECK(seen > 0);
    CHECK(contains(report.page, "effects1"));
    ReportModel model = report.model;
    for (const Privacy privacy : {Privacy::work, Privacy::health}) {
        model.plan.effects[0].privacy = privacy;
        std::string page;
        appendPage(page, release(model, Copy::occupationalHealth), pageData(), Paper::a4);
        const size_t at =
            page.find("<h3>" + filled(pageData().words.get("effects.title", "text"), {{"scale", effects.name}}));
        REQUIRE(at != page.npos);
        CHECK((page.substr(at, page.find("</h3>", at) - at).find("<small>") != page.npos) ==
              (privacy == Privacy::health));
    }
    ReportSource source(desk::plugins());
    source.document = desk::document(desk::documentText(given));
    for (const Copy copy : {Copy::employee, Copy::manager})
        CHECK_FALSE(contains(reported(source, Paper::a4, copy).page, "effects1"));
}

TEST_CASE("The plan begins at the score and ends where its changes lead") {
    const Reported report = deskReport(desk::documentText(bothBad()));
    const auto &steps = report.model.plan.steps;
    REQUIRE(steps.size() >= 2);
    CHECK(steps.front().before == words(rosa(bothBad())));
    for (size_t i = 0; i < steps.size(); ++i) {
        CHECK(steps[i].number == static_cast<int>(i + 1));
        if (i > 0) CHECK(steps[i].before == steps[i - 1].after);
        CHECK_FALSE(steps[i].change.empty());
        CHECK_FALSE(steps[i].who.empty());
        CHECK(steps[i].privacy == Privacy::work);
    }
    CHECK(steps.back().afterLevel == Level::good);
    const desk::Given mended = desk::with(bothBad(), {{"armrest", "\"ok\""},
                                                      {"seat.height", "\"knees_90\""},
                                                      {"seat.depth", "\"ok\""},
                                                      {"back", "\"ok\""},
                                                      {"monitor", "\"ok\""},
                                                      {"monitor.also", "[]"}});
    CHECK(rosa(mended) <= std::stod(steps.back().after));
    REQUIRE(report.model.plan.summaries.size() == 1);
    CHECK(contains(report.model.plan.summaries[0].text, "No cheaper set of changes"));
}

TEST_CASE("An action says what it does by itself, and why nothing") {
    const Reported report = deskReport(desk::documentText(bothBad()));
    const double now = rosa(bothBad()), alone = rosa(desk::with(bothBad(), {{"monitor.also", "[\"too_far\"]"}}));
    const ReportAction *glare = action(report.model, "tilt the blinds");
    REQUIRE(glare);
    if (alone == now) CHECK(contains(glare->effect, "Nothing by itself"));
    else CHECK(contains(glare->effect, words(now) + "\u00A0→\u00A0" + words(alone)));
    CHECK(contains(report.scanned.text(), glare->effect));
    size_t told = 0;
    for (const ReportAction &one : report.model.actions) told += !one.effect.empty();
    CHECK(told >= 3);
}

TEST_CASE("The first three of the plan are what is done first") {
    const Reported report = deskReport(desk::sample("office.json"));
    REQUIRE(report.model.plan.steps.size() > 3);
    const std::string all = report.scanned.text();
    const size_t first = all.find(pageData().words.get("first.title", "text"));
    REQUIRE(first != all.npos);
    size_t at = first;
    for (size_t i = 0; i < 3; ++i) {
        const ReportPlanStep &step = report.model.plan.steps[i];
        at = all.find(step.how.empty() ? step.change : step.how, at);
        REQUIRE(at != all.npos);
    }
}

TEST_CASE("Where everything is in order there is nothing to plan, and that is said") {
    const Reported report = deskReport(desk::documentText(desk::neutral()));
    CHECK(report.model.plan.steps.empty());
    REQUIRE(report.model.plan.summaries.size() == 1);
    CHECK(contains(report.model.plan.summaries[0].text, "already"));
}

TEST_CASE("A missing answer gives a range and no plan") {
    const Reported report = deskReport(desk::documentText(desk::with(bothBad(), {{"mouse", ""}})));
    CHECK(report.model.plan.steps.empty());
    CHECK(report.model.plan.summaries.empty());
    const std::string &name = desk::plugin().words().get("rosa.final", "text");
    const auto open = std::find_if(report.model.open.begin(), report.model.open.end(),
                                   [&](const ReportOpen &one) { return one.scale == name; });
    REQUIRE(open != report.model.open.end());
    double least = 100, most = 0;
    for (const char *mouse : {"\"in_line\"", "\"reaching\"", "\"not_used\""}) {
        const double value = rosa(desk::with(bothBad(), {{"mouse", mouse}}));
        least = std::min(least, value);
        most = std::max(most, value);
    }
    INFO(open->range);
    CHECK(contains(open->range, desk::plugin().words().get("mouse", "text")));
    CHECK(contains(open->range, words(least)));
    CHECK(contains(open->range, words(most)));
    CHECK(contains(report.scanned.text(), open->range));
}

TEST_CASE("The manager gets the plan of the workplace, numbered without gaps") {
    ReportSource source(desk::plugins());
    source.document = desk::document(desk::documentText(bothBad()));
    const Reported manager = reported(source, Paper::a4, Copy::manager);
    CHECK(manager.model.plan.steps.size() == deskReport(desk::documentText(bothBad())).model.plan.steps.size());
    ReportModel model;
    for (const Privacy privacy : {Privacy::work, Privacy::health, Privacy::work})
        model.plan.steps.emplace_back().privacy = privacy;
    model.plan.summaries = {{"health", Privacy::health}, {"work", Privacy::work}};
    const ReportModel left = release(model, Copy::manager).model();
    REQUIRE(left.plan.steps.size() == 2);
    CHECK(left.plan.steps[1].number == 2);
    REQUIRE(left.plan.summaries.size() == 1);
    CHECK(left.plan.summaries[0].text == "work");
}
