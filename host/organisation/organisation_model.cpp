#include "host/organisation/organisation_model.h"

#include <algorithm>
#include <chrono>
#include <numeric>

#include "host/base/date.h"
#include "host/base/fill.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/organisation/publish_areas.h"
#include "host/report/explain.h"

namespace plumb {

namespace {

std::string percent(double share) { return shown(share * 100, 0) + "\u00A0%"; }

uint32_t peopleOf(const Tally &tally) {
    uint32_t people = 0;
    for (const Tally::Department &department : tally.departments) people += department.people;
    return people;
}

class Publisher {
  public:
    Publisher(const Tally &tally, const Words &own, const Words &page, const Beside &beside)
        : tally_(tally), own_(own), page_(page), beside_(beside), heads_(beside.heads), people_(peopleOf(tally)) {}

    OrganisationModel publish() {
        model_.title = say("title");
        if (people_ < kLeastOfGroup) {
            model_.tooFew = true;
            return std::move(model_);
        }
        if (tally_.dated) model_.day = dayInWords(tally_.lastDay);
        if (tally_.dated)
            model_.period =
                filled(say("period"), {{"from", dayInWords(tally_.firstDay)}, {"to", dayInWords(tally_.lastDay)}});
        group();
        addFacts();
        addCoverage();
        AreaPublisher areas(rows_, own_, page_);
        for (const Area &area : tally_.areas) areas.add(area, model_);
        publishBodies(tally_, own_, page_, model_);
        model_.headline = areas.headline();
        addFindings();
        addEquipment();
        addTiers();
        if (beside_.followed) addFollowed(*beside_.followed);
        addMethods();
        addNotes();
        return std::move(model_);
    }

  private:
    const std::string &say(std::string_view id) const { return own_.get(id, "text"); }
    std::string dayInWords(int day) const {
        return dateInWords(Date{std::chrono::sys_days{std::chrono::days{day}}}, page_);
    }

    // A count that is not about so few that they could be told.
    std::string few(uint32_t count) const {
        return count > 0 && count < kLeastOfGroup ? filled(say("fewer"), {{"least", std::to_string(kLeastOfGroup)}})
                                                  : std::to_string(count);
    }

    // Which departments are a row by themselves, by name, and which are one together, last.
    void group() {
        std::vector<size_t> named;
        std::vector<size_t> rest = {0};
        for (size_t i = 1; i < tally_.departments.size(); ++i)
            (tally_.departments[i].people >= kLeastOfGroup ? named : rest).push_back(i);
        const auto people = [&](size_t i) { return tally_.departments[i].people; };
        std::sort(named.begin(), named.end(), [&](size_t a, size_t b) {
            return people(a) != people(b) ? people(a) > people(b)
                                          : tally_.departments[a].name < tally_.departments[b].name;
        });
        uint32_t together = 0;
        for (const size_t i : rest) together += people(i);
        while (!named.empty() && (named.size() > kMostNamed || (together > 0 && together < kLeastOfGroup))) {
            together += people(named.back());
            rest.push_back(named.back());
            named.pop_back();
        }
        std::sort(named.begin(), named.end(),
                  [&](size_t a, size_t b) { return tally_.departments[a].name < tally_.departments[b].name; });
        for (const size_t i : named) rows_.push_back({tally_.departments[i].name, {i}});
        if (together > 0) rows_.push_back({say(named.empty() ? "departments.all" : "departments.rest"), rest});
    }

    void addFacts() {
        uint32_t recent = 0, twice = 0;
        for (const Tally::Department &department : tally_.departments) recent += department.recent;
        for (const Area &area : tally_.areas) twice = std::max(twice, static_cast<uint32_t>(area.pairs.size()));
        model_.facts.push_back({std::to_string(people_), say("fact.people")});
        addShareOfAll();
        if (tally_.dated) model_.facts.push_back({percent(static_cast<double>(recent) / people_), say("fact.recent")});
        model_.facts.push_back({few(twice), say("fact.twice")});
        model_.facts.push_back({std::to_string(tally_.lines - tally_.badLines), say("fact.documents")});
    }

    void addCoverage() {
        for (const DepartmentRow &row : rows_) {
            uint32_t people = 0, recent = 0;
            for (const size_t i : row.departments) {
                people += tally_.departments[i].people;
                recent += tally_.departments[i].recent;
            }
            OrganisationModel::Department shown{row.name, std::to_string(people),
                                                tally_.dated ? std::to_string(recent) : "", "", ""};
            if (const auto heads = headsOf(row)) {
                shown.of = std::to_string(*heads);
                shown.share = people <= *heads ? percent(static_cast<double>(people) / static_cast<double>(*heads))
                                               : say("coverage.over");
            }
            model_.departments.push_back(std::move(shown));
        }
        addMissing();
    }

    // Of a row of which every department with people has a head count.
    std::optional<uint64_t> headsOf(const DepartmentRow &row) const {
        uint64_t sum = 0;
        for (const size_t i : row.departments) {
            if (tally_.departments[i].people == 0) continue;
            const auto heads = heads_.find(tally_.departments[i].name);
            if (heads == heads_.end() || heads->second == 0) return std::nullopt;
            sum += heads->second;
        }
        return sum == 0 ? std::nullopt : std::optional(sum);
    }

    // Only where everybody who was assessed is in a department that was counted.
    void addShareOfAll() {
        uint64_t sum = 0;
        for (const auto &[name, heads] : heads_) sum += heads;
        const bool all =
            std::all_of(tally_.departments.begin(), tally_.departments.end(), [&](const Tally::Department &one) {
                const auto heads = heads_.find(one.name);
                return one.people == 0 || (heads != heads_.end() && heads->second > 0);
            });
        if (all && people_ <= sum)
            model_.facts.push_back({percent(static_cast<double>(people_) / static_cast<double>(sum)),
                                    filled(say("fact.covered"), {{"heads", std::to_string(sum)}})});
    }

    // Departments of which nobody was assessed; of one in which few work, that would be said of each of them. Of a
    // department that is neither here nor a row, whoever knows all of them knows that somebody was assessed, not who.
    void addMissing() {
        model_.headCounts = !heads_.empty();
        model_.fromRecords = beside_.departmentsOfRecords;
        uint32_t smaller = 0;
        for (const auto &[name, heads] : heads_) {
            const bool assessed = std::any_of(
                tally_.departments.begin(), tally_.departments.end(),
                [&, &name = name](const Tally::Department &one) { return one.name == name && one.people > 0; });
            if (heads == 0 || assessed) continue;
            if (heads < kLeastOfGroup) ++smaller;
            else model_.missing.push_back(name + " (" + std::to_string(heads) + ")");
        }
        if (smaller > 0)
            model_.moreMissing = filled(say("coverage.smaller"),
                                        {{"least", std::to_string(kLeastOfGroup)}, {"count", std::to_string(smaller)}});
    }

    // What at least as many people have as a group must have, the most frequent first.
    void addFindings() {
        struct Found {
            const Tally::PluginCounts *counts;
            size_t output;
            uint32_t people;
        };
        std::vector<Found> found;
        for (const Tally::PluginCounts &counts : tally_.plugins)
            for (size_t i = 0; i < counts.findings.size(); ++i)
                if (counts.findings[i] >= kLeastOfGroup) found.push_back({&counts, i, counts.findings[i]});
        std::stable_sort(found.begin(), found.end(),
                         [](const Found &a, const Found &b) { return a.people > b.people; });
        if (found.size() > kMostFindings) found.resize(kMostFindings);
        for (const Found &one : found) {
            const Plugin &plugin = *one.counts->plugin;
            model_.findings.rows.push_back(
                {std::string(firstSentence(plugin.words().get(plugin.binding().outputs[one.output].id, "finding"))),
                 std::to_string(one.people) + " (" + percent(static_cast<double>(one.people) / one.counts->people) +
                     ")",
                 static_cast<double>(one.people)});
        }
    }

    // Of the actions that cost something, for how many people each is open; the other tiers have no such list.
    void addEquipment() {
        struct Wanted {
            OrganisationModel::Item item;
            uint32_t people;
        };
        std::vector<Wanted> wanted;
        for (const Tally::PluginCounts &counts : tally_.plugins)
            for (size_t i = 0; i < counts.actions.size(); ++i) {
                const Rule &rule = counts.book.rules[i];
                const uint32_t open = counts.actions[i].people - counts.actions[i].tried;
                if (open == 0 || (rule.tier != 1 && rule.tier != 2)) continue;
                open_[static_cast<size_t>(rule.tier)].listed.push_back(open);
                wanted.push_back({{counts.book.words.get(rule.id, "action"),
                                   counts.plugin->words().get(counts.plugin->form().id, "text"), few(open)},
                                  open});
            }
        // Few are equal: their order would say of whom there are fewer.
        const auto rank = [](const Wanted &one) { return std::max(one.people, kLeastOfGroup - 1); };
        std::stable_sort(wanted.begin(), wanted.end(),
                         [&](const Wanted &a, const Wanted &b) { return rank(a) > rank(b); });
        for (size_t i = 0; i < std::min(wanted.size(), kMostEquipment); ++i) model_.equipment.push_back(wanted[i].item);
        if (wanted.size() > kMostEquipment)
            model_.moreEquipment =
                filled(say("equipment.more"), {{"more", std::to_string(wanted.size() - kMostEquipment)}});
    }

    void addTiers() {
        for (size_t tier = 0; tier < open_.size(); ++tier) {
            OpenActions &actions = open_[tier];
            actions.advised = tally_.tiers[tier].advised;
            actions.open = tally_.tiers[tier].open;
            if (actions.advised == 0) continue;
            const OpenShown shown = openShown(actions, kLeastOfGroup);
            const auto part = [&](uint32_t people) { return shown.parts ? std::to_string(people) : say("hidden"); };
            model_.tiers.push_back({page_.get("tier." + std::to_string(tier), "text"),
                                    shown.advised ? few(actions.advised) : say("hidden"),
                                    part(actions.advised - actions.open), part(actions.open)});
        }
    }

    void addFollowed(const FollowedActions &followed) {
        model_.follows = true;
        for (size_t tier = 0; tier < followed.tiers.size(); ++tier) {
            const FollowedActions::Tier &counts = followed.tiers[tier];
            if (counts.open + counts.done + counts.declined == 0) continue;
            const uint32_t inTime = counts.open - counts.overdue;  // must not be the difference of two numbers
            const bool tells = counts.overdue >= kLeastOfGroup && inTime > 0 && inTime < kLeastOfGroup;
            model_.followed.push_back({page_.get("tier." + std::to_string(tier), "text"), few(counts.open),
                                       tells ? say("hidden") : few(counts.overdue), few(counts.done),
                                       few(counts.declined)});
        }
    }

    void addMethods() {
        for (const Area &area : tally_.areas) {
            const bool used = std::any_of(model_.areas.begin(), model_.areas.end(), [&](const OrganisationArea &shown) {
                return shown.title == areaTitle(area, own_);
            });
            if (!used) continue;
            for (const Scale *scale : area.scales) {
                const std::string &name = area.plugin->words().get(scale->id, "text"),
                                  &label = page_.get("label." + scale->label, "text");
                auto at = std::find_if(model_.methods.begin(), model_.methods.end(), [&](const auto &m) {
                    return m.method == scale->method && m.edition == scale->edition && m.label == label;
                });
                if (at == model_.methods.end()) model_.methods.push_back({name, scale->method, scale->edition, label});
                else at->names += "; " + name;
            }
        }
    }

    void addNotes() {
        const Fillings numbers = {{"least", std::to_string(kLeastOfGroup)},
                                  {"health", std::to_string(kLeastOfHealth)},
                                  {"bad", std::to_string(tally_.badLines)},
                                  {"unnamed", std::to_string(tally_.unnamed)}};
        for (int i = 1; !say("note." + std::to_string(i)).empty(); ++i)
            model_.notes.push_back(filled(say("note." + std::to_string(i)), numbers));
        if (tally_.unnamed > 0) model_.notes.push_back(filled(say("note.unnamed"), numbers));
        if (tally_.badLines > 0) model_.notes.push_back(filled(say("note.bad"), numbers));
    }

    const Tally &tally_;
    const Words &own_, &page_;
    const Beside &beside_;
    const HeadCounts &heads_;
    const uint32_t people_;
    std::vector<DepartmentRow> rows_;
    std::array<OpenActions, 4> open_;  // by tier
    OrganisationModel model_;
};

}  // namespace

OrganisationModel publish(const Tally &tally, const Words &own, const Words &page, const Beside &beside) {
    return Publisher(tally, own, page, beside).publish();
}

}  // namespace plumb
