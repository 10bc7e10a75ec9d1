// A caseload over a store in memory, the plugins of the build, and a person to work on.
#pragma once
#include "host/base/json.h"
#include "host/caseload/doorway.h"
#include "host/caseload/people_list.h"
#include "host/caseload/visit.h"
#include "host/exchange/course.h"
#include "host/exchange/intake.h"
#include "host/store/items.h"
#include "tests/support/desks.h"
#include "tests/support/memory_store.h"
#include "tests/support/must.h"

namespace plumb::caseload_test {

inline Entrance entranceTo(const std::string &path, const std::string &secret) {
    Entrance entrance;
    entrance.path = path;
    entrance.who = "N. Assessor";
    entrance.policy = "12-months";
    entrance.secret = entrance.secretAgain = secret;
    return entrance;
}

inline Date day(int year, unsigned month, unsigned number) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

// Chance is the system's; the day is the one given, and can be moved on.
struct Clock {
    std::shared_ptr<Moment> now = std::make_shared<Moment>(0);
    explicit Clock(Date today) { set(today); }
    void set(Date today) {
        *now = std::chrono::sys_seconds(std::chrono::sys_days(today)).time_since_epoch().count() + 36000;
    }
    Outside outside() const {
        Outside outside = Outside::real();
        outside.now = [now = now] { return ++*now; };
        outside.tick = [now = now] { return ++*now << 24; };
        return outside;
    }
};

// Every question of the scores; a seat or screen that is not right has more faults than one.
inline std::string answers(std::string_view seat, std::string_view screen) {
    const bool low = seat != "knees_90", bad = screen != "ok";
    return R"("seat.height":")" + std::string(seat) + R"(","seat.depth":"ok","back":"ok","chair.use":"medium",)" +
           R"("monitor":")" + std::string(screen) + R"(","monitor.use":"medium","phone":"not_used",)" +
           R"("mouse":"in_line","mouse.use":"medium","keyboard":"straight","keyboard.use":"medium",)" +
           R"("armrest":")" + (low ? "too_high_or_low" : "ok") + R"(","seat.height.also":)" +
           (low ? R"(["no_leg_room","not_adjustable"])" : "[]") + R"(,"monitor.also":)" +
           (bad ? R"(["too_far","neck_twist","glare"])" : "[]") +
           R"(,"seat.depth.also":[],"armrest.also":[],"back.also":[],"mouse.also":[],"keyboard.also":[])";
}

struct Cases {
    Clock clock{day(2026, 11, 22)};
    Caseload caseload{builtLibrary(), std::make_unique<MemoryStore>("tester", clock.outside()),
                      ReviewPolicy{"test", {12, 12, 12, 6, 3}, 6, "test"}, "N. Assessor", clock.outside()};
    StoreDrafts drafts{caseload};

    Store &store() { return caseload.store(); }
    PersonId add(const std::string &name, const std::string &reference, const std::string &place = "Desk 1") {
        PersonRecord person;
        person.who = {name, reference, "Accounts", ""};
        must(keepPerson(caseload, person, {place}));
        return person.id;
    }
    // A completed assessment of the desk with these answers, JSON members; `members`: of the document, each with a
    // comma.
    AssessmentId assessed(const PersonId &person, const std::string &answers, const std::string &by = "self",
                          const std::string &form = "desk", const std::string &members = "") {
        const std::string text = R"({"format":"plumbline-answers/1",)" + members + R"("by":")" + by +
                                 R"(","forms":{")" + form + R"(":{)" + answers + "}}}";
        ScoredDocument scored;
        must(caseload.scorer().score(text, "test", scored));
        Intake intake(store(), clock.outside());
        intake.reviewBy(caseload.policy());
        IntakeWishes wishes;
        wishes.person = person;
        wishes.again = true;
        return must(intake.take(scored, wishes)).assessments.at(0);
    }
    std::unique_ptr<AssessmentDesk> visit(const PersonId &person, const ProposalFrom &from = {},
                                          const std::string &form = "desk", const std::string &place = "Desk 1") {
        const AssessmentId id = must(beginVisit(caseload, {person, form, place, from}));
        return must(openVisit(caseload, drafts, id));
    }
    // The same, completed with these answers of the desk.
    AssessmentId visited(const PersonId &person, const std::string &answers, const std::string &place = "Desk 1") {
        return complete(must(beginVisit(caseload, {person, "desk", place, {}})), answers);
    }
    AssessmentId complete(const AssessmentId &id, const std::string &answers) {
        const auto read = must(readJson("{" + answers + "}", "answers"));
        for (const Json &answer : read.children()) {
            std::string value = answer.isArray() ? "[" : "\"" + answer.raw() + "\"";
            for (const Json &tick : answer.children()) value += (value == "[" ? "\"" : ",\"") + tick.raw() + "\"";
            if (answer.isArray()) value += "]";
            must(store().appendStep(id, {DraftStep::Kind::answer, "desk/" + answer.name(), value}));
        }
        must(completeVisit(caseload, id));
        return id;
    }
};

// Members of a document.
inline std::string at(const std::string &place) { return R"("workstation":{"name":")" + place + R"("},)"; }
inline std::string on(const std::string &day) { return R"("assessed":")" + day + R"(",)"; }

inline AssessmentId idOf(const AssessmentDesk &desk) { return AssessmentId(idFromHex(desk.draft()).value_or(Id{})); }

}  // namespace plumb::caseload_test
