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
    SealedLook look = must(lookAtSealed(post.caseload, post.memory, {one, bad, two, two}));
    CHECK(look.refused.size() == 2);
    REQUIRE(look.files.size() == 2);
    CHECK(look.files[0].route == 1);
    CHECK(look.files[0].stranger);
    CHECK_FALSE(look.files[1].stranger);
    CHECK(look.files[1].who.find("Ann") == 0);
    CHECK_FALSE(look.files[0].keyKnown);
    CHECK(look.files[0].key == fingerprint(post.sender.open));
    CHECK(must(queueOf(post.caseload)).arrived.lines.empty());

    const auto blind = takeSealed(post.caseload, look.files, true, post.memory);
    REQUIRE_FALSE(blind);
    CHECK(blind.problem().what == "this key was not compared with what the person said");
    for (SealedFile &file : look.files) file.compared = true;
    CHECK_FALSE(takeSealed(post.caseload, look.files, false, post.memory));
    CHECK(post.memory.senders.empty());
    CHECK(must(queueOf(post.caseload)).arrived.lines.empty());  // all or nothing
    CHECK(must(takeSealed(post.caseload, look.files, true, post.memory)).size() == 2);
    CHECK(must(queueOf(post.caseload)).arrived.lines.size() == 2);
    CHECK(must(queueOf(post.caseload)).urgent.size() == 1);
    CHECK(post.folder.read("one.receipt.json").find("plumbline-receipt/1") != std::string::npos);

    CHECK(must(lookAtSealed(post.caseload, post.memory, {one})).files.at(0).already);
    const std::string next = post.sealed("next", "R-2", "desk", R"("seat.height":"too_low")");
    CHECK(must(lookAtSealed(post.caseload, post.memory, {next})).files.at(0).keyKnown);
}

TEST_CASE("a key that was accepted for one person is asked for again when it speaks for another") {
    Post post;
    const PersonId ann = post.add("Ann", "R-1");
    post.add("Ben", "R-2");
    const std::string own = post.sealed("own", "R-1", "desk", R"("seat.height":"too_low")");
    SealedLook look = must(lookAtSealed(post.caseload, post.memory, {own}));
    look.files.at(0).compared = true;
    must(takeSealed(post.caseload, look.files, false, post.memory));
    CHECK(post.memory.senders == std::set{std::pair(look.files.at(0).key, ann)});
    const std::string more = post.sealed("more", "R-1", "desk", R"("seat.height":"too_high")");
    CHECK(must(lookAtSealed(post.caseload, post.memory, {more})).files.at(0).keyKnown);
    const std::string other = post.sealed("other", "R-2", "desk", R"("seat.height":"too_low")");
    look = must(lookAtSealed(post.caseload, post.memory, {other}));
    CHECK_FALSE(look.files.at(0).keyKnown);
    CHECK_FALSE(takeSealed(post.caseload, look.files, false, post.memory));
}

TEST_CASE("keys of senders are remembered; the open half of a key opens nothing") {
    Post post;
    post.memory.senders = {{"aa", post.add("Ann", "R-1")}, {"bb", post.add("Ben", "R-2")}};
    must(writeSealedMemory(post.folder / "senders.json", post.memory));
    const SealedMemory read = readSealedMemory(post.folder / "senders.json");
    CHECK(read.inbox == post.memory.inbox);
    CHECK(read.senders == post.memory.senders);
    CHECK(readSealedMemory(post.folder / "none.json").senders.empty());
    post.memory.inbox = post.folder.write("inbox.json", inboxFile(post.inbox));
    CHECK_FALSE(lookAtSealed(post.caseload, post.memory, {}));
}
