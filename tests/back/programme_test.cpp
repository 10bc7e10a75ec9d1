// Who may be given exercises.
#include "programme.h"

#include "catch.h"
#include "people.h"

using namespace plumb::triage;
using plumb::programme::Allowed;

namespace {

Allowed allowed(const Facts &facts, bool ready = true) {
    return plumb::programme::allowed(triage(facts), facts.gates, ready);
}

Facts settledBack(std::initializer_list<std::size_t> flags, Since since = Since::months3to12) {
    Facts facts = with(flags);
    facts.gates.where = back | neck | arm | leg | wrist;
    facts.gates.since = since;
    return facts;
}

}  // namespace

TEST_CASE("what route 3 allows hangs on its flag") {
    using enum Allowed;
    CHECK(allowed(settledBack({})) == all);
    for (const std::size_t n : {18, 19, 27, 29}) CHECK(allowed(settledBack({n})) == all);
    for (const std::size_t n : {7, 31}) CHECK(allowed(settledBack({n})) == positions);
    for (const std::size_t n : {14, 28, 30}) CHECK(allowed(settledBack({n})) == walkAndBreathe);
    CHECK(allowed(settledBack({7, 29})) == positions);
    CHECK(allowed(settledBack({7, 28, 29})) == walkAndBreathe);
    CHECK(allowed(settledBack({15})) == all);
    Facts examined = settledBack({1});
    examined.flag[1].first = Said::no;
    examined.flag[1].second = Said::yes;
    CHECK(allowed(examined) == walkAndBreathe);
    Facts height = settledBack({11});
    height.flag[11].first = Said::yes;
    CHECK(allowed(height) == walkAndBreathe);
    Facts known = settledBack({28});
    known.flag[28].known = Said::yes;
    CHECK(allowed(known) == all);
}

TEST_CASE("nothing is allowed under routes 1 and 2, unready, or while the route is not known") {
    for (std::size_t n = 1; n <= kFlags; ++n) {
        if (routeOf(with({n})) > Route::today) continue;
        CHECK(allowed(settledBack({n})) == Allowed::nothing);
    }
    CHECK(allowed(settledBack({}), false) == Allowed::nothing);
    Facts open = settledBack({});
    open.flag[4].said = Said::blank;
    CHECK(allowed(open) == Allowed::nothing);
}

TEST_CASE("the first week has its own set, on route 4 alone") {
    CHECK(allowed(settledBack({}, Since::days0to7)) == Allowed::firstWeek);
    CHECK(allowed(settledBack({29}, Since::days0to7)) == Allowed::walkAndBreathe);
    CHECK(allowed(settledBack({7}, Since::days0to7)) == Allowed::positions);
    CHECK(allowed(settledBack({28}, Since::days0to7)) == Allowed::walkAndBreathe);
    Facts wristOnly = well();
    wristOnly.gates.where = wrist;
    wristOnly.gates.since = Since::days0to7;
    CHECK(allowed(wristOnly) == Allowed::all);
}

TEST_CASE("how long it has hurt must be known when it may be the back") {
    using plumb::programme::needsSince;
    CHECK(needsSince({}));
    CHECK(needsSince({back, {}, {}, {}}));
    CHECK_FALSE(needsSince({neck, {}, {}, {}}));
    CHECK_FALSE(needsSince({nowhere, {}, {}, {}}));
    CHECK_FALSE(needsSince({back, Since::overAYear, {}, {}}));
}
