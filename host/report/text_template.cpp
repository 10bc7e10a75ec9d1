#include "host/report/text_template.h"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "host/base/text.h"
#include "host/base/translated.h"

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
                return problem(tr("{begin} begins a place for a value, and no {end} ends it",
                                  {{"begin", inQuotes("{{")}, {"end", inQuotes("}}")}}),
                               tr("Write {end} after its name", {{"end", inQuotes("}}")}}));
            if (auto wrong = tag(std::string(trim(std::string_view(text_).substr(at + 2, end - at - 2))))) return wrong;
            at = end + 2;
        }
        if (!open_.empty())
            return problem(tr("{tag} is not ended", {{"tag", "{{#" + open_.back() + "}}"}}),
                           tr("Write {tag} where it ends", {{"tag", "{{/" + open_.back() + "}}"}}));
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
                return problem(tr("{tag} is not known here", {{"tag", "{{" + std::string(1, first)}}),
                               tr("Use {tags} only", {{"tags", "{{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}"}}));
            case '#':
            case '^':
                if (auto wrong = named(name, true)) return wrong;
                open_.push_back(name);
                return std::nullopt;
            case '/':
                if (open_.empty() || open_.back() != name)
                    return problem(tr("{tag} ends what was not begun", {{"tag", "{{/" + shown(name) + "}}"}}),
                                   open_.empty()
                                       ? tr("Write {tag} where it begins", {{"tag", "{{#" + shown(name) + "}}"}})
                                       : tr("End {tag} first", {{"tag", "{{#" + open_.back() + "}}"}}));
                open_.pop_back();
                return std::nullopt;
            default: return named(name, false);
        }
    }

    Trouble named(const std::string &name, bool block) const {
        if (const auto list = known_.lists.find(name); list != known_.lists.end()) {
            if (block) return std::nullopt;
            return problem(tr("{tag} stands for several", {{"tag", "{{" + name + "}}"}}),
                           tr("Write {tag}", {{"tag", "{{#" + name + "}}{{" + list->second + "}} {{/" + name + "}}"}}));
        }
        if (std::find(known_.values.begin(), known_.values.end(), name) != known_.values.end()) return std::nullopt;
        for (const auto &[list, entry] : known_.lists) {
            if (entry != name) continue;
            if (std::find(open_.begin(), open_.end(), list) != open_.end()) return std::nullopt;
            return problem(
                tr("{tag} has a meaning only between {begin} and {end}",
                   {{"tag", "{{" + name + "}}"}, {"begin", "{{#" + list + "}}"}, {"end", "{{/" + list + "}}"}}),
                tr("Put it there"));
        }
        std::vector<std::string> names = known_.values;
        for (const auto &[list, entry] : known_.lists) names.push_back(list);
        return problem(tr("there is no value “{name}” here", {{"name", shown(name)}}),
                       didYouMean(name, names, tr("There are: {names}", {{"names", join(names, ", ")}})));
    }

    Trouble raw() const {
        return problem(tr("{one} and {other} would put a value on the page without escaping it, and are refused",
                          {{"one", "{{{name}}}"}, {"other", "{{&name}}"}}),
                       tr("Write {tag}", {{"tag", "{{name}}"}}));
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
    return Problem{where, tr("it is not a template: {error}", {{"error", parsed.error_message()}}),
                   tr("Compare it with the example")};
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
