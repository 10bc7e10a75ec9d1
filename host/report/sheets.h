// Pages of their own for somebody with a back that hurts: the sheet for a spasm now, the emergency card alone, the
// letter to a clinician. They are the person's: there is no copy of them for anybody at work.
#pragma once
#include <string>

#include "host/report/care.h"
#include "host/report/page.h"

namespace plumb {

struct SheetSource {
    const CareData &care;
    const PageData &page;
    const Assessment &assessment;
    const Document &document;
    CareWishes wishes;
    Paper paper = Paper::a4;
    UnitSystem units = UnitSystem::metric;
    Print print = Print::normal;
};

// What the sheet for now says, for who shows it elsewhere than on paper.
struct NowSheet {
    std::string title;
    ReportCare care;                // its card comes first, and alone where it stops
    std::vector<ReportText> week;   // the first week; or, when that may not be told, only what the sheet is
    std::vector<ReportText> looks;  // when to look again
    bool told = false;              // the first week is
    bool exercises() const { return told && care.programme && !care.programme->items.empty(); }
};
std::optional<NowSheet> nowSheet(const SheetSource &source);

// All three need a form with a head scale among the answers; false, and nothing written, when there is none.

// The card first. The first week's sheet, work for this week and days 3 and 14 only with the warning signs answered
// today and a route that allows them; else the card on when to get help.
bool appendNowSheet(std::string &out, const SheetSource &source);

// Large: the card of the route with the card to keep; without one the card to keep and when to get help.
bool appendCardSheet(std::string &out, const SheetSource &source);

// One page: dates, what was reported, denied and left open, pain, results.
bool appendLetter(std::string &out, const SheetSource &source);

}  // namespace plumb
