// The first page: the three doors, and the assessments that were begun.
#pragma once
#include "host/gui/scrolled_page.h"
#include "host/present/desk_file.h"
#include "host/present/recent.h"

namespace plumb::gui {

// The doors, or the forms behind one of them.
enum class StartShow { doors, self, others };

class StartHost {
  public:
    virtual ~StartHost() = default;
    virtual const Library &library() = 0;  // waits for it
    virtual Doors doors() = 0;             // known before it is there
    virtual std::vector<DraftCard> drafts() = 0;
    virtual void begin(uint32_t form, AssessmentDesk::By by, AssessmentDesk::Way way) = 0;
    virtual void resume(const std::string &draft) = 0;
    virtual void deleteDraft(const DraftCard &draft) = 0;  // asks first
    virtual void openAnswers() = 0;
    virtual const RecentFiles &recent() const = 0;
    virtual void openRecent(const std::string &file) = 0;
    virtual void forgetRecent() = 0;
    virtual void showPlugins() = 0;
    virtual void openCases() = 0;                // people and visits, in a store
    virtual void showStart(StartShow show) = 0;  // takes the page away that asks
};

class StartPage : public ScrolledPage {
  public:
    StartPage(wxWindow *parent, StartHost &host, StartShow show);
    void pageShown() override;
    StartShow shown() const { return show_; }

  private:
    void addDoors();
    void beginScreen(size_t which);
    void addDrafts();
    void addRecent();
    void addForms(AssessmentDesk::By by);
    void addNothingInstalled();
    void addDoor(const std::string &label, const std::string &text, std::function<void()> open);

    StartHost &host_;
    StartShow show_;
    wxButton *first_ = nullptr;
};

}  // namespace plumb::gui
