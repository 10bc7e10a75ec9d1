// The organisation's key from its making to an answer that was sealed with it.
#include "host/caseload/inbox.h"

#include "caseload_support.h"
#include "host/exchange/key_files.h"
#include "host/present/sealed_send.h"
#include "tests/support/catch.h"
#include "tests/support/memory_drafts.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::caseload_test;

TEST_CASE("a key is made once, shown without its secret, and handed out as a file") {
    TempFolder folder;
    SealedMemory memory;
    CHECK(inboxOf(memory).secretFile.empty());
    CHECK(inboxOf(memory).sentence.find("No key is known") == 0);
    CHECK(whatIsToldBy(saveOpenKey(memory, folder / "none.json")) == "there is no such file");
    const std::string told = must(makeInbox(folder / "keys", memory, Outside::real()));
    CHECK(told.find("inbox-key.json") != std::string::npos);
    CHECK(memory.inbox == folder / "keys/inbox-key.json");
    const InboxView view = inboxOf(memory);
    CHECK(view.fingerprint.size() == 32);
    const InboxKeys secret = must(inboxIn(memory.inbox)), open = must(inboxIn(folder / "keys/inbox.json"));
    CHECK(open.secret.empty());
    CHECK(fingerprint(open.open) == view.fingerprint);
    CHECK(view.openKey == folder.read("keys/inbox.json"));
    CHECK_FALSE(must(readInbox(view.openKey, "shown")).secret == secret.secret);

    must(saveOpenKey(memory, folder / "for-all.json"));
    CHECK(folder.read("for-all.json") == view.openKey);
    CHECK(whatIsToldBy(saveOpenKey(memory, folder / "for-all.json")) == "there is a file already");
    const SealedMemory kept = memory;
    CHECK(whatIsToldBy(makeInbox(folder / "keys", memory, Outside::real())) == "there is a file already");
    CHECK(memory.inbox == kept.inbox);
    CHECK(whatIsToldBy(chooseInbox(folder / "for-all.json", memory)) ==
          "this is the key that everybody may have; it opens nothing");  // it opens nothing
    CHECK(whatIsToldBy(chooseInbox(folder / "no.json", memory)) == "there is no such file");
    SealedMemory other;
    must(chooseInbox(kept.inbox, other));
    CHECK(other.inbox == kept.inbox);
    other.inbox = folder / "gone.json";
    CHECK(inboxOf(other).secretFile.empty());
}

TEST_CASE("a self-assessment sealed with the key file arrives, and its sender's key is the one that was told") {
    Cases cases;
    TempFolder folder;
    SealedMemory memory;
    must(makeInbox(folder / "keys", memory, Outside::real()));
    MemoryDrafts drafts;
    AssessmentDesk desk(builtLibrary(), drafts, formOf("desk"), AssessmentDesk::By::self, "2026-11-22");
    const AtQuestion seat{"desk", "seat.height"};
    desk.choose(seat, optionOf(seat, "too_low"));
    const SealedSending sending{folder / "keys/inbox.json", folder / "me.json", folder / "answers.sealed"};
    CHECK_FALSE(sendSealed(desk, sending));  // whose are they?
    desk.setPerson({"Ann Example", "R-1", "", ""}, "");
    const std::string told = must(sendSealed(desk, sending));
    CHECK(folder.read("answers.sealed").find("too_low") == std::string::npos);
    SealedSending wrong = sending;
    wrong.inboxFile = folder / "me.json";
    CHECK_FALSE(sendSealed(desk, wrong));

    cases.add("Ann Example", "R-1");
    SealedLook look = must(lookAtSealed(cases.caseload, memory, {folder / "answers.sealed"}));
    REQUIRE(look.files.size() == 1);
    CHECK(told.find(look.files[0].key) != std::string::npos);
    CHECK_FALSE(look.files[0].stranger);
    look.files[0].compared = true;
    must(takeSealed(cases.caseload, look.files, false, memory));
    const std::string again = must(sendSealed(desk, {sending.inboxFile, sending.senderFile, folder / "second.sealed"}));
    CHECK(again.find(look.files[0].key) != std::string::npos);  // the same sender
}
