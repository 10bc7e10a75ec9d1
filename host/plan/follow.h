// Heights that are tried at a workplace, and the answers that rest on them: who raises the seat by ten centimetres no
// longer sits with “knees at about 90°”. What follows what is said by the manifest (WorkstationDrawing::Follow), with
// the method's own words for each step. Pure; nothing fails.
#pragma once
#include <vector>

#include "host/assess/result.h"
#include "host/plan/lever.h"

namespace plumb {

// How many cm each height lies above the one that fits. The person comes along with the seat: higher up, elbows and
// eyes are higher, too.
struct HeightsOff {
    double seat = 0, desk = 0, screen = 0;
};

// Nothing where what fits is not known. A height that was not answered is taken to fit.
std::optional<HeightsOff> heightsOff(const WorkstationDrawing &drawing, const FormAnswers &answers,
                                     const PluginResult &result);

// The option that a height gives, or nothing: no case holds, and there is no “otherwise”.
std::string_view optionAt(const WorkstationDrawing::Follow &follow, const HeightsOff &off, double distance);

// One answer that follows, and by which rule of which scale's workstation.
struct Followed {
    Change change;
    const Scale *scale;
    const WorkstationDrawing::Follow *rule;
};

// Changes those answers in `tried`, which is `answered` with other heights, that follow. What was observed stays until
// a height comes to stand for something else than it did, so that nothing changes with the first move; what was not
// answered stays unanswered. `result`: what the plugin says of `answered`.
std::vector<Followed> followHeights(const PluginResult &result, const FormAnswers &answered, FormAnswers &tried);

}  // namespace plumb
