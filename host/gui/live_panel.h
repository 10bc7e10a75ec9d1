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
    void tryHeight(size_t slider, double value);  // as moving it does
    void giveUp();                                // back to what was answered
    const LiveView &view() const { return view_; }

  private:
    struct Line {
        wxStaticText *name, *value;
        wxSlider *slider;
    };
    void build();
    void addSlider(size_t index);
    void update();
    void showRanges();
    bool sameShape(const LiveView &other) const;

    PageHost &host_;
    uint32_t form_ = 0;
    Trial trial_;
    LiveView view_;
    PictureView *picture_ = nullptr;
    std::vector<wxStaticText *> scores_, lines_;
    std::vector<Line> sliders_;
    wxStaticText *title_ = nullptr, *ranges_ = nullptr;
    wxButton *back_ = nullptr;
    wxTimer later_;
};

}  // namespace plumb::gui
