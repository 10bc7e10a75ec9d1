// Titles of windows are in most exports. None may come out: not in answers, days, caveats or warnings, nor in a
// problem.
#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

constexpr const char *kCanary = "CANARY-7d1f, private diagnosis";

std::string outcome(const Result<Evidence> &evidence) {
    return evidence ? told(*evidence) : evidence.problem().sentence();
}

}  // namespace

TEST_CASE("a window title never comes out, whatever happens to the export") {
    const InZone utc("UTC0");
    const TempFolder folder;
    const auto events = madeEvents(3);
    size_t looked = 0;
    for (const std::string &text : {pythonExport(events, kCanary), rustExport(events, kCanary)}) {
        REQUIRE(contains(text, kCanary));
        for (size_t end = 1; end <= text.size(); end += end < 2000 ? 1 : 997) {
            const auto evidence =
                importActivityWatch(folder.write("a.json", text.substr(0, end)), samplesNow(), nothing);
            if (contains(outcome(evidence), "CANARY")) FAIL("cut at " << end << ": " << outcome(evidence));
            ++looked;
        }
        // A quote lost before the title makes a name, a status or a time of it.
        for (size_t i = 0, at = text.find(kCanary); i < 400 && i < at; ++i) {
            std::string damaged = text;
            damaged.erase(at - i, 1);
            const auto evidence = importActivityWatch(folder.write("a.json", damaged), samplesNow(), nothing);
            if (contains(outcome(evidence), "CANARY")) FAIL("without byte " << at - i << ": " << outcome(evidence));
            ++looked;
        }
    }
    CHECK(looked > 4000);
}

TEST_CASE("a window title in a database never comes out") {
    const InZone utc("UTC0");
    const TempFolder folder;
    writePeewee(folder / "a.db", madeEvents(3), kCanary);
    writeRust(folder / "b.db", madeEvents(3), kCanary);
    writeCore(folder / "c.db", madeEvents(3), kCanary);
    for (const char *name : {"a.db", "b.db", "c.db"}) {
        const auto evidence = importActivityWatch(folder / name, samplesNow(), nothing);
        REQUIRE(evidence);
        CHECK(evidence->validDays == 3);
        CHECK(!contains(told(*evidence), "CANARY"));
    }
    // An afk bucket whose data hold a title all the same.
    execute(folder / "a.db",
            "INSERT INTO eventmodel VALUES (9999, 1, '2026-03-02 08:30:01+00:00', 61.5, '{\"title\": \"" +
                std::string(kCanary) + "\"}')");
    const auto evidence = importActivityWatch(folder / "a.db", samplesNow(), nothing);
    REQUIRE(evidence);
    CHECK(evidence->warnings.size() == 1);
    CHECK(!contains(told(*evidence), "CANARY"));
}
