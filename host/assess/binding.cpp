#include "host/assess/binding.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

constexpr const char *kAskAuthor = "This is a mistake in the plugin or its form; ask its author";

bool sameText(const char *a, std::string_view b) { return a && b == a; }

bool matches(uint32_t kind, QuestionKind question) {
    switch (kind) {
        case PLUMB_CHOICE: return question == QuestionKind::choice;
        case PLUMB_TICKS: return question == QuestionKind::ticks || question == QuestionKind::bodymap;
        case PLUMB_NUMBER: return question == QuestionKind::number || question == QuestionKind::scale;
        case PLUMB_YESNO: return question == QuestionKind::yesno;
        case PLUMB_GROUP: return question == QuestionKind::group;
        default: return false;
    }
}

class Binder {
  public:
    Binder(const plumb_plugin &plugin, const BundleData &data, Problems &problems)
        : plugin_(plugin), data_(data), problems_(problems) {
        binding_.plugin = &plugin;
    }

    Binding bind() {
        if (!headSound()) return binding_;
        for (uint32_t i = 0; i < plugin_.input_count; ++i) bindInput(i);
        for (uint32_t i = 0; i < plugin_.input_count; ++i) bindGroup(i);
        for (uint32_t i = 0; i < plugin_.output_count; ++i) bindOutput(i);
        for (const Scale &scale : data_.manifest.scales) {
            const uint32_t at = binding_.findOutput(scale.id);
            if (at == UINT32_MAX || binding_.outputs[at].kind != PLUMB_SCALE)
                refuse(scale.id, "the manifest has this scale, the plugin cannot say it");
            checkFigures(scale);
            checkPlan(scale);
            checkSections(scale);
            for (const Chart &chart : scale.charts)
                for (const std::string &id : {chart.row, chart.column, chart.cell})
                    if (binding_.findOutput(id) == UINT32_MAX)
                        refuse(scale.id, "its chart speaks of " + inQuotes(id) + ", which the plugin cannot say");
        }
        for (const BreakPoints &points : data_.manifest.breakPoints) checkBreakPoints(points);
        return std::move(binding_);
    }

  private:
    // Break points are values of numbers that the plugin reads; a distance is one between two numbers of the same row.
    void checkBreakPoints(const BreakPoints &points) {
        Slot first = kNoSlot;
        for (const std::string &id : {points.question, points.other}) {
            if (id.empty()) continue;
            const uint32_t input = findInput(id, PLUMB_NUMBER);
            const Slot slot = input == UINT32_MAX ? kNoSlot : binding_.inputs[input].question;
            if (slot == kNoSlot) return refuse(id, "it has break points, but the plugin reads no such number");
            if (first == kNoSlot) first = slot;
            else if (data_.form.at(slot).group != data_.form.at(first).group || slot == first)
                refuse(id, "its distance to " + inQuotes(points.question) + " is not one within a row");
        }
    }

    // What a scale's figures are drawn from must be said by the plugin or asked by the form.
    void checkFigures(const Scale &scale) {
        std::vector<std::string> said = scale.waterfall.times;
        if (!scale.waterfall.start.empty()) said.push_back(scale.waterfall.start);
        for (const std::string &id : said)
            if (binding_.findOutput(id) == UINT32_MAX)
                refuse(scale.id, "its waterfall speaks of " + inQuotes(id) + ", which the plugin cannot say");
        if (const std::string &from = scale.levelFrom; !from.empty()) {
            const uint32_t factor = binding_.findOutput(from);
            const bool sound = factor != UINT32_MAX && binding_.outputs[factor].kind == PLUMB_FACTOR &&
                               binding_.outputs[factor].scale == &scale;
            if (!sound)
                refuse(scale.id, "its level comes from " + inQuotes(from) + ", which is not one of its factors");
        }
        if (const std::string id = scale.id + ".day"; !scale.day.empty())
            for (const char *field : {"text", "note"})
                if (data_.words.get(id, field).empty())
                    refuse(id, std::string("there are no words for its day (“") + field + "”) in the language " +
                                   data_.words.language());
        checkDrawings(scale);
    }

    void checkDrawings(const Scale &scale) {
        const LiftDrawing &lift = scale.drawing;
        for (const std::string &id : {lift.hOrigin, lift.vOrigin, lift.hDest, lift.vDest, lift.aOrigin})
            if (!id.empty() && data_.form.find(id) == kNoSlot)
                refuse(scale.id, "its drawing speaks of " + inQuotes(id) + ", which the form does not ask");
        checkWorkstation(scale);
    }

    void checkWorkstation(const Scale &scale) {
        const WorkstationDrawing &drawing = scale.workstation;
        if (drawing.empty()) return;
        const auto checkLength = [&](const std::string &id) {
            const Slot slot = data_.form.find(id);
            if (slot == kNoSlot || data_.form.at(slot).unit != "cm")
                refuse(scale.id, "its workstation speaks of " + inQuotes(id) + ", which the form does not ask in cm");
        };
        for (const std::string &id : {drawing.seat, drawing.desk, drawing.screen, drawing.distance, drawing.stature})
            checkLength(id);
        for (const std::string &id : {drawing.popliteal, drawing.elbow, drawing.eye})
            if (!id.empty()) checkLength(id);
        const auto checkYesNo = [&](const std::string &id) {
            const Slot slot = data_.form.find(id);
            if (slot == kNoSlot || data_.form.at(slot).kind != QuestionKind::yesno)
                refuse(scale.id, "its workstation speaks of " + inQuotes(id) + ", which is no yes/no question");
        };
        checkYesNo(drawing.shoes);
        if (!drawing.deskMoves.empty()) checkYesNo(drawing.deskMoves);
        for (const std::string &id : {drawing.aimSeat, drawing.aimDesk, drawing.aimScreen})
            if (const Scale *aim = data_.manifest.find(id); !aim || aim->unit != "cm")
                refuse(scale.id, "its workstation aims for " + inQuotes(id) + ", which is no scale in cm");
        for (const auto *findings : {&drawing.seatWrong, &drawing.deskWrong, &drawing.screenWrong})
            for (const std::string &id : *findings)
                if (!says(id, PLUMB_FINDING))
                    refuse(scale.id, "its workstation speaks of " + inQuotes(id) + ", which is no finding");
        for (const WorkstationDrawing::Follow &follow : drawing.follow) checkFollow(scale, follow);
    }

    // Answers that follow a height are choices, which then always have an answer, or ticks.
    void checkFollow(const Scale &scale, const WorkstationDrawing::Follow &follow) {
        const Slot slot = data_.form.find(follow.question);
        const Question *question = slot == kNoSlot ? nullptr : &data_.form.at(slot);
        const bool choice = question && question->kind == QuestionKind::choice;
        if (!question || question->group != kNoSlot || (!choice && question->kind != QuestionKind::ticks))
            return refuse(scale.id, "its workstation lets " + inQuotes(follow.question) +
                                        " follow, which is neither a choice nor ticks of the whole form");
        if (choice == follow.otherwise.empty())
            refuse(scale.id, choice ? "its workstation does not say what " + inQuotes(follow.question) + " is otherwise"
                                    : inQuotes(follow.question) + " has ticks, which need no “otherwise”");
        const auto check = [&](const std::string &option) {
            if (question->optionIndex(option) == question->options.size())
                refuse(scale.id, "its workstation speaks of " + inQuotes(follow.question + "." + option) +
                                     ", which is no option");
        };
        if (choice) check(follow.otherwise);
        for (const WorkstationDrawing::Follow::Case &one : follow.cases) check(one.option);
    }

    // A plan lowers one number, and what it makes an exception of must be asked.
    void checkPlan(const Scale &scale) {
        if (!scale.plan) return;
        const uint32_t at = binding_.findOutput(scale.id);
        if (at != UINT32_MAX && binding_.outputs[at].group != UINT32_MAX)
            refuse(scale.id, "it is marked with a plan, but it is said of rows");
        for (const std::string &id : scale.plan->except)
            if (data_.form.find(id) == kNoSlot)
                refuse(scale.id, "its plan excepts " + inQuotes(id) + ", which the form does not ask");
    }

    bool says(const std::string &id, uint32_t kind) const {
        return std::any_of(binding_.outputs.begin(), binding_.outputs.end(),
                           [&](const BoundOutput &output) { return output.kind == kind && output.id == id; });
    }

    // What a scale's own section or card is made of.
    void checkSections(const Scale &scale) {
        for (const std::string &id : scale.bodyMap) {
            const Slot slot = data_.form.find(id);
            if (slot == kNoSlot || data_.form.at(slot).kind != QuestionKind::scale)
                refuse(scale.id, "its body map speaks of " + inQuotes(id) + ", which is no question from 0 to 10");
        }
        const auto wants = [&](const std::vector<std::string> &ids, uint32_t kind, const char *what) {
            for (const std::string &id : ids)
                if (!says(id, kind))
                    refuse(scale.id,
                           "its ranking speaks of " + inQuotes(id) + ", which is no " + what + " of the plugin");
        };
        wants(scale.ranking.first, PLUMB_FACTOR, "factor");
        wants(scale.ranking.counted, PLUMB_FINDING, "finding");
        wants(scale.ranking.apart, PLUMB_FINDING, "finding");
        for (const LetterPart &part : scale.letter)
            for (const std::string &id : part.sections)
                if (std::none_of(data_.form.sections.begin(), data_.form.sections.end(),
                                 [&](const Section &section) { return section.id == id; }))
                    refuse(scale.id, "its letter speaks of the section " + inQuotes(id) + ", which the form has not");
    }

    void refuse(std::string_view id, std::string what) {
        problems_.push_back(
            {"plugin " + data_.manifest.id + (id.empty() ? "" : ", " + std::string(id)), std::move(what), kAskAuthor});
    }

    bool headSound() {
        if (!sameText(plugin_.id, data_.manifest.id))
            refuse("", "the library calls itself " + inQuotes(plugin_.id ? plugin_.id : ""));
        if (!sameText(plugin_.version, data_.manifest.version))
            refuse("", "the library is version " + std::string(plugin_.version ? plugin_.version : "?") +
                           ", the manifest says " + data_.manifest.version);
        const bool sound = plugin_.inputs && plugin_.outputs && plugin_.assess && plugin_.input_count <= 10'000 &&
                           plugin_.output_count <= 10'000 && plugin_.reserved == 0;
        if (!sound) refuse("", "its tables are missing or too large");
        return sound;
    }

    void bindInput(uint32_t i) {
        const plumb_input &input = plugin_.inputs[i];
        BoundInput bound;
        bound.kind = input.kind;
        const std::string id = input.id ? input.id : "";
        for (uint32_t k = 0; k < i; ++k)
            if (sameText(plugin_.inputs[k].id, id)) refuse(id, "the plugin declares this question twice");
        bound.question = data_.form.find(id);
        if (bound.question == kNoSlot) {
            if (!input.optional) refuse(id, "the plugin reads this question, the form does not ask it");
        } else if (!matches(input.kind, data_.form.at(bound.question).kind)) {
            refuse(id, "the form asks this question as another kind than the plugin reads");
            bound.question = kNoSlot;
        } else {
            checkDomain(input, data_.form.at(bound.question), bound);
        }
        binding_.inputs.push_back(std::move(bound));
    }

    void checkDomain(const plumb_input &input, const Question &question, BoundInput &bound) {
        if (input.kind == PLUMB_CHOICE || input.kind == PLUMB_TICKS) return checkOptions(input, question, bound);
        if (input.kind == PLUMB_NUMBER && !sameText(input.domain, question.unit))
            refuse(question.id, "the form gives it in " + inQuotes(question.unit) + ", the plugin reads " +
                                    inQuotes(input.domain ? input.domain : ""));
        if (input.kind == PLUMB_NUMBER || input.kind == PLUMB_GROUP) {
            if (!(question.least >= input.least && question.most <= input.most))
                refuse(question.id, "the form accepts " + shortest(question.least) + " to " + shortest(question.most) +
                                        ", the plugin only " + shortest(input.least) + " to " + shortest(input.most));
            bound.least = input.least;
            bound.most = input.most;
        }
    }

    void checkOptions(const plumb_input &input, const Question &question, BoundInput &bound) {
        const auto options = split(input.domain ? input.domain : "", ' ');
        if (options.size() != question.options.size())
            return refuse(question.id, "the form has " + std::to_string(question.options.size()) +
                                           " options, the plugin " + std::to_string(options.size()));
        for (size_t i = 0; i < question.options.size(); ++i) {
            const auto at = std::find(options.begin(), options.end(), question.options[i].id);
            if (at == options.end())
                return refuse(question.id, "the plugin does not know the option " + inQuotes(question.options[i].id));
            bound.option[i] = static_cast<uint8_t>(at - options.begin());
            bound.sameOrder = bound.sameOrder && bound.option[i] == i;
        }
    }

    void bindGroup(uint32_t i) {
        const plumb_input &input = plugin_.inputs[i];
        BoundInput &bound = binding_.inputs[i];
        if (input.group) {
            bound.group = findInput(input.group, PLUMB_GROUP);
            if (bound.group == UINT32_MAX)
                return refuse(input.id, "its group " + inQuotes(input.group) + " is not declared");
            binding_.inputs[bound.group].fields.push_back(i);
        }
        if (bound.question == kNoSlot) return;
        const Slot asked = data_.form.at(bound.question).group;
        const Slot wanted = bound.group == UINT32_MAX ? kNoSlot : binding_.inputs[bound.group].question;
        if (asked != wanted || (bound.group != UINT32_MAX && asked == kNoSlot))
            refuse(input.id, "form and plugin put this question into different groups");
    }

    uint32_t findInput(std::string_view id, uint32_t kind) const {
        for (uint32_t i = 0; i < plugin_.input_count; ++i)
            if (sameText(plugin_.inputs[i].id, id) && (kind == 0 || plugin_.inputs[i].kind == kind)) return i;
        return UINT32_MAX;
    }

    void bindOutput(uint32_t i) {
        const plumb_output &output = plugin_.outputs[i];
        BoundOutput bound;
        bound.kind = output.kind;
        bound.id = output.id ? output.id : "";
        bound.of = output.of ? output.of : "";
        const bool twice = std::any_of(binding_.outputs.begin(), binding_.outputs.end(), [&](const BoundOutput &o) {
            return o.id == bound.id && (o.kind == PLUMB_FINDING) == (bound.kind == PLUMB_FINDING);
        });
        if (twice) refuse(bound.id, "the plugin declares this output twice");
        if (output.reserved != 0) refuse(bound.id, "its reserved field is not 0");
        switch (output.kind) {
            case PLUMB_SCALE: bindScale(bound); break;
            case PLUMB_FACTOR: bindFactor(bound); break;
            case PLUMB_FINDING: bindFinding(bound); break;
            case PLUMB_REASON: break;
            default: refuse(bound.id, "the plugin declares an output of an unknown kind");
        }
        const char *field = output.kind == PLUMB_FINDING ? "finding" : "text";
        if (data_.words.get(bound.id, field).empty())
            refuse(bound.id, std::string("there are no words for it (“") + field + "”) in the language " +
                                 data_.words.language());
        binding_.outputs.push_back(std::move(bound));
    }

    void bindScale(BoundOutput &bound) {
        bound.scale = data_.manifest.find(bound.id);
        if (!bound.scale) return refuse(bound.id, "the manifest does not know this scale");
        bound.privacy = bound.scale->privacy;
        if (bound.of.empty()) return;
        bound.group = findInput(bound.of, PLUMB_GROUP);
        if (bound.group == UINT32_MAX) refuse(bound.id, "its group " + inQuotes(bound.of) + " is not declared");
    }

    void bindFactor(BoundOutput &bound) {
        bound.scale = data_.manifest.find(bound.of);
        if (!bound.scale) return refuse(bound.id, "it belongs to " + inQuotes(bound.of) + ", which is not a scale");
        bound.privacy = bound.scale->privacy;
        for (uint32_t k = 0; k < plugin_.output_count; ++k)
            if (sameText(plugin_.outputs[k].id, bound.of) && plugin_.outputs[k].of)
                bound.group = findInput(plugin_.outputs[k].of, PLUMB_GROUP);
    }

    void bindFinding(BoundOutput &bound) {
        const uint32_t input = findInput(bound.of, 0);
        if (input == UINT32_MAX)
            return refuse(bound.id, "it is found in " + inQuotes(bound.of) + ", which the plugin does not read");
        bound.question = binding_.inputs[input].question;
        bound.group = binding_.inputs[input].group;
        if (bound.question != kNoSlot) bound.privacy = data_.form.at(bound.question).privacy;
    }

    const plumb_plugin &plugin_;
    const BundleData &data_;
    Problems &problems_;
    Binding binding_;
};

}  // namespace

uint32_t Binding::findOutput(std::string_view id) const {
    const auto at = std::find_if(outputs.begin(), outputs.end(), [&](const BoundOutput &o) {
        return o.id == id && o.kind != PLUMB_FINDING;  // a finding may share the id
    });
    return at == outputs.end() ? UINT32_MAX : static_cast<uint32_t>(at - outputs.begin());
}

Binding bind(const plumb_plugin &plugin, const BundleData &data, Problems &problems) {
    return Binder(plugin, data, problems).bind();
}

}  // namespace plumb
