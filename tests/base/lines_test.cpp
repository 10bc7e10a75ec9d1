#include "host/base/lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <thread>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using Got = LineReader::Got;

namespace {

// Every line; "(too long)" in place of one that was skipped.
std::vector<std::string> linesOf(int fd, size_t most) {
    LineReader reader(fd, most);
    std::vector<std::string> lines;
    std::string line;
    for (;;) {
        const Got got = reader.next(line);
        if (got == Got::end) return lines;
        if (got == Got::failed) {
            lines.push_back("(failed)");
            return lines;
        }
        lines.push_back(got == Got::tooLong ? "(too long)" : line);
    }
}

std::vector<std::string> linesOf(const std::string &text, size_t most = 1 << 20) {
    const TempFolder folder;
    const int fd = ::open(folder.write("lines", text).c_str(), O_RDONLY | O_CLOEXEC);
    const auto lines = linesOf(fd, most);
    ::close(fd);
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Lines come without their ends") {
    CHECK(linesOf("a\nb\n") == Lines{"a", "b"});
    CHECK(linesOf("a\r\nb\r\n") == Lines{"a", "b"});
    CHECK(linesOf("a\rb\n") == Lines{"a\rb"});
}

TEST_CASE("The last line may lack its end") {
    CHECK(linesOf("a\nb") == Lines{"a", "b"});
    CHECK(linesOf("a\nb\r") == Lines{"a", "b"});
    CHECK(linesOf("a") == Lines{"a"});
}

TEST_CASE("Empty lines are lines and an empty file has none") {
    CHECK(linesOf("") == Lines{});
    CHECK(linesOf("\n") == Lines{""});
    CHECK(linesOf("\n\na\n\r\n") == Lines{"", "", "a", ""});
}

TEST_CASE("A line that is too long is skipped and the next one is read") {
    CHECK(linesOf("12345\n123456\n1\n", 5) == Lines{"12345", "(too long)", "1"});
    CHECK(linesOf("123456", 5) == Lines{"(too long)"});
    CHECK(linesOf("123456\n\n", 5) == Lines{"(too long)", ""});
    const std::string huge = repeat("x", 300'000);
    CHECK(linesOf(huge + "\nshort\n", 1000) == Lines{"(too long)", "short"});
}

TEST_CASE("Lines are whole where the blocks that are read meet") {
    for (const size_t length : {65'534u, 65'535u, 65'536u, 65'537u, 200'000u}) {
        INFO(length);
        const std::string line = repeat("y", length);
        CHECK(linesOf(line + "\n" + line + "\r\nend", length + 1) == Lines{line, line, "end"});
    }
}

TEST_CASE("Lines that dribble in through a pipe are put together") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    std::thread writer([&] {
        for (const char c : std::string("one\ntw\xC3\xB6\r\nthree"))
            if (::write(ends[1], &c, 1) != 1) break;
        ::close(ends[1]);
    });
    const auto lines = linesOf(ends[0], 100);
    writer.join();
    ::close(ends[0]);
    CHECK(lines == Lines{"one", "tw\xC3\xB6", "three"});
}

TEST_CASE("What cannot be read is told") {
    const TempFolder folder;
    const int fd = ::open(folder.path().c_str(), O_RDONLY | O_CLOEXEC);  // a folder
    CHECK(linesOf(fd, 100) == Lines{"(failed)"});
    ::close(fd);
}
