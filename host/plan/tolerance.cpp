#include "host/plan/tolerance.h"

#include <algorithm>
#include <array>
#include <limits>
#include <random>
#include <set>

#include "host/plan/points.h"
#include "host/plan/watcher.h"

namespace plumb {

namespace {

using State = ToleranceRange::State;

// 0 to 1, 1 excluded: the upper 53 bits, so that every machine draws the same.
double uniform(std::mt19937_64 &random) { return static_cast<double>(random() >> 11) * 0x1.0p-53; }

class Computation {
  public:
    Computation(const Plugin &plugin, const FormAnswers &answers, Tolerances &out, const ToleranceOptions &options)
        : plugin_(plugin), out_(out), options_(options), watcher_(plugin, answers, out.numbers) {
        for (const Uncertain &number : out.numbers) {
            asAnswered_.push_back(number.value);
            least_.push_back(number.least);
            most_.push_back(number.most);
        }
        const auto reachOf = [&](Slot slot, uint32_t row) { return reachOfNumber(answers, slot, row); };
        for (const Uncertain &number : out.numbers) points_.push_back(pointsOf(plugin, number.number, reachOf));
    }

    Status all() {
        const auto lines = watcher_.scorer().score();
        if (!lines) return lines.problem();
        const std::vector<plumb_line> base(lines->begin(), lines->end());
        for (const Scale &scale : plugin_.manifest().scales)
            if (!scale.bands.empty()) addRows(scale, base);
        watcher_.begin();
        if (!watcher_.watched().empty() && !(findInfluence() && lookAtCorners() && draw() && refine()))
            return *watcher_.scorer().failure();
        hand();
        return Done{};
    }

  private:
    std::optional<Reach> reachOfNumber(const FormAnswers &answers, Slot slot, uint32_t row) const {
        for (const Uncertain &one : out_.numbers)
            if (same(one.number, {slot, row})) return Reach{one.least, one.most};
        const Answer &answer = row == kWholeForm ? answers.answers.at(slot) : answers.answers.at(slot, row);
        if (!answer.given() || answers.visibility.hidden(slot, row)) return std::nullopt;
        return Reach{answer.number, answer.number};
    }

    void addRows(const Scale &scale, const std::vector<plumb_line> &lines) {
        const uint32_t output = plugin_.binding().findOutput(scale.id);
        std::set<uint32_t> rows;
        for (const plumb_line &line : lines)
            if (line.output == output) rows.insert(line.row);
        for (const uint32_t row : rows) {
            Watched one;
            one.at = {output, row};
            one.range.scale = &scale;
            one.range.row = row;
            one.range.privacy = scale.privacy;
            const Said said = readScale(watcher_.scorer(), one.at, lines);
            one.range.state = said.said ? State::computed : said.needs ? State::open : State::declined;
            one.range.value = said.value;
            one.range.level = said.level;
            for (const uint32_t reason : said.reasons) one.range.reasons.push_back(idOf(reason));
            one.influence.assign(out_.numbers.size(), 0);
            order_.push_back(said.said ? watcher_.watched().size() : SIZE_MAX);
            if (said.said) watcher_.watched().push_back(std::move(one));
            else out_.scales.push_back(std::move(one.range));
        }
    }

    const std::string &idOf(uint32_t output) const { return plugin_.binding().outputs[output].id; }

    // ---- which numbers move which scale ----

    // Each number alone through its points, from several places: one may move the score only where another lies low.
    bool findInfluence() {
        constexpr int kPlaces = 4;
        std::mt19937_64 random(options_.seed);
        std::vector<Numbers> places = {asAnswered_, least_, most_};
        for (int i = 0; i < kPlaces; ++i) places.push_back(drawn(random));
        for (size_t place = 0; place < places.size(); ++place)
            for (size_t i = 0; i < points_.size(); ++i)
                if (!influenceFrom(places[place], i, place == 0)) return false;
        return true;
    }

    bool influenceFrom(const Numbers &place, size_t number, bool asAnswered) {
        std::vector<Extent> extents(watcher_.watched().size());
        Numbers at = place;
        std::vector<double> tried = points_[number];
        tried.push_back(place[number]);
        for (const double x : tried) {
            at[number] = x;
            if (!watcher_.look(at)) return false;
            for (size_t k = 0; k < extents.size(); ++k) {
                const Said &said = watcher_.said()[k];
                if (said.said) extents[k].say(said.value, said.level);
                else extents[k].unsaid = true;
            }
        }
        for (size_t k = 0; k < extents.size(); ++k) {
            Watched &one = watcher_.watched()[k];
            const bool decides = extents[k].said && extents[k].unsaid;
            const double width = decides ? std::numeric_limits<double>::infinity() : extents[k].width();
            one.influence[number] = std::max(one.influence[number], width);
            if (asAnswered) one.range.by.push_back({number, extents[k].width()});
        }
        return true;
    }

    static std::vector<size_t> strongestFirst(const Watched &one) {
        std::vector<size_t> numbers;
        for (size_t i = 0; i < one.influence.size(); ++i)
            if (one.influence[i] > 0) numbers.push_back(i);
        std::stable_sort(numbers.begin(), numbers.end(),
                         [&](size_t a, size_t b) { return one.influence[a] > one.influence[b]; });
        return numbers;
    }

    // ---- corners ----

    struct Axis {
        size_t number;
        std::vector<double> points;
    };

    // All points of the strongest numbers, as many as there is room for; of the next only the ends.
    std::vector<Axis> axesOf(Watched &one) const {
        std::vector<Axis> axes;
        uint64_t corners = 1;
        for (const size_t number : strongestFirst(one)) {
            Axis axis{number, points_[number]};
            if (corners * axis.points.size() > options_.corners) {
                one.range.allCorners = false;
                axis.points = {least_[number], most_[number]};
            }
            if (corners * axis.points.size() > options_.corners) continue;
            corners *= axis.points.size();
            axes.push_back(std::move(axis));
        }
        one.range.corners = corners;
        std::sort(axes.begin(), axes.end(), [](const Axis &a, const Axis &b) { return a.number < b.number; });
        return axes;
    }

    bool lookAtCorners() {
        std::set<std::vector<std::pair<size_t, size_t>>> looked;  // scales often have the same
        for (Watched &one : watcher_.watched()) {
            const auto axes = axesOf(one);
            std::vector<std::pair<size_t, size_t>> key;
            key.reserve(axes.size());
            for (const Axis &axis : axes) key.emplace_back(axis.number, axis.points.size());
            if (looked.insert(key).second && !lookAtCornersOf(axes)) return false;
        }
        return true;
    }

    bool lookAtCornersOf(const std::vector<Axis> &axes) {
        std::vector<size_t> index(axes.size(), 0);
        Numbers at = asAnswered_;
        while (true) {
            for (size_t i = 0; i < axes.size(); ++i) at[axes[i].number] = axes[i].points[index[i]];
            if (!watcher_.look(at)) return false;
            size_t i = 0;
            while (i < axes.size() && ++index[i] == axes[i].points.size()) index[i++] = 0;
            if (i == axes.size()) return true;
        }
    }

    // ---- draws ----

    Numbers drawn(std::mt19937_64 &random) const {
        Numbers at;
        for (size_t i = 0; i < least_.size(); ++i) at.push_back(least_[i] + (most_[i] - least_[i]) * uniform(random));
        return at;
    }

    bool draw() {
        std::mt19937_64 random(options_.seed);
        const size_t scales = watcher_.watched().size();
        std::vector<std::vector<double>> values(scales);
        std::vector<std::array<uint32_t, 5>> levels(scales);
        for (uint32_t i = 0; i < options_.draws; ++i) {
            if (!watcher_.look(drawn(random))) return false;
            for (size_t k = 0; k < scales; ++k) {
                const Said &said = watcher_.said()[k];
                if (!said.said) continue;
                values[k].push_back(said.value);
                ++levels[k][static_cast<size_t>(said.level)];
            }
        }
        for (size_t k = 0; k < scales; ++k) summarise(watcher_.watched()[k].range, values[k], levels[k]);
        return true;
    }

    void summarise(ToleranceRange &range, std::vector<double> &values, const std::array<uint32_t, 5> &levels) const {
        const double draws = std::max(options_.draws, 1u);
        range.unsaidShare = (draws - static_cast<double>(values.size())) / draws;
        std::sort(values.begin(), values.end());
        const auto quantile = [&](double q) {
            return values.empty() ? range.value
                                  : values[static_cast<size_t>(q * static_cast<double>(values.size() - 1))];
        };
        range.low = quantile(0.05);
        range.high = quantile(0.95);
        std::set<Level> of;
        for (const Band &band : range.scale->bands) of.insert(band.level);
        of.erase(Level::none);
        if (!of.empty()) of.erase(of.begin());  // the best: every draw is at that or worse
        for (const Level level : of) {
            double share = 0;
            for (size_t i = static_cast<size_t>(level); i < levels.size(); ++i) share += levels[i];
            range.shares.push_back({level, share / draws});
        }
    }

    // ---- the search between ----

    bool refine() {
        for (size_t k = 0; k < watcher_.watched().size(); ++k)
            for (const double sign : {1.0, -1.0})
                if (!refine(k, sign)) return false;
        return true;
    }

    bool refine(size_t scale, double sign) {
        constexpr int kHalvings = 11;
        constexpr int kMostRounds = 200;
        const Watched &one = watcher_.watched()[scale];
        const auto numbers = strongestFirst(one);
        const Extent &all = one.range.all;
        double step = 0.25;  // of each reach
        for (int round = 0, halvings = 0; halvings < kHalvings && round < kMostRounds; ++round) {
            const double before = sign > 0 ? all.most : all.least;
            for (const size_t number : numbers)
                for (const double way : {step, -step}) {
                    Numbers at = sign > 0 ? one.atMost : one.atLeast;
                    at[number] =
                        std::clamp(at[number] + way * (most_[number] - least_[number]), least_[number], most_[number]);
                    if (!watcher_.look(at)) return false;
                }
            if ((sign > 0 ? all.most : all.least) != before) continue;
            step /= 2;
            ++halvings;
        }
        return true;
    }

    // ---- the result ----

    // In the manifest's order again: those that were not computed stand in out_.scales already.
    void hand() {
        std::vector<ToleranceRange> told = std::move(out_.scales);
        out_.scales.clear();
        size_t next = 0;
        for (const size_t at : order_) {
            if (at == SIZE_MAX) {
                out_.scales.push_back(std::move(told[next++]));
                continue;
            }
            Watched &one = watcher_.watched()[at];
            ToleranceRange &range = one.range;
            for (const uint32_t reason : one.reasons) range.reasons.push_back(idOf(reason));
            std::erase_if(range.by, [&](const Influence &by) { return one.influence[by.number] == 0; });
            std::stable_sort(range.by.begin(), range.by.end(),
                             [](const Influence &a, const Influence &b) { return a.width > b.width; });
            for (const Influence &by : range.by)
                range.privacy =
                    std::max(range.privacy, plugin_.form().at(out_.numbers[by.number].number.question).privacy);
            out_.scales.push_back(std::move(range));
        }
        out_.draws = watcher_.watched().empty() ? 0 : options_.draws;
    }

    const Plugin &plugin_;
    Tolerances &out_;
    ToleranceOptions options_;
    Watcher watcher_;
    Numbers asAnswered_, least_, most_;
    std::vector<std::vector<double>> points_;  // of each number
    std::vector<size_t> order_;                // of the scales: place among the watched, or SIZE_MAX
};

}  // namespace

std::vector<Uncertain> uncertainNumbers(const Plugin &plugin, const FormAnswers &answers,
                                        std::span<const Provenance> how, std::vector<std::string> &unused) {
    const Form &form = plugin.form();
    std::vector<Uncertain> numbers;
    for (Slot slot = 0; slot < form.questions.size(); ++slot) {
        const Question &question = form.at(slot);
        const std::string key = form.id + "/" + question.id;
        const auto said = std::find_if(how.begin(), how.end(), [&](const Provenance &p) { return p.key == key; });
        if (said == how.end() || !said->hasTolerance || !(said->tolerance > 0)) continue;
        if (question.kind != QuestionKind::number) {
            unused.push_back(question.id);
            continue;
        }
        const auto add = [&](const Answer &answer, uint32_t row) {
            if (!answer.given() || answers.visibility.hidden(slot, row)) return;
            const double x = answer.number, t = said->tolerance;
            numbers.push_back({{slot, row}, x, t, std::max(x - t, question.least), std::min(x + t, question.most)});
        };
        if (question.group == kNoSlot) add(answers.answers.at(slot), kWholeForm);
        else
            for (uint32_t row = 0; row < answers.answers.rows(question.group); ++row)
                add(answers.answers.at(slot, row), row);
    }
    return numbers;
}

Result<Tolerances> tolerancesOf(const Plugin &plugin, const FormAnswers &answers, std::span<const Provenance> how,
                                const ToleranceOptions &options) {
    Tolerances out;
    out.numbers = uncertainNumbers(plugin, answers, how, out.unused);
    if (out.numbers.empty()) return out;
    const Status status = Computation(plugin, answers, out, options).all();
    if (!status) return status.problem();
    return out;
}

}  // namespace plumb
