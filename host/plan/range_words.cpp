#include "host/plan/range_words.h"

#include <algorithm>

#include "host/base/fill.h"
#include "host/base/number.h"
#include "host/base/number_look.h"

namespace plumb {

namespace {

constexpr size_t kReasonsTold = 1;  // more would be a page

std::string filled(const Words &say, std::string_view id, const Fillings &fillings) {
    return plumb::filled(say.get(id, "text"), fillings);
}

std::string reasonsInWords(const std::vector<std::string> &reasons, const Plugin &plugin, const Words &say) {
    std::string all;
    for (size_t i = 0; i < std::min(reasons.size(), kReasonsTold); ++i)
        all += (all.empty() ? "" : " ") + plugin.words().get(reasons[i], "text");
    if (reasons.size() > kReasonsTold)
        all += " " + filled(say, "range.more_reasons", {{"count", std::to_string(reasons.size() - kReasonsTold)}});
    return all;
}

std::string levelInWords(Level level, const Words &say) {
    return say.get("level." + std::string(level == Level::none ? "none" : levelName(level)), "text");
}

// A number that is no value of a scale.
std::string number(double value, const Words &page) {
    return NumberLook(UnitSystem::metric, page.get("number.decimal", "text")).said(shown(value, 1));
}
std::string percent(double share, const Words &page) { return number(share * 100, page); }

// "5 to 7", "5", "5 to 7, or no score"
std::string extentInWords(const Extent &extent, const Scale &scale, const Words &say, const ValueWords &value) {
    const std::string least = value(extent.least, scale), most = value(extent.most, scale);
    const std::string range =
        extent.least == extent.most ? least : filled(say, "range.to", {{"least", least}, {"most", most}});
    return extent.unsaid ? filled(say, "range.or_none", {{"range", range}}) : range;
}

// Why there is a range, or none: the line.
std::string lineOf(const ScaleRange &range, const Plugin &plugin, const Words &say, const ValueWords &value) {
    if (range.state == ScaleRange::State::declined) return say.get("range.declined", "text");
    if (range.state == ScaleRange::State::value) return value(range.all.least, *range.scale);
    if (range.open.empty()) return say.get("range.stuck", "text");
    const bool one = range.open.size() == 1;
    Fillings fill = {{"count", std::to_string(range.open.size())}};
    const Missing &told = range.first ? range.first->question : range.open.front();
    fill.emplace("question", questionInWords(told, plugin, say));
    if (range.state == ScaleRange::State::noScore)
        return filled(say, one ? "range.no_score_one" : "range.no_score_many", fill);
    fill.emplace("range", extentInWords(range.all, *range.scale, say, value));
    fill.emplace("least", value(range.all.least, *range.scale));
    if (range.all.least == range.all.most && !range.all.unsaid)
        return filled(say, one ? "range.same_one" : "range.same_many", fill);
    return filled(say, one ? "range.one" : range.first ? "range.many" : "range.many_none", fill);
}

std::string_view sureness(const ScaleRange &range) {
    if (range.certainty == ScaleRange::Certainty::seen) return range.tooMany ? "range.seen_many" : "range.seen_numbers";
    if (range.tooMany) return "range.exact_ends";
    return range.fromParts ? "range.exact_parts" : "range.exact";
}

}  // namespace

std::string howSure(const ScaleRange &range, const Words &say) { return say.get(std::string(sureness(range)), "text"); }

std::string questionInWords(const Missing &question, const Plugin &plugin, const Words &say) {
    const std::string &words = plugin.words().get(plugin.form().at(question.question).id, "text");
    if (question.row == kWholeForm) return words;
    return words + " (" + say.get("report.row", "text") + " " + std::to_string(question.row + 1) + ")";
}

RangeWords wordsOf(const ScaleRange &range, const Plugin &plugin, const Words &say, const ValueWords &value) {
    RangeWords words;
    words.line = lineOf(range, plugin, say, value);
    const auto note = [&](std::string_view id, const Fillings &fill = {}) {
        words.notes.push_back(filled(say, id, fill));
    };
    const std::string reasons = reasonsInWords(range.reasons, plugin, say);
    if (range.state == ScaleRange::State::declined || range.state == ScaleRange::State::noScore)
        if (!reasons.empty()) words.notes.push_back(reasons);
    if (range.state != ScaleRange::State::range) return words;
    if (range.all.best == range.all.worst)
        note(range.all.unsaid ? "range.level_if" : "range.level", {{"level", levelInWords(range.all.best, say)}});
    else
        note("range.levels",
             {{"best", levelInWords(range.all.best, say)}, {"worst", levelInWords(range.all.worst, say)}});
    note(sureness(range));
    const bool narrower =
        range.usual.said && (range.usual.width() < range.all.width() || range.usual.unsaid != range.all.unsaid);
    if (range.sampled && narrower)
        note("range.usual", {{"range", extentInWords(range.usual, *range.scale, say, value)}});
    if (range.all.unsaid) note("range.may_fail", {{"reasons", reasons}});
    const auto width = [&](double x) { return range.scale->whole ? number(x, say) : value(x, *range.scale); };
    if (range.open.size() > 1 && range.first)
        note("range.first", {{"question", questionInWords(range.first->question, plugin, say)},
                             {"expected", width(range.first->expected)},
                             {"width", width(range.all.width())}});
    return words;
}

RangeWords wordsOf(const ToleranceRange &range, const Tolerances &all, const Plugin &plugin, const Words &say,
                   const ValueWords &value) {
    RangeWords words;
    const std::string reasons = reasonsInWords(range.reasons, plugin, say);
    if (range.state != ToleranceRange::State::computed) {
        const bool open = range.state == ToleranceRange::State::open;
        words.line = say.get(open ? "tolerance.open" : "tolerance.declined", "text");
        if (!reasons.empty()) words.notes.push_back(reasons);
        return words;
    }
    const auto of = [&](double x) { return value(x, *range.scale); };
    const auto note = [&](std::string_view id, const Fillings &fill) { words.notes.push_back(filled(say, id, fill)); };
    const bool same = range.all.least == range.all.most && !range.all.unsaid;
    words.line = filled(say, same ? "tolerance.same" : "tolerance.to",
                        {{"least", of(range.all.least)}, {"most", of(range.all.most)}, {"value", of(range.value)}});
    if (range.by.empty()) return words;
    note("tolerance.seen", {{"corners", shown(static_cast<double>(range.corners), 0)},
                            {"draws", shown(static_cast<double>(all.draws), 0)}});
    if (same) return words;
    note("tolerance.middle", {{"low", of(range.low)}, {"high", of(range.high)}});
    for (const LevelShare &share : range.shares)
        note("tolerance.share", {{"level", levelInWords(share.level, say)}, {"share", percent(share.share, say)}});
    if (range.all.unsaid)
        note("tolerance.no_score", {{"share", percent(range.unsaidShare, say)}, {"reasons", reasons}});
    note("tolerance.strongest",
         {{"question", questionInWords(all.numbers[range.by.front().number].number, plugin, say)}});
    return words;
}

}  // namespace plumb
