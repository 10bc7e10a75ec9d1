#include <algorithm>
#include <cmath>
#include <filesystem>

#include "host/advise/advice.h"
#include "host/base/file.h"
#include "host/base/json.h"
#include "host/base/text.h"
#include "host/form/form_reader.h"
#include "host/form/translation.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 8u * 1024 * 1024;
const std::vector<std::string> kControls = {"eliminate", "substitute", "engineering", "administrative"};

class Reader {
  public:
    Reader(const Plugin &plugin, std::string file, Problems &problems)
        : plugin_(plugin), file_(std::move(file)), problems_(problems) {}

    std::vector<Rule> read(const Json &json) {
        JsonObject top(json, file_, "", problems_);
        if (top.text("format") != "plumbline-advice/1" && json.isObject())
            top.problem("the format must be “plumbline-advice/1”", "Correct it, or check that this is an advice file");
        std::vector<Rule> rules;
        for (const Json &rule : top.array("rules")) {
            rules.push_back(readRule(rule));
            for (size_t i = 0; i + 1 < rules.size(); ++i)
                if (rules[i].id == rules.back().id)
                    top.problem("the rule " + inQuotes(rules.back().id) + " stands twice", "Give each an id of its own",
                                &rule);
        }
        for (const Rule &rule : rules)
            for (const std::string &id : rule.after)
                if (std::none_of(rules.begin(), rules.end(), [&](const Rule &r) { return r.id == id; }))
                    top.problem(
                        "the rule " + inQuotes(rule.id) + " comes after " + inQuotes(id) + ", which is not a rule",
                        "Correct “after”");
        top.finish();
        return rules;
    }

  private:
    Rule readRule(const Json &json) {
        const Json *id = json.find("id");
        JsonObject object(json, file_, id ? id->raw() : "a rule without id", problems_);
        Rule rule;
        rule.id = object.text("id");
        rule.control = object.text("control");
        if (!rule.control.empty() && std::find(kControls.begin(), kControls.end(), rule.control) == kControls.end())
            object.problem("the control " + inQuotes(rule.control) + " is not known",
                           didYouMean(rule.control, kControls, "Use one of: " + join(kControls, ", ")));
        const double tier = object.number("tier");
        if (tier < 0 || tier > 3 || tier != std::floor(tier))
            object.problem("the tier must be 0, 1, 2 or 3",
                           "0 free, 1 accessory, 2 furniture or layout, 3 professional");
        rule.tier = static_cast<int>(std::clamp(tier, 0.0, 3.0));
        rule.effort = object.numberOr("effort", kDefaultEffort[rule.tier]);
        if (!(rule.effort > 0)) object.problem("the effort must be minutes above 0", "Correct it");
        rule.noAction = object.booleanOr("no_action", false);
        rule.source = object.text("source");
        rule.confidence = object.textOr("confidence", "");
        const auto privacy = privacyFrom(object.text("privacy"));
        if (!privacy) object.problem("the privacy must be identity, work or health", "Correct it");
        rule.privacy = privacy.value_or(Privacy::health);
        if (const Json *after = object.maybe("after")) {
            if (!after->isArray()) object.problem("“after” must be a list of rules in [ ]", "Correct it", after);
            for (const Json &one : after->children()) rule.after.push_back(one.asText().value_or(""));
        }
        if (const Json *when = object.maybe("when")) rule.when = readWhen(*when, rule.id);
        if (!needsConclusion(rule.when))
            object.problem("the rule could give advice although nothing was found",
                           "Let “when” ask for a finding or a scale");
        object.finish();
        return rule;
    }

    When readWhen(const Json &json, const std::string &rule) {
        JsonObject object(json, file_, rule + ", when", problems_);
        When when;
        const Json *all = object.maybe("all"), *any = object.maybe("any");
        if (all && any) object.problem("a condition is either “all” or “any”", "Put one into the other");
        if (const Json *list = all ? all : any) {
            when.kind = all ? When::Kind::all : When::Kind::any;
            if (!list->isArray() || list->children().empty())
                object.problem("“all” and “any” hold a list of conditions in [ ]", "Correct it", list);
            for (const Json &part : list->children()) when.parts.push_back(readWhen(part, rule));
        } else if (object.maybe("finding")) {
            when.kind = When::Kind::finding;
            when.id = object.text("finding");
            when.gate = object.booleanOr("gate", false);
            wantOutput(object, when.id, PLUMB_FINDING, "finding");
        } else if (object.maybe("scale")) {
            when.kind = When::Kind::scale;
            when.id = object.text("scale");
            wantOutput(object, when.id, PLUMB_SCALE, "scale");
            readOp(object, when.test);
            if (when.test.op == Test::Op::in || when.test.op == Test::Op::has || when.test.op == Test::Op::lacks)
                object.problem("this test does not fit a scale", "Use eq, ne, lt, le, gt or ge");
            when.test.number = object.number("value");
        } else {
            when.kind = When::Kind::question;
            readQuestion(object, when.test);
        }
        object.finish();
        return when;
    }

    void readOp(JsonObject &object, Test &test) {
        const std::string name = object.text("op");
        const auto op = testOpFrom(name);
        if (!op)
            object.problem("the test " + inQuotes(name) + " is not known",
                           "Use eq, ne, in, has, lacks, lt, le, gt or ge");
        test.op = op.value_or(Test::Op::eq);
    }

    void readQuestion(JsonObject &object, Test &test) {
        const std::string id = object.text("question");
        const Form &form = plugin_.form();
        readOp(object, test);
        const Json *value = object.maybe("value");
        const Slot slot = form.find(id);
        if (slot == kNoSlot) {
            object.problem("the form has no question " + inQuotes(id), didYouMean(id, form.ids(), "Correct it"));
            test.question = 0;
            return;
        }
        test.question = slot;
        if (!value || !fillTest(*value, form.at(slot), test))
            object.problem("the value does not fit the question " + inQuotes(id) + " and the test",
                           "Give an option of it, true or false, or a number");
    }

    void wantOutput(JsonObject &object, const std::string &id, uint32_t kind, const std::string &kindName) {
        std::vector<std::string> known;
        for (const BoundOutput &output : plugin_.binding().outputs)
            if (output.kind == kind) known.push_back(output.id);
        if (std::find(known.begin(), known.end(), id) == known.end())
            object.problem("the plugin has no " + kindName + " " + inQuotes(id), didYouMean(id, known, "Correct it"));
    }

    // Whether the condition cannot hold without a finding or a score.
    static bool needsConclusion(const When &when) {
        switch (when.kind) {
            case When::Kind::all: return std::any_of(when.parts.begin(), when.parts.end(), needsConclusion);
            case When::Kind::any:
                return !when.parts.empty() && std::all_of(when.parts.begin(), when.parts.end(), needsConclusion);
            case When::Kind::question: return false;
            default: return true;
        }
    }

    const Plugin &plugin_;
    std::string file_;
    Problems &problems_;
};

}  // namespace

AdviceBook readAdvice(const Plugin &plugin, Problems &problems) {
    AdviceBook book;
    const std::string file = plugin.data().folder + "/advice.json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return book;
    auto json = readJsonFile(file);
    if (!json) {
        problems.push_back(json.problem());
        return book;
    }
    book.rules = Reader(plugin, file, problems).read(*json);
    const std::string wordsFile = plugin.data().folder + "/advice." + plugin.form().defaultLanguage + ".json";
    auto bytes = readFile(wordsFile, kLargestFile);
    if (!bytes) {
        problems.push_back(bytes.problem());
        return book;
    }
    auto words = readWords(*bytes, wordsFile, problems);
    if (!words) {
        problems.push_back(words.problem());
        return book;
    }
    book.words = std::move(*words);
    for (const Rule &rule : book.rules)
        for (const std::string_view field : {"action", "reason", "verify"})
            if (book.words.get(rule.id, field).empty())
                problems.push_back(
                    {wordsFile + ", " + rule.id, "the rule has no words for “" + std::string(field) + "”", "Add them"});
    book.words =
        inLanguage(book.words, plugin.data().folder, "advice.", plugin.data().language, book.translationTroubles);
    return book;
}

}  // namespace plumb
