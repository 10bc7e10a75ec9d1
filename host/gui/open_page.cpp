#include "host/gui/open_page.h"

#include <wx/utils.h>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/gui/text.h"
#include "host/present/folders.h"
#include "host/present/shown_pages.h"

namespace plumb::gui {

namespace {

Status launch(const std::string &file) {
    if (wxLaunchDefaultBrowser(toWx("file://" + file))) return Done{};
    return Problem{file, tr("no browser could be started"), tr("Open this file in a browser yourself")};
}

}  // namespace

std::string openInBrowser(PageHost &host, const std::string &name, const Result<std::string> &html) {
    if (host.desk().personIsFixed()) {  // of a store
        if (const Status shown = showInBrowser(name, html); !shown) host.tell(shown.problem());
        return "";
    }
    const auto folder = pagesFolder(host.desk().draft());
    Status opened = !html ? html.problem() : !folder ? folder.problem() : makeFolder(*folder);
    const std::string file = folder ? *folder + "/" + name + ".html" : "";
    if (opened) opened = writeFile(file, *html);
    if (opened) opened = launch(file);
    if (opened) return file;
    host.tell(opened.problem());
    return "";
}

Status showInBrowser(const std::string &name, const Result<std::string> &html) {
    if (!html) return html.problem();
    const auto folder = shownFolder();
    if (!folder) return folder.problem();
    const auto file = keepShown(*folder, name, *html);
    return file ? launch(*file) : Status(file.problem());
}

void openSheet(PageHost &host, Sheet sheet) {
    const Outcome outcome(host.desk(), host.settings(), host.today());
    openInBrowser(host, outcome.fileName(sheet), outcome.sheet(sheet));
}

}  // namespace plumb::gui
