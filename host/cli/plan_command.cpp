#include "host/cli/plan_command.h"

#include <algorithm>
#include <deque>

#include "host/base/text.h"
#include "host/cli/common.h"
#include "host/plan/plan_json.h"
#include "host/plan/plan_words.h"

namespace plumb {

namespace {

class Planning {
  public:
    Planning(const Plugins &plugins, const Document &document, const PlanOptions &options)
        : goal_(options.goal == "watch" ? Level::watch : Level::good),
          units_(options.units == "imperial" ? UnitSystem::imperial : UnitSystem::metric) {
        for (const std::string &warning : document.warnings) trouble_.push_back(warning);
        for (const auto &plugin : plugins) {
            const FormAnswers *answers = document.find(plugin->form().id);
            if (answers && answers->present && plugin->manifest().planned()) plan(*plugin, *answers, document.tried);
        }
    }

    std::string json() const {
        std::string text;
        appendPlans(text, plans_, trouble_);
        return text + '\n';
    }

    std::string words() const {
        if (plans_.empty() && !failed_)
            return "Nothing can be planned: none of the forms in this file has a score that a plan lowers.\n";
        return withoutControls(planInWords(plans_, voices_));
    }

    const std::vector<std::string> &trouble() const { return trouble_; }
    bool failed() const { return failed_; }

  private:
    void plan(const Plugin &plugin, const FormAnswers &answers, const std::vector<std::string> &tried) {
        Problems problems;
        books_.push_back(readAdvice(plugin, problems));
        whatIfs_.emplace_back(plugin, answers, &books_.back(), tried);
        auto made = planForm(whatIfs_.back(), goal_);
        if (!made) problems.push_back(made.problem());
        for (const Problem &problem : problems) trouble_.push_back(problem.sentence());
        failed_ = failed_ || !problems.empty();
        if (!made) return;
        plans_.push_back(std::move(*made));
        voices_.push_back({units_, &books_.back()});
    }

    Level goal_;
    UnitSystem units_;
    std::deque<AdviceBook> books_;  // what is planned points into these two
    std::deque<WhatIf> whatIfs_;
    std::vector<FormPlan> plans_;
    std::vector<PlanVoice> voices_;
    std::vector<std::string> trouble_;
    bool failed_ = false;
};

}  // namespace

int planCommand(const PlanOptions &options) {
    const Plugins plugins = installedPlugins();
    Document document(formsOf(plugins));
    if (!readDocument(options.file, plugins, document)) return kBadInput;
    const Planning planning(plugins, document, options);
    for (const std::string &sentence : planning.trouble()) complain(sentence);
    if (!printAll(options.json ? planning.json() : planning.words())) return kCannotWrite;
    return planning.failed() ? kPluginFailed : kDone;
}

}  // namespace plumb
