#include "host/organisation/publish_areas.h"

#include <algorithm>
#include <cmath>

#include "host/base/fill.h"
#include "host/base/number.h"

namespace plumb {

namespace {

constexpr const char *kLevelWords[] = {"level.good", "level.watch", "level.act", "level.urgent"};

double shareOf(const Count &count) { return count.of ? static_cast<double>(count.high) / count.of : 0; }

std::string people(uint32_t count) { return "n\u00A0" + std::to_string(count); }

int fifthOf(const Count &count) { return std::min(static_cast<int>(count.high * 5 / count.of), 4); }

std::string fifthInWords(int fifth) {
    return std::to_string(fifth * 20) + "–" + std::to_string(fifth == 4 ? 100 : fifth * 20 + 19);
}

// Of health only a fifth of the scale is told, so that "all" and "none" cannot be read from it.
HeatMapFigure::Cell cellOf(const Count &count, Privacy privacy) {
    HeatMapFigure::Cell cell;
    if (count.of == 0) return cell;
    cell.kind = HeatMapFigure::Cell::Kind::shown;
    cell.share = shareOf(count);
    cell.people = people(count.of);
    if (privacy == Privacy::health) {
        const int fifth = fifthOf(count);
        cell.share = fifth * 0.2 + 0.1;
        cell.value = fifthInWords(fifth);
    } else cell.value = shown(cell.share * 100, 0);
    cell.value += "\u00A0%";
    return cell;
}

HeatMapFigure::Cell hiddenCell() {
    HeatMapFigure::Cell cell;
    cell.kind = HeatMapFigure::Cell::Kind::hidden;
    return cell;
}

// The rows and columns of a map from these on, as many as one figure holds; the sum in every one.
HeatMapFigure partOf(const HeatMapFigure &whole, size_t row, size_t column) {
    HeatMapFigure part;
    part.hiddenName = whole.hiddenName;
    const size_t to = std::min(column + kMostHeatColumns, whole.columns.size());
    const auto at = [](size_t i) { return static_cast<std::ptrdiff_t>(i); };
    part.columns.assign(whole.columns.begin() + at(column), whole.columns.begin() + at(to));
    const auto take = [&](const HeatMapFigure::Row &from) {
        part.rows.push_back({from.name, from.sum, {from.cells.begin() + at(column), from.cells.begin() + at(to)}});
    };
    for (size_t r = row; r < std::min(row + kMostHeatRows, whole.rows.size() - 1); ++r) take(whole.rows[r]);
    take(whole.rows.back());
    return part;
}

std::string monthName(int month) {
    const std::string number = std::to_string(month % 12 + 1);
    return std::to_string(month / 12) + (number.size() == 1 ? "-0" : "-") + number;
}

}  // namespace

std::string areaTitle(const Area &area, const Words &own) {
    const std::string &form = area.plugin->words().get(area.plugin->form().id, "text");
    return area.privacy == Privacy::health ? form + " (" + own.get("area.health", "text") + ")" : form;
}

const std::string &AreaPublisher::nameOf(const Area &area, const Scale &scale) const {
    return area.plugin->words().get(scale.id, "text");
}

HeatMapFigure AreaPublisher::mapOf(const Area &area, const CountTable &table, const Protection &shown) const {
    HeatMapFigure map;
    map.hiddenName = say("hidden");
    std::vector<size_t> columns;  // in which anybody was scored
    for (size_t c = 0; c < area.scales.size(); ++c)
        if (shown.totals[c].of > 0) columns.push_back(c);
    for (const size_t c : columns) map.columns.push_back(nameOf(area, *area.scales[c]));
    for (size_t r = 0; r < rows_.size(); ++r) {
        HeatMapFigure::Row row{rows_[r].name, false, {}};
        for (const size_t c : columns)
            row.cells.push_back(shown.rowShown[r] ? cellOf(table[r][c], area.privacy) : hiddenCell());
        map.rows.push_back(std::move(row));
    }
    HeatMapFigure::Row sum{say("heat.all"), true, {}};
    for (const size_t c : columns)
        sum.cells.push_back(shown.totalShown[c] ? cellOf(shown.totals[c], area.privacy) : hiddenCell());
    map.rows.push_back(std::move(sum));
    return map;
}

void AreaPublisher::add(const Area &area, OrganisationModel &model) {
    CountTable table(rows_.size(), std::vector<Count>(area.scales.size()));
    for (size_t r = 0; r < rows_.size(); ++r)
        for (const size_t department : rows_[r].departments)
            for (size_t c = 0; c < area.scales.size(); ++c) table[r][c] += area.byDepartment[department][c];
    const Protection shown = protect(table, area.least());
    const HeatMapFigure map = mapOf(area, table, shown);
    if (map.columns.empty()) return;
    OrganisationArea published;
    published.title = areaTitle(area, own_);
    published.note = area.privacy == Privacy::health ? say("heat.health") : "";
    for (size_t row = 0; row + 1 < map.rows.size(); row += kMostHeatRows)
        for (size_t column = 0; column < map.columns.size(); column += kMostHeatColumns)
            published.maps.push_back(partOf(map, row, column));
    // A sum that is hidden here must not come back as the sum of other parts.
    if (area.privacy == Privacy::work && shown.totals.front().of > 0) {
        published.trendScale = published.changeScale = nameOf(area, *area.scales.front());
        if (shown.totalShown.front()) {
            addTrend(area, published);
            addChange(area, shown.totals.front(), published);
            lead(area, shown.totals.front());
        } else published.noTrend = say("trend.hidden");
    }
    model.areas.push_back(std::move(published));
}

// The latest months that have anybody; what was earlier is one point, so that the points are all there is.
void AreaPublisher::addTrend(const Area &area, OrganisationArea &published) const {
    std::vector<std::pair<std::string, Count>> months;
    for (const auto &[month, count] : area.byMonth) months.emplace_back(monthName(month), count);
    if (months.size() < 2) return;
    if (months.size() > kMostMonths) {
        const auto last = months.end() - static_cast<std::ptrdiff_t>(kMostMonths);
        Count earlier;
        for (auto at = months.begin(); at != last; ++at) earlier += at->second;
        months.erase(months.begin(), last);
        months.emplace(months.begin(), say("trend.earlier"), earlier);
    }
    CountTable table;
    for (const auto &month : months) table.push_back({month.second});
    const Protection shown = protect(table, area.least());
    const auto visible = std::count(shown.rowShown.begin(), shown.rowShown.end(), 1);
    if (!shown.totalShown.front() || visible < 2) {
        published.noTrend = say("trend.hidden");
        return;
    }
    TrendFigure &trend = published.trend.emplace();
    trend.hiddenName = say("hidden");
    for (size_t i = 0; i < months.size(); ++i) {
        const Count &count = months[i].second;
        if (!shown.rowShown[i]) trend.points.push_back({months[i].first, "", "", 0, true});
        else
            trend.points.push_back(
                {months[i].first, cellOf(count, Privacy::work).value, people(count.of), shareOf(count), false});
    }
}

// Those who were assessed twice, against all others, who must not be told by the difference.
void AreaPublisher::addChange(const Area &area, const Count &total, OrganisationArea &published) const {
    if (area.pairs.empty()) return;
    Count twice;
    StackedFigure::Row before, after;
    const double each = 1.0 / static_cast<double>(area.pairs.size());
    for (const Area::Pair &pair : area.pairs) {
        twice.add(static_cast<Level>(pair.after) >= Level::act);
        before.shares[pair.before - 1u] += each;
        after.shares[pair.after - 1u] += each;
    }
    const Protection shown = protect({{twice}, {{total.of - twice.of, total.high - twice.high}}}, area.least());
    if (!shown.rowShown.front()) {
        published.noChange = say("change.hidden");
        return;
    }
    StackedFigure &figure = published.change.emplace();
    before.name = say("change.first");
    after.name = say("change.latest");
    after.strong = true;
    before.people = after.people = people(twice.of);
    figure.rows = {before, after};
    for (size_t i = 0; i < 4; ++i) figure.names[i] = page_.get(kLevelWords[i], "text");
}

void AreaPublisher::lead(const Area &area, const Count &total) {
    if (shareOf(total) <= most_) return;
    most_ = shareOf(total);
    headline_ = filled(say("headline"), {{"scale", nameOf(area, *area.scales.front())},
                                         {"share", cellOf(total, Privacy::work).value},
                                         {"people", std::to_string(total.of)}});
}

std::string AreaPublisher::headline() const { return headline_; }

// One row, so that there is nothing to subtract; a place that fewer answered than may be told of hides the whole map.
void publishBodies(const Tally &tally, const Words &own, const Words &page, OrganisationModel &model) {
    for (const Tally::Bodies &bodies : tally.bodies) {
        uint32_t least = UINT32_MAX, most = 0;
        for (const Count &count : bodies.places) {
            least = std::min(least, count.of);
            most = std::max(most, count.of);
        }
        if (most == 0) continue;
        OrganisationModel::Body body;
        body.title = own.get("body.title", "text");
        if (least < kLeastOfHealth) {
            body.note = filled(own.get("body.hidden", "text"), {{"least", std::to_string(kLeastOfHealth)}});
            model.bodies.push_back(std::move(body));
            continue;
        }
        BodyMapFigure figure;
        for (size_t i = 0; i < bodies.places.size(); ++i) {
            const std::string &question = bodies.scale->bodyMap[i];
            const std::string name = question.substr(question.rfind('.') + 1);
            const auto place = bodyPlace(name);
            if (!place) continue;
            const int fifth = fifthOf(bodies.places[i]);
            const std::string &shownName = page.get("body." + name, "text");
            const std::string value = fifthInWords(fifth) + "\u00A0%";
            figure.regions.push_back({*place, BodySide::both, 2 * fifth + 1, shownName, value});
            if (!body.description.empty()) body.description += "; ";
            (((body.description += shownName) += ' ') += value);
        }
        body.note = filled(
            own.get("body.intro", "text"),
            {{"people", least == most ? std::to_string(most) : std::to_string(least) + "–" + std::to_string(most)}});
        body.figure = std::move(figure);
        model.bodies.push_back(std::move(body));
    }
}

}  // namespace plumb
