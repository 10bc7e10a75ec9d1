// The desk plugin as it is installed in the build's bundles, and answers to it.
#pragma once
#include <map>
#include <string>

#include "host/assess/result.h"

namespace plumb::desk {

// Loaded once, with everything that the host checks; throws what is wrong with it.
const Plugins &plugins();
const Plugin &plugin();

// Question → answer as JSON.
using Given = std::map<std::string, std::string>;

// Everything is as it should be: no points, no finding, no fact that calls for advice.
Given neutral();

// `given` with some answers changed; an empty text takes an answer away.
Given with(Given given, const Given &changes);

// The text of a document; `tried` holds ids of rules, `more` further members as JSON.
std::string documentText(const Given &given, const std::vector<std::string> &tried = {}, const std::string &more = "");

// Reads a document; throws when it is refused.
Document document(const std::string &text);

// What the plugin makes of a document.
PluginResult result(const Document &document);

// The sample as it stands in forms/sample: "office.json", "office-before.json".
std::string sample(const std::string &name);

}  // namespace plumb::desk
