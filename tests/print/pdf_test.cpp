// PDFs by programs that are there, that are not, that fail, that lie and that hang: shell scripts in a folder of the
// test's own. The real ones print in tests/cli/pdf.sh.
#include "host/print/pdf.h"

#include <sys/stat.h>

#include <chrono>

#include "host/base/file.h"
#include "host/print/program.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

std::string program(const TempFolder &folder, const std::string &name, const std::string &script) {
    const std::string file = folder.write(name, "#!/bin/sh\n" + script + "\n");
    ::chmod(file.c_str(), 0755);
    return file;
}

// Says its version; else writes `bytes` where the last but one word, or --print-to-pdf=, says.
std::string printer(const std::string &bytes) {
    return "[ \"$1\" = --version ] && echo 'Printer 1.2' && exit 0\n"
           "out=$2; for w; do case $w in --print-to-pdf=*) out=${w#--print-to-pdf=};; esac; done\n"
           "printf '%s' '" +
           bytes + "' >\"$out\"";
}

const std::string kHtml = "<p>report</p>";

}  // namespace

TEST_CASE("Chromium comes before WeasyPrint, and each can be asked for") {
    const TempFolder folder;
    program(folder, "weasyprint", printer("%PDF-1.7"));
    REQUIRE(findPdfProgram(folder.path()));
    CHECK(findPdfProgram(folder.path())->kind == PdfProgram::Kind::weasyprint);
    program(folder, "google-chrome", printer("%PDF-1.7"));
    const auto found = findPdfProgram("relative:/nowhere:" + folder.path());
    REQUIRE(found);
    CHECK(found->kind == PdfProgram::Kind::chromium);
    CHECK(found->version == "Printer 1.2");
    CHECK(found->file == folder / "google-chrome");
    program(folder, "google-chrome", "echo '/bin/x: 9: [: complaint' >&2; echo Browser 3.4");
    CHECK(findPdfProgram(folder.path())->version == "Browser 3.4");
    CHECK(findPdfProgram(folder.path(), "weasyprint")->kind == PdfProgram::Kind::weasyprint);
    CHECK(findPdfProgram(folder.path(), "chromium")->kind == PdfProgram::Kind::chromium);
}

TEST_CASE("When nothing can print, the sentence says what to install") {
    const TempFolder folder;
    for (const char *only : {"", "chromium", "weasyprint"}) {
        const auto none = findPdfProgram(folder.path(), only);
        REQUIRE_FALSE(none);
        CHECK(contains(none.problem().sentence(), "Install Chromium or WeasyPrint"));
    }
    program(folder, "chromium", "exit 1");  // there, and broken
    CHECK_FALSE(findPdfProgram(folder.path()));
    folder.write("weasyprint", "not executable");
    CHECK_FALSE(findPdfProgram(folder.path()));
}

TEST_CASE("A PDF is written whole, for its owner alone, wherever the report is") {
    const TempFolder folder;
    for (const char *name : {"chromium", "weasyprint"}) {
        program(folder, name, printer("%PDF-1.7 whole"));
        const auto found = findPdfProgram(folder.path(), name);
        REQUIRE(found);
        const std::string html = folder.write("a b/re\u00A0port & co%20 'x'.html", kHtml), pdf = folder / "out.pdf";
        REQUIRE(printPdf(*found, html, pdf));
        CHECK(folder.read("out.pdf") == "%PDF-1.7 whole");
        struct stat mode {};
        REQUIRE(::stat(pdf.c_str(), &mode) == 0);
        CHECK((mode.st_mode & 0777) == 0600);
    }
}

TEST_CASE("A program that fails or makes no PDF leaves the old file alone") {
    const TempFolder folder;
    const std::string html = folder.write("report.html", kHtml), pdf = folder.write("out.pdf", "old");
    for (const std::string &script : {printer("%PDF-1.7") + "; exit 1", printer("<html>"), printer(""),
                                      std::string("[ \"$1\" = --version ] && echo P && exit 0; exit 0"),
                                      std::string("[ \"$1\" = --version ] && echo P && exit 0; kill -9 $$")}) {
        program(folder, "chromium", script);
        const auto found = findPdfProgram(folder.path());
        REQUIRE(found);
        const Status status = printPdf(*found, html, pdf);
        REQUIRE_FALSE(status);
        CHECK(contains(status.problem().sentence(), "print it from there"));
        CHECK(folder.read("out.pdf") == "old");
    }
    CHECK_FALSE(printPdf(PdfProgram{PdfProgram::Kind::chromium, folder / "gone", "x"}, html, pdf));
    CHECK_FALSE(printPdf(PdfProgram{PdfProgram::Kind::chromium, folder / "chromium", "x"}, folder / "no.html", pdf));
    CHECK_FALSE(printPdf(PdfProgram{PdfProgram::Kind::chromium, folder / "chromium", "x"}, folder.path(), pdf));
}

TEST_CASE("A program that hangs is stopped, with all that it started") {
    const TempFolder folder;
    const std::string file = program(folder, "hang", "sleep 100 & sleep 100");
    const auto from = std::chrono::steady_clock::now();
    const auto end = runProgram({file}, 1);
    CHECK(std::chrono::steady_clock::now() - from < std::chrono::seconds(20));
    REQUIRE_FALSE(end);
    CHECK(contains(end.problem().sentence(), "did not finish in 1 seconds"));
}

TEST_CASE("Output beyond any need is not kept") {
    const TempFolder folder;
    const auto end = runProgram({program(folder, "loud", "head -c 1000000 /dev/zero; echo end >&2; exit 3")}, 20);
    REQUIRE(end);
    CHECK(end->status == 3);
    CHECK(end->output.size() >= 64 * 1024);
    CHECK(end->output.size() < 80 * 1024);
}
