#include "host/report/explain.h"

#include "host/base/fill.h"
#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

std::string fillPlaceholders(const std::string &words, const PluginResult &result, uint32_t row,
                             const NumberLook &look) {
    std::string filled;
    for (size_t i = 0; i < words.size(); ++i) {
        const size_t end = words[i] == '{' ? words.find('}', i) : std::string::npos;
        if (end == std::string::npos) {
            filled += words[i];
            continue;
        }
        const std::string id = words.substr(i + 1, end - i - 1);
        auto value = result.value(id, row);
        if (!value && row != PLUMB_WHOLE) value = result.value(id);
        filled += value ? look.said(shown(*value, 2)) : "–";
        i = end;
    }
    return filled;
}

NumberLook lookOf(UnitSystem units, const Words &page) { return {units, page.get("number.decimal", "text")}; }

std::string dateInWords(Date date, const Words &page) {
    const auto months = split(page.get("date.months", "text"), ' ');
    const auto month = static_cast<unsigned>(date.month());
    if (months.size() != 12) return longDate(date);
    return filled(page.get("date.long", "text"), {{"day", std::to_string(static_cast<unsigned>(date.day()))},
                                                  {"month", std::string(months[month - 1])},
                                                  {"year", std::to_string(static_cast<int>(date.year()))}});
}

const std::string &manifestText(const Plugin &plugin, const std::string &id, const std::string &ofManifest) {
    const std::string &words = plugin.words().get(id, "text");
    return words.empty() ? ofManifest : words;
}

std::string valueInWords(double value, const Scale &scale, const NumberLook &look) {
    if (!scale.whole && scale.unit.empty() && scale.least == 0 && scale.most == 1)
        return shown(value * 100, 0) + "\u00A0%";
    if (scale.unit.empty()) return look.said(shown(value, scale.decimals));
    return withUnit(value, scale.unit, look);
}

std::string saidValue(const Plugin &plugin, const Scale &scale, double value, const NumberLook &look) {
    const Words &words = plugin.words();
    const std::string &word = scale.whole ? words.get(scale.id + "." + shown(value, 0), "text") : words.get("", "");
    if (!word.empty()) return word;
    const std::string number = valueInWords(value, scale, look);
    const std::string &whole = words.get(scale.id + ".value", "text");  // "{value} in order"
    return whole.empty() ? number : filled(whole, {{"value", number}});
}

std::string saidLevel(const Scale &scale, Level level, const Words &page) {
    if (level == Level::none) return "";
    const std::string &word = page.get("level." + std::string(levelName(level)), "text");
    return scale.better == Scale::Better::higher ? filled(page.get("level.as_priority", "text"), {{"level", word}})
                                                 : word;
}

std::string answerInWords(const Plugin &plugin, const Answers &answers, Slot slot, const Answer &answer,
                          const NumberLook &look, const AnswerWords &say) {
    const Question &question = plugin.form().at(slot);
    auto option = [&](size_t i) { return plugin.words().get(question.id + "." + question.options[i].id, "text"); };
    if (answer.blank()) return say.notAnswered;
    if (!answer.given()) return say.notSure;
    switch (question.kind) {
        case QuestionKind::choice: return option(answer.option);
        case QuestionKind::ticks:
        case QuestionKind::bodymap: {
            std::string ticked;
            for (size_t i = 0; i < question.options.size(); ++i)
                if (answer.ticks >> i & 1) ticked += (ticked.empty() ? "" : "; ") + option(i);
            return ticked.empty() ? say.none : ticked;
        }
        case QuestionKind::number: return withUnit(answer.number, question.unit, look);
        case QuestionKind::scale: return shown(answer.number, 0) + " / 10";
        case QuestionKind::yesno: return answer.option == 1 ? say.yes : say.no;
        case QuestionKind::text: return answers.text(answer);
        case QuestionKind::group: break;
    }
    return shown(answer.option, 0);
}

}  // namespace plumb
