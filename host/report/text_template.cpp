#include "host/report/text_template.h"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "host/base/text.h"

namespace plumb {

namespace {

using Trouble = std::optional<Problem>;

class Checker {
  public:
    Checker(const std::string &text, const TemplateNames &known, const std::string &where)
        : text_(text), known_(known), where_(where) {}

    Trouble check() {
        size_t at = 0;
        while ((at = text_.find("{{", at)) != text_.npos) {
            if (text_.compare(at, 3, "{{{") == 0) return raw();
            const size_t end = text_.find("}}", at + 2);
            if (end == text_.npos)
                return problem("“{{” begins a place for a value, and no “}}” ends it", "Write “}}” after its name");
            if (auto wrong = tag(std::string(trim(std::string_view(text_).substr(at + 2, end - at - 2))))) return wrong;
            at = end + 2;
        }
        if (!open_.empty())
            return problem("{{#" + open_.back() + "}} is not ended", "Write {{/" + open_.back() + "}} where it ends");
        return std::nullopt;
    }

  private:
    Trouble tag(const std::string &content) {
        const char first = content.empty() ? '\0' : content.front();
        const std::string name(trim(std::string_view(content).substr(
            std::string_view("#^/&>=!").find(first) != std::string_view::npos && first != '\0' ? 1 : 0)));
        switch (first) {
            case '&': return raw();
            case '>':
            case '=':
            case '!':
                return problem("{{" + std::string(1, first) + " is not known here",
                               "Use {{name}}, {{#name}}…{{/name}} and {{^name}}…{{/name}} only");
            case '#':
            case '^':
                if (auto wrong = named(name, true)) return wrong;
                open_.push_back(name);
                return std::nullopt;
            case '/':
                if (open_.empty() || open_.back() != name)
                    return problem("{{/" + shown(name) + "}} ends what was not begun",
                                   open_.empty() ? "Write {{#" + shown(name) + "}} where it begins"
                                                 : "End {{#" + open_.back() + "}} first");
                open_.pop_back();
                return std::nullopt;
            default: return named(name, false);
        }
    }

    Trouble named(const std::string &name, bool block) const {
        if (const auto list = known_.lists.find(name); list != known_.lists.end()) {
            if (block) return std::nullopt;
            return problem("{{" + name + "}} stands for several",
                           "Write {{#" + name + "}}{{" + list->second + "}} {{/" + name + "}}");
        }
        if (std::find(known_.values.begin(), known_.values.end(), name) != known_.values.end()) return std::nullopt;
        for (const auto &[list, entry] : known_.lists) {
            if (entry != name) continue;
            if (std::find(open_.begin(), open_.end(), list) != open_.end()) return std::nullopt;
            std::string what = "{{";
            ((((what += name) += "}} has a meaning only between {{#") += list) += "}} and {{/") += list;
            return problem(what += "}}", "Put it there");
        }
        std::vector<std::string> names = known_.values;
        for (const auto &[list, entry] : known_.lists) names.push_back(list);
        return problem("there is no value “" + shown(name) + "” here",
                       didYouMean(name, names, "There are: " + join(names, ", ")));
    }

    Trouble raw() const {
        return problem("{{{name}}} and {{&name}} would put a value on the page without escaping it, and are refused",
                       "Write {{name}}");
    }

    // Whatever stands in a tag, without the quotes, for a sentence.
    static std::string shown(const std::string &name) { return std::string(upTo(withoutControls(name), 40)); }

    Problem problem(std::string what, std::string whatToDo) const {
        return {where_, std::move(what), std::move(whatToDo)};
    }

    const std::string &text_;
    const TemplateNames &known_;
    const std::string &where_;
    std::vector<std::string> open_;
};

}  // namespace

Trouble checkTemplate(const std::string &text, const TemplateNames &known, const std::string &where) {
    if (auto wrong = Checker(text, known, where).check()) return wrong;
    const kainjow::mustache::mustache parsed(text);
    if (parsed.is_valid()) return std::nullopt;
    return Problem{where, "it is not a template: " + parsed.error_message(), "Compare it with the example"};
}

std::string renderTemplate(const std::string &text, const TemplateValues &values) {
    namespace mustache = kainjow::mustache;
    mustache::data data;
    // An empty value counts as none, so that {{#name}} can ask for it.
    for (const auto &[name, value] : values.values)
        data.set(name, value.empty() ? mustache::data(false) : mustache::data(value));
    for (const auto &[name, list] : values.lists) {
        mustache::data entries(mustache::data::type::list);
        for (const std::string &entry : list.entries) entries.push_back(mustache::data(list.entry, entry));
        data.set(name, entries);
    }
    mustache::mustache parsed(text);
    parsed.set_custom_escape([](const std::string &value) { return value; });  // the writer of the page escapes all
    return parsed.render(data);
}

}  // namespace plumb
