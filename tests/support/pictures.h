// Pictures for tests that decode none: structure without anything to see.
#pragma once
#include <cstdint>
#include <string>

namespace plumb {

// A JPEG of so many pixels; `extra` stands between its head and its frame, for example segmentOf(0xE1, …).
inline std::string bytesOf(uint32_t value, int count) {
    std::string out;
    for (int i = count - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}
inline std::string segmentOf(uint8_t marker, const std::string &data) {
    return std::string("\xFF") + static_cast<char>(marker) + bytesOf(static_cast<uint32_t>(data.size()) + 2, 2) + data;
}
inline std::string jpegOf(uint32_t width, uint32_t height, const std::string &extra = "", const std::string &end = "") {
    using namespace std::string_literals;
    return "\xFF\xD8"s + segmentOf(0xE0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"s) + extra +
           segmentOf(0xDB, std::string(65, '\x01')) +
           segmentOf(0xC2, "\x08"s + bytesOf(height, 2) + bytesOf(width, 2) + "\x01\x01\x11\0"s) +
           segmentOf(0xC4, std::string(20, '\x01')) + segmentOf(0xDA, "\x01\x01\0\0\x3F\0"s) +
           "coded\xFF\0data\xFF\xD0more"s + segmentOf(0xC4, std::string(20, '\x02')) +
           segmentOf(0xDA, "\x01\x01\0\0\x3F\0"s) + "second scan"s + "\xFF\xD9"s + end;
}

// An Exif block as a telephone writes it: which way up, a place, a serial number; for a segment 0xE1.
inline std::string exifOf(uint32_t orientation, bool little) {
    using namespace std::string_literals;
    const auto number = [&](uint32_t value, int count) {
        const std::string out = bytesOf(value, count);
        return little ? std::string(out.rbegin(), out.rend()) : out;
    };
    const auto entry = [&](uint32_t tag, uint32_t type, uint32_t count, const std::string &value) {
        return number(tag, 2) + number(type, 2) + number(count, 4) + value;
    };
    return "Exif\0\0"s + (little ? "II"s : "MM"s) + number(42, 2) + number(8, 4) + number(3, 2) +
           entry(0x010F, 2, 12, number(60, 4)) + entry(0x0112, 3, 1, number(orientation, 2) + "\0\0"s) +
           entry(0x8825, 4, 1, number(72, 4)) + number(0, 4) + "\0\0\0\0"s + "CAMERAMAKER\0"s +
           "GPSLATITUDE 52 31 12 SERIAL0042"s;
}

}  // namespace plumb
