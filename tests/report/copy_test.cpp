// The three copies: what the manager may not see is nowhere in the manager's page, whatever was answered.
#include "host/report/copy.h"

#include <random>

#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

// Answers in which everything that is tagged health was said.
std::string unwell() {
    return desk::documentText(desk::with(desk::neutral(), {{"glasses", "\"multifocal\""},
                                                           {"comfort.discomfort", "true"},
                                                           {"comfort.worst", "8"},
                                                           {"comfort.changed", "true"},
                                                           {"monitor", "\"too_high\""}}));
}

Reported copyOf(const std::string &document, Copy copy) {
    ReportSource source(desk::plugins());
    source.document = desk::document(document);
    return reported(source, Paper::a4, copy);
}

// Every sentence that belongs to health in the desk's data: questions, their findings, actions, scales.
std::vector<std::string> healthTexts() {
    std::vector<std::string> texts;
    const Plugin &plugin = desk::plugin();
    auto add = [&](const std::string &text) {
        if (text.size() > 12) texts.push_back(text);
    };
    for (const Question &question : plugin.form().questions)
        if (question.privacy == Privacy::health) add(plugin.words().get(question.id, "text"));
    for (const BoundOutput &output : plugin.binding().outputs)
        if (output.kind == PLUMB_FINDING && output.privacy == Privacy::health)
            add(plugin.words().get(output.id, "finding"));
    Problems problems;
    const AdviceBook book = readAdvice(plugin, problems);
    for (const Rule &rule : book.rules)
        if (rule.privacy == Privacy::health) add(book.words.get(rule.id, "action"));
    for (const Scale &scale : plugin.manifest().scales)
        if (scale.privacy == Privacy::health) add(plugin.words().get(scale.id, "text"));
    return texts;
}

size_t found(const Reported &report, const std::vector<std::string> &texts) {
    const std::string all = report.scanned.text();
    return static_cast<size_t>(
        std::count_if(texts.begin(), texts.end(), [&](const std::string &text) { return contains(all, text); }));
}

}  // namespace

TEST_CASE("Copies have names that go both ways") {
    for (const Copy copy : {Copy::employee, Copy::occupationalHealth, Copy::manager})
        CHECK(copyFrom(copyName(copy)) == copy);
    CHECK_FALSE(copyFrom("Manager"));
    CHECK_FALSE(copyFrom(""));
}

TEST_CASE("No health text reaches the manager") {
    const std::vector<std::string> texts = healthTexts();
    REQUIRE(texts.size() > 15);
    CHECK(found(copyOf(unwell(), Copy::occupationalHealth), texts) > 10);
    CHECK(found(copyOf(unwell(), Copy::employee), texts) > 2);
    CHECK(found(copyOf(unwell(), Copy::manager), texts) == 0);
    CHECK(found(copyOf(desk::sample("office.json"), Copy::manager), texts) == 0);
}

TEST_CASE("The employee's copy is for reading: each score in a sentence, the first actions, no tables of working") {
    const auto words = [](const char *id) { return pageData().words.get(id, "text"); };
    const Reported plain = copyOf(desk::sample("office.json"), Copy::employee),
                   full = copyOf(desk::sample("office.json"), Copy::occupationalHealth);
    REQUIRE(plain.model.workings.size() > 5);
    for (const ReportWorking &working : plain.model.workings)
        for (const ReportWorking::Row &row : working.rows) CHECK(contains(plain.scanned.text(), row.sentence));
    REQUIRE(plain.model.actions.size() > 12);
    for (const ReportAction &action : plain.model.actions) {
        CHECK(contains(plain.scanned.text(), action.verify) == (action.number <= 10));
        CHECK(contains(full.scanned.text(), action.verify));
        CHECK_FALSE(contains(plain.scanned.text(), words("actions.source") + " " + action.source));
    }
    CHECK(contains(plain.scanned.text(), std::to_string(plain.model.actions.size() - 10) + " more stand in"));
    for (const ReportMethod &method : plain.model.methods) CHECK(contains(plain.scanned.text(), method.label));
    for (const char *id : {"findings.title", "answers.title", "working.factor", "sign.title"}) {
        INFO(id);
        CHECK_FALSE(contains(plain.scanned.text(), words(id)));
        CHECK(contains(full.scanned.text(), words(id)));
    }
    CHECK(plain.page.size() * 10 < full.page.size() * 7);
}

TEST_CASE("The manager's page is the same whether health questions were answered or not") {
    const std::string well = desk::documentText(desk::with(desk::neutral(), {{"monitor", "\"too_high\""}}));
    std::string page = copyOf(well, Copy::manager).page;
    CHECK(page == copyOf(unwell(), Copy::manager).page);
    CHECK_FALSE(contains(page, "class=\"tag\""));
}

TEST_CASE("The manager gets actions without gaps, answers and working of nobody") {
    const Reported report = copyOf(desk::sample("office.json"), Copy::manager);
    REQUIRE(report.model.actions.size() > 3);
    for (size_t i = 0; i < report.model.actions.size(); ++i) {
        CHECK(report.model.actions[i].number == static_cast<int>(i + 1));
        CHECK(report.model.actions[i].escalate.empty());
    }
    CHECK(report.model.answers.empty());
    CHECK(report.model.workings.empty());
    CHECK(report.model.warnings.empty());
    CHECK(contains(report.page, pageData().words.get("copy.manager", "text")));
    CHECK(contains(report.page, pageData().words.get("sign.manager", "text")));
    CHECK_FALSE(contains(report.page, pageData().words.get("sign.person", "text")));
}

TEST_CASE("Health weighs in the person's priority and not in the manager's") {
    static const Scale sick = [] {
        Scale scale;
        scale.id = "sick";
        scale.privacy = Privacy::health;
        return scale;
    }();
    static const Scale desk = [] {
        Scale scale = sick;
        scale.privacy = Privacy::work;
        return scale;
    }();
    ReportModel model;
    ReportScore high, low;
    high.scale = &sick;
    high.name = "Sick", high.value = "9", high.level = Level::urgent, high.top = true;
    low.scale = &desk;
    low.name = "Desk", low.value = "3", low.level = Level::watch, low.top = true;
    model.scores = {high, low};
    CHECK(release(model, Copy::employee).model().priority == Level::urgent);
    const Released manager = release(model, Copy::manager);
    CHECK(manager.model().priority == Level::watch);
    CHECK(manager.model().prioritySetBy == std::vector<std::string>{"Desk: 3"});
}

TEST_CASE("A column with one health cell goes as a whole") {
    ReportModel model;
    const auto cell = [](const char *text, Privacy privacy) {
        return ReportRows::Cell{text, Level::urgent, privacy, 0, nullptr};
    };
    model.rows = {{"Lifts",
                   {"Index", "By age"},
                   {{"1", {cell("1.2", Privacy::work), cell("2.2", Privacy::health)}},
                    {"2", {cell("0.8", Privacy::work), cell("", Privacy::work)}}}},
                  {"Other", {"By sex"}, {{"1", {cell("4", Privacy::health)}}}}};
    const Released manager = release(model, Copy::manager);
    REQUIRE(manager.model().rows.size() == 1);
    CHECK(manager.model().rows[0].columns == std::vector<std::string>{"Index"});
    for (const ReportRows::Row &row : manager.model().rows[0].rows) REQUIRE(row.cells.size() == 1);
    CHECK(manager.model().rows[0].rows[0].cells[0].value == "1.2");
    CHECK(release(model, Copy::employee).model().rows.size() == 2);
}

TEST_CASE("Random items: nothing tagged health is left for the manager, and nothing else is lost") {
    std::mt19937 random(7);
    size_t kept = 0, dropped = 0;
    for (int round = 0; round < 500; ++round) {
        ReportModel model;
        size_t work = 0;
        for (uint32_t i = random() % 12; i-- > 0;) {
            ReportFinding finding;
            finding.privacy = random() % 2 ? Privacy::health : random() % 2 ? Privacy::work : Privacy::identity;
            work += finding.privacy != Privacy::health;
            model.findings.push_back(finding);
            ReportAction action;
            action.privacy = finding.privacy;
            model.actions.push_back(action);
            model.changes.push_back({"q", "a", "b", finding.privacy});
            model.measures.push_back({"m", "", "", "", "", finding.privacy});
            model.days.emplace_back().privacy = finding.privacy;
            model.open.push_back({"s", {{"q", finding.privacy}}, "", "", Privacy::work});
        }
        const size_t all = model.findings.size();
        const ReportModel left = release(model, Copy::manager).model();
        CHECK(left.findings.size() == work);
        CHECK(left.actions.size() == work);
        CHECK(left.changes.size() == work);
        CHECK(left.measures.size() == work);
        CHECK(left.days.size() == work);
        CHECK(left.open.size() == all);
        size_t questions = 0;
        for (const ReportOpen &open : left.open) questions += open.questions.size();
        CHECK(questions == work);
        kept += work;
        dropped += all - work;
    }
    CHECK(kept > 1000);
    CHECK(dropped > 1000);
}
