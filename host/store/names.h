// Finding people by name: an index in memory, made from the sealed names when first asked. It never touches the disk.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "host/store/records.h"

namespace plumb {

// For comparison: without blanks at the ends, one blank between words, small letters (Latin, Greek, Cyrillic).
std::string folded(std::string_view text);

class NamesIndex {
  public:
    void clear() { entries_.clear(), sorted_ = true; }
    void put(const PersonRecord &person);  // adds, or replaces the one of this id
    void remove(const PersonId &id);
    void add(const PersonRecord &person);  // the same as put for one that is not in it, without looking

    // Ids of a page, by folded name and then id.
    std::vector<PersonId> find(const std::string &text, const std::string &department, const PersonId &after,
                               size_t limit);
    // Texts of all departments as their people have them, each once by its folded form.
    std::vector<std::string> departments() const;

  private:
    struct Entry {
        PersonId id;
        std::string name, rest, department, departmentText;  // folded but the last; rest: reference and e-mail
    };
    static Entry entryOf(const PersonRecord &person);
    void sort();

    std::vector<Entry> entries_;
    bool sorted_ = true;
};

}  // namespace plumb
