// Numbers and ids of a result in words: the sentence that explains a scale, a score as printed, an answer as given.
#pragma once
#include <string>

#include "host/assess/result.h"
#include "host/base/date.h"
#include "host/base/number_look.h"

namespace plumb {

// `words` with every {factor or scale id} replaced by its value in this result; an id without a value becomes "–".
std::string fillPlaceholders(const std::string &words, const PluginResult &result, uint32_t row,
                             const NumberLook &look = {});

// As the page's language has numbers (number.decimal).
NumberLook lookOf(UnitSystem units, const Words &page);

// "21 November 2026", as the page's words have it (date.long, date.months).
std::string dateInWords(Date date, const Words &page);

// What a manifest says in its own language, `ofManifest`: as the plugin's words have it under `id`, where they do.
// Ids: "<scale>.method", "<scale>.edition", "<cell>.chart", "<scale>.comfort.<angle>".
const std::string &manifestText(const Plugin &plugin, const std::string &id, const std::string &ofManifest);

// "6", "73 %" (a share from 0 to 1), "46 cm" or "18.1 in".
std::string valueInWords(double value, const Scale &scale, const NumberLook &look);

// The same, of what it is: "97 % in order"; or the value's own word, where the plugin has one ("niosh.duration.1":
// short).
std::string saidValue(const Plugin &plugin, const Scale &scale, double value, const NumberLook &look);
// "Low"; where more is better "Low priority". "" for none.
std::string saidLevel(const Scale &scale, Level level, const Words &page);

// An answer as a person would say it; `notAnswered`, `notSure`, `none`, `yes`, `no` come from the report's words.
struct AnswerWords {
    std::string notAnswered, notSure, none, yes, no;
};
std::string answerInWords(const Plugin &plugin, const Answers &answers, Slot question, const Answer &answer,
                          const NumberLook &look, const AnswerWords &say);

}  // namespace plumb
