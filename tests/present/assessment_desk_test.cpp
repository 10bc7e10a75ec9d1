// An assessment as it is worked on: what is taken, refused, asked about, undone, and what is left after a kill.
#include "host/present/assessment_desk.h"

#include <functional>
#include <random>

#include "host/base/number.h"
#include "host/present/desk_file.h"
#include "host/present/question_view.h"
#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const NumberStyle kMetric{};
constexpr AtQuestion kSeat{"desk", "seat.height"}, kAlso{"desk", "seat.height.also"}, kStature{"desk", "stature"},
    kDesk{"desk", "desk.adjustable"};

Entry type(const TestDesk &desk, const std::string &text, const NumberStyle &style = kMetric) {
    return desk->enterNumber(kStature, text, style, false);
}

}  // namespace

TEST_CASE("Nothing is assumed before it is answered") {
    const TestDesk desk;
    CHECK_FALSE(desk->answersOf(formOf("desk")).any());
    CHECK(desk->document().by == "self");
    CHECK(desk->document().assessed == "2026-11-22");
    CHECK_FALSE(desk->canUndo());
}

TEST_CASE("Every answer is saved as it is given and is there after a kill") {
    TestDesk desk;
    const size_t before = desk.drafts.saves;
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    CHECK(desk.drafts.saves == before + 1);
    desk->tick(kAlso, 1, true);
    desk->choose(kDesk, 0);
    type(desk, "180.5");
    desk->setUnsure(placeIn("desk", "armrest"), true);
    desk->standAt({Standing::Page::section, formOf("desk"), desk->question(kAlso).section, kAlso});
    const std::string text = desk->answersText();
    desk.reopen();
    CHECK(desk->answersText() == text);
    CHECK(desk->standing().question == QuestionPlace(kAlso));
    CHECK(desk->standing().page == Standing::Page::section);
    CHECK(desk->answer(placeIn("desk", "armrest")).state == Answer::State::unsure);
    CHECK(desk->answer(kStature).number == 180.5);
}

TEST_CASE("The same answer again is no change") {
    TestDesk desk;
    desk->choose(kSeat, 1);
    const size_t saves = desk.drafts.saves;
    desk->choose(kSeat, 1);
    CHECK(desk.drafts.saves == saves);
    desk->undo();
    CHECK(desk->answer(kSeat).blank());
    CHECK_FALSE(desk->canUndo());
}

TEST_CASE("None of these, not sure and a tick take each other's place") {
    TestDesk desk;
    desk->tick(kAlso, 0, true);
    desk->tick(kAlso, 1, true);
    CHECK(desk->answer(kAlso).ticks == 3);
    desk->tickNone(kAlso, true);
    CHECK(desk->answer(kAlso).given());
    CHECK(desk->answer(kAlso).ticks == 0);
    desk->setUnsure(kAlso, true);
    CHECK(desk->answer(kAlso).state == Answer::State::unsure);
    desk->tick(kAlso, 1, true);
    CHECK(desk->answer(kAlso).ticks == 2);
    desk->tick(kAlso, 1, false);
    CHECK(desk->answer(kAlso).blank());
}

TEST_CASE("A number outside the hard range is refused with the range, and the old one stays") {
    TestDesk desk;
    CHECK(type(desk, "180").kind == Entry::Kind::stored);
    const Entry refused = type(desk, "300");
    CHECK(refused.kind == Entry::Kind::refused);
    CHECK(contains(refused.sentence, "120 to 230\u00A0cm"));
    CHECK(contains(refused.sentence, "180\u00A0cm stays"));
    CHECK(desk->answer(kStature).number == 180);
    const Entry inches = type(desk, "20", {UnitSystem::imperial, '.'});
    CHECK(contains(inches.sentence, "20\u00A0in cannot be right here: this answer lies in 47.3 to 90.5\u00A0in"));
    CHECK(type(desk, "tall").kind == Entry::Kind::refused);
}

TEST_CASE("A number outside the usual range counts only once it is confirmed") {
    TestDesk desk;
    const Entry asked = type(desk, "210");
    CHECK(asked.kind == Entry::Kind::unusual);
    CHECK(asked.sentence == "210\u00A0cm is unusual; most lie in 141 to 199\u00A0cm. Are you sure?");
    CHECK(desk->answer(kStature).blank());
    CHECK_FALSE(contains(desk->answersText(), "210"));
    desk.reopen();
    REQUIRE(desk->state().doubtful.at(kStature) == 210);
    desk->confirm(kStature);
    CHECK(desk->answer(kStature).number == 210);
    CHECK(desk->state().doubtful.empty());
    CHECK(type(desk, "210").kind == Entry::Kind::stored);
    CHECK(type(desk, "205").kind == Entry::Kind::unusual);
    desk->undo();
    CHECK(desk->answer(kStature).number == 210);
}

TEST_CASE("An emptied field is no answer") {
    TestDesk desk;
    type(desk, "210");
    CHECK(type(desk, "").kind == Entry::Kind::blank);
    CHECK(desk->state().doubtful.empty());
    type(desk, "180");
    type(desk, "  ");
    CHECK(desk->answer(kStature).blank());
}

TEST_CASE("Switching units never changes what is stored") {
    TestDesk desk;
    std::mt19937 random(4);
    const NumberStyle inches{UnitSystem::imperial, '.'};
    size_t kept = 0;
    for (int i = 0; i < 10000; ++i) {
        type(desk, shortest(141 + static_cast<double>(random() % 58000) / 1000));
        const double stored = desk->answer(kStature).number;
        type(desk, numberInField(stored, "cm", inches), inches);  // what stands in the field after switching
        kept += desk->answer(kStature).number == stored;
    }
    CHECK(kept == 10000);
    type(desk, "71", inches);
    CHECK(desk->answer(kStature).number == Approx(180.34));
}

TEST_CASE("What is typed letter by letter is one step of undo") {
    const QuestionPlace hours = placeIn("breaks", "work.hours_per_day");
    TestDesk breaks("breaks");
    breaks->enterNumber(hours, "1", kMetric, true);
    breaks->enterNumber(hours, "10", kMetric, true);
    breaks->enterNumber(hours, "10.5", kMetric, true);
    breaks->enterNumber(hours, "10.5", kMetric, false);
    CHECK(breaks->answer(hours).number == 10.5);
    breaks->undo();
    CHECK(breaks->answer(hours).blank());
    CHECK_FALSE(breaks->canUndo());
    breaks->redo();
    CHECK(breaks->answer(hours).number == 10.5);
}

TEST_CASE("Undo and redo go through every kind of change and say where it was") {
    TestDesk desk;
    std::vector<std::string> states = {desk->answersText()};
    const std::vector<std::function<void()>> changes = {[&] { desk->choose(kSeat, 1); },
                                                        [&] { desk->tick(kAlso, 0, true); },
                                                        [&] { type(desk, "175"); },
                                                        [&] { desk->setUnsure(kDesk, true); },
                                                        [&] { desk->fix(kSeat); },
                                                        [&] { desk->clear(kAlso); },
                                                        [&] { desk->setWithheld(placeIn("desk", "glasses"), true); }};
    for (const auto &change : changes) {
        change();
        CHECK(desk->answersText() != states.back());
        states.push_back(desk->answersText());
    }
    for (size_t i = changes.size(); i-- > 0;) {
        const Standing at = desk->undo();
        CHECK(desk->answersText() == states[i]);
        CHECK(at.page == Standing::Page::section);
    }
    CHECK_FALSE(desk->canUndo());
    for (size_t i = 1; i <= changes.size(); ++i) {
        desk->redo();
        CHECK(desk->answersText() == states[i]);
    }
    desk->undo();
    desk->choose(kDesk, 1);
    CHECK_FALSE(desk->canRedo());
}

TEST_CASE("Rows come and go with their answers") {
    TestDesk desk("lifting");
    const QuestionPlace tasks = placeIn("lifting", "tasks");
    for (uint32_t row = 0; row < 3; ++row) {
        desk->addRow(tasks);
        desk->enterText(placeIn("lifting", "task.name", row), "task " + std::to_string(row), false);
        desk->enterNumber(placeIn("lifting", "task.load_average", row), std::to_string(10 + row), kMetric, false);
    }
    desk->enterNumber(placeIn("lifting", "task.load_max", 2), "300", kMetric, false);
    desk->removeRow(tasks, 1);
    const Answers &answers = desk->answersOf(tasks.form);
    REQUIRE(answers.rows(tasks.question) == 2);
    CHECK(answers.text(desk->answer(placeIn("lifting", "task.name", 1))) == "task 2");
    CHECK(desk->answer(placeIn("lifting", "task.load_average", 1)).number == 12);
    CHECK(desk->state().doubtful.at(placeIn("lifting", "task.load_max", 1)) == 300);
    desk.reopen();
    CHECK(desk->answersOf(tasks.form).text(desk->answer(placeIn("lifting", "task.name", 1))) == "task 2");
    CHECK(desk->state().doubtful.size() == 1);
    for (int i = 0; i < 40; ++i) desk->addRow(tasks);
    CHECK(desk->answersOf(tasks.form).rows(tasks.question) == 30);
}

TEST_CASE("Preferring not to say is kept and is no answer") {
    TestDesk desk;
    const QuestionPlace glasses = placeIn("desk", "glasses");
    desk->choose(glasses, 1);
    desk->setWithheld(glasses, true);
    CHECK(desk->answer(glasses).blank());
    CHECK(contains(desk->answersText(), "\"withheld\":[\"desk/glasses\"]"));
    desk.reopen();
    CHECK(desk->withheld(glasses));
    desk->choose(glasses, 0);
    CHECK_FALSE(desk->withheld(glasses));
}

TEST_CASE("A disk that is full is told and loses nothing that was there") {
    TestDesk desk;
    desk->choose(kSeat, 1);
    desk.drafts.full = true;
    desk->choose(kDesk, 1);
    REQUIRE(desk->trouble());
    CHECK(contains(desk->trouble()->sentence(), "full"));
    CHECK(desk->answer(kDesk).given());
    desk.drafts.full = false;
    desk->choose(kDesk, 0);
    CHECK_FALSE(desk->trouble());
}

TEST_CASE("What a person answered lies beside, and the assessor begins with nothing answered") {
    const TempFolder folder;
    const std::string self = *readFile(sampleFile("office.json"), kLargestDocument), by = "\n  \"by\": \"self\",";
    REQUIRE(contains(self, by));
    std::string unsaid = self;
    unsaid.erase(unsaid.find(by), by.size());
    for (const std::string &text : {self, unsaid}) {
        MemoryDrafts drafts;
        const auto opened =
            AssessmentDesk::openAsAssessor(builtLibrary(), drafts, folder.write("a.json", text), "2026-11-22");
        REQUIRE(opened);
        const AssessmentDesk &desk = **opened;
        CHECK(desk.forms() == std::vector<uint32_t>{formOf("desk")});
        CHECK_FALSE(desk.answersOf(formOf("desk")).any());
        CHECK(desk.document().how.empty());
        CHECK(desk.document().withheld.empty());
        CHECK(desk.document().assessed == "2026-11-22");
        REQUIRE(desk.theirs());
        CHECK(desk.theirs()->forms[formOf("desk")].answers.any());
        CHECK(contains(draftCards(builtLibrary(), drafts).front().detail,
                       "As assessor, Office, 2nd floor, desk 14, 0 of"));
    }
}

TEST_CASE("What an assessor wrote is gone on with, and is nobody else's") {
    const TempFolder folder;
    MemoryDrafts drafts;
    const auto opened =
        AssessmentDesk::openAsAssessor(builtLibrary(), drafts, assessedSample(folder, "office.json"), "2026-11-22");
    REQUIRE(opened);
    CHECK((*opened)->answer(kSeat).option == optionOf(kSeat, "too_low"));
    CHECK_FALSE((*opened)->theirs());
}

TEST_CASE("An assessor answers beside a person's answers and both are kept") {
    MemoryDrafts drafts;
    auto opened = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, sampleFile("office.json"), "2026-11-22");
    REQUIRE(opened);
    AssessmentDesk &desk = **opened;
    CHECK(desk.byAssessor());
    CHECK(desk.document().person.department == "Accounts");
    desk.choose(kSeat, optionOf(kSeat, "too_high"));
    REQUIRE(desk.theirs());
    const QuestionPlace seat = kSeat;
    CHECK(desk.theirs()->forms[seat.form].answers.at(seat.question).option == optionOf(kSeat, "too_low"));
    CHECK(contains(desk.answersText(), "\"desk/seat.height\":{\"by\":\"assessor\",\"method\":\"observed\"}"));
    auto again = AssessmentDesk::resume(builtLibrary(), drafts, desk.draft());
    REQUIRE(again);
    REQUIRE((*again)->theirs());
    CHECK((*again)->answersText() == desk.answersText());
}

TEST_CASE("A draft is gone when it is left as long as nothing was answered, typed or noted") {
    const auto left = [](const std::function<void(AssessmentDesk &)> &change, AssessmentDesk::By by) {
        TestDesk desk("desk", by);
        change(*desk);
        desk->dropIfUntouched();
        return desk.drafts.drafts.size();
    };
    const auto self = AssessmentDesk::By::self, assessor = AssessmentDesk::By::assessor;
    CHECK(left([](AssessmentDesk &) {}, self) == 0);
    CHECK(left([](AssessmentDesk &) {}, assessor) == 0);
    CHECK(left([](AssessmentDesk &desk) { desk.standAt({Standing::Page::review, 0, 0, {}}); }, self) == 0);
    CHECK(left([](AssessmentDesk &desk) { desk.choose(kSeat, 1), desk.clear(kSeat); }, self) == 0);
    CHECK(left([](AssessmentDesk &desk) { desk.choose(kSeat, 1); }, self) == 1);
    CHECK(left([](AssessmentDesk &desk) { desk.setUnsure(kDesk, true); }, self) == 1);
    CHECK(left([](AssessmentDesk &desk) { desk.enterNumber(kStature, "210", kMetric, false); }, self) == 1);
    CHECK(left([](AssessmentDesk &desk) { desk.setPerson({"", "R-1", "", ""}, ""); }, self) == 1);
    CHECK(left([](AssessmentDesk &desk) { desk.setPerson({}, "Desk 14"); }, self) == 1);
    CHECK(left([](AssessmentDesk &desk) { desk.setWithheld(placeIn("desk", "glasses"), true); }, self) == 1);
    CHECK(left([](AssessmentDesk &desk) { desk.setNote(kSeat, "The lever sticks"); }, assessor) == 1);
    MemoryDrafts drafts;
    const auto opened = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, sampleFile("office.json"), "2026-11-22");
    REQUIRE(opened);
    (*opened)->setNote(kSeat, "The lever sticks");
    (*opened)->dropIfUntouched();
    CHECK(drafts.drafts.size() == 1);
    const auto looked = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, sampleFile("office.json"), "2026-11-22");
    REQUIRE(looked);
    CHECK((*looked)->document().person.department == "Accounts");  // as the file says
    (*looked)->dropIfUntouched();
    CHECK(drafts.drafts.size() == 1);  // the file is still there to be opened again
}

TEST_CASE("A file that is not one of ours is refused with its place") {
    const TempFolder folder;
    MemoryDrafts drafts;
    auto told = [&](const std::string &text) {
        const auto opened = AssessmentDesk::openAsAssessor(builtLibrary(), drafts, folder.write("a.json", text), "");
        REQUIRE_FALSE(opened);
        return opened.problem().sentence();
    };
    CHECK(contains(told("{}"), "a.json"));
    CHECK(contains(told("not json"), "a.json"));
    CHECK(contains(told(R"({"format":"plumbline-answers/1","forms":{}})"), "no answers"));
    CHECK(drafts.drafts.empty());
    CHECK_FALSE(AssessmentDesk::openAsAssessor(builtLibrary(), drafts, folder / "none.json", ""));
    drafts.drafts["torn"] = R"({"format":"plumbline-answers/1","forms":{"desk":{"place":)";
    CHECK_FALSE(AssessmentDesk::resume(builtLibrary(), drafts, "torn"));
}

TEST_CASE("A draft whose own part is damaged still gives the answers back") {
    TestDesk desk;
    desk->choose(kSeat, 1);
    const std::string head = R"({"format":"plumbline-answers/1","forms":{"desk":{"seat.height":"too_low"}},"x-draft":)";
    for (const char *extra : {"{}", "7", "[]", R"({"at":{"page":"nowhere"},"before":"{","theirs":"x"})",
                              R"({"at":{"page":"section","of":"desk","section":"gone","form":"desk","question":"x"}})",
                              R"({"doubtful":[{"form":"desk","question":"stature","row":4,"value":1},3,{}]})"}) {
        desk.drafts.drafts["broken"] = head + extra + "}";
        INFO(extra);
        const auto again = AssessmentDesk::resume(builtLibrary(), desk.drafts, "broken");
        REQUIRE(again);
        CHECK((*again)->answer(kSeat).option == optionOf(kSeat, "too_low"));
        CHECK((*again)->state().doubtful.empty());
    }
}

TEST_CASE("The list of drafts says how far each is and tells of a broken one") {
    TestDesk desk;
    desk->choose(kSeat, 1);
    Person person;
    desk->setPerson(person, "Desk 14");
    desk.drafts.drafts["zzz"] = "{";
    const auto cards = draftCards(builtLibrary(), desk.drafts);
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].title == "Desk and screen work");
    CHECK(contains(cards[0].detail, "Self-assessment, Desk 14, 1 of "));
    CHECK(cards[1].problem);
}

TEST_CASE("Quotes, controls and other scripts in what was typed come through") {
    TestDesk desk;
    Person person = desk->document().person;
    person.name = "A \"quoted\" \\ Näme 山田 <b>";
    person.reference = "R-1\t2\n";
    person.department = "Sales\r\nNorth";
    person.email = " ann@example.org\n";
    desk->setPerson(person, "line\none");
    desk.reopen();
    CHECK(desk->document().person.name == person.name);
    CHECK(desk->document().person.reference == "R-1 2");
    CHECK(desk->document().person.department == "Sales North");
    CHECK(desk->document().person.email == "ann@example.org");
    CHECK(desk->document().workstation == "line one");
}

TEST_CASE("“Nowhere” and a place shut each other out") {
    constexpr AtQuestion kWhere{"back", "pain.where"};
    const TestDesk desk("back");
    const uint32_t back = optionOf(kWhere, "back"), neck = optionOf(kWhere, "neck"), none = optionOf(kWhere, "none");
    const auto ticks = [&] { return desk->answer(kWhere).ticks; };
    desk->tick(kWhere, back, true);
    desk->tick(kWhere, neck, true);
    CHECK(ticks() == (uint64_t{1} << back | uint64_t{1} << neck));
    desk->tick(kWhere, none, true);
    CHECK(ticks() == uint64_t{1} << none);
    desk->tick(kWhere, neck, true);
    CHECK(ticks() == uint64_t{1} << neck);
    CHECK_FALSE(viewOf(*desk, kWhere, {}).mayBeNone);
    const TestDesk other("desk");
    CHECK(viewOf(*other, placeIn("desk", "seat.height.also"), {}).mayBeNone);
}

TEST_CASE("The beginning of a number that is refused, or asked about, is no answer") {
    constexpr AtQuestion kSeat{"desk", "seat.height_cm"};
    const TestDesk desk("desk");
    const Question &asked = desk->question(kSeat);
    REQUIRE(asked.soft);
    const auto typeIn = [&](const std::string &text) {
        for (size_t i = 1; i <= text.size(); ++i) desk->enterNumber(kSeat, text.substr(0, i), {}, true);
        return desk->enterNumber(kSeat, text, {}, false).kind;
    };
    const std::string sound = "45";
    CHECK(typeIn(sound + "00000") == Entry::Kind::refused);
    CHECK_FALSE(desk->answer(kSeat).given());
    CHECK_FALSE(desk->canUndo());
    CHECK(typeIn(sound + "x") == Entry::Kind::refused);
    CHECK_FALSE(desk->answer(kSeat).given());
    CHECK(typeIn(sound) == Entry::Kind::stored);
    CHECK(desk->answer(kSeat).number == 45);
    CHECK(typeIn("50000") == Entry::Kind::refused);
    CHECK(desk->answer(kSeat).number == 45);
    desk->undo();
    CHECK_FALSE(desk->answer(kSeat).given());
}
