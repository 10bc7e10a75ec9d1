#include "host/report/side_view.h"

#include <algorithm>

#include "host/report/explain.h"

namespace plumb {

namespace {

// What is drawn from is no more private than the most private answer.
class Given {
  public:
    Given(const Form &form, const FormAnswers &answers) : form_(form), answers_(answers) {}

    const Answer *answer(const std::string &id) {
        const Slot slot = form_.find(id);
        const Answer &answer = answers_.visibility.effective(answers_.answers, slot);
        if (!answer.given()) return nullptr;
        privacy_ = std::max(privacy_, form_.at(slot).privacy);
        return &answer;
    }
    std::optional<double> number(const std::string &id) {
        const Answer *given = answer(id);
        return given ? std::optional(given->number) : std::nullopt;
    }
    Privacy privacy() const { return privacy_; }

  private:
    const Form &form_;
    const FormAnswers &answers_;
    Privacy privacy_ = Privacy::work;
};

GaugeFigure gaugesOf(const WorkstationFigure &figure, const Scale &scale, const Plugin &plugin, const Words &page,
                     std::string &sources) {
    GaugeFigure gauges;
    gauges.nowName = page.get("gauge.now", "text");
    gauges.aimName = page.get("gauge.aim", "text");
    gauges.comfortName = page.get("gauge.comfort", "text");
    const SeatedPerson now = seatedAt(figure.now, figure.stature, figure.distance),
                       aim = seatedAt(figure.aim, figure.stature, figure.distance);
    for (const WorkstationDrawing::Comfort &comfort : scale.workstation.comfort) {
        const std::string &name = figure.angleNames[comfort.angle];
        gauges.gauges.push_back({name, now.angles[comfort.angle], aim.angles[comfort.angle], comfort.from, comfort.to});
        sources += (sources.empty() ? "" : "; ") + name + ", " +
                   manifestText(plugin, scale.id + ".comfort." + std::string(kSeatedAngleNames[comfort.angle]),
                                comfort.source);
    }
    return gauges;
}

}  // namespace

void addWorkstation(ReportModel &model, const PluginResult &result, const Scale &scale, const Document &document,
                    UnitSystem units, const Words &page) {
    const WorkstationDrawing &drawing = scale.workstation;
    if (drawing.empty()) return;
    const Form &form = result.plugin->form();
    Given given(form, *document.find(form.id));
    const auto seat = given.number(drawing.seat), desk = given.number(drawing.desk),
               screen = given.number(drawing.screen), stature = given.number(drawing.stature),
               distance = given.number(drawing.distance);
    const Answer *shoes = given.answer(drawing.shoes);
    const auto aimSeat = result.value(drawing.aimSeat), aimDesk = result.value(drawing.aimDesk),
               aimScreen = result.value(drawing.aimScreen);
    if (!seat || !desk || !screen || !stature || !shoes || !aimSeat || !aimDesk || !aimScreen) return;
    ReportWorkstation added;
    WorkstationFigure &figure = added.figure;
    figure.now = {*seat, *desk, *screen};
    figure.aim = {*aimSeat, *aimDesk, *aimScreen};
    figure.stature = *stature - (shoes->option == 1 ? kShoeSole : 0);
    figure.distance = distance.value_or(0);
    figure.system = lookOf(units, page);
    const auto say = [&](const char *id) { return page.get(std::string("workstation.") + id, "text"); };
    figure.nowName = say("now");
    figure.aimName = say("aim");
    figure.seatName = say("seat");
    figure.deskName = say("desk");
    figure.screenName = say("screen");
    for (size_t i = 0; i < kSeatedAngles; ++i)
        figure.angleNames[i] = page.get("workstation." + std::string(kSeatedAngleNames[i]), "text");
    added.distanceKnown = distance.has_value();
    added.privacy = std::max(given.privacy(), scale.privacy);
    added.gauges = gaugesOf(figure, scale, *result.plugin, page, added.sources);
    model.workstations.push_back(std::move(added));
}

}  // namespace plumb
