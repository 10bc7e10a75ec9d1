// Pictures put together byte by byte: what they are, and that nothing but the picture is kept.
#include "host/photo/picture_file.h"

#include <random>

#include "host/photo/exif.h"
#include "tests/support/catch.h"
#include "tests/support/pictures.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

using namespace std::string_literals;

std::string chunk(const std::string &type, const std::string &data) {
    return bytesOf(static_cast<uint32_t>(data.size()), 4) + type + data + "crc!";
}

std::string png(const std::string &extra, uint32_t width = 640, uint32_t height = 480) {
    return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", bytesOf(width, 4) + bytesOf(height, 4) + "\x08\x02\0\0\0"s) + extra +
           chunk("IDAT", "coded data") + chunk("IEND", "");
}

bool clean(const std::string &bytes) {
    for (const char *word : {"GPS", "SERIAL", "CAMERA", "comment", "xmp", "trailer"})
        if (contains(bytes, word)) return false;
    return true;
}

}  // namespace

TEST_CASE("what a picture is, without decoding it") {
    const auto jpeg = pictureFacts(jpegOf(640, 480), "a.jpg");
    REQUIRE(jpeg);
    CHECK(jpeg->mediaType == "image/jpeg");
    CHECK(jpeg->width == 640);
    CHECK(jpeg->height == 480);
    CHECK(jpeg->orientation == 1);
    CHECK_FALSE(jpeg->tells);
    const auto other = pictureFacts(png(""), "a.png");
    REQUIRE(other);
    CHECK(other->mediaType == "image/png");
    CHECK(other->width == 640);
    CHECK_FALSE(other->tells);
}

TEST_CASE("which way up it is, in both orders of bytes") {
    size_t read = 0;
    for (int orientation = 1; orientation <= 8; ++orientation)
        for (const bool little : {false, true}) {
            const std::string exif = exifOf(static_cast<uint32_t>(orientation), little);
            const auto facts = pictureFacts(jpegOf(640, 480, segmentOf(0xE1, exif)), "a.jpg");
            REQUIRE(facts);
            CHECK(facts->orientation == orientation);
            CHECK(facts->tells);
            const auto size = keptSize(*facts);
            CHECK(size.width == (orientation >= 5 ? 480 : 640));
            CHECK(size.height == (orientation >= 5 ? 640 : 480));
            CHECK(orientationIn(tiffWithOrientation(orientation)) == orientation);
            ++read;
        }
    CHECK(read == 16);
    for (const std::string &bad : {""s, "II*"s, "MM\0*\0\0\0\x08"s, exifOf(9, true).substr(6), std::string(200, 'M')})
        CHECK(orientationIn(bad) == 1);
    CHECK(pictureFacts(png(chunk("eXIf", exifOf(6, true).substr(6))), "a.png")->orientation == 6);
}

TEST_CASE("nothing is kept but the picture and which way up it is") {
    const std::string jpeg = jpegOf(
        640, 480,
        segmentOf(0xE1, exifOf(6, true)) + segmentOf(0xE1, "http://ns.adobe.com/xap/1.0/\0<xmp>"s) +
            segmentOf(0xE2, "MPF\0 GPS"s) + segmentOf(0xFE, "a comment") + segmentOf(0xEE, "Adobe\0\x64\0\0\0\0\x01"s),
        "trailer with another picture and its GPS");
    REQUIRE_FALSE(clean(jpeg));
    const auto bare = withoutMetadata(jpeg, "a.jpg");
    REQUIRE(bare);
    CHECK(clean(*bare));
    CHECK(contains(*bare, "second scan"));
    CHECK(contains(*bare, "Adobe"));
    const auto facts = pictureFacts(*bare, "bare");
    REQUIRE(facts);
    CHECK(facts->orientation == 6);
    CHECK(facts->width == 640);
    CHECK_FALSE(facts->tells);
    CHECK(*withoutMetadata(*bare, "bare") == *bare);
    CHECK(*withoutMetadata(jpegOf(640, 480), "plain") == jpegOf(640, 480));

    const std::string texts = chunk("tEXt", "comment\0GPS"s) + chunk("iTXt", "xmp") + chunk("eXIf", exifOf(1, false)) +
                              chunk("zTXt", "SERIAL") + chunk("tRNS", "\1\2");
    REQUIRE_FALSE(clean(png(texts)));
    const auto bareToo = withoutMetadata(png(texts) + "trailer", "a.png");
    REQUIRE(bareToo);
    CHECK(clean(*bareToo));
    CHECK(*bareToo == png(chunk("tRNS", "\1\2")));
}

TEST_CASE("what is no picture, or none that can be used, is refused with a sentence") {
    const auto why = [](const std::string &bytes) {
        const auto facts = pictureFacts(bytes, "it");
        return facts ? "" : facts.problem().sentence();
    };
    CHECK(contains(why(""), "no JPEG or PNG"));
    CHECK(contains(why("GIF89a"), "no JPEG or PNG"));
    CHECK(contains(why("\x89PNG\r\n\x1A\nabc"), "damaged"));
    CHECK(contains(why(jpegOf(63, 480)), "too few pixels"));
    CHECK(contains(why(jpegOf(0, 480)), "damaged"));
    CHECK(contains(why(jpegOf(10000, 10000)), "64 million"));
    CHECK(contains(why(png("", 900'000, 900'000)), "64 million"));
    CHECK(contains(why(png("", 0xFFFFFFFF, 1)), "damaged"));
    CHECK(why(jpegOf(8000, 8000)).empty());
}

TEST_CASE("a photo is kept with no side above 1600 pixels, in its shape") {
    const auto size = [](int width, int height, int orientation) {
        return keptSize({"image/jpeg", width, height, orientation, false});
    };
    CHECK(size(4000, 3000, 1).width == 1600);
    CHECK(size(4000, 3000, 1).height == 1200);
    CHECK(size(4000, 3000, 6).width == 1200);
    CHECK(size(4000, 3000, 6).height == 1600);
    CHECK(size(1600, 900, 1).width == 1600);
    CHECK(size(640, 480, 1).width == 640);  // never larger
    CHECK(size(60000, 64, 1).height >= 1);
}

TEST_CASE("damaged files are refused or read, and never more") {
    const std::string good[] = {jpegOf(640, 480, segmentOf(0xE1, exifOf(6, true))), png(chunk("tEXt", "text"))};
    std::mt19937 random(42);
    size_t read = 0, refused = 0;
    for (const std::string &whole : good) {
        for (size_t cut = 0; cut < whole.size(); ++cut) CHECK_FALSE(pictureFacts(whole.substr(0, cut), "cut"));
        for (int i = 0; i < 20'000; ++i) {
            std::string bytes = whole;
            for (size_t flips = 1 + random() % 4; flips > 0; --flips)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            const auto bare = withoutMetadata(bytes, "flipped");
            if (!bare) {
                ++refused;
                continue;
            }
            ++read;
            const auto again = pictureFacts(*bare, "again");
            REQUIRE(again);
            REQUIRE_FALSE(again->tells);
        }
    }
    CHECK(read > 5000);
    CHECK(refused > 5000);
}
