// Where it hurts: a person seen from behind, as on the Nordic questionnaire's map, with the regions that hurt filled
// and named. Darker and a higher number mean more; no level is meant. Pure; 1 user unit = 1 mm; 178 mm wide.
//
// Regions and their borders follow the nine of the Nordic Musculoskeletal Questionnaire (Kuorinka and others 1987); the
// drawing is our own.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/html.h"
#include "host/figure/sheet.h"

namespace plumb {

enum class BodyPlace {
    neck,
    shoulders,
    upperBack,
    elbows,
    wristsHands,
    lowBack,
    hipsThighs,
    knees,
    anklesFeet,
};
inline constexpr int kBodyPlaces = 9;

// By the vocabulary's name: "upper_back".
std::optional<BodyPlace> bodyPlace(std::string_view name);

// The same, or all places of a coarser name: "back", "arm", "leg", "wrist" [our convention: an arm begins at the
// shoulder, a leg at the hip]. Empty for what has no place on the map: "eyes".
std::vector<BodyPlace> bodyPlaces(std::string_view name);

enum class BodySide { both, left, right, middle };

struct BodyMapFigure {
    struct Region {
        BodyPlace place;
        BodySide side = BodySide::both;  // of a place that has two sides; the others are one
        int pain = 0;                    // 0 to 10; 0: drawn like a place that was not named
        std::string name;                // "Low back"
        std::string value{};             // said beside it instead of the number
    };
    std::vector<Region> regions;      // a place at most once
    std::string leftName, rightName;  // words under the figure: whose left and right these are
};
void drawBodyMap(Html &page, const BodyMapFigure &figure, const std::string &id, const std::string &title,
                 const std::string &description, const DrawingSheet &sheet = {});

// The body alone, to be pointed at: every place is outlined, and filled as above where it hurts. No names, because a
// list stands beside it. 60 mm wide.
void drawBodyPick(Html &page, const BodyMapFigure &figure, const std::string &id, const std::string &title,
                  const std::string &description);

struct BodyHit {
    BodyPlace place;
    BodySide side;  // middle: of a place with one side, near the line between left and right
};

// What is pointed at in that drawing, in mm from its top left corner: a place, or the nearest when the point lies a
// little beside it; nothing farther away.
std::optional<BodyHit> bodyHit(double x, double y);

}  // namespace plumb
