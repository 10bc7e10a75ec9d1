#include "tests/back/installed.h"

#include <algorithm>
#include <stdexcept>

#include "tests/support/forms.h"

namespace plumb::backs {

const Plugins &plugins() {
    static const Plugins loaded = [] {
        Problems problems;
        Plugins one;
        for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
            if (entry.folder.ends_with("/back"))
                if (auto plugin = Plugin::load(entry, problems)) one.push_back(std::move(plugin));
        if (one.size() != 1) throw std::runtime_error("the back plugin does not load:\n" + told(problems));
        return one;
    }();
    return loaded;
}

const Form &form() { return plugins().front()->form(); }

std::string flag(size_t number) { return std::string(number < 10 ? "rf0" : "rf") + std::to_string(number); }

bool ticked(size_t number) { return number == 18 || number == 19; }

Given well() {
    Given given = {{"consent", "true"}};
    for (size_t n = 1; n <= 32; ++n) given[flag(n)] = ticked(n) ? "[]" : "false";
    return given;
}

Given gates() {
    return with(well(), {{"pain.where", R"(["back", "neck", "arm", "leg", "wrist"])"},
                         {"pain.since", "\"months_3_12\""},
                         {"pain.now", "false"},
                         {"pain.episode", "\"first\""}});
}

Given fit() {
    Given given = gates();
    for (const Question &question : form().questions)
        if (question.id.starts_with("ready.") || question.id.starts_with("avoid.")) given[question.id] = "false";
    return given;
}

Given yes(size_t number) {
    if (!ticked(number)) return {{flag(number), "true"}};
    std::string ticks;
    for (const Option &option : form().at(form().find(flag(number))).options)
        ticks += (ticks.empty() ? "\"" : ", \"") + option.id + "\"";
    return {{flag(number), "[" + ticks + "]"}};
}

Given all(const Given &given, const std::vector<size_t> &flags) {
    Given out = given;
    for (const size_t number : flags) out = with(out, yes(number));
    return out;
}

Asker::Asker() : reader_(formsOf(plugins())), document_(formsOf(plugins())), assessor_(plugins()) {}

const PluginResult &Asker::ask(const Given &given, const std::string &more) {
    std::string answers;
    for (const auto &[question, answer] : given) {
        answers += answers.empty() ? "\"" : ", \"";
        answers += question;
        answers += "\": ";
        answers += answer;
    }
    const Status read = reader_.read(answersText("back", answers, more), "answers.json", document_);
    if (!read) throw std::runtime_error(read.problem().sentence());
    assessor_.assess(document_, assessment_);
    if (assessment_.results.size() != 1)
        throw std::runtime_error("the back plugin failed:\n" + told(assessment_.failures));
    return assessment_.results.front();
}

bool Asker::hidden(const std::string &question) const {
    return document_.forms[0].visibility.hidden(form().find(question));
}

std::optional<double> route(const PluginResult &result) { return result.value("back.route"); }
std::optional<double> programme(const PluginResult &result) { return result.value("back.programme"); }

namespace {

template <typename Word>
std::vector<std::string> wordsOf(const PluginResult &result, uint32_t kind, const std::string &scale, Word word) {
    std::vector<std::string> out;
    for (const plumb_line &line : result.lines)
        if (line.kind == kind && result.output(line).id == scale) out.push_back(word(line));
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

std::vector<std::string> needs(const PluginResult &result, const std::string &scale) {
    return wordsOf(result, PLUMB_NEEDS, scale, [&](const plumb_line &line) { return result.neededQuestion(line); });
}

std::vector<std::string> reasons(const PluginResult &result, const std::string &scale) {
    return wordsOf(result, PLUMB_DECLINES, scale,
                   [&](const plumb_line &line) { return result.plugin->binding().outputs[line.why].id; });
}

std::vector<std::string> findings(const PluginResult &result) {
    std::vector<std::string> out;
    for (const plumb_line &line : result.lines)
        if (line.kind == PLUMB_SAYS && result.output(line).kind == PLUMB_FINDING) out.push_back(result.output(line).id);
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace plumb::backs
