#include "host/base/lines.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace plumb {

LineReader::Got LineReader::next(std::string &line) {
    line.clear();
    bool tooLong = false, any = false;
    for (;;) {
        if (from_ == to_) {
            const ssize_t n = ::read(fd_, block_.data(), block_.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) return Got::failed;
            if (n == 0) break;
            from_ = 0;
            to_ = static_cast<size_t>(n);
        }
        any = true;
        const char *first = block_.data() + from_;
        const auto *feed = static_cast<const char *>(std::memchr(first, '\n', to_ - from_));
        const size_t length = feed ? static_cast<size_t>(feed - first) : to_ - from_;
        if (line.size() + length > most_) tooLong = true;
        if (!tooLong) line.append(first, length);
        from_ += length + (feed ? 1 : 0);
        if (feed) break;
    }
    if (!any) return Got::end;
    if (line.ends_with('\r')) line.pop_back();
    return tooLong ? Got::tooLong : Got::line;
}

}  // namespace plumb
