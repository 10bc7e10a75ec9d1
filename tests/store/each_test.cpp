// Walking a list page by page: every row once and in order, stopped where asked, a problem passed on.
#include "host/store/each.h"

#include <functional>

#include "tests/support/catch.h"

using namespace plumb;

namespace {

struct Row {
    size_t id = 0;
};

// A list of 1, 2 … `rows`, that counts how often it was asked.
struct List {
    size_t rows, asked = 0;

    Result<std::vector<Row>> operator()(const PageAfter<size_t> &page) {
        ++asked;
        std::vector<Row> some;
        for (size_t id = page.after + 1; id <= rows && some.size() < page.limit; ++id) some.push_back({id});
        return some;
    }
};

}  // namespace

TEST_CASE("a walk gives every row of every page once, in order") {
    for (const size_t rows : {size_t(0), size_t(1), kRowsAtOnce - 1, kRowsAtOnce, kRowsAtOnce + 1, 3 * kRowsAtOnce}) {
        CAPTURE(rows);
        List list{rows};
        size_t seen = 0;
        bool inOrder = true;
        REQUIRE(eachRow<size_t>(std::ref(list), [&](const Row &row) { inOrder = row.id == ++seen && inOrder; }));
        CHECK(seen == rows);
        CHECK(inOrder);
        CHECK(list.asked == rows / kRowsAtOnce + 1);
    }
}

TEST_CASE("a walk ends where it is told to, without another page") {
    List list{3 * kRowsAtOnce};
    size_t seen = 0;
    REQUIRE(eachRow<size_t>(std::ref(list), [&](const Row &row) -> Result<bool> { return ++seen, row.id != 7; }));
    CHECK(seen == 7);
    CHECK(list.asked == 1);
}

TEST_CASE("a walk passes on the first problem, of a row or of the list") {
    List list{10};
    size_t seen = 0;
    const Status ofRow = eachRow<size_t>(std::ref(list), [&](const Row &row) -> Status {
        ++seen;
        if (row.id == 3) return Problem{"row 3", "it is damaged", "Mend it"};
        return Done{};
    });
    REQUIRE_FALSE(ofRow);
    CHECK(ofRow.problem().where == "row 3");
    CHECK(seen == 3);
    const Status ofList = eachRow<size_t>(
        [](const PageAfter<size_t> &) -> Result<std::vector<Row>> {
            return Problem{"list", "it is gone", "Look"};
        },
        [](const Row &) {});
    REQUIRE_FALSE(ofList);
    CHECK(ofList.problem().where == "list");
}
