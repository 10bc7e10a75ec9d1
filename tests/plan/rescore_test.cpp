#include "host/plan/rescore.h"

#include <cstring>

#include "tests/plan/plan_support.h"
#include "tests/support/catch.h"
#include "tests/support/small_plugin.h"

using namespace plumb;
using namespace plumb::planning;

namespace {

bool sameLines(std::span<const plumb_line> a, std::span<const plumb_line> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

// Says how it was asked: the seat as it came, the ticks, and the number of rows with a grip that is not blank.
int32_t echo(const plumb_value *answers, plumb_line *lines) {
    const plumb_value &seat = answers[small::seat], &extras = answers[small::extras], &tasks = answers[small::tasks];
    uint32_t grips = 0;
    for (uint32_t row = 0; row < tasks.n; ++row) grips += answers[answers[small::grip].n + row].state != PLUMB_BLANK;
    lines[0] = small::says(small::total, seat.state == PLUMB_ANSWERED ? seat.n : 9);
    lines[1] = small::says(small::base, extras.state == PLUMB_ANSWERED ? static_cast<double>(extras.as.ticks) : -1);
    lines[2] = small::says(small::part, grips);
    return 3;
}

int32_t liesWhenLow(const plumb_value *answers, plumb_line *lines) {
    lines[0] = small::says(small::total, answers[small::seat].n == 2 ? 99 : 1);
    return 1;
}

Answer choice(uint32_t option) {
    Answer answer;
    answer.state = Answer::State::given;
    answer.option = option;
    return answer;
}

Answer number(double value) {
    Answer answer;
    answer.state = Answer::State::given;
    answer.number = value;
    return answer;
}

}  // namespace

TEST_CASE("Changed answers score as if they had been given so from the start") {
    Random random(21);
    size_t compared = 0, steering = 0;
    for (const char *form : {"desk", "lifting", "breaks", "lifting-self"}) {
        const Plugin &asked = plugin(form);
        for (int i = 0; i < 60; ++i) {
            const FormAnswers first = randomAnswers(asked, random, {50, 20, 10, 3, true});
            FormAnswers second = randomAnswers(asked, random, {50, 20, 10, 3, true});
            Rescorer rescorer(asked, first);
            Runner runner(asked.binding());
            const auto original = runner.run(first);
            REQUIRE(original);
            const std::vector<plumb_line> asWere(original->begin(), original->end());
            FormAnswers mixed = first;
            for (int k = 0; k < 25; ++k) {
                const auto slot = static_cast<Slot>(random.below(static_cast<uint32_t>(asked.form().questions.size())));
                const Question &question = asked.form().at(slot);
                if (question.kind == QuestionKind::group || question.kind == QuestionKind::text) continue;
                uint32_t row = kWholeForm;
                if (question.group != kNoSlot) {
                    const uint32_t rows =
                        std::min(first.answers.rows(question.group), second.answers.rows(question.group));
                    if (rows == 0) continue;
                    row = random.below(rows);
                }
                const Answer &answer = row == kWholeForm ? second.answers.at(slot) : second.answers.at(slot, row);
                rescorer.set(slot, row, answer);
                (row == kWholeForm ? mixed.answers.at(slot) : mixed.answers.at(slot, row)) = answer;
                if (random.chance(30)) {
                    rescorer.reset(slot, row);
                    (row == kWholeForm ? mixed.answers.at(slot) : mixed.answers.at(slot, row)) =
                        row == kWholeForm ? first.answers.at(slot) : first.answers.at(slot, row);
                }
                const Visibility before = mixed.visibility;
                mixed.visibility.update(mixed.answers);
                steering += !(before == mixed.visibility);
                const auto expected = runner.run(mixed), got = rescorer.score();
                REQUIRE((expected && got));
                REQUIRE(sameLines(*expected, *got));
                ++compared;
            }
            rescorer.resetAll();
            const auto back = rescorer.score();
            REQUIRE(back);
            REQUIRE(sameLines(asWere, *back));
        }
    }
    CHECK(compared > 3000);
    CHECK(steering > 100);
}

TEST_CASE("A reading has the value and level that the result has") {
    Random random(22);
    size_t said = 0, open = 0;
    for (const char *form : {"desk", "lifting", "breaks"}) {
        const Plugin &asked = plugin(form);
        for (int i = 0; i < 80; ++i) {
            const FormAnswers answers = randomAnswers(asked, random, {50, 20, 4, 2, true});
            Rescorer rescorer(asked, answers);
            REQUIRE(rescorer.score());
            const PluginResult result = rescorer.result();
            for (const plumb_line &line : result.lines) {
                if (result.output(line).kind != PLUMB_SCALE) continue;
                const Reading reading = rescorer.read({line.output, line.row});
                if (line.kind == PLUMB_SAYS) {
                    CHECK(reading.value == line.value);
                    CHECK(reading.level == result.levelOf(line));
                    ++said;
                } else {
                    CHECK(reading.state ==
                          (line.kind == PLUMB_NEEDS ? Reading::State::needed : Reading::State::declined));
                    ++open;
                }
            }
        }
    }
    CHECK(said > 300);
    CHECK(open > 100);
}

TEST_CASE("An answer that hides others takes theirs away, and gives them back") {
    const auto plugin = small::make(echo);
    const Document document = small::document(
        *plugin,
        R"("seat": "low", "extras": ["b"], "tasks": [{"load": 20, "grip": "good"}, {"load": 5, "grip": "poor"}])");
    Rescorer rescorer(*plugin, document.forms.front());
    const Form &form = plugin->form();
    const Slot seat = form.find("seat"), extras = form.find("extras"), load = form.find("load");
    const ScaleAt base = rescorer.scale("base"), part = rescorer.scale("part");
    CHECK(rescorer.score(base).value == 4);  // the plugin's order of options
    CHECK(rescorer.score(part).value == 1);  // the second row's grip is hidden
    rescorer.set(seat, kWholeForm, choice(2));
    CHECK(rescorer.score(base).value == -1);
    CHECK(rescorer.hidden(extras));
    rescorer.set(load, 1, number(11));
    CHECK(rescorer.score(part).value == 2);
    rescorer.reset(seat, kWholeForm);
    CHECK(rescorer.score(base).value == 4);
    CHECK(rescorer.score(part).value == 2);
    rescorer.resetAll();
    CHECK(rescorer.score(part).value == 1);
    CHECK(rescorer.answer(load, 1).number == 5);
    CHECK(rescorer.scored() == 7);
    CHECK_FALSE(rescorer.failure());
}

TEST_CASE("What a plugin gets wrong with changed answers is told and not used") {
    const auto plugin = small::make(liesWhenLow);
    const Document document = small::document(*plugin, R"("seat": "ok")");
    Rescorer rescorer(*plugin, document.forms.front());
    const ScaleAt total = rescorer.scale("total");
    CHECK(rescorer.score(total).value == 1);
    rescorer.set(plugin->form().find("seat"), kWholeForm, choice(1));
    CHECK(rescorer.score(total).state == Reading::State::failed);
    REQUIRE(rescorer.failure());
    CHECK(rescorer.failure()->what.find("outside its scale") != std::string::npos);
    rescorer.resetAll();
    CHECK(rescorer.score(total).said());
    CHECK(rescorer.failure());  // it stays told
}
