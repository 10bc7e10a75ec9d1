#include "host/form/answers_reader.h"

#include <algorithm>
#include <functional>

#include "host/base/date.h"
#include "host/base/json_sax.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/form/answer_value.h"
#include "host/form/answers_members.h"

namespace plumb {

using namespace answers_detail;

namespace {

constexpr size_t kLongestText = 10'000;  // bytes of one answer, name or note

}  // namespace

// The handler of the JSON events: a stack of open objects and lists, each knowing what its values are for.
struct AnswersReader::State {
    explicit State(const std::vector<const Form *> &forms) {
        for (const Form *form : forms) {
            KnownForm known{form, {}, std::vector<uint32_t>(form->questions.size(), 0)};
            for (const Question &question : form->questions) known.ids.emplace_back(question.id);
            forms_.push_back(std::move(known));
        }
    }

    // ---- events -------------------------------------------------------------------------------------------------
    bool nullValue() {  // null: not answered; in a list it is nothing at all
        const Goal here = goal();
        const bool nothing = here == Goal::document || here == Goal::tick || here == Goal::row ||
                             here == Goal::withheldItem || here == Goal::triedItem;
        return nothing ? wrongKind() : done();
    }
    bool boolValue(bool value) {
        switch (goal()) {
            case Goal::ignored: return done();
            case Goal::question:
                if (question().kind != QuestionKind::yesno) return wrongKind();
                give().option = value ? 1 : 0;
                return done();
            default: return wrongKind();
        }
    }
    bool number(double value) {
        switch (goal()) {
            case Goal::ignored: return done();
            case Goal::provenanceTolerance:
                if (!(value >= 0))
                    return fail("the tolerance must not be negative", "Give it in the unit of the answer");
                doc_->how.back().tolerance = value;
                doc_->how.back().hasTolerance = true;
                return done();
            case Goal::question: return numberAnswer(value);
            default: return wrongKind();
        }
    }
    bool text(std::string_view value) {
        if (value.size() > kLongestText) return fail("this text is longer than 10,000 bytes", "Shorten it");
        if (holdsNul(value)) return failOfNul();
        switch (goal()) {
            case Goal::ignored: return done();
            case Goal::format:
                if (value != "plumbline-answers/1")
                    return fail("the format must be “plumbline-answers/1”, not " + inQuotes(value),
                                "Check that this is an answers file");
                hasFormat_ = true;
                return done();
            case Goal::name: return keep(doc_->person.name, value);
            case Goal::reference: return keep(doc_->person.reference, value);
            case Goal::department: return keep(doc_->person.department, value);
            case Goal::email: return keep(doc_->person.email, value);
            case Goal::stationName: return keep(doc_->workstation, value);
            case Goal::assessed:
                if (!parseDate(value))
                    return fail(inQuotes(value) + " is not a date",
                                "Write the day as year-month-day, for example 2026-11-21");
                return keep(doc_->assessed, value);
            case Goal::by:
                if (value != "self" && value != "assessor")
                    return fail("“by” must be “self” or “assessor”", "Correct it");
                return keep(doc_->by, value);
            case Goal::withheldItem: return withheldItem(value);
            case Goal::triedItem: doc_->tried.emplace_back(value); return done();
            case Goal::provenanceBy: return keep(doc_->how.back().by, value);
            case Goal::provenanceNote: return keep(doc_->how.back().note, value);
            case Goal::provenanceMethod:
                if (std::find(std::begin(kMethods), std::end(kMethods), value) == std::end(kMethods))
                    return fail("the method " + inQuotes(value) + " is not known",
                                "Use observed, measured, told, from_log or assumed");
                return keep(doc_->how.back().method, value);
            case Goal::tick: return tick(value);
            case Goal::question: return textAnswer(value);
            default: return wrongKind();
        }
    }
    bool startObject() {
        switch (goal()) {
            case Goal::document:
            case Goal::ignored:
            case Goal::person:
            case Goal::workstation:
            case Goal::forms:
            case Goal::how:
            case Goal::provenance: return open(goal());
            case Goal::form: entry_->present = true; return open(Goal::form);
            case Goal::row: return startRow();
            default: return wrongKind();
        }
    }
    bool startArray() {
        switch (goal()) {
            case Goal::ignored: return open(Goal::ignored, Goal::ignored);
            case Goal::withheld: return open(Goal::withheld, Goal::withheldItem);
            case Goal::tried: return open(Goal::tried, Goal::triedItem);
            case Goal::question:
                if (question().kind == QuestionKind::group) {
                    group_ = slot_;
                    give();
                    return open(Goal::question, Goal::row);
                }
                if (question().kind != QuestionKind::ticks && question().kind != QuestionKind::bodymap)
                    return wrongKind();
                give().ticks = 0;
                return open(Goal::question, Goal::tick);
            default: return wrongKind();
        }
    }
    bool key(std::string_view name) {
        Open &top = stack_[depth_ - 1];
        switch (top.what) {
            case Goal::document: return closedKey(name, kTop);
            case Goal::person: return closedKey(name, kPerson);
            case Goal::workstation: return closedKey(name, kWorkstation);
            case Goal::provenance: return closedKey(name, kHow);
            case Goal::forms: return openKey(name) && formKey(name);
            case Goal::form:
            case Goal::row: return questionKey(name);
            case Goal::how: return openKey(name) && howKey(name);
            default: top.next = Goal::ignored; return openKey(name);
        }
    }
    bool endObject() {
        Open &top = stack_[depth_ - 1];
        auto first = names_.begin() + static_cast<ptrdiff_t>(top.firstName);
        std::sort(first, names_.end());
        if (std::adjacent_find(first, names_.end()) != names_.end())
            return fail("a name stands twice in one object", "Remove one of the two");
        names_.erase(first, names_.end());
        if (top.what == Goal::row) {
            slot_ = group_;
            row_ = kWholeForm;
        }
        return close();
    }
    bool endArray() {
        if (goal() == Goal::row) group_ = kNoSlot;
        return close();
    }

    // ---- one document -------------------------------------------------------------------------------------------
    Status read(const std::string &bytes, std::string_view file, Document &document, size_t firstLine) {
        doc_ = &document;
        document.clear();
        problem_ = {};
        place_.clear();
        memberName_ = {};
        depth_ = 0;
        names_.clear();
        form_ = nullptr;
        slot_ = group_ = kNoSlot;
        row_ = kWholeForm;
        hasFormat_ = hasForms_ = false;
        knownForms_ = 0;
        unknownForms_.clear();
        auto at = [&](size_t offset) {
            const std::string line = "line " + std::to_string(firstLine + lineOfOffset(bytes, offset) - 1);
            return file.empty() ? line : std::string(file) + ", " + line;
        };
        if (bytes.size() > kLargestDocument)
            return Problem{at(0), "the document is larger than 4 MiB", "Check that this is an answers document"};
        if (trim(bytes).empty()) return Problem{at(0), "there is nothing in it", "An answers document is JSON in { }"};
        if (const size_t bad = findBadUtf8(bytes); bad != std::string::npos)
            return Problem{at(bad), bytes[bad] == '\0' ? "there is a NUL byte in the text" : "the text is not UTF-8",
                           "Save it as plain UTF-8 text"};
        used_.assign(bytes);
        escapes_ = bytes.find('\\') != bytes.npos;
        if (const auto stop = streamJson(reader_, used_, *this)) {
            if (stop->what) return Problem{at(stop->offset), stop->what, "Correct the JSON there and try again"};
            problem_.where = at(stop->offset) + (place_.empty() ? "" : ", " + place_);
            return problem_;
        }
        return finish(at(0));
    }

  private:
    struct KnownForm {
        const Form *form;
        std::vector<std::string_view> ids;  // by slot: side by side, because every name is compared with some
        std::vector<uint32_t> seen;         // by slot: the object (stamp) that last named it
    };
    struct Open {
        Goal what = Goal::document;  // what this object or list is
        Goal next = Goal::document;  // what its next value is for
        uint32_t members = 0;        // of a closed set of members: which were there
        uint32_t firstName = 0;      // of an open set: where its hashed names begin
        uint32_t stamp = 0;          // of answers: marks the questions that this object has named
    };

    Goal goal() const { return depth_ == 0 ? Goal::document : stack_[depth_ - 1].next; }
    bool done() { return true; }
    bool keep(std::string &where, std::string_view value) {
        where.assign(value);
        return true;
    }
    const Question &question() const { return form_->form().at(slot_); }

    bool open(Goal what, Goal next = Goal::ignored) {
        if (depth_ == static_cast<size_t>(kDeepestJson))
            return fail("it is nested more than 32 deep", "Check that this is an answers document");
        stack_[depth_++] = {what, next, 0, static_cast<uint32_t>(names_.size()), ++stamp_};
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }

    bool fail(std::string what, std::string whatToDo) {
        problem_.what = std::move(what);
        problem_.whatToDo = std::move(whatToDo);
        place_ = placeInWords();
        return false;
    }
    bool holdsNul(std::string_view text) const { return escapes_ && text.find('\0') != text.npos; }  // as \u0000
    bool failOfNul() { return fail("a text holds the character U+0000", "Take it out"); }
    std::string placeInWords() const {
        if (!form_ || depth_ < 3 || stack_[1].what != Goal::forms) return std::string(memberName_);
        std::string words = form_->form().id;
        if (group_ != kNoSlot && row_ != kWholeForm)
            words += ", " + form_->form().at(group_).id + " row " + std::to_string(row_ + 1);
        if (slot_ != kNoSlot) words += ", " + question().id;
        return words;
    }
    bool wrongKind() {
        switch (goal()) {
            case Goal::document:
                return fail("an answers document is one JSON object in { }", "Check that this is an answers file");
            case Goal::question:
                return fail("the answer must be " + wantedAnswer(question()), "Correct the answer, or leave it out");
            case Goal::tick: return fail("a tick must be an option id in double quotes", "Correct the list");
            case Goal::row: return fail("a row must be an object in { }", "Write each row as { \"question\": answer }");
            case Goal::form:
            case Goal::forms:
            case Goal::person:
            case Goal::workstation:
            case Goal::how:
            case Goal::provenance: return fail("the value must be an object in { }", "Correct it");
            case Goal::withheld:
            case Goal::tried: return fail("the value must be a list in [ ]", "Correct it");
            case Goal::provenanceTolerance: return fail("the tolerance must be a number", "Correct it");
            default: return fail("the value must be a text in double quotes", "Correct it");
        }
    }

    // ---- names --------------------------------------------------------------------------------------------------
    template <size_t N>
    bool closedKey(std::string_view name, const Member (&members)[N]) {
        Open &top = stack_[depth_ - 1];
        memberName_ = name;
        for (uint32_t i = 0; i < N; ++i) {
            if (members[i].name != name) continue;
            if (top.members >> i & 1)
                return fail("the name " + inQuotes(name) + " stands twice", "Remove one of the two");
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
        return fail("the name " + inQuotes(name) + " is not known here",
                    didYouMean(name, known, "Remove it, or let its name begin with x-"));
    }
    // Names of an open set are kept as hashes until the object ends; two equal ones are refused then.
    bool openKey(std::string_view name) {
        if (holdsNul(name)) return failOfNul();
        names_.push_back(std::hash<std::string_view>()(name));
        return true;
    }
    bool formKey(std::string_view name) {
        Open &top = stack_[depth_ - 1];
        memberName_ = name;
        const auto at =
            std::find_if(forms_.begin(), forms_.end(), [&](const KnownForm &f) { return f.form->id == name; });
        if (at == forms_.end()) {
            unknownForms_.emplace_back(name);
            top.next = Goal::ignored;
            return true;
        }
        entry_ = &doc_->forms[static_cast<size_t>(at - forms_.begin())];
        form_ = &entry_->answers;
        known_ = &*at;
        ++knownForms_;
        slot_ = kNoSlot;
        top.next = Goal::form;
        return true;
    }
    bool questionKey(std::string_view name) {
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
            return fail("the form " + inQuotes(form.id) + " has no question " + inQuotes(name) +
                            (group == kNoSlot ? "" : " in this group"),
                        didYouMean(name, form.ids(), "Remove it, or check the form's revision"));
        }
        slot_ = slot;
        uint32_t &seen = known_->seen[slot];
        if (seen == top.stamp) return fail("the question is answered twice", "Remove one of the two");
        seen = top.stamp;
        top.next = Goal::question;
        return true;
    }
    // Answers mostly come in the order of the form, with some left out.
    Slot slotOf(std::string_view name) const {
        constexpr size_t kNear = 8;
        const auto &ids = known_->ids;
        const size_t end = std::min<size_t>(ids.size(), Slot{slot_ + 1} + kNear);
        for (size_t slot = Slot{slot_ + 1}; slot < end; ++slot)
            if (ids[slot] == name) return static_cast<Slot>(slot);
        return known_->form->find(name);
    }
    bool howKey(std::string_view name) {
        stack_[depth_ - 1].next = Goal::provenance;
        memberName_ = name;
        if (!knownItem(name)) return false;
        doc_->how.push_back({std::string(name), "", "", "", 0, false});
        return true;
    }
    // "form/question": the form may be one that is not installed; the question of an installed one must exist.
    bool knownItem(std::string_view item) {
        const size_t slash = item.find('/');
        if (slash == std::string_view::npos || slash == 0 || slash + 1 == item.size())
            return fail(inQuotes(item) + " is not of the shape form/question", "Write for example desk/seat.height");
        for (const auto &[form, ids, seen] : forms_)
            if (form->id == item.substr(0, slash) && form->find(item.substr(slash + 1)) == kNoSlot)
                return fail("the form " + inQuotes(form->id) + " has no question " + inQuotes(item.substr(slash + 1)),
                            didYouMean(item.substr(slash + 1), form->ids(), "Remove it"));
        return true;
    }

    // ---- answers ------------------------------------------------------------------------------------------------
    Answer &cell() { return row_ == kWholeForm ? form_->at(slot_) : form_->at(slot_, row_); }
    Answer &give() {
        Answer &answer = cell();
        answer.state = Answer::State::given;
        return answer;
    }
    bool take(const Status &status) { return status ? true : fail(status.problem().what, status.problem().whatToDo); }
    bool numberAnswer(double value) {
        const Question &asked = question();
        if (!asked.isNumber()) return wrongKind();
        if (isUnusual(asked, value))
            doc_->warnings.push_back(
                form_->form().id + ", " + asked.id + ": " + shortest(value) + " is unusual; most lie in " +
                rangeInWords(asked.soft->first, asked.soft->second, asked.unit) + ". Check the number and its unit.");
        return take(giveNumber(asked, value, cell()));
    }
    bool textAnswer(std::string_view value) {
        const Question &asked = question();
        if (asked.kind == QuestionKind::text) {
            const uint32_t place = form_->addText(value);
            give().option = place;
            return true;
        }
        const bool word =
            asked.kind == QuestionKind::choice || (value == "not_sure" && asked.kind != QuestionKind::group);
        return word ? take(giveWord(asked, value, cell())) : wrongKind();
    }
    bool tick(std::string_view value) { return take(giveTick(question(), value, cell())); }
    bool startRow() {
        slot_ = group_;
        if (form_->rows(group_) >= question().most)
            return fail("there are more than " + shortest(question().most) + " rows", "Split the list");
        row_ = form_->rows(group_);
        form_->addRow(group_);
        return open(Goal::row);
    }
    bool withheldItem(std::string_view value) {
        if (!knownItem(value)) return false;
        doc_->withheld.emplace_back(value);
        return true;
    }

    // ---- the end ------------------------------------------------------------------------------------------------
    Status finish(const std::string &place) {
        if (!hasFormat_) return Problem{place, "the format is missing", "Add \"format\": \"plumbline-answers/1\""};
        if (!hasForms_) return Problem{place, "the key “forms” is missing", "Add \"forms\": { \"desk\": { … } }"};
        if (knownForms_ == 0 && !unknownForms_.empty()) {
            std::vector<std::string> known;
            for (const KnownForm &form : forms_) known.push_back(form.form->id);
            return Problem{
                place, "no installed plugin reads the form " + inQuotes(unknownForms_.front()),
                didYouMean(unknownForms_.front(), known,
                           known.empty() ? "Install a plugin for it" : "Installed are: " + join(known, ", "))};
        }
        for (const std::string &form : unknownForms_)
            doc_->warnings.push_back("No installed plugin reads the form " + inQuotes(form) +
                                     "; its answers were not used.");
        for (const std::string &item : doc_->withheld)
            if (answered(item))
                return Problem{std::string(place).append(", ").append(item),
                               "the question is answered and withheld at once",
                               "Remove the answer or take it from “withheld”"};
        for (FormAnswers &form : doc_->forms)
            if (form.present) warnOfHidden(form);
        return Done{};
    }
    bool answered(std::string_view item) const {
        const size_t slash = item.find('/');
        const FormAnswers *form = doc_->find(item.substr(0, slash));
        if (!form) return false;
        const Slot slot = form->answers.form().find(item.substr(slash + 1));
        return form->answers.form().at(slot).group == kNoSlot && !form->answers.at(slot).blank();
    }
    void warnOfHidden(FormAnswers &form) {
        form.visibility.update(form.answers);
        for (const Slot slot : form.answers.form().conditional) {
            const Question &asked = form.answers.form().at(slot);
            auto warn = [&](const Answer &answer, uint32_t row) {
                if (answer.blank() || !form.visibility.hidden(slot, row)) return;
                doc_->warnings.push_back(
                    form.answers.form().id + ", " + asked.id +
                    (row == kWholeForm ? "" : ", row " + std::to_string(row + 1)) +
                    ": answered, but the other answers say that it is not asked; it was kept and not used.");
            };
            if (asked.group == kNoSlot) warn(form.answers.at(slot), kWholeForm);
            else
                for (uint32_t row = 0; row < form.answers.rows(asked.group); ++row)
                    warn(form.answers.at(slot, row), row);
        }
    }

    rapidjson::Reader reader_;
    std::string used_;      // the document, read in place
    bool escapes_ = false;  // there are any in it
    std::vector<KnownForm> forms_;
    uint32_t stamp_ = 0;

    Document *doc_ = nullptr;
    Problem problem_;
    std::string place_;
    std::string_view memberName_;
    Open stack_[kDeepestJson];
    size_t depth_ = 0;
    std::vector<size_t> names_;

    FormAnswers *entry_ = nullptr;
    Answers *form_ = nullptr;
    KnownForm *known_ = nullptr;  // that entry_ is of
    Slot slot_ = kNoSlot, group_ = kNoSlot;
    uint32_t row_ = kWholeForm;
    bool hasFormat_ = false, hasForms_ = false;
    size_t knownForms_ = 0;
    std::vector<std::string> unknownForms_;
};

AnswersReader::AnswersReader(const std::vector<const Form *> &forms) : state_(std::make_unique<State>(forms)) {}
AnswersReader::~AnswersReader() = default;

Status AnswersReader::read(const std::string &bytes, std::string_view file, Document &document, size_t firstLine) {
    return state_->read(bytes, file, document, firstLine);
}

}  // namespace plumb
