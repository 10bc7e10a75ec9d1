// Answers documents scored for the store: one record's worth for each form that a document answers.
//
// A document of one form is kept byte for byte; of several, each record gets a document of its own with that form
// alone, so that what is about health never lies in a record about work. One a thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/assess/result.h"
#include "host/store/records.h"

namespace plumb {

// What follows from the answers to one form.
struct ScoredForm {
    std::string form;
    uint32_t revision = 0;
    Level worst = Level::none;  // among its scales; of a form about work, among those that say nothing of health
    bool health = false;        // every scale of the form that has levels is about health
    uint8_t route = 0;          // as AssessmentRecord::route
    std::string answers, result;
    std::vector<UsedBundle> bundles;
};

struct ScoredDocument {
    Person person;
    std::string workstation;
    std::optional<Date> assessed;
    AssessedBy by = AssessedBy::self;
    std::vector<ScoredForm> forms;
    std::vector<std::string> warnings;  // sentences
};

// Into a record: everything that follows from the answers, and the answers. The form must be the record's.
void keepScored(const ScoredForm &scored, AssessmentRecord &record);

class Scorer {
  public:
    // `plugins` must outlive it. A bundle that cannot be read for its hash is told in `problems`.
    Scorer(const Plugins &plugins, Problems &problems);

    // `out` is used again and again. Problems: it cannot be read, it answers no form, a plugin failed. `file` and the
    // number of its first line name the document in them.
    Status score(const std::string &answers, const std::string &file, ScoredDocument &out, size_t line = 1);

    const std::vector<const Form *> &forms() const { return forms_; }
    const Form *form(const std::string &id) const;                     // nullptr when it is not installed
    std::optional<bool> isAboutHealth(const std::string &form) const;  // as ScoredForm::health; nothing likewise

  private:
    Status scoreForm(const std::string &answers, const std::string &file, ScoredForm &out);

    const Plugins &plugins_;
    std::vector<const Form *> forms_;
    std::vector<UsedBundle> bundles_;  // one a plugin
    std::vector<bool> health_;         // one a plugin
    AnswersReader reader_;
    Document document_;
    Assessor assessor_;
    Assessment assessment_;
};

// The same document with the answers to `form` alone, and what is said about them. `answers` was read before.
Result<std::string> onlyForm(const std::string &answers, const std::string &form);

}  // namespace plumb
