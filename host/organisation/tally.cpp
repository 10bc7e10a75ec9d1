#include "host/organisation/tally.h"

#include <algorithm>
#include <chrono>

#include "host/assess/setting.h"
#include "host/base/text.h"

namespace plumb {

namespace {

bool canBeHigh(const Scale &scale) {
    return scale.place == Scale::Place::table &&
           std::any_of(scale.bands.begin(), scale.bands.end(), [](const Band &b) { return b.level >= Level::act; });
}

// Top scales lead; the rest as the manifest has them.
std::vector<Area> areasOf(const Plugins &plugins) {
    std::vector<Area> areas;
    for (const auto &plugin : plugins)
        for (const Privacy privacy : {Privacy::work, Privacy::health}) {
            Area area;
            area.plugin = plugin.get();
            area.privacy = privacy;
            for (const Scale &scale : plugin->manifest().scales)
                if (scale.privacy == privacy && canBeHigh(scale)) area.scales.push_back(&scale);
            const auto top = topScales(plugin->manifest());
            std::stable_partition(area.scales.begin(), area.scales.end(), [&](const Scale *scale) {
                return std::find(top.begin(), top.end(), scale) != top.end();
            });
            if (!area.scales.empty()) areas.push_back(std::move(area));
        }
    return areas;
}

}  // namespace

int monthOfDay(int day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

Level worstLevel(const PluginResult &result, const Scale &scale) {
    Level worst = Level::none;
    for (const plumb_line &line : result.lines)
        if (line.kind == PLUMB_SAYS && result.output(line).kind == PLUMB_SCALE && result.output(line).scale == &scale)
            worst = std::max(worst, result.levelOf(line));
    return worst;
}

Counter::Counter(const Plugins &plugins, Tally &tally, Problems &trouble) : tally_(tally) {
    tally_.departments.push_back({});
    departments_.emplace("", 0);
    tally_.areas = areasOf(plugins);
    for (Area &area : tally_.areas) area.byDepartment.emplace_back(area.scales.size());
    for (const auto &plugin : plugins) {
        Tally::PluginCounts counts;
        counts.plugin = plugin.get();
        counts.book = readAdvice(*plugin, trouble);
        counts.findings.resize(plugin->binding().outputs.size());
        counts.actions.resize(counts.book.rules.size());
        seen_.emplace_back(counts.findings.size());
        tally_.plugins.push_back(std::move(counts));
        for (const Scale &scale : plugin->manifest().scales)
            if (!scale.bodyMap.empty())
                tally_.bodies.push_back({plugin.get(), &scale, std::vector<Count>(scale.bodyMap.size())});
    }
}

size_t Counter::department(const std::string &typed) {
    const std::string name(trim(withoutControls(typed)));
    if (const auto at = departments_.find(name); at != departments_.end()) return at->second;
    if (tally_.departments.size() > kMostDepartments) return 0;
    tally_.departments.push_back({name, 0, 0});
    for (Area &area : tally_.areas) area.byDepartment.emplace_back(area.scales.size());
    return departments_[name] = tally_.departments.size() - 1;
}

void Counter::addFindings(const PluginResult &result, Tally::PluginCounts &counts) {
    auto &seen = seen_[static_cast<size_t>(&counts - tally_.plugins.data())];
    for (const plumb_line &line : result.lines) {
        const BoundOutput &output = result.output(line);
        if (line.kind != PLUMB_SAYS || output.kind != PLUMB_FINDING || output.privacy != Privacy::work ||
            static_cast<Level>(line.level) == Level::none || seen[line.output] == tally_.documents)
            continue;
        seen[line.output] = tally_.documents;
        ++counts.findings[line.output];
    }
}

void Counter::addActions(const PluginResult &result, const Document &document, uint32_t person,
                         Tally::PluginCounts &counts) {
    const FormAnswers *answers = document.find(result.plugin->form().id);
    for (const Action &action : advise(counts.book, result, *answers, document.tried)) {
        if (action.privacy != Privacy::work || action.rule->noAction) continue;
        auto &advised = counts.actions[static_cast<size_t>(action.rule - counts.book.rules.data())];
        const bool tried =
            std::find(document.tried.begin(), document.tried.end(), action.rule->id) != document.tried.end();
        ++advised.people;
        if (tried) ++advised.tried;
        addToTier(static_cast<size_t>(std::clamp(action.rule->tier, 0, 3)), tried, person);
    }
}

void Counter::addToTier(size_t tier, bool tried, uint32_t person) {
    if (person >= tiersOf_.size()) tiersOf_.resize(person + 1);
    const auto first = [&](size_t bit) {
        const auto mask = static_cast<uint8_t>(1u << bit);
        if (tiersOf_[person] & mask) return false;
        tiersOf_[person] |= mask;
        return true;
    };
    if (first(tier)) ++tally_.tiers[tier].advised;
    if (!tried && first(tally_.tiers.size() + tier)) ++tally_.tiers[tier].open;
}

void Counter::addBodies(const Plugin &plugin, const Document &document) {
    const FormAnswers &form = *document.find(plugin.form().id);
    for (Tally::Bodies &bodies : tally_.bodies) {
        if (bodies.plugin != &plugin) continue;
        for (size_t i = 0; i < bodies.places.size(); ++i) {
            const Slot question = plugin.form().find(bodies.scale->bodyMap[i]);
            if (question == kNoSlot) continue;
            const Answer &answer = form.visibility.effective(form.answers, question);
            if (answer.given()) bodies.places[i].add(answer.number > 0);
        }
    }
}

void Counter::add(const Document &document, const Assessment &assessment, const std::vector<CountsFor> &parts,
                  const DocumentOwner &owner, std::optional<int> day, std::vector<uint8_t> &level) {
    ++tally_.documents;
    const size_t row = department(document.person.department);
    if (owner.latest) {
        ++tally_.departments[row].people;
        if (day && *day >= tally_.recentFrom) ++tally_.departments[row].recent;
    }
    results_.assign(tally_.plugins.size(), nullptr);
    for (const PluginResult &result : assessment.results)
        for (size_t i = 0; i < tally_.plugins.size(); ++i)
            if (tally_.plugins[i].plugin == result.plugin) results_[i] = &result;
    for (size_t i = 0; i < tally_.plugins.size(); ++i) {
        if (!parts[i].latest || !results_[i]) continue;
        ++tally_.plugins[i].people;
        addFindings(*results_[i], tally_.plugins[i]);
        addBodies(*tally_.plugins[i].plugin, document);
        addActions(*results_[i], document, owner.number, tally_.plugins[i]);
    }
    level.assign(tally_.areas.size(), 0);
    for (size_t a = 0; a < tally_.areas.size(); ++a) {
        Area &area = tally_.areas[a];
        const size_t i = static_cast<size_t>(std::find_if(tally_.plugins.begin(), tally_.plugins.end(),
                                                          [&](const auto &c) { return c.plugin == area.plugin; }) -
                                             tally_.plugins.begin());
        if (!results_[i]) continue;
        const Level leading = worstLevel(*results_[i], *area.scales.front());
        level[a] = static_cast<uint8_t>(leading);
        if (day && leading != Level::none && (parts[i].latest || parts[i].inOtherMonth))
            area.byMonth[monthOfDay(*day)].add(leading >= Level::act);
        if (!parts[i].latest) continue;
        for (size_t s = 0; s < area.scales.size(); ++s)
            if (const Level worst = worstLevel(*results_[i], *area.scales[s]); worst != Level::none)
                area.byDepartment[row][s].add(worst >= Level::act);
    }
}

}  // namespace plumb
