// Ranges of a document, one of them by its scale; throws what stood in the way.
#pragma once
#include <stdexcept>

#include "host/plan/range.h"

namespace plumb {

inline std::vector<ScaleRange> ranges(const Plugin &plugin, const Document &document,
                                      const RangeOptions &options = {}) {
    auto all = rangesOf(plugin, *document.find(plugin.form().id), options);
    if (!all) throw std::runtime_error(all.problem().sentence());
    return std::move(*all);
}

inline ScaleRange of(const std::vector<ScaleRange> &all, const std::string &scale, uint32_t row = PLUMB_WHOLE) {
    for (const ScaleRange &range : all)
        if (range.scale->id == scale && range.row == row) return range;
    throw std::runtime_error("no range of " + scale);
}

}  // namespace plumb
