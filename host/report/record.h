// What a report was made from, carried inside it, so that anybody can score it again and compare: answers as they were
// read, the fingerprint of their result, and which plugins gave it. It stands at the end of the page, in base64, where
// no reader sees it.
//
// The manager's copy carries none: answers about health would be in it, and even a fingerprint of so few answers could
// be guessed back.
#pragma once
#include <string>
#include <vector>

#include "host/assess/result.h"
#include "host/base/html.h"
#include "host/base/problem.h"
#include "host/base/unit.h"

namespace plumb {

enum class Paper { a4, letter };
enum class Print { normal, large };  // large: 12 points at least, most in 16; the same content

struct ReportRecord {
    struct Bundle {
        std::string id, version, hash;  // hash: as hashBundle gives it
        bool operator==(const Bundle &) const = default;
    };
    std::string program;            // version of the program
    std::string answers, previous;  // documents, byte for byte; previous may be empty
    std::string result;             // SHA-256 of its "plumbline-result/1"
    std::string copy;               // by its name
    std::string today, country;     // as in ReportSource
    bool seenFirst = false;         // the same
    std::string language{};         // of its words: "de"; "" the first one
    UnitSystem units = UnitSystem::metric;
    Paper paper = Paper::a4;
    Print print = Print::normal;
    std::vector<Bundle> bundles;
    bool operator==(const ReportRecord &) const = default;
};

// Of every plugin the fingerprint of its bundle; one that cannot be read is told, and has none.
std::vector<ReportRecord::Bundle> bundlesOf(const Plugins &plugins, Problems &trouble);

void appendRecord(Html &page, const ReportRecord &record);

// The record of a page. Problems: there is none, or it was damaged.
Result<ReportRecord> readRecord(std::string_view page, const std::string &file);

}  // namespace plumb
