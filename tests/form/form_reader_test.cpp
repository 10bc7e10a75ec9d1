#include "host/form/form_reader.h"

#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

Problems problemsOf(const std::string &text) {
    Problems problems;
    const auto form = readForm(text, "form.json", problems);
    if (!form) problems.push_back(form.problem());
    return problems;
}

struct Mistake {
    const char *name, *questions, *where, *what;
};

constexpr const char *kSeat =
    R"({"id": "seat", "kind": "choice", "privacy": "work", "options": [{"id": "ok"}, {"id": "low"}]}, )";

// A question with this beside id, kind and privacy.
std::string question(const std::string &kind, const std::string &rest) {
    return R"({"id": "q", "kind": ")" + kind + R"(", "privacy": "work", )" + rest + "}";
}

}  // namespace

TEST_CASE("A form is read with everything that it says") {
    const Form form = formFrom(R"({"format": "plumbline-form/1", "id": "desk", "revision": 3, "default_language": "en",
        "x-note": "ignored", "sections": [
        {"id": "chair", "questions": [
            {"id": "seat", "kind": "choice", "required": true, "privacy": "work", "not_sure": true, "picture": "seat.svg",
             "source": "paper", "options": [{"id": "ok"}, {"id": "low", "fix": {"to": "ok", "tier": 1}}, {"id": "none"}]},
            {"id": "seat.also", "kind": "ticks", "privacy": "work", "options": [{"id": "fixed", "fix": {"tier": 2, "effort": 90, "who": "facilities"}}],
             "show_if": {"all": [{"question": "seat", "op": "ne", "value": "none"}]}}]},
        {"id": "sizes", "questions": [
            {"id": "height", "kind": "number", "privacy": "health", "unit": "cm", "hard": [30, 70], "soft": [36, 55], "fix": {"to": [40, 50], "tier": 0}},
            {"id": "warm", "kind": "yesno", "privacy": "work", "fix": {"to": true, "tier": 3}},
            {"id": "pain", "kind": "scale", "privacy": "health", "fix": {"to": 0, "tier": 0}},
            {"id": "note", "kind": "text", "privacy": "identity"},
            {"id": "where", "kind": "bodymap", "privacy": "health", "options": [{"id": "neck"}, {"id": "back"}]},
            {"id": "tasks", "kind": "group", "privacy": "work", "rows": [1, 30], "questions": [
                {"id": "load", "kind": "number", "privacy": "work", "unit": "kg", "hard": [0, 50]},
                {"id": "grip", "kind": "choice", "privacy": "work", "options": [{"id": "good"}, {"id": "poor"}],
                 "show_if": {"any": [{"question": "load", "op": "gt", "value": 5}, {"question": "warm", "op": "eq", "value": true}]}}]}]}]})");
    CHECK(form.id == "desk");
    CHECK(form.revision == 3);
    CHECK(form.sections.size() == 2);
    CHECK(form.sections[1].questions.size() == 6);  // the group's fields are not among them
    CHECK(form.questions.size() == 10);

    const Question &seat = form.at(form.find("seat"));
    CHECK(seat.required);
    CHECK(seat.notSure);
    CHECK(seat.picture == "seat.svg");
    CHECK(seat.source == "paper");
    CHECK(seat.optionIndex("low") == 1);
    CHECK(seat.optionIndex("high") == seat.options.size());
    REQUIRE(seat.options[1].fix);
    CHECK(seat.options[1].fix->to == "ok");
    CHECK(seat.options[1].fix->tier == 1);
    CHECK(seat.options[1].fix->effort == 15);  // by tier: 2, 15, 120, 240
    CHECK(seat.options[1].fix->who == "manager");
    CHECK_FALSE(seat.options[0].fix);

    const Question &also = form.at(form.find("seat.also"));
    CHECK(also.options[0].fix->effort == 90);
    CHECK(also.options[0].fix->who == "facilities");
    REQUIRE(also.showIf.tests.size() == 1);
    CHECK(also.showIf.tests[0].op == Test::Op::ne);
    CHECK(also.showIf.tests[0].options == 4);
    CHECK_FALSE(also.required);

    const Question &height = form.at(form.find("height"));
    CHECK(height.unit == "cm");
    CHECK(height.least == 30);
    CHECK(height.most == 70);
    CHECK(height.soft == std::pair(36.0, 55.0));
    CHECK(height.fix->toRange == std::pair(40.0, 50.0));
    CHECK(height.fix->effort == 2);
    CHECK(height.fix->who == "self");
    CHECK(height.privacy == Privacy::health);
    CHECK(form.at(form.find("warm")).fix->toYes == true);
    CHECK(form.at(form.find("warm")).fix->effort == 240);
    CHECK(form.at(form.find("pain")).most == 10);
    CHECK(form.at(form.find("note")).privacy == Privacy::identity);
    CHECK(form.at(form.find("where")).hasOptions());

    const Slot tasks = form.find("tasks"), load = form.find("load"), grip = form.find("grip");
    CHECK(form.at(tasks).fields == std::vector<Slot>{load, grip});
    CHECK(form.at(load).group == tasks);
    CHECK(form.at(grip).column == 1);
    CHECK(form.at(grip).showIf.any);
    CHECK(form.at(grip).showIf.tests[1].options == 2);
    CHECK(form.conditional == std::vector<Slot>{form.find("seat.also"), grip});
    CHECK(form.find("nothing") == kNoSlot);
    CHECK(form.ids().front() == "seat");
}

TEST_CASE("Every mistake in a question is told with its place") {
    const std::string seat = kSeat;
    const std::vector<std::pair<std::string, Mistake>> table = {
        {question("choise", R"("options": [{"id": "a"}])"),
         {"kind", "", "form.json, line 3, q", "the value “choise” of “kind” is not known"}},
        {R"({"kind": "yesno", "privacy": "work"})", {"no id", "", "a question without id", "the key “id” is missing"}},
        {R"({"id": "q", "privacy": "work"})", {"no kind", "", "q", "the key “kind” is missing"}},
        {R"({"id": "q", "kind": "yesno"})", {"no privacy", "", "q", "the key “privacy” is missing"}},
        {R"({"id": "q", "kind": "yesno", "privacy": "secret"})",
         {"privacy", "", "q", "the value “secret” of “privacy” is not known"}},
        {R"({"id": "q", "kind": "yesno", "privacy": "health", "of_place": true})",
         {"of place", "", "q", "what is of the place (“of_place”) is of the privacy “work”"}},
        {R"({"id": 7, "kind": "yesno", "privacy": "work"})", {"id kind", "", "", "the value of “id” must be a text"}},
        {R"({"id": "Seat", "kind": "yesno", "privacy": "work"})", {"capital id", "", "Seat", "“Seat” is not an id"}},
        {R"({"id": ".seat", "kind": "yesno", "privacy": "work"})", {"dot first", "", "", "“.seat” is not an id"}},
        {R"({"id": "seat.", "kind": "yesno", "privacy": "work"})", {"dot last", "", "", "“seat.” is not an id"}},
        {R"({"id": "seat..x", "kind": "yesno", "privacy": "work"})", {"two dots", "", "", "“seat..x” is not an id"}},
        {R"({"id": "seat x", "kind": "yesno", "privacy": "work"})", {"blank in id", "", "", "“seat x” is not an id"}},
        {R"({"id": "", "kind": "yesno", "privacy": "work"})", {"empty id", "", "", "“” is not an id"}},
        {seat + R"({"id": "seat", "kind": "yesno", "privacy": "work"})",
         {"twice", "", "seat", "the question stands twice in the form"}},
        {question("yesno", R"("requierd": true)"), {"unknown key", "", "q", "the key “requierd” is not known here"}},
        {question("yesno", R"("required": "yes")"),
         {"required kind", "", "q", "the value of “required” must be true or false"}},
        {question("yesno", R"("not_sure": 1)"),
         {"not_sure kind", "", "q", "the value of “not_sure” must be true or false"}},
        {question("yesno", R"("picture": 1)"), {"picture kind", "", "q", "the value of “picture” must be a text"}},
        {question("yesno", R"("options": [{"id": "a"}])"),
         {"options of yes/no", "", "q", "a question of this kind has no options"}},
        {question("yesno", R"("hard": [0, 1])"), {"range of yes/no", "", "q", "the key “hard” is not known here"}},
        {question("yesno", R"("unit": "cm")"), {"unit of yes/no", "", "q", "the key “unit” is not known here"}},
        {question("yesno", R"("rows": [1, 2])"), {"rows of yes/no", "", "q", "the key “rows” is not known here"}},
        {question("yesno", R"("questions": [])"),
         {"fields of yes/no", "", "q", "the key “questions” is not known here"}},
        {question("choice", R"("x": 1)"), {"no options", "", "q", "a list “options” in [ ] is missing"}},
        {question("choice", R"("options": [])"), {"empty options", "", "q", "a list “options” in [ ] is missing"}},
        {question("ticks", R"("options": {"id": "a"})"),
         {"options kind", "", "q", "a list “options” in [ ] is missing"}},
        {question("choice", R"("options": ["a"])"), {"option kind", "", "q", "this must be an object in { }"}},
        {question("choice", R"("options": [{"id": "a b"}])"), {"option id", "", "q", "“a b” is not an id"}},
        {question("choice", R"("options": [{"id": "yes"}, {"id": "not_sure"}])"),
         {"not_sure option", "", "q", "“not_sure” is not an option"}},
        {question("choice", R"("options": [{"id": "a"}, {"id": "a"}])"),
         {"option twice", "", "q", "the option “a” stands twice"}},
        {question("choice", R"("options": [{"id": "a", "label": "A"}])"),
         {"option key", "", "q", "the key “label” is not known here"}},
        {question("number", R"("unit": "cm")"),
         {"no range", "", "q", "the key “hard” must hold two numbers in [ ], the smaller first"}},
        {question("number", R"("unit": "cm", "hard": [70, 30])"),
         {"range backwards", "", "q", "the key “hard” must hold two numbers"}},
        {question("number", R"("unit": "cm", "hard": [30, 30])"),
         {"range of nothing", "", "q", "the key “hard” must hold two numbers"}},
        {question("number", R"("unit": "cm", "hard": [30])"),
         {"half a range", "", "q", "the key “hard” must hold two numbers"}},
        {question("number", R"("unit": "cm", "hard": ["30", "70"])"),
         {"range of texts", "", "q", "the key “hard” must hold two numbers"}},
        {question("number", R"("unit": 1, "hard": [30, 70])"),
         {"unit kind", "", "q", "the value of “unit” must be a text"}},
        {question("number", R"("hard": [30, 70], "soft": [20, 60])"),
         {"soft below", "", "q", "the range “soft” must lie inside “hard”"}},
        {question("number", R"("hard": [30, 70], "soft": [40, 80])"),
         {"soft above", "", "q", "the range “soft” must lie inside “hard”"}},
        {question("number", R"("hard": [30, 70], "soft": [60, 40])"),
         {"soft backwards", "", "q", "the range “soft” must lie inside “hard”"}},
        {question("scale", R"("soft": [1, 9])"), {"soft of a scale", "", "q", "belongs to numbers only"}},
        {question("group", R"("questions": [{"id": "f", "kind": "yesno", "privacy": "work"}])"),
         {"no rows", "", "q", "the key “rows” must hold two numbers"}},
        {question("group", R"("rows": [-1, 3], "questions": [{"id": "f", "kind": "yesno", "privacy": "work"}])"),
         {"rows below 0", "", "q", "a group has 0 to 1,000 rows"}},
        {question("group", R"("rows": [0, 1001], "questions": [{"id": "f", "kind": "yesno", "privacy": "work"}])"),
         {"too many rows", "", "q", "a group has 0 to 1,000 rows"}},
        {question("group", R"("rows": [0.5, 3], "questions": [{"id": "f", "kind": "yesno", "privacy": "work"}])"),
         {"half a row", "", "q", "a group has 0 to 1,000 rows"}},
        {question("group", R"("rows": [1, 3])"), {"no fields", "", "q", "a group needs a list “questions” in [ ]"}},
        {question("group", R"("rows": [1, 3], "questions": [])"),
         {"empty fields", "", "q", "a group needs a list “questions” in [ ]"}},
        {question(
             "group",
             R"("rows": [1, 3], "questions": [{"id": "g", "kind": "group", "privacy": "work", "rows": [1, 2], "questions": [{"id": "f", "kind": "yesno", "privacy": "work"}]}])"),
         {"group in group", "", "g", "a group stands in a group"}},
        {question("choice", R"("options": [{"id": "a", "fix": {"to": "b", "tier": 0}}])"),
         {"fix to nothing", "", "q, fix", "the fix leads to “b”, which is not an option"}},
        {question("choice", R"("options": [{"id": "a", "fix": {"tier": 0}}])"),
         {"fix without to", "", "q, fix", "the fix leads to “”"}},
        {question("choice", R"("options": [{"id": "a", "fix": "b"}])"),
         {"fix kind", "", "q, fix", "this must be an object in { }"}},
        {question("ticks", R"("options": [{"id": "a", "fix": {"to": "a", "tier": 0}}])"),
         {"fix of a tick", "", "q, fix", "a fix of ticks has no “to”"}},
        {question("yesno", R"("fix": {"to": "yes", "tier": 0})"),
         {"fix of yes/no", "", "q, fix", "“to” must be true or false"}},
        {question("number", R"("hard": [0, 9], "fix": {"to": "5", "tier": 0})"),
         {"fix of a number", "", "q, fix", "“to” must be a number or two in [ ]"}},
        {question("number", R"("hard": [0, 9], "fix": {"to": [5, 4], "tier": 0})"),
         {"fix range", "", "q, fix", "“to” must be a number or two in [ ]"}},
        {question("yesno", R"("fix": {"to": true})"), {"fix without tier", "", "q, fix", "the key “tier” is missing"}},
        {question("yesno", R"("fix": {"to": true, "tier": 4})"),
         {"tier 4", "", "q, fix", "the tier must be 0, 1, 2 or 3"}},
        {question("yesno", R"("fix": {"to": true, "tier": 1.5})"),
         {"tier 1.5", "", "q, fix", "the tier must be 0, 1, 2 or 3"}},
        {question("yesno", R"("fix": {"to": true, "tier": 1, "effort": -1})"),
         {"effort", "", "q, fix", "the effort must be minutes from 0 to 100,000"}},
        {question("yesno", R"("fix": {"to": true, "tier": 1, "who": "boss"})"),
         {"who", "", "q, fix", "the value “boss” of “who” is not known"}},
        {question("yesno", R"("fix": {"to": true, "tier": 1, "cost": 5})"),
         {"fix key", "", "q, fix", "the key “cost” is not known here"}},
    };
    for (const auto &[questions, mistake] : table) {
        const Problems problems = problemsOf(formText("\n" + questions));
        INFO(mistake.name << "\n" << told(problems));
        CHECK(tells(problems, mistake.where, mistake.what));
        CHECK(tells(problems, "form.json, line 3", ""));
    }
}

TEST_CASE("Every mistake in a condition is told with its place") {
    const std::string before = std::string(kSeat) +
                               R"({"id": "extras", "kind": "ticks", "privacy": "work", "options": [{"id": "a"}]},
        {"id": "height", "kind": "number", "privacy": "work", "hard": [0, 9]}, {"id": "warm", "kind": "yesno", "privacy": "work"},
        {"id": "note", "kind": "text", "privacy": "work"},
        {"id": "tasks", "kind": "group", "privacy": "work", "rows": [0, 2], "questions": [{"id": "load", "kind": "number", "privacy": "work", "hard": [0, 9]}]}, )";
    const std::pair<const char *, const char *> table[] = {
        {R"("all")", "this must be an object in { }"},
        {R"({})", "a condition is either “all” or “any” with a list of tests in [ ]"},
        {R"({"all": []})", "a condition is either “all” or “any”"},
        {R"({"all": {"question": "seat", "op": "eq", "value": "ok"}})", "a condition is either “all” or “any”"},
        {R"({"all": [{"question": "seat", "op": "eq", "value": "ok"}], "any": [{"question": "seat", "op": "eq", "value": "low"}]})",
         "a condition is either “all” or “any”"},
        {R"({"none": [{"question": "seat", "op": "eq", "value": "ok"}]})", "the key “none” is not known here"},
        {R"({"all": [{"question": "later", "op": "eq", "value": true}]})",
         "the condition asks for “later”, which is not asked before this question"},
        {R"({"all": [{"question": "q", "op": "eq", "value": true}]})",
         "the condition asks for “q”, which is not asked before this question"},
        {R"({"all": [{"op": "eq", "value": true}]})", "the key “question” is missing"},
        {R"({"all": [{"question": "seat", "value": "ok"}]})", "the key “op” is missing"},
        {R"({"all": [{"question": "seat", "op": "is", "value": "ok"}]})", "the value “is” of “op” is not known"},
        {R"({"all": [{"question": "seat", "op": "eq"}]})", "the value does not fit the question “seat” and the test"},
        {R"({"all": [{"question": "seat", "op": "eq", "value": "high"}]})",
         "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "seat", "op": "eq", "value": 1}]})", "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "seat", "op": "has", "value": "ok"}]})",
         "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "seat", "op": "lt", "value": "ok"}]})", "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "seat", "op": "in", "value": "ok"}]})", "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "seat", "op": "in", "value": []}]})", "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "seat", "op": "in", "value": ["ok", "high"]}]})",
         "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "extras", "op": "eq", "value": "a"}]})",
         "the value does not fit the question “extras”"},
        {R"({"all": [{"question": "extras", "op": "in", "value": ["a"]}]})",
         "the value does not fit the question “extras”"},
        {R"({"all": [{"question": "extras", "op": "has", "value": []}]})",
         "the value does not fit the question “extras”"},
        {R"({"all": [{"question": "extras", "op": "ne", "value": ["a", "b"]}]})",
         "the value does not fit the question “extras”"},
        {R"({"all": [{"question": "seat", "op": "ne", "value": []}]})", "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "warm", "op": "in", "value": true}]})", "the value does not fit the question “warm”"},
        {R"({"all": [{"question": "warm", "op": "in", "value": [true, 1]}]})",
         "the value does not fit the question “warm”"},
        {R"({"all": [{"question": "seat", "op": "eq", "value": "not_sure"}]})",
         "the value does not fit the question “seat”"},
        {R"({"all": [{"question": "extras", "op": "has", "value": "b"}]})",
         "the value does not fit the question “extras”"},
        {R"({"all": [{"question": "height", "op": "has", "value": 5}]})",
         "the value does not fit the question “height”"},
        {R"({"all": [{"question": "height", "op": "lt", "value": "5"}]})",
         "the value does not fit the question “height”"},
        {R"({"all": [{"question": "warm", "op": "eq", "value": "true"}]})",
         "the value does not fit the question “warm”"},
        {R"({"all": [{"question": "warm", "op": "gt", "value": true}]})", "the value does not fit the question “warm”"},
        {R"({"all": [{"question": "note", "op": "eq", "value": "x"}]})", "the value does not fit the question “note”"},
        {R"({"all": [{"question": "tasks", "op": "eq", "value": 1}]})", "the value does not fit the question “tasks”"},
        {R"({"all": [{"question": "load", "op": "gt", "value": 1}]})", "the condition looks into another group"},
        {R"({"all": [{"question": "seat", "op": "eq", "value": "ok", "not": true}]})",
         "the key “not” is not known here"},
    };
    for (const auto &[condition, what] : table) {
        const Problems problems =
            problemsOf(formText(before + R"({"id": "q", "kind": "yesno", "privacy": "work", "show_if": )" + condition +
                                R"(}, {"id": "later", "kind": "yesno", "privacy": "work"})"));
        INFO(condition << "\n" << told(problems));
        CHECK(tells(problems, "q, show_if", what));
    }
    const Problems inGroup = problemsOf(
        formText(before + R"({"id": "other", "kind": "group", "privacy": "work", "rows": [0, 2], "questions": [
        {"id": "q", "kind": "yesno", "privacy": "work", "show_if": {"all": [{"question": "load", "op": "gt", "value": 1}]}}]})"));
    CHECK(tells(inGroup, "q, show_if", "the condition looks into another group"));
}

TEST_CASE("Every mistake at the head of a form is told") {
    const std::string sections =
        R"("sections": [{"id": "main", "questions": [{"id": "q", "kind": "yesno", "privacy": "work"}]}])";
    const auto with = [&](const std::string &head) { return problemsOf("{" + head + ", " + sections + "}"); };
    CHECK(tells(with(R"("id": "a", "revision": 1, "default_language": "en")"), "form.json, line 1",
                "the key “format” is missing"));
    CHECK(tells(with(R"("format": "plumbline-form/2", "id": "a", "revision": 1, "default_language": "en")"), "",
                "the format must be “plumbline-form/1”"));
    CHECK(tells(with(R"("format": "plumbline-form/1", "id": "A", "revision": 1, "default_language": "en")"), "",
                "the form's id “A” is not an id"));
    CHECK(tells(with(R"("format": "plumbline-form/1", "id": "a", "default_language": "en")"), "",
                "the key “revision” is missing"));
    for (const char *revision : {"0", "-1", "1.5", "1e9"})
        CHECK(tells(
            with(std::string(R"("format": "plumbline-form/1", "id": "a", "default_language": "en", "revision": )") +
                 revision),
            "", "the revision must be a whole number from 1"));
    CHECK(tells(with(R"("format": "plumbline-form/1", "id": "a", "revision": 1)"), "",
                "the key “default_language” is missing"));
    CHECK(tells(with(R"("format": "plumbline-form/1", "id": "a", "revision": 1, "default_language": "en", "titel": 1)"),
                "", "the key “titel” is not known here"));
    const std::string head = R"({"format": "plumbline-form/1", "id": "a", "revision": 1, "default_language": "en")";
    CHECK(tells(problemsOf(head + "}"), "", "the key “sections” is missing"));
    CHECK(tells(problemsOf(head + R"(, "sections": []})"), "", "there is no question in the form"));
    CHECK(tells(problemsOf(head + R"(, "sections": ["chair"]})"), "section 1", "this must be an object in { }"));
    CHECK(tells(problemsOf(head + R"(, "sections": [{"questions": []}]})"), "section 1", "the key “id” is missing"));
    CHECK(tells(problemsOf(head + R"(, "sections": [{"id": "A", "questions": []}]})"), "section 1",
                "the section's id “A” is not an id"));
    CHECK(tells(problemsOf(head + R"(, "sections": [{"id": "a"}]})"), "section 1", "the key “questions” is missing"));
    CHECK(tells(problemsOf(head + R"(, "sections": [{"id": "a", "questions": []}, {"id": "a", "questions": []}]})"),
                "section 2", "the section “a” stands twice"));
    CHECK(tells(problemsOf("[]"), "form.json, line 1", "this must be an object in { }"));
    CHECK(tells(problemsOf("{"), "form.json, line 1", "a name in double quotes is expected here"));
    CHECK(tells(problemsOf(""), "form.json", "the file is empty"));
}

TEST_CASE("A question has at most sixty-four options") {
    const auto with = [](int count) {
        std::string options;
        for (int i = 0; i < count; ++i) options += (i ? ", " : "") + ("{\"id\": \"o" + std::to_string(i)) + "\"}";
        return problemsOf(formText(question("ticks", "\"options\": [" + options + "]")));
    };
    CHECK(with(64).empty());
    CHECK(tells(with(65), "q", "there are more than 64 options"));
}

TEST_CASE("All problems are told at once") {
    const Problems problems =
        problemsOf(formText(question("choise", "\"requierd\": 1") + ", " + question("number", "\"unit\": 3")));
    INFO(told(problems));
    CHECK(tells(problems, "", "choise"));
    CHECK(tells(problems, "", "requierd"));
    CHECK(tells(problems, "", "the question stands twice"));
    CHECK(tells(problems, "", "“hard”"));
    CHECK(tells(problems, "", "“unit”"));
}

TEST_CASE("A form without words for people is told what it lacks") {
    const Form form = formOf(std::string(kSeat) + R"({"id": "warm", "kind": "yesno", "privacy": "work"})");
    const auto missing = [&](const std::string &language, const std::string &texts) {
        Problems problems;
        checkWords(form,
                   wordsFrom(R"({"format": "plumbline-words/1", "language": ")" + language + R"(", "texts": {)" +
                             texts + "}}"),
                   "en.json", problems);
        return problems;
    };
    const std::string some =
        R"("test": {"text": "T"}, "section.main": {"text": "M"}, "seat": {"text": "S"}, "seat.ok": {"text": "O"})";
    CHECK(missing("en", some + R"(, "seat.low": {"text": "L"}, "warm": {"text": "W"})").empty());
    CHECK(tells(missing("en", some + R"(, "warm": {"help": "W"})"), "en.json, seat.low", "the option has no text"));
    CHECK(tells(missing("en", some + R"(, "warm": {"help": "W"})"), "en.json, warm", "the question has no text"));
    CHECK(missing("en", "").size() == 6);
    CHECK(tells(missing("en", ""), "en.json, section.main", "the section has no text"));
    CHECK(tells(missing("en", ""), "en.json, test", "the form has no text"));
    CHECK(tells(missing("de", some), "en.json", "the words are in “de”, the form's language is “en”"));
}
