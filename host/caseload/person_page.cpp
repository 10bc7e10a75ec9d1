#include "host/caseload/person_page.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/due.h"
#include "host/exchange/record_json.h"
#include "host/present/spoken_day.h"

namespace plumb {

namespace {

constexpr size_t kMost = 300;  // of a kind; nobody has more

template <class T>
Result<std::vector<T>> ofPerson(Store &store, const PersonId &person) {
    ItemFilter filter;
    filter.person = person;
    return list<T>(store, filter, {{}, kMost});
}

std::string releaseInWords(const Release &release) {
    constexpr std::string_view copies[] = {trMark("employee"), trMark("manager"), trMark("occupational-health")};
    constexpr std::string_view did[] = {trMark("{day}: {copy} copy given to {person}"),
                                        trMark("{day}: {copy} copy shown to {person}"),
                                        trMark("{day}: {copy} copy agreed to by {person}"),
                                        trMark("{day}: {copy} copy agreed to with a comment by {person}"),
                                        trMark("{day}: {copy} copy refused by {person}"),
                                        trMark("{day}: {copy} copy withdrawn by {person}")};
    const bool known = std::find(std::begin(copies), std::end(copies), release.copy) != std::end(copies);
    const std::string text =
        tr(did[static_cast<size_t>(release.stage)], {{"day", spokenDay(dateAt(release.when))},
                                                     {"copy", known ? tr(release.copy) : release.copy},
                                                     {"person", release.recipient}});
    return text + (release.agreement.empty() ? "." : ": " + tr(release.agreement));
}

Moment dayOf(const AssessmentRecord &a) { return a.completed != 0 ? a.completed : a.started; }

AssessmentLine lineOf(const Caseload &caseload, const AssessmentRecord &a, const Workplaces &places) {
    AssessmentLine line{a, caseload.formTitle(a.form), assessmentInWords(caseload, a, places)};
    line.mayGoOn = a.state == AssessmentState::draft;
    line.maySign = a.state == AssessmentState::completed || a.state == AssessmentState::reviewed;
    line.mayGiveAway = a.state != AssessmentState::draft;
    line.mayCorrect = a.state == AssessmentState::signedOff;
    return line;
}

// Which of them a newer one corrects, and which have an older one beside them.
void addVersions(std::vector<AssessmentLine> &lines) {
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        const AssessmentRecord &a = line->record;
        for (const AssessmentLine &other : lines) {
            if (other.record.supersedes != a.id) continue;
            line->mayCorrect = false;
            const std::string day = spokenDay(dateAt(dayOf(other.record)));
            switch (other.record.state) {
                case AssessmentState::draft:
                    line->detail += " " + tr("A correction was begun on {day}.", {{"day", day}});
                    break;
                case AssessmentState::signedOff:
                    line->detail += " " + tr("REPLACED by the correction of {day}.", {{"day", day}});
                    break;
                default: line->detail += " " + tr("A correction of {day} waits to be signed.", {{"day", day}});
            }
        }
        line->mayCompare =
            a.state != AssessmentState::draft && std::any_of(line + 1, lines.end(), [&](const AssessmentLine &older) {
                return older.record.form == a.form && older.record.state != AssessmentState::draft &&
                       older.record.id != a.supersedes;
            });
    }
}

Status addUrgent(Caseload &caseload, PersonPage &page) {
    auto urgent = caseload.store().urgent();
    if (!urgent) return urgent.problem();
    for (AssessmentRecord &a : *urgent)
        if (a.person == page.person.id) page.urgent.push_back(std::move(a));
    return Done{};
}

Status addItems(Caseload &caseload, PersonPage &page) {
    auto stations = ofPerson<Workstation>(caseload.store(), page.person.id);
    if (!stations) return stations.problem();
    page.workstations = std::move(*stations);
    const auto actions = ofPerson<ActionItem>(caseload.store(), page.person.id);
    if (!actions) return actions.problem();
    size_t open = 0, overdue = 0;
    for (const ActionItem &action : *actions) {
        page.actions.push_back(actionLine(caseload, action));
        open += isOpen(action) ? 1 : 0;
        overdue += page.actions.back().overdue ? 1 : 0;
    }
    std::stable_sort(page.actions.begin(), page.actions.end(),
                     [](const ActionLine &a, const ActionLine &b) { return comesBefore(a.action, b.action); });
    page.openActions = openInWords(open, overdue);
    const auto releases = ofPerson<Release>(caseload.store(), page.person.id);
    if (!releases) return releases.problem();
    for (const Release &release : *releases) page.releases.push_back(releaseInWords(release));
    return Done{};
}

// Those count that nothing later replaced; the first of their days comes first.
void addNextReview(PersonPage &page, const Workplaces &places) {
    bool assessed = false;
    std::optional<Date> next;
    for (const AssessmentLine &line : page.assessments) {
        const AssessmentRecord &a = line.record;
        if (a.state == AssessmentState::draft) continue;
        assessed = true;
        if (!a.nextReview || (next && *next <= *a.nextReview)) continue;
        const bool replaced =
            std::any_of(page.assessments.begin(), page.assessments.end(),
                        [&](const AssessmentLine &other) { return replaces(other.record, a, places); });
        if (!replaced) next = a.nextReview;
    }
    if (next) page.nextReview = tr("Next review: {day}.", {{"day", spokenDay(*next)}});
    else page.nextReview = assessed ? tr("No next review is set.") : tr("Not assessed yet.");
}

}  // namespace

std::string stateInWords(AssessmentState state) {
    switch (state) {
        case AssessmentState::draft: return tr("begun");
        case AssessmentState::completed: return tr("completed");
        case AssessmentState::reviewed: return tr("reviewed");
        case AssessmentState::signedOff: break;
    }
    return tr("signed");
}

std::string routeInWords(uint8_t route) {
    return route == 1 ? tr("EMERGENCY, at once") : route == 2 ? tr("URGENT, the same day") : "";
}

std::string assessmentInWords(const Caseload &caseload, const AssessmentRecord &a, const Workplaces &places) {
    std::vector<std::string> parts{spokenDay(dateAt(dayOf(a)))};
    if (const std::string name = places.nameOf(a.workstation); !name.empty()) parts.push_back(workplaceInWords(name));
    parts.push_back(a.by == AssessedBy::self
                        ? tr("self-assessment")
                        : tr("by {person}", {{"person", a.assessor.empty() ? tr("an assessor") : a.assessor}}));
    parts.push_back(a.state == AssessmentState::signedOff && a.signer != a.assessor
                        ? tr("signed by {person}", {{"person", a.signer}})
                        : stateInWords(a.state));
    std::string text = join(parts, ", ") + ".";
    if (!a.supersedes.none())
        text += " " + (a.note.empty() ? tr("It corrects an earlier one.")
                                      : tr("It corrects an earlier one: {note}.", {{"note", a.note}}));
    if (const std::string route = routeInWords(a.route); !route.empty()) return text + " " + route + ".";
    if (a.state == AssessmentState::draft) return text;
    if (!a.health && a.band != Level::none)
        text += " " + tr("Worst level: {level}.", {{"level", caseload.levelWord(a.band)}});
    return text;
}

Result<PersonPage> personPage(Caseload &caseload, const PersonId &id) {
    auto person = caseload.store().person(id);
    if (!person) return person.problem();
    PersonPage page;
    page.person = std::move(*person);
    const Person &who = page.person.who;
    page.title = who.name.empty() ? who.reference : who.name;
    std::vector<std::string> parts;
    for (const std::string *part : {&who.reference, &who.department, &who.email})
        if (!part->empty()) parts.push_back(*part);
    page.detail = join(parts, ", ");
    AssessmentFilter filter;
    filter.person = id;
    const auto assessments = caseload.store().assessments(filter, {{}, kMost});
    if (!assessments) return assessments.problem();
    const auto places = Workplaces::of(caseload.store(), id);
    if (!places) return places.problem();
    for (const AssessmentRecord &a : *assessments) page.assessments.push_back(lineOf(caseload, a, *places));
    std::sort(page.assessments.begin(), page.assessments.end(), [](const AssessmentLine &a, const AssessmentLine &b) {
        return std::pair(dayOf(a.record), a.record.id) > std::pair(dayOf(b.record), b.record.id);
    });
    addVersions(page.assessments);
    Status read = addItems(caseload, page);
    if (read) read = addUrgent(caseload, page);
    if (read) read = caseload.noteRead("person.read", id);
    if (!read) return read.problem();
    addNextReview(page, *places);
    return page;
}

}  // namespace plumb
