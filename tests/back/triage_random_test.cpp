// What holds of routes whatever is answered: pairs of flags, and random answers.
#include <algorithm>
#include <random>

#include "catch.h"
#include "people.h"
#include "programme.h"

using namespace plumb::triage;

namespace {

struct Draw {
    std::mt19937 random{20261122};
    unsigned below(unsigned limit) { return static_cast<unsigned>(random() % limit); }
    Said said(unsigned blanks) {
        const unsigned n = below(12);
        return n < blanks ? Said::blank : n < 10 ? Said::no : n == 10 ? Said::yes : Said::unsure;
    }
    Facts facts(unsigned blanks) {
        Facts out;
        if (below(3) != 0) out.gates.where = below(128);
        if (below(3) != 0) out.gates.since = static_cast<Since>(below(5));
        if (below(3) != 0) out.gates.episode = static_cast<Episode>(below(3));
        if (below(3) != 0) out.gates.age = 15 + below(80);
        for (std::size_t n = 1; n <= kFlags; ++n) {
            out.flag[n] = {said(blanks), said(3), said(3), said(3)};
            if (!asked(kRules[n].gate, out.gates)) out.flag[n] = {};  // as the host hides it
        }
        return out;
    }
};

}  // namespace

TEST_CASE("two flags are never less urgent than either") {
    int pairs = 0;
    for (std::size_t a = 1; a <= kFlags; ++a) {
        for (std::size_t b = a + 1; b <= kFlags; ++b, ++pairs) {
            INFO(a << " and " << b);
            const Route both = routeOf(with({a, b}));
            CHECK(both <= std::min(routeOf(with({a})), routeOf(with({b}))));
            CHECK(both != Route::unknown);
        }
    }
    CHECK(pairs == 496);
}

TEST_CASE("one more yes is never less urgent and never allows more") {
    Draw draw;
    int compared = 0, urgent = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Facts before = draw.facts(i % 2);
        const Triage was = triage(before);
        for (std::size_t n = 1; n <= kFlags; ++n) {
            if (before.flag[n].said == Said::yes || !asked(kRules[n].gate, before.gates)) continue;
            Facts after = before;
            after.flag[n].said = Said::yes;
            const Triage now = triage(after);
            if (was.route == Route::unknown) continue;
            ++compared;
            urgent += now.route < was.route;
            const auto allowedNow = plumb::programme::allowed(now, after.gates, true),
                       allowedWas = plumb::programme::allowed(was, before.gates, true);
            if (now.route > was.route || now.route == Route::unknown || allowedNow > allowedWas) FAIL("flag " << n);
        }
    }
    CHECK(compared > 100'000);
    CHECK(urgent > 1'000);
}

TEST_CASE("a follow-up that raises is never less urgent when it turns yes or unsure") {
    Draw draw;
    int compared = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Facts before = draw.facts(0);
        const Route was = routeOf(before);
        for (std::size_t n = 1; n <= kFlags; ++n) {
            const Follow follow = kRules[n].follow;
            if (follow == Follow::none || follow == Follow::lower || was == Route::unknown) continue;
            Facts after = before;
            after.flag[n].first = i % 2 ? Said::yes : Said::unsure;
            ++compared;
            if (routeOf(after) > was) FAIL("flag " << n);
        }
    }
    CHECK(compared > 50'000);
}

TEST_CASE("self-care is said only when no asked flag is blank and none calls for more") {
    Draw draw;
    int selfCare = 0, unknown = 0;
    for (int i = 0; i < 10'000; ++i) {
        Facts facts = draw.facts(i % 3 == 0 ? 1 : 0);
        for (std::size_t n = 1; n <= kFlags; ++n)  // few flags, so that there is something to see
            if (counts(facts.flag[n].said) && draw.below(8) != 0) facts.flag[n].said = Said::no;
        bool open = false, calls = false;
        for (std::size_t n = 1; n <= kFlags; ++n) {
            const Flag &flag = facts.flag[n];
            const bool byAge = n == 15 && ageStandsOut(facts.gates);
            open = open || (flag.said == Said::blank && asked(kRules[n].gate, facts.gates) && !byAge);
            const bool settled = kRules[n].known && flag.known == Said::yes;
            calls = calls || (counts(flag.said) && n != 15 && !settled);
        }
        const Route route = routeOf(facts);
        selfCare += route == Route::selfCare;
        unknown += route == Route::unknown;
        if (route == Route::selfCare) REQUIRE((!open && !calls));
        if (route == Route::unknown) REQUIRE((open && !calls));
        if (open) REQUIRE(triage(facts).open > 0);
    }
    CHECK(selfCare > 500);
    CHECK(unknown > 500);
}
