// Bundles from employees: only the organisation opens them, nothing changed is taken, nothing comes in twice.
#include "host/exchange/bundle.h"

#include "exchange_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::exchange_test;

namespace {

struct Post : House {
    InboxKeys inbox = makeInbox(Outside::real());
    SenderKeys sender = makeSender(Outside::real());
    Scorer scores = scorer();
    Intake intake{*store, Outside::real()};

    std::string bundle(const std::string &answers) { return must(packBundle(answers, inbox, sender, Outside::real())); }
    Result<Incoming> look(const std::string &bytes) {
        return lookAt(*store, intake, scores, inbox, {fingerprint(sender.open)}, bytes, "b");
    }
};

const std::string kAnn = R"({"name":"Ann Example","reference":"R-1"})";

}  // namespace

TEST_CASE("a bundle comes in once, with the words and the id that were sent") {
    Post post;
    const std::string answers = deskDocument(kAnn), bytes = post.bundle(answers);
    CHECK_FALSE(contains(bytes, "Ann"));
    CHECK_FALSE(contains(bytes, "seat.height"));
    auto incoming = must(post.look(bytes));
    CHECK_FALSE(incoming.already);
    CHECK_FALSE(incoming.person);
    CHECK(countAssessments(*post.store) == 0);  // looking changes nothing
    CHECK_FALSE(takeIn(*post.store, post.intake, {incoming}, false));
    CHECK(countPeople(*post.store) == 0);
    const auto taken = must(takeIn(*post.store, post.intake, {incoming}, true));
    REQUIRE(taken.size() == 1);
    REQUIRE(taken[0].assessments.size() == 1);
    CHECK(must(post.store->assessment(taken[0].assessments[0])).answers == answers);
    CHECK(must(post.look(bytes)).already);
    must(takeIn(*post.store, post.intake, {must(post.look(bytes))}, true));
    CHECK(countAssessments(*post.store) == 1);
    CHECK(isSound(*post.store));
}

TEST_CASE("a bundle from a clock that is ahead is refused, for it would stay the newest") {
    Post post;
    const auto bundleMade = [&](Moment ahead) {
        Outside outside = Outside::real();
        outside.tick = [ahead] { return (Outside::real().now() + ahead) << 24; };
        return must(packBundle(deskDocument(kAnn), post.inbox, post.sender, outside));
    };
    CHECK(post.look(bundleMade(60 * 60)));
    const auto refused = post.look(bundleMade(2 * 24 * 60 * 60));
    REQUIRE_FALSE(refused);
    CHECK(contains(refused.problem().sentence(), "clock"));
}

TEST_CASE("of several bundles all come in or none") {
    Post post;
    std::vector<Incoming> all;
    all.push_back(must(post.look(post.bundle(deskDocument(kAnn)))));
    all.push_back(must(post.look(post.bundle(deskDocument(R"({"department":"nobody by name"})")))));
    CHECK_FALSE(takeIn(*post.store, post.intake, all, true));
    CHECK(countPeople(*post.store) == 0);
    CHECK(countAssessments(*post.store) == 0);
    CHECK(isSound(*post.store));
}

TEST_CASE("red flags come first") {
    Post post;
    std::vector<Incoming> all;
    for (const std::string &answers : {deskDocument(kAnn), backDocument(kAnn, false), backDocument(kAnn, true)})
        all.push_back(must(post.look(post.bundle(answers))));
    const std::string flagged = all[2].envelope.id.hex(), first = all[0].envelope.id.hex();
    sortByUrgency(all);
    CHECK(all[0].envelope.id.hex() == flagged);
    CHECK(all[1].envelope.id.hex() == first);
}

TEST_CASE("no changed byte is taken") {
    Post post;
    const std::string bytes = post.bundle(deskDocument(kAnn));
    size_t tried = 0, taken = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        for (const unsigned char change : {0x01, 0x20, 0x80, 0xFF}) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(static_cast<unsigned char>(damaged[i]) ^ change);
            if (post.look(damaged))
                ++taken, UNSCOPED_INFO("byte " << i << " of " << bytes.size() << ": " << bytes.substr(i, 12));
            ++tried;
        }
    }
    for (size_t length = 0; length < bytes.size(); length += 7, ++tried)
        taken += post.look(bytes.substr(0, length)) ? 1 : 0;
    taken += post.look(bytes + "x") ? 1 : 0;
    CHECK(tried > 2000);
    CHECK(taken == 0);
    CHECK(post.look(bytes));
}

TEST_CASE("bundles of strangers and for others are refused by name") {
    Post post;
    const std::string bytes = post.bundle(deskDocument(kAnn));
    const auto refusal = [&](const InboxKeys &inbox, const std::string &sender, const std::string &sent) {
        const auto looked = lookAt(*post.store, post.intake, post.scores, inbox, {sender}, sent, "b");
        return looked ? std::string() : looked.problem().sentence();
    };
    const std::string me = fingerprint(post.sender.open);
    CHECK(refusal(post.inbox, me, bytes).empty());
    CHECK(contains(refusal(post.inbox, "0123", bytes), "not accepted"));
    CHECK(contains(refusal(makeInbox(Outside::real()), me, bytes), "another organisation"));
    CHECK(contains(refusal({post.inbox.open, ""}, me, bytes), "closes bundles"));

    // Somebody signs what somebody else had closed.
    const SenderKeys thief = makeSender(Outside::real());
    const Envelope envelope = must(readEnvelope(bytes, "b"));
    std::string resigned = closeEnvelope("x", post.inbox, thief, envelope.id, envelope.created);
    CHECK(contains(refusal(post.inbox, fingerprint(thief.open), resigned), "b"));
    CHECK(contains(refusal(post.inbox, me, post.bundle("no answers")), "b"));
}

TEST_CASE("key files read back, and nothing else does") {
    const InboxKeys inbox = makeInbox(Outside::real());
    const SenderKeys sender = makeSender(Outside::real());
    CHECK(must(readInbox(inboxFile(inbox), "k")).open == inbox.open);
    CHECK(must(readInbox(inboxFile(inbox), "k")).secret.empty());
    CHECK(must(readInbox(inboxKeyFile(inbox), "k")).open == inbox.open);
    CHECK(must(readInbox(inboxKeyFile(inbox), "k")).secret == inbox.secret);
    CHECK(must(readSender(senderKeyFile(sender), "k")).open == sender.open);
    CHECK_FALSE(readSender(inboxKeyFile(inbox), "k"));
    CHECK_FALSE(readInbox(senderKeyFile(sender), "k"));
    const std::string whole = inboxFile(inbox), key = whole.substr(whole.find("\"key\""));
    CHECK(must(readInbox("{ \"x\": 5, \"format\": \"plumbline-inbox\\/1\", " + key, "k")).open == inbox.open);
    for (const std::string &text :
         {std::string(""), std::string("{}"), std::string("[]"), std::string("nonsense"), std::string("7"),
          std::string(R"({"format":"plumbline-inbox/1","key":"AAAA"})"), "[" + whole + "]", "{\"a\":" + whole + "}",
          whole + whole, "{" + key, "{\"format\":7," + key, "{\"key\":\"AAAA\"," + key, whole + std::string(1, '\0')})
        CHECK_FALSE(readInbox(text, "k"));
}
