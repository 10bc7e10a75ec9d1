// Where the window stood when it was closed, kept in a small file of its own, and where it may stand now: screens come
// and go between two starts. Pixels of the desktop. Pure but for the file.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/base/problem.h"

namespace plumb {

struct ScreenRect {
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const ScreenRect &) const = default;
};

struct WindowPlace {
    ScreenRect rect;  // as it is when not maximised
    bool maximised = false;
    bool operator==(const WindowPlace &) const = default;
};

// Nothing when there is no such file or it is broken: the window then comes as it does at first.
std::optional<WindowPlace> readWindowPlace(const std::string &file);
Status writeWindowPlace(const std::string &file, const WindowPlace &place);

// The place as it can be reached: whole on the screen that has most of it, else on the first; not smaller than `least`
// where the screen has room for that. `screens`: without panels and docks; none: nothing is known, and nothing done.
ScreenRect clamped(const ScreenRect &wanted, const std::vector<ScreenRect> &screens, int leastWidth, int leastHeight);

}  // namespace plumb
