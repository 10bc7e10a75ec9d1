#include "installed.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "tests/support/told.h"

namespace plumb::lifts {

const Plugins &plugins() {
    static const Plugins loaded = [] {
        Problems problems;
        Plugins both;
        for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
            if (entry.folder.ends_with("/lifting") || entry.folder.ends_with("/lifting-self"))
                if (auto plugin = Plugin::load(entry, problems)) both.push_back(std::move(plugin));
        if (both.size() != 2) throw std::runtime_error("a lifting plugin does not load:\n" + told(problems));
        return both;
    }();
    return loaded;
}

const Plugin &plugin(const std::string &id) {
    for (const auto &one : plugins())
        if (one->form().id == id) return *one;
    throw std::runtime_error("no plugin " + id);
}

Given with(Given given, const Given &changes) {
    for (const auto &[question, answer] : changes) {
        if (answer.empty()) given.erase(question);
        else given[question] = answer;
    }
    return given;
}

// ---- lifts and jobs ----

Given easyLift(double kg) {
    return {{"task.load_average", json(kg)}, {"task.load_max", json(kg)}, {"task.h_origin", "25"},
            {"task.v_origin", "75"},         {"task.a_origin", "0"},      {"task.v_dest", "100"},
            {"task.control", "false"},       {"task.frequency", "0.2"},   {"task.coupling", "\"good\""}};
}

Given hardLift(double kg) {
    return with(easyLift(kg), {{"task.load_max", json(kg + 2)},
                               {"task.h_origin", "45"},
                               {"task.v_origin", "30"},
                               {"task.a_origin", "20"},
                               {"task.v_dest", "120"},
                               {"task.control", "true"},
                               {"task.h_dest", "50"},
                               {"task.a_dest", "40"},
                               {"task.box_depth", "30"},
                               {"task.frequency", "0.5"},
                               {"task.coupling", "\"poor\""}});
}

Answered job(const Rows &lifts) {
    Answered answered;
    answered.whole = {{"duration", "\"short\""}, {"exclusions", "[]"},         {"shift.hours", "8"},
                      {"persons", "\"one\""},    {"person.sex", "\"female\""}, {"person.age", "34"}};
    answered.groups["tasks"] = lifts;
    return answered;
}

Answered wholeJob(const Rows &lifts) {
    Answered answered = job(lifts);
    answered.whole.merge(Given{{"mac.kind", "\"lift\""},
                               {"mac.load", "\"amber\""},
                               {"mac.hand_distance", "\"red\""},
                               {"mac.vertical", "\"amber\""},
                               {"mac.twist", "\"amber\""},
                               {"mac.posture", "\"green\""},
                               {"mac.grip", "\"amber\""},
                               {"mac.floor", "\"green\""},
                               {"mac.environment", "\"green\""},
                               {"filter.kind", "\"lift\""},
                               {"filter.load", "14"},
                               {"filter.zones", "[\"elbow_knuckle\", \"midleg_floor\"]"},
                               {"filter.reach", "\"extended\""},
                               {"filter.twist", "\"none\""},
                               {"filter.frequency", "0.5"}});
    answered.groups["handling"] = {{{"handling.kind", "\"lift\""},
                                    {"handling.load", "12"},
                                    {"handling.h", "40"},
                                    {"handling.v_origin", "40"},
                                    {"handling.v_dest", "100"},
                                    {"handling.frequency", "0.5"},
                                    {"handling.grip", "\"no_handles\""}},
                                   {{"handling.kind", "\"push\""},
                                    {"handling.load", "19"},
                                    {"handling.sustained", "9"},
                                    {"handling.v", "100"},
                                    {"handling.distance", "18"},
                                    {"handling.frequency", "0.1"}}};
    return answered;
}

Answered easySelf() {
    Answered answered;
    answered.form = "lifting-self";
    answered.whole = {{"self.what", "\"box\""},       {"self.weight", "\"under_3\""}, {"self.grip", "\"good\""},
                      {"self.reach", "\"close\""},    {"self.from", "\"hip\""},       {"self.to", "\"hip\""},
                      {"self.twist", "\"ahead\""},    {"self.careful", "false"},      {"self.often", "\"rare\""},
                      {"self.duration", "\"short\""}, {"exclusions", "[]"},           {"self.persons", "\"alone\""},
                      {"self.aid", "\"used\""},       {"self.floor", "[]"},           {"self.habits", "[]"},
                      {"self.trained", "true"}};
    return answered;
}

Answered selfWith(const Given &changes) {
    Answered answered = easySelf();
    answered.whole = with(answered.whole, changes);
    return answered;
}

// ---- documents ----

namespace {

std::string members(const Given &given) {
    std::string all;
    for (const auto &[question, answer] : given) all += (all.empty() ? "\"" : ", \"") + question + "\": " + answer;
    return all;
}

std::string array(const Rows &rows) {
    std::string all;
    for (const Given &row : rows) all += (all.empty() ? "{" : ", {") + members(row) + "}";
    return "[" + all + "]";
}

}  // namespace

std::string text(const Answered &answered) {
    Given all = answered.whole;
    for (const auto &[group, rows] : answered.groups) all[group] = array(rows);
    std::string rules;
    for (const std::string &rule : answered.tried) rules += (rules.empty() ? "\"" : ", \"") + rule + "\"";
    return R"({"format": "plumbline-answers/1", "forms": {")" + answered.form + "\": {" + members(all) +
           "}}, \"tried\": [" + rules + "]}";
}

Document document(const std::string &text) {
    Document read(formsOf(plugins()));
    const Status status = AnswersReader(formsOf(plugins())).read(text, "answers.json", read);
    if (!status) throw std::runtime_error(status.problem().sentence());
    return read;
}

PluginResult result(const Document &document) {
    Assessment assessment;
    Assessor(plugins()).assess(document, assessment);
    if (assessment.results.size() != 1)
        throw std::runtime_error("a lifting plugin failed:\n" + told(assessment.failures));
    return std::move(assessment.results.front());
}

PluginResult result(const Answered &answered) { return result(document(text(answered))); }

std::string json(double number) {
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

// ---- what was said ----

std::map<Place, double> scores(const PluginResult &result) {
    std::map<Place, double> all;
    for (const plumb_line &line : result.lines)
        if (line.kind == PLUMB_SAYS && result.output(line).kind == PLUMB_SCALE)
            all[{result.output(line).id, line.row}] = line.value;
    return all;
}

namespace {

template <typename Word>
std::vector<std::string> words(const PluginResult &result, const Place &place, uint32_t kind, Word word) {
    std::vector<std::string> all;
    for (const plumb_line &line : result.lines)
        if (line.kind == kind && result.output(line).id == place.scale && line.row == place.row)
            all.push_back(word(line));
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

std::vector<std::string> needs(const PluginResult &result, const Place &place) {
    return words(result, place, PLUMB_NEEDS, [&](const plumb_line &line) { return result.neededQuestion(line); });
}

std::vector<std::string> reasons(const PluginResult &result, const Place &place) {
    return words(result, place, PLUMB_DECLINES,
                 [&](const plumb_line &line) { return result.plugin->binding().outputs[line.why].id; });
}

}  // namespace plumb::lifts
