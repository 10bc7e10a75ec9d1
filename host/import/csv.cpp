#include "host/import/csv.h"

#include <algorithm>
#include <array>

#include "host/base/lines.h"
#include "host/base/text.h"
#include "host/import/input_file.h"

namespace plumb {

namespace {

constexpr size_t kLongestLine = 4096;
constexpr Instant kLongestShift = 16 * kHour;
constexpr std::array<std::string_view, 4> kColumns = {"date", "start", "end", "kind"};
enum Column : size_t { date, start, end, kind };

std::string lower(std::string_view text) {
    std::string small(text);
    for (char &c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

// Fields of a line, blanks around them and quotes taken off, "" in quotes read as ".
std::vector<std::string> fieldsOf(std::string_view line, char separator) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') fields.back() += line[++i];
        else if (c == '"') quoted = !quoted;
        else if (c == separator && !quoted) fields.emplace_back();
        else fields.back() += c;
    }
    for (std::string &field : fields) field = trim(field);
    return fields;
}

class CsvReader {
  public:
    CsvReader(const std::string &path, Instant now, Warnings &warnings) : path_(path), now_(now), warnings_(warnings) {}

    Status header(std::string_view line) {
        if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        for (const char separator : {',', ';', '\t'}) {
            separator_ = separator;
            const auto names = fieldsOf(line, separator);
            bool all = true;
            for (size_t i = 0; i < kColumns.size(); ++i) {
                const auto at = std::find_if(names.begin(), names.end(),
                                             [&](const std::string &name) { return lower(name) == kColumns[i]; });
                columns_[i] = static_cast<size_t>(at - names.begin());
                all = all && at != names.end();
            }
            if (all) return Done{};
        }
        return Problem{atLine(path_, 1), "the first line must name the columns date, start, end and kind",
                       "Write date,start,end,kind there"};
    }

    void line(std::string_view text, size_t number) {
        if (trim(text).empty()) return;
        number_ = number;
        fields_ = fieldsOf(text, separator_);
        const std::string what = lower(field(kind));
        if (what != "work" && what != "break" && what != "micro")
            return warn("the kind " + inQuotes(field(kind)) + " is not work, break or micro");
        const auto from = instant(field(start)), to = instant(field(end));
        if (!from || !to) return warn("the date or a time cannot be read");
        Span span{*from, *to};
        if (span.to < span.from) {  // over midnight
            const auto next = instant(field(end), 1);
            if (next) span.to = *next;
        }
        if (span.to <= span.from) return warn("it ends when or before it begins");
        if (span.to - span.from > kLongestShift) return warn("it is longer than 16 hours");
        if (span.to > now_) return warn("it ends after the time of import");
        keep(what, span);
    }

    void tooLong(size_t number) {
        number_ = number;
        warn("the line is longer than 4,096 bytes");
    }

    Result<CsvLog> finish() {
        if (work_.empty())
            return Problem{path_, "there is no line of the kind work that can be used",
                           "Write a line for each stretch of work, for example 2026-11-16,08:30,10:15,work"};
        log_.spans = without(united(std::move(work_), kSecond), united(std::move(breaks_), 0));
        return std::move(log_);
    }

  private:
    const std::string &field(Column column) const {
        static const std::string kNone;
        return columns_[column] < fields_.size() ? fields_[columns_[column]] : kNone;
    }
    void warn(std::string what) { warnings_.add(atLine(path_, number_), std::move(what), "The line was left out"); }

    // A time of the line's date, so many days later, or a whole date and time.
    std::optional<Instant> instant(std::string_view text, int daysLater = 0) const {
        const bool whole = text.size() > 11 && (text[10] == 'T' || text[10] == ' ');
        if (whole && daysLater > 0) return std::nullopt;
        const auto day = parseDate(whole ? text.substr(0, 10) : std::string_view(field(date)));
        const auto clock = parseClock(whole ? text.substr(11) : text);
        if (!day || !clock) return std::nullopt;
        return localInstant(std::chrono::sys_days(*day) + std::chrono::days(daysLater), *clock);
    }

    void keep(const std::string &what, Span span) {
        if (what == "work") work_.push_back(span);
        if (what == "break") breaks_.push_back(span);
        if (what != "micro") return;
        log_.micro.push_back(span.from);
        log_.hasMicro = true;
    }

    const std::string &path_;
    Instant now_;
    Warnings &warnings_;
    char separator_ = ',';
    std::array<size_t, kColumns.size()> columns_{};
    std::vector<std::string> fields_;
    size_t number_ = 0;
    std::vector<Span> work_, breaks_;
    CsvLog log_;
};

}  // namespace

Result<CsvLog> readCsvLog(const std::string &path, Instant now, Warnings &warnings) {
    auto file = InputFile::open(path);
    if (!file) return file.problem();
    LineReader lines(file->fd(), kLongestLine);
    CsvReader reader(path, now, warnings);
    std::string line;
    for (size_t number = 1;; ++number) {
        const auto got = lines.next(line);
        if (got == LineReader::Got::failed)
            return Problem{path, "the file could not be read to its end", "Copy it to another disk and try again"};
        if (got == LineReader::Got::end && number == 1)
            return Problem{path, "there is nothing in it",
                           "Write date,start,end,kind and a line for each stretch of time"};
        if (got == LineReader::Got::end) return reader.finish();
        if (number == 1) {
            if (Status status = reader.header(line); !status) return status.problem();
        } else if (got == LineReader::Got::tooLong) {
            reader.tooLong(number);
        } else {
            reader.line(line, number);
        }
    }
}

}  // namespace plumb
