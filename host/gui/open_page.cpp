#include "host/gui/open_page.h"

#include <wx/utils.h>

#include "host/base/file.h"
#include "host/gui/text.h"
#include "host/present/folders.h"

namespace plumb::gui {

Result<std::string> openInBrowser(const std::string &name, const Result<std::string> &html) {
    if (!html) return html.problem();
    const auto folder = dataFolder();
    Status made = folder ? makeFolder(*folder + "/reports") : Status(folder.problem());
    const std::string file = folder ? *folder + "/reports/" + name + ".html" : "";
    if (made) made = writeFile(file, *html);
    if (made && !wxLaunchDefaultBrowser(toWx("file://" + file)))
        made = Problem{file, "no browser could be started", "Open this file in a browser yourself"};
    if (!made) return made.problem();
    return file;
}

std::string openInBrowser(PageHost &host, const std::string &name, const Result<std::string> &html) {
    const auto opened = openInBrowser(name, html);
    if (!opened) host.tell(opened.problem());
    return opened ? *opened : "";
}

void openSheet(PageHost &host, Sheet sheet) {
    const Outcome outcome(host.desk(), host.settings(), host.today());
    openInBrowser(host, outcome.fileName(sheet), outcome.sheet(sheet));
}

}  // namespace plumb::gui
