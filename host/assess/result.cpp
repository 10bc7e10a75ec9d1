#include "host/assess/result.h"

#include <algorithm>

#include "host/assess/module.h"

namespace plumb {

std::unique_ptr<Plugin> Plugin::fromTable(const plumb_plugin &table, BundleData data, Problems &problems) {
    std::unique_ptr<Plugin> plugin(new Plugin(std::move(data)));
    const size_t before = problems.size();
    plugin->binding_ = plumb::bind(table, plugin->data_, problems);
    if (problems.size() != before) return nullptr;
    plugin->resultParts_ = plumb::resultParts(plugin->binding_, plugin->manifest(), plugin->form());
    return plugin;
}

std::unique_ptr<Plugin> Plugin::load(const BundleEntry &entry, Problems &problems, const std::string &language) {
    const size_t before = problems.size();
    if (!entry.manifest) {
        problems.insert(problems.end(), entry.problems.begin(), entry.problems.end());
        return nullptr;
    }
    auto data = readBundle(entry, problems, language);
    if (!data) problems.push_back(data.problem());
    if (problems.size() != before) return nullptr;
    auto table = loadModule(entry.folder + "/" + entry.manifest->module + ".so");
    if (!table) {
        problems.push_back(table.problem());
        return nullptr;
    }
    return fromTable(**table, std::move(*data), problems);
}

InstalledPlugins findPlugins(const std::vector<std::string> &places, const std::string &language) {
    return findPlugins(listBundles(places), language);
}

InstalledPlugins findPlugins(std::vector<BundleEntry> listed, const std::string &language) {
    InstalledPlugins installed;
    for (BundleEntry &entry : listed) {
        FoundBundle found{std::move(entry), nullptr, {}};
        auto plugin = found.entry.shadowed ? nullptr : Plugin::load(found.entry, found.problems, language);
        const bool taken = plugin && std::any_of(installed.plugins.begin(), installed.plugins.end(),
                                                 [&](const auto &p) { return p->form().id == plugin->form().id; });
        if (taken)
            found.problems.push_back({found.entry.folder,
                                      "another plugin reads the form " + plugin->form().id + " already",
                                      "Remove one of the two bundles"});
        else if (plugin) {
            found.plugin = plugin.get();
            installed.plugins.push_back(std::move(plugin));
        }
        installed.bundles.push_back(std::move(found));
    }
    return installed;
}

Plugins loadPlugins(const std::vector<std::string> &places, Problems &problems, const std::string &language) {
    InstalledPlugins installed = findPlugins(places, language);
    for (const FoundBundle &bundle : installed.bundles)
        problems.insert(problems.end(), bundle.problems.begin(), bundle.problems.end());
    return std::move(installed.plugins);
}

std::vector<const Form *> formsOf(const Plugins &plugins) {
    std::vector<const Form *> forms;
    for (const auto &plugin : plugins) forms.push_back(&plugin->form());
    return forms;
}

const std::string &PluginResult::neededQuestion(const plumb_line &line) const {
    static const std::string none;
    const Slot question = plugin->binding().inputs[line.why].question;
    return question == kNoSlot ? none : plugin->form().at(question).id;
}

Level PluginResult::levelOf(const plumb_line &line) const {
    const BoundOutput &of = output(line);
    if (of.kind != PLUMB_SCALE) return static_cast<Level>(line.level);
    if (of.scale->levelFrom.empty()) return of.scale->levelOf(line.value);
    const double level = value(of.scale->levelFrom, line.row).value_or(0);
    return level >= 1 && level <= 4 ? static_cast<Level>(static_cast<int>(level)) : Level::none;
}

const plumb_line *PluginResult::line(std::string_view id, uint32_t row) const {
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const plumb_line &l) {
        return l.kind == PLUMB_SAYS && l.row == row && output(l).id == id;
    });
    return at == lines.end() ? nullptr : &*at;
}

std::optional<double> PluginResult::value(std::string_view id, uint32_t row) const {
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const plumb_line &l) {
        return l.kind == PLUMB_SAYS && l.row == row && output(l).kind != PLUMB_FINDING && output(l).id == id;
    });
    return at == lines.end() ? std::nullopt : std::optional(at->value);
}

bool PluginResult::found(std::string_view finding) const {
    return std::any_of(lines.begin(), lines.end(), [&](const plumb_line &l) {
        return l.kind == PLUMB_SAYS && output(l).kind == PLUMB_FINDING && output(l).id == finding;
    });
}

Assessor::Assessor(const Plugins &plugins) : plugins_(plugins) {
    for (const auto &plugin : plugins) runners_.emplace_back(plugin->binding());
}

void Assessor::assess(const Document &document, Assessment &out) {
    out.warnings = document.warnings;
    out.failures.clear();
    size_t used = 0;
    for (size_t i = 0; i < plugins_.size(); ++i) {
        const FormAnswers *answers = document.find(plugins_[i]->form().id);
        if (!answers || !answers->present) continue;
        auto lines = runners_[i].run(*answers);
        if (!lines) {
            out.failures.push_back(lines.problem());
            out.warnings.push_back(lines.problem().sentence());
            continue;
        }
        if (used == out.results.size()) out.results.emplace_back();
        out.results[used].plugin = plugins_[i].get();
        out.results[used++].lines.assign(lines->begin(), lines->end());
    }
    out.results.resize(used);
}

}  // namespace plumb
