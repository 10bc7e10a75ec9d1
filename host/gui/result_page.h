// The result in the window, and the ways to take it along: report in the browser, file, PDF.
#pragma once
#include <wx/button.h>
#include <wx/radiobut.h>
#include <wx/timer.h>

#include <functional>
#include <future>

#include "host/gui/page_host.h"
#include "host/gui/scrolled_page.h"
#include "host/present/outcome.h"

namespace plumb::gui {

class ResultPage : public ScrolledPage {
  public:
    ResultPage(wxWindow *parent, PageHost &host);
    void pageShown() override { read_->SetFocus(); }

    // What the buttons do; `file` is where to. Public so that tests need no dialog of the system's.
    void openReport();
    bool saveReport(const std::string &file);
    void savePdfAs(const std::string &file);

  private:
    void addBands(const Summary &summary);
    void addFirst(const Summary &summary);
    void addProgramme(const Summary &summary);
    void addSheets();
    void addSealed();
    void sendSealedFile();
    void addOpen(const Summary &summary);
    void addWays();
    void addSaving(const std::function<wxButton *(const std::string &)> &add);
    Copy chosen() const;
    std::string askWhere(const std::string &ending, const std::string &kind);
    void pdfDone();
    void say(const std::string &text);

    PageHost &host_;
    Outcome outcome_;
    std::vector<CopyChoice> copies_;
    std::vector<wxRadioButton *> radios_;
    wxButton *read_ = nullptr, *pdf_ = nullptr;
    wxStaticText *told_ = nullptr;
    std::future<Status> printing_;
    std::string printingTo_;
    wxTimer timer_;
};

}  // namespace plumb::gui
