// Making a store and coming back to it, with the sentences for what goes wrong.
#include "host/caseload/doorway.h"

#include "caseload_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

const std::string kShare = PLUMB_BUNDLE_DIR "/../../../share/plumbline";

}  // namespace

TEST_CASE("a store is made by passphrase and opened again, with the recovery key too") {
    TempFolder folder;
    const std::string path = folder / "people.plumbline";
    CHECK(doorOf(path).kind == Door::Kind::nothing);
    Entrance entrance = entranceTo(path, "correct horse battery");
    std::string key;
    {
        OpenedCase made = must(makeCaseload(builtLibrary(), entrance, kShare));
        CHECK(entrance.secret.empty());
        CHECK_FALSE(made.recoveryKey.empty());
        CHECK(recoverySheet(path, made.recoveryKey).find(made.recoveryKey) != std::string::npos);
        key = made.recoveryKey;
        Entrance second = entranceTo(path, "correct horse battery");
        const OpenedCase reading = must(openCaseload(builtLibrary(), second, kShare));
        REQUIRE(reading.notices.size() >= 1);
        CHECK(reading.notices.front().find("read only") != std::string::npos);
    }
    CHECK(doorOf(path).kind == Door::Kind::passphrase);
    Entrance wrong = entranceTo(path, "wrong horse battery");
    CHECK(whatIsToldBy(openCaseload(builtLibrary(), wrong, kShare)) ==
          "the passphrase is wrong, or the header is damaged");
    Entrance nobody = entranceTo(path, "correct horse battery");
    nobody.who = " ";
    CHECK(whatIsToldBy(openCaseload(builtLibrary(), nobody, kShare)) == "your name is missing");
    Entrance recovery = entranceTo(path, key);
    recovery.recovery = true;
    CHECK(must(openCaseload(builtLibrary(), recovery, kShare)).notices.empty());
    Entrance again = entranceTo(path, "other words here");
    CHECK(whatIsToldBy(makeCaseload(builtLibrary(), again, kShare)) ==
          "there is such a file already");  // a file is there
}

TEST_CASE("a store with a key file opens by itself; slips are told") {
    TempFolder folder;
    const std::string path = folder / "people.plumbline";
    Entrance differ = entranceTo(path, "correct horse");
    differ.secretAgain = "correct house";
    CHECK(whatIsToldBy(makeCaseload(builtLibrary(), differ, kShare)) == "the two passphrases differ");
    Entrance none = entranceTo(path, "");
    CHECK(whatIsToldBy(makeCaseload(builtLibrary(), none, kShare)) == "there is no passphrase");
    Entrance policy = entranceTo(path, "correct horse");
    policy.policy = "never";
    CHECK(whatIsToldBy(makeCaseload(builtLibrary(), policy, kShare)) == "it has no policy “never”");
    Entrance entrance = entranceTo(path, "");
    entrance.protect = false;
    CHECK(must(makeCaseload(builtLibrary(), entrance, kShare)).caseload);
    CHECK(doorOf(path).kind == Door::Kind::keyFile);
    Entrance back = entranceTo(path, "");
    const OpenedCase opened = must(openCaseload(builtLibrary(), back, kShare));
    CHECK(opened.caseload->who() == "N. Assessor");
    CHECK_FALSE(opened.caseload->store().info().readOnly);
    CHECK(opened.caseload->policy().id == "12-months");
}

TEST_CASE("the policy that was chosen for a store goes before what this computer remembers") {
    TempFolder folder;
    Entrance entrance = entranceTo(folder / "people.plumbline", "");
    entrance.protect = false;
    {
        const OpenedCase made = must(makeCaseload(builtLibrary(), entrance, kShare));
        CHECK(made.caseload->policy().id == "12-months");
        const auto chosen = must(reviewPolicy(kShare, "36-months"));
        REQUIRE(choosePolicy(made.caseload->store(), chosen));
    }
    CHECK(must(openCaseload(builtLibrary(), entrance, kShare)).caseload->policy().months[0] == 36);
}

TEST_CASE("what is remembered comes back, and nothing broken stops the program") {
    TempFolder folder;
    const CaseMemory memory{"/a/b", "N. “A”", "24-months"};
    must(writeCaseMemory(folder / "cases.json", memory));
    CHECK(readCaseMemory(folder / "cases.json") == memory);
    CHECK(readCaseMemory(folder / "none.json") == CaseMemory());
    CHECK(readCaseMemory(folder.write("bad.json", "{")) == CaseMemory());
}
