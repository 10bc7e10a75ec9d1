// A caseload over a store in memory, the plugins of the build, and a person to work on.
#pragma once
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
    // A completed assessment of the desk with these answers, JSON members.
    AssessmentId assessed(const PersonId &person, const std::string &answers, const std::string &by = "self",
                          const std::string &form = "desk") {
        const std::string text =
            R"({"format":"plumbline-answers/1","by":")" + by + R"(","forms":{")" + form + R"(":{)" + answers + "}}}";
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
                                          const std::string &form = "desk") {
        const AssessmentId id = must(beginVisit(caseload, {person, form, "Desk 1", from}));
        return must(openVisit(caseload, drafts, id));
    }
};

inline AssessmentId idOf(const AssessmentDesk &desk) { return AssessmentId(idFromHex(desk.draft()).value_or(Id{})); }

}  // namespace plumb::caseload_test
