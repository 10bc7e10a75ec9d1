// A row of tests/cases/niosh.csv as an input of the method.
#pragma once

#include "csv_cases.h"
#include "niosh.h"

inline plumb::niosh::Duration durationNamed(const std::string &name) {
    using plumb::niosh::Duration;
    return name == "short" ? Duration::brief : name == "moderate" ? Duration::moderate : Duration::extended;
}

inline plumb::niosh::Coupling couplingNamed(const std::string &name) {
    using plumb::niosh::Coupling;
    return name == "good" ? Coupling::good : name == "fair" ? Coupling::fair : Coupling::poor;
}

inline const plumb::niosh::Constants &constantsOf(const CsvCase &row) {
    return row.text("unit") == "us" ? plumb::niosh::kUs : plumb::niosh::kMetric;
}

// A row with V_fm is the destination of a lift that starts there; its origin is given the best H, so that it does not
// govern. Otherwise it is an origin, and only the distance to the destination is known.
inline plumb::niosh::Task taskOf(const CsvCase &row) {
    plumb::niosh::Task task;
    const plumb::niosh::End end = {row.number("H"), row.number("V"), row.number("A")};
    if (row.has("V_fm")) {
        task.control = true;
        task.origin = {constantsOf(row).hNear, row.number("V_fm"), 0};
        task.dest = end;
    } else {
        task.origin = end;
        task.dest.v = end.v + row.number("D");
    }
    task.frequency = row.number("F");
    task.duration = durationNamed(row.text("duration"));
    task.coupling = couplingNamed(row.text("coupling"));
    return task;
}
