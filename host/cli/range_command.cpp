#include "host/cli/range_command.h"

#include "host/assess/places.h"
#include "host/cli/common.h"
#include "host/plan/range_json.h"
#include "host/plan/range_words.h"
#include "host/report/explain.h"
#include "host/report/page.h"

namespace plumb {

namespace {

// What was worked out of one form.
struct Worked {
    const Plugin *plugin;
    std::vector<ScaleRange> ranges;
    Tolerances tolerances;
};

Result<Worked> workOut(const Plugin &plugin, const FormAnswers &answers, const Document &document) {
    auto ranges = rangesOf(plugin, answers);
    if (!ranges) return ranges.problem();
    auto tolerances = tolerancesOf(plugin, answers, document.how);
    if (!tolerances) return tolerances.problem();
    return Worked{&plugin, std::move(*ranges), std::move(*tolerances)};
}

void warnOfUnused(const Worked &worked) {
    for (const std::string &question : worked.tolerances.unused)
        complain(worked.plugin->form().id + ", " + question +
                 ": the tolerance was not used, because the answer is not a number.");
}

// ---- in words ----

void appendWords(std::string &out, const std::string &head, const RangeWords &words) {
    out += "  " + head + ": " + words.line + ".\n";
    for (const std::string &note : words.notes) out += "      " + note + "\n";
}

void appendWords(std::string &out, const Worked &worked, const Words &say, UnitSystem units) {
    const Plugin &plugin = *worked.plugin;
    const auto value = [&](double x, const Scale &scale) { return valueInWords(x, scale, lookOf(units, say)); };
    const auto head = [&](const Scale &scale, uint32_t row) {
        const std::string &name = plugin.words().get(scale.id, "text");
        return row == PLUMB_WHOLE ? name : name + ", " + say.get("report.row", "text") + " " + std::to_string(row + 1);
    };
    out += plugin.words().get(plugin.form().id, "text") + "\n";
    if (worked.ranges.empty()) out += "  " + say.get("range.nothing", "text") + "\n";
    for (size_t i = 0; i < worked.ranges.size(); ++i) {
        const ScaleRange &range = worked.ranges[i];
        appendWords(out, head(*range.scale, range.row), wordsOf(range, plugin, say, value));
        if (range.state != ScaleRange::State::value) continue;
        for (const ToleranceRange &tolerance : worked.tolerances.scales)
            if (tolerance.scale == range.scale && tolerance.row == range.row && !tolerance.by.empty())
                appendWords(out, "    " + say.get("tolerance.head", "text"),
                            wordsOf(tolerance, worked.tolerances, plugin, say, value));
    }
}

// ---- as JSON ----

void appendJson(std::string &out, const std::vector<Worked> &all, const Document &document) {
    JsonWriter json(out);
    json.open('{').key("format").text("plumbline-range/1").key("forms").open('[');
    for (const Worked &worked : all) {
        const Form &form = worked.plugin->form();
        json.open('{').key("plugin").text(worked.plugin->manifest().id).key("form").text(form.id);
        json.key("ranges").open('[');
        for (const ScaleRange &range : worked.ranges) writeRange(json, range, form);
        json.close(']').key("tolerances").open('[');
        for (const ToleranceRange &range : worked.tolerances.scales)
            writeTolerance(json, range, worked.tolerances, form);
        json.close(']').close('}');
    }
    json.close(']').key("warnings").open('[');
    for (const std::string &warning : document.warnings) json.text(warning);
    json.close(']').close('}');
    out += '\n';
}

}  // namespace

int rangeCommand(const RangeCommand &options) {
    if (!languageThere(options.language)) return kWrongUse;
    const Plugins plugins = installedPlugins(options.language);
    Document document(formsOf(plugins));
    if (!readDocument(options.file, plugins, document)) return kBadInput;
    auto page = PageData::read(shareFolder() + "/reports", options.language);
    if (!page) {
        complain(page.problem().sentence());
        return kBadInput;
    }
    complainOf(page->translationTroubles);
    bool failed = false;
    std::vector<Worked> all;
    for (const auto &plugin : plugins) {
        const FormAnswers *answers = document.find(plugin->form().id);
        if (!answers || !answers->present) continue;
        auto worked = workOut(*plugin, *answers, document);
        failed = failed || !worked;
        if (!worked) {
            complain(worked.problem().sentence());
            continue;
        }
        warnOfUnused(*worked);
        all.push_back(std::move(*worked));
    }
    const UnitSystem units = options.units == "imperial" ? UnitSystem::imperial : UnitSystem::metric;
    std::string out;
    if (options.json) appendJson(out, all, document);
    else
        for (const Worked &worked : all) appendWords(out, worked, page->words, units);
    if (!printAll(out)) return kCannotWrite;
    return failed ? kPluginFailed : kDone;
}

}  // namespace plumb
