#include "host/present/shown_pages.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/present/folders.h"

namespace plumb {

Result<std::string> pagesFolder(const std::string &draft) {
    const auto folder = dataFolder();
    if (!folder) return folder.problem();
    return *folder + "/reports/" + draft;
}

Result<std::string> shownFolder() {
    const char *runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime && *runtime == '/') return std::string(runtime) + "/plumbline/shown";
    const auto folder = dataFolder();
    if (!folder) return folder.problem();
    return *folder + "/shown";
}

Result<std::string> keepShown(const std::string &folder, const std::string &name, const std::string &html) {
    if (const Status made = makeFolder(folder); !made) return made.problem();
    std::string own = folder + "/XXXXXX";
    if (!::mkdtemp(own.data()))  // with mode 0700
        return Problem{folder,
                       tr("the page cannot be kept there (system error {number})", {{"number", std::to_string(errno)}}),
                       tr("Check who may write there, and that the disk is not full")};
    const std::string file = own + "/" + name + ".html";
    if (const Status written = writeFile(file, html); !written) return written.problem();
    return file;
}

void forgetShown(const std::string &folder) {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

}  // namespace plumb
