#include "host/present/window_place.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/json.h"
#include "host/base/json_writer.h"

namespace plumb {

namespace {

constexpr int kFarthest = 100'000;  // pixels; beyond it a file holds nonsense

std::optional<int> pixels(const Json &json, std::string_view name) {
    const Json *found = json.find(name);
    const auto number = found ? found->asNumber() : std::nullopt;
    if (!number || std::abs(*number) > kFarthest) return std::nullopt;
    return static_cast<int>(std::lround(*number));
}

int64_t overlap(const ScreenRect &one, const ScreenRect &other) {
    const int64_t wide = std::min(one.x + one.width, other.x + other.width) - std::max(one.x, other.x);
    const int64_t high = std::min(one.y + one.height, other.y + other.height) - std::max(one.y, other.y);
    return wide > 0 && high > 0 ? wide * high : 0;
}

}  // namespace

std::optional<WindowPlace> readWindowPlace(const std::string &file) {
    std::error_code error;
    if (file.empty() || !std::filesystem::exists(file, error)) return std::nullopt;
    const auto json = readJsonFile(file);
    if (!json || !json->isObject()) return std::nullopt;
    const auto x = pixels(*json, "x"), y = pixels(*json, "y"), width = pixels(*json, "width"),
               height = pixels(*json, "height");
    if (!x || !y || !width || !height || *width <= 0 || *height <= 0) return std::nullopt;
    const Json *maximised = json->find("maximised");
    return WindowPlace{{*x, *y, *width, *height}, maximised && maximised->asBool().value_or(false)};
}

Status writeWindowPlace(const std::string &file, const WindowPlace &place) {
    std::string out;
    JsonWriter json(out);
    json.open('{').key("format").text("plumbline-window/1").key("x").number(place.rect.x).key("y").number(place.rect.y);
    json.key("width").number(place.rect.width).key("height").number(place.rect.height);
    json.key("maximised").boolean(place.maximised).close('}');
    return writeFile(file, out + "\n");
}

ScreenRect clamped(const ScreenRect &wanted, const std::vector<ScreenRect> &screens, int leastWidth, int leastHeight) {
    if (screens.empty()) return wanted;
    const ScreenRect *on = &screens.front();
    for (const ScreenRect &screen : screens)
        if (overlap(wanted, screen) > overlap(wanted, *on)) on = &screen;
    ScreenRect rect = wanted;
    rect.width = std::min(std::max(wanted.width, leastWidth), on->width);
    rect.height = std::min(std::max(wanted.height, leastHeight), on->height);
    rect.x = std::clamp(wanted.x, on->x, on->x + on->width - rect.width);
    rect.y = std::clamp(wanted.y, on->y, on->y + on->height - rect.height);
    return rect;
}

}  // namespace plumb
