// A plain log in CSV, for programs and diaries that have no reader of their own: a line a stretch of time.
//
//   date,start,end,kind
//   2026-11-16,08:30,10:15,work
//   2026-11-16,10:15,10:22,break
//   2026-11-16,11:00:00,11:00:30,micro
//
// `kind` is work, break or micro; work less breaks is use, micro marks a micro-break. Times are local, with or without
// seconds; start and end may also be whole, 2026-11-16T08:30. An end before its start means the next day, for a night
// shift of up to 16 hours. The first line names the columns, in any order, others are passed over; separated by comma,
// semicolon or tab; fields may be quoted.
#pragma once
#include <string>
#include <vector>

#include "host/import/activity.h"

namespace plumb {

struct CsvLog {
    std::vector<Span> spans;     // united
    std::vector<Instant> micro;  // beginnings of micro-breaks
    bool hasMicro = false;
};

// A line that cannot be right, or that ends after `now`, is left out with a warning of its number. Problems: cannot be
// read, a column is missing, no line of work that can be used.
Result<CsvLog> readCsvLog(const std::string &path, Instant now, Warnings &warnings);

}  // namespace plumb
