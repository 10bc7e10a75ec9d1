#include "host/present/outcome.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/present/page_kit.h"
#include "host/present/pages.h"
#include "host/print/pdf.h"
#include "host/report/sheets.h"

namespace plumb {

namespace {

constexpr size_t kFirst = 3;

std::string levelWord(const Library &library, Level level) {
    const std::string_view name = levelName(level);
    return library.say(name.empty() ? "level.none" : "level." + std::string(name));
}

void addScores(Summary &summary, const ReportModel &model, const Library &library) {
    for (const ReportScore &score : model.scores) {
        if (!score.top) continue;
        Summary::Score shown{score.name, score.value, "", join(score.setBy, ", "), "", score.label, score.level, ""};
        shown.word = score.levelText;
        if (score.previous && score.previousText != score.value) {
            shown.before = tr("before: {value}", {{"value", score.previousText}});
            shown.valueBefore = score.previousText;
        }
        summary.scores.push_back(std::move(shown));
    }
    for (const ReportRows &group : model.rows)
        for (const ReportRows::Row &row : group.rows) {
            size_t worst = 0;
            for (size_t i = 0; i < row.cells.size(); ++i)
                if (row.cells[i].level > row.cells[worst].level) worst = i;
            if (row.cells.empty() || row.cells[worst].level == Level::none) continue;
            const ReportRows::Cell &cell = row.cells[worst];
            summary.scores.push_back(
                {row.name, cell.value, levelWord(library, cell.level), group.columns[worst], "", "", cell.level, ""});
        }
}

void addPriority(Summary &summary, const ReportModel &model, const Library &library) {
    const bool waits = std::any_of(model.open.begin(), model.open.end(), [](const ReportOpen &o) { return o.leads; });
    const bool seenFirst = model.care && model.care->stops();
    summary.ranked = !seenFirst && (model.priority != Level::none || waits);
    summary.priority = model.priority;
    summary.headline = model.priority == Level::none ? library.page().words.get("priority.title", "note")
                                                     : levelWord(library, model.priority);
    summary.setBy = join(model.prioritySetBy, "; ");
}

void addActions(Summary &summary, const ReportModel &model, const Library &library) {
    if (model.care && model.care->stops()) return;
    for (const ReportAction &action : model.actions) {
        if (action.noAction || action.tried) continue;
        if (summary.first.size() == kFirst) {
            ++summary.moreActions;
            continue;
        }
        summary.first.push_back({std::to_string(summary.first.size() + 1), action.text, action.reason,
                                 library.say("tier." + std::to_string(action.tier))});
    }
    // Exercises and the card say what to do where only the back was asked about.
    if (summary.first.empty() && model.care && !summary.ranked) return;
    summary.firstTitle = library.say("first.title");
    if (!summary.first.empty()) return;
    const bool none = model.findings.empty() && model.priority == Level::none;
    summary.firstNone = library.say(none ? "first.unanswered" : "first.none");
}

void addProgramme(Summary &summary, const ReportModel &model) {
    if (!model.care || !model.care->programme) return;
    const ReportProgramme &programme = *model.care->programme;
    summary.programmeTitle = programme.words->get("programme.title", "text");
    summary.programmeSaid = programme.said;
    for (const ReportExercise &item : programme.items) summary.programme.push_back({item.name, item.dose, item.why});
}

void addOpen(Summary &summary, const ReportModel &model) {
    for (const ReportOpen &open : model.open) {
        if (!open.reason.empty()) {
            summary.open.push_back(open.scale + ": " + open.reason);
            continue;
        }
        const size_t count = open.questions.size();
        summary.open.push_back(count == 1 ? tr("{scale}: needs one more answer: {question}",
                                               {{"scale", open.scale}, {"question", open.questions.front().text}})
                                          : trn("{scale}: needs {n} more answer.", "{scale}: needs {n} more answers.",
                                                count, {{"scale", open.scale}}));
    }
}

}  // namespace

Outcome::Outcome(const AssessmentDesk &desk, const Settings &settings, const std::string &today)
    : desk_(desk), settings_(settings), today_(today) {}

Result<Released> Outcome::released(Copy copy, Problems &trouble) const {
    const Library &library = desk_.library();
    const PageKit kit = pageKit(library, trouble);
    const auto before = desk_.answersBeforeFixes();
    const KeptAnswers earlier{before.value_or(""), tr("the earlier answers")};
    // As of the day of the assessment.
    PageWishes wishes = pageWishes(settings_, "");
    const auto card = careCardNow(desk_, settings_, today_);
    wishes.seenFirst = card && card->theirs;
    const auto source = sourceOf(kit, wishes, {desk_.answersText(), tr("the answers")}, before ? &earlier : nullptr);
    if (!source) return source.problem();
    return release(buildReport(*source, library.page().words, trouble), copy);
}

Result<Summary> Outcome::summary() const {
    Problems trouble;
    const auto whole = released(Copy::employee, trouble);
    if (!whole) return whole.problem();
    const ReportModel *model = &whole->model();
    const Library &library = desk_.library();
    Summary summary;
    summary.limits = library.say("limits.1");
    if (auto card = careCardNow(desk_, settings_, today_); card && card->theirs) {
        summary.care = std::move(card);  // and nothing beside it
        return summary;
    }
    if (model->care) summary.care = careCard(*model->care, desk_);
    addPriority(summary, *model, library);
    addScores(summary, *model, library);
    addActions(summary, *model, library);
    addProgramme(summary, *model);
    addOpen(summary, *model);
    for (const Problem &problem : trouble) summary.trouble.push_back(problem.sentence());
    if (!(summary.care && summary.care->stops()))
        if (const ReviewList review = reviewOf(desk_, {settings_.units}); review.count > 0)
            summary.missing = review.headline;
    return summary;
}

Result<std::string> Outcome::report(Copy copy) const {
    Problems trouble;
    const auto released = this->released(copy, trouble);
    if (!released) return released.problem();
    std::string html;
    appendPage(html, *released, desk_.library().page(), settings_.paper, settings_.print);
    return html;
}

std::vector<CopyChoice> Outcome::copies() const {
    std::vector<CopyChoice> choices;
    for (const Copy copy : {Copy::employee, Copy::occupationalHealth, Copy::manager}) {
        const std::string id = "copy." + std::string(copyName(copy));
        choices.push_back({copy, desk_.library().say(id), desk_.library().page().words.get(id, "note")});
    }
    if (!desk_.byAssessor()) return choices;
    choices[0].name = tr("The person's own copy");
    std::swap(choices[0], choices[1]);
    return choices;
}

bool Outcome::hasSheets() const { return careAssessment(desk_).has_value(); }

Result<std::string> Outcome::sheet(Sheet sheet) const {
    const Library &library = desk_.library();
    const Problem none{"", tr("there are no answers about the back"), tr("Answer that part first")};
    const auto assessment = careAssessment(desk_);
    if (!assessment) return none;
    if (!assessment->failures.empty()) return assessment->failures.front();
    // What sends somebody to be seen is the same on paper as in the window; a letter tells the answers at hand.
    const auto speaks = sheet == Sheet::letter ? std::nullopt : careAnswers(desk_, settings_, today_);
    const SheetSource source{*library.care(),
                             library.page(),
                             speaks ? speaks->assessment : *assessment,
                             speaks ? *speaks->document : desk_.document(),
                             {parseDate(today_), settings_.country, sheet == Sheet::now, false, desk_.byAssessor()},
                             settings_.paper,
                             settings_.units,
                             settings_.print};
    std::string html;
    const bool written = sheet == Sheet::now    ? appendNowSheet(html, source)
                         : sheet == Sheet::card ? appendCardSheet(html, source)
                                                : appendLetter(html, source);
    if (!written) return none;
    return html;
}

std::string Outcome::fileName(Copy copy) const {
    const std::string &day = desk_.document().assessed;
    return "plumbline-report" + (day.empty() ? "" : "-" + day) + "-" + std::string(copyName(copy));
}

std::string Outcome::fileName(Sheet sheet) const {
    constexpr const char *names[] = {"first-week", "emergency-card", "letter"};
    return "plumbline-" + std::string(names[static_cast<size_t>(sheet)]) + (today_.empty() ? "" : "-" + today_);
}

std::string Summary::asText() const {
    std::string text = care ? care->asText() + "\n" : "";
    if (ranked) {
        text += tr("Overall priority: {level}", {{"level", headline}});
        text += (setBy.empty() ? "" : ". " + tr("Set by: {parts}", {{"parts", setBy}})) + "\n\n";
    }
    for (const Score &score : scores) {
        text += score.name + ": " + score.value + (score.word.empty() ? "" : ", " + score.word);
        if (!score.before.empty()) text += " (" + score.before + ")";
        text += "\n";
    }
    if (!firstTitle.empty()) text += "\n" + firstTitle + "\n" + (first.empty() ? firstNone + "\n" : "");
    for (const Action &action : first) text += action.number + ". " + action.text + " " + action.reason + "\n";
    if (!programmeTitle.empty()) text += "\n" + programmeTitle + "\n" + join(programmeSaid, "\n") + "\n";
    for (const Exercise &item : programme) text += "• " + item.name + ". " + item.dose + ". " + item.why + "\n";
    if (stillOpen()) text += "\n" + tr("Still open") + "\n";
    for (const std::string &line : open) text += line + "\n";
    for (const std::string &line : trouble) text += line + "\n";
    return text + missing + "\n\n" + limits + "\n";
}

Status savePdf(const std::string &html, const std::string &pdf, const std::string &path) {
    const auto program = findPdfProgram(path);
    if (!program) return program.problem();
    // Beside the PDF, where the browser may read it, and gone afterwards.
    const std::string page = pdf + ".plumbline.html";
    if (Status written = writeFile(page, html); !written) return written;
    Status printed = printPdf(*program, page, pdf);
    std::error_code ignored;
    std::filesystem::remove(page, ignored);
    return printed;
}

}  // namespace plumb
