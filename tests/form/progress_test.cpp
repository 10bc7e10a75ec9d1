#include "host/form/progress.h"

#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

Form twoSections() {
    return formFrom(
        R"({"format": "plumbline-form/1", "id": "test", "revision": 1, "default_language": "en", "sections": [
        {"id": "chair", "questions": [
            {"id": "seat", "kind": "yesno", "required": true, "privacy": "work", "not_sure": true},
            {"id": "back", "kind": "yesno", "required": true, "privacy": "work", "show_if": {"all": [{"question": "seat", "op": "eq", "value": true}]}},
            {"id": "note", "kind": "text", "privacy": "work"}]},
        {"id": "tasks", "questions": [
            {"id": "tasks", "kind": "group", "required": true, "privacy": "work", "rows": [1, 9], "questions": [
                {"id": "load", "kind": "number", "required": true, "privacy": "work", "hard": [0, 50]},
                {"id": "grip", "kind": "yesno", "required": true, "privacy": "work", "show_if": {"all": [{"question": "load", "op": "gt", "value": 10}]}}]}]}]})");
}

struct Counted {
    uint32_t asked, answered;
    size_t missing;
    bool operator==(const Counted &) const = default;
};

std::vector<Counted> counted(Asking &asking, const std::string &answers) {
    REQUIRE(asking.read(answers).empty());
    std::vector<Counted> all;
    for (const SectionProgress &one : progress(asking.document.forms[0].answers, asking.visibility()))
        all.push_back({one.asked, one.answered, one.missing.size()});
    return all;
}

}  // namespace

TEST_CASE("Progress counts the required questions that are asked") {
    Asking asking{twoSections()};
    CHECK(counted(asking, "") == std::vector<Counted>{{1, 0, 1}, {1, 0, 1}});
    CHECK(counted(asking, R"("seat": false)") == std::vector<Counted>{{1, 1, 0}, {1, 0, 1}});
    CHECK(counted(asking, R"("seat": true)") == std::vector<Counted>{{2, 1, 1}, {1, 0, 1}});
    CHECK(counted(asking, R"("seat": true, "back": true, "note": "x")") == std::vector<Counted>{{2, 2, 0}, {1, 0, 1}});
}

TEST_CASE("Not sure is an answer of the person") {
    Asking asking{twoSections()};
    CHECK(counted(asking, R"("seat": "not_sure")")[0] == Counted{1, 1, 0});
}

TEST_CASE("An answer to a hidden question counts for nothing") {
    Asking asking{twoSections()};
    CHECK(counted(asking, R"("seat": false, "back": true)")[0] == Counted{1, 1, 0});
}

TEST_CASE("A group asks its questions once a row") {
    Asking asking{twoSections()};
    CHECK(counted(asking, R"("tasks": [{"load": 5}, {"load": 20}, {}])")[1] == Counted{5, 3, 2});
    const auto sections = progress(asking.document.forms[0].answers, asking.visibility());
    REQUIRE(sections[1].missing.size() == 2);
    CHECK(sections[1].section == 1);
    CHECK(sections[1].missing[0].question == asking.form.find("load"));
    CHECK(sections[1].missing[0].row == 2);
    CHECK(sections[1].missing[1].question == asking.form.find("grip"));
    CHECK(sections[1].missing[1].row == 1);
}

TEST_CASE("A list with fewer rows than it needs is still missing") {
    Asking asking{twoSections()};
    CHECK(counted(asking, R"("tasks": [])")[1] == Counted{1, 0, 1});
}
