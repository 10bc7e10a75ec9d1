// Somebody of the same name is in the store already, or comes before them in the same file or files, and neither number
// nor e-mail says whether it is the same person: who it may be, and what somebody said about it. Nothing of it is
// stored before that is said.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/caseload/caseload.h"

namespace plumb {

// Whom somebody may be.
struct Namesake {
    PersonRecord known;
    std::string where{};          // of one who comes too: "line 2"; "" of the store
    std::string inWords() const;  // "Ann Example, R-17 (line 2)"
};

struct NameQuestion {
    std::string who;                    // who comes, in words
    std::vector<Namesake> namesakes{};  // those of the store first; none: there is no question
    std::optional<bool> same{};         // what was said; nothing yet
    size_t which = 0;                   // of the namesakes, when it is one of them
    Person given{};                     // who comes, as the file says
    PersonId comes{};                   // by which others who come may be said to be them
    bool settled = false;               // what comes later says that they are the same: nobody is asked

    bool asked() const { return !namesakes.empty() && !settled; }
    bool open() const { return asked() && !same; }
    // Whom the answer means, or nobody who was known.
    const PersonRecord *person() const {
        return !namesakes.empty() && same.value_or(false) ? &namesakes[which].known : nullptr;
    }
    // Whom "the same" means without choosing: the only one, or the only one of the store.
    std::optional<size_t> likely() const;
    std::string line() const;  // the question, or what was said: "Ann Example, R-17: the same person as …"
};

// The questions of a list of rows or files, in its order.
template <typename List>
auto questionsOf(List &list) {
    std::vector<decltype(&list.begin()->question)> questions;
    questions.reserve(list.size());
    for (auto &one : list) questions.push_back(&one.question);
    return questions;
}

// Whether a name means the same person, as far as the rest of what is known does not say that it does not: the
// departments differ, or the numbers. E-mail addresses may: people have several.
bool mayBeOne(const Person &given, const Person &known);

// Whether both are said, and differ.
bool bothAndOther(const std::string &one, const std::string &other);

// Those of the store who may be `given`.
Result<std::vector<PersonRecord>> namesakesOf(Store &store, const Person &given);

// What `given` says, laid over what is known; empty parts change nothing. Whether anything changed.
bool layOver(const Person &given, Person &known);

// That all questions are answered, and that no two who come were said to be one person whose numbers or departments
// say that they are two. Problem: how many are not, or who.
Status allAnswered(const std::vector<const NameQuestion *> &questions);

}  // namespace plumb
