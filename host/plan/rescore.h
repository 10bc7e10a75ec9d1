// Scores the answers to one form again and again with few of them changed. Conditions hold: a changed answer may hide
// or show other questions, whose answers then count as blank or count again.
//
// An answer that no condition looks at goes straight to its place in the plugin's array; after any other only the
// conditional questions are looked at anew. Owns a copy of the answers; the plugin must outlive it. One a thread.
#pragma once
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "host/assess/result.h"

namespace plumb {

// A scale's place among a plugin's outputs, and the row that is meant (PLUMB_WHOLE: the whole form).
struct ScaleAt {
    uint32_t output = UINT32_MAX;
    uint32_t row = PLUMB_WHOLE;
};

// What was said of a scale.
struct Reading {
    enum class State { silent, needed, declined, failed, said } state = State::silent;
    double value = 0;           // when said
    Level level = Level::none;  // when said; none for a scale without bands
    bool said() const { return state == State::said; }
};

class Rescorer {
  public:
    Rescorer(const Plugin &plugin, const FormAnswers &answers);

    const Plugin &plugin() const { return *plugin_; }
    ScaleAt scale(std::string_view id, uint32_t row = PLUMB_WHOLE) const;  // output UINT32_MAX: not among the outputs

    // The answers as they are now. `row` is kWholeForm for a question that is in no group.
    const Answer &answer(Slot question, uint32_t row = kWholeForm) const;
    const Answer &original(Slot question, uint32_t row = kWholeForm) const;
    const FormAnswers &answers();  // with what is hidden now
    bool hidden(Slot question, uint32_t row = kWholeForm);

    // Changes one answer; whoever gives it has checked it against the question. Not for groups: their rows stay.
    void set(Slot question, uint32_t row, const Answer &answer);
    void reset(Slot question, uint32_t row);  // to what was answered
    void resetAll();

    // Asks the plugin. The lines stay valid until the next score. A Problem: the plugin failed.
    Result<std::span<const plumb_line>> score();
    // The same, for one scale. `failure()` keeps the first problem of a plugin that failed.
    Reading score(ScaleAt scale);
    // Of the lines that the last score gave.
    Reading read(ScaleAt scale) const;
    // The last score as a value: findings, levels, words.
    PluginResult result() const;

    uint64_t scored() const { return scored_; }  // calls of the plugin so far
    const std::optional<Problem> &failure() const { return failure_; }

  private:
    void refresh();
    void put(Slot question, uint32_t row);

    const Plugin *plugin_;
    FormAnswers original_, now_;
    Runner runner_;
    std::vector<uint32_t> inputOf_;    // by slot; UINT32_MAX: the plugin does not read it
    std::vector<char> steers_;         // by slot: a condition looks at it
    std::vector<uint32_t> levelFrom_;  // by output: the factor that gives a scale its level, or UINT32_MAX
    bool groupsHide_ = false;          // a group may be hidden: then the array has another shape
    bool stale_ = false;               // a steering answer changed since the last refresh
    Visibility before_;
    std::vector<std::pair<Slot, uint32_t>> changed_;  // cells that may differ from the original
    std::span<const plumb_line> lines_;
    uint64_t scored_ = 0;
    std::optional<Problem> failure_;
};

}  // namespace plumb
