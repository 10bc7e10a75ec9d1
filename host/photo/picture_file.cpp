#include "host/photo/picture_file.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "host/base/translated.h"
#include "host/photo/exif.h"

namespace plumb {

namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1A\n", kJpeg = "\xFF\xD8\xFF", kExif{"Exif\0\0", 6};

struct Read {
    PictureFacts facts;
    std::string bare;  // the picture alone
};

uint32_t number(std::string_view bytes, size_t at, size_t size) {  // the largest byte first
    uint32_t value = 0;
    for (size_t i = 0; i < size; ++i) value = value << 8 | static_cast<uint8_t>(bytes[at + i]);
    return value;
}

Problem damaged(const std::string &name) {
    return {name, tr("the picture is damaged or cut short"),
            tr("Open it in a picture program, save it again and try that")};
}

// ---- JPEG ---------------------------------------------------------------------------------------------------------

constexpr uint8_t kStartOfScan = 0xDA, kEnd = 0xD9, kApp0 = 0xE0, kApp1 = 0xE1, kApp14 = 0xEE;

bool isFrame(uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool standsAlone(uint8_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7); }

// Tables, frames and scans; of what programs add only JFIF without a thumbnail and Adobe's word on colours.
bool ofThePicture(uint8_t marker, std::string_view segment) {
    if (marker == kApp0) return segment.size() == 18 && segment.substr(4).starts_with(std::string_view("JFIF\0", 5));
    if (marker == kApp14) return segment.size() == 16 && segment.substr(4).starts_with("Adobe");
    return (marker >= 0xC0 && marker <= 0xCF) || (marker >= 0xDA && marker <= 0xDF);
}

// Where the coded data of a scan end: at the next marker that is neither a stuffed byte nor a restart.
size_t endOfScan(std::string_view bytes, size_t at) {
    while (true) {
        at = bytes.find('\xFF', at);
        if (at == std::string_view::npos || at + 1 >= bytes.size()) return std::string_view::npos;
        const auto next = static_cast<uint8_t>(bytes[at + 1]);
        if (next != 0 && !(next >= 0xD0 && next <= 0xD7)) return at;
        at += 2;
    }
}

std::string exifSegment(int orientation) {
    const std::string block = std::string(kExif) + tiffWithOrientation(orientation);
    const size_t length = block.size() + 2;
    return {std::string("\xFF\xE1") + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + block};
}

class JpegReader {
  public:
    explicit JpegReader(std::string_view bytes) : bytes_(bytes) {}

    // False: it is damaged.
    bool read(Read &out) {
        out.facts.mediaType = "image/jpeg";
        out.bare.assign(bytes_.substr(0, 2));
        size_t at = 2;
        while (at + 2 <= bytes_.size()) {
            if (bytes_[at] != '\xFF') return false;
            const auto marker = static_cast<uint8_t>(bytes_[at + 1]);
            if (marker == 0xFF) {  // a byte to fill up with
                ++at;
                continue;
            }
            if (marker == kEnd) return finish(out, at);
            if (standsAlone(marker)) {
                at += 2;
                continue;
            }
            if (at + 4 > bytes_.size()) return false;
            const size_t length = number(bytes_, at + 2, 2), end = at + 2 + length;
            if (length < 2 || end > bytes_.size()) return false;
            if (!take(out, marker, bytes_.substr(at, end - at))) return false;
            at = end;
            if (marker != kStartOfScan) continue;
            at = endOfScan(bytes_, end);
            if (at == std::string_view::npos) return false;
            out.bare += bytes_.substr(end, at - end);
        }
        return false;
    }

  private:
    static bool take(Read &out, uint8_t marker, std::string_view segment) {
        PictureFacts &facts = out.facts;
        if (isFrame(marker)) {
            if (segment.size() < 10 || facts.width != 0) return false;
            facts.height = static_cast<int>(number(segment, 5, 2));
            facts.width = static_cast<int>(number(segment, 7, 2));
        }
        if (marker == kStartOfScan && facts.width == 0) return false;
        const bool exif = marker == kApp1 && segment.substr(4).starts_with(kExif);
        if (exif && facts.orientation == 1) facts.orientation = orientationIn(segment.substr(10));
        if (ofThePicture(marker, segment)) out.bare += segment;
        return true;
    }

    bool finish(Read &out, size_t at) const {
        out.bare += "\xFF\xD9";
        const std::string said = exifSegment(out.facts.orientation);
        out.facts.tells = at + 2 != bytes_.size() || out.bare != bytes_;
        if (out.facts.orientation != 1) out.bare.insert(2, said);
        if (out.bare == bytes_) out.facts.tells = false;
        return out.facts.width > 0;
    }

    std::string_view bytes_;
};

// ---- PNG ----------------------------------------------------------------------------------------------------------

// Chunks that a decoder cannot do without, see-through colours, and how light and dense the picture is meant to be.
bool ofThePicture(std::string_view type) {
    constexpr std::string_view kept[] = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT"};
    return std::find(std::begin(kept), std::end(kept), type) != std::end(kept);
}

bool readPng(std::string_view bytes, Read &out) {
    out.facts.mediaType = "image/png";
    out.bare.assign(kPng);
    for (size_t at = kPng.size(); at + 12 <= bytes.size();) {
        const size_t length = number(bytes, at, 4), end = at + 12 + length;
        if (end > bytes.size()) return false;
        const std::string_view type = bytes.substr(at + 4, 4), data = bytes.substr(at + 8, length);
        if ((type == "IHDR") != (at == kPng.size())) return false;  // the first, and once
        if (type == "IHDR") {
            if (length != 13 || number(data, 0, 4) > 1'000'000 || number(data, 4, 4) > 1'000'000) return false;
            out.facts.width = static_cast<int>(number(data, 0, 4));
            out.facts.height = static_cast<int>(number(data, 4, 4));
        }
        if (type == "eXIf") out.facts.orientation = orientationIn(data);
        if (ofThePicture(type)) out.bare += bytes.substr(at, end - at);
        at = end;
        if (type != "IEND") continue;
        out.facts.tells = out.bare != bytes;
        return out.facts.width > 0;
    }
    return false;
}

Result<Read> readPicture(std::string_view bytes, const std::string &name) {
    Read out;
    if (!bytes.starts_with(kJpeg) && !bytes.starts_with(kPng))
        return Problem{name, tr("it is no JPEG or PNG picture"), tr("Save it as one of them")};
    const bool whole = bytes.starts_with(kPng) ? readPng(bytes, out) : JpegReader(bytes).read(out);
    if (!whole) return damaged(name);
    const PictureFacts &facts = out.facts;
    if (std::min(facts.width, facts.height) < kShortestSide)
        return Problem{name, tr("the picture has too few pixels to see anything on it"), tr("Use a larger picture")};
    if (int64_t{facts.width} * facts.height > kMostPixels)
        return Problem{name, tr("the picture has more than 64 million pixels"),
                       tr("Make it smaller in a picture program")};
    return out;
}

}  // namespace

Result<PictureFacts> pictureFacts(std::string_view bytes, const std::string &name) {
    auto read = readPicture(bytes, name);
    if (!read) return read.problem();
    return std::move(read->facts);
}

Result<std::string> withoutMetadata(std::string_view bytes, const std::string &name) {
    auto read = readPicture(bytes, name);
    if (!read) return read.problem();
    return std::move(read->bare);
}

PixelSize keptSize(const PictureFacts &facts) {
    PixelSize size{facts.width, facts.height};
    if (facts.orientation >= 5) std::swap(size.width, size.height);
    const int longest = std::max(size.width, size.height);
    if (longest <= kLongestSide) return size;
    const double share = double{kLongestSide} / longest;
    const auto smaller = [share](int side) { return std::max(1, static_cast<int>(std::lround(side * share))); };
    return {smaller(size.width), smaller(size.height)};
}

}  // namespace plumb
