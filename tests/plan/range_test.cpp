#include "host/plan/range.h"

#include <map>
#include <random>

#include "tests/lifting/installed.h"
#include "tests/plan/brute.h"
#include "tests/plan/ranges.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"

using namespace plumb;

namespace {

using State = ScaleRange::State;
using Certainty = ScaleRange::Certainty;

const std::vector<std::string> kRosa = {"rosa.final", "rosa.chair", "rosa.monitor_phone", "rosa.mouse_keyboard",
                                        "rosa.peripherals"};

// ---- random desks ----

class Desks {
  public:
    explicit Desks(uint64_t seed) : random_(seed) {
        for (Slot slot = 0; slot < form().questions.size(); ++slot) {
            const std::string &section = form().sections[form().at(slot).section].id;
            if (section == "chair" || section == "monitor_phone" || section == "mouse_keyboard") asked_.push_back(slot);
            if (form().at(slot).id == "dse.screen.flicker") asked_.push_back(slot);  // one, so as not to drown
        }
    }
    static const Form &form() { return desk::plugin().form(); }
    size_t below(size_t n) { return static_cast<size_t>(random_() % n); }

    // Answers to everything, of which these few are taken away again; half of them are "not sure".
    std::pair<FormAnswers, std::vector<brute::Blank>> withBlanks(size_t count) {
        FormAnswers answers = *desk::document(desk::documentText(desk::neutral())).find("desk");
        for (const Slot slot : asked_) answers.answers.at(slot) = any(slot);
        std::vector<brute::Blank> blanks;
        while (blanks.size() < count) {
            const Slot slot = asked_[below(asked_.size())];
            const bool twice =
                std::any_of(blanks.begin(), blanks.end(), [&](const auto &b) { return b.question == slot; });
            if (twice) continue;
            answers.answers.at(slot) = {};
            if (form().at(slot).notSure && below(2)) answers.answers.at(slot).state = Answer::State::unsure;
            blanks.push_back({slot, kWholeForm, brute::allAnswers(form().at(slot))});
        }
        answers.visibility.update(answers.answers);
        return {std::move(answers), std::move(blanks)};
    }

  private:
    Answer any(Slot slot) {
        const auto all = brute::allAnswers(form().at(slot));
        return all[below(all.size())];
    }
    std::mt19937_64 random_;
    std::vector<Slot> asked_;
};

// What a brute force found of a scale: all, and by blank and answer.
struct Truth {
    Extent all;
    std::vector<std::vector<Extent>> by;
};
using Truths = std::map<std::string, Truth>;

Truths truthsOf(const FormAnswers &answers, const std::vector<brute::Blank> &blanks) {
    Truths truths;
    std::vector<std::vector<Extent>> none;
    none.reserve(blanks.size());
    for (const auto &blank : blanks) none.emplace_back(blank.answers.size());
    for (const Scale &scale : desk::plugin().manifest().scales) truths[scale.id].by = none;
    brute::everyCompletion(desk::plugin(), answers, blanks, [&](const auto &chosen, const PluginResult &result) {
        for (auto &[id, truth] : truths) {
            const auto value = result.value(id);
            if (!value) continue;
            const Level level = result.levelOf(*result.line(id));
            truth.all.say(*value, level);
            for (size_t i = 0; i < chosen.size(); ++i) truth.by[i][chosen[i]].say(*value, level);
        }
    });
    return truths;
}

void checkExtent(const Extent &found, const Extent &truth) {
    CHECK(found.said == truth.said);
    CHECK(found.least == truth.least);
    CHECK(found.most == truth.most);
    CHECK(found.best == truth.best);
    CHECK(found.worst == truth.worst);
    CHECK_FALSE(found.unsaid);
}

double expectedWidth(const std::vector<Extent> &byAnswer) {
    double sum = 0;
    for (const Extent &extent : byAnswer) sum += extent.width();
    return sum / static_cast<double>(byAnswer.size());
}

// That the question to ask first is the one with the least expected width, as brute force finds it.
void checkFirst(const ScaleRange &range, const Truth &truth, const std::vector<brute::Blank> &blanks) {
    double least = range.all.width();
    for (size_t i = 0; i < blanks.size(); ++i) {
        const Missing blank = {blanks[i].question, blanks[i].row};
        const bool open = std::any_of(range.open.begin(), range.open.end(), [&](const Missing &m) {
            return m.question == blank.question && m.row == blank.row;
        });
        if (!open) continue;
        const double width = expectedWidth(truth.by[i]);
        least = std::min(least, width);
        if (range.first && range.first->question.question == blank.question)
            CHECK(range.first->expected == Approx(width));
    }
    CHECK(range.first.has_value() == (least < range.all.width() - 1e-12));
    if (range.first) CHECK(range.first->expected == Approx(least));
}

size_t checkAgainstTruth(const std::vector<ScaleRange> &all, const Truths &truths,
                         const std::vector<brute::Blank> &blanks) {
    size_t open = 0;
    for (const ScaleRange &range : all) {
        INFO(range.scale->id);
        const Truth &truth = truths.at(range.scale->id);
        CHECK(range.certainty == Certainty::exact);
        checkExtent(range.all, truth.all);
        if (range.state == State::value) {
            CHECK(truth.all.width() == 0);
            continue;
        }
        REQUIRE(range.state == State::range);
        ++open;
        checkFirst(range, truth, blanks);
    }
    return open;
}

}  // namespace

TEST_CASE("A range over 1 to 4 blanks is what brute force finds, and so is the question to ask first") {
    Desks desks(1);
    size_t open = 0, narrowed = 0;
    for (int i = 0; i < 240; ++i) {
        const auto [answers, blanks] = desks.withBlanks(1 + static_cast<size_t>(i) % 4);
        auto all = rangesOf(desk::plugin(), answers);
        REQUIRE(all);
        open += checkAgainstTruth(*all, truthsOf(answers, blanks), blanks);
        for (const ScaleRange &range : *all) narrowed += range.first ? 1 : 0;
    }
    CHECK(open > 400);
    CHECK(narrowed > 300);
}

TEST_CASE("Worked out from its parts a range is the same as from every completion") {
    Desks desks(2);
    size_t composed = 0;
    for (int i = 0; i < 120; ++i) {
        const auto [answers, blanks] = desks.withBlanks(4);
        auto all = rangesOf(desk::plugin(), answers, {40, 1});  // so few that the whole is more often than not too much
        REQUIRE(all);
        const Truths truths = truthsOf(answers, blanks);
        for (const ScaleRange &range : *all) {
            if (!range.fromParts) continue;
            INFO(range.scale->id);
            ++composed;
            CHECK(range.state == State::range);
            CHECK(range.certainty == Certainty::exact);
            checkExtent(range.all, truths.at(range.scale->id).all);
            checkFirst(range, truths.at(range.scale->id), blanks);
        }
    }
    CHECK(composed > 20);
}

TEST_CASE("What only was searched lies within the truth, and is not called exact") {
    Desks desks(3);
    size_t searched = 0, met = 0;
    for (int i = 0; i < 40; ++i) {
        const auto [answers, blanks] = desks.withBlanks(3);
        auto all = rangesOf(desk::plugin(), answers, {1, 1});
        REQUIRE(all);
        const Truths truths = truthsOf(answers, blanks);
        for (const ScaleRange &range : *all) {
            if (!range.tooMany) continue;
            const Extent &truth = truths.at(range.scale->id).all;
            ++searched;
            CHECK(range.all.least >= truth.least);
            CHECK(range.all.most <= truth.most);
            met += range.all.least == truth.least && range.all.most == truth.most ? 1 : 0;
            const bool ends = truth.least == range.scale->least && truth.most == range.scale->most;
            if (!ends) CHECK(range.certainty == Certainty::seen);
        }
    }
    CHECK(searched > 20);
    CHECK(met == searched);  // so small a space is searched through
}

TEST_CASE("A desk of which nothing is known has the whole of its scales") {
    const auto all = ranges(desk::plugin(), desk::document(desk::documentText({{"place", "\"office\""}})));
    for (const std::string &id : kRosa) {
        INFO(id);
        const ScaleRange &range = of(all, id);
        CHECK(range.state == State::range);
        CHECK(range.certainty == Certainty::exact);
        CHECK(range.all.least == range.scale->least);
        CHECK(range.all.most == range.scale->most);
    }
    CHECK(of(all, "rosa.final").fromParts);
    CHECK_FALSE(of(all, "rosa.chair").fromParts);
    CHECK(of(all, "rosa.chair").scored == 4 * 4 * 3 * 2 * 2 * 8 * 4 * 4 * 3);
    const ScaleRange &checklist = of(all, "dse.checklist");
    CHECK(checklist.tooMany);
    CHECK(checklist.all.least == 0);
    CHECK(checklist.all.most == 1);
    CHECK(checklist.certainty == Certainty::exact);  // because there is nothing beyond
}

TEST_CASE("Questions that an answer hides are not tried with it") {
    const auto given = desk::with(desk::neutral(), {{"phone", ""}, {"phone.also", ""}, {"phone.use", ""}});
    const auto all = ranges(desk::plugin(), desk::document(desk::documentText(given)));
    const ScaleRange &range = of(all, "rosa.monitor_phone");
    CHECK(range.open.size() == 3);
    CHECK(range.scored == 2 * 4 * 3 + 1);  // not used: nothing more is asked
    CHECK(range.later.empty());
}

TEST_CASE("Questions that an answer shows are tried with it alone") {
    auto lift = lifts::hardLift();
    for (const char *question : {"task.control", "task.h_dest", "task.a_dest"}) lift.erase(question);
    const auto &plugin = lifts::plugin("lifting");
    const auto all = ranges(plugin, lifts::document(lifts::text(lifts::job({lift}))));
    const ScaleRange &range = of(all, "niosh.li", 0);
    REQUIRE(range.open.size() == 1);
    CHECK(plugin.form().at(range.open[0].question).id == "task.control");
    REQUIRE(range.later.size() == 2);
    CHECK(plugin.form().at(range.later[0].question).id == "task.h_dest");
    CHECK(plugin.form().at(range.later[1].question).id == "task.a_dest");
    REQUIRE(range.splits.size() == 1);
    const Extent &without = range.splits[0].byAnswer[0], &with = range.splits[0].byAnswer[1];
    CHECK(without.width() == 0);
    CHECK_FALSE(without.unsaid);
    CHECK(with.unsaid);  // the reach may be beyond 63 cm
    CHECK(range.all.unsaid);
    CHECK(range.certainty == Certainty::seen);  // two numbers are missing then
    CHECK(range.all.least == without.least);    // the end of the lift can only make it worse
}
