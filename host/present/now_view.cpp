#include "host/present/now_view.h"

#include "host/base/text.h"
#include "host/figure/exercise_figure.h"
#include "host/form/progress.h"
#include "host/report/sheets.h"

namespace plumb {

namespace {

using Kind = CareLine::Kind;

constexpr double kPictureWide = 62, kPictureTall = 42;  // mm, as the report has them

// What the card still waits for, in the sections that it needs.
std::vector<QuestionPlace> missingOf(const AssessmentDesk &desk) {
    std::vector<QuestionPlace> places;
    for (const uint32_t form : desk.forms()) {
        const FormAnswers &answers = desk.document().forms[form];
        const auto last = desk.library().lastOfScreen(form);
        for (const SectionProgress &section : progress(answers.answers, answers.visibility))
            for (const Missing &missing : section.missing)
                if (last && section.section <= *last) places.push_back({form, missing.question, missing.row});
    }
    return places;
}

std::string pictureOf(const ReportExercise &item) {
    if (!item.pose) return "";
    std::string svg;
    Html html(svg);
    drawExercise(html, *item.pose, kPictureWide, kPictureTall, "exercise-" + item.id, item.name, item.start);
    return svg;
}

void addExercises(NowView &view, const ReportProgramme &programme) {
    appendLines(view.stop, programme.stop, Kind::heading, CareReview::shown);
    for (const ReportExercise &item : programme.items)
        view.exercises.push_back({item.name, item.dose, item.start, pictureOf(item),
                                  item.name + ". " + item.start + " " + join(item.steps, " "), item.steps, item.stop});
}

}  // namespace

std::optional<NowView> nowView(const AssessmentDesk &desk, const Settings &settings, const std::string &today) {
    const Library &library = desk.library();
    const auto assessment = careAssessment(desk);
    if (!assessment) return std::nullopt;
    const auto sheet = nowSheet({*library.care(),
                                 library.page(),
                                 *assessment,
                                 desk.document(),
                                 {parseDate(today), settings.country, true},
                                 settings.paper,
                                 settings.units});
    if (!sheet) return std::nullopt;
    NowView view;
    view.title = sheet->title;
    view.card = careCard(sheet->care, desk);
    if (view.card.stops()) return view;
    view.missing = missingOf(desk);
    for (const auto *texts : {&sheet->week, &sheet->looks})
        for (const ReportText &text : *texts) appendLines(view.week, text, Kind::heading, CareReview::left);
    if (sheet->exercises()) addExercises(view, *sheet->care.programme);
    for (const ReportText &text : sheet->care.help) appendLines(view.help, text, Kind::heading, CareReview::left);
    if (!sheet->care.help.empty()) view.help.push_back({Kind::quiet, sheet->care.help.front().review});
    for (const std::string &note : sheet->care.helpNotes) view.help.push_back({Kind::quiet, note});
    return view;
}

}  // namespace plumb
