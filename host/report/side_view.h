// The part of the model that draws a workstation from the side, where a plugin's manifest declares how.
#pragma once
#include "host/report/report_model.h"

namespace plumb {

// Nothing is added unless all three heights, the stature (and whether it was taken with shoes) were answered and all
// three heights to aim for could be worked out: no height is assumed.
void addWorkstation(ReportModel &model, const PluginResult &result, const Scale &scale, const Document &document,
                    UnitSystem units, const Words &page);

}  // namespace plumb
