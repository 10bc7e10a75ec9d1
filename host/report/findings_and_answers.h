// The parts of the model that list a form: what was found, what was answered, what changed.
#pragma once
#include "host/report/explain.h"
#include "host/report/report_model.h"

namespace plumb {

// How answers are said, from the report's words.
AnswerWords answerWords(const Words &page);

// Findings in the order of the form, plain facts (without a level) among them.
void addFindings(ReportModel &model, const PluginResult &result);

// The question that a finding of the form is about, and the row of its group; nothing when the form has no such
// finding.
struct AskedAt {
    Slot question;
    uint32_t row;
};
std::optional<AskedAt> askedAt(const Plugin &plugin, const ReportFinding &finding);

// Every visible question with its answer and, where the document says it, how the answer came about.
void addAnswers(ReportModel &model, const PluginResult &result, const FormAnswers &answers, const Document &document,
                UnitSystem units, const Words &page);

// Questions of the whole form whose answers differ.
void addChanges(ReportModel &model, const Plugin &plugin, const FormAnswers &now, const FormAnswers &before,
                UnitSystem units, const Words &page);

}  // namespace plumb
