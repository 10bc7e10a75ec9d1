// The workplaces of one person by their names, for whoever asks whether two assessments are of the same one.
//
// Names are compared without blanks at their ends and whatever the case. What names no workplace is of the only one
// that the person has; where they have several, of none of them: rather told twice than lost.
#pragma once
#include <map>
#include <set>
#include <string>

#include "host/store/items.h"

namespace plumb {

// "at Office, desk 14"; "without a workplace" for none.
std::string workplaceInWords(const std::string &name);

class Workplaces {
  public:
    // Problems: those of the store.
    static Result<Workplaces> of(Store &store, const PersonId &person);

    std::string nameOf(const WorkstationId &id) const;  // "": of none
    void add(const std::string &name);                  // one that is in no store yet

    // Whether what is of workplace `earlier` is about `later` too. Names; "": none was named.
    bool isSame(const std::string &earlier, const std::string &later) const;
    bool isSame(const AssessmentRecord &earlier, const AssessmentRecord &later) const {
        return isSame(nameOf(earlier.workstation), nameOf(later.workstation));
    }

  private:
    std::map<WorkstationId, std::string> names_;
    std::set<std::string> folded_;  // each once
};

}  // namespace plumb
