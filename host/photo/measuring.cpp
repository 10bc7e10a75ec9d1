#include "host/photo/measuring.h"

#include <algorithm>
#include <cmath>

#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr size_t kMostUndone = 100;

Status checkName(const std::string &name) {
    if (name.size() <= kLongestMeasureName) return Done{};
    return Problem{"", tr("the name is too long"), tr("Shorten it")};
}

}  // namespace

Measuring::Measuring(int width, int height, Measures kept, UnitSystem units)
    : width_(width),
      height_(height),
      units_(units),
      measures_(std::move(kept)),
      cross_{std::floor(width / 2.0), std::floor(height / 2.0)} {}

void Measuring::setKind(MeasureKind kind) {
    if (kind != kind_) open_.clear();
    kind_ = kind;
}

void Measuring::moveTo(const PicturePoint &point) {
    cross_.x = std::clamp(point.x, 0.0, width_ - 1);
    cross_.y = std::clamp(point.y, 0.0, height_ - 1);
}

void Measuring::moveBy(double x, double y) { moveTo({std::round(cross_.x) + x, std::round(cross_.y) + y}); }

void Measuring::change(Measures now) {
    if (before_.size() >= kMostUndone) before_.erase(before_.begin());
    before_.push_back(std::exchange(measures_, std::move(now)));
}

Result<std::string> Measuring::place(double within, const std::string &name, double cm) {
    Measures now = measures_;
    if (kind_ == MeasureKind::knownLength) {
        if (!(cm > 0))
            return Problem{"", tr("it is not said how long the known thing is"), tr("Type its length first, above 0")};
        std::erase_if(now, [](const Measure &one) { return one.kind == MeasureKind::knownLength; });
    }
    if (kind_ == MeasureKind::distance && !knownLength(measures_))
        return Problem{"", tr("no length is known on this photo"),
                       tr("Mark a known length first, for example the width of a sheet of paper")};
    if (now.size() >= kMostMeasures)
        return Problem{"", tr("this photo has 60 measures"), tr("Remove one that is not needed")};
    if (const Status named = checkName(oneLine(name)); !named) return named.problem();
    std::vector<PicturePoint> points = open_;
    points.push_back({cross_.x, cross_.y, std::max(within, kSureOfPoint)});
    if (points.size() < pointsOf(kind_)) {
        // The second point of an angle is refused at once, not when the third is set.
        if (points.size() == 2)
            if (const auto limb = angleAt(points[0], points[1], points[0]); !limb) return limb.problem();
        open_ = std::move(points);
        return instruction();
    }
    Measure fresh{kind_, oneLine(name), std::move(points), kind_ == MeasureKind::knownLength ? cm : 0};
    now.push_back(std::move(fresh));
    if (const auto value = worked(now, now.back()); !value) return value.problem();
    change(std::move(now));
    open_.clear();
    return inWords(measures_, measures_.size() - 1, units_);
}

bool Measuring::dropOpen() {
    const bool any = !open_.empty();
    open_.clear();
    return any;
}

std::string Measuring::takeBack() {
    if (open_.empty()) return measures_.empty() ? tr("There is nothing to take back.") : remove(measures_.size() - 1);
    open_.pop_back();
    return tr("The last point is taken back.") + " " + instruction();
}

std::string Measuring::remove(size_t which) {
    if (which >= measures_.size()) return "";
    const std::string gone = shortName(measures_, which);
    Measures now = measures_;
    now.erase(now.begin() + static_cast<std::ptrdiff_t>(which));
    change(std::move(now));
    return tr("{measure} is removed.", {{"measure", gone}});
}

Status Measuring::rename(size_t which, const std::string &name) {
    if (which >= measures_.size()) return Problem{"", tr("no measure is chosen"), tr("Choose one in the list")};
    if (Status named = checkName(oneLine(name)); !named) return named;
    Measures now = measures_;
    now[which].name = oneLine(name);
    change(std::move(now));
    return Done{};
}

std::string Measuring::undo() {
    if (before_.empty()) return tr("There is nothing to undo.");
    measures_ = std::move(before_.back());
    before_.pop_back();
    return tr("The last change is undone.");
}

std::string Measuring::instruction() const {
    constexpr std::string_view angle[] = {trMark("Angle, point 1 of 3: on the first limb, far from the joint."),
                                          trMark("Angle, point 2 of 3: the joint."),
                                          trMark("Angle, point 3 of 3: on the second limb, far from the joint.")};
    constexpr std::string_view known[] = {
        trMark("Known length, point 1 of 2: one end of the thing whose length is known."),
        trMark("Known length, point 2 of 2: the other end of the thing whose length is known.")};
    constexpr std::string_view distance[] = {trMark("Distance, point 1 of 2: one end."),
                                             trMark("Distance, point 2 of 2: the other end.")};
    const size_t at = open_.size();
    switch (kind_) {
        case MeasureKind::angle: return tr(angle[at]);
        case MeasureKind::knownLength: return tr(known[at]);
        case MeasureKind::distance: break;
    }
    return knownLength(measures_) ? tr(distance[at]) : tr("Distance: mark a known length first.");
}

}  // namespace plumb
