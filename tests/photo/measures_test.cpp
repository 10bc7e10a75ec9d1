// Measures as they are kept with a photo, and as they are told.
#include "host/photo/measures.h"

#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const Measure kElbow{MeasureKind::angle, "right elbow", {{0, 400}, {0, 0}, {400, 0, 2.5}}, 0};
const Measure kSheet{MeasureKind::knownLength, "sheet of paper", {{100, 100}, {400, 500}}, 29.7};
const Measure kGap{MeasureKind::distance, "", {{0, 0}, {0, 260}}, 0};

}  // namespace

TEST_CASE("measures come back as they were kept") {
    const Measures all = {kElbow, kSheet, kGap, kElbow};
    const auto back = readMeasures(measuresJson(all));
    REQUIRE(back);
    CHECK(*back == all);
    CHECK(measuresJson({}).empty());
    CHECK(readMeasures("")->empty());
}

TEST_CASE("measures are told with what they are sure to, in the units of the person") {
    const Measures all = {kSheet, kElbow, kGap, kGap};
    const auto metric = allInWords(all, UnitSystem::metric), inches = allInWords(all, UnitSystem::imperial);
    REQUIRE(metric.size() == 4);
    CHECK(metric[0] == "Known length, sheet of paper: 29.7\u00A0cm, as it was told.");
    CHECK(metric[1] == "Angle 1, right elbow: 90 degrees, give or take 1.");
    CHECK(metric[2] == "Distance 1: 15.4\u00A0cm, give or take 0.2\u00A0cm.");  // 15.444, 0.189 rounded up
    CHECK(metric[3].starts_with("Distance 2: "));
    CHECK(inches[0] == "Known length, sheet of paper: 11.7\u00A0in, as it was told.");
    CHECK(inches[2] == "Distance 1: 6.1\u00A0in, give or take 0.1\u00A0in.");  // 6.080, 0.075
    CHECK(countInWords(all) == "1 angle, 2 distances");
    CHECK(countInWords({kSheet}) == "nothing measured");
}

TEST_CASE("a distance without a known length says so, and is told again when there is one") {
    CHECK(inWords({kGap}, 0, UnitSystem::metric) ==
          "Distance 1: it cannot be told, because no length is known on this photo. Mark a known length, for example "
          "the width of a sheet of paper.");
    Measures all = {kGap, kSheet};
    CHECK(contains(inWords(all, 0, UnitSystem::metric), "15.4"));
    all[1].cm *= 2;  // correcting the known length corrects what was measured by it
    CHECK(contains(inWords(all, 0, UnitSystem::metric), "30.9"));
}

TEST_CASE("what is no measure is refused, not guessed") {
    const std::string head = R"({"format":"plumbline-measures/1","measures":[)";
    size_t refused = 0;
    for (const char *bad : {
             R"({"kind":"angle","points":[[1,2,2],[3,4,2]]})",                    // two points
             R"({"kind":"circle","points":[[1,2,2],[3,4,2]]})",                   // no kind
             R"({"kind":"distance","points":[[1,2],[3,4]]})",                     // not how sure
             R"({"kind":"distance","points":[[1,2,2],[3,"4",2]]})",               // a text
             R"({"kind":"distance","points":[[1,2,2],[3,-4,2]]})",                // outside
             R"({"kind":"distance","points":[[1,2,2],[3,1e9,2]]})",               //
             R"({"kind":"distance","cm":3,"points":[[1,2,2],[3,4,2]]})",          // a length it cannot have
             R"({"kind":"known_length","points":[[1,2,2],[30,4,2]]})",            // none
             R"({"kind":"known_length","cm":-1,"points":[[1,2,2],[30,4,2]]})",    //
             R"({"kind":"distance","colour":"red","points":[[1,2,2],[3,4,2]]})",  // unknown
             R"({"kind":"known_length","cm":1,"points":[[1,2,2],[30,4,2]]},)"     // two of them
             R"({"kind":"known_length","cm":1,"points":[[1,2,2],[30,4,2]]})",
         }) {
        INFO(bad);
        CHECK_FALSE(readMeasures(head + bad + "]}"));
        ++refused;
    }
    CHECK(refused == 11);
    for (const char *bad : {"{}", "[]", "nonsense", R"({"format":"plumbline-measures/2","measures":[]})"})
        CHECK_FALSE(readMeasures(bad));
    CHECK(readMeasures(head + "]}"));
}

TEST_CASE("beside measures stands what they are not") {
    for (const char *part : {"squarely", "plane of the known length", "two points", "answers no question"})
        CHECK(contains(whatMeasuresAre(), part));
}
