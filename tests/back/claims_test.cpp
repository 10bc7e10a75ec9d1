// The texts of back health: every claim accounted for, cards and numbers complete, nothing reassuring out of place.
#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <rapidjson/document.h>

#include "catch.h"

namespace {

std::string contents(const std::string &path) {
    std::ifstream file(PLUMB_TEST_DATA "/../" + path);
    std::ostringstream all;
    all << file.rdbuf();
    if (!file || all.str().empty()) throw std::runtime_error("cannot read " + path);
    return all.str();
}

std::vector<std::string> linesOf(const std::string &path) {
    std::istringstream in(contents(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

rapidjson::Document json(const std::string &path) {
    rapidjson::Document read;
    read.Parse(contents(path).c_str());
    if (read.HasParseError()) throw std::runtime_error("not JSON: " + path);
    return read;
}

std::vector<std::string> cellsOf(const std::string &row) {
    std::vector<std::string> cells;
    std::istringstream in(row);
    for (std::string cell; std::getline(in, cell, '|');) {
        const auto from = cell.find_first_not_of(' '), to = cell.find_last_not_of(' ');
        cells.push_back(from == std::string::npos ? "" : cell.substr(from, to - from + 1));
    }
    return cells;  // the first is what stands before the first bar
}

// `word` from the start of a word, whatever the case.
bool holdsWord(std::string text, const std::string &word) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if (at == 0 || !std::isalpha(static_cast<unsigned char>(text[at - 1]))) return true;
    return false;
}

// What a person reads: every string of the objects under "texts" but the fields that say where it is from.
void gather(const rapidjson::Value &value, std::vector<std::string> &read) {
    if (value.IsString()) read.push_back(value.GetString());
    if (value.IsArray())
        for (const auto &one : value.GetArray()) gather(one, read);
    if (!value.IsObject()) return;
    for (const auto &member : value.GetObject()) {
        const std::string name = member.name.GetString();
        if (name != "source" && name != "note" && name != "flags") gather(member.value, read);
    }
}

std::vector<std::string> whatIsRead(const std::string &path) {
    const auto file = json(path);
    std::vector<std::string> read;
    gather(file["texts"], read);
    return read;
}

const char *const kWords[] = {"forms/back/en.json", "forms/back/advice.en.json", "reports/back.en.json"};

// Everything in quotes of code style in `cell`, and the ids of rules.
std::vector<std::string> namedIn(const std::string &cell) {
    std::vector<std::string> names;
    for (auto open = cell.find('`'); open != std::string::npos;) {
        const auto close = cell.find('`', open + 1);
        if (close == std::string::npos) break;
        names.push_back(cell.substr(open + 1, close - open - 1));
        open = cell.find('`', close + 1);
    }
    for (const std::string prefix : {"BH-", "BF-"})
        for (auto at = cell.find(prefix); at != std::string::npos; at = cell.find(prefix, at + 1)) {
            auto end = at + prefix.size();
            while (end < cell.size() && std::isdigit(static_cast<unsigned char>(cell[end]))) ++end;
            names.push_back(cell.substr(at, end - at));
        }
    return names;
}

bool isFour(const rapidjson::Value &text) {
    return text.HasMember("routes") && text["routes"].Size() == 1 && text["routes"][0].GetInt() == 4;
}

// Whether a condition cannot hold unless the route is `route`.
bool asksForRoute(const rapidjson::Value &when, int route) {
    if (when.HasMember("scale"))
        return std::string(when["scale"].GetString()) == "back.route" && std::string(when["op"].GetString()) == "eq" &&
               when["value"].GetInt() == route;
    if (!when.HasMember("all")) return false;
    const auto &parts = when["all"];
    return std::any_of(parts.Begin(), parts.End(), [&](const auto &part) { return asksForRoute(part, route); });
}

}  // namespace

TEST_CASE("every claim of the popular articles is accounted for, once, and what is named exists") {
    const auto ids = linesOf("tests/back/claim_ids.txt");
    REQUIRE(ids.size() == 164);
    const auto words = json("forms/back/en.json"), texts = json("reports/back.en.json"),
               advice = json("forms/back/advice.en.json");
    std::vector<std::vector<std::string>> rows;
    for (const auto &line : linesOf("forms/back/SOURCES.md"))
        if (line.rfind("| S", 0) == 0 && line.size() > 4 && std::isdigit(static_cast<unsigned char>(line[3])))
            rows.push_back(cellsOf(line));
    REQUIRE(rows.size() == ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        INFO(ids[i]);
        REQUIRE(rows[i].size() == 5);
        CHECK(rows[i][1] == ids[i]);
        CHECK_FALSE(rows[i][2].empty());
        CHECK_FALSE(rows[i][3].empty());
        const auto named = namedIn(rows[i][4]);
        const bool refused = rows[i][4].find("not used: ") != std::string::npos;
        const bool exercise =
            rows[i][4].find("ST-") != std::string::npos || rows[i][4].find("SET-") != std::string::npos;
        CHECK((!named.empty() || refused || exercise));
        for (const auto &name : named) {
            INFO(name);
            CHECK((words["texts"].HasMember(name.c_str()) || texts["texts"].HasMember(name.c_str()) ||
                   advice["texts"].HasMember(name.c_str())));
        }
    }
}

TEST_CASE("every flag, cut and source of back health has its row") {
    const auto sources = contents("forms/back/SOURCES.md");
    for (int n = 1; n <= 32; ++n) {
        const std::string flag = std::string(n < 10 ? "rf0" : "rf") + std::to_string(n);
        INFO(flag);
        CHECK(sources.find("| " + flag + " | ") != std::string::npos);
    }
    std::set<std::string> cited;
    for (auto at = sources.find('B'); at != std::string::npos; at = sources.find('B', at + 1)) {
        auto end = at + 1;
        while (end < sources.size() && std::isdigit(static_cast<unsigned char>(sources[end]))) ++end;
        if (end > at + 1 && !std::isalnum(static_cast<unsigned char>(sources[at - 1])))
            cited.insert(sources.substr(at, end - at));
    }
    REQUIRE(cited.size() >= 40);
    for (const auto &source : cited) {
        INFO(source);
        CHECK(sources.find("| " + source + " | ") != std::string::npos);
    }
}

TEST_CASE("the cards, sheets and letter are there, each with its fields of review") {
    const auto file = json("reports/back.en.json");
    REQUIRE(std::string(file["format"].GetString()) == "plumbline-fixed/1");
    const auto &texts = file["texts"];
    for (const char *id : {"notice",
                           "notice.declined",
                           "nobody",
                           "review.none",
                           "review.done",
                           "informational",
                           "card.r1",
                           "card.r1.trauma",
                           "card.r1.maternity",
                           "card.ces",
                           "card.r2",
                           "line.r3",
                           "line.r4",
                           "line.r4.known",
                           "line.none",
                           "card.help",
                           "card.help.now",
                           "card.help.today",
                           "card.help.soon",
                           "stop",
                           "week",
                           "week.r3",
                           "week.r4",
                           "day3",
                           "day14",
                           "letter",
                           "letter.reported",
                           "letter.open",
                           "lowmood",
                           "number.emergency",
                           "number.urgent",
                           "number.crisis",
                           "number.unchecked",
                           "followup.r3",
                           "followup.r4",
                           "programme.none",
                           "programme.ready"}) {
        INFO(id);
        CHECK(texts.HasMember(id));
    }
    std::set<std::string> say;
    std::size_t counted = 0;
    for (const auto &one : texts.GetObject()) {
        INFO(one.name.GetString());
        const auto &text = one.value;
        for (const char *field : {"reviewed_by", "role", "date", "edition"}) {
            REQUIRE(text.HasMember(field));
            CHECK(text[field].IsString());
        }
        CHECK((text.HasMember("title") || text.HasMember("text")));
        if (std::string(one.name.GetString()).rfind("say.", 0) == 0) {
            REQUIRE(text["flags"].Size() == 1);
            say.insert(text["flags"][0].GetString());
        }
        ++counted;
    }
    CHECK(counted >= 90);
    CHECK(say.size() == 32);
}

namespace {

// The words of a picture: "<text …>{name}</text>" in saddle.svg is "picture.saddle.name".
void addLettering(const std::string &picture, std::set<std::string> &known) {
    const auto svg = contents("forms/back/pictures/" + picture);
    const std::string open = ">{", before = "picture." + picture.substr(0, picture.rfind('.')) + ".";
    for (auto at = svg.find(open); at != std::string::npos; at = svg.find(open, at + 1)) {
        const auto from = at + open.size();
        known.insert(before + svg.substr(from, svg.find('}', from) - from));
    }
}

}  // namespace

TEST_CASE("the form's words are those of the form, its pictures and the plugin, and no more") {
    const auto words = json("forms/back/en.json"), form = json("forms/back/form.json");
    std::set<std::string> known = {form["id"].GetString()};
    for (const auto &section : form["sections"].GetArray()) {
        known.insert(std::string("section.") + section["id"].GetString());
        for (const auto &question : section["questions"].GetArray()) {
            const std::string id = question["id"].GetString();
            known.insert(id);
            if (question.HasMember("picture")) addLettering(question["picture"].GetString(), known);
            if (!question.HasMember("options")) continue;
            for (const auto &option : question["options"].GetArray()) known.insert(id + "." + option["id"].GetString());
        }
    }
    const auto tables = contents("plugin/back/back_tables.h");
    for (const std::string kind : {"scale(\"", "factor(\"", "finding(\"", "reason(\""})
        for (auto at = tables.find(kind); at != std::string::npos; at = tables.find(kind, at + 1)) {
            const auto from = at + kind.size();
            known.insert(tables.substr(from, tables.find('"', from) - from));
        }
    REQUIRE(known.size() > 350);
    std::size_t there = 0;
    for (const auto &one : words["texts"].GetObject()) {
        INFO(one.name.GetString());
        CHECK(known.count(one.name.GetString()) == 1);
        ++there;
    }
    CHECK(there == known.size());
}

TEST_CASE("both cards, the notice and both rules say that nobody at work sees it now") {
    const std::string nobody = "Nobody at work sees this now; do not wait for a reply.";
    const auto texts = json("reports/back.en.json"), advice = json("forms/back/advice.en.json");
    for (const char *id : {"card.r1", "card.r2", "notice", "nobody"}) {
        INFO(id);
        std::vector<std::string> read;
        gather(texts["texts"][id], read);
        CHECK(std::any_of(read.begin(), read.end(),
                          [&](const auto &text) { return text.find(nobody) != std::string::npos; }));
    }
    for (const char *id : {"BH-1", "BH-2"}) {
        INFO(id);
        CHECK(std::string(advice["texts"][id]["escalate"].GetString()).find(nobody) != std::string::npos);
    }
}

TEST_CASE("what could reassure is bound to route 4, and exercise to what the programme allows") {
    const auto texts = json("reports/back.en.json"), advice = json("forms/back/advice.json");
    for (const char *id : {"line.r4", "line.r4.known", "followup.r4", "week.r4", "week.work", "para.course",
                           "para.recurrence", "para.movement", "para.guarding", "para.cycle", "para.warm_up"}) {
        INFO(id);
        REQUIRE(texts["texts"].HasMember(id));
        CHECK(isFour(texts["texts"][id]));
    }
    for (const char *id : {"card.r1", "card.r1.trauma", "card.r1.maternity"}) {
        INFO(id);
        CHECK(texts["texts"][id]["routes"][0].GetInt() == 1);
        CHECK(texts["texts"][id]["routes"].Size() == 1);
    }
    const std::set<std::string> reassuring = {"BH-7", "BH-8", "BH-9", "BH-11"};
    const std::set<std::string> exercise = {"BH-11", "BH-16", "BF-4", "BF-5", "BF-8", "BF-9", "BF-10"};
    std::size_t found = 0;
    for (const auto &rule : advice["rules"].GetArray()) {
        const std::string id = rule["id"].GetString();
        INFO(id);
        CHECK(std::string(rule["privacy"].GetString()) == "health");
        if (reassuring.count(id) != 0) CHECK(asksForRoute(rule["when"], 4));
        if (exercise.count(id) != 0) {
            const auto &parts = rule["when"]["all"];
            CHECK(std::any_of(parts.Begin(), parts.End(), [](const auto &part) {
                return part.HasMember("scale") && std::string(part["scale"].GetString()) == "back.programme" &&
                       std::string(part["op"].GetString()) == "eq" && part["value"].GetInt() == 4;
            }));
        }
        found += reassuring.count(id) + exercise.count(id);
    }
    CHECK(found == reassuring.size() + exercise.size());
}

TEST_CASE("nothing under routes 1 to 3 plays down what was answered") {
    const auto texts = json("reports/back.en.json"), advice = json("forms/back/advice.en.json");
    std::vector<std::string> read;
    for (const char *id : {"card.r1", "card.r2", "card.ces", "line.r3", "week.r3", "week.work.r3", "line.none"})
        gather(texts["texts"][id], read);
    for (const char *id : {"BH-1", "BH-2", "BH-3", "BH-10"}) gather(advice["texts"][id], read);
    REQUIRE(read.size() >= 40);
    for (const auto &text : read) {
        INFO(text);
        for (const char *word :
             {"harmless", "probably", "usually", "most people", "most backs", "settle", "no warning sign"})
            CHECK_FALSE(holdsWord(text, word));
    }
}

TEST_CASE("no text of back health frightens, diagnoses, doses or promises") {
    const char *const never[] = {"slow death", "degenerat",          "crumbl",          "paraly",   "ruptur",
                                 "cured",      "all clear",          "all-clear",       "subluxat", "milligram",
                                 " mg",        "you have a slipped", "nothing to worry"};
    std::size_t checked = 0;
    for (const char *path : kWords)
        for (const auto &text : whatIsRead(path)) {
            INFO(path << ": " << text);
            for (const char *word : never) CHECK_FALSE(holdsWord(text, word));
            ++checked;
        }
    CHECK(checked > 800);
}

TEST_CASE("numbers to call: every country asked for, each number with its confidence, in a form that can be dialled") {
    const auto file = json("reports/emergency.json");
    const auto &countries = file["countries"];
    CHECK(countries.MemberCount() >= 30);
    REQUIRE(file["union"]["members"].Size() == 27);
    const std::string common = file["union"]["emergency"].GetString();
    CHECK(common == "112");
    for (const auto &member : file["union"]["members"].GetArray()) {
        INFO(member.GetString());
        REQUIRE(countries.HasMember(member.GetString()));
        CHECK(std::string(countries[member.GetString()]["emergency"]["number"].GetString()) == common);
    }
    for (const char *one : {"GB", "US", "CA", "AU", "NZ", "CH", "NO"}) CHECK(countries.HasMember(one));
    std::set<std::string> levels;
    for (const auto &level : file["confidence"].GetArray()) levels.insert(level.GetString());
    const auto texts = json("reports/back.en.json");
    for (const auto &one : file["default"].GetObject()) CHECK(texts["texts"].HasMember(one.value.GetString()));
    std::size_t numbers = 0, crisis = 0;
    for (const auto &country : countries.GetObject())
        for (const char *kind : {"emergency", "urgent", "crisis"}) {
            INFO(country.name.GetString() << " " << kind);
            REQUIRE(country.value.HasMember(kind));
            const auto &line = country.value[kind];
            if (line.IsNull()) {
                CHECK(std::string(kind) != "emergency");
                continue;
            }
            const std::string number = line["number"].GetString();
            CHECK(number.find_first_not_of("0123456789 ") == std::string::npos);
            CHECK(number.size() >= 3);
            if (line.HasMember("also"))
                CHECK(std::string(line["also"].GetString()).find_first_not_of("0123456789 ") == std::string::npos);
            CHECK(levels.count(line["confidence"].GetString()) == 1);
            CHECK((line.HasMember("source") || std::string(line["confidence"].GetString()) == "from memory"));
            ++numbers;
            crisis += std::string(kind) == "crisis";
        }
    CHECK(numbers >= 80);
    CHECK(crisis >= 30);
}
