// by_hand.h: the desk assessment as one would write it without a plugin contract: a struct of answers, the same methods
// (rosa.h, checklist.h, fit.h), ifs, and a push into a vector for every conclusion. What the contract is measured
// against.
//
// It says exactly what plugin/desk says. Everything of ROSA and of the checklist must be answered, and so must place
// and screen kind: it does not look for what is missing there, which the plugin does.
#pragma once
#include <plumb/plugin.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "checklist.h"
#include "rosa.h"

namespace plumb::bench {

enum class Place : std::uint8_t { office, homePermanent, homeTemporary, hotDesk };
enum class Screen : std::uint8_t { monitor, twoMonitors, laptop, laptopWithKeyboard, tablet };
enum class Glasses : std::uint8_t { none, single, multifocal };

struct DeskAnswers {
    rosa::Input rosa;
    std::array<bool, checklist::kAsked> inOrder{};  // in the order of desk_tables.h
    Place place = Place::office;
    Screen screen = Screen::monitor;
    std::optional<bool> sitStand, sitStandRequested, standingOverHour, shoes, discomfort, comfortChanged;
    std::optional<double> stature, popliteal, elbowSeated, eyeSeated, elbowStanding;           // cm
    std::optional<double> seatHeight, deskHeight, screenTop, screenDistance, worstDiscomfort;  // cm; 0 to 10
    std::optional<Glasses> glasses;
    std::uint8_t areas = 0, signs = 0, eyes = 0, needs = 0;  // a bit an option; nothing ticked and blank say nothing
};

// The item on castors, which two answers of ROSA also belong to.
inline constexpr std::size_t kCastorsItem = 21;

inline checklist::Result countItems(const DeskAnswers &answers) {
    const auto all = static_cast<int>(std::count(answers.inOrder.begin(), answers.inOrder.end(), true));
    const bool castors = answers.inOrder[kCastorsItem];
    return checklist::count(all - castors, castors, answers.rosa);
}

// From an array of answers as the contract lays it out.
DeskAnswers deskAnswers(const plumb_value *values);

// Everything that the desk plugin concludes; `lines` is emptied first and keeps its memory.
void assessByHand(const DeskAnswers &answers, std::vector<plumb_line> &lines);

}  // namespace plumb::bench
