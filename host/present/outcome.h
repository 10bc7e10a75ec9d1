// What came of an assessment: a summary to show in the window, and the report in the copy that was chosen.
#pragma once
#include <string>
#include <vector>

#include "host/present/care_card.h"

namespace plumb {

struct Summary {
    struct Score {
        std::string name, value, word, setBy, before, label;  // word: of the band; before: "before: 7" or ""
        Level level = Level::none;
        std::string valueBefore;  // "7", where it is another one
    };
    struct Action {
        std::string number, text, reason, tier;
    };
    struct Exercise {
        std::string name, dose, why;
    };
    std::optional<CareCard> care;  // before everything else
    bool ranked = false;  // an overall priority is said: not beside a card that sends somebody to be seen, not where
                          // nothing that was answered could have one
    Level priority = Level::none;
    std::string headline, setBy;  // headline: "High", or why there is none yet
    std::vector<Score> scores;    // whole scores, and of rows what each scored
    std::string firstTitle;       // "Do these first"; "" where no advice is given before somebody was seen
    std::vector<Action> first;    // at most three
    std::string firstNone;        // what is said when there are none
    size_t moreActions = 0;
    std::string programmeTitle;  // "" without a programme
    std::vector<std::string> programmeSaid;
    std::vector<Exercise> programme;
    std::vector<std::string> open;  // "ROSA final score: 4 answers are missing."
    std::vector<std::string> trouble;
    std::string missing;  // how many answers are; "" when none is, and where nothing leads on to more questions
    std::string limits;   // what it is not

    bool stillOpen() const { return !open.empty() || !trouble.empty() || !missing.empty(); }
    std::string asText() const;  // the same for who reads it from one field
};

// A copy of the report as it is chosen in a window.
struct CopyChoice {
    Copy copy = Copy::employee;
    std::string name, note;
};

// Pages of their own about a back that hurts; the person's alone.
enum class Sheet { now, card, letter };

class Outcome {
  public:
    // `today`: the clock's day, "2026-11-22", for pages that depend on when the questions were answered.
    Outcome(const AssessmentDesk &desk, const Settings &settings, const std::string &today);

    // Problem: an answer that cannot be read back, which would be a mistake of the program.
    Result<Summary> summary() const;
    Result<std::string> report(Copy copy) const;  // a page of HTML
    std::vector<CopyChoice> copies() const;       // the one for whom the window is first

    bool hasSheets() const;                        // the back is among the answers
    Result<std::string> sheet(Sheet sheet) const;  // a page of HTML

    void setPrint(Print print) { settings_.print = print; }  // of reports from now on

    // "plumbline-report-2026-11-22-manager", without the name of a person.
    std::string fileName(Copy copy) const;
    std::string fileName(Sheet sheet) const;

  private:
    Result<Released> released(Copy copy, Problems &trouble) const;

    const AssessmentDesk &desk_;
    Settings settings_;
    std::string today_;
};

// The copy as a PDF: made in a file of its own and printed through an installed browser; may take a minute. For a
// worker thread: touches nothing but its arguments. `path`: the variable PATH.
Status savePdf(const std::string &html, const std::string &pdf, const std::string &path);

}  // namespace plumb
