// What employees send: opened, seen, accepted, stored, acknowledged.
#include "host/caseload/sealed_files.h"

#include "caseload_support.h"
#include "host/caseload/queue.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

struct Post : Cases {
    TempFolder folder;
    InboxKeys inbox = makeInbox(Outside::real());
    SenderKeys sender = makeSender(Outside::real());
    SealedMemory memory;

    Post() { memory.inbox = folder.write("inbox-key.json", inboxKeyFile(inbox)); }
    std::string sealed(const std::string &name, const std::string &reference, const std::string &form,
                       const std::string &answers) {
        const std::string text = R"({"format":"plumbline-answers/1","person":{"reference":")" + reference +
                                 R"("},"by":"self","forms":{")" + form + R"(":{)" + answers + "}}}";
        return folder.write(name, must(packBundle(text, inbox, sender, Outside::real())));
    }
};

}  // namespace

TEST_CASE("sealed files are looked at, urgent ones first, and taken in with receipts") {
    Post post;
    post.add("Ann", "R-1");
    const std::string one = post.sealed("one", "R-1", "desk", R"("seat.height":"too_low")");
    const std::string two = post.sealed("two", "R-2", "back", R"("pain.now":true,"rf01":true)");
    const std::string bad = post.folder.write("bad", "something else");
    const SealedLook look = must(lookAtSealed(post.caseload, post.memory, {one, bad, two, two}));
    CHECK(look.refused.size() == 2);
    REQUIRE(look.files.size() == 2);
    CHECK(look.files[0].route == 1);
    CHECK(look.files[0].stranger);
    CHECK_FALSE(look.files[1].stranger);
    CHECK(look.files[1].who.find("Ann") == 0);
    CHECK_FALSE(look.files[0].keyKnown);
    CHECK(look.files[0].key == fingerprint(post.sender.open));
    CHECK(must(queueOf(post.caseload)).arrived.lines.empty());

    CHECK_FALSE(takeSealed(post.caseload, look.files, false));
    CHECK(must(queueOf(post.caseload)).arrived.lines.empty());  // all or nothing
    CHECK(must(takeSealed(post.caseload, look.files, true)).size() == 2);
    CHECK(must(queueOf(post.caseload)).arrived.lines.size() == 2);
    CHECK(must(queueOf(post.caseload)).urgent.size() == 1);
    CHECK(post.folder.read("one.receipt.json").find("plumbline-receipt/1") != std::string::npos);

    post.memory.senders.insert(look.files[0].key);
    const SealedLook again = must(lookAtSealed(post.caseload, post.memory, {one}));
    CHECK(again.files.at(0).already);
    CHECK(again.files.at(0).keyKnown);
}

TEST_CASE("keys of senders are remembered; the open half of a key opens nothing") {
    Post post;
    post.memory.senders = {"aa", "bb"};
    must(writeSealedMemory(post.folder / "senders.json", post.memory));
    const SealedMemory read = readSealedMemory(post.folder / "senders.json");
    CHECK(read.inbox == post.memory.inbox);
    CHECK(read.senders == post.memory.senders);
    CHECK(readSealedMemory(post.folder / "none.json").senders.empty());
    post.memory.inbox = post.folder.write("inbox.json", inboxFile(post.inbox));
    CHECK_FALSE(lookAtSealed(post.caseload, post.memory, {}));
}
