// Which part of a score sets it. Where a method takes the larger of several sections, only that section can lower it.
#pragma once
#include <vector>

#include "host/assess/result.h"

namespace plumb {

// The scales that a plugin's whole score is made of and that nothing else is made of: rosa.final of a desk. In the
// manifest's order.
std::vector<const Scale *> topScales(const Manifest &manifest);

// Of a scale that is the largest of others, those that are as large as it, followed down to scales that are not made of
// others; of any other scale, itself. Empty when the scale has no value. `row` as in the result.
std::vector<const Scale *> settingScales(const PluginResult &result, const Scale &scale, uint32_t row = PLUMB_WHOLE);

// Whether a section of the form feeds a scale that sets one of the plugin's top scales.
bool sectionSetsScore(const PluginResult &result, std::string_view section);

}  // namespace plumb
