#include "tests/support/memory_store.h"

#include <algorithm>

#include "host/store/draft.h"

namespace plumb {

MemoryStore::MemoryStore(std::string actor, Outside outside)
    : actor_(std::move(actor)), outside_(outside), store_(IdMaker(outside).next()), keys_(Key::random(outside)) {
    writeLog("store.created", store_, "");
}

StoreInfo MemoryStore::info() const {
    const std::lock_guard hold(mutex_);
    return {store_, 1, false, "", {}, kept_.people.size() + kept_.assessments.size() + kept_.items.size()};
}

Status MemoryStore::write(const std::function<Status()> &work) {
    const std::lock_guard hold(mutex_);
    if (inTransaction_) return work();
    const Kept before = kept_;
    inTransaction_ = true;
    const Status done = work();
    inTransaction_ = inBulk_ = false;
    if (!done) kept_ = before;
    return done;
}

Status MemoryStore::transaction(const std::function<Status()> &work) {
    const std::lock_guard hold(mutex_);
    if (inTransaction_) return Problem{"memory", "a transaction is open already", "Close it first"};
    return write(work);
}

Status MemoryStore::bulk(const std::string &reason, const std::function<Status()> &work) {
    return transaction([&]() -> Status {
        inBulk_ = true;
        const Status done = work();
        inBulk_ = false;
        if (done) writeLog("bulk", store_, reason);
        return done;
    });
}

void MemoryStore::writeLog(const std::string &action, const Id &object, const std::string &reason) {
    const LogEntry entry{kept_.log.size() + 1, outside_.now(), actor_, action, object, reason};
    kept_.log.push_back(makeLink(keys_, store_, entry, kept_.log.empty() ? kFirstMac : kept_.log.back().mac, outside_));
}

void MemoryStore::note(const std::string &action, const Id &object) {
    if (!inBulk_) writeLog(action, object, "");
}

Status MemoryStore::knows(const PersonId &id) const {
    if (kept_.people.contains(id)) return Done{};
    return kept_.erased.contains(id) ? isErased(id) : notThere("person", id);
}

Status MemoryStore::putPerson(PersonRecord &person) {
    return write([&]() -> Status {
        if (kept_.erased.contains(person.id)) return isErased(person.id);
        const auto old = find(kept_.people, person.id);
        if (Status checked = checkPerson(old, person); !checked) return checked;
        ++person.rev;
        kept_.people[person.id] = person;
        note(old ? "person.changed" : "person.added", person.id);
        return Done{};
    });
}

Result<PersonRecord> MemoryStore::person(const PersonId &id) {
    const std::lock_guard hold(mutex_);
    if (const Status known = knows(id); !known) return known.problem();
    return kept_.people.at(id);
}

Result<std::vector<PersonRecord>> MemoryStore::people(const PeopleFilter &filter, const PageAfter<PersonId> &page) {
    const std::lock_guard hold(mutex_);
    NamesIndex names;
    for (const auto &[id, person] : kept_.people) names.add(person);
    std::vector<PersonRecord> found;
    for (const PersonId &id : names.find(filter.text, filter.department, page.after, page.limit))
        found.push_back(kept_.people.at(id));
    return found;
}

Result<std::vector<PersonRecord>> MemoryStore::neverAssessed(const PageAfter<PersonId> &page) {
    const std::lock_guard hold(mutex_);
    std::vector<PersonRecord> found;
    for (auto at = kept_.people.upper_bound(page.after); at != kept_.people.end() && found.size() < page.limit; ++at)
        if (std::none_of(kept_.assessments.begin(), kept_.assessments.end(),
                         [&](const auto &one) { return one.second.person == at->first; }))
            found.push_back(at->second);
    return found;
}

Result<std::vector<PersonId>> MemoryStore::findPeople(const std::string &referenceOrEmail) {
    const std::lock_guard hold(mutex_);
    const std::string wanted = folded(referenceOrEmail);
    std::vector<PersonId> found;
    for (const auto &[id, person] : kept_.people)
        if (!wanted.empty() && (folded(person.who.reference) == wanted || folded(person.who.email) == wanted))
            found.push_back(id);
    return found;
}

Status MemoryStore::erasePerson(const PersonId &id, const std::string &reason) {
    return write([&]() -> Status {
        if (id.none()) return Problem{"person", "it has no id", "Name the person"};
        std::erase_if(kept_.steps, [&](const auto &one) { return kept_.assessments.at(one.first).person == id; });
        std::erase_if(kept_.assessments, [&](const auto &one) { return one.second.person == id; });
        std::erase_if(kept_.items, [&](const auto &one) { return one.second.person == id; });
        kept_.people.erase(id);
        kept_.erased.emplace(id, outside_.now());
        writeLog("person.erased", id, reason);
        return Done{};
    });
}

Result<std::vector<PersonId>> MemoryStore::erased() {
    const std::lock_guard hold(mutex_);
    std::vector<PersonId> found;
    for (const auto &[id, time] : kept_.erased) found.push_back(id);
    return found;
}

Status MemoryStore::putAssessment(AssessmentRecord &assessment) {
    return write([&]() -> Status {
        AssessmentRecord fresh = assessment;
        const auto old = find(kept_.assessments, fresh.id);
        if (Status checked = checkAssessment(old, fresh); !checked) return checked;
        if (Status known = knows(fresh.person); !known) return known;
        const auto superseded = find(kept_.assessments, fresh.supersedes);
        if (!fresh.supersedes.none())
            if (Status checked = checkSuperseded(superseded, fresh); !checked) return checked;
        stampTimes(fresh, outside_.now());
        ++fresh.rev;
        const std::string department = folded(kept_.people.at(fresh.person).who.department);
        const auto before = old ? cellOf(*old, kept_.departments[fresh.id]) : std::nullopt;
        const auto after = cellOf(fresh, department);
        if (before) --kept_.counts[*before];
        if (after) ++kept_.counts[*after];
        if (!before && after && superseded)
            if (const auto cell = cellOf(*superseded, kept_.departments[superseded->id])) --kept_.counts[*cell];
        kept_.departments[fresh.id] = department;
        if (fresh.state != AssessmentState::draft) kept_.steps.erase(fresh.id);
        note(actionOf(old, fresh), fresh.id);
        kept_.assessments[fresh.id] = assessment = fresh;
        return Done{};
    });
}

Result<AssessmentRecord> MemoryStore::assessment(const AssessmentId &id) {
    const std::lock_guard hold(mutex_);
    if (const auto found = find(kept_.assessments, id)) return *found;
    return notThere("assessment", id);
}

Result<std::vector<AssessmentRecord>> MemoryStore::assessments(const AssessmentFilter &filter,
                                                               const PageAfter<AssessmentId> &page) {
    const std::lock_guard hold(mutex_);
    std::vector<AssessmentRecord> found;
    for (auto at = kept_.assessments.rbegin(); at != kept_.assessments.rend() && found.size() < page.limit; ++at) {
        const AssessmentRecord &a = at->second;
        const bool fits = (page.after.none() || a.id < page.after) && (!filter.person || a.person == *filter.person) &&
                          (!filter.state || a.state == *filter.state) &&
                          (filter.form.empty() || a.form == filter.form) &&
                          (filter.atLeast == Level::none || clearBand(a) >= filter.atLeast) &&
                          (!filter.reviewBy || (a.nextReview && *a.nextReview <= *filter.reviewBy));
        if (fits) found.push_back(a);
    }
    return found;
}

Result<std::vector<AssessmentRecord>> MemoryStore::urgent() {
    const std::lock_guard hold(mutex_);
    std::vector<AssessmentRecord> found;
    for (const auto &[id, assessment] : kept_.assessments) {
        const bool contacted = std::any_of(kept_.items.begin(), kept_.items.end(), [&](const auto &one) {
            return one.second.kind == ItemKind::contact && one.second.about == assessment.id;
        });
        if (isUrgent(assessment) && !contacted) found.push_back(assessment);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.route < b.route; });
    return found;
}

Status MemoryStore::appendStep(const AssessmentId &id, const DraftStep &step) {
    return write([&]() -> Status {
        const auto assessment = find(kept_.assessments, id);
        if (!assessment) return notThere("assessment", id);
        if (Status checked = checkStep(*assessment, step); !checked) return checked;
        kept_.steps[id].push_back(step);
        return Done{};
    });
}

Result<Draft> MemoryStore::draft(const AssessmentId &id) {
    const std::lock_guard hold(mutex_);
    if (!kept_.assessments.contains(id)) return notThere("assessment", id);
    return replay(find(kept_.steps, id).value_or(std::vector<DraftStep>()));
}

Status MemoryStore::discardDraft(const AssessmentId &id) {
    return write([&]() -> Status {
        const auto assessment = find(kept_.assessments, id);
        if (!assessment) return notThere("assessment", id);
        if (Status checked = checkDiscard(*assessment); !checked) return checked;
        kept_.steps.erase(id);
        kept_.departments.erase(id);
        std::erase_if(kept_.items, [&](const auto &one) { return one.second.about == id; });
        kept_.assessments.erase(id);
        note("assessment.discarded", id);
        return Done{};
    });
}

Status MemoryStore::putItem(Item &item) {
    return write([&]() -> Status {
        const auto old = find(kept_.items, item.id);
        if (Status checked = checkItem(old, item); !checked) return checked;
        if (Status known = knows(item.person); !known) return known;
        ++item.rev;
        kept_.items[item.id] = item;
        note(actionOf(!old, item), item.id);
        return Done{};
    });
}

Status MemoryStore::deleteItem(const Id &id) {
    return write([&]() -> Status {
        const auto old = find(kept_.items, id);
        if (!old) return notThere("item", id);
        if (Status checked = checkDeleted(*old); !checked) return checked;
        kept_.items.erase(id);
        writeLog("photo.deleted", old->person, "photo " + id.hex());
        return Done{};
    });
}

Result<Item> MemoryStore::item(const Id &id) {
    const std::lock_guard hold(mutex_);
    if (const auto found = find(kept_.items, id)) return *found;
    return notThere("item", id);
}

Result<std::vector<Item>> MemoryStore::items(const ItemFilter &filter, const PageAfter<Id> &page) {
    const std::lock_guard hold(mutex_);
    std::vector<Item> found;
    for (auto at = kept_.items.rbegin(); at != kept_.items.rend(); ++at) {
        const Item &item = at->second;
        const bool fits =
            (!filter.kind || item.kind == *filter.kind) && (!filter.person || item.person == *filter.person) &&
            (!filter.about || item.about == *filter.about) && (!filter.state || item.state == *filter.state) &&
            (!filter.dueBy || (item.due && *item.due <= *filter.dueBy));
        if (fits) found.push_back(item);
    }
    if (filter.dueBy)
        std::sort(found.begin(), found.end(),
                  [](const Item &a, const Item &b) { return std::tie(*a.due, a.id) < std::tie(*b.due, b.id); });
    if (!page.after.none()) {
        const auto last = find(kept_.items, page.after);
        std::erase_if(found, [&](const Item &item) {
            if (!filter.dueBy) return item.id >= page.after;
            return !last || !last->due || std::tie(*item.due, item.id) <= std::tie(*last->due, last->id);
        });
    }
    if (found.size() > page.limit) found.resize(page.limit);
    return found;
}

Result<std::vector<RollupRow>> MemoryStore::rollup() {
    const std::lock_guard hold(mutex_);
    std::map<std::string, std::string> texts;
    for (const auto &[id, person] : kept_.people) texts.emplace(folded(person.who.department), person.who.department);
    std::vector<RollupRow> found;
    for (const auto &[cell, count] : kept_.counts)
        if (count > 0)
            found.push_back({texts.contains(cell.department) ? texts[cell.department] : "", cell.form, cell.month,
                             cell.band, static_cast<uint64_t>(count)});
    return found;
}

Result<std::string> MemoryStore::setting(const std::string &name) {
    const std::lock_guard hold(mutex_);
    const auto at = kept_.settings.find(name);
    return at == kept_.settings.end() ? std::string() : at->second;
}

Status MemoryStore::putSetting(const std::string &name, const std::string &value) {
    return write([&]() -> Status {
        if (Status checked = checkSetting(name, value); !checked) return checked;
        kept_.settings[name] = value;
        writeLog("setting.changed", store_, name);
        return Done{};
    });
}

Status MemoryStore::log(const std::string &action, const Id &object, const std::string &reason) {
    return write([&]() -> Status {
        writeLog(action, object, reason);
        return Done{};
    });
}

Result<std::vector<LogEntry>> MemoryStore::entries(uint64_t after, size_t limit) {
    const std::lock_guard hold(mutex_);
    std::vector<LogEntry> found;
    for (const ChainLink &link : kept_.log)
        if (link.seq > after && found.size() < limit) found.push_back(*openLink(keys_, store_, link));
    return found;
}

Result<LogHead> MemoryStore::head() {
    const std::lock_guard hold(mutex_);
    return LogHead{kept_.log.size(), hexOf(kept_.log.back().mac)};
}

Result<Verification> MemoryStore::verify() {
    const std::lock_guard hold(mutex_);
    Verification found;
    const LogHead end{kept_.log.size(), hexOf(kept_.log.back().mac)};
    ChainCheck chain(keys_, store_, "memory", end);
    for (const ChainLink &link : kept_.log) chain.take(link);
    chain.finish(end, found);
    found.records = kept_.people.size() + kept_.assessments.size() + kept_.items.size() + kept_.erased.size();
    return found;
}

}  // namespace plumb
