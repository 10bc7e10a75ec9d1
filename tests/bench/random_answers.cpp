#include "random_answers.h"

#include <cmath>

#include "host/base/json_writer.h"

namespace plumb::bench {

namespace {

constexpr double kChanceOfHow = 0.5;  // that a number says how it was measured
constexpr std::string_view kDepartments[] = {"Accounts", "Facilities", "Human resources", "Customer service", "Labor"};
constexpr std::string_view kActions[] = {"CH-5", "AR-4", "PH-2", "MO-1"};

double numberFor(const Question &question, Random &random) {
    const auto [least, most] = question.soft.value_or(std::pair(question.least, question.most));
    if (question.kind == QuestionKind::scale || random.chance(0.5))
        return std::floor(least) + random.below(static_cast<size_t>(std::floor(most) - std::floor(least)) + 1);
    const double tenths = std::ceil(least * 10) + random.below(static_cast<size_t>((most - least) * 10) + 1);
    return tenths / 10;
}

void answerAtRandom(const Question &question, Answer &answer, Random &random) {
    answer.state = Answer::State::given;
    switch (question.kind) {
        case QuestionKind::choice: answer.option = random.below(question.options.size()); break;
        case QuestionKind::yesno: answer.option = random.below(2); break;
        case QuestionKind::number:
        case QuestionKind::scale: answer.number = numberFor(question, random); break;
        case QuestionKind::ticks:
        case QuestionKind::bodymap:
            answer.ticks = random.next() & random.next() & ((uint64_t{1} << question.options.size()) - 1);
            break;
        default: answer.state = Answer::State::blank;
    }
}

void appendAnswer(JsonWriter &writer, const Question &question, const Answer &answer) {
    if (answer.state == Answer::State::unsure) {
        writer.text("not_sure");
        return;
    }
    switch (question.kind) {
        case QuestionKind::choice: writer.text(question.options[answer.option].id); break;
        case QuestionKind::yesno: writer.boolean(answer.option == 1); break;
        case QuestionKind::number:
        case QuestionKind::scale: writer.number(answer.number); break;
        default:
            writer.open('[');
            for (size_t i = 0; i < question.options.size(); ++i)
                if (answer.ticks >> i & 1) writer.text(question.options[i].id);
            writer.close(']');
    }
}

void appendHow(JsonWriter &writer, const FormAnswers &form, Random &random) {
    const Form &questions = form.answers.form();
    for (Slot slot = 0; slot < questions.questions.size(); ++slot) {
        const Question &question = questions.at(slot);
        if (question.kind != QuestionKind::number || !form.answers.at(slot).given() || !random.chance(kChanceOfHow))
            continue;
        writer.key(questions.id + "/" + question.id).open('{').key("by").text("self").key("method").text("measured");
        if (random.chance(0.5)) writer.key("tolerance").number(0.5 + random.below(4) * 0.5);
        if (random.chance(0.25)) writer.key("note").text("Tape measure, with a colleague’s help");
        writer.close('}');
    }
}

}  // namespace

void fillAtRandom(FormAnswers &form, const Filling &filling, Random &random) {
    const Form &questions = form.answers.form();
    form.answers.clear();
    form.present = true;
    for (Slot slot = 0; slot < questions.questions.size(); ++slot) {
        const Question &question = questions.at(slot);
        if (!question.showIf.tests.empty()) {
            form.visibility.update(form.answers);
            if (form.visibility.hidden(slot)) continue;
        }
        if (!random.chance(question.required ? filling.required : filling.optional)) continue;
        if (question.notSure && random.chance(filling.unsure)) form.answers.at(slot).state = Answer::State::unsure;
        else answerAtRandom(question, form.answers.at(slot), random);
    }
    form.visibility.update(form.answers);
}

void appendDocument(std::string &out, const Document &document, uint64_t number, Random &random) {
    JsonWriter writer(out);
    writer.open('{').key("format").text("plumbline-answers/1");
    writer.key("person").open('{').key("reference").text("WS-" + std::to_string(number));
    writer.key("department").text(kDepartments[random.below(std::size(kDepartments))]).close('}');
    writer.key("workstation").open('{').key("name").text("Office, floor 2, desk " + std::to_string(random.below(300)));
    writer.close('}').key("assessed").text("2026-11-" + std::to_string(10 + random.below(20))).key("by").text("self");
    writer.key("forms").open('{');
    for (const FormAnswers &form : document.forms) {
        if (!form.present) continue;
        writer.key(form.answers.form().id).open('{');
        for (Slot slot = 0; slot < form.answers.form().questions.size(); ++slot) {
            if (form.answers.at(slot).blank()) continue;
            writer.key(form.answers.form().at(slot).id);
            appendAnswer(writer, form.answers.form().at(slot), form.answers.at(slot));
        }
        writer.close('}');
    }
    writer.close('}').key("how").open('{');
    for (const FormAnswers &form : document.forms)
        if (form.present) appendHow(writer, form, random);
    writer.close('}').key("tried").open('[');
    for (const std::string_view action : kActions)
        if (random.chance(0.5)) writer.text(action);
    writer.close(']').close('}');
}

}  // namespace plumb::bench
