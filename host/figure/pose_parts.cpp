#include "host/figure/pose_parts.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/figure/props.h"

namespace plumb {

namespace {

// At most `most` numbers in [ ]; what is missing is 0.
std::vector<double> numbers(const Json &json, JsonObject &object, size_t least, size_t most) {
    std::vector<double> values;
    bool good = json.isArray() && json.children().size() >= least && json.children().size() <= most;
    if (json.isArray())
        for (const Json &item : json.children()) {
            good = good && item.asNumber();
            values.push_back(item.asNumber().value_or(0));
        }
    if (!good)
        object.problem(inQuotes(json.name()) + " must be " + std::to_string(least) +
                           (least == most ? "" : " to " + std::to_string(most)) + " numbers in [ ]",
                       "Correct it", &json);
    values.resize(most, 0);
    return values;
}

Vec3 place(const Json &json, JsonObject &object) {
    const auto v = numbers(json, object, 2, 3);
    return {v[0], v[1], v[2]};
}

Vec3 mirror(Vec3 v, bool mirrored) { return {v.x, v.y, mirrored ? -v.z : v.z}; }

std::optional<Spot> spotNamed(const std::string &name) {
    const auto &names = spotNames();
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return static_cast<Spot>(at - names.begin());
}

std::optional<Spot> spotOf(const Json &json, JsonObject &object) {
    const std::string name = json.asText().value_or("");
    const auto spot = spotNamed(name);
    if (!spot)
        object.problem("there is no place " + inQuotes(name) + " on the body",
                       didYouMean(name, spotNames(), "Use one of: " + join(spotNames(), ", ")), &json);
    return spot;
}

// [x, y, z], or ["knee.right", dx, dy, dz].
Target target(const Json &json, JsonObject &object, bool mirrored) {
    Target target;
    const auto &items = json.children();
    if (!json.isArray() || items.empty() || items.front().asNumber()) {
        target.offset = mirror(place(json, object), mirrored);
        return target;
    }
    target.spot = spotOf(items.front(), object);
    if (mirrored && target.spot) target.spot = otherSide(*target.spot);
    double offset[3] = {0, 0, 0};
    for (size_t i = 1; i < items.size() && i < 4; ++i) {
        if (!items[i].asNumber()) object.problem("behind the name of a place stand numbers", "Correct it", &items[i]);
        offset[i - 1] = items[i].asNumber().value_or(0);
    }
    target.offset = mirror({offset[0], offset[1], offset[2]}, mirrored);
    return target;
}

}  // namespace

void PoseParts::readBend(std::string_view member, Bend &bend) {
    const Json *json = object_.maybe(member);
    if (!json) return;
    if (const auto flex = json->asNumber()) bend = {*flex, 0, 0};
    else {
        const auto v = numbers(*json, object_, 1, 3);
        bend = {v[0], v[1], v[2]};
    }
}

void PoseParts::readPair(std::string_view member, double (&pair)[2]) {
    const Json *json = object_.maybe(member);
    if (!json) return;
    if (const auto both = json->asNumber()) pair[0] = pair[1] = *both;
    else {
        const auto v = numbers(*json, object_, 2, 2);
        pair[0] = v[0];
        pair[1] = v[1];
    }
}

void PoseParts::readArm(const Json &json, ArmPose &arm, bool mirrored) {
    JsonObject object(json, object_.file(), object_.place() + ", " + json.name(), problems_);
    arm = {};
    arm.raise = object.numberOr("raise", 0);
    arm.plane = object.numberOr("plane", 0);
    arm.roll = object.numberOr("roll", 0);
    arm.elbow = object.numberOr("elbow", 0);
    arm.wrist = object.numberOr("wrist", 0);
    arm.fist = object.booleanOr("fist", false);
    arm.on = object.textOr("on", "");
    if (const Json *hand = object.maybe("hand")) arm.target = target(*hand, object, mirrored);
    if (const Json *towards = object.maybe("elbow_to")) arm.elbowTowards = mirror(place(*towards, object), mirrored);
    if (const Json *pointing = object.maybe("fingers")) arm.pointing = mirror(place(*pointing, object), mirrored);
    object.finish();
}

void PoseParts::readLeg(const Json &json, LegPose &leg, bool mirrored) {
    JsonObject object(json, object_.file(), object_.place() + ", " + json.name(), problems_);
    leg = {};
    leg.hip = object.numberOr("hip", 0);
    leg.out = object.numberOr("out", 0);
    leg.roll = object.numberOr("roll", 0);
    leg.knee = object.numberOr("knee", 0);
    leg.ankle = object.numberOr("ankle", 0);
    leg.pitch = object.numberOr("pitch", 0);
    leg.heading = object.numberOr("heading", 0) * (mirrored ? -1 : 1);
    leg.on = object.textOr("on", "");
    if (const Json *foot = object.maybe("foot")) leg.foot = mirror(place(*foot, object), mirrored);
    if (const Json *towards = object.maybe("knee_to")) leg.kneeTowards = mirror(place(*towards, object), mirrored);
    object.finish();
}

void PoseParts::readBody(BodyPose &pose) {
    if (const Json *hip = object_.maybe("hip")) pose.hip = place(*hip, object_);
    readBend("pelvis", pose.pelvis);
    readBend("low_back", pose.lowBack);
    readBend("upper_back", pose.upperBack);
    readBend("neck", pose.neck);
    readBend("head", pose.head);
    readPair("shrug", pose.shrug);
    readPair("shoulders_forward", pose.forward);
    if (const Json *both = object_.maybe("arms")) {
        readArm(*both, pose.arm[0], false);
        readArm(*both, pose.arm[1], true);
    }
    if (const Json *arm = object_.maybe("right_arm")) readArm(*arm, pose.arm[0], false);
    if (const Json *arm = object_.maybe("left_arm")) readArm(*arm, pose.arm[1], false);
    if (const Json *both = object_.maybe("legs")) {
        readLeg(*both, pose.leg[0], false);
        readLeg(*both, pose.leg[1], true);
    }
    if (const Json *leg = object_.maybe("right_leg")) readLeg(*leg, pose.leg[0], false);
    if (const Json *leg = object_.maybe("left_leg")) readLeg(*leg, pose.leg[1], false);
}

bool PoseParts::readHands(std::vector<HandPose> &hands) {
    const Json *list = object_.maybe("hands");
    if (!list) return false;
    if (!list->isArray()) object_.problem("“hands” must be a list in [ ]", "Correct it", list);
    for (const Json &json : list->children()) {
        JsonObject object(json, object_.file(), object_.place() + ", hand", problems_);
        HandPose hand;
        if (const Json *at = object.maybe("at")) hand.at = place(*at, object);
        for (const auto &[member, value] :
             std::initializer_list<std::pair<std::string_view, double *>>{{"yaw", &hand.yaw},
                                                                          {"pitch", &hand.pitch},
                                                                          {"roll", &hand.roll},
                                                                          {"flex", &hand.flex},
                                                                          {"aside", &hand.aside},
                                                                          {"knuckle", &hand.knuckle},
                                                                          {"middle", &hand.middle},
                                                                          {"end", &hand.end},
                                                                          {"spread", &hand.spread},
                                                                          {"thumb_out", &hand.thumbOut},
                                                                          {"thumb_bend", &hand.thumbBend},
                                                                          {"forearm", &hand.forearm}})
            *value = object.numberOr(member, *value);
        hand.left = object.booleanOr("left", false);
        hand.helper = object.booleanOr("helper", false);
        object.finish();
        hands.push_back(hand);
    }
    return true;
}

bool PoseParts::readFaces(std::vector<FacePose> &faces) {
    const Json *list = object_.maybe("faces");
    if (!list) return false;
    if (!list->isArray()) object_.problem("“faces” must be a list in [ ]", "Correct it", list);
    for (const Json &json : list->children()) {
        JsonObject object(json, object_.file(), object_.place() + ", face", problems_);
        FacePose face;
        if (const Json *at = object.maybe("at")) face.x = place(*at, object).x, face.y = place(*at, object).y;
        face.open = object.numberOr("open", 1);
        if (const Json *look = object.maybe("look"))
            face.lookX = place(*look, object).x, face.lookY = place(*look, object).y;
        object.finish();
        faces.push_back(face);
    }
    return true;
}

Anchor readAnchor(const Json &json, JsonObject &object) {
    Anchor anchor;
    const auto &items = json.children();
    if (!json.isArray() || items.empty() || items.front().asNumber()) {
        const auto v = numbers(json, object, 2, 2);
        anchor.dx = v[0];
        anchor.dy = v[1];
        return anchor;
    }
    std::string name = items.front().asText().value_or("");
    anchor.of = Anchor::Of::end;
    if (name.starts_with("start ")) {
        anchor.of = Anchor::Of::start;
        name = name.substr(6);
    }
    const auto from = spotNamed(name);
    if (!from)
        object.problem("there is no place " + inQuotes(name) + " on the body",
                       didYouMean(name, spotNames(), "Use one of: " + join(spotNames(), ", ")), &json);
    anchor.from = anchor.to = from.value_or(Spot::pelvis);
    size_t next = 1;
    if (items.size() > 1 && items[1].asText()) {
        anchor.to = spotOf(items[1], object).value_or(anchor.from);
        next = 2;
    }
    double values[3] = {0, 0, 0};
    double *to[] = {&values[0], &values[1], &values[2]};
    const size_t first = next == 2 ? 0 : 1;
    for (size_t i = 0; next + i < items.size(); ++i) {
        if (first + i > 2 || !items[next + i].asNumber()) {
            object.problem("a place is [x, y], [\"spot\", dx, dy] or [\"spot\", \"spot\", share, dx, dy]", "Correct it",
                           &json);
            break;
        }
        *to[first + i] = *items[next + i].asNumber();
    }
    anchor.share = values[0];
    anchor.dx = values[1];
    anchor.dy = values[2];
    return anchor;
}

Prop readProp(const Json &json, const std::string &file, const std::string &place_, Problems &problems) {
    JsonObject object(json, file, place_ + ", prop", problems);
    Prop prop;
    prop.kind = static_cast<Prop::Kind>(object.oneOf("kind", propNames()));
    prop.back = object.booleanOr("back", true);
    prop.before = object.booleanOr("before", false);
    if (isLine(prop.kind)) {
        for (const Json &at : object.array("through")) prop.through.push_back(readAnchor(at, object));
        if (prop.through.size() < 2) object.problem("a line goes through two places at least", "Add one");
    } else {
        for (const auto &[member, corner] : {std::pair("from", &prop.from), std::pair("to", &prop.to)})
            if (const Json *at = object.maybe(member)) *corner = place(*at, object);
            else object.problem("the key " + inQuotes(member) + " is missing", "Add it; it holds a corner in [ ]");
    }
    object.finish();
    return prop;
}

Arrow readArrow(const Json &json, const std::string &file, const std::string &place_, Problems &problems) {
    JsonObject object(json, file, place_ + ", arrow", problems);
    Arrow arrow;
    arrow.both = object.booleanOr("both", false);
    if (const Json *middle = object.maybe("around")) {
        arrow.round = true;
        arrow.from = readAnchor(*middle, object);
        arrow.radius = object.number("radius");
        const Json *turn = object.maybe("degrees");
        if (!turn) object.problem("the key “degrees” is missing", "Add [from, to], clockwise from the top");
        else {
            const auto v = numbers(*turn, object, 2, 2);
            arrow.begin = v[0];
            arrow.end = v[1];
        }
    } else {
        for (const auto &[member, anchor] : {std::pair("from", &arrow.from), std::pair("to", &arrow.to)})
            if (const Json *at = object.maybe(member)) *anchor = readAnchor(*at, object);
            else object.problem("the key " + inQuotes(member) + " is missing", "Add it; it holds a place in [ ]");
        arrow.bulge = object.numberOr("bulge", 0);
    }
    object.finish();
    return arrow;
}

}  // namespace plumb
