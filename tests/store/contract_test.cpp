// What every store promises of items, counts, transactions and the log.
#include "tests/store/contract.h"
#include "host/store/fields.h"
#include "host/store/review.h"

using namespace plumb;
using namespace plumb::store_test;

TEST_CASE("what is not there is told as that") {
    Subject store = eachKind();
    CHECK(contains(why(store->person(store.ids.next<PersonId>())), "not in this store"));
    CHECK(contains(why(store->assessment(store.ids.next<AssessmentId>())), "not in this store"));
    CHECK(contains(why(store->item(store.ids.next())), "not in this store"));
    CHECK(contains(why(store->draft(store.ids.next<AssessmentId>())), "not in this store"));
    PersonRecord never;
    never.id = store.ids.next<PersonId>();
    never.rev = 3;
    never.who.name = "N";
    CHECK(contains(why(store->putPerson(never)), "not in this store"));
}

TEST_CASE("settings are kept by name, with everything or not at all") {
    Subject store = eachKind();
    CHECK(must(store->setting("review")).empty());
    must(store->putSetting("review", "first"));
    must(store->putSetting("other", "o"));
    must(store->putSetting("review", "second"));
    CHECK(must(store->setting("review")) == "second");
    CHECK(must(store->setting("other")) == "o");
    CHECK_FALSE(store->transaction([&]() -> Status {
        must(store->putSetting("review", "third"));
        CHECK(must(store->setting("review")) == "third");
        return Problem{"", "no", ""};
    }));
    CHECK(must(store->setting("review")) == "second");
    CHECK(contains(why(store->putSetting("", "x")), "no name"));
    CHECK(contains(why(store->putSetting("review", "\xFF")), "UTF-8"));
    CHECK(contains(why(store->putSetting("review", std::string(65'537, 'x'))), "longer"));
    CHECK(must(store->entries(0, 100)).back().action == "setting.changed");
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("a store keeps the policy that was chosen for it, whole") {
    Subject store = eachKind();
    CHECK_FALSE(must(policyOf(*store.store)));
    const ReviewPolicy mine{"mine", {36, 24, 12, 6, 1}, 4, "“our own” rule"};
    must(choosePolicy(*store.store, mine));
    const auto kept = must(policyOf(*store.store));
    REQUIRE(kept);
    CHECK(kept->id == mine.id);
    CHECK(kept->months == mine.months);
    CHECK(kept->weeksAfterAction == 4);
    CHECK(kept->source == mine.source);
    must(store->putSetting("review", "{}"));
    CHECK_FALSE(policyOf(*store.store));
}

TEST_CASE("items of every kind come back") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    const AssessmentRecord a = store.assessment(ada);
    Workstation home{store.ids.next<WorkstationId>(), ada.id, 0, "At home", "kitchen"};
    Workstation office{store.ids.next<WorkstationId>(), ada.id, 0, "Office", ""};
    Release release{store.ids.next(),     ada.id,  a.id, 0, kNoon, "employee", ReleaseStage::released, "Ada",
                    std::string(64, 'a'), "agreed"};
    Photo photo{store.ids.next(), ada.id, home.id, 0, "image/png", "desk", std::string("\x89PNG\0x", 6), "{}", kNoon};
    must(put(*store.store, home));
    must(put(*store.store, office));
    must(put(*store.store, release));
    must(put(*store.store, photo));
    CHECK(must(get<Workstation>(*store.store, home.id)).note == "kitchen");
    const Photo kept = must(get<Photo>(*store.store, photo.id));
    CHECK(kept.bytes == photo.bytes);
    CHECK(kept.measures == photo.measures);
    CHECK(kept.added == kNoon);
    CHECK(must(get<Release>(*store.store, release.id)).hash == release.hash);
    CHECK(contains(why(get<Photo>(*store.store, home.id)), "does not read as"));
    ItemFilter filter;
    filter.person = ada.id;
    CHECK(must(list<Workstation>(*store.store, filter)).size() == 2);
    filter.about = a.id;
    CHECK(must(list<Release>(*store.store, filter)).size() == 1);
    release.recipient = "somebody else";
    CHECK(contains(why(put(*store.store, release)), "cannot be changed"));
}

TEST_CASE("a photo of before there were measures reads, and keeps those that are added") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    Item item;
    item.id = store.ids.next();
    item.kind = ItemKind::photo;
    item.person = ada.id;
    FieldWriter(item.payload).text("image/jpeg").text("The desk").text("bytes");  // as it was written then
    must(store->putItem(item));
    Photo photo = must(get<Photo>(*store.store, item.id));
    CHECK(photo.caption == "The desk");
    CHECK(photo.measures.empty());
    CHECK(photo.added == 0);
    photo.measures = R"({"format":"plumbline-measures/1"})";
    must(put(*store.store, photo));
    CHECK(must(get<Photo>(*store.store, item.id)).measures == photo.measures);
    photo.measures = std::string(kLargestMeasures + 1, ' ');
    CHECK(contains(why(put(*store.store, photo)), "too many measures"));
}

TEST_CASE("a photo can be deleted and leaves a line in the log; nothing else can") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    const ActionItem action = store.action(store.assessment(ada), day(2027, 1, 1));
    Photo one{store.ids.next(), ada.id, {}, 0, "image/png", "one", "bytes"}, two = one;
    two.id = store.ids.next();
    must(put(*store.store, one));
    must(put(*store.store, two));
    must(store->deleteItem(one.id));
    CHECK(contains(why(store->item(one.id)), "not in this store"));
    CHECK(contains(why(store->deleteItem(one.id)), "not in this store"));
    CHECK(contains(why(store->deleteItem(action.id)), "only a photo"));
    CHECK(must(get<Photo>(*store.store, two.id)).caption == "one");
    ItemFilter filter;
    filter.person = ada.id;
    CHECK(must(list<Photo>(*store.store, filter)).size() == 1);
    const LogEntry last = must(store->entries(0, 100)).back();
    CHECK(last.action == "photo.deleted");
    CHECK(last.object == ada.id);
    CHECK(last.reason == "photo " + one.id.hex());
    CHECK(must(store->verify()).faults.empty());
    must(store->erasePerson(ada.id, "end"));
    CHECK(contains(why(store->item(two.id)), "not in this store"));
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("an action is done only with its check answered, and declined only with a reason") {
    Subject store = eachKind();
    ActionItem action = store.action(store.assessment(store.person("Ada")), day(2027, 1, 10));
    const auto move = [&](ActionState state, const std::string &check, const std::string &reason) {
        ActionItem fresh = must(get<ActionItem>(*store.store, action.id));
        fresh.state = state;
        fresh.check = check;
        fresh.reason = reason;
        return why(put(*store.store, fresh));
    };
    CHECK(contains(move(ActionState::done, " ", ""), "no answer to its check"));
    CHECK(contains(move(ActionState::refused, "", ""), "no reason"));
    CHECK(contains(move(ActionState::notPossible, "", ""), "no reason"));
    CHECK(contains(move(ActionState::referred, "", ""), "no reason"));
    CHECK(move(ActionState::inProgress, "", "").empty());
    CHECK(move(ActionState::done, "feet flat on the floor", "").empty());
    CHECK(must(get<ActionItem>(*store.store, action.id)).rev == 3);
}

TEST_CASE("actions that are due come in the order of their days, page by page") {
    Subject store = eachKind();
    const AssessmentRecord a = store.assessment(store.person("Ada"));
    for (const unsigned d : {20u, 5u, 10u, 5u, 28u, 1u}) store.action(a, day(2027, 1, d));
    ItemFilter filter;
    filter.dueBy = day(2027, 1, 20);
    filter.state = 0;
    std::vector<unsigned> days;
    PageAfter<Id> page{{}, 2};
    for (;;) {
        const auto actions = must(list<ActionItem>(*store.store, filter, page));
        if (actions.empty()) break;
        for (const ActionItem &action : actions) days.push_back(static_cast<unsigned>(action.due->day()));
        page.after = actions.back().id;
    }
    CHECK(days == std::vector<unsigned>{1, 5, 5, 10, 20});
}

TEST_CASE("the roll-up counts by department, form, month and band") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada"), bea = store.person("Bea", "Workshop");
    store.assessment(ada, Level::act);
    store.assessment(ada, Level::act);
    AssessmentRecord changed = store.assessment(bea, Level::act);
    store.draftOf(bea);
    changed.band = Level::watch;
    must(store->putAssessment(changed));
    uint64_t design = 0, workshop = 0;
    for (const RollupRow &row : must(store->rollup())) {
        CHECK(row.month == 2026 * 12 + 10);
        CHECK(row.form == "desk");
        if (row.department == "Design" && row.band == Level::act) design = row.count;
        if (row.department == "Workshop" && row.band == Level::watch) workshop = row.count;
    }
    CHECK(design == 2);
    CHECK(workshop == 1);
    CHECK(must(store->rollup()).size() == 2);
}

TEST_CASE("a transaction is kept whole or not at all") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    const LogHead before = must(store->head());
    const Status failed = store->transaction([&]() -> Status {
        store.person("Bea");
        store.assessment(ada);
        must(store->erasePerson(ada.id, "oops"));
        CHECK(must(store->people({}, {})).size() == 1);
        return Problem{"test", "changed its mind", ""};
    });
    CHECK(contains(why(failed), "changed its mind"));
    CHECK(namesOf(must(store->people({}, {}))) == Names{"Ada"});
    CHECK(must(store->rollup()).empty());
    CHECK(must(store->head()) == before);
    must(store->transaction([&]() -> Status {
        store.person("Bea");
        CHECK_FALSE(store->transaction([] { return Status(Done{}); }));
        store.assessment(ada);
        return Done{};
    }));
    CHECK(namesOf(must(store->people({}, {}))) == Names{"Ada", "Bea"});
    CHECK(must(store->rollup()).size() == 1);
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("a bulk load has one line in the log and can go on after a refused record") {
    Subject store = eachKind();
    const uint64_t before = must(store->head()).seq;
    must(store->bulk("people.csv, 41 rows", [&]() -> Status {
        for (int i = 0; i < 40; ++i) store.assessment(store.person("P" + std::to_string(i)));
        PersonRecord bad;
        bad.id = store.ids.next<PersonId>();
        CHECK_FALSE(store->putPerson(bad));
        PersonRecord person = store.person("Twice");
        AssessmentRecord assessment = store.assessment(person);
        ActionItem action = store.action(assessment, day(2027, 1, 1));
        person.rev = assessment.rev = action.rev = 0;  // ids that are there already
        CHECK_FALSE(store->putPerson(person));
        CHECK_FALSE(store->putAssessment(assessment));
        CHECK_FALSE(put(*store.store, action));
        return Done{};
    }));
    const auto entries = must(store->entries(before, 100));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].action == "bulk");
    CHECK(entries[0].reason == "people.csv, 41 rows");
    CHECK(must(store->people({}, {{}, 100})).size() == 41);
    CHECK(must(store->rollup()).at(0).count == 41);
    CHECK(must(store->verify()).faults.empty());
    const Status failed = store->bulk("bad.csv", [&]() -> Status {
        store.person("Q");
        return Problem{"bad.csv", "no", ""};
    });
    CHECK_FALSE(failed);
    CHECK(must(store->people({}, {{}, 100})).size() == 41);
    store.person("R");  // the indexes and the store work on
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("the log says who did what to which thing, in order") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    AssessmentRecord a = store.draftOf(ada);
    a.state = AssessmentState::signedOff;
    a.answers = "{}";
    a.signer = "S";
    must(store->putAssessment(a));
    must(store->log("assessment.viewed", a.id, "consultation"));
    const auto entries = must(store->entries(0, 100));
    REQUIRE(entries.size() == 5);
    const char *actions[] = {"store.created", "person.added", "assessment.started", "assessment.signed",
                             "assessment.viewed"};
    for (size_t i = 0; i < 5; ++i) {
        CHECK(entries[i].seq == i + 1);
        CHECK(entries[i].action == actions[i]);
        CHECK(entries[i].actor == "assessor-1");
        if (i > 0) CHECK(entries[i].time > entries[i - 1].time);
    }
    CHECK(entries[4].object == a.id);
    CHECK(entries[4].reason == "consultation");
    CHECK(must(store->head()).seq == 5);
    CHECK(must(store->entries(3, 1)).at(0).seq == 4);
    const Verification found = must(store->verify());
    CHECK(found.entries == 5);
    CHECK(found.faults.empty());
}
