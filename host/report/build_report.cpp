#include <algorithm>

#include "host/assess/setting.h"
#include "host/base/date.h"
#include "host/base/hash.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/form/progress.h"
#include "host/report/copy.h"
#include "host/report/day_in_log.h"
#include "host/report/drawings.h"
#include "host/report/explain.h"
#include "host/report/findings_and_answers.h"
#include "host/report/planned.h"
#include "host/report/report_model.h"
#include "host/report/side_view.h"

namespace plumb {

namespace {

std::string dayInWords(const std::string &date, const Words &page) {
    const auto parsed = parseDate(date);
    return parsed ? dateInWords(*parsed, page) : date;
}

bool isWhole(const Words &words, const Words &page) {
    return words.language() == page.language() && (!words.coverage() || words.coverage()->complete());
}

bool isHealth(const Question &question) { return question.privacy == Privacy::health; }

bool anyHealth(const Form &form) { return std::any_of(form.questions.begin(), form.questions.end(), isHealth); }
bool allHealth(const Form &form) { return std::all_of(form.questions.begin(), form.questions.end(), isHealth); }

class Builder {
  public:
    Builder(const ReportSource &source, const Words &page, Problems &trouble)
        : source_(source), page_(page), look_(lookOf(source.units, page)), trouble_(trouble), planned_(source, page) {}

    ReportModel build() {
        Assessor assessor(source_.plugins);
        assessor.assess(source_.document, now_);
        if (source_.previous) assessor.assess(*source_.previous, before_);
        trouble_.insert(trouble_.end(), now_.failures.begin(), now_.failures.end());
        model_.warnings = now_.warnings;
        model_.compared = source_.previous.has_value();
        addIdentity();
        for (const PluginResult &result : now_.results) addPlugin(result);
        for (const auto &plugin : source_.plugins) addDays(model_, *plugin, source_.document, page_);
        planned_.addPlan(model_, trouble_);
        addWorkstations();
        addCare();
        setPriority(model_);
        numberActions(model_);
        addRecord();
        return std::move(model_);
    }

  private:
    const std::string &say(std::string_view id) const { return page_.get(id, "text"); }

    // After the plan, which says what becomes of the heights.
    void addWorkstations() {
        for (const PluginResult &result : now_.results)
            for (const Scale &scale : result.plugin->manifest().scales)
                addWorkstation(model_, result, scale, source_, planned_.planOf(*result.plugin), page_);
    }

    void addCare() {
        if (!headOf(now_)) return;
        if (!source_.care)
            return trouble_.push_back({"", "the texts and numbers of the health part were not read",
                                       "Install the program again, or leave health out of the answers"});
        const std::string &today = source_.today.empty() ? source_.document.assessed : source_.today;
        model_.care = careOf(*source_.care, now_, source_.document, page_,
                             {parseDate(today), source_.country, false, source_.seenFirst});
    }

    void addRecord() {
        if (source_.answersText.empty()) return;
        ReportRecord &record = model_.record.emplace();
        record.program = source_.program;
        record.answers = source_.answersText;
        record.previous = source_.previousText;
        record.units = source_.units;
        record.today = source_.today;
        record.country = source_.country;
        record.seenFirst = source_.seenFirst;
        if (page_.coverage()) record.language = page_.language();
        std::string result;
        appendResult(result, now_);
        record.result = sha256(result);
        for (const ReportRecord::Bundle &bundle : source_.bundles)
            if (std::any_of(now_.results.begin(), now_.results.end(),
                            [&](const PluginResult &r) { return r.plugin->manifest().id == bundle.id; }))
                record.bundles.push_back(bundle);
        if (!source_.house.empty()) record.bundles.push_back({std::string(kHouseInRecord), "1", source_.house});
    }

    void addIdentity() {
        const Document &document = source_.document;
        model_.title = say("report.title");
        model_.reference = document.person.reference;
        model_.selfAssessed = document.by == "self";
        auto add = [&](std::string_view label, const std::string &value, bool typed) {
            if (!value.empty())
                model_.identity.push_back({say(label), value, typed, Privacy::identity, std::string(label)});
        };
        add("identity.name", document.person.name, true);
        add("identity.reference", document.person.reference, true);
        add("identity.department", document.person.department, true);
        add("identity.workstation", document.workstation, true);
        add("identity.assessed", dayInWords(document.assessed, page_), false);
        if (!document.by.empty())
            add("identity.by", say(model_.selfAssessed ? "identity.by_self" : "identity.by_assessor"), false);
        if (source_.previous) {
            model_.previousDate = dayInWords(source_.previous->assessed, page_);
            add("identity.previous", model_.previousDate, false);
        }
    }

    const PluginResult *resultBefore(const PluginResult &result) const {
        const auto at = std::find_if(before_.results.begin(), before_.results.end(),
                                     [&](const PluginResult &r) { return r.plugin == result.plugin; });
        return at == before_.results.end() ? nullptr : &*at;
    }

    std::string nameOf(const Plugin &plugin, std::string_view id, uint32_t row) const {
        const std::string &name = plugin.words().get(id, "text");
        return row == PLUMB_WHOLE ? name : name + ", " + say("report.row") + " " + std::to_string(row + 1);
    }

    ReportScore scoreOf(const PluginResult &result, const plumb_line &line) const {
        const Scale &scale = *result.output(line).scale;
        ReportScore score;
        score.scale = &scale;
        score.name = nameOf(*result.plugin, scale.id, line.row);
        score.number = line.value;
        score.value = saidValue(*result.plugin, scale, line.value, look_);
        score.level = result.levelOf(line);
        score.levelText = saidLevel(scale, score.level, page_);
        const auto top = topScales(result.plugin->manifest());
        score.top = std::find(top.begin(), top.end(), &scale) != top.end();
        if (!scale.setBy.empty())
            for (const Scale *part : settingScales(result, scale, line.row))
                score.setBy.push_back(result.plugin->words().get(part->id, "text"));
        if (const PluginResult *before = resultBefore(result)) score.previous = before->value(scale.id, line.row);
        if (score.previous) {
            const PluginResult &before = *resultBefore(result);
            score.previousText = saidValue(*result.plugin, scale, *score.previous, look_);
            score.previousLevel = before.levelOf(*before.line(scale.id, line.row));
            score.repeatability = result.plugin->words().get(scale.id + ".repeatability", "text");
        }
        score.label = say("label." + scale.label);
        score.labelMeaning = page_.get("label." + scale.label, "note");
        return score;
    }

    void addPlugin(const PluginResult &result) {
        const FormAnswers &answers = *source_.document.find(result.plugin->form().id);
        for (const Scale &scale : result.plugin->manifest().scales) {
            std::vector<const plumb_line *> lines;
            for (const plumb_line &line : result.lines)
                if (line.kind == PLUMB_SAYS && result.output(line).kind == PLUMB_SCALE &&
                    result.output(line).scale == &scale)
                    lines.push_back(&line);
            std::sort(lines.begin(), lines.end(),
                      [](const plumb_line *a, const plumb_line *b) { return a->row < b->row; });
            if (!lines.empty()) addScale(result, scale, lines);
        }
        addCoverage(*result.plugin, answers);
        addOpen(result);
        addRanges(model_, *result.plugin, answers, page_, source_.units, trouble_);
        addFindings(model_, result);
        addActions(result, answers);
        addAnswers(model_, result, answers, source_.document, source_.units, page_);
        if (const FormAnswers *before = source_.previous ? source_.previous->find(result.plugin->form().id) : nullptr;
            before && before->present)
            addChanges(model_, *result.plugin, answers, *before, source_.units, page_);
        addMethods(result);
    }

    // One working a scale, with a row for every line that scores it.
    void addScale(const PluginResult &result, const Scale &scale, const std::vector<const plumb_line *> &lines) {
        const bool whole = lines.front()->row == PLUMB_WHOLE;
        for (const plumb_line *line : lines) {
            if (!whole) break;
            if (result.value(scale.id + ".spread").has_value()) addMeasure(result, *line, scale);
            else if (scale.place == Scale::Place::table) model_.scores.push_back(scoreOf(result, *line));
        }
        ReportWorking working;
        working.scale = &scale;
        working.privacy = scale.privacy;
        working.name = result.plugin->words().get(scale.id, "text");
        working.note = result.plugin->words().get(scale.id, "note");
        std::vector<std::string> ids;
        for (const BoundOutput &output : result.plugin->binding().outputs)
            if (output.kind == PLUMB_FACTOR && output.scale == &scale) ids.push_back(output.id);
        std::erase_if(ids, [&](const std::string &id) {
            return std::none_of(lines.begin(), lines.end(),
                                [&](const plumb_line *line) { return result.value(id, line->row).has_value(); });
        });
        for (const std::string &id : ids) working.factorNames.push_back(result.plugin->words().get(id, "text"));
        for (const plumb_line *line : lines) working.rows.push_back(workingRow(result, scale, *line, ids));
        for (const Chart &chart : scale.charts) addChart(working, result, chart, lines.front()->row);
        if (!whole) addRowFigures(working, result, scale, lines);
        if (!whole) addRows(result, scale, lines);
        model_.workings.push_back(std::move(working));
    }

    ReportWorking::Row workingRow(const PluginResult &result, const Scale &scale, const plumb_line &line,
                                  const std::vector<std::string> &ids) const {
        ReportWorking::Row row;
        row.name = rowName(result, line);
        row.value = saidValue(*result.plugin, scale, line.value, look_);
        row.sentence = fillPlaceholders(result.plugin->words().get(scale.id, "working"), result, line.row, look_);
        row.level = result.levelOf(line);
        for (const std::string &id : ids) {
            const auto value = result.value(id, line.row);
            row.factors.push_back(value ? look_.said(shown(*value, 3)) : "");
        }
        return row;
    }

    // A column more in the table of the group.
    void addRows(const PluginResult &result, const Scale &scale, const std::vector<const plumb_line *> &lines) {
        const std::string &group = result.plugin->words().get(result.output(*lines.front()).of, "text");
        auto at = std::find_if(model_.rows.begin(), model_.rows.end(),
                               [&](const ReportRows &rows) { return rows.name == group; });
        if (at == model_.rows.end()) at = model_.rows.insert(model_.rows.end(), ReportRows{group, {}, {}});
        at->columns.push_back(result.plugin->words().get(scale.id, "text"));
        for (const plumb_line *line : lines) {
            const std::string name = rowName(result, *line);
            auto row = std::find_if(at->rows.begin(), at->rows.end(),
                                    [&](const ReportRows::Row &r) { return r.name == name; });
            if (row == at->rows.end()) row = at->rows.insert(at->rows.end(), ReportRows::Row{name, {}});
            row->cells.resize(at->columns.size());
            row->cells.back() = {valueInWords(line->value, scale, look_), result.levelOf(*line), scale.privacy,
                                 line->value, &scale};
        }
        for (ReportRows::Row &row : at->rows) row.cells.resize(at->columns.size());
    }

    // "2: Pallet to shelf": the row's number and, where the group asks for one, the name that the person gave it.
    std::string rowName(const PluginResult &result, const plumb_line &line) const {
        if (line.row == PLUMB_WHOLE) return "";
        const BoundOutput &output = result.output(line);
        const Form &form = result.plugin->form();
        const Slot group =
            output.group == UINT32_MAX ? kNoSlot : result.plugin->binding().inputs[output.group].question;
        std::string name = std::to_string(line.row + 1);
        if (group == kNoSlot) return name;
        const Answers &answers = source_.document.find(form.id)->answers;
        for (const Slot field : form.at(group).fields) {
            if (form.at(field).kind != QuestionKind::text || !answers.at(field, line.row).given()) continue;
            return name + ": " + withoutControls(answers.text(answers.at(field, line.row)));
        }
        return name;
    }

    static void addChart(ReportWorking &working, const PluginResult &result, const Chart &chart, uint32_t row) {
        const auto rowValue = result.value(chart.row, row), column = result.value(chart.column, row),
                   cell = result.value(chart.cell, row);
        if (rowValue && column && cell)
            working.charts.push_back({&chart, manifestText(*result.plugin, chart.cell + ".chart", chart.name),
                                      result.plugin->words().get(chart.row, "text"),
                                      result.plugin->words().get(chart.column, "text"), *rowValue, *column, *cell});
    }

    // The figures of a row-by-row scale show the worst row: the largest value where lower is better, else the smallest.
    void addRowFigures(ReportWorking &working, const PluginResult &result, const Scale &scale,
                       const std::vector<const plumb_line *> &lines) const {
        const bool falls = scale.waterfall.start.empty() && scale.better == Scale::Better::lower;
        const plumb_line *worst =
            *std::min_element(lines.begin(), lines.end(), [&](const plumb_line *a, const plumb_line *b) {
                return falls ? a->value > b->value : a->value < b->value;
            });
        working.figureRow = rowName(result, *worst);
        if (auto fall = waterfallOf(scale, result, worst->row, page_, source_.units))
            working.waterfall.push_back(std::move(*fall));
        const FormAnswers &answers = *source_.document.find(result.plugin->form().id);
        if (auto lift = liftFigureOf(scale, answers, worst->row, page_, source_.units))
            working.lift.push_back(std::move(*lift));
    }

    // Factors "<scale>.spread" and "<scale>.change" are the report's: how sure a target is, and how far it is from now.
    void addMeasure(const PluginResult &result, const plumb_line &line, const Scale &scale) {
        ReportMeasure measure;
        measure.name = nameOf(*result.plugin, scale.id, line.row);
        measure.privacy = scale.privacy;
        measure.target = valueInWords(line.value, scale, look_);
        if (const auto change = result.value(scale.id + ".change", line.row)) {
            measure.now = withUnit(line.value - *change, scale.unit, look_);
            measure.change = withUnit(*change, scale.unit, look_, true);
        }
        if (const auto spread = result.value(scale.id + ".spread", line.row))
            measure.spread = *spread == 0 ? say("measure.measured") : "±\u00A0" + withUnit(*spread, scale.unit, look_);
        model_.measures.push_back(std::move(measure));
    }

    // How much of the form was answered: a score is only worth what was asked.
    void addCoverage(const Plugin &plugin, const FormAnswers &answers) {
        uint32_t asked = 0, answered = 0;
        for (const SectionProgress &section : progress(answers.answers, answers.visibility)) {
            asked += section.asked;
            answered += section.answered;
        }
        model_.forms.push_back(
            {plugin.words().get(plugin.form().id, "text"), allHealth(plugin.form()) ? Privacy::health : Privacy::work});
        model_.coverage.push_back({plugin.words().get(plugin.form().id, "text"),
                                   std::to_string(answered) + " " + say("report.of") + " " + std::to_string(asked) +
                                       " " + say("identity.answered"),
                                   false, anyHealth(plugin.form()) ? Privacy::health : Privacy::work});
    }

    void addOpen(const PluginResult &result) {
        for (const plumb_line &line : result.lines) {
            if (line.kind == PLUMB_SAYS) continue;
            const std::string name = nameOf(*result.plugin, result.output(line).id, line.row);
            auto at = std::find_if(model_.open.begin(), model_.open.end(),
                                   [&](const ReportOpen &open) { return open.scale == name; });
            if (at == model_.open.end())
                at = model_.open.insert(model_.open.end(), {name, {}, "", "", result.output(line).privacy});
            if (line.kind == PLUMB_DECLINES) {
                at->reason += (at->reason.empty() ? "" : " ") +
                              result.plugin->words().get(result.plugin->binding().outputs[line.why].id, "text");
                continue;
            }
            at->questions.push_back(neededQuestion(result, line));
            const Scale *scale = result.output(line).scale;
            at->leads |= scale && scale->place == Scale::Place::table && !scale->bands.empty();
        }
    }

    static ReportOpen::Question neededQuestion(const PluginResult &result, const plumb_line &line) {
        const Form &form = result.plugin->form();
        const std::string &id = result.neededQuestion(line);
        const Slot slot = form.find(id);
        return {result.plugin->words().get(id, "text"), slot == kNoSlot ? Privacy::health : form.at(slot).privacy};
    }

    // "[conv]" in our data marks what no source gives; on the page it is said in words.
    std::string printed(std::string text) const {
        constexpr std::string_view mark = "[conv]";
        if (const size_t at = text.find(mark); at != std::string::npos)
            text.replace(at, mark.size(), say("report.convention"));
        return text;
    }

    void addActions(const PluginResult &result, const FormAnswers &answers) {
        const AdviceBook &book = planned_.add(result, answers, trouble_);
        const auto &tried = source_.document.tried;
        if (page_.coverage())
            model_.forms.back().translated =
                isWhole(result.plugin->words(), page_) && (book.rules.empty() || isWhole(book.words, page_));
        for (const Action &action : advise(book, result, answers, tried)) {
            const Rule &rule = *action.rule;
            ReportAction shown;
            shown.tier = rule.tier;
            shown.id = rule.id;
            shown.text = printed(book.words.get(rule.id, "action"));
            shown.reason = printed(book.words.get(rule.id, "reason"));
            shown.verify = printed(book.words.get(rule.id, "verify"));
            shown.escalate = book.words.get(rule.id, "escalate");
            shown.control = say("control." + rule.control);
            shown.source = printed(rule.source);
            shown.confidence = printed(rule.confidence);
            shown.effect = planned_.effectOf(action.findings);
            shown.setsScore = action.setsScore;
            shown.noAction = rule.noAction;
            shown.tried = std::find(tried.begin(), tried.end(), rule.id) != tried.end();
            shown.ofCard = result.plugin->manifest().head() != nullptr;
            shown.privacy = action.privacy;
            model_.actions.push_back(std::move(shown));
        }
    }

    void addMethods(const PluginResult &result) {
        for (const Scale &scale : result.plugin->manifest().scales) {
            const std::string &name = result.plugin->words().get(scale.id, "text");
            const std::string &method = manifestText(*result.plugin, scale.id + ".method", scale.method);
            const std::string &edition = manifestText(*result.plugin, scale.id + ".edition", scale.edition);
            auto at = std::find_if(model_.methods.begin(), model_.methods.end(), [&](const ReportMethod &m) {
                return m.method == method && m.edition == edition && m.citation == scale.citation &&
                       m.label == say("label." + scale.label) && m.privacy == scale.privacy;
            });
            if (at == model_.methods.end())
                model_.methods.push_back({name, method, edition, scale.citation, say("label." + scale.label),
                                          page_.get("label." + scale.label, "note"), scale.privacy});
            else at->names += "; " + name;
        }
    }

    const ReportSource &source_;
    const Words &page_;
    const NumberLook look_;
    Problems &trouble_;
    Assessment now_, before_;
    Planned planned_;
    ReportModel model_;
};

}  // namespace

std::string ReportModel::identityOf(std::string_view label) const {
    const auto at = std::find_if(identity.begin(), identity.end(), [&](const ReportField &f) { return f.id == label; });
    return at == identity.end() ? "" : at->value;
}

ReportModel buildReport(const ReportSource &source, const Words &page, Problems &trouble) {
    return Builder(source, page, trouble).build();
}

}  // namespace plumb
