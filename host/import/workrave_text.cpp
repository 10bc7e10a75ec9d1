#include "host/import/workrave_text.h"

#include <charconv>
#include <vector>

#include "host/base/lines.h"
#include "host/base/text.h"
#include "host/import/input_file.h"

namespace plumb {

namespace {

constexpr size_t kLongestLine = 8192;  // 256 values of 11 digits fit several times
constexpr int64_t kMostValues = 256, kMostBreakId = 63;
constexpr std::string_view kHeader = "WorkRaveStats ";

class TextReader {
  public:
    TextReader(const std::string &path, Instant now, WorkraveDays &days, Warnings &warnings)
        : path_(path),
          isToday_(path.ends_with("todaystats")),
          today_(localDate(now)),
          days_(days),
          warnings_(warnings) {}

    // The first line. Says what is wrong with it.
    Status header(std::string_view line) const {
        if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        int version = 0;
        const bool ours = line.starts_with(kHeader);
        const std::string_view number = trim(line.substr(ours ? kHeader.size() : 0));
        const auto read = std::from_chars(number.data(), number.data() + number.size(), version);
        if (!ours || read.ec != std::errc() || read.ptr != number.data() + number.size())
            return Problem{atLine(path_, 1), "this is not a statistics file of Workrave",
                           "Name Workrave's historystats or todaystats, or the folder that holds them"};
        if (version != 3 && version != 4)
            return Problem{atLine(path_, 1), "unsupported version " + std::to_string(version),
                           "Versions 3 and 4 can be read; a newer Workrave needs a newer Plumbline"};
        return Done{};
    }

    // False when nothing after this line counts.
    bool line(std::string_view text, size_t number) {
        if (text.size() <= 1) return true;
        number_ = number;
        const char letter = text[0];
        const bool whole = values(text.substr(1));
        if (!whole) {
            warn("there is something that is not a whole number", "The line was left out");
            if (letter == 'D') day_ = nullptr;
            return true;
        }
        switch (letter) {
            case 'D': return beginDay();
            case 'B': breaks(); break;
            case 'm': misc(); break;
            case 'M':
                if (!day_) break;
                day_->misc = {};
                day_->counted = {};
                warn("the record is of an old form whose numbers are wrong", "The day counts as one without activity");
                break;
            case 'G':
                if (day_) check(day_->giveMisc(WorkraveDay::activeSeconds, value(0)));
                break;
            default: break;
        }
        return true;
    }

    void tooLong(size_t number) {
        number_ = number;
        warn("the line is far longer than Workrave writes any", "It was left out");
    }

  private:
    void warn(std::string what, std::string whatToDo) {
        warnings_.add(atLine(path_, number_), std::move(what), std::move(whatToDo));
    }
    void check(bool possible) {
        if (!possible) warn("a number is negative or larger than a day allows", "It was taken as 0");
    }

    bool values(std::string_view text) {
        values_.clear();
        for (const std::string_view word : split(text, ' ')) {
            if (word.empty()) continue;
            int64_t value = 0;
            const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
            if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return false;
            values_.push_back(value);
        }
        return true;
    }
    int64_t value(size_t at) const { return at < values_.size() ? values_[at] : 0; }

    // Five values from `at` on: day, month, year, hour, minute.
    bool readTime(size_t at, Date &date, int &minute) const {
        const int64_t day = value(at), month = value(at + 1), year = value(at + 2);
        const int64_t hour = value(at + 3), minutes = value(at + 4);
        if (day < 1 || day > 31 || month < 0 || month > 11 || year < 0 || year > 1099) return false;
        if (hour < 0 || hour > 23 || minutes < 0 || minutes > 59) return false;
        date = Date{std::chrono::year(static_cast<int>(year) + 1900),
                    std::chrono::month(static_cast<unsigned>(month) + 1), std::chrono::day(static_cast<unsigned>(day))};
        minute = static_cast<int>(hour * 60 + minutes);
        return date.ok();
    }

    bool beginDay() {
        if (isToday_ && started_) {
            warn("there is a second day in a file that holds one", "Nothing from this line on was used");
            return false;
        }
        started_ = true;
        day_ = nullptr;
        Date date, stop;
        int first = 0, last = 0;
        if (!readTime(0, date, first)) {
            warn("the date does not exist", "The day was left out");
            return true;
        }
        if (date > today_) {
            warn("the day " + isoDate(date) + " has not come yet", "It was left out; check the computer's clock");
            return true;
        }
        day_ = &days_[date];
        *day_ = {};
        day_->first = first;
        if (readTime(5, stop, last) && (stop > date || (stop == date && last >= first))) day_->last = last;
        else warn("the day ends before it begins, or at no time that exists", "Its totals were used all the same");
        return true;
    }

    void breaks() {
        const int64_t which = value(0), count = value(1);
        if (values_.size() < 2 || which < 0 || which > kMostBreakId || count < 0 || count > kMostValues)
            return warn("this is not a record of breaks", "It was left out");
        if (!day_) return;
        bool possible = true;
        for (size_t i = 0; i < static_cast<size_t>(count); ++i)
            possible = day_->giveBreak(static_cast<size_t>(which), i, value(i + 2)) && possible;
        check(possible);
    }

    void misc() {
        const int64_t count = value(0);
        if (values_.empty() || count < 0 || count > kMostValues)
            return warn("this is not a record of activity", "It was left out");
        if (!day_) return;
        bool possible = true;
        for (size_t i = 0; i < static_cast<size_t>(count); ++i) possible = day_->giveMisc(i, value(i + 1)) && possible;
        check(possible);
    }

    const std::string &path_;
    bool isToday_;
    Date today_;
    WorkraveDays &days_;
    Warnings &warnings_;
    WorkraveDay *day_ = nullptr;  // the records that come belong to it; none after a day that was left out
    bool started_ = false;
    size_t number_ = 0;
    std::vector<int64_t> values_;
};

}  // namespace

Status readWorkraveText(const std::string &path, Instant now, WorkraveDays &days, Warnings &warnings) {
    auto file = InputFile::open(path);
    if (!file) return file.problem();
    LineReader lines(file->fd(), kLongestLine);
    TextReader reader(path, now, days, warnings);
    std::string line;
    for (size_t number = 1;; ++number) {
        const auto got = lines.next(line);
        if (got == LineReader::Got::failed)
            return Problem{path, "the file could not be read to its end", "Copy it to another disk and try again"};
        if (got == LineReader::Got::end && number == 1)
            return Problem{path, "there is nothing in it", "Name the file of a Workrave that was in use"};
        if (got == LineReader::Got::end) return Done{};
        if (number == 1) {
            if (Status status = reader.header(line); !status) return status;
        } else if (got == LineReader::Got::tooLong) {
            reader.tooLong(number);
        } else if (!reader.line(line, number)) {
            return Done{};
        }
    }
}

}  // namespace plumb
