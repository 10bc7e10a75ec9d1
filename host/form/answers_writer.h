// An answers document out again, "plumbline-answers/1". What AnswersReader reads back is what was written.
#pragma once
#include <string>

#include "host/base/date.h"
#include "host/base/json_writer.h"
#include "host/form/document.h"

namespace plumb {

// The document as JSON, with a line feed at the end. `extra` is the name and JSON value of one more member, whose name
// begins with "x-"; none when the name is empty.
std::string writeAnswers(const Document &document, std::string_view extraName = "", std::string_view extra = "");

// The members before "forms": the format, who it is about, where, when and by whom; what is blank is left out.
void appendAnswersHead(JsonWriter &json, const Person &person, const std::string &workstation,
                       const std::string &assessed, const std::string &by);

// The list of a log's days, where a value is due.
void appendLogDays(JsonWriter &json, const std::vector<LogDay> &days);

}  // namespace plumb
