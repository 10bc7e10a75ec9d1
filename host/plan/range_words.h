// The lines about ranges and tolerances in words: "5 to 7, because the answer to “How far is your screen?” is missing".
// The sentences stand in reports/en.json (range.*, tolerance.*), the words of questions, scales and reasons in the
// plugin's bundle; nothing but their choice is here. Pure; any thread.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "host/plan/range.h"
#include "host/plan/tolerance.h"

namespace plumb {

// A value of a scale as it is printed; the page and the command line have their own units.
using ValueWords = std::function<std::string(double value, const Scale &scale)>;

struct RangeWords {
    std::string line;                // without a full stop
    std::vector<std::string> notes;  // sentences: how sure, and what else is to know
};

// `say` has the sentences. For any state: a scale that is declined says why.
RangeWords wordsOf(const ScaleRange &range, const Plugin &plugin, const Words &say, const ValueWords &value);
RangeWords wordsOf(const ToleranceRange &range, const Tolerances &all, const Plugin &plugin, const Words &say,
                   const ValueWords &value);

// Whether the range is exact, and how that is known: a sentence. Also among the notes.
std::string howSure(const ScaleRange &range, const Words &say);

// "How high is your screen?", with the row where it has one.
std::string questionInWords(const Missing &question, const Plugin &plugin, const Words &say);

}  // namespace plumb
