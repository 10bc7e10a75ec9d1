#include "host/gui/theme.h"

#include <wx/settings.h>

#include "host/gui/text.h"

namespace plumb::gui {

namespace {

int mixed(int one, int other, double part) { return static_cast<int>(one * part + other * (1 - part)); }

}  // namespace

bool isDark() {
    const wxColour background = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    return background.GetLuminance() < 0.5;
}

wxColour quietText() {
    const wxColour text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    const wxColour background = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    constexpr double part = 0.74;
    return {static_cast<unsigned char>(mixed(text.Red(), background.Red(), part)),
            static_cast<unsigned char>(mixed(text.Green(), background.Green(), part)),
            static_cast<unsigned char>(mixed(text.Blue(), background.Blue(), part))};
}

wxColour levelText(Level level) {
    const Rgb colour = levelColour(level, isDark());
    return {static_cast<unsigned char>(colour.red), static_cast<unsigned char>(colour.green),
            static_cast<unsigned char>(colour.blue)};
}

wxBitmapBundle levelBitmap(Level level, int size) {
    const std::string svg = levelShape(level, isDark());
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

wxFont baseFont(int textSize) {
    return wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).Scaled(static_cast<float>(textSize) / 100);
}

wxFont headingFont(const wxWindow &window, int rank) {
    constexpr float scale[] = {1, 1.6F, 1.25F, 1.05F};
    return window.GetFont().Bold().Scaled(scale[rank]);
}

int gap(const wxWindow &window, double lines) { return static_cast<int>(lines * window.GetCharHeight()); }

}  // namespace plumb::gui
