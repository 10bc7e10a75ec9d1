#include "host/base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

std::string refusal(const std::string &path, uint64_t most = 1 << 20) {
    const auto bytes = readFile(path, most);
    return bytes ? "read" : bytes.problem().what;
}

std::string writing(const std::string &path, std::string_view bytes = "new") {
    const Status status = writeFile(path, bytes);
    return status ? "written" : status.problem().what;
}

// Root may read and write anything; for as long as this lives, the test is nobody in particular.
class Nobody {
  public:
    Nobody() : root_(::geteuid() == 0) {
        if (root_ && ::seteuid(65534) != 0) throw std::runtime_error("cannot give up being root");
    }
    ~Nobody() {
        if (root_ && ::seteuid(0) != 0) std::abort();
    }

  private:
    bool root_;
};

}  // namespace

TEST_CASE("A file is read whole") {
    const TempFolder folder;
    CHECK(*readFile(folder.write("a", "answers\n"), 100) == "answers\n");
    CHECK(readFile(folder.write("empty", ""), 100)->empty());
    const std::string large = repeat("0123456789abcdef", 20'000);  // more than one block
    CHECK(*readFile(folder.write("large", large), large.size()) == large);
}

TEST_CASE("A leading byte-order mark is dropped and only there") {
    const TempFolder folder;
    CHECK(*readFile(folder.write("a", "\xEF\xBB\xBF{}"), 100) == "{}");
    CHECK(*readFile(folder.write("b", "{}\xEF\xBB\xBF"), 100) == "{}\xEF\xBB\xBF");
    CHECK(readFile(folder.write("c", "\xEF\xBB\xBF"), 100)->empty());
}

TEST_CASE("What is not a file on disk is told and nothing waits for it") {
    const TempFolder folder;
    folder.write("file", "x");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(refusal(folder / "missing") == "there is no such file");
    CHECK(refusal(folder / "file/below") == "there is no such file");
    CHECK(refusal("") == "there is no such file");
    CHECK(refusal(folder.path()) == "this is a folder, not a file");
    CHECK(refusal("/dev/zero") == "this is not an ordinary file");
    CHECK(refusal(folder / "pipe") == "this is not an ordinary file");
}

TEST_CASE("A file may be as large as is said and not a byte larger") {
    const TempFolder folder;
    const std::string file = folder.write("a", std::string(1000, 'x'));
    CHECK(refusal(file, 1000) == "read");
    CHECK(contains(refusal(file, 999), "the file is larger than"));
    REQUIRE(::truncate(file.c_str(), 9 << 20) == 0);
    CHECK(refusal(file, 8 << 20) == "the file is larger than 8 MiB");
}

TEST_CASE("Without permission nothing is read or written") {
    const TempFolder folder;
    const std::string secret = folder.write("secret", "x");
    std::filesystem::create_directory(folder / "closed");
    ::chmod(secret.c_str(), 0000);
    ::chmod((folder / "closed").c_str(), 0555);
    ::chmod(folder.path().c_str(), 0755);
    {
        const Nobody nobody;
        CHECK(refusal(secret) == "you have no permission to read this file");
        CHECK(writing(folder / "closed/new") == "you have no permission to write here");
    }
    ::chmod((folder / "closed").c_str(), 0755);
    CHECK(std::filesystem::is_empty(folder / "closed"));
}

TEST_CASE("A file is written for its owner alone") {
    const TempFolder folder;
    CHECK(writing(folder / "report.html", "<html>") == "written");
    CHECK(folder.read("report.html") == "<html>");
    struct stat info {};
    REQUIRE(::stat((folder / "report.html").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    CHECK(folder.count() == 1);  // no temporary file is left
}

TEST_CASE("A file is replaced in one step") {
    const TempFolder folder;
    const std::string path = folder.write("report.html", "old and longer");
    ::chmod(path.c_str(), 0644);
    std::ifstream reader(path);  // somebody is reading the old one
    CHECK(writing(path, "new") == "written");
    CHECK(folder.read("report.html") == "new");
    std::string still;
    std::getline(reader, still);
    CHECK(still == "old and longer");
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    CHECK(folder.count() == 1);
}

TEST_CASE("Where nothing can be written the sentence says why and nothing is changed") {
    const TempFolder folder;
    folder.write("file", "x");
    std::filesystem::create_directory(folder / "folder");
    CHECK(writing(folder / "missing/report.html") == "the folder does not exist");
    CHECK(writing(folder / "file/report.html") == "the folder does not exist");
    CHECK(writing(folder / "folder") == "this is a folder, not a file");
    CHECK(writing("/dev/full") == "the disk is full");
    CHECK(writing("/dev/null") == "written");
    CHECK(writing(folder / std::string(300, 'n')).starts_with("the file could not be written"));
    CHECK(folder.count() == 2);
    CHECK(folder.read("file") == "x");
}

TEST_CASE("The program knows where it is") {
    CHECK(programFolder().starts_with("/"));
    CHECK(std::filesystem::exists(programFolder() + "/base_tests"));
}
