#include "host/assess/module.h"

#include <dlfcn.h>

namespace plumb {

Result<const plumb_plugin *> loadModule(const std::string &file) {
    // All symbols now, so that what is missing shows here and not in the middle of an assessment; none of them global.
    void *library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char *why = ::dlerror();
        return Problem{file,
                       std::string("the plugin's library cannot be loaded (") + (why ? why : "no reason given") + ")",
                       "Install the plugin again, in the edition for this machine"};
    }
    const auto *plugin = static_cast<const plumb_plugin *>(::dlsym(library, "plumb_plugin_1"));
    if (!plugin)
        return Problem{file, "this library is not a Plumbline plugin: it has no plumb_plugin_1",
                       "Remove it, or build it with plumb_add_plugin"};
    if (plugin->size < sizeof(plumb_plugin))
        return Problem{file, "the plugin was built for an older contract than 1",
                       "Build it against this program's plugin/sdk"};
    return plugin;
}

}  // namespace plumb
