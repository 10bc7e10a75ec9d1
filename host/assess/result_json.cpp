#include <array>

#include "host/assess/result.h"
#include "host/base/json_writer.h"

namespace plumb {

namespace {

void appendRow(std::string &out, uint32_t row) {
    if (row == PLUMB_WHOLE) out += "null";
    else appendShortest(out, row);
}

void appendId(std::string &out, std::string_view open, std::string_view id) {
    out += open;
    appendJsonText(out, id);
}

void appendLine(std::string &out, const PluginResult &result, const plumb_line &line) {
    const BoundOutput &output = result.output(line);
    const bool finding = output.kind == PLUMB_FINDING, factor = output.kind == PLUMB_FACTOR;
    if (factor) {
        appendId(out, "{\"scale\":", output.of);
        appendId(out, ",\"factor\":", output.id);
    } else if (finding) {
        appendId(out, "{\"finding\":", output.id);
        appendId(out, ",\"question\":", output.of);
    } else {
        appendId(out, "{\"scale\":", output.id);
    }
    if (line.kind == PLUMB_NEEDS) appendId(out, ",\"question\":", result.neededQuestion(line));
    out += ",\"row\":";
    appendRow(out, line.row);
    if (line.kind == PLUMB_DECLINES) appendId(out, ",\"reason\":", result.plugin->binding().outputs[line.why].id);
    if (line.kind == PLUMB_SAYS) {
        auto appendValue = [&] {
            out += ",\"value\":";
            appendShortest(out, line.value);
        };
        if (!finding) appendValue();
        if (!factor) {
            const Level level = result.levelOf(line);
            out += ",\"level\":";
            if (level == Level::none) out += "null";
            else appendId(out, "", levelName(level));
        }
        if (finding) appendValue();
    }
    out += '}';
}

size_t listOf(const PluginResult &result, const plumb_line &line) {
    if (line.kind == PLUMB_NEEDS) return 3;
    if (line.kind == PLUMB_DECLINES) return 4;
    switch (result.output(line).kind) {
        case PLUMB_SCALE: return 0;
        case PLUMB_FACTOR: return 1;
        default: return 2;
    }
}

void appendPlugin(std::string &out, const PluginResult &result) {
    static constexpr std::array<std::string_view, 5> kLists = {"scores", "factors", "findings", "needs", "declined"};
    const Manifest &manifest = result.plugin->manifest();
    appendId(out, "{\"plugin\":", manifest.id);
    appendId(out, ",\"version\":", manifest.version);
    appendId(out, ",\"form\":", result.plugin->form().id);
    out += ",\"form_revision\":";
    appendShortest(out, result.plugin->form().revision);
    for (size_t list = 0; list < kLists.size(); ++list) {
        out += ",\"";
        out += kLists[list];
        out += "\":[";
        bool first = true;
        for (const plumb_line &line : result.lines) {
            if (listOf(result, line) != list) continue;
            if (!first) out += ',';
            first = false;
            appendLine(out, result, line);
        }
        out += ']';
    }
    out += '}';
}

}  // namespace

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
