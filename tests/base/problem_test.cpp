#include "host/base/problem.h"

#include <memory>

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("A problem is a sentence with place and remedy") {
    CHECK(Problem{"form.json, line 12", "the key is missing", "Add it"}.sentence() ==
          "form.json, line 12: the key is missing. Add it.");
    CHECK(Problem{"", "there is nothing in it", ""}.sentence() == "there is nothing in it.");
    CHECK(Problem{"a.json", "it is empty", ""}.sentence() == "a.json: it is empty.");
}

TEST_CASE("A result holds a value or the problem") {
    const auto half = [](int n) -> Result<int> {
        if (n % 2 == 0) return n / 2;
        return Problem{"", std::to_string(n) + " is odd", ""};
    };
    CHECK(static_cast<bool>(half(4)));
    CHECK(*half(4) == 2);
    CHECK_FALSE(static_cast<bool>(half(3)));
    CHECK(half(3).problem().what == "3 is odd");
    const Status done = Done{};
    CHECK(static_cast<bool>(done));
    Result<std::unique_ptr<int>> moved = std::make_unique<int>(7);
    CHECK(**moved == 7);
}
