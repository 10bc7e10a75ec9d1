#include "host/plan/range_json.h"

namespace plumb {

namespace {

void writePlace(JsonWriter &json, const Scale &scale, uint32_t row) {
    json.key("scale").text(scale.id).key("row");
    if (row == PLUMB_WHOLE) json.null();
    else json.number(row);
}

void writeLevel(JsonWriter &json, std::string_view name, Level level) {
    json.key(name);
    if (level == Level::none) json.null();
    else json.text(levelName(level));
}

void writeQuestion(JsonWriter &json, const Missing &cell, const Form &form) {
    json.key("question").text(form.at(cell.question).id).key("row");
    if (cell.row == kWholeForm) json.null();
    else json.number(cell.row);
}

void writeQuestions(JsonWriter &json, std::string_view name, const std::vector<Missing> &cells, const Form &form) {
    json.key(name).open('[');
    for (const Missing &cell : cells) {
        json.open('{');
        writeQuestion(json, cell, form);
        json.close('}');
    }
    json.close(']');
}

void writeReasons(JsonWriter &json, const std::vector<std::string> &reasons) {
    json.key("reasons").open('[');
    for (const std::string &reason : reasons) json.text(reason);
    json.close(']');
}

void writeExtent(JsonWriter &json, const Extent &extent) {
    json.key("least").number(extent.least).key("most").number(extent.most);
    writeLevel(json, "best", extent.best);
    writeLevel(json, "worst", extent.worst);
    json.key("may_have_no_score").boolean(extent.unsaid);
}

std::string_view stateName(ScaleRange::State state) {
    switch (state) {
        case ScaleRange::State::value: return "value";
        case ScaleRange::State::range: return "range";
        case ScaleRange::State::noScore: return "no_score";
        case ScaleRange::State::declined: break;
    }
    return "declined";
}

std::string_view stateName(ToleranceRange::State state) {
    switch (state) {
        case ToleranceRange::State::computed: return "computed";
        case ToleranceRange::State::open: return "open";
        case ToleranceRange::State::declined: break;
    }
    return "declined";
}

}  // namespace

void writeRange(JsonWriter &json, const ScaleRange &range, const Form &form) {
    json.open('{');
    writePlace(json, *range.scale, range.row);
    json.key("state").text(stateName(range.state));
    if (range.all.said) writeExtent(json, range.all);
    if (range.state == ScaleRange::State::range || range.state == ScaleRange::State::noScore) {
        json.key("sure").text(range.certainty == ScaleRange::Certainty::exact ? "exact" : "seen");
        json.key("scored").number(static_cast<double>(range.scored));
        writeQuestions(json, "open", range.open, form);
        writeQuestions(json, "later", range.later, form);
        json.key("first");
        if (range.first) {
            json.open('{');
            writeQuestion(json, range.first->question, form);
            json.key("expected_width").number(range.first->expected).key("worst_width").number(range.first->worst);
            json.close('}');
        } else {
            json.null();
        }
    }
    writeReasons(json, range.reasons);
    json.key("privacy").text(privacyName(range.privacy)).close('}');
}

void writeTolerance(JsonWriter &json, const ToleranceRange &range, const Tolerances &all, const Form &form) {
    json.open('{');
    writePlace(json, *range.scale, range.row);
    json.key("state").text(stateName(range.state));
    if (range.state == ToleranceRange::State::computed) {
        json.key("value").number(range.value);
        writeLevel(json, "level", range.level);
        writeExtent(json, range.all);
        json.key("low").number(range.low).key("high").number(range.high).key("shares").open('[');
        for (const LevelShare &share : range.shares)
            json.open('{').key("from").text(levelName(share.level)).key("share").number(share.share).close('}');
        json.close(']').key("no_score_share").number(range.unsaidShare);
        json.key("by").open('[');
        for (const Influence &by : range.by) {
            json.open('{');
            writeQuestion(json, all.numbers[by.number].number, form);
            json.key("tolerance").number(all.numbers[by.number].tolerance).key("width").number(by.width).close('}');
        }
        json.close(']').key("corners").number(static_cast<double>(range.corners));
        json.key("all_corners").boolean(range.allCorners).key("draws").number(all.draws);
    }
    writeReasons(json, range.reasons);
    json.key("privacy").text(privacyName(range.privacy)).close('}');
}

}  // namespace plumb
