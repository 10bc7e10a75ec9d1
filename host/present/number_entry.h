// Numbers as a person types and reads them: decimal comma or point, metric or imperial. What is stored is in the
// question's unit and never changes when the way of showing it does.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"
#include "host/base/unit.h"
#include "host/form/form.h"

namespace plumb {

struct NumberStyle {
    UnitSystem units = UnitSystem::metric;
    char mark = '.';  // what stands before the decimals: '.' or ','
};

// The number in `typed`, as typed: "71.5", "71,5", "71.5 cm" when the unit is `unit`. Problem: no number; or one that
// could be read in two ways, as "1,234".
Result<double> readTyped(std::string_view typed, std::string_view unit, char mark);

// What `typed` is in the stored unit `unit` of a question: as typed in the unit that is shown, or in a unit of the same
// kind that is typed with it ("1,75 m", "18 in" and "175cm" for cm; mm, cm, m, in, ft; kg, g, lb). Problem: as above.
Result<double> readStored(std::string_view typed, std::string_view unit, const NumberStyle &style);

// A stored value as it stands in its field, without a unit; a converted one with one decimal at most.
std::string numberInField(double stored, std::string_view unit, const NumberStyle &style);

// "71.5 cm", with a no-break space.
std::string numberWithUnit(double stored, std::string_view unit, const NumberStyle &style);

// "120 to 230 cm" or "47.3 to 90.5 in": a converted range is rounded inwards, so that every number it holds is taken.
std::string rangeToShow(double least, double most, std::string_view unit, const NumberStyle &style);

}  // namespace plumb
