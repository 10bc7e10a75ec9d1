// Where it hurts, and what can be changed: the sections of scales whose manifest has a body map or a ranking.
#include <algorithm>

#include "host/advise/advice.h"
#include "host/base/number.h"
#include "host/report/care.h"

namespace plumb {

namespace {

std::string_view lastPart(std::string_view id) { return id.substr(id.rfind('.') + 1); }

const Answer &answerTo(const FormAnswers &answers, Slot slot) {
    return answers.visibility.effective(answers.answers, slot);
}

// The option chosen in a question of `form`, by its id; "" when none was.
std::string optionOf(const Form &form, const FormAnswers &answers, Slot slot) {
    if (slot == kNoSlot) return "";
    const Answer &answer = answerTo(answers, slot);
    return answer.given() ? form.at(slot).options[answer.option].id : "";
}

BodySide sideOf(std::string_view option) {
    if (option == "left") return BodySide::left;
    if (option == "right") return BodySide::right;
    return option == "middle" ? BodySide::middle : BodySide::both;
}

// The factor of a scale that ends with a place of the body.
std::optional<double> scoreOf(const PluginResult &result, const Scale &scale, std::string_view place) {
    for (const BoundOutput &output : result.plugin->binding().outputs)
        if (output.kind == PLUMB_FACTOR && output.scale == &scale && lastPart(output.id) == place)
            return result.value(output.id);
    return std::nullopt;
}

ReportBody bodyOf(const PluginResult &result, const Scale &scale, const FormAnswers &answers, const Words &page) {
    const Form &form = result.plugin->form();
    ReportBody body;
    for (const std::string &id : scale.bodyMap) {
        const Answer &answer = answerTo(answers, form.find(id));
        const auto place = bodyPlace(lastPart(id));
        if (!place || !answer.given() || answer.number <= 0) continue;
        const std::string side = optionOf(form, answers, form.find(id + ".side"));
        const std::string &name = page.get("body." + std::string(lastPart(id)), "text");
        body.figure.regions.push_back({*place, sideOf(side), static_cast<int>(answer.number), name});
        const auto score = scoreOf(result, scale, lastPart(id));
        std::string option = id;
        option.append(".side.").append(side);
        body.rows.push_back({name, shown(answer.number, 0),
                             side.empty() ? "" : result.plugin->words().get(option, "text"),
                             score ? shown(*score, 1) : ""});
    }
    body.figure.leftName = page.get("body.left", "text");
    body.figure.rightName = page.get("body.right", "text");
    body.name = result.plugin->words().get(scale.id, "text");
    if (const auto total = result.value(scale.id)) body.total = shown(*total, 1);
    return body;
}

// How many findings could call for a rule: what names one alone speaks of it more than what names many.
size_t callers(const When &when) {
    if (when.kind == When::Kind::finding) return when.gate ? 0 : 1;
    size_t count = 0;
    for (const When &part : when.parts) count += callers(part);
    return count;
}

std::string toDo(const AdviceBook &book, const std::vector<Action> &actions, const std::string &finding) {
    const Action *best = nullptr;
    for (const Action &action : actions) {
        const bool called = std::find(action.findings.begin(), action.findings.end(), finding) != action.findings.end();
        if (called && !action.rule->noAction && (!best || callers(action.rule->when) < callers(best->rule->when)))
            best = &action;
    }
    return best ? book.words.get(best->rule->id, "action") : "";
}

ReportRanking rankingOf(const PluginResult &result, const Scale &scale, double count, const FormAnswers &answers,
                        const Document &document) {
    Problems told;  // by whoever made the list of actions
    const AdviceBook book = readAdvice(*result.plugin, told);
    const std::vector<Action> actions = advise(book, result, answers, document.tried);
    const Words &words = result.plugin->words();
    const Ranking &ids = scale.ranking;
    ReportRanking ranking;
    ranking.count = shown(count, 0);
    std::vector<std::string> first;
    for (const std::string &factor : ids.first) {
        const auto number = result.value(factor);
        if (!number || *number < 1 || *number > static_cast<double>(ids.counted.size())) continue;
        first.push_back(ids.counted[static_cast<size_t>(*number) - 1]);
        ranking.first.push_back({words.get(first.back(), "finding"), toDo(book, actions, first.back())});
    }
    for (const std::string &finding : ids.counted)
        if (result.found(finding) && std::find(first.begin(), first.end(), finding) == first.end())
            ranking.others.push_back(words.get(finding, "finding"));
    for (const std::string &finding : ids.apart)
        if (result.found(finding)) ranking.apart.push_back(words.get(finding, "finding"));
    return ranking;
}

}  // namespace

void addBodies(ReportCare &care, const PluginResult &result, const Document &document, const Words &page) {
    const FormAnswers &answers = *document.find(result.plugin->form().id);
    for (const Scale &scale : result.plugin->manifest().scales) {
        if (scale.bodyMap.empty()) continue;
        ReportBody body = bodyOf(result, scale, answers, page);
        if (!body.rows.empty()) care.bodies.push_back(std::move(body));
    }
}

void addRankings(ReportCare &care, const PluginResult &result, const Document &document, const CareData &data) {
    for (const Scale &scale : result.plugin->manifest().scales) {
        const auto count = result.value(scale.id);
        if (scale.ranking.counted.empty() || !count) continue;
        ReportRanking ranking = rankingOf(result, scale, *count, *document.find(result.plugin->form().id), document);
        ranking.count += " / " + std::to_string(scale.ranking.counted.size());
        if (const FixedText *text = data.texts.fixed.find("para.factors"))
            ranking.intro = reportText(*text, {}, data.texts.fixed);
        care.rankings.push_back(std::move(ranking));
    }
}

}  // namespace plumb
