#include "host/report/side_view.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/report/drawings.h"
#include "host/report/explain.h"

namespace plumb {

namespace {

constexpr double kLeastFootrest = 1, kMostFootrest = 15;  // cm; the most: as in the advice on fixed desks

// What is drawn from is no more private than the most private answer.
Privacy privacyOf(const WorkstationDrawing &drawing, const FormAnswers &answers) {
    Privacy privacy = Privacy::work;
    const Form &form = answers.answers.form();
    for (const std::string &id : {drawing.seat, drawing.desk, drawing.screen, drawing.stature, drawing.shoes,
                                  drawing.distance, drawing.popliteal, drawing.elbow, drawing.eye, drawing.deskMoves})
        if (answers.given(id)) privacy = std::max(privacy, form.at(form.find(id)).privacy);
    return privacy;
}

HeightsSet heightsSetBy(const FormPlan &plan, const WorkstationDrawing &drawing, const PluginResult &result) {
    const auto sets = [&](const std::vector<std::string> &findings) {
        return std::any_of(plan.steps.begin(), plan.steps.end(), [&](const PlanStep &step) {
            return !leversBehind({step.lever, 1}, result, findings).empty();
        });
    };
    return {sets(drawing.seatWrong), sets(drawing.deskWrong), sets(drawing.screenWrong)};
}

WorkHeights raised(WorkHeights heights, double by) {
    return {heights.seat + by, heights.desk + by, heights.screen + by, by};
}

std::string personInWords(const Sitter &sitter, const Words &page) {
    std::vector<std::string> measured, taken;
    for (const auto &[height, name] :
         {std::pair(sitter.popliteal, "shank"), {sitter.elbow, "elbow_height"}, {sitter.eye, "eye_height"}})
        (height ? measured : taken).push_back(page.get(std::string("workstation.") + name, "text"));
    std::vector<std::string> sentences;
    if (!measured.empty())
        sentences.push_back(page.get("workstation.measured", "text") + " " + join(measured, ", ") + ".");
    if (!taken.empty())
        sentences.push_back(page.get("workstation.from_stature", "text") + " " + join(taken, ", ") + ".");
    return join(sentences, " ");
}

void addGauges(ReportWorkstation &side, const Scale &scale, const Plugin &plugin, const Words &page) {
    const WorkstationFigure &figure = side.figure;
    GaugeFigure &gauges = side.gauges;
    gauges.nowName = page.get("gauge.now", "text");
    gauges.aimName = page.get(side.planned ? "gauge.planned" : "gauge.aim", "text");
    gauges.comfortName = page.get("gauge.comfort", "text");
    const SeatedPerson now = seatedAt(figure.now.heights, figure.sitter, figure.distance),
                       after = seatedAt(figure.after.heights, figure.sitter, figure.distance);
    for (const WorkstationDrawing::Comfort &comfort : scale.workstation.comfort) {
        const std::string &name = figure.angleNames[comfort.angle];
        gauges.gauges.push_back(
            {name, now.angles[comfort.angle], after.angles[comfort.angle], comfort.from, comfort.to});
        side.sources += (side.sources.empty() ? "" : "; ") + name + ", " +
                        manifestText(plugin, scale.id + ".comfort." + std::string(kSeatedAngleNames[comfort.angle]),
                                     comfort.source);
    }
}

void addNames(WorkstationFigure &figure, bool planned, const Words &page) {
    const auto say = [&](std::string_view id) { return page.get("workstation." + std::string(id), "text"); };
    figure.now.name = say("now");
    figure.after.name = say(planned ? "planned" : "aim");
    figure.seatName = say("seat");
    figure.deskName = say("desk");
    figure.screenName = say("screen");
    figure.footrestName = say("footrest");
    for (size_t i = 0; i < kSeatedAngles; ++i) figure.angleNames[i] = say(kSeatedAngleNames[i]);
    figure.person = personInWords(figure.sitter, page);
}

}  // namespace

WorkHeights heightsAfter(const WorkHeights &now, const WorkHeights &aim, HeightsSet set, bool deskMoves) {
    double over = deskMoves ? 0 : set.desk ? now.desk - aim.desk : set.seat ? now.seat - aim.seat : 0;
    if (over < kLeastFootrest || over > kMostFootrest) over = 0;
    const WorkHeights right = raised(aim, over);
    WorkHeights after = now;
    if (set.seat || over > 0) after.seat = right.seat;
    if (set.desk) after.desk = right.desk;
    if (set.screen) after.screen = right.screen;
    after.footrest = over;
    return after;
}

void addWorkstation(ReportModel &model, const PluginResult &result, const Scale &scale, const ReportSource &source,
                    const FormPlan *plan, const Words &page) {
    const WorkstationDrawing &drawing = scale.workstation;
    if (drawing.empty()) return;
    const FormAnswers &answers = *source.document.find(result.plugin->form().id);
    const auto seat = answers.number(drawing.seat), desk = answers.number(drawing.desk),
               screen = answers.number(drawing.screen), distance = answers.number(drawing.distance);
    const auto aimSeat = result.value(drawing.aimSeat), aimDesk = result.value(drawing.aimDesk),
               aimScreen = result.value(drawing.aimScreen);
    if (!seat || !desk || !screen || !answers.given(drawing.stature) || !answers.given(drawing.shoes)) return;
    if (!aimSeat || !aimDesk || !aimScreen) return;
    ReportWorkstation added;
    WorkstationFigure &figure = added.figure;
    const WorkHeights now{*seat, *desk, *screen}, aim{*aimSeat, *aimDesk, *aimScreen};
    figure.now = {"", now, aim};
    figure.after = {"", aim, aim};
    figure.sitter = sitterOf(drawing, answers);
    figure.distance = distance.value_or(0);
    figure.system = lookOf(source.units, page);
    added.distanceKnown = distance.has_value();
    added.privacy = std::max(privacyOf(drawing, answers), scale.privacy);
    const HeightsSet set = plan ? heightsSetBy(*plan, drawing, result) : HeightsSet();
    if (set.any()) {
        const Answer *moves = answers.given(drawing.deskMoves);
        figure.after.heights = heightsAfter(now, aim, set, !moves || moves->option == 1);
        figure.after.aim = raised(aim, figure.after.heights.footrest);
        added.planned = true;
        added.privacy = std::max(added.privacy, plan->privacy);
    }
    addNames(figure, added.planned, page);
    addGauges(added, scale, *result.plugin, page);
    model.workstations.push_back(std::move(added));
}

}  // namespace plumb
