#include "host/store/review.h"

#include <algorithm>

#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr const char *kBands[] = {"none", "good", "watch", "act", "urgent"};
constexpr int kMostMonths = 120, kMostWeeks = 104;

int wholeNumber(JsonObject &object, const char *member, int most) {
    const double value = object.number(member);
    if (value >= 1 && value <= most && value == static_cast<int>(value)) return static_cast<int>(value);
    object.problem(
        tr("{key} is no whole number from 1 to {most}", {{"key", std::string(member)}, {"most", std::to_string(most)}}),
        tr("Correct it"));
    return most;
}

ReviewPolicy readPolicy(const Json &json, const std::string &file, Problems &problems) {
    JsonObject object(json, file, "policy", problems);
    ReviewPolicy policy;
    policy.id = object.text("id");
    policy.source = object.text("source");
    policy.weeksAfterAction = wholeNumber(object, "weeks_after_action", kMostWeeks);
    if (const Json *months = object.maybe("months"); months && months->isObject()) {
        JsonObject bands(*months, file, tr("months of policy {policy}", {{"policy", policy.id}}), problems);
        for (size_t i = 0; i < policy.months.size(); ++i) policy.months[i] = wholeNumber(bands, kBands[i], kMostMonths);
        bands.finish();
    } else {
        object.problem(tr("it has no months by band"), tr("Give months for none, good, watch, act and urgent"));
    }
    object.finish();
    return policy;
}

constexpr const char *kSetting = "review";
constexpr const char *kFormat = "plumbline-review/1";

Result<std::vector<ReviewPolicy>> readPolicies(const Json &json, const std::string &path) {
    Problems problems;
    JsonObject top(json, path, "", problems);
    if (top.text("format") != kFormat)
        top.problem(tr("the format must be “plumbline-review/1”"), tr("Correct it, or name a file of policies"));
    std::vector<ReviewPolicy> policies;
    for (const Json &policy : top.array("policies")) policies.push_back(readPolicy(policy, path, problems));
    top.finish();
    if (policies.empty()) top.problem(tr("there is no policy in it"), tr("Write one"));
    if (!problems.empty()) return problems.front();
    return policies;
}

std::string writePolicy(const ReviewPolicy &policy) {
    std::string text;
    JsonWriter json(text);
    json.open('{').key("format").text(kFormat).key("policies").open('[').open('{').key("id").text(policy.id);
    json.key("months").open('{');
    for (size_t i = 0; i < policy.months.size(); ++i) json.key(kBands[i]).number(policy.months[i]);
    json.close('}').key("weeks_after_action").number(policy.weeksAfterAction).key("source").text(policy.source);
    json.close('}').close(']').close('}');
    return text;
}

}  // namespace

Result<std::vector<ReviewPolicy>> readReviewPolicies(const std::string &path) {
    const auto json = readJsonFile(path);
    if (!json) return json.problem();
    return readPolicies(*json, path);
}

Result<ReviewPolicy> reviewPolicyIn(const std::string &file, const std::string &id) {
    const auto policies = readReviewPolicies(file);
    if (!policies) return policies.problem();
    std::vector<std::string> names;
    for (const ReviewPolicy &policy : *policies) {
        if (policy.id == id) return policy;
        names.push_back(policy.id);
    }
    return Problem{file, tr("it has no policy {policy}", {{"policy", inQuotes(id)}}),
                   didYouMean(id, names, tr("It has {names}", {{"names", join(names, ", ")}}))};
}

Result<std::optional<ReviewPolicy>> policyOf(Store &store) {
    const auto text = store.setting(kSetting);
    if (!text) return text.problem();
    if (text->empty()) return std::optional<ReviewPolicy>();
    const std::string where = std::string("setting ") + kSetting;
    const auto json = readJson(*text, where);
    if (!json) return json.problem();
    auto policies = readPolicies(*json, where);
    if (!policies) return policies.problem();
    return std::optional(std::move(policies->front()));
}

Status choosePolicy(Store &store, const ReviewPolicy &policy) {
    return store.putSetting(kSetting, writePolicy(policy));
}

Date nextReview(const ReviewPolicy &policy, Level band, Date assessed, const std::optional<Date> &lastAction) {
    Date next = assessed + std::chrono::months(policy.months.at(static_cast<size_t>(band)));
    if (!next.ok()) next = next.year() / next.month() / std::chrono::last;
    if (!lastAction) return next;
    const Date checked = std::chrono::sys_days(*lastAction) + std::chrono::weeks(policy.weeksAfterAction);
    return std::min(next, checked);
}

}  // namespace plumb
