// Somebody of the same name is in the store already, and neither number nor e-mail says whether it is the same person:
// who it may be, and what somebody said about it. Nothing of it is stored before that is said.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/caseload/caseload.h"

namespace plumb {

struct NameQuestion {
    std::string who;                        // who comes, in words
    std::vector<PersonRecord> namesakes{};  // whom the store has; none: there is no question
    std::optional<bool> same{};             // what was said; nothing yet
    size_t which = 0;                       // of the namesakes, when it is one of them
    Person given{};                         // who comes, as the file says

    bool asked() const { return !namesakes.empty(); }
    bool open() const { return asked() && !same; }
    // Whom the answer means: one of the store, or nobody in it.
    const PersonRecord *person() const { return asked() && same.value_or(false) ? &namesakes[which] : nullptr; }
    std::string line() const;  // the question, or what was said: "Ann Example, R-17: the same person as …"
};

// Whether a name means the same person, as far as the rest of what is known does not say that it does not: the
// departments differ, or the numbers. E-mail addresses may: people have several.
bool mayBeOne(const Person &given, const Person &known);

// Those of the store who may be `given`.
Result<std::vector<PersonRecord>> namesakesOf(Store &store, const Person &given);

// What `given` says, laid over what is known; empty parts change nothing. Whether anything changed.
bool layOver(const Person &given, Person &known);

// That `who` was said to be a person whom somebody with another number or department was said to be.
Problem twoInOne(const std::string &who);

// That all questions are answered, and that no two who come were said to be one person whose numbers or departments
// say that they are two. Problem: how many are not, or who.
Status allAnswered(const std::vector<const NameQuestion *> &questions);

}  // namespace plumb
