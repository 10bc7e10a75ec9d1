// Private to the reader of answers: the members of an answers document, and what the value of each is for.
#pragma once
#include <cstdint>
#include <string_view>

namespace plumb::answers_detail {

// clang-format off
// What the value that comes next is for.
enum class Goal : uint8_t {
    document, ignored, format, person, workstation, assessed, by, forms, withheld, how, tried, name, reference, department,
    email, stationName, form, question, tick, row, withheldItem, triedItem, provenance, provenanceBy, provenanceMethod,
    provenanceTolerance, provenanceNote, provenanceBefore, days, formDays, day, dayDate, dayBouts, dayBout, dayClock
};

// clang-format on

struct Member {
    std::string_view name;
    Goal goal;
};
inline constexpr Member kTop[] = {
    {"format", Goal::format},     {"person", Goal::person}, {"workstation", Goal::workstation},
    {"assessed", Goal::assessed}, {"by", Goal::by},         {"forms", Goal::forms},
    {"withheld", Goal::withheld}, {"how", Goal::how},       {"tried", Goal::tried},
    {"days", Goal::days}};
inline constexpr Member kPerson[] = {
    {"name", Goal::name}, {"reference", Goal::reference}, {"department", Goal::department}, {"email", Goal::email}};
inline constexpr Member kDay[] = {{"date", Goal::dayDate}, {"bouts", Goal::dayBouts}};
inline constexpr Member kWorkstation[] = {{"name", Goal::stationName}};
inline constexpr Member kHow[] = {{"by", Goal::provenanceBy},
                                  {"method", Goal::provenanceMethod},
                                  {"tolerance", Goal::provenanceTolerance},
                                  {"note", Goal::provenanceNote},
                                  {"before", Goal::provenanceBefore}};

inline constexpr std::string_view kMethods[] = {"observed", "measured", "told", "from_log", "assumed"};

}  // namespace plumb::answers_detail
