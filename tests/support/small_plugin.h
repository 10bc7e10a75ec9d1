// A plugin that lives in a test: form, words, manifest and tables in memory, no bundle and no library. Its assessment
// is whatever the test wants it to say, truth or lie.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "host/assess/result.h"

namespace plumb {

// The data of a bundle from the texts of its files; throws what is wrong with them.
BundleData bundleFrom(const std::string &manifest, const std::string &form, const std::string &words);

namespace small {

// The questions of the form "small", with their options in the form's order.
extern const char *const kForm;
extern const char *const kManifest;
extern const char *const kWords;

// What the plugin reads, with options in an order of its own, and what it can say.
enum Input { seat, extras, height, warm, pain, tasks, load, grip, none };
enum Output { total, base, part, loadIndex, low, also, hot, heavy, refusal, factorOfIndex };
extern const std::vector<plumb_input> kInputs;
extern const std::vector<plumb_output> kOutputs;

using Assess = int32_t (*)(const plumb_value *, plumb_line *);

// The plugin as a table. The vectors must outlive it.
plumb_plugin table(const std::vector<plumb_input> &inputs, const std::vector<plumb_output> &outputs, Assess assess);

BundleData data();

// Sound, and bound; throws when it is refused.
std::unique_ptr<Plugin> make(Assess assess);

// Lines of a plugin's answer.
plumb_line says(uint32_t output, double value, uint32_t row = PLUMB_WHOLE, uint16_t level = PLUMB_NO_LEVEL);
plumb_line needs(uint32_t output, uint32_t input, uint32_t row = PLUMB_WHOLE);
plumb_line declines(uint32_t output, uint32_t reason, uint32_t row = PLUMB_WHOLE);

// A plugin's whole answer for the next calls in this thread: hand sayIt to make().
void willSay(std::vector<plumb_line> lines);
int32_t sayIt(const plumb_value *answers, plumb_line *lines);

// A document with these answers to the form "small"; throws when they are refused.
Document document(const Plugin &plugin, const std::string &answers);

// What the plugin is told of these answers, read and checked.
Assessment assess(const Plugins &plugins, const std::string &answers);

}  // namespace small
}  // namespace plumb
