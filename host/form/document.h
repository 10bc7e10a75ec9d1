// An answers document: whose workplace, the answers to each form, and what was said about them. "plumbline-answers/1".
#pragma once
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
    Answers answers;
    Visibility visibility;
    bool present = false;
    std::vector<LogDay> days;  // what a log adds to look at, in order of date; of a form that is not present, too
};

// Where an answer comes from ("how"): observed, measured, told, from_log or assumed; by whom; how exactly.
struct Provenance {
    std::string key;  // "desk/seat.height_cm"
    std::string by, method, note;
    double tolerance = 0;
    bool hasTolerance = false;
};

struct Person {
    std::string name, reference, department, email;
};

struct Document {
    explicit Document(const std::vector<const Form *> &forms);
    void clear();
    const FormAnswers *find(std::string_view form) const;

    Person person;
    std::string workstation, assessed, by;  // assessed: a date or ""; by: self, assessor or ""
    std::vector<FormAnswers> forms;         // one a known form, in the order given
    std::vector<std::string> withheld, tried;
    std::vector<Provenance> how;
    std::vector<std::string> warnings;  // sentences
};

}  // namespace plumb
