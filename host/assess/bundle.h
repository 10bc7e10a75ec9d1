// A bundle: the folder of one plugin, with manifest, module, form, words and advice. Listing reads manifests and loads
// no code.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/assess/manifest.h"
#include "host/form/words.h"

namespace plumb {

struct BundleEntry {
    std::string folder;
    std::optional<Manifest> manifest;  // when the manifest is sound
    Problems problems;                 // why it is not
    bool shadowed = false;             // an earlier place has a bundle of the same id, which is used
};

// Every folder in `places` that holds a plugin.json, in order; places that do not exist are passed over.
std::vector<BundleEntry> listBundles(const std::vector<std::string> &places);

// The data of a bundle, read and checked against each other. The module is not loaded.
struct BundleData {
    std::string folder;
    Manifest manifest;
    Form form;
    Words words;                     // in `language` as far as it is translated
    std::string language{};          // asked for; "" the form's own
    Problems translationTroubles{};  // texts of it that are not used; no reason to refuse a plugin
};

// Adds every problem; a Problem comes back when a file could not be read at all.
// `language`: "de"; "" for the form's own. What it lacks stays in the form's own.
Result<BundleData> readBundle(const BundleEntry &entry, Problems &problems, const std::string &language = "");

// SHA-256 over the names and contents of all files of a bundle: which build of which data scored. Problem: a file that
// cannot be read.
Result<std::string> hashBundle(const std::string &folder);

}  // namespace plumb
