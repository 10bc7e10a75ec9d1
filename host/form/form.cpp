#include "host/form/form.h"

#include <algorithm>

namespace plumb {

size_t Question::optionIndex(std::string_view option) const {
    const auto at = std::find_if(options.begin(), options.end(), [&](const Option &o) { return o.id == option; });
    return static_cast<size_t>(at - options.begin());
}

Slot Form::find(std::string_view question) const {
    const auto at = slots.find(question);
    return at == slots.end() ? kNoSlot : at->second;
}

std::vector<std::string> Form::ids() const {
    std::vector<std::string> all;
    all.reserve(questions.size());
    for (const Question &question : questions) all.push_back(question.id);
    return all;
}

std::string_view privacyName(Privacy privacy) {
    switch (privacy) {
        case Privacy::identity: return "identity";
        case Privacy::work: return "work";
        case Privacy::health: break;
    }
    return "health";
}

std::optional<Privacy> privacyFrom(std::string_view name) {
    for (const Privacy privacy : {Privacy::identity, Privacy::work, Privacy::health})
        if (privacyName(privacy) == name) return privacy;
    return std::nullopt;
}

}  // namespace plumb
