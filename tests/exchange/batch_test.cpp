// Batches: what is right is stored, what is wrong is told by line and kept aside.
#include "host/exchange/batch.h"

#include "exchange_support.h"
#include "host/store/items.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::exchange_test;

namespace {

struct Run {
    Result<BatchReport> report;
    Problems told;
};

Run batch(House &house, const std::string &file) {
    Problems told;
    Scorer scorer = house.scorer();
    auto report = runBatch(*house.store, scorer, Outside::real(), file, file + ".rejected",
                           [&](const Problem &problem) { told.push_back(problem); });
    return {std::move(report), std::move(told)};
}

}  // namespace

TEST_CASE("a table of many rows is stored, each person once") {
    House house;
    std::string table = "reference,name,department,workstation,assessed,by,desk/seat.height,desk/stature\n";
    for (int i = 0; i < 600; ++i)
        table += "R-" + std::to_string(i % 200) + ",Person " + std::to_string(i % 200) +
                 ",Stores,Desk,2020-11-20,assessor,too_low,171." + std::to_string(i / 200) + "\n";
    const Run run = batch(house, house.folder.write("t.csv", table));
    REQUIRE(run.report);
    CHECK(told(run.told) == "");
    CHECK(run.report->rows == 600);
    CHECK(run.report->assessments == 600);
    CHECK(run.report->newPeople == 200);
    CHECK(countPeople(*house.store) == 200);
    CHECK(countAssessments(*house.store) == 600);
    CHECK(must(list<Workstation>(*house.store, {}, {{}, 1000})).size() == 200);
    CHECK(isSound(*house.store));
    house.reopen();
    CHECK(isSound(*house.store));
    const auto again = must(house.store->findPeople("r-17"));
    REQUIRE(again.size() == 1);
    CHECK(must(house.store->person(again[0])).who.name == "Person 17");
}

TEST_CASE("people who are in the store already are found by reference or e-mail") {
    House house;
    const std::string first = deskDocument(R"({"reference":"R-1","email":"One@example.org"})") + "\n";
    CHECK(must(batch(house, house.folder.write("1", first)).report).newPeople == 1);
    const std::string more = deskDocument(R"({"reference":"r-1"})") + "\n" +
                             deskDocument(R"({"name":"Somebody","email":"one@EXAMPLE.org"})") + "\n" +
                             deskDocument(R"({"name":"Somebody"})") + "\n";
    const auto report = must(batch(house, house.folder.write("2", more)).report);
    CHECK(report.assessments == 3);
    CHECK(report.newPeople == 1);  // a name alone is nobody known
    CHECK(report.byName == 1);
    CHECK(countPeople(*house.store) == 2);
}

TEST_CASE("a name alone that is known with its department is asked about") {
    House house;
    std::string sentence;
    const auto run = [&](const std::string &rows, SameName sameName = SameName::ask) {
        const std::string file =
            house.folder.write("t.csv", "name,department,reference,assessed,desk/seat.height\n" + rows);
        std::filesystem::remove(file + ".rejected");
        BatchWishes wishes;
        wishes.sameName = sameName;
        Scorer scorer = house.scorer();
        return must(runBatch(
            *house.store, scorer, Outside::real(), file, file + ".rejected",
            [&](const Problem &problem) { sentence = problem.sentence(); }, wishes));
    };
    const std::string first = "Ann,Stores,,2020-11-20,too_low\n";
    CHECK(run(first).byName == 1);
    CHECK(run(first).already == 1);  // the same answers: the same command, given again
    const auto asked = run("ANN,stores,,2020-11-21,too_low\nAnn,Accounts,,2020-11-21,too_low\n");
    CHECK(asked.rejected == 1);
    CHECK(asked.newPeople == 1);  // in another department
    CHECK(contains(house.folder.read("t.csv.rejected"), "ANN,stores"));
    CHECK_FALSE(contains(sentence, "--"));  // a window has no such thing
    CHECK(contains(sentence, "reference or e-mail"));
    const std::string later = "Ann,Stores,,2020-11-22,too_low\n";
    CHECK(run(later, SameName::same).newPeople == 0);
    CHECK(countPeople(*house.store) == 2);
    CHECK(run("Ann,Stores,,2020-11-23,too_low\n", SameName::other).newPeople == 1);
    CHECK(run("Ann,Stores,,2020-11-24,too_low\n", SameName::same).rejected == 1);  // which of the two?
    CHECK(run("Ann,Stores,R-9,2020-11-24,too_low\n").newPeople == 1);              // who has a number is that number
    CHECK(run("Bo,Stores,,2020-11-24,too_low\nBo,Stores,,2020-11-25,too_low\n").rejected == 1);
    CHECK(run(later).already == 1);
    CHECK(isSound(*house.store));
}

TEST_CASE("rows that are wrong are told by line and kept aside") {
    House house;
    const std::string table =
        "reference,desk/seat.height,desk/stature\nR,too_low,171\nR,sideways,171\nR,too_low,172\n"
        "R,too_low,\"12,5\"\nR,too_low,171,more\nR,,\nR,too_\"low\",1\nR,too_low,173\n";
    const Run run = batch(house, house.folder.write("t.csv", table));
    REQUIRE(run.report);
    CHECK(run.report->assessments == 3);
    CHECK(run.report->rejected == 5);
    REQUIRE(run.told.size() == 5);
    for (size_t i = 0; i < 5; ++i) {
        const int lines[] = {3, 5, 6, 7, 8};
        CAPTURE(run.told[i].sentence());
        CHECK((contains(run.told[i].where, "line " + std::to_string(lines[i])) || i == 3));
    }
    CHECK(house.folder.read("t.csv.rejected") ==
          "reference,desk/seat.height,desk/stature\nR,sideways,171\nR,too_low,\"12,5\"\nR,too_low,171,more\nR,,\n"
          "R,too_\"low\",1\n");
    CHECK(isSound(*house.store));
    CHECK_FALSE(batch(house, house.folder / "t.csv").report);  // what was kept aside is not written over
    CHECK(countAssessments(*house.store) == 3);
}

TEST_CASE("what was stored is counted though what was rejected could not be kept") {
    for (const bool again : {false, true}) {
        House house;
        const std::string file =
            house.folder.write("t.csv", "reference,desk/seat.height\nR,sideways\nR,up\nR,too_low\n");
        size_t rejected = 0;
        const auto takeTheName = [&](const Problem &) {
            if (++rejected == 2) std::filesystem::create_directory(file + ".rejected");
        };
        BatchWishes wishes;
        wishes.again = again;
        Scorer scorer = house.scorer();
        const auto report =
            runBatch(*house.store, scorer, Outside::real(), file, file + ".rejected", takeTheName, wishes);
        REQUIRE(report);
        CHECK(report->rows == 3);
        CHECK(report->assessments == 1);
        CHECK(report->rejected == 2);
        REQUIRE(report->notKept);
        CHECK(contains(report->notKept->sentence(), "nothing is stored twice") == !again);
        CHECK(countAssessments(*house.store) == 1);
    }
}

TEST_CASE("the same batch twice is stored once, unless it is asked for") {
    House house;
    std::string table = "reference,assessed,desk/seat.height\n";
    for (int i = 0; i < 50; ++i) table += "R-" + std::to_string(i % 25) + ",2020-11-20,too_low\n";
    const std::string file = house.folder.write("t.csv", table);
    const auto first = must(batch(house, file).report);
    CHECK(first.assessments == 25);
    CHECK(first.already == 25);  // the second half is the first
    const auto second = must(batch(house, file).report);
    CHECK(second.assessments == 0);
    CHECK(second.already == 50);
    CHECK(second.newPeople == 0);
    CHECK(second.rejected == 0);
    const auto other = must(batch(house, house.folder.write("o.csv", table + "R-1,2020-11-21,too_low\n")).report);
    CHECK(other.assessments == 1);
    CHECK(countAssessments(*house.store) == 26);
    BatchWishes wishes;
    wishes.again = true;
    Scorer scorer = house.scorer();
    const auto again = must(runBatch(
        *house.store, scorer, Outside::real(), file, file + ".rejected", [](const Problem &) {}, wishes));
    CHECK(again.assessments == 50);
    CHECK(countAssessments(*house.store) == 76);
    CHECK(isSound(*house.store));
}

TEST_CASE("a batch into a large store looks people up in it") {
    House house;
    IdMaker ids(Outside::real());
    must(house.store->bulk("many", [&]() -> Status {
        for (size_t i = 0; i < kFewRecords; ++i) {
            PersonRecord person;
            person.id = ids.next<PersonId>();
            person.who.reference = "R-" + std::to_string(i);
            if (const Status put = house.store->putPerson(person); !put) return put;
        }
        return Done{};
    }));
    REQUIRE(house.store->info().records >= kFewRecords);
    std::string table = "reference,workstation,assessed,desk/seat.height\n";
    for (int i = 0; i < 40; ++i)
        table += "r-" + std::to_string(i % 20 + 19'990) + ",Desk " + std::to_string(i % 2) + ",2020-11-2" +
                 std::to_string(i / 20) + ",too_low\n";
    const std::string file = house.folder.write("t.csv", table);
    const auto first = must(batch(house, file).report);
    CHECK(first.assessments == 40);
    CHECK(first.newPeople == 10);
    CHECK(must(list<Workstation>(*house.store, {}, {{}, 100})).size() == 20);
    const auto second = must(batch(house, file).report);
    CHECK(second.already == 40);
    CHECK(second.newPeople == 0);
    CHECK(isSound(*house.store));
    house.reopen();
    CHECK(must(house.store->findPeople("R-20009")).size() == 1);
}

TEST_CASE("one document twice is stored once, and red flags are counted") {
    House house;
    Scorer scorer = house.scorer();
    Intake intake(*house.store, Outside::real());
    for (const bool second : {false, true}) {
        ScoredDocument scored;
        must(scorer.score(backDocument(R"({"reference":"R-1"})", true), "", scored));
        const TakenIn taken = must(intake.take(scored));
        CHECK(taken.already == (second ? 1 : 0));
        CHECK(taken.urgent == (second ? 0 : 1));
        CHECK(taken.assessments.at(0).none() == second);
    }
    CHECK(countAssessments(*house.store) == 1);
    const std::string flags =
        backDocument(R"({"reference":"R-2"})", true) + "\n" + backDocument(R"({"reference":"R-3"})", false) + "\n";
    CHECK(must(batch(house, house.folder.write("f.ndjson", flags)).report).urgent == 1);
    CHECK(must(house.store->urgent()).size() == 2);
}

TEST_CASE("tables with wrong columns are refused whole") {
    House house;
    const std::pair<const char *, const char *> cases[] = {
        {"reference,desk/seet.height\n", "seat.height"}, {"reference,shoe size\n", "no column"},
        {"reference,name\n", "no column is a question"}, {"desk/monitor,desk/monitor\n", "stands twice"},
        {"reference,lifting/tasks\n", "group"},          {"", "nothing in it"},
        {"reference,lifting/task.load_max\n", "group"},
    };
    for (const auto &[header, words] : cases) {
        const Run run = batch(house, house.folder.write("t.csv", std::string(header) + "x,y\n"));
        CAPTURE(header);
        if (!*header) continue;
        REQUIRE_FALSE(run.report);
        CAPTURE(run.report.problem().sentence());
        CHECK(contains(run.report.problem().sentence(), words));
    }
    CHECK_FALSE(batch(house, house.folder.write("empty.csv", "")).report);
    CHECK_FALSE(batch(house, house.folder / "missing.csv").report);
    CHECK_FALSE(batch(house, house.folder.path()).report);
    CHECK(countPeople(*house.store) == 0);
}

TEST_CASE("a document of two forms becomes two records, each with its own answers alone") {
    House house;
    const std::string both =
        R"({"format":"plumbline-answers/1","person":{"reference":"R-1"},"by":"self",)"
        R"("withheld":["back/rf05"],"how":{"desk/stature":{"by":"self","method":"measured"}},)"
        R"("forms":{"desk":{"seat.height":"too_low","stature":171.5},"back":{"pain.now":true,"rf01":true}}})";
    REQUIRE(must(batch(house, house.folder.write("b", both + "\n")).report).assessments == 2);
    const auto all = must(house.store->assessments({}, {{}, 10}));
    REQUIRE(all.size() == 2);
    for (const AssessmentRecord &a : all) {
        CAPTURE(a.form, a.answers, a.result);
        CHECK(contains(a.answers, "\"rf01\"") == (a.form == "back"));
        CHECK(contains(a.answers, "back/rf05") == (a.form == "back"));
        CHECK(contains(a.answers, "171.5") == (a.form == "desk"));
        CHECK(contains(a.answers, "measured") == (a.form == "desk"));
        CHECK(a.health == (a.form == "back"));
        CHECK((a.route == 1 || a.route == 2) == (a.form == "back"));
        CHECK(a.bundles.size() == 1);
        Document document(formsOf(plugins()));
        AnswersReader reader(formsOf(plugins()));
        CHECK(reader.read(a.answers, "", document));  // it can be scored again
    }
    CHECK(must(house.store->urgent()).size() == 1);
}
