#include "desk_cases.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <stdexcept>

#include "texts.h"

namespace plumb::testing {

namespace {

std::string textOf(const rapidjson::Value &value) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    value.Accept(writer);
    return buffer.GetString();
}

DeskCase caseOf(const std::string &line) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError()) throw std::runtime_error("not a case: " + line);
    DeskCase one;
    one.id = json["id"].GetString();
    for (const auto &answer : json["answers"].GetObject()) one.answers[answer.name.GetString()] = textOf(answer.value);
    for (const auto &score : json["scores"].GetObject()) one.scores[score.name.GetString()] = score.value.GetDouble();
    for (const auto &factor : json["factors"].GetObject())
        one.factors[factor.name.GetString()] = factor.value.GetDouble();
    one.act = json["act"].GetBool();
    return one;
}

}  // namespace

std::string choiceOf(const AnswerTexts &answers, const std::string &question) {
    const auto at = answers.find(question);
    if (at == answers.end() || at->second.front() != '"') return "";
    return at->second.substr(1, at->second.size() - 2);
}

std::string DeskCase::choice(const std::string &question) const { return choiceOf(answers, question); }

std::vector<std::string> DeskCase::ticks(const std::string &question) const {
    std::vector<std::string> options;
    const auto at = answers.find(question);
    if (at == answers.end() || at->second.front() != '[') return options;
    rapidjson::Document list;
    list.Parse(at->second.c_str());
    for (const auto &option : list.GetArray()) options.push_back(option.GetString());
    return options;
}

std::vector<DeskCase> deskCases() {
    std::vector<DeskCase> cases;
    for (const std::string &line : linesOf(slurp(PLUMB_SOURCE "/tests/cases/rosa.jsonl")))
        cases.push_back(caseOf(line));
    return cases;
}

std::string lineOf(const AnswerTexts &answers) {
    std::string line = R"({"format":"plumbline-answers/1","forms":{"desk":{)";
    bool first = true;
    for (const auto &[question, answer] : answers) {
        line += (first ? "\"" : ",\"") + question + "\":" + answer;
        first = false;
    }
    return line + "}}}\n";
}

const AnswerTexts &checklistInOrder() {
    static const AnswerTexts all = [] {
        AnswerTexts answers;
        for (const char *id : {"keyboard.separate",
                               "keyboard.tilts",
                               "keyboard.comfortable",
                               "keyboard.technique",
                               "keyboard.legible",
                               "mouse.suits",
                               "mouse.forearm_supported",
                               "mouse.smooth",
                               "mouse.settings",
                               "screen.clear",
                               "screen.text_size",
                               "screen.flicker",
                               "screen.suits",
                               "screen.brightness",
                               "screen.tilts",
                               "screen.window_covers",
                               "software.suits",
                               "desk.large",
                               "desk.matt",
                               "chair.suitable",
                               "chair.stable",
                               "chair.castors",
                               "room.space",
                               "room.light",
                               "room.air",
                               "room.heat",
                               "room.noise",
                               "nothing_missed",
                               "eye_test_known",
                               "breaks"})
            answers["dse." + std::string(id)] = "true";
        return answers;
    }();
    return all;
}

const AnswerTexts &neutralDesk() {
    static const AnswerTexts all = {{"seat.height", R"("knees_90")"},
                                    {"seat.height.also", "[]"},
                                    {"seat.depth", R"("ok")"},
                                    {"seat.depth.also", "[]"},
                                    {"armrest", R"("ok")"},
                                    {"armrest.also", "[]"},
                                    {"back", R"("ok")"},
                                    {"back.also", "[]"},
                                    {"chair.use", R"("medium")"},
                                    {"monitor", R"("ok")"},
                                    {"monitor.also", "[]"},
                                    {"monitor.use", R"("medium")"},
                                    {"phone", R"("ok")"},
                                    {"phone.also", "[]"},
                                    {"phone.use", R"("medium")"},
                                    {"mouse", R"("in_line")"},
                                    {"mouse.also", "[]"},
                                    {"mouse.use", R"("medium")"},
                                    {"keyboard", R"("straight")"},
                                    {"keyboard.also", "[]"},
                                    {"keyboard.use", R"("medium")"}};
    return all;
}

}  // namespace plumb::testing
