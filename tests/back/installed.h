// The back plugin as it is installed in the build's bundles, and answers to it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tests/support/desk.h"

namespace plumb::backs {

using desk::Given;  // question → answer as JSON
using desk::with;

// Loaded once, with everything that the host checks; throws what is wrong with it.
const Plugins &plugins();
const Form &form();

std::string flag(size_t number);  // "rf07"
bool ticked(size_t number);       // rf18 and rf19, which are ticks

// "No" to every flag; the gates are blank, so that every flag is asked.
Given well();
// Back, neck, arm, leg and wrist for some months: every flag is asked, and it is no first week.
Given gates();
// These, with "no" to everything about readiness and contraindications: the full programme.
Given fit();
// The flag answered yes; of ticks, all of them.
Given yes(size_t number);
Given all(const Given &given, const std::vector<size_t> &flags);

// Asks the plugin again and again without making anything anew. Throws what the host or the plugin refuses.
class Asker {
  public:
    Asker();
    const PluginResult &ask(const Given &given, const std::string &more = "");
    bool hidden(const std::string &question) const;  // in what was asked last

  private:
    AnswersReader reader_;
    Document document_;
    Assessor assessor_;
    Assessment assessment_;
};

std::optional<double> route(const PluginResult &result);
std::optional<double> programme(const PluginResult &result);

// The questions that a scale waits for; the reasons for which it is declined. Sorted.
std::vector<std::string> needs(const PluginResult &result, const std::string &scale);
std::vector<std::string> reasons(const PluginResult &result, const std::string &scale);

// Every finding, sorted.
std::vector<std::string> findings(const PluginResult &result);

}  // namespace plumb::backs
