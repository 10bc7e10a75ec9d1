// Text is UTF-8 in std::string. Nothing here knows a locale.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plumb {

// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values above U+10FFFF are
// not) or that is NUL; npos when the text is sound. ASCII runs at 64 bytes a step.
size_t findBadUtf8(std::string_view text);

// Splits at each `at`; "" gives no parts, "a  b" gives "a", "", "b".
std::vector<std::string_view> split(std::string_view text, char at);
std::string join(const std::vector<std::string> &parts, std::string_view between);
std::string_view trim(std::string_view text);

// Whether one of `texts` is exactly `text`.
bool isAmong(const std::vector<std::string> &texts, std::string_view text);

// "1 photo", "3 photos".
std::string counted(size_t count, std::string_view one, std::string_view many);

// Lines and columns count from 1; a column counts bytes.
size_t lineOfOffset(std::string_view text, size_t offset);

// The first `most` bytes of `text`, or fewer, so that no character is cut.
std::string_view upTo(std::string_view text, size_t most);

// `text` for a message: control characters shown as ?, cut after 60 bytes at a character's edge.
std::string forMessage(std::string_view text);

// The same in quotation marks, those of the windows' language.
std::string inQuotes(std::string_view text);

// Where something stands, for a message: "form.json, line 12"; without a file "line 12".
std::string inLine(std::string_view file, size_t line);

// The entry of `known` that is nearest to `text` by edit distance (at most a third of its length), or "".
std::string nearest(std::string_view text, const std::vector<std::string> &known);

// "Did you mean “x”?" without the question mark's full stop, or `otherwise` when nothing is near.
std::string didYouMean(std::string_view text, const std::vector<std::string> &known, const std::string &otherwise);

// Takes out control characters (but line feed and tab) and the marks that turn text around (U+202A to U+202E, U+2066
// to U+2069), which can make a printed page say something else than it holds.
std::string withoutControls(std::string_view text);

// The same on one line and without blanks at its ends: names and captions.
std::string oneLine(std::string_view text);

// What a text says before it explains itself: up to its first full stop with a blank behind, which is left out.
std::string_view firstSentence(std::string_view text);

}  // namespace plumb
