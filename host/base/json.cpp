#define BOOST_BIND_GLOBAL_PLACEHOLDERS
#include "host/base/json.h"

#include <algorithm>
#include <boost/property_tree/json_parser.hpp>
#include <sstream>

#include "host/base/file.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {
constexpr uint64_t kLargestFile = 8u * 1024 * 1024;

constexpr std::string_view kText = trMark("a text in double quotes"), kNumber = trMark("a number without quotes"),
                           kBoolean = trMark("true or false without quotes"), kList = trMark("a list in [ ]");
}  // namespace

class JsonBuilder {
  public:
    explicit JsonBuilder(const std::vector<JsonMark> &marks) : marks_(marks) {}

    Json build(const boost::property_tree::ptree &tree, std::string name) {
        Json value;
        const JsonMark &mark = marks_[next_++];
        value.kind_ = mark.kind;
        value.line_ = mark.line;
        value.name_ = std::move(name);
        value.text_ = tree.data();
        value.children_.reserve(tree.size());
        for (const auto &[childName, child] : tree) value.children_.push_back(build(child, childName));
        return value;
    }

  private:
    const std::vector<JsonMark> &marks_;
    size_t next_ = 0;
};

const Json *Json::find(std::string_view member) const {
    if (!isObject()) return nullptr;
    const auto at = std::find_if(children_.begin(), children_.end(), [&](const Json &c) { return c.name_ == member; });
    return at == children_.end() ? nullptr : &*at;
}

std::optional<std::string> Json::asText() const { return kind_ == Kind::text ? std::optional(text_) : std::nullopt; }

std::optional<double> Json::asNumber() const { return kind_ == Kind::number ? parseNumber(text_) : std::nullopt; }

std::optional<bool> Json::asBool() const {
    return kind_ == Kind::boolean ? std::optional(text_ == "true") : std::nullopt;
}

Result<Json> readJson(const std::string &bytes, std::string_view file) {
    auto marks = guardJson(bytes, file);
    if (!marks) return marks.problem();
    boost::property_tree::ptree tree;
    try {
        std::istringstream stream(bytes);
        boost::property_tree::read_json(stream, tree);
    } catch (const boost::property_tree::json_parser_error &error) {
        return Problem{inLine(file, error.line()), error.message(), tr("Correct the file there and try again")};
    }
    return JsonBuilder(*marks).build(tree, "");
}

Result<Json> readJsonFile(const std::string &path) {
    auto bytes = readFile(path, kLargestFile);
    if (!bytes) return bytes.problem();
    return readJson(*bytes, path);
}

JsonObject::JsonObject(const Json &object, std::string file, std::string place, Problems &problems)
    : object_(object), file_(std::move(file)), place_(std::move(place)), problems_(problems) {
    if (!object_.isObject()) problem(tr("this must be an object in { }"), tr("Write it as { \"name\": value, … }"));
}

const Json *JsonObject::take(std::string_view member, bool wanted, Json::Kind kind, std::string_view kindInWords) {
    asked_.emplace_back(member);
    const Json *value = object_.find(member);
    if (!value) {
        if (wanted && object_.isObject())
            problem(tr("the key {key} is missing", {{"key", inQuotes(member)}}),
                    tr("Add it; it holds {kind}", {{"kind", tr(kindInWords)}}));
        return nullptr;
    }
    if (value->kind() == kind && (kind != Json::Kind::number || value->asNumber())) return value;
    problem(tr("the value of {key} must be {kind}", {{"key", inQuotes(member)}, {"kind", tr(kindInWords)}}),
            tr("Correct it"), value);
    return nullptr;
}

std::string JsonObject::text(std::string_view member) {
    const Json *value = take(member, true, Json::Kind::text, kText);
    return value ? value->raw() : "";
}

double JsonObject::number(std::string_view member) {
    const Json *value = take(member, true, Json::Kind::number, kNumber);
    return value ? *value->asNumber() : 0;
}

bool JsonObject::boolean(std::string_view member) {
    const Json *value = take(member, true, Json::Kind::boolean, kBoolean);
    return value && *value->asBool();
}

const std::vector<Json> &JsonObject::array(std::string_view member) {
    static const std::vector<Json> none;
    const Json *value = take(member, true, Json::Kind::array, kList);
    return value ? value->children() : none;
}

size_t JsonObject::oneOf(std::string_view member, const std::vector<std::string> &names) {
    const std::string name = text(member);
    const auto at = std::find(names.begin(), names.end(), name);
    if (at != names.end()) return static_cast<size_t>(at - names.begin());
    if (!name.empty())
        problem(tr("the value {value} of {key} is not known", {{"value", inQuotes(name)}, {"key", inQuotes(member)}}),
                didYouMean(name, names, tr("Use one of: {names}", {{"names", join(names, ", ")}})));
    return 0;
}

std::string JsonObject::textOr(std::string_view member, const std::string &otherwise) {
    const Json *value = take(member, false, Json::Kind::text, kText);
    return value ? value->raw() : otherwise;
}

double JsonObject::numberOr(std::string_view member, double otherwise) {
    const Json *value = take(member, false, Json::Kind::number, kNumber);
    return value ? *value->asNumber() : otherwise;
}

bool JsonObject::booleanOr(std::string_view member, bool otherwise) {
    const Json *value = take(member, false, Json::Kind::boolean, kBoolean);
    return value ? *value->asBool() : otherwise;
}

const Json *JsonObject::maybe(std::string_view member) {
    asked_.emplace_back(member);
    return object_.find(member);
}

void JsonObject::problem(std::string what, std::string whatToDo, const Json *at) {
    const uint32_t line = at ? at->line() : object_.line();
    problems_.push_back(
        {inLine(file_, line) + (place_.empty() ? "" : ", " + place_), std::move(what), std::move(whatToDo)});
}

void JsonObject::finish() {
    if (!object_.isObject()) return;
    for (const Json &member : object_.children()) {
        const bool known = std::find(asked_.begin(), asked_.end(), member.name()) != asked_.end();
        if (!known && !member.name().starts_with("x-"))
            problem(tr("the key {key} is not known here", {{"key", inQuotes(member.name())}}),
                    didYouMean(member.name(), asked_, tr("Remove it, or let its name begin with x-")), &member);
    }
}

}  // namespace plumb
