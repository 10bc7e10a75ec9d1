#include "host/cli/report_command.h"

#include <algorithm>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/report/page.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestReport = 64u * 1024 * 1024;

// With what cannot be read told.
std::vector<ReportRecord::Bundle> toldBundles(const Plugins &plugins) {
    Problems trouble;
    auto bundles = bundlesOf(plugins, trouble);
    complainOf(trouble);
    return bundles;
}

// A page from what `source` holds; trouble is told and counted.
Result<std::string> pageOf(ReportSource &source, std::optional<House> house, Copy copy, Paper paper, Print print,
                           size_t &troubles) {
    const std::string folder = shareFolder() + "/reports";
    auto data = PageData::read(folder);
    if (!data) return data.problem();
    data->house = std::move(house);
    source.house = data->house ? data->house->hash : "";
    Problems trouble;
    const CareData care = CareData::read(folder, source.plugins, trouble);
    if (!trouble.empty()) return trouble.front();  // no card and no exercise from texts that are not sound
    source.care = &care;
    const Released released = release(buildReport(source, data->words, trouble), copy);
    complainOf(trouble);
    troubles = trouble.size();
    std::string html;
    appendPage(html, released, *data, paper, print);
    return html;
}

bool readInto(ReportSource &source, const ReportRecord &record, const std::string &file) {
    AnswersReader reader(formsOf(source.plugins));
    Status status = reader.read(record.answers, file + ", its answers", source.document);
    if (status && !record.previous.empty())
        status = reader.read(record.previous, file + ", its earlier answers",
                             source.previous.emplace(formsOf(source.plugins)));
    if (!status) complain(status.problem().sentence());
    source.units = record.units;
    source.answersText = record.answers;
    source.previousText = record.previous;
    source.program = record.program;
    source.today = record.today;
    source.country = record.country;
    return static_cast<bool>(status);
}

// What is not the same here as where the report was made.
std::string differences(const ReportRecord &record, const std::vector<ReportRecord::Bundle> &here) {
    std::string told;
    if (record.program != PLUMB_VERSION)
        told += "It was written by version " + record.program + " of the program; this is " PLUMB_VERSION ".\n";
    for (const ReportRecord::Bundle &bundle : record.bundles) {
        if (bundle.id == kHouseInRecord) continue;
        const auto same = std::find_if(here.begin(), here.end(), [&](const auto &b) { return b.id == bundle.id; });
        if (same == here.end()) told += "Plugin " + bundle.id + ", which it used, is not installed.\n";
        else if (*same != bundle)
            told += "Plugin " + bundle.id + " was version " + bundle.version +
                    " in another build or with other data; here it is " + same->version + ".\n";
    }
    return told;
}

// The house file that a page was made with, if it is the one that the options mean now; else told in `other`.
std::optional<House> sameHouse(const ReportRecord &record, const HouseOptions &options, std::string &other) {
    const auto made = std::find_if(record.bundles.begin(), record.bundles.end(),
                                   [](const ReportRecord::Bundle &bundle) { return bundle.id == kHouseInRecord; });
    if (made == record.bundles.end()) return std::nullopt;
    auto house = houseOf(options);
    if (house && *house && (*house)->hash == made->hash) return std::move(*house);
    other += "It was made with another of the organisation's own files than is here; name that one with --house.\n";
    return std::nullopt;
}

// A page of what `source` holds already, as the options want it.
Result<std::string> pageAs(const ReportOptions &options, ReportSource &source, size_t &troubles) {
    source.units = options.units == "imperial" ? UnitSystem::imperial : UnitSystem::metric;
    source.program = PLUMB_VERSION;
    source.today = options.today;
    source.country = options.country;
    source.bundles = toldBundles(source.plugins);
    const auto house = houseOf(options.house);
    if (!house) return house.problem();
    return pageOf(source, *house, *copyFrom(options.copy), options.paper == "letter" ? Paper::letter : Paper::a4,
                  options.largePrint ? Print::large : Print::normal, troubles);
}

}  // namespace

Result<std::string> reportOf(const ReportOptions &options, const Plugins &plugins, const std::string &answers,
                             const std::string &where, size_t &troubles) {
    ReportSource source(plugins);
    const Status read = AnswersReader(formsOf(plugins)).read(answers, where, source.document);
    if (!read) return read.problem();
    source.answersText = answers;
    return pageAs(options, source, troubles);
}

int reportCommand(const ReportOptions &options) {
    if (!settingsSound(options.today, options.country)) return kWrongUse;
    const Plugins plugins = installedPlugins();
    ReportSource source(plugins);
    if (!readDocument(options.file, plugins, source.document, &source.answersText)) return kBadInput;
    if (!options.previous.empty() &&
        !readDocument(options.previous, plugins, source.previous.emplace(formsOf(plugins)), &source.previousText))
        return kBadInput;
    size_t troubles = 0;
    const auto html = pageAs(options, source, troubles);
    if (!html) {
        complain(html.problem().sentence());
        return kBadInput;
    }
    if (!writeOut(options.out, *html)) return kCannotWrite;
    return troubles == 0 ? kDone : kPluginFailed;
}

int verifyManagersCommand(const std::string &file, const std::string &against, const HouseOptions &options) {
    const auto bytes = readFile(file, kLargestReport), other = readFile(against, kLargestReport);
    const auto record = other ? readRecord(*other, against) : Result<ReportRecord>(other.problem());
    if (!bytes || !record) {
        complain((bytes ? record.problem() : bytes.problem()).sentence());
        return kBadInput;
    }
    const Plugins plugins = installedPlugins();
    ReportSource source(plugins);
    if (!readInto(source, *record, against)) return kBadInput;
    source.bundles = toldBundles(plugins);
    std::string told = differences(*record, source.bundles);
    const auto house = sameHouse(*record, options, told);
    const std::string equal =
        "Equal: " + file + " is the manager's copy of the answers in " + against + ", the same byte for byte.\n";
    // How the manager wanted it printed stands in neither.
    for (const UnitSystem units : {UnitSystem::metric, UnitSystem::imperial})
        for (const Paper paper : {Paper::a4, Paper::letter})
            for (const Print print : {Print::normal, Print::large}) {
                source.units = units;
                size_t troubles = 0;
                const auto html = pageOf(source, house, Copy::manager, paper, print, troubles);
                if (!html) {
                    complain(html.problem().sentence());
                    return kBadInput;
                }
                if (*html == *bytes) return printAll(equal) ? kDone : kCannotWrite;
            }
    return printAll("Not equal: the answers in " + against + " give another manager's copy than " + file + ".\n" +
                    differences(*record, source.bundles))
               ? kNotEqual
               : kCannotWrite;
}

int verifyCommand(const std::string &file, const HouseOptions &options) {
    const auto bytes = readFile(file, kLargestReport);
    const auto record = bytes ? readRecord(*bytes, file) : Result<ReportRecord>(bytes.problem());
    const auto copy = record ? copyFrom(record->copy) : std::nullopt;
    if (!record || !copy) {
        complain(record ? file + ": the record names no copy that is known. Ask for the report again."
                        : record.problem().sentence());
        return kBadInput;
    }
    const Plugins plugins = installedPlugins();
    ReportSource source(plugins);
    if (!readInto(source, *record, file)) return kBadInput;
    Assessment assessment;
    Assessor(plugins).assess(source.document, assessment);
    complainOf(assessment.failures);
    if (!assessment.failures.empty()) return kPluginFailed;
    std::string result;
    appendResult(result, assessment);
    source.bundles = toldBundles(plugins);
    std::string other = differences(*record, source.bundles);
    auto house = sameHouse(*record, options, other);
    if (sha256(result) != record->result)
        return printAll("Not equal: the answers in " + file + " give another result here.\n" + other) ? kNotEqual
                                                                                                      : kCannotWrite;
    size_t troubles = 0;
    const auto html = pageOf(source, std::move(house), *copy, record->paper, record->print, troubles);
    if (!html) {
        complain(html.problem().sentence());
        return kBadInput;
    }
    if (*html == *bytes)
        return printAll("Equal: scored again, result and page are the same byte for byte.\n") ? kDone : kCannotWrite;
    if (other.empty())
        return printAll("Not equal: the result is the same, but " + file + " was changed after it was written.\n")
                   ? kNotEqual
                   : kCannotWrite;
    return printAll("Equal result: scored again, it is the same. The page cannot be compared word for word:\n" + other)
               ? kDone
               : kCannotWrite;
}

}  // namespace plumb
