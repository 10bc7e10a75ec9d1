// The real form of the desk, as it stands in forms/desk.
#include "host/base/file.h"
#include "host/form/progress.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

std::string fileOf(const std::string &name) {
    auto bytes = readFile(std::string(PLUMB_SOURCE_DIR) + "/forms/" + name, 8 << 20);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    return std::move(*bytes);
}

const Form &deskForm() {
    static const Form form = formFrom(fileOf("desk/form.json"));
    return form;
}
const Words &deskWords() {
    static const Words words = wordsFrom(fileOf("desk/en.json"));
    return words;
}

}  // namespace

TEST_CASE("The desk form has no problem and all its words") {
    Problems problems;
    checkWords(deskForm(), deskWords(), "en.json", problems);
    INFO(told(problems));
    CHECK(problems.empty());
    CHECK(deskForm().sections.size() == 7);
    CHECK(deskForm().questions.size() == 79);
}

TEST_CASE("Every question of the desk form says how to check it") {
    for (const Question &question : deskForm().questions) {
        INFO(question.id);
        CHECK_FALSE(deskWords().get(question.id, "text").empty());
        if (question.required) CHECK_FALSE(deskWords().get(question.id, "help").empty());
        for (const Option &option : question.options)
            CHECK_FALSE(deskWords().get(question.id + "." + option.id, "text").empty());
    }
}

TEST_CASE("Questions about the body's complaints are tagged as health") {
    for (const Question &question : deskForm().questions) {
        INFO(question.id);
        const bool health = question.id == "glasses" || question.id.starts_with("comfort.");
        CHECK((question.privacy == Privacy::health) == health);
    }
}

TEST_CASE("A fix leads to an option that costs nothing to keep") {
    for (const Question &question : deskForm().questions)
        for (const Option &option : question.options) {
            if (!option.fix || option.fix->to.empty()) continue;
            INFO(question.id << "." << option.id);
            const size_t to = question.optionIndex(option.fix->to);
            REQUIRE(to < question.options.size());
            CHECK(option.fix->to != option.id);
            CHECK_FALSE(question.options[to].fix);
        }
}

TEST_CASE("The samples are complete documents without a warning") {
    for (const char *sample : {"sample/office.json", "sample/office-before.json"}) {
        INFO(sample);
        AnswersReader reader({&deskForm()});
        Document document({&deskForm()});
        const Status status = reader.read(fileOf(sample), sample, document);
        if (!status) FAIL(status.problem().sentence());
        CHECK(document.warnings.empty());
        const FormAnswers &desk = *document.find("desk");
        for (const SectionProgress &section : progress(desk.answers, desk.visibility)) CHECK(section.missing.empty());
    }
}
