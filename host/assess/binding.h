// A plugin's tables tied to a form, its manifest and its words, once, at load. Every mistake shows here, with the id in
// the sentence; afterwards nothing is looked up.
#pragma once
#include <plumb/plugin.h>

#include <array>
#include <string>
#include <vector>

#include "host/assess/bundle.h"

namespace plumb {

struct BoundInput {
    Slot question = kNoSlot;           // kNoSlot: optional and not in the form, always blank
    uint32_t kind = 0;                 // PLUMB_CHOICE …
    uint32_t group = UINT32_MAX;       // the input that is its group
    bool sameOrder = true;             // form and plugin list the options alike: nothing to translate
    std::array<uint8_t, 64> option{};  // form's option → plugin's option
    std::vector<uint32_t> fields;      // of a group: its inputs
    double least = 0, most = 0;        // of a group: rows
};

struct BoundOutput {
    uint32_t kind = 0;             // PLUMB_SCALE …
    const Scale *scale = nullptr;  // of a scale, and of a factor the scale it belongs to
    Slot question = kNoSlot;       // of a finding
    uint32_t group = UINT32_MAX;   // input that is the group whose rows it speaks of
    Privacy privacy = Privacy::health;
    std::string id, of;
};

struct Binding {
    const plumb_plugin *plugin = nullptr;
    std::vector<BoundInput> inputs;
    std::vector<BoundOutput> outputs;
    uint32_t findOutput(std::string_view id) const;  // UINT32_MAX when there is none
};

// `data` must outlive the binding. Adds every problem; the binding is usable only when there is none.
Binding bind(const plumb_plugin &plugin, const BundleData &data, Problems &problems);

}  // namespace plumb
