#include "host/present/body_pick.h"

#include <algorithm>

#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

constexpr int kTicked = 5;  // drawn like this much: ticks have no degree

struct Target {
    BodyPick pick;
    BodyPlace place;
    int pain = 0;
    bool first = true;  // of the places of one option
};

std::string_view lastPart(std::string_view id) { return id.substr(id.rfind('.') + 1); }

class BodyAsked {
  public:
    BodyAsked(const AssessmentDesk &desk, uint32_t form, uint32_t section)
        : desk_(desk), plugin_(desk.library().plugin(form)), form_(form), section_(section) {
        for (Slot slot = 0; slot < plugin_.form().questions.size() && targets_.empty(); ++slot)
            if (asked(slot) && plugin_.form().at(slot).kind == QuestionKind::bodymap) addTicks(slot);
        if (!targets_.empty()) return;
        for (const Scale &scale : plugin_.manifest().scales)
            for (const std::string &id : scale.bodyMap) addScale(plugin_.form().find(id));
    }

    const std::vector<Target> &targets() const { return targets_; }

    BodyView view() const {
        BodyView view;
        const bool ticks = targets_.front().pick.option.has_value();
        view.title = say("body.title");
        view.lines = {say(ticks ? "body.pick_ticks" : "body.pick_scale")};
        BodyMapFigure figure;
        std::vector<std::string> named;
        for (const Target &target : targets_) {
            if (target.pain == 0) continue;
            figure.regions.push_back({target.place, target.pick.side, target.pain, target.pick.name});
            if (!target.first) continue;
            named.push_back(target.pick.name + (ticks ? "" : "  " + shown(target.pain, 0)));
        }
        figure.leftName = say("body.left");
        figure.rightName = say("body.right");
        view.alt = named.empty() ? say("body.none_named") : join(named, ", ");
        view.lines.push_back(view.alt);
        Html html(view.svg);
        drawBodyPick(html, figure, "body", view.title, view.alt);
        return view;
    }

    std::optional<BodyPick> at(double x, double y) const {
        const auto hit = bodyHit(x, y);
        if (!hit) return std::nullopt;
        const auto found =
            std::find_if(targets_.begin(), targets_.end(), [&](const Target &one) { return one.place == hit->place; });
        if (found == targets_.end()) return std::nullopt;
        BodyPick pick = found->pick;
        pick.side = hit->side;
        return pick;
    }

  private:
    const std::string &say(const std::string &id) const { return desk_.library().say(id); }

    bool asked(Slot slot) const {
        return plugin_.form().at(slot).section == section_ && plugin_.form().at(slot).group == kNoSlot &&
               !desk_.hidden({form_, slot, kWholeForm});
    }

    void addTicks(Slot slot) {
        const Question &question = plugin_.form().at(slot);
        const QuestionPlace place{form_, slot, kWholeForm};
        const Answer &answer = desk_.answer(place);
        for (uint32_t i = 0; i < question.options.size(); ++i) {
            bool first = true;
            for (const BodyPlace part : bodyPlaces(question.options[i].id)) {
                const bool on = answer.given() && (answer.ticks >> i & 1) != 0;
                const std::string &name = plugin_.words().get(question.id + "." + question.options[i].id, "text");
                targets_.push_back({{place, i, BodySide::both, name}, part, on ? kTicked : 0, first});
                first = false;
            }
        }
    }

    void addScale(Slot slot) {
        if (slot == kNoSlot || !asked(slot)) return;
        const std::string_view name = lastPart(plugin_.form().at(slot).id);
        const auto part = bodyPlace(name);
        if (!part) return;
        const Answer &answer = desk_.answer({form_, slot, kWholeForm});
        targets_.push_back({{{form_, slot, kWholeForm}, std::nullopt, sideOf(slot), say("body." + std::string(name))},
                            *part,
                            answer.given() ? static_cast<int>(answer.number) : 0});
    }

    BodySide sideOf(Slot slot) const {
        const Slot at = plugin_.form().find(plugin_.form().at(slot).id + ".side");
        if (at == kNoSlot) return BodySide::both;
        const Answer &answer = desk_.answer({form_, at, kWholeForm});
        if (!answer.given()) return BodySide::both;
        const std::string &option = plugin_.form().at(at).options[answer.option].id;
        return option == "left" ? BodySide::left : option == "right" ? BodySide::right : BodySide::both;
    }

    const AssessmentDesk &desk_;
    const Plugin &plugin_;
    uint32_t form_, section_;
    std::vector<Target> targets_;
};

// Left and then right is both.
std::string sideAfter(const std::string &before, BodySide pointed) {
    if (pointed == BodySide::middle || pointed == BodySide::both) return "middle";
    const std::string side = pointed == BodySide::left ? "left" : "right";
    const bool other = !before.empty() && before != side && before != "middle";
    return other ? "both" : side;
}

bool pickSide(AssessmentDesk &desk, const BodyPick &picked) {
    const Answer &much = desk.answer(picked.question);
    if (!much.given() || much.number <= 0) return false;
    const Form &form = desk.answersOf(picked.question.form).form();
    const QuestionPlace at{picked.question.form, form.find(form.at(picked.question.question).id + ".side"), kWholeForm};
    if (at.question == kNoSlot || desk.hidden(at)) return false;
    const Question &side = desk.question(at);
    const Answer &before = desk.answer(at);
    const std::string wanted = sideAfter(before.given() ? side.options[before.option].id : "", picked.side);
    const size_t option = side.optionIndex(wanted);
    if (option == side.options.size()) return false;
    desk.choose(at, static_cast<uint32_t>(option));
    return true;
}

}  // namespace

std::optional<BodyView> bodyView(const AssessmentDesk &desk, uint32_t form, uint32_t section) {
    const BodyAsked body(desk, form, section);
    return body.targets().empty() ? std::nullopt : std::optional(body.view());
}

std::optional<BodyPick> bodyPickAt(const AssessmentDesk &desk, uint32_t form, uint32_t section, double x, double y) {
    return BodyAsked(desk, form, section).at(x, y);
}

bool pick(AssessmentDesk &desk, const BodyPick &picked) {
    if (!picked.option) return pickSide(desk, picked);
    const Answer &answer = desk.answer(picked.question);
    const bool on = answer.given() && (answer.ticks >> *picked.option & 1) != 0;
    desk.tick(picked.question, *picked.option, !on);
    return true;
}

}  // namespace plumb
