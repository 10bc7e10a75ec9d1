#include "host/plan/what_if.h"

#include <algorithm>

#include "host/assess/setting.h"

namespace plumb {

WhatIf::WhatIf(const Plugin &plugin, const FormAnswers &answers, const AdviceBook *book,
               const std::vector<std::string> &tried)
    : rescorer_(plugin, answers), target_(plugin.manifest().planned()) {
    if (!target_) return;
    now_ = rescorer_.score(rescorer_.scale(target_->id));
    result_ = rescorer_.result();
    for (Lever &lever : leversOf(result_, rescorer_.answers(), book, tried))
        if (target_->sections.empty() || feeds(lever, *target_)) levers_.push_back(std::move(lever));
    trial_ = std::make_unique<Trial>(rescorer_, levers_);
}

bool WhatIf::feeds(const Lever &lever, const Scale &scale) const {
    const Form &form = plugin().form();
    return std::any_of(lever.changes.begin(), lever.changes.end(), [&](const Change &change) {
        const std::string &section = form.sections[form.at(change.question).section].id;
        return std::find(scale.sections.begin(), scale.sections.end(), section) != scale.sections.end();
    });
}

Effect WhatIf::effect(std::span<const size_t> levers) {
    trial_->takeOnly(levers);
    Effect effect{now_, trial_->score(rescorer_.scale(target_->id)), {}, target_->privacy};
    trial_->takeOnly({});
    for (const size_t i : levers) effect.privacy = std::max(effect.privacy, levers_[i].privacy);
    if (!effect.none() || target_->setBy.empty()) return effect;
    for (const Scale *part : settingScales(result_, *target_)) {
        const bool touched =
            std::any_of(levers.begin(), levers.end(), [&](size_t i) { return feeds(levers_[i], *part); });
        if (!touched) effect.setBy.push_back(part);
    }
    return effect;
}

std::optional<Effect> WhatIf::effectOf(std::span<const std::string> findings) {
    std::vector<size_t> together;
    for (const size_t i : leversBehind(levers_, result_, findings)) {
        const bool rival = std::any_of(together.begin(), together.end(),
                                       [&](size_t other) { return conflict(levers_[i], levers_[other]); });
        if (!rival) together.push_back(i);
    }
    if (together.empty()) return std::nullopt;
    return effect(together);
}

}  // namespace plumb
