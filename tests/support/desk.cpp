#include "tests/support/desk.h"

#include <stdexcept>

#include "host/base/file.h"
#include "tests/support/told.h"

namespace plumb::desk {

const Plugins &plugins() {
    static const Plugins loaded = [] {
        Problems problems;
        Plugins one;
        for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
            if (entry.folder.ends_with("/desk"))
                if (auto plugin = Plugin::load(entry, problems)) one.push_back(std::move(plugin));
        if (one.size() != 1) throw std::runtime_error("the desk plugin does not load:\n" + told(problems));
        return one;
    }();
    return loaded;
}

const Plugin &plugin() { return *plugins().front(); }

Given neutral() {
    Given given = {{"place", "\"office\""},
                   {"screen.kind", "\"monitor\""},
                   {"desk.adjustable", "true"},
                   {"sit_stand", "false"},
                   {"sit_stand.requested", "false"},
                   {"seat.height", "\"knees_90\""},
                   {"seat.depth", "\"ok\""},
                   {"armrest", "\"ok\""},
                   {"back", "\"ok\""},
                   {"monitor", "\"ok\""},
                   {"phone", "\"ok\""},
                   {"mouse", "\"in_line\""},
                   {"keyboard", "\"straight\""},
                   {"glasses", "\"none\""},
                   {"screen.distance", "60"},
                   {"comfort.discomfort", "false"},
                   {"comfort.changed", "false"}};
    for (const Question &question : plugin().form().questions) {
        if (question.id.ends_with(".also") || question.kind == QuestionKind::ticks) given[question.id] = "[]";
        if (question.id.ends_with(".use")) given[question.id] = "\"medium\"";
        if (question.id.starts_with("dse.")) given[question.id] = "true";
    }
    return given;
}

Given with(Given given, const Given &changes) {
    for (const auto &[question, answer] : changes) {
        if (answer.empty()) given.erase(question);
        else given[question] = answer;
    }
    return given;
}

std::string documentText(const Given &given, const std::vector<std::string> &tried, const std::string &more) {
    std::string answers, rules;
    for (const auto &[question, answer] : given)
        answers += (answers.empty() ? "" : ", ") + ("\"" + question) + "\": " + answer;
    for (const std::string &rule : tried) rules += (rules.empty() ? "" : ", ") + ("\"" + rule) + "\"";
    return R"({"format": "plumbline-answers/1", "forms": {"desk": {)" + answers + "}}, \"tried\": [" + rules + "]" +
           (more.empty() ? "" : ", ") + more + "}";
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
        throw std::runtime_error("the desk plugin failed:\n" + told(assessment.failures));
    return std::move(assessment.results.front());
}

std::string sample(const std::string &name) {
    auto bytes = readFile(std::string(PLUMB_SOURCE_DIR) + "/forms/sample/" + name, 1 << 20);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    return std::move(*bytes);
}

}  // namespace plumb::desk
