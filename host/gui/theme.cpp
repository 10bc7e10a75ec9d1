#include "host/gui/theme.h"

#include <wx/settings.h>

#include "host/gui/text.h"
#include "host/gui/toolkit.h"
#include "host/present/dark_picture.h"

namespace plumb::gui {

namespace {

Rgb rgbOf(const wxColour &colour) { return {colour.Red(), colour.Green(), colour.Blue()}; }

int mixed(int one, int other, double part) { return static_cast<int>(one * part + other * (1 - part)); }

}  // namespace

bool isDark() {
    const wxColour background = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    return background.GetLuminance() < 0.5;
}

bool isHighContrast() {
    const wxString name = toWx(themeName()).Lower();
    return name.Contains("contrast");
}

wxColour quietText() {
    const wxColour text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    const wxColour background = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    if (isHighContrast()) return wxSystemSettings::GetColour(wxSYS_COLOUR_BTNTEXT);
    constexpr double part = 0.74;
    return {static_cast<unsigned char>(mixed(text.Red(), background.Red(), part)),
            static_cast<unsigned char>(mixed(text.Green(), background.Green(), part)),
            static_cast<unsigned char>(mixed(text.Blue(), background.Blue(), part))};
}

std::string picturedHere(const std::string &svg) {
    return isDark() ? onDark(svg, rgbOf(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW))) : svg;
}

wxColour pictureGround() { return isDark() ? wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW) : *wxWHITE; }

wxColour levelText(Level level) {
    const Rgb colour = levelColour(level, isDark(), isHighContrast());
    return {static_cast<unsigned char>(colour.red), static_cast<unsigned char>(colour.green),
            static_cast<unsigned char>(colour.blue)};
}

wxBitmapBundle levelBitmap(Level level, int size) {
    const std::string svg = levelShape(level, isDark(), isHighContrast());
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

wxFont baseFont(int textSize) {
    return wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).Scaled(static_cast<float>(textSize) / 100);
}

TextLook headingLook(int rank) {
    constexpr double scale[] = {1, 1.6, 1.25, 1.05};
    return {scale[rank], true};
}

wxFont headingFont(const wxWindow &window, int rank) {
    return window.GetFont().Bold().Scaled(static_cast<float>(headingLook(rank).scale));
}

int fieldHeight(const wxWindow &window) { return window.GetCharHeight() + window.FromDIP(15); }

int gap(const wxWindow &window, double lines) { return static_cast<int>(lines * window.GetCharHeight()); }

}  // namespace plumb::gui
