#include "mac.h"

#include "catch.h"
#include "csv_cases.h"

using namespace plumb::mac;

namespace {

using Named = std::map<std::string, std::string>;

const std::map<std::string, Factor> kFactorNames = {{"load", Factor::load},
                                                    {"hand_distance", Factor::handDistance},
                                                    {"vertical", Factor::vertical},
                                                    {"twist", Factor::twist},
                                                    {"asymmetry", Factor::asymmetry},
                                                    {"posture", Factor::posture},
                                                    {"grip", Factor::grip},
                                                    {"floor", Factor::floor},
                                                    {"environment", Factor::environment},
                                                    {"carry_distance", Factor::carryDistance},
                                                    {"obstacles", Factor::obstacles},
                                                    {"communication", Factor::communication}};

Colour colourNamed(const std::string &letter) {
    return letter == "G" ? Colour::green : letter == "A" ? Colour::amber : letter == "R" ? Colour::red : Colour::purple;
}

Kind kindNamed(const std::string &kind) {
    return kind == "lift" ? Kind::lift : kind == "carry" ? Kind::carry : Kind::team;
}

Input inputOf(const Named &in) {
    Input out;
    out.kind = kindNamed(in.at("kind"));
    for (const auto &[name, colour] : in) {
        if (name != "kind") out.colours[static_cast<std::size_t>(kFactorNames.at(name))] = colourNamed(colour);
    }
    return out;
}

int most(Kind kind) {
    Input in;
    in.kind = kind;
    in.colours.fill(Colour::red);
    in.colours[0] = Colour::purple;
    return score(in).total;
}

}  // namespace

TEST_CASE("worked charts") {
    int charts = 0;
    for (const CsvCase &row : csvCases("mac_reba.csv")) {
        if (row.text("method") != "mac") continue;
        INFO(row.text("id"));
        const Named expected = named(row.text("expected"));
        const Score s = score(inputOf(named(row.text("inputs"))));
        CHECK(s.total == std::stoi(expected.at("total")));
        CHECK(s.worst == colourNamed(expected.at("worst")));
        ++charts;
    }
    CHECK(charts == 3);
}

TEST_CASE("worked team loads") {
    int loads = 0;
    for (const CsvCase &row : csvCases("mac_reba.csv")) {
        if (row.text("method") != "mac_team_load") continue;
        INFO(row.text("id"));
        const Named in = named(row.text("inputs"));
        CHECK(teamLoad(std::stod(in.at("persons")), std::stod(in.at("kg"))) ==
              colourNamed(named(row.text("expected")).at("band")));
        ++loads;
    }
    CHECK(loads == 8);
}

TEST_CASE("the largest totals of the three kinds") {
    CHECK(most(Kind::lift) == 30);
    CHECK(most(Kind::carry) == 33);
    CHECK(most(Kind::team) == 33);
}

TEST_CASE("what a kind does not ask for does not count") {
    Input in;
    in.kind = Kind::lift;
    in.colours[static_cast<std::size_t>(Factor::communication)] = Colour::red;
    in.colours[static_cast<std::size_t>(Factor::obstacles)] = Colour::red;
    CHECK(score(in).total == 0);
    CHECK(score(in).worst == Colour::green);
}

TEST_CASE("five people are a team of four or more") {
    CHECK(teamLoad(5, 100) == Colour::amber);
    CHECK(teamLoad(20, 171) == Colour::purple);
}
