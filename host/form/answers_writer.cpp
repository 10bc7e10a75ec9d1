#include "host/form/answers_writer.h"

#include <algorithm>

namespace plumb {

namespace {

void writeTicks(JsonWriter &json, const Question &question, const Answer &answer) {
    json.open('[');
    for (size_t i = 0; i < question.options.size(); ++i)
        if (answer.ticks >> i & 1) json.text(question.options[i].id);
    json.close(']');
}

void writeValue(JsonWriter &json, const Answers &answers, const Question &question, const Answer &answer) {
    if (answer.state == Answer::State::unsure) {
        json.text("not_sure");
        return;
    }
    switch (question.kind) {
        case QuestionKind::choice: json.text(question.options[answer.option].id); break;
        case QuestionKind::yesno: json.boolean(answer.option != 0); break;
        case QuestionKind::ticks:
        case QuestionKind::bodymap: writeTicks(json, question, answer); break;
        case QuestionKind::number:
        case QuestionKind::scale: json.number(answer.number); break;
        case QuestionKind::text: json.text(answers.text(answer)); break;
        case QuestionKind::group: break;
    }
}

void writeRows(JsonWriter &json, const Answers &answers, const Question &group, Slot slot) {
    json.open('[');
    for (uint32_t row = 0; row < answers.rows(slot); ++row) {
        json.open('{');
        for (const Slot field : group.fields) {
            const Answer &answer = answers.at(field, row);
            if (answer.blank()) continue;
            json.key(answers.form().at(field).id);
            writeValue(json, answers, answers.form().at(field), answer);
        }
        json.close('}');
    }
    json.close(']');
}

void writeForm(JsonWriter &json, const Answers &answers) {
    const Form &form = answers.form();
    json.key(form.id).open('{');
    for (Slot slot = 0; slot < form.questions.size(); ++slot) {
        const Question &question = form.at(slot);
        if (question.group != kNoSlot || answers.at(slot).blank()) continue;
        json.key(question.id);
        if (question.kind == QuestionKind::group) writeRows(json, answers, question, slot);
        else writeValue(json, answers, question, answers.at(slot));
    }
    json.close('}');
}

void writeNamed(JsonWriter &json, std::initializer_list<std::pair<const char *, const std::string *>> members) {
    json.open('{');
    for (const auto &[name, value] : members)
        if (!value->empty()) json.key(name).text(*value);
    json.close('}');
}

void writeList(JsonWriter &json, const char *name, const std::vector<std::string> &items) {
    if (items.empty()) return;
    json.key(name).open('[');
    for (const std::string &item : items) json.text(item);
    json.close(']');
}

void writeBefore(JsonWriter &json, const Document &document, const Provenance &how) {
    const auto named = how.before.blank() ? std::nullopt : document.named(how.key);
    if (!named || named->question == kNoSlot) return;
    const Answers &answers = document.forms[named->form].answers;
    json.key("before");
    writeValue(json, answers, answers.form().at(named->question), how.before);
}

void writeHow(JsonWriter &json, const Document &document) {
    if (document.how.empty()) return;
    json.key("how").open('{');
    for (const Provenance &one : document.how) {
        json.key(one.key).open('{');
        if (!one.by.empty()) json.key("by").text(one.by);
        if (!one.method.empty()) json.key("method").text(one.method);
        if (one.hasTolerance) json.key("tolerance").number(one.tolerance);
        if (!one.note.empty()) json.key("note").text(one.note);
        writeBefore(json, document, one);
        json.close('}');
    }
    json.close('}');
}

void writeDays(JsonWriter &json, const std::vector<FormAnswers> &forms) {
    if (std::all_of(forms.begin(), forms.end(), [](const FormAnswers &form) { return form.days.empty(); })) return;
    json.key("days").open('{');
    for (const FormAnswers &form : forms) {
        if (form.days.empty()) continue;
        json.key(form.answers.form().id);
        appendLogDays(json, form.days);
    }
    json.close('}');
}

}  // namespace

void appendLogDays(JsonWriter &json, const std::vector<LogDay> &days) {
    json.open('[');
    for (const LogDay &day : days) {
        json.open('{').key("date").text(isoDate(day.date)).key("bouts").open('[');
        for (const LogDay::Bout &bout : day.bouts)
            json.open('[').text(dayClock(bout.from)).text(dayClock(bout.to)).close(']');
        json.close(']').close('}');
    }
    json.close(']');
}

void appendAnswersHead(JsonWriter &json, const Person &person, const std::string &workstation,
                       const std::string &assessed, const std::string &by) {
    json.key("format").text("plumbline-answers/1").key("person");
    writeNamed(json, {{"name", &person.name},
                      {"reference", &person.reference},
                      {"department", &person.department},
                      {"email", &person.email}});
    if (!workstation.empty()) json.key("workstation").open('{').key("name").text(workstation).close('}');
    if (!assessed.empty()) json.key("assessed").text(assessed);
    if (!by.empty()) json.key("by").text(by);
}

std::string writeAnswers(const Document &document, std::string_view extraName, std::string_view extra) {
    std::string out;
    JsonWriter json(out);
    json.open('{');
    appendAnswersHead(json, document.person, document.workstation, document.assessed, document.by);
    json.key("forms").open('{');
    for (const FormAnswers &form : document.forms)
        if (form.present) writeForm(json, form.answers);
    json.close('}');
    writeList(json, "withheld", document.withheld);
    writeHow(json, document);
    writeDays(json, document.forms);
    writeList(json, "tried", document.tried);
    if (!extraName.empty()) json.key(extraName).literal(extra);
    json.close('}');
    out += '\n';
    return out;
}

}  // namespace plumb
