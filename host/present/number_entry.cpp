#include "host/present/number_entry.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "host/base/number.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

bool converted(std::string_view unit, const NumberStyle &style) { return shownUnit(unit, style.units) != unit; }

std::string withMark(std::string text, char mark) {
    if (mark != '.') std::replace(text.begin(), text.end(), '.', mark);
    return text;
}

std::string fromTo(const std::string &least, const std::string &most, char mark) {
    return tr("{least} to {most}", {{"least", withMark(least, mark)}, {"most", withMark(most, mark)}});
}

std::string withUnitText(std::string number, std::string_view unit, const NumberStyle &style) {
    const std::string_view name = shownUnit(unit, style.units);
    if (!name.empty()) number.append("\u00A0").append(name);
    return number;
}

// "1,234" where the mark is a point: one thousand or a little more than one?
bool twoReadings(std::string_view digits, char mark) {
    const char other = mark == '.' ? ',' : '.';
    const size_t at = digits.find(other);
    if (at == digits.npos || at == 0 || at > 3 || digits.size() - at != 4 || digits.front() == '0') return false;
    return std::all_of(digits.begin(), digits.end(),
                       [other](char c) { return c == other || std::isdigit(static_cast<unsigned char>(c)); });
}

struct KinUnit {
    std::string_view name;
    bool length;
    double size;  // in cm or kg
};
constexpr KinUnit kKinUnits[] = {{"mm", true, 0.1},
                                 {"cm", true, 1},
                                 {"m", true, 100},
                                 {"in", true, kCentimetresPerInch},
                                 {"ft", true, 12 * kCentimetresPerInch},
                                 {"kg", false, 1},
                                 {"g", false, 0.001},
                                 {"lb", false, kKilogramsPerPound}};

const KinUnit *kinUnit(std::string_view name) {
    const auto at =
        std::find_if(std::begin(kKinUnits), std::end(kKinUnits), [&](const KinUnit &one) { return one.name == name; });
    return at == std::end(kKinUnits) ? nullptr : at;
}

std::string_view lettersAtEnd(std::string_view text) {
    size_t at = text.size();
    while (at > 0 && std::isalpha(static_cast<unsigned char>(text[at - 1]))) --at;
    return text.substr(at);
}

}  // namespace

Result<double> readTyped(std::string_view typed, std::string_view unit, char mark) {
    std::string_view text = trim(typed);
    if (!unit.empty() && text.size() > unit.size() && text.ends_with(unit)) {
        text.remove_suffix(unit.size());
        if (text.ends_with("\u00A0")) text.remove_suffix(2);
        text = trim(text);
    }
    const Problem none{"", tr("{typed} is not a number", {{"typed", inQuotes(typed)}}),
                       tr("Type digits, such as 72 or 72.5")};
    const auto marks = std::count_if(text.begin(), text.end(), [](char c) { return c == ',' || c == '.'; });
    if (twoReadings(text, mark) || marks > 1)
        return Problem{"", tr("{typed} can be read in two ways", {{"typed", inQuotes(typed)}}),
                       tr("Type it without a mark for thousands")};
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    const auto number = parseNumber(plain);
    if (!number) return none;
    return *number;
}

Result<double> readStored(std::string_view typed, std::string_view unit, const NumberStyle &style) {
    const std::string_view shown = shownUnit(unit, style.units), said = lettersAtEnd(trim(typed));
    const KinUnit *stored = kinUnit(unit), *own = kinUnit(said);
    const bool other = said != shown && stored && own && stored->length == own->length;
    const auto number = readTyped(typed, other ? said : shown, style.mark);
    if (!number) return number.problem();
    if (!other) return toStored(*number, unit, style.units);
    constexpr double kFine = 1e6;  // so that 1.13 m is 113 cm
    return std::round(*number * (own->size / stored->size) * kFine) / kFine;
}

std::string numberInField(double stored, std::string_view unit, const NumberStyle &style) {
    if (converted(unit, style)) return withMark(fixed(toShown(stored, unit, style.units), 1), style.mark);
    return withMark(shortest(stored), style.mark);
}

std::string numberWithUnit(double stored, std::string_view unit, const NumberStyle &style) {
    return withUnitText(numberInField(stored, unit, style), unit, style);
}

std::string rangeToShow(double least, double most, std::string_view unit, const NumberStyle &style) {
    if (!converted(unit, style)) return withUnitText(fromTo(shortest(least), shortest(most), style.mark), unit, style);
    double from = std::ceil(toShown(least, unit, style.units) * 10 - 1e-9) / 10;
    double to = std::floor(toShown(most, unit, style.units) * 10 + 1e-9) / 10;
    if (toStored(from, unit, style.units) < least) from += 0.1;  // by the last bit
    if (toStored(to, unit, style.units) > most) to -= 0.1;
    return withUnitText(fromTo(fixed(from, 1), fixed(to, 1), style.mark), unit, style);
}

}  // namespace plumb
