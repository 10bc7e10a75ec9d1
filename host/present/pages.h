// The pages of an assessment in order, how far each is, and what is still missing.
#pragma once
#include <string>
#include <vector>

#include "host/present/assessment_desk.h"

namespace plumb {

struct PageEntry {
    Standing at;                  // without a question
    std::string title, progress;  // progress: "3 of 10", "done", "optional"; "" where nothing is counted
    bool done = false;
};

// About, the sections that ask something, review, result.
std::vector<PageEntry> pagesOf(const AssessmentDesk &desk);

// The place of `at` among the pages; 0 when it is none of them.
size_t pageIndex(const std::vector<PageEntry> &pages, const Standing &at);

struct ReviewItem {
    QuestionPlace place;
    std::string text, note;  // note: "waits for your yes: 250 cm", "Lift 2", or ""
};
struct ReviewSection {
    std::string title;
    std::vector<ReviewItem> items;
};
struct ReviewList {
    std::string headline;  // "Everything is answered." or "3 answers are missing."
    std::vector<ReviewSection> sections;
    size_t count = 0;
    std::vector<ReviewItem> disagreements;  // note: what was answered by whom
};
ReviewList reviewOf(const AssessmentDesk &desk, const NumberStyle &style);

// Who sees what, before the first question. Paragraphs.
std::vector<std::string> noticeOf(const AssessmentDesk &desk);

// The same in short, for below the questions where the first of them cannot wait; "" where noticeOf() was shown.
std::string shortNotice(const AssessmentDesk &desk);

}  // namespace plumb
