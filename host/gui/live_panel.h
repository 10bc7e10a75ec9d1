// What stands beside the questions: drawing, score so far, heights to try. Nothing in it is an answer; the wheel
// scrolls it and moves nothing.
#pragma once
#include <wx/button.h>
#include <wx/slider.h>
#include <wx/timer.h>

#include "host/gui/page_host.h"
#include "host/gui/picture_view.h"
#include "host/present/live_view.h"

namespace plumb::gui {

class LivePanel : public ScrolledPage {
  public:
    LivePanel(wxWindow *parent, PageHost &host);

    // Of this form as it is answered now. False when there is nothing to show.
    bool show(uint32_t form);
    bool draws(uint32_t form) const;              // whether there is
    void tryHeight(size_t slider, double value);  // as moving it does
    void giveUp();                                // back to what was answered
    void pointAt(double x, double y);             // of the body, in units of its drawing, as a click does it
    const LiveView &view() const { return view_; }

  private:
    struct Line {
        wxStaticText *name, *value;
        wxSlider *slider;
    };
    void build();
    void fitPicture();
    void addSlider(size_t index);
    void addPlan();
    void takePointer();
    void tryLater(size_t slider, double value);
    void update();
    void showPlan();
    void showWorkedOut();
    bool sameShape(const LiveView &other) const;

    PageHost &host_;
    uint32_t form_ = 0;
    Tried trial_;
    LiveView view_;
    PictureView *picture_ = nullptr;
    std::vector<wxStaticText *> scores_, lines_;
    std::vector<Line> sliders_;
    wxStaticText *title_ = nullptr, *ranges_ = nullptr, *planTitle_ = nullptr, *plan_ = nullptr, *follows_ = nullptr;
    wxButton *back_ = nullptr;
    wxTimer later_;
    Trace trace_ = Trace::fromEnvironment();
    std::map<size_t, double> moved_;  // sliders, until the window comes to them
};

}  // namespace plumb::gui
