// Workrave's text files, versions 3 and 4: `historystats` (a record for each day) and `todaystats` (one).
//
//   WorkRaveStats 4
//   D day month year hour minute  day month year hour minute     begins a day; month 0 to 11, year after 1900, local
//   B break n value...                                           of that day: 0 micro-break, 1 rest break, 2 daily
//   limit m n value...                                                 of that day: active seconds, mouse, clicks, keys
//   M ...                                                        old form, known to be wrong: all zero
//   G active-seconds                                             version 3
//
// Missing values are 0; unknown letters and the breaks of other numbers are passed over; a line that cannot be right is
// left out with a warning of its number. Read line by line: size does not matter. Source: Workrave 1.10.50 and 1.11.1.
#pragma once
#include <string>

#include "host/import/instant.h"
#include "host/import/warnings.h"
#include "host/import/workrave_day.h"

namespace plumb {

// Adds the file's days to `days`; where a date repeats, in the file or from another, the later record wins. A file by a
// name that ends in "todaystats" holds one day: a second is damage, and reading stops there. Days after `now` are left
// out. Problems: the file cannot be read, is not Workrave's, or of another version.
Status readWorkraveText(const std::string &path, Instant now, WorkraveDays &days, Warnings &warnings);

}  // namespace plumb
