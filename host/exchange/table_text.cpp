#include "host/exchange/table_text.h"

#include <unistd.h>

#include <algorithm>
#include <array>

#include "host/base/lines.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

// Of the bytes 0x80 to 0x9F; from 0xA0 on a byte is its letter's number.
constexpr std::array<std::string_view, 32> kOfWindows = {
    "€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",  //
    "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ"};

unsigned char byteOf(char c) { return static_cast<unsigned char>(c); }

bool isWindows1252(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const unsigned byte = byteOf(c);
        return byte != 0 && (byte < 0x80 || byte > 0x9F || !kOfWindows[byte - 0x80].empty());
    });
}

bool hasOtherThanAscii(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return byteOf(c) >= 0x80; });
}

class Looking {
  public:
    explicit Looking(const std::string &file) : file_(file) {}

    Status first(std::string_view line) {
        if (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF")) return wrong(tr("it is saved as UTF-16"));
        if (line.starts_with("PK\x03\x04") || line.starts_with("\xD0\xCF\x11\xE0"))
            return wrong(tr("it is a workbook, not a table as text"));
        return Done{};
    }

    Status line(std::string_view line, size_t number) {
        if (findBadUtf8(line) == line.npos) {
            if (utf8_ == 0 && hasOtherThanAscii(line)) utf8_ = number;
        } else if (!isWindows1252(line)) {
            return wrong(tr("line {line} holds what is no letter", {{"line", std::to_string(number)}}));
        } else if (other_ == 0) {
            other_ = number;
        }
        return Done{};
    }

    Result<TableText> found() const {
        if (other_ == 0) return TableText::utf8;
        if (utf8_ == 0) return TableText::windows1252;
        return wrong(tr("line {line} is UTF-8 text and line {other} is not",
                        {{"line", std::to_string(utf8_)}, {"other", std::to_string(other_)}}));
    }

    Problem wrong(std::string what) const {
        return {file_, std::move(what), tr("Save it as “CSV UTF-8” in the program that it comes from")};
    }

  private:
    const std::string &file_;
    size_t utf8_ = 0, other_ = 0;  // first lines that are so
};

}  // namespace

Result<TableText> textOfTable(int fd, size_t longest, const std::string &file) {
    LineReader lines(fd, longest);
    Looking looking(file);
    std::string line;
    bool hasReturns = false;
    size_t number = 0;
    for (auto got = lines.next(line); got != LineReader::Got::end; got = lines.next(line)) {
        if (got == LineReader::Got::failed)
            return Problem{file, tr("the file could not be read to its end"), tr("Copy it to another disk")};
        if (++number == 1) {
            if (const Status text = looking.first(line); !text) return text.problem();
            hasReturns = line.find('\r') != std::string::npos;
        }
        if (got == LineReader::Got::tooLong) continue;
        if (const Status text = looking.line(line, number); !text) return text.problem();
    }
    if (number == 1 && hasReturns)
        return looking.wrong(tr("its lines end in a way that is not in use any more (CR alone)"));
    if (::lseek(fd, 0, SEEK_SET) != 0)
        return Problem{file, tr("the file could not be read to its end"), tr("Copy it to another disk")};
    return looking.found();
}

std::string fromWindows1252(std::string_view text) {
    std::string letters;
    letters.reserve(text.size() + 8);
    for (const char c : text) {
        const unsigned char byte = byteOf(c);
        if (byte < 0x80) {
            letters += c;
        } else if (byte < 0xA0) {
            const std::string_view letter = kOfWindows[byte - 0x80u];
            letters += letter.empty() ? std::string_view("\uFFFD") : letter;
        } else {
            letters += static_cast<char>(0xC0 | byte >> 6);
            letters += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return letters;
}

}  // namespace plumb
