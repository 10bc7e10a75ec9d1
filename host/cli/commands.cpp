#include "host/cli/commands.h"

#include <filesystem>

#include "host/advise/advice.h"
#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/number.h"
#include "host/form/captions.h"
#include "host/form/form_reader.h"
#include "host/form/translation.h"
#include "host/report/page.h"

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

// "de 98 %": how much of `words` each language beside them has; what cannot be used of them goes to `troubles`.
std::string coverage(const Words &words, const std::string &folder, std::string_view stem, Problems &troubles) {
    std::string said;
    for (const std::string &language : languagesIn(folder, stem)) {
        if (language == words.language()) continue;
        const Words translated = inLanguage(words, folder, stem, language, troubles);
        const int percent = translated.coverage() ? translated.coverage()->percent() : 0;
        said += (said.empty() ? "" : ", ") + language + " " + std::to_string(percent) + " %";
    }
    return said;
}

std::string describeLanguages(const Plugin &plugin, Problems &troubles) {
    const std::string &folder = plugin.data().folder;
    Problems told;  // which whoever uses the advice tells
    const AdviceBook book = readAdvice(plugin, told);
    std::string said = "    words: " + plugin.words().language();
    const std::string words = coverage(plugin.words(), folder, "", troubles);
    if (!words.empty()) said += "; translated: " + words;
    const std::string advice = book.rules.empty() ? "" : coverage(book.words, folder, "advice.", troubles);
    if (!advice.empty()) said += "; its advice: " + advice;
    return said + "\n";
}

// How much of the report's own words is translated.
std::string describeReports(Problems &troubles) {
    const std::string folder = shareFolder() + "/reports";
    const auto page = PageData::read(folder);
    if (!page) {
        troubles.push_back(page.problem());
        return "";
    }
    const std::string said = coverage(page->words, folder, "", troubles);
    return "reports, words: " + page->words.language() + (said.empty() ? "" : "; translated: " + said) + "\n";
}

}  // namespace

int pluginsCommand(bool load) {
    std::string text;
    bool refused = false;
    Problems troubles;  // of translations, which refuse no plugin
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
        if (plugin) text += describeReads(*plugin) + describeLanguages(*plugin, troubles);
        complainOf(problems);
        refused = refused || !plugin;
    }
    if (text.empty() && !refused) {
        text = "No plugin is installed. Looked in:\n";
        for (const std::string &place : places) text += "    " + place + "\n";
    }
    if (load) text += describeReports(troubles);
    complainOf(troubles);
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
        const std::string beside = std::filesystem::absolute(file).parent_path().string();
        checkPictures(*form, beside, problems);
        const std::string wordsFile =
            (std::filesystem::path(file).parent_path() / (form->defaultLanguage + ".json")).string();
        std::error_code ignored;
        if (std::filesystem::exists(wordsFile, ignored)) {
            auto wordsBytes = readFile(wordsFile, kLargestForm);
            auto words = wordsBytes ? readWords(*wordsBytes, wordsFile, problems) : Result<Words>(wordsBytes.problem());
            if (words) {
                checkWords(*form, *words, wordsFile, problems);
                checkCaptions(*form, *words, beside, wordsFile, problems);
            } else {
                problems.push_back(words.problem());
            }
            wordsChecked = "; its words in “" + form->defaultLanguage + "” are complete";
            const std::string folder = std::filesystem::path(wordsFile).parent_path().string();
            const std::string said = words ? coverage(*words, folder.empty() ? "." : folder, "", problems) : "";
            if (!said.empty()) wordsChecked += "; translated: " + said;
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
