#include "host/present/first_start.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <future>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

// A data folder and a runtime folder of the test's own.
struct Stage {
    Stage() {
        for (const std::string &folder : {data, runtime}) {
            std::filesystem::create_directory(folder);
            ::chmod(folder.c_str(), 0700);
        }
        ::setenv("XDG_RUNTIME_DIR", runtime.c_str(), 1);
    }
    ~Stage() { ::unsetenv("XDG_RUNTIME_DIR"); }
    const TempFolder folder;
    const std::string data = folder / "data", runtime = folder / "run";
};

std::optional<std::string> receiveSoon(FirstStart &first) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < end) {
        if (auto got = first.receive()) return got;
        ::usleep(1000);
    }
    return std::nullopt;
}

// Hands `file` over from a second start while the first looks for it.
std::optional<std::string> handed(FirstStart &first, const std::string &data, const std::string &file) {
    const FirstStart second(data);
    REQUIRE_FALSE(second.first());
    auto said = std::async(std::launch::async, [&] { return bool(second.handOver(file)); });
    auto got = receiveSoon(first);
    CHECK(said.get());
    return got;
}

int callerOf(const std::string &path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    const int caller = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::connect(caller, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    return caller;
}

}  // namespace

TEST_CASE("A later start hands its file to the first") {
    const Stage stage;
    FirstStart first(stage.data);
    REQUIRE(first.first());
    CHECK_FALSE(first.receive());
    for (const std::string &file : {std::string("/home/x/Büro 2.json"), std::string(), std::string("/a\nb.json")})
        CHECK(handed(first, stage.data, file) == file);
}

TEST_CASE("Each data folder has a first start of its own, and the next is first when it ends") {
    const Stage stage, other;
    const FirstStart elsewhere(other.data);
    CHECK(elsewhere.first());
    {
        const FirstStart first(stage.data);
        CHECK(first.first());
        CHECK(first.socketPath() != elsewhere.socketPath());
        CHECK_FALSE(FirstStart(stage.data).first());
    }
    CHECK(FirstStart(stage.data).first());
}

TEST_CASE("What a killed program left behind stops nobody") {
    const Stage stage;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const FirstStart first(stage.data);
        ::kill(::getpid(), SIGKILL);
    }
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    FirstStart next(stage.data);
    REQUIRE(next.first());
    CHECK(handed(next, stage.data, "/a.json") == "/a.json");
}

TEST_CASE("The socket is where nobody else can go") {
    const Stage stage;
    struct stat info {};
    std::string gone;
    {
        const FirstStart first(stage.data);
        gone = first.socketPath();
        CHECK(first.socketPath().starts_with(stage.runtime + "/plumbline-"));
        REQUIRE(::stat(first.socketPath().c_str(), &info) == 0);
        CHECK((info.st_mode & 0777) == 0600);
    }
    CHECK(::stat(gone.c_str(), &info) != 0);
    ::chmod(stage.runtime.c_str(), 0755);
    FirstStart first(stage.data);
    CHECK(first.socketPath() == stage.data + "/running.socket");
    CHECK(handed(first, stage.data, "/a.json") == "/a.json");
}

TEST_CASE("Where no folder is private the first only has its lock") {
    const Stage stage;
    for (const std::string &folder : {stage.data, stage.runtime}) ::chmod(folder.c_str(), 0755);
    FirstStart first(stage.data);
    CHECK(first.first());
    CHECK(first.descriptor() == -1);
    CHECK_FALSE(first.receive());
    const Status said = FirstStart(stage.data).handOver("/a.json", 1);
    REQUIRE_FALSE(said);
    CHECK(contains(said.problem().sentence(), "open already"));
}

TEST_CASE("A caller that says something else, too much or nothing is passed over") {
    const Stage stage;
    FirstStart first(stage.data);
    for (const std::string &said :
         {std::string("hello\n"), "plumbline-open/1\n" + std::string(20000, 'x'), std::string()}) {
        const int caller = callerOf(first.socketPath());
        if (!said.empty()) {
            CHECK(::send(caller, said.data(), said.size(), MSG_NOSIGNAL) > 0);
            ::shutdown(caller, SHUT_WR);
        }
        const auto before = std::chrono::steady_clock::now();
        CHECK_FALSE(first.receive());
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(3));
        ::close(caller);
    }
    CHECK(handed(first, stage.data, "/a.json") == "/a.json");
}

TEST_CASE("A first start that does not answer is told") {
    const Stage stage;
    const FirstStart first(stage.data);
    const Status said = FirstStart(stage.data).handOver("/a.json", 1);
    REQUIRE_FALSE(said);
    CHECK(contains(said.problem().sentence(), "does not answer"));
}
