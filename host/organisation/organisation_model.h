// What the organisation's report says: only numbers that may be shown, already words. Made from a Tally by publish(),
// and a page can be made from nothing else, so that a count which is to stay hidden cannot be written by mistake.
//
// Departments of fewer than five people are not named: a label that few typed may be a name. Their people are one row
// together with those who gave none and, when they are still too few, with the smallest department that is named.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "host/figure/body_map.h"
#include "host/figure/heat_map.h"
#include "host/figure/share_figures.h"
#include "host/organisation/tally.h"

namespace plumb {

inline constexpr size_t kMostNamed = 60, kMostFindings = 15, kMostEquipment = 20, kMostMonths = 12;

struct OrganisationArea {
    std::string title, note;
    std::vector<HeatMapFigure> maps;  // of at most so many rows and columns as one figure holds
    std::optional<TrendFigure> trend;
    std::string trendScale, noTrend;  // why there is none; "" when there is nothing to say
    std::optional<StackedFigure> change;
    std::string changeScale, noChange;
};

struct OrganisationModel {
    std::string title, period, day, headline;  // day: of the latest assessment
    bool tooFew = false;                       // people: nothing but that is said
    struct Fact {
        std::string value, label;
    };
    std::vector<Fact> facts;
    struct Department {
        std::string name, people, recent, of, share;  // of, share: by head counts, "" without one
    };
    std::vector<Department> departments;
    bool headCounts = false;           // some were given
    bool fromRecords = false;          // departments are those of people's records, not of their assessments
    std::vector<std::string> missing;  // departments of which nobody was assessed, "Sales (31)"; from head counts
    std::string moreMissing;           // how many such departments are too small to be named, "" for none
    std::vector<OrganisationArea> areas;
    // Where people feel anything, of everybody together and in fifths.
    struct Body {
        std::string title, note;
        std::optional<BodyMapFigure> figure;  // none: fewer answered than may be told of, as the note says
        std::string description;
    };
    std::vector<Body> bodies;
    ParetoFigure findings;
    struct Item {
        std::string text, form, people;
    };
    std::vector<Item> equipment;
    std::string moreEquipment;
    struct Tier {
        std::string name, advised, tried, open;
    };
    std::vector<Tier> tiers;
    struct Followed {
        std::string name, open, overdue, done, declined;
    };
    std::vector<Followed> followed;
    bool follows = false;  // how far actions are is known
    struct Method {
        std::string names, method, edition, label;
    };
    std::vector<Method> methods;
    std::vector<std::string> notes;
};

// How many people a department has, by its name as it stands in answers; from whoever makes the report.
using HeadCounts = std::map<std::string, uint32_t>;

// How far actions are that were noted after assessments: people who have at least one such, by tier. Of actions about
// work alone.
struct FollowedActions {
    struct Tier {
        uint32_t open = 0, overdue = 0, done = 0,
                 declined = 0;  // overdue: of the open; declined: refused, not possible
    };
    std::array<Tier, 4> tiers;
};

// What is known beside the documents.
struct Beside {
    HeadCounts heads;
    std::optional<FollowedActions> followed;
    bool departmentsOfRecords = false;  // not those that the documents name
};

// `own`: reports/organisation.en.json; `page`: reports/en.json.
OrganisationModel publish(const Tally &tally, const Words &own, const Words &page, const Beside &beside = {});

}  // namespace plumb
