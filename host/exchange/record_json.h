// Records of a store as JSON: the same members in one person's pack and in the export of everything. Appends an object.
// Ids are hexadecimal, times and days as in ISO 8601, what is empty is left out.
#pragma once
#include <string>

#include "host/base/json_writer.h"
#include "host/store/items.h"

namespace plumb {

Date dateAt(Moment moment);           // UTC
std::string timeText(Moment moment);  // "2026-11-22T05:18:39Z"; "" for 0

const char *stateName(AssessmentState state);  // "draft", "completed", "reviewed", "signed"
const char *byName(AssessedBy by);             // "self", "assessor"
const char *stageName(ReleaseStage stage);     // "released", "shown", "agreed" …
const char *stateName(ActionState state);      // "open", "in_progress" …

void writeJson(JsonWriter &writer, const PersonRecord &person);
void writeJson(JsonWriter &writer, const AssessmentRecord &assessment);
void writeJson(JsonWriter &writer, const Draft &draft);
void writeJson(JsonWriter &writer, const Workstation &workstation);
void writeJson(JsonWriter &writer, const ActionItem &action);
void writeJson(JsonWriter &writer, const Release &release);
void writeJson(JsonWriter &writer, const Photo &photo);  // its bytes in base64
void writeJson(JsonWriter &writer, const Contact &contact);
void writeJson(JsonWriter &writer, const LogEntry &entry);

}  // namespace plumb
