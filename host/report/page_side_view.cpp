// The workplace from the side, and the angles of the drawing.
#include "host/base/fill.h"
#include "host/report/page_parts.h"

namespace plumb {

void PageParts::workstations() {
    int number = 0;
    for (const ReportWorkstation &one : model_.workstations) {
        const WorkstationFigure &figure = one.figure;
        const std::string suffix = std::to_string(++number);
        const auto length = [&](double cm) { return withUnit(cm, "cm", figure.system); };
        const std::string distance = length(one.distanceKnown ? figure.distance : kScreenDistance);
        const auto part = page_.scope("section");
        page_.element("h2", say("workstation.title"));
        {
            const auto block = page_.scope("div", {{"class", "figure"}});
            drawWorkstation(page_, figure, "side" + suffix, say("workstation.title"), sheet_);
            page_.element("p",
                          filled(say("workstation.caption"),
                                 {{"stature", length(figure.stature)},
                                  {"distance", one.distanceKnown ? distance
                                                                 : filled(say("workstation.distance_assumed"),
                                                                          {{"distance", distance}})},
                                  {"far", length(figure.farFrom)}}),
                          {{"class", "caption"}});
        }
        if (one.gauges.gauges.empty()) continue;
        const auto block = page_.scope("div", {{"class", "figure"}});
        drawGauges(page_, one.gauges, "gauges" + suffix, say("gauge.title"), gaugesInWords(one.gauges), sheet_);
        page_.element("p", say("gauge.caption") + " " + one.sources + ".", {{"class", "caption"}});
    }
}

}  // namespace plumb
