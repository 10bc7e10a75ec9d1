// 10,000 random pairs: raising an exposure never lowers the index or the band, with the same questions answered.
#include <algorithm>
#include <iterator>
#include <random>

#include "bei.h"
#include "catch.h"

using namespace plumb::bei;

namespace {

struct Exposure {
    Fact Facts::*fact;
    double most;
    bool harmful;  // more of it is worse
};
constexpr Exposure kExposures[] = {{&Facts::longestSitting, 240, true},  {&Facts::breakInterval, 240, true},
                                   {&Facts::breakLength, 30, false},     {&Facts::offScreenPerHour, 8, false},
                                   {&Facts::microInterval, 90, true},    {&Facts::longestSlump, 30, true},
                                   {&Facts::activity, 400, false},       {&Facts::hours, 12, true},
                                   {&Facts::activeShare, 1, false},      {&Facts::eyesInterval, 90, true},
                                   {&Facts::longestStanding, 180, true}, {&Facts::missedPrompts, 1, true}};

class Random {
  public:
    double upTo(double most) { return std::uniform_real_distribution<double>(0.01, most)(engine_); }
    bool oneIn(int n) { return std::uniform_int_distribution<int>(1, n)(engine_) == 1; }
    const Exposure &exposure() {
        return kExposures[std::uniform_int_distribution<std::size_t>(0, std::size(kExposures) - 1)(engine_)];
    }

  private:
    std::mt19937 engine_{20261122};
};

Facts anybody(Random &random) {
    Facts facts;
    for (const Exposure &exposure : kExposures)
        if (!random.oneIn(6)) facts.*(exposure.fact) = random.upTo(exposure.most);
    return facts;
}

Facts worse(Facts facts, const Exposure &exposure, Random &random) {
    Fact &fact = facts.*(exposure.fact);
    if (!fact) return facts;
    const double other = random.upTo(exposure.most);
    fact = exposure.harmful ? std::max(*fact, other) : std::min(*fact, other);
    return facts;
}

}  // namespace

TEST_CASE("raising an exposure never lowers the index or the band") {
    Random random;
    int scored = 0, raised = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Facts before = anybody(random);
        const Facts after = worse(before, random.exposure(), random);
        const Score a = score(before), b = score(after);
        REQUIRE(a.coverage == b.coverage);
        REQUIRE(a.enough == b.enough);
        REQUIRE(b.sum >= a.sum);
        REQUIRE(b.tenths >= a.tenths);
        REQUIRE(b.band >= a.band);
        REQUIRE(b.tenths <= 1000);
        scored += a.enough;
        raised += b.tenths > a.tenths;
    }
    CHECK(scored > 5000);
    CHECK(raised > 1000);
}
