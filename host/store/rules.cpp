#include "host/store/rules.h"

#include "host/base/json_guard.h"
#include "host/base/text.h"
#include "host/store/items.h"

namespace plumb {

namespace {

constexpr size_t kLongestText = 4096;                  // names, notes
constexpr size_t kLargestDocument = 4u * 1024 * 1024;  // answers, result, one answer
constexpr size_t kLargestSetting = 64u * 1024;
constexpr size_t kLargestPayload = kLargestPhoto + kLargestMeasures + 4096;  // of an item

std::string named(const char *what, const Id &id) { return std::string(what) + " " + id.hex(); }

// A million records are checked in a bulk load: what a problem says is put together only when there is one.
struct Text {
    const char *name;
    const std::string *text;
    size_t most = kLongestText;
};

Status allFit(const char *what, const Id &id, std::initializer_list<Text> texts) {
    for (const Text &one : texts) {
        if (one.text->size() > one.most)
            return Problem{named(what, id) + ", " + one.name,
                           "it is longer than " + std::to_string(one.most) + " bytes", "Shorten it"};
        if (findBadUtf8(*one.text) != std::string::npos)
            return Problem{named(what, id) + ", " + one.name, "it is not UTF-8 text", "Save it as UTF-8 and try again"};
    }
    return Done{};
}

template <class T>
Status checkRevision(const char *what, const std::optional<T> &old, const T &fresh) {
    if (fresh.id.none()) return Problem{what, "it has no id", "Make one first"};
    if (!old && fresh.rev != 0) return notThere(what, fresh.id);
    if (old && old->rev != fresh.rev) return changedMeanwhile(what, fresh.id);
    return Done{};
}

Status checkMoved(const AssessmentRecord &old, const AssessmentRecord &fresh) {
    const std::string where = named("assessment", fresh.id);
    if (old.state == AssessmentState::signedOff)
        return Problem{where, "it is signed and cannot be changed", "Make a new version that supersedes it"};
    if (fresh.person != old.person || fresh.form != old.form || fresh.health != old.health)
        return Problem{where, "its person and form cannot be changed", "Make a new assessment"};
    if (fresh.state < old.state)
        return Problem{where, "its state can only go forwards", "Make a new assessment to start again"};
    return Done{};
}

Status checkState(const AssessmentRecord &fresh) {
    const auto problem = [&](const char *what, const char *whatToDo) {
        return Problem{named("assessment", fresh.id), what, whatToDo};
    };
    using State = AssessmentState;
    if (fresh.state > State::signedOff || fresh.band > Level::urgent || fresh.route > 4 ||
        fresh.by > AssessedBy::assessor)
        return problem("its state, band or route is none that is known", "Use a newer program");
    if (fresh.route != 0 && !fresh.health)
        return problem("it has a route, which only health answers give", "Mark its form as one about health");
    if (fresh.state == State::draft) return Done{};
    if (fresh.answers.empty()) return problem("it has no answers", "Answer its form before it is completed");
    if (fresh.state >= State::reviewed && fresh.reviewer.empty() && fresh.signer.empty())
        return problem("nobody is named who reviewed it", "Name the reviewer");
    if (fresh.state == State::signedOff && fresh.signer.empty())
        return problem("nobody is named who signs it", "Name the signer");
    return Done{};
}

const char *nameOf(ItemKind kind) {
    switch (kind) {
        case ItemKind::workstation: return "workstation";
        case ItemKind::action: return "action";
        case ItemKind::release: return "release";
        case ItemKind::photo: return "photo";
        case ItemKind::contact: return "contact";
    }
    return "item";
}

}  // namespace

Problem notThere(const char *what, const Id &id) {
    return {named(what, id), "it is not in this store", "Check the id; it may have been erased"};
}

Problem changedMeanwhile(const char *what, const Id &id) {
    return {named(what, id), "it was changed meanwhile", "Look at it again and repeat your change"};
}

Problem isErased(const PersonId &id) {
    return {named("person", id), "this person was erased",
            "Nothing of an erased person is kept; make a new one if need be"};
}

Status checkPerson(const std::optional<PersonRecord> &old, const PersonRecord &fresh) {
    if (Status status = checkRevision("person", old, fresh); !status) return status;
    if (trim(fresh.who.name).empty() && trim(fresh.who.reference).empty())
        return Problem{named("person", fresh.id), "it has neither name nor reference", "Give one of them"};
    return allFit("person", fresh.id,
                  {{"name", &fresh.who.name},
                   {"reference", &fresh.who.reference},
                   {"department", &fresh.who.department},
                   {"e-mail", &fresh.who.email},
                   {"note", &fresh.note}});
}

Status checkAssessment(const std::optional<AssessmentRecord> &old, const AssessmentRecord &fresh) {
    if (Status status = checkRevision("assessment", old, fresh); !status) return status;
    if (old)
        if (Status status = checkMoved(*old, fresh); !status) return status;
    if (fresh.form.empty() || fresh.form.size() > 200)
        return Problem{named("assessment", fresh.id), "it has no form", "Name its form"};
    if (Status status = checkState(fresh); !status) return status;
    return allFit("assessment", fresh.id,
                  {{"answers", &fresh.answers, kLargestDocument},
                   {"result", &fresh.result, kLargestDocument},
                   {"form", &fresh.form},
                   {"assessor", &fresh.assessor},
                   {"reviewer", &fresh.reviewer},
                   {"signer", &fresh.signer},
                   {"note", &fresh.note}});
}

Status checkSuperseded(const std::optional<AssessmentRecord> &superseded, const AssessmentRecord &fresh) {
    if (!superseded) return notThere("assessment", fresh.supersedes);
    if (superseded->state == AssessmentState::signedOff && superseded->person == fresh.person &&
        superseded->form == fresh.form)
        return Done{};
    return Problem{named("assessment", fresh.id),
                   "what it supersedes is not a signed assessment of this person and form",
                   "Change that one itself, or leave the link out"};
}

Status checkItem(const std::optional<Item> &old, const Item &fresh) {
    const char *what = nameOf(fresh.kind);
    if (Status status = checkRevision(what, old, fresh); !status) return status;
    const std::string where = named(what, fresh.id);
    if (fresh.kind < ItemKind::workstation || fresh.kind > ItemKind::contact)
        return Problem{where, "its kind is none that is known", "Use a newer program"};
    if (fresh.payload.size() > kLargestPayload)
        return Problem{where, "it is larger than 16 MiB", "Use a smaller picture"};
    if (!old) return Done{};
    if (old->kind != fresh.kind || old->person != fresh.person)
        return Problem{where, "its kind and person cannot be changed", "Make a new one"};
    if (fresh.kind == ItemKind::release)
        return Problem{where, "a release is a fact and cannot be changed", "Note another release"};
    return Done{};
}

Status checkDeleted(const Item &item) {
    if (item.kind == ItemKind::photo) return Done{};
    return Problem{named(nameOf(item.kind), item.id), "only a photo can be deleted by itself",
                   "Erase the person, or note what has changed"};
}

Status checkSetting(const std::string &name, const std::string &value) {
    if (name.empty() || name.size() > 100) return Problem{"setting", "it has no name", "Name it"};
    return allFit("setting", {}, {{"name", &name}, {"value", &value, kLargestSetting}});
}

Status checkDiscard(const AssessmentRecord &assessment) {
    if (assessment.state == AssessmentState::draft) return Done{};
    return Problem{named("assessment", assessment.id), "it is no draft any more, and what was completed stays",
                   "Correct it by a new version if it is wrong"};
}

Status checkStep(const AssessmentRecord &assessment, const DraftStep &step) {
    const std::string where = named("assessment", assessment.id);
    if (assessment.state != AssessmentState::draft)
        return Problem{where, "it is no draft any more", "Change the completed assessment, or start a new one"};
    if (step.kind > DraftStep::Kind::redo)
        return Problem{where, "the step is none that is known", "Use a newer program"};
    if (step.kind != DraftStep::Kind::answer) return Done{};
    if (step.key.empty() || step.key.size() > 400)
        return Problem{where, "the answer does not say to which question", "Give form/question"};
    if (step.value.size() > kLargestDocument) return Problem{where, "the answer is too long", "Shorten it"};
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

bool isUrgent(const AssessmentRecord &assessment) {
    return (assessment.route == 1 || assessment.route == 2) && assessment.state >= AssessmentState::completed;
}

}  // namespace plumb
