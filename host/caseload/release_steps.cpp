#include "host/caseload/release_steps.h"

#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/stored_page.h"
#include "host/exchange/record_json.h"
#include "host/present/page_kit.h"
#include "host/present/spoken_day.h"

namespace plumb {

namespace {

// The steps of a copy, newest first.
Result<std::vector<Release>> stepsOf(Caseload &caseload, const AssessmentId &id, Copy copy) {
    ItemFilter filter;
    filter.about = id;
    auto all = list<Release>(caseload.store(), filter, {{}, 200});
    if (!all) return all.problem();
    std::erase_if(*all, [&](const Release &step) { return step.copy != copyName(copy); });
    return all;
}

const Release *newest(const std::vector<Release> &steps, std::initializer_list<ReleaseStage> stages) {
    for (const Release &step : steps)
        for (const ReleaseStage stage : stages)
            if (step.stage == stage) return &step;
    return nullptr;
}

const Release *newestAnswer(const std::vector<Release> &steps) {
    using enum ReleaseStage;
    return newest(steps, {shown, agreed, agreedWithComment, refused, withdrawn});
}

bool isAgreed(const Release *step) {
    return step && (step->stage == ReleaseStage::agreed || step->stage == ReleaseStage::agreedWithComment);
}

Result<Person> personOf(Caseload &caseload, const PersonId &id) {
    const auto person = caseload.store().person(id);
    if (!person) return person.problem();
    return person->who;
}

Release stepOf(Caseload &caseload, const AssessmentRecord &a, Copy copy, ReleaseStage stage, std::string recipient,
               std::string hash, std::string words) {
    Release step;
    step.id = caseload.newId();
    step.person = a.person;
    step.about = a.id;
    step.when = caseload.outside().now();
    step.copy = copyName(copy);
    step.stage = stage;
    step.recipient = std::move(recipient);
    step.hash = std::move(hash);
    step.agreement = std::move(words);
    return step;
}

std::string answerInWords(const Release *answer) {
    if (!answer) return tr("Not shown to the person yet.");
    const Fillings places{{"day", spokenDay(dateAt(answer->when))}, {"words", answer->agreement}};
    switch (answer->stage) {
        case ReleaseStage::shown: return tr("Shown to the person on {day}. It waits for their answer.", places);
        case ReleaseStage::agreed: return tr("The person agreed on {day}.", places);
        case ReleaseStage::agreedWithComment: return tr("The person agreed on {day}, with a comment: {words}", places);
        case ReleaseStage::refused: return tr("The person refused on {day}: {words}", places);
        case ReleaseStage::withdrawn: return tr("The person withdrew on {day}.", places);
        case ReleaseStage::released: break;
    }
    return "";
}

std::string standingOf(Copy copy, const std::vector<Release> &steps) {
    const Release *given = newest(steps, {ReleaseStage::released});
    const std::string after = given ? tr("Given to {recipient} on {day}.",
                                         {{"recipient", given->recipient}, {"day", spokenDay(dateAt(given->when))}})
                                    : "";
    if (copy == Copy::employee) return given ? after : tr("Not given to the person yet.");
    const std::string answered = answerInWords(newestAnswer(steps));
    return answered + (answered.empty() || after.empty() ? "" : " ") + after;
}

// What stands on the release, when the page may go; else why it may not. It is kept and handed over, so it is in
// English, whatever the windows speak today.
Result<std::string> permission(const Caseload &caseload, const std::vector<Release> &steps, const Handing &handing,
                               const std::string &hash) {
    if (handing.copy == Copy::employee) return std::string(trMark("the person's own copy"));
    const bool without = !trim(handing.legalReason).empty();
    if (without) {
        if (trim(handing.secondPerson).empty() || trim(handing.secondPerson) == trim(caseload.who()))
            return Problem{"", tr("a second person is missing"), tr("Name somebody else who agreed to going without")};
        return filled(trMark("Without the person's agreement. Legal reason: {reason}. Second person: {person}"),
                      {{"reason", handing.legalReason}, {"person", handing.secondPerson}});
    }
    const Release *answer = newestAnswer(steps);
    if (!isAgreed(answer))
        return Problem{"", tr("the person has not agreed to this copy"), tr("Show it to them and note their answer")};
    if (answer->hash != hash)
        return Problem{"",
                       tr("this is not the page that the person agreed to, because answers or settings changed since"),
                       tr("Show it to them again")};
    return answer->agreement.empty() ? std::string(trMark("agreed")) : answer->agreement;
}

constexpr std::string_view kNames[] = {trMark("The person's own copy"), trMark("Occupational health's copy"),
                                       trMark("The manager's copy")};
constexpr std::string_view kNotes[] = {
    trMark("What came out and what to do, about health too, in plain words. It belongs to the person."),
    trMark("Every answer, about health too, and the whole working. For occupational health alone."),
    trMark("Work and equipment only: no answers about health, and nothing that was worked out from them.")};

// The day of a page that goes out: the one on which it was shown as it was agreed to, so that it is the same page to
// the last byte.
Date dayOfShowing(const std::vector<Release> &steps, Date today) {
    const Release *answer = newestAnswer(steps);
    if (!answer) return today;
    for (const Release &step : steps)
        if (step.stage == ReleaseStage::shown && step.hash == answer->hash) return dateAt(step.when);
    return today;
}

Result<std::string> pageOn(Date day, Caseload &caseload, const Settings &settings, const AssessmentRecord &a,
                           Copy copy) {
    if (a.state == AssessmentState::draft)
        return Problem{caseload.formTitle(a.form), tr("it is still a draft"), tr("Complete it first")};
    if (const Status logged = caseload.noteRead("assessment.read", a.id); !logged) return logged.problem();
    Problems trouble;
    const PageKit kit = pageKit(caseload.library(), trouble);
    auto html = storedPage(caseload.store(), kit, pageWishes(settings, isoDate(day)), a, copy, trouble);
    if (!html) return html.problem();
    if (!trouble.empty()) return trouble.front();
    return html;
}

}  // namespace

Result<std::vector<CopyStanding>> copiesOf(Caseload &caseload, const AssessmentId &id) {
    std::vector<CopyStanding> copies;
    for (const Copy copy : {Copy::employee, Copy::manager, Copy::occupationalHealth}) {
        const auto steps = stepsOf(caseload, id, copy);
        if (!steps) return steps.problem();
        const auto at = static_cast<size_t>(copy);
        CopyStanding one{copy, tr(kNames[at]), tr(kNotes[at]), standingOf(copy, *steps)};
        const Release *answer = newestAnswer(*steps);
        one.shown = answer != nullptr;
        one.answered = answer && answer->stage != ReleaseStage::shown;
        one.agreed = isAgreed(answer) || copy == Copy::employee;
        copies.push_back(std::move(one));
    }
    return copies;
}

Result<std::string> copyPage(Caseload &caseload, const Settings &settings, const AssessmentId &id, Copy copy) {
    const auto a = caseload.store().assessment(id);
    if (!a) return a.problem();
    return pageOn(caseload.today(), caseload, settings, *a, copy);
}

Status noteShown(Caseload &caseload, const AssessmentId &id, Copy copy, const std::string &page) {
    const auto a = caseload.store().assessment(id);
    if (!a) return a.problem();
    const auto who = personOf(caseload, a->person);
    if (!who) return who.problem();
    Release step = stepOf(caseload, *a, copy, ReleaseStage::shown, personInWords(*who), sha256(page), "");
    return put(caseload.store(), step);
}

Status noteAnswer(Caseload &caseload, const AssessmentId &id, Copy copy, ReleaseStage answer,
                  const std::string &words) {
    const auto a = caseload.store().assessment(id);
    if (!a) return a.problem();
    const auto steps = stepsOf(caseload, id, copy);
    if (!steps) return steps.problem();
    const Release *before = newestAnswer(*steps);
    if (!before) return Problem{"", tr("the person has not seen this copy"), tr("Show it to them first")};
    const bool needsWords = answer == ReleaseStage::agreedWithComment || answer == ReleaseStage::refused;
    if (needsWords && trim(words).empty())
        return Problem{"", tr("the person's own words are missing"), tr("Write down what they said")};
    Release step = stepOf(caseload, *a, copy, answer, before->recipient, before->hash, words);
    return put(caseload.store(), step);
}

Status giveAway(Caseload &caseload, const Settings &settings, const AssessmentId &id, const Handing &handing,
                const std::string &out) {
    const auto a = caseload.store().assessment(id);
    if (!a) return a.problem();
    if (a->state != AssessmentState::signedOff)
        return Problem{caseload.formTitle(a->form), tr("it is not signed yet"), tr("Sign it, then give copies away")};
    if (trim(handing.recipient).empty())
        return Problem{"", tr("nobody is named who gets it"), tr("Name the recipient")};
    const auto steps = stepsOf(caseload, id, handing.copy);
    if (!steps) return steps.problem();
    const auto page = pageOn(dayOfShowing(*steps, caseload.today()), caseload, settings, *a, handing.copy);
    if (!page) return page.problem();
    const auto allowed = permission(caseload, *steps, handing, sha256(*page));
    if (!allowed) return allowed.problem();
    return putOut(caseload.store(),
                  stepOf(caseload, *a, handing.copy, ReleaseStage::released, handing.recipient, "", *allowed), *page,
                  out);
}

}  // namespace plumb
