#include <algorithm>
#include <cmath>

#include "host/report/explain.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"
#include "tests/support/small_plugin.h"

using namespace plumb;

namespace {

Reported sampleReport() { return deskReport(desk::sample("office.json")); }

template <class Items, class Is>
const auto *findIn(const Items &items, Is is) {
    const auto at = std::find_if(items.begin(), items.end(), is);
    return at == items.end() ? nullptr : &*at;
}

// What stands in <strong> in each row of the table of scores, in order.
std::vector<std::string> scoresOnPage(const Scanned &page) {
    std::vector<std::string> scores;
    bool inside = false;
    for (size_t i = 0; i < page.tags.size(); ++i) {
        const std::string *type = page.tags[i].find("class");
        if (page.tags[i].name == "table" && type && *type == "scores") inside = true;
        if (page.tags[i].name == "/table") inside = false;
        if (inside && page.tags[i].name == "strong") scores.push_back(page.texts[i + 1]);
    }
    return scores;
}

}  // namespace

TEST_CASE("Every number in the table of scores is the result's") {
    const Reported report = sampleReport();
    const PluginResult result = desk::result(desk::document(desk::sample("office.json")));
    size_t banded = 0;
    for (const Scale &scale : desk::plugin().manifest().scales)
        if (!scale.bands.empty() && result.value(scale.id)) ++banded;
    CHECK(report.model.scores.size() == banded);
    CHECK(banded == 6);
    std::vector<std::string> wanted;
    for (const ReportScore &score : report.model.scores) {
        INFO(score.name);
        CHECK(score.number == result.value(score.scale->id));
        CHECK(score.level == result.levelOf(*result.line(score.scale->id)));
        const std::string number = valueInWords(score.number, *score.scale, UnitSystem::metric);
        CHECK(score.value == (score.scale->id == "dse.checklist" ? number + " in order" : number));
        CHECK(score.name == desk::plugin().words().get(score.scale->id, "text"));
        wanted.push_back(score.value);
    }
    CHECK(scoresOnPage(report.scanned) == wanted);
    CHECK(report.trouble.empty());
}

TEST_CASE("The sample reads as it was worked out by hand") {
    const Reported report = sampleReport();
    const auto *final = findIn(report.model.scores, [](const auto &s) { return s.scale->id == "rosa.final"; });
    REQUIRE(final);
    CHECK(final->top);
    CHECK(final->previous == std::nullopt);
    CHECK_FALSE(final->setBy.empty());
    CHECK(report.model.priority >= final->level);
    const auto *part = findIn(report.model.scores, [](const auto &s) { return s.scale->id == "rosa.chair"; });
    REQUIRE(part);
    CHECK_FALSE(part->top);
    CHECK(part->setBy.empty());
}

TEST_CASE("Heights to aim for are the result's too") {
    const Reported report = sampleReport();
    const PluginResult result = desk::result(desk::document(desk::sample("office.json")));
    for (const char *id : {"fit.seat", "fit.desk", "fit.screen", "fit.standing_desk"}) {
        INFO(id);
        const std::string &name = desk::plugin().words().get(id, "text");
        const auto *measure = findIn(report.model.measures, [&](const auto &m) { return m.name == name; });
        REQUIRE((measure != nullptr) == result.value(id).has_value());
        if (measure) CHECK(measure->target == withUnit(*result.value(id), "cm", UnitSystem::metric));
    }
    const Reported inches = deskReport(desk::sample("office.json"), "", UnitSystem::imperial);
    REQUIRE(inches.model.measures.size() == report.model.measures.size());
    for (const ReportMeasure &measure : inches.model.measures) CHECK(measure.target.ends_with("\u00A0in"));
    CHECK(contains(inches.page, "in</strong>"));
}

TEST_CASE("The same answers give the same page byte by byte") {
    const Reported first = sampleReport(), second = sampleReport();
    CHECK(first.page == second.page);
    CHECK_FALSE(first.page.empty());
    const Reported compared = deskReport(desk::sample("office.json"), desk::sample("office-before.json"));
    CHECK(compared.page == deskReport(desk::sample("office.json"), desk::sample("office-before.json")).page);
    CHECK(compared.page != first.page);
}

TEST_CASE("What was not answered is listed as open and nothing is scored for it") {
    const Reported report =
        deskReport(desk::documentText(desk::with(desk::neutral(), {{"mouse", ""}, {"dse.breaks", "\"not_sure\""}})));
    const auto *final = findIn(report.model.scores, [](const auto &s) { return s.scale->id == "rosa.final"; });
    CHECK(final == nullptr);
    const std::string &name = desk::plugin().words().get("rosa.final", "text");
    const auto *open = findIn(report.model.open, [&](const auto &o) { return o.scale == name; });
    REQUIRE(open);
    REQUIRE(open->questions.size() == 1);
    CHECK(open->questions[0].text == desk::plugin().words().get("mouse", "text"));
    CHECK(open->questions[0].privacy == Privacy::work);
    const auto *checklist = findIn(report.model.open, [](const auto &o) {
        return o.scale == desk::plugin().words().get("dse.checklist", "text");
    });
    REQUIRE(checklist);
    CHECK(checklist->questions.size() == 2);
    CHECK(contains(report.scanned.text(),
                   name + ": " + pageData().words.get("open.needs", "text") + " " + open->questions[0].text));
    const auto *answer = findIn(
        report.model.answers, [](const auto &a) { return a.question == desk::plugin().words().get("mouse", "text"); });
    REQUIRE(answer);
    CHECK(answer->answer == "not answered");
}

TEST_CASE("Without any answer there is a report that says so") {
    const Reported report = deskReport(desk::documentText({}));
    CHECK(report.model.scores.empty());
    CHECK(report.model.actions.empty());
    CHECK(report.model.findings.empty());
    CHECK(report.model.priority == Level::none);
    CHECK(report.model.open.size() == 10);
    CHECK(contains(report.scanned.text(), pageData().words.get("priority.title", "note")));
    CHECK(contains(report.scanned.text(), pageData().words.get("first.unanswered", "text")));
    CHECK_FALSE(contains(report.scanned.text(), pageData().words.get("first.none", "text")));
}

TEST_CASE("A scale that is declined says why") {
    const Reported report =
        deskReport(desk::documentText(desk::with(desk::neutral(), {{"stature", "210"}, {"shoes", "true"}})));
    const auto *open = findIn(report.model.open,
                              [](const auto &o) { return o.scale == desk::plugin().words().get("fit.seat", "text"); });
    REQUIRE(open);
    CHECK(open->reason == desk::plugin().words().get("stature_outside_study", "text"));
    CHECK(contains(report.scanned.text(), open->reason));
}

TEST_CASE("An earlier assessment stands beside the new one") {
    const Reported report = deskReport(desk::sample("office.json"), desk::sample("office-before.json"));
    const PluginResult before = desk::result(desk::document(desk::sample("office-before.json")));
    CHECK(report.model.compared);
    CHECK(report.model.previousDate == "18\u00A0May\u00A02026");
    size_t different = 0;
    for (const ReportScore &score : report.model.scores) {
        INFO(score.name);
        REQUIRE(score.previous.has_value());
        CHECK(score.previous == before.value(score.scale->id));
        CHECK(contains(report.scanned.text(), "Last time " + score.previousText));
        different += score.previous != score.number;
    }
    CHECK(different >= 3);
    const auto *laptop = findIn(report.model.changes, [](const auto &c) {
        return c.item == desk::plugin().words().get("screen.kind", "text");
    });
    REQUIRE(laptop);
    CHECK(laptop->before == desk::plugin().words().get("screen.kind.laptop", "text"));
    CHECK(laptop->now == desk::plugin().words().get("screen.kind.laptop_with_keyboard", "text"));
    for (const ReportChange &change : report.model.changes) {
        CHECK(change.before != change.now);
        CHECK(contains(report.scanned.text(), change.item));
    }
    CHECK_FALSE(findIn(report.model.changes,
                       [](const auto &c) { return c.item == desk::plugin().words().get("seat.height", "text"); }));
    CHECK(deskReport(desk::sample("office.json"), desk::sample("office.json")).model.changes.empty());
}

TEST_CASE("What touches health carries its tag through the whole model") {
    const std::string all = desk::documentText(desk::with(desk::neutral(), {{"glasses", "\"multifocal\""},
                                                                            {"monitor", "\"too_high\""},
                                                                            {"comfort.discomfort", "true"},
                                                                            {"comfort.worst", "7"},
                                                                            {"comfort.areas", "[\"neck\"]"},
                                                                            {"comfort.signs", "[\"hand_numbness\"]"},
                                                                            {"comfort.eyes", "[\"headache\"]"},
                                                                            {"comfort.needs", "[\"pregnancy\"]"},
                                                                            {"comfort.changed", "true"},
                                                                            {"chair.use", "\"long\""}}));
    const Reported report = deskReport(all, desk::documentText(desk::neutral()));
    const Form &form = desk::plugin().form();
    const Words &words = desk::plugin().words();
    const auto healthQuestion = [&](const std::string &text) {
        return std::any_of(form.questions.begin(), form.questions.end(), [&](const Question &q) {
            return q.privacy == Privacy::health && words.get(q.id, "text") == text;
        });
    };
    size_t answers = 0, changes = 0, findings = 0, actions = 0;
    for (const ReportAnswer &answer : report.model.answers) {
        INFO(answer.question);
        CHECK((answer.privacy == Privacy::health) == healthQuestion(answer.question));
        answers += answer.privacy == Privacy::health;
    }
    for (const ReportChange &change : report.model.changes) {
        INFO(change.item);
        CHECK((change.privacy == Privacy::health) == healthQuestion(change.item));
        changes += change.privacy == Privacy::health;
    }
    for (const ReportFinding &finding : report.model.findings) {
        INFO(finding.text);
        CHECK((finding.privacy == Privacy::health) == (finding.section == words.get("section.comfort", "text")));
        findings += finding.privacy == Privacy::health;
    }
    for (const ReportAction &action : report.model.actions) {
        const bool health = action.id == "MO-3" || action.id == "RA-3" || action.id.starts_with("EY-") ||
                            action.id.starts_with("SY-") || action.id.starts_with("SP-");
        INFO(action.id);
        CHECK((action.privacy == Privacy::health) == health);
        actions += action.privacy == Privacy::health;
    }
    CHECK(answers == 8);
    CHECK(changes == 8);
    CHECK(findings >= 5);
    CHECK(actions == 6);
    for (const ReportField &field : report.model.identity) CHECK(field.privacy == Privacy::identity);
    size_t tags = 0;
    for (size_t i = 0; i < report.scanned.tags.size(); ++i)
        if (report.scanned.tags[i].name == "small") ++tags;
    // Once for a section that is about health as a whole, else once for each item of it.
    const auto said = [](const auto &items, auto section) {
        size_t times = 0;
        for (size_t from = 0, to = 0; from < items.size(); from = to) {
            size_t health = 0;
            for (to = from; to < items.size() && items[to].*section == items[from].*section; ++to)
                health += items[to].privacy == Privacy::health;
            times += health == to - from ? 1 : health;
        }
        return times;
    };
    auto tiers = report.model.actions;
    std::stable_sort(tiers.begin(), tiers.end(), [](const auto &a, const auto &b) { return a.tier < b.tier; });
    const size_t inAnswers = said(report.model.answers, &ReportAnswer::section),
                 inFindings = said(report.model.findings, &ReportFinding::section),
                 inActions = said(tiers, &ReportAction::tier);
    CHECK(inAnswers < answers);
    CHECK(inFindings < findings);
    CHECK(inActions < actions);
    CHECK(tags == inAnswers + inFindings + inActions);
}

TEST_CASE("Actions are numbered in the order to take them and the first are named first") {
    const Reported report = sampleReport();
    REQUIRE(report.model.actions.size() > 3);
    for (size_t i = 0; i < report.model.actions.size(); ++i) {
        CHECK(report.model.actions[i].number == static_cast<int>(i) + 1);
        CHECK_FALSE(report.model.actions[i].text.empty());
        CHECK_FALSE(report.model.actions[i].reason.empty());
        CHECK_FALSE(report.model.actions[i].verify.empty());
        CHECK_FALSE(report.model.actions[i].source.empty());
        CHECK_FALSE(report.model.actions[i].control.empty());
    }
    const std::string text = report.scanned.text();
    const size_t first = text.find(pageData().words.get("first.title", "text"));
    REQUIRE(first != text.npos);
    CHECK(text.find(report.model.actions[0].text) > first);
}

TEST_CASE("What was tried is marked") {
    const Reported report =
        deskReport(desk::documentText(desk::with(desk::neutral(), {{"armrest.also", "[\"too_wide\"]"}}), {"AR-4"}));
    const auto *action = findIn(report.model.actions, [](const auto &a) { return a.id == "AR-4"; });
    REQUIRE(action);
    CHECK(action->tried);
    CHECK(contains(report.scanned.text(), pageData().words.get("actions.tried", "text")));
}

TEST_CASE("The priority is the highest band and never an average") {
    const Reported good = deskReport(desk::documentText(desk::neutral()));
    CHECK(good.model.priority == Level::good);
    const Reported one = deskReport(desk::documentText(
        desk::with(desk::neutral(), {{"mouse", "\"reaching\""},
                                     {"mouse.also", "[\"different_surface\", \"pinch_grip\", \"palm_rest\"]"},
                                     {"mouse.use", "\"long\""},
                                     {"keyboard", "\"extended\""},
                                     {"keyboard.also", "[\"deviation\", \"too_high\"]"}})));
    CHECK(one.model.priority >= Level::act);
    REQUIRE_FALSE(one.model.prioritySetBy.empty());
    const auto *final = findIn(one.model.scores, [](const auto &s) { return s.scale->id == "rosa.final"; });
    CHECK(one.model.prioritySetBy[0] == final->name + ": " + final->value);
    CHECK(final->setBy == std::vector<std::string>{desk::plugin().words().get("rosa.mouse_keyboard", "text")});
}

TEST_CASE("Who answered and when is said and what is missing is left out") {
    const Reported report = deskReport(desk::documentText(
        desk::neutral(), {}, R"("person": {"reference": "WS-9"}, "assessed": "2026-11-21", "by": "assessor")"));
    CHECK(report.model.identity.size() == 3);
    CHECK_FALSE(report.model.selfAssessed);
    CHECK(contains(report.scanned.text(), "WS-9"));
    CHECK(contains(report.scanned.text(), "21\u00A0November\u00A02026"));
    CHECK(contains(report.scanned.text(), pageData().words.get("report.assessor", "text")));
    CHECK(sampleReport().model.selfAssessed);
    CHECK(deskReport(desk::documentText({})).model.identity.empty());
}

TEST_CASE("How much of the form was answered stands in the head") {
    const auto answered = [](const Reported &report) {
        REQUIRE(report.model.coverage.size() == 1);
        CHECK(contains(report.scanned.text(), report.model.coverage.front().value));
        return report.model.coverage.front().value;
    };
    CHECK(answered(sampleReport()) == "54 of 54 questions answered");
    CHECK(answered(deskReport(desk::documentText({}))) == "0 of 54 questions answered");
    desk::Given some = desk::neutral();
    some.erase("armrest");
    const std::string missing = answered(deskReport(desk::documentText(some)));
    const std::string whole = answered(deskReport(desk::documentText(desk::neutral())));
    CHECK(missing != whole);
}

TEST_CASE("How an answer is known stands beside it") {
    const Reported report = sampleReport();
    const auto *elbow = findIn(report.model.answers, [](const auto &a) {
        return a.question == desk::plugin().words().get("elbow.seated", "text");
    });
    REQUIRE(elbow);
    CHECK(elbow->answer == "71\u00A0cm");
    CHECK(elbow->how == "measured, ±\u00A01\u00A0cm: Tape measure, with a colleague's help");
}

TEST_CASE("What was put right on the spot is said beside the answer, with what it was before") {
    const auto told = [](const std::string &how, UnitSystem units = UnitSystem::metric) {
        const Reported report =
            deskReport(desk::documentText({{"seat.height", "\"knees_90\""}, {"screen.distance", "60"}}, {},
                                          R"("how": {)" + how + "}"),
                       "", units);
        std::string said;
        for (const ReportAnswer &answer : report.model.answers)
            if (!answer.how.empty()) said += answer.how;
        CHECK(contains(report.scanned.text(), said));
        return said;
    };
    CHECK(told("").empty());
    CHECK(told(R"("desk/seat.height": {"method": "observed", "before": "too_low"})")
              .starts_with("observed: Put right on the spot. Before: The seat is low"));
    CHECK(told(R"("desk/seat.height": {"note": "The lever sticks.", "before": "too_low"})")
              .starts_with("The lever sticks. Put right on the spot. Before: The seat is low"));
    CHECK(told(R"("desk/screen.distance": {"before": 41})") == "Put right on the spot. Before: 41\u00A0cm");
    CHECK(told(R"("desk/screen.distance": {"before": 41})", UnitSystem::imperial) ==
          "Put right on the spot. Before: 16.1\u00A0in");
}

TEST_CASE("Every score is explained with every factor that its sentence names") {
    const Reported report = sampleReport();
    CHECK(report.model.workings.size() == report.model.scores.size() + report.model.measures.size());
    for (const ReportWorking &working : report.model.workings) {
        INFO(working.name);
        REQUIRE(working.rows.size() == 1);
        CHECK_FALSE(working.rows[0].sentence.empty());
        CHECK_FALSE(contains(working.rows[0].sentence, "{"));
        CHECK_FALSE(contains(working.rows[0].sentence, "–."));
        CHECK(working.rows[0].factors.size() == working.factorNames.size());
        CHECK(contains(report.scanned.text(), working.rows[0].sentence));
    }
    const auto *chair = findIn(report.model.workings, [](const auto &w) { return w.scale->id == "rosa.chair"; });
    REQUIRE(chair);
    REQUIRE(chair->charts.size() == 1);
    const PluginResult result = desk::result(desk::document(desk::sample("office.json")));
    CHECK(chair->charts[0].cell == result.value("rosa.chair_table"));
}

TEST_CASE("Every method is named once with its edition and how far it was checked") {
    const Reported report = sampleReport();
    for (const Scale &scale : desk::plugin().manifest().scales) {
        INFO(scale.id);
        CHECK(findIn(report.model.methods, [&](const auto &m) {
            return m.method == scale.method && m.edition == scale.edition && m.citation == scale.citation &&
                   !m.labelMeaning.empty();
        }));
        CHECK(contains(report.scanned.text(), scale.citation));
    }
}

TEST_CASE("Warnings reach the reader") {
    const Reported report = deskReport(desk::documentText(desk::with(desk::neutral(), {{"seat.height_cm", "65"}})));
    REQUIRE(report.model.warnings.size() == 1);
    CHECK(contains(report.scanned.text(), "desk, seat.height_cm: 65 is unusual"));
}

TEST_CASE("A plugin that fails is told and the rest of the report stands") {
    Plugins plugins;
    plugins.push_back(small::make([](const plumb_value *, plumb_line *) -> int32_t { return PLUMB_FAILED; }));
    ReportSource source(plugins);
    source.document = small::document(*plugins[0], R"("seat": "low")");
    const Reported report = reported(source);
    REQUIRE(report.trouble.size() == 1);
    CHECK(contains(report.trouble[0].sentence(), "the plugin says that it failed"));
    CHECK(contains(report.scanned.text(), "the plugin says that it failed"));
}

TEST_CASE("The rows of a group stand side by side with their names") {
    Plugins plugins;
    plugins.push_back(small::make(small::sayIt));
    small::willSay({small::says(small::loadIndex, 2, 0), small::says(small::factorOfIndex, 1.5, 0),
                    small::says(small::loadIndex, 0.5, 2), small::says(small::heavy, 1, 0, PLUMB_WATCH),
                    small::needs(small::loadIndex, small::load, 1)});
    ReportSource source(plugins);
    source.document = small::document(*plugins[0], R"("tasks": [{"load": 30, "label": "Boxes"}, {}, {"load": 5}])");
    const Reported report = reported(source);
    REQUIRE(report.model.rows.size() == 1);
    CHECK(report.model.rows[0].name == "Tasks");
    REQUIRE(report.model.rows[0].rows.size() == 2);
    CHECK(report.model.rows[0].rows[0].name == "1: Boxes");
    CHECK(report.model.rows[0].rows[1].name == "3");
    CHECK(report.model.rows[0].rows[0].cells[0].value == "2\u00A0kg");
    CHECK(report.model.rows[0].rows[0].cells[0].level == Level::watch);
    CHECK(report.model.priority == Level::watch);
    REQUIRE(report.model.findings.size() == 1);
    CHECK(report.model.findings[0].text == "1: The load is heavy.");
    REQUIRE(report.model.open.size() == 1);
    CHECK(contains(report.model.open[0].scale, "2"));
    CHECK(contains(report.scanned.text(), "1: Boxes"));
}
