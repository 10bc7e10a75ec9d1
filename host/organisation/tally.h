// What is counted of many assessments, and nothing else: numbers by department, month, scale, finding and rule. No text
// that a person typed but departments. Every person counts once in a form, with the latest assessment of it.
//
// Not all of these numbers may be shown: organisation_model.h takes from them what may.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/advise/advice.h"
#include "host/organisation/protect.h"

namespace plumb {

inline constexpr size_t kMostDepartments = 10'000;  // names told apart; people of later ones count as not said

// The scales of a plugin that share a privacy tag and can be high: one table.
struct Area {
    const Plugin *plugin = nullptr;
    Privacy privacy = Privacy::work;
    std::vector<const Scale *> scales;  // the leading one first
    CountTable byDepartment;            // a department, then a scale
    std::map<int, Count> byMonth;       // of the leading scale; months since the year 0. A person once a month
    struct Pair {
        uint8_t before = 0, after = 0;  // Levels of the leading scale
    };
    std::vector<Pair> pairs;  // a person each who was scored twice

    uint32_t least() const { return privacy == Privacy::health ? kLeastOfHealth : kLeastOfGroup; }
};

struct Tally {
    struct Department {
        std::string name;  // as typed; "" for people who gave none
        uint32_t people = 0, recent = 0;
    };
    // People to whom something of a tier was advised, of work alone; of them those who have not noted all of it as
    // tried.
    struct Tier {
        uint32_t advised = 0, open = 0;
    };
    struct PluginCounts {
        const Plugin *plugin = nullptr;
        AdviceBook book;
        uint32_t people = 0;             // who answered its form
        std::vector<uint32_t> findings;  // people, by place among the outputs of its binding; of work alone
        struct Advised {
            uint32_t people = 0, tried = 0;
        };
        std::vector<Advised> actions;  // by place in the book; of work alone
    };
    // Who answered a body map, and who of them feels anything where; of everybody together.
    struct Bodies {
        const Plugin *plugin = nullptr;
        const Scale *scale = nullptr;
        std::vector<Count> places;  // by place among the questions of its map; high: more than nothing
    };
    std::vector<Department> departments;  // the first: people who gave none
    std::vector<Area> areas;
    std::vector<PluginCounts> plugins;
    std::vector<Bodies> bodies;
    std::array<Tier, 4> tiers;
    uint32_t documents = 0;                         // that were counted
    uint32_t lines = 0, badLines = 0;               // read; that could not be
    uint32_t unnamed = 0;                           // documents that do not say whose they are
    int firstDay = 0, lastDay = 0, recentFrom = 0;  // days since 1970; of documents with a date
    bool dated = false;
    Problems failures;  // of plugins, each sentence once
};

// What a document counts for: of one form, as its person's first or latest, or as the latest of all.
struct CountsFor {
    bool latest = false, first = false, inOtherMonth = false;  // of the first: not in the month of the latest
};

// The person that a document is about.
struct DocumentOwner {
    uint32_t number = 0;  // another for everybody, from 0, without gaps
    bool latest = false;  // the document is the latest of this person
};

// Adds documents that were scored, one at a time.
class Counter {
  public:
    Counter(const Plugins &plugins, Tally &tally, Problems &trouble);

    // `parts`: a plugin's form each. `level` gets what the leading scale of each area gave, 0 for nothing.
    void add(const Document &document, const Assessment &assessment, const std::vector<CountsFor> &parts,
             const DocumentOwner &owner, std::optional<int> day, std::vector<uint8_t> &level);

  private:
    size_t department(const std::string &typed);
    void addFindings(const PluginResult &result, Tally::PluginCounts &counts);
    void addBodies(const Plugin &plugin, const Document &document);
    void addActions(const PluginResult &result, const Document &document, uint32_t person, Tally::PluginCounts &counts);
    void addToTier(size_t tier, bool tried, uint32_t person);

    Tally &tally_;
    std::unordered_map<std::string, size_t> departments_;
    std::vector<std::vector<uint32_t>> seen_;  // by plugin and output: the document that had it last
    std::vector<const PluginResult *> results_;
    std::vector<uint8_t> tiersOf_;  // a person: a bit each for a tier that was advised, then for one that is open
};

// Months since the year 0 of a day since 1970.
int monthOfDay(int day);

// The worst level that a scale has in any row, Level::none when it was not said.
Level worstLevel(const PluginResult &result, const Scale &scale);

}  // namespace plumb
