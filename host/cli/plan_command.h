// plumbline-cli plan: the least change that brings the scores of an answers file down to a goal.
#pragma once
#include <string>

namespace plumb {

struct PlanOptions {
    std::string file, goal = "good", units = "metric";
    bool json = false;
};

// Prints the plan in words, or as "plumbline-plan/1". Exit statuses of commands.h.
int planCommand(const PlanOptions &options);

}  // namespace plumb
