#include "host/programme/fixed_texts.h"

#include <algorithm>
#include <cmath>

#include "host/base/date.h"

namespace plumb {

namespace {

std::vector<std::string> linesOf(JsonObject &object, std::string_view member) {
    std::vector<std::string> lines;
    const Json *list = object.maybe(member);
    if (!list) return lines;
    if (!list->isArray()) object.problem("“" + std::string(member) + "” is a list of texts in [ ]", "Correct it", list);
    for (const Json &one : list->children()) {
        if (const auto text = one.asText(); text && !text->empty()) lines.push_back(*text);
        else object.problem("“" + std::string(member) + "” is a list of texts", "Correct it", &one);
    }
    return lines;
}

std::vector<int> routesOf(JsonObject &object) {
    std::vector<int> routes;
    const Json *list = object.maybe("routes");
    if (!list) return routes;
    for (const Json &one : list->children()) {
        const double route = one.asNumber().value_or(0);
        if (route == std::floor(route) && route >= 1 && route <= 4) routes.push_back(static_cast<int>(route));
        else object.problem("a route is 1, 2, 3 or 4", "Correct it", &one);
    }
    return routes;
}

FixedText readText(const Json &json, const std::string &path, Problems &problems) {
    JsonObject object(json, path, json.name(), problems);
    FixedText text;
    text.id = json.name();
    text.title = object.textOr("title", "");
    text.text = linesOf(object, "text");
    text.points = linesOf(object, "points");
    text.after = linesOf(object, "after");
    text.flags = linesOf(object, "flags");
    text.routes = routesOf(object);
    text.source = object.textOr("source", "");
    text.review = readReview(object);
    if (text.title.empty() && text.text.empty()) object.problem("there is nothing to print", "Add a title or a text");
    object.finish();
    return text;
}

}  // namespace

Review readReview(JsonObject &object) {
    Review review{object.text("reviewed_by"), object.text("role"), object.text("date"), object.text("edition")};
    if (!review.date.empty() && !parseDate(review.date))
        object.problem("the date of the review is no date", "Write it as 2026-11-22, or leave it empty");
    return review;
}

const FixedText *FixedTexts::find(std::string_view id) const {
    const auto at = std::find_if(texts.begin(), texts.end(), [&](const FixedText &text) { return text.id == id; });
    return at == texts.end() ? nullptr : &*at;
}

const std::string &FixedTexts::line(std::string_view id) const {
    static const std::string none;
    const FixedText *text = find(id);
    return text && !text->text.empty() ? text->text.front() : none;
}

FixedTexts readFixedTexts(const std::string &path, Problems &problems) {
    FixedTexts fixed;
    const auto json = readJsonFile(path);
    if (!json) {
        problems.push_back(json.problem());
        return fixed;
    }
    JsonObject top(*json, path, "", problems);
    if (top.text("format") != "plumbline-fixed/1")
        top.problem("the format must be “plumbline-fixed/1”", "Correct it, or check that this is the right file");
    fixed.language = top.text("language");
    fixed.edition = top.text("edition");
    const Json *texts = top.maybe("texts");
    if (!texts || !texts->isObject()) top.problem("the key “texts” must hold an object in { }", "Add it");
    else
        for (const Json &one : texts->children()) fixed.texts.push_back(readText(one, path, problems));
    top.finish();
    return fixed;
}

}  // namespace plumb
