// CSV out and in: no cell becomes a formula, and what is written reads back.
#include "host/exchange/csv.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

std::vector<CsvRecord> readAll(const std::string &text, size_t most = 4096) {
    const TempFolder folder;
    const int fd = ::open(folder.write("t.csv", text).c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(fd >= 0);
    CsvReader reader(fd, most);
    std::vector<CsvRecord> all;
    CsvRecord record;
    while (reader.next(record) == CsvReader::Got::record) all.push_back(record);
    ::close(fd);
    return all;
}

std::vector<std::string> payloads() {
    std::vector<std::string> all;
    for (const char *start :
         {"=", "+", "-", "@", "\t=", "\r=", "\n=", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", " =", "  @"})
        for (const char *rest : {"1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x\",\"y\")", "SUM(A1:A9)"})
            all.push_back(std::string(start) + rest);
    return all;
}

}  // namespace

TEST_CASE("no text becomes a formula in a spreadsheet") {
    size_t count = 0;
    for (const std::string &payload : payloads()) {
        std::string text;
        CsvRow(text).text(payload).text("after").end();
        CAPTURE(payload, text);
        CHECK(text.starts_with("\"'"));
        const auto rows = readAll(text);
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0].fields.size() == 2);
        CHECK(rows[0].fields[0].starts_with('\''));
        CHECK(rows[0].fields[1] == "after");
        ++count;
    }
    CHECK(count == 52);
}

TEST_CASE("ordinary texts and numbers are written as they are") {
    std::string text;
    CsvRow(text).text("Ann \"Al\" O'Neil; 5 - 3").number(-7).blank().text("").end();
    CHECK(text == "\"Ann \"\"Al\"\" O'Neil; 5 - 3\",-7,,\"\"\r\n");
    const auto rows = readAll(text);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].fields == std::vector<std::string>{"Ann \"Al\" O'Neil; 5 - 3", "-7", "", ""});
}

TEST_CASE("records go over lines where a field is quoted") {
    const auto rows = readAll(
        "\xEF\xBB\xBF"
        "a,b\n\"one\ntwo\",3\n\n4,\"5,6\"\n");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].fields == std::vector<std::string>{"a", "b"});
    CHECK(rows[1].fields == std::vector<std::string>{"one\ntwo", "3"});
    CHECK(rows[1].line == 2);
    CHECK(rows[3].fields == std::vector<std::string>{"4", "5,6"});
    CHECK(rows[3].line == 5);
}

TEST_CASE("the separator is that of the first record") {
    CHECK(readAll("a;b;c\n1,5;2;3\n")[1].fields == std::vector<std::string>{"1,5", "2", "3"});
    CHECK(readAll("a\tb\n1,5\t2\n")[1].fields == std::vector<std::string>{"1,5", "2"});
}

TEST_CASE("the separator is looked for outside of quotation marks, and may be named by the first line") {
    CHECK(readAll("\"Name, first\";\"Name, last\"\n1;2\n")[0].fields ==
          std::vector<std::string>{"Name, first", "Name, last"});
    for (const char *first : {"sep=;\r\n", "\xEF\xBB\xBFsep=;\n", "\"sep=;\"\n", "SEP=;\n"}) {
        const auto rows = readAll(std::string(first) + "a,b,c;d\n1;2\n");
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].fields == std::vector<std::string>{"a,b,c", "d"});
        CHECK(rows[0].line == 2);
    }
    CHECK(readAll("a,b\nsep=;\n")[1].fields == std::vector<std::string>{"sep=;"});
}

TEST_CASE("a quotation mark in a field that did not begin with one is a letter") {
    const auto rows = readAll("a,b\n1,Bob 14\" Screen\n2,Cleo\n3,Dora\n4,\"Emil\"\n5,19\"\nx\"y\"z,6\n");
    REQUIRE(rows.size() == 7);
    for (size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].wrong == nullptr);
        CHECK(rows[i].line == i + 1);
        CHECK(rows[i].fields.size() == 2);
    }
    CHECK(rows[1].fields[1] == "Bob 14\" Screen");
    CHECK(rows[4].fields[1] == "Emil");
    CHECK(rows[5].fields[1] == "19\"");
    CHECK(rows[6].fields[0] == "x\"y\"z");
}

TEST_CASE("a field in quotation marks that is none takes no lines with it") {
    std::string open = "a,b\n\"Ann,1\nBen,2\nCleo,3\n";
    SECTION("it never ends") {}
    SECTION("the next quotation mark is the beginning of another") { open += "4,\"Dora\"\n"; }
    SECTION("it runs on for too many lines") {
        for (size_t i = 0; i < kMostFieldLines; ++i) open += "x,y\n";
        open += "last\",z\n";
    }
    SECTION("a line behind it is too long") { open += std::string(5000, 'x') + "\n"; }
    const auto rows = readAll(open);
    REQUIRE(rows.size() == static_cast<size_t>(std::count(open.begin(), open.end(), '\n')));
    CHECK(std::string(rows[1].wrong) == "a field in quotation marks begins in this line and does not end");
    CHECK(rows[1].raw == "\"Ann,1");
    for (size_t i : {2u, 3u}) {
        CHECK(rows[i].wrong == nullptr);
        CHECK(rows[i].line == i + 1);
    }
    CHECK(rows[2].fields == std::vector<std::string>{"Ben", "2"});
    CHECK(rows[3].fields == std::vector<std::string>{"Cleo", "3"});
}

TEST_CASE("records that are not CSV are told and the rest goes on") {
    const auto rows = readAll("a,b\n\"y\"z,1\n2,3\n\"open,4\n");
    REQUIRE(rows.size() == 4);
    CHECK(std::string(rows[1].wrong) == "a quotation mark stands in the middle of a field");
    CHECK(rows[2].wrong == nullptr);
    CHECK(rows[3].wrong != nullptr);
    CHECK(readAll("a,b\n" + std::string(5000, 'x') + "\n1,2\n")[1].wrong != nullptr);
}
