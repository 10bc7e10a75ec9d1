// Scores every combination of answers to some questions from scratch, without anything of host/plan: what a range must
// agree with.
#pragma once
#include <functional>
#include <vector>

#include "host/assess/result.h"

namespace plumb::brute {

struct Blank {
    Slot question = kNoSlot;
    uint32_t row = kWholeForm;
    std::vector<Answer> answers;
};

inline Answer option(uint32_t i) {
    Answer answer;
    answer.state = Answer::State::given;
    answer.option = i;
    return answer;
}

inline Answer ticks(uint64_t set) {
    Answer answer;
    answer.state = Answer::State::given;
    answer.ticks = set;
    return answer;
}

inline Answer number(double x) {
    Answer answer;
    answer.state = Answer::State::given;
    answer.number = x;
    return answer;
}

// Every answer to a choice, yes/no question or list of ticks.
inline std::vector<Answer> allAnswers(const Question &question) {
    std::vector<Answer> all;
    if (question.kind == QuestionKind::ticks)
        for (uint64_t set = 0; set < uint64_t{1} << question.options.size(); ++set) all.push_back(ticks(set));
    if (question.kind == QuestionKind::choice)
        for (uint32_t i = 0; i < question.options.size(); ++i) all.push_back(option(i));
    if (question.kind == QuestionKind::yesno)
        for (uint32_t i = 0; i < 2; ++i) all.push_back(option(i));
    return all;
}

inline Answer &cell(FormAnswers &answers, Slot question, uint32_t row) {
    return row == kWholeForm ? answers.answers.at(question) : answers.answers.at(question, row);
}

// Calls `see` with the chosen place of each blank's answer and the result; returns how many combinations there were.
using See = std::function<void(const std::vector<size_t> &, const PluginResult &)>;
inline size_t everyCompletion(const Plugin &plugin, FormAnswers answers, const std::vector<Blank> &blanks,
                              const See &see) {
    Runner runner(plugin.binding());
    std::vector<size_t> chosen(blanks.size(), 0);
    for (size_t count = 1;; ++count) {
        for (size_t i = 0; i < blanks.size(); ++i)
            cell(answers, blanks[i].question, blanks[i].row) = blanks[i].answers[chosen[i]];
        answers.visibility.update(answers.answers);
        const auto lines = runner.run(answers);
        if (!lines) throw std::runtime_error(lines.problem().sentence());
        see(chosen, {&plugin, {lines->begin(), lines->end()}});
        size_t i = 0;
        while (i < blanks.size() && ++chosen[i] == blanks[i].answers.size()) chosen[i++] = 0;
        if (i == blanks.size()) return count;
    }
}

}  // namespace plumb::brute
