#include "tests/support/small_plugin.h"

#include <algorithm>
#include <stdexcept>

#include "host/form/form_reader.h"
#include "tests/support/told.h"

namespace plumb {

BundleData bundleFrom(const std::string &manifest, const std::string &form, const std::string &words) {
    Problems problems;
    auto readManifestText = readManifest(manifest, "plugin.json", problems);
    auto readFormText = readForm(form, "form.json", problems);
    auto readWordsText = readWords(words, "en.json", problems);
    if (!readManifestText) problems.push_back(readManifestText.problem());
    if (!readFormText) problems.push_back(readFormText.problem());
    if (!readWordsText) problems.push_back(readWordsText.problem());
    if (problems.empty()) checkWords(*readFormText, *readWordsText, "en.json", problems);
    if (!problems.empty()) throw std::runtime_error(told(problems));
    return {"/nowhere/small", std::move(*readManifestText), std::move(*readFormText), std::move(*readWordsText)};
}

namespace small {

const char *const kForm =
    R"({"format": "plumbline-form/1", "id": "small", "revision": 4, "default_language": "en", "sections": [
    {"id": "desk", "questions": [
        {"id": "seat", "kind": "choice", "required": true, "privacy": "work", "not_sure": true, "options": [{"id": "ok"}, {"id": "low"}, {"id": "high"}]},
        {"id": "extras", "kind": "ticks", "privacy": "work", "not_sure": true, "options": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
         "show_if": {"all": [{"question": "seat", "op": "ne", "value": "high"}]}},
        {"id": "height", "kind": "number", "privacy": "work", "unit": "cm", "hard": [30, 70]},
        {"id": "note", "kind": "text", "privacy": "identity"}]},
    {"id": "body", "questions": [
        {"id": "warm", "kind": "yesno", "privacy": "health", "not_sure": true},
        {"id": "pain", "kind": "scale", "privacy": "health"}]},
    {"id": "work", "questions": [
        {"id": "tasks", "kind": "group", "privacy": "work", "rows": [1, 5], "questions": [
            {"id": "load", "kind": "number", "privacy": "work", "unit": "kg", "hard": [0, 50]},
            {"id": "label", "kind": "text", "privacy": "identity"},
            {"id": "grip", "kind": "choice", "privacy": "work", "options": [{"id": "good"}, {"id": "poor"}],
             "show_if": {"all": [{"question": "load", "op": "gt", "value": 10}]}}]}]}]})";

const char *const kManifest =
    R"({"format": "plumbline-plugin/1", "id": "small", "version": "1.2.3", "contract": 1, "module": "small", "form": "small", "scales": [
    {"id": "total", "min": 0, "max": 10, "whole": true, "better": "lower", "label": "structured", "privacy": "work", "method": "M", "edition": "E", "citation": "C",
     "bands": [{"from": 0, "level": "good"}, {"from": 3, "level": "watch"}, {"from": 5, "level": "act"}, {"above": 8, "level": "urgent"}],
     "figure": "cells", "sections": ["desk", "body"], "set_by": ["part"]},
    {"id": "part", "min": 0, "max": 10, "whole": false, "better": "higher", "label": "recalled", "privacy": "health", "method": "M", "edition": "E", "citation": "C",
     "figure": "axis", "sections": ["desk"]},
    {"id": "index", "min": 0, "max": 9, "whole": false, "better": "lower", "unit": "kg", "label": "verified", "privacy": "work", "method": "N", "edition": "E", "citation": "C",
     "figure": "axis", "bands": [{"from": 0, "level": "good"}, {"above": 1, "level": "watch"}], "sections": ["work"]}]})";

const char *const kWords = R"({"format": "plumbline-words/1", "language": "en", "texts": {
    "small": {"text": "Small form"}, "section.desk": {"text": "Desk part"}, "section.body": {"text": "Body part"}, "section.work": {"text": "Work part"},
    "seat": {"text": "How is the seat?"}, "seat.ok": {"text": "Right"}, "seat.low": {"text": "Too low"}, "seat.high": {"text": "Too high"},
    "extras": {"text": "What else?"}, "extras.a": {"text": "First"}, "extras.b": {"text": "Second"}, "extras.c": {"text": "Third"},
    "height": {"text": "How high?"}, "note": {"text": "Anything to add?"}, "warm": {"text": "Is it warm?"}, "pain": {"text": "How much pain?"},
    "tasks": {"text": "Tasks"}, "load": {"text": "How heavy?"}, "label": {"text": "Which task?"}, "grip": {"text": "How is the grip?"}, "grip.good": {"text": "Good"}, "grip.poor": {"text": "Poor"},
    "total": {"text": "Total score", "working": "Base {base}, part {part}.", "note": "No limits."}, "base": {"text": "Base points"}, "part": {"text": "Part score", "working": "Part {part}."},
    "index": {"text": "Load index", "working": "Load over {index.factor} and base {base}."}, "index.factor": {"text": "Load factor"},
    "seat.low_found": {"finding": "The seat is too low."}, "extras.found": {"finding": "Something else."}, "warm.found": {"finding": "It is warm."}, "load.heavy": {"finding": "The load is heavy."},
    "no_score": {"text": "There is no score for this"}}})";

const std::vector<plumb_input> kInputs = {
    {PLUMB_CHOICE, 0, "seat", "high ok low", nullptr, 0, 0}, {PLUMB_TICKS, 0, "extras", "c a b", nullptr, 0, 0},
    {PLUMB_NUMBER, 0, "height", "cm", nullptr, 30, 70},      {PLUMB_YESNO, 0, "warm", nullptr, nullptr, 0, 0},
    {PLUMB_NUMBER, 0, "pain", "", nullptr, 0, 10},           {PLUMB_GROUP, 0, "tasks", nullptr, nullptr, 1, 5},
    {PLUMB_NUMBER, 0, "load", "kg", "tasks", 0, 50},         {PLUMB_CHOICE, 0, "grip", "poor good", "tasks", 0, 0},
    {PLUMB_YESNO, 1, "not.asked", nullptr, nullptr, 0, 0},
};

const std::vector<plumb_output> kOutputs = {
    {PLUMB_SCALE, 0, "total", nullptr},
    {PLUMB_FACTOR, 0, "base", "total"},
    {PLUMB_SCALE, 0, "part", nullptr},
    {PLUMB_SCALE, 0, "index", "tasks"},
    {PLUMB_FINDING, 0, "seat.low_found", "seat"},
    {PLUMB_FINDING, 0, "extras.found", "extras"},
    {PLUMB_FINDING, 0, "warm.found", "warm"},
    {PLUMB_FINDING, 0, "load.heavy", "load"},
    {PLUMB_REASON, 0, "no_score", nullptr},
    {PLUMB_FACTOR, 0, "index.factor", "index"},
};

plumb_plugin table(const std::vector<plumb_input> &inputs, const std::vector<plumb_output> &outputs, Assess assess) {
    return {sizeof(plumb_plugin),
            static_cast<uint32_t>(inputs.size()),
            static_cast<uint32_t>(outputs.size()),
            0,
            "small",
            "1.2.3",
            inputs.data(),
            outputs.data(),
            assess};
}

BundleData data() { return bundleFrom(kManifest, kForm, kWords); }

std::unique_ptr<Plugin> make(Assess assess) {
    static std::vector<std::unique_ptr<plumb_plugin>> tables;  // a plugin is never unloaded
    tables.push_back(std::make_unique<plumb_plugin>(table(kInputs, kOutputs, assess)));
    Problems problems;
    auto plugin = Plugin::fromTable(*tables.back(), data(), problems);
    if (!plugin) throw std::runtime_error(told(problems));
    return plugin;
}

plumb_line says(uint32_t output, double value, uint32_t row, uint16_t level) {
    return {PLUMB_SAYS, level, output, 0, row, value};
}
plumb_line needs(uint32_t output, uint32_t input, uint32_t row) { return {PLUMB_NEEDS, 0, output, input, row, 0}; }
plumb_line declines(uint32_t output, uint32_t reason, uint32_t row) {
    return {PLUMB_DECLINES, 0, output, reason, row, 0};
}

namespace {
thread_local std::vector<plumb_line> nextAnswer;
}

void willSay(std::vector<plumb_line> lines) { nextAnswer = std::move(lines); }

int32_t sayIt(const plumb_value *, plumb_line *lines) {
    std::copy(nextAnswer.begin(), nextAnswer.end(), lines);
    return static_cast<int32_t>(nextAnswer.size());
}

Document document(const Plugin &plugin, const std::string &answers) {
    const std::vector<const Form *> forms = {&plugin.form()};
    Document read(forms);
    const Status status = AnswersReader(forms).read(
        R"({"format": "plumbline-answers/1", "forms": {"small": {)" + answers + "}}}", "answers.json", read);
    if (!status) throw std::runtime_error(status.problem().sentence());
    return read;
}

Assessment assess(const Plugins &plugins, const std::string &answers) {
    Assessment out;
    Assessor(plugins).assess(document(*plugins.front(), answers), out);
    return out;
}

}  // namespace small
}  // namespace plumb
