// Calendar dates as they are written in files ("2026-11-21"). No clock and no time zone: the program never asks what
// day it is, so equal input gives equal output.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace plumb {

using Date = std::chrono::year_month_day;

// A real day of the years 1900 to 2999, written yyyy-mm-dd; nothing for anything else.
std::optional<Date> parseDate(std::string_view text);

// "2026-11-21".
std::string isoDate(Date date);

// "21 November 2026".
std::string longDate(Date date);

}  // namespace plumb
