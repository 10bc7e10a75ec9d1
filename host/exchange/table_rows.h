// Rows of a table as answers documents: one row a document, one column a question.
//
//   reference,department,workstation,assessed,by,desk/seat.height,desk/seat.height.also,desk/seat.height_cm
//   WS-014,Accounts,Desk 14,2026-11-20,assessor,too_low,no_leg_room|not_adjustable,46.5
//
// Columns: name, reference, department, email, workstation, assessed, by, and form/question in any order. Cells are
// option ids, several ticks with | between them, "none" for no tick, numbers with a point, yes or no; blank is not
// answered. Repeating groups have no columns; they need documents.
#pragma once
#include <string>
#include <vector>

#include "host/base/problem.h"
#include "host/form/form.h"

namespace plumb {

// One cell as the JSON of an answer; a group takes a JSON array; "" gives null, which clears an answer. Problem: there
// is no such question, it is asked in a group, the value is none of its.
Result<std::string> answerJson(const Form &form, const std::string &question, std::string_view value);

class TableRows {
  public:
    // `forms` must outlive it. Problem: a column that is none of these, or stands twice; no column of a question.
    static Result<TableRows> make(const std::vector<std::string> &header, const std::vector<const Form *> &forms,
                                  const std::string &file);

    // The row as a document, in `out`. Problem: too many cells, one that is no number, tick or yes or no. Option ids
    // are left to the reader of answers.
    Status document(const std::vector<std::string> &cells, const std::string &where, std::string &out) const;

  private:
    struct Column {
        const char *member = nullptr;  // of the document; nullptr: a question
        size_t form = 0;               // place in forms_
        Slot question = kNoSlot;
        std::string name;
    };
    void sortColumns();

    std::vector<const Form *> forms_;
    std::vector<Column> columns_;
    std::vector<size_t> person_, whole_, questions_;  // places in columns_, in a document's order
};

}  // namespace plumb
