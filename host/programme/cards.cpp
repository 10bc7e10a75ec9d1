#include "host/programme/cards.h"

#include <algorithm>

#include "host/base/text.h"

namespace plumb {

namespace {

using Texts = std::vector<const FixedText *>;

// The text `id`, and those below it that are for one of the flags.
Texts withFlags(const std::string &id, const GateFound &gate, const FixedTexts &fixed) {
    Texts texts;
    for (const FixedText &text : fixed.texts) {
        const bool flagged = std::any_of(text.flags.begin(), text.flags.end(), [&](const std::string &flag) {
            return std::find(gate.flags.begin(), gate.flags.end(), flag) != gate.flags.end();
        });
        if (text.id == id || (flagged && text.id.starts_with(id + "."))) texts.push_back(&text);
    }
    return texts;
}

}  // namespace

Texts cardsFor(const GateFound &gate, const FixedTexts &fixed) {
    if (gate.why == GateFound::Why::notReady) {
        const FixedText *text = fixed.find("programme.ready");
        return text ? Texts{text} : Texts{};
    }
    if (gate.why != GateFound::Why::redFlag) return {};
    return withFlags(gate.route == 1 ? "card.r1" : "card.r2", gate, fixed);
}

Texts routeTexts(const GateFound &gate, const FixedTexts &fixed) {
    static constexpr const char *kFirst[] = {"line.none", "card.r1", "card.r2", "line.r3", "line.r4"};
    Texts texts = withFlags(kFirst[std::clamp(gate.route, 0, 4)], gate, fixed);
    if (gate.route == 4 && !gate.flags.empty())  // then they are known and unchanged
        if (const FixedText *known = fixed.find("line.r4.known")) texts.push_back(known);
    return texts;
}

Texts helpTexts(const FixedTexts &fixed) {
    Texts texts;
    for (const FixedText &text : fixed.texts)
        if (text.id == "card.help" || text.id.starts_with("card.help.")) texts.push_back(&text);
    return texts;
}

Fillings fillingsFor(const GateFound &gate, const FixedTexts &fixed, const HelpLines &lines) {
    const std::string say = join(saidFlags(gate, fixed), "; ");
    return {{"emergency", lines.emergency},
            {"urgent", lines.urgent},
            {"crisis", lines.crisis},
            {"say", say},
            {"flags", say}};
}

std::vector<std::string> saidFlags(const GateFound &gate, const FixedTexts &fixed) {
    std::vector<std::string> said;
    for (const std::string &flag : gate.flags)
        if (const std::string &line = fixed.line("say." + flag); !line.empty()) said.push_back(line);
    return said;
}

}  // namespace plumb
