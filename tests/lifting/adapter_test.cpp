// The lifting plugin through the contract: where there is no number, what changes at 75 cm, jobs of many lifts.
#include <algorithm>
#include <cmath>
#include <random>

#include "installed.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;
using namespace plumb::lifts;

namespace {

const std::vector<std::string> kLift = {"niosh.rwl",  "niosh.li",    "niosh.frwl",
                                        "niosh.fili", "niosh.strwl", "niosh.stli"};
const std::vector<std::string> kJob = {"niosh.cli", "niosh.vli", "niosh.duration"};

using Reasons = std::vector<std::string>;

Given lift(const Given &changes, double kg = 5) { return with(easyLift(kg), changes); }

// ---- a limit of 0 ----

struct Impossible {
    const char *what;
    Given lift;
    std::string duration, reason;
};

const std::vector<Impossible> &impossibles() {
    static const Given control = {{"task.control", "true"}, {"task.h_dest", "25"}, {"task.a_dest", "0"}};
    static const std::vector<Impossible> all = {
        {"H", lift({{"task.h_origin", "63.1"}}), "\"short\"", "outside_limits"},
        {"V", lift({{"task.v_origin", "175.1"}, {"task.v_dest", "170"}}), "\"short\"", "outside_limits"},
        {"D", lift({{"task.v_origin", "0"}, {"task.v_dest", "175.1"}}), "\"short\"", "outside_limits"},
        {"A", lift({{"task.a_origin", "135.1"}}), "\"short\"", "outside_limits"},
        {"H at the end", lift(with(control, {{"task.h_dest", "63.1"}})), "\"short\"", "outside_limits"},
        {"V at the end", lift(with(control, {{"task.v_dest", "175.1"}})), "\"short\"", "outside_limits"},
        {"A at the end", lift(with(control, {{"task.a_dest", "135.1"}})), "\"short\"", "outside_limits"},
        {"F", lift({{"task.frequency", "15.1"}}), "\"short\"", "frequency_limit"},
        {"F low", lift({{"task.v_origin", "74.9"}, {"task.frequency", "9"}}), "\"long\"", "frequency_limit"},
    };
    return all;
}

Answered jobOf(const Impossible &one) {
    Answered answered = job({one.lift});
    answered.whole["duration"] = one.duration;
    return answered;
}

// ---- the report ----

Reported reportOf(const std::string &text) {
    ReportSource source(plugins());
    source.document = document(text);
    return reported(source);
}

const ReportWorking *workingOf(const ReportModel &model, std::string_view scale) {
    for (const ReportWorking &working : model.workings)
        if (working.scale->id == scale) return &working;
    return nullptr;
}

std::string wordsOf(const std::string &id) { return plugin("lifting").words().get(id, "text"); }

bool everyNumberIsFinite(const PluginResult &result) {
    return std::all_of(result.lines.begin(), result.lines.end(),
                       [](const plumb_line &l) { return std::isfinite(l.value); });
}

}  // namespace

TEST_CASE("Where the limit is 0 no index is given, and the load is said to be too much") {
    for (const Impossible &one : impossibles()) {
        INFO(one.what);
        const PluginResult said = result(jobOf(one));
        const bool outside = one.reason == "outside_limits";
        const Reasons why = {one.reason};
        CHECK(said.value("niosh.rwl", 0) == 0);
        CHECK(said.value("niosh.strwl", 0) == 0);
        for (const char *scale : {"niosh.li", "niosh.stli", "iso11228.li"}) {
            CHECK(reasons(said, {scale, 0}) == why);
            CHECK_FALSE(said.value(scale, 0).has_value());
        }
        for (const char *scale : {"niosh.cli", "niosh.vli"}) {
            CHECK(reasons(said, {scale, PLUMB_WHOLE}) == why);
            CHECK_FALSE(said.value(scale).has_value());
        }
        CHECK(reasons(said, {"niosh.fili", 0}) == (outside ? why : Reasons{}));
        CHECK((said.value("niosh.frwl", 0).value() == 0) == outside);
        CHECK(said.value("niosh.duration").has_value());
        REQUIRE(said.line("niosh.demand", 0));
        CHECK(said.line("niosh.demand", 0)->value == 5);  // the average load, all of it
        CHECK(said.levelOf(*said.line("niosh.demand", 0)) == Level::urgent);
        CHECK(everyNumberIsFinite(said));
    }
}

TEST_CASE("Nothing at all is not too much to lift") {
    const PluginResult said = result(job({lift({{"task.h_origin", "64"}}, 0)}));
    CHECK(said.value("niosh.rwl", 0) == 0);
    CHECK_FALSE(said.found("niosh.demand"));
    CHECK(reasons(said, {"niosh.li", 0}) == Reasons{"outside_limits"});
}

TEST_CASE("At the limits themselves there is still an index") {
    for (const Given &edge : {Given{{"task.h_origin", "63"}}, Given{{"task.a_origin", "135"}},
                              Given{{"task.v_origin", "0"}, {"task.v_dest", "175"}}, Given{{"task.v_origin", "175"}},
                              Given{{"task.frequency", "15"}}})
        CHECK(result(job({lift(edge)})).value("niosh.li", 0).value() > 0);
}

TEST_CASE("In the report no number stands for an index that there is not, but its reason does") {
    for (const Impossible &one : impossibles()) {
        INFO(one.what);
        const Reported report = reportOf(text(jobOf(one)));
        CHECK(report.trouble.empty());
        for (const char *scale : {"niosh.li", "niosh.stli", "niosh.cli", "niosh.vli", "iso11228.li"}) {
            INFO(scale);
            CHECK_FALSE(workingOf(report.model, scale));
            for (const ReportScore &score : report.model.scores) CHECK(score.scale->id != scale);
            for (const ReportRows &rows : report.model.rows)
                CHECK(std::count(rows.columns.begin(), rows.columns.end(), wordsOf(scale)) == 0);
            const auto open = std::find_if(report.model.open.begin(), report.model.open.end(),
                                           [&](const ReportOpen &o) { return contains(o.scale, wordsOf(scale)); });
            REQUIRE(open != report.model.open.end());
            CHECK(open->reason == wordsOf(one.reason));
            CHECK(contains(report.scanned.text(), wordsOf(scale)));
        }
        const std::string page = report.scanned.text();
        CHECK(contains(page, wordsOf(one.reason)));
        for (const char *never : {"nan", "NaN", "∞", ">inf", " inf ", "-inf"})
            CHECK_FALSE(contains(report.page, never));
        REQUIRE(workingOf(report.model, "niosh.rwl"));
        CHECK(workingOf(report.model, "niosh.rwl")->rows[0].value == "0\u00A0kg");
    }
}

TEST_CASE("Beside a lift that has an index, one that has none has an empty cell") {
    for (const Impossible &one : impossibles()) {
        INFO(one.what);
        Answered answered = jobOf(one);
        answered.groups["tasks"].push_back(easyLift());
        const Reported report = reportOf(text(answered));
        REQUIRE(workingOf(report.model, "niosh.li"));
        CHECK(workingOf(report.model, "niosh.li")->rows.size() == 1);
        CHECK_FALSE(workingOf(report.model, "niosh.cli"));
        REQUIRE(report.model.rows.size() == 1);
        const ReportRows &rows = report.model.rows[0];
        REQUIRE(rows.rows.size() == 2);
        for (size_t column = 0; column < rows.columns.size(); ++column)
            for (const char *scale : {"niosh.li", "niosh.stli", "iso11228.li"}) {
                if (rows.columns[column] != wordsOf(scale)) continue;
                for (const ReportRows::Row &row : rows.rows)
                    CHECK(row.cells[column].value.empty() == (row.name == "1"));
            }
        CHECK(contains(report.scanned.text(), wordsOf(one.reason)));
    }
}

// ---- exclusions ----

TEST_CASE("Every exclusion declines every NIOSH index with its own reason") {
    const Form &form = plugin("lifting").form();
    const auto &options = form.at(form.find("exclusions")).options;
    REQUIRE(options.size() == 10);
    for (const Option &option : options) {
        INFO(option.id);
        Answered answered = job({hardLift(), easyLift()});
        answered.whole["exclusions"] = "[\"" + option.id + "\"]";
        answered.whole["shift.hours"] = "10";
        const PluginResult said = result(answered);
        const Reasons why = {option.id};
        for (const std::string &scale : kLift)
            for (uint32_t row = 0; row < 2; ++row) CHECK(reasons(said, {scale, row}) == why);
        for (const std::string &scale : kJob) CHECK(reasons(said, {scale, PLUMB_WHOLE}) == why);
        CHECK(said.found("exclusions." + option.id));
        const bool within = option.id == "one_handed" || option.id == "over_8_hours";  // of ISO 11228-1
        CHECK(said.value("iso11228.li", 0).has_value() == within);
        CHECK(reasons(said, {"iso11228.li", 0}) == (within ? Reasons{} : why));
        for (const auto &[place, value] : scores(said)) CHECK(place.scale == "iso11228.li");
    }
}

TEST_CASE("All exclusions at once are all told") {
    Answered answered = job({hardLift()});
    Reasons all;
    std::string ticked;
    const Form &form = plugin("lifting").form();
    for (const Option &option : form.at(form.find("exclusions")).options) {
        all.push_back(option.id);
        ticked += (ticked.empty() ? "\"" : ", \"") + option.id + "\"";
    }
    answered.whole["exclusions"] = "[" + ticked + "]";
    std::sort(all.begin(), all.end());
    const PluginResult said = result(answered);
    for (const std::string &scale : kLift) CHECK(reasons(said, {scale, 0}) == all);
    for (const std::string &scale : kJob) CHECK(reasons(said, {scale, PLUMB_WHOLE}) == all);
    CHECK(scores(said).empty());
}

TEST_CASE("ISO 11228-1 shows its whole working when NIOSH does not apply") {
    Answered plain = job({hardLift()});
    const PluginResult both = result(plain);
    for (const char *which : {"one_handed", "over_8_hours"}) {
        INFO(which);
        Answered answered = plain;
        answered.whole["exclusions"] = "[\"" + std::string(which) + "\"]";
        answered.whole["shift.hours"] = "10";
        const PluginResult said = result(answered);
        double product = 1;
        for (const char *factor : {"mass", "hm", "vm", "dm", "am", "fm", "cm", "one_handed", "persons", "shift"})
            product *= said.value("iso11228." + std::string(factor), 0).value();
        CHECK(product == Approx(said.value("iso11228.limit", 0).value()));
        CHECK(said.value("iso11228.load", 0) == 12);
        CHECK(said.value("iso11228.li", 0).value() == Approx(12 / product));
        for (const char *factor : {"hm", "vm", "dm", "am", "cm", "load"})
            CHECK(said.value("iso11228." + std::string(factor), 0) == both.value("niosh." + std::string(factor), 0));
        const Reported report = reportOf(text(answered));
        REQUIRE(workingOf(report.model, "iso11228.li"));
        CHECK_FALSE(contains(workingOf(report.model, "iso11228.li")->rows[0].sentence, "–"));
        CHECK_FALSE(contains(workingOf(report.model, "iso11228.li")->rows[0].sentence, "{"));
    }
}

// ---- multipliers ----

TEST_CASE("The pace multiplier between two rows of the table") {
    const PluginResult said = result(job({lift({{"task.frequency", "2.4"}})}));
    CHECK(said.value("niosh.fm", 0).value() == Approx(0.898).epsilon(1e-12));
    CHECK(said.value("niosh.rwl", 0).value() == Approx(23 * 0.898).epsilon(1e-12));
}

TEST_CASE("A fair grip changes exactly at 75 cm, at the end that decides") {
    const auto cm = [](const Given &one) { return result(job({one})).value("niosh.cm", 0).value(); };
    const Given fair = {{"task.coupling", "\"fair\""}};
    CHECK(cm(lift(with(fair, {{"task.v_origin", "75"}}))) == 1);
    CHECK(cm(lift(with(fair, {{"task.v_origin", json(std::nextafter(75, 0))}}))) == 0.95);
    const Given far = with(fair, {{"task.control", "true"}, {"task.h_dest", "60"}, {"task.a_dest", "0"}});
    for (const char *start : {"30", "120"}) {  // the start is on either side, the end decides
        const Given from = with(far, {{"task.v_origin", start}});
        CHECK(result(job({lift(from)})).value("niosh.end", 0) == 1);
        CHECK(cm(lift(with(from, {{"task.v_dest", "75"}}))) == 1);
        CHECK(cm(lift(with(from, {{"task.v_dest", json(std::nextafter(75, 0))}}))) == 0.95);
    }
}

TEST_CASE("A largest load below the average gives no index of it") {
    const PluginResult said = result(job({lift({{"task.load_max", "4"}})}));
    CHECK(reasons(said, {"niosh.fili", 0}) == Reasons{"max_below_average"});
    CHECK(reasons(said, {"niosh.vli", PLUMB_WHOLE}) == Reasons{"max_below_average"});
    CHECK(said.value("niosh.cli") == said.value("niosh.li", 0));
}

TEST_CASE("Minutes of sessions are factors, not the weight of a finding") {
    Answered answered = job({easyLift()});
    answered.groups["sessions"] = {{{"session.work", "50"}, {"session.recovery", "50"}}, {{"session.work", "40"}}};
    const PluginResult alone = result(answered);
    REQUIRE(alone.line("niosh.duration.alone"));
    CHECK(alone.line("niosh.duration.alone")->value == 0);
    CHECK(alone.value("niosh.duration.work") == 50);
    answered.groups["sessions"][0]["session.recovery"] = "49";
    const PluginResult added = result(answered);
    REQUIRE(added.line("niosh.duration.added"));
    CHECK(added.line("niosh.duration.added")->value == 0);
    CHECK(added.value("niosh.duration.work") == 90);
}

// ---- jobs of several lifts ----

namespace {

Given randomLift(std::mt19937 &random) {
    const auto between = [&](int least, int most) {
        return json(std::uniform_int_distribution<int>(least, most)(random));
    };
    const char *const grips[] = {"\"good\"", "\"fair\"", "\"poor\""};
    Given one = lift({{"task.load_average", between(1, 15)},
                      {"task.load_max", between(15, 20)},
                      {"task.h_origin", between(25, 60)},
                      {"task.v_origin", between(0, 170)},
                      {"task.a_origin", between(0, 90)},
                      {"task.v_dest", between(0, 170)},
                      {"task.frequency", json(std::uniform_int_distribution<int>(1, 20)(random) / 10.0)},
                      {"task.coupling", grips[random() % 3]}});
    if (random() % 2 == 0) return one;
    return with(one, {{"task.control", "true"}, {"task.h_dest", between(25, 60)}, {"task.a_dest", between(0, 90)}});
}

}  // namespace

TEST_CASE("The composite index does not depend on the order of the rows, and of one lift it is its own") {
    std::mt19937 random(94110);
    for (int i = 0; i < 60; ++i) {
        Rows lifts(1 + random() % 5);
        for (Given &one : lifts) one = randomLift(random);
        const PluginResult first = result(job(lifts));
        REQUIRE(first.value("niosh.cli").has_value());
        double highest = 0;
        for (uint32_t row = 0; row < lifts.size(); ++row)
            highest = std::max(highest, first.value("niosh.li", row).value());
        CHECK(first.value("niosh.cli").value() >= highest);
        if (lifts.size() == 1) CHECK(first.value("niosh.cli") == first.value("niosh.li", 0));
        for (int shuffle = 0; shuffle < 4; ++shuffle) {
            std::shuffle(lifts.begin(), lifts.end(), random);
            const PluginResult other = result(job(lifts));
            CHECK(other.value("niosh.cli") == first.value("niosh.cli"));
            CHECK(other.value("niosh.vli").value() == Approx(first.value("niosh.vli").value()).epsilon(1e-12));
        }
    }
}

TEST_CASE("Thirty full rows fit into the room for lines") {
    Answered answered = wholeJob(Rows(30, with(hardLift(60), {{"task.load_max", "200"},
                                                              {"task.v_origin", "20"},
                                                              {"task.frequency", "0.3"},
                                                              {"task.box_depth", "90"}})));
    answered.groups["handling"] = Rows(10, answered.groups["handling"][1]);
    answered.groups["sessions"] = Rows(12, {{"session.work", "10"}, {"session.recovery", "1"}});
    const PluginResult said = result(answered);
    for (const char *scale : {"niosh.cli", "niosh.vli", "mac.worst", "filter.women"})
        CHECK(said.value(scale).has_value());
    CHECK(said.value("iso11228.li", 29).has_value());
    CHECK(said.lines.size() > 1500);
    CHECK(said.lines.size() < PLUMB_MOST_LINES);
}

TEST_CASE("The samples are scored without a warning") {
    for (const char *name : {"lifting", "lifting-self"}) {
        INFO(name);
        const Document sample = document(desk::sample(std::string(name) + ".json"));
        CHECK(sample.warnings.empty());
        Assessment assessment;
        Assessor(plugins()).assess(sample, assessment);
        CHECK(assessment.warnings.empty());
        CHECK(assessment.failures.empty());
        REQUIRE(assessment.results.size() == 1);
        const PluginResult &said = assessment.results[0];
        for (const plumb_line &line : said.lines) {  // nothing is missing; the empty crate is too light for ISO 11228-1
            if (line.kind == PLUMB_SAYS) continue;
            CHECK(line.row == 2);
            CHECK(reasons(said, {"iso11228.li", 2}) == Reasons{"under_3_kg"});
        }
        const bool self = said.plugin->form().id == "lifting-self";
        CHECK(said.value(self ? "self.li_worst" : "niosh.cli").has_value());
    }
}
