// What a report says, in reading order, before anyone knows how it looks. Every item carries its privacy tag from the
// question, scale or rule that it came from, so that copies for other readers can leave out what is not theirs.
//
// All text is for people, already in the report's language, unescaped; `typed` marks what a person wrote.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/advise/advice.h"
#include "host/base/unit.h"
#include "host/figure/day_timeline.h"
#include "host/figure/lift_figures.h"
#include "host/figure/posture_gauge.h"
#include "host/figure/workstation.h"
#include "host/form/answers_reader.h"
#include "host/report/care.h"
#include "host/report/record.h"

namespace plumb {

struct ReportField {
    std::string label, value;
    bool typed = false;
    Privacy privacy = Privacy::identity;
    std::string id{};  // of its label
};

// A form that was answered. Health when all that it asks is: then even that it was answered is.
struct ReportForm {
    std::string title;
    Privacy privacy = Privacy::health;
    bool translated = true;  // all its words and advice are in the page's language
};

// A score on its scale.
struct ReportScore {
    const Scale *scale = nullptr;
    std::string name, value;  // value: as printed, with unit
    double number = 0;
    std::optional<double> previous;
    std::string previousText;
    Level previousLevel = Level::none;
    std::string repeatability;  // what is published of how far two assessments differ by chance; "" when nothing is
    Level level = Level::none;
    std::string levelText;            // "Low"; where more is better "Low priority", which nobody takes for the value
    bool top = false;                 // a whole score, not a part of another
    std::vector<std::string> setBy;   // names of the parts that set it
    std::string label, labelMeaning;  // validation label
};

// What the rows of a repeating group scored: one column a scale.
struct ReportRows {
    struct Cell {
        std::string value;
        Level level = Level::none;
        Privacy privacy = Privacy::health;
        double number = 0;
        const Scale *scale = nullptr;  // null where the row has no score
    };
    struct Row {
        std::string name;
        std::vector<Cell> cells;
    };
    std::string name;  // of the group
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

// A scale without levels: a height to aim for.
struct ReportMeasure {
    std::string name, now, target, change, spread;
    Privacy privacy = Privacy::health;
};

// The workstation drawn from the side, now and after the plan or, where no plan changes a height, with the heights to
// aim for.
struct ReportWorkstation {
    WorkstationFigure figure;
    GaugeFigure gauges;
    std::string sources;  // of what is comfortable
    bool distanceKnown = false, planned = false;
    Privacy privacy = Privacy::health;
};

struct ReportFinding {
    std::string section, text;
    double points = 0;
    Level level = Level::none;
    Privacy privacy = Privacy::health;
};

struct ReportAction {
    int number = 0, tier = 0;
    std::string id, text, reason, verify, escalate, control, source, confidence;
    std::string effect;  // what it does to the score by itself; "" when it changes no answer
    bool setsScore = false, tried = false, noAction = false;
    bool ofCard = false;  // from the form whose card comes first
    Privacy privacy = Privacy::health;
};

// How a scale was worked out: once for a scale of the whole form, once a row for a scale of a repeating group.
struct ReportWorking {
    struct Row {
        std::string name;  // "1: Pallet to shelf"; "" for the whole form
        std::string value, sentence;
        Level level = Level::none;
        std::vector<std::string> factors;  // values, in the order of factorNames; "" where not said
    };
    const Scale *scale = nullptr;
    std::string name, note;
    std::vector<std::string> factorNames;
    std::vector<Row> rows;
    struct ChartCell {
        const Chart *chart;
        std::string name;
        std::string rowName, columnName;
        double row, column, cell;
    };
    std::vector<ChartCell> charts;           // none or one
    std::vector<WaterfallFigure> waterfall;  // none or one: of the worst row
    std::vector<LiftFigure> lift;            // none or one: of the worst row
    std::string figureRow;                   // which row the figures show
    Privacy privacy = Privacy::health;
};

// A day of a log to look at: no score.
struct ReportDay {
    DayTimeline figure;
    std::string sentence, others;  // what is drawn: which day of how many, and what lies below it
    std::string caveat, note;  // of the scale that declares it: what such a log is not; what is known of long stretches
    Privacy privacy = Privacy::health;
};

struct ReportOpen {  // a scale that cannot be given yet, or at all
    struct Question {
        std::string text;
        Privacy privacy = Privacy::health;
    };
    std::string scale;
    std::vector<Question> questions;  // needed
    std::string reason;               // declined
    std::string range;                // between what it lies, where that is known: sentences
    Privacy privacy = Privacy::health;
    bool leads = false;  // it waits, and would have a part in the overall priority
};

struct ReportAnswer {
    std::string section, question, answer, how;
    bool typed = false;
    Privacy privacy = Privacy::health;
};

struct ReportChange {
    std::string item, before, now;
    Privacy privacy = Privacy::health;
};

// One change of the plan, in the order to take them: what, how, and what it does to the score, alone and in its turn.
struct ReportPlanStep {
    int number = 0, tier = 0;
    std::string change, how, scale, before, after, alone, who, minutes;
    Level beforeLevel = Level::none, afterLevel = Level::none;
    Privacy privacy = Privacy::health;
};

// What each change does to a score by itself, the largest effects first.
struct ReportEffects {
    struct Row {
        std::string name, after;
        double number = 0;
        Level level = Level::none;
    };
    const Scale *scale = nullptr;
    std::string name, now;
    double number = 0;
    std::vector<Row> rows;
    Privacy privacy = Privacy::health;
};

struct ReportPlan {
    struct Summary {
        std::string text;
        Privacy privacy = Privacy::health;
    };
    std::vector<Summary> summaries;  // a form each
    std::vector<ReportPlanStep> steps;
    std::vector<ReportEffects> effects;  // a form each
};

struct ReportMethod {
    std::string names;  // of the scales that share it
    std::string method, edition, citation, label, labelMeaning;
    Privacy privacy = Privacy::health;
};

struct ReportModel {
    std::string title, reference, previousDate;
    std::vector<ReportField> identity;
    std::vector<ReportField> coverage;  // a form each: how many of its required questions were answered; health when
                                        // one of them is
    std::vector<ReportForm> forms;
    bool selfAssessed = false;
    Level priority = Level::none;
    std::vector<std::string> prioritySetBy;
    std::vector<ReportScore> scores;
    std::vector<ReportRows> rows;
    std::vector<ReportMeasure> measures;
    std::vector<ReportWorkstation> workstations;
    std::vector<ReportFinding> findings;
    ReportPlan plan;
    std::vector<ReportAction> actions;  // in the order to take them
    std::vector<ReportOpen> open;
    std::vector<ReportChange> changes;
    std::vector<ReportDay> days;
    std::vector<ReportWorking> workings;
    std::vector<ReportAnswer> answers;
    std::vector<ReportMethod> methods;
    std::vector<std::string> warnings;
    bool compared = false;
    std::optional<ReportCare> care;      // health as a whole
    std::optional<ReportRecord> record;  // when its answers were handed over as they were read

    std::string identityOf(std::string_view label) const;  // "" when it is not among `identity`
};

// The organisation's own file among the bundles of a record: no plugin has a name with a dot.
inline constexpr std::string_view kHouseInRecord = "house.json";

// What a report is made from. `plugins` must outlive it and the model.
struct ReportSource {
    explicit ReportSource(const Plugins &installed) : plugins(installed), document(formsOf(installed)) {}
    const Plugins &plugins;
    Document document;
    std::optional<Document> previous;
    UnitSystem units = UnitSystem::metric;
    const std::vector<AdviceBook> *books = nullptr;  // of `plugins`, in their order; without them each is read anew

    // What the health part is written with; without it a report on health is refused by being told in `trouble`.
    const CareData *care = nullptr;
    std::string today;       // of the report, yyyy-mm-dd; "": the day of the assessment
    std::string country;     // whose numbers to call are printed: "GB"; "": none
    bool seenFirst = false;  // as in CareWishes

    // What the record in the report says of its making: the two documents byte for byte, the program, the plugins. No
    // record without the first.
    std::string answersText, previousText, program;
    std::vector<ReportRecord::Bundle> bundles;
    std::string house;  // fingerprint of the organisation's own file that the page is made with; "": none
};

// Scores, advises and puts it into words. Plugins that failed, and advice that is broken, are told in `trouble`; the
// report then says so and holds the rest. `page` are the report's own words.
ReportModel buildReport(const ReportSource &source, const Words &page, Problems &trouble);

}  // namespace plumb
