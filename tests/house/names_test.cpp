#include "tests/house/names.h"

#include "tests/support/catch.h"

using namespace plumb::house;

TEST_CASE("No two types of the house have one name") {
    std::string all;
    for (const std::string &breach : typesOfOneName(readTree(PLUMB_SOURCE_DIR))) all += breach + "\n";
    CHECK(all == "");
}

TEST_CASE("Two types of one name are caught") {
    const std::string found = "namespace plumb {\n\nstruct Found {\n    int a;\n};\n\n}  // namespace plumb\n";
    const auto with = [&](std::string_view text) {
        return typesOfOneName({{"host/plan/a.h", found}, {"host/form/b.h", std::string(text)}});
    };
    CHECK(with(found) == Breaches{"host/plan/a.h and host/form/b.h both declare plumb::Found"});
    CHECK(with("namespace plumb {\nenum class Found : int { a };\n}  // namespace plumb\n").size() == 1);
    CHECK(with("namespace plumb {\nclass Found final : public B {\n};\n}  // namespace plumb\n").size() == 1);
    CHECK(with("namespace plumb {\nnamespace {\n}  // namespace\nstruct Found {};\n}  // namespace plumb\n").size() ==
          1);

    CHECK(with("namespace plumb {\nstruct Found;\n}  // namespace plumb\n").empty());
    CHECK(with("namespace plumb::desk {\nstruct Found {\n};\n}  // namespace plumb::desk\n").empty());
    CHECK(with("namespace plumb {\nnamespace {\nstruct Found {\n};\n}  // namespace\n}  // namespace plumb\n").empty());
    CHECK(with("namespace plumb {\nstruct Other {\n    struct Found {\n    };\n};\n}  // namespace plumb\n").empty());
    CHECK(with("namespace plumb {\nstruct Found::State {\n};\n}  // namespace plumb\n").empty());
    CHECK(with("namespace plumb {\ntemplate <int N>\nstruct Found {\n};\n}  // namespace plumb\n").empty());
}
