#include "host/base/unit.h"

#include "host/base/number.h"

namespace plumb {

namespace {

struct Pair {
    std::string_view stored, imperial;
    double size;  // of one imperial unit in stored units
};
constexpr Pair kPairs[] = {{"cm", "in", kCentimetresPerInch}, {"kg", "lb", kKilogramsPerPound}};

const Pair *pairOf(std::string_view stored, UnitSystem system) {
    if (system == UnitSystem::metric) return nullptr;
    for (const Pair &pair : kPairs)
        if (pair.stored == stored) return &pair;
    return nullptr;
}

}  // namespace

std::string_view shownUnit(std::string_view stored, UnitSystem system) {
    const Pair *pair = pairOf(stored, system);
    return pair ? pair->imperial : stored;
}

double toShown(double value, std::string_view stored, UnitSystem system) {
    const Pair *pair = pairOf(stored, system);
    return pair ? value / pair->size : value;
}

double toStored(double value, std::string_view stored, UnitSystem system) {
    const Pair *pair = pairOf(stored, system);
    return pair ? value * pair->size : value;
}

std::string withUnit(double value, std::string_view stored, UnitSystem system, bool plus) {
    std::string text = shown(toShown(value, stored, system), 1, plus);
    const std::string_view unit = shownUnit(stored, system);
    if (!unit.empty()) text.append("\u00A0").append(unit);
    return text;
}

}  // namespace plumb
