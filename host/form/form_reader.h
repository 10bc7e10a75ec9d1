// Reads "plumbline-form/1". Every problem is told with file, line and place, not just the first.
#pragma once
#include <string>
#include <string_view>

#include "host/base/json.h"
#include "host/base/problem.h"
#include "host/form/form.h"
#include "host/form/words.h"

namespace plumb {

// `file` names the input in problems. The form that comes back is sound only when nothing was added to `problems`; a
// Problem comes back when there is nothing to read at all.
Result<Form> readForm(const std::string &bytes, std::string_view file, Problems &problems);

// Every section, question and option must have its words in the form's language.
void checkWords(const Form &form, const Words &words, std::string_view file, Problems &problems);

// Every picture that a question names must be there in `folder`/pictures.
void checkPictures(const Form &form, const std::string &folder, Problems &problems);

// The value of a test on `question`, for conditions in forms and in advice: an option, a list of options for "in", true
// or false, a number. `test.op` is set already. False when value, test and question do not fit together.
bool fillTest(const Json &value, const Question &question, Test &test);
std::optional<Test::Op> testOpFrom(std::string_view name);

}  // namespace plumb
