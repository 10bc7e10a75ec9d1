#include "host/form/answers_writer.h"

#include "host/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

std::string fileOf(const std::string &name) {
    auto bytes = readFile(std::string(PLUMB_SOURCE_DIR) + "/forms/" + name, kLargestDocument);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    return std::move(*bytes);
}

// The real forms, and a document that is read with them.
struct House {
    House() {
        for (const char *form : {"desk", "lifting", "lifting-self", "breaks", "back"})
            forms.push_back(formFrom(fileOf(std::string(form) + "/form.json")));
        for (const Form &form : forms) known.push_back(&form);
    }
    Document read(const std::string &bytes) const {
        Document document(known);
        const Status status = AnswersReader(known).read(bytes, "written", document);
        INFO((status ? "" : status.problem().sentence()));
        REQUIRE(status);
        return document;
    }
    std::vector<Form> forms;
    std::vector<const Form *> known;
};

size_t given(const Document &document) {
    size_t count = 0;
    for (const FormAnswers &form : document.forms)
        for (Slot slot = 0; slot < form.answers.form().questions.size(); ++slot)
            if (form.answers.form().at(slot).group == kNoSlot && !form.answers.at(slot).blank()) ++count;
    return count;
}

}  // namespace

TEST_CASE("What was written reads back as it was") {
    const House house;
    for (const char *name : {"office.json", "office-before.json", "lifting.json", "lifting-self.json", "breaks.json",
                             "breaks-log.json", "back.json"}) {
        const Document first = house.read(fileOf(std::string("sample/") + name));
        INFO(name);
        const std::string written = writeAnswers(first);
        const Document second = house.read(written);
        CHECK(writeAnswers(second) == written);
        CHECK(given(first) > 0);
        CHECK(given(second) == given(first));
        CHECK(second.how.size() == first.how.size());
        CHECK(second.tried == first.tried);
        CHECK(second.withheld == first.withheld);
        CHECK(second.person.department == first.person.department);
        CHECK(second.workstation == first.workstation);
        for (size_t i = 0; i < first.forms.size(); ++i) CHECK(second.forms[i].days == first.forms[i].days);
    }
}

TEST_CASE("Days of a log come through") {
    const House house;
    const Document log = house.read(fileOf("sample/breaks-log.json"));
    CHECK_FALSE(log.forms[3].days.empty());
    CHECK(house.read(writeAnswers(log)).forms[3].days == log.forms[3].days);
}

TEST_CASE("Every kind of answer, and every state of it, is written") {
    Asking asking(formOf(R"({"id": "a", "kind": "choice", "privacy": "work", "options": [{"id": "x"}, {"id": "y"}]},
        {"id": "b", "kind": "ticks", "privacy": "work", "options": [{"id": "x"}, {"id": "y"}]},
        {"id": "c", "kind": "number", "privacy": "work", "unit": "cm", "hard": [0, 9]},
        {"id": "d", "kind": "yesno", "privacy": "work", "not_sure": true}, {"id": "e", "kind": "scale", "privacy": "health"},
        {"id": "f", "kind": "text", "privacy": "identity"},
        {"id": "g", "kind": "group", "privacy": "work", "rows": [1, 3], "questions": [{"id": "h", "kind": "yesno", "privacy": "work"}]})"));
    for (const char *answers :
         {R"("a":"y","b":["x","y"],"c":2.5,"d":true,"e":7,"f":"text","g":[{"h":true},{},{"h":false}])",
          R"("b":[],"c":0,"d":"not_sure","e":0,"f":"\"\\ü\n")", R"()"}) {
        INFO(answers);
        REQUIRE(asking.read(answers) == "");
        CHECK(writeAnswers(asking.document).find(std::string("\"test\":{") + answers + "}") != std::string::npos);
    }
}

TEST_CASE("One more member is written for who asks for it") {
    const House house;
    const std::string text = writeAnswers(house.read(fileOf("sample/office.json")), "x-more", "{\"a\":1}");
    CHECK(text.find("\"x-more\":{\"a\":1}") != text.npos);
    house.read(text);
}
