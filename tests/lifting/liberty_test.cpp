#include "liberty.h"

#include "catch.h"
#include "csv_cases.h"

using namespace plumb::liberty;

namespace {

using Named = std::map<std::string, std::string>;

double numberOf(const Named &values, const std::string &name) { return std::stod(values.at(name)); }

Kind kindNamed(const std::string &task) {
    const std::string name = task.substr(0, task.find('_'));
    return name == "lift"    ? Kind::lift
           : name == "lower" ? Kind::lower
           : name == "push"  ? Kind::push
           : name == "pull"  ? Kind::pull
                             : Kind::carry;
}

Handling handlingOf(const Named &in) {
    Handling h;
    h.kind = kindNamed(in.at("task"));
    h.frequency = numberOf(in, "F");
    if (h.vertical()) h.reach = numberOf(in, "H");
    h.height = numberOf(in, h.vertical() ? "VRM" : "V");
    h.travel = numberOf(in, h.vertical() ? "DV" : "DH");
    return h;
}

Handling lift() { return {Kind::lift, .38, 1.03, .51, 1, Grip::handles}; }
Handling push() { return {Kind::push, 0, 1.0, 10, 1, Grip::handles}; }
Handling carry() { return {Kind::carry, 0, .9, 5, 1, Grip::handles}; }

}  // namespace

TEST_CASE("worked handlings") {
    int handlings = 0;
    for (const CsvCase &row : csvCases("mac_reba.csv")) {
        if (row.text("method") != "lm") continue;
        INFO(row.text("id"));
        const Named in = named(row.text("inputs")), expected = named(row.text("expected"));
        const bool sustained = in.at("task").ends_with("_s");
        const Acceptance able = acceptance(handlingOf(in), in.at("sex") == "F" ? Sex::women : Sex::men,
                                           sustained ? Force::sustained : Force::initial);
        const double margin = row.number("tol");
        CHECK(able.half == Approx(numberOf(expected, "MAL")).margin(1e-9));
        CHECK(able.kgAt(kZ75) == Approx(numberOf(expected, "MAL75")).margin(1e-9));
        CHECK(able.kgAt(kZ90) == Approx(numberOf(expected, "MAL90")).margin(1e-9));
        if (expected.contains("capable"))
            CHECK(able.percentAble(numberOf(in, "load")) == Approx(numberOf(expected, "capable")).margin(margin));
        ++handlings;
    }
    CHECK(handlings == 5);
}

TEST_CASE("the worked example of the paper, factor by factor") {
    const Acceptance able = acceptance(lift(), Sex::women);
    CHECK(able.reach == Approx(.766).margin(5e-4));
    CHECK(able.height == Approx(.948).margin(5e-4));
    CHECK(able.travel == Approx(.907).margin(5e-4));
    CHECK(able.frequency == Approx(.677).margin(5e-4));
    CHECK(able.half == Approx(15.56).margin(5e-3));
    CHECK(able.half * able.cv == Approx(4.044).margin(5e-4));
    CHECK(able.percentAble(12) == Approx(81.0).margin(.05));
    CHECK(able.kgAt(kZ75) == Approx(12.83).margin(5e-3));
}

TEST_CASE("half are able at the load that half accept, three quarters at the 75 per cent load") {
    for (const Kind kind : {Kind::lift, Kind::lower, Kind::push, Kind::pull, Kind::carry}) {
        for (const Sex sex : {Sex::women, Sex::men}) {
            Handling h = kind == Kind::carry ? carry() : kind == Kind::push || kind == Kind::pull ? push() : lift();
            h.kind = kind;
            REQUIRE(outside(h, sex) == 0);
            const Acceptance able = acceptance(h, sex);
            CHECK(able.percentAble(able.half) == Approx(50));
            CHECK(able.percentAble(able.kgAt(kZ75)) == Approx(75));
            CHECK(able.percentAble(able.kgAt(kZ90)) == Approx(90));
        }
    }
}

TEST_CASE("reference loads and spreads of the fourteen equations") {
    const auto is = [](Kind kind, Sex sex, Force force, double reference, double cv) {
        CHECK(equation(kind, sex, force).reference == reference);
        CHECK(equation(kind, sex, force).cv == cv);
    };
    is(Kind::lift, Sex::women, Force::initial, 34.9, .260);
    is(Kind::lift, Sex::men, Force::initial, 82.6, .276);
    is(Kind::lower, Sex::women, Force::initial, 37.0, .307);
    is(Kind::lower, Sex::men, Force::initial, 95.9, .304);
    is(Kind::push, Sex::women, Force::initial, 36.9, .214);
    is(Kind::pull, Sex::women, Force::initial, 36.9, .234);
    is(Kind::push, Sex::women, Force::sustained, 25.5, .286);
    is(Kind::pull, Sex::women, Force::sustained, 25.5, .298);
    is(Kind::push, Sex::men, Force::initial, 70.3, .231);
    is(Kind::push, Sex::men, Force::sustained, 65.3, .267);
    is(Kind::pull, Sex::men, Force::initial, 69.8, .238);
    is(Kind::pull, Sex::men, Force::sustained, 61.0, .257);
    is(Kind::carry, Sex::women, Force::initial, 28.6, .231);
    is(Kind::carry, Sex::men, Force::initial, 74.9, .278);
}

TEST_CASE("no handles and slippery handles") {
    Handling h = lift();
    const double handles = acceptance(h, Sex::women).half;
    h.grip = Grip::noHandles;
    CHECK(acceptance(h, Sex::women).half == Approx(handles * .84));
    h.grip = Grip::slippery;
    CHECK(acceptance(h, Sex::women).half == Approx(handles * .925));
}

TEST_CASE("outside the range of the equations: lift") {
    Handling h = lift();
    CHECK(outside(h, Sex::women) == 0);
    h.reach = .19;
    CHECK(outside(h, Sex::women) == outsideReach);
    h.reach = .22;
    CHECK(outside(h, Sex::women) == 0);
    CHECK(outside(h, Sex::men) == outsideReach);
    h.reach = .69;
    CHECK(outside(h, Sex::women) == outsideReach);
    CHECK(outside(h, Sex::men) == 0);
    h = lift();
    h.travel = .24;
    CHECK(outside(h, Sex::women) == outsideTravel);
    h = lift();
    h.height = 1.8;
    CHECK(outside(h, Sex::women) == outsideHeight);
    CHECK(outside(h, Sex::men) == 0);
    h = lift();
    h.frequency = 20.1;
    CHECK(outside(h, Sex::women) == outsideFrequency);
    h.frequency = 1.0 / 481;
    CHECK(outside(h, Sex::women) == outsideFrequency);
    h.frequency = 15;
    h.travel = .8;
    CHECK(outside(h, Sex::women) == outsidePace);
}

TEST_CASE("outside the range of the equations: push, pull, carry") {
    Handling h = push();
    CHECK(outside(h, Sex::women) == 0);
    h.height = 1.4;
    CHECK(outside(h, Sex::women) == outsideHeight);
    CHECK(outside(h, Sex::men) == 0);
    h = push();
    h.travel = 61.1;
    CHECK(outside(h, Sex::men) == (outsideDistance | outsidePace));
    h = push();
    h.travel = 2;
    h.frequency = 10.1;
    CHECK(outside(h, Sex::men) == (outsideDistance | outsideFrequency));
    h = carry();
    h.height = 1.05;
    CHECK(outside(h, Sex::women) == outsideHeight);
    CHECK(outside(h, Sex::men) == 0);
    h = carry();
    h.travel = 10.1;
    CHECK(outside(h, Sex::men) == outsideDistance);
    h = carry();
    h.frequency = 6;
    CHECK(outside(h, Sex::men) == outsidePace);
}

TEST_CASE("paces beyond which the authors are careful") {
    Handling h = lift();
    CHECK_FALSE(caution(h, Sex::women));
    h.frequency = 6;
    CHECK(caution(h, Sex::women));
    h = push();
    h.frequency = 1.2;
    CHECK(caution(h, Sex::women));
    CHECK_FALSE(caution(h, Sex::men));
    h = carry();
    h.frequency = 2.1;
    CHECK(caution(h, Sex::women));
    CHECK_FALSE(caution(h, Sex::men));
}

TEST_CASE("every load that is accepted is a positive, finite number wherever the equations hold") {
    Draw draw(8);
    int held = 0;
    for (int i = 0; i < 10000; ++i) {
        Handling h;
        h.kind = static_cast<Kind>(draw.below(5));
        h.reach = draw.number(.1, .8);
        h.height = draw.number(.2, 1.8);
        h.travel = h.vertical() ? draw.number(.2, 2) : draw.number(2, h.kind == Kind::carry ? 11 : 62);
        h.frequency = draw.below(2) == 1 ? draw.number(0, 1) : draw.number(0, 20);
        for (const Sex sex : {Sex::women, Sex::men}) {
            if (outside(h, sex) != 0) continue;
            for (const Force force : {Force::initial, Force::sustained}) {
                const Acceptance able = acceptance(h, sex, force);
                REQUIRE(able.half > 0);
                REQUIRE(able.half < 100);
                REQUIRE(able.kgAt(kZ75) > 0);
                const double percent = able.percentAble(draw.number(0, 500));
                REQUIRE(percent >= 0);
                REQUIRE(percent <= 100);
            }
            ++held;
        }
    }
    CHECK(held > 1000);
}
