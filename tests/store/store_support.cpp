#include "tests/store/store_support.h"

#include <algorithm>
#include <stdexcept>

#include "host/store/fields.h"
#include "tests/support/memory_store.h"

namespace plumb::store_test {

Outside outsideOf(uint64_t seed) {
    const auto time = std::make_shared<Moment>(kNoon);
    const auto state = std::make_shared<uint64_t>(seed);
    return {[time] { return (*time)++; }, [state](void *bytes, size_t count) {  // splitmix64
                for (size_t i = 0; i < count; ++i) {
                    uint64_t z = *state += 0x9E3779B97F4A7C15u;
                    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
                    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
                    static_cast<unsigned char *>(bytes)[i] = static_cast<unsigned char>(z ^ z >> 31);
                }
            }};
}

Opening openingIn(const TempFolder &folder, const Outside &outside) {
    return {folder / "office.plumbline", {folder / "office.key", "", ""}, "assessor-1", outside, false};
}

std::unique_ptr<Store> createIn(const TempFolder &folder, const Outside &outside) {
    return must(createStore(openingIn(folder, outside), kCheap)).store;
}

std::unique_ptr<Store> reopen(const Opening &how) { return must(openStore(how)); }

Subject::Subject(const std::string &kind) {
    if (kind == "sqlite") store = createIn(folder, outside);
    else store = std::make_unique<MemoryStore>("assessor-1", outside);
}

PersonRecord Subject::person(const std::string &name, const std::string &department) {
    PersonRecord person;
    person.id = ids.next<PersonId>();
    std::string mailbox = name;
    std::replace(mailbox.begin(), mailbox.end(), ' ', '.');
    person.who = {name, "ref " + name, department, mailbox + "@example.org"};
    must(store->putPerson(person));
    return person;
}

AssessmentRecord Subject::assessment(const PersonRecord &person, Level band) {
    AssessmentRecord a;
    a.id = ids.next<AssessmentId>();
    a.person = person.id;
    a.form = "desk";
    a.formRevision = 1;
    a.state = AssessmentState::completed;
    a.band = band;
    a.answers = R"({"format":"plumbline-answers/1","forms":{"desk":{"seat.height":"too_low"}}})";
    a.result = R"({"format":"plumbline-result/1","results":[]})";
    a.bundles = {{"desk", "1.0.0", "ab"}};
    must(store->putAssessment(a));
    return a;
}

AssessmentRecord Subject::draftOf(const PersonRecord &person) {
    AssessmentRecord a;
    a.id = ids.next<AssessmentId>();
    a.person = person.id;
    a.form = "desk";
    must(store->putAssessment(a));
    return a;
}

ActionItem Subject::action(const AssessmentRecord &about, Date due) {
    ActionItem action;
    action.id = ids.next();
    action.person = about.person;
    action.about = about.id;
    action.due = due;
    action.rule = "CH-1";
    action.text = "Raise the seat";
    action.owner = "the person";
    must(put(*store, action));
    return action;
}

Date day(int year, unsigned month, unsigned dayOfMonth) {
    return Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(dayOfMonth));
}

namespace {

void append(FieldWriter &out, const PersonRecord &p) {
    out.id(p.id).number(p.rev).text(p.who.name).text(p.who.reference).text(p.who.department).text(p.who.email);
    out.text(p.note).number(fieldOf(p.left));
}

void append(FieldWriter &out, const AssessmentRecord &a) {
    out.id(a.id).id(a.person).id(a.workstation).id(a.supersedes).number(a.rev).text(a.form).number(a.formRevision);
    out.number(static_cast<uint64_t>(a.state)).number(static_cast<uint64_t>(a.by)).time(a.started).time(a.completed);
    out.time(a.reviewed)
        .time(a.signedAt)
        .text(a.assessor)
        .text(a.reviewer)
        .text(a.signer)
        .number(fieldOf(a.nextReview));
    out.number(static_cast<uint64_t>(a.band)).number(a.health).number(a.route).text(a.answers).text(a.result);
    for (const UsedBundle &bundle : a.bundles) out.text(bundle.id).text(bundle.version).text(bundle.hash);
    out.text(a.note);
}

void append(FieldWriter &out, const Item &i) {
    out.id(i.id).number(static_cast<uint64_t>(i.kind)).id(i.person).id(i.about).number(i.rev).number(i.state);
    out.number(fieldOf(i.due)).text(i.payload);
}

void append(FieldWriter &out, const Draft &draft) {
    for (const Draft::Entry &entry : draft.answers) out.text(entry.key).text(entry.value);
    out.number(draft.steps).number(draft.canUndo).number(draft.canRedo);
}

// Page after page, so that paging is part of what is compared.
template <class T, class Next>
void appendAll(FieldWriter &out, Next next) {
    decltype(T::id) after{};
    for (;;) {
        const std::vector<T> page = must(next(PageAfter<decltype(T::id)>{after, 7}));
        for (const T &one : page) append(out, one);
        if (page.size() < 7) return;
        after = page.back().id;
    }
}

}  // namespace

std::string contentOf(Store &store) {
    std::string text;
    FieldWriter out(text);
    appendAll<PersonRecord>(out, [&](const auto &page) { return store.people({}, page); });
    appendAll<AssessmentRecord>(out, [&](const auto &page) { return store.assessments({}, page); });
    appendAll<Item>(out, [&](const auto &page) { return store.items({}, page); });
    AssessmentFilter drafts;
    drafts.state = AssessmentState::draft;
    for (const AssessmentRecord &a : must(store.assessments(drafts, {{}, 1000}))) append(out, must(store.draft(a.id)));
    for (const PersonId &id : must(store.erased())) out.id(id);
    for (const AssessmentRecord &a : must(store.urgent())) out.id(a.id);
    for (const RollupRow &row : must(store.rollup()))
        out.text(row.department)
            .text(row.form)
            .time(row.month)
            .number(static_cast<uint64_t>(row.band))
            .number(row.count);
    for (const LogEntry &entry : must(store.entries(0, 10'000)))
        out.number(entry.seq).time(entry.time).text(entry.actor).text(entry.action).id(entry.object).text(entry.reason);
    return text;
}

namespace {

void fillOne(Store &store, IdMaker &ids, size_t i) {
    PersonRecord person;
    person.id = ids.next<PersonId>();
    const std::string number = std::to_string(i);
    person.who = {"Name-" + number, "R-" + number, "Dept-" + std::to_string(i % 3), "p" + number + "@example.org"};
    must(store.putPerson(person));
    Workstation place{ids.next<WorkstationId>(), person.id, 0, "Room " + number, ""};
    must(put(store, place));
    AssessmentRecord desk;
    desk.id = ids.next<AssessmentId>();
    desk.person = person.id;
    desk.workstation = place.id;
    desk.form = "desk";
    desk.state = i % 2 ? AssessmentState::completed : AssessmentState::signedOff;
    desk.signer = "Signer";
    desk.band = static_cast<Level>(1 + i % 4);
    desk.nextReview = day(2027, 1 + static_cast<unsigned>(i % 12), 1);
    desk.answers = R"({"format":"plumbline-answers/1","forms":{"desk":{"n":)" + number + R"(,"text":")" +
                   std::string(3000, 'x') + R"("}}})";
    desk.result = R"({"format":"plumbline-result/1"})";
    must(store.putAssessment(desk));
    AssessmentRecord back = desk;
    back.id = ids.next<AssessmentId>();
    back.rev = 0;
    back.form = "back";
    back.health = true;
    back.route = static_cast<uint8_t>(1 + i % 4);
    must(store.putAssessment(back));
    AssessmentRecord open;
    open.id = ids.next<AssessmentId>();
    open.person = person.id;
    open.form = "breaks";
    must(store.putAssessment(open));
    for (const DraftStep &step : {DraftStep{DraftStep::Kind::answer, "breaks/breaks.interval", number},
                                  {DraftStep::Kind::answer, "breaks/breaks.length", "5"},
                                  {DraftStep::Kind::undo, "", ""}})
        must(store.appendStep(open.id, step));
    ActionItem action{ids.next(), person.id, desk.id, 0, ActionState::open, day(2027, 2, 1), 0, "CH-1", "Raise it",
                      "",         "",        "",      ""};
    must(put(store, action));
}

}  // namespace

void fill(Store &store, size_t people, uint64_t seed) {
    IdMaker ids(outsideOf(seed));
    for (size_t i = 0; i < people; ++i) fillOne(store, ids, i);
    must(store.putSetting("review", "{\"of\":\"the canary\"}"));
    must(store.erasePerson(must(store.findPeople("R-0")).at(0), "asked for"));
}

}  // namespace plumb::store_test
