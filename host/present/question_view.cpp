#include "host/present/question_view.h"

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/form/captions.h"
#include "host/present/spoken_day.h"
#include "host/report/explain.h"

namespace plumb {

namespace {

const Words &wordsOf(const AssessmentDesk &desk, QuestionPlace place) {
    return desk.library().plugin(place.form).words();
}

constexpr uint64_t kLargestPicture = 2u * 1024 * 1024;

std::string pictureFile(const AssessmentDesk &desk, QuestionPlace place) {
    return desk.library().plugin(place.form).data().folder + "/pictures/" + desk.question(place).picture;
}

AnswerWords answerWords(const Library &library) {
    return {library.say("answer.not_answered"), library.say("answer.not_sure"), library.say("answer.none"),
            library.say("answer.yes"), library.say("answer.no")};
}

std::string inWords(const AssessmentDesk &desk, QuestionPlace place, const Answers &answers, const Answer &answer,
                    UnitSystem units) {
    return answerInWords(desk.library().plugin(place.form), answers, place.question, answer, units,
                         answerWords(desk.library()));
}

void addOptions(QuestionView &view, const Question &question, const Answer &answer, const Words &words) {
    const bool given = answer.given();
    switch (question.kind) {
        case QuestionKind::yesno:
            view.options = {{tr("Yes"), given && answer.option == 1, 1}, {tr("No"), given && answer.option == 0, 0}};
            break;
        case QuestionKind::scale:
            for (uint32_t i = 0; i <= 10; ++i)
                view.options.push_back({std::to_string(i), given && answer.number == i, i});
            break;
        case QuestionKind::choice:
            for (uint32_t i = 0; i < question.options.size(); ++i)
                view.options.push_back(
                    {words.get(question.id + "." + question.options[i].id, "text"), given && answer.option == i, i});
            break;
        case QuestionKind::ticks:
        case QuestionKind::bodymap:
            for (uint32_t i = 0; i < question.options.size(); ++i)
                view.options.push_back({words.get(question.id + "." + question.options[i].id, "text"),
                                        given && (answer.ticks >> i & 1) != 0, i});
            view.mayBeNone = question.optionIndex("none") == question.options.size();
            view.none = given && answer.ticks == 0;
            break;
        default: break;
    }
}

void addEntry(QuestionView &view, const AssessmentDesk &desk, const Question &question, const NumberStyle &style) {
    const Answer &answer = desk.answer(view.place);
    if (question.kind == QuestionKind::text && answer.given())
        view.entry = desk.answersOf(view.place.form).text(answer);
    if (question.kind != QuestionKind::number) return;
    view.unit = shownUnit(question.unit, style.units);
    view.range = rangeToShow(question.least, question.most, question.unit, style);
    if (answer.given()) view.entry = numberInField(answer.number, question.unit, style);
    const auto doubtful = desk.state().doubtful.find(view.place);
    if (doubtful == desk.state().doubtful.end()) return;
    view.entry = numberInField(doubtful->second, question.unit, style);
    view.doubt = unusualSentence(question, doubtful->second, style);
}

// With the day and the workplace, where they are known.
std::string theirsInWords(const Document &theirs, const std::string &answer) {
    const auto day = parseDate(theirs.assessed);
    const Fillings places{{"answer", answer}, {"day", day ? spokenDay(*day) : ""}, {"workplace", theirs.workstation}};
    if (day && !theirs.workstation.empty()) return tr("The person answered on {day}, at {workplace}: {answer}", places);
    return day ? tr("The person answered on {day}: {answer}", places) : tr("The person answered: {answer}", places);
}

// What was answered before: by the person, or before it was put right.
void addEarlier(QuestionView &view, const AssessmentDesk &desk, const Question &question, const NumberStyle &style) {
    if (view.place.row != kWholeForm || question.kind == QuestionKind::group) return;
    const Answers &now = desk.answersOf(view.place.form);
    const Answer &answer = desk.answer(view.place);
    if (const Answer &old = desk.before(view.place); !old.blank())
        view.fixed = tr("Put right. Before: {answer}", {{"answer", inWords(desk, view.place, now, old, style.units)}});
    if (desk.isProposed(view.place)) {
        const Answers &proposed = desk.proposed()->forms[view.place.form].answers;
        view.proposed = desk.proposedFrom() + ": " +
                        inWords(desk, view.place, proposed, proposed.at(view.place.question), style.units);
    }
    if (!desk.theirs()) return;
    const Answers &theirs = desk.theirs()->forms[view.place.form].answers;
    const Answer &said = theirs.at(view.place.question);
    if (answer.blank() || said.blank() || sameAnswer(now, answer, theirs, said, question)) return;
    view.theirs = theirsInWords(*desk.theirs(), inWords(desk, view.place, theirs, said, style.units));
}

}  // namespace

QuestionView viewOf(const AssessmentDesk &desk, QuestionPlace place, const NumberStyle &style) {
    const Question &question = desk.question(place);
    const Words &words = wordsOf(desk, place);
    const Answer &answer = desk.answer(place);
    QuestionView view;
    view.place = place;
    view.kind = question.kind;
    view.shown = !desk.hidden(place);
    view.required = question.required;
    view.health = question.privacy == Privacy::health;
    view.text = words.get(question.id, "text");
    view.help = words.get(question.id, "help");
    view.why = words.get(question.id, "why");
    view.source = question.source;
    if (!question.picture.empty()) {
        view.picture = pictureFile(desk, place);
        view.alt = words.get(question.id, "alt");
    }
    view.mayBeUnsure = question.notSure;
    view.unsure = answer.state == Answer::State::unsure;
    const bool ownWay = question.optionIndex("not_said") < question.options.size();
    view.mayWithhold = view.health && place.row == kWholeForm && question.kind != QuestionKind::group && !ownWay;
    view.withheld = view.mayWithhold && desk.withheld(place);
    addOptions(view, question, answer, words);
    addEntry(view, desk, question, style);
    addEarlier(view, desk, question, style);
    view.note = place.row == kWholeForm && desk.byAssessor() ? desk.note(place) : "";
    view.fix = fixOffer(desk, place);
    return view;
}

std::string drawingOf(const AssessmentDesk &desk, QuestionPlace place) {
    const std::string &picture = desk.question(place).picture;
    const auto svg =
        picture.empty() ? Result<std::string>(std::string()) : readFile(pictureFile(desk, place), kLargestPicture);
    return svg ? captioned(*svg, picture, wordsOf(desk, place)) : "";
}

std::vector<QuestionPlace> placesOf(const AssessmentDesk &desk, uint32_t form, uint32_t section) {
    std::vector<QuestionPlace> places;
    for (const Slot slot : desk.answersOf(form).form().sections[section].questions) places.push_back({form, slot});
    return places;
}

std::vector<QuestionPlace> placesOfRow(const AssessmentDesk &desk, QuestionPlace group, uint32_t row) {
    std::vector<QuestionPlace> places;
    for (const Slot field : desk.question(group).fields) places.push_back({group.form, field, row});
    return places;
}

std::string rowTitle(const AssessmentDesk &desk, QuestionPlace group, uint32_t row) {
    std::string title = rowInWords(wordsOf(desk, group), desk.question(group).id, row);
    const Answers &answers = desk.answersOf(group.form);
    for (const Slot field : desk.question(group).fields)
        if (answers.form().at(field).kind == QuestionKind::text && answers.at(field, row).given())
            return title + ": " + answers.text(answers.at(field, row));
    return title;
}

std::string aboutQuestion(const QuestionView &view) {
    std::string text = view.text;
    auto add = [&](std::string_view said, const std::string &part) {
        if (!part.empty()) text += "\n\n" + tr(said, {{"text", part}});
    };
    add(trMark("How to check: {text}"), view.help);
    add(trMark("Why it is asked: {text}"), view.why);
    add(trMark("The picture shows: {text}"), view.alt);
    if (view.kind == QuestionKind::number) add(trMark("It takes {text}"), view.range);
    add(trMark("Source: {text}"), view.source);
    if (view.health) text += "\n\n" + tr("This answer is about health. It is never part of the manager's copy.");
    return text;
}

std::string unusualSentence(const Question &question, double stored, const NumberStyle &style) {
    return tr("{value} is unusual; most lie in {range}. Are you sure?",
              {{"value", numberWithUnit(stored, question.unit, style)},
               {"range", rangeToShow(question.soft->first, question.soft->second, question.unit, style)}});
}

std::string answerInWordsOf(const AssessmentDesk &desk, QuestionPlace place, const Answer &answer, UnitSystem units) {
    return inWords(desk, place, desk.answersOf(place.form), answer, units);
}

}  // namespace plumb
