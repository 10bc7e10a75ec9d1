// Levers: what could be changed for the better, from the fixes of the form and the answers as they are.
//
// A blank, unsure or hidden answer has none. Neither has a number that could not come to lie in its range: hands no
// nearer than half the depth of the box allows. Where advice has a rule for what is found in the answer, the cheapest
// rule that fires gives tier and effort: a seat too high at a fixed desk is not free to mend. Plain values.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host/advise/advice.h"

namespace plumb {

// One answer that a lever changes.
struct Change {
    Slot question = kNoSlot;
    uint32_t row = kWholeForm;
    Answer before, after;
    uint64_t untick = 0;  // of ticks: the bits that go; other levers may take others, so `after` is without these alone

    bool sameCell(const Change &other) const { return question == other.question && row == other.row; }
};

struct Lever {
    std::string id;               // desk/seat.height=knees_90, desk/armrest.also-too_wide, lifting/task.h_origin[0]=32
    std::vector<Change> changes;  // the first is the one that it is named after
    int tier = 0;                 // 0 free, 1 accessory, 2 furniture or layout, 3 professional
    double effort = 0;            // minutes
    std::string who;              // as in Fix
    const Rule *rule = nullptr;   // the cheapest rule of advice that fires for it
    bool byTimes = false;         // a number times another (a load that is split): it trades one thing for another, so
                                  // it may raise a score, and no rule of advice speaks of it
    bool urgent = false;          // something urgent was found in the answer
    Privacy privacy = Privacy::health;
};

// All levers of a form, in its order. `result` is what the plugin says of these answers, `book` may be nullptr;
// `tried` as in advise(). The book must outlive what comes back.
std::vector<Lever> leversOf(const PluginResult &result, const FormAnswers &answers, const AdviceBook *book,
                            const std::vector<std::string> &tried);

// Whether the two cannot be taken together: they give the same answer, and not as two ticks.
bool conflict(const Lever &a, const Lever &b);

// Places of the levers that mend what one of these findings stands for.
std::vector<size_t> leversBehind(std::span<const Lever> levers, const PluginResult &result,
                                 std::span<const std::string> findings);

}  // namespace plumb
