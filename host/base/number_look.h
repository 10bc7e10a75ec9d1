// How numbers are shown to a reader: in which units, and with which decimal sign ("," in German). What programs read is
// never written so.
#pragma once
#include <string>
#include <string_view>

#include "host/base/unit.h"

namespace plumb {

struct NumberLook {
    NumberLook(UnitSystem units = UnitSystem::metric, std::string_view mark = ".")
        : system(units), decimal(mark.empty() ? "." : mark) {}
    std::string said(std::string number) const;  // "71.5" as "71,5"

    UnitSystem system;
    std::string decimal;
};

// As of unit.h, with the decimal sign.
std::string withUnit(double value, std::string_view stored, const NumberLook &look, bool plus = false);

}  // namespace plumb
