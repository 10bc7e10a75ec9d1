// What every store promises of assessments and drafts.
#include "tests/store/contract.h"

#include <algorithm>

#include "host/store/draft.h"

using namespace plumb;
using namespace plumb::store_test;

TEST_CASE("an assessment comes back byte for byte") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    AssessmentRecord a = store.draftOf(ada);
    a.state = AssessmentState::completed;
    a.answers = std::string("{\"a\":\"\\u0000 ä\"}\n") + repeat("x", 100'000);
    a.result = "{}";
    a.band = Level::urgent;
    a.by = AssessedBy::assessor;
    a.assessor = "A";
    a.nextReview = day(2028, 2, 29);
    a.bundles = {{"desk", "1", "h"}, {"back", "2", "i"}};
    must(store->putAssessment(a));
    const AssessmentRecord read = must(store->assessment(a.id));
    CHECK(read.answers == a.answers);
    CHECK(read.result == "{}");
    CHECK(read.bundles == a.bundles);
    CHECK(read.band == Level::urgent);
    CHECK(read.by == AssessedBy::assessor);
    CHECK(read.nextReview == day(2028, 2, 29));
    CHECK(read.rev == 2);
    CHECK(read.started >= kNoon);
    CHECK(read.completed > read.started);
    CHECK(read.reviewed == 0);
}

TEST_CASE("an assessment goes forwards only, and is frozen when signed") {
    Subject store = eachKind();
    AssessmentRecord a = store.assessment(store.person("Ada"));
    const auto put = [&](auto change) {
        AssessmentRecord fresh = must(store->assessment(a.id));
        change(fresh);
        return why(store->putAssessment(fresh));
    };
    CHECK(contains(put([](auto &f) { f.state = AssessmentState::draft; }), "only go forwards"));
    CHECK(contains(put([](auto &f) { f.state = AssessmentState::reviewed; }), "nobody is named who reviewed"));
    CHECK(contains(put([](auto &f) { f.form = "back"; }), "person and form cannot be changed"));
    CHECK(contains(put([](auto &f) { f.answers.clear(); }), "no answers"));
    CHECK(contains(put([](auto &f) { f.route = 1; }), "only health answers"));
    CHECK(put([](auto &f) { f.state = AssessmentState::reviewed, f.reviewer = "R"; }).empty());
    CHECK(contains(put([](auto &f) { f.state = AssessmentState::signedOff; }), "nobody is named who signs"));
    CHECK(put([](auto &f) { f.state = AssessmentState::signedOff, f.signer = "S"; }).empty());
    CHECK(contains(put([](auto &f) { f.note = "x"; }), "signed and cannot be changed"));
    const AssessmentRecord signedOne = must(store->assessment(a.id));
    CHECK(signedOne.rev == 3);
    CHECK(signedOne.completed < signedOne.reviewed);
    CHECK(signedOne.reviewed < signedOne.signedAt);
}

TEST_CASE("a correction is a new version of a signed one, of the same person and form") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada"), bea = store.person("Bea");
    AssessmentRecord first = store.assessment(ada, Level::act);
    AssessmentRecord second = first;
    second.id = store.ids.next<AssessmentId>();
    second.rev = 0;
    second.band = Level::good;
    second.supersedes = first.id;
    CHECK(contains(why(store->putAssessment(second)), "not a signed assessment"));
    first.state = AssessmentState::signedOff;
    first.signer = "S";
    must(store->putAssessment(first));
    AssessmentRecord other = second;
    other.person = bea.id;
    CHECK(contains(why(store->putAssessment(other)), "not a signed assessment"));
    must(store->putAssessment(second));
    CHECK(must(store->assessment(second.id)).supersedes == first.id);
    const auto counts = must(store->rollup());
    REQUIRE(counts.size() == 1);  // the first counts no more
    CHECK(counts[0].band == Level::good);
    CHECK(counts[0].count == 1);
}

TEST_CASE("assessments are listed newest first by person, state, form, band and review") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada"), bea = store.person("Bea");
    std::vector<AssessmentId> all;
    for (int i = 0; i < 12; ++i) all.push_back(store.assessment(i % 3 ? ada : bea, static_cast<Level>(1 + i % 4)).id);
    std::reverse(all.begin(), all.end());
    const auto ids = [&](const AssessmentFilter &filter, const PageAfter<AssessmentId> &page = {}) {
        std::vector<AssessmentId> found;
        for (const auto &a : must(store->assessments(filter, page))) found.push_back(a.id);
        return found;
    };
    CHECK(ids({}) == all);
    CHECK(ids({}, {all[4], 3}) == std::vector<AssessmentId>(all.begin() + 5, all.begin() + 8));
    AssessmentFilter filter;
    filter.person = bea.id;
    CHECK(ids(filter).size() == 4);
    filter = {};
    filter.atLeast = Level::act;
    CHECK(ids(filter).size() == 6);
    filter.atLeast = Level::urgent;
    CHECK(ids(filter).size() == 3);
    filter = {};
    filter.state = AssessmentState::draft;
    CHECK(ids(filter).empty());
    filter = {};
    filter.form = "back";
    CHECK(ids(filter).empty());
    AssessmentRecord due = must(store->assessment(all[0]));
    due.nextReview = day(2027, 5, 1);
    must(store->putAssessment(due));
    filter = {};
    filter.reviewBy = day(2027, 5, 1);
    CHECK(ids(filter) == std::vector<AssessmentId>{all[0]});
    filter.reviewBy = day(2027, 4, 30);
    CHECK(ids(filter).empty());
}

TEST_CASE("the band of a form about health is in no list, and its red flags come first until somebody got in touch") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    std::vector<AssessmentId> ids;
    for (const uint8_t route : {4, 2, 1, 2, 3, 0}) {
        AssessmentRecord a;
        a.id = store.ids.next<AssessmentId>();
        a.person = ada.id;
        a.form = "back";
        a.state = route == 0 ? AssessmentState::draft : AssessmentState::completed;
        a.answers = "{}";
        a.health = true;
        a.band = Level::urgent;
        a.route = route;
        must(store->putAssessment(a));
        ids.push_back(a.id);
    }
    AssessmentFilter filter;
    filter.atLeast = Level::good;
    CHECK(must(store->assessments(filter, {})).empty());
    CHECK(must(store->assessment(ids[2])).band == Level::urgent);
    const auto urgent = [&] {
        std::vector<AssessmentId> found;
        for (const auto &a : must(store->urgent())) found.push_back(a.id);
        return found;
    };
    CHECK(urgent() == std::vector<AssessmentId>{ids[2], ids[1], ids[3]});
    Contact contact{store.ids.next(), ada.id, ids[2], 0, day(2026, 11, 22), "nurse", "by telephone"};
    must(put(*store.store, contact));
    CHECK(urgent() == std::vector<AssessmentId>{ids[1], ids[3]});
    for (const RollupRow &row : must(store->rollup())) CHECK(row.band == Level::none);

    AssessmentRecord draft = must(store->assessment(ids[5]));
    draft.route = 1;
    must(store->putAssessment(draft));
    CHECK(urgent() == std::vector<AssessmentId>{ids[5], ids[1], ids[3]});
    draft.route = 0;
    must(store->putAssessment(draft));
    CHECK(urgent() == std::vector<AssessmentId>{ids[1], ids[3]});
}

TEST_CASE("each answer of a draft is kept, taken back and given again") {
    Subject store = eachKind();
    const AssessmentRecord draft = store.draftOf(store.person("Ada"));
    const auto step = [&](DraftStep::Kind kind, const std::string &key = "", const std::string &value = "") {
        must(store->appendStep(draft.id, {kind, key, value}));
        return must(store->draft(draft.id));
    };
    using Kind = DraftStep::Kind;
    CHECK(step(Kind::answer, "desk/a", "1").answers == std::vector<Draft::Entry>{{"desk/a", "1"}});
    step(Kind::answer, "desk/b", "\"x\"");
    step(Kind::answer, "desk/a", "2");
    Draft now = step(Kind::undo);
    CHECK(now.answers == std::vector<Draft::Entry>{{"desk/a", "1"}, {"desk/b", "\"x\""}});
    CHECK((now.canUndo && now.canRedo));
    now = step(Kind::redo);
    CHECK(now.answers[0].value == "2");
    CHECK_FALSE(now.canRedo);
    for (int i = 0; i < 5; ++i) now = step(Kind::undo);
    CHECK(now.answers.empty());
    CHECK_FALSE(now.canUndo);
    now = step(Kind::redo);
    now = step(Kind::answer, "desk/c", "true");
    CHECK_FALSE(now.canRedo);
    now = step(Kind::answer, "desk/a", "null");
    CHECK(now.answers == std::vector<Draft::Entry>{{"desk/c", "true"}});
    CHECK(now.steps == 13);
    CHECK(contains(why(store->appendStep(draft.id, {Kind::answer, "desk/a", "{"})), "desk/a"));
    CHECK(contains(why(store->appendStep(draft.id, {Kind::answer, "", "1"})), "to which question"));
    CHECK(must(store->draft(draft.id)).steps == 13);
}

TEST_CASE("completing a draft folds its answers and drops the steps") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    AssessmentRecord a = store.draftOf(ada);
    must(store->appendStep(a.id, {DraftStep::Kind::answer, "desk/seat.height", "\"too_low\""}));
    must(store->appendStep(a.id, {DraftStep::Kind::answer, "breaks/breaks.length", "5"}));
    a.answers = must(answersDocument(must(store->draft(a.id)), ada.who, "Room 1", a.by, day(2026, 11, 2)));
    CHECK(a.answers == R"({"format":"plumbline-answers/1","person":{"name":"Ada","reference":"ref Ada",)"
                       R"("department":"Design","email":"Ada@example.org"},"workstation":{"name":"Room 1"},)"
                       R"("assessed":"2026-11-02","by":"self","forms":{"desk":{"seat.height":"too_low"},)"
                       R"("breaks":{"breaks.length":5}}})");
    a.state = AssessmentState::completed;
    must(store->putAssessment(a));
    CHECK(must(store->draft(a.id)).steps == 0);
    CHECK(contains(why(store->appendStep(a.id, {DraftStep::Kind::undo, "", ""})), "no draft any more"));
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("a draft is discarded with its steps and what is about it, and nothing else is") {
    Subject store = eachKind();
    const PersonRecord ada = store.person("Ada");
    const AssessmentRecord kept = store.assessment(ada);
    const ActionItem action = store.action(kept, day(2027, 1, 1));
    const uint64_t before = store->info().records;
    const AssessmentRecord draft = store.draftOf(ada), other = store.draftOf(ada);
    must(store->appendStep(draft.id, {DraftStep::Kind::answer, "desk/seat.height", "\"too_low\""}));
    must(store->appendStep(other.id, {DraftStep::Kind::answer, "desk/seat.height", "\"knees_90\""}));
    Photo photo{store.ids.next(), ada.id, draft.id, 0, "image/png", "The desk", "bytes"};
    must(put(*store.store, photo));
    CHECK(contains(why(store->discardDraft(kept.id)), "no draft any more"));
    must(store->discardDraft(draft.id));
    CHECK(contains(why(store->discardDraft(draft.id)), "not in this store"));
    CHECK_FALSE(store->assessment(draft.id));
    CHECK_FALSE(get<Photo>(*store.store, photo.id));
    CHECK(contains(why(store->appendStep(draft.id, {DraftStep::Kind::undo, "", ""})), "not in this store"));
    CHECK(must(store->draft(other.id)).answers.size() == 1);
    CHECK(must(get<ActionItem>(*store.store, action.id)).about == kept.id);
    must(store->discardDraft(other.id));
    CHECK(store->info().records == before);
    const auto log = must(store->entries(0, 100));
    CHECK(log.back().action == "assessment.discarded");
    CHECK(log.back().object == other.id);
    CHECK(must(store->verify()).faults.empty());
}
