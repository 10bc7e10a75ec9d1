// All exercises as bodies in space: complete, no limb out of its length or reach, what stands stands on something, what
// touches touches, nothing sinks into the floor.
#include "tests/figure/poses.h"

#include <algorithm>

#include "host/figure/flesh.h"
#include "host/figure/props.h"

using namespace plumb;

namespace {

constexpr double kNear = 1.3;  // cm; skin gives way by more
const Side kSides[] = {Side::right, Side::left};

// The highest face under a point that is not above it; the floor when there is none.
double surfaceUnder(const ExercisePose &pose, Vec3 point) {
    double height = 0;
    for (const Prop &prop : pose.props)
        for (const Box &box : boxesOf(prop)) {
            const bool over = point.x > box.from.x - 4 && point.x < box.to.x + 4 && point.z > box.from.z - 4 &&
                              point.z < box.to.z + 4;
            if (over && box.to.y < point.y + 3 && box.to.y > height) height = box.to.y;
        }
    return height;
}

// How far the lowest of some balls is above what is under it.
double gap(const ExercisePose &pose, const std::vector<Ball> &balls) {
    double least = 1e9;
    for (const Ball &ball : balls)
        least = std::min(least, ball.centre.y - ball.radius - surfaceUnder(pose, ball.centre));
    return least;
}

std::vector<Ball> ballsOf(const Body &body, Part part) {
    std::vector<Ball> balls;
    for (const Skin &skin : flesh(body, part)) balls.insert(balls.end(), skin.begin(), skin.end());
    return balls;
}

// Of these balls only those around a spot.
std::vector<Ball> around(const std::vector<Ball> &balls, Vec3 spot, double within) {
    std::vector<Ball> some;
    for (const Ball &ball : balls)
        if (length(ball.centre - spot) < within) some.push_back(ball);
    return some;
}

Part legOf(Side side) { return side == Side::right ? Part::legRight : Part::legLeft; }

double soleGap(const ExercisePose &pose, const Body &body, Side side) {
    double least = 1e9;
    for (const Spot spot : {Spot::heelRight, Spot::ballRight, Spot::toeRight}) {
        const Vec3 at = body.at(spot, side);
        least = std::min(least, at.y - surfaceUnder(pose, at));
    }
    return least;
}

double limbGap(const ExercisePose &pose, const Body &body, Part part, Spot spot, Side side, double within) {
    return gap(pose, around(ballsOf(body, part), body.at(spot, side), within));
}

void checkSupport(const ExercisePose &pose, const Body &body, const std::string &support) {
    INFO(pose.id << " rests on " << support);
    const auto resting = [](double gap) {
        CHECK(gap < kNear);
        CHECK(gap > -kNear);
    };
    const auto both = [&](auto gapOf) {
        for (const Side side : kSides) resting(gapOf(side));
    };
    if (support == "feet" || support == "toes") both([&](Side side) { return soleGap(pose, body, side); });
    else if (support == "right_foot") resting(soleGap(pose, body, Side::right));
    else if (support == "left_foot") resting(soleGap(pose, body, Side::left));
    else if (support == "knees")
        resting(std::min(limbGap(pose, body, Part::legRight, Spot::kneeRight, Side::right, 3),
                         limbGap(pose, body, Part::legLeft, Spot::kneeRight, Side::left, 3)));
    else if (support == "right_knee") resting(limbGap(pose, body, Part::legRight, Spot::kneeRight, Side::right, 3));
    else if (support == "calves")
        both([&](Side side) { return limbGap(pose, body, legOf(side), Spot::kneeRight, side, 25); });
    else if (support == "hands")
        resting(std::min(limbGap(pose, body, Part::armRight, Spot::handRight, Side::right, 8),
                         limbGap(pose, body, Part::armLeft, Spot::handRight, Side::left, 8)));
    else if (support == "elbows")
        resting(std::min(limbGap(pose, body, Part::armRight, Spot::elbowRight, Side::right, 3),
                         limbGap(pose, body, Part::armLeft, Spot::elbowRight, Side::left, 3)));
    else resting(gap(pose, ballsOf(body, Part::body)));  // seat, back, front, side
}

}  // namespace

TEST_CASE("Every exercise has its poses, and there are no others") {
    std::set<std::string> ids;
    for (const ExercisePose &pose : allPoses()) ids.insert(pose.id);
    CHECK(ids == exerciseIds());
    CHECK(allPoses().size() == 60);
}

TEST_CASE("Hands and feet reach what they are sent to in every exercise") {
    size_t sent = 0;
    for (const ExercisePose &pose : allPoses())
        for (const auto &[name, moment] : momentsOf(pose)) {
            if (!moment->body) continue;
            INFO(name);
            const Body body = bodyIn(*moment->body);
            for (const Side side : kSides) {
                const size_t i = static_cast<size_t>(side);
                CHECK(body.handReached[i]);
                CHECK(body.footReached[i]);
                const auto &target = moment->body->arm[i].target;
                if (!target) continue;
                const Vec3 there = target->offset + (target->spot ? body[*target->spot] : Vec3{});
                CHECK(length(body.at(Spot::handRight, side) - there) < 1e-6);
                ++sent;
            }
        }
    CHECK(sent > 100);
}

TEST_CASE("What an exercise rests on is where it rests") {
    size_t rested = 0;
    for (const ExercisePose &pose : allPoses()) {
        if (!pose.end.body) continue;
        INFO(pose.id);
        const bool onlyTrunk = !pose.order.empty() && std::find(pose.order.begin(), pose.order.end(), "right_leg") ==
                                                          pose.order.end();  // what carries it is not drawn
        CHECK(pose.support.empty() == onlyTrunk);
        for (const std::string &support : pose.support) {
            checkSupport(pose, bodyIn(*pose.end.body), support);
            ++rested;
        }
    }
    CHECK(rested > 75);
}

TEST_CASE("Hands and feet that touch a thing do touch it") {
    size_t touched = 0;
    const auto nearest = [](const ExercisePose &pose, const std::string &kind, Vec3 point) {
        double least = 1e9;
        for (const Prop &prop : pose.props)
            if (propNames()[static_cast<size_t>(prop.kind)] == kind)
                for (const Box &box : boxesOf(prop)) least = std::min(least, distanceTo(box, point));
        return least;
    };
    for (const ExercisePose &pose : allPoses())
        for (const auto &[name, moment] : momentsOf(pose)) {
            if (!moment->body) continue;
            INFO(name);
            const Body body = bodyIn(*moment->body);
            for (const Side side : kSides) {
                const size_t i = static_cast<size_t>(side);
                if (const std::string &on = moment->body->arm[i].on; !on.empty()) {
                    CHECK(nearest(pose, on, body.at(Spot::handRight, side)) < 4.2);  // a palm is 3.3 cm thick
                    ++touched;
                }
                if (const std::string &on = moment->body->leg[i].on; !on.empty()) {
                    CHECK(nearest(pose, on, body.at(Spot::heelRight, side)) < 1);
                    ++touched;
                }
            }
        }
    CHECK(touched > 15);
}

TEST_CASE("Nobody sinks into the floor or into what lies on it") {
    for (const ExercisePose &pose : allPoses())
        for (const auto &[name, moment] : momentsOf(pose)) {
            if (!moment->body) continue;
            const Body body = bodyIn(*moment->body);
            for (const Part part : kParts) {
                INFO(name << ", part " << static_cast<int>(part));
                CHECK(lowest(flesh(body, part)) > -0.8);  // the balls of a heel that rolls
            }
            for (const Prop &prop : pose.props) {
                if (prop.kind != Prop::Kind::mat) continue;
                for (const Part part : {Part::body, Part::head}) {
                    INFO(name << ", part " << static_cast<int>(part));
                    CHECK(lowest(flesh(body, part)) > prop.to.y - kNear);
                }
            }
        }
}

TEST_CASE("Fingers keep their lengths however they are bent") {
    const HandShape open = handIn({});
    size_t compared = 0;
    for (const ExercisePose &pose : allPoses())
        for (const auto &[name, moment] : momentsOf(pose))
            for (const HandPose &hand : moment->hands) {
                INFO(name);
                const HandShape shape = handIn(hand);
                CHECK(shape.groups.size() == 6);
                for (size_t finger = 0; finger < 5; ++finger)
                    for (size_t k = 0; k + 1 < kHandJoints; ++k) {
                        const auto part = [&](const HandShape &s) {
                            return length(s.joints[finger][k + 1] - s.joints[finger][k]);
                        };
                        CHECK(std::abs(part(shape) - part(open)) < 1e-6);
                        ++compared;
                    }
            }
    CHECK(compared > 150);
}
