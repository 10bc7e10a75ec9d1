// That a file's name is on the disk before it is called written: the system's fsync is watched in this program.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <climits>

#include "host/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

// What was synced, in order, and what the file's name stood for at that time.
struct Synced {
    std::string path;
    bool isFolder = false;
    std::string bytes;  // under `watched`
};
std::vector<Synced> synced;
std::string watched;

std::string pathOf(int fd) {
    std::array<char, PATH_MAX> path{};
    const ssize_t n = ::readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), path.data(), path.size());
    return {path.data(), n > 0 ? static_cast<size_t>(n) : 0};
}

}  // namespace

// In the place of the C library's, for this program.
extern "C" int fsync(int fd) {
    if (!watched.empty()) {
        struct stat info {};
        ::fstat(fd, &info);
        const auto bytes = plumb::readFile(watched, 100);
        synced.push_back({pathOf(fd), S_ISDIR(info.st_mode), bytes ? *bytes : "none"});
    }
    return static_cast<int>(::syscall(SYS_fsync, fd));
}

TEST_CASE("A file's bytes are synced before it has its name, and its folder after") {
    const TempFolder folder;
    for (const std::string name : {"new", "old"}) {
        const std::string path = name == "old" ? folder.write(name, "before") : folder / name;
        synced.clear();
        watched = path;
        const Status written = writeFile(path, "after");
        watched.clear();
        REQUIRE(written);
        REQUIRE(synced.size() == 2);
        CHECK_FALSE(synced[0].isFolder);
        CHECK(synced[0].path.starts_with(path + "."));
        CHECK(synced[0].bytes == (name == "old" ? "before" : "none"));
        CHECK(synced[1].isFolder);
        CHECK(synced[1].path == std::filesystem::canonical(folder.path()).string());
        CHECK(synced[1].bytes == "after");
    }
}

TEST_CASE("The folder of a path is found without a disk") {
    CHECK(folderOf("a") == ".");
    CHECK(folderOf("") == ".");
    CHECK(folderOf("/a") == "/");
    CHECK(folderOf("/a/b") == "/a");
    CHECK(folderOf("a/b/c") == "a/b");
}
