// A file as the stream that RapidJSON's reader wants, in 64 KiB of memory.
//
// At the end of the file it gives zero bytes for ever, which RapidJSON takes for the end. So does it when the reader
// swallows more than a mebibyte without an event: no name, text or number of a log is so long, and RapidJSON would keep
// it whole. One thread.
#pragma once
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace plumb {

class FileBytes {
  public:
    using Ch = char;

    // `fd` stays the caller's.
    explicit FileBytes(int fd) : fd_(fd), block_(kBlock) {
        fill();
        skipByteOrderMark();
    }
    FileBytes(const FileBytes &) = delete;
    FileBytes &operator=(const FileBytes &) = delete;

    char Peek() const { return *at_; }
    char Take() {
        const char c = *at_;
        if (++at_ == end_) fill();
        return c;
    }
    size_t Tell() const { return before_ + static_cast<size_t>(at_ - block_.data()); }

    // To be counted up at every event.
    uint64_t &progress() { return progress_; }
    bool stuck() const { return stuck_; }    // too long without an event
    bool failed() const { return failed_; }  // the disk

    // For output streams; RapidJSON asks that they be there.
    char *PutBegin() { return nullptr; }
    void Put(char) {}
    void Flush() {}
    size_t PutEnd(char *) { return 0; }

  private:
    static constexpr size_t kBlock = 64 * 1024, kMostQuiet = 16;

    void fill() {
        before_ += filled_;
        quiet_ = progress_ == progressThen_ ? quiet_ + 1 : 0;
        progressThen_ = progress_;
        stuck_ = stuck_ || (quiet_ > kMostQuiet && filled_ > 0);
        ssize_t n = 0;
        do n = stuck_ || failed_ ? 0 : ::read(fd_, block_.data(), block_.size());
        while (n < 0 && errno == EINTR);
        failed_ = failed_ || n < 0;
        filled_ = n > 0 ? static_cast<size_t>(n) : 0;
        if (filled_ == 0) block_[0] = '\0';
        at_ = block_.data();
        end_ = at_ + (filled_ == 0 ? 1 : filled_);
    }
    void skipByteOrderMark() {
        constexpr unsigned char kMark[] = {0xEF, 0xBB, 0xBF};
        if (filled_ <= sizeof kMark) return;
        for (size_t i = 0; i < sizeof kMark; ++i)
            if (static_cast<unsigned char>(block_[i]) != kMark[i]) return;
        at_ += sizeof kMark;
    }

    int fd_;
    std::vector<char> block_;
    const char *at_ = nullptr, *end_ = nullptr;
    size_t before_ = 0, filled_ = 0, quiet_ = 0;
    uint64_t progress_ = 0, progressThen_ = 0;
    bool stuck_ = false, failed_ = false;
};

}  // namespace plumb
