#include "host/store/rules.h"

#include <algorithm>
#include <tuple>

#include "host/base/json_guard.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/items.h"

namespace plumb {

namespace {

constexpr size_t kLongestText = 4096;                  // names, notes
constexpr size_t kLargestDocument = 4u * 1024 * 1024;  // answers, result, one answer
constexpr size_t kLargestSetting = 64u * 1024;
constexpr size_t kLargestPayload = kLargestPhoto + kLargestMeasures + 4096;  // of an item

constexpr std::string_view kPerson = trMark("person"), kAssessment = trMark("assessment");

// `what` is marked with trMark.
std::string named(std::string_view what, const Id &id) { return tr(what) + " " + id.hex(); }

// A million records are checked in a bulk load: what a problem says is put together only when there is one.
struct Text {
    std::string_view name;  // marked with trMark
    const std::string *text;
    size_t most = kLongestText;
};

Status allFit(std::string_view what, const Id &id, std::initializer_list<Text> texts) {
    for (const Text &one : texts) {
        if (one.text->size() > one.most)
            return Problem{named(what, id) + ", " + tr(one.name),
                           tr("it is longer than {n} bytes", {{"n", std::to_string(one.most)}}), tr("Shorten it")};
        if (findBadUtf8(*one.text) != std::string::npos)
            return Problem{named(what, id) + ", " + tr(one.name), tr("it is not UTF-8 text"),
                           tr("Save it as UTF-8 and try again")};
    }
    return Done{};
}

// `name` is marked with trMark.
Status isShort(std::string_view name, std::string_view text, size_t most) {
    if (text.size() <= most) return Done{};  // letters are one byte or more
    const auto letters = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
    if (static_cast<size_t>(letters) <= most) return Done{};
    return Problem{tr(name), tr("it is longer than {n} letters", {{"n", std::to_string(most)}}), tr("Shorten it")};
}

template <class T>
Status checkRevision(std::string_view what, const std::optional<T> &old, const T &fresh) {
    if (fresh.id.none()) return Problem{tr(what), tr("it has no id"), tr("Make one first")};
    if (!old && fresh.rev != 0) return notThere(what, fresh.id);
    if (old && old->rev != fresh.rev) return changedMeanwhile(what, fresh.id);
    return Done{};
}

Status checkMoved(const AssessmentRecord &old, const AssessmentRecord &fresh) {
    const std::string where = named(kAssessment, fresh.id);
    if (old.state == AssessmentState::signedOff)
        return Problem{where, tr("it is signed and cannot be changed"), tr("Make a new version that supersedes it")};
    if (fresh.person != old.person || fresh.form != old.form || fresh.health != old.health)
        return Problem{where, tr("its person and form cannot be changed"), tr("Make a new assessment")};
    if (fresh.state < old.state)
        return Problem{where, tr("its state can only go forwards"), tr("Make a new assessment to start again")};
    return Done{};
}

Status checkState(const AssessmentRecord &fresh) {
    const auto problem = [&](const std::string &what, const std::string &whatToDo) {
        return Problem{named(kAssessment, fresh.id), what, whatToDo};
    };
    using State = AssessmentState;
    if (fresh.state > State::signedOff || fresh.band > Level::urgent || fresh.route > 4 ||
        fresh.by > AssessedBy::assessor)
        return problem(tr("its state, band or route is none that is known"), tr("Use a newer program"));
    if (fresh.route != 0 && !fresh.health)
        return problem(tr("it has a route, which only health answers give"), tr("Mark its form as one about health"));
    if (fresh.state == State::draft) return Done{};
    if (fresh.answers.empty()) return problem(tr("it has no answers"), tr("Answer its form before it is completed"));
    if (fresh.state >= State::reviewed && fresh.reviewer.empty() && fresh.signer.empty())
        return problem(tr("nobody is named who reviewed it"), tr("Name the reviewer"));
    if (fresh.state == State::signedOff && fresh.signer.empty())
        return problem(tr("nobody is named who signs it"), tr("Name the signer"));
    return Done{};
}

const char *nameOf(ItemKind kind) {
    switch (kind) {
        case ItemKind::workstation: return trMark("workstation").data();
        case ItemKind::action: return trMark("action").data();
        case ItemKind::release: return trMark("release").data();
        case ItemKind::photo: return trMark("photo").data();
        case ItemKind::contact: return trMark("contact").data();
    }
    return trMark("item").data();
}

}  // namespace

Problem notThere(std::string_view what, const Id &id) {
    return {named(what, id), tr("it is not in this store"), tr("Check the id; it may have been erased")};
}

Problem changedMeanwhile(std::string_view what, const Id &id) {
    return {named(what, id), tr("it was changed meanwhile"), tr("Look at it again and repeat your change")};
}

Problem isErased(const PersonId &id) {
    return {named(kPerson, id), tr("this person was erased"),
            tr("Nothing of an erased person is kept; make a new one if need be")};
}

bool isMailAddress(std::string_view text) {
    const size_t at = text.find('@');
    return at != 0 && at != text.npos && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
           text.find_first_of(" \t\r\n") == text.npos;
}

Person onOneLine(const Person &who) {
    return {oneLine(who.name), oneLine(who.reference), oneLine(who.department), oneLine(who.email)};
}

Status checkWho(const PersonId &id, const Person *old, const Person &fresh) {
    if (trim(fresh.name).empty() && trim(fresh.reference).empty())
        return Problem{named(kPerson, id), tr("it has neither name nor reference"), tr("Give one of them")};
    const std::tuple<std::string_view, std::string Person::*, size_t> texts[] = {
        {trMark("name"), &Person::name, kLongestName},
        {trMark("reference"), &Person::reference, kLongestName},
        {trMark("department"), &Person::department, kLongestName},
        {trMark("e-mail"), &Person::email, kLongestMail}};
    for (const auto &[name, part, most] : texts)
        if (!old || old->*part != fresh.*part)  // in stores of before it was checked
            if (Status fits = isShort(name, fresh.*part, most); !fits) return fits;
    const std::string &email = fresh.email;
    const bool isKnown = old && old->email == email;
    if (!email.empty() && !isKnown && findBadUtf8(email) == std::string::npos && !isMailAddress(email))
        return Problem{inQuotes(email), tr("this is no e-mail address"),
                       tr("Write it as name@example.org, without blanks, or leave it out")};
    return Done{};
}

Status checkWorkplace(const std::string &name) { return isShort(trMark("workplace"), name, kLongestName); }

Status checkPerson(const std::optional<PersonRecord> &old, const PersonRecord &fresh) {
    if (Status status = checkRevision(kPerson, old, fresh); !status) return status;
    if (Status status = checkWho(fresh.id, old ? &old->who : nullptr, fresh.who); !status) return status;
    return allFit(kPerson, fresh.id,
                  {{trMark("name"), &fresh.who.name},
                   {trMark("reference"), &fresh.who.reference},
                   {trMark("department"), &fresh.who.department},
                   {trMark("e-mail"), &fresh.who.email},
                   {trMark("note"), &fresh.note}});
}

Status checkAssessment(const std::optional<AssessmentRecord> &old, const AssessmentRecord &fresh) {
    if (Status status = checkRevision(kAssessment, old, fresh); !status) return status;
    if (old)
        if (Status status = checkMoved(*old, fresh); !status) return status;
    if (fresh.form.empty() || fresh.form.size() > 200)
        return Problem{named(kAssessment, fresh.id), tr("it has no form"), tr("Name its form")};
    if (Status status = checkState(fresh); !status) return status;
    return allFit(kAssessment, fresh.id,
                  {{trMark("answers"), &fresh.answers, kLargestDocument},
                   {trMark("result"), &fresh.result, kLargestDocument},
                   {trMark("form"), &fresh.form},
                   {trMark("assessor"), &fresh.assessor},
                   {trMark("reviewer"), &fresh.reviewer},
                   {trMark("signer"), &fresh.signer},
                   {trMark("note"), &fresh.note}});
}

Status checkSuperseded(const std::optional<AssessmentRecord> &superseded, const AssessmentRecord &fresh) {
    if (!superseded) return notThere(kAssessment, fresh.supersedes);
    if (superseded->state == AssessmentState::signedOff && superseded->person == fresh.person &&
        superseded->form == fresh.form)
        return Done{};
    return Problem{named(kAssessment, fresh.id),
                   tr("what it supersedes is not a signed assessment of this person and form"),
                   tr("Change that one itself, or leave the link out")};
}

Status checkItem(const std::optional<Item> &old, const Item &fresh) {
    std::string_view what = nameOf(fresh.kind);
    if (Status status = checkRevision(what, old, fresh); !status) return status;
    const std::string where = named(what, fresh.id);
    if (fresh.kind < ItemKind::workstation || fresh.kind > ItemKind::contact)
        return Problem{where, tr("its kind is none that is known"), tr("Use a newer program")};
    if (fresh.payload.size() > kLargestPayload)
        return Problem{where, tr("it is larger than 16 MiB"), tr("Use a smaller picture")};
    if (!old) return Done{};
    if (old->kind != fresh.kind || old->person != fresh.person)
        return Problem{where, tr("its kind and person cannot be changed"), tr("Make a new one")};
    if (fresh.kind == ItemKind::release)
        return Problem{where, tr("a release is a fact and cannot be changed"), tr("Note another release")};
    return Done{};
}

Status checkDeleted(const Item &item) {
    if (item.kind == ItemKind::photo) return Done{};
    return Problem{named(nameOf(item.kind), item.id), tr("only a photo can be deleted by itself"),
                   tr("Erase the person, or note what has changed")};
}

Status checkSetting(const std::string &name, const std::string &value) {
    if (name.empty() || name.size() > 100) return Problem{tr("setting"), tr("it has no name"), tr("Name it")};
    return allFit(trMark("setting"), {}, {{trMark("name"), &name}, {trMark("value"), &value, kLargestSetting}});
}

Status checkDiscard(const AssessmentRecord &assessment) {
    if (assessment.state == AssessmentState::draft) return Done{};
    return Problem{named(kAssessment, assessment.id), tr("it is no draft any more, and what was completed stays"),
                   tr("Correct it by a new version if it is wrong")};
}

Status checkStep(const AssessmentRecord &assessment, const DraftStep &step) {
    const std::string where = named(kAssessment, assessment.id);
    if (assessment.state != AssessmentState::draft)
        return Problem{where, tr("it is no draft any more"), tr("Change the completed assessment, or start a new one")};
    if (step.kind > DraftStep::Kind::redo)
        return Problem{where, tr("the step is none that is known"), tr("Use a newer program")};
    if (step.kind != DraftStep::Kind::answer) return Done{};
    if (step.key.empty() || step.key.size() > 400)
        return Problem{where, tr("the answer does not say to which question"), tr("Give form/question")};
    if (step.value.size() > kLargestDocument) return Problem{where, tr("the answer is too long"), tr("Shorten it")};
    const auto marks = guardJson(step.value, where + ", " + step.key);
    if (!marks) return marks.problem();
    return Done{};
}

void stampTimes(AssessmentRecord &fresh, Moment now) {
    const auto stamp = [&](AssessmentState state, Moment &time) {
        if (fresh.state >= state && time == 0) time = now;
    };
    stamp(AssessmentState::draft, fresh.started);
    stamp(AssessmentState::completed, fresh.completed);
    stamp(AssessmentState::reviewed, fresh.reviewed);
    stamp(AssessmentState::signedOff, fresh.signedAt);
}

std::string actionOf(const std::optional<AssessmentRecord> &old, const AssessmentRecord &fresh) {
    if (old && old->state == fresh.state) return "assessment.changed";
    switch (fresh.state) {
        case AssessmentState::draft: return "assessment.started";
        case AssessmentState::completed: return "assessment.completed";
        case AssessmentState::reviewed: return "assessment.reviewed";
        case AssessmentState::signedOff: break;
    }
    return "assessment.signed";
}

std::string actionOf(bool isNew, const Item &item) {
    return std::string(nameOf(item.kind)) + (isNew ? ".added" : ".changed");
}

std::optional<RollupCell> cellOf(const AssessmentRecord &assessment, const std::string &department) {
    if (assessment.state < AssessmentState::completed) return std::nullopt;
    const auto day =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(assessment.completed)));
    const Date date(day);
    const int month = static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    return RollupCell{department, assessment.form, month, clearBand(assessment)};
}

Level clearBand(const AssessmentRecord &assessment) { return assessment.health ? Level::none : assessment.band; }

bool isUrgent(const AssessmentRecord &assessment) { return assessment.route == 1 || assessment.route == 2; }

}  // namespace plumb
