// One assessment while it is worked on: answers, what was fixed on the spot, undo, where the person stands. Saves
// itself into its draft at every change. One thread.
//
// An answer that is refused leaves everything as it was. A number outside the usual range is kept apart as doubtful and
// is no answer until it is confirmed, so that nothing is scored from a slip.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host/present/draft_store.h"
#include "host/present/library.h"
#include "host/present/number_entry.h"
#include "host/present/question_place.h"

namespace plumb {

// What became of something typed.
struct Entry {
    enum class Kind { blank, stored, unusual, refused } kind = Kind::blank;
    std::string sentence;  // of the last two
};

// Where the person stands, so that a start after a kill goes on there.
struct Standing {
    enum class Page { about, section, review, result, now } page = Page::about;
    uint32_t form = 0, section = 0;
    QuestionPlace question;  // its `question` is kNoSlot when none was touched
    bool operator==(const Standing &) const = default;
};

// Where proposals come from, when it is no day.
inline constexpr std::string_view kFromNeighbour = "neighbour";

// All that undo brings back.
struct DeskState {
    Document now;
    std::map<QuestionPlace, double> doubtful;  // numbers in stored units that wait for a "yes, it is right"
};

class AssessmentDesk {
  public:
    enum class By { self, assessor };
    // now: only what the card on a back needs, and then what to do; all of the form can follow.
    enum class Way { whole, now };

    // A new one for `form`. `today`: "2026-11-22". `library` and `store` must outlive the desk.
    AssessmentDesk(const Library &library, DraftStore &store, uint32_t form, By by, const std::string &today,
                   Way way = Way::whole);

    // Goes on with a draft, or opens an answers file as assessor: what an assessor wrote is gone on with; what a person
    // answered themselves is theirs(), and nothing is answered yet. Problem: not one of ours, or a form that is not
    // installed.
    static Result<std::unique_ptr<AssessmentDesk>> resume(const Library &library, DraftStore &store,
                                                          const std::string &draft);
    static Result<std::unique_ptr<AssessmentDesk>> openAsAssessor(const Library &library, DraftStore &store,
                                                                  const std::string &file, const std::string &today);

    const Library &library() const { return *library_; }
    const Document &document() const { return state_.now; }
    const DeskState &state() const { return state_; }
    const Document *theirs() const { return theirs_ ? &*theirs_ : nullptr; }  // the person's own answers
    bool byAssessor() const { return state_.now.by == "assessor"; }
    bool personIsFixed() const { return store_->keepsPeople(); }
    Way way() const { return way_; }
    void askEverything();
    std::vector<uint32_t> forms() const;  // that are being filled in
    const Question &question(QuestionPlace place) const { return answersOf(place.form).form().at(place.question); }
    const Answers &answersOf(uint32_t form) const { return state_.now.forms[form].answers; }
    const Answer &answer(QuestionPlace place) const;
    bool hidden(QuestionPlace place) const;
    bool withheld(QuestionPlace place) const;
    std::string keyOf(QuestionPlace place) const;  // "desk/seat.height"

    // Answering. `typing`: more is to come; then only what is sound is taken, nothing is said, and all of it is one
    // step of undo.
    void choose(QuestionPlace place, uint32_t option);         // of a choice; yes/no: 0 no, 1 yes; scale: 0 to 10
    void tick(QuestionPlace place, uint32_t option, bool on);  // an option “none” shuts the others out
    void tickNone(QuestionPlace place, bool on);
    Entry enterNumber(QuestionPlace place, const std::string &typed, const NumberStyle &style, bool typing);
    void confirm(QuestionPlace place);
    void enterText(QuestionPlace place, const std::string &text, bool typing);
    void setUnsure(QuestionPlace place, bool on);
    void setWithheld(QuestionPlace place, bool on);  // "I prefer not to say"; questions of the whole form
    void clear(QuestionPlace place);
    void addRow(QuestionPlace group);  // QuestionPlace::row is not looked at
    void removeRow(QuestionPlace group, uint32_t row);
    void setPerson(const Person &person, const std::string &workstation);

    // Puts the better answer in place of `place`'s and keeps the old one; a number is left blank for the new
    // measurement. Nothing when the form names no better answer.
    void fix(QuestionPlace place);

    // What the answer was before it was put right; blank when it was not.
    const Answer &before(QuestionPlace place) const;

    // What was seen at an earlier visit or a neighbouring desk, for questions that have no answer yet. It is no answer
    // and scores nothing until it is accepted. Of a group all rows at once.
    const Document *proposed() const { return proposed_ ? &*proposed_ : nullptr; }
    std::string proposedFrom() const;  // "On 21 November 2026"
    bool proposedByNeighbour() const { return proposedFrom_ == kFromNeighbour; }
    bool isProposed(QuestionPlace place) const;
    size_t proposalsIn(uint32_t form, uint32_t section) const;
    void accept(QuestionPlace place);
    void acceptSection(uint32_t form, uint32_t section);  // all that is left of it, as one step of undo

    // An assessor's own words about one answer; "" none. They stand beside the answer in the report.
    std::string note(QuestionPlace place) const;
    void setNote(QuestionPlace place, const std::string &note);

    bool canUndo() const { return !undo_.empty(); }
    bool canRedo() const { return !redo_.empty(); }
    Standing undo();  // where the change was
    Standing redo();

    const Standing &standing() const { return standing_; }
    void standAt(const Standing &standing);

    const std::string &draft() const { return draft_; }
    const std::optional<Problem> &trouble() const { return trouble_; }  // of the last save
    const std::vector<std::string> &notes() const { return notes_; }    // what opening a file had to say

    // For when it is left: a draft in which nothing was answered, typed or noted was a mere look, and goes. Not where
    // the store keeps whose it is, nor where something lies beside.
    void dropIfUntouched();

    // The answers alone, as a person takes them away or hands them to an assessor.
    std::string answersText() const;
    // The same with the old answers where something was fixed; nothing when nothing was.
    std::optional<std::string> answersBeforeFixes() const;

  private:
    friend class DeskFile;
    AssessmentDesk(const Library &library, DraftStore &store);
    struct Step {
        DeskState state;
        Standing standing;
    };
    Answer &cell(Document &document, QuestionPlace place) const;
    void change(QuestionPlace place, bool typing, const std::function<void(DeskState &)> &change);
    void put(QuestionPlace place, const Answer &answer, bool typing = false);
    void takeBackTyping(QuestionPlace place);
    void noteHow(QuestionPlace place);
    const Provenance *how(QuestionPlace place) const;
    Provenance &howToKeep(QuestionPlace place);
    bool takeProposal(DeskState &state, QuestionPlace place);
    void save();
    bool untouched() const;
    Standing stepBack(std::vector<Step> &from, std::vector<Step> &to);

    const Library *library_;
    DraftStore *store_;
    std::string draft_;
    DeskState state_;
    std::optional<Document> theirs_, proposed_;
    std::string proposedFrom_;  // the day of a visit, kFromNeighbour, or the sentence that an earlier program kept
    std::vector<Step> undo_, redo_;
    std::optional<QuestionPlace> typingAt_;
    Way way_ = Way::whole;
    Standing standing_;
    std::optional<Problem> trouble_;
    std::vector<std::string> notes_;
};

// Whether two answers are the same; texts are looked up.
bool sameAnswer(const Answers &one, const Answer &a, const Answers &other, const Answer &b, const Question &question);

// An answer of `from` into a cell of `to`, with its text.
void copyAnswer(const Answers &from, const Answer &answer, Answers &to, Answer &cell, const Question &question);

}  // namespace plumb
