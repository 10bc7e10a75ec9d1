#include "host/present/live_view.h"

#include <algorithm>
#include <cmath>

#include "host/assess/setting.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/plan/follow.h"
#include "host/plan/plan_words.h"
#include "host/plan/range_words.h"
#include "host/present/body_pick.h"
#include "host/present/number_entry.h"
#include "host/report/drawings.h"
#include "host/report/explain.h"
#include "host/report/planned.h"

namespace plumb {

namespace {

constexpr double kLettering = 15;  // points, because the drawing is small
constexpr RangeOptions kLiveRanges{.mostCompletions = 200'000, .mostSearched = 20'000, .topOnly = true};
constexpr uint64_t kMostLiveScores = 20'000;  // of a plan beside the questions: some ten ms at the most

PluginResult resultOf(const Plugin &plugin, std::span<const plumb_line> lines) {
    PluginResult result;
    result.plugin = &plugin;
    result.lines.assign(lines.begin(), lines.end());
    return result;
}

// The answers of a form, with what is tried in place of some, and what follows from it.
struct TriedAnswers {
    FormAnswers answers;
    std::vector<Followed> followed;
};

// `result`: of the answers as they are.
TriedAnswers triedAnswers(const AssessmentDesk &desk, uint32_t form, const Tried &trial, const PluginResult &result) {
    const FormAnswers &answered = desk.document().forms[form];
    TriedAnswers tried{answered, {}};
    for (const auto &[place, value] : trial) {
        if (place.form != form || place.row != kWholeForm) continue;
        Answer &answer = tried.answers.answers.at(place.question);
        answer.state = Answer::State::given;
        answer.number = value;
    }
    tried.answers.visibility.update(tried.answers.answers);
    if (!trial.empty()) tried.followed = followHeights(result, answered, tried.answers);
    return tried;
}

class Live {
  public:
    Live(const AssessmentDesk &desk, uint32_t form, const Tried &trial, const Settings &settings, Trace *trace)
        : desk_(desk),
          form_(form),
          trial_(trial),
          settings_(settings),
          look_(lookOf(settings.units, desk.library().page().words)),
          plugin_(desk.library().plugin(form)),
          answers_(desk.document().forms[form]),
          trace_(trace) {}

    LiveView make() {
        Runner runner(plugin_.binding());
        if (!run(runner)) return {};  // the result says why
        if (!trial_.empty()) {
            answered_ = result_;
            TriedAnswers tried = triedAnswers(desk_, form_, trial_, answered_);
            answers_ = std::move(tried.answers);
            addFollowed(tried.followed);
            if (!run(runner)) return {};
        }
        mark("score");
        for (const Scale &scale : plugin_.manifest().scales) {
            if (!scale.workstation.empty()) addDesk(scale);
            else if (!scale.drawing.hOrigin.empty()) addLift(scale);
            if (!view_.svg.empty()) break;
        }
        mark("posture");
        if (view_.svg.empty()) return {};
        if (desk_.byAssessor()) addScores();
        mark("score");
        return std::move(view_);
    }

  private:
    bool run(Runner &runner) {
        const auto lines = runner.run(answers_);
        if (lines) result_ = resultOf(plugin_, *lines);
        return bool(lines);
    }
    void addFollowed(const std::vector<Followed> &followed) {
        const LeverWords say = leverWords(page());
        for (const Followed &one : followed) {
            Lever lever;
            lever.changes = {one.change};
            view_.followed.push_back(leverInWords(lever, plugin_, look_, say));
            const std::string &rule =
                manifestText(plugin_, one.scale->id + ".follow." + one.rule->question, one.rule->source);
            if (!isAmong(rules_, rule)) rules_.push_back(rule);
        }
    }
    void mark(std::string_view stage) const {
        if (trace_) trace_->mark(stage);
    }
    const Words &page() const { return desk_.library().page().words; }
    const std::string &word(const std::string &id) const { return plugin_.words().get(id, "text"); }
    std::string cm(double value) const { return withUnit(value, "cm", look_); }

    template <class Draw>
    void draw(const std::string &title, const std::string &alt, Draw drawing) {
        view_.title = title;
        view_.alt = alt;
        Html html(view_.svg);
        drawing(html);
    }

    void addDesk(const Scale &scale) {
        auto figure = deskFigureOf(scale, answers_, result_, page(), settings_.units);
        if (!figure) return;
        std::vector<std::string> told;
        for (DeskHeight *height : {&figure->seat, &figure->desk, &figure->screen}) {
            // What would fit is a judgement, too; in a self-assessment it waits for the result.
            if (!desk_.byAssessor()) height->fits.reset();
            told.push_back(heightInWords(*height));
        }
        figure->points = kLettering;
        figure->fitsWritten = false;
        draw(tr("Drawn to scale"), join(told, ". ") + ".",
             [&](Html &html) { drawDesk(html, *figure, "live", tr("The workplace to scale"), join(told, ". ")); });
        view_.lines = told;
        if (!desk_.byAssessor()) return;
        const WorkstationDrawing &drawing = scale.workstation;
        const WorkHeights heights = figure->heights();  // as drawn, so that nothing jumps with the first move
        addSlider(drawing.seat, figure->seat.name, heights.seat);
        addSlider(drawing.desk, figure->desk.name, heights.desk);
        addSlider(drawing.screen, figure->screen.name, heights.screen);
        if (!drawing.follow.empty()) view_.follows = howItFollows(drawing);
    }

    std::string howItFollows(const WorkstationDrawing &drawing) const {
        if (!heightsOff(drawing, answers_, result_))
            return tr(
                "The score follows once it is known how tall the person is, and whether that was measured in "
                "shoes.");
        if (!rules_.empty()) return join(rules_, ". ") + ".";
        return tr("The score follows where a height comes to stand for another answer. Nothing here is an answer.");
    }

    std::string heightInWords(const DeskHeight &height) const {
        if (!height.now && !height.fits) return tr("{height}: not measured", {{"height", height.name}});
        std::string text = height.name + (height.now ? " " + cm(*height.now) : "");
        if (!height.fits) return text;
        text += (height.now ? ", " : " ") + page().get("desk.fits", "text") + " " + cm(*height.fits);
        if (height.spread > 0) text += " ± " + cm(height.spread);
        if (height.now && std::abs(*height.fits - *height.now) >= 0.05)
            text += " (" + withUnit(*height.fits - *height.now, "cm", look_, true) + ")";
        return text;
    }

    void addSlider(const std::string &id, const std::string &name, double value) {
        const Slot slot = plugin_.form().find(id);
        if (slot == kNoSlot) return;
        const Question &question = plugin_.form().at(slot);
        const auto range = question.soft.value_or(std::pair(question.least, question.most));
        const QuestionPlace place{form_, slot, kWholeForm};
        view_.sliders.push_back({place, name, cm(value), value, std::min(range.first, value),
                                 std::max(range.second, value), trial_.contains(place)});
    }

    // The row where the person stands; the last, where they stand on none.
    uint32_t rowOf(const Scale &scale) const {
        const Slot field = plugin_.form().find(scale.drawing.hOrigin);
        const uint32_t rows = answers_.answers.rows(plugin_.form().at(field).group);
        const QuestionPlace &at = desk_.standing().question;
        if (at.form == form_ && at.question != kNoSlot && at.row < rows) return at.row;
        return rows == 0 ? 0 : rows - 1;
    }

    void addLift(const Scale &scale) {
        const Slot field = plugin_.form().find(scale.drawing.hOrigin);
        const Slot group = plugin_.form().at(field).group;
        if (group == kNoSlot || answers_.answers.rows(group) == 0) return;
        const uint32_t row = rowOf(scale);
        const auto figure = liftFigureOf(scale, answers_, row, page(), settings_.units);
        if (!figure) return;
        const std::string alt =
            tr("The hands reach {reach} forward and lift from {from} to {to} above the floor.",
               {{"reach", cm(figure->hOrigin)}, {"from", cm(figure->vOrigin)}, {"to", cm(figure->vDest)}});
        const std::string title = answers_.answers.rows(group) > 1
                                      ? tr("Drawn to scale: lift {number}", {{"number", std::to_string(row + 1)}})
                                      : tr("Drawn to scale");
        draw(title, alt, [&](Html &html) { drawLift(html, *figure, "live", tr("The lift to scale"), alt); });
        view_.lines.push_back(alt);
        if (!desk_.byAssessor()) return;
        row_ = row;
        lift_ = &scale;
        for (const Scale &limit : plugin_.manifest().scales)
            if (const auto fall = waterfallOf(limit, result_, row, page(), settings_.units))
                return addMultipliers(*fall, limit);
    }

    void addMultipliers(const WaterfallFigure &fall, const Scale &scale) {
        view_.lines.push_back(fall.startName + ": " + withUnit(fall.start, fall.unit, look_));
        for (const WaterfallFigure::Step &step : fall.steps)
            view_.lines.push_back(step.name + ": " + fall.timesName + " " + look_.said(shown(step.multiplier, 2)));
        view_.lines.push_back(fall.endName + ": " +
                              valueInWords(result_.value(scale.id, row_).value_or(0), scale, look_));
    }

    // The whole scores; of a lift those of its row, by the method that it is drawn for.
    void addScores() {
        const auto top = topScales(plugin_.manifest());
        for (const Scale &scale : plugin_.manifest().scales) {
            const bool lift = lift_ && scale.method == lift_->method;
            if (!lift && (lift_ || std::find(top.begin(), top.end(), &scale) == top.end())) continue;
            for (const uint32_t row : {row_, uint32_t{PLUMB_WHOLE}})
                if (const plumb_line *line = result_.line(scale.id, row)) {
                    addScore(scale, *line);
                    break;
                }
        }
    }

    void addScore(const Scale &scale, const plumb_line &line) {
        const Level level = result_.levelOf(line);
        if (level == Level::none) return;
        std::vector<std::string> parts;
        if (!scale.setBy.empty())
            for (const Scale *part : settingScales(result_, scale, line.row)) parts.push_back(word(part->id));
        const std::string value = saidValue(plugin_, scale, line.value, look_);
        const auto before = answered_.plugin ? answered_.value(scale.id, line.row) : std::nullopt;
        const std::string answered = before ? saidValue(plugin_, scale, *before, look_) : "";
        view_.scores.push_back({word(scale.id), value, saidLevel(scale, level, page()),
                                answered == value ? "" : answered, join(parts, ", "), level});
    }

    const AssessmentDesk &desk_;
    uint32_t form_;
    const Tried &trial_;
    const Settings &settings_;
    NumberLook look_;
    const Plugin &plugin_;
    FormAnswers answers_;
    PluginResult result_;             // of what is tried
    PluginResult answered_;           // of the answers, while something else is tried
    std::vector<std::string> rules_;  // by which answers follow what is tried
    uint32_t row_ = PLUMB_WHOLE;
    const Scale *lift_ = nullptr;
    Trace *trace_;
    LiveView view_;
};

}  // namespace

LiveView liveView(const AssessmentDesk &desk, uint32_t form, const Tried &trial, const Settings &settings,
                  Trace *trace) {
    const Standing &at = desk.standing();
    if (at.page == Standing::Page::section && at.form == form)
        if (auto body = bodyView(desk, form, at.section)) {
            LiveView view;
            view.title = std::move(body->title);
            view.svg = std::move(body->svg);
            view.alt = std::move(body->alt);
            view.lines = std::move(body->lines);
            view.body = true;
            return view;
        }
    return Live(desk, form, trial, settings, trace).make();
}

std::vector<std::string> livePlan(const AssessmentDesk &desk, uint32_t form, const Tried &trial,
                                  const Settings &settings) {
    const Plugin &plugin = desk.library().plugin(form);
    if (!desk.byAssessor() || plugin.manifest().head() || !plugin.manifest().planned()) return {};
    Runner runner(plugin.binding());
    const auto said = runner.run(desk.document().forms[form]);
    if (!said) return {};  // the result says why
    const TriedAnswers tried = triedAnswers(desk, form, trial, resultOf(plugin, *said));
    WhatIf whatIf(plugin, tried.answers, &desk.library().advice(form), desk.document().tried);
    const auto plan = planForm(whatIf, Level::good, kMostLiveScores);
    if (!plan) return {};  // the result says why
    const std::string summary = planSummary(*plan, desk.library().page().words, settings.units);
    if (summary.empty()) return {};
    std::vector<std::string> lines{summary};
    const NumberLook look = lookOf(settings.units, desk.library().page().words);
    const LeverWords say = leverWords(desk.library().page().words);
    for (const PlanStep &step : plan->steps)
        lines.push_back(std::to_string(lines.size()) + ". " + leverInWords(*step.lever, plugin, look, say));
    return lines;
}

std::vector<std::string> liveRanges(const AssessmentDesk &desk, uint32_t form, const Settings &settings) {
    const Plugin &plugin = desk.library().plugin(form);
    const FormAnswers &answers = desk.document().forms[form];
    if (!desk.byAssessor() || plugin.manifest().head()) return {};
    const auto ranges = rangesOf(plugin, answers, kLiveRanges);
    if (!ranges) return {};
    const Words &say = desk.library().page().words;
    const NumberLook look = lookOf(settings.units, say);
    std::vector<std::string> lines;
    for (const ScaleRange &range : *ranges) {
        if (range.state != ScaleRange::State::range) continue;
        const auto value = [&](double x, const Scale &scale) { return valueInWords(x, scale, look); };
        lines.push_back(plugin.words().get(range.scale->id, "text") + ": " + wordsOf(range, plugin, say, value).line +
                        ".");
        if (range.certainty == ScaleRange::Certainty::seen) lines.back() += " " + howSure(range, say);
    }
    return lines;
}

}  // namespace plumb
