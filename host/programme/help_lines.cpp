#include "host/programme/help_lines.h"

#include <algorithm>

namespace plumb {

namespace {

std::optional<HelpNumber> readNumber(JsonObject &country, std::string_view member, const std::string &path,
                                     Problems &problems) {
    const Json *json = country.maybe(member);
    if (!json || json->kind() == Json::Kind::null) return std::nullopt;
    JsonObject object(*json, path, country.place() + ", " + std::string(member), problems);
    static const std::vector<std::string> kConfidence = {"official page", "2+ sources", "1 source", "from memory"};
    HelpNumber number;
    number.number = object.text("number");
    number.also = object.textOr("also", "");
    number.name = object.textOr("name", "");
    number.checked = object.oneOf("confidence", kConfidence) < 2;
    object.textOr("note", "");
    object.textOr("source", "");
    object.finish();
    return number;
}

void readUnion(HelpNumbers &numbers, const Json &json, const std::string &path, Problems &problems) {
    JsonObject object(json, path, "union", problems);
    numbers.unionEmergency = object.text("emergency");
    for (const Json &member : object.array("members")) numbers.unionMembers.push_back(member.asText().value_or(""));
    object.finish();
}

class Lines {
  public:
    Lines(const FixedTexts &fixed, HelpLines &lines) : fixed_(fixed), lines_(lines) {}

    std::string said(const std::optional<HelpNumber> &number, std::string_view otherwise) {
        if (!number) return fixed_.line(otherwise);
        if (!number->checked)
            lines_.notes.push_back(
                {number->number, filled(fixed_.line("number.unchecked"), {{"number", number->number}})});
        std::string said = number->also.empty() ? number->number
                                                : filled(fixed_.line("number.also"),
                                                         {{"number", number->number}, {"also", number->also}});
        if (!number->name.empty() && number->name != number->number)
            said = filled(fixed_.line("number.named"), {{"number", said}, {"name", number->name}});
        return said;
    }

  private:
    const FixedTexts &fixed_;
    HelpLines &lines_;
};

}  // namespace

HelpNumbers readHelpNumbers(const std::string &path, Problems &problems) {
    HelpNumbers numbers;
    const auto json = readJsonFile(path);
    if (!json) {
        problems.push_back(json.problem());
        return numbers;
    }
    JsonObject top(*json, path, "", problems);
    if (top.text("format") != "plumbline-numbers/1")
        top.problem("the format must be “plumbline-numbers/1”", "Correct it, or check that this is the right file");
    readReview(top);
    top.text("looked_up");
    for (const char *member : {"default", "confidence"}) top.maybe(member);  // for readers of the file
    if (const Json *members = top.maybe("union")) readUnion(numbers, *members, path, problems);
    const Json *countries = top.maybe("countries");
    if (!countries || !countries->isObject()) top.problem("the key “countries” must hold an object in { }", "Add it");
    else
        for (const Json &one : countries->children()) {
            JsonObject object(one, path, one.name(), problems);
            HelpNumbers::Country &country = numbers.countries[one.name()];
            country.emergency = readNumber(object, "emergency", path, problems);
            country.urgent = readNumber(object, "urgent", path, problems);
            country.crisis = readNumber(object, "crisis", path, problems);
            object.finish();
        }
    top.finish();
    return numbers;
}

HelpLines helpLinesFor(const HelpNumbers &numbers, std::string_view country, const FixedTexts &fixed) {
    const auto at = numbers.countries.find(country);
    HelpNumbers::Country found = at == numbers.countries.end() ? HelpNumbers::Country() : at->second;
    const bool member =
        std::find(numbers.unionMembers.begin(), numbers.unionMembers.end(), country) != numbers.unionMembers.end();
    if (!found.emergency && member) found.emergency = HelpNumber{numbers.unionEmergency, "", "", true};
    HelpLines lines;
    Lines say(fixed, lines);
    lines.emergency = say.said(found.emergency, "number.emergency");
    lines.urgent = say.said(found.urgent, "number.urgent");
    lines.crisis = say.said(found.crisis, "number.crisis");
    if (!found.emergency) lines.notes.push_back({"", fixed.line("number.no_country")});
    return lines;
}

}  // namespace plumb
