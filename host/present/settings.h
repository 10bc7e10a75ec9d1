// What a person may set, kept in one small file. A setting that is missing or unknown is as it comes.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/problem.h"
#include "host/base/unit.h"
#include "host/report/record.h"

namespace plumb {

struct Settings {
    UnitSystem units = UnitSystem::metric;
    Paper paper = Paper::a4;
    std::string country;     // whose numbers to call are told: "GB"; "" none: they are never guessed from the language
    int textSize = 100;      // per cent of the desktop's text: one of kTextSizes
    std::string language{};  // of questions, advice and reports: "de"; "" English. From the next start on
    Print print = Print::normal;         // of everything on paper
    std::optional<std::string> house{};  // the organisation's own file; "" none; nothing: the one in its usual place
    int lockAfter = 15;                  // minutes without a key or a click, then an open store is closed; 0 never
    bool operator==(const Settings &) const = default;
};
inline constexpr int kTextSizes[] = {100, 125, 150, 200};
inline constexpr int kLockAfter[] = {5, 15, 30, 60, 0};

// The house file that these settings mean; "" none.
std::string houseFileOf(const Settings &settings);

// "gb " as "GB"; nothing for what cannot be a country's code. An empty text is no country.
std::optional<std::string> countryFrom(std::string_view typed);

// As they come for a country: inches and pounds in the USA, Liberia and Myanmar, Letter paper where it is usual.
// `locale`: "de_AT.UTF-8", as the system names it.
Settings settingsFor(const std::string &locale);

// The language of a locale ("de" of "de_AT.UTF-8") when `there` has it; "" when not, or when it is English.
std::string languageFor(const std::string &locale, const std::vector<std::string> &there);

// "Deutsch" of "de": the language's own name of itself, as far as the program has words in it; else its code.
std::string languageName(std::string_view language);

// The file over `usual`; `usual` when there is none. Problem: it cannot be read.
Result<Settings> readSettings(const std::string &file, const Settings &usual);
Status writeSettings(const std::string &file, const Settings &settings);

}  // namespace plumb
