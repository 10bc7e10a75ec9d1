#include "host/caseload/erasure.h"

#include <algorithm>
#include <filesystem>

#include "host/base/text.h"
#include "host/exchange/export_person.h"

namespace plumb {

namespace {

void add(std::vector<std::string> &lines, size_t count, const char *one, const char *many) {
    if (count > 0) lines.push_back(counted(count, one, many) + ".");
}

}  // namespace

Result<Erasure> erasureOf(Caseload &caseload, const PersonId &id) {
    const auto pack = gatherPack(caseload.store(), id, caseload.outside().now());
    if (!pack) return pack.problem();
    Erasure erasure;
    erasure.person = id;
    const Person &who = pack->person.who;
    erasure.name = std::string(trim(who.name.empty() ? who.reference : who.name));
    std::vector<std::string> &goes = erasure.goes;
    goes = {"Name, number, department, e-mail address and the note about the person."};
    const auto drafts =
        static_cast<size_t>(std::count_if(pack->assessments.begin(), pack->assessments.end(),
                                          [](const auto &a) { return a.state == AssessmentState::draft; }));
    add(goes, pack->assessments.size() - drafts, "assessment with its answers, notes and result, signed or not",
        "assessments with their answers, notes and results, signed or not");
    add(goes, drafts, "assessment that was only begun", "assessments that were only begun");
    add(goes, pack->workstations.size(), "workplace", "workplaces");
    add(goes, pack->actions.size(), "action", "actions");
    add(goes, pack->photos.size(), "photo", "photos");
    add(goes, pack->contacts.size(), "note of a contact", "notes of contacts");
    add(goes, pack->releases.size(), "note of a copy that was shown or given away",
        "notes of copies that were shown or given away");
    goes.push_back("The key that all of this is sealed with, so that nothing of it can be read from this file again.");
    erasure.stays = {
        counted(pack->log.size(), "line", "lines") +
            " of the log: when somebody did what, with a number in place of the name, without answers; and one "
            "line more for the erasure.",
        "Counts of assessments by department, form and month, without names.",
        "A mark without a name that keeps this person from being taken in again from an old file.",
        "Copies of reports and files that were given away or saved elsewhere.",
        "Backups made before, until they are thrown away; plumbline-cli store erase --backups FOLDER erases in them."};
    return erasure;
}

Status erase(Caseload &caseload, const Erasure &erasure, const std::string &typed, const std::string &reason) {
    if (trim(typed) != erasure.name)
        return Problem{inQuotes(typed), "this is not the name of the person to be erased",
                       "Type " + inQuotes(erasure.name) + ", or go back"};
    const std::string why = withoutControls(std::string(trim(reason)));
    if (why.empty())
        return Problem{"", "the reason is missing", "Say why, without anything about health: the log keeps it"};
    return caseload.store().erasePerson(erasure.person, why);
}

Result<std::vector<std::string>> exportForPerson(Caseload &caseload, const PersonId &id, const std::string &out) {
    const std::string_view ending = ".html";
    const std::string stem = out.ends_with(ending) ? out.substr(0, out.size() - ending.size()) : out;
    for (const char *kind : {".html", ".json"}) {
        std::error_code error;
        if (std::filesystem::exists(stem + kind, error))
            return Problem{stem + kind, "there is a file already", "Name one that is not there"};
    }
    return writePack(caseload.store(), caseload.outside(), caseload.library().plugins(), id, stem);
}

}  // namespace plumb
