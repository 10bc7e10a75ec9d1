#include "host/plan/completions.h"

#include <algorithm>

#include "host/form/answer_value.h"

namespace plumb {

namespace {

void addOnce(std::vector<Missing> &list, const Missing &cell) {
    if (std::none_of(list.begin(), list.end(), [&](const Missing &one) { return same(one, cell); }))
        list.push_back(cell);
}

}  // namespace

Completions::Completions(Rescorer &scorer, const std::vector<ScaleAt> &scales, const std::vector<Missing> &open)
    : scorer_(scorer) {
    scorer_.resetAll();
    for (const Missing &cell : open)
        open_.push_back({cell, completionsOf(scorer.plugin(), scorer.answers(), cell, sampled_)});
    chosen_.assign(open_.size(), kNone);
    for (const ScaleAt &at : scales) {
        found_.push_back({at, {}, {}, {}, {}, {}, std::vector<Extent>(open_.size()), false});
        for (const Open &one : open_)
            found_.back().splits.push_back({one.cell, one.answers, std::vector<Extent>(one.answers.size())});
    }
}

double Completions::count() const {
    double product = 1;
    for (const Open &one : open_) product *= static_cast<double>(one.answers.size());
    return product;
}

void Completions::note(ScaleFound &found, const Said &said) const {
    Extent one;
    if (said.said) one.say(said.value, said.level);
    else one.unsaid = true;
    found.all.add(one);
    if (sampled_ && usual()) found.usual.add(one);
    found.stuck = found.stuck || (!said.said && said.needs);
    if (!said.said)
        for (const uint32_t reason : said.reasons)
            if (std::find(found.reasons.begin(), found.reasons.end(), reason) == found.reasons.end())
                found.reasons.push_back(reason);
    for (size_t i = 0; i < open_.size(); ++i)
        (chosen_[i] == kNone ? found.independent[i] : found.splits[i].byAnswer[chosen_[i]]).add(one);
}

bool Completions::usual() const {
    const auto unusual = [&](const Open &one) {
        const Answer &answer = scorer_.answer(one.cell.question, one.cell.row);
        return answer.given() && isUnusual(scorer_.plugin().form().at(one.cell.question), answer.number);
    };
    return std::none_of(open_.begin(), open_.end(), unusual) && std::none_of(later_.begin(), later_.end(), unusual);
}

const std::vector<Answer> &Completions::answersOf(Missing later) {
    for (const Open &one : later_)
        if (same(one.cell, later)) return one.answers;
    later_.push_back({later, completionsOf(scorer_.plugin(), scorer_.answers(), later, sampled_)});
    return later_.back().answers;
}

// ---- all of them ----

size_t Completions::nextOpen() const {
    for (size_t i = 0; i < open_.size(); ++i)
        if (chosen_[i] == kNone && !scorer_.hidden(open_[i].cell.question, open_[i].cell.row)) return i;
    return kNone;
}

bool Completions::branch(Missing cell, const std::vector<Answer> &answers, size_t open,
                         const std::vector<size_t> &waiting) {
    bool complete = true;
    for (size_t i = 0; i < answers.size() && complete; ++i) {
        scorer_.set(cell.question, cell.row, answers[i]);
        if (open != kNone) chosen_[open] = i;
        complete = descend(waiting);
        scorer_.reset(cell.question, cell.row);
    }
    if (open != kNone) chosen_[open] = kNone;
    return complete;
}

// First what the scales need from the start, then what they come to need.
bool Completions::descend(const std::vector<size_t> &waiting) {
    if (const size_t i = nextOpen(); i != kNone) return branch(open_[i].cell, open_[i].answers, i, waiting);
    const auto lines = scorer_.score();
    if (!lines) return false;
    std::vector<size_t> still;
    Missing next;
    for (const size_t scale : waiting) {
        const Said said = readScale(scorer_, found_[scale].at, *lines);
        if (said.said || said.wanted.empty()) {
            note(found_[scale], said);
            continue;
        }
        if (still.empty()) next = said.wanted.front();
        still.push_back(scale);
        addOnce(found_[scale].later, said.wanted.front());
    }
    if (still.empty()) return ++scored_ <= (sampled_ ? std::min(most_, kMostSampled) : most_);
    const std::vector<Answer> answers = answersOf(next);  // a copy: the list of them may grow
    return branch(next, answers, kNone, still);
}

bool Completions::scoreAll(uint64_t most) {
    most_ = most;
    scorer_.resetAll();
    std::vector<size_t> waiting(found_.size());
    for (size_t i = 0; i < waiting.size(); ++i) waiting[i] = i;
    return descend(waiting);
}

// ---- some of them ----

bool Completions::complete(size_t scale, Said &said) {
    scorer_.resetAll();
    for (size_t i = 0; i < open_.size(); ++i) {
        const Missing &cell = open_[i].cell;
        chosen_[i] = scorer_.hidden(cell.question, cell.row) ? kNone : choices_[i];
        if (chosen_[i] != kNone) scorer_.set(cell.question, cell.row, open_[i].answers[choices_[i]]);
    }
    while (true) {
        ++scored_;
        const auto lines = scorer_.score();
        if (!lines) return false;
        said = readScale(scorer_, found_[scale].at, *lines);
        if (said.said || said.wanted.empty()) return true;
        const Missing cell = said.wanted.front();
        addOnce(found_[scale].later, cell);
        const std::vector<Answer> &answers = answersOf(cell);
        choices_.resize(open_.size() + later_.size(), 0);
        const auto at = std::find_if(later_.begin(), later_.end(), [&](const Open &o) { return same(o.cell, cell); });
        const size_t choice = choices_[open_.size() + static_cast<size_t>(at - later_.begin())];
        scorer_.set(cell.question, cell.row, answers[choice]);
    }
}

std::optional<double> Completions::tryChoices(size_t scale) {
    Said said;
    if (scored_ >= most_ || !complete(scale, said)) return std::nullopt;
    note(found_[scale], said);
    return said.said ? std::optional(said.value) : std::nullopt;
}

void Completions::climb(size_t scale, size_t fixed, double sign, std::mt19937_64 &random) {
    constexpr uint64_t kMostTried = 64;  // answers to one question in one round
    auto best = tryChoices(scale);
    for (bool better = true; better && scored_ < most_;) {
        better = false;
        for (size_t i = 0; i < choices_.size(); ++i) {
            if (i == fixed) continue;
            const size_t all = i < open_.size() ? open_[i].answers.size() : later_[i - open_.size()].answers.size();
            const bool some = all > kMostTried;
            for (uint64_t k = 0; k < std::min<uint64_t>(all, kMostTried); ++k) {
                const size_t was = choices_[i];
                choices_[i] = static_cast<size_t>(some ? random() % all : k);
                const auto value = choices_[i] == was ? std::nullopt : tryChoices(scale);
                if (value && (!best || *value * sign > *best * sign)) {
                    best = value;
                    better = true;
                } else {
                    choices_[i] = was;
                }
            }
        }
    }
}

bool Completions::search(size_t scale, uint64_t most, uint64_t seed) {
    constexpr size_t kStarts = 12, kMostFixed = 400;
    std::mt19937_64 random(seed);
    most_ = scored_ + most;
    size_t all = 0;
    for (const Open &one : open_) all += one.answers.size();
    const auto start = [&](size_t fixed, size_t answer) {
        choices_.assign(open_.size() + later_.size(), 0);
        for (size_t i = 0; i < choices_.size(); ++i)
            choices_[i] = random() % (i < open_.size() ? open_[i] : later_[i - open_.size()]).answers.size();
        if (fixed != kNone) choices_[fixed] = answer;
    };
    for (size_t i = 0; i < 2 * kStarts; ++i) {
        start(kNone, 0);
        climb(scale, kNone, i % 2 == 0 ? 1 : -1, random);
    }
    for (size_t i = 0; i < open_.size() && all <= kMostFixed; ++i)
        for (size_t k = 0; k < open_[i].answers.size(); ++k)
            for (const double sign : {1.0, -1.0}) {
                start(i, k);
                climb(scale, i, sign, random);
            }
    scorer_.resetAll();
    std::fill(chosen_.begin(), chosen_.end(), kNone);
    return !scorer_.failure();
}

}  // namespace plumb
