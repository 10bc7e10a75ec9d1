// bench_lifting: what the lifting plugin costs for jobs of one, five and thirty lifts, with every limit, index,
// multiplier and finding recorded, against the bare method that works out the same RWL, CLI, VLI and index of
// ISO 11228-1 over a struct.
//
// 2,048 random jobs in rotation: of a few hundred the processor learns every jump by heart. Before anything is timed,
// all must come to the same numbers for every job. The questions of the other methods (Liberty Mutual, MAC, the filter)
// are not answered; the plugin looks for them and says so. --smoke: one round.
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "desk_plugin.h"
#include "host/assess/runner.h"
#include "iso11228.h"
#include "random_answers.h"
#include "round_robin.h"
#include "variable.h"

namespace {

using namespace plumb;

constexpr size_t kJobs = 2048;

// ---- jobs ----

struct Lift {
    niosh::Task task;
    double average = 0, most = 0;  // kg
};
struct Job {
    std::vector<Lift> lifts;
    iso11228::Sex sex = iso11228::Sex::female;
    double age = 0;  // years
    iso11228::Circumstances circumstances;
};

// The lifts of all jobs together stay within the pace that the equation covers, so that there is always a CLI.
Job randomJob(size_t lifts, bench::Random &random) {
    const auto whole = [&](uint32_t least, uint32_t most) { return least + random.below(most - least + 1); };
    Job job;
    job.sex = static_cast<iso11228::Sex>(random.below(2));
    job.age = whole(16, 64);
    job.circumstances.twoOrMore = random.chance(0.2);
    job.circumstances.shiftHours = whole(6, 12);
    job.lifts.resize(lifts);
    for (Lift &lift : job.lifts) {
        lift.task.origin = {double(whole(25, 60)), double(whole(0, 170)), double(whole(0, 120))};
        lift.task.dest = {0, double(whole(0, 170)), 0};
        lift.task.control = random.chance(0.5);
        if (lift.task.control) lift.task.dest = {double(whole(25, 60)), lift.task.dest.v, double(whole(0, 120))};
        lift.task.frequency = double(whole(1, 100)) / 10 / static_cast<double>(lifts);
        lift.task.coupling = static_cast<niosh::Coupling>(random.below(3));
        lift.average = whole(1, 20);
        lift.most = lift.average + random.below(6);
    }
    return job;
}

std::string number(double value) {
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

std::string text(const Lift &lift) {
    static const char *const kGrips[] = {"good", "fair", "poor"};
    const niosh::Task &task = lift.task;
    std::string out = "{\"task.load_average\": " + number(lift.average) + ", \"task.load_max\": " + number(lift.most) +
                      ", \"task.h_origin\": " + number(task.origin.h) +
                      ", \"task.v_origin\": " + number(task.origin.v) +
                      ", \"task.a_origin\": " + number(task.origin.a) + ", \"task.v_dest\": " + number(task.dest.v) +
                      ", \"task.frequency\": " + number(task.frequency) + ", \"task.coupling\": \"" +
                      kGrips[static_cast<size_t>(task.coupling)] + "\", \"task.control\": ";
    if (!task.control) return out + "false}";
    return out + "true, \"task.h_dest\": " + number(task.dest.h) + ", \"task.a_dest\": " + number(task.dest.a) + "}";
}

std::string text(const Job &job) {
    std::string lifts;
    for (const Lift &lift : job.lifts) lifts += (lifts.empty() ? "" : ", ") + text(lift);
    return R"({"format": "plumbline-answers/1", "forms": {"lifting": {"duration": "short", "exclusions": [], )"
           R"("person.sex": ")" +
           std::string(job.sex == iso11228::Sex::male ? "male" : "female") + "\", \"person.age\": " + number(job.age) +
           ", \"persons\": \"" + (job.circumstances.twoOrMore ? "two_or_more" : "one") +
           "\", \"shift.hours\": " + number(job.circumstances.shiftHours) + ", \"tasks\": [" + lifts + "]}}}";
}

// The same jobs in the three shapes.
struct Sets {
    std::vector<Job> jobs;
    std::vector<Document> documents;
    std::vector<std::vector<plumb_value>> values;
};

Sets randomSets(const Plugins &plugins, size_t lifts) {
    bench::Random random(lifts);
    const auto forms = formsOf(plugins);
    AnswersReader reader(forms);
    Runner runner(plugins[0]->binding());
    Sets sets;
    for (size_t i = 0; i < kJobs; ++i) {
        sets.jobs.push_back(randomJob(lifts, random));
        sets.documents.emplace_back(forms);
        if (const Status read = reader.read(text(sets.jobs.back()), "job", sets.documents.back()); !read) {
            std::fprintf(stderr, "%s\n", read.problem().sentence().c_str());
            std::exit(2);
        }
        runner.fill(sets.documents.back().forms[0]);
        sets.values.push_back(runner.values());
    }
    return sets;
}

// ---- the bare method ----

struct Numbers {
    double rwl = 0, li = 0, iso = 0;  // summed over the lifts
    std::optional<double> cli, vli;
    bool operator==(const Numbers &) const = default;
};

Numbers bare(const Job &job) {
    Numbers out;
    std::array<niosh::TaskIndices, niosh::kMostTasks> indices;
    iso11228::Circumstances circumstances = job.circumstances;
    circumstances.mass = iso11228::referenceMass(job.sex, job.age);
    for (size_t i = 0; i < job.lifts.size(); ++i) {
        const Lift &lift = job.lifts[i];
        const niosh::Score score = niosh::score(lift.task);
        const double li = niosh::index(lift.average, score.rwl), fili = niosh::index(lift.most, score.firwl);
        indices[i] = {fili, li, lift.task.frequency, score.column};
        out.rwl += score.rwl;
        out.li += li;
        if (lift.average >= iso11228::kLeastMass)
            out.iso += niosh::index(lift.average, iso11228::limit(score, circumstances).kg);
    }
    const std::span<const niosh::TaskIndices> tasks(indices.data(), job.lifts.size());
    if (const niosh::Composite all = niosh::composite(tasks); !all.frequencyLimit) out.cli = all.cli;
    if (const niosh::Variable all = niosh::variableIndex(tasks); !all.frequencyLimit) out.vli = all.vli;
    return out;
}

// ---- do they agree? ----

Numbers numbersOf(const Plugin &plugin, std::span<const plumb_line> lines) {
    Numbers out;
    for (const plumb_line &line : lines) {
        if (line.kind != PLUMB_SAYS) continue;
        const std::string &id = plugin.binding().outputs[line.output].id;
        if (id == "niosh.rwl") out.rwl += line.value;
        if (id == "niosh.li") out.li += line.value;
        if (id == "iso11228.li") out.iso += line.value;
        if (id == "niosh.cli") out.cli = line.value;
        if (id == "niosh.vli") out.vli = line.value;
    }
    return out;
}

bool allAgree(const Plugin &plugin, const Sets &sets) {
    LinePage page;
    Runner runner(plugin.binding());
    for (size_t i = 0; i < kJobs; ++i) {
        const Numbers wanted = bare(sets.jobs[i]);
        const int32_t count = plugin.binding().plugin->assess(sets.values[i].data(), page.lines());
        const auto byRunner = runner.run(sets.documents[i].forms[0]);
        if (count < 0 || !byRunner || !wanted.cli || !wanted.vli) return false;
        const std::span byPlugin(page.lines(), static_cast<size_t>(count));
        if (numbersOf(plugin, byPlugin) != wanted || numbersOf(plugin, *byRunner) != wanted) return false;
        if (byRunner->size() != byPlugin.size()) return false;
    }
    return true;
}

// ---- what is timed: all jobs `times` times; returned is how many lines there were ----

uint64_t byPlugin(const Plugin &plugin, const Sets &sets, size_t times) {
    LinePage page;
    uint64_t count = 0;
    for (size_t i = 0; i < times * kJobs; ++i)
        count += static_cast<uint64_t>(plugin.binding().plugin->assess(sets.values[i % kJobs].data(), page.lines()));
    return count;
}

uint64_t byRunner(const Plugin &plugin, const Sets &sets, size_t times) {
    Runner runner(plugin.binding());
    uint64_t count = 0;
    for (size_t i = 0; i < times * kJobs; ++i) count += runner.run(sets.documents[i % kJobs].forms[0])->size();
    return count;
}

// Nothing is recorded. `lines` is what the others return, so that all return the same.
uint64_t bareMethod(const Sets &sets, size_t times, uint64_t lines) {
    double sum = 0;
    for (size_t i = 0; i < times * kJobs; ++i) {
        const Numbers all = bare(sets.jobs[i % kJobs]);
        sum += all.rwl + all.li + all.iso + all.cli.value_or(0) + all.vli.value_or(0);
    }
    volatile double kept = sum;  // so that it is worked out
    static_cast<void>(kept);
    return lines;
}

bool measure(const Plugins &plugins, const char *title, size_t lifts, double goal, bool smoke) {
    const Plugin &plugin = *plugins[0];
    const Sets sets = randomSets(plugins, lifts);
    if (!allAgree(plugin, sets)) {
        std::printf("%s: the plugin, the bare method and the runner do not come to the same numbers.\n", title);
        return false;
    }
    const size_t times = smoke ? 1 : 375 / lifts;
    const uint64_t lines = byPlugin(plugin, sets, times);
    std::printf("%.1f lines a job; ", static_cast<double>(lines) / static_cast<double>(times * kJobs));
    bench::RoundRobin rounds(title, static_cast<double>(times * kJobs), smoke ? 1 : 9);
    rounds.add("bare method, nothing recorded", [&] { return bareMethod(sets, times, lines); });
    rounds.add(
        "plugin, all recorded", [&] { return byPlugin(plugin, sets, times); }, goal);
    rounds.add("plugin through Runner, filled and checked", [&] { return byRunner(plugin, sets, times); });
    return rounds.run();
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = bench::isSmoke(argc, argv);
    const Plugins plugins = bench::loadOne("lifting");
    const bool one = measure(plugins, "a job of one lift", 1, 3.8, smoke);
    const bool five = measure(plugins, "a job of five lifts", 5, 2.5, smoke);
    const bool thirty = measure(plugins, "a job of thirty lifts", 30, 1.8, smoke);
    return one && five && thirty ? EXIT_SUCCESS : EXIT_FAILURE;
}
