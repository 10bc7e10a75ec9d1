// What comes out of a store: all of one person and nothing of another, nothing active, everything once.
#include "host/exchange/export_all.h"
#include "host/exchange/export_person.h"

#include <algorithm>

#include "exchange_support.h"
#include "host/base/json.h"
#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::exchange_test;

namespace {

// One of everything; each text has a word of its own, `mark` and a number.
PersonId fill(Store &store, const std::string &mark) {
    IdMaker ids(Outside::real());
    int number = 0;
    const auto word = [&] { return mark + std::to_string(number++); };
    PersonRecord person;
    person.id = ids.next<PersonId>();
    person.who = {word(), word(), word(), word()};
    std::string &mail = person.who.email;  // which must be an address
    std::erase_if(mail, [](char c) { return std::string_view(" \t\r\n@").find(c) != std::string_view::npos; });
    mail += "@example.org";
    person.note = word();
    must(store.putPerson(person));
    Workstation station{ids.next<WorkstationId>(), person.id, 0, word(), word()};
    must(put(store, station));
    AssessmentRecord a;
    a.id = ids.next<AssessmentId>();
    a.person = person.id;
    a.workstation = station.id;
    a.form = "desk";
    a.state = AssessmentState::completed;
    a.answers = "{\n\"forms\":{\"desk\":{\"seat.height\":\"too_low\",\"remark\":\"" + word() + "\"}}\r\n}";
    a.result = R"({"results":[{"scores":[{"scale":"rosa.final","row":null,"value":6,"level":"act"}]}]})";
    a.assessor = word();
    a.note = word();
    must(store.putAssessment(a));
    AssessmentRecord draft;
    draft.id = ids.next<AssessmentId>();
    draft.person = person.id;
    draft.form = "desk";
    must(store.putAssessment(draft));
    must(store.appendStep(draft.id, {DraftStep::Kind::answer, "desk/monitor", "\"" + word() + "\""}));
    ActionItem action;
    action.id = ids.next();
    action.person = person.id;
    action.about = a.id;
    action.text = word();
    action.owner = word();
    must(put(store, action));
    Release release{ids.next(),           person.id, a.id, 0, 1'600'000'000, "employee", ReleaseStage::released, word(),
                    std::string(64, 'a'), word()};
    must(put(store, release));
    Contact contact{ids.next(), person.id, a.id, 0, parseDate("2020-01-02"), word(), word()};
    must(put(store, contact));
    Photo photo{ids.next(),
                person.id,
                a.id,
                0,
                "image/png",
                word(),
                "\x89PNG bytes",
                R"({"format":"plumbline-measures/1","measures":[{"kind":"angle","name":")" + word() +
                    R"(","points":[[0,100,2],[0,0,2],[100,0,2]]}]})"};
    must(put(store, photo));
    CHECK(number > 15);
    return person.id;
}

size_t wordsIn(const std::string &text, const std::string &mark) {
    size_t count = 0;
    for (int i = 0; i < 19; ++i) count += contains(text, mark + std::to_string(i)) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("a person's pack holds everything about them and nothing about others") {
    House house;
    const PersonId mine = fill(*house.store, "Mineral"), other = fill(*house.store, "Othello");
    const auto pack = must(gatherPack(*house.store, mine, 1'600'000'000));
    const std::string json = packJson(pack), page = packPage(pack, plugins());
    CHECK(wordsIn(json, "Mineral") == 19);
    CHECK(wordsIn(page, "Mineral") == 19);
    for (const std::string &text : {json, page}) {
        CHECK_FALSE(contains(text, "Othello"));
        CHECK_FALSE(contains(text, other.hex()));
    }
    CHECK(readJson(json, "pack"));
    CHECK(contains(page, "act"));
    CHECK(contains(page, ": 90 degrees, give or take 3."));
    CHECK(contains(json, R"("measures":{"format":"plumbline-measures/1")"));
    CHECK_FALSE(contains(page, "seat.height"));  // in words, not as an id
    CHECK(pack.log.size() > 5);
    CHECK_FALSE(gatherPack(*house.store, PersonId(), 1));
}

TEST_CASE("what was typed does nothing in the pack's page") {
    House house;
    size_t pages = 0, attributes = 0;
    for (const char *text : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><svg onload=x>",
                             "javascript:alert(1)", "' onmouseover='x", "&lt;b&gt;", "\u202Egnp.exe", "]]><!--"}) {
        const PersonId person = fill(*house.store, "");
        auto record = must(house.store->person(person));
        record.who.name = record.who.department = record.note = text;
        must(house.store->putPerson(record));
        Photo photo{IdMaker(Outside::real()).next(), person, {}, 0, text, text, "bytes"};
        must(put(*house.store, photo));
        const std::string page = packPage(must(gatherPack(*house.store, person, 1)), plugins());
        CAPTURE(text);
        CHECK(contains(page, "default-src 'none'"));
        for (const Tag &tag : scanHtml(page).tags) {
            CAPTURE(tag.name);
            CHECK_FALSE((tag.name == "script" || tag.name == "svg" || tag.name == "a"));
            for (const auto &[name, value] : tag.attributes) {
                CHECK_FALSE(name.starts_with("on"));
                if (name == "src") CHECK(value.starts_with("data:image/"));
                ++attributes;
            }
        }
        CHECK_FALSE(contains(page, "\u202E"));
        ++pages;
    }
    CHECK(pages == 8);
    CHECK(attributes > 100);
}

TEST_CASE("everything comes out once as JSON lines and as a table") {
    House house;
    constexpr size_t kPeople = 620;  // more than a page
    must(house.store->bulk("test", [&]() -> Status {
        Scorer scorer = house.scorer();
        Intake intake(*house.store, Outside::real());
        ScoredDocument document;
        for (size_t i = 0; i < kPeople; ++i) {
            const std::string person = R"x({"name":"=HYPERLINK(1)","reference":"R-)x" + std::to_string(i) + "\"}";
            must(scorer.score(deskDocument(person), "d", document));
            must(intake.take(document));
        }
        return Done{};
    }));
    fill(*house.store, "Mineral");
    const auto lines = must(exportJsonLines(*house.store, house.folder / "all.jsonl"));
    CHECK(lines.people == kPeople + 1);
    CHECK(lines.assessments == kPeople + 2);
    CHECK(lines.items == kPeople + 5);
    size_t sound = 0;
    const std::string text = house.folder.read("all.jsonl");
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty()) continue;
        const auto json = readJson(std::string(line), "line");
        CAPTURE(line);
        REQUIRE(json);
        ++sound;
    }
    CHECK(sound > 2 * kPeople);
    CHECK(wordsIn(text, "Mineral") == 19);

    must(exportCsv(*house.store, house.folder / "all.csv"));
    const std::string table = house.folder.read("all.csv");
    CHECK(std::count(table.begin(), table.end(), '\n') == kPeople + 3);
    CHECK(contains(table, "\"'=HYPERLINK(1)\""));
    CHECK_FALSE(contains(table, "\"=HYPERLINK"));
    CHECK_FALSE(exportCsv(*house.store, house.folder / "no/such/folder.csv"));
    CHECK_FALSE(exportJsonLines(*house.store, house.folder.path()));
}
