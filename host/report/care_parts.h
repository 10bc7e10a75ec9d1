// The health part on paper: cards, body map, factors, programme. Urgency is told by words and by how thick a border is,
// never by colour; a card is never broken across pages. Layout as in page_parts.h.
#pragma once
#include <string>

#include "host/base/html.h"
#include "host/figure/sheet.h"
#include "host/report/care_model.h"

namespace plumb {

enum class Progression { shown, left };  // how to make an exercise harder

class CareParts {
  public:
    CareParts(Html &page, const ReportCare &care, const Words &words, const DrawingSheet &sheet = {})
        : page_(page), care_(care), words_(words), sheet_(sheet) {}

    void first();      // the card, or the calm line, and what goes with it
    void sections();   // where it hurts, what can be changed
    void programme();  // exercises, or why there are none; when to look again; when to get help

    void card();
    void help();  // when to get help
    void about();
    void followUp();
    void keep();  // the cards to keep
    void items(Progression progression = Progression::shown);
    void stopRules();
    void leftOut();

  private:
    void calm();
    void body(const ReportBody &body, size_t number);
    void ranking(const ReportRanking &ranking);
    void exercise(const ReportExercise &exercise, size_t number, Progression progression);
    void sheet(const ReportProgramme &programme);
    void noSheet(const ReportProgramme &programme);
    void times();
    void diary();
    void diaryHead();
    void diaryCell(int times);
    void list(const std::vector<std::string> &points);

    const std::string &say(std::string_view id) const;   // of the report
    const std::string &word(std::string_view id) const;  // of the programme; only when there is one

    Html &page_;
    const ReportCare &care_;
    const Words &words_;
    const DrawingSheet sheet_;  // that figures are drawn on
};

// A text with its title as a heading, and the line on who has read it or not.
enum class ReviewLine { shown, left };
void printText(Html &page, const ReportText &text, Literal heading, ReviewLine review);

}  // namespace plumb
