// What the plugins concluded: checked lines with the tables that give them meaning.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "host/assess/binding.h"
#include "host/assess/result_json.h"
#include "host/assess/runner.h"

namespace plumb {

// A plugin ready for use. Neither moves nor copies, because its binding points into its data.
class Plugin {
  public:
    // Reads the data, loads the module, binds. Adds every problem; nullptr when there was one.
    // `language` as in readBundle.
    static std::unique_ptr<Plugin> load(const BundleEntry &entry, Problems &problems, const std::string &language = "");
    // Binds a table that is already in memory: plugins made by tests.
    static std::unique_ptr<Plugin> fromTable(const plumb_plugin &table, BundleData data, Problems &problems);

    Plugin(const Plugin &) = delete;
    Plugin &operator=(const Plugin &) = delete;
    const BundleData &data() const { return data_; }
    const Form &form() const { return data_.form; }
    const Manifest &manifest() const { return data_.manifest; }
    const Words &words() const { return data_.words; }
    const Binding &binding() const { return binding_; }
    const ResultParts &resultParts() const { return resultParts_; }

  private:
    explicit Plugin(BundleData data) : data_(std::move(data)) {}
    BundleData data_;
    Binding binding_;
    ResultParts resultParts_;
};

using Plugins = std::vector<std::unique_ptr<Plugin>>;

// A bundle that was found, and what became of it.
struct FoundBundle {
    BundleEntry entry;
    const Plugin *plugin = nullptr;  // nullptr: it was refused, or an earlier place has a bundle of the same id
    Problems problems;
};

// All plugins in these places, in the order found. Two bundles for one form: the first is used.
struct InstalledPlugins {
    Plugins plugins;
    std::vector<FoundBundle> bundles;
};
InstalledPlugins findPlugins(const std::vector<std::string> &places, const std::string &language = "");
// By listBundles(), for who needs the list sooner.
InstalledPlugins findPlugins(std::vector<BundleEntry> listed, const std::string &language = "");

// The same for who wants no list of bundles: what was refused is told in `problems`.
Plugins loadPlugins(const std::vector<std::string> &places, Problems &problems, const std::string &language = "");
std::vector<const Form *> formsOf(const Plugins &plugins);

// What one plugin said of one document. `lines` is owned; views of lines stay valid as long as it lives.
struct PluginResult {
    const Plugin *plugin = nullptr;
    std::vector<plumb_line> lines;

    const BoundOutput &output(const plumb_line &line) const { return plugin->binding().outputs[line.output]; }
    const std::string &neededQuestion(const plumb_line &line) const;  // of a NEEDS line
    Level levelOf(const plumb_line &line) const;  // a score's from the bands, a finding's from the plugin

    // The value that a scale or factor has for a row, when it was said.
    std::optional<double> value(std::string_view output, uint32_t row = PLUMB_WHOLE) const;
    const plumb_line *line(std::string_view output, uint32_t row = PLUMB_WHOLE) const;  // nullptr when not said
    bool found(std::string_view finding) const;                                         // in any row
};

struct Assessment {
    std::vector<PluginResult> results;  // of the forms that the document has, in the order of the plugins
    std::vector<std::string> warnings;  // sentences
    Problems failures;                  // plugins that failed
};

// Asks every plugin whose form the document has. One a thread; keeps its arrays between documents.
class Assessor {
  public:
    explicit Assessor(const Plugins &plugins);
    void assess(const Document &document, Assessment &out);

  private:
    const Plugins &plugins_;
    std::vector<Runner> runners_;
};

// "plumbline-result/1" as one line of JSON, without a line feed at the end. Appends.
void appendResult(std::string &out, const Assessment &assessment);

}  // namespace plumb
