#include "host/assess/bundle.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/form/captions.h"
#include "host/form/form_reader.h"
#include "host/form/translation.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 8u * 1024 * 1024, kLargestModule = 256u * 1024 * 1024;

BundleEntry readEntry(const std::string &folder) {
    BundleEntry entry;
    entry.folder = folder;
    const std::string file = folder + "/plugin.json";
    auto bytes = readFile(file, kLargestFile);
    if (!bytes) {
        entry.problems.push_back(bytes.problem());
        return entry;
    }
    auto manifest = readManifest(*bytes, file, entry.problems);
    if (!manifest) entry.problems.push_back(manifest.problem());
    else if (entry.problems.empty()) entry.manifest = std::move(*manifest);
    return entry;
}

void checkSections(const BundleData &data, Problems &problems) {
    for (const Scale &scale : data.manifest.scales)
        for (const std::string &section : scale.sections) {
            const bool known = std::any_of(data.form.sections.begin(), data.form.sections.end(),
                                           [&](const Section &s) { return s.id == section; });
            if (!known)
                problems.push_back({data.folder + "/plugin.json, " + scale.id,
                                    "the form has no section " + inQuotes(section), "Correct “sections”"});
        }
}

}  // namespace

std::vector<BundleEntry> listBundles(const std::vector<std::string> &places) {
    std::vector<BundleEntry> entries;
    for (const std::string &place : places) {
        std::vector<std::string> folders;
        std::error_code error;
        for (std::filesystem::directory_iterator at(place, error), end; !error && at != end; at.increment(error)) {
            std::error_code ignored;
            if (std::filesystem::exists(at->path() / "plugin.json", ignored)) folders.push_back(at->path().string());
        }
        std::sort(folders.begin(), folders.end());
        for (const std::string &folder : folders) entries.push_back(readEntry(folder));
    }
    for (size_t i = 0; i < entries.size(); ++i)
        for (size_t k = 0; k < i; ++k)
            if (entries[i].manifest && entries[k].manifest && entries[i].manifest->id == entries[k].manifest->id)
                entries[i].shadowed = true;
    return entries;
}

Result<BundleData> readBundle(const BundleEntry &entry, Problems &problems, const std::string &language) {
    BundleData data;
    data.folder = entry.folder;
    data.manifest = *entry.manifest;
    const std::string formFile = entry.folder + "/form.json";
    auto formBytes = readFile(formFile, kLargestFile);
    if (!formBytes) return formBytes.problem();
    auto form = readForm(*formBytes, formFile, problems);
    if (!form) return form.problem();
    data.form = std::move(*form);
    if (data.form.id != data.manifest.form)
        problems.push_back(
            {formFile, "the form is " + inQuotes(data.form.id) + ", the manifest wants " + inQuotes(data.manifest.form),
             "Correct one of the two"});
    if (data.form.defaultLanguage.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") !=
        std::string::npos)
        return Problem{formFile, "the default language " + inQuotes(data.form.defaultLanguage) + " is not a language",
                       "Use for example “en”"};
    const std::string wordsFile = entry.folder + "/" + data.form.defaultLanguage + ".json";
    auto wordsBytes = readFile(wordsFile, kLargestFile);
    if (!wordsBytes) return wordsBytes.problem();
    auto words = readWords(*wordsBytes, wordsFile, problems);
    if (!words) return words.problem();
    data.words = std::move(*words);
    checkWords(data.form, data.words, wordsFile, problems);
    checkCaptions(data.form, data.words, entry.folder, wordsFile, problems);
    data.language = language;
    data.words = inLanguage(data.words, entry.folder, "", language, data.translationTroubles);
    checkPictures(data.form, entry.folder, problems);
    checkSections(data, problems);
    return data;
}

Result<std::string> hashBundle(const std::string &folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code ignored;
        if (at->is_regular_file(ignored)) files.push_back(at->path().lexically_relative(folder).generic_string());
    }
    if (error) return Problem{folder, "the folder cannot be read: " + error.message(), "Install the plugin again"};
    std::sort(files.begin(), files.end());
    const std::string inside = folder + "/";
    std::string all;  // a line a file: names and contents cannot run into each other
    for (const std::string &file : files) {
        auto bytes = readFile(inside + file, kLargestModule);
        if (!bytes) return bytes.problem();
        (((all += sha256(*bytes)) += ' ') += file) += '\n';
    }
    return sha256(all);
}

}  // namespace plumb
