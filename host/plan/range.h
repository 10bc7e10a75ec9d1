// Between what a score lies while questions that it needs are unanswered or "not sure": scored with every allowed way
// to complete them. No answer is assumed; conditions hold, so that an answer may hide other questions or show new ones.
//
// A completion answers every question that the scale says it needs, and those that it comes to need on the way; what
// stays blank without being needed stays blank. Of one that hides a question, nothing is tried for that question.
//   exact   all completions were scored; or (a scale that the manifest says is the largest of others) all completions
//           of each of those, when no question of one feeds or hides what feeds another; or both ends are those of the
//           scale itself (whether there may be no score is then as seen).
//   seen    the score takes each end, and may go beyond: a number is missing, of which only the ends of its hard and
//           soft range and the manifest's break points were tried; or there are more completions than kMostCompletions
//           (kMostSampled) and they were searched from seeded starts.
// Which question to answer first: the one whose answer leaves, on average over its answers (those that are tried, each
// counted alike), the least width. An answer after which it is still open whether there is a score at all counts the
// whole width; one after which there is surely none counts 0. Ties: fewer answers that leave that open, then the least
// width in the worst case, then the form's order. A question that is not asked yet is no candidate.
//
// Values; the plugin must outlive them. Deterministic. Any number of threads, each with its own call. A scale that is
// declined is told with its reasons and nothing is computed for it.
#pragma once
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "host/assess/result.h"
#include "host/form/progress.h"

namespace plumb {

inline constexpr uint64_t kMostCompletions = 1'000'000;  // scored one by one, for a set of scales with like needs
inline constexpr uint64_t kMostSampled = 100'000;        // the same where a number is missing, which is never exact
inline constexpr uint64_t kMostSearched = 50'000;        // calls of the plugin in a search for a scale

// What some completions gave for a scale.
struct Extent {
    double least = std::numeric_limits<double>::infinity(), most = -least;  // of those with a score
    Level best = Level::none, worst = Level::none;                          // of those with a score
    bool said = false, unsaid = false;                                      // some had a score; some had none

    void say(double value, Level level);
    void add(const Extent &other);
    double width() const { return said ? most - least : 0; }
};

// What is left open when a question is answered.
struct Split {
    Missing question;
    std::vector<Answer> answers;   // that are tried
    std::vector<Extent> byAnswer;  // one for each
};

struct Narrowing {
    Missing question;
    double expected = 0, worst = 0;  // remaining width
};

struct ScaleRange {
    enum class State {
        value,     // everything needed is answered: `all` has one value
        range,     // `all` is between what it lies
        noScore,   // questions are missing, and no completion that was tried has a score
        declined,  // it does not apply, for `reasons`
    };
    enum class Certainty { exact, seen };

    const Scale *scale = nullptr;
    uint32_t row = PLUMB_WHOLE;
    State state = State::value;
    Certainty certainty = Certainty::exact;
    Extent all;                         // unsaid: in some completions there is no score, for `reasons`
    Extent usual;                       // of the completions whose missing numbers lie in their soft ranges
    std::vector<std::string> reasons;   // ids of outputs; why there is no score, now or in some completions
    std::vector<Missing> open;          // needed now, in the form's order, rows in order
    std::vector<Missing> later;         // needed only after some of their answers
    std::vector<Split> splits;          // of `open`
    std::optional<Narrowing> first;     // to ask; nothing when no single answer is expected to narrow it
    uint64_t scored = 0;                // completions; shared with other scales of like needs
    bool sampled = false;               // a number (or a long list) is missing: not all its answers were tried
    bool tooMany = false;               // more completions than are scored one by one: searched
    bool fromParts = false;             // worked out from the scales of which it is the largest
    bool stuck = false;                 // it waits for what cannot be asked now: a list without rows, a hidden question
    Privacy privacy = Privacy::health;  // the strictest of the scale and of the questions that are missing
};

struct RangeOptions {
    uint64_t mostCompletions = kMostCompletions;
    uint64_t seed = 94110;
    uint64_t mostSearched = kMostSearched;
    bool topOnly = false;  // only what nothing else is made of, of the whole form: for beside the questions
};

// Every scale with levels of which the plugin says anything, in the manifest's order, rows in order. A Problem: the
// plugin failed.
Result<std::vector<ScaleRange>> rangesOf(const Plugin &plugin, const FormAnswers &answers,
                                         const RangeOptions &options = {});

}  // namespace plumb
