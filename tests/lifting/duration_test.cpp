#include "duration.h"

#include <sstream>
#include <vector>

#include "catch.h"
#include "niosh_case.h"

using namespace plumb::niosh;

namespace {

std::vector<Session> sessionsOf(const std::string &text) {  // "30/10 45/480"
    std::vector<Session> out;
    std::istringstream in(text);
    for (std::string session; in >> session;) {
        const auto slash = session.find('/');
        out.push_back({std::stod(session.substr(0, slash)), std::stod(session.substr(slash + 1))});
    }
    return out;
}

Periods of(std::vector<Session> sessions) { return periods(sessions); }

}  // namespace

TEST_CASE("worked shifts") {
    int shifts = 0;
    for (const CsvCase &row : csvCases("niosh.csv")) {
        if (row.text("kind") != "duration") continue;
        INFO(row.text("id") << " " << row.text("sessions"));
        CHECK(periods(sessionsOf(row.text("sessions"))).duration == durationNamed(row.text("exp_duration")));
        ++shifts;
    }
    CHECK(shifts == 9);
}

TEST_CASE("60 and 120 minutes belong to the lower class") {
    CHECK(of({{60, 0}}).duration == Duration::brief);
    CHECK(of({{60.1, 0}}).duration == Duration::moderate);
    CHECK(of({{120, 0}}).duration == Duration::moderate);
    CHECK(of({{120.1, 0}}).duration == Duration::extended);
    CHECK(of({{480, 0}}).duration == Duration::extended);
}

TEST_CASE("short work needs as much recovery as it lasted, since 2021") {
    CHECK(of({{60, 60}, {60, 0}}).duration == Duration::brief);
    CHECK(of({{60, 59.9}, {60, 0}}).duration == Duration::moderate);
    CHECK(of({{100, 30}, {100, 0}}).duration == Duration::moderate);
    CHECK(of({{100, 29.9}, {100, 0}}).duration == Duration::extended);
}

TEST_CASE("the stretch that decides, and the recovery it needs") {
    const Periods added = of({{30, 10}, {45, 480}});
    CHECK(added.work == 75);
    CHECK(added.sessions == 2);
    CHECK(added.recoveryNeeded == Approx(22.5));
    CHECK(added.total == 75);
    const Periods apart = of({{30, 30}, {45, 45}});
    CHECK(apart.work == 45);
    CHECK(apart.sessions == 1);
    CHECK(apart.recoveryNeeded == 45);
    CHECK(apart.total == 75);
    CHECK(of({{120, 35}, {30, 480}}).recoveryNeeded == 0);
}

TEST_CASE("the recovery after the last session is of no use") {
    CHECK(of({{45, 0}}).duration == Duration::brief);
    CHECK(of({{45, 45}, {45, 0}}).duration == Duration::brief);
}

TEST_CASE("long work stays long whatever follows") {
    CHECK(of({{130, 480}, {30, 480}}).duration == Duration::extended);
    CHECK(of({{130, 480}, {30, 480}}).work == 160);
}

TEST_CASE("more than eight hours of lifting are outside the equation") {
    CHECK_FALSE(of({{240, 60}, {240, 0}}).over8Hours);
    CHECK(of({{240, 60}, {240.5, 0}}).over8Hours);
}
