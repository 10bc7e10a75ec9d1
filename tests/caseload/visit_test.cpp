// A visit from its first answer to the signature, with the draft in the store all the time.
#include "host/caseload/visit.h"

#include "caseload_support.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/neighbour.h"
#include "host/caseload/next_visit.h"
#include "host/caseload/person_page.h"
#include "host/exchange/record_json.h"
#include "host/form/answers_reader.h"
#include "host/form/answers_writer.h"
#include "host/present/pages.h"
#include "host/present/question_view.h"
#include "host/present/spoken_day.h"
#include "host/store/draft.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

const AtQuestion kSeat{"desk", "seat.height"}, kAlso{"desk", "seat.height.also"}, kArm{"desk", "armrest"};

// What the draft in the store has for `key`, as JSON.
std::string inDraft(Cases &cases, const AssessmentId &id, const std::string &key) {
    for (const Draft::Entry &entry : must(cases.store().draft(id)).answers)
        if (entry.key == key) return entry.value;
    return "";
}

void giveAny(AssessmentDesk &desk, QuestionPlace place) {
    const Question &question = desk.question(place);
    switch (question.kind) {
        case QuestionKind::ticks: return desk.tick(place, 0, true);
        case QuestionKind::number:
            desk.enterNumber(place, std::to_string(static_cast<int>(question.least) + 1), {}, false);
            return desk.confirm(place);
        case QuestionKind::text: desk.enterText(place, "typed", false); return;
        case QuestionKind::group: return desk.addRow(place);
        default: return desk.choose(place, 0);
    }
}

}  // namespace

TEST_CASE("each answer of a visit is in the store before the next is given") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    auto desk = cases.visit(person);
    CHECK(desk->byAssessor());
    CHECK(desk->personIsFixed());
    CHECK(desk->document().person.name == "Ann");
    CHECK(desk->document().workstation == "Desk 1");
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    desk->tick(kAlso, 0, true);
    desk->setNote(kSeat, "The screw is stiff");
    CHECK_FALSE(desk->trouble());

    StoreDrafts others(cases.caseload);  // as after a kill
    auto again = must(openVisit(cases.caseload, others, idOf(*desk)));
    CHECK(again->answer(kSeat).option == optionOf(kSeat, "too_low"));
    CHECK(again->answer(kAlso).ticks == 1);
    CHECK(again->note(kSeat) == "The screw is stiff");
    CHECK(again->standing() == desk->standing());

    desk->undo();
    desk->undo();
    again = must(openVisit(cases.caseload, others, idOf(*desk)));
    CHECK(again->answer(kAlso).blank());
    CHECK(again->note(kSeat).empty());
    CHECK(again->answer(kSeat).given());
}

TEST_CASE("a visit is completed, reviewed and signed, and its notes are in what is kept") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    auto desk = cases.visit(person);
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    desk->setNote(kSeat, "The screw is stiff");
    const AssessmentId id = idOf(*desk);
    must(completeVisit(cases.caseload, id));
    AssessmentRecord a = must(cases.store().assessment(id));
    CHECK(a.state == AssessmentState::completed);
    CHECK(a.by == AssessedBy::assessor);
    CHECK(a.assessor == "N. Assessor");
    CHECK(a.answers.find("The screw is stiff") != std::string::npos);
    CHECK(a.answers.find("x-draft") == std::string::npos);
    CHECK(a.nextReview.has_value());
    Document read(formsOf(builtLibrary().plugins()));
    must(AnswersReader(formsOf(builtLibrary().plugins())).read(a.answers, "kept", read));
    CHECK(read.warnings.empty());
    CHECK(whatIsToldBy(openVisit(cases.caseload, cases.drafts, id)) == "this assessment is no draft any more");

    CHECK_FALSE(signVisit(cases.caseload, id, ""));
    must(signVisit(cases.caseload, id, "S. Signer"));
    a = must(cases.store().assessment(id));
    CHECK(a.state == AssessmentState::signedOff);
    CHECK(a.signer == "S. Signer");
    CHECK_FALSE(signVisit(cases.caseload, id, "S. Signer"));
}

TEST_CASE("what is missing in a begun visit is said by part before it is completed") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    const auto desk = cases.visit(person);
    const ReviewList all = reviewOf(*desk, {});
    REQUIRE(all.sections.size() > 1);
    const auto missing = [&] { return must(missingInWords(cases.caseload, cases.drafts, idOf(*desk))); };
    CHECK(missing().starts_with(std::to_string(all.count) + " answers are missing.\n" + all.sections.front().title +
                                ": " + std::to_string(all.sections.front().items.size()) + "\n"));
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    CHECK(missing().starts_with(std::to_string(all.count - 1) + " answers are missing.\n"));
    for (int i = 0; i < 200; ++i) {  // an answer may bring questions
        const ReviewList now = reviewOf(*desk, {});
        if (now.count == 0) break;
        giveAny(*desk, now.sections.front().items.front().place);
    }
    CHECK(missing().empty());
    must(completeVisit(cases.caseload, idOf(*desk)));
    CHECK_FALSE(missingInWords(cases.caseload, cases.drafts, idOf(*desk)));  // it is no draft any more
}

TEST_CASE("what was put right at a visit is kept with its answers as a value") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    const auto desk = cases.visit(person);
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    desk->fix(kSeat);
    StoreDrafts others(cases.caseload);
    CHECK(must(openVisit(cases.caseload, others, idOf(*desk)))->before(kSeat).option == optionOf(kSeat, "too_low"));
    must(completeVisit(cases.caseload, idOf(*desk)));
    const AssessmentRecord a = must(cases.store().assessment(idOf(*desk)));
    CHECK(a.answers.find(R"("desk/seat.height":{"by":"assessor","method":"observed","before":"too_low"})") !=
          std::string::npos);
    CHECK(a.answers.find("Put right") == std::string::npos);
}

TEST_CASE("answers of the last visit are proposals until they are accepted") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    const AssessmentId before = cases.assessed(
        person, R"("seat.height":"too_low","armrest":"ok","seat.height.also":["no_leg_room"])", "assessor");
    auto desk = cases.visit(person, {before, false});
    const std::string from = "On " + longDate(day(2026, 11, 22));
    CHECK(desk->proposedFrom() == from);
    CHECK(desk->answer(kSeat).blank());
    CHECK(desk->isProposed(kSeat));
    CHECK(desk->answersText().find("too_low") == std::string::npos);
    const uint32_t section = desk->question(kSeat).section;
    const size_t proposed = desk->proposalsIn(formOf("desk"), section);
    CHECK(proposed >= 2);
    CHECK(viewOf(*desk, kSeat, {}).proposed.find(from + ": ") == 0);
    CHECK(inDraft(cases, idOf(*desk), "x-draft/proposed_from") == "\"2026-11-22\"");

    desk->choose(kSeat, optionOf(kSeat, "knees_90"));  // the exception
    CHECK_FALSE(desk->isProposed(kSeat));
    desk->acceptSection(formOf("desk"), section);
    CHECK(desk->proposalsIn(formOf("desk"), section) == 0);
    CHECK(desk->answer(kSeat).option == optionOf(kSeat, "knees_90"));
    CHECK(desk->answer(kAlso).ticks != 0);
    desk->undo();
    CHECK(desk->answer(kAlso).blank());
    CHECK(desk->answer(kSeat).given());

    StoreDrafts others(cases.caseload);
    auto again = must(openVisit(cases.caseload, others, idOf(*desk)));
    CHECK(again->isProposed(kAlso));
    again->accept(kAlso);
    CHECK(again->answer(kAlso).given());
    must(completeVisit(cases.caseload, idOf(*desk)));
    const std::string kept = must(cases.store().assessment(idOf(*desk))).answers;
    CHECK(kept.find("knees_90") != std::string::npos);
    CHECK(kept.find("armrest") == std::string::npos);  // nobody said that it is still so
}

TEST_CASE("where proposals come from is said in the language of the window, and drafts that keep a sentence say that") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1"), bob = cases.add("Bob", "R-2");
    const auto desk = cases.visit(bob, {cases.assessed(ann, R"("seat.height":"too_low")", "assessor"), true});
    CHECK(desk->proposedFrom() == "At the neighbouring desk");
    CHECK(desk->proposedByNeighbour());
    const std::string key = "x-draft/proposed_from";
    CHECK(inDraft(cases, idOf(*desk), key) == "\"neighbour\"");
    const Translator other = [](std::string_view english, std::optional<size_t>) {
        return "» " + std::string(english);
    };
    setTranslator(&other);
    CHECK(desk->proposedFrom() == "» At the neighbouring desk");
    setTranslator(nullptr);
    must(cases.store().appendStep(idOf(*desk), {DraftStep::Kind::answer, key, R"("Am Nachbarplatz")"}));
    const auto old = must(openVisit(cases.caseload, cases.drafts, idOf(*desk)));
    CHECK(old->proposedFrom() == "Am Nachbarplatz");
    old->tick(kAlso, 0, true);
    CHECK(inDraft(cases, idOf(*desk), key) == "\"Am Nachbarplatz\"");
}

TEST_CASE("who sits at the neighbouring desk is who has exactly this number or name, and is told with the day") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1"), b9 = cases.add("Bob Miller", "B9"), b90 = cases.add("Bob", "B90"),
                   b91 = cases.add("Bobby", "B91");
    for (const PersonId &person : {b90, b91}) cases.assessed(person, R"("seat.height":"too_low")");
    const AssessmentId visit = cases.assessed(b9, R"("seat.height":"too_low")", "assessor");
    const auto found = [&](const std::string &text, const std::string &form = "desk") {
        return neighbourVisit(cases.caseload, {ann, form, "", {}}, text);
    };
    const NeighbourVisit seen = must(found(" b9 "));  // not B90, not B91
    CHECK(seen.assessment == visit);
    const std::string day = spokenDay(dateAt(must(cases.store().assessment(visit)).completed));
    CHECK(seen.inWords.starts_with(personInWords(must(cases.store().person(b9)).who) + ": visit of " + day));
    CHECK(contains(seen.inWords, "Bob Miller, B9"));
    CHECK(contains(must(found("bob")).inWords, "Bob, B90"));  // not Bobby, not Bob Miller
    CHECK(contains(must(found("bob")).inWords, ": self-assessment of "));
    CHECK(contains(must(found("obby")).inWords, "Bobby, B91"));
    CHECK(whatIsToldBy(found("bo")) == "several people were found");
    for (const char *nobody : {"", " ", "Zoe"}) CHECK(whatIsToldBy(found(nobody)) == "nobody was found");
    CHECK(whatIsToldBy(found("ann")) == "nobody was found");
    CHECK(whatIsToldBy(found("r-1")) == "this is the person who is visited");
    CHECK(whatIsToldBy(found("B9", "lifting")) == "there is no earlier visit of this kind");
    CHECK(whatIsToldBy(found("B9", "back")) == "nothing of it is about furniture or room");
}

TEST_CASE("from a neighbouring desk come furniture and room alone") {
    Cases cases;
    size_t work = 0, other = 0;
    for (const char *form : {"desk", "back", "breaks", "lifting"}) {
        const auto index = builtLibrary().find(form);
        REQUIRE(index);
        const Form &asked = builtLibrary().plugin(*index).form();
        Document whole(formsOf(builtLibrary().plugins()));
        whole.person.name = "Somebody";
        whole.forms[*index].present = true;
        Answers &answers = whole.forms[*index].answers;
        for (Slot slot = 0; slot < asked.questions.size(); ++slot) {
            const Question &question = asked.at(slot);
            if (question.group != kNoSlot || question.kind == QuestionKind::group) continue;
            Answer &answer = answers.at(slot);
            answer.state = Answer::State::given;
            if (question.kind == QuestionKind::number) answer.number = question.least;
            if (question.kind == QuestionKind::text) answer.option = answers.addText("typed");
        }
        const std::string kept = must(workplaceOnly(builtLibrary(), writeAnswers(whole)));
        CHECK(kept.find("Somebody") == std::string::npos);
        Document read(formsOf(builtLibrary().plugins()));
        must(AnswersReader(formsOf(builtLibrary().plugins())).read(kept, "kept", read));
        for (Slot slot = 0; slot < asked.questions.size(); ++slot) {
            const Question &question = asked.at(slot);
            if (question.group != kNoSlot || question.kind == QuestionKind::group) continue;
            CAPTURE(form, question.id);
            const bool taken = !read.forms[*index].answers.at(slot).blank();
            const bool expected = question.ofPlace;
            CHECK(taken == expected);
            ++(expected ? work : other);
        }
    }
    CHECK(work == 29);
    CHECK(other > 40);
    const Form &desk = builtLibrary().plugin(*builtLibrary().find("desk")).form();
    for (const char *own :
         {"stature", "elbow.seated", "shoes", "chair.use", "seat.height", "desk.height", "comfort.discomfort"})
        CHECK_FALSE(desk.at(desk.find(own)).ofPlace);
}

TEST_CASE("the person's own answers lie beside, and disagreements are listed once both are given") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    cases.assessed(person, R"("seat.height":"knees_90","armrest":"ok")");
    auto desk = cases.visit(person);
    REQUIRE(desk->theirs());
    const std::string notice = join(noticeOf(*desk), "\n");
    CHECK(notice.find("only your user account") == notice.npos);
    CHECK(notice.find("in the sealed file of people and visits") != notice.npos);
    CHECK(notice.find("once the person has agreed") != notice.npos);
    CHECK_FALSE(must(newestOf(cases.store(), person, "desk", Whose::assessors)));
    CHECK(must(newestOf(cases.store(), person, "desk", Whose::theirs)));
    CHECK(desk->answer(kSeat).blank());
    CHECK(viewOf(*desk, kSeat, {}).theirs.empty());  // not before the own answer is given
    CHECK(reviewOf(*desk, {}).disagreements.empty());
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    CHECK(viewOf(*desk, kSeat, {}).theirs.find("The person answered") == 0);
    CHECK(reviewOf(*desk, {}).disagreements.size() == 1);
    desk->choose(kArm, optionOf(kArm, "ok"));
    CHECK(reviewOf(*desk, {}).disagreements.size() == 1);
    StoreDrafts others(cases.caseload);
    CHECK(must(openVisit(cases.caseload, others, idOf(*desk)))->theirs());
}

TEST_CASE("only answers of the same workplace lie beside, and their day and workplace are told") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1", "Office");
    cases.assessed(person, R"("seat.height":"knees_90")", "self", "desk", at("Home") + on("2026-11-20"));
    CHECK_FALSE(cases.visit(person, {}, "desk", "Office")->theirs());
    const auto desk = cases.visit(person, {}, "desk", "home");
    REQUIRE(desk->theirs());
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    CHECK(
        viewOf(*desk, kSeat, {}).theirs.find("The person answered on " + longDate(day(2026, 11, 20)) + ", at Home: ") ==
        0);
    // Red flags are somebody's own wherever they sit.
    cases.assessed(person, R"("pain.now":true)", "self", "back", at("Home"));
    CHECK(cases.visit(person, {}, "back", "Office")->theirs());

    const AssessmentId seen = cases.visited(person, answers("too_low", "ok"), "Home");
    CHECK_FALSE(must(newestAt(cases.store(), person, "desk", Whose::assessors, "Office")));
    const auto last = must(newestAt(cases.store(), person, "desk", Whose::assessors, "HOME"));
    REQUIRE(last);
    CHECK(last->id == seen);
    const auto again = cases.visit(person, {seen, false}, "desk", "Home");
    CHECK(again->proposedFrom() == "On " + longDate(day(2026, 11, 22)) + ", at Home");
}

TEST_CASE("a new assessment stands on what waits for a visit, and knows the visit that is begun") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1", "Office");
    const NextVisit usual{"breaks", "Office", std::nullopt};
    NextVisit next = must(nextVisit(cases.caseload, person, usual));
    CHECK(next.form == "breaks");
    CHECK(next.workplace == "Office");
    CHECK_FALSE(next.begun);
    std::string bad = answers("too_low", "too_low");
    for (size_t at = bad.find("medium"); at != bad.npos; at = bad.find("medium")) bad.replace(at, 6, "long");
    cases.assessed(person, bad, "self", "desk", at("Home"));
    cases.visit(person, {}, "desk", "Office");
    next = must(nextVisit(cases.caseload, person, usual));
    CHECK(next.form == "desk");
    CHECK(next.workplace == "Home");
    CHECK_FALSE(next.begun);  // that one is at the office
    const AssessmentId begun = idOf(*cases.visit(person, {}, "desk", "Home"));
    next = must(nextVisit(cases.caseload, person, usual));
    REQUIRE(next.begun);
    CHECK(next.begun->id == begun);
    cases.complete(begun, answers("knees_90", "ok"));
    CHECK(must(nextVisit(cases.caseload, person, usual)).form == "breaks");
}

TEST_CASE("assessments of a person name their workplace, the newest day first") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1", "Office");
    const AssessmentId newer = cases.assessed(person, answers("too_low", "ok"), "self", "desk", at("Home"));
    const AssessmentId older = cases.assessed(person, answers("too_low", "ok"), "self", "desk", on("2026-01-20"));
    const PersonPage page = must(personPage(cases.caseload, person));
    REQUIRE(page.assessments.size() == 2);
    CHECK(page.assessments[0].record.id == newer);
    CHECK(page.assessments[0].detail.find(longDate(day(2026, 11, 22)) + ", at Home, self-assessment") == 0);
    CHECK(page.assessments[0].mayCompare);
    CHECK(page.assessments[1].record.id == older);
    CHECK(page.assessments[1].detail.find(longDate(day(2026, 1, 20)) + ", self-assessment") == 0);
    CHECK_FALSE(page.assessments[1].mayCompare);
}

TEST_CASE("the command line goes on with a visit's draft") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    auto desk = cases.visit(person);
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    must(answerDraft(cases.store(), cases.caseload.scorer(), idOf(*desk), "armrest", "ok"));
    StoreDrafts others(cases.caseload);
    auto again = must(openVisit(cases.caseload, others, idOf(*desk)));
    CHECK(again->answer(kSeat).given());
    CHECK(again->answer(kArm).given());
}
