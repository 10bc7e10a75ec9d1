// How far a form is filled in, and what is missing, by section.
#pragma once
#include <vector>

#include "host/form/condition.h"

namespace plumb {

struct Missing {
    Slot question = kNoSlot;
    uint32_t row = kWholeForm;
};

struct SectionProgress {
    uint32_t section = 0;
    uint32_t asked = 0;     // required questions that are not hidden
    uint32_t answered = 0;  // of those; "not sure" is an answer of the person, though it scores nothing
    std::vector<Missing> missing;
};

std::vector<SectionProgress> progress(const Answers &answers, const Visibility &visibility);

}  // namespace plumb
