#include "host/gui/live_panel.h"

#include <cmath>
#include <utility>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/body_pick.h"

namespace plumb::gui {

namespace {

constexpr int kLater = 350;        // ms after the last change until ranges are worked out
constexpr double kStepsPerCm = 2;  // of a slider

std::string scoreLine(const LiveScore &score) {
    return score.name + ": " + score.value +
           (score.answered.empty() ? "" : " (" + tr("as answered: {value}", {{"value", score.answered}}) + ")") +
           "   " + score.word + (score.setBy.empty() ? "" : ", " + tr("set by {parts}", {{"parts", score.setBy}}));
}

}  // namespace

LivePanel::LivePanel(wxWindow *parent, PageHost &host) : ScrolledPage(parent), host_(host), later_(this) {
    setAccessName(*this, tr("Drawn to scale"));
    Bind(wxEVT_TIMER, [this](wxTimerEvent &) { showWorkedOut(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        fitPicture();
        event.Skip();
    });
    Hide();
}

// All of it is seen at once, below its title; but its letters have to be read: in large text it scrolls.
void LivePanel::fitPicture() {
    constexpr int kLeast = 20;  // lines of text
    if (picture_) picture_->keepWithin(std::max(GetClientSize().y - gap(*this, 5), kLeast * GetCharHeight()));
}

bool LivePanel::sameShape(const LiveView &other) const {
    return other.scores.size() == scores_.size() && other.lines.size() == lines_.size() &&
           other.sliders.size() == sliders_.size() && other.body == view_.body && picture_;
}

bool LivePanel::show(uint32_t form) {
    if (form != form_) trial_.clear();
    form_ = form;
    LiveView now = liveView(host_.desk(), form, trial_, host_.settings(), &trace_);
    if (now.empty()) return false;
    const bool same = sameShape(now);
    view_ = std::move(now);
    if (!same) build();
    update();
    if (!same) CallAfter([this] { breakAgain(); });  // GTK knows the fonts of new texts only when they were shown
    return true;
}

bool LivePanel::draws(uint32_t form) const {
    return !liveView(host_.desk(), form, form == form_ ? trial_ : Tried(), host_.settings()).empty();
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
    fitPicture();
    if (view_.body) takePointer();
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
        column()->Add(makeHeading(this, tr("Try other heights"), 3), wxSizerFlags().Border(wxTOP, gap(*this, 0.9)));
    for (size_t i = 0; i < view_.sliders.size(); ++i) addSlider(i);
    back_ = nullptr;
    follows_ = nullptr;
    if (!sliders_.empty()) {
        back_ = new wxButton(this, wxID_ANY, toWx(tr("Bac&k to the answers")));
        back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { giveUp(); });
        column()->Add(back_, wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
        follows_ = makeText(this, "");
        column()->Add(follows_, wxSizerFlags().Border(wxTOP, gap(*this, 0.4)));
    }
    addPlan();
}

// Empty while there is no plan: what is hidden cannot be scrolled, on GTK.
void LivePanel::addPlan() {
    planTitle_ = makeHeading(this, "", 3);
    column()->Add(planTitle_, wxSizerFlags().Border(wxTOP, gap(*this, 0.9)));
    plan_ = makeText(this, "");
    column()->Add(plan_, wxSizerFlags().Border(wxTOP, gap(*this, 0.2)));
}

// Where the body is pointed at: its place is told, and a click gives the answer or goes to its question.
void LivePanel::takePointer() {
    const auto pointed = [this](const wxMouseEvent &event) {
        const wxPoint2DDouble at = picture_->toDrawing(event.GetPosition());
        return bodyPickAt(host_.desk(), form_, host_.desk().standing().section, at.m_x, at.m_y);
    };
    picture_->Bind(wxEVT_MOTION, [this, pointed](wxMouseEvent &event) {
        event.Skip();
        const auto found = pointed(event);
        const wxString told = toWx(found ? found->name : view_.alt);
        if (picture_->GetToolTipText() != told) picture_->SetToolTip(told);
        picture_->SetCursor(found ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    });
    // Later, because it may make all of this anew.
    picture_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        const wxPoint2DDouble at = picture_->toDrawing(event.GetPosition());
        CallAfter([this, at] { pointAt(at.m_x, at.m_y); });
    });
}

void LivePanel::pointAt(double x, double y) {
    const auto picked = bodyPickAt(host_.desk(), form_, host_.desk().standing().section, x, y);
    if (!picked) return;
    const bool answered = pick(host_.desk(), *picked);
    if (!answered || host_.questionsShown()) host_.focusQuestion(picked->question);  // else it is seen on the drawing
    if (answered) host_.changed();
}

void LivePanel::addSlider(size_t i) {
    const LiveSlider &slider = view_.sliders[i];
    Line line{new wxStaticText(this, wxID_ANY, toWx(slider.name)), nullptr, nullptr};
    line.slider = new wxSlider(this, wxID_ANY, 0, static_cast<int>(std::floor(slider.least * kStepsPerCm)),
                               static_cast<int>(std::ceil(slider.most * kStepsPerCm)));
    setAccessName(*line.slider, tr("Try: {height}", {{"height", slider.name}}));
    line.value = new wxStaticText(this, wxID_ANY, "");
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(line.name, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap(*this, 0.5)));
    row->Add(line.slider, wxSizerFlags(1).CenterVertical());
    row->Add(line.value, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(*this, 0.5)));
    column()->Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(*this, 0.3)));
    line.slider->Bind(wxEVT_SLIDER, [this, i](wxCommandEvent &event) { tryLater(i, event.GetInt() / kStepsPerCm); });
    line.slider->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent &event) {  // which would move it unseen
        Scroll(-1, std::max(0, GetViewStart().y - event.GetWheelRotation() / std::max(1, event.GetWheelDelta())));
    });
    sliders_.push_back(line);
}

// Later, because it may make all of this anew; and once for all moves that came meanwhile.
void LivePanel::tryLater(size_t slider, double value) {
    if (moved_.empty()) {
        trace_.begin("slider");
        CallAfter([this] {
            for (const auto &[i, to] : std::exchange(moved_, {})) tryHeight(i, to);
        });
    }
    moved_[slider] = value;
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
        sliders_[i].value->SetLabelText(
            toWx(slider.tried ? tr("{height} (tried)", {{"height", slider.shown}}) : slider.shown));
    }
    if (back_) {
        back_->Enable(!trial_.empty());
        const std::string followed =
            view_.followed.empty() ? "" : tr("At these heights:") + "\n" + join(view_.followed, "\n") + "\n";
        breakText(follows_, followed + view_.follows);
    }
    trace_.mark("redraw");
    if (!view_.sliders.empty()) showPlan();  // of a desk it takes less than a millisecond
    if (host_.desk().byAssessor()) later_.StartOnce(kLater);
    reflow();
}

void LivePanel::showPlan() {
    const std::vector<std::string> plan = livePlan(host_.desk(), form_, trial_, host_.settings());
    trace_.mark("plan");
    breakText(planTitle_, plan.empty() ? "" : host_.desk().library().say("plan.title"));
    breakText(plan_, join(plan, "\n"));
}

// What may take longer than a frame, when nothing has changed for a while.
void LivePanel::showWorkedOut() {
    trace_.begin("still");
    breakText(ranges_, join(liveRanges(host_.desk(), form_, host_.settings()), "\n"));
    trace_.mark("ranges");
    if (view_.sliders.empty()) showPlan();
    reflow();
    trace_.mark("redraw");
    trace_.end();
}

void LivePanel::tryHeight(size_t slider, double value) {
    if (slider >= view_.sliders.size()) return;
    trial_[view_.sliders[slider].place] = value;
    show(form_);
    trace_.mark("redraw");
    if (trace_.on()) Update();  // paints now, so that it is in the time
    trace_.mark("paint");
    trace_.end();
}

void LivePanel::giveUp() {
    trial_.clear();
    show(form_);
}

}  // namespace plumb::gui
