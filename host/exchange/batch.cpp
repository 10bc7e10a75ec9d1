#include "host/exchange/batch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/exchange/csv.h"
#include "host/exchange/out_file.h"
#include "host/exchange/table_rows.h"

namespace plumb {

namespace {

class InFile {
  public:
    explicit InFile(const std::string &path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        struct stat info {};
        if (fd_ >= 0 && ::fstat(fd_, &info) == 0 && S_ISDIR(info.st_mode)) ::close(fd_), fd_ = -1, errno = EISDIR;
    }
    ~InFile() {
        if (fd_ >= 0) ::close(fd_);
    }
    InFile(const InFile &) = delete;
    InFile &operator=(const InFile &) = delete;
    int fd() const { return fd_; }

    // Whether the first thing in it is a JSON object.
    bool isDocuments() const {
        char block[256];
        const ssize_t n = ::pread(fd_, block, sizeof block, 0);
        std::string_view begins(block, n > 0 ? static_cast<size_t>(n) : 0);
        if (begins.starts_with("\xEF\xBB\xBF")) begins.remove_prefix(3);
        const size_t at = begins.find_first_not_of(" \t\r\n");
        return at != begins.npos && begins[at] == '{';
    }

  private:
    int fd_;
};

class Batch {
  public:
    Batch(Store &store, Scorer &scorer, const Outside &outside, std::string file, std::string aside,
          const std::function<void(const Problem &)> &tell, const BatchWishes &wishes)
        : intake_(store, outside.stretched()),
          scorer_(scorer),
          file_(std::move(file)),
          aside_(std::move(aside)),
          tell_(tell) {
        wishes_.again = wishes.again;
        wishes_.sameName = wishes.sameName;
        if (wishes.policy) intake_.reviewBy(*wishes.policy);
    }

    Status remember() { return intake_.remember(); }
    Status documents(int fd);
    Status table(int fd);
    Status keepAside();  // rejected rows are on the disk, not yet under their name
    void nameAside();
    const BatchReport &report() const { return report_; }

  private:
    std::string at(size_t line) const { return file_ + ", line " + std::to_string(line); }
    Problem cutShort() const { return {file_, "the file could not be read to its end", "Copy it to another disk"}; }
    void take(const std::string &document, size_t line, const std::string &raw);
    void reject(const Problem &problem, const std::string &raw);

    Intake intake_;
    IntakeWishes wishes_;
    Scorer &scorer_;
    std::string file_, aside_, header_;
    const std::function<void(const Problem &)> &tell_;
    std::unique_ptr<OutFile> rejected_;
    ScoredDocument scored_;
    BatchReport report_;
};

void Batch::reject(const Problem &problem, const std::string &raw) {
    ++report_.rejected;
    tell_(problem);
    if (!rejected_) {
        rejected_ = std::make_unique<OutFile>(aside_);
        rejected_->text() += header_;
    }
    rejected_->text() += raw + '\n';
    rejected_->flushIfLarge();
}

void Batch::take(const std::string &document, size_t line, const std::string &raw) {
    ++report_.rows;
    if (const Status scored = scorer_.score(document, file_, scored_, line); !scored)
        return reject(scored.problem(), raw);
    const auto taken = intake_.take(scored_, wishes_);
    if (!taken) {
        Problem problem = taken.problem();
        problem.where = at(line) + ", " + problem.where;
        return reject(problem, raw);
    }
    report_.assessments += taken->assessments.size() - taken->already;
    report_.newPeople += taken->newPerson ? 1 : 0;
    report_.byName += taken->byName ? 1 : 0;
    report_.already += taken->already;
    report_.urgent += taken->urgent;
}

Status Batch::documents(int fd) {
    LineReader lines(fd, kLargestDocument);
    std::string line;
    for (size_t number = 1;; ++number) {
        const auto got = lines.next(line);
        if (got == LineReader::Got::end) return Done{};
        if (got == LineReader::Got::failed) return cutShort();
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (got == LineReader::Got::tooLong) {
            ++report_.rows;
            reject({at(number), "the document is larger than 4 MiB", "It is not kept aside; look at the line itself"},
                   "");
        } else if (!trim(line).empty()) {
            take(line, number, line);
        }
    }
}

Status Batch::table(int fd) {
    CsvReader reader(fd, kLargestDocument);
    CsvRecord record;
    if (reader.next(record) != CsvReader::Got::record || record.wrong)
        return Problem{at(1), record.wrong ? record.wrong : "there is nothing in it",
                       "Name the columns in the first line"};
    const auto rows = TableRows::make(record.fields, scorer_.forms(), file_);
    if (!rows) return rows.problem();
    header_ = record.raw + '\n';
    std::string document;
    for (;;) {
        const auto got = reader.next(record);
        if (got == CsvReader::Got::end) return Done{};
        if (got == CsvReader::Got::failed) return cutShort();
        if (!record.wrong && trim(record.raw).empty()) continue;
        const Status made = record.wrong ? Problem{at(record.line), record.wrong, "Quote the field as CSV wants it"}
                                         : rows->document(record.fields, at(record.line), document);
        if (made) {
            take(document, record.line, record.raw);
        } else {
            ++report_.rows;
            reject(made.problem(), record.raw);
        }
    }
}

Status Batch::keepAside() { return rejected_ ? rejected_->keep() : Status(Done{}); }

void Batch::nameAside() {
    if (!rejected_ || rejected_->finish()) return;
    report_.notKept =
        Problem{aside_, "what was rejected could not be kept, though the rest is stored",
                wishes_.again ? "Load the rows that were told alone: the whole file would be stored once more"
                              : "Make room there and give the command again: nothing is stored twice"};
}

}  // namespace

Result<BatchReport> runBatch(Store &store, Scorer &scorer, const Outside &outside, const std::string &file,
                             const std::string &aside, const std::function<void(const Problem &)> &tell,
                             const BatchWishes &wishes) {
    const InFile input(file);
    if (input.fd() < 0) return cannotRead(file, errno);
    if (::access(aside.c_str(), F_OK) == 0)
        return Problem{aside, "rows that were rejected earlier are kept here",
                       "Correct and load them, or move the file away"};
    Batch batch(store, scorer, outside, file, aside, tell, wishes);
    if (store.info().records < kFewRecords)  // in a larger store looking up costs less than reading everything
        if (const Status ready = batch.remember(); !ready) return ready.problem();
    const Status done = store.bulk("batch of " + file.substr(file.rfind('/') + 1), [&]() -> Status {
        Status read = input.isDocuments() ? batch.documents(input.fd()) : batch.table(input.fd());
        if (!read) return read;
        return batch.keepAside();
    });
    if (!done) return done.problem();
    // Only now: a file of this name says that its batch is stored.
    batch.nameAside();
    return batch.report();
}

}  // namespace plumb
