// The part of the model that shows a day of a log, where a plugin's manifest declares one and the document has days.
#pragma once
#include "host/report/report_model.h"

namespace plumb {

// Days need no answer and no score: nothing is added when the document has none for the plugin's form.
void addDays(ReportModel &model, const Plugin &plugin, const Document &document, const Words &page);

}  // namespace plumb
