// CSV out and in. Out: a spreadsheet takes no cell of ours for a formula. In: records of quoted fields, over several
// lines where a field holds line ends (RFC 4180).
//
// A quotation mark within a field that did not begin with one is a letter (14" screen). A field that began with one and
// does not end as fields do, or not within kMostFieldLines, is none: its first line alone is wrong, and the lines
// behind it are read by themselves, so that no row is lost in it. A first line "sep=;" names the separator and is no
// record.
#pragma once
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/lines.h"

namespace plumb {

// One row at a time, appended. Texts are always quoted; one that a spreadsheet could take for a formula (it begins with
// = + - @, their full-width forms, a tab or a line end, after blanks or not) gets an apostrophe in front. Lines end
// with CR LF.
class CsvRow {
  public:
    explicit CsvRow(std::string &out) : out_(out) {}
    CsvRow &text(std::string_view value);
    CsvRow &number(int64_t value);
    CsvRow &blank();
    void end() { out_ += "\r\n"; }

  private:
    void comma();
    std::string &out_;
    bool first_ = true;
};

// A record with the place where it stands and the bytes that it was read from.
struct CsvRecord {
    size_t line = 0, lastLine = 0;  // from 1
    std::string raw;
    std::vector<std::string> fields;  // unquoted, not trimmed; any when it is wrong
    const char *wrong = nullptr;      // why there are no fields, in English: ask tr() to say it
};

inline constexpr size_t kMostFieldLines = 100;

class CsvReader {
  public:
    // `separator` 0: the one of , ; and tab that the first record has most of.
    CsvReader(int fd, size_t mostBytes, char separator = 0)
        : lines_(fd, mostBytes), most_(mostBytes), separator_(separator) {}

    enum class Got { record, end, failed };
    Got next(CsvRecord &record);

  private:
    struct Line {
        LineReader::Got got;
        std::string text;
    };
    enum class Ends { record, open, wrong };
    LineReader::Got line();
    bool namesSeparator();
    Got goOn(CsvRecord &record);
    Ends parse(CsvRecord &record) const;

    LineReader lines_;
    std::deque<Line> again_;  // to be read once more, before those of lines_
    std::string text_;        // a line; its memory is used again, as that of the fields
    size_t most_, line_ = 0;
    char separator_;
};

}  // namespace plumb
