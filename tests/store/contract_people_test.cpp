// What every store promises of people.
#include "tests/store/contract.h"

#include <algorithm>

#include "host/store/rules.h"

using namespace plumb;
using namespace plumb::store_test;

TEST_CASE("a person comes back as stored, and changes by revision") {
    Subject store = eachKind();
    PersonRecord person = store.person("Ada");
    CHECK(person.rev == 1);
    person.note = "left hand";
    person.left = day(2027, 1, 31);
    must(store->putPerson(person));
    CHECK(person.rev == 2);
    const PersonRecord read = must(store->person(person.id));
    CHECK(read.who.email == "Ada@example.org");
    CHECK(read.note == "left hand");
    CHECK(read.left == day(2027, 1, 31));
    PersonRecord stale = read;
    stale.rev = 1;
    CHECK(contains(why(store->putPerson(stale)), "it was changed meanwhile"));
    CHECK(stale.rev == 1);
    CHECK(must(store->person(person.id)).rev == 2);
}

TEST_CASE("people are found by any part of name, reference and e-mail, in the order of names") {
    Subject store = eachKind();
    for (const char *name : {"Zoë Müller", "ada Brown", "Ada Adams", "Żaneta", "Θάλεια", "Мария"}) store.person(name);
    store.person("Bea", "Workshop");
    const auto find = [&](const std::string &text, const std::string &department = "") {
        return namesOf(must(store->people({text, department}, {})));
    };
    CHECK(find("ADA") == Names{"Ada Adams", "ada Brown"});
    CHECK(find("MÜLLER") == Names{"Zoë Müller"});
    CHECK(find("żan") == Names{"Żaneta"});
    CHECK(find("ΘΆΛ").empty());  // accented capitals of Greek are letters of their own here
    CHECK(find("θάλ") == Names{"Θάλεια"});
    CHECK(find("мар") == Names{"Мария"});
    CHECK(find("ref bea") == Names{"Bea"});
    CHECK(find("bea@EXAMPLE") == Names{"Bea"});
    CHECK(find("", "WORKSHOP ") == Names{"Bea"});
    CHECK(find("ada", "Workshop").empty());
    PersonRecord changed = must(store->people({"bea", ""}, {})).at(0);
    changed.who.name = "Cleo";
    must(store->putPerson(changed));
    CHECK(find("ref bea") == Names{"Cleo"});
}

TEST_CASE("pages of people follow each other without a gap or an overlap") {
    Subject store = eachKind();
    Names all;
    for (int i = 0; i < 23; ++i) all.push_back(store.person("P" + std::to_string(100 + i % 12)).who.name);
    std::sort(all.begin(), all.end());
    Names seen;
    PersonId after;
    for (;;) {
        const auto page = must(store->people({}, {after, 5}));
        if (page.empty()) break;
        for (const auto &person : page) seen.push_back(person.who.name);
        after = page.back().id;
    }
    CHECK(seen == all);
}

TEST_CASE("who was never assessed is told page by page, by id") {
    Subject store = eachKind();
    std::vector<PersonId> never;
    for (int i = 0; i < 5; ++i) never.push_back(store.person("Ada").id);
    std::sort(never.begin(), never.end());
    store.draftOf(store.person("Ben"));
    std::vector<PersonId> found;
    for (PageAfter<PersonId> page{{}, 2};;) {
        const auto rows = must(store->neverAssessed(page));
        CHECK(rows.size() <= 2);
        if (rows.empty()) break;
        for (const PersonRecord &person : rows) {
            CHECK(person.who.name == "Ada");
            found.push_back(person.id);
        }
        page.after = rows.back().id;
    }
    CHECK(found == never);
    must(store->erasePerson(never.front(), "wish"));
    CHECK(must(store->neverAssessed({})).size() == 4);
}

TEST_CASE("a reference or an e-mail finds its people exactly") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    store.person("Adam");
    CHECK(must(store->findPeople(" REF  ada")) == std::vector<PersonId>{ada.id});
    CHECK(must(store->findPeople("ADA@example.org")) == std::vector<PersonId>{ada.id});
    CHECK(must(store->findPeople("ad")).empty());
    CHECK(must(store->findPeople("")).empty());
}

TEST_CASE("a person needs a name or a reference, and text that is UTF-8") {
    Subject store = eachKind();
    PersonRecord person;
    person.id = store.ids.next<PersonId>();
    CHECK(contains(why(store->putPerson(person)), "neither name nor reference"));
    person.who.name = "\xff";
    CHECK(contains(why(store->putPerson(person)), "not UTF-8"));
    person.who.name = std::string(5000, 'x');
    CHECK(contains(why(store->putPerson(person)), "longer than"));
    CHECK(must(store->people({}, {})).empty());
}

TEST_CASE("names are at most so many letters long, unless they were there before") {
    Subject store = eachKind();
    PersonRecord person = store.person("Ada");
    std::string most;
    for (size_t i = 0; i < kLongestName; ++i) most += "ü";
    for (std::string Person::*part : {&Person::name, &Person::reference, &Person::department}) {
        PersonRecord typed = person;
        typed.who.*part = most;
        must(store->putPerson(typed));
        person.rev = typed.rev;
        typed.who.*part += "x";
        const std::string told = why(store->putPerson(typed));
        CHECK(contains(told, "it is longer than 200 letters. Shorten it"));
        CHECK(checkPerson(typed, typed));  // in a store of before it was checked
    }
    person.who.email = std::string(kLongestMail, 'x') + "@example.org";
    CHECK(contains(why(store->putPerson(person)), "e-mail: it is longer than 254 letters"));
    CHECK(checkWorkplace(most));
    CHECK_FALSE(checkWorkplace(most + "x"));
}

TEST_CASE("an e-mail that is no address is refused, unless it was there before") {
    Subject store = eachKind();
    PersonRecord person = store.person("Ada");
    for (const char *wrong : {"ada", "ada@", "@example.org", "ada at example.org", "ada @example.org", "a@b@c"}) {
        INFO(wrong);
        PersonRecord typed = person;
        typed.who.email = wrong;
        CHECK(contains(why(store->putPerson(typed)), "this is no e-mail address"));
        PersonRecord fresh = typed;
        fresh.id = store.ids.next<PersonId>();
        fresh.rev = 0;
        CHECK(contains(why(store->putPerson(fresh)), "name@example.org"));
    }
    CHECK(must(store->person(person.id)).who.email == person.who.email);
    PersonRecord old = person;
    old.who.email = "ada";
    CHECK(checkPerson(old, old));  // in a store of before it was checked
    for (const char *right : {"ada@example.org", ""}) {
        person.who.email = right;
        must(store->putPerson(person));
    }
}

TEST_CASE("an erased person is gone with everything, and cannot come back; counts stay") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada"), bea = store.person("Bea");
    const AssessmentRecord a = store.assessment(ada), b = store.assessment(bea);
    const AssessmentRecord draft = store.draftOf(ada);
    must(store->appendStep(draft.id, {DraftStep::Kind::answer, "desk/a", "1"}));
    const ActionItem action = store.action(a, day(2027, 1, 1));
    must(store->erasePerson(ada.id, "asked for"));
    CHECK(contains(why(store->person(ada.id)), "was erased"));
    CHECK_FALSE(store->assessment(a.id));
    CHECK_FALSE(store->assessment(draft.id));
    CHECK_FALSE(store->item(action.id));
    CHECK(must(store->people({"Ada", ""}, {})).empty());
    CHECK(must(store->findPeople("ref Ada")).empty());
    CHECK(must(store->erased()) == std::vector<PersonId>{ada.id});
    PersonRecord again = ada;
    again.rev = 0;
    CHECK(contains(why(store->putPerson(again)), "was erased"));
    AssessmentRecord late = a;
    late.id = store.ids.next<AssessmentId>();
    late.rev = 0;
    CHECK(contains(why(store->putAssessment(late)), "was erased"));
    must(store->erasePerson(ada.id, "again"));
    must(store->erasePerson(store.ids.next<PersonId>(), "from a bundle"));
    CHECK(must(store->erased()).size() == 2);
    CHECK(must(store->assessment(b.id)).person == bea.id);
    const auto counts = must(store->rollup());
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].count == 2);
    CHECK(counts[0].department == "Design");
    CHECK(must(store->verify()).faults.empty());
}
