#include "host/report/record.h"

#include "host/base/hash.h"
#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/text.h"

namespace plumb {

namespace {

constexpr std::string_view kOpen = "<pre hidden=\"hidden\" id=\"record\">", kClose = "</pre>";
constexpr char kBetween = '.';  // is not in base64

std::string jsonOf(const ReportRecord &record) {
    std::string json;
    JsonWriter out(json);
    out.open('{').key("format").text("plumbline-record/2").key("program").text(record.program);
    out.key("copy").text(record.copy);
    out.key("units").text(record.units == UnitSystem::metric ? "metric" : "imperial");
    out.key("paper").text(record.paper == Paper::a4 ? "a4" : "letter");
    if (record.print == Print::large) out.key("print").text("large");
    if (!record.today.empty()) out.key("today").text(record.today);
    if (!record.country.empty()) out.key("country").text(record.country);
    if (!record.language.empty()) out.key("language").text(record.language);
    if (record.seenFirst) out.key("seen_first").boolean(true);
    out.key("plugins").open('[');
    for (const ReportRecord::Bundle &bundle : record.bundles)
        out.open('{')
            .key("id")
            .text(bundle.id)
            .key("version")
            .text(bundle.version)
            .key("sha256")
            .text(bundle.hash)
            .close('}');
    out.close(']').key("result").text(record.result).close('}');
    return json;
}

// The parts of a record: what jsonOf says, the answers, the previous ones. In the first edition the two documents stood
// in the first part.
std::optional<std::vector<std::string>> partsOf(std::string_view text) {
    std::vector<std::string> parts;
    const std::string closed = std::string(text) + kBetween;  // the last part may be empty
    for (const std::string_view part : split(closed, kBetween)) {
        const auto bytes = fromBase64(part);
        if (!bytes) return std::nullopt;
        parts.push_back(*bytes);
    }
    if (parts.size() != 1 && parts.size() != 3) return std::nullopt;
    return parts;
}

Problem damaged(const std::string &file) {
    return {file, "the record in this report is damaged", "Ask for the report again, or make it anew from its answers"};
}

}  // namespace

std::vector<ReportRecord::Bundle> bundlesOf(const Plugins &plugins, Problems &trouble) {
    std::vector<ReportRecord::Bundle> bundles;
    for (const auto &plugin : plugins) {
        const auto hash = hashBundle(plugin->data().folder);
        if (!hash) trouble.push_back(hash.problem());
        bundles.push_back({plugin->manifest().id, plugin->manifest().version, hash ? *hash : ""});
    }
    return bundles;
}

void appendRecord(Html &page, const ReportRecord &record) {
    page.element("pre",
                 toBase64(jsonOf(record)) + kBetween + toBase64(record.answers) + kBetween + toBase64(record.previous),
                 {{"hidden", "hidden"}, {"id", "record"}});
}

Result<ReportRecord> readRecord(std::string_view page, const std::string &file) {
    const size_t open = page.rfind(kOpen);
    if (open == page.npos)
        return Problem{file, "there is no record in this file",
                       "Check a manager's copy with --against and the employee's or occupational health's copy: it "
                       "holds nothing itself from which answers about health could be guessed"};
    const size_t from = open + kOpen.size(), to = page.find(kClose, from);
    const auto parts = to == page.npos ? std::nullopt : partsOf(page.substr(from, to - from));
    if (!parts) return damaged(file);
    const auto json = readJson(parts->front(), file);
    if (!json || !json->isObject()) return damaged(file);
    Problems problems;
    JsonObject object(*json, file, "the record", problems);
    ReportRecord record;
    const size_t edition = object.oneOf("format", {"plumbline-record/1", "plumbline-record/2"});
    if (edition != (parts->size() == 1 ? 0u : 1u)) return damaged(file);
    record.program = object.text("program");
    record.copy = object.text("copy");
    record.units = object.oneOf("units", {"metric", "imperial"}) == 0 ? UnitSystem::metric : UnitSystem::imperial;
    record.paper = object.oneOf("paper", {"a4", "letter"}) == 0 ? Paper::a4 : Paper::letter;
    const std::string print = object.textOr("print", "");
    if (!print.empty() && print != "large") return damaged(file);
    record.print = print.empty() ? Print::normal : Print::large;
    record.today = object.textOr("today", "");
    record.country = object.textOr("country", "");
    record.language = object.textOr("language", "");
    record.seenFirst = object.booleanOr("seen_first", false);
    for (const Json &item : object.array("plugins")) {
        if (!item.isObject()) return damaged(file);
        JsonObject bundle(item, file, "a plugin of the record", problems);
        record.bundles.push_back({bundle.text("id"), bundle.text("version"), bundle.text("sha256")});
        bundle.finish();
    }
    record.answers = edition == 0 ? object.text("answers") : (*parts)[1];
    record.previous = edition == 0 ? object.text("previous") : (*parts)[2];
    record.result = object.text("result");
    object.finish();
    if (!problems.empty()) return damaged(file);
    return record;
}

}  // namespace plumb
