// check-form names every mistake of a form with its line and place. The forms here are the one of the plugin "kinds"
// with one mistake each.
#include <iostream>

#include "bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

using namespace std::string_literals;

const std::string &soundForm() {
    static const std::string form = slurp(PLUMB_TEST_BUNDLES "/kinds/form.json");
    return form;
}
std::string form(std::string_view from, std::string_view to) { return with(soundForm(), from, to); }

std::string options(size_t count) {
    std::string list;
    for (size_t i = 0; i < count; ++i) list += (i ? ", " : "") + ("{ \"id\": \"o" + std::to_string(i)) + "\" }";
    return "\"options\": [" + list + "]";
}

const std::string kMany = R"("options": [{ "id": "red" }, { "id": "green" }])";
const std::string kShown = R"({ "question": "pick", "op": "ne", "value": "left" })";
const std::string kFix = R"({ "to": "right", "tier": 0 })";

std::vector<BadInput> badText() {
    return {
        {"nothing", "", "", "the file is empty", {" \n\t\r\n"}},
        {"too deep",
         repeat("[", 200'000),
         ", line 1",
         "it is nested more than 32 deep",
         {repeat(R"({"a":)", 200'000), "[" + repeat("{\"a\":[", 20) + repeat("]}", 20) + "]"}},
        {"NUL byte", soundForm().substr(0, 40) + "\0"s, ", line 3", "there is a NUL byte in the text"},
        {"escaped NUL",
         form("\"pick\"", "\"pi\\u0000ck\""),
         ", line 10",
         "a text holds the character U+0000",
         {form("\"revision\"", "\"rev\\u0000ision\"")}},
        {"not UTF-8", form("\"pick\"", "\"pi\xE9\""), ", line 10", "the text is not UTF-8"},
        {"half a character", form("\"pick\"", "\"pi\\ud800\""), ", line 10", R"(a \u escape is not a character)"},
        {"name twice", form("\"revision\": 1,", "\"revision\": 1,\n  \"revision\": 2,"), ", line 5",
         "the name “revision” stands twice in one object"},
        {"no comma", form("\"revision\": 1,", "\"revision\": 1"), ", line 5", "a comma or } is missing"},
        {"comma too many", form("\"revision\": 1,", "\"revision\": 1,,"), ", line 4",
         "a name in double quotes is expected here"},
        {"not a number", form("\"revision\": 1", "\"revision\": one"), ", line 4", "a value is expected here"},
        {"number too large", form("[0, 100]", "[0, 1e999]"), ", line 13", "a number is too large"},
        {"two documents", soundForm() + soundForm(), ", line 28", "there is more text after its end"},
    };
}

std::vector<BadInput> badTop() {
    return {
        {"not an object", "[]", ", line 1", "this must be an object in { }"},
        {"other format", form("plumbline-form/1", "plumbline-form/2"), ", line 1",
         "the format must be “plumbline-form/1”"},
        {"id missing",
         form("  \"id\": \"kinds\",\n", ""),
         ", line 1",
         "the key “id” is missing",
         {form("      \"id\": \"all\",\n", ""), form(R"("id": "said", )", "")}},
        {"id not an id", form("\"id\": \"kinds\"", "\"id\": \"Kinds\""), ", line 1",
         "the form's id “Kinds” is not an id"},
        {"revision not whole",
         form("\"revision\": 1", "\"revision\": 1.5"),
         ", line 1",
         "the revision must be a whole number from 1",
         {form("\"revision\": 1", "\"revision\": 0"), form("\"revision\": 1", "\"revision\": 1e300")}},
        {"no language", form("  \"default_language\": \"en\",\n", ""), ", line 1",
         "the key “default_language” is missing"},
        {"unknown key", form("\"revision\": 1,", "\"revision\": 1,\n  \"sectoins\": [],"), ", line 5",
         "the key “sectoins” is not known here. Did you mean “sections”?"},
        {"no question",
         R"({ "format": "plumbline-form/1", "id": "a", "revision": 1, "default_language": "en", "sections": [] })",
         ", line 1", "there is no question in the form"},
        {"section not an id", form("\"id\": \"all\"", "\"id\": \".all\""), ", line 7, section 1",
         "the section's id “.all” is not an id"},
        {"section twice", form("\"sections\": [", "\"sections\": [\n{ \"id\": \"all\", \"questions\": [] },"),
         ", line 8, section 2", "the section “all” stands twice"},
        {"questions not a list", form("\"sections\": [", R"("sections": [{ "id": "more", "questions": {} },)"),
         ", line 6, section 1", "the value of “questions” must be a list in [ ]"},
    };
}

std::vector<BadInput> badQuestions() {
    return {
        {"question not an id", form("\"said\"", "\"what said\""), ", line 15, what said",
         "the question's id “what said” is not an id"},
        {"question twice", form("\"said\"", "\"many\""), ", line 15, many", "the question stands twice in the form"},
        {"unknown kind", form("\"choice\"", "\"radio\""), ", line 10, pick",
         "the value “radio” of “kind” is not known"},
        {"kind almost known", form("\"choice\"", "\"choise\""), ", line 10, pick",
         "the value “choise” of “kind” is not known. Did you mean “choice”?"},
        {"no privacy", form(R"("kind": "text", "privacy": "identity")", R"("kind": "text")"), ", line 15, said",
         "the key “privacy” is missing"},
        {"unknown privacy", form("\"identity\"", "\"secret\""), ", line 15, said",
         "the value “secret” of “privacy” is not known"},
        {"unknown key of a question", form(R"("kind": "text",)", R"("kind": "text", "requird": true,)"),
         ", line 15, said", "the key “requird” is not known here. Did you mean “required”?"},
        {"not true or false", form(R"("kind": "text",)", R"("kind": "text", "required": "yes",)"), ", line 15, said",
         "the value of “required” must be true or false without quotes"},
        {"no hard range",
         form(R"("hard": [0, 100], "soft": [1, 50])", R"("x-hard": 1)"),
         ", line 13, much",
         "the key “hard” must hold two numbers in [ ], the smaller first",
         {form("[0, 100]", "[100, 0]"), form("[0, 50]", "[0]"), form("[0, 50]", "[0, \"50\"]"),
          form("[0, 50]", "[5, 5]")}},
        {"soft outside hard",
         form("[1, 50]", "[1, 101]"),
         ", line 13, much",
         "the range “soft” must lie inside “hard”, and belongs to numbers only",
         {form("[1, 50]", "[50, 1]"), form("\"kind\": \"text\",", "\"kind\": \"text\", \"soft\": [1, 2],")}},
        {"options missing",
         form(kMany, R"("x-a": 1)"),
         ", line 12, many",
         "a list “options” in [ ] is missing",
         {form(kMany, R"("options": [])"), form(kMany, R"("options": {})")}},
        {"65 options", form(kMany, options(65)), ", line 12, many", "there are more than 64 options"},
        {"option twice", form("\"green\"", "\"red\""), ", line 12, many", "the option “red” stands twice"},
        {"option not_sure", form("\"green\"", "\"not_sure\""), ", line 12, many", "“not_sure” is not an option"},
        {"option not an id", form("\"green\"", "\"Green\""), ", line 12, many", "the option's id “Green” is not an id"},
        {"options of a text", form(R"("kind": "text",)", R"("kind": "text", "options": [],)"), ", line 15, said",
         "a question of this kind has no options"},
        {"group without questions",
         form(R"("kind": "yesno", "privacy": "work" })", R"("kind": "group", "rows": [0, 9], "privacy": "work" })"),
         ", line 23, give_up", "a group needs a list “questions” in [ ]"},
        {"group in a group",
         form(R"("kind": "number", "privacy": "work", "unit": "kg", "hard": [0, 50] })",
              R"("kind": "group", "privacy": "work", "rows": [0, 9], "questions":
             [{ "id": "deep", "kind": "yesno", "privacy": "work" }] })"),
         ", line 20, load.weight", "a group stands in a group"},
        {"rows not whole",
         form("[1, 3]", "[0.5, 3]"),
         ", line 18, loads",
         "a group has 0 to 1,000 rows",
         {form("[1, 3]", "[-1, 3]"), form("[1, 3]", "[1, 1001]")}},
    };
}

std::vector<BadInput> badFixesAndConditions() {
    auto fix = [](std::string_view to) { return form(kFix, to); };
    auto shown = [](std::string_view test) { return form(kShown, test); };
    auto yesFix = [](const std::string &to) {
        return form(R"("kind": "yesno", "privacy": "work" })",
                    R"("kind": "yesno", "privacy": "work", "fix": { "tier": 0, )" + to + " } }");
    };
    return {
        {"fix to nowhere",
         fix(R"({ "to": "up", "tier": 0 })"),
         ", line 11, pick, fix",
         "the fix leads to “",
         {fix(R"({ "to": 3, "tier": 0 })")}},
        {"fix of yes or no", yesFix(R"("to": 1)"), ", line 23, give_up, fix", "“to” must be true or false"},
        {"fix of a number",
         form("\"soft\": [1, 50]", R"("fix": { "to": [9, 1], "tier": 1 })"),
         ", line 13, much, fix",
         "“to” must be a number or two in [ ], the smaller first",
         {form("\"soft\": [1, 50]", R"("fix": { "to": "low", "tier": 1 })")}},
        {"fix of ticks", form("{ \"id\": \"red\" }", R"({ "id": "red", "fix": { "to": "green", "tier": 1 } })"),
         ", line 12, many, fix", "a fix of ticks has no “to”: it takes the tick away"},
        {"unknown tier",
         fix(R"({ "to": "right", "tier": 4 })"),
         ", line 11, pick, fix",
         "the tier must be 0, 1, 2 or 3",
         {fix(R"({ "to": "right", "tier": 1.5 })")}},
        {"no tier", fix(R"({ "to": "right" })"), ", line 11, pick, fix", "the key “tier” is missing"},
        {"negative effort", fix(R"({ "to": "right", "tier": 0, "effort": -1 })"), ", line 11, pick, fix",
         "the effort must be minutes from 0 to 100,000"},
        {"by nobody", fix(R"({ "to": "right", "tier": 0, "who": "boss" })"), ", line 11, pick, fix",
         "the value “boss” of “who” is not known"},
        {"forward reference",
         shown(R"({ "question": "said", "op": "eq", "value": "a" })"),
         ", line 14, agreed, show_if",
         "the condition asks for “",
         {shown(R"({ "question": "agreed", "op": "eq", "value": true })")}},
        {"condition misspelt", shown(R"({ "question": "mani", "op": "has", "value": "red" })"),
         ", line 14, agreed, show_if",
         "the condition asks for “mani”, which is not asked before this question. Did you mean “many”?"},
        {"value does not fit",
         shown(R"({ "question": "pick", "op": "ne", "value": "up" })"),
         ", line 14, agreed, show_if",
         "the value does not fit the question “pick” and the test",
         {shown(R"({ "question": "pick", "op": "gt", "value": "left" })"),
          shown(R"({ "question": "pick", "op": "in", "value": "left" })"),
          shown(R"({ "question": "pick", "op": "eq" })")}},
        {"unknown test", shown(R"({ "question": "pick", "op": "equals", "value": "left" })"),
         ", line 14, agreed, show_if", "the value “equals” of “op” is not known"},
        {"no list of tests",
         form("{ \"all\": [" + kShown + "] }", "{}"),
         ", line 14, agreed, show_if",
         "a condition is either “all” or “any” with a list of tests in [ ]",
         {form("\"all\": [" + kShown + "]", "\"all\": [" + kShown + "], \"any\": [" + kShown + "]"),
          form("[" + kShown + "]", "[]"), form("[" + kShown + "]", "true")}},
        {"unknown key of a test", shown(R"({ "question": "pick", "op": "ne", "value": "left", "valu": 1 })"),
         ", line 14, agreed, show_if", "the key “valu” is not known here. Did you mean “value”?"},
        {"into another group",
         form(R"("id": "give_up",)",
              R"("id": "give_up", "show_if": { "all": [{ "question": "load.way", "op": "eq", "value": "up" }] },)"),
         ", line 23, give_up, show_if", "the condition looks into another group"},
    };
}

std::vector<std::string> problemsOf(const std::string &file) {
    const Outcome outcome = run(cli({"check-form", file}));
    checkEnd(outcome, 3);
    CHECK(outcome.out.empty());
    CAPTURE(outcome.err);
    CHECK_FALSE(outcome.err.empty());
    return linesOf(outcome.err);
}

void checkClass(const TempFolder &folder, const BadInput &bad, Sentences &sentences) {
    INFO(bad.name);
    const std::string file = folder.write("form.json", bad.bytes);
    const auto told = problemsOf(file);
    REQUIRE(told.size() == 1);
    const std::string words = wordsOf(told[0], file + bad.where);
    CAPTURE(words);
    CHECK(words.starts_with(bad.what));
    sentences.add(bad.name, words);
    for (const std::string &bytes : bad.alike) {
        INFO(bytes.substr(0, 4000));
        CHECK(problemsOf(folder.write("form.json", bytes)).at(0).find(bad.what) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("every class of bad forms is named in its own words, with its place") {
    const TempFolder folder;
    Sentences sentences;
    for (const auto &table : {badText(), badTop(), badQuestions(), badFixesAndConditions()})
        for (const BadInput &bad : table) checkClass(folder, bad, sentences);
    std::cout << sentences.count() << " classes of bad forms\n";
    CHECK(sentences.count() >= 40);
}

TEST_CASE("words that do not fit the form are named, all of them") {
    const TempFolder folder;
    const std::string words = slurp(PLUMB_TEST_BUNDLES "/kinds/en.json"), file = folder.write("form.json", soundForm());
    auto told = [&](std::string_view from, std::string_view to) {
        folder.write("en.json", with(words, from, to));
        std::string all;
        for (const std::string &line : problemsOf(file)) all += line + "\n";
        return all;
    };
    using Catch::Matchers::Contains;
    CHECK_THAT(told("\"much\"", "\"munch\""), Contains("en.json, much: the question has no text"));
    CHECK_THAT(told("\"many.red\"", "\"many.rot\""), Contains("en.json, many.red: the option has no text"));
    CHECK_THAT(told("\"section.all\"", "\"all\""), Contains("en.json, section.all: the section has no text"));
    CHECK_THAT(told("\"language\": \"en\"", "\"language\": \"de\""),
               Contains("the words are in “de”, the form's language is “en”"));
    CHECK_THAT(told("\"text\": \"Left\"", "\"text\": \"Left\", \"hlp\": \"\""),
               Contains("line 8, pick.left: the key “hlp” is not known here. Did you mean “help”?"));
    {
        folder.write("form.json", form(R"("id": "pick",)", R"("id": "pick", "picture": "a.svg",)"));
        folder.write("pictures/a.svg", R"(<svg viewBox="0 0 9 9"><text x="1" font-size="3">{high}</text></svg>)");
        CHECK_THAT(told("\"pick\": {", "\"pick\": { \"alt\": \"A\","),
                   Contains("en.json, picture.a.high: the place {high} in “a.svg” has no words"));
        folder.write("form.json", soundForm());
    }
    CHECK_THAT(told("\"texts\"", "\"x-texts\""), Contains("the key “texts” must hold an object in { }"));
    CHECK_THAT(told("plumbline-words/1", "plumbline-words/9"), Contains("the format must be “plumbline-words/1”"));
    folder.write("form.json", form("\"pick\"", "\"Pick\""));
    CHECK(problemsOf(file).size() >= 2);
}

TEST_CASE("files that are no forms are told apart") {
    const TempFolder folder;
    using Catch::Matchers::Contains;
    CHECK_THAT(problemsOf(folder / "missing.json").at(0), Contains("missing.json: there is no such file"));
    CHECK_THAT(problemsOf(folder.path()).at(0), Contains("this is a folder, not a file"));
    CHECK_THAT(problemsOf("/dev/zero").at(0), Contains("this is not an ordinary file"));
    CHECK_THAT(problemsOf(writeRepeated(folder / "f.json", " ", 80u << 20)).at(0),
               Contains("the file is larger than 8 MiB"));
}

TEST_CASE("the forms that come with the program are sound") {
    const Outcome desk = run(cli({"check-form", PLUMB_SOURCE "/forms/desk/form.json"}));
    CHECK(desk.status == 0);
    CHECK(desk.err.empty());
    CHECK(desk.out.find("sound: form desk, revision") != std::string::npos);
    CHECK(desk.out.find("its words in “en” are complete") != std::string::npos);
    const Outcome kinds = run(cli({"check-form", PLUMB_TEST_BUNDLES "/kinds/form.json"}));
    CHECK(kinds.status == 0);
    const TempFolder folder;
    const Outcome alone = run(cli({"check-form", folder.write("form.json", soundForm())}));
    CHECK(alone.status == 0);
    CHECK(alone.out.find("no words beside it") != std::string::npos);
}
