#include "host/cli/commands.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "host/assess/places.h"
#include "host/assess/result.h"
#include "host/base/file.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/form/form_reader.h"
#include "host/report/page.h"
#include "host/report/report_model.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestForm = 8u * 1024 * 1024;

bool printAll(std::string_view text) {
    if (writeAll(STDOUT_FILENO, text)) return true;
    complain("The result could not be written to standard output. Check the disk or the program that reads it.");
    return false;
}

void complainOf(const Problems &problems) {
    for (const Problem &problem : problems) complain(problem.sentence());
}

// Reads one document from a file; false and told when it cannot be.
bool readDocument(const std::string &file, const Plugins &plugins, Document &document) {
    auto bytes = readFile(file, kLargestDocument);
    if (!bytes) {
        complain(bytes.problem().sentence());
        return false;
    }
    AnswersReader reader(formsOf(plugins));
    const Status status = reader.read(*bytes, file, document);
    if (!status) complain(status.problem().sentence());
    return static_cast<bool>(status);
}

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

void complain(const std::string &sentence) {
    std::string shown = withoutControls(sentence);  // it may quote a file, and a terminal would obey
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    std::fprintf(stderr, "plumbline-cli: %s\n", shown.c_str());
}

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
    Problems problems;
    const Plugins plugins = loadPlugins(bundlePlaces(), problems);
    complainOf(problems);
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

int reportCommand(const ReportOptions &options) {
    Problems problems;
    const Plugins plugins = loadPlugins(bundlePlaces(), problems);
    complainOf(problems);
    ReportSource source(plugins);
    if (!readDocument(options.file, plugins, source.document)) return kBadInput;
    if (!options.previous.empty() &&
        !readDocument(options.previous, plugins, source.previous.emplace(formsOf(plugins))))
        return kBadInput;
    source.units = options.units == "imperial" ? UnitSystem::imperial : UnitSystem::metric;

    auto page = PageData::read(shareFolder() + "/reports");
    if (!page) {
        complain(page.problem().sentence());
        return kBadInput;
    }
    Problems trouble;
    const Released released = release(buildReport(source, page->words, trouble), *copyFrom(options.copy));
    complainOf(trouble);
    std::string html;
    appendPage(html, released, *page, options.paper == "letter" ? Paper::letter : Paper::a4);
    if (options.out == "-") {
        if (!printAll(html)) return kCannotWrite;
    } else if (const Status written = writeFile(options.out, html); !written) {
        complain(written.problem().sentence());
        return kCannotWrite;
    }
    return trouble.empty() ? kDone : kPluginFailed;
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
