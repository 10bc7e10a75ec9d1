// The worked ROSA cases (tests/cases/rosa.jsonl) as inputs of the method. Reads ids of the desk form; an id that it
// does not know fails the test.
#pragma once

#include <string>
#include <vector>

#include <rapidjson/document.h>

#include "rosa.h"

struct RosaCase {
    std::string id;
    plumb::rosa::Input input;
    rapidjson::Document json;  // "scores", "factors", "act"
};

std::vector<RosaCase> rosaCases();
