// The recovery key as a person writes it down: 56 letters and digits in groups of seven, the last of them a check.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"
#include "host/store/seal.h"

namespace plumb {

std::string printRecoveryKey(const Key &key);

// Case, blanks and dashes do not matter; O is read as 0, I and L as 1. Problem: a slip of the pen.
Result<Key> readRecoveryKey(std::string_view text);

}  // namespace plumb
