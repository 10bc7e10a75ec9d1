#include "host/base/number_look.h"

namespace plumb {

std::string NumberLook::said(std::string number) const {
    const size_t point = number.find('.');
    if (point != std::string::npos) number.replace(point, 1, decimal);
    return number;
}

std::string withUnit(double value, std::string_view stored, const NumberLook &look, bool plus) {
    return look.said(withUnit(value, stored, look.system, plus));
}

}  // namespace plumb
