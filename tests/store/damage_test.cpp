// Damaged files: whatever happens to the bytes, the store says so or gives back what was stored.
#include <sys/stat.h>

#include <random>

#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::store_test;

namespace {

// A store that was filled and closed, its bytes, and what it holds.
struct Sample {
    TempFolder folder;
    std::string bytes, content;
    uint64_t records = 0;

    explicit Sample(size_t people) {
        {
            const auto store = createIn(folder);
            fill(*store, people);
        }
        bytes = folder.read("office.plumbline");
        const auto store = reopen(reading());
        content = contentOf(*store);
        const Verification found = must(store->verify());
        REQUIRE(found.faults.empty());
        records = found.records;
    }
    Opening reading() const {
        Opening how = openingIn(folder);
        how.readOnly = true;
        return how;
    }
    // One bit of the file, and back again.
    void flip(size_t bit) const {
        std::fstream file(reading().path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(static_cast<std::streamoff>(bit / 8));
        const int byte = file.get();
        file.seekp(static_cast<std::streamoff>(bit / 8));
        file.put(static_cast<char>(byte ^ 1 << bit % 8));
    }
    void put(const std::string &damaged) const {
        for (const char *suffix : {"-wal", "-shm"}) std::filesystem::remove(openingIn(folder).path + suffix);
        (void)folder.write("office.plumbline", damaged);
    }
};

enum class Outcome { refused, found, unreadable, silent, harmless };

Outcome outcome(const Sample &sample) {
    const auto store = openStore(sample.reading());
    if (!store) {
        CHECK(!store.problem().whatToDo.empty());
        return Outcome::refused;
    }
    const auto found = (*store)->verify();
    if (!found || !found->faults.empty()) return Outcome::found;
    try {
        return contentOf(**store) == sample.content ? Outcome::harmless : Outcome::silent;
    } catch (const std::runtime_error &) {
        return Outcome::unreadable;
    }
}

using Counts = std::array<size_t, 5>;

void tell(const char *what, const Counts &counts) {
    WARN(what << ": refused " << counts[0] << ", found by verify " << counts[1] << ", unreadable " << counts[2]
              << ", silently wrong " << counts[3] << ", harmless " << counts[4]);
}

size_t sum(const Counts &counts) {
    size_t all = 0;
    for (const size_t count : counts) all += count;
    return all;
}

}  // namespace

// Three times a thousand: three tests, because one must not take a minute under a sanitizer.
TEMPLATE_TEST_CASE_SIG("of 1,000 single bits that flip, none makes a record silently wrong", "",
                       ((unsigned seed), seed), 1, 2, 3) {
    const Sample sample(6);
    std::mt19937 random(seed);
    Counts counts{};
    for (int i = 0; i < 1000; ++i) {
        const size_t bit = random() % (sample.bytes.size() * 8);
        sample.flip(bit);
        const Outcome result = outcome(sample);
        sample.flip(bit);
        if (result == Outcome::silent) UNSCOPED_INFO("bit " << bit);
        ++counts[static_cast<size_t>(result)];
    }
    tell("1,000 bit flips", counts);
    CHECK(sum(counts) == 1000);
    CHECK(counts[static_cast<size_t>(Outcome::silent)] == 0);
    CHECK(counts[static_cast<size_t>(Outcome::found)] > 300);
    CHECK(sample.folder.read("office.plumbline") == sample.bytes);
}

TEST_CASE("a file that is cut at any place is refused or found") {
    const Sample sample(3);
    Counts counts{};
    for (size_t end = 0; end < sample.bytes.size(); end += 97) {
        sample.put(sample.bytes.substr(0, end));
        ++counts[static_cast<size_t>(outcome(sample))];
    }
    tell("cut at every 97th byte", counts);
    CHECK(sum(counts) > 900);
    CHECK(counts[static_cast<size_t>(Outcome::silent)] == 0);
    CHECK(counts[static_cast<size_t>(Outcome::harmless)] <= 4096 / 97 + 1);  // the last page may be a free one
}

TEST_CASE("junk over any 256 bytes never crashes and is never silent") {
    const Sample sample(3);
    std::mt19937 random(5);
    Counts counts{};
    for (size_t at = 0; at < sample.bytes.size(); at += 256) {
        std::string bytes = sample.bytes;
        for (size_t i = at; i < std::min(at + 256, bytes.size()); ++i) bytes[i] = static_cast<char>(random());
        sample.put(bytes);
        ++counts[static_cast<size_t>(outcome(sample))];
    }
    tell("junk at every slot of 256 bytes", counts);
    CHECK(sum(counts) > 300);
    CHECK(counts[static_cast<size_t>(Outcome::silent)] == 0);
}

TEST_CASE("writing to a damaged store gives a problem or a sound store, never a crash") {
    const Sample sample(3);
    std::mt19937 random(6);
    size_t opened = 0, written = 0;
    for (int i = 0; i < 300; ++i) {
        std::string bytes = sample.bytes;
        for (int flips = 0; flips < 8; ++flips) bytes[random() % bytes.size()] = static_cast<char>(random());
        sample.put(bytes);
        std::filesystem::remove(openingIn(sample.folder).path + ".head");
        auto store = openStore(openingIn(sample.folder));
        if (!store) continue;
        ++opened;
        PersonRecord person;
        person.id = IdMaker(outsideOf(static_cast<uint64_t>(i) + 100)).next<PersonId>();
        person.who.name = "New";
        if (!(*store)->putPerson(person)) continue;
        ++written;
        const auto read = (*store)->person(person.id);
        if (read) CHECK(read->who.name == "New");
    }
    CHECK(opened > 20);
    CHECK(written > 10);
}

TEST_CASE("what is no store is refused with a sentence") {
    const TempFolder folder;
    { const auto store = createIn(folder); }
    Opening how = openingIn(folder);
    const auto refusal = [&](const std::string &name) {
        how.path = folder / name;
        const auto store = openStore(how);
        REQUIRE_FALSE(store);
        CHECK(!store.problem().whatToDo.empty());
        return store.problem().sentence();
    };
    CHECK(contains(refusal("missing"), "there is no such file"));
    CHECK(contains(refusal("missing/office"), "folder does not exist"));
    folder.write("empty", "");
    CHECK(contains(refusal("empty"), "not a store"));
    folder.write("zeros", std::string(8192, '\0'));
    CHECK(contains(refusal("zeros"), "not a store"));
    folder.write("text", "plumbline");
    CHECK(contains(refusal("text"), "not a store"));
    std::filesystem::create_directory(folder / "directory");
    CHECK(contains(refusal("directory"), "this is a folder"));
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    CHECK(contains(refusal("fifo"), "not an ordinary file"));
    std::filesystem::create_symlink(folder / "office.plumbline", folder / "link");
    CHECK(contains(refusal("link"), "not an ordinary file"));
}
