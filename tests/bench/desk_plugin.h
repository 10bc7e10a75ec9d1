// desk_plugin.h: the desk plugin, or another one, out of the build tree, for benchmarks.
#pragma once
#include <cstdio>
#include <cstdlib>

#include "host/assess/result.h"

namespace plumb::bench {

// The bundle of this plugin that was built beside this program, alone. Ends the program with a sentence when it cannot
// be loaded.
inline Plugins loadOne(const char *id) {
    Problems problems;
    Plugins plugins;
    for (const BundleEntry &entry : listBundles({PLUMB_BENCH_BUNDLES}))
        if (entry.manifest && entry.manifest->id == id) plugins.push_back(Plugin::load(entry, problems));
    for (const Problem &problem : problems) std::fprintf(stderr, "%s\n", problem.sentence().c_str());
    if (plugins.size() == 1 && plugins[0]) return plugins;
    std::fprintf(stderr, "The %s plugin is not in %s: build it first.\n", id, PLUMB_BENCH_BUNDLES);
    std::exit(2);
}

inline Plugins loadDesk() { return loadOne("desk"); }

}  // namespace plumb::bench
