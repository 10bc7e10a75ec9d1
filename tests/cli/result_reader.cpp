#include "result_reader.h"

#include <rapidjson/document.h>

#include <stdexcept>

namespace plumb::testing {

namespace {

const rapidjson::Value &member(const rapidjson::Value &object, const char *name) {
    const auto at = object.FindMember(name);
    if (at == object.MemberEnd()) throw std::runtime_error(std::string("the result has no ") + name);
    return at->value;
}

rapidjson::Document parse(const std::string &line) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.IsObject() || member(json, "format") != "plumbline-result/1")
        throw std::runtime_error("not a result: " + line.substr(0, 200));
    return json;
}

Said saidOf(const rapidjson::Value &entry) {
    const auto &level = member(entry, "level");
    return {member(entry, "value").GetDouble(), level.IsNull() ? "" : level.GetString()};
}

template <class Map, class Value>
void add(Map &map, const rapidjson::Value &entry, const char *id, Value value) {
    if (!member(entry, "row").IsNull()) throw std::runtime_error("a row is not expected here");
    if (!map.emplace(member(entry, id).GetString(), value).second) throw std::runtime_error("said twice");
}

}  // namespace

DeskResult readDeskResult(const std::string &line) {
    const auto json = parse(line);
    const auto &results = member(json, "results");
    if (results.Size() != 1 || member(results[0], "plugin") != "desk" || member(results[0], "form") != "desk")
        throw std::runtime_error("not one result of desk: " + line.substr(0, 200));
    DeskResult read;
    const auto &desk = results[0];
    for (const auto &entry : member(desk, "scores").GetArray()) add(read.scores, entry, "scale", saidOf(entry));
    for (const auto &entry : member(desk, "findings").GetArray()) add(read.findings, entry, "finding", saidOf(entry));
    for (const auto &entry : member(desk, "factors").GetArray())
        add(read.factors, entry, "factor", member(entry, "value").GetDouble());
    for (const auto &entry : member(desk, "needs").GetArray())
        if (!read.needs.emplace(member(entry, "scale").GetString(), member(entry, "question").GetString()).second)
            throw std::runtime_error("a question is needed twice for one scale");
    for (const auto &warning : member(json, "warnings").GetArray()) read.warnings.push_back(warning.GetString());
    return read;
}

bool isError(const std::string &line) { return parse(line).HasMember("error"); }

LineError readError(const std::string &line) {
    const auto json = parse(line);
    const auto &error = member(json, "error");
    return {member(error, "line").GetInt(), member(error, "what").GetString()};
}

}  // namespace plumb::testing
