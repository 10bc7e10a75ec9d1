// Passphrase, recovery key, policy and backups of a real store, with the sentences for what goes wrong.
#include "host/caseload/store_keeping.h"

#include <sys/stat.h>

#include "caseload_support.h"
#include "host/base/hash.h"
#include "host/caseload/doorway.h"
#include "host/store/key_slots.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

const std::string kShare = PLUMB_BUNDLE_DIR "/../../../share/plumbline";
constexpr const char *kOld = "correct horse battery", *kNew = "another staple of words";

struct Kept {
    TempFolder folder;
    std::string path = folder / "people.plumbline";
    OpenedCase opened;

    explicit Kept(bool protect = true) {
        Entrance entrance = entranceTo(path, protect ? kOld : "");
        entrance.protect = protect;
        opened = must(makeCaseload(builtLibrary(), entrance, kShare));
        PersonRecord ann;
        ann.who = {"Ann", "R-1", "", ""};
        must(keepPerson(caseload(), ann, {}));
    }
    Caseload &caseload() { return *opened.caseload; }
    // Closed, and opened by this.
    std::string openedBy(const std::string &file, const std::string &secret, bool recovery = false) {
        opened = {};
        Entrance entrance = entranceTo(file, secret);
        entrance.recovery = recovery;
        auto again = openCaseload(builtLibrary(), entrance, kShare);
        if (!again) return again.problem().sentence();
        opened = std::move(*again);
        return "opened";
    }
    std::vector<PersonRecord> people() { return must(caseload().store().people({}, {})); }
};

std::string said(const Result<std::string> &result) { return result ? *result : result.problem().sentence(); }

}  // namespace

TEST_CASE("A passphrase is judged by the store's own rule") {
    CHECK(lookAtPassphrase("").sentence.empty());
    CHECK_FALSE(lookAtPassphrase("seven 7").enough);
    CHECK(contains(lookAtPassphrase("seven 7").sentence, "at least 8"));
    for (const char *text : {"12345678", "correct horse", "äöüß"}) {
        CHECK(lookAtPassphrase(text).enough == static_cast<bool>(checkPassphrase(std::string_view(text))));
        CHECK(lookAtPassphrase(text).enough);
        CHECK(contains(lookAtPassphrase(text).sentence, "Long enough"));
    }
    CHECK(contains(lookAtPassphrase(kOld).sentence, "Strong"));
    CHECK(contains(lookAtPassphrase("aaaaaaaaaaaaaaaaaaaaaaaa").sentence, "Long enough"));
}

TEST_CASE("A passphrase is changed by who knows the old one, and everything typed is wiped") {
    Kept kept;
    const auto change = [&](const char *old, const char *fresh, const char *again) {
        PassphraseChange typed{kept.path, old, fresh, again};
        const std::string sentence = said(changePassphrase(kept.caseload(), typed));
        CHECK((typed.old + typed.fresh + typed.again).empty());
        CHECK_FALSE(contains(sentence, fresh[0] ? fresh : "\n"));
        return sentence;
    };
    CHECK(contains(change(kOld, kNew, "another"), "differ"));
    CHECK(contains(change(kOld, "", ""), "no new passphrase"));
    CHECK(contains(change(kOld, "tiny", "tiny"), "shorter than 8"));
    CHECK(contains(change("wrong horse battery", kNew, kNew), "the passphrase is wrong"));
    CHECK(contains(change(kOld, kNew, kNew), "The passphrase is changed."));
    CHECK(kept.people().size() == 1);  // it is still open
    CHECK(contains(kept.openedBy(kept.path, kOld), "the passphrase is wrong"));
    CHECK(kept.openedBy(kept.path, kNew) == "opened");
}

TEST_CASE("A key file gives way to a passphrase, and the door says so though the file still lies there") {
    Kept kept(false);
    CHECK_FALSE(wayIn(kept.path).passphrase);
    PassphraseChange typed{kept.path, "", kNew, kNew};
    CHECK(contains(said(changePassphrase(kept.caseload(), typed)), "with the key file"));
    CHECK(wayIn(kept.path).passphrase);
    kept.opened = {};
    CHECK(doorOf(kept.path).kind == Door::Kind::passphrase);
    CHECK(kept.openedBy(kept.path, kNew) == "opened");
}

TEST_CASE("A new recovery key opens the store, the one before no more") {
    Kept kept;
    const std::string before = kept.opened.recoveryKey;
    std::string secret = "wrong horse battery";
    CHECK_FALSE(newRecoveryKey(kept.caseload(), kept.path, secret));
    CHECK(secret.empty());
    secret = kOld;
    const std::string now = must(newRecoveryKey(kept.caseload(), kept.path, secret));
    CHECK(secret.empty());
    CHECK(kept.openedBy(kept.path, before, true) != "opened");
    CHECK(kept.openedBy(kept.path, now, true) == "opened");
}

TEST_CASE("The policy of review is shown in words and kept in the store") {
    Kept kept;
    const auto choices = must(policyChoices(kept.caseload(), kShare));
    REQUIRE(choices.size() == 3);
    CHECK(choices[0].chosen);
    CHECK(contains(choices[1].words, "After 24 months"));
    must(takePolicy(kept.caseload(), choices[1].policy));
    CHECK(must(policyChoices(kept.caseload(), kShare))[1].chosen);
    REQUIRE(kept.openedBy(kept.path, kOld) == "opened");
    CHECK(kept.caseload().policy().id == "24-months");
    ReviewPolicy own = kept.caseload().policy();
    own.months[1] = 7;
    must(takePolicy(kept.caseload(), own));
    const auto withOwn = must(policyChoices(kept.caseload(), kShare));
    REQUIRE(withOwn.size() == 4);
    CHECK(withOwn[0].chosen);
    CHECK(contains(withOwn[0].words, "The store's own: After 7 months"));
}

TEST_CASE("A backup is made, verified, told of, and brought back into a new file with the same people") {
    Kept kept;
    CHECK(backupStanding(kept.caseload()).due);
    CHECK(contains(backupStanding(kept.caseload()).sentence, "No backup"));
    const std::string file = usualBackup(kept.caseload(), kept.path, kept.folder / "backups");
    CHECK(contains(file, "/backups/people.plumbline-"));
    CHECK_FALSE(backUp(kept.caseload(), "", false));
    std::filesystem::create_directory(kept.folder / "backups");
    CHECK(contains(said(backUp(kept.caseload(), file, false)), "read again"));
    CHECK(isInTheWay(file));
    CHECK(contains(said(backUp(kept.caseload(), file, false)), "there is such a file already"));
    CHECK(contains(said(backUp(kept.caseload(), file, true)), "read again"));
    CHECK_FALSE(backupStanding(kept.caseload()).due);
    CHECK(contains(backupStanding(kept.caseload()).sentence, "Last backup: today"));
    const BackupLook look = must(lookAtBackup(kept.caseload(), file));
    CHECK(look.whole);
    CHECK(look.sentences.size() == 1);

    Restoring restoring{file, kept.folder / "again.plumbline", "wrong horse battery", "", kept.path, "N. Assessor"};
    CHECK(contains(said(restore(restoring)), "the passphrase is wrong"));
    CHECK(restoring.secret.empty());
    CHECK_FALSE(isInTheWay(restoring.into));
    restoring.secret = kOld;
    restoring.into = kept.path;  // a store is there
    CHECK(contains(said(restore(restoring)), "has this store open"));
    restoring.secret = kOld;
    restoring.into = file;
    const std::string before = sha256(kept.folder.read(file.substr(kept.folder.path().size() + 1)));
    CHECK(contains(said(restore(restoring)), "there is such a file already"));
    CHECK(sha256(kept.folder.read(file.substr(kept.folder.path().size() + 1))) == before);
    restoring.secret = kOld;
    restoring.into = kept.folder / "again.plumbline";
    CHECK(contains(said(restore(restoring)), "is erased in it too"));
    CHECK(kept.openedBy(restoring.into, kOld) == "opened");
    REQUIRE(kept.people().size() == 1);
    CHECK(kept.people()[0].who.name == "Ann");
}

TEST_CASE("A backup is restored with the recovery key, or with its key file laid beside it") {
    Kept kept, byFile(false);
    const std::string recovery = kept.opened.recoveryKey;
    const std::string one = kept.folder / "one.plumbline-backup", two = byFile.folder / "two.plumbline-backup";
    must(backUp(kept.caseload(), one, false));
    must(backUp(byFile.caseload(), two, false));
    CHECK(backupAsksSecret(one) == true);
    CHECK(backupAsksSecret(two) == false);
    CHECK_FALSE(backupAsksSecret(kept.folder.write("none", "no store")));
    CHECK(whatIsToldBy(lookAtBackup(kept.caseload(), two)) ==
          "the backup is of another store than the one that is open");  // of another store
    Restoring first{one, kept.folder / "a.plumbline", recovery, "", "", "N. Assessor"};
    CHECK(contains(said(restore(first)), "is in it again"));
    CHECK(kept.openedBy(first.into, kOld) == "opened");
    Restoring second{two, kept.folder / "b.plumbline", "", byFile.path + ".key", "", "N. Assessor"};
    must(restore(second));
    CHECK(kept.openedBy(second.into, "") == "opened");
    struct stat info {};
    REQUIRE(::stat((second.into + ".key").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("How long ago the last backup was is said in days, and after seven it is time") {
    Kept kept;
    Clock clock{day(2026, 11, 10)};
    must(kept.caseload().store().putSetting("backup", std::to_string(*clock.now)));
    const auto standing = [&](Date today) {
        Clock later{today};
        Caseload caseload(builtLibrary(), std::make_unique<MemoryStore>("t", later.outside()), kept.caseload().policy(),
                          "N.", later.outside());
        must(caseload.store().putSetting("backup", std::to_string(*clock.now)));
        return backupStanding(caseload);
    };
    CHECK(standing(day(2026, 11, 10)).sentence == "Last backup: today, " + longDate(day(2026, 11, 10)) + ".");
    CHECK(standing(day(2026, 11, 11)).sentence == "Last backup: yesterday, " + longDate(day(2026, 11, 10)) + ".");
    CHECK(standing(day(2026, 11, 22)).sentence == "Last backup: 12 days ago, " + longDate(day(2026, 11, 10)) + ".");
    CHECK_FALSE(standing(day(2026, 11, 16)).due);
    CHECK(standing(day(2026, 11, 17)).due);
}
