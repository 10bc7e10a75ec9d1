// An answers document: whose workplace, the answers to each form, and what was said about them. "plumbline-answers/1".
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/form/answers.h"
#include "host/form/condition.h"
#include "host/form/log_day.h"

namespace plumb {

// One form's answers in a document.
struct FormAnswers {
    explicit FormAnswers(const Form &form) : answers(form) {}

    // An answer that is given to a question that is asked; else nothing, as for an id that the form does not know.
    const Answer *given(std::string_view question, uint32_t row = kWholeForm) const;
    std::optional<double> number(std::string_view question, uint32_t row = kWholeForm) const;

    Answers answers;
    Visibility visibility;
    bool present = false;
    std::vector<LogDay> days;  // what a log adds to look at, in order of date; of a form that is not present, too
};

// What is said of one answer, a member of "how":
//   by, method   who knows it, and how: observed, measured, told, from_log or assumed
//   tolerance    how far a number may be off, in its unit
//   note         somebody's own words
//   before       what the answer was before it was put right on the spot: a value as in "forms", never words, so that
//                it reads the same in every language. Of a question of the whole form that is neither text nor group.
struct Provenance {
    std::string key;  // "desk/seat.height_cm"
    std::string by, method, note;
    double tolerance = 0;
    bool hasTolerance = false;
    Answer before{};  // blank: it was not put right, or its form is not installed
};

// Whether a question can be put right on the spot, so that what it was before is kept.
bool keepsBefore(const Question &question);

struct Person {
    std::string name, reference, department, email;
    bool operator==(const Person &) const = default;
};

struct Document {
    explicit Document(const std::vector<const Form *> &forms);
    void clear();
    const FormAnswers *find(std::string_view form) const;

    // Whose a key of `how` or `withheld` is: a place in `forms`, and a question of that form. Nothing when the form is
    // not known.
    struct Named {
        uint32_t form = 0;
        Slot question = kNoSlot;
    };
    std::optional<Named> named(std::string_view key) const;

    Person person;
    std::string workstation, assessed, by;  // assessed: a date or ""; by: self, assessor or ""
    std::vector<FormAnswers> forms;         // one a known form, in the order given
    std::vector<std::string> withheld, tried;
    std::vector<Provenance> how;
    std::vector<std::string> warnings;        // sentences, in English: results keep them and reports print them
    std::vector<std::string> spokenWarnings;  // the same in the language of the windows
};

}  // namespace plumb
