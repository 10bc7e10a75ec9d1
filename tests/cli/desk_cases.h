// The worked ROSA cases (tests/cases/rosa.jsonl) as answers to the desk form, and lines for `score -` made of answers.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace plumb::testing {

using AnswerTexts = std::map<std::string, std::string>;  // question → JSON text of its answer

struct DeskCase {
    std::string id;
    AnswerTexts answers;
    std::map<std::string, double> scores, factors;
    bool act = false;

    std::string choice(const std::string &question) const;              // "" unless it is a text
    std::vector<std::string> ticks(const std::string &question) const;  // none unless it is a list
};

std::vector<DeskCase> deskCases();

std::string choiceOf(const AnswerTexts &answers, const std::string &question);
std::string lineOf(const AnswerTexts &answers);  // one document, with its line feed

// The 30 yes/no questions of the checklist, all in order.
const AnswerTexts &checklistInOrder();

// Everything neutral, every duration medium.
const AnswerTexts &neutralDesk();

}  // namespace plumb::testing
