// Who may be given exercises: the gate that stands before every choice.
//
// The scale back.programme of the form "back" says it; what speaks for less always wins. Section 9 of the method: no
// programme without a screen, answered in full, at most seven days old.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/assess/result.h"
#include "host/base/date.h"

namespace plumb {

enum class Gate {
    notScreened,  // the screen is missing, open or old: ST-06, ST-44, ST-46 and the general card
    nothing,      // route 1 or 2, or a readiness question: nothing at all
    walk,         // ST-53, ST-56
    walkAndRest,  // ST-33, ST-53, ST-56
    firstWeek,    // SET-ACUTE
    full          // what the contraindications leave
};

struct GateFound {
    enum class Why { screened, noForm, open, noDate, tooOld, inFuture, redFlag, notReady };
    Gate gate = Gate::notScreened;
    Why why = Why::noForm;
    int route = 0;                   // back.route, 0 when it was not said
    std::vector<std::string> flags;  // the red flags that count, "rf07"
};

inline constexpr int kScreenDays = 7;  // how long an answered screen counts

// `today` is the caller's; without it no screen is young enough. What forbids everything does so at any age.
GateFound gateOf(const Assessment &assessment, const Document &document, std::optional<Date> today);

// The only exercises that a gate lets through; empty for `nothing`, and for `full`, which lets all through.
const std::vector<std::string> &allowedBy(Gate gate);

}  // namespace plumb
