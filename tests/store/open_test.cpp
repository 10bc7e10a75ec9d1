// Opening: one writer, readers beside it, newer and older files, places where no store may be.
#include <SQLiteCpp/Database.h>
#include <sys/stat.h>

#include <atomic>
#include <thread>

#include "host/store/backup.h"
#include "host/store/head.h"
#include "host/store/place.h"
#include "host/store/schema.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::store_test;

namespace {

mode_t modeOf(const std::string &path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777;
}

PersonRecord personOf(uint64_t seed, const std::string &name) {
    PersonRecord person;
    person.id = IdMaker(outsideOf(seed)).next<PersonId>();
    person.who.name = name;
    return person;
}

// What a program that knows one more migration would leave behind.
void makeNewer(const Opening &how, uint32_t schema) {
    Sql sql(how.path, Sql::Mode::write);
    Query header = sql("SELECT bytes FROM header");
    REQUIRE(header.step());
    const KeySlots slots = must(readSlots(header.string(0), how.path));
    const StoreKeys keys(must(openSlots(slots, how.unlock, how.path)));
    Query row = sql("SELECT bytes FROM head");
    REQUIRE(row.step());
    auto head = StoreHead::read(row.bytes(0), keys, slots.store);
    REQUIRE(head);
    sql.exec("CREATE TABLE later(x); PRAGMA user_version=" + std::to_string(schema));
    head->schema = schema;
    head->layout = layoutOf(sql, keys);
    const std::string bytes = head->write(keys, slots.store);
    sql("UPDATE head SET bytes = ?").blob(bytes).run();
}

}  // namespace

TEST_CASE("a store and all files beside it can be read by their owner alone") {
    const TempFolder folder;
    Opening how = openingIn(folder);
    how.path = folder / "own/office.plumbline";
    how.unlock.keyFile = folder / "office.key";
    const Created created = must(createStore(how, kCheap));
    CHECK(modeOf(folder / "own") == 0700);
    size_t files = 0;
    for (const auto &file : std::filesystem::directory_iterator(folder / "own")) {
        INFO(file.path().string());
        CHECK(modeOf(file.path().string()) == 0600);
        ++files;
    }
    CHECK(files >= 4);  // the store, its log of writes, its shared memory, lock, head
}

TEST_CASE("one may write; others read what was written, and say why they cannot write") {
    const TempFolder folder;
    auto writer = createIn(folder);
    const auto reader = reopen(openingIn(folder));
    CHECK(reader->info().readOnly);
    CHECK(contains(reader->info().whyReadOnly, "another window or program has this store open"));
    PersonRecord ada = personOf(3, "Ada");
    must(writer->putPerson(ada));
    CHECK(must(reader->people({}, {})).at(0).who.name == "Ada");
    ada.who.name = "Bea";
    must(writer->putPerson(ada));
    CHECK(must(reader->people({"bea", ""}, {})).size() == 1);
    CHECK(must(reader->verify()).faults.empty());
    const Status refused = reader->putPerson(ada);
    REQUIRE_FALSE(refused);
    CHECK(contains(refused.problem().sentence(), "read only"));
    writer.reset();
    CHECK_FALSE(reopen(openingIn(folder))->info().readOnly);
}

TEST_CASE("a store opened to read only changes nothing") {
    const TempFolder folder;
    { const auto store = createIn(folder); }
    const std::string before = folder.read("office.plumbline");
    Opening how = openingIn(folder);
    how.readOnly = true;
    {
        const auto store = reopen(how);
        CHECK(store->info().readOnly);
        CHECK_FALSE(store->log("x", {}, ""));
        CHECK_FALSE(store->bulk("x", [] { return Status(Done{}); }));
        CHECK_FALSE(store->erasePerson(personOf(3, "A").id, ""));
    }
    CHECK(folder.read("office.plumbline") == before);
}

TEST_CASE("a store of a newer program is read only, with a sentence") {
    const TempFolder folder;
    {
        const auto store = createIn(folder);
        fill(*store, 2);
    }
    makeNewer(openingIn(folder), newestSchema() + 1);
    const auto store = reopen(openingIn(folder));
    CHECK(store->info().readOnly);
    CHECK(store->info().schema == newestSchema() + 1);
    CHECK(contains(store->info().whyReadOnly, "A newer program made this store"));
    CHECK(must(store->people({}, {})).size() == 1);
    CHECK(must(store->verify()).faults.empty());
}

TEST_CASE("migrations run in order, once each, from where the file stands") {
    Sql sql(":memory:", Sql::Mode::create);
    const Migration all[] = {
        {1, "CREATE TABLE a(x)"}, {2, "CREATE TABLE b(x); INSERT INTO a VALUES(2)"}, {3, "INSERT INTO a VALUES(3)"}};
    migrate(sql, std::span(all, 1));
    CHECK(schemaOf(sql) == 1);
    migrate(sql, all);
    migrate(sql, all);
    CHECK(schemaOf(sql) == 3);
    CHECK(sql.number("SELECT count(*) FROM a") == 2);
    CHECK(sql.number("PRAGMA application_id") == kApplicationId);
}

TEST_CASE("migrations are numbered from one without a gap") {
    uint32_t number = 0;
    for (const Migration &migration : migrations()) CHECK(migration.number == ++number);
    CHECK(number == newestSchema());
}

TEST_CASE("a store of each version opens, reads and can be written to") {
    const uint32_t version = GENERATE(range(1u, newestSchema() + 1));
    CAPTURE(version);
    const TempFolder folder;
    const std::string sample =
        std::string(PLUMB_SOURCE_DIR) + "/tests/samples/store/version-" + std::to_string(version);
    std::filesystem::copy_file(sample + ".plumbline", folder / "office.plumbline");
    std::filesystem::copy_file(sample + ".head", folder / "office.plumbline.head");
    std::filesystem::copy_file(sample + ".key", folder / "office.key");
    for (const char *file : {"office.plumbline", "office.plumbline.head", "office.key"})
        ::chmod((folder / file).c_str(), 0600);
    {
        Opening reading = openingIn(folder);
        reading.readOnly = true;
        const auto old = reopen(reading);
        CHECK(old->info().schema == version);
        CHECK(must(old->verify()).faults.empty());
        CHECK(must(old->people({}, {})).size() == 3);
        CHECK(must(old->setting("review")).empty() == (version < kSchemaOfSettings));
    }
    CHECK(must(verifyBackup(folder / "office.plumbline", openingIn(folder))).faults.empty());
    const auto store = reopen(openingIn(folder));
    CHECK_FALSE(store->info().readOnly);
    CHECK(store->info().schema == newestSchema());
    CHECK(must(store->verify()).faults.empty());
    must(store->putSetting("review", "later"));
    const auto people = must(store->people({}, {}));
    REQUIRE(people.size() == 3);
    CHECK(people[0].who.name == "Name-1");
    CHECK(must(store->assessments({}, {{}, 100})).size() == 9);
    CHECK(must(store->urgent()).size() == 1);
    CHECK(must(store->erased()).size() == 1);
    PersonRecord ada = personOf(3, "Ada");
    must(store->putPerson(ada));
    CHECK(must(store->verify()).faults.empty());
}

// Run by hand when a version is released, with its number: store_tests "[.sample]".
TEST_CASE("makes the sample of this version", "[.sample]") {
    const TempFolder folder;
    {
        const auto store = createIn(folder);
        fill(*store, 4);
    }
    const std::string to =
        std::string(PLUMB_SOURCE_DIR) + "/tests/samples/store/version-" + std::to_string(newestSchema());
    std::filesystem::create_directories(std::string(PLUMB_SOURCE_DIR) + "/tests/samples/store");
    std::filesystem::copy_file(folder / "office.plumbline", to + ".plumbline");
    std::filesystem::copy_file(folder / "office.plumbline.head", to + ".head");
    std::filesystem::copy_file(folder / "office.key", to + ".key");
}

TEST_CASE("network file systems are refused with advice, local ones are not") {
    const std::string mounts =
        "/dev/sda1 / ext4 rw 0 0\nhost:/srv /srv nfs4 rw 0 0\nme@host: /home/me/far fuse.sshfs rw 0 0\n"
        "/dev/sdb1 /media/stick fuseblk rw 0 0\nremote: /home/me/cloud fuse.rclone rw 0 0\n";
    constexpr unsigned long kFuse = 0x65735546;
    size_t refused = 0;
    for (const unsigned long magic : {0x6969UL, 0x517BUL, 0xFF534D42UL, 0xFE534D42UL, 0x5346414FUL, 0x73757245UL,
                                      0x00C36400UL, 0x01021997UL, 0x0BD00BD0UL, 0x01161970UL, 0x7461636FUL}) {
        const Status status = checkFileSystem("/srv/office", magic, mounts);
        refused += !status;
        if (!status) CHECK(contains(status.problem().sentence(), "Put it on a disk of this computer"));
    }
    CHECK(refused == 11);
    for (const unsigned long magic : {0xEF53UL, 0x58465342UL, 0x9123683EUL, 0x01021994UL, 0x794C7630UL})
        CHECK(checkFileSystem("/home/me", magic, mounts));
    CHECK_FALSE(checkFileSystem("/home/me/far/office", kFuse, mounts));
    CHECK_FALSE(checkFileSystem("/home/me/cloud", kFuse, mounts));
    CHECK(checkFileSystem("/media/stick/office", kFuse, mounts));
    CHECK_FALSE(checkFileSystem("/media/sticky", kFuse, "me: /media/sticky fuse.sshfs rw 0 0\n" + mounts));
}

TEST_CASE("four threads use one store at once") {
    const TempFolder folder;
    const auto store = createIn(folder);
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (uint64_t t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            IdMaker ids(outsideOf(100 + t));
            for (int i = 0; i < 15; ++i) {
                PersonRecord person;
                person.id = ids.next<PersonId>();
                person.who.name = "T" + std::to_string(t) + "-" + std::to_string(i);
                const bool stored = bool(store->putPerson(person));
                const auto read = store->person(person.id);
                const auto page = store->people({"T" + std::to_string(t), ""}, {{}, 100});
                const Status both = store->transaction([&]() -> Status {
                    person.note = "again";
                    return store->putPerson(person);
                });
                good += stored && read && page && page->size() == static_cast<size_t>(i) + 1 && both;
            }
        });
    for (std::thread &thread : threads) thread.join();
    CHECK(good == 60);
    CHECK(must(store->people({}, {{}, 100})).size() == 60);
    CHECK(must(store->verify()).faults.empty());
}
