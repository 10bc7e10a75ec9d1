#include "host/present/assessment_desk.h"

#include <algorithm>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/form/answers_reader.h"
#include "host/form/answers_writer.h"
#include "host/present/desk_file.h"

namespace plumb {

namespace {

constexpr size_t kMostSteps = 500;  // of undo; one is some 10 KiB

// Who and where, and which forms: all of a person's document that an assessor begins with.
Document withoutAnswers(const Document &theirs, const Library &library) {
    Document begun(formsOf(library.plugins()));
    begun.person = theirs.person;
    begun.workstation = theirs.workstation;
    for (size_t i = 0; i < begun.forms.size(); ++i) {
        begun.forms[i].present = theirs.forms[i].present;
        begun.forms[i].visibility.update(begun.forms[i].answers);
    }
    return begun;
}

}  // namespace

AssessmentDesk::AssessmentDesk(const Library &library, DraftStore &store)
    : library_(&library), store_(&store), state_{Document(formsOf(library.plugins())), {}} {}

AssessmentDesk::AssessmentDesk(const Library &library, DraftStore &store, uint32_t form, By by,
                               const std::string &today, Way way)
    : AssessmentDesk(library, store) {
    way_ = way;
    if (way == Way::now) standing_.page = Standing::Page::section;
    draft_ = store.newId();
    state_.now.by = by == By::self ? "self" : "assessor";
    state_.now.assessed = today;
    FormAnswers &answers = state_.now.forms[form];
    answers.present = true;
    answers.visibility.update(answers.answers);
    standing_.form = form;
    save();
}

Result<std::unique_ptr<AssessmentDesk>> AssessmentDesk::resume(const Library &library, DraftStore &store,
                                                               const std::string &draft) {
    auto bytes = store.load(draft);
    if (!bytes) return bytes.problem();
    std::unique_ptr<AssessmentDesk> desk(new AssessmentDesk(library, store));
    desk->draft_ = draft;
    if (const Status status = DeskFile::read(*bytes, tr("draft {id}", {{"id", draft}}), *desk); !status)
        return status.problem();
    return desk;
}

Result<std::unique_ptr<AssessmentDesk>> AssessmentDesk::openAsAssessor(const Library &library, DraftStore &store,
                                                                       const std::string &file,
                                                                       const std::string &today) {
    const auto bytes = readFile(file, kLargestDocument);
    if (!bytes) return bytes.problem();
    std::unique_ptr<AssessmentDesk> desk(new AssessmentDesk(library, store));
    AnswersReader reader(formsOf(library.plugins()));
    if (const Status read = reader.read(*bytes, file, desk->state_.now); !read) return read.problem();
    if (desk->forms().empty())
        return Problem{file, tr("it holds no answers to a form"),
                       tr("Ask for the file again: it is made with “Save answers”")};
    desk->notes_ = desk->state_.now.spokenWarnings;
    if (!desk->byAssessor()) {
        desk->theirs_ = std::move(desk->state_.now);
        desk->state_.now = withoutAnswers(*desk->theirs_, library);
    }
    desk->draft_ = store.newId();
    desk->state_.now.by = "assessor";
    desk->state_.now.assessed = today;
    desk->standing_.form = desk->forms().front();
    desk->save();
    return desk;
}

std::vector<uint32_t> AssessmentDesk::forms() const {
    std::vector<uint32_t> present;
    for (uint32_t i = 0; i < state_.now.forms.size(); ++i)
        if (state_.now.forms[i].present) present.push_back(i);
    return present;
}

const Answer &AssessmentDesk::answer(QuestionPlace place) const {
    const Answers &answers = answersOf(place.form);
    return place.row == kWholeForm ? answers.at(place.question) : answers.at(place.question, place.row);
}

Answer &AssessmentDesk::cell(Document &document, QuestionPlace place) const {
    Answers &answers = document.forms[place.form].answers;
    return place.row == kWholeForm ? answers.at(place.question) : answers.at(place.question, place.row);
}

bool AssessmentDesk::hidden(QuestionPlace place) const {
    return state_.now.forms[place.form].visibility.hidden(place.question, place.row);
}

std::string AssessmentDesk::keyOf(QuestionPlace place) const {
    return answersOf(place.form).form().id + "/" + question(place).id;
}

bool AssessmentDesk::withheld(QuestionPlace place) const {
    const auto &list = state_.now.withheld;
    return std::find(list.begin(), list.end(), keyOf(place)) != list.end();
}

// ---- changing -------------------------------------------------------------------------------------------------------

void AssessmentDesk::change(QuestionPlace place, bool typing, const std::function<void(DeskState &)> &change) {
    const Standing at = place.question == kNoSlot
                            ? Standing{Standing::Page::about, standing_.form, 0, {}}
                            : Standing{Standing::Page::section, place.form, question(place).section, place};
    const bool goesOn = typing && typingAt_ == place && !undo_.empty();
    if (!goesOn) undo_.push_back({state_, at});
    if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
    typingAt_ = typing ? std::optional(place) : std::nullopt;
    redo_.clear();
    change(state_);
    for (FormAnswers &form : state_.now.forms)
        if (form.present) form.visibility.update(form.answers);
    if (place.question != kNoSlot) standing_ = at;
    save();
}

void AssessmentDesk::setPerson(const Person &typed, const std::string &typedPlace) {
    const Person person{oneLine(typed.name), oneLine(typed.reference), oneLine(typed.department), oneLine(typed.email)};
    const std::string workstation = oneLine(typedPlace);
    const Person &now = state_.now.person;
    if (now.name == person.name && now.reference == person.reference && now.department == person.department &&
        now.email == person.email && state_.now.workstation == workstation)
        return;
    change({}, true, [&](DeskState &state) {
        state.now.person = person;
        state.now.workstation = workstation;
    });
}

// ---- undo, saving ---------------------------------------------------------------------------------------------------

Standing AssessmentDesk::stepBack(std::vector<Step> &from, std::vector<Step> &to) {
    if (from.empty()) return standing_;
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({std::move(state_), step.standing});
    state_ = std::move(step.state);
    standing_ = step.standing;
    typingAt_.reset();
    save();
    return standing_;
}

Standing AssessmentDesk::undo() { return stepBack(undo_, redo_); }
Standing AssessmentDesk::redo() { return stepBack(redo_, undo_); }

void AssessmentDesk::standAt(const Standing &standing) {
    if (standing_ == standing) return;
    if (standing.question != standing_.question) typingAt_.reset();
    standing_ = standing;
    save();
}

void AssessmentDesk::save() {
    const Status saved = store_->save(draft_, DeskFile::write(*this));
    if (saved) trouble_.reset();
    else trouble_ = saved.problem();
}

bool AssessmentDesk::untouched() const {
    const Document &now = state_.now;
    const Document none(formsOf(library_->plugins())), &given = theirs_ ? *theirs_ : none;  // a file that was opened
    if (now.person != given.person || now.workstation != given.workstation) return false;
    const bool said = !now.how.empty() || !now.withheld.empty() || !now.tried.empty() || !state_.doubtful.empty();
    if (said || proposed_ || store_->keepsPeople()) return false;
    return std::none_of(now.forms.begin(), now.forms.end(),
                        [](const FormAnswers &form) { return form.answers.any() || !form.days.empty(); });
}

void AssessmentDesk::dropIfUntouched() {
    if (untouched()) (void)store_->remove(draft_);  // if it stays it is only in the way
}

void AssessmentDesk::askEverything() {
    way_ = Way::whole;
    save();
}

std::string AssessmentDesk::answersText() const { return writeAnswers(state_.now); }

std::optional<std::string> AssessmentDesk::answersBeforeFixes() const {
    Document earlier = state_.now;
    for (const Provenance &one : state_.now.how) {
        const auto named = one.before.blank() ? std::nullopt : earlier.named(one.key);
        if (named) earlier.forms[named->form].answers.at(named->question) = one.before;
    }
    if (std::erase_if(earlier.how, [](const Provenance &one) { return !one.before.blank(); }) == 0) return std::nullopt;
    return writeAnswers(earlier);
}

}  // namespace plumb
