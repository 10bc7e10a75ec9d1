// The employee's copy: for reading, and short enough to be read.
#include <algorithm>

#include "host/base/fill.h"
#include "host/report/page_parts.h"

namespace plumb {

namespace {
constexpr size_t kMostPlain = 10;  // of a longer list little is done
}  // namespace

void PageParts::plainAction(const ReportAction &action) {
    const auto line = page_.scope("tr");
    page_.element("th", std::to_string(action.number), {{"scope", "row"}});
    {
        const auto cell = page_.scope("td");
        actionText(action, true);
    }
    {
        const auto cell = page_.scope("td");
        page_.element("div", say("tier." + std::to_string(action.tier)), {{"class", "soft"}});
        const auto done = page_.scope("div");
        verified(action);
    }
    page_.element("td", "");
}

// The first of them, in the order in which to take them.
void PageParts::plainActions() {
    if (model_.actions.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("actions.title"));
    const size_t count = std::min(kMostPlain, model_.actions.size()), more = model_.actions.size() - count;
    const std::string rest = more > 0 ? " " + filled(say("actions.more"), {{"more", std::to_string(more)}}) : "";
    page_.element("p", say("actions.plain") + rest, {{"class", "soft"}});
    const auto table = page_.scope("table", {{"class", "actions"}});
    page_.markup(
        "<colgroup><col style=\"width:5%\"><col style=\"width:54%\"><col style=\"width:29%\"><col "
        "style=\"width:12%\"></colgroup>");
    row({say("actions.number"), say("actions.what"), say("actions.verify"), say("actions.done_on")});
    const auto body = page_.scope("tbody");
    for (size_t i = 0; i < count; ++i) plainAction(model_.actions[i]);
}

void PageParts::plainWorkings() {
    if (model_.workings.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("working.title"));
    page_.element("p", say("working.plain"), {{"class", "soft"}});
    int number = 0;
    for (const ReportWorking &working : model_.workings) {
        for (const ReportWorking::Row &row : working.rows) {
            const auto p = page_.scope("p");
            // By its number: what a person typed would be said again for every score.
            const std::string number = row.name.substr(0, row.name.find(':'));
            page_.element("strong", working.name + (number.empty() ? "" : ", " + say("actions.number") + " " + number) +
                                        ": " + row.value);
            page_.text(". " + row.sentence);
        }
        workingFigures(working, ++number);
    }
}

void PageParts::plainMethods() {
    if (model_.methods.empty()) return;
    const auto part = page_.scope("section", {{"class", "keep"}});
    page_.element("h2", say("methods.title"));
    std::vector<std::string> labels;  // each once, with what it means
    for (const ReportMethod &method : model_.methods) {
        if (std::find(labels.begin(), labels.end(), method.label) != labels.end()) continue;
        labels.push_back(method.label);
        std::string names;
        for (const ReportMethod &other : model_.methods)
            if (other.label == method.label) names += (names.empty() ? "" : "; ") + other.method;
        const auto p = page_.scope("p");
        page_.element("strong", method.label).text(" (" + method.labelMeaning + "): " + names + ".");
    }
    ofTranslation();
}

}  // namespace plumb
