// The two lifting plugins as they are installed in the build's bundles, and answers to them.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "host/assess/result.h"

namespace plumb::lifts {

// Both, loaded once with everything that the host checks; throws what is wrong with them.
const Plugins &plugins();
const Plugin &plugin(const std::string &id);

// Question → answer as JSON, and the rows of groups.
using Given = std::map<std::string, std::string>;
using Rows = std::vector<Given>;

struct Answered {
    std::string form = "lifting";
    Given whole;
    std::map<std::string, Rows> groups;
    std::vector<std::string> tried = {};  // ids of rules
};

// `given` with some answers changed; an empty text takes an answer away.
Given with(Given given, const Given &changes);

// A lift at which every multiplier is 1; with the load given it is far below its limit.
Given easyLift(double kg = 5);
// A lift with control at its end; start and end are both away from the best place, the end more so.
Given hardLift(double kg = 12);

// Short work, nothing excluded, these lifts; the circumstances of ISO 11228-1 are known.
Answered job(const Rows &lifts);
// As job(), with handling, MAC and the filter answered too, so that every question that the form shows is answered.
Answered wholeJob(const Rows &lifts);
// The self-assessment of an easy lift.
Answered easySelf();
Answered selfWith(const Given &changes);

std::string text(const Answered &answered);
// Reads a document; throws when it is refused.
Document document(const std::string &text);
// What the plugin makes of it; throws when it fails.
PluginResult result(const Document &document);
PluginResult result(const Answered &answered);

// A number as JSON, exact.
std::string json(double number);

// ---- what was said of one scale in one row ----

struct Place {
    std::string scale;
    uint32_t row;
    auto operator<=>(const Place &) const = default;
};

std::map<Place, double> scores(const PluginResult &result);
// The questions that a scale waits for; the reasons for which it does not apply.
std::vector<std::string> needs(const PluginResult &result, const Place &place);
std::vector<std::string> reasons(const PluginResult &result, const Place &place);

}  // namespace plumb::lifts
