// The smallest useful plugin: how long does somebody sit without getting up?
#include "plumb/plugin.hpp"

using namespace plumb;

// An example, not a published limit: the longest spell of sitting that goes without a finding.
static constexpr double kLongestMinutes = 60;

// What it reads: ids, kinds, units and ranges as in form.json.
static constexpr plumb_input inputs[] = {
    number("sitting.longest", "min", 0, 1440),
};

// What it can say: ids as in plugin.json and en.json.
static constexpr plumb_output outputs[] = {
    scale("sit.longest"),
    finding("sit.too_long", "sitting.longest"),
};

static void assess(Answers<inputs> in, Lines<inputs, outputs> &out) {
    if (!out.has(in, "sit.longest", {"sitting.longest"})) return;
    const double minutes = in.number("sitting.longest");
    out.score("sit.longest", minutes);  // its level comes from the bands in plugin.json
    if (minutes > kLongestMinutes) out.finding("sit.too_long", PLUMB_ACT);
}

PLUMB_PLUGIN("sit", "1.0.0", inputs, outputs, assess)
