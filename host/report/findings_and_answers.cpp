#include "host/report/findings_and_answers.h"

#include <algorithm>

#include "host/base/fill.h"
#include "host/base/number.h"

namespace plumb {

namespace {

std::string sectionName(const Plugin &plugin, const Question &question) {
    return plugin.words().get("section." + plugin.form().sections[question.section].id, "text");
}

bool onCard(const Plugin &plugin, const Question &question) {
    const Scale *head = plugin.manifest().head();
    const std::string &section = plugin.form().sections[question.section].id;
    return head && std::find(head->sections.begin(), head->sections.end(), section) != head->sections.end();
}

// "measured, ± 0.5 cm: note Put right on the spot. Before: 41 cm"
std::string howInWords(const Document &document, const Plugin &plugin, const Answers &answers, Slot slot,
                       UnitSystem units, const Words &page) {
    const Question &question = plugin.form().at(slot);
    const std::string key = plugin.form().id + "/" + question.id;
    const auto at =
        std::find_if(document.how.begin(), document.how.end(), [&](const Provenance &p) { return p.key == key; });
    if (at == document.how.end()) return "";
    std::string words = at->method.empty() ? "" : page.get("how." + at->method, "text");
    if (at->hasTolerance)
        words +=
            (words.empty() ? "±\u00A0" : ", ±\u00A0") + withUnit(at->tolerance, question.unit, lookOf(units, page));
    std::string said = at->note;
    if (!at->before.blank()) {
        const std::string before =
            answerInWords(plugin, answers, slot, at->before, lookOf(units, page), answerWords(page));
        said += (said.empty() ? "" : " ") + filled(page.get("how.put_right", "text"), {{"answer", before}});
    }
    if (!said.empty()) words += (words.empty() ? "" : ": ") + said;
    return words;
}

bool sameAnswer(const Question &question, const Answer &a, const Answer &b) {
    if (a.state != b.state) return false;
    if (!a.given()) return true;
    if (question.isNumber()) return a.number == b.number;
    if (question.kind == QuestionKind::ticks || question.kind == QuestionKind::bodymap) return a.ticks == b.ticks;
    return a.option == b.option;
}

std::string findingText(const Plugin &plugin, const BoundOutput &output, uint32_t row) {
    const std::string text = plugin.words().get(output.id, "finding");
    return row == kWholeForm ? text : std::to_string(row + 1) + ": " + text;
}

}  // namespace

AnswerWords answerWords(const Words &page) {
    return {page.get("answer.not_answered", "text"), page.get("answer.not_sure", "text"),
            page.get("answer.none", "text"), page.get("answer.yes", "text"), page.get("answer.no", "text")};
}

void addFindings(ReportModel &model, const PluginResult &result) {
    const Plugin &plugin = *result.plugin;
    std::vector<const plumb_line *> lines;
    for (const plumb_line &line : result.lines)
        if (line.kind == PLUMB_SAYS && result.output(line).kind == PLUMB_FINDING &&
            result.output(line).question != kNoSlot)
            lines.push_back(&line);
    const auto section = [&](const plumb_line *line) {
        return plugin.form().at(result.output(*line).question).section;
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const plumb_line *a, const plumb_line *b) {
        if (section(a) != section(b)) return section(a) < section(b);
        if (a->row != b->row) return a->row < b->row;
        if (a->row != PLUMB_WHOLE && a->value != b->value)
            return a->value > b->value;  // of a task: what costs most first
        return result.output(*a).question < result.output(*b).question;
    });
    for (const plumb_line *line : lines) {
        const BoundOutput &output = result.output(*line);
        const std::string text = findingText(plugin, output, line->row);
        const Question &question = plugin.form().at(output.question);
        // What stands on the card has no band beside it.
        const Level level = onCard(plugin, question) ? Level::none : static_cast<Level>(line->level);
        model.findings.push_back({sectionName(plugin, question), text, line->value, level, output.privacy});
    }
}

std::optional<AskedAt> askedAt(const Plugin &plugin, const ReportFinding &finding) {
    const int number = std::atoi(finding.text.c_str());
    for (const BoundOutput &output : plugin.binding().outputs) {
        if (output.kind != PLUMB_FINDING || output.question == kNoSlot) continue;
        if (sectionName(plugin, plugin.form().at(output.question)) != finding.section) continue;
        for (const uint32_t row : {kWholeForm, static_cast<uint32_t>(number - 1)})
            if (findingText(plugin, output, row) == finding.text) return AskedAt{output.question, row};
    }
    return std::nullopt;
}

void addAnswers(ReportModel &model, const PluginResult &result, const FormAnswers &answers, const Document &document,
                UnitSystem units, const Words &page) {
    const Plugin &plugin = *result.plugin;
    const AnswerWords say = answerWords(page);
    auto add = [&](Slot slot, uint32_t row) {
        const Question &question = plugin.form().at(slot);
        if (question.kind == QuestionKind::group || answers.visibility.hidden(slot, row)) return;
        const Answer &answer = row == kWholeForm ? answers.answers.at(slot) : answers.answers.at(slot, row);
        if (answer.blank() && !question.required) return;
        std::string text = plugin.words().get(question.id, "text");
        if (row != kWholeForm) text.insert(0, std::to_string(row + 1) + ": ");
        model.answers.push_back({sectionName(plugin, question), text,
                                 answerInWords(plugin, answers.answers, slot, answer, lookOf(units, page), say),
                                 howInWords(document, plugin, answers.answers, slot, units, page),
                                 question.kind == QuestionKind::text, question.privacy});
    };
    for (Slot slot = 0; slot < plugin.form().questions.size(); ++slot) {
        const Question &question = plugin.form().at(slot);
        if (question.group == kNoSlot) {
            add(slot, kWholeForm);
            continue;
        }
        for (uint32_t row = 0; row < answers.answers.rows(question.group); ++row) add(slot, row);
    }
}

void addChanges(ReportModel &model, const Plugin &plugin, const FormAnswers &now, const FormAnswers &before,
                UnitSystem units, const Words &page) {
    const AnswerWords say = answerWords(page);
    for (Slot slot = 0; slot < plugin.form().questions.size(); ++slot) {
        const Question &question = plugin.form().at(slot);
        if (question.group != kNoSlot || question.kind == QuestionKind::group || question.kind == QuestionKind::text)
            continue;
        const Answer &a = before.visibility.effective(before.answers, slot),
                     &b = now.visibility.effective(now.answers, slot);
        if (sameAnswer(question, a, b)) continue;
        model.changes.push_back({plugin.words().get(question.id, "text"),
                                 answerInWords(plugin, before.answers, slot, a, lookOf(units, page), say),
                                 answerInWords(plugin, now.answers, slot, b, lookOf(units, page), say),
                                 question.privacy});
    }
}

}  // namespace plumb
