#include "host/exchange/csv.h"

#include <algorithm>

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

char separatorOf(std::string_view line) {
    char best = ',';
    for (const char candidate : {';', '\t'})
        if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), best))
            best = candidate;
    return best;
}

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

CsvReader::Got CsvReader::next(CsvRecord &record) {
    record.raw.clear();
    record.wrong = nullptr;
    record.line = line_ + 1;
    std::string &line = text_;
    for (bool open = false;;) {
        const auto got = lines_.next(line);
        if (got == LineReader::Got::failed) return Got::failed;
        if (got == LineReader::Got::end) {
            if (record.raw.empty() && !open) return Got::end;
            record.wrong = trMark("a quoted field does not end").data();
            return Got::record;
        }
        if (++line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (got == LineReader::Got::tooLong || record.raw.size() + line.size() > most_) {
            record.wrong = trMark("it is too long").data();
            return Got::record;
        }
        if (open) record.raw += '\n';
        record.raw += line;
        if (std::count(line.begin(), line.end(), '"') % 2 != 0) open = !open;
        if (open) continue;
        if (separator_ == 0) separator_ = separatorOf(record.raw);
        if (!parse(record)) record.wrong = trMark("a quotation mark stands in the middle of a field").data();
        return Got::record;
    }
}

bool CsvReader::parse(CsvRecord &record) {
    const std::string &text = record.raw;
    size_t at = 0, count = 0;
    for (;;) {
        if (record.fields.size() == count) record.fields.emplace_back();
        std::string &field = record.fields[count++];
        field.clear();
        if (at < text.size() && text[at] == '"') {
            for (++at;; ++at) {
                const size_t quote = text.find('"', at);
                if (quote == std::string::npos) return false;
                field.append(text, at, quote - at);
                at = quote + 1;
                if (at >= text.size() || text[at] != '"') break;
                field += '"';
            }
            if (at < text.size() && text[at] != separator_) return false;
        } else {
            const size_t end = std::min(text.find(separator_, at), text.size());
            field.assign(text, at, end - at);
            if (field.find('"') != std::string::npos) return false;
            at = end;
        }
        if (at >= text.size()) {
            record.fields.resize(count);
            return true;
        }
        ++at;
    }
}

}  // namespace plumb
