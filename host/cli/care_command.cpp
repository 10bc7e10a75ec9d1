#include "host/cli/care_command.h"

#include "host/assess/places.h"
#include "host/report/sheets.h"

namespace plumb {

namespace {

using Append = bool (*)(std::string &, const SheetSource &);

// `today` is the day on which the page is made: what may be told to somebody now depends on when they answered.
int careCommand(const CareOptions &options, Append append) {
    if (!settingsSound(options.today, options.country)) return kWrongUse;
    const Plugins plugins = installedPlugins();
    Document document(formsOf(plugins));
    if (!readDocument(options.file, plugins, document)) return kBadInput;
    const std::string folder = shareFolder() + "/reports";
    auto page = PageData::read(folder);
    Problems wrong;
    const CareData care = CareData::read(folder, plugins, wrong);
    if (!page) wrong.push_back(page.problem());
    auto house = houseOf(append == appendLetter ? options.house : HouseOptions{"", true});
    if (!house) wrong.push_back(house.problem());
    complainOf(wrong);
    if (!wrong.empty()) return kBadInput;
    page->house = std::move(*house);
    Assessment assessment;
    Assessor(plugins).assess(document, assessment);
    complainOf(assessment.failures);
    const auto today = options.today.empty() ? dayOfClock() : parseDate(options.today);
    std::string html;
    const SheetSource source = {care,
                                *page,
                                assessment,
                                document,
                                {today, options.country, append == appendNowSheet},
                                options.paper == "letter" ? Paper::letter : Paper::a4,
                                options.units == "imperial" ? UnitSystem::imperial : UnitSystem::metric,
                                options.largePrint ? Print::large : Print::normal};
    if (!append(html, source)) {
        complain(options.file + ": there are no answers about the back. Answer that part first.");
        return assessment.failures.empty() ? kBadInput : kPluginFailed;
    }
    if (!writeOut(options.out, html)) return kCannotWrite;
    return assessment.failures.empty() ? kDone : kPluginFailed;
}

}  // namespace

int nowCommand(const CareOptions &options) { return careCommand(options, appendNowSheet); }
int letterCommand(const CareOptions &options) { return careCommand(options, appendLetter); }
int cardCommand(const CareOptions &options) { return careCommand(options, appendCardSheet); }

}  // namespace plumb
