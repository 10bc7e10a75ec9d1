// How the text of a table is written: looked at as a whole before its rows are read, because one line does not tell.
// Spreadsheets save a CSV as UTF-8 or, where nobody asks them to, in the letters of their system: Windows-1252.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"

namespace plumb {

enum class TableText { utf8, windows1252 };

// Reads `fd` to its end, goes back to its beginning. Lines of more than `longest` bytes are not looked at. Problem: it
// is UTF-16, a workbook or something else without lines of text, or in parts UTF-8 and in parts not.
Result<TableText> textOfTable(int fd, size_t longest, const std::string &file);

// As UTF-8; one of the five bytes that stand for nothing becomes U+FFFD.
std::string fromWindows1252(std::string_view text);

}  // namespace plumb
