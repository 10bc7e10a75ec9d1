// The sealed part of people and assessments as bytes, and the places that the parts are sealed to. What is clear in a
// row stands in its place, so that it cannot be changed unseen either.
#pragma once
#include <string>
#include <string_view>

#include "host/store/records.h"

namespace plumb {

// The clear columns of a row that its record does not have.
struct RowMeta {
    uint64_t changed = 0;
    std::string department, reference, email;  // hashes for look-up; the last two of people only
};

std::string writePayload(const PersonRecord &person);
bool readPayload(std::string_view bytes, PersonRecord &person);
std::string writePayload(const AssessmentRecord &assessment);
bool readPayload(std::string_view bytes, AssessmentRecord &assessment);

std::string placeOf(const Id &store, const PersonRecord &person, const RowMeta &meta);
std::string placeOf(const Id &store, const AssessmentRecord &assessment, const RowMeta &meta);
std::string placeOf(const Id &store, const Item &item, uint64_t changed);
std::string placeOfStep(const Id &store, const AssessmentId &assessment, uint64_t step);
std::string placeOfKey(const Id &store, const PersonId &person);
std::string placeOfUrgency(const Id &store, const AssessmentRecord &assessment);

}  // namespace plumb
