// `score -`: a line in, a line out, whatever stands in it.
#include "desk_cases.h"
#include "process.h"
#include "result_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

const std::string &good() {
    static const std::string line = lineOf(neutralDesk());
    return line;
}

Outcome stream(const std::string &input) { return run(cli({"score", "-"}, input)); }

void checkError(const std::string &line, int number, const std::string &what) {
    INFO(line);
    REQUIRE(isError(line));
    const LineError error = readError(line);
    CHECK(error.line == number);
    CHECK(error.what.starts_with("line " + std::to_string(number)));
    CHECK(error.what.find(what) != std::string::npos);
}

}  // namespace

TEST_CASE("a bad line gives its error in its place and the rest goes on") {
    const Outcome outcome = stream(good() + "{ not JSON }\n" + good() + lineOf({{"seat.height", "\"tall\""}}) + good());
    CHECK(outcome.status == 3);
    CHECK(outcome.err ==
          "plumbline-cli: Some lines could not be read; each has its error in its place in the output.\n");
    const auto lines = linesOf(outcome.out);
    REQUIRE(lines.size() == 5);
    const DeskResult first = readDeskResult(lines[0]);
    CHECK(first.scores.at("rosa.final").value == 2);
    CHECK(lines[2] == lines[0]);
    CHECK(lines[4] == lines[0]);
    checkError(lines[1], 2, "a name in double quotes is expected here");
    checkError(lines[3], 4, "desk, seat.height: “tall” is not an answer to this question");
}

TEST_CASE("nothing of a refused line is left in the next") {
    const std::string bad = with(good(), "\"seat.depth\":", "\"stature\":180,\"shoes\":true,\"nothing\":");
    const Outcome outcome = stream(bad + good());
    const auto lines = linesOf(outcome.out);
    REQUIRE(lines.size() == 2);
    CHECK(isError(lines[0]));
    CHECK(lines[1] + "\n" == stream(good()).out);
}

TEST_CASE("a blank line is an error of its own") {
    const auto lines = linesOf(stream(good() + "\n   \n" + good()).out);
    REQUIRE(lines.size() == 4);
    checkError(lines[1], 2, "there is nothing in it");
    checkError(lines[2], 3, "there is nothing in it");
    CHECK(lines[3] == lines[0]);
}

TEST_CASE("a line of 5 MB is refused and the rest goes on") {
    const std::string large = R"({"format":"plumbline-answers/1","x-a":")" + std::string(5'000'000, 'a') + "\"}\n";
    const Outcome outcome = stream(good() + large + std::string(5'000'000, '[') + "\n" + good());
    CHECK(outcome.status == 3);
    const auto lines = linesOf(outcome.out);
    REQUIRE(lines.size() == 4);
    checkError(lines[1], 2, "the document is larger than 4 MiB");
    checkError(lines[2], 3, "the document is larger than 4 MiB");
    CHECK(lines[3] == lines[0]);
}

TEST_CASE("a deep line is refused and the rest goes on") {
    const auto lines = linesOf(
        stream(std::string(200'000, '[') + "\n" + with(good(), "{", R"({"x-a":)" + std::string(200'000, '[')) + good())
            .out);
    REQUIRE(lines.size() == 3);
    checkError(lines[0], 1, "this is no file of answers");
    checkError(lines[1], 2, "it is nested more than 32 deep");
    CHECK_FALSE(isError(lines[2]));
}

TEST_CASE("how lines end makes no difference") {
    const Outcome expected = stream(good() + good());
    CHECK(expected.status == 0);
    const std::string bare = good().substr(0, good().size() - 1);
    for (const std::string &input :
         {good() + bare, bare + "\r\n" + bare + "\r\n", bare + "\r\n" + bare, "\xEF\xBB\xBF" + good() + good()}) {
        const Outcome outcome = stream(input);
        CHECK(outcome.status == 0);
        CHECK(outcome.out == expected.out);
    }
}

TEST_CASE("no input gives no output") {
    const Outcome outcome = stream("");
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
}

TEST_CASE("bytes that are no text are an error of their line") {
    using namespace std::string_literals;
    const auto lines = linesOf(stream("{\xFF\xFE\n{\0\n"s + with(good(), "ok", "o\xE9k") + good()).out);
    REQUIRE(lines.size() == 4);
    checkError(lines[0], 1, "the text is not UTF-8");
    checkError(lines[1], 2, "there is a NUL byte in the text");
    checkError(lines[2], 3, "the text is not UTF-8");
    CHECK_FALSE(isError(lines[3]));
}

TEST_CASE("output that cannot be written ends with 4") {
    for (const size_t lines : {size_t{1}, size_t{500}}) {  // at the end, and long before it
        Command command = cli({"score", "-"}, repeat(good(), lines));
        const std::string file = PLUMB_SOURCE "/forms/sample/office.json";
        for (Command one : {command, cli({"score", file}), cli({"report", file, "-o", "-"}), cli({"plugins"}),
                            cli({"check-form", PLUMB_SOURCE "/forms/desk/form.json"})}) {
            INFO(one.words[1]);
            one.out = Command::Out::brokenPipe;
            const Outcome broken = run(one);
            one.out = Command::Out::file;
            one.outFile = "/dev/full";
            const Outcome full = run(one);
            one.out = Command::Out::closed;
            const Outcome closed = run(one);
            for (const Outcome &outcome : {broken, full, closed}) {
                CHECK(outcome.signal == 0);
                CHECK(outcome.status == 4);
                CHECK(linesOf(outcome.err).size() == 1);
                CHECK(outcome.err.find("could not be written to standard output") != std::string::npos);
            }
        }
    }
}

TEST_CASE("a document gives the same result from a file and from a stream") {
    const TempFolder folder;
    std::string input, expected;
    const auto cases = deskCases();
    for (size_t i = 0; i < cases.size(); i += 20) {
        const std::string line = lineOf(cases[i].answers);
        input += line;
        expected += run(cli({"score", folder.write("answers.json", line)})).out;
    }
    std::string sample = slurp(PLUMB_SOURCE "/forms/sample/office.json");
    expected += run(cli({"score", PLUMB_SOURCE "/forms/sample/office.json"})).out;
    std::replace(sample.begin(), sample.end(), '\n', ' ');
    const Outcome outcome = stream(input + sample + "\n");
    CHECK(outcome.status == 0);
    CHECK(outcome.out == expected);
}

TEST_CASE("a hundred times as many lines need no more memory") {
    const std::string block = repeat(good(), 100);
    const long few = stream(block).peakKiB;
    const Outcome many = stream(repeat(block, 100));
    CHECK(linesOf(many.out).size() == 10'000);
    CHECK(many.status == 0);
    // The peak of a child is at least what its parent held, which is the input and the output before.
    const long held = static_cast<long>(block.size() * 100 / 1024);
    if (!kSanitized) CHECK(many.peakKiB < std::max(few, 16L * 1024) + 2 * held + 8 * 1024);
}
