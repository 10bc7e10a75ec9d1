#include "host/store/draft.h"

#include <algorithm>

#include "host/base/date.h"
#include "host/base/translated.h"
#include "host/form/answers_writer.h"

namespace plumb {

namespace {

struct FormPart {
    std::string form;
    std::vector<const Draft::Entry *> answers;
};

// What is said of the answers, by its key without the part in front.
struct Sayings {
    std::vector<std::pair<std::string, const Draft::Entry *>> how, withheld, tried, desk;
};

struct Parts {
    std::vector<FormPart> forms;
    Sayings said;
};

// Whether it was one of them.
bool takeSaying(const Draft::Entry &entry, Sayings &said) {
    for (const auto &[begin, list] : {std::pair{kHowKey, &said.how},
                                      {kWithheldKey, &said.withheld},
                                      {kTriedKey, &said.tried},
                                      {kDeskKey, &said.desk}})
        if (entry.key.starts_with(begin)) list->emplace_back(entry.key.substr(begin.size()), &entry);
    return entry.key.starts_with("x-");
}

FormPart &partOf(std::vector<FormPart> &parts, const std::string &form) {
    auto at = std::find_if(parts.begin(), parts.end(), [&](const FormPart &part) { return part.form == form; });
    return at == parts.end() ? *parts.insert(at, FormPart{form, {}}) : *at;
}

Result<Parts> partsOf(const Draft &draft) {
    Parts parts;
    for (const Draft::Entry &entry : draft.answers) {
        if (takeSaying(entry, parts.said)) continue;
        const size_t slash = entry.key.find('/');
        if (slash == 0 || slash == std::string::npos || slash + 1 == entry.key.size())
            return Problem{tr("draft") + ", " + entry.key, tr("an answer's key is not form/question"),
                           tr("Give that answer again")};
        partOf(parts.forms, entry.key.substr(0, slash)).answers.push_back(&entry);
    }
    return parts;
}

void writeMembers(JsonWriter &json, const std::vector<std::pair<std::string, const Draft::Entry *>> &members) {
    json.open('{');
    for (const auto &[key, entry] : members) json.key(key).literal(entry->value);
    json.close('}');
}

void writeSayings(JsonWriter &json, const Sayings &said) {
    for (const auto &[name, list] : {std::pair{"withheld", &said.withheld}, {"tried", &said.tried}}) {
        if (list->empty()) continue;
        json.key(name).open('[');
        for (const auto &[key, entry] : *list) json.text(key);
        json.close(']');
    }
    if (said.how.empty()) return;
    json.key("how");
    writeMembers(json, said.how);
}

std::string written(const Parts &parts, const Person &person, const std::string &workstation, AssessedBy by,
                    Date assessed, bool withDesk) {
    std::string text;
    JsonWriter json(text);
    json.open('{');
    appendAnswersHead(json, person, workstation, isoDate(assessed), by == AssessedBy::self ? "self" : "assessor");
    json.key("forms").open('{');
    for (const FormPart &part : parts.forms) {
        json.key(part.form).open('{');
        for (const Draft::Entry *entry : part.answers)
            json.key(entry->key.substr(part.form.size() + 1)).literal(entry->value);
        json.close('}');
    }
    json.close('}');
    writeSayings(json, parts.said);
    if (withDesk) {
        json.key("x-draft");
        writeMembers(json, parts.said.desk);
    }
    json.close('}');
    return text;
}

}  // namespace

Draft replay(const std::vector<DraftStep> &steps) {
    std::vector<const DraftStep *> given;
    size_t valid = 0;  // those before are in force, those behind were taken back
    for (const DraftStep &step : steps) {
        if (step.kind == DraftStep::Kind::undo) {
            valid -= valid > 0 ? 1 : 0;
        } else if (step.kind == DraftStep::Kind::redo) {
            valid += valid < given.size() ? 1 : 0;
        } else {
            given.resize(valid);
            given.push_back(&step);
            ++valid;
        }
    }
    Draft draft;
    for (size_t i = 0; i < valid; ++i) {
        auto at = std::find_if(draft.answers.begin(), draft.answers.end(),
                               [&](const Draft::Entry &entry) { return entry.key == given[i]->key; });
        if (at == draft.answers.end()) draft.answers.push_back({given[i]->key, given[i]->value});
        else at->value = given[i]->value;
    }
    std::erase_if(draft.answers, [](const Draft::Entry &entry) { return entry.value == "null"; });
    draft.canUndo = valid > 0;
    draft.canRedo = valid < given.size();
    draft.steps = static_cast<uint32_t>(steps.size());
    return draft;
}

Result<std::string> answersDocument(const Draft &draft, const Person &person, const std::string &workstation,
                                    AssessedBy by, Date assessed) {
    const auto parts = partsOf(draft);
    if (!parts) return parts.problem();
    return written(*parts, person, workstation, by, assessed, false);
}

Result<std::string> draftDocument(const Draft &draft, const Person &person, const std::string &workstation,
                                  AssessedBy by, Date assessed, const std::string &form) {
    auto parts = partsOf(draft);
    if (!parts) return parts.problem();
    partOf(parts->forms, form);
    return written(*parts, person, workstation, by, assessed, true);
}

}  // namespace plumb
