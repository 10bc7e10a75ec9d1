#include "host/base/fill.h"

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("Known names are filled in, others stay as they are") {
    CHECK(filled("", {}) == "");
    CHECK(filled("{least} to {most}", {{"least", "5"}, {"most", "7"}}) == "5 to 7");
    CHECK(filled("{a}{b}{", {{"a", "{b}"}, {"b", "x"}}) == "{b}x{");  // what was filled in is not looked at again
    CHECK(filled("{unknown} } {}", {{"a", "x"}}) == "{unknown} } {}");
    CHECK(filled("a{a", {{"a", "x"}}) == "a{a");
}
