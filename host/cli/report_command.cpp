#include "host/cli/report_command.h"

#include <algorithm>
#include <set>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/cli/store_work.h"
#include "host/form/answers_reader.h"
#include "host/form/translation.h"

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

// The texts that pages are made with.
struct Texts {
    PageData data;
    CareData care;
    // Problem: they cannot be read; no card and no exercise from texts that are not sound.
    static Result<Texts> read(const Plugins &plugins, std::optional<House> house, const std::string &language) {
        const std::string folder = shareFolder() + "/reports";
        auto data = PageData::read(folder, language);
        if (!data) return data.problem();
        complainOf(data->translationTroubles);
        data->house = std::move(house);
        Problems trouble;
        Texts texts{std::move(*data), CareData::read(folder, plugins, trouble)};
        if (!trouble.empty()) return trouble.front();
        return texts;
    }
};

// A page from what `source` holds, as it was made before; trouble is told and counted.
Result<std::string> madeAgain(ReportSource &source, std::optional<House> house, Copy copy, const PageWishes &wishes,
                              const std::string &language, size_t &troubles) {
    const auto texts = Texts::read(source.plugins, std::move(house), language);
    if (!texts) return texts.problem();
    source.house = texts->data.house ? texts->data.house->hash : "";
    source.care = &texts->care;
    Problems trouble;
    std::string html = pageOf(source, texts->data, copy, wishes, trouble);
    source.care = nullptr;  // which goes now
    complainOf(trouble);
    troubles = trouble.size();
    return html;
}

// The language that a page says it is in, "" for none that is here: a manager's copy has no record that could tell it.
std::string languageOf(std::string_view page) {
    constexpr std::string_view kBefore = "<html lang=\"";
    const size_t at = page.find(kBefore);
    if (at == page.npos) return "";
    const std::string_view rest = page.substr(at + kBefore.size(), 40);
    const std::string language(rest.substr(0, rest.find('"')));
    return isLanguage(language) ? language : "";
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
    source.seenFirst = record.seenFirst;
    return static_cast<bool>(status);
}

// What is not the same here as where the report was made.
std::string differences(const ReportRecord &record, const std::vector<ReportRecord::Bundle> &here) {
    std::string told;
    if (record.program != PLUMB_VERSION)
        told += "It was written by version " + record.program + " of the program; this is " PLUMB_VERSION ".\n";
    const auto there = languagesIn(shareFolder() + "/reports");
    if (!record.language.empty() && std::find(there.begin(), there.end(), record.language) == there.end())
        told += "Its translation, " + inQuotes(record.language) + ", is not installed.\n";
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

// SHA-256 of the organisation's own file that a page was made with; "" for none.
std::string houseIn(const ReportRecord &record) {
    const auto made = std::find_if(record.bundles.begin(), record.bundles.end(),
                                   [](const ReportRecord::Bundle &bundle) { return bundle.id == kHouseInRecord; });
    return made == record.bundles.end() ? "" : made->hash;
}

// The file that the options mean now; what is wrong with it is told, and there is none then.
std::optional<House> houseHere(const HouseOptions &options) {
    auto house = houseOf(options);
    if (house) return std::move(*house);
    complain(house.problem().sentence());
    return std::nullopt;
}

// Whether that is the file that a page was made with; else told in `other`.
bool isHouseOf(const ReportRecord &record, const std::optional<House> &here, std::string &other) {
    const std::string made = houseIn(record);
    if (made.empty()) return false;
    if (here && here->hash == made) return true;
    other += "It was made with another of the organisation's own files than is here; name that one with --house.\n";
    return false;
}

}  // namespace

Result<std::string> pageAs(const ReportOptions &options, const Plugins &plugins, size_t &troubles,
                           const MakePage &make) {
    auto house = houseOf(options.house);
    if (!house) return house.problem();
    const auto texts = Texts::read(plugins, std::move(*house), options.language);
    if (!texts) return texts.problem();
    const PageKit kit{plugins, texts->data, &texts->care, nullptr, toldBundles(plugins), PLUMB_VERSION};
    const PageWishes wishes{options.units == "imperial" ? UnitSystem::imperial : UnitSystem::metric,
                            options.paper == "letter" ? Paper::letter : Paper::a4,
                            options.largePrint ? Print::large : Print::normal, options.today, options.country};
    Problems trouble;
    auto html = make(kit, wishes, *copyFrom(options.copy), trouble);
    complainOf(trouble);
    troubles = trouble.size();
    return html;
}

int reportCommand(const ReportOptions &options) {
    if (!settingsSound(options.today, options.country) || !languageThere(options.language)) return kWrongUse;
    const Plugins plugins = installedPlugins(options.language);
    std::vector<KeptAnswers> documents;  // now, and before
    for (const std::string *file : {&options.file, &options.previous}) {
        if (file->empty()) continue;
        auto text = readFile(*file, kLargestDocument);
        if (!text) return failed(text.problem());
        documents.push_back({std::move(*text), *file});
    }
    size_t troubles = 0;
    const auto html =
        pageAs(options, plugins, troubles,
               [&](const PageKit &kit, const PageWishes &wishes, Copy copy, Problems &trouble) -> Result<std::string> {
                   const auto source =
                       sourceOf(kit, wishes, documents.front(), documents.size() > 1 ? &documents.back() : nullptr);
                   if (!source) return source.problem();
                   return pageOf(*source, kit.data, copy, wishes, trouble);
               });
    if (!html) return failed(html.problem());
    if (!writeOut(options.out, *html)) return kCannotWrite;
    return troubles == 0 ? kDone : kPluginFailed;
}

namespace {

// With which of these the manager's copy of what `source` holds is the page in `bytes`; how the manager wanted it
// printed stands in neither.
std::optional<size_t> houseOfCopy(ReportSource &source, Texts &texts, const std::vector<std::optional<House>> &houses,
                                  const std::string &bytes) {
    std::set<std::string> told;
    for (const UnitSystem units : {UnitSystem::metric, UnitSystem::imperial}) {
        source.units = units;
        Problems trouble;
        const Released released = release(buildReport(source, texts.data.words, trouble), Copy::manager);
        for (const Problem &problem : trouble)
            if (told.insert(problem.sentence()).second) complain(problem.sentence());
        for (size_t i = 0; i < houses.size(); ++i) {
            texts.data.house = houses[i];
            for (const Paper paper : {Paper::a4, Paper::letter})
                for (const Print print : {Print::normal, Print::large}) {
                    std::string html;
                    appendPage(html, released, texts.data, paper, print);
                    if (html == bytes) return i;
                }
        }
    }
    return std::nullopt;
}

}  // namespace

int verifyManagersCommand(const std::string &file, const std::string &against, const HouseOptions &options) {
    const auto bytes = readFile(file, kLargestReport), other = readFile(against, kLargestReport);
    const auto record = other ? readRecord(*other, against) : Result<ReportRecord>(other.problem());
    if (!bytes || !record) {
        complain((bytes ? record.problem() : bytes.problem()).sentence());
        return kBadInput;
    }
    const std::string language = languageOf(*bytes);
    const Plugins plugins = installedPlugins(language);
    ReportSource source(plugins);
    if (!readInto(source, *record, against)) return kBadInput;
    source.bundles = toldBundles(plugins);
    std::string told = differences(*record, source.bundles);
    auto texts = Texts::read(plugins, std::nullopt, language);
    if (!texts) {
        complain(texts.problem().sentence());
        return kBadInput;
    }
    const std::optional<House> here = houseHere(options);
    std::vector<std::optional<House>> houses = {std::nullopt};
    const bool same = isHouseOf(*record, here, told);
    if (here) houses.insert(same ? houses.begin() : houses.end(), here);
    source.care = &texts->care;
    if (const auto house = houseOfCopy(source, *texts, houses, *bytes)) {
        const std::string equal =
            "Equal: " + file + " is the manager's copy of the answers in " + against + ", the same byte for byte.\n";
        const bool alike = (houses[*house] ? houses[*house]->hash : "") == houseIn(*record);
        return printAll(equal + (alike ? ""
                                       : "One of the two was made with the organisation's own file that is here, "
                                         "the other with none or another.\n"))
                   ? kDone
                   : kCannotWrite;
    }
    if (houses.size() == 1 && houseIn(*record).empty())
        told += "If it was made with a file of the organisation's own, name that one with --house.\n";
    return printAll("Not equal: the answers in " + against + " give another manager's copy than " + file + ".\n" + told)
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
    const Plugins plugins = installedPlugins(record->language);
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
    std::optional<House> house;
    if (!houseIn(*record).empty()) house = houseHere(options);
    if (!isHouseOf(*record, house, other)) house.reset();
    if (sha256(result) != record->result)
        return printAll("Not equal: the answers in " + file + " give another result here.\n" + other) ? kNotEqual
                                                                                                      : kCannotWrite;
    size_t troubles = 0;
    const auto html = madeAgain(source, std::move(house), *copy,
                                {record->units, record->paper, record->print, record->today, record->country},
                                record->language, troubles);
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
