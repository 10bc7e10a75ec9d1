#include "host/present/level_look.h"

namespace plumb {

namespace {

constexpr Rgb kLight[] = {
    {0x59, 0x59, 0x59}, {0x1b, 0x7a, 0x3d}, {0x8a, 0x5a, 0x00}, {0xb3, 0x26, 0x1e}, {0x7a, 0x12, 0x30}};
constexpr Rgb kStrong[] = {
    {0x00, 0x00, 0x00}, {0x0c, 0x55, 0x26}, {0x61, 0x3d, 0x00}, {0x8f, 0x14, 0x0d}, {0x5e, 0x06, 0x20}};
constexpr Rgb kStrongDark[] = {
    {0xd6, 0xd6, 0xd6}, {0x8f, 0xdc, 0xaa}, {0xf5, 0xcd, 0x73}, {0xff, 0xb8, 0xae}, {0xff, 0xb8, 0xca}};
constexpr Rgb kDark[] = {
    {0xc4, 0xc4, 0xc4}, {0x7f, 0xd1, 0x9a}, {0xf0, 0xc0, 0x5a}, {0xff, 0x9c, 0x8f}, {0xff, 0xa0, 0xb8}};

constexpr const char *kShapes[] = {
    R"(<circle cx="12" cy="12" r="7.5" fill="none" stroke-width="3" stroke="#)",
    R"(<circle cx="12" cy="12" r="9" fill="#)",
    R"(<path d="M12 3L22 21L2 21Z" fill="#)",
    R"(<path d="M12 1.5L22.5 12L12 22.5L1.5 12Z" fill="#)",
    R"(<path d="M3 3L21 3L21 21L3 21Z" fill="#)",
};

constexpr std::string_view kSigns[] = {"○", "●", "▲", "◆", "■"};

}  // namespace

Rgb levelColour(Level level, bool dark, bool strong) {
    const Rgb *colours = dark ? strong ? kStrongDark : kDark : strong ? kStrong : kLight;
    return colours[static_cast<size_t>(level)];
}

std::string levelShape(Level level, bool dark, bool strong) {
    return R"(<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">)" +
           std::string(kShapes[static_cast<size_t>(level)]) + hexOf(levelColour(level, dark, strong)) + "\"/></svg>";
}

std::string_view levelSign(Level level) { return kSigns[static_cast<size_t>(level)]; }

}  // namespace plumb
