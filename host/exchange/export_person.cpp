#include "host/exchange/export_person.h"

#include <set>

#include "host/base/file.h"
#include "host/exchange/record_json.h"
#include "host/store/each.h"

namespace plumb {

namespace {

template <class T>
Status gather(Store &store, const PersonId &person, std::vector<T> &all) {
    ItemFilter filter;
    filter.person = person;
    return eachItem<T>(store, filter, [&](T &item) { all.push_back(std::move(item)); });
}

Status gatherAssessments(Store &store, PersonPack &pack) {
    AssessmentFilter filter;
    filter.person = pack.person.id;
    return eachAssessment(store, filter, [&](AssessmentRecord &assessment) -> Status {
        Draft draft;
        if (assessment.state == AssessmentState::draft) {
            auto steps = store.draft(assessment.id);
            if (!steps) return steps.problem();
            draft = std::move(*steps);
        }
        pack.drafts.push_back(std::move(draft));
        pack.assessments.push_back(std::move(assessment));
        return Done{};
    });
}

Status gatherLog(Store &store, PersonPack &pack) {
    std::set<Id> theirs = {pack.person.id};
    const auto add = [&](const auto &items) {
        for (const auto &item : items) theirs.insert(item.id);
    };
    add(pack.workstations), add(pack.assessments), add(pack.actions), add(pack.releases), add(pack.photos);
    add(pack.contacts);
    for (uint64_t after = 0;;) {
        auto entries = store.entries(after, kRowsAtOnce);
        if (!entries) return entries.problem();
        for (LogEntry &entry : *entries) {
            after = entry.seq;
            if (theirs.contains(entry.object)) pack.log.push_back(std::move(entry));
        }
        if (entries->size() < kRowsAtOnce) return Done{};
    }
}

template <class T>
void writeAll(JsonWriter &writer, std::string_view name, const std::vector<T> &values) {
    writer.key(name).open('[');
    for (const T &value : values) writeJson(writer, value);
    writer.close(']');
}

}  // namespace

Result<PersonPack> gatherPack(Store &store, const PersonId &id, Moment now) {
    PersonPack pack;
    pack.made = now;
    auto person = store.person(id);
    if (!person) return person.problem();
    pack.person = std::move(*person);
    Status done = gather(store, id, pack.workstations);
    if (done) done = gatherAssessments(store, pack);
    if (done) done = gather(store, id, pack.actions);
    if (done) done = gather(store, id, pack.releases);
    if (done) done = gather(store, id, pack.photos);
    if (done) done = gather(store, id, pack.contacts);
    if (done) done = gatherLog(store, pack);
    if (!done) return done.problem();
    return pack;
}

std::string packJson(const PersonPack &pack) {
    std::string text;
    JsonWriter writer(text);
    writer.open('{').key("format").text("plumbline-person/1").key("made").text(timeText(pack.made)).key("person");
    writeJson(writer, pack.person);
    writeAll(writer, "workstations", pack.workstations);
    writeAll(writer, "assessments", pack.assessments);
    writer.key("drafts").open('{');
    for (size_t i = 0; i < pack.drafts.size(); ++i) {
        if (pack.drafts[i].steps == 0) continue;
        writer.key(pack.assessments[i].id.hex());
        writeJson(writer, pack.drafts[i]);
    }
    writer.close('}');
    writeAll(writer, "actions", pack.actions);
    writeAll(writer, "releases", pack.releases);
    writeAll(writer, "photos", pack.photos);
    writeAll(writer, "contacts", pack.contacts);
    writeAll(writer, "log", pack.log);
    writer.close('}');
    text += '\n';
    return text;
}

Result<std::vector<std::string>> writePack(Store &store, const Outside &outside, const Plugins &plugins,
                                           const PersonId &person, const std::string &stem) {
    if (!store.info().readOnly)
        if (const Status logged = store.log("person.exported", person, "pack for the person"); !logged)
            return logged.problem();
    const auto pack = gatherPack(store, person, outside.now());
    if (!pack) return pack.problem();
    Status written = writeFile(stem + ".json", packJson(*pack));
    if (written) written = writeFile(stem + ".html", packPage(*pack, plugins));
    if (!written) return written.problem();
    return std::vector<std::string>{stem + ".html", stem + ".json"};
}

}  // namespace plumb
