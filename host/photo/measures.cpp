#include "host/photo/measures.h"

#include <algorithm>
#include <cmath>

#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr std::string_view kFormat = "plumbline-measures/1";
constexpr double kFarthest = 100'000;  // pixels, of anything that is read
constexpr const char *kNames[] = {"angle", "known_length", "distance"};
constexpr std::string_view kWords[] = {trMark("Angle"), trMark("Known length"), trMark("Distance")};

std::string wordOf(MeasureKind kind) { return tr(kWords[static_cast<size_t>(kind)]); }

std::string degrees(double value) { return trn("{n} degree", "{n} degrees", static_cast<size_t>(std::lround(value))); }

// Never less than it is.
double roundedUp(double value, double step) { return std::max(step, std::ceil(value / step - 1e-9) * step); }

std::string giveOrTake(const std::string &value, const std::string &within) {
    return tr("{value}, give or take {within}", {{"value", value}, {"within", within}});
}

std::string lengthInWords(const Estimate &length, UnitSystem units) {
    const double within = toStored(roundedUp(toShown(length.within, "cm", units), 0.1), "cm", units);
    return giveOrTake(withUnit(length.value, "cm", units), withUnit(within, "cm", units));
}

std::string valueInWords(const Measures &measures, const Measure &measure, UnitSystem units) {
    const auto value = worked(measures, measure);
    if (!value) return value.problem().what + ". " + value.problem().whatToDo;
    if (measure.kind == MeasureKind::knownLength)
        return tr("{length}, as it was told", {{"length", withUnit(measure.cm, "cm", units)}});
    if (measure.kind == MeasureKind::distance) return lengthInWords(*value, units);
    return giveOrTake(degrees(value->value), shown(roundedUp(value->within, 1), 0));
}

Measure readMeasure(const Json &json, Problems &problems) {
    JsonObject object(json, "measures", "measure", problems);
    Measure measure;
    measure.kind = static_cast<MeasureKind>(object.oneOf("kind", {std::begin(kNames), std::end(kNames)}));
    measure.name = object.textOr("name", "");
    measure.cm = object.numberOr("cm", 0);
    for (const Json &point : object.array("points")) {
        double numbers[3] = {-1, -1, -1};
        for (size_t i = 0; point.children().size() == 3 && i < 3; ++i)
            numbers[i] = point.children()[i].asNumber().value_or(-1);
        const bool good = std::all_of(std::begin(numbers), std::end(numbers),
                                      [](double number) { return number >= 0 && number <= kFarthest; });
        if (!good)
            object.problem(tr("a point is not three numbers from 0"), tr("Give x, y and how sure they are"), &point);
        measure.points.push_back({numbers[0], numbers[1], numbers[2]});
    }
    if (measure.points.size() != pointsOf(measure.kind))
        object.problem(tr("it has not as many points as its kind"), tr("Give three of an angle, else two"));
    if ((measure.kind == MeasureKind::knownLength) != (measure.cm > 0))
        object.problem(tr("a known length has centimetres, and nothing else has"), tr("Correct “cm”"));
    if (measure.name.size() > kLongestMeasureName) object.problem(tr("its name is too long"), tr("Shorten it"));
    object.finish();
    return measure;
}

}  // namespace

size_t pointsOf(MeasureKind kind) { return kind == MeasureKind::angle ? 3 : 2; }

std::string measuresJson(const Measures &measures) {
    if (measures.empty()) return "";
    std::string out;
    JsonWriter writer(out);
    writer.open('{').key("format").text(kFormat).key("measures").open('[');
    for (const Measure &measure : measures) {
        writer.open('{').key("kind").text(kNames[static_cast<size_t>(measure.kind)]);
        if (!measure.name.empty()) writer.key("name").text(measure.name);
        if (measure.kind == MeasureKind::knownLength) writer.key("cm").number(measure.cm);
        writer.key("points").open('[');
        for (const PicturePoint &point : measure.points)
            writer.open('[').number(point.x).number(point.y).number(point.within).close(']');
        writer.close(']').close('}');
    }
    writer.close(']').close('}');
    return out;
}

Result<Measures> readMeasures(const std::string &json) {
    Measures measures;
    if (json.empty()) return measures;
    const auto read = readJson(json, "measures");
    if (!read) return read.problem();
    Problems problems;
    JsonObject object(*read, "measures", tr("measures of a photo"), problems);
    if (object.text("format") != kFormat) object.problem(tr("it is of another format"), tr("Use a newer program"));
    for (const Json &one : object.array("measures")) measures.push_back(readMeasure(one, problems));
    object.finish();
    if (measures.size() > kMostMeasures) object.problem(tr("there are too many"), tr("Keep 60 at the most"));
    const auto known = [](const Measure &one) { return one.kind == MeasureKind::knownLength; };
    if (std::count_if(measures.begin(), measures.end(), known) > 1)
        object.problem(tr("there is more than one known length"), tr("Keep one"));
    if (!problems.empty()) return problems.front();
    return measures;
}

const Measure *knownLength(const Measures &measures) {
    const auto at = std::find_if(measures.begin(), measures.end(),
                                 [](const Measure &one) { return one.kind == MeasureKind::knownLength; });
    return at == measures.end() ? nullptr : &*at;
}

Result<Estimate> worked(const Measures &measures, const Measure &measure) {
    const auto &points = measure.points;
    if (measure.kind == MeasureKind::angle) return angleAt(points[0], points[1], points[2]);
    const auto pixels = lengthBetween(points[0], points[1]);
    if (!pixels) return pixels.problem();
    if (measure.kind == MeasureKind::knownLength) return Estimate{measure.cm, 0};
    const Measure *known = knownLength(measures);
    if (!known)
        return Problem{"distance", tr("it cannot be told, because no length is known on this photo"),
                       tr("Mark a known length, for example the width of a sheet of paper")};
    const auto reference = lengthBetween(known->points[0], known->points[1]);
    if (!reference) return reference.problem();
    return lengthByKnown(*pixels, *reference, known->cm);
}

std::string shortName(const Measures &measures, size_t which) {
    const MeasureKind kind = measures[which].kind;
    if (kind == MeasureKind::knownLength) return wordOf(kind);
    const auto number = std::count_if(measures.begin(), measures.begin() + static_cast<std::ptrdiff_t>(which) + 1,
                                      [kind](const Measure &one) { return one.kind == kind; });
    return wordOf(kind) + " " + std::to_string(number);
}

std::string inWords(const Measures &measures, size_t which, UnitSystem units) {
    const Measure &measure = measures[which];
    const std::string name = measure.name.empty() ? "" : ", " + measure.name;
    return shortName(measures, which) + name + ": " + valueInWords(measures, measure, units) + ".";
}

std::vector<std::string> allInWords(const Measures &measures, UnitSystem units) {
    std::vector<std::string> lines;
    for (size_t i = 0; i < measures.size(); ++i) lines.push_back(inWords(measures, i, units));
    return lines;
}

std::string countInWords(const Measures &measures) {
    std::vector<std::string> parts;
    const auto count = [&](MeasureKind kind) {
        return static_cast<size_t>(
            std::count_if(measures.begin(), measures.end(), [kind](const Measure &one) { return one.kind == kind; }));
    };
    const size_t angles = count(MeasureKind::angle), distances = count(MeasureKind::distance);
    if (angles > 0) parts.push_back(trn("{n} angle", "{n} angles", angles));
    if (distances > 0) parts.push_back(trn("{n} distance", "{n} distances", distances));
    return parts.empty() ? tr("nothing measured") : join(parts, ", ");
}

std::string whatMeasuresAre() {
    return tr(
        "“Give or take” is the error of setting the points alone. A photo shows an angle as it is only when the "
        "camera looked squarely at the plane in which the limbs lie, and a distance only in the plane of the known "
        "length, squarely seen: from aside, from above or nearer to the camera it is another. Scoring from photos "
        "has been found about two points away from scoring at the workplace. So a measure here answers no question "
        "by itself: it helps to remember and to compare.");
}

}  // namespace plumb
