// bench_plan: all single and all pair changes of a 35-question desk form re-scored, as a live what-if needs them,
// against bare calls of the method as many times.
//
// A change: another option of a choice, another tick, the other answer of a yes/no question. The questions are those of
// the desk form that its score is worked out from, and checklist questions up to 35. Compared: the sum of the final
// scores, once by Rescorer (conditions, checks of every line, finding the score among the lines) and once from the
// arrays of values kept from that, handed to the method directly. Printed besides: the time of all in one go; a frame
// of a screen is 16 ms. --smoke: once.
#include <algorithm>

#include "desk_plugin.h"
#include "host/plan/rescore.h"
#include "random_answers.h"
#include "round_robin.h"

namespace {

using namespace plumb;

constexpr size_t kQuestions = 35;
constexpr double kFrame = 16;  // ms

struct Choice {
    Slot question;
    Answer answer;
};

FormAnswers allBad(const Form &form) {
    FormAnswers answers(form);
    answers.present = true;
    for (Slot slot = 0; slot < form.questions.size(); ++slot) {
        const Question &question = form.at(slot);
        if (question.group != kNoSlot || question.isNumber() || question.kind == QuestionKind::text) continue;
        Answer &answer = answers.answers.at(slot);
        answer.state = Answer::State::given;
        if (question.kind == QuestionKind::choice) answer.option = question.options.size() > 1 ? 1 : 0;
    }
    answers.visibility.update(answers.answers);
    return answers;
}

// One list a question: all that it could be changed to.
std::vector<std::vector<Choice>> changesOf(const Plugin &plugin, const FormAnswers &answers) {
    std::vector<std::vector<Choice>> all;
    const Form &form = plugin.form();
    const auto &scored = plugin.manifest().planned()->sections;
    for (const bool counted : {true, false})
        for (Slot slot = 0; slot < form.questions.size() && all.size() < kQuestions; ++slot) {
            const Question &question = form.at(slot);
            const std::string &section = form.sections[question.section].id;
            const bool counts = std::find(scored.begin(), scored.end(), section) != scored.end();
            if (counts != counted || (!counted && section != "checklist")) continue;
            const Answer &now = answers.answers.at(slot);
            std::vector<Choice> changes;
            for (uint32_t i = 0; i < question.options.size(); ++i) {
                Answer other = now;
                if (question.kind == QuestionKind::ticks) other.ticks ^= uint64_t{1} << i;
                else other.option = i;
                if (question.kind == QuestionKind::ticks || i != now.option) changes.push_back({slot, other});
            }
            if (question.kind == QuestionKind::yesno) {
                Answer other = now;
                other.option = 1 - now.option;
                changes.push_back({slot, other});
            }
            all.push_back(std::move(changes));
        }
    return all;
}

// Calls `each` for every single and every pair change, with the rescorer changed so.
template <class Each>
void everyChange(Rescorer &rescorer, const std::vector<std::vector<Choice>> &changes, Each each) {
    for (size_t a = 0; a < changes.size(); ++a)
        for (const Choice &one : changes[a]) {
            rescorer.set(one.question, kWholeForm, one.answer);
            each();
            for (size_t b = a + 1; b < changes.size(); ++b) {
                for (const Choice &other : changes[b]) {
                    rescorer.set(other.question, kWholeForm, other.answer);
                    each();
                }
                rescorer.reset(changes[b].front().question, kWholeForm);
            }
            rescorer.reset(one.question, kWholeForm);
        }
}

// The values that the method is asked with for every change.
std::vector<plumb_value> arraysOf(const Plugin &plugin, const FormAnswers &answers,
                                  const std::vector<std::vector<Choice>> &changes) {
    std::vector<plumb_value> arrays;
    Rescorer rescorer(plugin, answers);
    Runner runner(plugin.binding());
    everyChange(rescorer, changes, [&] {
        runner.fill(rescorer.answers());
        arrays.insert(arrays.end(), runner.values().begin(), runner.values().end());
    });
    return arrays;
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = bench::isSmoke(argc, argv);
    const Plugins plugins = bench::loadDesk();
    const Plugin &plugin = *plugins.front();
    const FormAnswers answers = allBad(plugin.form());
    const auto changes = changesOf(plugin, answers);
    const std::vector<plumb_value> arrays = arraysOf(plugin, answers, changes);
    const size_t inputs = plugin.binding().inputs.size(), sets = arrays.size() / inputs;
    const uint32_t output = plugin.binding().findOutput(plugin.manifest().planned()->id);
    const LinePage page;
    double least = 1e9;

    bench::RoundRobin race("all single and pair changes of " + std::to_string(changes.size()) + " questions, " +
                               std::to_string(sets) + " sets of answers",
                           static_cast<double>(sets), smoke ? 1 : 41);
    race.add("bare calls of the method", [&] {
        uint64_t sum = 0;
        for (size_t i = 0; i < sets; ++i) {
            const int32_t count = plugin.binding().plugin->assess(arrays.data() + i * inputs, page.lines());
            for (int32_t k = 0; k < count; ++k)
                if (page.lines()[k].output == output && page.lines()[k].kind == PLUMB_SAYS)
                    sum += static_cast<uint64_t>(page.lines()[k].value);
        }
        return sum;
    });
    Rescorer rescorer(plugin, answers);
    const ScaleAt scale = rescorer.scale(plugin.manifest().planned()->id);
    race.add("re-scored by the host", [&] {
        uint64_t sum = 0;
        const double start = bench::cpuSeconds();
        everyChange(rescorer, changes, [&] { sum += static_cast<uint64_t>(rescorer.score(scale).value); });
        least = std::min(least, (bench::cpuSeconds() - start) * 1e3);
        return sum;
    });
    if (!race.run()) return 1;
    std::printf("  all of them: %.2f ms at the least; a frame is %.0f ms\n\n", least, kFrame);
    return 0;
}
