#include "host/form/answers_reader.h"

#include <algorithm>

#include "host/base/date.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/form/answers_state.h"

namespace plumb {

using namespace answers_detail;

namespace {

constexpr size_t kLongestText = 10'000;  // bytes of one answer, name or note

Problem notAnswers(std::string where) {
    return {std::move(where), tr("this is no file of answers"), tr("Choose one that was saved with this program")};
}

size_t columnOf(std::string_view bytes, size_t offset) {  // from 1, in bytes
    const size_t end = offset == 0 ? bytes.npos : bytes.rfind('\n', offset - 1);
    return end == bytes.npos ? offset + 1 : offset - end;
}

}  // namespace

AnswersReader::State::State(const std::vector<const Form *> &forms) {
    for (const Form *form : forms) {
        KnownForm known{form, {}, std::vector<uint32_t>(form->questions.size(), 0)};
        for (const Question &question : form->questions) known.ids.emplace_back(question.id);
        forms_.push_back(std::move(known));
    }
}

// ---- events ----------------------------------------------------------------------------------------------------
bool AnswersReader::State::nullValue() {  // null: not answered; in a list it is nothing at all
    const Goal here = goal();
    const bool nothing = here == Goal::document || here == Goal::tick || here == Goal::row ||
                         here == Goal::withheldItem || here == Goal::triedItem || here == Goal::day ||
                         here == Goal::dayBout || here == Goal::dayClock;
    return nothing ? wrongKind() : done();
}

bool AnswersReader::State::boolValue(bool value) {
    switch (goal()) {
        case Goal::ignored: return done();
        case Goal::question:
            if (question().kind != QuestionKind::yesno) return wrongKind();
            give().option = value ? 1 : 0;
            return done();
        default: return wrongKind();
    }
}

bool AnswersReader::State::number(double value) {
    switch (goal()) {
        case Goal::ignored: return done();
        case Goal::provenanceTolerance:
            if (!(value >= 0))
                return fail(tr("the tolerance must not be negative"), tr("Give it in the unit of the answer"));
            doc_->how.back().tolerance = value;
            doc_->how.back().hasTolerance = true;
            return done();
        case Goal::question: return numberAnswer(value);
        default: return wrongKind();
    }
}

bool AnswersReader::State::text(std::string_view value) {
    if (value.size() > kLongestText) return fail(tr("this text is longer than 10,000 bytes"), tr("Shorten it"));
    if (holdsNul(value)) return failOfNul();
    switch (goal()) {
        case Goal::ignored: return done();
        case Goal::format:
            if (value != "plumbline-answers/1")
                return fail(tr("the format must be {format}, not {found}",
                               {{"format", inQuotes("plumbline-answers/1")}, {"found", inQuotes(value)}}),
                            tr("Check that this is an answers file"));
            hasFormat_ = true;
            return done();
        case Goal::name: return keep(doc_->person.name, value);
        case Goal::reference: return keep(doc_->person.reference, value);
        case Goal::department: return keep(doc_->person.department, value);
        case Goal::email: return keep(doc_->person.email, value);
        case Goal::stationName: return keep(doc_->workstation, value);
        case Goal::assessed:
            if (!parseDate(value))
                return fail(tr("{text} is not a date", {{"text", inQuotes(value)}}),
                            tr("Write the day as year-month-day, for example 2026-11-21"));
            return keep(doc_->assessed, value);
        case Goal::by:
            if (value != "self" && value != "assessor")
                return fail(tr("“by” must be “self” or “assessor”"), tr("Correct it"));
            return keep(doc_->by, value);
        case Goal::withheldItem: return withheldItem(value);
        case Goal::triedItem: doc_->tried.emplace_back(value); return done();
        case Goal::provenanceBy: return keep(doc_->how.back().by, value);
        case Goal::provenanceNote: return keep(doc_->how.back().note, value);
        case Goal::provenanceMethod:
            if (std::find(std::begin(kMethods), std::end(kMethods), value) == std::end(kMethods))
                return fail(tr("the method {method} is not known", {{"method", inQuotes(value)}}),
                            tr("Use one of: {names}", {{"names", "observed, measured, told, from_log, assumed"}}));
            return keep(doc_->how.back().method, value);
        case Goal::dayDate: return dayDate(value);
        case Goal::dayClock: return boutTime(value);
        case Goal::tick: return tick(value);
        case Goal::question: return textAnswer(value);
        default: return wrongKind();
    }
}

bool AnswersReader::State::key(std::string_view name) {
    Open &top = stack_[depth_ - 1];
    switch (top.what) {
        case Goal::document: return closedKey(name, kTop);
        case Goal::person: return closedKey(name, kPerson);
        case Goal::workstation: return closedKey(name, kWorkstation);
        case Goal::provenance: return closedKey(name, kHow) && (top.next != Goal::provenanceBefore || beforeKey());
        case Goal::forms: return openKey(name) && formKey(name);
        case Goal::form:
        case Goal::row: return questionKey(name);
        case Goal::how: return openKey(name) && howKey(name);
        case Goal::days: return openKey(name) && daysKey(name);
        case Goal::day: return closedKey(name, kDay);
        default: top.next = Goal::ignored; return openKey(name);
    }
}

bool AnswersReader::State::startObject() {
    switch (goal()) {
        case Goal::document:
        case Goal::ignored:
        case Goal::person:
        case Goal::workstation:
        case Goal::forms:
        case Goal::how:
        case Goal::days:
        case Goal::provenance: return open(goal());
        case Goal::day: return startDay();
        case Goal::form: entry_->present = true; return open(Goal::form);
        case Goal::row: return startRow();
        default: return wrongKind();
    }
}

bool AnswersReader::State::startArray() {
    switch (goal()) {
        case Goal::ignored: return open(Goal::ignored, Goal::ignored);
        case Goal::withheld: return open(Goal::withheld, Goal::withheldItem);
        case Goal::tried: return open(Goal::tried, Goal::triedItem);
        case Goal::formDays: return open(Goal::formDays, Goal::day);
        case Goal::dayBouts: return open(Goal::dayBouts, Goal::dayBout);
        case Goal::dayBout: return startBout();
        case Goal::question:
            if (question().kind == QuestionKind::group) {
                group_ = slot_;
                give();
                return open(Goal::question, Goal::row);
            }
            if (question().kind != QuestionKind::ticks && question().kind != QuestionKind::bodymap) return wrongKind();
            give().ticks = 0;
            return open(Goal::question, Goal::tick);
        default: return wrongKind();
    }
}

// Names of an open set were kept as hashes; two equal ones are refused.
bool AnswersReader::State::endNames() {
    auto first = names_.begin() + static_cast<ptrdiff_t>(stack_[depth_ - 1].firstName);
    std::sort(first, names_.end());
    if (std::adjacent_find(first, names_.end()) != names_.end())
        return fail(tr("a name stands twice in one object"), tr("Remove one of the two"));
    names_.erase(first, names_.end());
    return true;
}

bool AnswersReader::State::endObject() {
    Open &top = stack_[depth_ - 1];
    if (!endNames()) return false;
    if (top.what == Goal::day && !endDay()) return false;
    if (top.what == Goal::row) {
        slot_ = group_;
        row_ = kWholeForm;
    }
    return close();
}

bool AnswersReader::State::endArray() {
    if (goal() == Goal::row) group_ = kNoSlot;
    if (goal() == Goal::dayClock && !endBout()) return false;
    return close();
}

// ---- answers ---------------------------------------------------------------------------------------------------
bool AnswersReader::State::questionKey(std::string_view name) {
    Open &top = stack_[depth_ - 1];
    const Form &form = form_->form();
    const Slot slot = slotOf(name);
    const Slot group = top.what == Goal::row ? group_ : kNoSlot;
    if (slot == kNoSlot || form.at(slot).group != group) {
        if (name.starts_with("x-")) {
            top.next = Goal::ignored;
            return openKey(name);
        }
        slot_ = kNoSlot;
        return fail(tr(group == kNoSlot ? trMark("the form {form} has no question {question}")
                                        : trMark("the form {form} has no question {question} in this group"),
                       {{"form", inQuotes(form.id)}, {"question", inQuotes(name)}}),
                    didYouMean(name, form.ids(), tr("Remove it, or check the form's revision")));
    }
    slot_ = slot;
    uint32_t &seen = known_->seen[slot];
    if (seen == top.stamp) return fail(tr("the question is answered twice"), tr("Remove one of the two"));
    seen = top.stamp;
    top.next = Goal::question;
    return true;
}

// Answers mostly come in the order of the form, with some left out.
Slot AnswersReader::State::slotOf(std::string_view name) const {
    constexpr size_t kNear = 8;
    const auto &ids = known_->ids;
    const size_t end = std::min<size_t>(ids.size(), Slot{slot_ + 1} + kNear);
    for (size_t slot = Slot{slot_ + 1}; slot < end; ++slot)
        if (ids[slot] == name) return static_cast<Slot>(slot);
    return known_->form->find(name);
}

bool AnswersReader::State::numberAnswer(double value) {
    const Question &asked = question();
    if (!asked.isNumber()) return wrongKind();
    if (!before_ && isUnusual(asked, value))
        warn(trMark("{form}, {question}: {value} is unusual; most lie in {least} to {most}. Check the number and its "
                    "unit."),
             {{"form", form_->form().id},
              {"question", asked.id},
              {"value", shortest(value)},
              {"least", shortest(asked.soft->first)},
              {"most", shortest(asked.soft->second) + (asked.unit.empty() ? "" : " " + asked.unit)}});
    return take(giveNumber(asked, value, cell()));
}

bool AnswersReader::State::textAnswer(std::string_view value) {
    const Question &asked = question();
    if (asked.kind == QuestionKind::text) {
        const uint32_t place = form_->addText(value);
        give().option = place;
        return true;
    }
    const bool word = asked.kind == QuestionKind::choice || (value == "not_sure" && asked.kind != QuestionKind::group);
    return word ? take(giveWord(asked, value, cell())) : wrongKind();
}

bool AnswersReader::State::startRow() {
    slot_ = group_;
    if (form_->rows(group_) >= question().most)
        return fail(tr("there are more than {n} rows", {{"n", shortest(question().most)}}), tr("Split the list"));
    row_ = form_->rows(group_);
    form_->addRow(group_);
    return open(Goal::row);
}

bool AnswersReader::State::withheldItem(std::string_view value) {
    if (!knownItem(value)) return false;
    doc_->withheld.emplace_back(value);
    return true;
}

// ---- one document ----------------------------------------------------------------------------------------------
Status AnswersReader::State::read(const std::string &bytes, std::string_view file, Document &document,
                                  size_t firstLine) {
    doc_ = &document;
    document.clear();
    problem_ = {};
    place_.clear();
    memberName_ = {};
    depth_ = 0;
    names_.clear();
    form_ = nullptr;
    logged_ = nullptr;
    before_ = nullptr;
    slot_ = group_ = kNoSlot;
    row_ = kWholeForm;
    hasFormat_ = hasForms_ = false;
    knownForms_ = 0;
    unknownForms_.clear();
    unknownDays_.clear();
    auto at = [&](size_t offset) { return inLine(file, firstLine + lineOfOffset(bytes, offset) - 1); };
    if (bytes.size() > kLargestDocument)
        return Problem{at(0), tr("the document is larger than 4 MiB"), tr("Check that this is an answers document")};
    if (trim(bytes).empty())
        return Problem{at(0), tr("there is nothing in it"), tr("Choose a file of answers that was saved whole")};
    if (const size_t first = bytes.find_first_not_of(" \t\r\n"); bytes[first] != '{') return notAnswers(at(first));
    if (const size_t bad = findBadUtf8(bytes); bad != std::string::npos)
        return Problem{at(bad),
                       bytes[bad] == '\0' ? tr("there is a NUL byte in the text") : tr("the text is not UTF-8"),
                       tr("Save it as plain UTF-8 text")};
    used_.assign(bytes);
    escapes_ = bytes.find('\\') != bytes.npos;
    if (const auto stop = streamJson(reader_, used_, *this)) {
        if (!stop->what.empty())
            return Problem{at(stop->offset),
                           tr("the file is damaged: {what} (column {n})",
                              {{"what", stop->what}, {"n", std::to_string(columnOf(bytes, stop->offset))}}),
                           tr("Open a copy that is whole, or have it saved again by who gave it to you")};
        problem_.where = at(stop->offset) + (place_.empty() ? "" : ", " + place_);
        return problem_;
    }
    return finish(at(0));
}

Status AnswersReader::State::finish(const std::string &place) {
    if (!hasFormat_)
        return Problem{place, tr("the format is missing"),
                       tr("Add {example}", {{"example", "\"format\": \"plumbline-answers/1\""}})};
    if (!hasForms_)
        return Problem{place, tr("the key {key} is missing", {{"key", inQuotes("forms")}}),
                       tr("Add {example}", {{"example", "\"forms\": { \"desk\": { … } }"}})};
    if (knownForms_ == 0 && !unknownForms_.empty()) {
        std::vector<std::string> known;
        for (const KnownForm &form : forms_) known.push_back(form.form->id);
        return Problem{place,
                       tr("no installed plugin reads the form {form}", {{"form", inQuotes(unknownForms_.front())}}),
                       didYouMean(unknownForms_.front(), known,
                                  known.empty() ? tr("Install a plugin for it")
                                                : tr("Installed are: {names}", {{"names", join(known, ", ")}}))};
    }
    for (const std::string &form : unknownForms_)
        warn(trMark("No installed plugin reads the form “{form}”; its answers were not used."),
             {{"form", forMessage(form)}});
    for (const std::string &form : unknownDays_)
        if (std::find(unknownForms_.begin(), unknownForms_.end(), form) == unknownForms_.end())
            warn(trMark("No installed plugin reads the form “{form}”; its days were not used."),
                 {{"form", forMessage(form)}});
    for (const std::string &item : doc_->withheld)
        if (answered(item))
            return Problem{std::string(place).append(", ").append(item),
                           tr("the question is answered and withheld at once"),
                           tr("Remove the answer or take it from “withheld”")};
    for (FormAnswers &form : doc_->forms)
        if (form.present) warnOfHidden(form);
    return Done{};
}

bool AnswersReader::State::answered(std::string_view item) const {
    const auto named = doc_->named(item);
    if (!named) return false;
    const Answers &answers = doc_->forms[named->form].answers;
    if (answers.form().at(named->question).group != kNoSlot) return false;
    return !answers.at(named->question).blank() ||
           std::any_of(doc_->how.begin(), doc_->how.end(),
                       [&](const Provenance &how) { return how.key == item && !how.before.blank(); });
}

void AnswersReader::State::warnOfHidden(FormAnswers &form) {
    form.visibility.update(form.answers);
    for (const Slot slot : form.answers.form().conditional) {
        const Question &asked = form.answers.form().at(slot);
        auto tell = [&](const Answer &answer, uint32_t row) {
            if (answer.blank() || !form.visibility.hidden(slot, row)) return;
            warn(row == kWholeForm ? trMark("{form}, {question}: answered, but the other answers say that it is not "
                                            "asked; it was kept and not used.")
                                   : trMark("{form}, {question}, row {row}: answered, but the other answers say "
                                            "that it is not asked; it was kept and not used."),
                 {{"form", form.answers.form().id}, {"question", asked.id}, {"row", std::to_string(row + 1)}});
        };
        if (asked.group == kNoSlot) tell(form.answers.at(slot), kWholeForm);
        else
            for (uint32_t row = 0; row < form.answers.rows(asked.group); ++row) tell(form.answers.at(slot, row), row);
    }
}

AnswersReader::AnswersReader(const std::vector<const Form *> &forms) : state_(std::make_unique<State>(forms)) {}
AnswersReader::~AnswersReader() = default;

Status AnswersReader::read(const std::string &bytes, std::string_view file, Document &document, size_t firstLine) {
    return state_->read(bytes, file, document, firstLine);
}

}  // namespace plumb
