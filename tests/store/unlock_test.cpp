// The ways in: key file, passphrase, recovery key; wrong ones, changed ones, and headers that want to hurt.
#include <sys/stat.h>

#include <chrono>

#include "host/store/fields.h"
#include "host/store/recovery_key.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::store_test;

namespace {

Opening protectedIn(const TempFolder &folder, const std::string &passphrase) {
    return {folder / "office.plumbline", {"", passphrase, ""}, "assessor-1", outsideOf(), false};
}

std::string refusal(const Opening &how) {
    const auto store = openStore(how);
    return store ? "opened" : store.problem().sentence();
}

std::string refusal(const KeySlots &slots, const Unlock &unlock) {
    const auto key = openSlots(slots, unlock, "store");
    return key ? "opened" : key.problem().sentence();
}

}  // namespace

TEST_CASE("a protected store opens with its passphrase or its recovery key and nothing else") {
    const TempFolder folder;
    const Opening how = protectedIn(folder, "correct horse battery");
    const Created created = must(createStore(how, kCheap));
    const_cast<std::unique_ptr<Store> &>(created.store).reset();
    CHECK(refusal(how) == "opened");
    CHECK(contains(refusal(protectedIn(folder, "correct horse batterz")), "passphrase is wrong"));
    CHECK(contains(refusal(protectedIn(folder, "")), "has a passphrase"));
    Opening recovered = protectedIn(folder, "");
    recovered.unlock.recoveryKey = created.recoveryKey;
    CHECK(refusal(recovered) == "opened");
    CHECK(created.recoveryKey.size() == 63);
    Opening other = recovered;
    other.unlock.recoveryKey = printRecoveryKey(Key::random(outsideOf(9)));
    CHECK(contains(refusal(other), "belongs to another store"));
    other.unlock.recoveryKey = created.recoveryKey.substr(1);
    CHECK(contains(refusal(other), "not written as it was printed"));
}

TEST_CASE("a personal store opens with its key file, which others may not read") {
    const TempFolder folder;
    { const auto store = createIn(folder); }
    const Opening how = openingIn(folder);
    struct stat info {};
    REQUIRE(::stat(how.unlock.keyFile.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    CHECK(refusal(how) == "opened");
    ::chmod(how.unlock.keyFile.c_str(), 0640);
    CHECK(contains(refusal(how), "others may read this key file"));
    ::chmod(how.unlock.keyFile.c_str(), 0600);
    Opening wrong = how;
    wrong.unlock.keyFile = "";
    CHECK(contains(refusal(wrong), "opened by a key file"));
    for (const char *text :
         {"", "plumbline-key/1 ", "plumbline-key/1 AAAA", "plumbline-key/2 ", "nothing of the kind"}) {
        wrong.unlock.keyFile = folder.write("wrong.key", text);
        ::chmod(wrong.unlock.keyFile.c_str(), 0600);
        CHECK(contains(refusal(wrong), "not a key file"));
    }
    std::string other = folder.read("office.key");
    other[20] = other[20] == 'A' ? 'B' : 'A';
    wrong.unlock.keyFile = folder.write("wrong.key", other);
    CHECK(contains(refusal(wrong), "belongs to another store"));
}

TEST_CASE("an existing file is never written over") {
    const TempFolder folder;
    folder.write("office.key", "mine");
    const auto first = createStore(openingIn(folder), kCheap);
    REQUIRE_FALSE(first);
    CHECK(contains(first.problem().sentence(), "such a file already"));
    CHECK(folder.read("office.key") == "mine");
    CHECK_FALSE(std::filesystem::exists(folder / "office.plumbline"));
    folder.write("other.plumbline", "mine too");
    Opening how = openingIn(folder);
    how.path = folder / "other.plumbline";
    how.unlock.keyFile = folder / "new.key";
    CHECK_FALSE(createStore(how, kCheap));
    CHECK(folder.read("other.plumbline") == "mine too");
    CHECK_FALSE(std::filesystem::exists(folder / "new.key"));
}

TEST_CASE("a short passphrase and a cost out of bounds are refused") {
    const TempFolder folder;
    CHECK(contains(createStore(protectedIn(folder, "seven77"), kCheap).problem().sentence(), "shorter than 8"));
    CHECK(
        contains(createStore(protectedIn(folder, "long enough"), {1, 1u << 20}).problem().sentence(), "out of bounds"));
    CHECK_FALSE(std::filesystem::exists(folder / "office.plumbline"));
}

TEST_CASE("a new passphrase opens the same records, and the old one no more") {
    const TempFolder folder;
    const Opening old = protectedIn(folder, "the first passphrase");
    const std::string recovery = [&] {
        const Created created = must(createStore(old, kCheap));
        fill(*created.store, 3);
        return created.recoveryKey;
    }();
    const std::string content = contentOf(*reopen(old));
    must(changeUnlock(old, {"", "the second passphrase", ""}, kCheap));
    CHECK(contains(refusal(old), "passphrase is wrong"));
    Opening now = protectedIn(folder, "the second passphrase");
    const auto store = reopen(now);
    const std::string after = contentOf(*store);
    CHECK(after.starts_with(content));  // and a line in the log
    CHECK(must(store->verify()).faults.empty());
    now.unlock = {"", "", recovery};
    now.readOnly = true;
    CHECK(refusal(now) == "opened");
    CHECK(contains(
        Status(changeUnlock(protectedIn(folder, "the second passphrase"), {"", "third passphrase", ""}, kCheap))
            .problem()
            .sentence(),
        "open to read only"));  // `store` still has it
}

TEST_CASE("a recovery key may be typed in any way that a person writes it") {
    const Key key = Key::random(outsideOf(3));
    const std::string printed = printRecoveryKey(key);
    std::string sloppy;
    for (const char c : printed) {
        if (c == '-') sloppy += "  ";
        else if (c == '0') sloppy += 'o';
        else if (c == '1') sloppy += 'l';
        else sloppy += static_cast<char>(c >= 'A' ? c - 'A' + 'a' : c);
    }
    CHECK(must(readRecoveryKey(sloppy)).view() == key.view());
    size_t slips = 0, caught = 0;
    for (size_t i = 0; i < printed.size(); ++i) {
        if (printed[i] == '-') continue;
        std::string slip = printed;
        slip[i] = slip[i] == 'X' ? 'Y' : 'X';
        ++slips;
        caught += !readRecoveryKey(slip);
    }
    CHECK(slips == 56);
    CHECK(caught == slips);
}

TEST_CASE("a header that asks for too much is refused before it costs anything") {
    const std::string salt(kSaltBytes, 's'), wrapped(72, 'w');
    const auto header = [&](uint64_t passes, uint64_t bytes) {
        std::string text;
        FieldWriter out(text);
        out.text("plumbline-store/1").id(IdMaker(outsideOf()).next());
        for (uint64_t kind : {2u, 3u}) out.number(kind).number(passes).number(bytes).text(salt).text(wrapped);
        out.text(std::string(32, 'm'));
        return KeySlots{{}, text};
    };
    size_t hostile = 0;
    const auto start = std::chrono::steady_clock::now();
    for (const uint64_t passes : {uint64_t{0}, uint64_t{11}, uint64_t{1} << 32, ~uint64_t{0}})
        for (const uint64_t bytes : {uint64_t{64} << 20, uint64_t{1} << 40, ~uint64_t{0}}) {
            CHECK(contains(refusal(header(passes, bytes), {"", "passphrase", ""}), "more time or memory"));
            ++hostile;
        }
    for (const uint64_t bytes : {uint64_t{0}, uint64_t{1}, (uint64_t{19} << 20) - 1, (uint64_t{1} << 30) + 1,
                                 uint64_t{256} << 30, ~uint64_t{0}}) {
        CHECK(contains(refusal(header(1, bytes), {"", "passphrase", ""}), "more time or memory"));
        ++hostile;
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
    CHECK(hostile == 18);
}

TEST_CASE("a header that is changed in any byte, cut or longer opens nothing") {
    const TempFolder folder;
    const Outside outside = outsideOf();
    const Unlock unlock{folder / "a.key", "", ""};
    const FreshSlots fresh = must(makeSlots(unlock, kCheap, outside));
    CHECK(refusal(fresh.slots, unlock) == "opened");
    size_t changed = 0, cut = 0;
    for (size_t i = 0; i < fresh.slots.bytes.size(); ++i) {
        KeySlots slots = fresh.slots;
        slots.bytes[i] = static_cast<char>(slots.bytes[i] ^ 1);
        changed += refusal(slots, unlock) != "opened";
        slots.bytes = fresh.slots.bytes.substr(0, i);
        cut += !readSlots(slots.bytes, "store") && refusal(slots, unlock) != "opened";
    }
    CHECK(changed == fresh.slots.bytes.size());
    CHECK(cut == fresh.slots.bytes.size());
    KeySlots longer = fresh.slots;
    longer.bytes += "x";
    CHECK(refusal(longer, unlock) != "opened");
    longer.bytes = "\x11" + std::string(3, '\0') + "plumbline-store/9" + std::string(100, 'x');
    CHECK(contains(refusal(longer, unlock), "newer program"));
}

TEST_CASE("the passphrase of an open store is changed by who knows it") {
    const TempFolder folder;
    const Opening how = protectedIn(folder, "correct horse battery");
    CHECK_FALSE(asksPassphrase(how.path));
    {
        Created created = must(createStore(how, kCheap));
        Store &store = *created.store;
        const Unlock old{"", "correct horse battery", ""}, fresh{"", "another staple of words", ""};
        CHECK(asksPassphrase(how.path) == true);
        const auto sentence = [](const Status &status) { return status ? "done" : status.problem().sentence(); };
        CHECK(contains(sentence(changeUnlock(store, {"", "wrong horse battery", ""}, fresh, kCheap)), "is wrong"));
        CHECK(contains(sentence(changeUnlock(store, old, {"", "short", ""}, kCheap)), "shorter than 8"));
        CHECK(contains(sentence(changeUnlock(store, {}, fresh, kCheap)), "has a passphrase"));
        must(changeUnlock(store, old, fresh, kCheap));
        CHECK_FALSE(changeUnlock(store, old, fresh, kCheap));  // it is the old one now
        must(store.log("still", {}, "open"));
    }
    CHECK(contains(refusal(how), "passphrase is wrong"));
    CHECK(refusal(protectedIn(folder, "another staple of words")) == "opened");
}

TEST_CASE("a new recovery key takes the place of the one before") {
    const TempFolder folder;
    const Opening how = protectedIn(folder, "correct horse battery");
    std::string before, now;
    {
        Created created = must(createStore(how, kCheap));
        before = created.recoveryKey;
        CHECK_FALSE(renewRecoveryKey(*created.store, {"", "wrong horse battery", ""}));
        now = must(renewRecoveryKey(*created.store, how.unlock));
    }
    CHECK(now != before);
    Opening recovered = protectedIn(folder, "");
    recovered.unlock.recoveryKey = before;
    CHECK(contains(refusal(recovered), "belongs to another store"));
    recovered.unlock.recoveryKey = now;
    CHECK(refusal(recovered) == "opened");
    CHECK(refusal(how) == "opened");
}

TEST_CASE("a key file gives way to a passphrase, and the file tells which") {
    const TempFolder folder;
    const Opening how = openingIn(folder);
    {
        const auto store = createIn(folder);
        CHECK(asksPassphrase(how.path) == false);
        must(changeUnlock(*store, how.unlock, {"", "correct horse battery", ""}, kCheap));
    }
    CHECK(asksPassphrase(how.path) == true);
    CHECK(refusal(how) != "opened");
}
