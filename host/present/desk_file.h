// A draft as bytes: an answers document that any reader of answers can open, with what only the desk needs in its
// member "x-draft".
#pragma once
#include "host/present/assessment_desk.h"

namespace plumb {

class DeskFile {
  public:
    static std::string write(const AssessmentDesk &desk);

    // Into a desk that is new. `file` names the draft in problems.
    static Status read(const std::string &bytes, const std::string &file, AssessmentDesk &desk);

  private:
    static std::string extraOf(const AssessmentDesk &desk);
    static void readBefore(const std::string &text, const std::string &file, AssessmentDesk &desk);
    static void readExtra(const class Json &extra, const std::string &file, AssessmentDesk &desk);
    static QuestionPlace placeOf(const class Json &json, const AssessmentDesk &desk);
};

// What the list of drafts says of one: read without a desk, so that a broken one is told and not hidden.
struct DraftCard {
    std::string id, title, detail;  // detail: "Self-assessment, 12 of 40 answered"
    int64_t changed = 0;
    std::optional<Problem> problem;
};
std::vector<DraftCard> draftCards(const Library &library, DraftStore &store);

}  // namespace plumb
