#include "host/gui/live_panel.h"

#include <cmath>

#include "host/base/text.h"
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kLater = 350;        // ms after the last change until ranges are worked out
constexpr double kStepsPerCm = 2;  // of a slider

std::string scoreLine(const LiveScore &score) { return score.name + ": " + score.value + "   " + score.word; }

}  // namespace

LivePanel::LivePanel(wxWindow *parent, PageHost &host) : ScrolledPage(parent), host_(host), later_(this) {
    setAccessName(*this, "Drawn to scale");
    Bind(wxEVT_TIMER, [this](wxTimerEvent &) { showRanges(); });
    Hide();
}

bool LivePanel::sameShape(const LiveView &other) const {
    return other.scores.size() == scores_.size() && other.lines.size() == lines_.size() &&
           other.sliders.size() == sliders_.size() && picture_;
}

bool LivePanel::show(uint32_t form) {
    if (form != form_) trial_.clear();
    form_ = form;
    LiveView now = liveView(host_.desk(), form, trial_, host_.settings());
    if (now.empty()) return false;
    const bool same = sameShape(now);
    view_ = std::move(now);
    if (!same) build();
    update();
    if (!same) CallAfter([this] { breakAgain(); });  // GTK knows the fonts of new texts only when they were shown
    return true;
}

void LivePanel::build() {
    forget(this);
    column()->Clear(true);
    scores_.clear();
    lines_.clear();
    sliders_.clear();
    title_ = makeHeading(this, view_.title, 2);
    column()->Add(title_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    picture_ = new PictureView(*this, this, view_.svg, view_.alt, PictureSize::column);
    column()->Add(picture_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.5)));
    for (size_t i = 0; i < view_.scores.size(); ++i) {
        scores_.push_back(makeHeading(this, "", 3));
        column()->Add(scores_.back(), wxSizerFlags().Border(wxTOP, gap(*this, 0.2)));
    }
    ranges_ = makeQuiet(this, "");
    column()->Add(ranges_, wxSizerFlags().Border(wxTOP, gap(*this, 0.2)));
    for (size_t i = 0; i < view_.lines.size(); ++i) {
        lines_.push_back(makeText(this, ""));
        column()->Add(lines_.back(), wxSizerFlags().Border(wxTOP, gap(*this, 0.2)));
    }
    if (!view_.sliders.empty())
        column()->Add(makeHeading(this, "Try other heights", 3), wxSizerFlags().Border(wxTOP, gap(*this, 0.9)));
    for (size_t i = 0; i < view_.sliders.size(); ++i) addSlider(i);
    back_ = nullptr;
    if (sliders_.empty()) return;
    back_ = new wxButton(this, wxID_ANY, "Back to the a&nswers");
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { giveUp(); });
    column()->Add(back_, wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
}

void LivePanel::addSlider(size_t i) {
    const LiveSlider &slider = view_.sliders[i];
    Line line{new wxStaticText(this, wxID_ANY, toWx(slider.name)), nullptr, nullptr};
    line.slider = new wxSlider(this, wxID_ANY, 0, static_cast<int>(std::floor(slider.least * kStepsPerCm)),
                               static_cast<int>(std::ceil(slider.most * kStepsPerCm)));
    setAccessName(*line.slider, "Try: " + slider.name);
    line.value = new wxStaticText(this, wxID_ANY, "");
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(line.name, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap(*this, 0.5)));
    row->Add(line.slider, wxSizerFlags(1).CenterVertical());
    row->Add(line.value, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(*this, 0.5)));
    column()->Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(*this, 0.3)));
    // Later, because it may make all of this anew.
    line.slider->Bind(wxEVT_SLIDER, [this, i](wxCommandEvent &event) {
        CallAfter([this, i, value = event.GetInt() / kStepsPerCm] { tryHeight(i, value); });
    });
    line.slider->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent &event) {  // which would move it unseen
        Scroll(-1, std::max(0, GetViewStart().y - event.GetWheelRotation() / std::max(1, event.GetWheelDelta())));
    });
    sliders_.push_back(line);
}

void LivePanel::update() {
    breakText(title_, view_.title);
    picture_->setDrawing(view_.svg, view_.alt);
    for (size_t i = 0; i < scores_.size(); ++i) {
        breakText(scores_[i], scoreLine(view_.scores[i]));
        scores_[i]->SetForegroundColour(levelText(view_.scores[i].level));
    }
    for (size_t i = 0; i < lines_.size(); ++i) breakText(lines_[i], view_.lines[i]);
    for (size_t i = 0; i < sliders_.size(); ++i) {
        const LiveSlider &slider = view_.sliders[i];
        const int at = static_cast<int>(std::lround(slider.value * kStepsPerCm));
        if (sliders_[i].slider->GetValue() != at) sliders_[i].slider->SetValue(at);
        sliders_[i].value->SetLabelText(toWx(slider.shown + (slider.tried ? " (tried)" : "")));
    }
    if (back_) back_->Enable(!trial_.empty());
    if (host_.desk().byAssessor()) later_.StartOnce(kLater);
    reflow();
}

void LivePanel::showRanges() {
    breakText(ranges_, join(liveRanges(host_.desk(), form_, host_.settings()), "\n"));
    reflow();
}

void LivePanel::tryHeight(size_t slider, double value) {
    trial_[view_.sliders[slider].place] = value;
    show(form_);
}

void LivePanel::giveUp() {
    trial_.clear();
    show(form_);
}

}  // namespace plumb::gui
