#include "host/programme/gate.h"

#include <algorithm>

namespace plumb {

namespace {

using Why = GateFound::Why;

const PluginResult *backOf(const Assessment &assessment) {
    for (const PluginResult &result : assessment.results)
        if (result.plugin->form().id == "back") return &result;
    return nullptr;
}

bool notReady(const PluginResult &back) {
    return std::any_of(back.lines.begin(), back.lines.end(), [&](const plumb_line &line) {
        return line.kind == PLUMB_SAYS && back.output(line).kind == PLUMB_FINDING &&
               back.output(line).id.starts_with("ready.");
    });
}

// Why the plugin gives no programme level at all, when it says why.
std::optional<Why> declined(const PluginResult &back) {
    for (const plumb_line &line : back.lines) {
        if (line.kind != PLUMB_DECLINES || back.output(line).id != "back.programme") continue;
        const std::string &reason = back.plugin->binding().outputs[line.why].id;
        if (reason == "red_flag") return Why::redFlag;
        if (reason == "not_ready") return Why::notReady;
    }
    return std::nullopt;
}

// What forbids every exercise, whenever it was said.
std::optional<Why> forbidden(const PluginResult &back) {
    const auto route = back.value("back.route"), programme = back.value("back.programme");
    if (route && *route < 3) return Why::redFlag;
    if (notReady(back)) return Why::notReady;
    if (const auto why = declined(back)) return why;
    if (programme && *programme < 1) return Why::notReady;
    return std::nullopt;
}

std::optional<Why> wrongAge(const Document &document, std::optional<Date> today) {
    const auto assessed = parseDate(document.assessed);
    if (!assessed || !today) return Why::noDate;
    const auto days = (std::chrono::sys_days(*today) - std::chrono::sys_days(*assessed)).count();
    if (days < 0) return Why::inFuture;
    if (days > kScreenDays) return Why::tooOld;
    return std::nullopt;
}

GateFound judge(const PluginResult &back, const Document &document, std::optional<Date> today) {
    if (const auto why = forbidden(back)) return {Gate::nothing, *why, 0, {}};
    const auto programme = back.value("back.programme");
    if (!programme) return {Gate::notScreened, Why::open, 0, {}};
    if (const auto why = wrongAge(document, today)) return {Gate::notScreened, *why, 0, {}};
    const Gate gate = *programme < 2   ? Gate::walk
                      : *programme < 3 ? Gate::walkAndRest
                      : *programme < 4 ? Gate::firstWeek
                                       : Gate::full;
    return {gate, Why::screened, 0, {}};
}

std::vector<std::string> flagsOf(const PluginResult &back) {
    std::vector<std::string> flags;
    for (const plumb_line &line : back.lines) {
        const BoundOutput &output = back.output(line);
        if (line.kind == PLUMB_SAYS && output.kind == PLUMB_FINDING && output.id.size() == 4 &&
            output.id.starts_with("rf"))
            flags.push_back(output.id);
    }
    return flags;
}

}  // namespace

GateFound gateOf(const Assessment &assessment, const Document &document, std::optional<Date> today) {
    const PluginResult *back = backOf(assessment);
    const FormAnswers *answers = document.find("back");
    if (!back || !answers || !answers->present) return {Gate::notScreened, Why::noForm, 0, {}};
    GateFound found = judge(*back, document, today);
    found.route = static_cast<int>(back->value("back.route").value_or(0));
    found.flags = flagsOf(*back);
    return found;
}

const std::vector<std::string> &allowedBy(Gate gate) {
    static const std::vector<std::string> none, harmless = {"ST-06", "ST-44", "ST-46"}, walk = {"ST-53", "ST-56"},
                                                walkAndRest = {"ST-33", "ST-53", "ST-56"},
                                                firstWeek = {"ST-33", "ST-34", "ST-32", "ST-53"};  // SET-ACUTE
    switch (gate) {
        case Gate::notScreened: return harmless;
        case Gate::walk: return walk;
        case Gate::walkAndRest: return walkAndRest;
        case Gate::firstWeek: return firstWeek;
        default: return none;
    }
}

}  // namespace plumb
