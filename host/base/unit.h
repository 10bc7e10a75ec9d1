// Units that a person may switch. What is stored never changes: a unit system only decides what is shown and how what
// is typed is read. Factors are exact by definition (international yard and pound agreement of 1959).
#pragma once
#include <string>
#include <string_view>

namespace plumb {

enum class UnitSystem { metric, imperial };

inline constexpr double kCentimetresPerInch = 2.54;
inline constexpr double kKilogramsPerPound = 0.45359237;

// How a stored unit ("cm", "kg", or any other, which stays as it is) is written under a system: "in", "lb".
std::string_view shownUnit(std::string_view stored, UnitSystem system);

// A stored value (cm, kg, …) as it is shown, and a typed value as it is stored.
double toShown(double value, std::string_view stored, UnitSystem system);
double toStored(double value, std::string_view stored, UnitSystem system);

// "46 cm", "18.1 in": value and unit with a no-break space; one decimal at most.
std::string withUnit(double value, std::string_view stored, UnitSystem system, bool plus = false);

}  // namespace plumb
