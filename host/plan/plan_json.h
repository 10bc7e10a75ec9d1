// A plan for other programs: "plumbline-plan/1", one line of JSON. Every score in it carries its level, every change
// its privacy.
#pragma once
#include <string>

#include "host/plan/plan.h"

namespace plumb {

// Appends, without a line feed at the end. `trouble`: sentences about forms that could not be planned.
void appendPlans(std::string &out, std::span<const FormPlan> plans, const std::vector<std::string> &trouble);

}  // namespace plumb
