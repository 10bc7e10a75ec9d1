// Forms and documents that a test writes in a line or two.
#pragma once
#include <stdexcept>
#include <string>

#include "host/form/answers_reader.h"
#include "host/form/form_reader.h"
#include "tests/support/told.h"

namespace plumb {

// The text of a form "test" with one section and these questions.
inline std::string formText(const std::string &questions) {
    return R"({"format": "plumbline-form/1", "id": "test", "revision": 1, "default_language": "en",
"sections": [{"id": "main", "questions": [)" +
           questions + "]}]}";
}

// A form that is sound; throws what is wrong with it.
inline Form formFrom(const std::string &text) {
    Problems problems;
    auto form = readForm(text, "form.json", problems);
    if (!form) problems.push_back(form.problem());
    if (!problems.empty()) throw std::runtime_error(told(problems));
    return std::move(*form);
}
inline Form formOf(const std::string &questions) { return formFrom(formText(questions)); }

inline Words wordsFrom(const std::string &text) {
    Problems problems;
    const auto words = readWords(text, "en.json", problems);
    if (words && problems.empty()) return *words;
    if (!words) problems.push_back(words.problem());
    throw std::runtime_error(told(problems));
}

// The text of a document with these answers to one form.
inline std::string answersText(const std::string &form, const std::string &answers, const std::string &more = "") {
    return R"({"format": "plumbline-answers/1", "forms": {")" + form + "\": {" + answers + "}}" +
           (more.empty() ? "" : ", ") + more + "}";
}

// Form, reader and document of a test. read() gives the problem's sentence, or "".
struct Asking {
    explicit Asking(Form read) : form(std::move(read)), reader({&form}), document({&form}) {}
    Asking(const Asking &) = delete;

    std::string readText(const std::string &text) {
        const Status status = reader.read(text, "a.json", document);
        return status ? "" : status.problem().sentence();
    }
    std::string read(const std::string &answers, const std::string &more = "") {
        return readText(answersText(form.id, answers, more));
    }
    const Answer &answer(std::string_view question) const { return document.forms[0].answers.at(form.find(question)); }
    const Answer &answer(std::string_view question, uint32_t row) const {
        return document.forms[0].answers.at(form.find(question), row);
    }
    const Visibility &visibility() const { return document.forms[0].visibility; }
    bool hidden(std::string_view question, uint32_t row = kWholeForm) const {
        return visibility().hidden(form.find(question), row);
    }

    Form form;
    AnswersReader reader;
    Document document;
};

}  // namespace plumb
