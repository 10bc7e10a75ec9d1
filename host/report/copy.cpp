#include "host/report/copy.h"

#include <algorithm>

namespace plumb {

namespace {

constexpr std::string_view kNames[] = {"employee", "occupational-health", "manager"};

template <class Item>
void dropHealth(std::vector<Item> &items) {
    std::erase_if(items, [](const Item &item) { return item.privacy == Privacy::health; });
}

// A column of which one cell is health goes as a whole.
void dropHealthColumns(ReportRows &rows) {
    for (size_t column = rows.columns.size(); column-- > 0;) {
        const bool health = std::any_of(rows.rows.begin(), rows.rows.end(), [&](const ReportRows::Row &row) {
            return row.cells[column].privacy == Privacy::health;
        });
        if (!health) continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        rows.columns.erase(rows.columns.begin() + at);
        for (ReportRows::Row &row : rows.rows) row.cells.erase(row.cells.begin() + at);
    }
}

void keepWork(ReportModel &model) {
    std::erase_if(model.scores, [](const ReportScore &s) { return s.scale->privacy == Privacy::health; });
    for (ReportRows &rows : model.rows) dropHealthColumns(rows);
    std::erase_if(model.rows, [](const ReportRows &rows) { return rows.columns.empty(); });
    dropHealth(model.coverage);
    dropHealth(model.forms);
    dropHealth(model.measures);
    dropHealth(model.workstations);
    dropHealth(model.days);
    dropHealth(model.findings);
    dropHealth(model.plan.summaries);
    dropHealth(model.plan.steps);
    dropHealth(model.plan.effects);
    dropHealth(model.actions);
    dropHealth(model.open);
    dropHealth(model.changes);
    dropHealth(model.methods);
    for (ReportOpen &open : model.open) dropHealth(open.questions);
    for (ReportAction &action : model.actions) action.escalate.clear();
    model.answers.clear();
    model.workings.clear();
    model.warnings.clear();
    model.care.reset();
    model.record.reset();
}

// Where somebody is to be seen at once, the page holds the card and what was answered, and nothing that could keep the
// reader from acting on it.
void keepCard(ReportModel &model) {
    model.scores.clear();
    model.rows.clear();
    model.measures.clear();
    model.workstations.clear();
    model.findings.clear();
    model.actions.clear();
    model.open.clear();
    model.changes.clear();
    model.days.clear();
    model.workings.clear();
}

void setByRows(ReportModel &model) {
    for (const ReportRows &group : model.rows)
        for (const ReportRows::Row &row : group.rows)
            for (size_t i = 0; i < row.cells.size(); ++i)
                if (row.cells[i].level == model.priority)
                    return model.prioritySetBy.push_back(group.columns[i] + ", " + row.name + ": " +
                                                         row.cells[i].value);
}

// Nothing is planned or promised before an urgent sign was looked at, and others' advice names movements.
void onlyUrgent(ReportModel &model) {
    std::erase_if(model.actions, [](const ReportAction &action) { return !action.ofCard; });
    for (ReportAction &action : model.actions) action.effect.clear();
    model.plan = {};
}

}  // namespace

std::string_view copyName(Copy copy) { return kNames[static_cast<size_t>(copy)]; }

std::optional<Copy> copyFrom(std::string_view name) {
    for (const Copy copy : {Copy::employee, Copy::occupationalHealth, Copy::manager})
        if (copyName(copy) == name) return copy;
    return std::nullopt;
}

void setPriority(ReportModel &model) {
    model.priority = Level::none;
    model.prioritySetBy.clear();
    for (const ReportScore &score : model.scores) model.priority = std::max(model.priority, score.level);
    for (const ReportRows &group : model.rows)
        for (const ReportRows::Row &row : group.rows)
            for (const ReportRows::Cell &cell : row.cells) model.priority = std::max(model.priority, cell.level);
    if (model.priority == Level::none) return;
    auto setBy = [&](bool top) {
        for (const ReportScore &score : model.scores)
            if ((score.top || !top) && score.level == model.priority)
                model.prioritySetBy.push_back(score.name + ": " + score.value);
    };
    setBy(true);
    if (model.prioritySetBy.empty()) setByRows(model);
    if (model.prioritySetBy.empty()) setBy(false);
}

void numberActions(ReportModel &model) {
    for (size_t i = 0; i < model.plan.steps.size(); ++i) model.plan.steps[i].number = static_cast<int>(i + 1);
    for (size_t i = 0; i < model.actions.size(); ++i) model.actions[i].number = static_cast<int>(i + 1);
}

Released release(ReportModel model, Copy copy) {
    if (copy == Copy::manager) keepWork(model);
    if (model.care && model.care->programme) model.care->programme->own = copy == Copy::employee;
    if (model.care && model.care->stops()) onlyUrgent(model);
    if (model.care && model.care->alone()) keepCard(model);
    setPriority(model);
    numberActions(model);
    return Released(std::move(model), copy);
}

}  // namespace plumb
