#include "host/form/form_reader.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <system_error>

#include "host/base/json.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/form/fix_reader.h"

namespace plumb {

namespace {

constexpr size_t kMostOptions = 64;

const std::vector<std::string> kKinds = {"choice", "ticks", "number", "yesno", "text", "scale", "bodymap", "group"};
const std::vector<std::string> kOps = {"eq", "ne", "in", "has", "lacks", "lt", "le", "gt", "ge"};

bool soundFormId(std::string_view id) {  // a form's id is part of file names: a hyphen may stand in it
    return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

bool soundId(std::string_view id) {
    if (id.empty() || id.front() == '.' || id.back() == '.' || id.find("..") != id.npos) return false;
    return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string_view::npos;
}

size_t indexOf(const std::vector<std::string> &names, std::string_view name) {
    return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

class Reader {
  public:
    Reader(std::string_view file, Problems &problems) : file_(file), problems_(problems) {}

    Form read(const Json &json) {
        JsonObject top(json, file_, "", problems_);
        if (top.text("format") != "plumbline-form/1" && json.isObject())
            top.problem("the format must be “plumbline-form/1”", "Correct it, or check that this is a form");
        form_.id = top.text("id");
        if (!form_.id.empty() && !soundFormId(form_.id))
            top.problem("the form's id " + inQuotes(form_.id) + " is not an id", kIdRule);
        const double revision = top.number("revision");
        if (json.isObject() && (revision < 1 || revision > 1e6 || revision != std::floor(revision)))
            top.problem("the revision must be a whole number from 1", "Count it up with each release of the form");
        form_.revision = static_cast<int>(std::clamp(revision, 1.0, 1e6));
        form_.defaultLanguage = top.text("default_language");
        for (const Json &section : top.array("sections")) readSection(section);
        checkFixes(form_, file_, problems_);
        top.finish();
        if (form_.questions.empty() && json.isObject())
            top.problem("there is no question in the form", "Add a section with a question");
        return std::move(form_);
    }

  private:
    static constexpr const char *kIdRule = "Use lower-case letters, digits, _ and dots between words";

    void readSection(const Json &json) {
        JsonObject object(json, file_, "section " + std::to_string(form_.sections.size() + 1), problems_);
        Section section;
        section.id = object.text("id");
        if (!section.id.empty() && !soundId(section.id))
            object.problem("the section's id " + inQuotes(section.id) + " is not an id", kIdRule);
        for (const Section &other : form_.sections)
            if (other.id == section.id)
                object.problem("the section " + inQuotes(section.id) + " stands twice", "Give each an id of its own");
        form_.sections.push_back(section);
        for (const Json &question : object.array("questions")) readQuestion(question, kNoSlot);
        object.finish();
    }

    void readQuestion(const Json &json, Slot group) {
        const Json *idJson = json.find("id");
        JsonObject object(json, file_, idJson ? idJson->raw() : "a question without id", problems_);
        Question question;
        question.section = static_cast<uint32_t>(form_.sections.size() - 1);
        question.group = group;
        question.id = object.text("id");
        if (!soundId(question.id) && idJson)
            object.problem("the question's id " + inQuotes(question.id) + " is not an id", kIdRule);
        if (form_.slots.contains(question.id))
            object.problem("the question stands twice in the form", "Give each question an id of its own");
        question.kind = static_cast<QuestionKind>(object.oneOf("kind", kKinds));
        readPrivacy(object, question);
        question.ofPlace = object.booleanOr("of_place", false);
        if (question.ofPlace && question.privacy != Privacy::work)
            object.problem("what is of the place (“of_place”) is of the privacy “work”", "Correct one of them");
        question.required = object.booleanOr("required", false);
        question.notSure = object.booleanOr("not_sure", false);
        question.picture = object.textOr("picture", "");
        question.source = object.textOr("source", "");
        readNumbers(object, question);
        readOptions(object, question);
        readCondition(object, question);
        readFixes(object, question);
        keep(object, std::move(question), group);
        if (static_cast<QuestionKind>(form_.questions.back().kind) == QuestionKind::group) readFields(object);
        object.finish();
    }

    void keep(JsonObject &object, Question question, Slot group) {
        const auto slot = static_cast<Slot>(form_.questions.size());
        if (group != kNoSlot) {
            if (question.kind == QuestionKind::group)
                object.problem("a group stands in a group", "Groups hold questions only");
            question.column = static_cast<uint32_t>(form_.questions[group].fields.size());
            form_.questions[group].fields.push_back(slot);
        } else {
            form_.sections.back().questions.push_back(slot);
        }
        if (!question.showIf.tests.empty()) form_.conditional.push_back(slot);
        form_.slots.emplace(question.id, slot);
        form_.questions.push_back(std::move(question));
    }

    void readFields(JsonObject &object) {
        const Json *fields = object.maybe("questions");
        const auto group = static_cast<Slot>(form_.questions.size() - 1);
        if (!fields || !fields->isArray() || fields->children().empty())
            return object.problem("a group needs a list “questions” in [ ]", "Add it");
        for (const Json &field : fields->children()) readQuestion(field, group);
    }

    void readPrivacy(JsonObject &object, Question &question) {
        static const std::vector<std::string> names = {"identity", "work", "health"};
        // Nothing is safer than the strictest tag when the file does not say.
        question.privacy = privacyFrom(names[object.oneOf("privacy", names)]).value_or(Privacy::health);
    }

    void readNumbers(JsonObject &object, Question &question) {
        const bool wantsRange = question.kind == QuestionKind::number, wantsRows = question.kind == QuestionKind::group;
        const Json *soft = object.maybe("soft"), *rows = wantsRows ? object.maybe("rows") : nullptr;
        const Json *range = wantsRange ? object.maybe("hard") : rows;
        if (wantsRange) question.unit = object.textOr("unit", "");
        if (question.kind == QuestionKind::scale) question.most = 10;
        if (wantsRange || wantsRows) {
            const char *name = wantsRange ? "hard" : "rows";
            if (const auto read = rangeFrom(range)) std::tie(question.least, question.most) = *read;
            else
                object.problem(std::string("the key “") + name + "” must hold two numbers in [ ], the smaller first",
                               "Add the range of what is accepted", range);
        }
        const bool whole = question.least == std::floor(question.least) && question.most == std::floor(question.most);
        if (wantsRows && (question.least < 0 || question.most > 1000 || !whole))
            object.problem("a group has 0 to 1,000 rows", "Correct “rows”", rows);
        if (soft) {
            question.soft = rangeFrom(soft);
            if (!wantsRange || !question.soft || question.soft->first < question.least ||
                question.soft->second > question.most)
                object.problem("the range “soft” must lie inside “hard”, and belongs to numbers only", "Correct it",
                               soft);
        }
    }

    void readOptions(JsonObject &object, Question &question) {
        const Json *options = object.maybe("options");
        if (!question.hasOptions()) {
            if (options)
                object.problem("a question of this kind has no options", "Remove them, or make it a choice", options);
            return;
        }
        if (!options || !options->isArray() || options->children().empty())
            return object.problem("a list “options” in [ ] is missing", "Add the answers that can be chosen", options);
        if (options->children().size() > kMostOptions)
            return object.problem("there are more than 64 options", "Split the question", options);
        for (const Json &json : options->children()) {
            JsonObject one(json, file_, question.id, problems_);
            Option option;
            option.id = one.text("id");
            if (!soundId(option.id)) one.problem("the option's id " + inQuotes(option.id) + " is not an id", kIdRule);
            if (option.id == "not_sure")
                one.problem("“not_sure” is not an option", "Set \"not_sure\": true on the question");
            if (question.optionIndex(option.id) < question.options.size())
                one.problem("the option " + inQuotes(option.id) + " stands twice", "Remove one");
            fixes_.emplace_back(one.maybe("fix"));
            one.finish();
            question.options.push_back(std::move(option));
        }
        for (size_t i = 0; i < question.options.size(); ++i)  // only now are all options known
            if (fixes_[i]) question.options[i].fix = readFix(*fixes_[i], question, file_, problems_);
        fixes_.clear();
    }

    // One fix, or a list of which one at most can be taken.
    void readFixes(JsonObject &object, Question &question) {
        const Json *json = object.maybe("fix");
        if (!json) return;
        if (!json->isArray()) {
            question.fix = readFix(*json, question, file_, problems_);
            return;
        }
        if (!question.isNumber() || json->children().empty())
            object.problem("only a number may have a list of fixes, with at least one in it", "Give one fix", json);
        for (const Json &one : json->children()) {
            Fix fix = readFix(one, question, file_, problems_);
            if (question.fix) question.otherFixes.push_back(std::move(fix));
            else question.fix = std::move(fix);
        }
    }

    void readCondition(JsonObject &object, Question &question) {
        const Json *json = object.maybe("show_if");
        if (!json) return;
        JsonObject condition(*json, file_, question.id + ", show_if", problems_);
        const Json *all = condition.maybe("all"), *any = condition.maybe("any");
        question.showIf.any = any != nullptr;
        const Json *tests = any ? any : all;
        if ((all != nullptr) == (any != nullptr) || !tests->isArray() || tests->children().empty())
            condition.problem("a condition is either “all” or “any” with a list of tests in [ ]", "Correct it");
        else
            for (const Json &test : tests->children()) readTest(test, question);
        condition.finish();
    }

    void readTest(const Json &json, Question &asked) {
        JsonObject object(json, file_, asked.id + ", show_if", problems_);
        Test test;
        const std::string name = object.text("question");
        test.question = form_.find(name);
        test.op = static_cast<Test::Op>(object.oneOf("op", kOps));
        const Json *value = object.maybe("value");
        if (test.question == kNoSlot) {
            object.problem("the condition asks for " + inQuotes(name) + ", which is not asked before this question",
                           didYouMean(name, form_.ids(), "Conditions refer to earlier questions only"));
        } else if (!value || !fillTest(*value, form_.at(test.question), test)) {
            object.problem("the value does not fit the question " + inQuotes(name) + " and the test",
                           "Give an option of it, true or false, or a number", value);
        } else if (form_.at(test.question).group != kNoSlot && form_.at(test.question).group != asked.group) {
            object.problem("the condition looks into another group",
                           "Ask for a question of the same group or of the whole form");
        }
        object.finish();
        asked.showIf.tests.push_back(test);
    }

    std::string file_;
    Problems &problems_;
    Form form_;
    std::vector<const Json *> fixes_;  // of the options being read
};

// Adds one of the answers that a test means.
bool addMeant(const Json &one, const Question &question, Test &test) {
    if (question.kind == QuestionKind::yesno && one.asBool()) {
        test.options |= *one.asBool() ? 2 : 1;
        return true;
    }
    const std::string word = one.asText().value_or("");
    if (word == "not_sure" && question.notSure) return test.unsure = true;
    const size_t index = question.optionIndex(word);
    if (!question.hasOptions() || index == question.options.size()) return false;
    test.options |= uint64_t{1} << index;
    return true;
}

}  // namespace

std::optional<Test::Op> testOpFrom(std::string_view name) {
    const size_t index = indexOf(kOps, name);
    return index < kOps.size() ? std::optional(static_cast<Test::Op>(index)) : std::nullopt;
}

bool fillTest(const Json &value, const Question &question, Test &test) {
    using Op = Test::Op;
    if (question.isNumber()) {
        test.number = value.asNumber().value_or(0);
        return value.asNumber() && test.op != Op::in && test.op != Op::has && test.op != Op::lacks;
    }
    const bool many = question.kind == QuestionKind::ticks || question.kind == QuestionKind::bodymap;
    const bool equals = test.op == Op::eq || test.op == Op::ne;
    const bool opFits = equals || (many ? test.op == Op::has || test.op == Op::lacks : test.op == Op::in);
    if (!opFits) return false;
    auto add = [&](const Json &one) { return addMeant(one, question, test); };
    if (!value.isArray()) return test.op != Op::in && !(many && equals) && add(value);
    return ((many && equals) || !value.children().empty()) &&
           std::all_of(value.children().begin(), value.children().end(), add);
}

Result<Form> readForm(const std::string &bytes, std::string_view file, Problems &problems) {
    auto json = readJson(bytes, file);
    if (!json) return json.problem();
    return Reader(file, problems).read(*json);
}

void checkPictures(const Form &form, const std::string &folder, Problems &problems) {
    for (const Question &question : form.questions) {
        std::error_code ignored;
        const std::string file = folder + "/pictures/" + question.picture;
        if (question.picture.empty()) continue;
        if (question.picture.find('/') != std::string::npos || !std::filesystem::is_regular_file(file, ignored))
            problems.push_back({file, "the picture of " + inQuotes(question.id) + " is not there",
                                "Put it there, or take “picture” from the question"});
    }
}

void checkWords(const Form &form, const Words &words, std::string_view file, Problems &problems) {
    auto want = [&](const std::string &id, std::string_view what) {
        if (words.get(id, "text").empty())
            problems.push_back({std::string(file) + ", " + id, "the " + std::string(what) + " has no text",
                                "Add \"" + id + "\": { \"text\": … }"});
    };
    if (words.language() != form.defaultLanguage)
        problems.push_back({std::string(file),
                            "the words are in " + inQuotes(words.language()) + ", the form's language is " +
                                inQuotes(form.defaultLanguage),
                            "Give the words in the form's language"});
    want(form.id, "form");
    for (const Section &section : form.sections) want("section." + section.id, "section");
    for (const Question &question : form.questions) {
        want(question.id, "question");
        if (!question.picture.empty() && words.get(question.id, "alt").empty())
            problems.push_back({std::string(file) + ", " + question.id,
                                "the picture has no words for who cannot see it",
                                "Add \"alt\": what the picture shows"});
        for (const Option &option : question.options) want(question.id + "." + option.id, "option");
    }
}

}  // namespace plumb
