// The workplace from the side, and the angles of the drawing.
#include "host/base/fill.h"
#include "host/report/page_parts.h"

namespace plumb {

namespace {

std::string captionOf(const ReportWorkstation &one, const Words &page) {
    const WorkstationFigure &figure = one.figure;
    const auto length = [&](double cm) { return withUnit(cm, "cm", figure.system); };
    const auto say = [&](const char *id, const Fillings &fillings) {
        return filled(page.get(std::string("workstation.") + id, "text"), fillings);
    };
    const WorkHeights &after = figure.after.heights;
    const std::string distance = length(one.distanceKnown ? figure.distance : kScreenDistance);
    std::string caption = say(
        "caption", {{"stature", length(figure.sitter.stature)},
                    {"distance", one.distanceKnown ? distance : say("distance_assumed", {{"distance", distance}})}});
    caption += " " + figure.person;
    caption += " " + say(one.planned ? "shows_plan" : "shows_aim", {});
    if (after.footrest > 0) caption += " " + say("raised", {{"by", length(after.footrest)}});
    return caption + " " + say("marks", {{"far", length(figure.farFrom)}});
}

}  // namespace

void PageParts::workstations() {
    int number = 0;
    for (const ReportWorkstation &one : model_.workstations) {
        const std::string suffix = std::to_string(++number);
        const auto part = page_.scope("section");
        page_.element("h2", say("workstation.title"));
        {
            const auto block = page_.scope("div", {{"class", "figure"}});
            drawWorkstation(page_, one.figure, "side" + suffix, say("workstation.title"), sheet_);
            page_.element("p", captionOf(one, words_), {{"class", "caption"}});
        }
        if (one.gauges.gauges.empty()) continue;
        const auto block = page_.scope("div", {{"class", "figure"}});
        drawGauges(page_, one.gauges, "gauges" + suffix, say("gauge.title"), gaugesInWords(one.gauges), sheet_);
        page_.element("p", say("gauge.caption") + " " + one.sources + ".", {{"class", "caption"}});
    }
}

}  // namespace plumb
