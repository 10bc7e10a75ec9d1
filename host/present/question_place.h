// Where a question stands: in which form, which question, which row of its group.
#pragma once
#include <compare>

#include "host/form/condition.h"

namespace plumb {

struct QuestionPlace {
    uint32_t form = 0;  // in Library::plugins() and Document::forms, which run alike
    Slot question = kNoSlot;
    uint32_t row = kWholeForm;
    auto operator<=>(const QuestionPlace &) const = default;
};

}  // namespace plumb
