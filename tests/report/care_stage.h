// Reports on health from the plugins as they are installed, and answers to them.
#pragma once
#include <map>
#include <random>
#include <string>

#include "host/base/file.h"
#include "host/report/care.h"
#include "tests/support/reports.h"

namespace plumb::care {

using Given = std::map<std::string, std::string>;  // question → answer as JSON

// Loaded once: back, breaks, desk. Throws what is wrong with them.
inline const Plugins &plugins() {
    static const Plugins loaded = [] {
        Problems problems;
        Plugins some;
        for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
            for (const char *name : {"/back", "/breaks", "/desk"})
                if (entry.folder.ends_with(name))
                    if (auto plugin = Plugin::load(entry, problems)) some.push_back(std::move(plugin));
        if (some.size() != 3) throw std::runtime_error("not all plugins load:\n" + told(problems));
        return some;
    }();
    return loaded;
}
inline const Plugin &back() { return *plugins().front(); }

inline const CareData &data() {
    static const CareData read = [] {
        Problems problems;
        CareData all = CareData::read(std::string(PLUMB_SOURCE_DIR) + "/reports", plugins(), problems);
        if (!problems.empty()) throw std::runtime_error(told(problems));
        return all;
    }();
    return read;
}

inline std::string sample(const std::string &name) {
    const auto bytes = readFile(std::string(PLUMB_SOURCE_DIR) + "/forms/sample/" + name, 1024 * 1024);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    return *bytes;
}

// `others`: more forms as JSON, each with a comma before it.
inline std::string text(const Given &given, const std::string &others = "") {
    std::string answers;
    for (const auto &[question, answer] : given)
        answers += (answers.empty() ? "\"" : ", \"") + question + "\": " + answer;
    return R"({"format": "plumbline-answers/1", "assessed": "2026-11-20", "by": "self", "forms": {"back": {)" +
           answers + "}" + others + "}}";
}

inline constexpr const char *kOthers =
    R"(, "breaks": {"work.hours_per_day": 7.5, "sitting.longest": 110, "slump.longest": 15, "standing.works": false,
"breaks.interval": 95, "breaks.length": 8, "breaks.active_share": 0.5, "micro.interval": 35},
"desk": {"monitor": "too_high", "mouse": "reaching"})";

inline Document document(const std::string &text, const Plugins &of = plugins()) {
    Document read(formsOf(of));
    const Status status = AnswersReader(formsOf(of)).read(text, "answers.json", read);
    if (!status) throw std::runtime_error(status.problem().sentence());
    return read;
}

inline Reported report(const std::string &text, Copy copy = Copy::occupationalHealth, const Plugins &of = plugins()) {
    ReportSource source(of);
    source.document = document(text, of);
    source.care = &data();
    source.country = "GB";
    return reported(source, Paper::a4, copy);
}

// Any answer that the form allows.
inline std::string anyAnswer(const Question &question, std::mt19937 &random) {
    if (question.kind == QuestionKind::yesno) return random() % 2 ? "true" : "false";
    if (question.isNumber()) {
        const double span = question.most - question.least;
        return std::to_string(static_cast<int>(question.least + span * (random() % 101) / 100));
    }
    const size_t options = question.options.size();
    if (question.kind == QuestionKind::choice) return "\"" + question.options[random() % options].id + "\"";
    std::string ticks;
    for (const Option &option : question.options)
        if (random() % 2) ticks += (ticks.empty() ? "\"" : ", \"") + option.id + "\"";
    return "[" + ticks + "]";
}

// Random answers to the whole form; of the flags about one in `rare` is not "no".
inline Given anything(std::mt19937 &random, unsigned rare) {
    Given given = {{"consent", "true"}};
    for (const Question &question : back().form().questions) {
        const bool flag = question.id.size() == 4 && question.id.starts_with("rf");
        const bool no = question.id.starts_with("ready.") || (flag && random() % rare != 0);
        if (no) given[question.id] = question.kind == QuestionKind::ticks ? "[]" : "false";
        else if (question.id != "consent") given[question.id] = anyAnswer(question, random);
    }
    return given;
}

}  // namespace plumb::care
