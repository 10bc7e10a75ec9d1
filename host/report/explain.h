// Numbers and ids of a result in words: the sentence that explains a scale, a score as printed, an answer as given.
#pragma once
#include <string>

#include "host/assess/result.h"
#include "host/base/unit.h"

namespace plumb {

// `words` with every {factor or scale id} replaced by its value in this result; an id without a value becomes "–".
std::string fillPlaceholders(const std::string &words, const PluginResult &result, uint32_t row);

// "6", "73 %" (a share from 0 to 1), "46 cm" or "18.1 in".
std::string valueInWords(double value, const Scale &scale, UnitSystem units);

// An answer as a person would say it; `notAnswered`, `notSure`, `none`, `yes`, `no` come from the report's words.
struct AnswerWords {
    std::string notAnswered, notSure, none, yes, no;
};
std::string answerInWords(const Plugin &plugin, const Answers &answers, Slot question, const Answer &answer,
                          UnitSystem units, const AnswerWords &say);

}  // namespace plumb
