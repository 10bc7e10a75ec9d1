#include "host/import/activity.h"

#include <algorithm>
#include <cmath>

namespace plumb {

namespace {

constexpr Instant kLongestEvent = 24 * kHour;
constexpr double kLongestSeconds = 86'400;
constexpr Instant kSameStretch = kSecond;  // a gap that no person made
constexpr size_t kMostBuckets = 1000;

}  // namespace

std::vector<Span> united(std::vector<Span> spans, Instant gap) {
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    size_t last = 0;
    for (const Span &span : spans) {
        if (&span == &spans.front()) continue;
        if (span.from - spans[last].to <= gap) spans[last].to = std::max(spans[last].to, span.to);
        else spans[++last] = span;
    }
    if (!spans.empty()) spans.resize(last + 1);
    return spans;
}

std::vector<Span> without(const std::vector<Span> &spans, const std::vector<Span> &holes) {
    std::vector<Span> left;
    auto hole = holes.begin();
    for (Span span : spans) {
        while (hole != holes.end() && hole->to <= span.from) ++hole;
        for (auto at = hole; at != holes.end() && at->from < span.to && span.from < span.to; ++at) {
            if (at->from > span.from) left.push_back({span.from, at->from});
            span.from = std::max(span.from, at->to);
        }
        if (span.from < span.to) left.push_back(span);
    }
    return left;
}

void Activity::add(Instant from, double seconds) {
    if (!std::isfinite(seconds) && !(seconds > 0)) return unreadable();
    if (seconds > kLongestSeconds) {
        ++tooLong_;
        return;
    }
    if (seconds < 0) {
        ++negative_;
        return;
    }
    add(Span{from, from + std::llround(seconds * static_cast<double>(kSecond))});
}

void Activity::add(Span span) {
    if (!isPlausible(span.from) || !isPlausible(span.to)) return unreadable();
    const Instant length = span.to - span.from;
    if (length < 0) ++negative_;
    else if (length > kLongestEvent) ++tooLong_;
    else if (span.to > now_) ++future_;
    else if (length > 0) keep(span);
}

void Activity::keep(Span span) {
    if (spans_.size() >= uniteAt_) {
        spans_ = united(std::move(spans_), kSameStretch);
        uniteAt_ = std::max(uniteAt_, 2 * spans_.size());
    }
    spans_.push_back(span);
}

void Activity::addBucket(const std::string &id) {
    if (buckets_.size() < kMostBuckets) buckets_.insert(id);
}

void Activity::take(Activity &&other) {
    for (const Span &span : other.spans_) keep(span);
    buckets_.merge(other.buckets_);
    negative_ += other.negative_;
    tooLong_ += other.tooLong_;
    future_ += other.future_;
    unreadable_ += other.unreadable_;
    other = Activity(now_);
}

std::vector<Span> Activity::spans() {
    spans_ = united(std::move(spans_), kSameStretch);
    return spans_;
}

void Activity::tell(const std::string &path, Warnings &warnings) {
    const auto one = [&](size_t &count, const std::string &are, const std::string &whatToDo) {
        if (count > 0)
            warnings.add(fileName(path),
                         (count == 1 ? "1 event " : std::to_string(count) + " events ") + are + "; left out", whatToDo);
        count = 0;
    };
    one(negative_, "ending before the beginning", "The computer's clock was set back then; nothing needs doing");
    one(tooLong_, "longer than 24 hours", "The computer slept then, or its clock jumped; nothing needs doing");
    one(future_, "ending after the time of import", "Check the computer's clock");
    one(unreadable_, "without a time, a length or a status that can be read", "Export again if days are missing");
}

}  // namespace plumb
