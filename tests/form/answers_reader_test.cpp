#include "host/form/answers_reader.h"

#include "host/base/json_writer.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"
#include "tests/support/small_stack.h"

using namespace plumb;

namespace {

constexpr const char *kQuestions = R"(
    {"id": "seat", "kind": "choice", "privacy": "work", "not_sure": true, "options": [{"id": "ok"}, {"id": "low"}, {"id": "none"}]},
    {"id": "extras", "kind": "ticks", "privacy": "work", "not_sure": true, "options": [{"id": "a"}, {"id": "b"}, {"id": "c"}]},
    {"id": "height", "kind": "number", "privacy": "work", "unit": "cm", "hard": [30, 70], "soft": [36, 55]},
    {"id": "warm", "kind": "yesno", "privacy": "work", "not_sure": true},
    {"id": "pain", "kind": "scale", "privacy": "health", "not_sure": true},
    {"id": "where", "kind": "bodymap", "privacy": "health", "options": [{"id": "neck"}, {"id": "back"}]},
    {"id": "note", "kind": "text", "privacy": "identity"},
    {"id": "strict", "kind": "choice", "privacy": "work", "options": [{"id": "yes"}, {"id": "no"}],
     "show_if": {"all": [{"question": "seat", "op": "ne", "value": "none"}]}},
    {"id": "tasks", "kind": "group", "privacy": "work", "rows": [1, 3], "questions": [
        {"id": "load", "kind": "number", "privacy": "work", "unit": "kg", "hard": [0, 50]},
        {"id": "grip", "kind": "ticks", "privacy": "work", "options": [{"id": "wet"}, {"id": "hot"}]},
        {"id": "label", "kind": "text", "privacy": "identity"},
        {"id": "heavy", "kind": "yesno", "privacy": "work", "not_sure": true,
         "show_if": {"all": [{"question": "load", "op": "gt", "value": 20}]}}]},
    {"id": "last", "kind": "yesno", "privacy": "work"})";

std::string document(const std::string &members) { return R"({"format": "plumbline-answers/1", )" + members + "}"; }

// Two forms, of which a document may have either.
struct TwoForms {
    Form a = formFrom(
        R"({"format": "plumbline-form/1", "id": "one", "revision": 1, "default_language": "en", "sections": [{"id": "s", "questions": [{"id": "q", "kind": "yesno", "privacy": "work"}]}]})");
    Form b = formFrom(
        R"({"format": "plumbline-form/1", "id": "two", "revision": 1, "default_language": "en", "sections": [{"id": "s", "questions": [{"id": "q", "kind": "text", "privacy": "work"}]}]})");
    AnswersReader reader{{&a, &b}};
    Document document{{&a, &b}};
};

}  // namespace

TEST_CASE("Every kind of answer is read") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(
        asking
            .read(R"("seat": "low", "extras": ["c", "a"], "height": 41.5, "warm": true, "pain": 7, "where": ["back"],
                           "note": "ten \u00e9", "strict": "no")")
            .empty());
    CHECK(asking.answer("seat").given());
    CHECK(asking.answer("seat").option == 1);
    CHECK(asking.answer("extras").ticks == 5);
    CHECK(asking.answer("height").number == 41.5);
    CHECK(asking.answer("warm").option == 1);
    CHECK(asking.answer("pain").number == 7);
    CHECK(asking.answer("where").ticks == 2);
    CHECK(asking.document.forms[0].answers.text(asking.answer("note")) == "ten \u00E9");
    CHECK(asking.answer("strict").option == 1);
    CHECK(asking.answer("tasks").blank());
    CHECK(asking.document.warnings.empty());
    CHECK(asking.document.forms[0].present);
    CHECK(asking.document.forms[0].answers.any());
}

TEST_CASE("None of these is an answer and null is none") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(
        asking
            .read(
                R"("extras": [], "warm": false, "pain": 0, "seat": null, "where": null, "height": null, "note": null, "tasks": null)")
            .empty());
    CHECK(asking.answer("extras").given());
    CHECK(asking.answer("extras").ticks == 0);
    CHECK(asking.answer("warm").given());
    CHECK(asking.answer("warm").option == 0);
    CHECK(asking.answer("pain").given());
    for (const char *blank : {"seat", "where", "height", "note", "tasks", "strict"})
        CHECK(asking.answer(blank).blank());
    REQUIRE(asking.read("").empty());
    CHECK(asking.document.forms[0].present);
    CHECK_FALSE(asking.document.forms[0].answers.any());
}

TEST_CASE("Not sure is taken where the question allows it") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(asking.read(R"("seat": "not_sure", "extras": "not_sure", "warm": "not_sure", "pain": "not_sure")").empty());
    for (const char *unsure : {"seat", "extras", "warm", "pain"}) {
        CHECK(asking.answer(unsure).state == Answer::State::unsure);
        CHECK_FALSE(asking.answer(unsure).given());
    }
    CHECK(asking.answer("extras").ticks == 0);
    for (const char *answers : {R"("strict": "not_sure")", R"("where": "not_sure")", R"("height": "not_sure")"})
        CHECK(contains(asking.read(answers), "“not_sure” is not an answer to this question"));
    CHECK_FALSE(asking.read(R"("tasks": "not_sure")").empty());
    REQUIRE(asking.read(R"("note": "not_sure")").empty());  // a text like any other
    CHECK(asking.document.forms[0].answers.text(asking.answer("note")) == "not_sure");
}

TEST_CASE("An answer that does not fit its question is refused with the question and what it wants") {
    Asking asking{formOf(kQuestions)};
    const std::tuple<const char *, const char *, const char *> table[] = {
        {R"("seat": "high")", "seat",
         "“high” is not an answer to this question. It must be one of: ok, low, none, or “not_sure”"},
        {R"("seat": "")", "seat", "“” is not an answer to this question"},
        {R"("seat": 1)", "seat", "the answer must be one of: ok, low, none, or “not_sure”"},
        {R"("seat": true)", "seat", "the answer must be one of"},
        {R"("seat": ["ok"])", "seat", "the answer must be one of"},
        {R"("seat": {})", "seat", "the answer must be one of"},
        {R"("strict": "maybe")", "strict", "It must be one of: yes, no."},
        {R"("extras": "a")", "extras",
         "the answer must be a list of option ids in [ ], empty for none of these, or “not_sure”"},
        {R"("extras": ["d"])", "extras", "“d” is not an option of this question"},
        {R"("extras": ["a", "b", "a"])", "extras", "“a” is ticked twice"},
        {R"("extras": [1])", "extras", "a tick must be an option id in double quotes"},
        {R"("extras": [null])", "extras", "a tick must be an option id in double quotes"},
        {R"("extras": [["a"]])", "extras", "a tick must be an option id in double quotes"},
        {R"("extras": true)", "extras", "the answer must be a list of option ids"},
        {R"("height": "41")", "height", "the answer must be a number in cm, without quotes"},
        {R"("height": 29.9)", "height", "the answer 29.9 is outside 30 to 70 cm. Check the number and its unit"},
        {R"("height": 70.1)", "height", "the answer 70.1 is outside 30 to 70 cm"},
        {R"("height": true)", "height", "the answer must be a number in cm"},
        {R"("height": [41])", "height", "the answer must be a number in cm"},
        {R"("warm": "true")", "warm", "the answer must be true or false, without quotes, or “not_sure”"},
        {R"("warm": 1)", "warm", "the answer must be true or false"},
        {R"("pain": 3.5)", "pain", "the answer must be a whole number from 0 to 10"},
        {R"("pain": 11)", "pain", "the answer 11 is outside 0 to 10"},
        {R"("pain": -1)", "pain", "the answer -1 is outside 0 to 10"},
        {R"("where": ["foot"])", "where", "“foot” is not an option of this question"},
        {R"("note": 5)", "note", "the answer must be a text in double quotes"},
        {R"("note": false)", "note", "the answer must be a text in double quotes"},
        {R"("tasks": "x")", "tasks", "the answer must be a list of rows, each in { }"},
        {R"("tasks": {})", "tasks", "the answer must be a list of rows"},
        {R"("tasks": [5])", "tasks", "a row must be an object in { }"},
        {R"("tasks": [null])", "tasks", "a row must be an object in { }"},
        {R"("tasks": [[]])", "tasks", "a row must be an object in { }"},
        {R"("tasks": [{"load": 1}, {"load": 51}])", "tasks row 2, load", "the answer 51 is outside 0 to 50 kg"},
        {R"("tasks": [{"grip": ["dry"]}])", "tasks row 1, grip", "“dry” is not an option"},
        {R"("tasks": [{}, {}, {}, {}])", "tasks", "there are more than 3 rows"},
        {R"("tasks": [{"seat": "ok"}])", "", "the form “test” has no question “seat” in this group"},
        {R"("load": 5)", "", "the form “test” has no question “load”"},
        {R"("saet": "ok")", "", "the form “test” has no question “saet”"},
    };
    for (const auto &[answers, where, what] : table) {
        const std::string sentence = asking.read(answers);
        INFO(answers << "\n" << sentence);
        CHECK(contains(sentence, std::string("a.json, line 1, test") + (*where ? std::string(", ") + where : "")));
        CHECK(contains(sentence, what));
    }
    CHECK(contains(asking.read(R"("heigth": 41)"), "Did you mean “height”?"));
}

TEST_CASE("Places are told in the line where they are") {
    Asking asking{formOf(kQuestions)};
    CHECK(contains(
        asking.readText(
            "{\"format\": \"plumbline-answers/1\",\n\"forms\": {\"test\": {\n\"seat\": \"low\",\n\"warm\": 7}}}"),
        "a.json, line 4, test, warm"));
    Document document({&asking.form});
    const Status status = asking.reader.read("{\"format\": 1}", "", document, 12'345);
    REQUIRE_FALSE(static_cast<bool>(status));
    CHECK(status.problem().where.starts_with("line 12345"));  // one document a line
}

TEST_CASE("Rows of a group are read one by one") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(
        asking
            .read(
                R"("tasks": [{"load": 12.5, "grip": ["hot"], "label": "boxes"}, {}, {"load": 30, "heavy": true, "label": "bags"}], "last": true)")
            .empty());
    const Answers &answers = asking.document.forms[0].answers;
    CHECK(answers.rows(asking.form.find("tasks")) == 3);
    CHECK(asking.answer("load", 0).number == 12.5);
    CHECK(asking.answer("grip", 0).ticks == 2);
    CHECK(answers.text(asking.answer("label", 0)) == "boxes");
    CHECK(asking.answer("load", 1).blank());
    CHECK(asking.answer("label", 1).blank());
    CHECK(asking.answer("heavy", 2).option == 1);
    CHECK(answers.text(asking.answer("label", 2)) == "bags");
    CHECK(asking.answer("last").given());
    REQUIRE(asking.read(R"("tasks": [])").empty());
    CHECK(answers.rows(asking.form.find("tasks")) == 0);
}

TEST_CASE("The same question twice is refused wherever it stands") {
    Asking asking{formOf(kQuestions)};
    const char *twice = "the question is answered twice";
    CHECK(contains(asking.read(R"("seat": "ok", "seat": "ok")"), twice));
    CHECK(contains(asking.read(R"("seat": null, "warm": true, "seat": "ok")"), twice));
    CHECK(contains(asking.read(R"("tasks": [{"load": 1, "grip": [], "load": 2}])"), twice));
    CHECK(contains(asking.read(R"("seat": "ok", "tasks": [{"load": 1}], "seat": "low")"), twice));
    CHECK(contains(asking.read(R"("tasks": [{"load": 1}], "tasks": [{"load": 1}])"), twice));
    CHECK(asking.read(R"("tasks": [{"load": 1}, {"load": 1}])").empty());
    CHECK(contains(asking.readText(R"({"format": "plumbline-answers/1", "forms": {"test": {}, "test": {}}})"),
                   "stands twice"));
    CHECK(contains(asking.readText(R"({"format": "plumbline-answers/1", "forms": {}, "forms": {}})"),
                   "the name “forms” stands twice"));
    CHECK(contains(asking.read("", R"("person": {"name": "a", "name": "b"})"), "the name “name” stands twice"));
    CHECK(contains(asking.read("", R"("how": {"test/seat": {}, "test/seat": {}})"), "stands twice"));
    CHECK(contains(asking.read(R"("x-a": 1, "x-a": 2)"), "stands twice"));
}

TEST_CASE("Names that begin with x- are passed over with all that they hold") {
    Asking asking{formOf(kQuestions)};
    CHECK(asking.readText(document(
              R"("x-app": {"a": [1, {"b": null}], "c": "d"}, "person": {"x-id": 5}, "workstation": {"x": 1})")) != "");
    CHECK(
        asking
            .readText(document(
                R"("x-app": {"a": [1, {"b": [true, "t"]}], "c": null}, "person": {"x-id": [1]}, "workstation": {"x-y": {}},
        "how": {"test/seat": {"x-device": "tape"}},
        "forms": {"test": {"x-sum": [[]], "seat": "ok", "tasks": [{"x-row": {"load": 99}, "load": 5}], "warm": true}})"))
            .empty());
    CHECK(asking.answer("seat").given());
    CHECK(asking.answer("load", 0).number == 5);
    CHECK(asking.answer("warm").given());
}

TEST_CASE("Who where when and how are kept") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(
        asking
            .read(
                R"("height": 45)",
                R"("person": {"name": "A. Nobody", "reference": "WS-1", "department": "Accounts", "email": "a@example.org"},
        "workstation": {"name": "Desk 14"}, "assessed": "2026-11-21", "by": "assessor", "withheld": ["test/pain", "back/rf05"],
        "how": {"test/height": {"by": "assessor", "method": "measured", "tolerance": 0.5, "note": "tape"}, "test/seat": {}}, "tried": ["CH-5", "AR-4"])")
            .empty());
    const Document &document = asking.document;
    CHECK(document.person.name == "A. Nobody");
    CHECK(document.person.reference == "WS-1");
    CHECK(document.person.department == "Accounts");
    CHECK(document.person.email == "a@example.org");
    CHECK(document.workstation == "Desk 14");
    CHECK(document.assessed == "2026-11-21");
    CHECK(document.by == "assessor");
    CHECK(document.withheld == std::vector<std::string>{"test/pain", "back/rf05"});
    CHECK(document.tried == std::vector<std::string>{"CH-5", "AR-4"});
    REQUIRE(document.how.size() == 2);
    CHECK(document.how[0].key == "test/height");
    CHECK(document.how[0].by == "assessor");
    CHECK(document.how[0].method == "measured");
    CHECK(document.how[0].hasTolerance);
    CHECK(document.how[0].tolerance == 0.5);
    CHECK(document.how[0].note == "tape");
    CHECK_FALSE(document.how[1].hasTolerance);
}

TEST_CASE("What is said about the answers must make sense too") {
    Asking asking{formOf(kQuestions)};
    const std::pair<const char *, const char *> table[] = {
        {R"("person": "Anna")", "the value must be an object in { }"},
        {R"("person": {"name": 5})", "the value must be a text in double quotes"},
        {R"("person": {"nmae": "x"})", "the name “nmae” is not known here"},
        {R"("person": {"address": "x"})", "the name “address” is not known here"},
        {R"("workstation": {"name": []})", "the value must be a text in double quotes"},
        {R"("assessed": "21.11.2026")", "“21.11.2026” is not a date"},
        {R"("assessed": "2026-02-30")", "“2026-02-30” is not a date"},
        {R"("assessed": 20261121)", "the value must be a text in double quotes"},
        {R"("by": "boss")", "“by” must be “self” or “assessor”"},
        {R"("asessed": "2026-11-21")", "Did you mean “assessed”?"},
        {R"("withheld": "test/seat")", "the value must be a list in [ ]"},
        {R"("withheld": ["seat"])", "“seat” is not of the shape form/question"},
        {R"("withheld": ["test/"])", "“test/” is not of the shape form/question"},
        {R"("withheld": ["/seat"])", "“/seat” is not of the shape form/question"},
        {R"("withheld": ["test/saet"])", "the form “test” has no question “saet”"},
        {R"("withheld": [null])", "the value must be a text in double quotes"},
        {R"("tried": {"CH-1": true})", "the value must be a list in [ ]"},
        {R"("tried": [1])", "the value must be a text in double quotes"},
        {R"("how": [])", "the value must be an object in { }"},
        {R"("how": {"test/seat": "measured"})", "the value must be an object in { }"},
        {R"("how": {"test/saet": {}})", "the form “test” has no question “saet”"},
        {R"("how": {"seat": {}})", "is not of the shape form/question"},
        {R"("how": {"test/seat": {"method": "guessed"}})", "the method “guessed” is not known"},
        {R"("how": {"test/seat": {"tolerance": -1}})", "the tolerance must not be negative"},
        {R"("how": {"test/seat": {"tolerance": "1"}})", "the tolerance must be a number"},
        {R"("how": {"test/seat": {"tolerance": true}})", "the tolerance must be a number"},
        {R"("how": {"test/seat": {"when": "today"}})", "the name “when” is not known here"},
    };
    for (const auto &[more, what] : table) {
        const std::string sentence = asking.read("", more);
        INFO(more << "\n" << sentence);
        CHECK(contains(sentence, what));
        CHECK(sentence.starts_with("a.json, line 1"));
    }
}

TEST_CASE("A damaged file says so, what is wrong and in which line and column, and what to do") {
    Asking asking{formOf(kQuestions)};
    CHECK(
        asking.readText("{\n  \"format\" \"plumbline-answers/1\"}") ==
        "a.json, line 2: the file is damaged: a colon is missing after a name (column 12). Open a copy that is whole, "
        "or have it saved again by who gave it to you.");
    CHECK(asking.readText("GIF89a").starts_with("a.json, line 1: this is no file of answers. Choose one that"));
}

TEST_CASE("A document must be one and whole") {
    Asking asking{formOf(kQuestions)};
    const std::pair<std::string, const char *> table[] = {
        {"", "there is nothing in it"},
        {" \n", "there is nothing in it"},
        {"[]", "this is no file of answers"},
        {"null", "this is no file of answers"},
        {"7", "this is no file of answers"},
        {"\"x\"", "this is no file of answers"},
        {"{}", "the format is missing"},
        {R"({"format": null, "forms": {}})", "the format is missing"},
        {R"({"format": "plumbline-answers/2", "forms": {}})",
         "the format must be “plumbline-answers/1”, not “plumbline-answers/2”"},
        {R"({"format": "plumbline-answers/1"})", "the key “forms” is missing"},
        {document(R"("forms": [])"), "the value must be an object in { }"},
        {document(R"("forms": {"test": []})"), "the value must be an object in { }"},
        {document(R"("forms": {"test": true})"), "the value must be"},
        {document(R"("forms": {"test": {"seat": "ok"}})") + "x", "there is more text after its end (column "},
        {document(R"("forms": {"test": {"seat": "ok")"), "the file is damaged: a comma or } is missing (column "},
        {document(R"("forms": {"test": {"height": 1e999}})"), "a number is too large"},
        {document(R"("forms": {"test": {"height": NaN}})"), "a value is expected here"},
        {document(R"("person": {"name": "\uDC00"}, "forms": {"test": {}})"), "a \\u escape is not a character"},
        {document("\"person\": {\"name\": \"\xFF\"}, \"forms\": {\"test\": {}}"), "the text is not UTF-8"},
        {document("\"forms\": {\"test\": {}}") + std::string(1, '\0'), "there is a NUL byte in the text"},
        {document(R"("person": {"name": ")" + repeat("n", 10'001) + R"("}, "forms": {"test": {}})"),
         "this text is longer than 10,000 bytes"},
        {document(R"("forms": {"test": {"note": ")" + repeat("n", 10'001) + R"("}})"),
         "this text is longer than 10,000 bytes"},
        {document("\"forms\": {}") + repeat(" ", kLargestDocument), "the document is larger than 4 MiB"},
        {document(R"("x-deep": )" + repeat("[", 32) + repeat("]", 32) + R"(, "forms": {"test": {}})"),
         "it is nested more than 32 deep"},
    };
    for (const auto &[text, what] : table) {
        const std::string sentence = asking.readText(text);
        INFO(text.substr(0, 200) << "\n" << sentence);
        CHECK(contains(sentence, what));
        CHECK(sentence.starts_with("a.json, line 1"));
    }
    CHECK(asking.readText(document(R"("x-deep": )" + repeat("[", 31) + repeat("]", 31) + R"(, "forms": {"test": {}})"))
              .empty());
    CHECK(asking.read("\"note\": \"" + repeat("n", 10'000) + "\"").empty());
}

TEST_CASE("However deep a document is nested it needs no more than a small stack") {
    Asking asking{formOf(kQuestions)};
    std::string sentence;
    onSmallStack([&] { sentence = asking.readText(document("\"x-deep\": " + repeat("[", 200'000))); });
    CHECK(contains(sentence, "it is nested more than 32 deep"));
}

TEST_CASE("A form that nobody reads is refused alone and told beside one that is read") {
    TwoForms two;
    Status status = two.reader.read(document(R"("forms": {"tow": {"q": true}})"), "a.json", two.document);
    REQUIRE_FALSE(static_cast<bool>(status));
    CHECK(status.problem().what == "no installed plugin reads the form “tow”");
    CHECK(status.problem().whatToDo == "Installed are: one, two");

    status = two.reader.read(document(R"("forms": {"lifting": {"deep": [{"a": {}}]}, "two": {"q": "x"}, "back": {}})"),
                             "a.json", two.document);
    REQUIRE(status);
    CHECK(two.document.warnings ==
          std::vector<std::string>{"No installed plugin reads the form “lifting”; its answers were not used.",
                                   "No installed plugin reads the form “back”; its answers were not used."});
    CHECK(two.document.find("two")->present);
    CHECK_FALSE(two.document.find("one")->present);
    CHECK(two.document.find("lifting") == nullptr);

    REQUIRE(two.reader.read(document(R"("forms": {})"), "a.json", two.document));
    CHECK(two.document.warnings.empty());
    CHECK_FALSE(two.document.find("two")->present);
}

TEST_CASE("An answer to a question that is not asked is kept and warned about") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(
        asking
            .read(
                R"("seat": "none", "strict": "yes", "tasks": [{"load": 30, "heavy": true}, {"load": 5, "heavy": true}, {"load": 5, "heavy": "not_sure"}])")
            .empty());
    CHECK(
        asking.document.warnings ==
        std::vector<std::string>{
            "test, strict: answered, but the other answers say that it is not asked; it was kept and not used.",
            "test, heavy, row 2: answered, but the other answers say that it is not asked; it was kept and not used.",
            "test, heavy, row 3: answered, but the other answers say that it is not asked; it was kept and not used."});
    CHECK(asking.answer("strict").given());
    CHECK(asking.visibility().effective(asking.document.forms[0].answers, asking.form.find("strict")).blank());
    REQUIRE(asking.read(R"("seat": "none")").empty());
    CHECK(asking.document.warnings.empty());
}

TEST_CASE("A number that is unusual is taken and warned about") {
    Asking asking{formOf(kQuestions)};
    REQUIRE(asking.read(R"("height": 60)").empty());
    CHECK(asking.answer("height").number == 60);
    CHECK(asking.document.warnings ==
          std::vector<std::string>{
              "test, height: 60 is unusual; most lie in 36 to 55 cm. Check the number and its unit."});
    for (const char *usual : {"36", "55", "45.5"}) {
        REQUIRE(asking.read(std::string("\"height\": ") + usual).empty());
        CHECK(asking.document.warnings.empty());
    }
}

TEST_CASE("Nobody can withhold an answer and give it") {
    Asking asking{formOf(kQuestions)};
    const char *withheld = R"("withheld": ["test/warm", "test/tasks", "test/load"])";
    CHECK(asking.read(R"("seat": "ok")", withheld).empty());
    CHECK(asking.read(R"("warm": null)", withheld).empty());
    CHECK(contains(asking.read(R"("warm": true)", withheld),
                   "a.json, line 1, test/warm: the question is answered and withheld at once"));
    CHECK(contains(asking.read(R"("warm": "not_sure")", withheld),
                   "test/warm: the question is answered and withheld at once"));
    CHECK(contains(asking.read(R"("tasks": [{}])", withheld),
                   "test/tasks: the question is answered and withheld at once"));
}

TEST_CASE("A document that is used again keeps nothing of the one before") {
    Asking asking{formOf(kQuestions)};
    const std::string full =
        R"("seat": "none", "extras": ["a", "b"], "height": 60, "warm": true, "pain": 9, "where": ["neck"], "note": "secret",
        "strict": "yes", "tasks": [{"load": 30, "grip": ["wet"], "label": "secret", "heavy": true}, {"load": 1}], "last": true)";
    const std::string more =
        R"("person": {"name": "secret", "reference": "secret", "department": "secret", "email": "secret"},
        "workstation": {"name": "secret"}, "assessed": "2026-11-21", "by": "self", "withheld": ["back/rf05"], "tried": ["CH-5"],
        "how": {"test/height": {"by": "secret", "note": "secret", "tolerance": 1}})";
    for (int round = 0; round < 3; ++round) {
        REQUIRE(asking.read(full, more).empty());
        CHECK(asking.document.warnings.size() == 2);
        REQUIRE(asking.read(R"("tasks": [{}, {}], "note": "")").empty());
        const Document &document = asking.document;
        for (const Question &question : asking.form.questions) {
            if (question.group != kNoSlot || question.id == "tasks" || question.id == "note") continue;
            INFO(question.id);
            CHECK(asking.answer(question.id).blank());
            CHECK(asking.answer(question.id).ticks == 0);
            CHECK(asking.answer(question.id).option == 0);
        }
        for (const char *field : {"load", "grip", "label", "heavy"})
            for (const uint32_t row : {0u, 1u}) {
                CHECK(asking.answer(field, row).blank());
                CHECK(asking.answer(field, row).ticks == 0);
            }
        CHECK(document.forms[0].answers.text(asking.answer("note")).empty());
        CHECK_FALSE(asking.hidden("strict"));
        CHECK(document.person.name + document.person.reference + document.person.department + document.person.email +
                  document.workstation + document.assessed + document.by ==
              "");
        CHECK(document.withheld.empty());
        CHECK(document.tried.empty());
        CHECK(document.how.empty());
        CHECK(document.warnings.empty());
    }
}

TEST_CASE("A document that was refused leaves nothing for the next one") {
    Asking asking{formOf(kQuestions)};
    for (const char *broken :
         {R"("seat": "none", "tasks": [{"load": 30}, {"load": 99}])", R"("seat": "low", "extras": ["a", "nothing"])",
          R"("tasks": [{"x-a": [[)", R"("warm": true, "warm": true)"}) {
        CHECK_FALSE(asking.read(broken, R"("tried": ["CH-5"])").empty());
        REQUIRE(asking.read(R"("strict": "yes")").empty());
        CHECK(asking.answer("strict").given());
        CHECK(asking.answer("seat").blank());
        CHECK(asking.answer("extras").ticks == 0);
        CHECK(asking.document.forms[0].answers.rows(asking.form.find("tasks")) == 0);
        CHECK(asking.document.tried.empty());
        CHECK(asking.document.warnings.empty());
    }
}

TEST_CASE("One form's answers do not reach another's") {
    TwoForms two;
    REQUIRE(two.reader.read(document(R"("forms": {"one": {"q": true}, "two": {"q": "x"}})"), "", two.document));
    CHECK(two.document.forms[0].answers.at(0).option == 1);
    CHECK(two.document.forms[1].answers.text(two.document.forms[1].answers.at(0)) == "x");
    REQUIRE(two.reader.read(document(R"("forms": {"two": {"q": "y"}})"), "", two.document));
    CHECK_FALSE(two.document.forms[0].present);
    CHECK(two.document.forms[0].answers.at(0).blank());
}
