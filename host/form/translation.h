// Another language laid over the words of the first one, text by text: de.json over en.json, advice.de.json over
// advice.en.json. What a translation lacks, or what cannot be used of it, stays as it was; so an incomplete or damaged
// translation takes nothing away, and no score comes from words.
//
// A text cannot be used that has other {places to fill in} than the original, that holds markup, or marks that turn
// text around. Ids and fields that the original has not are told and left out.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "host/form/words.h"

namespace plumb {

// "de", "pt-BR", "zh-Hant": two or three small letters, then parts of letters and figures. No path can be made of it.
bool isLanguage(std::string_view text);

// The languages of the files <folder>/<stem><language>.json, in order: {"de", "en"}. `stem`: "", or "advice.".
std::vector<std::string> languagesIn(const std::string &folder, std::string_view stem = "");

// `translation` over `original`; what is wrong with it goes to `told`, with the file's name and the text's place.
Words overlaid(const Words &original, const Words &translation, const std::string &file, Problems &told);

// The same from <folder>/<stem><language>.json. `original` as it is when `language` is "" or its own, when there is no
// such file, or nothing can be read from it.
Words inLanguage(const Words &original, const std::string &folder, std::string_view stem, std::string_view language,
                 Problems &told);

}  // namespace plumb
