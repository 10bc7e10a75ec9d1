#include "host/exchange/export_all.h"

#include <functional>
#include <unordered_map>

#include "host/assess/manifest.h"
#include "host/base/date.h"
#include "host/exchange/csv.h"
#include "host/exchange/out_file.h"
#include "host/exchange/record_json.h"
#include "host/store/each.h"

namespace plumb {

namespace {

class JsonLines {
  public:
    explicit JsonLines(OutFile &file) : file_(file) {}

    template <class T>
    void line(std::string_view name, const T &value) {
        JsonWriter writer(file_.text());
        writer.open('{').key(name);
        writeJson(writer, value);
        writer.close('}');
        end();
    }
    Status item(const Item &item) {
        switch (item.kind) {
            case ItemKind::workstation: return typed<Workstation>("workstation", item);
            case ItemKind::action: return typed<ActionItem>("action", item);
            case ItemKind::release: return typed<Release>("release", item);
            case ItemKind::photo: return typed<Photo>("photo", item);
            case ItemKind::contact: return typed<Contact>("contact", item);
        }
        return Done{};
    }
    void draft(const AssessmentId &id, const Draft &draft) {
        JsonWriter writer(file_.text());
        writer.open('{').key("draft").open('{').key("assessment").text(id.hex()).key("answers");
        writeJson(writer, draft);
        writer.close('}').close('}');
        end();
    }
    void count(const RollupRow &row) {
        JsonWriter writer(file_.text());
        writer.open('{').key("count").open('{').key("department").text(row.department).key("form").text(row.form);
        writer.key("month").text(monthText(row.month)).key("worst_level");
        writer.text(levelName(row.band)).key("assessments").number(static_cast<double>(row.count));
        writer.close('}').close('}');
        end();
    }
    void head(const StoreInfo &info) {
        JsonWriter writer(file_.text());
        writer.open('{').key("format").text("plumbline-store-export/1").key("store").text(info.id.hex()).close('}');
        end();
    }

  private:
    static std::string monthText(int32_t month) {
        return isoDate(Date(std::chrono::year(month / 12), std::chrono::month(static_cast<unsigned>(month % 12 + 1)),
                            std::chrono::day(1)))
            .substr(0, 7);
    }
    template <class T>
    Status typed(std::string_view name, const Item &item) {
        const auto value = fromItem<T>(item);
        if (!value) return value.problem();
        line(name, *value);
        return Done{};
    }
    void end() {
        file_.text() += '\n';
        file_.flushIfLarge();
    }
    OutFile &file_;
};

Status exportLog(Store &store, JsonLines &lines) {
    for (uint64_t after = 0;;) {
        const auto entries = store.entries(after, kRowsAtOnce);
        if (!entries) return entries.problem();
        for (const LogEntry &entry : *entries) lines.line("log", entry), after = entry.seq;
        if (entries->size() < kRowsAtOnce) return Done{};
    }
}

}  // namespace

Result<Exported> exportJsonLines(Store &store, const std::string &path) {
    OutFile file(path);
    JsonLines lines(file);
    Exported counts;
    lines.head(store.info());
    Status done = eachPerson(store, {}, [&](const PersonRecord &person) -> Status {
        ++counts.people;
        lines.line("person", person);
        return Done{};
    });
    if (done)
        done = eachAssessment(store, {}, [&](const AssessmentRecord &assessment) -> Status {
            ++counts.assessments;
            lines.line("assessment", assessment);
            if (assessment.state != AssessmentState::draft) return Done{};
            const auto draft = store.draft(assessment.id);
            if (!draft) return draft.problem();
            lines.draft(assessment.id, *draft);
            return Done{};
        });
    if (done)
        done = eachRow<Id>([&](const auto &page) { return store.items({}, page); },
                           [&](const Item &item) {
                               ++counts.items;
                               return lines.item(item);
                           });
    if (done) done = exportLog(store, lines);
    const auto rollup = store.rollup();
    if (done && !rollup) done = rollup.problem();
    if (!done) return done.problem();
    for (const RollupRow &row : *rollup) lines.count(row);
    if (const Status written = file.finish(); !written) return written.problem();
    return counts;
}

Result<Exported> exportCsv(Store &store, const std::string &path) {
    OutFile file(path);
    Exported counts;
    std::unordered_map<std::string, Person> people;
    CsvRow names(file.text());
    for (const char *name :
         {"assessment", "person", "name", "reference", "department", "email", "form", "form_revision", "state", "by",
          "completed", "signed", "next_review", "about_health", "worst_level", "route", "note"})
        names.text(name);
    names.end();
    Status done = eachPerson(store, {}, [&](const PersonRecord &person) -> Status {
        ++counts.people;
        people.emplace(person.id.view(), person.who);
        return Done{};
    });
    if (done)
        done = eachAssessment(store, {}, [&](const AssessmentRecord &a) -> Status {
            ++counts.assessments;
            const Person &who = people[std::string(a.person.view())];
            CsvRow row(file.text());
            row.text(a.id.hex()).text(a.person.hex()).text(who.name).text(who.reference).text(who.department);
            row.text(who.email).text(a.form).number(a.formRevision).text(stateName(a.state)).text(byName(a.by));
            row.text(timeText(a.completed)).text(timeText(a.signedAt));
            row.text(a.nextReview ? isoDate(*a.nextReview) : "").text(a.health ? "yes" : "no");
            row.text(levelName(a.band));
            if (a.route != 0) row.number(a.route);
            else row.blank();
            row.text(a.note).end();
            file.flushIfLarge();
            return Done{};
        });
    if (!done) return done.problem();
    if (const Status written = file.finish(); !written) return written.problem();
    return counts;
}

}  // namespace plumb
