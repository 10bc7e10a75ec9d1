#include "host/store/draft.h"

#include <algorithm>

#include "host/base/date.h"
#include "host/form/answers_writer.h"

namespace plumb {

namespace {

struct FormPart {
    std::string form;
    std::vector<const Draft::Entry *> answers;
};

Result<std::vector<FormPart>> byForm(const Draft &draft) {
    std::vector<FormPart> parts;
    for (const Draft::Entry &entry : draft.answers) {
        const size_t slash = entry.key.find('/');
        if (slash == 0 || slash == std::string::npos || slash + 1 == entry.key.size())
            return Problem{"draft, " + entry.key, "an answer's key is not form/question", "Give that answer again"};
        const std::string form = entry.key.substr(0, slash);
        auto at = std::find_if(parts.begin(), parts.end(), [&](const FormPart &part) { return part.form == form; });
        if (at == parts.end()) at = parts.insert(at, FormPart{form, {}});
        at->answers.push_back(&entry);
    }
    return parts;
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
    const auto parts = byForm(draft);
    if (!parts) return parts.problem();
    std::string text;
    JsonWriter json(text);
    json.open('{');
    appendAnswersHead(json, person, workstation, isoDate(assessed), by == AssessedBy::self ? "self" : "assessor");
    json.key("forms").open('{');
    for (const FormPart &part : *parts) {
        json.key(part.form).open('{');
        for (const Draft::Entry *entry : part.answers)
            json.key(entry->key.substr(part.form.size() + 1)).literal(entry->value);
        json.close('}');
    }
    json.close('}').close('}');
    return text;
}

}  // namespace plumb
