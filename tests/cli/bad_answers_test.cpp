// No answers file, however broken, may crash the program, be half used, or be refused without saying where and why.
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <iostream>

#include "bad_answers.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

Outcome score(const std::string &file) {
    Command command = cli({"score", file});
    command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", PLUMB_TEST_BUNDLES);
    return run(command);
}

// Refused: one sentence, nothing on standard output. The words of the sentence.
std::string refusal(const Outcome &outcome, const std::string &where) {
    checkEnd(outcome, 3);
    CHECK(outcome.out.empty());
    const auto told = linesOf(outcome.err);
    CAPTURE(outcome.err);
    REQUIRE(told.size() == 1);
    return wordsOf(told[0], where);
}

void checkClass(const TempFolder &folder, const BadInput &bad, Sentences &sentences) {
    INFO(bad.name);
    const std::string file = folder.write("answers.json", bad.bytes);
    const std::string words = refusal(score(file), file + bad.where);
    CAPTURE(words);
    constexpr std::string_view damaged = "the file is damaged: ";  // before what is wrong with its signs
    CHECK(std::string_view(words).substr(words.starts_with(damaged) ? damaged.size() : 0).starts_with(bad.what));
    CHECK(words.find("JSON") == words.npos);
    sentences.add(bad.name, words);
    for (const std::string &bytes : bad.alike) {
        INFO(bytes.substr(0, 120));
        const std::string again = refusal(score(folder.write("answers.json", bytes)), "");
        CHECK(again.find(bad.what) != again.npos);
    }
}

}  // namespace

TEST_CASE("every class of bad answers is refused in its own words, with its place") {
    const TempFolder folder;
    Sentences sentences;
    for (const auto &table : {badText(), badMembers(), badValues()})
        for (const BadInput &bad : table) checkClass(folder, bad, sentences);
    std::cout << sentences.count() << " classes of bad answers\n";
    CHECK(sentences.count() >= 40);
}

namespace {

void checkFile(const std::string &file, const std::string &what, Sentences &sentences) {
    INFO(what);
    const Outcome outcome = score(file);
    const std::string words = refusal(outcome, file);
    CHECK(words.starts_with(what));
    if (!kSanitized) CHECK(outcome.peakKiB < 64 * 1024);
    sentences.add(what, words);
}

}  // namespace

TEST_CASE("what is not an answers file at all is refused in its own words") {
    const TempFolder folder;
    Sentences sentences;
    folder.write("sound.json", deskDocument(""));
    checkFile(folder / "missing.json", "there is no such file", sentences);
    checkFile(folder.path(), "this is a folder, not a file", sentences);
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    checkFile(folder / "fifo", "this is not an ordinary file", sentences);
    const std::string blanks = writeRepeated(folder / "blanks.json", " ", 80u << 20);
    checkFile(blanks, "the file is larger than 4 MiB", sentences);
    for (const size_t numbers : {size_t{2} << 20, size_t{40} << 20}) {
        const std::string file = writeRepeated(folder / "numbers.json", "1,", numbers, "{\"x-a\": [");
        CHECK(refusal(score(file), file).starts_with("the file is larger than 4 MiB"));
    }
    for (const std::string file : {"/dev/null", "/dev/zero", "/dev/full"})
        CHECK(refusal(score(file), file).starts_with("this is not an ordinary file"));
    CHECK(refusal(score(folder / "sound.json/answers.json"), "answers.json").starts_with("there is no such file"));
    std::cout << sentences.count() << " classes of files that are no answers\n";
}

TEST_CASE("answers that may not be read are refused") {
    const TempFolder folder;
    const std::string file = folder.write("answers.json", deskDocument(""));
    REQUIRE(::chmod(file.c_str(), 0) == 0);
    const std::string words = refusal(run(withoutPrivilege(cli({"score", file}))), file);
    CHECK(words.starts_with("you have no permission to read this file"));
}

TEST_CASE("the sample cut off after any of its bytes is refused") {
    std::string sample = slurp(PLUMB_SOURCE "/forms/sample/office.json");
    const size_t whole = sample.rfind('}') + 1;
    std::string oneLine = sample, input;
    std::replace(oneLine.begin(), oneLine.end(), '\n', ' ');
    for (size_t length = 0; length <= whole; ++length) input += oneLine.substr(0, length) + "\n";
    const Outcome outcome = run(cli({"score", "-"}, input));
    CHECK(outcome.status == 3);
    const auto lines = linesOf(outcome.out);
    REQUIRE(lines.size() == whole + 1);
    size_t refused = 0;
    for (size_t length = 0; length < whole; ++length)
        refused += lines[length].find(R"("error":{"line":)" + std::to_string(length + 1) + ",") != std::string::npos;
    CHECK(refused == whole);
    CHECK(lines[whole].find("\"error\"") == std::string::npos);

    const TempFolder folder;
    for (size_t length = 0; length < whole; length += 61) {
        INFO(length);
        refusal(score(folder.write("answers.json", sample.substr(0, length))), "");
    }
}

TEST_CASE("what a bad file holds cannot steer the terminal or break the line") {
    const TempFolder folder;
    for (const char *name : {"x\\u001b[2J\\u0007", "a\\nb", "\\u202egnp.exe"}) {
        const std::string file = folder.write("answers.json", documentWith("\"" + std::string(name) + "\": 1"));
        const Outcome outcome = score(file);
        refusal(outcome, "");
        for (const std::string bad : {"\x1b", "\x07", "\xE2\x80\xAE"})
            CHECK(outcome.err.find(bad) == std::string::npos);
    }
}

TEST_CASE("what may stand in an answers file is accepted") {
    const TempFolder folder;
    const std::string sound = deskDocument(R"("stature": 170.5, "shoes": null, "seat.height": "not_sure")");
    std::string windows;
    for (const std::string &line : linesOf(sound)) windows += line + "\r\n";
    const std::string expected = score(folder.write("answers.json", sound)).out;
    CHECK_FALSE(expected.empty());
    const std::vector<std::string> sameMeaning = {
        "\xEF\xBB\xBF" + sound,
        windows,
        "\xEF\xBB\xBF" + windows,
        "\n\t " + sound + "\n \r\n",
        with(sound, "170.5", "17.05e1"),
        with(sound, "170.5", "1705E-1"),
        with(sound, "stature", "st\\u0061ture"),
        with(sound, "\"forms\"", R"("x-note": { "a": [1, { "b": null }] }, "forms")"),
        with(sound, "\"shoes\": null", R"("x-note": "-", "x-other": [])")};
    for (const std::string &bytes : sameMeaning) {
        INFO(bytes);
        const Outcome outcome = score(folder.write("answers.json", bytes));
        checkEnd(outcome, 0);
        CHECK(outcome.out == expected);
        CHECK(outcome.err.empty());
    }
    const Outcome unknownForm =
        score(folder.write("answers.json", with(sound, "\"forms\": {", R"("forms": { "later": { "a": [1] },)")));
    CHECK(unknownForm.status == 0);
    CHECK(unknownForm.out.find("No installed plugin reads the form “later”; its answers were not used.") !=
          std::string::npos);
}
