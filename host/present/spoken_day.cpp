#include "host/present/spoken_day.h"

#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr std::string_view kMonths[] = {trMark("January"), trMark("February"), trMark("March"),
                                        trMark("April"),   trMark("May"),      trMark("June"),
                                        trMark("July"),    trMark("August"),   trMark("September"),
                                        trMark("October"), trMark("November"), trMark("December")};

}  // namespace

std::string spokenDay(Date day) {
    const std::string said = tr("{day} {month} {year}", {{"day", std::to_string(static_cast<unsigned>(day.day()))},
                                                         {"month", tr(kMonths[static_cast<unsigned>(day.month()) - 1])},
                                                         {"year", std::to_string(static_cast<int>(day.year()))}});
    const auto parts = split(said, ' ');
    return join({parts.begin(), parts.end()}, "\u00A0");
}

}  // namespace plumb
