#include "host/store/review.h"

#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::store_test;

TEST_CASE("the policies that come with the program read, and go from lax to strict by band") {
    const auto policies = must(readReviewPolicies(std::string(PLUMB_SOURCE_DIR) + "/reports/review.json"));
    REQUIRE(policies.size() == 3);
    for (const ReviewPolicy &policy : policies) {
        CHECK(!policy.source.empty());
        for (size_t i = 2; i < policy.months.size(); ++i) CHECK(policy.months[i] <= policy.months[i - 1]);
    }
}

TEST_CASE("the next review is the band's interval on, or some weeks after the last action") {
    const ReviewPolicy policy{"p", {12, 12, 12, 6, 3}, 6, ""};
    CHECK(nextReview(policy, Level::good, day(2026, 11, 22), {}) == day(2027, 11, 22));
    CHECK(nextReview(policy, Level::urgent, day(2026, 11, 30), {}) == day(2027, 2, 28));
    CHECK(nextReview(policy, Level::none, day(2028, 2, 29), {}) == day(2029, 2, 28));
    CHECK(nextReview(policy, Level::good, day(2026, 11, 22), day(2027, 1, 10)) == day(2027, 2, 21));
    CHECK(nextReview(policy, Level::urgent, day(2026, 11, 22), day(2027, 6, 1)) == day(2027, 2, 22));
}

TEST_CASE("a policy that is wrong is told with what is wrong") {
    const TempFolder folder;
    const auto told = [&](const std::string &text) {
        const auto policies = readReviewPolicies(folder.write("review.json", text));
        return policies ? "" : policies.problem().sentence();
    };
    const std::string head = R"({"format":"plumbline-review/1","policies":[)";
    CHECK(contains(told(head + "]}"), "no policy"));
    CHECK(contains(told(R"({"format":"other","policies":[]})"), "plumbline-review/1"));
    CHECK(contains(told(head + R"({"id":"a","source":"s","weeks_after_action":6}]})"), "no months by band"));
    for (const char *months : {"0", "1.5", "121", "-3"})
        CHECK(contains(told(head + R"({"id":"a","source":"s","weeks_after_action":6,"months":{"none":)" + months +
                            R"(,"good":1,"watch":1,"act":1,"urgent":1}}]})"),
                       "no whole number from 1 to 120"));
}
