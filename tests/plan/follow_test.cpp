// Heights that are tried, and the answers that come to stand for something else.
#include "host/plan/follow.h"

#include "tests/plan/plan_support.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"

using namespace plumb;

namespace {

// In shoes: hollow of the knee 45, elbow 70, eye 120; everything fits and was observed so.
constexpr const char *kFits = R"("seat.height": "knees_90", "back.also": [], "monitor": "ok", "keyboard.also": [],
    "shoes": true, "stature": 172, "popliteal": 45, "elbow.seated": 70, "eye.seated": 120,
    "seat.height_cm": 45, "desk.height": 70, "screen.top": 120)";

struct Moved {
    std::map<std::string, std::string> now;  // question → option that it became, "-" one that was taken away
    FormAnswers answers;
};

Moved moved(const std::string &members, const std::map<std::string, double> &heights) {
    const Plugin &plugin = planning::plugin("desk");
    const FormAnswers answered = planning::answersOf(plugin, members);
    Runner runner(plugin.binding());
    const auto lines = runner.run(answered);
    REQUIRE(lines);
    PluginResult result;
    result.plugin = &plugin;
    result.lines.assign(lines->begin(), lines->end());
    Moved moved{{}, answered};
    const Form &form = plugin.form();
    for (const auto &[id, cm] : heights) {
        Answer &answer = moved.answers.answers.at(form.find(id));
        answer.state = Answer::State::given;
        answer.number = cm;
    }
    for (const auto &[change, scale, rule] : followHeights(result, answered, moved.answers)) {
        CHECK(scale->id == "fit.seat");
        CHECK(rule->question == form.at(change.question).id);
        const Question &question = form.at(change.question);
        CHECK(change.before.state == answered.answers.at(change.question).state);
        for (size_t i = 0; i < question.options.size(); ++i) {
            const bool choice = question.kind == QuestionKind::choice;
            const auto has = [&](const Answer &a) { return choice ? a.option == i : (a.ticks >> i & 1) == 1; };
            if (has(change.after) && !has(change.before)) moved.now[question.id] += question.options[i].id;
            if (!choice && has(change.before) && !has(change.after))
                moved.now[question.id] += "-" + question.options[i].id;
            CHECK(has(moved.answers.answers.at(change.question)) == has(change.after));
        }
    }
    return moved;
}

using Became = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("A seat that is moved takes knees, elbows and eyes along") {
    CHECK(moved(kFits, {{"seat.height_cm", 47.9}}).now.empty());
    CHECK(moved(kFits, {{"seat.height_cm", 48}}).now == Became{{"seat.height", "too_high"}});
    CHECK(moved(kFits, {{"seat.height_cm", 53}}).now == Became{{"seat.height", "no_foot_contact"}});
    // Lower by 3: the desk lies 3 cm over the elbows, the screen 3 cm over the eyes.
    CHECK(moved(kFits, {{"seat.height_cm", 42}}).now == Became{{"seat.height", "too_low"},
                                                               {"back.also", "surface_too_high"},
                                                               {"monitor", "too_high"},
                                                               {"keyboard.also", "too_high"}});
}

TEST_CASE("A desk and a screen that are moved change what rests on them alone") {
    const Became lifted{{"back.also", "surface_too_high"}, {"keyboard.also", "too_high"}};
    CHECK(moved(kFits, {{"desk.height", 73}}).now == lifted);
    CHECK(moved(kFits, {{"desk.height", 60}}).now.empty());  // ROSA has no item for it
    CHECK(moved(kFits, {{"screen.top", 123}}).now == Became{{"monitor", "too_high"}});
    // Down by x the middle lies 15 + x below the eyes: 30 degrees at 65 cm are 37.5 cm.
    CHECK(moved(kFits, {{"screen.top", 97.6}}).now.empty());
    CHECK(moved(kFits, {{"screen.top", 97.4}}).now == Became{{"monitor", "too_low"}});
    const std::string near = std::string(kFits) + R"(, "screen.distance": 40)";  // 23.1 cm
    CHECK(moved(near, {{"screen.top", 112}}).now.empty());
    CHECK(moved(near, {{"screen.top", 111.8}}).now == Became{{"monitor", "too_low"}});
}

TEST_CASE("What was observed stays until a height stands for something else") {
    std::string footrest = kFits;  // seat and desk raised, feet on a footrest: observed as fitting
    for (const auto &[from, to] : {std::pair("\"seat.height_cm\": 45", "\"seat.height_cm\": 55"),
                                   {"\"desk.height\": 70", "\"desk.height\": 80"},
                                   {"\"screen.top\": 120", "\"screen.top\": 130"}})
        footrest.replace(footrest.find(from), std::string(from).size(), to);
    CHECK(moved(footrest, {{"seat.height_cm", 54}}).now.empty());
    CHECK(moved(footrest, {{"seat.height_cm", 45}}).now ==
          Became{{"back.also", "surface_too_high"}, {"keyboard.also", "too_high"}, {"monitor", "too_high"}});
    // The other ticks are nobody's business.
    std::string other = kFits;
    other.replace(other.find("\"back.also\": []"), 15, R"("back.also": ["not_adjustable"])");
    const Moved raised = moved(other, {{"desk.height", 75}});
    CHECK(raised.now == Became{{"back.also", "surface_too_high"}, {"keyboard.also", "too_high"}});
    const Slot back = planning::plugin("desk").form().find("back.also");
    CHECK(std::popcount(raised.answers.answers.at(back).ticks) == 2);
    // Observed as too high, and put right by the slider.
    std::string high = kFits;
    high.replace(high.find("\"back.also\": []"), 15, R"("back.also": ["surface_too_high"])");
    high.replace(high.find("\"desk.height\": 70"), 17, "\"desk.height\": 76");
    CHECK(moved(high, {{"desk.height", 70}}).now == Became{{"back.also", "-surface_too_high"}});
}

TEST_CASE("What was not answered, or of a person who is not known, does not follow") {
    std::string open = kFits;
    open.replace(open.find(R"("seat.height": "knees_90", )"), 27, "");
    CHECK(moved(open, {{"seat.height_cm", 55}}).now.count("seat.height") == 0);
    CHECK_FALSE(moved(open, {{"seat.height_cm", 55}}).answers.given("seat.height"));
    std::string unsure = kFits;
    unsure.replace(unsure.find("knees_90"), 8, "not_sure");
    CHECK(moved(unsure, {{"seat.height_cm", 55}}).now.count("seat.height") == 0);
    CHECK(moved(R"("seat.height": "knees_90", "seat.height_cm": 45)", {{"seat.height_cm", 70}}).now.empty());
    // A height that was not measured is taken to fit.
    std::string unmeasured = kFits;
    unmeasured.replace(unmeasured.find(R"("seat.height_cm": 45, )"), 22, "");
    CHECK(moved(unmeasured, {{"seat.height_cm", 49}}).now == Became{{"seat.height", "too_high"}});
}
