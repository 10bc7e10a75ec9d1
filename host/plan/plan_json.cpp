#include "host/plan/plan_json.h"

#include "host/base/json_writer.h"

namespace plumb {

namespace {

std::string_view outcomeName(FormPlan::Outcome outcome) {
    using Outcome = FormPlan::Outcome;
    switch (outcome) {
        case Outcome::missing: return "missing";
        case Outcome::already: return "already";
        case Outcome::reaches: return "reaches";
        case Outcome::lowers: return "lowers";
        case Outcome::nothing: break;
    }
    return "nothing";
}

class Writer {
  public:
    explicit Writer(std::string &out) : json_(out) {}

    void write(std::span<const FormPlan> plans, const std::vector<std::string> &trouble) {
        json_.open('{').key("format").text("plumbline-plan/1").key("plans").open('[');
        for (const FormPlan &plan : plans) writePlan(plan);
        json_.close(']').key("order").open('[');
        for (const PlanStep *step : together(plans)) json_.text(step->lever->id);
        json_.close(']').key("warnings").open('[');
        for (const std::string &sentence : trouble) json_.text(sentence);
        json_.close(']').close('}');
    }

  private:
    void writeReading(std::string_view key, const Reading &reading) {
        json_.key(key);
        if (!reading.said()) {
            json_.null();
            return;
        }
        json_.open('{').key("value").number(reading.value).key("level");
        if (reading.level == Level::none) json_.null();
        else json_.text(levelName(reading.level));
        json_.close('}');
    }

    void writeAnswer(std::string_view key, const Question &question, const Answer &answer) {
        json_.key(key);
        if (question.isNumber()) json_.number(answer.number);
        else if (question.kind == QuestionKind::yesno) json_.boolean(answer.option == 1);
        else if (question.kind == QuestionKind::choice) json_.text(question.options[answer.option].id);
        else {
            json_.open('[');
            for (size_t i = 0; i < question.options.size(); ++i)
                if (answer.ticks >> i & 1) json_.text(question.options[i].id);
            json_.close(']');
        }
    }

    // `after` of ticks is what is left when this lever alone is taken.
    void writeLever(const Lever &lever, const Effect &alone, const Plugin &plugin) {
        json_.key("lever").text(lever.id).key("changes").open('[');
        for (const Change &change : lever.changes) {
            const Question &question = plugin.form().at(change.question);
            json_.open('{').key("question").text(question.id).key("row");
            if (change.row == kWholeForm) json_.null();
            else json_.number(change.row);
            writeAnswer("from", question, change.before);
            writeAnswer("to", question, change.after);
            json_.close('}');
        }
        json_.close(']').key("tier").number(lever.tier).key("effort").number(lever.effort).key("who").text(lever.who);
        json_.key("rule");
        if (lever.rule) json_.text(lever.rule->id);
        else json_.null();
        json_.key("privacy").text(privacyName(lever.privacy));
        writeReading("alone", alone.after);
        json_.key("set_by").open('[');
        for (const Scale *scale : alone.setBy) json_.text(scale->id);
        json_.close(']');
    }

    void writePlan(const FormPlan &plan) {
        json_.open('{').key("form").text(plan.plugin->form().id).key("scale").text(plan.target->id);
        json_.key("goal").text(levelName(plan.goal)).key("outcome").text(outcomeName(plan.outcome));
        writeReading("now", plan.now);
        writeReading("after", plan.after);
        json_.key("effort").number(plan.effort).key("tier").number(plan.tier);
        json_.key("proved").boolean(plan.proved).key("least_effort").number(plan.leastEffort);
        json_.key("scored").number(static_cast<double>(plan.scored)).key("privacy").text(privacyName(plan.privacy));
        json_.key("missing").open('[');
        for (const std::string &question : plan.missing) json_.text(question);
        json_.close(']').key("steps").open('[');
        for (const PlanStep &step : plan.steps) {
            json_.open('{');
            writeLever(*step.lever, step.alone, *plan.plugin);
            writeReading("before", step.before);
            writeReading("after", step.after);
            json_.close('}');
        }
        json_.close(']').key("others").open('[');
        for (const auto &[lever, effect] : plan.others) {
            json_.open('{');
            writeLever(*lever, effect, *plan.plugin);
            json_.close('}');
        }
        json_.close(']').close('}');
    }

    JsonWriter json_;
};

}  // namespace

void appendPlans(std::string &out, std::span<const FormPlan> plans, const std::vector<std::string> &trouble) {
    Writer(out).write(plans, trouble);
}

}  // namespace plumb
