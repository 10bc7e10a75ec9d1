// plumbline-cli plan: in words and as JSON, its goals, its exit statuses.
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

const std::string kOffice = PLUMB_SOURCE "/forms/sample/office.json";

bool has(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

size_t count(const std::string &text, std::string_view part) {
    size_t n = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

Outcome plan(std::vector<std::string> words) {
    words.insert(words.begin(), "plan");
    return run(cli(std::move(words)));
}

}  // namespace

TEST_CASE("a plan says what to change, what comes of it, and that nothing cheaper does") {
    const Outcome outcome = plan({kOffice});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(has(outcome.out, "Desk score (ROSA): 6 (act) now; the goal is good."));
    CHECK(has(outcome.out, "then it is 2 (good)."));
    CHECK(has(outcome.out, "Proved: no cheaper set of changes reaches good; "));
    CHECK(has(outcome.out,
              "\n1. Where are your elbows while you type or use the mouse? from “The armrests are too high"));
    CHECK(has(outcome.out, "   How: "));
    CHECK(has(outcome.out, "Desk score (ROSA): 6 (act) → 5 (act). Who: the person, 2 minutes, free."));
    CHECK(has(outcome.out, "No effect by itself, because the score is set by: Chair score (ROSA)."));
    CHECK(plan({kOffice}).out == outcome.out);
}

TEST_CASE("a looser goal takes less") {
    const Outcome good = plan({kOffice, "--json"}), watch = plan({kOffice, "--goal", "watch", "--json"});
    CHECK((good.status == 0 && watch.status == 0));
    CHECK(linesOf(good.out).size() == 1);
    CHECK(good.out.starts_with(
        R"({"format":"plumbline-plan/1","plans":[{"form":"desk","scale":"rosa.final","goal":"good")"));
    CHECK(has(watch.out, R"("goal":"watch","outcome":"reaches")"));
    CHECK(has(good.out, R"("proved":true)"));
    CHECK(has(good.out, R"("lever":"desk/armrest=ok")"));
    CHECK(count(watch.out, R"("before":)") < count(good.out, R"("before":)"));
    CHECK(count(watch.out, R"("lever":)") == count(good.out, R"("lever":)"));  // those left out are told too
}

TEST_CASE("a plan goes across all forms of a file") {
    const TempFolder folder;
    const std::string file = folder.write("both.json", R"({"format": "plumbline-answers/1", "forms": {
        "lifting": {"duration": "short", "exclusions": [], "tasks": [{"task.load_average": 17, "task.load_max": 17,
            "task.h_origin": 50, "task.box_depth": 24, "task.v_origin": 75, "task.a_origin": 0, "task.v_dest": 75,
            "task.control": false, "task.frequency": 0.2, "task.coupling": "good"}]},
        "breaks": {"sitting.longest": 180, "breaks.interval": 180, "breaks.length": 5, "slump.longest": 20,
            "work.hours_per_day": 8, "activity.per_day": 60, "micro.interval": 60, "eyes.interval": 60,
            "breaks.active_share": 0}}})");
    const Outcome outcome = plan({file});
    CHECK(outcome.status == 0);
    CHECK(has(outcome.out, "Composite lifting index of the job (NIOSH CLI): "));
    CHECK(has(outcome.out, "Break exposure index: "));
    CHECK(has(outcome.out, "To be done, in this order:"));
    CHECK(has(outcome.out, "15 minutes in all, all free; then it is 0.95 (good)."));
    CHECK(has(outcome.out, "from 50 cm to 32 cm."));
    const Outcome imperial = plan({file, "--units", "imperial"});
    CHECK(has(imperial.out, "from 19.69 in to 12.6 in."));
}

TEST_CASE("what is not answered is asked for, not assumed") {
    const TempFolder folder;
    const std::string file = folder.write(
        "open.json", R"({"format": "plumbline-answers/1", "forms": {"desk": {"seat.height": "too_low"}}})");
    const Outcome outcome = plan({file});
    CHECK(outcome.status == 0);
    CHECK(has(outcome.out, "a score is never worked out from unanswered questions. Still missing: “"));
    CHECK_FALSE(has(outcome.out, "To be done"));
    const Outcome json = plan({file, "--json"});
    CHECK(has(json.out, R"("outcome":"missing","now":null)"));
    CHECK(has(json.out, R"("missing":["seat.height.also","seat.depth",)"));
    const std::string none = folder.write("none.json", R"({"format": "plumbline-answers/1", "forms": {}})");
    CHECK(has(plan({none}).out, "Nothing can be planned"));
}

TEST_CASE("bad input makes no plan and ends with 3, wrong use with 2") {
    const TempFolder folder;
    const Outcome bad = plan({folder.write("bad.json", "{")});
    CHECK(bad.status == 3);
    CHECK(bad.out.empty());
    CHECK(has(bad.err, "bad.json, line 1: "));
    CHECK(plan({folder / "missing.json"}).status == 3);
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{}, {kOffice, "--goal", "act"}, {kOffice, "--goal"}, {kOffice, "more"}}) {
        const Outcome wrong = plan(words);
        CHECK(wrong.status == 2);
        CHECK(wrong.out.empty());
        CHECK(linesOf(wrong.err).size() == 1);
    }
    Command full = cli({"plan", kOffice});
    full.out = Command::Out::file;
    full.outFile = "/dev/full";
    CHECK(run(full).status == 4);
}
