// Advice as data: when these findings, then this action. "plumbline-advice/1".
//
// The order in which actions are given [our convention, methods/desk.md E]: observations last; before them first what
// concerns the section that sets the score; free before bought before furniture; inside a tier the most points for the
// least effort; as written for the rest.
#pragma once
#include <string>
#include <vector>

#include "host/assess/result.h"

namespace plumb {

// A condition is a leaf, or all or any of others. In advice an unanswered question makes every test false.
struct When {
    enum class Kind { all, any, finding, scale, question } kind = Kind::all;
    std::vector<When> parts;
    std::string id;     // of a finding or scale
    Test test;          // of a question; for a scale its op and number
    bool gate = false;  // a finding that only has to be there: it adds no points to the action and is not named
};

// Whether a test on a number holds of a scale's value.
bool compares(const Test &test, double value);

struct Rule {
    std::string id, control, source, confidence;
    When when;
    std::vector<std::string> after;  // only once all of these were tried
    int tier = 0;                    // 0 free, 1 accessory, 2 furniture or layout, 3 professional
    double effort = 0;               // minutes
    bool noAction = false;           // an observation: nothing has to be done now
    Privacy privacy = Privacy::health;
};

struct AdviceBook {
    std::vector<Rule> rules;
    Words words;  // rule id → action, reason, verify, escalate; in the plugin's language as far as it is translated
    Problems translationTroubles{};  // texts of it that are not used
};

// Reads advice.json and advice.<language>.json of a bundle. A bundle without advice.json has an empty book. Adds every
// problem: unknown findings, scales, questions; a rule that could fire without a finding or a score; missing words.
AdviceBook readAdvice(const Plugin &plugin, Problems &problems);

// The strictest tag that an action of this rule of `plugin` can have, whatever calls for it.
Privacy strictestOf(const Rule &rule, const Plugin &plugin);

struct Action {
    const Rule *rule = nullptr;
    std::vector<std::string> findings;  // that called for it
    double points = 0;                  // that those findings cost
    bool setsScore = false;             // it concerns the section that sets the score
    Privacy privacy = Privacy::health;  // the strictest of the rule's and of what called for it
};

// The actions that apply, in order. `tried`: ids of rules that were tried already (they are left out when another rule
// waits for them, and unlock that one). The book must outlive what comes back.
std::vector<Action> advise(const AdviceBook &book, const PluginResult &result, const FormAnswers &answers,
                           const std::vector<std::string> &tried);

}  // namespace plumb
