#include "bei.h"

#include <numeric>

#include "catch.h"

using namespace plumb::bei;

namespace {

// Everything good, A9 and A10 not asked: coverage 94, index 0.
Facts good() {
    Facts f;
    f.longestSitting = 20;
    f.breakInterval = 40;
    f.offScreenPerHour = 8;
    f.microInterval = 10;
    f.longestSlump = 2;
    f.activity = 300;
    f.hours = 8;
    f.activeShare = 1;
    f.eyesInterval = 10;
    return f;
}

int points(std::size_t item, const Facts &facts) { return pointsOf(facts)[item - 1].value(); }

// The points of an item just at its three cuts and just past them.
void checkCuts(std::size_t item, Fact Facts::*fact, const Cuts &cuts, double past, bool cutIsWorse) {
    for (int i = 0; i < kMostPoints; ++i) {
        Facts facts = good();
        facts.*fact = cuts[static_cast<std::size_t>(i)];
        INFO("A" << item << " at " << *(facts.*fact));
        CHECK(points(item, facts) == i + (cutIsWorse ? 1 : 0));
        *(facts.*fact) += past;
        CHECK(points(item, facts) == i + 1);
        *(facts.*fact) -= 2 * past;
        CHECK(points(item, facts) == i);
    }
}

}  // namespace

TEST_CASE("the weights make 100") { CHECK(std::accumulate(kWeights.begin(), kWeights.end(), 0) == 100); }

TEST_CASE("good habits cost nothing") {
    const Score s = score(good());
    CHECK(s.enough);
    CHECK(s.coverage == 94);
    CHECK(s.tenths == 0);
    CHECK(s.band == Band::low);
    CHECK(s.raisedTo == Band::none);
}

TEST_CASE("every cut at its edge") {
    checkCuts(1, &Facts::longestSitting, {30, 60, 120}, 0.001, false);
    checkCuts(2, &Facts::breakInterval, {60, 90, 120}, 0.001, false);
    checkCuts(3, &Facts::offScreenPerHour, {5, 3, 1}, -0.001, false);
    checkCuts(4, &Facts::microInterval, {20, 40, 60}, 0.001, false);
    checkCuts(5, &Facts::longestSlump, {5, 10, 20}, 0.001, true);
    checkCuts(6, &Facts::activity, {240, 120, 60}, -0.001, false);
    checkCuts(7, &Facts::activeShare, {0.75, 0.5, 0.25}, -0.001, false);
    checkCuts(8, &Facts::eyesInterval, {20, 40, 60}, 0.001, false);
    checkCuts(9, &Facts::longestStanding, {40, 70, 120}, 0.001, false);
    checkCuts(10, &Facts::missedPrompts, {0.2, 0.4, 0.6}, 0.001, false);
}

TEST_CASE("A3 is worked out from interval and length when it is not given") {
    Facts f = good();
    f.offScreenPerHour.reset();
    CHECK_FALSE(pointsOf(f)[2]);
    f.breakLength = 5;
    f.breakInterval = 60;
    CHECK(offScreenPerHour(f) == 5.0);
    CHECK(points(3, f) == 0);
    f.breakInterval = 100;
    CHECK(offScreenPerHour(f) == 3.0);
    CHECK(points(3, f) == 1);
    f.breakInterval = 300;
    CHECK(offScreenPerHour(f) == 1.0);
    CHECK(points(3, f) == 2);
    f.breakInterval = 301;
    CHECK(points(3, f) == 3);
}

TEST_CASE("a break counts with at most 15 minutes, so that lunch cannot hide the others") {
    Facts f;
    f.breakInterval = 240;
    f.breakLength = 15;
    CHECK(offScreenPerHour(f) == 3.75);
    f.breakLength = 60;
    CHECK(offScreenPerHour(f) == 3.75);
    f.breakLength = 14;
    CHECK(offScreenPerHour(f) == 3.5);
}

TEST_CASE("minutes off the screen that were given go before those worked out, and are not cut") {
    Facts f = good();
    f.breakInterval = 300;
    f.breakLength = 5;
    f.offScreenPerHour = 20;
    CHECK(offScreenPerHour(f) == 20.0);
    CHECK(points(3, f) == 0);
}

TEST_CASE("without an interval there is nothing to work A3 out from") {
    Facts f;
    f.breakLength = 10;
    CHECK_FALSE(offScreenPerHour(f));
    f.breakInterval = 0;
    CHECK_FALSE(offScreenPerHour(f));
}

TEST_CASE("A6 goes by the length of the day and needs both answers") {
    Facts f = good();
    f.activity = 60;
    f.hours = 4;
    CHECK(activityAim(f) == 120.0);
    CHECK(points(6, f) == 1);
    f.activity = 59.9;
    CHECK(points(6, f) == 2);
    f.activity = 30;
    CHECK(points(6, f) == 2);
    f.activity = 29.9;
    CHECK(points(6, f) == 3);
    f.activity = 120;
    CHECK(points(6, f) == 0);
    f.hours.reset();
    CHECK_FALSE(pointsOf(f)[5]);
    f.hours = 8;
    f.activity.reset();
    CHECK_FALSE(pointsOf(f)[5]);
    CHECK(score(f).coverage == 82);
}

TEST_CASE("without the longest sitting there is no index") {
    Facts f = good();
    f.longestSitting.reset();
    f.longestStanding = 10;
    f.missedPrompts = 0;
    const Score s = score(f);
    CHECK(s.coverage == 80);
    CHECK_FALSE(s.enough);
    CHECK(s.band == Band::none);
    CHECK(points(2, f) == 0);
}

TEST_CASE("60 of 100 is enough, 59 is not") {
    Facts f;
    f.longestSitting = 100;  // 20
    f.breakInterval = 100;   // 15
    f.longestSlump = 3;      // 15
    f.microInterval = 30;    // 10
    CHECK(score(f).coverage == 60);
    CHECK(score(f).enough);
    // 20 + 15 + 12 + 8 + 4
    f.longestSlump.reset();
    f.microInterval.reset();
    f.activity = 100;
    f.hours = 8;
    f.activeShare = 0.5;
    f.eyesInterval = 10;
    CHECK(score(f).coverage == 59);
    CHECK_FALSE(score(f).enough);
    CHECK(score(Facts{}).coverage == 0);
    CHECK_FALSE(score(Facts{}).enough);
}

TEST_CASE("what is not answered is left out of what the index is divided by") {
    Facts f;
    f.longestSitting = 121;
    f.breakInterval = 121;
    f.longestSlump = 20;
    f.microInterval = 61;
    CHECK(score(f).coverage == 60);
    CHECK(score(f).index() == 100.0);
    CHECK(score(f).band == Band::veryHigh);
}

TEST_CASE("the limits of the bands belong to the higher band") {
    CHECK(bandOf(249) == Band::low);
    CHECK(bandOf(250) == Band::moderate);
    CHECK(bandOf(499) == Band::moderate);
    CHECK(bandOf(500) == Band::high);
    CHECK(bandOf(749) == Band::high);
    CHECK(bandOf(750) == Band::veryHigh);
    CHECK(bandOf(1000) == Band::veryHigh);
}

TEST_CASE("rounding to tenths moves no index across a limit") {
    for (int coverage = kLeastCoverage; coverage <= 100; ++coverage) {
        for (int sum = 0; sum <= 3 * coverage; ++sum) {
            const int tenths = (2 * 1000 * sum + 3 * coverage) / (2 * 3 * coverage);
            const auto atLeast = [&](int limit) { return 100 * sum >= limit * 3 * coverage; };
            const Band exact = atLeast(75)   ? Band::veryHigh
                               : atLeast(50) ? Band::high
                               : atLeast(25) ? Band::moderate
                                             : Band::low;
            REQUIRE(bandOf(tenths) == exact);
        }
    }
}

TEST_CASE("long sitting or long slumping is at least moderate") {
    Facts f = good();
    f.longestSitting = 121;
    CHECK(score(f).index() == 21.3);
    CHECK(score(f).band == Band::moderate);
    CHECK(score(f).raisedTo == Band::moderate);
    f.longestSitting = 120;
    CHECK(score(f).band == Band::low);
    CHECK(score(f).raisedTo == Band::none);
    f = good();
    f.longestSlump = 20;
    CHECK(score(f).index() == 16.0);
    CHECK(score(f).band == Band::moderate);
    f.longestSlump = 19.9;
    CHECK(score(f).band == Band::low);
}

TEST_CASE("long sitting with rare breaks is at least high") {
    Facts f = good();
    f.longestSitting = 121;
    f.breakInterval = 121;
    CHECK(score(f).index() == 37.2);
    CHECK(score(f).band == Band::high);
    CHECK(score(f).raisedTo == Band::high);
    f.breakInterval = 120;
    CHECK(score(f).band == Band::moderate);
    f.breakInterval = 121;
    f.longestSitting = 120;
    CHECK(score(f).band == Band::moderate);
    CHECK(score(f).raisedTo == Band::none);
    f.breakInterval.reset();
    f.longestSitting = 121;
    CHECK(score(f).band == Band::moderate);
}

TEST_CASE("the number is never raised, and a band that is higher already stays") {
    Facts f = good();
    f.longestSitting = 121;
    f.breakInterval = 121;
    f.offScreenPerHour = 0;
    f.microInterval = 61;
    f.longestSlump = 20;
    CHECK(score(f).index() == 74.5);
    CHECK(score(f).band == Band::high);
    CHECK(score(f).raisedTo == Band::none);
    f.eyesInterval = 61;
    CHECK(score(f).index() == 78.7);
    CHECK(score(f).band == Band::veryHigh);
    CHECK(score(f).raisedTo == Band::none);
}
