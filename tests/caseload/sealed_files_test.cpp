// What employees send: opened, seen, accepted, stored, acknowledged.
#include "host/caseload/sealed_files.h"

#include <algorithm>

#include "caseload_support.h"
#include "host/caseload/queue.h"
#include "host/exchange/record_json.h"
#include "host/present/spoken_day.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

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
        return sealedOf(name, R"("reference":")" + reference + "\"", form, answers);
    }
    std::string sealedOf(const std::string &file, const std::string &person, const std::string &form,
                         const std::string &answers) {
        const std::string text = R"({"format":"plumbline-answers/1","person":{)" + person +
                                 R"(},"by":"self","forms":{")" + form + R"(":{)" + answers + "}}}";
        return folder.write(file, must(packBundle(text, inbox, sender, Outside::real())));
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
    CHECK(whatIsToldBy(takeSealed(post.caseload, look.files, false, post.memory)) ==
          "nobody in the store has this reference or e-mail");
    CHECK(post.memory.senders.empty());
    CHECK(must(queueOf(post.caseload)).arrived.lines.empty());  // all or nothing
    CHECK(must(takeSealed(post.caseload, look.files, true, post.memory)).size() == 2);
    CHECK(must(queueOf(post.caseload)).arrived.lines.size() == 2);
    CHECK(must(queueOf(post.caseload)).urgent.size() == 1);
    CHECK(post.folder.read("one.receipt.json").find("plumbline-receipt/1") != std::string::npos);

    const SealedFile again = must(lookAtSealed(post.caseload, post.memory, {one})).files.at(0);
    CHECK(again.already);
    INFO(again.what);
    CHECK(again.what.find(", sent " + spokenDay(dateAt(Outside::real().now()))) != std::string::npos);
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
    CHECK(whatIsToldBy(takeSealed(post.caseload, look.files, false, post.memory)) ==
          "this key was not compared with what the person said");
}

TEST_CASE("senders with the name of somebody in the store, or of each other, are asked about first") {
    Post post;
    const PersonId ann = post.add("Ann", "R-1");
    const auto sent = [&](const std::string &file, const std::string &person, const std::string &answer) {
        return post.sealedOf(file, person, "desk", R"("seat.height":")" + answer + "\"");
    };
    SealedLook look = must(lookAtSealed(
        post.caseload, post.memory,
        {sent("a", R"("name":"Ann","department":"Accounts","email":"ann@example.org")", "too_low"),
         sent("b", R"("name":"Ben")", "too_low"), sent("c", R"("name":"Ben","department":"Stores")", "too_high"),
         sent("d", R"("name":"Ann","department":"Stores")", "too_low"), sent("e", R"("name":"ben")", "knees_90")}));
    CHECK(look.refused.empty());
    REQUIRE(look.files.size() == 5);
    CHECK(look.files[0].question.line() == "Ann, Accounts: is this Ann, R-1, Accounts?");
    CHECK_FALSE(look.files[1].question.asked());
    CHECK(look.files[2].question.line() == "Ben, Stores: is this Ben (sent too)?");
    CHECK_FALSE(look.files[3].question.asked());  // of another department
    CHECK(look.files[4].question.namesakes.size() == 2);
    for (SealedFile &file : look.files) file.compared = true;
    const auto open = takeSealed(post.caseload, look.files, true, post.memory);
    REQUIRE_FALSE(open);
    CHECK(open.problem().what == "of 3 people it is not said yet whether they are in the store already");
    CHECK(must(post.store().people({}, {})).size() == 1);

    look.files[0].question.same = look.files[2].question.same = true;
    look.files[4].question.same = false;
    CHECK(must(takeSealed(post.caseload, look.files, true, post.memory)).size() == 5);
    const auto people = must(post.store().people({}, {}));
    REQUIRE(people.size() == 4);  // the two of the name Ann, the two of the name Ben
    CHECK(must(post.store().person(ann)).who.email == "ann@example.org");
    CHECK(must(post.store().person(ann)).who.reference == "R-1");
    AssessmentFilter filter;
    filter.person = ann;
    CHECK(must(post.store().assessments(filter, {})).size() == 1);
    const auto ben = std::find_if(people.begin(), people.end(), [](const PersonRecord &one) {
        return one.who.department == "Stores" && one.who.name == "Ben";
    });
    REQUIRE(ben != people.end());
    filter.person = ben->id;
    CHECK(must(post.store().assessments(filter, {})).size() == 2);
}

TEST_CASE("answers of two who cannot be one are not put to one person by saying so") {
    Post post;
    PersonRecord known;
    known.who = {"Ann", "", "", ""};
    must(keepPerson(post.caseload, known, {}));
    const auto sent = [&](const std::string &file, const std::string &name, const std::string &department) {
        return post.sealedOf(file, R"("name":")" + name + R"(","department":")" + department + "\"", "desk",
                             R"("seat.height":"too_low")");
    };
    const auto takenAs = [&](const std::vector<std::string> &files) {
        SealedLook look = must(lookAtSealed(post.caseload, post.memory, files));
        for (SealedFile &file : look.files) {
            file.compared = true;
            if (file.question.asked()) file.question.same = true;
        }
        return whatIsToldBy(takeSealed(post.caseload, look.files, true, post.memory));
    };
    const std::string two = "somebody with another number or department was said to be that person already";
    CHECK(takenAs({sent("a", "Ann", "Sales"), sent("b", "Ann", "Stores")}) == two);  // in the store
    CHECK(takenAs({sent("c", "Ben", ""), sent("d", "Ben", "Sales"), sent("e", "Ben", "Stores")}) ==
          two);  // among files
    CHECK(must(post.store().people({}, {})).size() == 1);
    CHECK(takenAs({sent("f", "Ben", ""), sent("g", "Ben", "Sales")}).empty());
    CHECK(must(post.store().people({}, {})).size() == 2);
}

TEST_CASE("who is asked about the store is asked about who was sent too") {
    Post post;
    const PersonId ann = post.add("Ann", "R-1");
    const auto sent = [&](const std::string &file, const std::string &department) {
        return post.sealedOf(file, R"("name":"Ann","department":")" + department + "\"", "desk",
                             R"("seat.height":")" + (file == "a" ? std::string("too_low") : "too_high") + "\"");
    };
    SealedLook look = must(lookAtSealed(post.caseload, post.memory, {sent("a", "Accounts"), sent("b", "")}));
    REQUIRE(look.files.size() == 2);
    CHECK(look.files[1].question.line() == "Ann: is this Ann, R-1, Accounts, or Ann, Accounts (sent too)?");
    for (SealedFile &file : look.files) file.compared = true;
    look.files[1].question.same = true;
    look.files[1].question.which = 1;
    const auto assessments = [&](const PersonId &person) {
        AssessmentFilter filter;
        filter.person = person;
        return must(post.store().assessments(filter, {})).size();
    };
    SECTION("both are new, and one") {
        look.files[0].question.same = false;
        must(takeSealed(post.caseload, look.files, true, post.memory));
        CHECK(must(post.store().people({}, {})).size() == 2);
        CHECK(assessments(ann) == 0);
    }
    SECTION("both are the store's") {
        look.files[0].question.same = true;
        must(takeSealed(post.caseload, look.files, true, post.memory));
        CHECK(must(post.store().people({}, {})).size() == 1);
        CHECK(assessments(ann) == 2);
    }
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
    CHECK(whatIsToldBy(lookAtSealed(post.caseload, post.memory, {})) ==
          "this is the key that everybody may have; it opens nothing");
}
