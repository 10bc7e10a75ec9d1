#include "host/cli/organisation_command.h"

#include "host/assess/places.h"
#include "host/cli/common.h"
#include "host/cli/organisation_store.h"
#include "host/organisation/organisation_page.h"
#include "host/organisation/reading.h"

namespace plumb {

namespace {

constexpr size_t kMostTold = 100;  // lines that could not be read

}  // namespace

int organisationCommand(const OrganisationOptions &options) {
    if (!settingsSound(options.today, "")) return kWrongUse;
    auto data = OrganisationData::read(shareFolder() + "/reports");
    if (!data) {
        complain(data.problem().sentence());
        return kBadInput;
    }
    auto house = houseOf(options.house);
    if (!house) {
        complain(house.problem().sentence());
        return kBadInput;
    }
    data->page.house = std::move(*house);
    const Plugins plugins = installedPlugins();
    size_t bad = 0;
    const BadLine badLine = [&](size_t, const std::string &what) {
        if (++bad <= kMostTold) complain(what);
    };
    Problems trouble;
    Beside beside;
    if (data->page.house) beside.heads = data->page.house->headCounts;
    const auto tally = !options.store ? tallyFile(options.file, plugins, options.today, badLine, trouble)
                                      : tallyStore(*options.store, plugins, options.today, badLine, trouble, beside);
    if (!tally) {
        complain(tally.problem().sentence());
        return kBadInput;
    }
    if (bad > kMostTold)
        complain("And " + std::to_string(bad - kMostTold) + (options.store ? " more assessments" : " more lines") +
                 " could not be read.");
    complainOf(trouble);
    complainOf(tally->failures);
    std::string html;
    appendOrganisation(html, publish(*tally, data->own, data->page.words, beside), *data,
                       options.paper == "letter" ? Paper::letter : Paper::a4);
    if (!writeOut(options.out, html)) return kCannotWrite;
    return bad > 0 ? kBadInput : trouble.empty() && tally->failures.empty() ? kDone : kPluginFailed;
}

}  // namespace plumb
