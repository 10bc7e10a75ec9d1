#include "host/organisation/reading.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <climits>

#include "host/base/date.h"
#include "host/base/file.h"
#include "host/base/lines.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr int kNoDay = INT_MIN, kYear = 365;
constexpr size_t kMostForms = 20;  // three bits of a line's roles each, and of any form

int dayOf(const Document &document) {
    const auto date = parseDate(document.assessed);
    return date ? static_cast<int>(std::chrono::sys_days(*date).time_since_epoch().count()) : kNoDay;
}

class FileDocuments : public Documents {
  public:
    explicit FileDocuments(const std::string &path) : path_(path) {}
    ~FileDocuments() override { close(); }
    FileDocuments(const FileDocuments &) = delete;
    FileDocuments &operator=(const FileDocuments &) = delete;

    Status begin() override {
        close();
        fd_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
        if (fd_ < 0) return cannotRead(path_, errno);
        lines_.emplace(fd_, kLargestDocument);
        first_ = true;
        return Done{};
    }

    Result<bool> next(Next &to) override {
        const LineReader::Got got = lines_->next(to.text);
        if (got == LineReader::Got::failed) return cannotRead(path_, errno);
        if (first_ && to.text.starts_with("\xEF\xBB\xBF")) to.text.erase(0, 3);
        first_ = false;
        to.tooLong = got == LineReader::Got::tooLong;
        return got != LineReader::Got::end;
    }

  private:
    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }
    const std::string &path_;
    int fd_ = -1;
    std::optional<LineReader> lines_;
    bool first_ = true;
};

// One document of a person, of one form.
struct Seen {
    uint64_t person;
    int day;
    uint32_t line;
};

// Then a person's stand together in the order in which they were made.
void sortByPerson(std::vector<Seen> &all, bool newestFirst) {
    std::sort(all.begin(), all.end(), [&](const Seen &a, const Seen &b) {
        if (a.person != b.person) return a.person < b.person;
        if (a.day != b.day) return a.day < b.day;
        return newestFirst ? b.line < a.line : a.line < b.line;
    });
}

class Reading {
  public:
    Reading(Documents &documents, const std::string &where, const Plugins &plugins, const BadLine &badLine)
        : documents_(documents),
          path_(where),
          plugins_(plugins),
          badLine_(badLine),
          reader_(formsOf(plugins)),
          document_(formsOf(plugins)),
          seen_(plugins.size() + 1) {}

    Result<Tally> count(const std::string &today, Problems &trouble) {
        if (plugins_.size() > kMostForms)
            return Problem{"", tr("there are more than {n} plugins", {{"n", std::to_string(kMostForms)}}),
                           tr(tr("Install fewer"))};
        if (const Status read = look(); !read) return read.problem();
        settle(today);
        if (const Status read = score(trouble); !read) return read.problem();
        return std::move(tally_);
    }

  private:
    uint64_t personOf(size_t line) {
        const Person &person = document_.person;
        const std::hash<std::string> hash;
        if (!next_.person.empty()) return hash("s" + next_.person);
        if (!person.reference.empty()) return hash("r" + person.reference);
        if (!person.name.empty()) return hash("n" + person.name);
        if (!person.email.empty()) return hash("e" + person.email);
        ++tally_.unnamed;
        return hash("l" + std::to_string(line));
    }

    // The first reading: whose is each line, and of which day.
    Status look() {
        if (Status begun = begin(); !begun) return begun;
        for (;;) {
            const auto more = next();
            if (!more) return more.problem();
            if (!*more) break;
            if (number_ > UINT32_MAX)
                return Problem{path_, tr("it has more lines than can be counted"), tr(tr("Split it"))};
            roles_.push_back(0);
            ++tally_.lines;
            const Status read = readNext();
            if (!read) {
                ++tally_.badLines;
                badLine_(number_, read.problem().sentence());
                continue;
            }
            const Seen seen{personOf(number_), dayOf(document_), static_cast<uint32_t>(number_ - 1)};
            for (size_t f = 0; f < plugins_.size(); ++f)
                if (document_.find(plugins_[f]->form().id)->present) seen_[f].push_back(seen);
            seen_.back().push_back(seen);
        }
        firstPrint_ = print_;
        lines_ = number_;
        return Done{};
    }

    Status begin() {
        number_ = 0;
        print_ = 0;
        return documents_.begin();
    }

    Result<bool> next() {
        auto more = documents_.next(next_);
        if (!more || !*more) return more;
        ++number_;
        if (!next_.tooLong)
            print_ =
                print_ * 0x100000001B3 + std::hash<std::string>()(next_.text) + std::hash<std::string>()(next_.person);
        return more;
    }

    Status readNext() {
        if (next_.tooLong)
            return Problem{inLine("", number_), tr("the document is larger than 4 MiB"),
                           tr("Check that this is an answers document")};
        Status read = reader_.read(next_.text, next_.name, document_, next_.name.empty() ? number_ : 1);
        if (read && next_.department) document_.person.department = *next_.department;
        return read;
    }

    static uint64_t role(size_t form, unsigned bit) { return uint64_t{1} << (form * 3 + bit); }

    // What each line counts for; the places of the two that belong together.
    void settle(const std::string &today) {
        for (const Seen &seen : seen_.back()) {
            if (seen.day == kNoDay) continue;
            tally_.firstDay = tally_.dated ? std::min(tally_.firstDay, seen.day) : seen.day;
            tally_.lastDay = tally_.dated ? std::max(tally_.lastDay, seen.day) : seen.day;
            tally_.dated = true;
        }
        tally_.recentFrom = tally_.lastDay - kYear + 1;
        if (const auto date = parseDate(today))
            tally_.recentFrom = static_cast<int>(std::chrono::sys_days(*date).time_since_epoch().count()) - kYear + 1;
        pairs_.resize(plugins_.size());
        days_.resize(roles_.size(), kNoDay);
        people_.resize(roles_.size());
        uint32_t people = 0;
        for (size_t f = 0; f < seen_.size(); ++f) {
            sortByPerson(seen_[f], documents_.newestFirst());
            for (size_t from = 0, to; from < seen_[f].size(); from = to) {
                for (to = from; to < seen_[f].size() && seen_[f][to].person == seen_[f][from].person;) ++to;
                const Seen &first = seen_[f][from], &latest = seen_[f][to - 1];
                if (f + 1 == seen_.size()) {
                    for (size_t i = from; i < to; ++i) people_[seen_[f][i].line] = people;
                    ++people;
                }
                roles_[latest.line] |= role(f, 0);
                days_[latest.line] = latest.day;
                if (f + 1 == seen_.size() || first.day == kNoDay || first.day == latest.day) continue;
                roles_[first.line] |= role(f, 1);
                days_[first.line] = first.day;
                if (monthOfDay(first.day) != monthOfDay(latest.day)) roles_[first.line] |= role(f, 2);
                pairs_[f].push_back({first.line, latest.line});
            }
            seen_[f] = {};
        }
    }

    // The second reading: scores what counts.
    Status score(Problems &trouble) {
        if (Status begun = begin(); !begun) return begun;
        Counter counter(plugins_, tally_, trouble);
        levels_.assign(tally_.areas.size(), {});
        for (size_t a = 0; a < levels_.size(); ++a)
            if (!pairs_[pluginOf(a)].empty()) levels_[a].resize(roles_.size());
        Assessor assessor(plugins_);
        Assessment assessment;
        std::vector<CountsFor> parts(plugins_.size());
        std::vector<uint8_t> level;
        for (;;) {
            const auto more = next();
            if (!more) return more.problem();
            if (!*more || number_ > roles_.size()) break;
            const size_t at = number_ - 1;
            if (roles_[at] == 0) continue;
            if (!readNext()) break;  // another file than before
            assessor.assess(document_, assessment);
            noteFailures(assessment);
            for (size_t f = 0; f < parts.size(); ++f)
                parts[f] = {(roles_[at] & role(f, 0)) != 0, (roles_[at] & role(f, 1)) != 0,
                            (roles_[at] & role(f, 2)) != 0};
            counter.add(document_, assessment, parts, {people_[at], (roles_[at] & role(parts.size(), 0)) != 0},
                        days_[at] == kNoDay ? std::nullopt : std::optional(days_[at]), level);
            for (size_t a = 0; a < level.size(); ++a)
                if (!levels_[a].empty()) levels_[a][at] = level[a];
        }
        if (number_ != lines_ || print_ != firstPrint_)
            return Problem{path_, tr("it changed while it was read"), tr("Try again when nothing writes to it")};
        addPairs();
        return Done{};
    }

    size_t pluginOf(size_t area) const {
        for (size_t f = 0; f < plugins_.size(); ++f)
            if (plugins_[f].get() == tally_.areas[area].plugin) return f;
        return 0;
    }

    void addPairs() {
        for (size_t a = 0; a < levels_.size(); ++a) {
            if (levels_[a].empty()) continue;
            for (const auto &[first, latest] : pairs_[pluginOf(a)])
                if (levels_[a][first] && levels_[a][latest])
                    tally_.areas[a].pairs.push_back({levels_[a][first], levels_[a][latest]});
        }
    }

    void noteFailures(const Assessment &assessment) {
        for (const Problem &problem : assessment.failures)
            if (std::none_of(tally_.failures.begin(), tally_.failures.end(),
                             [&](const Problem &known) { return known.sentence() == problem.sentence(); }) &&
                tally_.failures.size() < 100)
                tally_.failures.push_back(problem);
    }

    Documents &documents_;
    const std::string &path_;
    const Plugins &plugins_;
    const BadLine &badLine_;
    AnswersReader reader_;
    Document document_;
    Documents::Next next_;
    Tally tally_;
    std::vector<std::vector<Seen>> seen_;  // a form each, and at the end of any
    std::vector<uint64_t> roles_;          // a line
    std::vector<int> days_;                // a line that counts
    std::vector<uint32_t> people_;         // a line: whose it is, numbered
    std::vector<std::vector<std::pair<uint32_t, uint32_t>>> pairs_;
    std::vector<std::vector<uint8_t>> levels_;  // an area, then a line
    size_t number_ = 0, lines_ = 0;             // of documents gone through: now, and in the first reading
    uint64_t print_ = 0, firstPrint_ = 0;
};

}  // namespace

Result<Tally> tallyDocuments(Documents &documents, const std::string &where, const Plugins &plugins,
                             const std::string &today, const BadLine &badLine, Problems &trouble) {
    return Reading(documents, where, plugins, badLine).count(today, trouble);
}

Result<Tally> tallyFile(const std::string &file, const Plugins &plugins, const std::string &today,
                        const BadLine &badLine, Problems &trouble) {
    FileDocuments documents(file);
    return tallyDocuments(documents, file, plugins, today, badLine, trouble);
}

}  // namespace plumb
