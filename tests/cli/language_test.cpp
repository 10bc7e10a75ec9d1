// A report in another language, from the command line.
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

const std::string kOffice = PLUMB_SOURCE "/forms/sample/office.json";
const std::string kLifting = PLUMB_SOURCE "/forms/sample/lifting.json";
const std::string kPartly = "Einige Texte sind noch nicht übersetzt und stehen auf Englisch.";
const std::string kOwn = "Dieser Bericht ist eine eigene Übersetzung des Projekts";

bool has(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }
size_t times(const std::string &text, std::string_view part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}

std::string make(const TempFolder &folder, const std::string &name, std::vector<std::string> words) {
    const std::string file = folder / name;
    words.insert(words.begin(), "report");
    words.insert(words.end(), {"-o", file});
    const Outcome outcome = run(cli(std::move(words)));
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    return slurp(file);
}

}  // namespace

TEST_CASE("The office's report in German is German") {
    const TempFolder folder;
    for (const char *copy : {"employee", "occupational-health", "manager"}) {
        const std::string german = make(folder, "de.html", {kOffice, "--language", "de", "--copy", copy}),
                          english = make(folder, "en.html", {kOffice, "--copy", copy});
        CAPTURE(copy);
        CHECK(has(german, "<html lang=\"de\">"));
        CHECK(has(english, "<html lang=\"en\">"));
        CHECK(has(german, "Bericht zur Ergonomie am Arbeitsplatz"));
        CHECK(has(german, "20.\u00A0November\u00A02026"));
        CHECK(times(german, kOwn) == 1);
        CHECK(times(german, kPartly) == 0);
        for (const char *word : {"Chair score", "Do these first", "Raise the", " from “", "Moderate", "Page "})
            CHECK_FALSE(has(german, word));
        CHECK(has(english, "Chair score"));
        CHECK_FALSE(has(english, "hyphens"));
    }
}

TEST_CASE("A report in German is verified as it was written, the manager's against another") {
    const TempFolder folder;
    const std::string file = folder / "de.html", manager = folder / "manager.html";
    make(folder, "de.html", {kOffice, "--language", "de"});
    make(folder, "manager.html", {kOffice, "--language", "de", "--copy", "manager"});
    Outcome outcome = run(cli({"verify", file}));
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("Equal: "));
    outcome = run(cli({"verify", manager, "--against", file}));
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("Equal: "));
    // In whichever language the manager wanted it.
    make(folder, "english.html", {kOffice});
    CHECK(run(cli({"verify", manager, "--against", folder / "english.html"})).status == 0);
    folder.write("changed.html", with(slurp(file), "Hoch", "Niedrig"));
    CHECK(run(cli({"verify", folder / "changed.html"})).status == 5);
}

TEST_CASE("What is not translated is in English, and the page says so once") {
    const TempFolder folder;
    const std::string page = make(folder, "de.html", {kLifting, "--language", "de"});
    CHECK(times(page, kPartly) == 1);
    CHECK(has(page, "Was zu tun ist"));
    CHECK(has(page, "Lifting"));
}

TEST_CASE("A language that is not there is refused with those that are") {
    const TempFolder folder;
    for (const char *language : {"fr", "DE", "../de", "desk"}) {
        const Outcome outcome = run(cli({"report", kOffice, "-o", folder / "x.html", "--language", language}));
        CHECK(outcome.status == 2);
        CHECK(has(outcome.err, "There are: de, en."));
    }
    CHECK(make(folder, "a.html", {kOffice, "--language", "en"}) == make(folder, "b.html", {kOffice}));
}

TEST_CASE("Ranges are said in German") {
    const TempFolder folder;
    const std::string open = folder.write(
        "open.json", R"({"format": "plumbline-answers/1", "forms": {"desk": {"seat.height": "too_low"}}})");
    const Outcome outcome = run(cli({"range", open, "--language", "de"}));
    CHECK(outcome.status == 0);
    CHECK(has(outcome.out, "Arbeit am Bildschirm"));
    CHECK(has(outcome.out, "Antworten fehlen"));
    CHECK_FALSE(has(outcome.out, "because"));
    CHECK(run(cli({"range", open, "--language", "de", "--json"})).out == run(cli({"range", open, "--json"})).out);
}

TEST_CASE("How much is translated is told with the plugins, and what cannot be used") {
    const Outcome outcome = run(cli({"plugins", "--load"}));
    CHECK(has(outcome.out, "words: en; translated: de 100 %; its advice: de 100 %"));
    CHECK(has(outcome.out, "reports, words: en; translated: de 100 %"));

    const TempFolder folder;
    const std::string form = folder.write("form.json", slurp(PLUMB_TEST_BUNDLES "/kinds/form.json"));
    folder.write("en.json", slurp(PLUMB_TEST_BUNDLES "/kinds/en.json"));
    folder.write("de.json",
                 R"({"format": "plumbline-words/1", "language": "de", "texts": {"much": {"text": "Wie viel?"}}})");
    const Outcome sound = run(cli({"check-form", form}));
    CHECK(sound.status == 0);
    CHECK(has(sound.out, "; translated: de "));
    folder.write("de.json", R"({"format": "plumbline-words/1", "language": "de",
        "texts": {"much": {"text": "Wie {viel}?"}, "nobody": {"text": "x"}}})");
    const Outcome wrong = run(cli({"check-form", form}));
    CHECK(wrong.status == 3);
    CHECK(has(wrong.err, "de.json, much, text: it has other places to fill in"));
    CHECK(has(wrong.err, "de.json, nobody, text: the original has no such text"));
}
