// Scores before and now, with what is known of how far two assessments differ by chance; the rows of a group as bars.
#include <algorithm>

#include "host/base/fill.h"
#include "host/report/explain.h"
#include "host/report/figures.h"
#include "host/report/page_parts.h"

namespace plumb {

// Whole scores; how their parts changed stands in the table of scores.
void PageParts::comparedScores() {
    Dumbbells figure;
    std::string said, unknown, notes;
    for (const ReportScore &score : model_.scores) {
        if (!score.top || !score.previous || score.scale->bands.empty()) continue;
        if (score.repeatability.empty()) unknown += (unknown.empty() ? "" : ", ") + score.name;
        else notes += (notes.empty() ? "" : " ") + score.name + ": " + score.repeatability;
        const double middle = inCell(*score.scale);
        const auto level = [&](Level one) {
            const bool more = score.scale->better == Scale::Better::higher && one != Level::none;
            return more ? filled(say("level.as_priority"), {{"level", levelWord(one)}}) : levelWord(one);
        };
        const auto bare = [&](double value, const std::string &whole) {  // the figure has room for the number alone
            const std::string number = valueInWords(value, *score.scale, look());
            return whole.find(number) == whole.npos ? whole : number;
        };
        const std::string text = filled(say("changes.from_to"), {{"before", score.previousText},
                                                                 {"before_level", level(score.previousLevel)},
                                                                 {"now", score.value},
                                                                 {"now_level", level(score.level)}});
        figure.rows.push_back({score.name,
                               bare(*score.previous, score.previousText) + " → " + bare(score.number, score.value),
                               axisOf(*score.scale, std::max(score.number, *score.previous), look()),
                               *score.previous + middle, score.number + middle});
        said += (said.empty() ? "" : "; ") + score.name + ": " + text;
    }
    if (figure.rows.empty()) return;
    {
        const auto block = page_.scope("div", {{"class", "figure"}});
        page_.element("h3", say("changes.scores"));
        drawDumbbells(page_, figure, "compared", say("changes.scores"), said, sheet_);
        page_.element("p", say("changes.scores_caption"), {{"class", "caption"}});
    }
    if (!notes.empty()) page_.element("p", notes, {{"class", "soft"}});
    if (!unknown.empty())
        page_.element("p", filled(say("changes.repeat_none"), {{"scales", unknown}}), {{"class", "soft"}});
    page_.element("h3", say("changes.items"));
}

namespace {

constexpr size_t kBarsTogether = 12;  // a figure stays on one page; more rows would leave half a page empty before it

// A row of a group in the bars of a scale, and in the words that stand for them.
struct Bar {
    LevelBars::Row row;
    std::string said;
};

}  // namespace

// The first scale of the group that has levels.
void PageParts::rowBars(const ReportRows &group, int number) {
    if (group.rows.size() < 2) return;
    std::vector<Bar> bars;
    const Scale *scale = nullptr;
    std::string column;
    double largest = 0;
    for (size_t c = 0; c < group.columns.size() && !scale; ++c) {
        for (const ReportRows::Row &row : group.rows)
            if (row.cells[c].scale && !row.cells[c].scale->bands.empty()) scale = row.cells[c].scale;
        if (!scale) continue;
        column = group.columns[c];
        for (const ReportRows::Row &row : group.rows) {
            const ReportRows::Cell &cell = row.cells[c];
            if (cell.scale != scale) continue;
            bars.push_back({{row.name, cell.value, cell.number, cell.level},
                            row.name + ": " + cell.value + ", " + levelWord(cell.level)});
            largest = std::max(largest, cell.number);
        }
    }
    if (bars.size() < 2) return;
    const std::string title = filled(say("rows.title"), {{"scale", column}});
    for (size_t from = 0; from < bars.size(); from += kBarsTogether) {
        LevelBars figure{axisOf(*scale, largest, look()), {}};
        std::string said;
        for (size_t i = from; i < std::min(from + kBarsTogether, bars.size()); ++i) {
            figure.rows.push_back(bars[i].row);
            said += (said.empty() ? "" : "; ") + bars[i].said;
        }
        const auto block = page_.scope("div", {{"class", "figure"}});
        if (from == 0) page_.element("h3", title);
        const std::string part = from == 0 ? "" : "-" + std::to_string(from + 1);
        drawLevelBars(page_, figure, "bars" + std::to_string(number) + part, title, said, sheet_);
    }
}

}  // namespace plumb
