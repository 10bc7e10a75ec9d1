#include "host/plan/follow.h"

#include <cmath>
#include <numbers>

namespace plumb {

namespace {

// How far the eyes look down to what lies `below` them, `across` away; degrees.
double gazeDown(double below, double across) { return std::atan2(below, across) * 180 / std::numbers::pi; }

bool holds(const WorkstationDrawing::Follow &follow, const WorkstationDrawing::Follow::Case &one, double off,
           double distance) {
    if (one.above) return off >= *one.above;
    if (one.below) return off <= *one.below;
    return gazeDown(follow.middle - off, distance > 0 ? distance : follow.distance) > *one.gazeBelow;
}

// What stands for `was` gives way to what stands for `is`; nothing where it does so already.
std::optional<Change> changeFrom(const Question &question, Slot slot, const Answer &answer, std::string_view was,
                                 std::string_view is) {
    Change change{slot, kWholeForm, answer, answer};
    if (question.kind == QuestionKind::choice) {
        change.after.option = static_cast<uint32_t>(question.optionIndex(is));
        return change.after.option == answer.option ? std::nullopt : std::optional(change);
    }
    const auto bit = [&](std::string_view option) {
        return option.empty() ? 0 : uint64_t{1} << question.optionIndex(option);
    };
    change.untick = answer.ticks & bit(was);
    change.after.ticks = (answer.ticks & ~change.untick) | bit(is);
    return change.after.ticks == answer.ticks ? std::nullopt : std::optional(change);
}

}  // namespace

std::optional<HeightsOff> heightsOff(const WorkstationDrawing &drawing, const FormAnswers &answers,
                                     const PluginResult &result) {
    const auto off = [&](const std::string &height, const std::string &fits) -> std::optional<double> {
        const auto aim = result.value(fits);
        return aim ? std::optional(answers.number(height).value_or(*aim) - *aim) : std::nullopt;
    };
    const auto seat = off(drawing.seat, drawing.aimSeat), desk = off(drawing.desk, drawing.aimDesk),
               screen = off(drawing.screen, drawing.aimScreen);
    if (!seat || !desk || !screen) return std::nullopt;
    return HeightsOff{*seat, *desk - *seat, *screen - *seat};
}

std::string_view optionAt(const WorkstationDrawing::Follow &follow, const HeightsOff &off, double distance) {
    const double by[] = {off.seat, off.desk, off.screen};
    for (const WorkstationDrawing::Follow::Case &one : follow.cases)
        if (holds(follow, one, by[follow.height], distance)) return one.option;
    return follow.otherwise;
}

std::vector<Followed> followHeights(const PluginResult &result, const FormAnswers &answered, FormAnswers &tried) {
    std::vector<Followed> followed;
    const Form &form = result.plugin->form();
    for (const Scale &scale : result.plugin->manifest().scales) {
        const WorkstationDrawing &drawing = scale.workstation;
        if (drawing.follow.empty()) continue;
        const auto before = heightsOff(drawing, answered, result), after = heightsOff(drawing, tried, result);
        if (!before || !after) continue;
        const double distance = answered.number(drawing.distance).value_or(0);
        for (const WorkstationDrawing::Follow &follow : drawing.follow) {
            const std::string_view was = optionAt(follow, *before, distance), is = optionAt(follow, *after, distance);
            if (was == is || !tried.given(follow.question)) continue;
            const Slot slot = form.find(follow.question);
            Answer &answer = tried.answers.at(slot);
            if (const auto change = changeFrom(form.at(slot), slot, answer, was, is)) {
                answer = change->after;
                followed.push_back({*change, &scale, &follow});
            }
        }
    }
    if (!followed.empty()) tried.visibility.update(tried.answers);
    return followed;
}

}  // namespace plumb
