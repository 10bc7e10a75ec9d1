#include "host/form/fix_reader.h"

#include <algorithm>
#include <cmath>

#include "host/base/text.h"

namespace plumb {

namespace {

const std::vector<std::string> kWho = {"self", "manager", "facilities", "it", "occupational_health"};
const std::vector<std::string> kOnly = {"any", "above", "below"};

std::optional<std::pair<double, double>> numberOrRange(const Json *json) {
    if (json && json->asNumber()) return std::pair(*json->asNumber(), *json->asNumber());
    return rangeFrom(json);
}

std::optional<double> factorFrom(JsonObject &object, const Json *json) {
    if (!json) return std::nullopt;
    const auto times = json->asNumber();
    if (!times || !(*times > 0) || *times == 1)
        object.problem("“times” must be a number above 0, and not 1", "Correct it", json);
    return times;
}

class FixReader {
  public:
    FixReader(const Json &json, const Question &question, const std::string &file, Problems &problems)
        : question_(question),
          file_(file),
          problems_(problems),
          object_(json, file, question.id + ", fix", problems),
          to_(object_.maybe("to")) {}

    Fix read() {
        if (question_.kind == QuestionKind::choice) readOption();
        else if (question_.kind == QuestionKind::yesno) readYes();
        else if (question_.isNumber()) readNumber();
        else if (to_) object_.problem("a fix of ticks has no “to”: it takes the tick away", "Remove “to”", to_);
        readCost();
        object_.finish();
        return std::move(fix_);
    }

  private:
    void readOption() {
        fix_.to = to_ ? to_->asText().value_or("") : "";
        if (question_.optionIndex(fix_.to) == question_.options.size())
            object_.problem("the fix leads to " + inQuotes(fix_.to) + ", which is not an option",
                            "Name one of this question's options", to_);
    }

    void readYes() {
        fix_.toYes = to_ ? to_->asBool() : std::nullopt;
        if (!fix_.toYes) object_.problem("“to” must be true or false", "Correct it", to_);
    }

    void readNumber() {
        fix_.times = factorFrom(object_, object_.maybe("times"));
        fix_.toRange = numberOrRange(to_);
        if (fix_.times && to_) object_.problem("a fix has either “to” or “times”", "Remove one of the two", to_);
        else if (!fix_.times && !fix_.toRange)
            object_.problem("“to” must be a number or two in [ ], the smaller first", "Correct it", to_);
        if (object_.maybe("only")) fix_.only = static_cast<Fix::Only>(object_.oneOf("only", kOnly));
        if (const Json *list = listOf("not_below"))
            for (const Json &json : list->children()) readFloor(json);
        if (const Json *list = listOf("also"))
            for (const Json &json : list->children()) readAlso(json);
    }

    const Json *listOf(std::string_view member) {
        const Json *list = object_.maybe(member);
        if (!list || list->isArray()) return list;
        object_.problem(inQuotes(member) + " must be a list in [ ]", "Correct it", list);
        return nullptr;
    }

    void readFloor(const Json &json) {
        JsonObject object(json, file_, question_.id + ", fix, not_below", problems_);
        Floor floor;
        floor.question = object.text("question");
        floor.times = object.numberOr("times", 1);
        floor.plus = object.numberOr("plus", 0);
        if (const Json *when = object.maybe("when_below")) {
            JsonObject test(*when, file_, object.place() + ", when_below", problems_);
            floor.whenBelow = test.text("question");
            floor.below = test.number("value");
            test.finish();
        }
        object.finish();
        if (!(floor.times > 0)) object.problem("“times” must be above 0", "Correct it");
        fix_.notBelow.push_back(std::move(floor));
    }

    void readAlso(const Json &json) {
        JsonObject object(json, file_, question_.id + ", fix, also", problems_);
        AlsoFix also;
        also.question = object.text("question");
        also.times = factorFrom(object, object.maybe("times"));
        const Json *to = object.maybe("to");
        also.toRange = numberOrRange(to);
        if (also.times.has_value() == also.toRange.has_value())
            object.problem("what changes with the fix needs either “to” or “times”", "Give one of the two", to);
        object.finish();
        fix_.also.push_back(std::move(also));
    }

    void readCost() {
        const double tier = object_.number("tier");
        if (tier < 0 || tier > 3 || tier != std::floor(tier))
            object_.problem("the tier must be 0, 1, 2 or 3",
                            "0 free, 1 accessory, 2 furniture or layout, 3 professional");
        fix_.tier = static_cast<int>(std::clamp(tier, 0.0, 3.0));
        fix_.effort = object_.numberOr("effort", kDefaultEffort[fix_.tier]);
        if (fix_.effort < 0 || fix_.effort > 1e5)
            object_.problem("the effort must be minutes from 0 to 100,000", "Correct it");
        fix_.who = object_.textOr("who", fix_.tier == 0 ? "self" : "manager");
        if (std::find(kWho.begin(), kWho.end(), fix_.who) == kWho.end())
            object_.problem("the value " + inQuotes(fix_.who) + " of “who” is not known",
                            "Use one of: " + join(kWho, ", "));
    }

    const Question &question_;
    const std::string &file_;
    Problems &problems_;
    JsonObject object_;
    const Json *to_;
    Fix fix_;
};

void checkNamed(const Form &form, const Question &question, const std::string &named, const std::string &file,
                Problems &problems) {
    const Slot slot = form.find(named);
    if (slot != kNoSlot && form.at(slot).isNumber() &&
        (form.at(slot).group == kNoSlot || form.at(slot).group == question.group))
        return;
    problems.push_back({file + ", " + question.id + ", fix",
                        "it speaks of " + inQuotes(named) + ", which is no number of the same group or the whole form",
                        didYouMean(named, form.ids(), "Name such a question")});
}

}  // namespace

std::optional<std::pair<double, double>> rangeFrom(const Json *json) {
    if (!json || !json->isArray() || json->children().size() != 2) return std::nullopt;
    const auto least = json->children()[0].asNumber(), most = json->children()[1].asNumber();
    if (!least || !most || !(*least < *most)) return std::nullopt;
    return std::pair(*least, *most);
}

Fix readFix(const Json &json, const Question &question, const std::string &file, Problems &problems) {
    return FixReader(json, question, file, problems).read();
}

void checkFixes(const Form &form, const std::string &file, Problems &problems) {
    for (const Question &question : form.questions) {
        std::vector<const Fix *> fixes;
        if (question.fix) fixes.push_back(&*question.fix);
        for (const Fix &fix : question.otherFixes) fixes.push_back(&fix);
        for (const Fix *fix : fixes) {
            for (const AlsoFix &also : fix->also) checkNamed(form, question, also.question, file, problems);
            for (const Floor &floor : fix->notBelow) {
                checkNamed(form, question, floor.question, file, problems);
                if (!floor.whenBelow.empty()) checkNamed(form, question, floor.whenBelow, file, problems);
            }
        }
    }
}

}  // namespace plumb
