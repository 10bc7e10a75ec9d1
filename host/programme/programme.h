// A person's exercise programme: what to do, why, when in the day, for how long; and what was left out.
//
// A pure function of catalogue, assessment, document and wishes; no clock. Everything in it is a health matter, however
// harmless it looks: that somebody stretches the neck says that the neck hurts. It goes to the person and, when the
// person hands it over, to occupational health.
#pragma once
#include <optional>
#include <vector>

#include "host/programme/selection.h"
#include "host/programme/timetable.h"

namespace plumb {

inline constexpr size_t kMostFirst = 4, kMostAgain = 6, kMostUnsure = 2;  // items [our convention: fewer are kept up]
inline constexpr int kSureEnough = 7;  // of 10; below it the plan shrinks to the two best

struct Wishes {
    Place place = Place::any;
    bool again = false;             // has had a programme before
    bool spasm = false;             // in a spasm now: nothing beyond the first week's, however long it has been there
    std::optional<int> confidence;  // 0 to 10, asked when the plan was seen: how sure to do it
    std::optional<Date> today;      // the day on which it starts
    int dayStart = 9 * 60;          // when work begins, minutes after midnight
};

struct Programme {
    GateFound gate;
    std::vector<Chosen> items;     // best first
    std::vector<Chosen> later;     // taken out because the person was not sure enough
    std::vector<LeftOut> leftOut;  // called for, and forbidden
    Timetable timetable;
    std::vector<DiaryDay> diary;  // 14 days from today; empty without a date
};

// The catalogue must outlive what comes back.
Programme makeProgramme(const Catalogue &catalogue, const Assessment &assessment, const Document &document,
                        const Wishes &wishes);

}  // namespace plumb
