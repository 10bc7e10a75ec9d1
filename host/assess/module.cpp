#include "host/assess/module.h"

#include <dlfcn.h>
#include <elf.h>

#include <cstring>
#include <filesystem>
#include <fstream>

#include "host/base/translated.h"

namespace plumb {

namespace {

// A library that was copied in part kills the program inside dlopen (SIGBUS): all that its headers promise must lie
// within the file. What is no library at all is left to dlopen to tell.
bool isCutOff(const std::string &file) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    const auto size = static_cast<uint64_t>(in.tellg());
    auto outside = [&](uint64_t at, uint64_t length) { return at > size || length > size - at; };
    auto read = [&](uint64_t at, auto &what) {
        return !outside(at, sizeof what) && in.seekg(static_cast<std::streamoff>(at)) &&
               in.read(reinterpret_cast<char *>(&what), sizeof what);
    };
    Elf64_Ehdr head{};
    if (!in || !read(0, head) || std::memcmp(head.e_ident, ELFMAG, SELFMAG) != 0) return false;
    if (head.e_ident[EI_CLASS] != ELFCLASS64) return false;
    if (outside(head.e_shoff, uint64_t{head.e_shnum} * head.e_shentsize)) return true;
    for (uint64_t i = 0; i < head.e_phnum; ++i) {
        Elf64_Phdr part{};
        if (!read(head.e_phoff + i * head.e_phentsize, part) || outside(part.p_offset, part.p_filesz)) return true;
    }
    return false;
}

}  // namespace

Result<const plumb_plugin *> loadModule(const std::string &file) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored))
        return Problem{file, tr("the plugin's library is not an ordinary file"), tr("Install the plugin again")};
    if (isCutOff(file))
        return Problem{file, tr("the plugin's library is cut off: parts of it are missing"),
                       tr("Install the plugin again")};
    // All symbols now, so that what is missing shows here and not in the middle of an assessment; none of them global.
    void *library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char *why = ::dlerror();
        return Problem{
            file, tr("the plugin's library cannot be loaded ({why})", {{"why", why ? why : tr("no reason given")}}),
            tr("Install the plugin again, in the edition for this machine")};
    }
    const auto *plugin = static_cast<const plumb_plugin *>(::dlsym(library, "plumb_plugin_1"));
    if (!plugin)
        return Problem{file, tr("this library is not a Plumbline plugin: it has no plumb_plugin_1"),
                       tr("Remove it, or build it with plumb_add_plugin")};
    if (plugin->size < sizeof(plumb_plugin))
        return Problem{file, tr("the plugin was built for an older contract than 1"),
                       tr("Build it against this program's plugin/sdk")};
    return plugin;
}

}  // namespace plumb
