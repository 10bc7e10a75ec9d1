// Everybody in a store, and who came before in a list of people, by what they are known by: read once, however long the
// list is. One thread.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/caseload/same_name.h"

namespace plumb {

inline constexpr size_t kMostEarlier = 20;

class KnownPeople {
  public:
    // Everybody in the store, and their workstations.
    Status read(Store &store);

    // As a row makes them: in place of what was known, or a new one, who came with `line`.
    void add(const PersonRecord &person, size_t line);

    // Whether it was not known.
    bool addStation(const PersonId &person, const std::string &name);

    // Whose number and whose e-mail these are; nobody's: nullptr.
    const PersonRecord *withNumber(const Person &who) const { return withKey(who.reference); }
    const PersonRecord *withMail(const Person &who) const { return withKey(who.email); }

    // Whose row one is that has neither: somebody's of the store who has neither, and the same name and department. Of
    // several it is who has this workstation, else the first who has no row yet. nullptr: nobody's.
    const PersonRecord *withoutKeys(const Person &who, const std::string &workstation);

    // Who may be the same person, those of the store first. Who came before in the list is not when both have an
    // e-mail: in one list a person has one. Of those only the first kMostEarlier of a name are looked at.
    std::vector<Namesake> namesakes(const Person &who) const;

    // A new one turned out to be somebody who was known: what was theirs is that person's.
    void join(const PersonId &newcomer, const PersonId &known);

  private:
    struct One {
        PersonRecord person;
        size_t line = 0;  // of the list; 0: of the store
        bool hasRow = false;
        std::optional<size_t> joined{};  // who it turned out to be
    };
    void keep(const PersonRecord &person, size_t line);
    void addName(size_t place);
    const std::vector<size_t> &withName(const std::string &name) const;
    const PersonRecord *withKey(const std::string &text) const;

    std::set<std::pair<PersonId, std::string>> stations_;
    std::vector<One> people_;
    std::map<PersonId, size_t> places_;
    std::unordered_map<std::string, size_t> keys_;
    std::unordered_map<std::string, std::vector<size_t>> names_;
};

}  // namespace plumb
