#include "host/base/json.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

Json parsed(const std::string &text) {
    auto json = readJson(text, "test.json");
    if (!json) FAIL(json.problem().sentence());
    return *json;
}

}  // namespace

TEST_CASE("Every value keeps its kind") {
    const Json json = parsed(R"({"text": "1", "number": 1, "yes": true, "no": false, "nothing": null,
                                 "list": [], "empty": "", "object": {}, "words": "true", "null": "null"})");
    CHECK(json.find("text")->asText() == "1");
    CHECK_FALSE(json.find("text")->asNumber().has_value());
    CHECK(json.find("number")->asNumber() == 1);
    CHECK_FALSE(json.find("number")->asText().has_value());
    CHECK(json.find("yes")->asBool() == true);
    CHECK(json.find("no")->asBool() == false);
    CHECK_FALSE(json.find("yes")->asNumber().has_value());
    CHECK_FALSE(json.find("words")->asBool().has_value());
    CHECK(json.find("nothing")->kind() == Json::Kind::null);
    CHECK(json.find("null")->kind() == Json::Kind::text);
    CHECK(json.find("list")->isArray());
    CHECK(json.find("list")->children().empty());
    CHECK(json.find("empty")->asText() == "");
    CHECK_FALSE(json.find("empty")->isArray());
    CHECK(json.find("object")->isObject());
    CHECK_FALSE(json.find("object")->isArray());
    CHECK(json.find("missing") == nullptr);
    CHECK(json.find("list")->find("x") == nullptr);
}

TEST_CASE("A dot in a name is a letter like any other") {
    const Json json = parsed(R"({"seat.height": "low", "seat": {"height": "high"}, "": 1, "a/b": 2})");
    CHECK(json.find("seat.height")->asText() == "low");
    CHECK(json.find("seat")->find("height")->asText() == "high");
    CHECK(json.find("")->asNumber() == 1);
    CHECK(json.find("a/b")->asNumber() == 2);
    CHECK(json.find("a") == nullptr);
}

TEST_CASE("Values stand in the order and in the lines of the file") {
    const Json json = parsed("{\n  \"a\": [\n    1,\n    {\"b\": \"x\"}\n  ],\n  \"c\": 2\n}");
    CHECK(json.line() == 1);
    CHECK(json.find("a")->line() == 2);
    CHECK(json.find("a")->children()[0].line() == 3);
    CHECK(json.find("a")->children()[1].find("b")->line() == 4);
    CHECK(json.find("c")->line() == 6);
    CHECK(json.children()[1].name() == "c");
}

TEST_CASE("Escapes are read and numbers are kept as written") {
    const Json json =
        parsed(R"({"t": "\u00e9\n\"\\\/\uD83D\uDE00", "n": 1.50, "big": 123456789012345678901234567890, "minus": -0})");
    CHECK(json.find("t")->asText() == "\u00E9\n\"\\/\U0001F600");
    CHECK(json.find("n")->raw() == "1.50");
    CHECK(json.find("n")->asNumber() == 1.5);
    CHECK(json.find("big")->asNumber() == 123456789012345678901234567890.0);
    CHECK(json.find("minus")->asNumber() == 0);
}

TEST_CASE("A value alone is JSON too") {
    CHECK(parsed("7").asNumber() == 7);
    CHECK(parsed("\"x\"").asText() == "x");
    CHECK(parsed("null").kind() == Json::Kind::null);
}

TEST_CASE("A file that cannot be read is named") {
    const TempFolder folder;
    const auto missing = readJsonFile(folder / "form.json");
    REQUIRE_FALSE(static_cast<bool>(missing));
    CHECK(missing.problem().sentence() ==
          folder / "form.json" + ": there is no such file. Check the name and the folder.");
    const auto broken = readJsonFile(folder.write("bad.json", "{\n\n\"a\"}"));
    REQUIRE_FALSE(static_cast<bool>(broken));
    CHECK(broken.problem().where == folder / "bad.json" + ", line 3");
    const auto sound = readJsonFile(folder.write("good.json", "\xEF\xBB\xBF{\"a\": 1}"));
    REQUIRE(sound);
    CHECK(sound->find("a")->asNumber() == 1);
}

TEST_CASE("An object is taken apart and everything wrong with it is told at once") {
    const Json json = parsed(
        "{\n\"id\": 7,\n\"range\": \"wide\",\n\"flag\": \"true\",\n\"list\": {},\n\"x-note\": 1,\n\"labl\": \"a\"\n}");
    Problems problems;
    JsonObject object(json, "f.json", "scale rosa.final", problems);
    CHECK(object.text("id").empty());
    CHECK(object.number("range") == 0);
    CHECK_FALSE(object.boolean("flag"));
    CHECK(object.array("list").empty());
    CHECK(object.text("label").empty());
    object.finish();
    INFO(told(problems));
    CHECK(problems.size() == 6);
    CHECK(tells(problems, "f.json, line 2, scale rosa.final", "the value of “id” must be a text in double quotes"));
    CHECK(tells(problems, "f.json, line 3", "the value of “range” must be a number without quotes"));
    CHECK(tells(problems, "f.json, line 4", "the value of “flag” must be true or false without quotes"));
    CHECK(tells(problems, "f.json, line 5", "the value of “list” must be a list in [ ]"));
    CHECK(tells(problems, "f.json, line 1", "the key “label” is missing"));
    CHECK(tells(problems, "f.json, line 7", "the key “labl” is not known here"));
    CHECK(problems.back().whatToDo == "Did you mean “label”? Correct it and try again");
}

TEST_CASE("What may be missing has a value of its own and what is there must fit") {
    const Json json = parsed(R"({"a": "x", "n": 2, "b": true, "wrong": "2"})");
    Problems problems;
    JsonObject object(json, "f.json", "", problems);
    CHECK(object.textOr("a", "y") == "x");
    CHECK(object.textOr("none", "y") == "y");
    CHECK(object.numberOr("n", 1) == 2);
    CHECK(object.numberOr("none", 1) == 1);
    CHECK(object.booleanOr("b", false));
    CHECK(object.booleanOr("none", true));
    CHECK(problems.empty());
    CHECK(object.numberOr("wrong", 9) == 9);
    CHECK(problems.size() == 1);
    object.finish();
    CHECK(problems.size() == 1);
}

TEST_CASE("Where an object is wanted nothing else will do") {
    for (const char *text : {"[]", "1", "\"x\"", "null"}) {
        const Json json = parsed(text);
        Problems problems;
        JsonObject object(json, "f.json", "rule 1", problems);
        CHECK(object.text("id").empty());
        object.finish();
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].what == "this must be an object in { }");
    }
}
