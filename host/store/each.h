// Every row of a list that a store gives in pages, one after another and never all at once.
//
// `take` gets each row (it may move from it) and returns nothing, or a Status whose problem ends the walk, or a
// Result<bool> where false ends it without one. Problem: the store's or take's own, as it is.
#pragma once
#include <type_traits>
#include <utility>

#include "host/store/items.h"

namespace plumb {

inline constexpr size_t kRowsAtOnce = 500;  // of a list that is read to its end
static_assert(kRowsAtOnce <= kMostRowsOfPage, "a page that is cut short would be taken for the last");

template <class Key, class Read, class Take>
Status eachRow(Read read, Take take) {
    for (PageAfter<Key> page{{}, kRowsAtOnce};;) {
        auto rows = read(std::as_const(page));
        if (!rows) return rows.problem();
        const bool last = rows->size() < kRowsAtOnce;
        if (!last) page.after = rows->back().id;
        for (auto &row : *rows) {
            using Answer = decltype(take(row));
            if constexpr (std::is_void_v<Answer>) {
                take(row);
            } else {
                Answer answer = take(row);
                if (!answer) return answer.problem();
                if constexpr (std::is_same_v<Answer, Result<bool>>)
                    if (!*answer) return Done{};
            }
        }
        if (last) return Done{};
    }
}

template <class Take>
Status eachPerson(Store &store, const PeopleFilter &filter, Take take) {
    return eachRow<PersonId>([&](const auto &page) { return store.people(filter, page); }, take);
}

template <class Take>
Status eachAssessment(Store &store, const AssessmentFilter &filter, Take take) {
    return eachRow<AssessmentId>([&](const auto &page) { return store.assessments(filter, page); }, take);
}

// Of one type of items.h: eachItem<Workstation>(…).
template <class T, class Take>
Status eachItem(Store &store, const ItemFilter &filter, Take take) {
    return eachRow<Id>([&](const auto &page) { return list<T>(store, filter, page); }, take);
}

}  // namespace plumb
