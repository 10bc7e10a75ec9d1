// Where text crosses between the program (UTF-8 in std::string) and wx. Nothing else converts.
#pragma once
#include <wx/string.h>

#include <string>
#include <string_view>

namespace plumb::gui {

inline wxString toWx(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }
inline std::string fromWx(const wxString &text) { return text.utf8_string(); }

}  // namespace plumb::gui
