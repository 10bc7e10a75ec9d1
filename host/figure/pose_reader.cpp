#include "host/figure/pose_reader.h"

#include <algorithm>
#include <map>
#include <utility>

#include "host/base/file.h"
#include "host/base/json.h"
#include "host/base/text.h"
#include "host/figure/pose_parts.h"
#include "host/figure/props.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 8u * 1024 * 1024;

const std::vector<std::string> kViews = {"side", "front", "back", "turned", "hands", "eyes"};
const std::vector<std::string> kSupports = {"feet", "right_foot", "left_foot",  "toes",  "seat",   "back",  "front",
                                            "side", "knees",      "right_knee", "hands", "elbows", "calves"};
const std::vector<std::string> kOrder = {"right_arm", "left_arm", "right_leg", "left_leg", "body", "head", "props"};

class Reader {
  public:
    Reader(std::string file, Problems &problems) : file_(std::move(file)), problems_(problems) {}

    std::vector<ExercisePose> read(const Json &json) {
        JsonObject top(json, file_, "", problems_);
        if (top.text("format") != "plumbline-poses/1" && json.isObject())
            top.problem("the format must be “plumbline-poses/1”", "Correct it, or check that this is a file of poses");
        for (const Json &stance : top.array("stances")) readStance(stance);
        std::vector<ExercisePose> exercises;
        for (const Json &one : top.array("exercises")) {
            ExercisePose exercise = readExercise(one);
            if (findPose(exercises, exercise.id))
                top.problem("the exercise " + inQuotes(exercise.id) + " stands twice", "Give each an id of its own",
                            &one);
            exercises.push_back(std::move(exercise));
        }
        top.finish();
        return exercises;
    }

  private:
    void readStance(const Json &json) {
        const Json *id = json.find("id");
        JsonObject object(json, file_, id ? "stance " + id->raw() : "a stance without id", problems_);
        const std::string name = object.text("id");
        if (stances_.contains(name)) object.problem("the stance " + inQuotes(name) + " stands twice", "Rename one");
        PoseParts parts(object, problems_);
        BodyPose pose = baseOf(object, nullptr);
        parts.readBody(pose);
        stances_.emplace(name, std::move(pose));
        object.finish();
    }

    BodyPose baseOf(JsonObject &object, const PoseMoment *start) {
        const std::string from = object.textOr("from", start && start->body ? "start" : "");
        if (from == "start" && start && start->body) return *start->body;
        if (const auto at = stances_.find(from); at != stances_.end()) return at->second;
        if (!from.empty()) {
            std::vector<std::string> known;
            for (const auto &[name, ignored] : stances_) known.push_back(name);
            object.problem("there is no stance " + inQuotes(from) + " before this",
                           didYouMean(from, known, "Use one of: " + join(known, ", ")));
        }
        return {};
    }

    PoseMoment readMoment(const Json &json, const std::string &place, const PoseMoment *start) {
        JsonObject object(json, file_, place, problems_);
        PoseParts parts(object, problems_);
        PoseMoment moment;
        const bool hands = parts.readHands(moment.hands), faces = parts.readFaces(moment.faces);
        if (!(hands || faces) || json.find("from") || json.find("hip")) {
            moment.body = baseOf(object, start);
            parts.readBody(*moment.body);
        }
        object.finish();
        return moment;
    }

    std::vector<std::string> readNames(JsonObject &object, std::string_view member,
                                       const std::vector<std::string> &known) {
        std::vector<std::string> names;
        const Json *list = object.maybe(member);
        if (!list) return names;
        if (!list->isArray()) object.problem(inQuotes(member) + " must be a list in [ ]", "Correct it", list);
        for (const Json &item : list->children()) {
            names.push_back(item.asText().value_or(""));
            if (std::find(known.begin(), known.end(), names.back()) == known.end())
                object.problem("the value " + inQuotes(names.back()) + " of " + inQuotes(member) + " is not known",
                               didYouMean(names.back(), known, "Use one of: " + join(known, ", ")), &item);
        }
        return names;
    }

    ExercisePose readExercise(const Json &json) {
        const Json *id = json.find("id");
        const std::string place = id ? id->raw() : "an exercise without id";
        JsonObject object(json, file_, place, problems_);
        ExercisePose exercise;
        exercise.id = object.text("id");
        exercise.view = static_cast<View>(object.oneOf("view", kViews));
        for (const auto &[member, angle] : {std::pair("yaw", &exercise.yaw), std::pair("pitch", &exercise.pitch)})
            if (object.maybe(member)) *angle = object.number(member);
        exercise.floor = object.booleanOr("floor", true);
        if (const Json *start = object.maybe("start")) exercise.start = readMoment(*start, place + ", start", nullptr);
        if (const Json *end = object.maybe("end"))
            exercise.end = readMoment(*end, place + ", end", exercise.start ? &*exercise.start : nullptr);
        else object.problem("the key “end” is missing", "Add the position in which one ends or holds");
        exercise.support = readNames(object, "support", kSupports);
        exercise.order = readNames(object, "order", kOrder);
        readSurroundings(object, place, exercise);
        object.finish();
        checkTouches(object, exercise);
        return exercise;
    }

    void readSurroundings(JsonObject &object, const std::string &place, ExercisePose &exercise) {
        const auto each = [&](std::string_view member, auto read) {
            const Json *list = object.maybe(member);
            if (list && !list->isArray())
                object.problem(inQuotes(member) + " must be a list in [ ]", "Correct it", list);
            if (list)
                for (const Json &item : list->children()) read(item);
        };
        each("props", [&](const Json &item) { exercise.props.push_back(readProp(item, file_, place, problems_)); });
        each("arrows", [&](const Json &item) { exercise.arrows.push_back(readArrow(item, file_, place, problems_)); });
        each("feel", [&](const Json &item) { exercise.feel.push_back(readAnchor(item, object)); });
    }

    static void checkTouches(JsonObject &object, const ExercisePose &exercise) {
        const auto wants = [&](const std::string &on) {
            if (on.empty() || on == "floor") return;
            const auto &names = propNames();
            for (const Prop &prop : exercise.props)
                if (names[static_cast<size_t>(prop.kind)] == on) return;
            object.problem("something touches " + inQuotes(on) + ", and there is none among the props",
                           didYouMean(on, names, "Add the prop"));
        };
        for (const PoseMoment *moment : {exercise.start ? &*exercise.start : nullptr, &exercise.end}) {
            if (!moment || !moment->body) continue;
            for (const ArmPose &arm : moment->body->arm) wants(arm.on);
            for (const LegPose &leg : moment->body->leg) wants(leg.on);
        }
    }

    std::string file_;
    Problems &problems_;
    std::map<std::string, BodyPose> stances_;
};

}  // namespace

Result<std::vector<ExercisePose>> readPoses(const std::string &bytes, std::string_view file, Problems &problems) {
    auto json = readJson(bytes, file);
    if (!json) return json.problem();
    return Reader(std::string(file), problems).read(*json);
}

std::vector<ExercisePose> readPosesFile(const std::string &path, Problems &problems) {
    const auto bytes = readFile(path, kLargestFile);
    auto poses = bytes ? readPoses(*bytes, path, problems) : Result<std::vector<ExercisePose>>(bytes.problem());
    if (poses) return std::move(*poses);
    problems.push_back(poses.problem());
    return {};
}

const ExercisePose *findPose(const std::vector<ExercisePose> &exercises, std::string_view id) {
    const auto at = std::find_if(exercises.begin(), exercises.end(), [&](const ExercisePose &e) { return e.id == id; });
    return at == exercises.end() ? nullptr : &*at;
}

}  // namespace plumb
