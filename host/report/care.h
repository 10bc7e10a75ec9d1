// Makes the health part of a report from what the programme room decides. The gate, the route and their texts are that
// room's; which scales are a card, a body map or a ranking is their manifest's.
#pragma once
#include <optional>
#include <string>

#include "host/figure/pose_reader.h"
#include "host/programme/help_lines.h"
#include "host/programme/sheet.h"
#include "host/report/care_model.h"

namespace plumb {

// What the health part is written with, read once: exercises, texts, numbers to call. Constant afterwards.
struct CareData {
    Catalogue catalogue;
    SheetTexts texts;
    HelpNumbers numbers;
    std::vector<ExercisePose> poses;
    // Adds every problem; sound only when none was added.
    static CareData read(const std::string &folder, const Plugins &plugins, Problems &problems);
};

struct CareWishes {
    std::optional<Date> today;  // of the page; without it no screen is young enough
    std::string country;        // "GB", or ""
    bool spasm = false;         // for somebody in a spasm now
    bool seenFirst = false;  // what the person answered themselves sends them to be seen, though these answers do not
    bool assessor = false;   // an assessor has the page made, though the answers may be the person's own
};

// The part, when a form with a head scale is among the answers. `page`: the report's own words.
std::optional<ReportCare> careOf(const CareData &data, const Assessment &assessment, const Document &document,
                                 const Words &page, const CareWishes &wishes);

// The result that has a head scale; nullptr when there is none.
const PluginResult *headOf(const Assessment &assessment);

// A fixed text, filled in.
ReportText reportText(const FixedText &text, const Fillings &fillings, const FixedTexts &fixed);

// {date} a number of days from today, beside `fillings`.
Fillings withDate(Fillings fillings, std::optional<Date> today, int days);

// The programme as it is printed.
ReportProgramme programmeInWords(const Programme &programme, const CareData &data, const Fillings &fillings);

// Where it hurts, of every scale with a body map; what can be changed, of every scale with a ranking.
void addBodies(ReportCare &care, const PluginResult &result, const Document &document, const Words &page);
void addRankings(ReportCare &care, const PluginResult &result, const Document &document, const CareData &data);

}  // namespace plumb
