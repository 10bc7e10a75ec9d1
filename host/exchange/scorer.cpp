#include "host/exchange/scorer.h"

#include <algorithm>

#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr std::string_view kRoute = "back.route";  // see records.h

// Whether all scales that have levels carry the tag health.
bool allAboutHealth(const Manifest &manifest) {
    bool levels = false;
    for (const Scale &scale : manifest.scales) {
        if (scale.bands.empty() && scale.levelFrom.empty()) continue;
        levels = true;
        if (scale.privacy != Privacy::health) return false;
    }
    return levels;
}

// The worst level that a query may see: a form about work must not tell what its health scales found.
Level worstOf(const PluginResult &result, bool health) {
    Level worst = Level::none;
    for (const plumb_line &line : result.lines) {
        if (line.kind != PLUMB_SAYS || result.output(line).kind != PLUMB_SCALE) continue;
        if (health || result.output(line).scale->privacy != Privacy::health)
            worst = std::max(worst, result.levelOf(line));
    }
    return worst;
}

void copyValue(JsonWriter &writer, const Json &value) {
    switch (value.kind()) {
        case Json::Kind::null: writer.null(); break;
        case Json::Kind::boolean: writer.boolean(value.asBool().value_or(false)); break;
        case Json::Kind::number: writer.literal(value.raw()); break;
        case Json::Kind::text: writer.text(value.raw()); break;
        case Json::Kind::array:
        case Json::Kind::object:
            const bool object = value.isObject();
            writer.open(object ? '{' : '[');
            for (const Json &child : value.children()) {
                if (object) writer.key(child.name());
                copyValue(writer, child);
            }
            writer.close(object ? '}' : ']');
    }
}

// "forms" and "days" have a member a form; names in "how" and entries of "withheld" begin with the form's.
void copyMember(JsonWriter &writer, const Json &member, const std::string &form) {
    const std::string prefix = form + "/";
    const bool byForm = member.name() == "forms" || member.name() == "days";
    writer.key(member.name());
    if (!byForm && member.name() != "how" && member.name() != "withheld") return copyValue(writer, member);
    writer.open(member.isObject() ? '{' : '[');
    for (const Json &child : member.children()) {
        const std::string &id = member.isObject() ? child.name() : child.raw();
        if (byForm ? id != form : !id.starts_with(prefix)) continue;
        if (member.isObject()) writer.key(id);
        copyValue(writer, child);
    }
    writer.close(member.isObject() ? '}' : ']');
}

}  // namespace

Result<std::string> onlyForm(const std::string &answers, const std::string &form) {
    const auto document = readJson(answers, "");
    if (!document) return document.problem();
    std::string text;
    JsonWriter writer(text);
    writer.open('{');
    for (const Json &member : document->children()) copyMember(writer, member, form);
    writer.close('}');
    return text;
}

Scorer::Scorer(const Plugins &plugins, Problems &problems)
    : plugins_(plugins), forms_(formsOf(plugins)), reader_(forms_), document_(forms_), assessor_(plugins) {
    for (const auto &plugin : plugins) {
        const auto hash = hashBundle(plugin->data().folder);
        if (!hash) problems.push_back(hash.problem());
        bundles_.push_back({plugin->manifest().id, plugin->manifest().version, hash ? *hash : ""});
        health_.push_back(allAboutHealth(plugin->manifest()));
    }
}

const Form *Scorer::form(const std::string &id) const {
    const auto at = std::find_if(forms_.begin(), forms_.end(), [&](const Form *one) { return one->id == id; });
    return at == forms_.end() ? nullptr : *at;
}

std::optional<bool> Scorer::isAboutHealth(const std::string &form) const {
    for (size_t i = 0; i < plugins_.size(); ++i)
        if (plugins_[i]->form().id == form) return health_[i];
    return std::nullopt;
}

void keepScored(const ScoredForm &scored, AssessmentRecord &record) {
    record.formRevision = scored.revision;
    record.band = scored.worst;
    record.health = scored.health;
    record.route = scored.route;
    record.answers = scored.answers;
    record.result = scored.result;
    record.bundles = scored.bundles;
}

Status Scorer::scoreForm(const std::string &answers, const std::string &file, ScoredForm &out) {
    assessor_.assess(document_, assessment_);
    if (!assessment_.failures.empty()) return assessment_.failures.front();
    if (assessment_.results.empty())
        return Problem{file, tr("nobody scores the form {form}", {{"form", out.form}}),
                       tr("Install the plugin that reads it")};
    const PluginResult &result = assessment_.results.front();
    const auto at = static_cast<size_t>(
        std::find_if(plugins_.begin(), plugins_.end(), [&](const auto &p) { return p.get() == result.plugin; }) -
        plugins_.begin());
    out.health = health_[at];
    out.worst = worstOf(result, out.health);
    out.route = out.health ? static_cast<uint8_t>(result.value(kRoute).value_or(0)) : 0;
    out.bundles.assign(1, bundles_[at]);
    out.answers = answers;
    out.result.clear();
    appendResult(out.result, assessment_);
    return Done{};
}

Status Scorer::score(const std::string &answers, const std::string &file, ScoredDocument &out, size_t line) {
    if (Status read = reader_.read(answers, file, document_, line); !read) return read;
    out.person = document_.person;
    out.workstation = document_.workstation;
    out.assessed = parseDate(document_.assessed);
    out.by = document_.by == "assessor" ? AssessedBy::assessor : AssessedBy::self;
    out.warnings = document_.warnings;
    size_t count = 0;
    for (const FormAnswers &form : document_.forms) {
        if (!form.present) continue;
        if (out.forms.size() <= count) out.forms.emplace_back();
        out.forms[count].form = form.answers.form().id;
        out.forms[count++].revision = static_cast<uint32_t>(form.answers.form().revision);
    }
    out.forms.resize(count);
    if (count == 0) return Problem{file, tr("it answers no form"), tr("Answer at least one question")};
    if (count == 1) return scoreForm(answers, file, out.forms.front());
    for (ScoredForm &form : out.forms) {
        const auto alone = onlyForm(answers, form.form);
        if (!alone) return alone.problem();
        if (Status read = reader_.read(*alone, file, document_, line); !read) return read;
        if (Status scored = scoreForm(*alone, file, form); !scored) return scored;
    }
    return Done{};
}

}  // namespace plumb
