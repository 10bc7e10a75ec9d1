#include "host/caseload/organisation_report.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <map>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/record_json.h"
#include "host/form/answers_reader.h"
#include "host/form/answers_writer.h"
#include "host/organisation/organisation_page.h"
#include "host/organisation/reading.h"
#include "host/store/each.h"

namespace plumb {

namespace {

// A file without a place on any disk; it goes with the process.
class MemoryFile {
  public:
    MemoryFile() : fd_(::memfd_create("plumbline-counts", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (fd_ >= 0) ::close(fd_);
    }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    Status add(const std::string &text) {
        if (fd_ >= 0 && writeAll(fd_, text)) return Done{};
        return Problem{"", tr("there is too little memory to count"), tr("Close other programs and try again")};
    }
    std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

  private:
    int fd_;
};

// An assessment's answers with a number in place of the person: two of one person have the same.
Result<std::string> lineOf(Caseload &caseload, const AssessmentRecord &a, AnswersReader &reader, Document &document,
                           std::map<PersonId, std::string> &departments) {
    if (!departments.contains(a.person)) {
        const auto person = caseload.store().person(a.person);
        if (!person) return person.problem();
        departments[a.person] = person->who.department;
    }
    if (const Status read = reader.read(a.answers, tr("assessment {id}", {{"id", a.id.hex()}}), document); !read)
        return read.problem();
    document.person = {"", a.person.hex(), departments[a.person], ""};
    document.how.clear();
    document.workstation.clear();
    if (document.assessed.empty()) document.assessed = isoDate(dateAt(a.completed));
    return writeAnswers(document);
}

Status gather(Caseload &caseload, MemoryFile &file) {
    const auto forms = formsOf(caseload.library().plugins());
    AnswersReader reader(forms);
    Document document(forms);
    std::map<PersonId, std::string> departments;
    return eachAssessment(caseload.store(), {}, [&](const AssessmentRecord &a) -> Status {
        if (a.state == AssessmentState::draft || !caseload.library().find(a.form)) return Done{};
        const auto line = lineOf(caseload, a, reader, document, departments);
        if (!line) return line.problem();
        return file.add(*line);
    });
}

}  // namespace

Result<std::string> organisationReport(Caseload &caseload, const Settings &settings, const std::string &share) {
    auto data = OrganisationData::read(share + "/reports", settings.language);
    if (!data) return data.problem();
    data->page.house = caseload.library().page().house;
    Beside beside;
    if (data->page.house) beside.heads = data->page.house->headCounts;
    MemoryFile file;
    if (const Status gathered = gather(caseload, file); !gathered) return gathered.problem();
    Problems trouble;
    const auto tally = tallyFile(
        file.path(), caseload.library().plugins(), isoDate(caseload.today()),
        [&](size_t, const std::string &what) {
            trouble.push_back({tr("the store"), what, ""});
        },
        trouble);
    if (!tally) return tally.problem();
    if (!trouble.empty()) return trouble.front();
    if (const Status logged = caseload.noteRead("organisation.read", {}); !logged) return logged.problem();
    std::string html;
    appendOrganisation(html, publish(*tally, data->own, data->page.words, beside), *data, settings.paper);
    return html;
}

}  // namespace plumb
