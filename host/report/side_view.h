// The part of the model that draws a workstation from the side, where a plugin's manifest declares how.
#pragma once
#include "host/plan/plan.h"
#include "host/report/report_model.h"

namespace plumb {

// Nothing is added unless all three heights, the stature (and whether it was taken with shoes) were answered and all
// three heights to aim for could be worked out: no height is assumed. `plan` may be nullptr.
void addWorkstation(ReportModel &model, const PluginResult &result, const Scale &scale, const ReportSource &source,
                    const FormPlan *plan, const Words &page);

// Which heights a plan sets right.
struct HeightsSet {
    bool seat = false, desk = false, screen = false;
    bool any() const { return seat || desk || screen; }
};

// The heights that are set get those to aim for; the others stay. A desk that is too high and cannot be set stays too:
// seat and feet are raised to it, and so are a seat and feet that it needs as high as they are. Where a footrest would
// have to be higher than 15 cm, the advice is another desk, and that is what is drawn.
WorkHeights heightsAfter(const WorkHeights &now, const WorkHeights &aim, HeightsSet set, bool deskMoves);

}  // namespace plumb
