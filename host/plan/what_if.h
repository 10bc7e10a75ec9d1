// The what-if of one form: its levers, ready to be tried, and the effect of any of them, each from scoring again.
//
// For the report: effectOf() says what mending what an advice Action names would do by itself, and why nothing where it
// does nothing. Keeps references to the plugin and the book; copies the answers. One a thread.
#pragma once
#include <memory>

#include "host/plan/search.h"

namespace plumb {

// What a change does to the target scale by itself.
struct Effect {
    Reading before, after;
    // When it changes nothing: the scales that set the score and that it does not touch. Empty: what it touches sets
    // the score, but this alone is not enough.
    std::vector<const Scale *> setBy;
    Privacy privacy = Privacy::health;
    bool none() const { return before.state == after.state && before.value == after.value; }
};

class WhatIf {
  public:
    // `book` may be nullptr; `tried` as in advise().
    WhatIf(const Plugin &plugin, const FormAnswers &answers, const AdviceBook *book = nullptr,
           const std::vector<std::string> &tried = {});
    WhatIf(const WhatIf &) = delete;
    WhatIf &operator=(const WhatIf &) = delete;

    const Plugin &plugin() const { return rescorer_.plugin(); }
    const Scale *target() const { return target_; }         // nullptr: the plugin marks none, there are no levers
    const PluginResult &result() const { return result_; }  // of the answers as they are
    const Reading &now() const { return now_; }
    const std::vector<Lever> &levers() const { return levers_; }  // those that feed the target
    Trial &trial() { return *trial_; }

    Effect effect(std::span<const size_t> levers);
    // Of all levers behind these findings together (of rivals the first); nothing when there is none.
    std::optional<Effect> effectOf(std::span<const std::string> findings);

    const std::optional<Problem> &failure() const { return rescorer_.failure(); }  // of the plugin, at any score

  private:
    bool feeds(const Lever &lever, const Scale &scale) const;

    Rescorer rescorer_;
    const Scale *target_;
    PluginResult result_;
    Reading now_;
    std::vector<Lever> levers_;
    std::unique_ptr<Trial> trial_;
};

}  // namespace plumb
