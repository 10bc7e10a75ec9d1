#include "host/plan/points.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace plumb {

namespace {

// Beside a distance: sums of two measurements are not exact to the last bit.
constexpr double kBesideDistance = 1e-9;

class Collector {
  public:
    explicit Collector(const Reach &reach) : reach_(reach) {
        add(reach.least);
        add(reach.most);
        for (const double x : reach.more) add(x);
    }
    void add(double x) {
        if (x >= reach_.least && x <= reach_.most) points_.push_back(x);
    }
    // `beside` 0: the next numbers below and above that there are.
    void addJump(double x, double beside = 0) {
        constexpr double kFar = std::numeric_limits<double>::infinity();
        add(x);
        add(beside == 0 ? std::nextafter(x, -kFar) : x - beside);
        add(beside == 0 ? std::nextafter(x, kFar) : x + beside);
    }
    std::vector<double> sorted() {
        std::sort(points_.begin(), points_.end());
        points_.erase(std::unique(points_.begin(), points_.end()), points_.end());
        return std::move(points_);
    }

  private:
    const Reach &reach_;
    std::vector<double> points_;
};

std::vector<double> ownPoints(const Plugin &plugin, Slot number, const Reach &reach) {
    Collector points(reach);
    for (const BreakPoints &declared : plugin.manifest().breakPoints) {
        if (!declared.other.empty() || declared.question != plugin.form().at(number).id) continue;
        for (const double x : declared.bends) points.add(x);
        for (const double x : declared.jumps) points.addJump(x);
    }
    return points.sorted();
}

Answer given(const Question &question, double number) {
    Answer answer;
    answer.state = Answer::State::given;
    if (question.isNumber()) answer.number = number;
    return answer;
}

std::vector<Answer> ticksOf(const Question &question, bool &sampled) {
    const size_t options = question.options.size();
    std::vector<Answer> all;
    const auto add = [&](uint64_t ticks) {
        all.push_back(given(question, 0));
        all.back().ticks = ticks;
    };
    if (options <= kMostTicksTried) {
        for (uint64_t ticks = 0; ticks < uint64_t{1} << options; ++ticks) add(ticks);
        return all;
    }
    sampled = true;
    add(0);
    for (size_t i = 0; i < options; ++i) add(uint64_t{1} << i);
    add(options == 64 ? ~uint64_t{0} : (uint64_t{1} << options) - 1);
    return all;
}

std::vector<Answer> numbersOf(const Plugin &plugin, const FormAnswers &answers, const Missing &cell) {
    const Form &form = plugin.form();
    const auto reachOf = [&](Slot number, uint32_t row) -> std::optional<Reach> {
        const Question &question = form.at(number);
        if (answers.visibility.hidden(number, row)) return std::nullopt;
        const Answer &now = row == kWholeForm ? answers.answers.at(number) : answers.answers.at(number, row);
        if (now.given()) return Reach{now.number, now.number};
        Reach reach{question.least, question.most};
        if (question.soft) reach.more = {question.soft->first, question.soft->second};
        return reach;
    };
    std::vector<Answer> all;
    for (const double x : pointsOf(plugin, cell, reachOf)) all.push_back(given(form.at(cell.question), x));
    return all;
}

}  // namespace

std::vector<double> pointsOf(const Plugin &plugin, const Missing &number, const ReachOf &reachOf) {
    const auto reach = reachOf(number.question, number.row);
    if (!reach) return {};
    const std::vector<double> own = ownPoints(plugin, number.question, *reach);
    Reach with = *reach;
    with.more = own;
    Collector points(with);
    const std::string &id = plugin.form().at(number.question).id;
    for (const BreakPoints &declared : plugin.manifest().breakPoints) {
        if (declared.other.empty() || (declared.question != id && declared.other != id)) continue;
        const Slot other = plugin.form().find(declared.question == id ? declared.other : declared.question);
        const auto otherReach = reachOf(other, number.row);
        if (!otherReach) continue;
        for (const double from : ownPoints(plugin, other, *otherReach)) {
            for (const double x : declared.bends)
                for (const double to : {from - x, from + x}) points.add(to);
            for (const double x : declared.jumps)
                for (const double to : {from - x, from + x}) points.addJump(to, kBesideDistance);
        }
    }
    return points.sorted();
}

std::vector<Answer> completionsOf(const Plugin &plugin, const FormAnswers &answers, const Missing &cell,
                                  bool &sampled) {
    const Question &question = plugin.form().at(cell.question);
    std::vector<Answer> all;
    switch (question.kind) {
        case QuestionKind::choice:
        case QuestionKind::yesno: {
            const size_t count = question.kind == QuestionKind::yesno ? 2 : question.options.size();
            for (size_t i = 0; i < count; ++i) {
                all.push_back(given(question, 0));
                all.back().option = static_cast<uint32_t>(i);
            }
            return all;
        }
        case QuestionKind::ticks:
        case QuestionKind::bodymap: return ticksOf(question, sampled);
        case QuestionKind::scale:
            for (double x = question.least; x <= question.most; ++x) all.push_back(given(question, x));
            return all;
        case QuestionKind::number: sampled = true; return numbersOf(plugin, answers, cell);
        case QuestionKind::text:
        case QuestionKind::group: break;
    }
    return all;
}

}  // namespace plumb
