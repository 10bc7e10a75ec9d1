#include "host/assess/manifest.h"

#include <algorithm>
#include <cmath>

#include "host/base/json.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

const std::vector<std::string> kLabels = {"verified", "cross-checked", "transcribed", "recalled", "structured"};
const std::vector<std::string> kBetter = {"lower", "higher", "none"};
const std::vector<std::string> kFigures = {"none", "cells", "axis"};
const std::vector<std::string> kPrivacy = {"identity", "work", "health"};
const std::vector<std::string> kPlaces = {"table", "head", "section"};
const std::vector<std::string> kLevels = {"none", "good", "watch", "act", "urgent"};

size_t indexOf(const std::vector<std::string> &names, std::string_view name) {
    return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::vector<double> numbers(JsonObject &object, const Json *list) {
    std::vector<double> read;
    if (!list || !list->isArray() || list->children().empty()) {
        object.problem("a chart needs lists of numbers in “rows”, “columns” and in each row of “cells”", "Add them",
                       list);
        return read;
    }
    for (const Json &item : list->children()) {
        if (!item.asNumber()) object.problem("a chart holds numbers only", "Correct it", &item);
        read.push_back(item.asNumber().value_or(0));
    }
    return read;
}

std::vector<std::string> texts(JsonObject &object, std::string_view member) {
    std::vector<std::string> read;
    const Json *list = object.maybe(member);
    if (!list) return read;
    if (!list->isArray()) object.problem(inQuotes(member) + " must be a list of ids in [ ]", "Correct it", list);
    for (const Json &item : list->children()) read.push_back(item.asText().value_or(""));
    return read;
}

Band readBand(const Json &json, const std::string &file, const std::string &scale, Problems &problems) {
    JsonObject object(json, file, scale + ", bands", problems);
    Band band;
    const Json *from = object.maybe("from"), *above = object.maybe("above"), *level = object.maybe("level");
    if ((from != nullptr) == (above != nullptr))
        object.problem("a band begins either “from” a value or “above” one", "Give one of the two");
    const Json *at = from ? from : above;
    if (at && !at->asNumber()) object.problem("where a band begins must be a number", "Correct it", at);
    band.at = at ? at->asNumber().value_or(0) : 0;
    band.above = above != nullptr;
    if (!level) object.problem("the band has no level", "Add good, watch, act, urgent, or null");
    else if (level->kind() != Json::Kind::null) {
        const size_t index = indexOf(kLevels, level->asText().value_or(""));
        if (index == 0 || index == kLevels.size())
            object.problem("the level must be good, watch, act, urgent, or null", "Correct it", level);
        else band.level = static_cast<Level>(index);
    }
    band.source = object.textOr("source", "");
    object.finish();
    return band;
}

Chart readChart(const Json &json, const std::string &file, const std::string &scale, Problems &problems) {
    JsonObject object(json, file, scale + ", chart", problems);
    Chart chart;
    chart.name = object.text("name");
    chart.row = object.text("row");
    chart.column = object.text("column");
    chart.cell = object.text("cell");
    chart.rows = numbers(object, object.maybe("rows"));
    chart.columns = numbers(object, object.maybe("columns"));
    for (const Json &row : object.array("cells")) chart.cells.push_back(numbers(object, &row));
    const bool fits = chart.cells.size() == chart.rows.size() &&
                      std::all_of(chart.cells.begin(), chart.cells.end(),
                                  [&](const auto &row) { return row.size() == chart.columns.size(); });
    if (!fits) object.problem("the cells are not as many as rows times columns", "Check the chart against its source");
    object.finish();
    return chart;
}

Waterfall readWaterfall(const Json &json, const std::string &file, const std::string &scale, Problems &problems) {
    JsonObject object(json, file, scale + ", waterfall", problems);
    Waterfall waterfall;
    waterfall.start = object.text("start");
    waterfall.times = texts(object, "times");
    object.finish();
    return waterfall;
}

LiftDrawing readLift(JsonObject &object) {
    LiftDrawing drawing;
    drawing.hOrigin = object.text("h_origin");
    drawing.vOrigin = object.text("v_origin");
    drawing.hDest = object.text("h_dest");
    drawing.vDest = object.text("v_dest");
    drawing.aOrigin = object.textOr("a_origin", "");
    return drawing;
}

void readDrawing(const Json &json, const std::string &file, Scale &scale, Problems &problems) {
    JsonObject object(json, file, scale.id + ", drawing", problems);
    if (object.text("kind") == "lift") scale.drawing = readLift(object);
    else object.problem("a drawing is of the kind “lift”", "Correct it");
    object.finish();
}

WorkstationDrawing::Follow readFollow(const Json &json, const std::string &file, const std::string &place,
                                      Problems &problems) {
    JsonObject object(json, file, place, problems);
    WorkstationDrawing::Follow follow;
    follow.height = object.oneOf("height", {std::begin(kWorkHeightNames), std::end(kWorkHeightNames)});
    follow.question = object.text("question");
    follow.otherwise = object.textOr("otherwise", "");
    follow.middle = object.numberOr("middle", 0);
    follow.distance = object.numberOr("distance", 0);
    follow.source = object.text("source");
    for (const Json &one : object.array("cases")) {
        JsonObject part(one, file, place + ", case", problems);
        WorkstationDrawing::Follow::Case made{part.text("option"), {}, {}, {}};
        for (const auto &[name, value] :
             {std::pair("above", &made.above), {"below", &made.below}, {"gaze_below", &made.gazeBelow}})
            if (part.maybe(name)) *value = part.number(name);
        if (made.above.has_value() + made.below.has_value() + made.gazeBelow.has_value() != 1)
            part.problem("a case says one of “above”, “below” and “gaze_below”", "Say one of them");
        if (made.gazeBelow && !(follow.distance > 0))
            part.problem("“gaze_below” needs the “distance” that is usual, in cm", "Add it beside the cases");
        part.finish();
        follow.cases.push_back(std::move(made));
    }
    object.finish();
    return follow;
}

WorkstationDrawing readWorkstation(const Json &json, const std::string &file, const std::string &scale,
                                   Problems &problems) {
    JsonObject object(json, file, scale + ", workstation", problems);
    WorkstationDrawing drawing;
    drawing.seat = object.text("seat");
    drawing.desk = object.text("desk");
    drawing.screen = object.text("screen");
    drawing.distance = object.text("distance");
    drawing.stature = object.text("stature");
    drawing.shoes = object.text("shoes");
    drawing.popliteal = object.textOr("popliteal", "");
    drawing.elbow = object.textOr("elbow", "");
    drawing.eye = object.textOr("eye", "");
    drawing.aimSeat = object.text("aim_seat");
    drawing.aimDesk = object.text("aim_desk");
    drawing.aimScreen = object.text("aim_screen");
    drawing.seatWrong = texts(object, "seat_wrong");
    drawing.deskWrong = texts(object, "desk_wrong");
    drawing.screenWrong = texts(object, "screen_wrong");
    drawing.deskMoves = object.textOr("desk_moves", "");
    for (const Json &one : object.array("comfort")) {
        JsonObject part(one, file, scale + ", workstation, comfort", problems);
        WorkstationDrawing::Comfort comfort{
            part.oneOf("angle", {std::begin(kSeatedAngleNames), std::end(kSeatedAngleNames)}), part.number("from"),
            part.number("to"), part.text("source")};
        if (!(comfort.from < comfort.to)) part.problem("“from” must be below “to”", "Correct it");
        part.finish();
        drawing.comfort.push_back(std::move(comfort));
    }
    if (object.maybe("follow"))
        for (const Json &one : object.array("follow"))
            drawing.follow.push_back(readFollow(one, file, scale + ", workstation, follow", problems));
    object.finish();
    return drawing;
}

DayDrawing readDay(const Json &json, const std::string &file, const std::string &scale, Problems &problems) {
    JsonObject object(json, file, scale + ", day", problems);
    DayDrawing day;
    day.longOver = object.number("long_over");
    day.longerOver = object.number("longer_over");
    day.breakFrom = object.number("break_from");
    day.typicalFrom = object.number("typical_from");
    day.privacy = static_cast<Privacy>(object.oneOf("privacy", kPrivacy));
    if (!(day.longOver > 0 && day.longerOver > day.longOver && day.breakFrom > 0 && day.typicalFrom >= 1))
        object.problem("the minutes and days of a day must be above 0, and “longer_over” above “long_over”",
                       "Correct them");
    object.finish();
    return day;
}

PlanTarget readPlan(const Json &json, const std::string &file, const std::string &scale, Problems &problems) {
    JsonObject object(json, file, scale + ", plan", problems);
    PlanTarget plan;
    plan.monotone = object.boolean("monotone");
    plan.floor = object.textOr("floor", "");
    plan.except = texts(object, "except");
    if (plan.monotone && !plan.floor.empty())
        object.problem("a monotone scale needs no “floor”", "Remove “floor”, or say that it is not monotone");
    object.finish();
    return plan;
}

void checkPlan(JsonObject &top, const Manifest &manifest) {
    for (const Scale &scale : manifest.scales) {
        if (!scale.plan) continue;
        if (scale.bands.empty() || scale.better == Scale::Better::none)
            top.problem("the scale " + inQuotes(scale.id) + " has no levels that a plan could reach",
                        "Give it bands and a better end, or remove “plan”");
        if (manifest.planned() != &scale)
            top.problem("a second scale, " + inQuotes(scale.id) + ", is marked with “plan”", "Mark one");
        if (!scale.plan->floor.empty() && !manifest.find(scale.plan->floor))
            top.problem("the plan of " + inQuotes(scale.id) + " rests on " + inQuotes(scale.plan->floor) +
                            ", which is not a scale",
                        "Correct “floor”");
    }
}

std::vector<double> values(JsonObject &object, std::string_view member) {
    std::vector<double> read;
    const Json *list = object.maybe(member);
    if (!list) return read;
    if (!list->isArray()) object.problem(inQuotes(member) + " must be a list of numbers in [ ]", "Correct it", list);
    for (const Json &item : list->children()) {
        if (!item.asNumber()) object.problem(inQuotes(member) + " holds numbers only", "Correct it", &item);
        else if (!read.empty() && *item.asNumber() <= read.back())
            object.problem(inQuotes(member) + " is not in ascending order", "Sort it", &item);
        read.push_back(item.asNumber().value_or(0));
    }
    return read;
}

BreakPoints readBreakPoints(const Json &json, const std::string &file, Problems &problems) {
    const Json *question = json.find("question");
    JsonObject object(json, file, "break points" + (question ? ", " + question->raw() : ""), problems);
    BreakPoints points;
    points.question = object.text("question");
    points.other = object.textOr("distance_to", "");
    points.bends = values(object, "bends");
    points.jumps = values(object, "jumps");
    if (points.bends.empty() && points.jumps.empty())
        object.problem("there are neither “bends” nor “jumps”", "Add the values, or remove the entry");
    if (!points.other.empty())
        for (const std::vector<double> *all : {&points.bends, &points.jumps})
            if (!all->empty() && all->front() < 0)
                object.problem("a distance cannot be below 0", "Correct “bends” and “jumps”");
    object.finish();
    return points;
}

Ranking readRanking(const Json &json, const std::string &file, const std::string &scale, Problems &problems) {
    JsonObject object(json, file, scale + ", ranking", problems);
    Ranking ranking{texts(object, "first"), texts(object, "counted"), texts(object, "apart")};
    if (ranking.first.empty() || ranking.counted.empty())
        object.problem("a ranking needs “first” and “counted”", "Add the ids of factors and findings");
    object.finish();
    return ranking;
}

LetterPart readLetterPart(const Json &json, const std::string &file, const std::string &scale, Problems &problems) {
    JsonObject object(json, file, scale + ", letter", problems);
    LetterPart part{object.text("title"), texts(object, "sections")};
    object.finish();
    return part;
}

void checkBands(JsonObject &object, const Scale &scale) {
    if (scale.bands.empty()) return;
    const Band &first = scale.bands.front();
    if (first.at > scale.least || (first.above && first.at >= scale.least))
        object.problem("the first band begins above the least value of the scale",
                       "Let the bands cover the whole scale");
    for (size_t i = 1; i < scale.bands.size(); ++i) {
        const Band &a = scale.bands[i - 1], &b = scale.bands[i];
        if (b.at < a.at || (b.at == a.at && a.above >= b.above))
            object.problem("the bands are not in ascending order", "Sort them");
    }
}

// Whether a scale is among those that set it, directly or by way of others.
bool setByItself(const Manifest &manifest, const Scale &scale) {
    std::vector<const Scale *> reached{&scale};
    for (size_t i = 0; i < reached.size(); ++i)
        for (const std::string &id : reached[i]->setBy) {
            const Scale *part = manifest.find(id);
            if (part == &scale) return true;
            if (part && std::find(reached.begin(), reached.end(), part) == reached.end()) reached.push_back(part);
        }
    return false;
}

Scale readScale(const Json &json, const std::string &file, Problems &problems) {
    const Json *id = json.find("id");
    JsonObject object(json, file, id ? id->raw() : "a scale without id", problems);
    Scale scale;
    scale.id = object.text("id");
    scale.least = object.number("min");
    scale.most = object.number("max");
    if (!(scale.least < scale.most)) object.problem("“min” must be smaller than “max”", "Correct the range");
    scale.whole = object.boolean("whole");
    scale.better = static_cast<Scale::Better>(object.oneOf("better", kBetter));
    const double decimals = object.numberOr("decimals", scale.whole ? 0 : 2);
    if (decimals < 0 || decimals > 6 || decimals != std::floor(decimals))
        object.problem("“decimals” must be a whole number from 0 to 6", "Correct it");
    scale.decimals = static_cast<int>(std::clamp(decimals, 0.0, 6.0));
    scale.unit = object.textOr("unit", "");
    scale.label = kLabels[object.oneOf("label", kLabels)];
    scale.privacy = static_cast<Privacy>(object.oneOf("privacy", kPrivacy));
    scale.method = object.text("method");
    scale.edition = object.text("edition");
    scale.citation = object.text("citation");
    if (object.maybe("figure")) scale.figure = kFigures[object.oneOf("figure", kFigures)];
    if (const Json *bands = object.maybe("bands")) {
        if (!bands->isArray()) object.problem("“bands” must be a list in [ ]", "Correct it", bands);
        for (const Json &band : bands->children()) scale.bands.push_back(readBand(band, file, scale.id, problems));
    }
    checkBands(object, scale);
    scale.levelFrom = object.textOr("level_from", "");
    scale.sections = texts(object, "sections");
    scale.setBy = texts(object, "set_by");
    if (const Json *chart = object.maybe("chart")) scale.charts.push_back(readChart(*chart, file, scale.id, problems));
    if (const Json *fall = object.maybe("waterfall")) scale.waterfall = readWaterfall(*fall, file, scale.id, problems);
    if (const Json *drawing = object.maybe("drawing")) readDrawing(*drawing, file, scale, problems);
    if (const Json *drawing = object.maybe("workstation"))
        scale.workstation = readWorkstation(*drawing, file, scale.id, problems);
    if (const Json *day = object.maybe("day")) scale.day = readDay(*day, file, scale.id, problems);
    if (const Json *plan = object.maybe("plan")) scale.plan = readPlan(*plan, file, scale.id, problems);
    if (object.maybe("place")) scale.place = static_cast<Scale::Place>(object.oneOf("place", kPlaces));
    scale.bodyMap = texts(object, "body_map");
    if (const Json *ranking = object.maybe("ranking")) scale.ranking = readRanking(*ranking, file, scale.id, problems);
    if (object.maybe("letter"))
        for (const Json &part : object.array("letter"))
            scale.letter.push_back(readLetterPart(part, file, scale.id, problems));
    object.finish();
    return scale;
}

}  // namespace

std::string_view levelName(Level level) {
    return level == Level::none ? "" : std::string_view(kLevels[static_cast<size_t>(level)]);
}

Level Scale::levelOf(double value) const {
    Level level = Level::none;
    for (const Band &band : bands)
        if (band.above ? value > band.at : value >= band.at) level = band.level;
    return level;
}

const Scale *Manifest::find(std::string_view scale) const {
    const auto at = std::find_if(scales.begin(), scales.end(), [&](const Scale &s) { return s.id == scale; });
    return at == scales.end() ? nullptr : &*at;
}

const Scale *Manifest::planned() const {
    const auto at = std::find_if(scales.begin(), scales.end(), [](const Scale &s) { return s.plan.has_value(); });
    return at == scales.end() ? nullptr : &*at;
}

const Scale *Manifest::head() const {
    const auto at =
        std::find_if(scales.begin(), scales.end(), [](const Scale &s) { return s.place == Scale::Place::head; });
    return at == scales.end() ? nullptr : &*at;
}

Result<Manifest> readManifest(const std::string &bytes, std::string_view file, Problems &problems) {
    auto json = readJson(bytes, file);
    if (!json) return json.problem();
    JsonObject top(*json, std::string(file), "", problems);
    if (top.text("format") != "plumbline-plugin/1" && json->isObject())
        top.problem(tr("the format must be “plumbline-plugin/1”"),
                    tr("Correct it, or check that this is a plugin's manifest"));
    Manifest manifest;
    manifest.id = top.text("id");
    manifest.version = top.text("version");
    manifest.module = top.text("module");
    manifest.form = top.text("form");
    if (manifest.module.find_first_of("/\\") != std::string::npos || manifest.module.starts_with('.'))
        top.problem(tr("the module must be a plain name in the bundle's own folder"),
                    tr("Remove the folder from “module”"));
    if (const double contract = top.number("contract"); contract != 1 && json->isObject())
        top.problem(tr("the plugin is built for contract {number}, this program knows contract 1",
                       {{"number", std::to_string(static_cast<long>(std::clamp(contract, -1e6, 1e6)))}}),
                    tr("Install the edition of the plugin that fits this program"));
    for (const Json &scale : top.array("scales")) {
        manifest.scales.push_back(readScale(scale, std::string(file), problems));
        const Scale &added = manifest.scales.back();
        if (manifest.find(added.id) != &added)
            top.problem("the scale " + inQuotes(added.id) + " stands twice", "Remove one of the two", &scale);
    }
    for (const Scale &scale : manifest.scales)
        for (const std::string &other : scale.setBy)
            if (!manifest.find(other))
                top.problem(
                    "the scale " + inQuotes(scale.id) + " is set by " + inQuotes(other) + ", which is not a scale",
                    "Correct “set_by”");
    for (const Scale &scale : manifest.scales)
        if (setByItself(manifest, scale))
            top.problem("the scale " + inQuotes(scale.id) + " is set by itself, in the end", "Correct “set_by”");
    checkPlan(top, manifest);
    if (const Json *list = top.maybe("break_points")) {
        if (!list->isArray()) top.problem("“break_points” must be a list in [ ]", "Correct it", list);
        for (const Json &points : list->children())
            manifest.breakPoints.push_back(readBreakPoints(points, std::string(file), problems));
    }
    top.finish();
    return manifest;
}

}  // namespace plumb
