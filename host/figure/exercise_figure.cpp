#include "host/figure/exercise_figure.h"

#include <algorithm>
#include <cmath>

#include "host/figure/any_view.h"
#include "host/figure/marks.h"
#include "host/figure/props.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr std::string_view kNear = kAccent, kFar = "#7FA3B3", kGhost = "#CBD4DB", kPaleSkin = "#CFE0E7";
constexpr double kMargin = 1.2, kEdge = 0.9;  // kEdge: the white line around a limb

Camera cameraOf(const ExercisePose &e) {
    double yaw = 0, pitch = 0;
    switch (e.view) {
        case View::front: yaw = 90; break;
        case View::back: yaw = 270; break;
        case View::turned: yaw = 50, pitch = 12; break;
        default: break;
    }
    return {e.yaw.value_or(yaw), e.pitch.value_or(pitch)};
}

struct Group {  // what is drawn in one piece
    std::vector<Skin> skins;
    std::string_view tone;
    std::vector<Skin> rim;
    bool face = false;
    std::vector<Skin> marks = {};  // pale: nails, the creases of a palm
};

class Card {
  public:
    Card(Html &page, const ExercisePose &exercise, double width, double height, const std::string &id, Repeats repeats)
        : page_(page),
          e_(exercise),
          id_(id),
          repeats_(repeats),
          camera_(cameraOf(exercise)),
          width_(width),
          height_(height) {
        if (e_.start) startGroups_ = groupsOf(*e_.start, startBody_);
        endGroups_ = groupsOf(e_.end, endBody_);
        fit();
        for (const Group &group : endGroups_)
            outlines_.push_back({outline(group.rim, camera_, scale_), outline(group.skins, camera_, scale_)});
    }

    void draw() {
        if (repeats_ == Repeats::written) return parts();
        const auto edges = page_.scope("g", {{"stroke-width", mm(kEdge)}});
        parts();
    }

  private:
    void parts() {
        floor();
        const auto late = std::find(e_.order.begin(), e_.order.end(), "props");
        const size_t groupsFirst = late == e_.order.end() ? 0 : static_cast<size_t>(late - e_.order.begin());
        if (groupsFirst == 0) props(false);
        ghost();
        for (const FacePose &face : e_.end.faces) drawFace(page_, face, scale_, kPaleSkin, kInk);
        lines(false);
        for (size_t i = 0; i < endGroups_.size(); ++i) {
            if (i == groupsFirst && i > 0) props(false);
            if (!hidden(i)) solid(i);
        }
        props(true);
        lines(true);
        for (const Anchor &anchor : e_.feel) drawFelt(page_, place(anchor));
        for (const Arrow &arrow : e_.arrows) this->arrow(arrow);
    }

    std::vector<Group> groupsOf(const PoseMoment &moment, Body &body) const {
        std::vector<Group> groups;
        if (moment.body) {
            body = bodyIn(*moment.body);
            for (const Part part : partsInOrder(body))
                groups.push_back({flesh(body, part), toneOf(body, part), rim(body, part), part == Part::head});
        }
        for (const HandPose &hand : moment.hands) addHand(groups, hand);
        return groups;
    }

    void addHand(std::vector<Group> &groups, const HandPose &pose) const {
        const HandShape hand = handIn(pose);
        std::vector<Group> own;
        for (const auto &skins : hand.groups) own.push_back({skins, pose.helper ? kFar : kNear, skins});
        for (size_t i = 0; i < 5; ++i)
            if (dot(hand.nailOut[i], camera_.towards()) > 0.35) own[i + 1].marks = {{hand.nails[i]}};
        if (dot(hand.back, camera_.towards()) < -0.5) own[0].marks = hand.creases;
        std::stable_sort(own.begin(), own.end(), [&](const Group &a, const Group &b) {
            return camera_.depth(middle(a.skins)) < camera_.depth(middle(b.skins));
        });
        groups.insert(groups.end(), own.begin(), own.end());
    }

    std::vector<Part> partsInOrder(const Body &body) const {
        if (!e_.order.empty()) {
            std::vector<Part> parts;
            static const std::vector<std::pair<std::string, Part>> kNames = {
                {"right_arm", Part::armRight}, {"left_arm", Part::armLeft}, {"right_leg", Part::legRight},
                {"left_leg", Part::legLeft},   {"body", Part::body},        {"head", Part::head}};
            for (const std::string &name : e_.order)
                for (const auto &[known, part] : kNames)
                    if (known == name) parts.push_back(part);
            return parts;
        }
        return partsByDepth(body, camera_);
    }

    std::string_view toneOf(const Body &body, Part part) const {
        return behindTrunk(body, part, camera_) ? kFar : kNear;
    }

    void fit() {
        scale_.mmPerCm = 0.2;
        for (int i = 0; i < 4; ++i) {
            const Bounds all = extent();
            const double most = std::min((width_ - 2 * kMargin) / (all.right - all.left),
                                         (height_ - 2 * kMargin) / (all.top - all.bottom));
            const double before = scale_.mmPerCm;
            scale_.mmPerCm = std::min(most, mostScale());
            if (std::abs(before - scale_.mmPerCm) < 1e-9) break;
        }
        const Bounds all = extent();
        scale_.x0 = width_ / 2 - (all.left + all.right) / 2 * scale_.mmPerCm;
        scale_.y0 = height_ - kMargin + all.bottom * scale_.mmPerCm;
        if (!e_.floor) scale_.y0 = height_ / 2 + (all.bottom + all.top) / 2 * scale_.mmPerCm;
    }

    // Near enough to see what moves, not so near that a seated figure is a giant beside a standing one.
    double mostScale() const {
        if (!e_.end.body) return 1.5;
        const bool legs =
            e_.order.empty() || std::find(e_.order.begin(), e_.order.end(), "right_leg") != e_.order.end();
        return legs ? 0.31 : 0.46;
    }

    Bounds extent() const {
        Bounds all;
        const double mmInCm = 1 / scale_.mmPerCm;
        for (const auto *groups : {&startGroups_, &endGroups_})
            for (const Group &group : *groups)
                for (const Skin &skin : group.skins)
                    for (const Ball &ball : skin)
                        all.add(camera_.x(ball.centre), camera_.y(ball.centre), ball.radius + 0.3 * mmInCm);
        for (const auto *moment : {e_.start ? &*e_.start : nullptr, &e_.end})
            if (moment)
                for (const FacePose &face : moment->faces) {
                    all.add(face.x - kFaceWidth * 0.6, face.y - kFaceHeight / 2);
                    all.add(face.x + kFaceWidth * 0.6, face.y + kFaceHeight * 0.61);
                }
        for (const Prop &prop : e_.props) {
            addBounds(all, prop, camera_);
            for (const Anchor &anchor : prop.through) add(all, anchor, mmInCm);
        }
        for (const Anchor &anchor : e_.feel) add(all, anchor, kFeltRadius * mmInCm);
        for (const Arrow &arrow : e_.arrows) {
            if (arrow.round) {
                const auto [x, y] = seen(arrow.from);
                for (int i = 0; i <= 24; ++i) {
                    const double a = radians(arrow.begin + (arrow.end - arrow.begin) * i / 24);
                    all.add(x + arrow.radius * std::sin(a), y + arrow.radius * std::cos(a), kArrowHalf * mmInCm);
                }
                continue;
            }
            add(all, arrow.from, mmInCm);
            add(all, arrow.to, kArrowHalf * mmInCm);
            const auto [x, y] = middleOfArrow(seen(arrow.from), seen(arrow.to), -arrow.bulge);  // y is up here
            all.add(x, y, mmInCm);
        }
        if (!e_.floor) return all;
        if (camera_.pitch() == 0) all.add((all.left + all.right) / 2, 0, 0.4 * mmInCm);
        else {
            const auto [x, y, wide, deep] = shadow();
            all.add(x - wide, y - deep);
            all.add(x + wide, y - deep);
        }
        return all;
    }

    void add(Bounds &all, const Anchor &anchor, double around) const {
        const auto [x, y] = seen(anchor);
        all.add(x, y, around);
    }

    PagePoint seen(const Anchor &a) const {  // cm of the camera
        if (a.of == Anchor::Of::picture) return {a.dx, a.dy};
        const Body &body = a.of == Anchor::Of::start && e_.start ? startBody_ : endBody_;
        const Vec3 at = between(body[a.from], body[a.to], a.share);
        return {camera_.x(at) + a.dx, camera_.y(at) + a.dy};
    }
    PagePoint place(const Anchor &a) const {
        const auto [x, y] = seen(a);
        return {scale_.x(x), scale_.y(y)};
    }

    // The floor seen from above: an ellipse under the figure, cm of the camera.
    struct Shadow {
        double x, y, wide, deep;
    };
    Shadow shadow() const {
        constexpr double kWide = 46;
        const Vec3 under =
            between(endBody_[Spot::pelvis], between(endBody_[Spot::ballRight], endBody_[Spot::ballLeft], 0.5), 0.5);
        const Vec3 ground{under.x, 0, under.z};
        return {camera_.x(ground), camera_.y(ground), kWide, kWide * std::sin(radians(camera_.pitch()))};
    }

    void floor() {
        if (!e_.floor) return;
        if (camera_.pitch() == 0) {
            svgLine(page_, kMargin, scale_.y(0), width_ - kMargin, scale_.y(0), kInk, 0.5);
            return;
        }
        const auto [x, y, wide, deep] = shadow();
        page_.shape("ellipse", {{"cx", mm(scale_.x(x))},
                                {"cy", mm(scale_.y(y))},
                                {"rx", mm(wide * scale_.mmPerCm)},
                                {"ry", mm(deep * scale_.mmPerCm)},
                                {"fill", "#EEF2F5"}});
    }

    // Only what moves: a pale limb under the same limb would not be seen.
    void ghost() {
        std::vector<Skin> moved;
        for (const Group &group : startGroups_)
            std::copy_if(group.skins.begin(), group.skins.end(), std::back_inserter(moved),
                         [&](const Skin &skin) { return !stays(skin); });
        svgFill(page_, outline(moved, camera_, scale_), kGhost);
        if (e_.start)
            for (const FacePose &face : e_.start->faces) drawFace(page_, face, scale_, "#E3E9ED", kSoftInk);
    }

    static bool same(const Skin &one, const Skin &other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const Ball &a, const Ball &b) {
            return a.radius == b.radius && length(a.centre - b.centre) < 1e-6;
        });
    }

    bool stays(const Skin &skin) const {
        for (const Group &group : endGroups_)
            for (const Skin &other : group.skins)
                if (same(skin, other)) return true;
        return false;
    }

    // By one that is drawn later in the same place: from the side a far limb is, when both do the same.
    bool hidden(size_t i) const {
        return std::find(outlines_.begin() + static_cast<std::ptrdiff_t>(i) + 1, outlines_.end(), outlines_[i]) !=
               outlines_.end();
    }

    std::string partId(size_t i) const { return id_ + "-" + std::to_string(i + 1); }

    void edge(size_t i) {
        if (repeats_ == Repeats::written) return svgPath(page_, outlines_[i].first, kPaper, kPaper, kEdge);
        const auto group = page_.scope("g", {{"fill", kPaper}, {"stroke", kPaper}});
        page_.shape("path", {{"id", partId(i)}, {"d", outlines_[i].first}});
    }

    void skin(size_t i) {
        const Group &group = endGroups_[i];
        if (repeats_ == Repeats::written) return svgFill(page_, outlines_[i].second, group.tone);
        page_.shape("use", {{"href", "#" + partId(i)}, {"fill", group.tone}});
        std::vector<Skin> others;
        std::copy_if(group.skins.begin(), group.skins.end(), std::back_inserter(others), [&](const Skin &skin) {
            return std::none_of(group.rim.begin(), group.rim.end(),
                                [&](const Skin &other) { return same(skin, other); });
        });
        svgFill(page_, outline(others, camera_, scale_), group.tone);
    }

    void solid(size_t i) {
        const Group &group = endGroups_[i];
        edge(i);
        if (!group.face) {
            skin(i);
            if (!group.marks.empty()) svgFill(page_, outline(group.marks, camera_, scale_), kPaleSkin);
            return;
        }
        const std::string h = outline({hair(endBody_)}, camera_, scale_);
        const bool behind = hairBehindFace(endBody_, camera_);
        if (behind) svgFill(page_, h, kInk);
        skin(i);
        if (!behind) svgFill(page_, h, kInk);
        drawEyes(page_, endBody_, camera_, scale_);
    }

    void props(bool before) {
        for (const Prop &prop : e_.props)
            if (!isLine(prop.kind) && prop.before == before) drawProp(page_, prop, camera_, scale_);
    }

    void lines(bool before) {
        for (const Prop &prop : e_.props) {
            if (!isLine(prop.kind) || prop.before != before) continue;
            std::vector<PagePoint> places;
            for (const Anchor &anchor : prop.through) places.push_back(place(anchor));
            drawLineProp(page_, prop.kind, places, scale_);
        }
    }

    void arrow(const Arrow &a) {
        if (a.round) drawRoundArrow(page_, place(a.from), a.radius * scale_.mmPerCm, a.begin, a.end, a.both);
        else drawArrow(page_, place(a.from), place(a.to), a.bulge, a.both);
    }

    Html &page_;
    const ExercisePose &e_;
    const std::string &id_;
    const Repeats repeats_;
    Camera camera_;
    double width_, height_;
    Body startBody_, endBody_;
    std::vector<Group> startGroups_, endGroups_;
    std::vector<std::pair<std::string, std::string>> outlines_;  // of endGroups_: rim, skins
    Fit scale_;
};

}  // namespace

void drawExercise(Html &page, const ExercisePose &exercise, double width, double height, const std::string &id,
                  const std::string &title, const std::string &description, Repeats repeats,
                  const DrawingSheet &sheet) {
    const SvgDrawing drawing(page, width, height, id, title, description, Ends::round, sheet);
    Card(page, exercise, width, height, id, repeats).draw();
}

}  // namespace plumb
