#include "host/caseload/store_drafts.h"

#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/translated.h"
#include "host/exchange/course.h"
#include "host/store/draft.h"
#include "host/store/items.h"

namespace plumb {

namespace {

Problem noDraft(const std::string &id) {
    return {id, tr("there is no such draft in the store"), tr("Go back to the person and open it again")};
}

void appendJson(std::string &out, const Json &json) {
    JsonWriter writer(out);
    switch (json.kind()) {
        case Json::Kind::null: writer.null(); break;
        case Json::Kind::boolean: writer.boolean(json.asBool().value_or(false)); break;
        case Json::Kind::number: writer.literal(json.raw()); break;
        case Json::Kind::text: writer.text(json.raw()); break;
        case Json::Kind::array:
        case Json::Kind::object: {
            const bool named = json.isObject();
            out += named ? '{' : '[';
            bool first = true;
            for (const Json &child : json.children()) {
                if (!first) out += ',';
                first = false;
                if (named) {
                    appendJsonText(out, child.name());
                    out += ':';
                }
                appendJson(out, child);
            }
            out += named ? '}' : ']';
        }
    }
}

std::string textOf(const Json &json) {
    std::string out;
    appendJson(out, json);
    return out;
}

void addMembers(std::vector<Draft::Entry> &entries, const Json *object, const std::string &begin) {
    if (!object || !object->isObject()) return;
    for (const Json &member : object->children()) entries.push_back({begin + member.name(), textOf(member)});
}

void addList(std::vector<Draft::Entry> &entries, const Json *list, std::string_view begin) {
    if (!list || !list->isArray()) return;
    for (const Json &item : list->children())
        entries.push_back({std::string(begin) + item.asText().value_or(""), "true"});
}

}  // namespace

Result<std::vector<Draft::Entry>> entriesOfDesk(const std::string &bytes) {
    const auto json = readJson(bytes, tr("draft"));
    if (!json) return json.problem();
    const Json *forms = json->find("forms");
    if (!forms || !forms->isObject())
        return Problem{tr("draft"), tr("it holds no form"), tr("Begin the assessment again")};
    std::vector<Draft::Entry> entries;
    for (const Json &form : forms->children()) addMembers(entries, &form, form.name() + "/");
    addMembers(entries, json->find("how"), std::string(kHowKey));
    addMembers(entries, json->find("x-draft"), std::string(kDeskKey));
    addList(entries, json->find("withheld"), kWithheldKey);
    addList(entries, json->find("tried"), kTriedKey);
    return entries;
}

Result<StoreDrafts::Values> StoreDrafts::stored(const AssessmentId &id) {
    const auto draft = caseload_.store().draft(id);
    if (!draft) return draft.problem();
    Values values;
    for (const Draft::Entry &entry : draft->answers) values[entry.key] = entry.value;
    return values;
}

Status StoreDrafts::save(const std::string &id, const std::string &bytes) {
    const auto read = idFromHex(id);
    if (!read) return noDraft(id);
    const AssessmentId assessment(*read);
    const auto entries = entriesOfDesk(bytes);
    if (!entries) return entries.problem();
    if (!known_.contains(id)) {
        auto values = stored(assessment);
        if (!values) return values.problem();
        known_[id] = std::move(*values);
    }
    Values fresh;
    for (const Draft::Entry &entry : *entries) fresh[entry.key] = entry.value;
    std::vector<DraftStep> steps;
    const Values &old = known_[id];
    for (const auto &[key, value] : fresh)
        if (const auto at = old.find(key); at == old.end() || at->second != value)
            steps.push_back({DraftStep::Kind::answer, key, value});
    for (const auto &[key, value] : old)
        if (!fresh.contains(key)) steps.push_back({DraftStep::Kind::answer, key, "null"});
    if (steps.empty()) return Done{};
    Status saved = caseload_.store().transaction([&]() -> Status {
        for (const DraftStep &step : steps)
            if (Status kept = caseload_.store().appendStep(assessment, step); !kept) return kept;
        return Done{};
    });
    if (!saved) return saved;
    known_[id] = std::move(fresh);
    return keepRedFlag(caseload_.store(), caseload_.scorer(), caseload_.outside(), assessment);
}

Result<std::string> StoreDrafts::load(const std::string &id) {
    const auto read = idFromHex(id);
    if (!read) return noDraft(id);
    Store &store = caseload_.store();
    const auto a = store.assessment(AssessmentId(*read));
    if (!a) return a.problem();
    if (a->state != AssessmentState::draft)
        return Problem{caseload_.formTitle(a->form), tr("this assessment is no draft any more"),
                       tr("Begin a new one, or correct it")};
    const auto person = store.person(a->person);
    if (!person) return person.problem();
    std::string place;
    if (!a->workstation.none()) {
        const auto station = get<Workstation>(store, a->workstation);
        if (!station) return station.problem();
        place = station->name;
    }
    const auto draft = store.draft(a->id);
    if (!draft) return draft.problem();
    auto values = stored(a->id);
    if (!values) return values.problem();
    known_[id] = std::move(*values);
    return draftDocument(*draft, person->who, place, a->by, caseload_.today(), a->form);
}

Status StoreDrafts::remove(const std::string &id) {
    const auto read = idFromHex(id);
    if (!read) return noDraft(id);
    known_.erase(id);
    return caseload_.store().discardDraft(AssessmentId(*read));
}

}  // namespace plumb
