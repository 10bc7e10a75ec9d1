#include "host/base/hash.h"

#include <random>

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("SHA-256 gives the published values") {  // FIPS 180-2, appendix B
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("Base64 gives the published values and reads them back") {  // RFC 4648, section 10
    const std::pair<const char *, const char *> known[] = {
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}};
    for (const auto &[bytes, text] : known) {
        CHECK(toBase64(bytes) == text);
        CHECK(fromBase64(text) == std::string(bytes));
    }
}

TEST_CASE("Base64 reads back whatever it wrote") {
    std::mt19937 random(3);
    for (size_t length = 0; length < 300; ++length) {
        std::string bytes;
        for (size_t i = 0; i < length; ++i) bytes += static_cast<char>(random());
        CHECK(fromBase64(toBase64(bytes)) == bytes);
    }
}

TEST_CASE("What is not base64 is refused") {
    for (const char *text :
         {"Zg", "Zg=", "Z", "Zg==x", "Zm9v\n", "Zm 9v", "Zm9v<", "====", "Zh==x=", "Zm9\xAF", "Zm9\xAB"})
        CHECK_FALSE(fromBase64(text));
}
