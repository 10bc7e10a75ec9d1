#include "host/assess/setting.h"

#include <algorithm>

namespace plumb {

std::vector<const Scale *> topScales(const Manifest &manifest) {
    std::vector<const Scale *> top;
    for (const Scale &scale : manifest.scales) {
        const bool part = std::any_of(manifest.scales.begin(), manifest.scales.end(), [&](const Scale &other) {
            return std::find(other.setBy.begin(), other.setBy.end(), scale.id) != other.setBy.end();
        });
        if (!part) top.push_back(&scale);
    }
    return top;
}

std::vector<const Scale *> settingScales(const PluginResult &result, const Scale &scale, uint32_t row) {
    const auto value = result.value(scale.id, row);
    if (!value) return {};
    if (scale.setBy.empty()) return {&scale};
    std::vector<const Scale *> setting;
    for (const std::string &id : scale.setBy) {
        if (result.value(id, row) != value) continue;
        const Scale *part = result.plugin->manifest().find(id);
        for (const Scale *deeper : settingScales(result, *part, row))
            if (std::find(setting.begin(), setting.end(), deeper) == setting.end()) setting.push_back(deeper);
    }
    return setting;
}

bool sectionSetsScore(const PluginResult &result, std::string_view section) {
    for (const Scale *top : topScales(result.plugin->manifest())) {
        if (top->setBy.empty()) continue;
        for (const Scale *setting : settingScales(result, *top))
            if (std::find(setting->sections.begin(), setting->sections.end(), section) != setting->sections.end())
                return true;
    }
    return false;
}

}  // namespace plumb
