// Nothing that somebody typed but a department that five gave, and no answer, finding or advice about health.
#include "host/base/file.h"
#include "tests/organisation/stage.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"

using namespace plumb;
using namespace plumb::organisation;

namespace {

bool has(const std::string &page, const std::string &text) { return page.find(text) != page.npos; }

std::string inOneLine(std::string text) {
    for (char &c : text)
        if (c == '\n') c = ' ';
    return text;
}

std::string sample(const std::string &name) {
    const auto bytes = readFile(std::string(PLUMB_SOURCE_DIR) + "/forms/sample/" + name, 1024 * 1024);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    return inOneLine(*bytes);
}

std::string replaced(std::string text, const std::string &from, const std::string &to) {
    for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

}  // namespace

TEST_CASE("No word that a person typed is on the page, but departments that five gave") {
    std::string lines;
    const std::string lifting = sample("lifting.json"), office = sample("office.json");
    for (int i = 0; i < 12; ++i) {
        const std::string who = "Kanarie-" + std::to_string(i);
        const std::string person = R"("person": { "name": ")" + who + R"(", "email": "Kanarie@x.invalid", )";
        std::string line = replaced(i % 2 ? lifting : office, R"("person": { )", person);
        line = replaced(line, "WS-014", who);
        line = replaced(line, "LT-007", who);
        line = replaced(line, "Carton from the pallet to the bench", "Kanarie-task");
        line = replaced(line, "Office, 2nd floor, desk 14", "Kanarie-place");
        line = replaced(line, "Goods in, bench 2", "Kanarie-place");
        line = replaced(line, "Ten cartons, platform scale", "Kanarie-note");
        line = replaced(line, R"("department": "Accounts")", R"("department": "Kanarie-)" + std::to_string(i) + "\"");
        lines += line + "\n";
    }
    const Counted found = counted(lines);
    CHECK(found.told.empty());
    CHECK_FALSE(found.model.areas.empty());
    CHECK_FALSE(has(found.page, "Kanarie"));
    CHECK(has(found.page, "Warehouse"));  // six gave it
}

TEST_CASE("No finding, advice or question of health is on the page") {
    std::string lines;
    size_t healthFindings = 0, healthAdvice = 0, questions = 0;
    for (int i = 0; i < 30; ++i) {
        for (const char *name : {"back.json", "office.json", "lifting.json", "breaks.json"}) {
            std::string line = sample(name);
            const size_t at = line.find("\"person\""), end = line.find('}', at);
            const std::string person =
                R"("person": { "reference": "P)" + std::to_string(i) + R"(", "department": "A" )";
            if (at == line.npos) line.insert(line.find('{') + 1, person + "}, ");
            else line.replace(at, end - at, person);
            lines += line + "\n";
        }
    }
    const Counted found = counted(lines);
    CHECK(found.told.empty());
    CHECK_FALSE(found.model.findings.rows.empty());
    for (const auto &plugin : plugins()) {
        for (const BoundOutput &output : plugin->binding().outputs) {
            if (output.kind != PLUMB_FINDING || output.privacy != Privacy::health) continue;
            const std::string &words = plugin->words().get(output.id, "finding");
            if (words.empty()) continue;
            ++healthFindings;
            CHECK_FALSE(has(found.page, words.substr(0, words.find(". "))));
        }
        for (const Question &question : plugin->form().questions) {
            const std::string &words = plugin->words().get(question.id, "text");
            if (question.privacy != Privacy::health || words.size() < 12) continue;
            ++questions;
            CHECK_FALSE(has(found.page, words));
        }
        Problems problems;
        const AdviceBook book = readAdvice(*plugin, problems);
        for (const Rule &rule : book.rules) {
            if (rule.privacy != Privacy::health) continue;
            ++healthAdvice;
            CHECK_FALSE(has(found.page, book.words.get(rule.id, "action")));
        }
    }
    CHECK(healthFindings > 30);
    CHECK(healthAdvice > 10);
    CHECK(questions > 50);
}

TEST_CASE("A hostile department is text, in the page and in its figures") {
    for (const std::string typed : {"<script>x</script>", "</title><svg onload=x>", "a & b", "\\\" onload=\\\"x", "]]>",
                                    "--></style><b>", "\u05D0\u05D1\u05D2", "\u4E2D\u6587\u90E8\u9580"}) {
        std::string lines;
        for (int i = 0; i < 6; ++i) lines += lineOf({std::to_string(i), typed, Desk::bad, "2026-03-02", "", ""});
        const Counted found = counted(lines);
        REQUIRE(found.told.empty());
        CHECK_FALSE(has(found.page, "<script"));
        CHECK_FALSE(has(found.page, "<b>"));
        CHECK_FALSE(has(found.page, "<svg onload"));
        CHECK_FALSE(has(found.page, "\" onload"));
    }
}
