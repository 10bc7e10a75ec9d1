// An assessment from its first answer to its correction, and when it is due again.
#include "host/exchange/course.h"

#include <algorithm>

#include "exchange_support.h"
#include "host/store/items.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::exchange_test;

namespace {

const ReviewPolicy kPolicy{"test", {12, 12, 12, 6, 3}, 6, "test"};

Date day(int year, unsigned month, unsigned number) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

Outside at(Date today) {
    Outside outside = Outside::real();
    const Moment now = std::chrono::sys_seconds(std::chrono::sys_days(today)).time_since_epoch().count() + 3600;
    outside.now = [now] { return now; };
    return outside;
}

struct Course : House {
    PersonRecord person;
    Scorer scores = scorer();
    Outside outside = at(day(2026, 11, 22));

    Course() {
        person.id = IdMaker(Outside::real()).next<PersonId>();
        person.who.name = "Ann";
        person.who.reference = "R-1";
        must(store->putPerson(person));
    }
    AssessmentId draft(const std::string &form = "desk") {
        return must(beginDraft(*store, scores, outside, {person.id, form, "Desk 1", ""}));
    }
    void answer(const AssessmentId &id, const std::string &question, const std::string &value) {
        must(answerDraft(*store, scores, id, question, value));
    }
    AssessmentRecord completed() {
        const AssessmentId id = draft();
        answer(id, "seat.height", "too_low");
        must(completeDraft(*store, scores, outside, kPolicy, id));
        return must(store->assessment(id));
    }
};

}  // namespace

TEST_CASE("a draft is answered, taken back, completed and scored") {
    Course course;
    const AssessmentId id = course.draft();
    course.answer(id, "seat.height", "knees_90");
    course.answer(id, "desk/seat.height", "too_low");
    course.answer(id, "seat.height.also", "no_leg_room|not_adjustable");
    must(undoAnswer(*course.store, id));
    must(redoAnswer(*course.store, id));
    must(undoAnswer(*course.store, id));
    CHECK(must(course.store->draft(id)).answers == std::vector<Draft::Entry>{{"desk/seat.height", R"("too_low")"}});
    must(completeDraft(*course.store, course.scores, course.outside, kPolicy, id));
    const AssessmentRecord a = must(course.store->assessment(id));
    CHECK(a.state == AssessmentState::completed);
    CHECK(a.answers.find(R"("seat.height":"too_low")") != std::string::npos);
    CHECK(a.answers.find("no_leg_room") == std::string::npos);
    CHECK(a.answers.find("Desk 1") != std::string::npos);
    CHECK(a.result.find("plumbline-result/1") != std::string::npos);
    CHECK(a.bundles.size() == 1);
    ScoredDocument again;
    must(course.scores.score(a.answers, "", again));
    CHECK(again.forms.front().result == a.result);
    CHECK_FALSE(completeDraft(*course.store, course.scores, course.outside, kPolicy, id));
    CHECK_FALSE(answerDraft(*course.store, course.scores, id, "seat.height", "too_low"));
}

TEST_CASE("an answer that the form does not know is refused before it is stored") {
    Course course;
    const AssessmentId id = course.draft();
    for (const auto &[question, value] : std::vector<std::pair<const char *, const char *>>{{"seat.heihgt", "too_low"},
                                                                                            {"seat.height", "huge"},
                                                                                            {"seat.height_cm", "tall"},
                                                                                            {"seat.height_cm", "4600"},
                                                                                            {"back/rf01", "yes"}}) {
        CAPTURE(question, value);
        CHECK_FALSE(answerDraft(*course.store, course.scores, id, question, value));
    }
    CHECK(must(course.store->draft(id)).steps == 0);
    CHECK_FALSE(undoAnswer(*course.store, id));
    CHECK_FALSE(redoAnswer(*course.store, id));
    course.answer(id, "seat.height", "too_low");
    course.answer(id, "seat.height", "");
    CHECK(must(course.store->draft(id)).answers.empty());
    CHECK_FALSE(beginDraft(*course.store, course.scores, course.outside, {course.person.id, "desks", "", ""}));
}

TEST_CASE("completed, reviewed, signed, corrected: forwards only") {
    Course course;
    Store &store = *course.store;
    const AssessmentId id = course.completed().id;
    CHECK_FALSE(signAssessment(store, course.outside, kPolicy, id, "S"));
    CHECK_FALSE(reviewAssessment(store, course.outside, kPolicy, id, "", {}));
    must(reviewAssessment(store, course.outside, kPolicy, id, "R", day(2027, 1, 2)));
    CHECK(must(store.assessment(id)).nextReview == day(2027, 1, 2));
    CHECK_FALSE(signAssessment(store, course.outside, kPolicy, id, ""));
    must(signAssessment(store, course.outside, kPolicy, id, "S"));
    CHECK(must(store.assessment(id)).state == AssessmentState::signedOff);
    CHECK(must(store.assessment(id)).nextReview == day(2027, 1, 2));
    CHECK_FALSE(signAssessment(store, course.outside, kPolicy, id, "S"));
    CHECK_FALSE(reviewAssessment(store, course.outside, kPolicy, id, "R", {}));

    const std::string better = deskDocument(R"({"reference":"R-1"})", "knees_90");
    const AssessmentId next =
        must(correctSigned(store, course.scores, course.outside, kPolicy, id, better, "better.json"));
    CHECK(must(store.assessment(next)).supersedes == id);
    CHECK(must(store.assessment(next)).person == course.person.id);
    CHECK(must(store.assessment(id)).answers != better);
    CHECK_FALSE(correctSigned(store, course.scores, course.outside, kPolicy, next, better, ""));
    CHECK_FALSE(correctSigned(store, course.scores, course.outside, kPolicy, id,
                              backDocument(R"({"reference":"R-1"})", false), ""));
    CHECK(isSound(store));
}

TEST_CASE("the next review is by band, or some weeks after the last open action") {
    Course course;
    const AssessmentRecord a = course.completed();
    const Date byBand = nextReview(kPolicy, a.band, day(2026, 11, 22), {});
    CHECK(a.nextReview == byBand);
    ActionItem action;
    action.id = IdMaker(Outside::real()).next();
    action.person = a.person;
    action.about = a.id;
    action.text = "Raise the seat";
    action.due = day(2026, 12, 1);
    must(put(*course.store, action));
    CHECK(must(reviewDay(*course.store, kPolicy, a, 0)) == day(2027, 1, 12));
    action.state = ActionState::done;
    action.check = "Feet are flat";
    must(put(*course.store, action));
    CHECK(must(reviewDay(*course.store, kPolicy, a, 0)) == byBand);
}

TEST_CASE("the day of review tells nothing of an answer about health") {
    Course course;
    Intake intake(*course.store, course.outside);
    intake.reviewBy(kPolicy);
    std::vector<Date> days;
    for (const bool emergency : {false, true}) {
        ScoredDocument scored;
        must(course.scores.score(backDocument(R"({"reference":"R-1"})", emergency), "", scored));
        const TakenIn taken = must(intake.take(scored));
        CHECK(taken.urgent == (emergency ? 1 : 0));
        days.push_back(must(course.store->assessment(taken.assessments.at(0))).nextReview.value_or(Date{}));
    }
    CHECK(days[0] == days[1]);
    CHECK(days[0] == day(2027, 11, 22));
}
