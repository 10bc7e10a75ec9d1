#include "host/caseload/erasure.h"

#include <algorithm>
#include <filesystem>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/export_person.h"

namespace plumb {

Result<Erasure> erasureOf(Caseload &caseload, const PersonId &id) {
    const auto pack = gatherPack(caseload.store(), id, caseload.outside().now());
    if (!pack) return pack.problem();
    Erasure erasure;
    erasure.person = id;
    const Person &who = pack->person.who;
    erasure.name = std::string(trim(who.name.empty() ? who.reference : who.name));
    std::vector<std::string> &goes = erasure.goes;
    goes = {tr("Name, number, department, e-mail address and the note about the person.")};
    const auto drafts =
        static_cast<size_t>(std::count_if(pack->assessments.begin(), pack->assessments.end(),
                                          [](const auto &a) { return a.state == AssessmentState::draft; }));
    const auto add = [&](size_t count, const std::string &said) {
        if (count > 0) goes.push_back(said + ".");
    };
    const size_t whole = pack->assessments.size() - drafts;
    add(whole, trn("{n} assessment with its answers, notes and result, signed or not",
                   "{n} assessments with their answers, notes and results, signed or not", whole));
    add(drafts, trn("{n} assessment that was only begun", "{n} assessments that were only begun", drafts));
    const size_t places = pack->workstations.size(), actions = pack->actions.size(), photos = pack->photos.size();
    add(places, trn("{n} workplace", "{n} workplaces", places));
    add(actions, trn("{n} action", "{n} actions", actions));
    add(photos, trn("{n} photo", "{n} photos", photos));
    const size_t contacts = pack->contacts.size(), releases = pack->releases.size();
    add(contacts, trn("{n} note of a contact", "{n} notes of contacts", contacts));
    add(releases, trn("{n} note of a copy that was shown or given away",
                      "{n} notes of copies that were shown or given away", releases));
    goes.push_back(
        tr("The key that all of this is sealed with, so that nothing of it can be read from this file again."));
    erasure.stays = {
        trn("{n} line of the log: when somebody did what, with a number in place of the name, without answers; and one "
            "line more for the erasure.",
            "{n} lines of the log: when somebody did what, with a number in place of the name, without answers; and "
            "one line more for the erasure.",
            pack->log.size()),
        tr("Counts of assessments by department, form and month, without names."),
        tr("A mark without a name that keeps this person from being taken in again from an old file."),
        tr("Copies of reports and files that were given away or saved elsewhere."),
        tr("Backups made before, until they are thrown away; plumbline-cli store erase --backups FOLDER erases in "
           "them.")};
    return erasure;
}

Status erase(Caseload &caseload, const Erasure &erasure, const std::string &typed, const std::string &reason) {
    if (trim(typed) != erasure.name)
        return Problem{inQuotes(typed), tr("this is not the name of the person to be erased"),
                       tr("Type {name}, or go back", {{"name", inQuotes(erasure.name)}})};
    const std::string why = withoutControls(std::string(trim(reason)));
    if (why.empty())
        return Problem{"", tr("the reason is missing"), tr("Say why, without anything about health: the log keeps it")};
    return caseload.store().erasePerson(erasure.person, why);
}

Result<std::vector<std::string>> exportForPerson(Caseload &caseload, const PersonId &id, const std::string &out) {
    const std::string_view ending = ".html";
    const std::string stem = out.ends_with(ending) ? out.substr(0, out.size() - ending.size()) : out;
    for (const char *kind : {".html", ".json"}) {
        std::error_code error;
        if (std::filesystem::exists(stem + kind, error))
            return Problem{stem + kind, tr("there is a file already"), tr("Name one that is not there")};
    }
    return writePack(caseload.store(), caseload.outside(), caseload.library().plugins(), id, stem);
}

}  // namespace plumb
