#include "host/exchange/record_json.h"

#include <algorithm>

#include "host/assess/manifest.h"
#include "host/base/date.h"
#include "host/base/hash.h"
#include "host/base/json_guard.h"

namespace plumb {

namespace {

std::string padded(int64_t number, size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

void member(JsonWriter &writer, std::string_view name, const std::string &text) {
    if (!text.empty()) writer.key(name).text(text);
}

void member(JsonWriter &writer, std::string_view name, const Id &id) {
    if (!id.none()) writer.key(name).text(id.hex());
}

void member(JsonWriter &writer, std::string_view name, const std::optional<Date> &date) {
    if (date) writer.key(name).text(isoDate(*date));
}

// A document as it is, on one line: line ends stand between values alone, never in a text.
void document(JsonWriter &writer, std::string_view name, std::string text) {
    if (text.empty()) return;
    writer.key(name);
    if (!guardJson(text, "")) {
        writer.text(text);
        return;
    }
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    writer.literal(text);
}

// What every item begins with.
template <class T>
JsonWriter &begin(JsonWriter &writer, const T &item) {
    writer.open('{');
    member(writer, "id", item.id);
    member(writer, "person", item.person);
    return writer;
}

}  // namespace

Date dateAt(Moment moment) {
    return Date(std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(moment))));
}

std::string timeText(Moment moment) {
    if (moment == 0) return "";
    const std::chrono::sys_seconds second{std::chrono::seconds(moment)};
    const auto day = std::chrono::floor<std::chrono::days>(second);
    const auto clock = (second - day).count();
    return isoDate(Date(day)) + 'T' + padded(clock / 3600, 2) + ':' + padded(clock / 60 % 60, 2) + ':' +
           padded(clock % 60, 2) + 'Z';
}

const char *stateName(AssessmentState state) {
    constexpr const char *kNames[] = {"draft", "completed", "reviewed", "signed"};
    return kNames[static_cast<size_t>(state)];
}

const char *byName(AssessedBy by) { return by == AssessedBy::self ? "self" : "assessor"; }

const char *stageName(ReleaseStage stage) {
    constexpr const char *names[] = {"released", "shown", "agreed", "agreed_with_comment", "refused", "withdrawn"};
    return names[static_cast<size_t>(stage)];
}

const char *stateName(ActionState state) {
    constexpr const char *kNames[] = {"open", "in_progress", "done", "refused", "not_possible", "referred"};
    return kNames[static_cast<size_t>(state)];
}

void writeJson(JsonWriter &writer, const PersonRecord &person) {
    writer.open('{');
    member(writer, "id", person.id);
    member(writer, "name", person.who.name);
    member(writer, "reference", person.who.reference);
    member(writer, "department", person.who.department);
    member(writer, "email", person.who.email);
    member(writer, "note", person.note);
    member(writer, "left", person.left);
    writer.key("revision").number(person.rev).close('}');
}

void writeJson(JsonWriter &writer, const AssessmentRecord &a) {
    begin(writer, a);
    member(writer, "workstation", a.workstation);
    member(writer, "supersedes", a.supersedes);
    writer.key("form").text(a.form).key("form_revision").number(a.formRevision);
    writer.key("state").text(stateName(a.state)).key("by").text(byName(a.by));
    member(writer, "started", timeText(a.started));
    member(writer, "completed", timeText(a.completed));
    member(writer, "reviewed", timeText(a.reviewed));
    member(writer, "signed", timeText(a.signedAt));
    member(writer, "assessor", a.assessor);
    member(writer, "reviewer", a.reviewer);
    member(writer, "signer", a.signer);
    member(writer, "next_review", a.nextReview);
    member(writer, "worst_level", std::string(levelName(a.band)));
    writer.key("about_health").boolean(a.health);
    if (a.route != 0) writer.key("route").number(a.route);
    member(writer, "note", a.note);
    writer.key("bundles").open('[');
    for (const UsedBundle &bundle : a.bundles)
        writer.open('{')
            .key("id")
            .text(bundle.id)
            .key("version")
            .text(bundle.version)
            .key("hash")
            .text(bundle.hash)
            .close('}');
    writer.close(']').key("revision").number(a.rev);
    document(writer, "answers", a.answers);
    document(writer, "result", a.result);
    writer.close('}');
}

void writeJson(JsonWriter &writer, const Draft &draft) {
    writer.open('{');
    for (const Draft::Entry &entry : draft.answers) document(writer, entry.key, entry.value);
    writer.close('}');
}

void writeJson(JsonWriter &writer, const Workstation &workstation) {
    member(begin(writer, workstation), "name", workstation.name);
    member(writer, "note", workstation.note);
    writer.close('}');
}

void writeJson(JsonWriter &writer, const ActionItem &action) {
    member(begin(writer, action), "about", action.about);
    writer.key("state").text(stateName(action.state)).key("tier").number(action.tier);
    member(writer, "due", action.due);
    member(writer, "rule", action.rule);
    member(writer, "text", action.text);
    member(writer, "owner", action.owner);
    member(writer, "check", action.check);
    member(writer, "reason", action.reason);
    member(writer, "proof", action.proof);
    writer.close('}');
}

void writeJson(JsonWriter &writer, const Release &release) {
    member(begin(writer, release), "about", release.about);
    member(writer, "when", timeText(release.when));
    member(writer, "copy", release.copy);
    member(writer, "stage", stageName(release.stage));
    member(writer, "recipient", release.recipient);
    member(writer, "sha256", release.hash);
    member(writer, "agreement", release.agreement);
    writer.close('}');
}

void writeJson(JsonWriter &writer, const Photo &photo) {
    member(begin(writer, photo), "about", photo.about);
    member(writer, "media_type", photo.mediaType);
    member(writer, "caption", photo.caption);
    member(writer, "added", timeText(photo.added));
    document(writer, "measures", photo.measures);
    writer.key("base64").text(toBase64(photo.bytes)).close('}');
}

void writeJson(JsonWriter &writer, const Contact &contact) {
    member(begin(writer, contact), "about", contact.about);
    member(writer, "on", contact.on);
    member(writer, "by", contact.by);
    member(writer, "note", contact.note);
    writer.close('}');
}

void writeJson(JsonWriter &writer, const LogEntry &entry) {
    writer.open('{').key("entry").number(static_cast<double>(entry.seq));
    member(writer, "time", timeText(entry.time));
    member(writer, "who", entry.actor);
    member(writer, "did", entry.action);
    member(writer, "to", entry.object);
    member(writer, "reason", entry.reason);
    writer.close('}');
}

}  // namespace plumb
