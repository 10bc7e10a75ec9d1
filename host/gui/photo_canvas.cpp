#include "host/gui/photo_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/dcmemory.h>
#include <wx/settings.h>

#include <algorithm>
#include <memory>

#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

const wxColour kDark(0, 0, 0, 190);  // around everything that is drawn
constexpr unsigned char kFinished[] = {255, 255, 255}, kOpen[] = {255, 221, 60}, kChosen[] = {120, 220, 255};
constexpr double kLine = 2, kEdge = 2, kDot = 4;  // units of the window

wxColour colourOf(const unsigned char (&rgb)[3]) { return {rgb[0], rgb[1], rgb[2]}; }

}  // namespace

PhotoCanvas::PhotoCanvas(wxWindow *parent, const wxImage &picture, Measuring &measuring)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_SIMPLE | wxWANTS_CHARS),
      picture_(picture),
      measuring_(measuring),
      frame_(picture.GetWidth(), picture.GetHeight()) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetCursor(wxCursor(wxCURSOR_CROSS));
    Bind(wxEVT_PAINT, &PhotoCanvas::onPaint, this);
    Bind(wxEVT_KEY_DOWN, &PhotoCanvas::onKey, this);
    Bind(wxEVT_LEFT_DOWN, &PhotoCanvas::onMouse, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        frame_.setView(GetClientSize().x, GetClientSize().y);
        stale_ = true;
        Refresh();
        event.Skip();
    });
    for (const auto &change : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(change, [this](wxFocusEvent &event) {
            Refresh();
            event.Skip();
        });
}

void PhotoCanvas::zoom(double times) {
    frame_.zoom(frame_.zoomed() * times);
    frame_.follow(measuring_.cross());
    stale_ = true;
    Refresh();
}

void PhotoCanvas::choose(int which) {
    chosen_ = which;
    Refresh();
}

bool PhotoCanvas::moveBy(int key, int step) {
    switch (key) {
        case WXK_LEFT:
        case WXK_NUMPAD_LEFT: measuring_.moveBy(-step, 0); break;
        case WXK_RIGHT:
        case WXK_NUMPAD_RIGHT: measuring_.moveBy(step, 0); break;
        case WXK_UP:
        case WXK_NUMPAD_UP: measuring_.moveBy(0, -step); break;
        case WXK_DOWN:
        case WXK_NUMPAD_DOWN: measuring_.moveBy(0, step); break;
        default: return false;
    }
    frame_.follow(measuring_.cross());
    stale_ = frame_.zoomed() > 1 || stale_;
    Refresh();
    return true;
}

void PhotoCanvas::onKey(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    const int mark = event.GetUnicodeKey();
    if (event.GetModifiers() == wxMOD_CONTROL && key == 'Z') return undo();
    if (event.ControlDown() || event.AltDown()) return event.Skip();
    if (moveBy(key, event.ShiftDown() ? kBigStep : 1)) return;
    if (key == WXK_TAB) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) return place();
    if (key == WXK_ESCAPE) return drop();
    if (key == WXK_DELETE || key == WXK_BACK || key == WXK_NUMPAD_DELETE) return takeBack();
    if (mark == '+' || mark == '=' || key == WXK_NUMPAD_ADD) return zoom(2);
    if (mark == '-' || key == WXK_NUMPAD_SUBTRACT) return zoom(0.5);
    event.Skip();
}

void PhotoCanvas::onMouse(wxMouseEvent &event) {
    SetFocus();
    measuring_.moveTo(frame_.toPicture(event.GetX(), event.GetY()));
    Refresh();
    place();
}

// Scaled once, not at each step of the cross-hair.
void PhotoCanvas::drawPicture() {
    const wxSize size = GetClientSize();
    if (!stale_ || size.x <= 0 || size.y <= 0) return;
    stale_ = false;
    shown_.Create(size.x, size.y, 24);
    wxMemoryDC memory(shown_);
    memory.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    memory.Clear();
    const auto corner = frame_.toView({-0.5, -0.5});
    const double width = picture_.GetWidth() * frame_.scale(), height = picture_.GetHeight() * frame_.scale();
    const std::unique_ptr<wxGraphicsContext> canvas(wxGraphicsContext::Create(memory));
    canvas->SetInterpolationQuality(wxINTERPOLATION_BEST);
    canvas->DrawBitmap(wxBitmap(picture_), corner.x, corner.y, width, height);
}

void PhotoCanvas::drawLine(wxGraphicsContext &canvas, const std::vector<PicturePoint> &points, const wxColour &light) {
    if (points.size() < 2) return;
    wxGraphicsPath path = canvas.CreatePath();
    for (size_t i = 0; i < points.size(); ++i) {
        const auto at = frame_.toView(points[i]);
        if (i == 0) path.MoveToPoint(at.x, at.y);
        else path.AddLineToPoint(at.x, at.y);
    }
    const double width = FromDIP(kLine), edge = FromDIP(kEdge);
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo(kDark, width + 2 * edge)));
    canvas.StrokePath(path);
    canvas.SetPen(canvas.CreatePen(wxGraphicsPenInfo(light, width)));
    canvas.StrokePath(path);
}

void PhotoCanvas::drawDot(wxGraphicsContext &canvas, const PicturePoint &point, const wxColour &light) {
    const auto at = frame_.toView(point);
    const double half = FromDIP(kDot), edge = FromDIP(kEdge);
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(wxBrush(kDark));
    canvas.DrawEllipse(at.x - half - edge, at.y - half - edge, 2 * (half + edge), 2 * (half + edge));
    canvas.SetBrush(wxBrush(light));
    canvas.DrawEllipse(at.x - half, at.y - half, 2 * half, 2 * half);
    canvas.SetBrush(wxNullGraphicsBrush);
}

void PhotoCanvas::drawName(wxGraphicsContext &canvas, const PicturePoint &point, const wxString &name,
                           const wxColour &light) {
    canvas.SetFont(GetFont(), light);
    double width = 0, height = 0;
    canvas.GetTextExtent(name, &width, &height);
    const auto at = frame_.toView(point);
    if (!GetClientRect().Contains(static_cast<int>(at.x), static_cast<int>(at.y))) return;
    const double room = FromDIP(8), pad = FromDIP(3);
    const double x = std::clamp(at.x + room, pad, std::max(pad, GetClientSize().x - width - pad));
    const double y = std::clamp(at.y + room, pad, std::max(pad, GetClientSize().y - height - pad));
    canvas.SetPen(wxNullGraphicsPen);
    canvas.SetBrush(wxBrush(kDark));
    canvas.DrawRoundedRectangle(x - pad, y - pad, width + 2 * pad, height + 2 * pad, pad);
    canvas.DrawText(name, x, y);
    canvas.SetBrush(wxNullGraphicsBrush);
}

void PhotoCanvas::drawMeasure(wxGraphicsContext &canvas, const Measure &measure, const wxString &name,
                              const wxColour &light) {
    drawLine(canvas, measure.points, light);
    for (const PicturePoint &point : measure.points) drawDot(canvas, point, light);
    if (!name.empty()) drawName(canvas, measure.points[measure.kind == MeasureKind::angle ? 1 : 0], name, light);
}

// Open in the middle, so that what is pointed at is seen.
void PhotoCanvas::drawCross(wxGraphicsContext &canvas) {
    const auto at = frame_.toView(measuring_.cross());
    const double inner = FromDIP(4.0), outer = FromDIP(HasFocus() ? 22.0 : 12.0);
    for (const bool dark : {true, false}) {
        const double width = FromDIP(HasFocus() ? kLine : 1.0);
        canvas.SetPen(canvas.CreatePen(dark ? wxGraphicsPenInfo(kDark, width + 2 * FromDIP(kEdge))
                                            : wxGraphicsPenInfo(colourOf(kOpen), width)));
        for (const int side : {-1, 1}) {
            canvas.StrokeLine(at.x + side * inner, at.y, at.x + side * outer, at.y);
            canvas.StrokeLine(at.x, at.y + side * inner, at.x, at.y + side * outer);
        }
    }
}

void PhotoCanvas::onPaint(wxPaintEvent &) {
    wxAutoBufferedPaintDC paint(this);
    drawPicture();
    if (!shown_.IsOk()) return;
    paint.DrawBitmap(shown_, 0, 0);
    const std::unique_ptr<wxGraphicsContext> canvas(wxGraphicsContext::Create(paint));
    const Measures &measures = measuring_.measures();
    for (size_t i = 0; i < measures.size(); ++i)
        drawMeasure(*canvas, measures[i], toWx(shortName(measures, i)),
                    colourOf(static_cast<int>(i) == chosen_ ? kChosen : kFinished));
    std::vector<PicturePoint> open = measuring_.open();
    for (const PicturePoint &point : open) drawDot(*canvas, point, colourOf(kOpen));
    if (!open.empty()) open.push_back(measuring_.cross());
    drawLine(*canvas, open, colourOf(kOpen));
    drawCross(*canvas);
    if (!HasFocus()) return;
    const wxSize size = GetClientSize();
    canvas->SetPen(canvas->CreatePen(wxGraphicsPenInfo(colourOf(kOpen), FromDIP(3.0))));
    canvas->SetBrush(wxNullGraphicsBrush);
    canvas->DrawRectangle(1, 1, size.x - 2, size.y - 2);
}

}  // namespace plumb::gui
