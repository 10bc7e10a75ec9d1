#include "host/exchange/table_rows.h"

#include <algorithm>

#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/form/answers_reader.h"

namespace plumb {

namespace {

constexpr const char *kPerson[] = {"name", "reference", "department", "email"};
constexpr const char *kWhole[] = {"assessed", "by"};
constexpr const char *kStation = "workstation";

const char *memberNamed(std::string_view name) {
    for (const char *member : kPerson)
        if (name == member) return member;
    for (const char *member : kWhole)
        if (name == member) return member;
    return name == kStation ? kStation : nullptr;
}

std::vector<std::string> allNames(const std::vector<const Form *> &forms) {
    std::vector<std::string> names(std::begin(kPerson), std::end(kPerson));
    names.insert(names.end(), std::begin(kWhole), std::end(kWhole));
    names.emplace_back(kStation);
    for (const Form *form : forms)
        for (const std::string &id : form->ids()) names.push_back(form->id + "/" + id);
    return names;
}

bool isYes(std::string_view cell) { return cell == "yes" || cell == "true" || cell == "1"; }
bool isNo(std::string_view cell) { return cell == "no" || cell == "false" || cell == "0"; }

// `where` and `name` say which cell it is.
Status writeCell(const Question &question, std::string_view cell, const std::string &where, const std::string &name,
                 JsonWriter &writer) {
    const auto wrong = [&](const char *what, const char *whatToDo) {
        return Problem{where + ", " + name, inQuotes(cell) + what, whatToDo};
    };
    const bool unsure = cell == "not_sure";
    if (!unsure && question.isNumber()) {
        const auto number = parseNumber(cell);
        if (!number) return wrong(" is not a number", "Write it with a point, for example 46.5");
        writer.number(*number);
    } else if (!unsure && question.kind == QuestionKind::yesno) {
        if (!isYes(cell) && !isNo(cell)) return wrong(" is neither yes nor no", "Write yes or no");
        writer.boolean(isYes(cell));
    } else if (!unsure && (question.kind == QuestionKind::ticks || question.kind == QuestionKind::bodymap)) {
        writer.open('[');
        const bool none = cell == "none" && question.optionIndex(cell) == question.options.size();
        for (const std::string_view tick : none ? std::vector<std::string_view>() : split(cell, '|'))
            writer.text(trim(tick));
        writer.close(']');
    } else {
        writer.text(cell);
    }
    return Done{};
}

}  // namespace

Result<std::string> answerJson(const Form &form, const std::string &question, std::string_view value) {
    const Slot slot = form.find(question);
    const std::string where = form.id + "/" + question;
    if (slot == kNoSlot)
        return Problem{where, "there is no such question",
                       didYouMean(question, form.ids(), "plumbline-cli check-form names them")};
    const Question &asked = form.at(slot);
    if (asked.group != kNoSlot)
        return Problem{where, "it is asked in the group " + form.at(asked.group).id,
                       "Give the whole group as a JSON array"};
    std::string json;
    JsonWriter writer(json);
    if (value.empty()) {
        writer.null();
        return json;
    }
    if (asked.kind == QuestionKind::group) {
        json = value;
    } else if (const Status written = writeCell(asked, trim(value), form.id, question, writer); !written) {
        return written.problem();
    }
    const std::vector<const Form *> forms = {&form};
    Document document(forms);
    const std::string alone =
        R"({"format":"plumbline-answers/1","forms":{")" + form.id + R"(":{")" + question + "\":" + json + "}}}";
    if (const Status read = AnswersReader(forms).read(alone, where, document); !read) return read.problem();
    return json;
}

Result<TableRows> TableRows::make(const std::vector<std::string> &header, const std::vector<const Form *> &forms,
                                  const std::string &file) {
    TableRows rows;
    rows.forms_ = forms;
    const std::string where = file + ", line 1";
    for (const std::string &text : header) {
        Column column;
        column.name = trim(text);
        column.member = memberNamed(column.name);
        if (!column.member) {
            const size_t slash = column.name.find('/');
            const auto form = std::find_if(forms.begin(), forms.end(), [&](const Form *one) {
                return slash != std::string::npos && one->id == std::string_view(column.name).substr(0, slash);
            });
            if (form != forms.end()) column.question = (*form)->find(std::string_view(column.name).substr(slash + 1));
            if (column.question == kNoSlot)
                return Problem{where, "there is no column " + inQuotes(column.name),
                               didYouMean(column.name, allNames(forms), "Use form/question, for example desk/monitor")};
            column.form = static_cast<size_t>(form - forms.begin());
            const Question &question = (*form)->at(column.question);
            if (question.kind == QuestionKind::group || question.group != kNoSlot)
                return Problem{where, inQuotes(column.name) + " belongs to a group that repeats",
                               "Write documents, one a line, instead of a table"};
        }
        for (const Column &other : rows.columns_)
            if (other.name == column.name)
                return Problem{where, "the column " + inQuotes(column.name) + " stands twice", "Take one of them out"};
        rows.columns_.push_back(std::move(column));
    }
    rows.sortColumns();
    if (rows.questions_.empty())
        return Problem{where, "no column is a question", "Name columns as form/question, for example desk/monitor"};
    return rows;
}

void TableRows::sortColumns() {
    for (size_t i = 0; i < columns_.size(); ++i) {
        if (!columns_[i].member) questions_.push_back(i);
        else if (std::find(std::begin(kPerson), std::end(kPerson), columns_[i].member) != std::end(kPerson))
            person_.push_back(i);
        else whole_.push_back(i);
    }
    std::stable_sort(questions_.begin(), questions_.end(),
                     [&](size_t a, size_t b) { return columns_[a].form < columns_[b].form; });
}

Status TableRows::document(const std::vector<std::string> &cells, const std::string &where, std::string &out) const {
    if (cells.size() > columns_.size())
        return Problem{where, "it has more cells than the first line has columns", "Quote cells that hold a separator"};
    const auto cell = [&](size_t column) { return column < cells.size() ? trim(cells[column]) : std::string_view(); };
    out.clear();
    JsonWriter writer(out);
    writer.open('{').key("format").text("plumbline-answers/1").key("person").open('{');
    for (const size_t column : person_)
        if (const auto text = cell(column); !text.empty()) writer.key(columns_[column].member).text(text);
    writer.close('}');
    for (const size_t column : whole_) {
        const auto text = cell(column);
        if (text.empty()) continue;
        writer.key(columns_[column].member);
        if (columns_[column].member == kStation) writer.open('{').key("name").text(text).close('}');
        else writer.text(text);
    }
    writer.key("forms").open('{');
    size_t open = forms_.size();  // the form being written; none yet
    for (const size_t column : questions_) {
        const auto text = cell(column);
        if (text.empty()) continue;
        const size_t form = columns_[column].form;
        if (form != open) {
            if (open < forms_.size()) writer.close('}');
            writer.key(forms_[form]->id).open('{');
            open = form;
        }
        const Question &question = forms_[form]->at(columns_[column].question);
        writer.key(question.id);
        if (Status done = writeCell(question, text, where, columns_[column].name, writer); !done) return done;
    }
    if (open < forms_.size()) writer.close('}');
    writer.close('}').close('}');
    return Done{};
}

}  // namespace plumb
