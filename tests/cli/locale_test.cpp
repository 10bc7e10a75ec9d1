// A locale with a decimal comma must not reach a single byte of what the program writes or understands.
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <string>

#include "host/assess/places.h"
#include "host/assess/result.h"
#include "host/base/file.h"
#include "host/report/page.h"
#include "host/report/report_model.h"
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;

#ifdef __SANITIZE_ADDRESS__
// The C library forgets a copy of LOCPATH when it makes a locale.
extern "C" __attribute__((visibility("default"))) const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions() { return "leak:__argz_add_sep"; }
#endif

namespace {

constexpr const char *kSample = PLUMB_SOURCE "/forms/sample/office.json";
constexpr const char *kEarlier = PLUMB_SOURCE "/forms/sample/office-before.json";

Document readSample(const Plugins &plugins, const char *file) {
    const auto bytes = readFile(file, kLargestDocument);
    REQUIRE(bytes);
    Document document(formsOf(plugins));
    const Status status = AnswersReader(formsOf(plugins)).read(*bytes, "", document);
    INFO((status ? "" : status.problem().sentence()));
    REQUIRE(status);
    return document;
}

// Everything that the sample gives, read and written anew: the result, and the report on all papers in all units.
std::string everything() {
    Problems problems;
    const Plugins plugins = loadPlugins(bundlePlaces(), problems);
    for (const Problem &problem : problems) FAIL_CHECK(problem.sentence());
    REQUIRE_FALSE(plugins.empty());
    const Document document = readSample(plugins, kSample);
    Assessor assessor(plugins);
    Assessment assessment;
    assessor.assess(document, assessment);
    std::string all;
    appendResult(all, assessment);
    const auto page = PageData::read(shareFolder() + "/reports");
    REQUIRE(page);
    for (const UnitSystem units : {UnitSystem::metric, UnitSystem::imperial})
        for (const Paper paper : {Paper::a4, Paper::letter}) {
            ReportSource source(plugins);
            source.document = document;
            source.previous = readSample(plugins, kEarlier);
            source.units = units;
            Problems trouble;
            appendPage(all += "\n", release(buildReport(source, page->words, trouble), Copy::employee), *page, paper);
            CHECK(trouble.empty());
        }
    return all;
}

// Makes de_DE.UTF-8 in `folder`, where the C library is then told to look.
void makeGerman(const TempFolder &folder) {
    constexpr const char *kLocaledef = "/usr/bin/localedef";
    if (!std::filesystem::exists(kLocaledef) || !std::filesystem::exists("/usr/share/i18n/locales/de_DE"))
        FAIL("localedef and its sources are needed to make a German locale: install the Debian package locales");
    testing::Command command;
    command.words = {kLocaledef, "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"};
    const auto outcome = testing::run(command);
    INFO(outcome.err);
    REQUIRE(std::filesystem::exists(folder / "de_DE.UTF-8/LC_NUMERIC"));
    REQUIRE(::setenv("LOCPATH", folder.path().c_str(), 1) == 0);
}

std::string withComma() {
    char text[8];
    std::snprintf(text, sizeof text, "%.1f", 1.5);
    return text;
}

}  // namespace

TEST_CASE("a locale with a decimal comma changes nothing") {
    const TempFolder folder;
    makeGerman(folder);
    const std::string plain = everything();
    CHECK(withComma() == "1.5");
    CHECK(plain.find("0.7297297297297297") != std::string::npos);
    CHECK(plain.find("126.9") != std::string::npos);

    REQUIRE(std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr);
    const std::locale before = std::locale::global(std::locale("de_DE.UTF-8"));
    REQUIRE(withComma() == "1,5");
    const std::string german = everything();
    const std::string still = withComma();
    std::locale::global(before);
    std::setlocale(LC_ALL, "C");
    CHECK(still == "1,5");  // and the program has not changed the locale of its host
    CHECK((german == plain));
}

TEST_CASE("the program itself writes the same under a German environment") {
    const TempFolder folder;
    makeGerman(folder);
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"score", kSample}, {"report", kSample, "-o", "-"}, {"plugins", "--load"}}) {
        testing::Command command = testing::cli(words);
        const auto plain = testing::run(command);
        for (const char *variable : {"LC_ALL", "LC_NUMERIC", "LANG"})
            command.environment.emplace_back(variable, "de_DE.UTF-8");
        command.environment.emplace_back("LOCPATH", folder.path());
        const auto german = testing::run(command);
        CHECK(plain.status == 0);
        CHECK(german.status == 0);
        CHECK(german.out == plain.out);
        CHECK(german.err == plain.err);
    }
}
