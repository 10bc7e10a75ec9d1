// A page from answers as they were kept: read, scored, put into words, released for a copy, written. Windows and the
// command line make theirs here, so that the same answers give the same bytes wherever a page is made.
#pragma once
#include "host/report/page.h"

namespace plumb {

// What all pages of one program are made with. What it refers to must outlive it, and what is made with it.
struct PageKit {
    const Plugins &plugins;
    const PageData &data;                            // with the organisation's own, where it has any
    const CareData *care = nullptr;                  // as ReportSource::care
    const std::vector<AdviceBook> *books = nullptr;  // as ReportSource::books
    std::vector<ReportRecord::Bundle> bundles{};     // as bundlesOf() gives them
    std::string program{};                           // its version
};

// How somebody wants a page.
struct PageWishes {
    UnitSystem units = UnitSystem::metric;
    Paper paper = Paper::a4;
    Print print = Print::normal;
    std::string today, country;  // as in ReportSource
    bool seenFirst = false;      // the same
};

// "plumbline-answers/1", byte for byte, and how problems name it.
struct KeptAnswers {
    std::string text, where;
};

// Problem: the answers cannot be read, the earlier ones neither. `before`: what it is compared with, or nullptr.
Result<ReportSource> sourceOf(const PageKit &kit, const PageWishes &wishes, const KeptAnswers &now,
                              const KeptAnswers *before = nullptr);

// `trouble`: as buildReport.
std::string pageOf(const ReportSource &source, const PageData &data, Copy copy, const PageWishes &wishes,
                   Problems &trouble);

}  // namespace plumb
