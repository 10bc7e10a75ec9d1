#include "host/present/house_look.h"

#include "host/assess/places.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/report/house_words.h"

namespace plumb {

namespace {

HouseLook described(const House &house) {
    HouseLook look{true, {tr("It is sound: {house}.", {{"house", houseInWords(house)}})}};
    std::vector<std::string> colours;
    if (house.headings) colours.push_back(tr("headings {colour}", {{"colour", colourInWords(*house.headings)}}));
    if (house.rules) colours.push_back(tr("lines {colour}", {{"colour", colourInWords(*house.rules)}}));
    look.sentences.push_back(colours.empty() ? tr("No colours of its own: headings and lines stay as they are.")
                                             : tr("Its colours: {colours}.", {{"colours", join(colours, "; ")}}));
    if (!house.lines.empty())
        look.sentences.push_back(tr("Beside the name: {lines}", {{"lines", join(house.lines, " · ")}}));
    std::vector<std::string> titles;
    for (const House::Section &section : house.sections) titles.push_back(tr("“{text}”", {{"text", section.title}}));
    if (!titles.empty()) look.sentences.push_back(tr("Its sections: {titles}.", {{"titles", join(titles, ", ")}}));
    return look;
}

}  // namespace

HouseWay houseWayOf(const Settings &settings) {
    if (!settings.house) return HouseWay::usual;
    return settings.house->empty() ? HouseWay::none : HouseWay::file;
}

HouseLook lookAtHouse(HouseWay way, const std::string &file) {
    if (way == HouseWay::none) return {true, {tr("Reports carry no organisation's name.")}};
    const std::string path = way == HouseWay::usual ? houseFile() : std::string(trim(file));
    if (way == HouseWay::usual && path.empty())
        return {true, {tr("There is none in its usual place, so reports carry no organisation's name.")}};
    if (path.empty()) return {false, {tr("No file is named yet. Choose one, or take “None”.")}};
    Problems problems;
    const auto house = readHouse(path, problems);
    HouseLook look;
    if (house) look = described(*house);
    else
        for (const Problem &problem : problems) look.sentences.push_back(problem.sentence());
    if (way == HouseWay::usual) look.sentences.insert(look.sentences.begin(), path);
    return look;
}

Status takeHouse(Settings &settings, HouseWay way, const std::string &file) {
    const HouseLook look = lookAtHouse(way, file);
    if (way == HouseWay::file && !look.sound)
        return Problem{"", tr("the organisation's file is not sound"), tr("Mend it, choose another, or take “None”")};
    if (way == HouseWay::usual) settings.house.reset();
    else settings.house = way == HouseWay::none ? "" : std::string(trim(file));
    return Done{};
}

}  // namespace plumb
