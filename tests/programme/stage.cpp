#include "tests/programme/stage.h"

#include <algorithm>
#include <stdexcept>

#include "host/form/answers_reader.h"
#include "tests/support/told.h"

namespace plumb::stage {

namespace {

uint32_t outputOf(const Plugin &plugin, const std::string &id, bool finding) {
    const auto &outputs = plugin.binding().outputs;
    for (uint32_t i = 0; i < outputs.size(); ++i)
        if (outputs[i].id == id && (outputs[i].kind == PLUMB_FINDING) == finding) return i;
    throw std::runtime_error("no output " + id);
}

}  // namespace

const Plugins &plugins() {
    static const Plugins all = [] {
        Problems problems;
        Plugins loaded = loadPlugins({PLUMB_BUNDLE_DIR}, problems);
        for (const char *form : {"back", "breaks", "desk", "lifting", "lifting-self"})
            if (std::none_of(loaded.begin(), loaded.end(), [&](const auto &one) { return one->form().id == form; }))
                throw std::runtime_error(std::string("no plugin for ") + form + ":\n" + told(problems));
        return loaded;
    }();
    return all;
}

const Plugin &plugin(const std::string &form) {
    for (const auto &one : plugins())
        if (one->form().id == form) return *one;
    throw std::runtime_error("no form " + form);
}

const Catalogue &catalogue() {
    static const Catalogue read = [] {
        Problems problems;
        Catalogue all = readCatalogue(std::string(PLUMB_SOURCE_DIR) + "/reports", "en", problems);
        if (!problems.empty()) throw std::runtime_error(told(problems));
        return all;
    }();
    return read;
}

// ---- cases ----

Case &Case::finding(const std::string &form, const std::string &id, Level level) {
    const auto weight = static_cast<uint16_t>(level);  // the numbers of the contract
    const uint32_t output = outputOf(plugin(form), id, true);
    auto &lines = lines_[form];
    if (std::none_of(lines.begin(), lines.end(), [&](const plumb_line &line) { return line.output == output; }))
        lines.push_back({PLUMB_SAYS, weight, output, 0, PLUMB_WHOLE, 1});
    return *this;
}

Case &Case::value(const std::string &form, const std::string &id, double value, uint32_t row) {
    const uint32_t output = outputOf(plugin(form), id, false);
    auto &lines = lines_[form];
    std::erase_if(lines, [&](const plumb_line &line) { return line.output == output && line.row == row; });
    lines.push_back({PLUMB_SAYS, PLUMB_NO_LEVEL, output, 0, row, value});
    return *this;
}

Case &Case::declined(const std::string &form, const std::string &scale, const std::string &reason) {
    const Plugin &one = plugin(form);
    lines_[form].push_back(
        {PLUMB_DECLINES, 0, outputOf(one, scale, false), outputOf(one, reason, false), PLUMB_WHOLE, 0});
    return *this;
}

Case &Case::answer(const std::string &form, const std::string &question, const std::string &json) {
    answers_[form][question] = json;
    return *this;
}

Case &Case::assessed(const std::string &date) {
    assessed_ = date;
    return *this;
}

Case &Case::screened(int level) {
    answer("back", "consent", "true");
    for (const Question &question : plugin("back").form().questions)
        if (question.id.starts_with("avoid.")) answer("back", question.id, "false");
    return value("back", "back.programme", level);
}

Document Case::document() const {
    std::string forms;
    for (const auto &one : plugins()) {
        const std::string &id = one->form().id;
        const auto given = answers_.find(id);
        if (given == answers_.end() && !lines_.contains(id)) continue;
        std::string members;
        if (given != answers_.end())
            for (const auto &[question, answer] : given->second)
                members += (members.empty() ? "\"" : ", \"") + question + "\": " + answer;
        forms += (forms.empty() ? "\"" : ", \"") + id + "\": {" + members + "}";
    }
    Document read(formsOf(plugins()));
    const Status status = AnswersReader(formsOf(plugins()))
                              .read(R"({"format": "plumbline-answers/1", )" +
                                        (assessed_.empty() ? "" : "\"assessed\": \"" + assessed_ + "\", ") +
                                        "\"forms\": {" + forms + "}}",
                                    "case.json", read);
    if (!status) throw std::runtime_error(status.problem().sentence());
    return read;
}

Assessment Case::assessment() const {
    Assessment all;
    for (const auto &one : plugins()) {
        const auto lines = lines_.find(one->form().id);
        if (lines != lines_.end() || answers_.contains(one->form().id))
            all.results.push_back({one.get(), lines == lines_.end() ? std::vector<plumb_line>() : lines->second});
    }
    return all;
}

Wishes Case::monday() {
    Wishes wishes;
    wishes.today = kToday;
    return wishes;
}

Programme Case::programme(const Wishes &wishes) const {
    return makeProgramme(catalogue(), assessment(), document(), wishes);
}

// ---- codes ----

size_t waysOf(const CodeTest &test) {
    if (test.kind == CodeTest::Kind::code) return waysOf(catalogue().codes.find(test.id)->when);
    if (test.kind == CodeTest::Kind::any) {
        size_t sum = 0;
        for (const CodeTest &part : test.parts) sum += waysOf(part);
        return sum;
    }
    size_t most = 1;
    for (const CodeTest &part : test.parts) most = std::max(most, waysOf(part));
    return most;
}

namespace {

// An answer that meets a test on a question.
std::string meeting(const CodeTest &test, const Question &question) {
    const std::string &raw = test.value.raw();
    if (question.kind == QuestionKind::ticks || question.kind == QuestionKind::bodymap) return "[\"" + raw + "\"]";
    if (question.kind == QuestionKind::yesno) return (test.op == Test::Op::ne) == (raw == "true") ? "false" : "true";
    if (question.isNumber()) return raw;
    return "\"" + raw + "\"";
}

}  // namespace

void make(Case &made, const CodeTest &test, size_t way) {
    switch (test.kind) {
        case CodeTest::Kind::code: return make(made, catalogue().codes.find(test.id)->when, way);
        case CodeTest::Kind::any:
            for (const CodeTest &part : test.parts) {
                if (way < waysOf(part)) return make(made, part, way);
                way -= waysOf(part);
            }
            return;
        case CodeTest::Kind::all:
            for (const CodeTest &part : test.parts) make(made, part, std::min(way, waysOf(part) - 1));
            return;
        case CodeTest::Kind::finding: made.finding(test.form, test.id, Level::watch); return;
        case CodeTest::Kind::value: made.value(test.form, test.id, *test.value.asNumber()); return;
        case CodeTest::Kind::level: {
            const Scale &scale = *plugin(test.form).manifest().find(test.id);
            for (const Band &band : scale.bands)
                if (band.level >= test.level) {
                    made.value(test.form, test.id, band.above ? band.at + 0.01 : band.at);
                    return;
                }
            return;
        }
        case CodeTest::Kind::question: {
            const Form &form = plugin(test.form).form();
            const Question &question = form.at(form.find(test.id));
            if (question.id == "pain.now") made.answer("back", "pain.where", "[\"back\"]");  // else it is not asked
            made.answer(test.form, test.id, meeting(test, question));
            return;
        }
    }
}

std::vector<std::string> ids(const std::vector<Chosen> &items) {
    std::vector<std::string> all;
    for (const Chosen &item : items) all.push_back(item.exercise->id);
    return all;
}

}  // namespace plumb::stage
