#include "host/present/plain_arcs.h"

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("The flags of arcs stand apart, and nothing else changes") {
    CHECK(withFlagsApart(R"(<path d="M1 2a.6.6 0 01.3.4l-.5.2a1 1 0 11-2-3z" fill="none"/>)") ==
          R"(<path d="M1 2a.6.6 0 0 1 .3.4l-.5.2a1 1 0 1 1 -2-3z" fill="none"/>)");
    // Two arcs after one letter; what stands apart already; other numbers that look like flags.
    CHECK(withFlagsApart(R"(<path d="A3 3 0 1010 0 3 3 0 01 5 6L01 10"/><path d="M0 01"/>)") ==
          R"(<path d="A3 3 0 1 0 10 0 3 3 0 0 1  5 6L01 10"/><path d="M0 01"/>)");
    const std::string plain = R"(<svg viewBox="0 0 9 9"><desc id="d">a 0 01.3</desc><path d="M1 2L3-.4.5z"/></svg>)";
    CHECK(withFlagsApart(plain) == plain);
    for (const char *broken : {"", " d=\"", "<path d=\"a", "<path d=\"a1", "<path d=\"a..\""})
        CHECK(withFlagsApart(broken) == broken);
}
