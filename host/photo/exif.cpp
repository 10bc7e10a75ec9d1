#include "host/photo/exif.h"

#include <cstdint>

namespace plumb {

namespace {

constexpr uint32_t kOrientation = 0x0112, kShort = 3;

// Numbers of a block by the order of bytes that it says; 0 beyond its end.
class Tiff {
  public:
    explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}
    uint32_t number(size_t at, size_t size) const {
        uint32_t value = 0;
        for (size_t i = 0; i < size; ++i) {
            const size_t place = at + (little_ ? size - 1 - i : i);
            value = value << 8 | (place < bytes_.size() ? static_cast<uint8_t>(bytes_[place]) : 0);
        }
        return value;
    }

  private:
    std::string_view bytes_;
    bool little_;
};

}  // namespace

int orientationIn(std::string_view bytes) {
    if (bytes.size() < 14 || (!bytes.starts_with("II*") && !bytes.starts_with(std::string_view("MM\0*", 4)))) return 1;
    const Tiff tiff(bytes);
    const size_t directory = tiff.number(4, 4);
    if (directory > bytes.size()) return 1;
    const uint32_t entries = tiff.number(directory, 2);
    for (uint32_t i = 0; i < entries; ++i) {
        const size_t entry = directory + 2 + size_t{12} * i;
        if (entry + 12 > bytes.size()) return 1;
        if (tiff.number(entry, 2) != kOrientation || tiff.number(entry + 2, 2) != kShort) continue;
        const uint32_t value = tiff.number(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

std::string tiffWithOrientation(int orientation) {
    std::string block("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 26);
    block[19] = static_cast<char>(orientation);
    return block;
}

}  // namespace plumb
