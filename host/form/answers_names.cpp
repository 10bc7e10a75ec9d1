// The named members of an answers document, and what is said of a value that does not belong where it stands.
#include <algorithm>
#include <functional>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/form/answers_state.h"

namespace plumb {

using namespace answers_detail;

// Names of an open set are kept as hashes until the object ends; two equal ones are refused then.
bool AnswersReader::State::openKey(std::string_view name) {
    if (holdsNul(name)) return failOfNul();
    names_.push_back(std::hash<std::string_view>()(name));
    return true;
}

bool AnswersReader::State::closedKey(std::string_view name, std::span<const Member> members) {
    Open &top = stack_[depth_ - 1];
    memberName_ = name;
    before_ = nullptr;
    for (uint32_t i = 0; i < members.size(); ++i) {
        if (members[i].name != name) continue;
        if (top.members >> i & 1)
            return fail(tr("the name {name} stands twice", {{"name", inQuotes(name)}}), tr("Remove one of the two"));
        top.members |= 1u << i;
        top.next = members[i].goal;
        if (top.next == Goal::forms) hasForms_ = true;
        return true;
    }
    if (name.starts_with("x-")) {
        top.next = Goal::ignored;
        return openKey(name);
    }
    std::vector<std::string> known;
    for (const Member &member : members) known.emplace_back(member.name);
    return fail(tr("the name {name} is not known here", {{"name", inQuotes(name)}}),
                didYouMean(name, known, tr("Remove it, or let its name begin with x-")));
}

bool AnswersReader::State::formKey(std::string_view name) {
    Open &top = stack_[depth_ - 1];
    memberName_ = name;
    const size_t at = formAt(name);
    if (at == forms_.size()) {
        unknownForms_.emplace_back(name);
        top.next = Goal::ignored;
        return true;
    }
    entry_ = &doc_->forms[at];
    form_ = &entry_->answers;
    known_ = &forms_[at];
    ++knownForms_;
    slot_ = kNoSlot;
    top.next = Goal::form;
    return true;
}

size_t AnswersReader::State::formAt(std::string_view id) const {
    const auto at = std::find_if(forms_.begin(), forms_.end(), [&](const KnownForm &f) { return f.form->id == id; });
    return static_cast<size_t>(at - forms_.begin());
}

bool AnswersReader::State::howKey(std::string_view name) {
    stack_[depth_ - 1].next = Goal::provenance;
    memberName_ = name;
    if (!knownItem(name)) return false;
    doc_->how.push_back({std::string(name), "", "", "", 0, false});
    return true;
}

// Read as an answer of that question, and kept beside it.
bool AnswersReader::State::beforeKey() {
    Open &top = stack_[depth_ - 1];
    Provenance &how = doc_->how.back();
    const auto named = doc_->named(how.key);
    top.next = named ? Goal::question : Goal::ignored;
    if (!named) return true;
    form_ = &doc_->forms[named->form].answers;
    group_ = kNoSlot;
    row_ = kWholeForm;
    slot_ = named->question;
    before_ = &how.before;
    return keepsBefore(question()) ||
           fail(tr("nothing is kept of what {question} was before", {{"question", inQuotes(how.key)}}),
                tr("Take “before” out there"));
}

// "form/question": the form may be one that is not installed; the question of an installed one must exist.
bool AnswersReader::State::knownItem(std::string_view item) {
    const size_t slash = item.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == item.size())
        return fail(tr("{item} is not of the shape form/question", {{"item", inQuotes(item)}}),
                    tr("Write for example {example}", {{"example", "desk/seat.height"}}));
    for (const auto &[form, ids, seen] : forms_)
        if (form->id == item.substr(0, slash) && form->find(item.substr(slash + 1)) == kNoSlot)
            return fail(tr("the form {form} has no question {question}",
                           {{"form", inQuotes(form->id)}, {"question", inQuotes(item.substr(slash + 1))}}),
                        didYouMean(item.substr(slash + 1), form->ids(), tr("Remove it")));
    return true;
}

bool AnswersReader::State::fail(std::string what, std::string whatToDo) {
    problem_.what = std::move(what);
    problem_.whatToDo = std::move(whatToDo);
    place_ = placeInWords();
    return false;
}

void AnswersReader::State::warn(std::string_view english, const Fillings &places) {
    doc_->warnings.push_back(filled(english, places));
    doc_->spokenWarnings.push_back(tr(english, places));
}

std::string AnswersReader::State::placeInWords() const {
    if (depth_ >= 2 && stack_[1].what == Goal::days) return dayInWords();
    if (before_) return doc_->how.back().key + ", before";
    if (!form_ || depth_ < 3 || stack_[1].what != Goal::forms) return std::string(memberName_);
    std::string words = form_->form().id;
    if (group_ != kNoSlot && row_ != kWholeForm)
        words +=
            ", " + tr("{group} row {row}", {{"group", form_->form().at(group_).id}, {"row", std::to_string(row_ + 1)}});
    if (slot_ != kNoSlot) words += ", " + question().id;
    return words;
}

bool AnswersReader::State::wrongKind() {
    switch (goal()) {
        case Goal::document:
            return fail(tr("this is no file of answers"), tr("Choose one that was saved with this program"));
        case Goal::question:
            return fail(tr("the answer must be {answer}", {{"answer", wantedAnswer(question())}}),
                        tr("Correct the answer, or leave it out"));
        case Goal::tick: return fail(tr("a tick must be an option id in double quotes"), tr("Correct the list"));
        case Goal::row:
            return fail(tr("a row must be an object in { }"), tr("Write each row as { \"question\": answer }"));
        case Goal::form:
        case Goal::forms:
        case Goal::person:
        case Goal::workstation:
        case Goal::how:
        case Goal::days:
        case Goal::provenance: return fail(tr("the value must be an object in { }"), tr("Correct it"));
        case Goal::withheld:
        case Goal::tried:
        case Goal::formDays:
        case Goal::dayBouts: return fail(tr("the value must be a list in [ ]"), tr("Correct it"));
        case Goal::day:
            return fail(tr("a day must be an object in { }"),
                        tr("Write {example}", {{"example", "{ \"date\": …, \"bouts\": [ … ] }"}}));
        case Goal::dayBout:
            return fail(tr("a bout must be a list of two times in [ ]"),
                        tr("Write {example}", {{"example", "[\"08:30\", \"10:05\"]"}}));
        case Goal::dayClock:
            return fail(tr("a time must be a text in double quotes"),
                        tr("Write for example {example}", {{"example", "\"08:30\""}}));
        case Goal::provenanceTolerance: return fail(tr("the tolerance must be a number"), tr("Correct it"));
        default: return fail(tr("the value must be a text in double quotes"), tr("Correct it"));
    }
}

}  // namespace plumb
