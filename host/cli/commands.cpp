#include "host/cli/commands.h"

#include <filesystem>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/number.h"
#include "host/form/form_reader.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestForm = 8u * 1024 * 1024;

std::string describe(const Scale &scale) {
    std::string line = "    " + scale.id + ": " + scale.method + ", " + scale.edition + "; " + shortest(scale.least) +
                       " to " + shortest(scale.most);
    if (!scale.unit.empty()) line += " " + scale.unit;
    if (scale.better != Scale::Better::none)
        line += scale.better == Scale::Better::lower ? ", lower is better" : ", higher is better";
    return line + "; " + scale.label + "\n";
}

std::string describeReads(const Plugin &plugin) {
    std::string ids;
    for (const BoundInput &input : plugin.binding().inputs)
        if (input.question != kNoSlot) ids += (ids.empty() ? "" : " ") + plugin.form().at(input.question).id;
    return "    reads, and can see nothing else: " + ids + "\n";
}

}  // namespace

int pluginsCommand(bool load) {
    std::string text;
    bool refused = false;
    const auto places = bundlePlaces();
    for (const BundleEntry &entry : listBundles(places)) {
        if (!entry.manifest) {
            complainOf(entry.problems);
            refused = true;
            continue;
        }
        const Manifest &manifest = *entry.manifest;
        text += manifest.id + " " + manifest.version + ", form " + manifest.form +
                (entry.shadowed ? ", not used: an earlier folder has it too" : "") + "\n    " + entry.folder + "\n";
        for (const Scale &scale : manifest.scales) text += describe(scale);
        if (!load || entry.shadowed) continue;
        Problems problems;
        const auto plugin = Plugin::load(entry, problems);
        if (plugin) text += describeReads(*plugin);
        complainOf(problems);
        refused = refused || !plugin;
    }
    if (text.empty() && !refused) {
        text = "No plugin is installed. Looked in:\n";
        for (const std::string &place : places) text += "    " + place + "\n";
    }
    if (!printAll(text)) return kCannotWrite;
    return refused ? kPluginFailed : kDone;
}

int scoreCommand(const std::string &file) {
    const Plugins plugins = installedPlugins();
    Document document(formsOf(plugins));
    if (!readDocument(file, plugins, document)) return kBadInput;
    Assessor assessor(plugins);
    Assessment assessment;
    assessor.assess(document, assessment);
    complainOf(assessment.failures);
    std::string line;
    appendResult(line, assessment);
    line += '\n';
    if (!printAll(line)) return kCannotWrite;
    return assessment.failures.empty() ? kDone : kPluginFailed;
}

int checkFormCommand(const std::string &file) {
    auto bytes = readFile(file, kLargestForm);
    if (!bytes) {
        complain(bytes.problem().sentence());
        return kBadInput;
    }
    Problems problems;
    auto form = readForm(*bytes, file, problems);
    if (!form) problems.push_back(form.problem());
    std::string wordsChecked = "; no words beside it";
    if (form && problems.empty()) {
        checkPictures(*form, std::filesystem::absolute(file).parent_path().string(), problems);
        const std::string wordsFile =
            (std::filesystem::path(file).parent_path() / (form->defaultLanguage + ".json")).string();
        std::error_code ignored;
        if (std::filesystem::exists(wordsFile, ignored)) {
            auto wordsBytes = readFile(wordsFile, kLargestForm);
            auto words = wordsBytes ? readWords(*wordsBytes, wordsFile, problems) : Result<Words>(wordsBytes.problem());
            if (words) checkWords(*form, *words, wordsFile, problems);
            else problems.push_back(words.problem());
            wordsChecked = "; its words in “" + form->defaultLanguage + "” are complete";
        }
    }
    complainOf(problems);
    if (!problems.empty()) return kBadInput;
    size_t required = 0;
    for (const Question &question : form->questions) required += question.required ? 1 : 0;
    const std::string text = file + ": sound: form " + form->id + ", revision " + std::to_string(form->revision) +
                             ", " + std::to_string(form->sections.size()) + " sections, " +
                             std::to_string(form->questions.size()) + " questions, " + std::to_string(required) +
                             " of them required" + wordsChecked + ".\n";
    return printAll(text) ? kDone : kCannotWrite;
}

}  // namespace plumb
