// Private to the reader of answers: where it stands in a document. The handler of the JSON events is a stack of open
// objects and lists, each knowing what its values are for. Events, answers and the document as a whole are in
// answers_reader.cpp, the other members in answers_names.cpp, days of a log in answers_days.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/json_sax.h"
#include "host/base/translated.h"
#include "host/form/answer_value.h"
#include "host/form/answers_members.h"
#include "host/form/answers_reader.h"

namespace plumb {

struct AnswersReader::State {
    explicit State(const std::vector<const Form *> &forms);
    Status read(const std::string &bytes, std::string_view file, Document &document, size_t firstLine);

    // Of streamJson; false stops it, and problem_ says why.
    bool nullValue();
    bool boolValue(bool value);
    bool number(double value);
    bool text(std::string_view value);
    bool key(std::string_view name);
    bool startObject();
    bool startArray();
    bool endObject();
    bool endArray();

  private:
    using Goal = answers_detail::Goal;
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
    bool open(Goal what, Goal next = Goal::ignored) {
        if (depth_ == static_cast<size_t>(kDeepestJson))
            return fail(tr("it is nested more than {n} deep", {{"n", std::to_string(kDeepestJson)}}),
                        tr("Check that this is an answers document"));
        stack_[depth_++] = {what, next, 0, static_cast<uint32_t>(names_.size()), ++stamp_};
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }

    // What is wrong, and where.
    bool fail(std::string what, std::string whatToDo);
    void warn(std::string_view english, const Fillings &places);  // `english` is marked with trMark
    bool wrongKind();
    bool holdsNul(std::string_view text) const { return escapes_ && text.find('\0') != text.npos; }  // as \u0000
    bool failOfNul() { return fail(tr("a text holds the character U+0000"), tr("Take it out")); }
    std::string placeInWords() const;

    // Members.
    bool closedKey(std::string_view name, std::span<const answers_detail::Member> members);
    bool openKey(std::string_view name);
    bool endNames();
    bool formKey(std::string_view name);
    bool questionKey(std::string_view name);
    Slot slotOf(std::string_view name) const;
    bool howKey(std::string_view name);
    bool beforeKey();
    bool knownItem(std::string_view item);
    size_t formAt(std::string_view id) const;  // among forms_; their number when it is not known

    // Answers.
    const Question &question() const { return form_->form().at(slot_); }
    Answer &cell() {
        if (before_) return *before_;
        return row_ == kWholeForm ? form_->at(slot_) : form_->at(slot_, row_);
    }
    Answer &give() {
        Answer &answer = cell();
        answer.state = Answer::State::given;
        return answer;
    }
    bool take(const Status &status) { return status ? true : fail(status.problem().what, status.problem().whatToDo); }
    bool numberAnswer(double value);
    bool textAnswer(std::string_view value);
    bool tick(std::string_view value) { return take(giveTick(question(), value, cell())); }
    bool startRow();
    bool withheldItem(std::string_view value);

    // Days of a log.
    bool daysKey(std::string_view form);
    bool startDay();
    bool dayDate(std::string_view text);
    bool startBout();
    bool boutTime(std::string_view text);
    bool endBout();
    bool endDay();
    std::string dayInWords() const;

    // The end.
    Status finish(const std::string &place);
    bool answered(std::string_view item) const;
    void warnOfHidden(FormAnswers &form);

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
    Answer *before_ = nullptr;       // while what was put right is read: the answer goes there
    FormAnswers *logged_ = nullptr;  // whose days are read
    size_t times_ = 0;               // of the bout that is read
    bool hasFormat_ = false, hasForms_ = false;
    size_t knownForms_ = 0;
    std::vector<std::string> unknownForms_, unknownDays_;
};

}  // namespace plumb
