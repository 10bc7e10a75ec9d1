// Expected trouble is a value: where it is, what it is, and what the reader can do about it.
//
// Every message that a user meets is made from a Problem, so that none is without a place or a remedy. Exceptions
// stay inside the modules that must use them (Boost, the standard library's containers running out of memory).
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace plumb {

struct Problem {
    std::string where;     // file and place, for example "form.json, line 12, seat.height"; empty: the whole input
    std::string what;      // what is wrong, without a full stop
    std::string whatToDo;  // the remedy as a sentence of its own, without a full stop; empty when there is none

    // "where: what. What to do."
    std::string sentence() const {
        std::string s = where.empty() ? what : where + ": " + what;
        s += '.';
        if (!whatToDo.empty()) s += ' ' + whatToDo + '.';
        return s;
    }
};

using Problems = std::vector<Problem>;

// A value, or the problem that stood in its way. Ask before you take.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::move(value)) {}
    Result(Problem problem) : held_(std::move(problem)) {}

    explicit operator bool() const { return held_.index() == 0; }
    T &operator*() { return std::get<0>(held_); }
    const T &operator*() const { return std::get<0>(held_); }
    T *operator->() { return &std::get<0>(held_); }
    const T *operator->() const { return &std::get<0>(held_); }
    const Problem &problem() const { return std::get<1>(held_); }

  private:
    std::variant<T, Problem> held_;
};

struct Done {};
using Status = Result<Done>;  // nothing to return but that it worked

}  // namespace plumb
