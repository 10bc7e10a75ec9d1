// People found as somebody types: pages of a list that may hold very many, by name.
#pragma once
#include <string>
#include <vector>

#include "host/caseload/caseload.h"

namespace plumb {

struct PersonLine {
    PersonId id;
    std::string name, reference, department;  // name: "(no name)" where there is none
};

class PeopleList {
  public:
    // `store` must outlive it. `page`: so many are read at a time.
    explicit PeopleList(Store &store, size_t page = 60) : store_(store), page_(page) {}

    // The first page of those with `text` in name, reference or e-mail. One page is read, however many there are.
    Status find(const std::string &text);
    Status more();  // the next page

    const std::vector<PersonLine> &lines() const { return lines_; }
    bool hasMore() const { return hasMore_; }
    std::string summary() const;  // "3 people", "Nobody", "The first 60 people; type more letters, or show more"

  private:
    Status read();
    Store &store_;
    size_t page_;
    std::string text_;
    std::vector<PersonLine> lines_;
    bool hasMore_ = false;
};

// Stores a person, new or known, and the workstations named. Problems: those of the store; somebody else has this
// reference or e-mail.
Status keepPerson(Caseload &caseload, PersonRecord &person, const std::vector<std::string> &workstations);

}  // namespace plumb
