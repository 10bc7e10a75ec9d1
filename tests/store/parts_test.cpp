// The small parts that a store is made of.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "host/store/fields.h"
#include "host/store/head.h"
#include "host/store/id.h"
#include "host/store/names.h"
#include "host/store/seal.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::store_test;

TEST_CASE("ids grow, differ and read back") {
    IdMaker maker(outsideOf());
    std::set<Id> all;
    Id last;
    for (int i = 0; i < 1000; ++i) {
        const Id id = maker.next();
        CHECK(last < id);
        last = id;
        all.insert(id);
        CHECK(idFromHex(id.hex()) == id);
    }
    CHECK(all.size() == 1000);
    CHECK_FALSE(idFromHex("0"));
    CHECK_FALSE(idFromHex(std::string(31, '0') + "g"));
    CHECK_FALSE(idFromBytes("short"));
    CHECK(Id{}.none());
}

TEST_CASE("ids grow when the clock goes back") {
    Outside outside = outsideOf();
    Moment now = kNoon;
    outside.now = [&] { return now; };
    IdMaker maker(outside);
    const Id before = maker.next();
    now -= 3600;
    CHECK(before < maker.next());
}

TEST_CASE("ids of two makers grow within a second too") {
    Outside outside = outsideOf();
    outside.now = [] { return kNoon; };
    Tick tick = kNoon << 24;
    outside.tick = [&] { return ++tick; };
    Id last;
    for (int i = 0; i < 100; ++i) {
        const Id id = IdMaker(outside).next();
        CHECK(last < id);
        last = id;
    }
    const Tick real = Outside::real().tick() >> 24, now = Outside::real().now();
    CHECK((real == now || real + 1 == now));
}

TEST_CASE("stretched chance does not repeat, follows from its seed, and asks for one only") {
    size_t asked = 0;
    Outside outside = outsideOf(5);
    const auto chance = outside.random;
    outside.random = [&](void *bytes, size_t count) {
        ++asked;
        chance(bytes, count);
    };
    const Outside stretched = outside.stretched(), other = outside.stretched(), same = outsideOf(5).stretched();
    const auto draw = [](const Outside &from, size_t count) {
        std::string bytes(count, '\0');
        from.random(bytes.data(), bytes.size());
        return bytes;
    };
    std::set<std::string> all;
    for (int i = 0; i < 3000; ++i) {
        const std::string bytes = draw(stretched, 24);
        CHECK(bytes == draw(same, 24));
        all.insert(bytes);
        all.insert(draw(other, 24));
    }
    CHECK(all.size() == 6000);
    CHECK(asked == 2);
    const std::string many = draw(stretched, 100'000);
    CHECK(many == draw(same, 100'000));
    for (int byte = 0; byte < 256; ++byte)  // 390 of each on average, 20 the deviation
        CHECK(std::abs(std::count(many.begin(), many.end(), static_cast<char>(byte)) - 390) < 120);
}

TEST_CASE("what is sealed opens at its place with its key, and nowhere else") {
    const Outside outside = outsideOf();
    const Key key = Key::random(outside), other = Key::random(outside);
    const std::string text = sealed(key, "a secret", "here", outside);
    CHECK(text.size() == 8 + kSealBytes);
    CHECK(opened(key, text, "here") == "a secret");
    CHECK_FALSE(opened(key, text, "there"));
    CHECK_FALSE(opened(other, text, "here"));
    CHECK(sealed(key, "a secret", "here", outside) != text);  // another nonce
    size_t refused = 0;
    for (size_t bit = 0; bit < text.size() * 8; ++bit) {
        std::string changed = text;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
        refused += !opened(key, changed, "here");
    }
    CHECK(refused == text.size() * 8);
    for (size_t size = 0; size < text.size(); ++size) CHECK_FALSE(opened(key, text.substr(0, size), "here"));
    CHECK(opened(key, sealed(key, "", "", outside), "") == "");
    CHECK_FALSE(key.derive(1).view() == key.derive(2).view());
}

TEST_CASE("fields read back, and a field that is cut short is noticed") {
    std::string bytes;
    FieldWriter(bytes).number(~uint64_t{0}).text("").text(std::string("a\0b", 3)).time(-5).id(Id{{1, 2}});
    FieldReader in(bytes);
    CHECK(in.number() == ~uint64_t{0});
    CHECK(in.text().empty());
    CHECK(in.string() == std::string("a\0b", 3));
    CHECK(in.time() == -5);
    CHECK(in.id() == Id{{1, 2}});
    CHECK(in.number() == 0);  // a field that an older writer did not have
    CHECK(in.text().empty());
    CHECK(in.good());
    size_t noticed = 0;
    for (size_t size = 1; size < bytes.size(); ++size) {
        FieldReader cut(std::string_view(bytes).substr(0, size));
        (void)cut.number(), (void)cut.text(), (void)cut.text(), (void)cut.time(), (void)cut.id();
        noticed += !cut.good();
    }
    CHECK(noticed >= bytes.size() - 4);  // a cut between two fields looks like an older writer
}

TEST_CASE("days read back from fields") {
    for (const Date date : {day(1900, 1, 1), day(1969, 12, 31), day(1970, 1, 1), day(2028, 2, 29), day(2999, 12, 31)}) {
        CHECK(fieldOf(date) > 0);
        CHECK(dateOf(fieldOf(date)) == date);
        CHECK(dayOf(dayNumber(date)) == date);
    }
    CHECK(fieldOf(std::nullopt) == 0);
    CHECK_FALSE(dateOf(0));
}

TEST_CASE("folding makes names comparable") {
    CHECK(folded("  Ada \t  LOVELACE\n") == "ada lovelace");
    CHECK(folded("ÅSA Ñandú ÇELİK ŁÓDŹ ÿŸ") == "åsa ñandú çelİk łódź ÿÿ");
    CHECK(folded("ΑΒΓΩ ЁЖИК Ђ") == "αβγω ёжик ђ");
    CHECK(folded("李 🙂") == "李 🙂");
    CHECK(folded("").empty());
    CHECK(folded("\xc3") == "\xc3");  // cut in the middle: nothing is read past the end
}

TEST_CASE("a head is refused when a byte of it or the store differs, and its sum does not depend on order") {
    const Outside outside = outsideOf();
    const StoreKeys keys(Key::random(outside));
    const Id store = IdMaker(outside).next(), other = IdMaker(outsideOf(2)).next();
    StoreHead a, b;
    const std::string one(16, '\xfe'), two("0123456789abcdef");
    a.add(one), a.add(two);
    b.add(two), b.add(two), b.remove(two), b.add(one);
    CHECK(a.sum == b.sum);
    CHECK(a.records == b.records);
    b.remove(one);
    CHECK(a.sum != b.sum);
    a.logMac = std::string(32, 'm');
    const std::string bytes = a.write(keys, store);
    REQUIRE(StoreHead::read(bytes, keys, store));
    CHECK(StoreHead::read(bytes, keys, store)->sum == a.sum);
    CHECK_FALSE(StoreHead::read(bytes, keys, other));
    for (size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 4);
        CHECK_FALSE(StoreHead::read(changed, keys, store));
    }
}
