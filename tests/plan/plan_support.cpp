#include "tests/plan/plan_support.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <stdexcept>

#include "tests/support/told.h"

namespace plumb::planning {

namespace {

struct Installed {
    std::unique_ptr<Plugin> plugin;
    AdviceBook book;
};

const Installed &installed(const std::string &form) {
    static std::map<std::string, Installed> loaded;
    Installed &one = loaded[form];
    if (one.plugin) return one;
    Problems problems;
    for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
        if (entry.folder.ends_with("/" + form)) one.plugin = Plugin::load(entry, problems);
    if (one.plugin) one.book = readAdvice(*one.plugin, problems);
    if (!one.plugin || !problems.empty()) throw std::runtime_error("plugin " + form + ":\n" + told(problems));
    return one;
}

class Filler {
  public:
    Filler(const Plugin &plugin, Random &random, const Wish &wish)
        : form_(plugin.form()), random_(random), wish_(wish), filled_(form_) {
        filled_.present = true;
    }

    FormAnswers fill() {
        for (Slot slot = 0; slot < form_.questions.size(); ++slot) {
            const Question &question = form_.at(slot);
            if (question.group != kNoSlot) continue;
            if (question.kind != QuestionKind::group) {
                give(question, filled_.answers.at(slot));
                continue;
            }
            const auto least = static_cast<uint32_t>(question.least);
            const uint32_t rows = least + random_.below(std::max(wish_.rows, least) - least + 1);
            for (uint32_t row = 0; row < rows; ++row) {
                filled_.answers.addRow(slot);
                for (const Slot field : question.fields) give(form_.at(field), filled_.answers.at(field, row));
            }
        }
        filled_.visibility.update(filled_.answers);
        return std::move(filled_);
    }

  private:
    void give(const Question &question, Answer &answer) {
        if (question.kind == QuestionKind::text || random_.chance(wish_.blank)) {
            if (question.notSure && random_.chance(50)) answer.state = Answer::State::unsure;
            return;
        }
        answer.state = Answer::State::given;
        const bool bad = random_.chance(wish_.bad);
        if (question.kind == QuestionKind::choice) {
            answer.option = bad ? random_.below(static_cast<uint32_t>(question.options.size())) : 0;
        } else if (question.hasOptions()) {
            answer.ticks = 0;
            if (question.id == "exclusions" && !wish_.excluded) return;
            for (size_t i = 0; i < question.options.size(); ++i)
                if (random_.chance(wish_.tick)) answer.ticks |= uint64_t{1} << i;
        } else if (question.kind == QuestionKind::yesno) {
            answer.option = random_.below(2);
        } else {
            answer.number = number(question, bad);
        }
    }

    double number(const Question &question, bool bad) {
        auto [least, most] = question.soft.value_or(std::pair(question.least, question.most));
        if (!bad && question.fix && question.fix->toRange) std::tie(least, most) = *question.fix->toRange;
        // Quarters of the unit, or hundredths of a share.
        const double step = most - least > 2 ? 0.25 : 0.01;
        const auto steps = static_cast<uint32_t>((most - least) / step);
        return least + step * random_.below(steps + 1);
    }

    const Form &form_;
    Random &random_;
    const Wish &wish_;
    FormAnswers filled_;
};

}  // namespace

const Plugin &plugin(const std::string &form) { return *installed(form).plugin; }
const AdviceBook &book(const std::string &form) { return installed(form).book; }

FormAnswers answersOf(const Plugin &plugin, const std::string &members) {
    const std::vector<const Form *> forms = {&plugin.form()};
    Document read(forms);
    const Status status = AnswersReader(forms).read(
        R"({"format": "plumbline-answers/1", "forms": {")" + plugin.form().id + "\": {" + members + "}}}",
        "answers.json", read);
    if (!status) throw std::runtime_error(status.problem().sentence());
    return read.forms.front();
}

FormAnswers randomAnswers(const Plugin &plugin, Random &random, const Wish &wish) {
    return Filler(plugin, random, wish).fill();
}

std::vector<size_t> someLevers(const Trial &trial, Random &random, size_t most) {
    std::vector<size_t> some;
    for (size_t i = 0; i < trial.size(); ++i) some.push_back(i);
    while (some.size() > most)
        some.erase(some.begin() + static_cast<std::ptrdiff_t>(random.below(static_cast<uint32_t>(some.size()))));
    return some;
}

Tried tryAll(Trial &trial, const Scale &target, const Aim &aim, const std::vector<size_t> &among) {
    Tried tried;
    tried.least = std::numeric_limits<double>::infinity();
    const ScaleAt scale = trial.rescorer().scale(target.id);
    std::vector<std::string> bestIds;
    trial.takeOnly({});
    for (uint64_t step = 0; step < uint64_t{1} << among.size(); ++step) {
        const uint64_t set = step ^ (step >> 1);  // one lever changes at a time
        if (step > 0) {
            const auto changed = static_cast<size_t>(std::countr_zero(step));
            trial.take(among[changed], set >> changed & 1);
        }
        Cost cost;
        std::vector<size_t> taken;
        for (size_t k = 0; k < among.size(); ++k)
            if (set >> k & 1) {
                taken.push_back(among[k]);
                cost = cost.with(trial.lever(among[k]));
            }
        bool clash = false;
        for (size_t a = 0; a < taken.size(); ++a)
            for (size_t b = 0; b < a; ++b) clash = clash || conflict(trial.lever(taken[a]), trial.lever(taken[b]));
        if (clash) continue;
        ++tried.sets;
        const Reading reading = trial.score(scale);
        tried.least = std::min(tried.least, badness(reading, target));
        if (!reaches(aim, reading, target) || (tried.levers && cost > tried.cost)) continue;
        std::sort(taken.begin(), taken.end(),
                  [&](size_t a, size_t b) { return trial.lever(a).id < trial.lever(b).id; });
        std::vector<std::string> ids;
        for (const size_t i : taken) ids.push_back(trial.lever(i).id);
        if (tried.levers && cost == tried.cost && ids >= bestIds) continue;
        tried.levers = taken;
        tried.cost = cost;
        bestIds = ids;
    }
    trial.takeOnly({});
    return tried;
}

}  // namespace plumb::planning
