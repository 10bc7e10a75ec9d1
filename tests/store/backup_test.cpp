// Backups: whole or not there, rotated, put back; and erasure reaches them.
#include <sys/stat.h>

#include "host/store/backup.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::store_test;

namespace {

// A filled store, closed, and a folder for backups.
struct Office {
    TempFolder folder, backups;
    Opening how;
    explicit Office(uint64_t seed = 1) : how(openingIn(folder, outsideOf(seed))) {
        const auto store = createIn(folder, how.outside);
        fill(*store, 4);
    }
    std::string content() const { return contentOf(*reopen(reading())); }
    Opening reading() const {
        Opening opening = how;
        opening.readOnly = true;
        return opening;
    }
    void add(const std::string &name) const {
        PersonRecord person;
        person.id = IdMaker(outsideOf(std::hash<std::string>()(name))).next<PersonId>();
        person.who.name = name;
        must(reopen(how)->putPerson(person));
    }
    std::string backUp(size_t keep = 10) const { return must(makeBackup(how, backups.path(), keep)); }
};

}  // namespace

TEST_CASE("a backup is one file, whole, for its owner alone, and leaves nothing beside it") {
    const Office office;
    const std::string path = office.backUp();
    CHECK(contains(path, "office.plumbline-20261122T"));
    CHECK(office.backups.count() == 1);
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    const Verification found = must(verifyBackup(path, office.how));
    CHECK(found.faults.empty());
    CHECK(found.records > 20);
    CHECK(must(reopen(office.reading())->entries(0, 1000)).back().action == "store.backup");
}

TEST_CASE("a backup is made while another has the store open for writing") {
    const Office office;
    const auto writer = reopen(office.how);
    const std::string path = office.backUp();
    CHECK(must(verifyBackup(path, office.how)).faults.empty());
    must(writer->log("still", {}, "writing"));
}

TEST_CASE("a backup that another program makes is noted by who holds the store, when it is asked for") {
    const Office office;
    const std::string beside = "office.plumbline.backup-made";
    const auto writer = reopen(office.how);
    CHECK_FALSE(must(lastBackup(*writer)));
    const std::string path = office.backUp();
    const std::string left = office.folder.read(beside);
    CHECK_FALSE(contains(left, "plumbline-backup"));  // sealed
    const auto made = must(lastBackup(*reopen(office.reading())));
    CHECK(made);  // who may not write sees it, and leaves it
    CHECK(office.folder.read(beside) == left);
    CHECK(must(lastBackup(*writer)) == made);
    const LogEntry logged = must(writer->entries(0, 1000)).back();
    CHECK(logged.action == "store.backup");
    CHECK(contains(path, logged.reason));
    CHECK_FALSE(std::filesystem::exists(office.folder / beside));
    CHECK(must(lastBackup(*writer)) == made);
    const size_t entries = must(writer->entries(0, 1000)).size();

    office.folder.write(beside, left);  // an old one
    CHECK(must(lastBackup(*writer)) == made);
    CHECK_FALSE(std::filesystem::exists(office.folder / beside));
    for (const std::string &junk : {std::string(), std::string("junk"), left.substr(1), left + "x"}) {
        office.folder.write(beside, junk);
        CHECK(must(lastBackup(*writer)) == made);
    }
    const Office other(5);
    const auto theirs = reopen(other.how);
    (void)other.backUp();
    office.folder.write(beside, other.folder.read(beside));  // of another store
    CHECK(must(lastBackup(*writer)) == made);
    CHECK(must(writer->entries(0, 1000)).size() == entries);
    CHECK(must(writer->verify()).faults.empty());
}

TEST_CASE("only the newest backups are kept, and only of this store") {
    const Office office;
    office.backups.write("notes.txt", "mine");
    office.backups.write("other-20200101T000000Z.plumbline-backup", "of another store");
    std::vector<std::string> made;
    for (int i = 0; i < 5; ++i) made.push_back(office.backUp(3));
    const auto kept = backupsIn(office.backups.path());
    REQUIRE(kept.size() == 4);
    for (size_t i = 0; i < 3; ++i) CHECK(kept[i].path == made[4 - i]);
    CHECK(office.backups.read("notes.txt") == "mine");
}

TEST_CASE("restoring brings everything back, keeps what was there, and is in the log") {
    const Office office;
    const std::string path = office.backUp(), content = office.content();
    office.add("Later");
    CHECK(must(restoreBackup(path, office.how)) == path);
    const auto store = reopen(office.how);
    CHECK_FALSE(store->info().readOnly);
    CHECK(store->info().notices.empty());
    CHECK(must(store->people({"Later", ""}, {})).empty());
    CHECK(must(store->people({}, {})).size() == 3);
    CHECK(must(store->entries(0, 1000)).back().action == "store.restored");
    CHECK(content.starts_with(contentOf(*store).substr(0, content.size() / 2)));
    CHECK(must(store->verify()).faults.empty());
    Opening aside = office.reading();
    aside.path += ".before-restore";
    CHECK(must(reopen(aside)->people({"Later", ""}, {})).size() == 1);
}

TEST_CASE("of a folder the newest good backup is restored") {
    const Office office;
    const std::string first = office.backUp();
    office.add("Second");
    const std::string second = office.backUp();
    office.add("Third");
    const std::string third = office.backUp();
    const auto spoil = [&](const std::string &path, size_t at) {
        const std::string name = std::filesystem::path(path).filename().string();
        std::string bytes = office.backups.read(name);
        for (size_t i = at; i < at + 4000; ++i) bytes[i] = static_cast<char>(bytes[i] ^ 0x55);
        office.backups.write(name, bytes);
    };
    spoil(third, 9000);
    CHECK_FALSE(restoreBackup(third, office.how));
    CHECK(must(reopen(office.reading())->people({"Third", ""}, {})).size() == 1);  // nothing was changed
    CHECK(must(restoreBackup(office.backups.path(), office.how)) == second);
    CHECK(must(reopen(office.reading())->people({"Second", ""}, {})).size() == 1);
    spoil(second, 9000);
    spoil(first, 5000);
    const auto none = restoreBackup(office.backups.path(), office.how);
    REQUIRE_FALSE(none);
    CHECK(contains(none.problem().sentence(), "Take another backup"));
    CHECK(must(reopen(office.reading())->verify()).faults.empty());
}

TEST_CASE("a store that is lost or damaged is replaced by its backup") {
    const Office office;
    const std::string path = office.backUp();
    SECTION("lost") { std::filesystem::remove(office.how.path); }
    SECTION("junk") { office.folder.write("office.plumbline", std::string(50'000, 'j')); }
    SECTION("its head is from another time") { office.folder.write("office.plumbline.head", "junk"); }
    must(restoreBackup(path, office.how));
    const auto store = reopen(office.how);
    CHECK_FALSE(store->info().readOnly);
    CHECK(must(store->verify()).faults.empty());
    CHECK(must(store->people({}, {})).size() == 3);
}

TEST_CASE("nothing is restored over a store that is open, or from a backup of another store") {
    const Office office;
    const std::string path = office.backUp();
    {
        const auto store = reopen(office.how);
        const auto busy = restoreBackup(path, office.how);
        REQUIRE_FALSE(busy);
        CHECK(contains(busy.problem().sentence(), "has this store open"));
    }
    const Office other(2);
    CHECK_FALSE(restoreBackup(path, other.how));  // its key file is another
    CHECK(must(reopen(other.how)->verify()).faults.empty());
    CHECK_FALSE(restoreBackup(other.backups.path(), other.how));
}

TEST_CASE("a backup of one store does not go in the place of another that has the same passphrase") {
    const TempFolder folder;
    const auto make = [&](const std::string &name, uint64_t seed) {
        const Opening how{folder / name, {"", "the same words", ""}, "a", outsideOf(seed), false};
        (void)must(createStore(how, kCheap));
        return how;
    };
    const Opening first = make("first", 1), second = make("second", 2);
    const std::string path = must(makeBackup(first, folder / "backups"));
    const auto restored = restoreBackup(path, second);
    REQUIRE_FALSE(restored);
    CHECK(contains(restored.problem().sentence(), "another store"));
    CHECK(must(restoreBackup(path, first)) == path);
}

TEST_CASE("a person erased since the backup stays erased after a restore") {
    const Office office;
    const std::string path = office.backUp();
    PersonId gone;
    {
        const auto store = reopen(office.how);
        gone = must(store->people({"Name-2", ""}, {})).at(0).id;
        must(store->erasePerson(gone, "asked for"));
    }
    must(restoreBackup(path, office.how));
    const auto store = reopen(office.how);
    CHECK_FALSE(store->person(gone));
    CHECK(must(store->erased()).size() == 2);
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("a person stays erased when the passphrase was changed since the backup") {
    const TempFolder folder;
    const Opening old{folder / "s", {"", "the first words", ""}, "a", outsideOf(), false};
    {
        const Created created = must(createStore(old, kCheap));
        fill(*created.store, 4);
    }
    const std::string path = must(makeBackup(old, folder / "backups"));
    must(changeUnlock(old, {"", "the second words", ""}, kCheap));
    Opening now = old;
    now.unlock.passphrase = "the second words";
    PersonId gone;
    {
        const auto store = reopen(now);
        gone = must(store->people({"Name-2", ""}, {})).at(0).id;
        must(store->erasePerson(gone, "asked for"));
    }
    CHECK_FALSE(restoreBackup(path, now));  // the backup opens in the old way
    must(restoreBackup(path, old));
    const auto store = reopen(old);
    CHECK_FALSE(store->person(gone));
    CHECK(must(store->erased()).size() == 2);
}

TEST_CASE("a person is erased in every backup too") {
    const Office office;
    const std::string first = office.backUp(), second = office.backUp();
    const PersonId gone = must(reopen(office.reading())->people({"Name-2", ""}, {})).at(0).id;
    CHECK(must(eraseInBackups(office.backups.path(), office.how, gone, "asked for")) == 2);
    CHECK(must(eraseInBackups(office.backups.path(), office.how, gone, "asked for")) == 0);
    CHECK(office.backups.count() == 2);
    for (const std::string &path : {first, second}) {
        Opening opening = office.reading();
        opening.path = path;
        const auto store = reopen(opening);
        CHECK_FALSE(store->person(gone));
        CHECK(must(store->people({}, {})).size() == 2);
        CHECK(must(verifyBackup(path, office.how)).faults.empty());
    }
}

TEST_CASE("an open store is backed up to a file of any name, without its passphrase, and says when") {
    const Office office;
    const auto store = reopen(office.how);
    CHECK_FALSE(must(lastBackup(*store)));
    const std::string path = office.backups / backupName(office.how.path, kNoon);
    CHECK(path.ends_with("/office.plumbline-20261122T120000Z.plumbline-backup"));
    must(makeBackupAt(*store, path));
    CHECK(office.backups.count() == 1);
    CHECK(backupsIn(office.backups.path()).size() == 1);
    const auto made = must(lastBackup(*store));
    REQUIRE(made);
    CHECK((*made > kNoon && *made < kNoon + 3600));
    CHECK(must(store->entries(0, 1000)).back().action == "store.backup");
    CHECK(must(verifyBackup(path, *store)).faults.empty());
    const std::string before = office.backups.read(path.substr(path.rfind('/') + 1));
    CHECK(contains(makeBackupAt(*store, path).problem().sentence(), "there is such a file already"));
    CHECK(office.backups.read(path.substr(path.rfind('/') + 1)) == before);
    must(makeBackupAt(*store, path, true));
    CHECK(office.backups.read(path.substr(path.rfind('/') + 1)) != before);
    CHECK_FALSE(makeBackupAt(*store, office.how.path, true));  // itself
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("a backup of another store, or none, is not verified against this one") {
    const Office office, other(5);
    const auto store = reopen(office.how);
    const std::string path = other.backUp();
    CHECK(contains(verifyBackup(path, *store).problem().sentence(), "of another store"));
    CHECK(contains(verifyBackup(office.backups.write("x", "no store"), *store).problem().sentence(), "no backup"));
}

TEST_CASE("a backup is put into a new file, never over another, and who was erased stays so") {
    const Office office;
    const std::string content = office.content(), path = office.backUp();
    const auto first = must(reopen(office.reading())->people({}, {{}, 1})).at(0).id;
    Opening fresh = office.how;
    fresh.path = office.folder / "new/again.plumbline";
    CHECK_FALSE(must(restoreToNew(path, fresh, "")).erasuresKept);
    {
        const auto store = reopen(fresh);
        CHECK_FALSE(store->info().readOnly);
        CHECK(store->info().notices.empty());
        CHECK(contentOf(*store).starts_with(content));  // the log goes on
        CHECK(must(store->entries(0, 1000)).back().action == "store.restored");
    }
    const std::string stood = office.folder.read("new/again.plumbline");
    CHECK(contains(restoreToNew(path, fresh, "").problem().sentence(), "there is such a file already"));
    CHECK(office.folder.read("new/again.plumbline") == stood);
    must(reopen(office.how)->erasePerson(first, "asked"));
    fresh.path = office.folder / "third.plumbline";
    CHECK(must(restoreToNew(path, fresh, office.how.path)).erasuresKept);
    CHECK_FALSE(reopen(fresh)->person(first));
    const Office other(5);
    fresh.path = office.folder / "fourth.plumbline";
    CHECK_FALSE(must(restoreToNew(path, fresh, other.how.path)).erasuresKept);
    CHECK(reopen(fresh)->person(first));
}

TEST_CASE("a backup that does not open leaves no new file behind") {
    const Office office, other(5);
    const std::string path = office.backUp();
    Opening fresh = office.how;
    fresh.path = office.folder / "again.plumbline";
    fresh.unlock.keyFile = other.how.unlock.keyFile;
    CHECK(contains(restoreToNew(path, fresh, "").problem().sentence(), "belongs to another store"));
    CHECK_FALSE(restoreToNew(office.backups.write("x", "no store"), fresh, ""));
    CHECK_FALSE(std::filesystem::exists(fresh.path));
    CHECK_FALSE(std::filesystem::exists(fresh.path + ".restoring"));
}
