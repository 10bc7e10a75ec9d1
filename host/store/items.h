// What belongs to a person beside assessments, each as a type of its own over the store's items.
//
// put() checks what the kind asks for and stores; get() and list() read back. Expected trouble as in store.h.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/store/store.h"

namespace plumb {

// A place where a person works; one has as many as there are. About: nothing.
struct Workstation {
    static constexpr ItemKind kKind = ItemKind::workstation;
    WorkstationId id;
    PersonId person;
    uint32_t rev = 0;
    std::string name, note;
};

// Something to be done, mostly from an advice rule. About: the assessment. Order of states is that of Item::state.
enum class ActionState : uint8_t { open, inProgress, done, refused, notPossible, referred };
struct ActionItem {
    static constexpr ItemKind kKind = ItemKind::action;
    Id id;
    PersonId person;
    Id about;
    uint32_t rev = 0;
    ActionState state = ActionState::open;
    std::optional<Date> due;
    uint8_t tier = 0;    // 0 free adjustment … 3 professional
    std::string rule;    // of the advice, "CH-5"; "" when written by hand
    std::string text;    // what to do; needed
    std::string owner;   // who does it
    std::string check;   // the answer to "how to check that it is done"; needed when done
    std::string reason;  // needed when refused, not possible or referred
    std::string proof;   // an order number, a hash of a photo
};

// A step on the way of a copy of a report to who gets it: shown to the person, answered by them, given away. About: the
// assessment. Never changes; the order of stages is that of Item::state.
enum class ReleaseStage : uint8_t { released, shown, agreed, agreedWithComment, refused, withdrawn };
struct Release {
    static constexpr ItemKind kKind = ItemKind::release;
    Id id;
    PersonId person;
    Id about;
    uint32_t rev = 0;
    Moment when = 0;
    std::string copy;  // "employee", "occupational-health", "manager"
    ReleaseStage stage = ReleaseStage::released;
    std::string recipient;  // who got it, saw it or answered; needed
    std::string hash;       // SHA-256 of the page's bytes; needed
    std::string agreement;  // the person's words; of a release without them the legal reason and the second person
};

// A picture of a workplace, whole. About: the assessment or the workstation. The one kind that can be deleted.
struct Photo {
    static constexpr ItemKind kKind = ItemKind::photo;
    Id id;
    PersonId person;
    Id about;
    uint32_t rev = 0;
    std::string mediaType, caption, bytes;  // at most kLargestPhoto bytes
    std::string measures{};                 // what was measured on it, "plumbline-measures/1"; "" nothing
    Moment added{};                         // 0 in stores of before it was noted
};
inline constexpr size_t kLargestPhoto = 16u * 1024 * 1024, kLargestMeasures = 64u * 1024;

// "I contacted the person on …", after a red flag. About: the assessment. Takes it off urgent().
struct Contact {
    static constexpr ItemKind kKind = ItemKind::contact;
    Id id;
    PersonId person;
    Id about;
    uint32_t rev = 0;
    std::optional<Date> on;  // needed
    std::string by, note;    // by: needed
};

// To the store's form and back; fromItem's problem is a payload that does not read. T is one of the types above.
template <class T>
Result<Item> toItem(const T &value);  // the problem: something that the kind needs is missing
template <class T>
Result<T> fromItem(const Item &item);

template <class T>
Status put(Store &store, T &value) {
    auto item = toItem(value);
    if (!item) return item.problem();
    if (Status stored = store.putItem(*item); !stored) return stored;
    value.rev = item->rev;
    return Done{};
}

template <class T>
Result<T> get(Store &store, const Id &id) {
    auto item = store.item(id);
    if (!item) return item.problem();
    return fromItem<T>(*item);
}

// The kind is put into the filter.
template <class T>
Result<std::vector<T>> list(Store &store, ItemFilter filter, const PageAfter<Id> &page = {}) {
    filter.kind = T::kKind;
    const auto items = store.items(filter, page);
    if (!items) return items.problem();
    std::vector<T> values;
    for (const Item &item : *items) {
        auto value = fromItem<T>(item);
        if (!value) return value.problem();
        values.push_back(std::move(*value));
    }
    return values;
}

}  // namespace plumb
