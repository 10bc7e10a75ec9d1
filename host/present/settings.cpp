#include "host/present/settings.h"

#include <algorithm>
#include <filesystem>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/form/translation.h"

namespace plumb {

namespace {

// Countries that print on Letter (CLDR, measurement data, from memory).
constexpr std::string_view kLetter[] = {"US", "CA", "MX", "PH", "CL", "CO", "VE",
                                        "CR", "GT", "NI", "PA", "PR", "SV", "BZ"};
constexpr std::string_view kInches[] = {"US", "LR", "MM"};

template <size_t N>
bool among(const std::string_view (&list)[N], std::string_view country) {
    return std::find(std::begin(list), std::end(list), country) != std::end(list);
}

}  // namespace

std::optional<std::string> countryFrom(std::string_view typed) {
    std::string code(trim(typed));
    for (char &c : code) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') return std::nullopt;
    }
    if (!code.empty() && code.size() != 2) return std::nullopt;
    return code;
}

Settings settingsFor(const std::string &locale) {
    const size_t at = locale.find_first_of("_-");
    const std::string_view country =
        at == locale.npos ? std::string_view() : std::string_view(locale).substr(at + 1, 2);
    Settings settings;
    if (among(kInches, country)) settings.units = UnitSystem::imperial;
    if (among(kLetter, country)) settings.paper = Paper::letter;
    return settings;
}

std::string languageFor(const std::string &locale, const std::vector<std::string> &there) {
    const std::string language = locale.substr(0, locale.find_first_of("_-.@"));
    return language != "en" && std::find(there.begin(), there.end(), language) != there.end() ? language : "";
}

std::string languageName(std::string_view language) {
    if (language.empty() || language == "en") return "English";
    return language == "de" ? "Deutsch" : std::string(language);
}

Result<Settings> readSettings(const std::string &file, const Settings &usual) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return usual;
    const auto json = readJsonFile(file);
    if (!json) return json.problem();
    if (!json->isObject())
        return Problem{file, tr("these are not settings"), tr("Delete the file; the settings come back")};
    Settings settings = usual;
    if (const Json *units = json->find("units"))
        settings.units = units->asText() == "imperial" ? UnitSystem::imperial : UnitSystem::metric;
    if (const Json *paper = json->find("paper"))
        settings.paper = paper->asText() == "letter" ? Paper::letter : Paper::a4;
    if (const Json *country = json->find("country"))
        settings.country = countryFrom(country->asText().value_or("")).value_or("");
    if (const Json *language = json->find("language")) {
        const std::string code = language->asText().value_or("");
        settings.language = isLanguage(code) ? code : "";
    }
    if (const Json *size = json->find("text_size"))
        for (const int known : kTextSizes)
            if (size->asNumber() == known) settings.textSize = known;
    if (const Json *print = json->find("print"))
        settings.print = print->asText() == "large" ? Print::large : Print::normal;
    if (const Json *house = json->find("house"); house && house->asText()) settings.house = *house->asText();
    if (const Json *minutes = json->find("lock_after"))
        for (const int known : kLockAfter)
            if (minutes->asNumber() == known) settings.lockAfter = known;
    return settings;
}

std::string houseFileOf(const Settings &settings) { return settings.house ? *settings.house : houseFile(); }

Status writeSettings(const std::string &file, const Settings &settings) {
    std::string out;
    JsonWriter json(out);
    json.open('{').key("format").text("plumbline-settings/1");
    json.key("units").text(settings.units == UnitSystem::imperial ? "imperial" : "metric");
    json.key("paper").text(settings.paper == Paper::letter ? "letter" : "a4");
    json.key("country").text(settings.country);
    json.key("language").text(settings.language);
    json.key("text_size").number(settings.textSize);
    json.key("print").text(settings.print == Print::large ? "large" : "normal");
    if (settings.house) json.key("house").text(*settings.house);
    json.key("lock_after").number(settings.lockAfter).close('}');
    return writeFile(file, out + "\n");
}

}  // namespace plumb
