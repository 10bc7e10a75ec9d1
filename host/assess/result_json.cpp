#include "host/assess/result_json.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cstring>
#include <utility>

#include "host/assess/result.h"
#include "host/base/json_writer.h"

namespace plumb {

namespace {

std::string member(std::string_view open, std::string_view id) {
    std::string text(open);
    appendJsonText(text, id);
    return text;
}

std::string outputText(const BoundOutput &output) {
    switch (output.kind) {
        case PLUMB_FACTOR: return member("{\"scale\":", output.of) + member(",\"factor\":", output.id);
        case PLUMB_FINDING: return member("{\"finding\":", output.id) + member(",\"question\":", output.of);
        case PLUMB_REASON: return member(",\"reason\":", output.id);
        default: return member("{\"scale\":", output.id);
    }
}

// Of a line, without what stands ready in ResultParts: `,"row":3,"value":2.5,"level":"urgent"},`
constexpr size_t kMostOfLine = 48 + kMostShortest;

// Each put… writes at `to`, where there is room, and returns where it ended: a line has ten small pieces, too many to
// append each to a string.
char *put(char *to, std::string_view text) {
    std::memcpy(to, text.data(), text.size());
    return to + text.size();
}

char *putRow(char *to, uint32_t row) {
    if (row == PLUMB_WHOLE) return put(to, ",\"row\":null");
    return std::to_chars(put(to, ",\"row\":"), to + kMostOfLine, row).ptr;
}

char *putValue(char *to, double value) { return writeShortest(put(to, ",\"value\":"), value); }

char *putLevel(char *to, Level level) {
    if (level == Level::none) return put(to, ",\"level\":null");
    return put(put(put(to, ",\"level\":\""), levelName(level)), "\"");
}

size_t mostBytes(const ResultParts &parts, const plumb_line &line) {
    size_t bytes = parts.outputs[line.output].text.size() + kMostOfLine;
    if (line.kind == PLUMB_NEEDS) bytes += parts.inputs[line.why].size();
    if (line.kind == PLUMB_DECLINES) bytes += parts.outputs[line.why].text.size();
    return bytes;
}

char *putLine(char *to, const PluginResult &result, const plumb_line &line) {
    const ResultParts &parts = result.plugin->resultParts();
    const ResultParts::Output &output = parts.outputs[line.output];
    to = output.text.put(to);
    if (line.kind == PLUMB_NEEDS) to = parts.inputs[line.why].put(to);
    to = putRow(to, line.row);
    if (line.kind == PLUMB_DECLINES) to = parts.outputs[line.why].text.put(to);
    if (line.kind == PLUMB_SAYS) {
        switch (output.kind) {
            case PLUMB_FACTOR: to = putValue(to, line.value); break;
            case PLUMB_FINDING: to = putValue(putLevel(to, result.levelOf(line)), line.value); break;
            default: to = putLevel(putValue(to, line.value), result.levelOf(line));
        }
    }
    return put(to, "},");
}

enum List : uint8_t { scores, factors, findings, needs, declined };
constexpr std::array<std::string_view, 5> kLists = {"\"scores\":[", "],\"factors\":[", "],\"findings\":[",
                                                    "],\"needs\":[", "],\"declined\":["};
constexpr size_t kMostOfLists = 80;  // of all these together

List listOf(const ResultParts &parts, const plumb_line &line) {
    if (line.kind == PLUMB_NEEDS) return needs;
    if (line.kind == PLUMB_DECLINES) return declined;
    switch (parts.outputs[line.output].kind) {
        case PLUMB_SCALE: return scores;
        case PLUMB_FACTOR: return factors;
        default: return findings;
    }
}

// The lines list by list, each in the order in which it was said.
struct Listed {
    explicit Listed(const PluginResult &result) : lines(result.lines.size()) {
        std::vector<List> lists;
        lists.reserve(result.lines.size());
        for (const plumb_line &line : result.lines)
            ++end[lists.emplace_back(listOf(result.plugin->resultParts(), line))];
        size_t begin = 0;
        for (size_t &next : end) next = std::exchange(begin, begin + next);
        for (size_t i = 0; i < lists.size(); ++i) lines[end[lists[i]]++] = &result.lines[i];
    }
    std::vector<const plumb_line *> lines;
    std::array<size_t, kLists.size()> end{};
};

void appendPlugin(std::string &out, const PluginResult &result) {
    const ResultParts &parts = result.plugin->resultParts();
    const Listed listed(result);
    size_t most = parts.head.size() + kMostOfLists + Stride::kBytes;
    for (const plumb_line &line : result.lines) most += mostBytes(parts, line);
    const size_t begin = out.size();
    out.resize(begin + most);
    char *to = put(out.data() + begin, parts.head);
    for (size_t list = 0, next = 0; list < kLists.size(); ++list) {
        to = put(to, kLists[list]);
        for (; next < listed.end[list]; ++next) to = putLine(to, result, *listed.lines[next]);
        if (to[-1] == ',') --to;
    }
    to = put(to, "]}");
    assert(to <= out.data() + out.size());
    out.resize(static_cast<size_t>(to - out.data()));
}

}  // namespace

ResultParts resultParts(const Binding &binding, const Manifest &manifest, const Form &form) {
    ResultParts parts;
    parts.head = member("{\"plugin\":", manifest.id) + member(",\"version\":", manifest.version) +
                 member(",\"form\":", form.id) + ",\"form_revision\":" + shortest(form.revision) + ",";
    for (const BoundOutput &output : binding.outputs)
        parts.outputs.push_back({output.kind, Stride(outputText(output))});
    for (const BoundInput &input : binding.inputs)
        parts.inputs.emplace_back(
            member(",\"question\":", input.question == kNoSlot ? "" : form.at(input.question).id));
    return parts;
}

void appendResult(std::string &out, const Assessment &assessment) {
    out += "{\"format\":\"plumbline-result/1\",\"results\":[";
    for (size_t i = 0; i < assessment.results.size(); ++i) {
        if (i > 0) out += ',';
        appendPlugin(out, assessment.results[i]);
    }
    out += "],\"warnings\":[";
    for (size_t i = 0; i < assessment.warnings.size(); ++i) {
        if (i > 0) out += ',';
        appendJsonText(out, assessment.warnings[i]);
    }
    out += "]}";
}

}  // namespace plumb
