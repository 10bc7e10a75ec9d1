#include "host/plan/watcher.h"

#include <algorithm>

namespace plumb {

namespace {

void keep(Watched &one, const Said &said, const Numbers &at) {
    Extent &all = one.range.all;
    if (!said.said) {
        all.unsaid = true;
        for (const uint32_t reason : said.reasons)
            if (std::find(one.reasons.begin(), one.reasons.end(), reason) == one.reasons.end())
                one.reasons.push_back(reason);
        return;
    }
    if (!all.said || said.value < all.least) one.atLeast = at;
    if (!all.said || said.value > all.most) one.atMost = at;
    all.say(said.value, said.level);
}

}  // namespace

void Watcher::begin() {
    std::vector<ScaleAt> scales;
    for (const Watched &one : watched_) scales.push_back(one.at);
    reader_.emplace(std::move(scales));
    startAnew();
}

void Watcher::startAnew() {
    scorer_.resetAll();
    now_.clear();
    for (const Uncertain &number : numbers_) now_.push_back(number.value);
}

bool Watcher::look(const Numbers &at) {
    constexpr uint64_t kLooksAtMost = 1000;  // the scorer keeps a list of what was changed
    if (++looks_ % kLooksAtMost == 0) startAnew();
    Answer answer;
    answer.state = Answer::State::given;
    for (size_t i = 0; i < at.size(); ++i) {
        if (at[i] == now_[i]) continue;
        now_[i] = answer.number = at[i];
        scorer_.set(numbers_[i].number.question, numbers_[i].number.row, answer);
    }
    const auto lines = scorer_.score();
    if (!lines) return false;
    said_ = &reader_->read(scorer_, *lines);
    for (size_t k = 0; k < watched_.size(); ++k) keep(watched_[k], (*said_)[k], at);
    return true;
}

}  // namespace plumb
