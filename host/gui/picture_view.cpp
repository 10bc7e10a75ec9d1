#include "host/gui/picture_view.h"

#include <wx/dcmemory.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/plain_arcs.h"

namespace plumb::gui {

namespace {

constexpr int kWide = 74;           // average characters that a picture of full width takes
constexpr double kFullWidth = 178;  // of a view box: as wide as a printed page; smaller ones keep this scale

void letter(wxGraphicsContext &canvas, const Lettering &line, double scale) {
    wxFont font(wxFontInfo(wxSize(0, std::max(6, static_cast<int>(std::lround(line.size * scale)))))
                    .Family(wxFONTFAMILY_SWISS)
                    .Bold(line.bold));
    canvas.SetFont(font, wxColour(toWx(line.fill)));
    double width = 0, height = 0, descent = 0;
    const wxString text = toWx(line.text);
    canvas.GetTextExtent(text, &width, &height, &descent);
    double x = line.x * scale;
    if (line.anchor == Lettering::Anchor::middle) x -= width / 2;
    if (line.anchor == Lettering::Anchor::end) x -= width;
    canvas.DrawText(text, x, line.y * scale - (height - descent));
}

}  // namespace

PictureView::PictureView(ScrolledPage &page, wxWindow *parent, const std::string &svg, const std::string &alt,
                         PictureSize size)
    : wxStaticBitmap(parent, wxID_ANY, wxBitmapBundle()), size_(size) {
    setDrawing(svg, alt);
    page.whenWidth(this, [this](int width) { draw(width); });
}

void PictureView::setDrawing(const std::string &svg, const std::string &alt) {
    const std::string here = withFlagsApart(picturedHere(svg));
    if (here == drawing_) return;
    lettering_ = letteringOf(here);
    drawing_ = lettering_.width > 0 && lettering_.height > 0 ? here : "";
    SetToolTip(toWx(alt));
    setAccessName(*this, alt);
    drawn_ = 0;
    if (columnWidth_ > 0) draw(columnWidth_);
}

void PictureView::keepWithin(int height) {
    highest_ = height;
    if (columnWidth_ > 0) draw(columnWidth_);
}

wxPoint2DDouble PictureView::toDrawing(wxPoint at) const {
    const double unit = drawn_ > 0 ? lettering_.width / drawn_ : 0;
    return {at.x * unit, at.y * unit};
}

void PictureView::draw(int columnWidth) {
    columnWidth_ = columnWidth;
    if (drawing_.empty()) return;
    const double share = size_ == PictureSize::column ? 1 : std::min(1.0, lettering_.width / kFullWidth);
    int width = static_cast<int>(std::min(columnWidth, kWide * GetCharWidth()) * share);
    if (highest_ > 0) width = std::min(width, static_cast<int>(highest_ * lettering_.width / lettering_.height));
    if (width == drawn_ || width <= 0) return;
    drawn_ = width;
    const double density = GetDPIScaleFactor();
    const double scale = width * density / lettering_.width;
    const wxSize size(static_cast<int>(width * density), static_cast<int>(lettering_.height * scale));
    wxBitmap bitmap(size, 24);
    {
        wxMemoryDC memory(bitmap);
        memory.SetBackground(wxBrush(pictureGround()));
        memory.Clear();
        // A bundle draws at the size that it was made with, whatever size it is asked for (3.2.2).
        memory.DrawBitmap(wxBitmapBundle::FromSVG(drawing_.c_str(), size).GetBitmap(size), 0, 0, true);
        const std::unique_ptr<wxGraphicsContext> canvas(wxGraphicsContext::Create(memory));
        for (const Lettering &line : lettering_.lines) letter(*canvas, line, scale);
    }
    bitmap.SetScaleFactor(density);
    SetBitmap(bitmap);
}

}  // namespace plumb::gui
