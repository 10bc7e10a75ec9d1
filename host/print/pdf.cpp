#include "host/print/pdf.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/print/program.h"

namespace plumb {

namespace {

namespace fs = std::filesystem;

constexpr int kVersionSeconds = 20, kPrintSeconds = 120;
constexpr uint64_t kLargestPdf = 1024u * 1024 * 1024;

struct Known {
    const char *name;
    PdfProgram::Kind kind;
};
constexpr std::array<Known, 6> kKnown = {{{"chromium", PdfProgram::Kind::chromium},
                                          {"chromium-browser", PdfProgram::Kind::chromium},
                                          {"google-chrome-stable", PdfProgram::Kind::chromium},
                                          {"google-chrome", PdfProgram::Kind::chromium},
                                          {"microsoft-edge-stable", PdfProgram::Kind::chromium},
                                          {"weasyprint", PdfProgram::Kind::weasyprint}}};

// A folder for the program's profile and its output, gone afterwards.
class WorkFolder {
  public:
    WorkFolder() {
        std::string pattern = (fs::temp_directory_path() / "plumbline-print-XXXXXX").string();
        if (::mkdtemp(pattern.data())) path_ = pattern;
    }
    ~WorkFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;
    const std::string &path() const { return path_; }

  private:
    std::string path_;
};

// A start-up script may complain before its program speaks: the version is the line that begins with a name.
std::string versionIn(const std::string &output, const std::string &otherwise) {
    for (const std::string_view line : split(output, '\n'))
        if (!line.empty() && line.front() >= 'A' && line.front() <= 'Z') return withoutControls(trim(line));
    return otherwise;
}

// "file:///a%20b.html"
std::string fileUrl(const std::string &path) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string url = "file://";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::strchr("/._~-", c) != nullptr;
        if (plain) url += c;
        else ((url += '%') += kHex[byte >> 4]) += kHex[byte & 15];
    }
    return url;
}

std::vector<std::string> commandOf(const PdfProgram &program, const std::string &html, const std::string &folder) {
    const std::string out = folder + "/report.pdf";
    if (program.kind == PdfProgram::Kind::weasyprint) return {program.file, html, out};
    std::vector<std::string> words = {program.file, "--headless"};
    if (::geteuid() == 0) words.emplace_back("--no-sandbox");
    for (const char *option : {"--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                               "--disable-component-update", "--disable-sync", "--disable-extensions",
                               "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf"})
        words.emplace_back(option);
    words.push_back("--user-data-dir=" + folder + "/profile");
    words.push_back("--print-to-pdf=" + out);
    words.push_back(fileUrl(html));
    return words;
}

}  // namespace

Result<PdfProgram> findPdfProgram(const std::string &path, const std::string &only) {
    for (const Known &known : kKnown) {
        const bool weasyprint = known.kind == PdfProgram::Kind::weasyprint;
        if (!only.empty() && (only == "weasyprint") != weasyprint) continue;
        const std::string file = findProgram(known.name, path);
        if (file.empty()) continue;
        const auto end = runProgram({file, "--version"}, kVersionSeconds);
        if (!end || end->status != 0) continue;
        return PdfProgram{known.kind, file, versionIn(end->output, known.name)};
    }
    return Problem{
        "",
        only.empty() ? tr("there is no program that can make a PDF")
                     : tr("there is no program that can make a PDF: no {program}", {{"program", only}}),
        tr("Install Chromium or WeasyPrint (Debian packages chromium, weasyprint), or open the report in any "
           "browser and print it from there")};
}

Status printPdf(const PdfProgram &program, const std::string &html, const std::string &pdf) {
    std::error_code error;
    const std::string source = fs::absolute(html, error).string();
    if (error || !fs::is_regular_file(source, error)) return cannotRead(html, error ? error.value() : ENOENT);
    const WorkFolder folder;
    if (folder.path().empty()) return Problem{"", tr("no temporary folder could be made"), tr("Check the disk")};
    const auto end = runProgram(commandOf(program, source, folder.path()), kPrintSeconds);
    if (!end) return end.problem();
    auto bytes = readFile(folder.path() + "/report.pdf", kLargestPdf);
    if (end->status != 0 || !bytes || !bytes->starts_with("%PDF-"))
        return Problem{html,
                       tr("{program} made no PDF of it (exit status {status})",
                          {{"program", program.version}, {"status", std::to_string(end->status)}}),
                       tr("Open the file in a browser and print it from there")};
    return writeFile(pdf, *bytes);
}

}  // namespace plumb
