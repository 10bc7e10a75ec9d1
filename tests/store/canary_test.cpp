// No name and no answer is in any byte that reaches the disk.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "host/store/backup.h"
#include "host/store/place.h"
#include "host/store/sql.h"
#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::store_test;

namespace {

// One word a place where a person or a doctor may write something; each is looked for in every file.
class Canaries {
  public:
    std::string operator()(const std::string &where) {
        words_.push_back("canary" + where + "Qx7");
        return words_.back();
    }
    const std::vector<std::string> &words() const { return words_; }

  private:
    std::vector<std::string> words_;
};

PersonRecord person(IdMaker &ids, Canaries &canary) {
    PersonRecord person;
    person.id = ids.next<PersonId>();
    person.who = {canary("Name"), canary("Reference"), canary("Department"), canary("Email") + "@example.org"};
    person.note = canary("PersonNote");
    return person;
}

AssessmentRecord assessment(IdMaker &ids, Canaries &canary, const PersonId &person) {
    AssessmentRecord a;
    a.id = ids.next<AssessmentId>();
    a.person = person;
    a.form = "back";
    a.health = true;
    a.band = Level::urgent;
    a.route = 1;
    a.state = AssessmentState::signedOff;
    a.answers = canary("Answers");
    a.result = canary("Result");
    a.note = canary("AssessmentNote");
    a.assessor = canary("Assessor");
    a.reviewer = canary("Reviewer");
    a.signer = canary("Signer");
    return a;
}

void session(Store &store, Canaries &canary) {
    IdMaker ids(outsideOf(11));
    must(store.putSetting("review", canary("Setting")));
    PersonRecord who = person(ids, canary);
    must(store.putPerson(who));
    who.who.name = canary("NewName");
    must(store.putPerson(who));
    AssessmentRecord a = assessment(ids, canary, who.id);
    must(store.putAssessment(a));
    AssessmentRecord draft;
    draft.id = ids.next<AssessmentId>();
    draft.person = who.id;
    draft.form = "desk";
    must(store.putAssessment(draft));
    must(store.appendStep(draft.id, {DraftStep::Kind::answer, canary("Question"), "\"" + canary("Answer") + "\""}));
    Workstation place{ids.next<WorkstationId>(), who.id, 0, canary("Place"), canary("PlaceNote")};
    ActionItem action{ids.next(),
                      who.id,
                      a.id,
                      0,
                      ActionState::refused,
                      day(2027, 1, 1),
                      0,
                      canary("Rule"),
                      canary("Action"),
                      canary("Owner"),
                      canary("Check"),
                      canary("Reason"),
                      canary("Proof")};
    Release release{
        ids.next(),           who.id,          a.id, 0, kNoon, "manager", ReleaseStage::released, canary("Recipient"),
        std::string(64, 'a'), canary("Agreed")};
    Photo photo{ids.next(), who.id, a.id, 0, "image/png", canary("Caption"), canary("Photo"), canary("Measures")};
    Contact contact{ids.next(), who.id, a.id, 0, day(2027, 1, 1), canary("By"), canary("ContactNote")};
    must(put(store, place));
    must(put(store, action));
    must(put(store, release));
    must(put(store, photo));
    must(put(store, contact));
    must(store.log("assessment.viewed", a.id, canary("LogReason")));
    CHECK(must(store.people({who.who.name, ""}, {})).size() == 1);
    CHECK(must(store.findPeople(who.who.email)).size() == 1);
    CHECK(must(store.rollup()).size() == 1);
    PersonRecord gone = person(ids, canary);
    must(store.putPerson(gone));
    must(store.erasePerson(gone.id, canary("EraseReason")));
}

struct Looked {
    size_t files = 0, bytes = 0;
    std::vector<std::string> found;
};

void look(const TempFolder &folder, const Canaries &canary, Looked &looked) {
    for (const auto &file : std::filesystem::recursive_directory_iterator(folder.path())) {
        if (!file.is_regular_file()) continue;
        const std::string name = std::filesystem::relative(file.path(), folder.path()).string();
        const std::string bytes = folder.read(name);
        ++looked.files;
        looked.bytes += bytes.size();
        for (const std::string &word : canary.words())
            if (contains(bytes, word)) looked.found.push_back(word + " in " + name);
    }
}

}  // namespace

TEST_CASE("no name, answer or note is in the file, beside it, in a backup or among temporary files") {
    const TempFolder folder, temporary;
    ::setenv("SQLITE_TMPDIR", temporary.path().c_str(), 1);
    Canaries canary;
    Looked looked;
    Opening how = openingIn(folder);
    how.actor = canary("Actor");
    how.unlock = {"", canary("Passphrase"), ""};
    {
        const Created created = must(createStore(how, kCheap));
        session(*created.store, canary);
        look(folder, canary, looked);  // while it is open: with the log of writes
        (void)must(makeBackup(how, folder / "backups"));
    }
    (void)reopen(how);
    look(folder, canary, looked);
    ::unsetenv("SQLITE_TMPDIR");
    CHECK(temporary.count() == 0);
    CHECK(canary.words().size() > 30);
    CHECK(looked.files >= 8);
    CHECK(looked.bytes > 200'000);
    for (const std::string &found : looked.found) UNSCOPED_INFO(found);
    CHECK(looked.found.empty());
}

TEST_CASE("a word that is in a file is found by the search for words") {
    const TempFolder folder;
    Canaries canary;
    Looked looked;
    folder.write("a/b", "xx" + canary("Here") + "yy");
    look(folder, canary, looked);
    CHECK(looked.found.size() == 1);
}

TEST_CASE("what an erased person's key opened is nowhere in the file any more") {
    const TempFolder folder;
    const auto store = createIn(folder);
    fill(*store, 5);
    PersonRecord person = must(store->people({"Name-2", ""}, {})).at(0);
    const AssessmentRecord a = must(store->assessments({person.id, {}, "", Level::none, {}}, {})).at(0);
    const std::string id(a.id.view());
    CHECK(contains(folder.read("office.plumbline") + folder.read("office.plumbline-wal"), id));
    must(store->erasePerson(person.id, "asked for"));
    CHECK_FALSE(contains(folder.read("office.plumbline"), id + std::string(person.id.view())));
    CHECK(folder.read("office.plumbline-wal").empty());
}

TEST_CASE("of a deleted photo nothing is left in the file, not even sealed") {
    const TempFolder folder;
    const auto store = createIn(folder);
    fill(*store, 5);
    const PersonRecord person = must(store->people({"Name-2", ""}, {})).at(0);
    IdMaker ids(outsideOf(7));
    Photo photo{ids.next(), person.id, {}, 0, "image/jpeg", "A desk", std::string(200'000, 'x')};
    must(put(*store, photo));
    std::string sealed;
    {
        Sql sql(folder / "office.plumbline", Sql::Mode::read);
        Query row = sql("SELECT sealed FROM item WHERE id = ?");
        row.bind(photo.id);
        REQUIRE(row.step());
        sealed = row.string(0);
    }
    const auto pieces = [&] {
        const std::string files = folder.read("office.plumbline") + folder.read("office.plumbline-wal");
        size_t found = 0;
        for (size_t at = 0; at + 32 <= sealed.size(); at += 1000) found += contains(files, sealed.substr(at, 32));
        return found;
    };
    CHECK(pieces() > 150);
    must(store->deleteItem(photo.id));
    CHECK(pieces() == 0);
}

namespace {

// How a child ended that had a store open, full of canaries, when it crashed in `folder`.
int crashIn(const TempFolder &folder) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        rlimit limit{};
        ::getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;  // as large as this machine lets it be
        ::setrlimit(RLIMIT_CORE, &limit);
        if (::chdir(folder.path().c_str()) != 0) ::_exit(1);
        keepOutOfCores();
        Canaries canary;
        const auto store = createIn(folder);
        session(*store, canary);
        ::signal(SIGABRT, SIG_DFL);
        ::abort();
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

}  // namespace

TEST_CASE("a crash in the middle of a session leaves no canary in a core or any other file") {
    Canaries canary;  // the same words as the child's
    {
        const TempFolder other;
        session(*createIn(other), canary);
    }
    const TempFolder kept;
    const int status = crashIn(kept);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
    CHECK_FALSE(WCOREDUMP(status));
    Looked looked;
    look(kept, canary, looked);
    CHECK(looked.files >= 4);
    for (const std::string &found : looked.found) UNSCOPED_INFO(found);
    CHECK(looked.found.empty());
}

TEST_CASE("a program that opens a store leaves no core behind") {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        keepOutOfCores();
        rlimit limit{1, 1};
        ::getrlimit(RLIMIT_CORE, &limit);
        ::_exit(limit.rlim_cur == 0 && limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}
