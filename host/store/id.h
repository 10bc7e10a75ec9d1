// Names of things in a store: 16 bytes, made by whoever makes the thing, without asking the store.
//
// Five bytes of seconds, three of parts of a second, eight at random: ids grow, those of one maker always and those of
// several as their clocks do, so that "newest first" is the order of ids, and two makers do not meet. A typed id cannot
// be taken for another kind's.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host/store/outside.h"

namespace plumb {

std::string hexOf(std::string_view bytes);  // lower-case digits

struct Id {
    std::array<unsigned char, 16> bytes{};

    bool none() const { return *this == Id{}; }  // all zero: refers to nothing
    std::string_view view() const { return {reinterpret_cast<const char *>(bytes.data()), bytes.size()}; }
    std::string hex() const { return hexOf(view()); }
    auto operator<=>(const Id &) const = default;
};

Moment madeAt(const Id &id);  // by the clock of its maker

std::optional<Id> idFromHex(std::string_view text);
std::optional<Id> idFromBytes(std::string_view bytes);  // 16 of them

template <class Kind>
struct TypedId : Id {
    TypedId() = default;
    explicit TypedId(const Id &id) : Id(id) {}
};

using PersonId = TypedId<struct OfPerson>;
using AssessmentId = TypedId<struct OfAssessment>;
using WorkstationId = TypedId<struct OfWorkstation>;

// Makes ids. One thread each.
class IdMaker {
  public:
    explicit IdMaker(Outside outside) : outside_(std::move(outside)) {}
    Id next();
    template <class T>
    T next() {
        return T(next());
    }

  private:
    Outside outside_;
    Tick last_ = -1;
};

}  // namespace plumb
