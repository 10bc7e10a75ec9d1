// What must go well in a test before what it is about: throws what the problem says otherwise.
#pragma once
#include <stdexcept>
#include <utility>

#include "host/base/problem.h"

namespace plumb {

inline void must(const Status &status) {
    if (!status) throw std::runtime_error(status.problem().sentence());
}
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.problem().sentence());
    return std::move(*result);
}

}  // namespace plumb
