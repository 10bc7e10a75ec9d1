#include "host/exchange/csv.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "host/base/translated.h"

namespace plumb {

namespace {

bool startsFormula(std::string_view text) {
    const size_t from = text.find_first_not_of(' ');
    if (from == text.npos) return false;
    const std::string_view rest = text.substr(from);
    if (std::string_view("=+-@\t\r\n").find(rest.front()) != std::string_view::npos) return true;
    // U+FF1D, U+FF0B, U+FF0D, U+FF20: the same four in full width
    for (const std::string_view wide : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        if (rest.starts_with(wide)) return true;
    return false;
}

// Heads may hold separators too: "Name, first";"Name, last".
char separatorOf(std::string_view record) {
    constexpr std::string_view candidates = ",;\t";
    std::array<size_t, candidates.size()> counts{};
    bool quoted = false;
    for (const char c : record) {
        if (c == '"') quoted = !quoted;
        if (const size_t at = candidates.find(c); !quoted && at != candidates.npos) ++counts[at];
    }
    return candidates[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

constexpr std::string_view kNoField = trMark("a field in quotation marks begins in this line and does not end"),
                           kMisplaced = trMark("a quotation mark stands in the middle of a field");

}  // namespace

void CsvRow::comma() {
    if (!first_) out_ += ',';
    first_ = false;
}

CsvRow &CsvRow::text(std::string_view value) {
    comma();
    out_ += '"';
    if (startsFormula(value)) out_ += '\'';
    for (const char c : value) {
        if (c == '"') out_ += '"';
        if (c != '\0') out_ += c;
    }
    out_ += '"';
    return *this;
}

CsvRow &CsvRow::number(int64_t value) {
    comma();
    out_ += std::to_string(value);
    return *this;
}

CsvRow &CsvRow::blank() {
    comma();
    return *this;
}

LineReader::Got CsvReader::line() {
    auto got = LineReader::Got::line;
    if (again_.empty()) {
        got = lines_.next(text_);
    } else {
        got = again_.front().got;
        text_ = std::move(again_.front().text);
        again_.pop_front();
    }
    if (got == LineReader::Got::end || got == LineReader::Got::failed) return got;
    if (++line_ == 1 && text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
    return got;
}

// As spreadsheets write it into the first line.
bool CsvReader::namesSeparator() {
    std::string_view text = text_;
    if (text.size() == 7 && text.front() == '"' && text.back() == '"') text = text.substr(1, 5);
    if (text.size() != 5 || !(text.starts_with("sep=") || text.starts_with("SEP="))) return false;
    if (separator_ == 0) separator_ = text.back();
    return true;
}

CsvReader::Got CsvReader::next(CsvRecord &record) {
    auto got = line();
    if (got == LineReader::Got::line && line_ == 1 && namesSeparator()) got = line();
    if (got == LineReader::Got::failed) return Got::failed;
    if (got == LineReader::Got::end) return Got::end;
    record.raw.clear();
    record.wrong = nullptr;
    record.line = record.lastLine = line_;
    if (got == LineReader::Got::tooLong) {
        record.wrong = trMark("it is too long").data();
        return Got::record;
    }
    record.raw = text_;
    const Ends ends = parse(record);
    if (ends == Ends::open) return goOn(record);
    if (ends == Ends::wrong) record.wrong = kMisplaced.data();
    else if (separator_ == 0) separator_ = separatorOf(record.raw);
    return Got::record;
}

// A field in quotation marks goes on behind the line, or there is a mark too many.
CsvReader::Got CsvReader::goOn(CsvRecord &record) {
    const size_t firstLine = record.raw.size();
    std::vector<Line> more;
    record.wrong = kNoField.data();
    for (bool seems = true; seems && more.size() < kMostFieldLines;) {
        const auto got = line();
        if (got == LineReader::Got::failed) return Got::failed;
        if (got == LineReader::Got::end) break;
        more.push_back({got, text_});
        seems = got == LineReader::Got::line && record.raw.size() + text_.size() < most_;
        if (!seems) break;
        record.raw += '\n';
        record.raw += text_;
        if (text_.find('"') == std::string::npos) continue;
        const Ends ends = parse(record);
        if (ends == Ends::record) {
            if (separator_ == 0) separator_ = separatorOf(record.raw);
            record.wrong = nullptr;
            record.lastLine = line_;
            return Got::record;
        }
        seems = ends == Ends::open;
    }
    record.raw.resize(firstLine);
    line_ -= more.size();
    again_.insert(again_.begin(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return Got::record;
}

CsvReader::Ends CsvReader::parse(CsvRecord &record) const {
    const std::string &text = record.raw;
    const char separator = separator_ == 0 ? separatorOf(text) : separator_;
    size_t at = 0, count = 0;
    for (;;) {
        if (record.fields.size() == count) record.fields.emplace_back();
        std::string &field = record.fields[count++];
        field.clear();
        if (at < text.size() && text[at] == '"') {
            for (++at;; ++at) {
                const size_t quote = text.find('"', at);
                if (quote == std::string::npos) return Ends::open;
                field.append(text, at, quote - at);
                at = quote + 1;
                if (at >= text.size() || text[at] != '"') break;
                field += '"';
            }
            if (at < text.size() && text[at] != separator) return Ends::wrong;
        } else {
            const size_t end = std::min(text.find(separator, at), text.size());
            field.assign(text, at, end - at);
            at = end;
        }
        if (at >= text.size()) {
            record.fields.resize(count);
            return Ends::record;
        }
        ++at;
    }
}

}  // namespace plumb
