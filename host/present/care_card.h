// The card that comes before everything: what somebody has to do first about their back, by urgency, as their answers
// stand now. Its words and its urgency are the report's; here they become lines for a window.
//
// It is there as soon as one answer calls for it, long before the form is complete.
#pragma once
#include <string>
#include <vector>

#include "host/present/assessment_desk.h"
#include "host/present/settings.h"

namespace plumb {

// A line of the card in reading order.
struct CareLine {
    enum class Kind { title, heading, text, point, quiet } kind = Kind::text;
    std::string text;
};

struct CareCard {
    int urgency = 0;  // 1 now, 2 today, 3 soon, 4 nothing was reported, 0 not enough answers
    std::vector<CareLine> lines;
    bool theirs = false;  // from what the person answered themselves, which an assessor's result does not hold

    bool stops() const { return urgency == 1 || urgency == 2; }  // no other advice until somebody was seen
    bool isCard() const { return urgency >= 1 && urgency <= 3; }
    Level level() const;  // how it looks; none where nothing may comfort or alarm
    const std::string &title() const;
    const std::string &first() const;  // the first sentences below the title
    const std::string &act() const;    // the first thing to do, "" without one
    std::string asText() const;        // for who reads it from one field

  private:
    const std::string &firstOf(CareLine::Kind kind) const;
};

// A text of the report as lines: its title of this kind, its words, and who has read it or not.
enum class CareReview { left, shown };
void appendLines(std::vector<CareLine> &lines, const ReportText &text, CareLine::Kind title, CareReview review);

// Its words are for the person; an assessor is told so.
CareCard careCard(const ReportCare &care, const AssessmentDesk &desk);

// An assessment of the answers as they are, when one of the forms has such a card.
std::optional<Assessment> careAssessment(const AssessmentDesk &desk);

// The answers that a card speaks of: those that are being given, or to an assessor what the person answered, when that
// stops and the assessor's own answers do not (yet).
struct CareAnswers {
    const Document *document;  // of the desk
    Assessment assessment;
    ReportCare care;
    bool theirs = false;
};
// Nothing when no form that has such a card is being filled in. `today` is the clock's day.
std::optional<CareAnswers> careAnswers(const AssessmentDesk &desk, const Settings &settings, const std::string &today);

// The card of these, as answered at this moment.
std::optional<CareCard> careCardNow(const AssessmentDesk &desk, const Settings &settings, const std::string &today);

}  // namespace plumb
