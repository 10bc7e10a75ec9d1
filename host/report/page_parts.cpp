#include "host/report/page_parts.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "host/base/number.h"
#include "host/report/care_parts.h"
#include "host/report/figures.h"

namespace plumb {

namespace {

constexpr Level kLevels[] = {Level::good, Level::watch, Level::act, Level::urgent};

std::string joinNames(const std::vector<std::string> &names, const std::string &with) {
    std::string joined;
    for (size_t i = 0; i < names.size(); ++i)
        joined += (i == 0 ? "" : i + 1 == names.size() ? " " + with + " " : ", ") + names[i];
    return joined;
}

}  // namespace

std::string PageParts::levelWord(Level level) const {
    return level == Level::none ? say("level.none") : say("level." + std::string(levelName(level)));
}

void PageParts::band(Level level, std::string_view word) {
    const auto span = page_.scope("span", {{"class", "band"}});
    drawShape(page_, level);
    page_.text(" ").text(word.empty() ? levelWord(level) : word);
}

void PageParts::row(std::initializer_list<std::string_view> headings) {
    const auto head = page_.scope("thead");
    const auto line = page_.scope("tr");
    for (const std::string_view heading : headings) page_.element("th", heading, {{"scope", "col"}});
}

void PageParts::all() {
    header();
    if (model_.care) CareParts(page_, *model_.care, words_, sheet_).first();
    if (model_.care && model_.care->alone()) {
        answered();
        return limits();
    }
    priority();
    scores();
    if (!model_.care || !model_.care->stops()) firstThree();
    rows();
    open();
    plan();
    if (copy_ == Copy::occupationalHealth) effects();
    if (model_.care) CareParts(page_, *model_.care, words_, sheet_).sections();
    const bool plain = copy_ == Copy::employee;
    if (!plain) findings();
    measures();
    workstations();
    days();
    plain ? plainActions() : actions();
    if (model_.care) CareParts(page_, *model_.care, words_, sheet_).programme();
    house();
    comparison();
    plain ? plainWorkings() : workings();
    plain ? plainMethods() : answered();
    limits();
    if (!plain || !model_.selfAssessed) signOff();
}

void PageParts::answered() {
    answers();
    methods();
}

// After all that is to be done, before how it was worked out.
void PageParts::house() {
    if (house_ && !(model_.care && model_.care->stops()))
        appendHouseSections(page_, *house_, readerOf(copy_), houseValues(*house_, released_, words_));
}

// Said once: what is not translated stands between the rest, and who reads it has to know why.
bool PageParts::partlyTranslated() const {
    return words_.coverage() &&
           (!words_.coverage()->complete() || std::any_of(model_.forms.begin(), model_.forms.end(),
                                                          [](const ReportForm &form) { return !form.translated; }));
}

void PageParts::header() {
    const auto header = page_.scope("header", {{"class", "top"}});
    {
        const auto left = page_.scope("div", {{"class", "name"}});
        page_.element("h1", model_.title);
        page_.element("p", model_.selfAssessed ? say("report.self") : say("report.assessor"), {{"class", "soft"}});
        page_.element("p", say("copy." + std::string(copyName(copy_))), {{"class", "soft"}});
        if (partlyTranslated()) page_.element("p", say("translation.partly"), {{"class", "soft"}});
    }
    const auto right = page_.scope("dl");
    for (const auto *fields : {&model_.identity, &model_.coverage})
        for (const ReportField &field : *fields) {
            const auto pair = page_.scope("div");
            page_.element("dt", field.label);
            const auto value = page_.scope("dd");
            if (field.typed) page_.typed(field.value);
            else page_.text(field.value);
        }
}

// Said of what has a band, and, where nothing has one, only if something could have one. Never beside a card that sends
// somebody to be seen: no desk is a priority then.
void PageParts::priority() {
    const bool waits = std::any_of(model_.open.begin(), model_.open.end(), [](const ReportOpen &o) { return o.leads; });
    if (model_.care && model_.care->stops()) return;
    if (model_.priority == Level::none && !waits) return;
    const auto part = page_.scope("section");
    const std::string title = say("priority.title") + ": " + levelWord(model_.priority);
    page_.element("h2", title);
    if (model_.priority != Level::none) {
        std::string names[4];
        for (size_t i = 0; i < 4; ++i) names[i] = levelWord(kLevels[i]);
        const auto figure = page_.scope("div", {{"class", "strip"}});
        drawPriority(page_, model_.priority, names, "priority", title, sheet_);
    }
    const auto p = page_.scope("p");
    if (model_.prioritySetBy.empty()) {
        page_.text(note("priority.title"));
        return;
    }
    page_.text(say("priority.set_by") + " ").element("strong", joinNames(model_.prioritySetBy, say("report.and")));
    page_.text(". " + say("priority.no_average"));
}

void PageParts::scores() {
    if (model_.scores.empty()) return;
    const auto table = page_.scope("table", {{"class", "scores"}});
    page_.markup(
        "<colgroup><col style=\"width:24%\"><col style=\"width:38%\"><col style=\"width:14%\"><col "
        "style=\"width:24%\"></colgroup>");
    row({say("scores.name"), model_.compared ? say("scores.scale_compared") : say("scores.scale"), say("scores.band"),
         say("scores.plain")});
    const auto body = page_.scope("tbody");
    int number = 0;
    for (const ReportScore &score : model_.scores) {
        const auto line = page_.scope("tr");
        const bool drawn = score.scale->figure != "none" && !score.scale->bands.empty();
        page_.element("th", score.name, {{"scope", "row"}, {"class", score.top ? "whole" : "part"}});
        {
            const auto cell = page_.scope("td");
            std::string description = score.value;
            if (score.level != Level::none) description += ", " + score.levelText;
            if (score.previous) description += "; " + say("scores.last_time") + " " + score.previousText;
            if (!drawn) page_.element("strong", score.value);
            else drawScale(page_, score, "scale" + std::to_string(++number), score.name, description, sheet_, look());
        }
        {
            const auto cell = page_.scope("td");
            if (score.level != Level::none) band(score.level, score.levelText);
        }
        const auto cell = page_.scope("td");
        if (drawn) page_.element("strong", score.value).text(". ");
        if (!score.setBy.empty())
            page_.text(say("scores.set_by") + " " + joinNames(score.setBy, say("report.and")) + ". ");
        if (score.previous) page_.text(say("scores.last_time") + " " + score.previousText + ". ");
    }
}

// What each row of a group scored: the rows side by side, a line a scale.
void PageParts::rows() {
    int number = 0;
    for (const ReportRows &group : model_.rows) {
        const auto part = page_.scope("section");
        page_.element("h2", group.name);
        rowBars(group, ++number);
        for (size_t from = 0; from < group.rows.size(); from += rowsTogether_) rowsTable(group, from);
    }
}

// The first lines of a table that has a column for each of some rows. Widths stand in the columns: one engine adds the
// padding to a width that stands in a cell.
void PageParts::rowHeadings(std::string_view first, const std::vector<std::string> &names) {
    {
        const auto columns = page_.scope("colgroup");
        page_.empty("col", {{"class", "wide"}});
        page_.empty("col", {{"span", std::to_string(names.size())}});
    }
    const auto head = page_.scope("thead");
    const auto line = page_.scope("tr");
    page_.element("th", first, {{"scope", "col"}});
    for (const std::string &name : names) {
        const auto cell = page_.scope("th", {{"scope", "col"}});
        page_.typed(name);
    }
}

void PageParts::rowsTable(const ReportRows &group, size_t from) {
    const size_t to = std::min(from + rowsTogether_, group.rows.size());
    const auto table = page_.scope("table", {{"class", "side"}});
    std::vector<std::string> names;
    for (size_t i = from; i < to; ++i) names.push_back(group.rows[i].name);
    rowHeadings(say("scores.name"), names);
    const auto body = page_.scope("tbody");
    for (size_t scale = 0; scale < group.columns.size(); ++scale) {
        const auto line = page_.scope("tr");
        page_.element("th", group.columns[scale], {{"scope", "row"}});
        for (size_t i = from; i < to; ++i) {
            const auto cell = page_.scope("td");
            page_.text(group.rows[i].cells[scale].value + " ");
            if (group.rows[i].cells[scale].level != Level::none) band(group.rows[i].cells[scale].level);
        }
    }
}

void PageParts::open() {
    if (model_.open.empty() && model_.warnings.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("open.title"));
    page_.element("p", say("open.intro"), {{"class", "soft"}});
    const auto list = page_.scope("ul");
    for (size_t i = 0; i < model_.open.size(); ++i) {
        const ReportOpen &open = model_.open[i];
        std::string scales = open.scale;  // with those that wait for the same reason and nothing else
        while (open.questions.empty() && i + 1 < model_.open.size() && model_.open[i + 1].questions.empty() &&
               model_.open[i + 1].reason == open.reason)
            scales += ", " + model_.open[++i].scale;
        const auto item = page_.scope("li");
        page_.element("strong", scales).text(": ");
        if (!open.reason.empty()) page_.text(open.reason);
        else if (open.questions.size() > 4) page_.text(std::to_string(open.questions.size()) + " " + say("open.many"));
        else {
            std::vector<std::string> names;
            for (const ReportOpen::Question &question : open.questions) names.push_back(question.text);
            page_.text(say("open.needs") + (names.empty() ? "" : " ") + joinNames(names, say("report.and")));
        }
        if (!open.range.empty()) page_.text(" ").element("span", open.range, {{"class", "soft"}});
    }
    for (const std::string &warning : model_.warnings) {
        const auto item = page_.scope("li");
        page_.typed(warning);
    }
}

void PageParts::measures() {
    if (model_.measures.empty()) return;
    const auto part = page_.scope("section", {{"class", "keep"}});
    page_.element("h2", say("measure.title"));
    page_.element("p", say("measure.intro"), {{"class", "soft"}});
    const auto table = page_.scope("table");
    page_.markup(
        "<colgroup><col style=\"width:40%\"><col style=\"width:14%\"><col style=\"width:14%\"><col "
        "style=\"width:14%\"><col style=\"width:18%\"></colgroup>");
    row({say("measure.what"), say("measure.now"), say("measure.target"), say("measure.change"), say("measure.spread")});
    const auto body = page_.scope("tbody");
    for (const ReportMeasure &measure : model_.measures) {
        const auto line = page_.scope("tr");
        page_.element("th", measure.name, {{"scope", "row"}});
        page_.element("td", measure.now.empty() ? say("answer.not_answered") : measure.now);
        {
            const auto cell = page_.scope("td");
            page_.element("strong", measure.target);
        }
        page_.element("td", measure.change);
        page_.element("td", measure.spread);
    }
}

void PageParts::findings() {
    const auto part = page_.scope("section");
    page_.element("h2", say("findings.title"));
    if (model_.findings.empty()) {
        page_.element("p", say("findings.none"));
        return;
    }
    page_.element("p", say("findings.intro"), {{"class", "soft"}});
    const auto table = page_.scope("table");
    page_.markup(
        "<colgroup><col style=\"width:22%\"><col style=\"width:54%\"><col style=\"width:10%\"><col "
        "style=\"width:14%\"></colgroup>");
    row({say("findings.section"), say("findings.what"), say("findings.points"), say("scores.band")});
    const auto body = page_.scope("tbody");
    const ReportFinding *const end = model_.findings.data() + model_.findings.size(), *to = model_.findings.data();
    bool health = false;
    for (const ReportFinding &finding : model_.findings) {
        const auto line = page_.scope("tr");
        if (&finding == to) {
            std::tie(to, health) = sectionOf(&finding, end);
            const auto name = page_.scope("th", {{"scope", "row"}});
            page_.text(finding.section);
            if (health) tag(Privacy::health);
        } else {
            page_.element("td", "");
        }
        {
            const auto cell = page_.scope("td");
            page_.text(finding.text);
            if (!health) tag(finding.privacy);
        }
        page_.element("td", finding.points > 0 ? look().said(shown(finding.points, 1, true)) : "");
        const auto cell = page_.scope("td");
        if (finding.level == Level::none) page_.text(say("findings.fact"));
        else band(finding.level);
    }
}

void PageParts::why(const ReportAction &action) {
    page_.text(action.reason);
    if (!action.effect.empty()) page_.text(" " + action.effect);
    else if (action.setsScore) page_.text(" " + say("actions.sets_score"));
    if (action.tried) page_.text(" " + say("actions.tried"));
    if (!action.escalate.empty()) page_.text(" " + say("actions.escalate") + " " + action.escalate);
}

void PageParts::actionText(const ReportAction &action, bool tagged, const std::string &source) {
    page_.element("strong", action.text);
    const auto div = page_.scope("div", {{"class", "why"}});
    why(action);
    if (tagged) tag(action.privacy);
    if (!source.empty()) page_.element("div", source, {{"class", "source"}});
}

void PageParts::verified(const ReportAction &action) {
    if (sheet_.large()) page_.element("strong", say("actions.verify") + ": ");  // no column there says so
    page_.text(action.verify);
}

void PageParts::actionTier(int tier) {
    size_t count = 0, health = 0;
    for (const ReportAction &action : model_.actions) {
        if (action.tier != tier) continue;
        ++count;
        health += action.privacy == Privacy::health ? 1 : 0;
    }
    if (count == 0) return;
    const bool allHealth = health == count;  // said once then
    {
        const auto title = page_.scope("h3");
        page_.text(say("tier." + std::to_string(tier)));
        if (allHealth) tag(Privacy::health);
    }
    const auto table = page_.scope("table", {{"class", "actions"}});
    page_.markup(
        "<colgroup><col style=\"width:5%\"><col style=\"width:49%\"><col style=\"width:26%\"><col "
        "style=\"width:20%\"></colgroup>");
    row({say("actions.number"), say("actions.what"), say("actions.verify"), say("actions.decided")});
    const auto body = page_.scope("tbody");
    for (const ReportAction &action : model_.actions) {
        if (action.tier != tier) continue;
        const auto line = page_.scope("tr");
        page_.element("th", std::to_string(action.number), {{"scope", "row"}});
        {
            const auto cell = page_.scope("td");
            actionText(action, !allHealth,
                       action.id + " · " + action.control + " · " + say("actions.source") + " " + action.source +
                           (action.confidence.empty() ? "" : "; " + action.confidence));
        }
        {
            const auto cell = page_.scope("td");
            verified(action);
        }
        const auto cell = page_.scope("td", {{"class", "lines"}});
        if (action.noAction || action.privacy == Privacy::health) continue;  // what is health nobody decides at work
        for (const char *field : {"actions.owner", "actions.done"}) page_.element("div", say(field));
    }
}

void PageParts::actions() {
    if (model_.actions.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("actions.title"));
    page_.element("p", say("actions.intro"), {{"class", "soft"}});
    for (int tier = 0; tier <= 3; ++tier) actionTier(tier);
}

void PageParts::comparison() {
    if (!model_.compared) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("changes.title") + " " + model_.previousDate);
    comparedScores();
    page_.element("p", say("changes.intro"), {{"class", "soft"}});
    if (model_.changes.empty()) {
        page_.element("p", say("changes.none"));
        return;
    }
    const auto table = page_.scope("table");
    page_.markup("<colgroup><col style=\"width:40%\"><col style=\"width:30%\"><col style=\"width:30%\"></colgroup>");
    row({say("changes.item"), say("changes.before"), say("changes.now")});
    const auto body = page_.scope("tbody");
    for (const ReportChange &change : model_.changes) {
        const auto line = page_.scope("tr");
        page_.element("th", change.item, {{"scope", "row"}});
        page_.element("td", change.before);
        page_.element("td", change.now);
    }
}

void PageParts::answers() {
    if (model_.answers.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("answers.title"));
    page_.element("p", say("answers.intro"), {{"class", "soft"}});
    const bool how = std::any_of(model_.answers.begin(), model_.answers.end(),
                                 [](const ReportAnswer &answer) { return !answer.how.empty(); });
    const auto table = page_.scope("table", {{"class", "dense"}});
    if (how) {
        page_.markup(
            "<colgroup><col style=\"width:44%\"><col style=\"width:38%\"><col style=\"width:18%\"></colgroup>");
        row({say("answers.question"), say("answers.answer"), say("answers.how")});
    } else {
        page_.markup("<colgroup><col style=\"width:56%\"><col style=\"width:44%\"></colgroup>");
        row({say("answers.question"), say("answers.answer")});
    }
    const auto body = page_.scope("tbody");
    const ReportAnswer *const end = model_.answers.data() + model_.answers.size(), *to = model_.answers.data();
    bool health = false;
    for (const ReportAnswer &answer : model_.answers) {
        const bool first = &answer == to;
        if (first) std::tie(to, health) = sectionOf(&answer, end);
        const auto line = page_.scope("tr", {{"class", first ? "section" : kLeftOut}});
        {
            const auto cell = page_.scope("th", {{"scope", "row"}});
            if (first) {  // in the row of its first question, so that no page ends with it
                const auto name = page_.scope("strong");
                page_.text(answer.section);
                if (health) tag(Privacy::health);
            }
            page_.text(answer.question);
            if (!health) tag(answer.privacy);
        }
        {
            const auto cell = page_.scope("td");
            if (answer.typed) page_.typed(answer.answer);
            else page_.text(answer.answer);
        }
        if (!how) continue;
        const auto cell = page_.scope("td");
        page_.typed(answer.how);
    }
}

void PageParts::methods() {
    if (model_.methods.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("methods.title"));
    std::set<std::string_view> told;  // what a label means is said once
    for (const ReportMethod &method : model_.methods) {
        const auto block = page_.scope("div", {{"class", "method"}});
        page_.element("h3", method.method);
        page_.element("p", method.edition + ". " + method.citation);
        const bool first = told.insert(method.label).second;
        page_.element("p",
                      method.label + (first ? ": " + method.labelMeaning : "") + ". " + say("methods.scales") + " " +
                          method.names + ".",
                      {{"class", "soft"}});
    }
    ofTranslation();
}

void PageParts::ofTranslation() {
    if (words_.coverage()) page_.element("p", say("translation.own"), {{"class", "soft"}});
}

void PageParts::limits() {
    const auto part = page_.scope("section", {{"class", "keep"}});
    page_.element("h2", say("limits.title"));
    const auto list = page_.scope("ul");
    for (int i = 1; !say("limits." + std::to_string(i)).empty(); ++i)
        page_.element("li", say("limits." + std::to_string(i)));
}

void PageParts::signOff() {
    const auto part = page_.scope("section", {{"class", "keep"}});
    page_.element("h2", say("sign.title"));
    page_.element("p", say("sign.intro"), {{"class", "soft"}});
    const auto table = page_.scope("table", {{"class", "sign"}});
    page_.markup("<colgroup><col style=\"width:34%\"><col style=\"width:44%\"><col style=\"width:22%\"></colgroup>");
    row({say("sign.role"), say("sign.signature"), say("sign.date")});
    const auto body = page_.scope("tbody");
    const bool manager = copy_ == Copy::manager;
    for (const char *role : {manager ? "sign.manager" : "sign.person", "sign.assessor", "sign.followed_up"}) {
        const auto line = page_.scope("tr");
        page_.element("th", say(role), {{"scope", "row"}});
        page_.element("td", "");
        page_.element("td", "");
    }
}

}  // namespace plumb
