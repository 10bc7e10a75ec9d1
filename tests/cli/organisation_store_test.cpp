// `report --organisation --store`: the same report as of the same documents in a file, and how far actions are.
#include <filesystem>

#include "desk_cases.h"
#include "host/store/sqlite_store.h"
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

bool has(const std::string &text, const std::string &word) { return text.find(word) != text.npos; }

std::string textOf(std::string page) {
    std::string text;
    for (size_t at = 0, end; (end = page.find('<', at)) != page.npos; at = page.find('>', end) + 1)
        text += page.substr(at, end - at) + "|";
    for (size_t at; (at = text.find("||")) != text.npos;) text.erase(at, 1);
    return text;
}

// From one heading to the next, as text.
std::string part(const std::string &page, const std::string &title) {
    const size_t begin = page.find("<h2>" + title);
    if (begin == page.npos) return "";
    return textOf(page.substr(begin, page.find("<h2>", begin + 1) - begin));
}

class Clinic {
  public:
    explicit Clinic(size_t people) {
        CHECK(command({"init"}).status == 0);
        for (size_t i = 0; i < people; ++i)
            for (const char *sample : {"office", "back"})
                add(i, slurp(PLUMB_SOURCE "/forms/sample/" + std::string(sample) + ".json"));
    }

    Outcome command(std::vector<std::string> words) const {
        words.insert(words.begin(), "store");
        words.insert(words.end(), {"--store", folder_ / "s.plumbline"});
        return run(cli(words));
    }
    std::string report(std::vector<std::string> words) const {
        words.insert(words.begin(), {"report", "-o", folder_ / "all.html", "--today", "2026-11-22", "--organisation"});
        const Outcome outcome = run(cli(words));
        CAPTURE(outcome.err);
        CHECK(outcome.status == 0);
        return folder_.read("all.html");
    }
    std::string ofStore() const { return report({"--store", folder_ / "s.plumbline"}); }
    std::string ofFile() const { return report({folder_.write("all.ndjson", lines_)}); }

    // These answers, of somebody by number.
    void add(size_t i, std::string text) {
        for (char &c : text) c = c == '\n' ? ' ' : c;
        const size_t at = text.find("\"person\""), end = text.find('}', at) + 1;
        const std::string who = "\"person\": {\"name\": \"Name-" + std::to_string(i) + "\", \"reference\": \"R" +
                                std::to_string(i) + "\", \"department\": \"" + (i % 2 ? "Quay-q" : "Yard-q") + "\"}";
        text = at == text.npos ? with(text, "{", "{" + who + ",") : text.substr(0, at) + who + text.substr(end);
        lines_ += text + "\n";
        const Outcome stored = command({"add", folder_.write("one.json", text)});
        CAPTURE(stored.err);
        REQUIRE(stored.status == 0);
        for (const std::string &line : linesOf(stored.out)) {
            const size_t id = line.find_first_of("0123456789abcdef", line.find("assessment ") + 10);
            if (has(line, "New person")) people.push_back(line.substr(line.size() - 32));
            else if (has(line, "  desk")) desks.push_back(line.substr(id, 32));
            else if (has(line, "  back")) backs.push_back(line.substr(id, 32));
        }
    }

    // A correction of a signed assessment that is older by its id: who sent that one had a clock that was ahead.
    void correctFromThePast(const std::string &id) const {
        Opening how;
        how.path = folder_ / "s.plumbline";
        how.unlock.keyFile = how.path + ".key";
        how.actor = "test";
        const auto store = openStore(how);
        REQUIRE(store);
        auto record = (*store)->assessment(AssessmentId(idFromHex(id).value()));
        REQUIRE(record);
        record->supersedes = record->id;
        --record->id.bytes[2];
        record->rev = 0;
        record->state = AssessmentState::completed;
        record->reviewer = record->signer = "";
        CHECK((*store)->putAssessment(*record));
    }

    std::vector<std::string> people, desks, backs;  // ids, of assessments

  private:
    TempFolder folder_;
    std::string lines_;
};

}  // namespace

TEST_CASE("A store gives the report of its documents, without a name") {
    const Clinic clinic(12);
    REQUIRE(clinic.people.size() == 12);
    REQUIRE(clinic.desks.size() == 12);
    const std::string stored = clinic.ofStore(), file = clinic.ofFile();
    for (const char *same :
         {"Breaks", "Desk and screen work", "Back", "What was found most often", "Equipment", "Methods"}) {
        INFO(same);
        CHECK(part(stored, same) == part(file, same));
    }
    CHECK(part(stored, "Desk and screen work").size() > 100);
    const std::string whoStored = part(stored, "Who was assessed"), whoInFile = part(file, "Who was assessed");
    CHECK(has(whoStored, "People by the department in the record of each"));
    CHECK(has(whoInFile, "People by the department that their latest assessment names."));
    REQUIRE(has(whoStored, "Department|"));
    CHECK(whoStored.substr(whoStored.find("Department|")) == whoInFile.substr(whoInFile.find("Department|")));
    CHECK(has(part(stored, "Open actions"), "No action about work is noted."));
    for (const char *name : {"Name-1", "R11"}) CHECK_FALSE(has(stored, name));
    CHECK(has(clinic.command({"list"}).out, "Name-1"));
}

TEST_CASE("Of two assessments of one day the later one counts, from a store and from a file") {
    Clinic clinic(6);
    const auto desks = [](const std::string &page, const std::string &share) {
        return has(part(page, "Desk and screen work"), "|Everybody|" + share + "\u00A0%|n\u00A06|");
    };
    CHECK(desks(clinic.ofStore(), "100"));
    CHECK(desks(clinic.ofFile(), "100"));
    for (size_t i = 0; i < 6; ++i) clinic.add(i, with(lineOf(neutralDesk()), "{", R"({"assessed": "2026-11-20", )"));
    CHECK(clinic.desks.size() == 12);
    CHECK(desks(clinic.ofStore(), "0"));
    CHECK(desks(clinic.ofFile(), "0"));
    CHECK(part(clinic.ofStore(), "Desk and screen work") == part(clinic.ofFile(), "Desk and screen work"));
}

TEST_CASE("A corrected assessment is not counted, whatever the ids of both") {
    const Clinic clinic(6);
    const std::string &desk = clinic.desks.front();
    CHECK(has(clinic.ofStore(), ">18</p><p class=\"soft\">assessments read<"));
    CHECK(clinic.command({"review", desk, "--by", "R"}).status == 0);
    CHECK(clinic.command({"sign", desk, "--by", "S"}).status == 0);
    clinic.correctFromThePast(desk);
    CHECK(has(clinic.ofStore(), ">18</p><p class=\"soft\">assessments read<"));
}

TEST_CASE("Actions are counted in people, by how far they are, those about health and of leavers not") {
    const Clinic clinic(12);
    std::vector<std::string> actions;
    for (size_t i = 0; i < 7; ++i) {
        const Outcome advised = clinic.command({"advise", clinic.desks[i], "--due", "2026-01-01"});
        CHECK(advised.status == 0);
        if (i == 0)
            for (const std::string &line : linesOf(advised.out)) actions.push_back(line.substr(15, 32));
        CHECK(clinic.command({"action", clinic.desks[i], "--text", "Written by hand", "--tier", "2"}).status == 0);
    }
    const auto free = [&] { return part(clinic.ofStore(), "Open actions"); };
    CHECK(has(free(), "|Free: adjust what is there|7|7|0|0|"));
    const std::string before = free();
    for (const std::string &back : clinic.backs) CHECK(clinic.command({"advise", back}).status == 0);
    CHECK(free() == before);
    REQUIRE(actions.size() > 5);
    for (const std::string &action : actions)
        CHECK(clinic.command({"progress", action, "--state", "done", "--check", "Looked at it"}).status == 0);
    CHECK(has(free(), "|Free: adjust what is there|6|6|fewer than 5|0|"));
    for (const size_t leaver : {5u, 6u})
        CHECK(clinic.command({"person", clinic.people[leaver], "--left", "2026-02-01"}).status == 0);
    CHECK(has(free(), "|Free: adjust what is there|fewer than 5|fewer than 5|fewer than 5|0|"));
    CHECK(has(part(clinic.ofStore(), "Who was assessed"), "|Yard-q|5|"));
}

TEST_CASE("A file or a store, and not both, and a store that is there") {
    const TempFolder folder;
    const std::string file = folder.write("all.ndjson", "");
    for (const std::vector<std::string> &wrong : std::vector<std::vector<std::string>>{
             {"--organisation"}, {"--organisation", file, "--store", "x"}, {"--store", "x"}}) {
        std::vector<std::string> words = {"report", "-o", folder / "all.html"};
        words.insert(words.end(), wrong.begin(), wrong.end());
        CHECK(run(cli(words)).status == 2);
    }
    const Outcome missing =
        run(cli({"report", "-o", folder / "all.html", "--organisation", "--store", folder / "none.plumbline"}));
    CHECK(missing.status == 3);
    CHECK_FALSE(missing.err.empty());
    CHECK_FALSE(std::filesystem::exists(folder / "all.html"));
}
