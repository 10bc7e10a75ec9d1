#include "host/caseload/given_scores.h"

#include <algorithm>
#include <set>

#include "host/base/json.h"

namespace plumb {

namespace {

struct Given {
    std::set<std::string> levelled;               // scales
    std::set<std::string> openScales, openNames;  // scales that lack answers, and the questions
};

void addText(std::set<std::string> &to, const Json &object, std::string_view member) {
    if (const Json *text = object.find(member); text && text->asText()) to.insert(*text->asText());
}

std::optional<Given> givenBy(const std::string &result) {
    const auto json = readJson(result, "");
    const Json *results = json ? json->find("results") : nullptr;
    if (!results) return std::nullopt;
    Given given;
    for (const Json &one : results->children()) {
        if (const Json *scores = one.find("scores"))
            for (const Json &score : scores->children())
                if (const Json *level = score.find("level"); level && level->asText())
                    addText(given.levelled, score, "scale");
        if (const Json *needs = one.find("needs"))
            for (const Json &need : needs->children()) {
                addText(given.openScales, need, "scale");
                addText(given.openNames, need, "question");
            }
    }
    return given;
}

}  // namespace

bool givesAgain(const std::string &later, const std::string &earlier) {
    const auto now = givenBy(later), before = givenBy(earlier);
    if (!now || !before) return false;
    if (now->openNames.empty()) return true;
    if (now->levelled.empty()) return false;
    if (before->levelled.empty())
        return std::includes(before->openNames.begin(), before->openNames.end(), now->openNames.begin(),
                             now->openNames.end());
    return std::all_of(before->levelled.begin(), before->levelled.end(), [&](const std::string &scale) {
        return now->levelled.contains(scale) || !now->openScales.contains(scale);
    });
}

}  // namespace plumb
