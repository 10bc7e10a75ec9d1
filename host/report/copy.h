// The three copies of one record. A page can be made only from what was released for a copy, and release() is the only
// way to a Released: what a copy may not hold is gone before anything is written.
//
//   employee              everything; its page is short, and leaves findings, charts, answers and sources to the others
//   occupationalHealth    everything but times and diary, which are for whoever does the exercises
//   manager               work items, actions and adjustments: nothing that carries the tag health, nothing that was
//                         worked out from it, no list of answers, no working, no “ask for help when”, no warnings
//                         (which may quote an answer), no record. Priority and numbering are made anew from what is
//                         left, so that not even a gap tells that there was more.
//
// Where the card sends somebody to be seen the same day, the copies that hold it hold no advice but that of its own
// form; where it says “now”, little else than the card, the answers and the methods.
#pragma once
#include <string_view>

#include "host/report/report_model.h"

namespace plumb {

enum class Copy { employee, occupationalHealth, manager };
std::string_view copyName(Copy copy);  // "employee", "occupational-health", "manager"
std::optional<Copy> copyFrom(std::string_view name);

class Released {
  public:
    const ReportModel &model() const { return model_; }
    Copy copy() const { return copy_; }

  private:
    friend Released release(ReportModel model, Copy copy);
    Released(ReportModel model, Copy copy) : model_(std::move(model)), copy_(copy) {}
    ReportModel model_;
    Copy copy_;
};

Released release(ReportModel model, Copy copy);

// The highest band of the whole scores, never an average, which would hide the one that matters; and what sets it.
void setPriority(ReportModel &model);

// Numbers the actions, and the steps of the plan, in their order.
void numberActions(ReportModel &model);

}  // namespace plumb
