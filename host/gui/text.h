// Where text crosses between the program (UTF-8 in std::string) and wx. Nothing else converts.
#pragma once
#include <wx/string.h>

#include <string>
#include <string_view>

namespace plumb::gui {

inline wxString toWx(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }
inline std::string fromWx(const wxString &text) { return text.utf8_string(); }

// A name as part of a button's label: no letter of it is one to press, and it does not fill the window.
inline std::string inLabel(std::string_view text) {
    wxString shown = toWx(text);
    if (shown.length() > 28) shown = shown.Left(27) + toWx("…");
    shown.Replace("&", "&&");
    return fromWx(shown);
}

// As an option of radio buttons: no letter of it is one to press.
inline std::string asOption(std::string_view text) {
    wxString shown = toWx(text);
    shown.Replace("&", "&&");
    return fromWx(shown);
}

}  // namespace plumb::gui
