#include "host/base/colour.h"

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("Contrast is WCAG's") {
    CHECK(contrast(kWhite, {0, 0, 0}) == Approx(21));
    CHECK(contrast({0, 0, 0}, kWhite) == Approx(21));
    CHECK(contrast({7, 7, 7}, {7, 7, 7}) == Approx(1));
    CHECK(contrast({0x59, 0x59, 0x59}, kWhite) == Approx(7.0).margin(0.01));
    CHECK(contrast({0x1b, 0x7a, 0x3d}, kWhite) == Approx(5.39).margin(0.01));
}

TEST_CASE("A colour is six digits behind a number sign, and nothing else") {
    CHECK(colourFrom("#0B5c7A") == Rgb{0x0B, 0x5C, 0x7A});
    CHECK(hexOf(*colourFrom("#0B5c7A")) == "0b5c7a");
    for (const char *wrong : {"", "#", "0B5C7A", "#0B5C7", "#0B5C7AA", "#0B5C7G", "#-B5C7A", "#+B5C7A", "# B5C7A",
                              "red", "#0B5C7a; }", "#0x5C7A"})
        CHECK_FALSE(colourFrom(wrong));
}
