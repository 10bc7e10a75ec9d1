#include "host/caseload/comparison.h"

#include <algorithm>

#include "host/base/fill.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/stored_page.h"
#include "host/caseload/workplaces.h"
#include "host/exchange/record_json.h"
#include "host/present/page_kit.h"
#include "host/present/spoken_day.h"
#include "host/report/findings_and_answers.h"

namespace plumb {

namespace {

struct Models {
    ReportSource nowFrom, beforeFrom;
    ReportModel now, before;  // the first compared with the second's answers
};

// What a stored pair of assessments is made into, with what went wrong as a problem.
class Pair {
  public:
    Pair(Caseload &caseload, const Settings &settings)
        : store_(caseload.store()),
          kit_(pageKit(caseload.library(), trouble_)),
          wishes_(pageWishes(settings, isoDate(caseload.today()))),
          words_(caseload.library().page().words) {}

    Result<ReportSource> source(const AssessmentRecord &a, const AssessmentRecord *before) const {
        return sourceOfRecord(store_, kit_, wishes_, a, before);
    }
    Result<Models> models(const AssessmentRecord &now, const AssessmentRecord &before) {
        auto one = source(now, &before), other = source(before, nullptr);
        if (!one || !other) return one ? other.problem() : one.problem();
        ReportModel first = buildReport(*one, words_, trouble_), second = buildReport(*other, words_, trouble_);
        Models models{std::move(*one), std::move(*other), std::move(first), std::move(second)};
        if (!trouble_.empty()) return trouble_.front();
        return models;
    }
    Result<std::string> page(const AssessmentRecord &now, const AssessmentRecord &before, Copy copy) {
        const auto made = source(now, &before);
        if (!made) return made.problem();
        std::string html = pageOf(*made, kit_.data, copy, wishes_, trouble_);
        if (!trouble_.empty()) return trouble_.front();
        return html;
    }

  private:
    Store &store_;
    Problems trouble_;
    PageKit kit_;
    PageWishes wishes_;
    const Words &words_;
};

std::string withLevel(const Caseload &caseload, const Scale &scale, const std::string &value, Level level) {
    if (level == Level::none) return value;
    std::string word = caseload.levelWord(level);
    if (scale.better == Scale::Better::higher)
        word = filled(caseload.library().say("level.as_priority"), {{"level", word}});
    return value + " (" + word + ")";
}

std::string verdict(const ReportScore &score) {
    if (!score.previous) return tr("Not known before");
    if (*score.previous == score.number) return tr("The same");
    if (score.scale->better == Scale::Better::none) return tr("Changed");
    const bool lower = score.number < *score.previous;
    return lower == (score.scale->better == Scale::Better::lower) ? tr("Better") : tr("Worse");
}

ComparedLine lineOf(const Caseload &caseload, const ReportScore &score) {
    const std::string now = withLevel(caseload, *score.scale, score.value, score.level);
    const Fillings places{{"verdict", verdict(score)},
                          {"score", score.name},
                          {"before", withLevel(caseload, *score.scale, score.previousText, score.previousLevel)},
                          {"now", now}};
    ComparedLine line{"", score.repeatability};
    if (!score.previous) {
        line.text = tr("{verdict}: {score}. Now {now}.", places);
        line.detail = tr("The answers of that time do not give this score.");
        return line;
    }
    line.text = tr("{verdict}: {score}. Before {before}, now {now}.", places);
    if (line.detail.empty())
        line.detail = filled(caseload.library().say("changes.repeat_none"), {{"scales", score.name}});
    return line;
}

// What was scored then and cannot be scored from today's answers.
void addLost(const Caseload &caseload, const Models &models, Comparison &made) {
    for (const ReportScore &old : models.before.scores) {
        const bool scored = std::any_of(models.now.scores.begin(), models.now.scores.end(),
                                        [&](const ReportScore &score) { return score.name == old.name; });
        if (!scored)
            made.scores.push_back(
                {tr("Not known now: {score}. Before {before}.",
                    {{"score", old.name}, {"before", withLevel(caseload, *old.scale, old.value, old.level)}}),
                 tr("The answers of this time do not give this score.")});
    }
}

bool has(const ReportModel &model, const ReportFinding &finding) {
    return std::any_of(model.findings.begin(), model.findings.end(), [&](const ReportFinding &other) {
        return other.text == finding.text && other.section == finding.section;
    });
}

// Whether the question that a finding is about has an answer there.
bool isAnswered(const ReportSource &source, const ReportFinding &finding) {
    for (size_t i = 0; i < source.document.forms.size(); ++i) {
        const FormAnswers &answers = source.document.forms[i];
        if (!answers.present) continue;
        const Plugin &plugin = *source.plugins[i];
        if (const auto at = askedAt(plugin, finding))
            return answers.given(plugin.form().at(at->question).id, at->row) != nullptr;
    }
    return false;
}

// What is found in one and not in the other is new or gone where the other answers the question; else it is unknown.
void addFindings(const Models &models, Comparison &made) {
    const auto add = [&](const std::string &word, const ReportModel &from, auto wanted) {
        for (const ReportFinding &finding : from.findings)
            if (wanted(finding)) made.findings.push_back({word + ": " + finding.text, finding.section});
    };
    const auto differs = [](const ReportModel &other, const ReportSource &answers, bool answered) {
        return [&other, &answers, answered](const ReportFinding &finding) {
            return !has(other, finding) && isAnswered(answers, finding) == answered;
        };
    };
    add(tr("New"), models.now, differs(models.before, models.beforeFrom, true));
    add(tr("Not known before"), models.now, differs(models.before, models.beforeFrom, false));
    add(tr("Gone"), models.before, differs(models.now, models.nowFrom, true));
    add(tr("Not asked again"), models.before, differs(models.now, models.nowFrom, false));
    add(tr("Still so"), models.now, [&](const ReportFinding &finding) { return has(models.before, finding); });
    if (made.findings.empty()) made.noFindings = tr("Neither then nor now was anything found.");
}

}  // namespace

Result<Comparison> compare(Caseload &caseload, const Settings &settings, const AssessmentRecord &now,
                           const AssessmentRecord &before) {
    const auto models = Pair(caseload, settings).models(now, before);
    if (!models) return models.problem();
    for (const AssessmentRecord *read : {&now, &before})
        if (Status logged = caseload.noteRead("assessment.read", read->id); !logged) return logged.problem();
    const auto places = Workplaces::of(caseload.store(), now.person);
    if (!places) return places.problem();
    std::string earlier = spokenDay(dateAt(before.completed));
    if (!places->isSame(before, now)) earlier += ", " + workplaceInWords(places->nameOf(before.workstation));
    Comparison made;
    made.title =
        tr("{form}: {day} beside {earlier}",
           {{"form", caseload.formTitle(now.form)}, {"day", spokenDay(dateAt(now.completed))}, {"earlier", earlier}});
    for (const bool top : {true, false})
        for (const ReportScore &score : models->now.scores)
            if (score.top == top) made.scores.push_back(lineOf(caseload, score));
    addLost(caseload, *models, made);
    if (made.scores.empty()) made.noScores = tr("Neither then nor now are there answers enough for a score.");
    addFindings(*models, made);
    return made;
}

Result<std::string> comparedPage(Caseload &caseload, const Settings &settings, const AssessmentRecord &now,
                                 const AssessmentRecord &before, Copy copy) {
    return Pair(caseload, settings).page(now, before, copy);
}

}  // namespace plumb
