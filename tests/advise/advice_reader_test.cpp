#include "host/advise/advice.h"
#include "tests/support/catch.h"
#include "tests/support/small_plugin.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr const char *kWords = R"({"format": "plumbline-words/1", "language": "en", "texts": {
    "R-1": {"action": "Do it.", "reason": "Because.", "verify": "When done.", "escalate": "Never."}, "R-2": {"action": "Do more.", "reason": "Because.", "verify": "When done."}}})";

// The small plugin with a book of advice in its folder.
struct Shelf {
    TempFolder folder;
    plumb_plugin table = small::table(small::kInputs, small::kOutputs, small::sayIt);

    AdviceBook read(Problems &problems) {
        BundleData data = small::data();
        data.folder = folder.path();
        const auto plugin = Plugin::fromTable(table, std::move(data), problems);
        return readAdvice(*plugin, problems);
    }
    Problems problemsOf(const std::string &advice, const std::string &words = kWords) {
        folder.write("advice.json", advice);
        folder.write("advice.en.json", words);
        Problems problems;
        read(problems);
        return problems;
    }
};

constexpr const char *kRest = R"("tier": 0, "control": "engineering", "source": "S", "privacy": "work")";
constexpr const char *kWhen = R"("when": {"finding": "seat.low_found"})";

std::string book(const std::string &rules) { return R"({"format": "plumbline-advice/1", "rules": [)" + rules + "]}"; }
std::string rule(const std::string &rest) { return R"({"id": "R-1", )" + rest + "}"; }
std::string when(const std::string &condition) { return book("\n" + rule("\"when\": " + condition + ", " + kRest)); }

}  // namespace

TEST_CASE("A book of advice is read with everything that it says") {
    Shelf shelf;
    shelf.folder.write(
        "advice.json",
        book(
            rule(
                R"("when": {"any": [{"finding": "seat.low_found"}, {"all": [{"scale": "total", "op": "ge", "value": 5}, {"question": "seat", "op": "in", "value": ["low", "high"]}]}]},
        "tier": 2, "control": "substitute", "source": "S", "confidence": "c", "privacy": "health")") +
            R"(, {"id": "R-2", "when": {"finding": "extras.found"}, "after": ["R-1"], "effort": 7.5, )" + kRest + "}"));
    shelf.folder.write("advice.en.json", kWords);
    Problems problems;
    const AdviceBook read = shelf.read(problems);
    INFO(told(problems));
    REQUIRE(problems.empty());
    REQUIRE(read.rules.size() == 2);
    const Rule &first = read.rules[0];
    CHECK(first.id == "R-1");
    CHECK(first.tier == 2);
    CHECK(first.effort == 120);  // by tier: 2, 15, 120, 240
    CHECK(first.control == "substitute");
    CHECK(first.confidence == "c");
    CHECK(first.privacy == Privacy::health);
    CHECK(first.after.empty());
    REQUIRE(first.when.kind == When::Kind::any);
    CHECK(first.when.parts[0].kind == When::Kind::finding);
    CHECK(first.when.parts[0].id == "seat.low_found");
    const When &both = first.when.parts[1];
    CHECK(both.kind == When::Kind::all);
    CHECK(both.parts[0].test.op == Test::Op::ge);
    CHECK(both.parts[0].test.number == 5);
    CHECK(both.parts[1].kind == When::Kind::question);
    CHECK(both.parts[1].test.options == 6);
    CHECK(read.rules[1].after == std::vector<std::string>{"R-1"});
    CHECK(read.rules[1].effort == 7.5);
    CHECK(read.words.get("R-1", "escalate") == "Never.");
}

TEST_CASE("A bundle without advice has an empty book") {
    Shelf shelf;
    Problems problems;
    CHECK(shelf.read(problems).rules.empty());
    CHECK(problems.empty());
}

TEST_CASE("Every mistake in a rule is told with its place") {
    const std::string rest = kRest, good = kWhen;
    const std::tuple<std::string, const char *, const char *> table[] = {
        {book(R"({"when": {"finding": "seat.low_found"}, )" + rest + "}"), "a rule without id",
         "the key “id” is missing"},
        {book(rule(good + ", \"control\": \"engineering\", \"source\": \"S\", \"privacy\": \"work\"")), "R-1",
         "the key “tier” is missing"},
        {book(rule(good + ", \"tier\": 4, \"control\": \"engineering\", \"source\": \"S\", \"privacy\": \"work\"")),
         "R-1", "the tier must be 0, 1, 2 or 3"},
        {book(rule(good + ", \"tier\": 1.5, \"control\": \"engineering\", \"source\": \"S\", \"privacy\": \"work\"")),
         "R-1", "the tier must be 0, 1, 2 or 3"},
        {book(rule(good + ", \"tier\": -1, \"control\": \"engineering\", \"source\": \"S\", \"privacy\": \"work\"")),
         "R-1", "the tier must be 0, 1, 2 or 3"},
        {book(rule(good + R"(, "tier": 0, "source": "S", "privacy": "work")")), "R-1", "the key “control” is missing"},
        {book(rule(good + ", \"tier\": 1, \"control\": \"buy\", \"source\": \"S\", \"privacy\": \"work\"")), "R-1",
         "the control “buy” is not known"},
        {book(rule(good + R"(, "tier": 0, "control": "engineering", "privacy": "work")")), "R-1",
         "the key “source” is missing"},
        {book(rule(good + R"(, "tier": 0, "control": "engineering", "source": "S")")), "R-1",
         "the key “privacy” is missing"},
        {book(rule(good + ", \"tier\": 1, \"control\": \"engineering\", \"source\": \"S\", \"privacy\": \"none\"")),
         "R-1", "the privacy must be identity, work or health"},
        {book(rule(good + ", \"effort\": 0, " + rest)), "R-1", "the effort must be minutes above 0"},
        {book(rule(good + ", \"effort\": -5, " + rest)), "R-1", "the effort must be minutes above 0"},
        {book(rule(good + ", \"cost\": 5, " + rest)), "R-1", "the key “cost” is not known here"},
        {book(rule(good + ", \"after\": \"R-2\", " + rest)), "R-1", "“after” must be a list of rules in [ ]"},
        {book(rule(good + ", \"after\": [\"R-9\"], " + rest)), "",
         "the rule “R-1” comes after “R-9”, which is not a rule"},
        {book(rule(good + ", " + rest) + ", " + rule(good + ", " + rest)), "", "the rule “R-1” stands twice"},
        {book(rule(rest)), "R-1", "the rule could give advice although nothing was found"},
        {book("\"R-1\""), "a rule without id", "this must be an object in { }"},
        {R"({"format": "plumbline-advice/2", "rules": []})", "line 1", "the format must be “plumbline-advice/1”"},
        {R"({"format": "plumbline-advice/1"})", "line 1", "the key “rules” is missing"},
        {R"({"format": "plumbline-advice/1", "rules": [], "rule": []})", "line 1", "the key “rule” is not known here"},
        {"{", "advice.json, line 1", "a name in double quotes is expected here"},
    };
    for (const auto &[text, where, what] : table) {
        Shelf shelf;
        const Problems problems = shelf.problemsOf(text);
        INFO(text << "\n" << told(problems));
        CHECK(tells(problems, where, what));
        CHECK(tells(problems, "advice.json", what));
    }
}

TEST_CASE("Every mistake in a condition is told with its rule and line") {
    const std::pair<const char *, const char *> table[] = {
        {R"({"finding": "seat.lwo_found"})", "the plugin has no finding “seat.lwo_found”"},
        {R"({"finding": "total"})", "the plugin has no finding “total”"},
        {R"({"finding": 5})", "the value of “finding” must be a text"},
        {R"({"scale": "totl", "op": "ge", "value": 5})", "the plugin has no scale “totl”"},
        {R"({"scale": "base", "op": "ge", "value": 5})", "the plugin has no scale “base”"},
        {R"({"scale": "total", "value": 5})", "the key “op” is missing"},
        {R"({"scale": "total", "op": "ge"})", "the key “value” is missing"},
        {R"({"scale": "total", "op": "over", "value": 5})", "the test “over” is not known"},
        {R"({"scale": "total", "op": "ge", "value": "5"})", "the value of “value” must be a number"},
        {R"({"scale": "total", "op": "has", "value": 5})", "this test does not fit a scale"},
        {R"({"scale": "total", "op": "lacks", "value": 5})", "this test does not fit a scale"},
        {R"({"all": [{"finding": "seat.low_found"}, {"question": "stool", "op": "eq", "value": "ok"}]})",
         "the form has no question “stool”"},
        {R"({"all": [{"finding": "seat.low_found"}, {"question": "seat", "op": "eq", "value": "hihg"}]})",
         "the value does not fit the question “seat”"},
        {R"({"all": [{"finding": "seat.low_found"}, {"question": "seat", "op": "eq"}]})",
         "the value does not fit the question “seat”"},
        {R"({"all": [{"finding": "seat.low_found"}, {"question": "seat", "op": "gt", "value": "ok"}]})",
         "the value does not fit the question “seat”"},
        {R"({"all": [{"finding": "seat.low_found"}, {"question": "warm", "op": "eq", "value": "yes"}]})",
         "the value does not fit the question “warm”"},
        {R"({"all": [{"finding": "seat.low_found"}, {}]})", "the key “question” is missing"},
        {R"({"all": []})", "“all” and “any” hold a list of conditions in [ ]"},
        {R"({"any": {"finding": "seat.low_found"}})", "“all” and “any” hold a list of conditions in [ ]"},
        {R"({"all": [{"finding": "seat.low_found"}], "any": [{"finding": "extras.found"}]})",
         "a condition is either “all” or “any”"},
        {R"({"finding": "seat.low_found", "scale": "total"})", "the key “scale” is not known here"},
        {R"({"all": [{"finding": "seat.low_found"}], "not": true})", "the key “not” is not known here"},
        {R"(["seat.low_found"])", "this must be an object in { }"},
    };
    for (const auto &[condition, what] : table) {
        Shelf shelf;
        const Problems problems = shelf.problemsOf(when(condition));
        INFO(condition << "\n" << told(problems));
        CHECK(tells(problems, "advice.json, line 2, R-1, when", what));
    }
}

TEST_CASE("A rule that could fire without a finding is refused") {
    const char *what = "the rule could give advice although nothing was found";
    const std::string question = R"({"question": "seat", "op": "ne", "value": "ok"})",
                      finding = R"({"finding": "seat.low_found"})",
                      scale = R"({"scale": "total", "op": "le", "value": 3})";
    const auto refused = [&](const std::string &condition) {
        Shelf shelf;
        const Problems problems = shelf.problemsOf(when(condition));
        CHECK(problems.size() == (tells(problems, "R-1", what) ? 1 : 0));
        return !problems.empty();
    };
    CHECK(refused(question));
    CHECK(refused("{\"all\": [" + question + "]}"));
    CHECK(refused("{\"any\": [" + finding + ", " + question + "]}"));
    CHECK(refused("{\"all\": [{\"any\": [" + question + ", " + finding + "]}, " + question + "]}"));
    CHECK_FALSE(refused(finding));
    CHECK_FALSE(refused(scale));
    CHECK_FALSE(refused("{\"all\": [" + question + ", " + finding + "]}"));
    CHECK_FALSE(refused("{\"any\": [" + scale + ", " + finding + "]}"));
    CHECK_FALSE(refused("{\"all\": [{\"any\": [" + question + ", " + finding + "]}, " + scale + "]}"));
}

TEST_CASE("Advice without words is told") {
    Shelf shelf;
    const std::string advice = book(rule(std::string(kWhen) + ", " + kRest));
    CHECK(told(shelf.problemsOf(advice)).empty());
    const Problems some = shelf.problemsOf(
        advice, R"({"format": "plumbline-words/1", "language": "en", "texts": {"R-1": {"action": "Do it."}}})");
    CHECK(some.size() == 2);
    CHECK(tells(some, "advice.en.json, R-1", "the rule has no words for “reason”"));
    CHECK(tells(some, "advice.en.json, R-1", "the rule has no words for “verify”"));
    CHECK(tells(shelf.problemsOf(advice, "{}"), "advice.en.json", "the key “format” is missing"));
    CHECK(tells(shelf.problemsOf(advice, "{"), "advice.en.json, line 1", "a name in double quotes"));
    std::filesystem::remove(shelf.folder / "advice.en.json");
    Problems problems;
    shelf.read(problems);
    CHECK(tells(problems, "advice.en.json", "there is no such file"));
}
